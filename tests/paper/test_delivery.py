"""How a picture is handed over: no ground, greys, shapes for letters, facts in the file, a size of one's own."""

import io
import re
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from dashboard.paper.delivery import Delivery, facts, greyed
from dashboard.paper.naming import file_stem
from dashboard.paper.picture import make_picture
from dashboard.paper.presets import preset_of
from ingest.record.errors import BadValue
from tests.scene.events import ACTORS, EIGHT, FOUR, SCRIPTS, event


def made(events=FOUR, **asked):
    return make_picture(events, actors=ACTORS, delivery=Delivery(**asked))


def pixels(picture, mode="RGB"):
    return np.asarray(Image.open(io.BytesIO(picture.png())).convert(mode), dtype=np.int16)


def test_a_transparent_picture_has_no_ground_and_the_same_ink():
    bare, white = pixels(made(transparent=True), "RGBA"), pixels(made())
    assert bare[0, 0, 3] == 0
    dark = white.max(axis=2) < 60
    assert (bare[dark][:, 3] > 200).all()


def test_a_grey_picture_has_no_colour_and_kinds_keep_their_symbols():
    coloured, grey = made(EIGHT), made(EIGHT, grey=True)
    seen = pixels(grey)
    assert (seen.max(axis=2) == seen.min(axis=2)).all()
    assert grey.svg.count("<polygon") == coloured.svg.count("<polygon")


def test_a_colour_in_the_words_of_an_event_stays_a_word():
    assert '>fill="#0072B2"</text>' in greyed('<text fill="#000000">fill="#0072B2"</text>')


@pytest.mark.parametrize("events", [FOUR, SCRIPTS], ids=["latin", "seven scripts"])
def test_outlined_letters_are_where_the_live_ones_are(events):
    live, shapes = made(events), made(events, outlines=True)
    assert "<text" not in shapes.svg
    assert "font-family" not in shapes.svg
    assert live.title in ElementTree.fromstring(shapes.svg).find("{*}title").text
    off = np.abs(pixels(live) - pixels(shapes)).max(axis=2) > 90
    assert off.mean() < 0.001


def test_live_text_names_its_fonts():
    families = set(re.findall(r'font-family="([^"]+)"', made(SCRIPTS).svg))
    assert {"Noto Sans", "Noto Sans Arabic", "Assistant"} < families
    assert "sans-serif" not in families


def test_the_file_says_how_to_make_it_again():
    told = facts("?v=1&actor=FRA&text=<b>", 17)
    picture = made(facts=told)
    image = Image.open(io.BytesIO(picture.png()))
    assert image.info["Query"] == "?v=1&actor=FRA&text=<b>"
    assert image.info["Store revision"] == "17"
    metadata = ElementTree.fromstring(picture.svg).find("{*}metadata").text
    assert "Query: ?v=1&actor=FRA&text=<b>; Store revision: 17; Version: " in metadata


@pytest.mark.parametrize(
    ("name", "pixels"),
    [("120x80mm", (1417, 945)), ("150 mm", (1772, None)), ("1200x630px", (1200, 630)), ("1600×900PX", (1600, 900))],
    ids=["millimetres", "width alone", "pixels", "capitals and a cross"],
)
def test_a_size_of_ones_own_is_met(name, pixels):
    image = Image.open(io.BytesIO(make_picture(FOUR, actors=ACTORS, preset=name).png()))
    assert image.width == pixels[0]
    assert pixels[1] is None or abs(image.height - pixels[1]) <= 1


@pytest.mark.parametrize("name", ["poster", "120", "10mm", "120x4mm", "9999mm", "120x80mm; x"])
def test_a_size_that_cannot_be_is_refused_in_words(name):
    with pytest.raises(BadValue, match=r"180mm|50 to 1200 mm"):
        preset_of(name)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Timeline of 4 events (France"), ("fr", "Chronologie, 4 événements ("), ("de", "Zeitleiste, 4 Ereig"),
        ("es", "Cronología, 4 hechos ("), ("uk", "Хронологія, подій: 4 ("), ("ru", "Хронология, событий: 4 ("),
        ("ar", "تسلسل زمني، أحداث: 4 ("), ("zh", "时间线，4个事件（"),
    ],
)  # fmt: skip
def test_the_alternative_text_is_in_the_language_of_the_picture(language, said):
    picture = make_picture(FOUR, actors=ACTORS, language=language)
    assert said in picture.text
    assert said in ElementTree.fromstring(picture.svg).find("{*}desc").text
    assert language == "en" or "Timeline" not in picture.text


def test_one_event_is_not_called_events():
    assert "Timeline of 1 event (" in make_picture(FOUR[:1], actors=ACTORS).text


@pytest.mark.parametrize(
    ("events", "chosen", "stem"),
    [
        (FOUR, (), "2024-03-08_france-ukraine_180mm"),
        (FOUR, ("TUR", "org:EU"), "2024-03-08_turkiye-european-union_180mm"),
        ((event("a", "2024-03-05", "note", source=()),), (), "2024-03-08_timeline_180mm"),
    ],
    ids=["who is there most", "who is chosen", "nobody"],
)
def test_a_file_is_called_after_day_actors_and_size(events, chosen, stem):
    assert file_stem(events, actors=ACTORS, chosen=chosen, size="180mm", day="2024-03-08") == stem
