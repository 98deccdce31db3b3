"""A chart of many events: counted, clustered or one by one, in kilobytes, and the lists follow it."""

import json
from bisect import bisect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dashboard import ids
from dashboard.app import create_app
from ingest.record.days import to_day
from ingest.record.query import EventQuery
from ingest.record.store import Store, open_store
from tests.bench.many import fill
from tests.dashboard.fakes import FakeDesk, Poster

EVENTS = 3500


@pytest.fixture(scope="session")
def many_events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("many") / "timeline.db"
    fill(place, EVENTS)
    return place


@pytest.fixture
def many(many_events: Path) -> Iterator[Store]:
    with open_store(many_events) as store:
        yield store


@pytest.fixture
def crowded(many: Store) -> Poster:
    return Poster(create_app(many, FakeDesk(many), title="Many", today=to_day(2024, 3, 8)))


def drawn(page: Poster, address: str = "?v=1&show=all", **further: Any) -> dict[str, Any]:
    return page.drawn(address, **further)


def traces(answer: dict[str, Any]) -> list[dict[str, Any]]:
    operations = answer[ids.GRAPH]["figure"]["operations"]
    found: list[dict[str, Any]] = next(one["params"]["value"] for one in operations if one["location"] == ["data"])
    return found


def laid_out(answer: dict[str, Any], part: str) -> dict[str, Any]:
    operations = answer[ids.GRAPH]["figure"]["operations"]
    found: dict[str, Any] = next(one["params"]["value"] for one in operations if one["location"] == ["layout", part])
    return found


def counted(answer: dict[str, Any]) -> dict[str, Any]:
    return next(trace for trace in traces(answer) if "customdata" in trace)


def test_thousands_are_cells_with_their_counts(crowded: Poster) -> None:
    answer = drawn(crowded)
    heat = traces(answer)[0]
    assert heat["type"] == "heatmap"
    numbers = laid_out(answer, "meta")["numbers"]
    assert len(numbers) > 50
    for across, down, number, _ in numbers:
        told = heat["hovertext"][bisect(heat["y"], down) - 1][bisect(heat["x"], across) - 1]
        assert f"<br>{number} event" in told
    assert "Events in 2 years:" in json.dumps(answer[ids.LEGEND])
    told = [text for line in heat["hovertext"] for text in line if text]
    assert all("events, " in text or "1 event, " in text for text in told)


def test_thousands_take_kilobytes_and_no_event_is_named(crowded: Poster) -> None:
    said = json.dumps(drawn(crowded)[ids.GRAPH])
    assert len(said) < 100_000
    assert "first 1,000" not in said


def test_hundreds_are_clusters_and_a_lone_event_is_its_own_mark(crowded: Poster, many: Store) -> None:
    query = EventQuery(first=to_day(2022), last=to_day(2022, 12, 31), dated=True)
    assert 300 < many.count(query) <= 3000
    answer = drawn(crowded, "?v=1&show=all&from=2022-01-01&to=2022-12-31")
    clusters = counted(answer)
    assert clusters["mode"] == "markers+text"
    assert all(".." in name for name in clusters["customdata"])
    marks = [name for trace in traces(answer) if trace is not clusters for name in trace.get("customdata", ())]
    assert {event.id for event in many.few(query)} >= set(marks) != set()
    assert "several events" in json.dumps(answer[ids.LEGEND])


def test_dozens_are_drawn_one_by_one(crowded: Poster, many: Store) -> None:
    query = EventQuery(first=to_day(2022, 3, 1), last=to_day(2022, 3, 31), dated=True)
    answer = drawn(crowded, "?v=1&show=all&from=2022-03-01&to=2022-03-31")
    marks = {name for trace in traces(answer) for name in trace.get("customdata", ())}
    assert marks == {event.id for event in many.few(query)}


def test_the_window_decides_how_closely_and_changes_no_query(crowded: Poster) -> None:
    window = [float(to_day(2022)), float(to_day(2023))]
    answer = drawn(crowded, **{f"{ids.WINDOW}.data": window})
    assert counted(answer)["mode"] == "markers+text"
    assert answer[ids.DRAWN]["data"]["address"] == "?v=1&show=all"


def test_the_last_day_of_a_filter_is_counted(crowded: Poster, many: Store) -> None:
    last = max(event.when.latest or 0 for event in many.few(EventQuery(kinds=("meeting",), dated=True)))
    answer = drawn(crowded, "?v=1&show=all&kind=meeting&from=2000-01-01")
    shown = [name for name in counted(answer)["customdata"] if name]
    assert max(int(name.split("@")[0].split("..")[1]) for name in shown) >= last + 1


def test_a_window_without_events_says_so(crowded: Poster) -> None:
    answer = drawn(crowded, **{f"{ids.WINDOW}.data": [float(to_day(1900)), float(to_day(1901))]})
    assert "none of them in these days" in json.dumps(answer[ids.NOTES])


def test_lists_wait_for_the_chart_and_are_told_once(crowded: Poster) -> None:
    asked = {f"{ids.BUILD}.data": 7}
    first = drawn(crowded, **asked)[ids.DRAWN]["data"]
    assert first == {"address": "?v=1&show=all", "build": 7}
    assert ids.DRAWN not in drawn(crowded, **asked, **{f"{ids.DRAWN}.data": first})


def test_a_look_at_an_event_draws_nothing_anew(crowded: Poster) -> None:
    first = drawn(crowded)
    held = {f"{ids.PICTURED}.data": first[ids.PICTURED]["data"], f"{ids.DRAWN}.data": first[ids.DRAWN]["data"]}
    looked = drawn(crowded, **held, **{f"{ids.SELECTED}.data": "some-event", f"{ids.TABS}.value": "undated"})
    assert set(looked) == {ids.ADDRESS, ids.DATE_ERROR}
    assert "event=some-event" in looked[ids.ADDRESS]["data"]
    assert ids.GRAPH in drawn(crowded, **held, **{f"{ids.RINGED}.data": "some-event"})


@pytest.mark.parametrize("address", ["?v=1&show=all", "?v=1&show=all&window=738156.0..738521.0"], ids=["all", "window"])
def test_the_picture_a_page_comes_with_is_the_one_its_controls_ask_for(crowded: Poster, address: str) -> None:
    built = crowded.built(address)["props"]["children"]["props"]["children"]
    held = {one["props"]["id"]: one["props"].get("data") for one in built if "data" in one["props"]}
    named = (ids.PICTURED, ids.DRAWN, ids.WINDOW, ids.REVISION, ids.SIZE, ids.SHADE)
    # As the browser gives them back, which knows no difference between 1 and 1.0.
    told = json.loads(json.dumps({f"{name}.data": held.get(name) for name in named}).replace(".0", ""))
    assert set(drawn(crowded, address, **told)) == {ids.ADDRESS, ids.DATE_ERROR}
