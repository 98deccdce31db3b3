"""Between two: who stands above and below the axis, what stands on it, and which silences are named."""

from itertools import pairwise
from statistics import median

import pytest

from dashboard.scene import between
from dashboard.scene.compose import compose
from dashboard.scene.measure import Counted
from dashboard.scene.style import PAPER, PAPER_NARROW, SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults, overlap
from tests.scene.events import ACTORS, SIXTY, day, event

PAIR = ("FRA", "UKR")
FACE = View(layout="between", key=False)


def scene_of(events, *, chosen=PAIR, width=900.0, style=SCREEN, **options):
    return compose(
        events, actors=ACTORS, view=FACE, size=Size(width), measure=Counted(), style=style, chosen=chosen, **options
    )


def exchange(*days):
    """Return statements that go to and fro, one on each of some days of 2024."""
    sides = [(("FRA",), ("UKR",)), (("UKR",), ("FRA",))]
    return [
        event(f"e{i}", f"2024-{one}", f"note {i}", source=sides[i % 2][0], target=sides[i % 2][1])
        for i, one in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        pytest.param(("FRA",), ("UKR",), "above", id="the first to the second"),
        pytest.param(("UKR",), ("FRA",), "below", id="the second to the first"),
        pytest.param(("FRA", "UKR"), (), "both", id="both together"),
        pytest.param(("FRA", "UKR"), ("RUS",), "both", id="both to a third"),
        pytest.param(("RUS",), ("FRA", "UKR"), "both", id="a third to both"),
        pytest.param(("FRA", "DEU"), ("UKR", "POL"), "above", id="in company"),
        pytest.param(("FRA",), ("RUS",), None, id="one of them with a third"),
        pytest.param(("FRA",), (), None, id="one of them alone"),
        pytest.param((("person:Emmanuel Macron", "FRA"),), ("UKR",), "above", id="an official for the state"),
    ],
)
def test_each_event_stands_on_its_side_of_the_axis(source, target, wanted):
    assert between.side(event("e", "2024-03-05", "x", source=source, target=target), PAIR) == wanted
    turned = {"above": "below", "below": "above"}.get(wanted, wanted)
    assert between.side(event("e", "2024-03-05", "x", source=source, target=target), PAIR[::-1]) == turned


def test_the_first_chosen_stands_above_and_the_other_below_the_band_of_both():
    events = [*exchange("03-01", "03-04"), event("m", "2024-03-03", "talks", source=PAIR)]
    scene = scene_of(events)
    assert [(row.id, row.name) for row in scene.rows] == [
        ("above", "France → Ukraine"), ("both", "Both together"), ("below", "Ukraine → France"),
    ]  # fmt: skip
    y = {mark.event: mark.y for mark in scene.marks}
    assert y["e0"] < y["m"] < scene.spine[0].y < y["e1"]


def test_the_upper_row_grows_upwards_from_the_axis():
    events = [
        event(f"e{i}", "2024-03-05", f"note {i}", source=("FRA",), target=("UKR",), weight=9.0 - i) for i in range(3)
    ]
    below = [
        event(f"u{i}", "2024-03-05", f"note {i}", source=("UKR",), target=("FRA",), weight=9.0 - i) for i in range(3)
    ]
    y = {mark.event: mark.y for mark in scene_of([*events, *below]).marks}
    assert y["e0"] > y["e1"] > y["e2"]
    assert y["u0"] < y["u1"] < y["u2"]


def test_what_is_not_between_the_two_is_left_out():
    events = [*exchange("03-01", "03-04"), event("x", "2024-03-02", "other", source=("FRA",), target=("DEU",))]
    assert {mark.event for mark in scene_of(events).marks} == {"e0", "e1"}


@pytest.mark.parametrize("chosen", [(), ("FRA",), ("FRA", "UKR", "DEU")], ids=len)
def test_unless_two_are_chosen_it_is_the_picture_of_rows(chosen):
    scene = scene_of(exchange("03-01", "03-04"), chosen=chosen)
    assert {row.id for row in scene.rows} == {"FRA", "UKR"}
    assert (scene.spine, scene.silences) == ((), ())


DAYS = {
    "one alone": (["03-01", "03-20"], [19]),
    "longer than the others": (["03-01", "03-04", "03-06", "03-25", "03-28"], [19]),
    "all alike": (["03-01", "03-05", "03-09", "03-13"], []),
    "two long ones": (["01-01", "01-03", "01-05", "02-05", "02-07", "03-20"], [31, 42]),
    "a day or so is none": (["03-01", "03-02"], []),
    "one day twice": (["03-01", "03-01", "03-12"], [11]),
    "one event": (["03-01"], []),
    "none": ([], []),
}


@pytest.mark.parametrize(("days", "wanted"), DAYS.values(), ids=DAYS)
def test_a_silence_is_longer_than_the_others_usually_are(days, wanted):
    found = between.silences(between.heard(exchange(*days)))
    assert [b - a for a, b in found] == wanted


@pytest.mark.parametrize(
    ("further", "lengths"),
    [
        pytest.param({"status": "scheduled"}, [19], id="what is planned breaks no silence"),
        pytest.param({"status": "denied"}, [19], id="nor what is denied"),
        pytest.param({}, [], id="what is reported does"),
    ],
)
def test_only_what_is_reported_is_heard(further, lengths):
    events = [*exchange("03-01", "03-20"), event("x", "2024-03-10", "x", source=PAIR, **further)]
    assert [b - a for a, b in between.silences(between.heard(events))] == lengths


def test_a_year_or_an_ongoing_matter_fills_no_silence():
    since = (day("2024-03-02"), day("2024-12-31"))
    spans = [*between.heard(exchange("03-01", "03-02", "03-20")), since]
    assert [b - a for a, b in between.silences(sorted(spans))] == [18]


def test_a_silence_is_named_on_the_axis_and_breaks_it():
    scene = scene_of(exchange("03-01", "03-04", "03-06", "03-25", "03-28"))
    (named,) = scene.silences
    assert named.text == "19 days of silence"
    left, right = (scene.scale.x(day(one) + 0.5) for one in ("2024-03-06", "2024-03-25"))
    assert left < named.x - named.width / 2 < named.x + named.width / 2 < right
    dashed = [piece for piece in scene.spine if piece.dashed]
    assert [(dashed[0].left, dashed[-1].right)] == [(pytest.approx(left), pytest.approx(right))]
    box = (named.x - named.width / 2, named.y - 7, named.x + named.width / 2, named.y + 7)
    assert not any(overlap(box, (b.x, b.y, b.x + b.width, b.y + b.height)) for b in scene.labels)
    assert not any(piece.left < named.x < piece.right for piece in scene.spine)


def test_where_other_news_was_heard_there_is_no_silence_whatever_the_filter():
    events = exchange("03-01", "03-20")
    heard = [*between.heard(events), (day("2024-03-10"), day("2024-03-10"))]
    assert scene_of(events, heard=sorted(heard)).silences == ()


@pytest.mark.parametrize("language", ["fr", "de", "es", "uk", "ru", "ar", "zh"])
def test_pictures_name_silence_in_their_own_language(language):
    scene = scene_of(exchange("03-01", "03-20"), language=language)
    assert "silence" not in scene.silences[0].text or language in ("fr",)
    assert scene.rows[1].name != "Both together"
    assert ("←" in scene.rows[0].name) is (language == "ar")


@pytest.mark.parametrize("style", [SCREEN, PAPER, PAPER_NARROW], ids=["screen", "paper", "narrow paper"])
@pytest.mark.parametrize("count", [2, 12, 60])
def test_nothing_overlaps(style, count):
    sides = [(("FRA",), ("UKR",)), (("UKR",), ("FRA",)), (PAIR, ())]
    events = [
        event(one.id, one.when.edtf, one.label, source=sides[i % 3][0], target=sides[i % 3][1])
        for i, one in enumerate(SIXTY[:count])
    ]
    scene = scene_of(events, style=style, width=700.0)
    assert faults(scene, measure=Counted(), style=style) == []
    assert len(scene.marks) == count


@pytest.mark.parametrize("days", [(0, 1, 2, 40, 41, 44), (0, 3, 6, 9, 12), (0, 30), (0, 5, 25, 26, 31, 90, 91, 99)])
def test_a_silence_is_measured_by_the_others_alone(days):
    lengths = [b - a for a, b in pairwise(days)]
    longer = [
        (a, b)
        for place, (a, b) in enumerate(pairwise(days))
        if b - a >= 2 and b - a > 1.5 * (median(lengths[:place] + lengths[place + 1 :]) if len(lengths) > 1 else 0)
    ]
    assert between.silences([(one, one) for one in days]) == longer
