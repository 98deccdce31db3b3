"""The scene as a whole: what is in it, how tall it is, and what it says it left out."""

from dataclasses import replace

import pytest

from dashboard.paper.fonts import font_set
from dashboard.scene.compose import compose
from dashboard.scene.measure import Counted
from dashboard.scene.style import PAPER, SCREEN, Size
from dashboard.view import View
from tests.scene.boxes import faults
from tests.scene.events import ACTORS, EIGHT, FOUR, ONE, SIXTY, UNCERTAIN, day, event


def scene_of(events, *, view=None, width=760.0, height=None, style=SCREEN, **options):
    return compose(
        events, actors=ACTORS, view=view or View(), size=Size(width, height), measure=Counted(), style=style, **options
    )


def text(scene, event_):
    label = next(label for label in scene.labels if label.event == event_)
    return " ".join("".join(part for part, _ in line).strip() for line in label.lines)


def test_the_lead_mark_stands_in_the_row_of_the_first_source_and_links_to_the_others():
    scene = scene_of(FOUR, style=PAPER, width=660)
    marks = [(m.row, m.lead) for m in scene.marks if m.event == "d"]
    assert marks == [("FRA", True), ("UKR", False), ("org:NATO", False)]
    links = [link for link in scene.links if link.event == "d"]
    assert links
    assert all(link.dashed for link in links)


def test_a_past_plan_of_which_it_is_known_what_became_asks_nothing():
    plans = [event(one, "2024-03-07", one, kind="CONSULT", status="scheduled") for one in ("held", "open")]
    scene = scene_of(plans, today=day("2024-03-20"), settled=frozenset({"held"}))
    assert {mark.event: mark.asked for mark in scene.marks} == {"held": False, "open": True}
    texts = {label.event: "".join(text for line in label.lines for text, _ in line) for label in scene.labels}
    assert ("planned:" in texts["held"], "planned?:" in texts["open"]) == (True, True)


def test_undated_events_are_left_out():
    scene = scene_of([*FOUR, event("u", None, "no date")])
    assert "u" not in {mark.event for mark in scene.marks}


def test_coincident_events_stand_on_lines_of_their_own():
    events = [event(f"e{i}", "2024-03-05", f"note {i}") for i in range(5)]
    ys = {mark.y for mark in scene_of(events).marks}
    assert len(ys) == 5


def test_no_events_give_an_empty_scene():
    scene = scene_of([])
    assert (scene.rows, scene.marks, scene.labels) == ((), (), ())
    assert scene.height > 0


def test_rows_are_no_taller_than_their_content():
    scene = compose(ONE, actors=ACTORS, view=View(), size=Size(660), measure=font_set(), style=PAPER)
    assert all(row.bottom - row.top <= PAPER.row_min + 1 for row in scene.rows)


def test_the_selected_and_the_picked_keep_their_labels_longest():
    events = [replace(e, picked=1 if e.id == "e0041" else None) for e in SIXTY]
    scene = scene_of(events, view=View(selected="e0033"), style=replace(SCREEN, max_labels=2))
    assert {label.event for label in scene.labels} == {"e0033", "e0041"}
    assert [m.selected for m in scene.marks if m.event == "e0033" and m.lead] == [True]


def test_of_those_picked_the_first_picked_keep_their_labels_longest():
    places = {"e0041": 3, "e0007": 1, "e0020": 2}
    events = [replace(e, picked=places.get(e.id)) for e in SIXTY]
    scene = scene_of(events, style=replace(SCREEN, max_labels=2))
    assert {label.event for label in scene.labels} == {"e0007", "e0020"}


def test_the_label_of_a_picked_event_takes_the_best_place():
    words = (
        "Ministers of both sides sign the long accord on transit",
        "A second and equally long note on grain exports",
    )
    pair = [event(name, date, text) for name, date, text in zip("ab", ("2024-03-05", "2024-03-06"), words, strict=True)]

    def tops(*events):
        scene = scene_of([*events, event("c", "2024-04-20", "late")], width=660, style=PAPER)
        return {label.event: label.y for label in scene.labels}

    by_time, picked = tops(*pair), tops(pair[0], replace(pair[1], picked=1))
    assert by_time["a"] < by_time["b"]
    assert picked["b"] < picked["a"]
    assert picked["b"] == by_time["a"]


def test_events_without_a_label_get_a_number_where_the_style_says_so():
    scene = scene_of(SIXTY, width=660, style=replace(PAPER, numbers=True), height=600.0)
    numbers = sorted(label.number for label in scene.labels if label.number is not None)
    assert numbers == list(range(1, len(numbers) + 1))
    assert scene.cut == ()


def test_an_ongoing_matter_runs_to_the_edge_and_says_so():
    scene = scene_of(UNCERTAIN)
    mark = next(m for m in scene.marks if m.event == "f" and m.lead)
    assert (mark.open_end, mark.last) == (True, scene.scale.stretches[-1].last)
    assert "(ongoing)" in text(scene, "f")


def test_many_parties_are_told_as_a_number():
    crowd = event("a", "2024-02-26", "conference", source=("FRA", "DEU", "POL", "USA", "GBR", "TUR"), kind="CONSULT")
    assert "(6 states)" in text(scene_of([crowd]), "a")


@pytest.mark.parametrize(
    ("status", "today", "words"),
    [
        ("scheduled", None, "7 Mar planned: talks"),
        ("scheduled", "2024-06-01", "7 Mar planned?: talks"),
        ("called_off", None, "7 Mar called off: talks"),
        ("hypothetical", None, "7 Mar possible: talks"),
        ("denied", None, "7 Mar denied: talks"),
    ],
)
def test_a_label_says_what_did_not_happen(status, today, words):
    scene = scene_of([event("a", "2024-03-07", "talks", status=status)], today=day(today) if today else None)
    assert text(scene, "a").replace(" 2024", "") == words


@pytest.mark.parametrize(
    ("status", "label", "words"),
    [
        ("scheduled", "Chad, Sudan: planned talks", "planned: Chad, Sudan: talks"),
        ("called_off", "Chad: visit to Sudan, called off", "called off: Chad: visit to Sudan"),
        ("hypothetical", "Chad: possible visit", "possible: Chad: visit"),
        ("denied", "Chad: recall of envoys, denied", "denied: Chad: recall of envoys"),
        ("scheduled", "Planned talks", "Planned talks"),
        ("denied", "Chad: planned talks, denied", "denied: Chad: planned talks"),
    ],
)
def test_a_label_says_once_what_did_not_happen(status, label, words):
    scene = scene_of([event("a", "2024-03-07", label, status=status)])
    assert text(scene, "a").replace(" 2024", "") == f"7 Mar {words}"


def test_a_label_has_its_year_only_where_it_is_not_the_common_one():
    scene = scene_of(EIGHT)
    assert text(scene, "z").startswith("24 Feb 2022")
    assert text(scene, "c").startswith("5 Mar Allies")


OLD = {
    "the year is told once": ("1700-05-12", "1700-05-01", "12 May (1 May Old Style) Peace"),
    "January is still in the year before": ("1700-01-08", "1699-12-28", "8 Jan (28 Dec 1699 Old Style) Peace"),
}  # fmt: skip


@pytest.mark.parametrize("name", OLD)
def test_a_label_says_how_an_old_style_text_writes_its_date(name):
    new, old, words = OLD[name]
    scene = scene_of([event("o", new, "Peace", old_style=old), event("p", "1700-09-09", "Truce")])
    assert text(scene, "o") == words


def test_the_legend_explains_what_occurs_and_nothing_else():
    words = [entry.text for entry in scene_of(FOUR).legend]
    assert words == ["Statement", "Meeting or call", "Agreement or support", "Demand or refusal", "planned"]
    shapes = [entry.text for entry in scene_of(UNCERTAIN).legend]
    assert {"period", "day not known", "about", "called off", "denied", "possible"} <= set(shapes)


def test_the_scene_is_the_same_whatever_the_order_of_the_events():
    assert scene_of(SIXTY) == scene_of(tuple(reversed(SIXTY)))


def test_a_window_shows_what_touches_it_and_its_own_days_alone():
    view = View(first=float(day("2024-03-01")), last=float(day("2024-04-01")))
    scene = scene_of(FOUR, view=view)
    assert {mark.event for mark in scene.marks} == {"c", "d"}
    assert (scene.scale.stretches[0].first, scene.scale.stretches[-1].last) == (view.first, view.last)


def test_the_check_for_overlaps_finds_an_overlap():
    scene = compose(EIGHT, actors=ACTORS, view=View(), size=Size(760), measure=font_set())
    moved = replace(scene.labels[1], x=scene.labels[0].x + 5, y=scene.labels[0].y + 3)
    broken = replace(scene, labels=(scene.labels[0], moved, *scene.labels[2:]))
    assert faults(broken, measure=font_set(), style=SCREEN)
