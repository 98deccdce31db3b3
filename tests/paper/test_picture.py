"""The finished picture: sizes, texts, the same bytes each time, nothing dropped in silence, hostile text inert."""

import io
import re
import struct
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image

from dashboard.paper.picture import PRESETS, Preset, Texts, choose, make_picture, save_picture
from dashboard.paper.sheet import by_weight
from dashboard.scene.style import SMALLEST
from dashboard.view import View
from ingest.record.errors import BadValue
from tests.scene.boxes import faults
from tests.scene.events import ACTORS, EIGHT, FOUR, SCRIPTS, event, many

HOSTILE = "<script>alert(1)</script> & \"quotes\" ]]> &lt; \x00\x0b\u2028 <text x='0'>"


def picture(events, **options):
    return make_picture(events, actors=ACTORS, **options)


SIZES = {"180mm": (2126, None), "88mm": (1039, None), "slide": (1920, 1080), "phone": (1080, 1350)}


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_gives_its_pixels_and_dots_per_inch(preset):
    data = save_picture(EIGHT, actors=ACTORS, preset=preset)
    image = Image.open(io.BytesIO(data))
    width, height = SIZES[preset]
    assert image.width == width
    assert height is None or abs(image.height - height) <= 1
    assert image.info["dpi"][0] == pytest.approx(PRESETS[preset].dpi, abs=0.1)
    assert image.info["Title"].startswith("France and Ukraine")


def test_an_unknown_preset_names_the_known_ones():
    with pytest.raises(BadValue, match="180mm, 88mm, slide, phone"):
        picture(FOUR, preset="A7")


def test_the_same_input_gives_the_same_bytes():
    assert picture(SCRIPTS).svg == picture(SCRIPTS).svg
    assert save_picture(FOUR, actors=ACTORS) == save_picture(FOUR, actors=ACTORS)


def test_hostile_text_is_shown_letter_for_letter_and_does_nothing():
    bad = [event("a", "2024-03-05", HOSTILE, publishers=(HOSTILE,)), *FOUR[1:]]
    made = picture(bad, texts=Texts(HOSTILE, HOSTILE, None, HOSTILE))
    tree = ElementTree.fromstring(made.svg)
    names = {element.tag.split("}")[-1] for element in tree.iter()}
    assert "script" not in names
    assert names <= {"svg", "title", "desc", "rect", "g", "line", "polygon", "polyline", "path", "circle", "text"}
    shown = " ".join(element.text or "" for element in tree.iter() if element.tag.endswith("}text"))
    assert "<script>alert(1)</script>" in shown
    assert made.png()


def test_title_sources_and_credit_stand_around_the_chart():
    made = picture(FOUR, texts=Texts(credit="A. Reporter / The Harbour Gazette", subtitle="What was said"))
    text = re.sub(r"<[^>]+>", " ", made.svg)
    assert "France and Ukraine, 16 Feb – 7 Mar 2024" in text
    assert "Sources: Reuters; The Harbour Gazette" in text
    assert "Graphic: A. Reporter / The Harbour Gazette" in text
    assert "generated" not in made.svg.casefold()


def test_all_text_is_pure_black_but_the_foot_and_the_names_of_gaps():
    fills = set(re.findall(r'<text [^>]*fill="([^"]+)"', picture(EIGHT, texts=Texts(credit="x")).svg))
    assert fills == {"#000000", "#555555"}


def test_no_type_is_under_seven_points():
    sizes = [float(s) for s in re.findall(r'<text [^>]*font-size="([0-9.]+)"[^>]*>[^<]{2,}', picture(EIGHT).svg)]
    assert min(sizes) >= 7 * 96 / 72 - 0.01


def test_key_events_are_shown_and_the_rest_is_counted():
    events = many(30, days=150)
    made = picture(events)
    key = {e.id for e in events if e.key}
    assert set(made.shown) == key
    assert made.not_shown == 30 - len(key)
    assert f"Not shown: {30 - len(key)} further events." in made.text


def test_of_many_key_events_the_weightiest_are_shown():
    events = many(200, days=150)
    shown = set(picture(events).shown)
    assert len(shown) == 25
    assert min(e.weight for e in events if e.id in shown) >= max(e.weight for e in events if e.id not in shown)


def test_few_key_events_are_filled_up_by_weight_but_never_by_a_sidebar():
    weights = (3.0, 1.5, 1.0, 0.5, 0.0)
    events = [event(f"e{i}", f"2024-03-0{i + 1}", "note", weight=weight) for i, weight in enumerate(weights)]
    assert [e.id for e in choose(events)] == ["e0", "e1", "e2", "e3"]


def test_picked_events_are_the_picture():
    events = [event(f"e{i}", f"2024-03-0{i + 1}", "note", weight=0.1, picked=i or None) for i in range(4)]
    assert [e.id for e in choose(events)] == ["e1", "e2", "e3"]
    assert len(choose(events, view=View(key=False))) == 4


def test_where_room_is_short_the_first_picked_are_kept_whatever_they_weigh():
    events = [event(f"e{i}", f"2024-03-0{i + 1}", "note", weight=i, picked=(3, 1, None, 2)[i]) for i in range(4)]
    assert [e.id for e in by_weight(events)] == ["e1", "e3", "e0", "e2"]
    many_picked = [replace(e, picked=n) for n, e in enumerate(reversed(many(90, days=150)), start=1)]
    kept = {e.id for e in choose(many_picked)}
    assert kept == {e.id for e in many_picked[:80]}


def test_how_many_are_not_checked_stands_beside_the_picture_and_not_in_it():
    made = picture([replace(FOUR[0], review="checked"), *FOUR[1:]])
    assert "Not checked: 3 of 4 events." in made.beside
    assert "Not checked" not in made.text
    assert b"Not checked" not in made.png()
    whole = picture([replace(e, review="checked") for e in FOUR])
    assert whole.beside == whole.text


def test_what_labels_cannot_hold_becomes_numbers_with_a_key():
    made = picture(many(44, days=150), view=View(key=False))
    numbers = [label.number for label in made.scene.labels if label.number is not None]
    assert numbers
    assert made.cut == ()
    assert "Key to the numbers" in made.svg
    assert len(made.shown) + made.not_shown == 44
    assert made.scene.height <= 170 * 96 / 25.4 + 1


def test_a_sheet_of_fixed_height_says_which_labels_it_cut():
    made = picture(many(40, days=150), view=View(key=False), preset=Preset(160, 90))
    assert made.cut
    assert f"Without a label: {len(made.cut)} events." in made.text
    assert len(made.unlabelled) == len(made.cut)
    assert all(words in made.text for words in made.unlabelled)
    assert faults(made.scene, measure=_measure(), style=Preset(160, 90).style.scaled(0.8, least=SMALLEST)) == []


def test_letters_without_a_font_are_a_warning_that_names_the_event():
    made = picture([event("ge", "2024-03-05", "შეხვედრა თბილისში"), *FOUR])
    assert [w for w in made.warnings if "event ge." in w]
    assert not [w for w in made.warnings if "event b." in w]
    assert made.warnings[0] in made.text


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "uk", "ru", "ar", "zh"])
def test_a_picture_can_be_in_each_language(language):
    made = picture(FOUR, language=language)
    assert made.warnings == ()
    assert faults(made.scene, measure=_measure(), style=PRESETS["180mm"].style) == []


def test_a_picture_without_events_still_is_one():
    made = picture([])
    assert made.shown == ()
    assert made.png()[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_chunks_of_the_file_are_whole():
    import zlib

    data = picture([event("a", "2024-03-05", "会談 talks")]).png()
    at, kinds = 8, []
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        kinds.append(kind)
        at += 12 + length
    assert kinds[:2] == [b"IHDR", b"pHYs"]
    assert kinds[-1] == b"IEND"


def _measure():
    from dashboard.paper.fonts import font_set

    return font_set()


@pytest.mark.parametrize("part", ["title", "subtitle", "sources", "credit"])
def test_a_letter_without_a_font_is_named_wherever_it_stands(part: str) -> None:
    made = picture(FOUR, texts=Texts(**{part: "A sign: \U00013000"}))
    assert made.warnings == (f"No font has the letters \U00013000 of the {part}.",)
