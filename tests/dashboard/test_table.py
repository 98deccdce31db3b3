"""The table and the queue as the browser meets them: rows in the order asked for, cells written, decisions kept."""

import json
from dataclasses import replace
from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks import queue
from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard.fakes import FakeDesk, Poster

ALL = "?v=1&show=all"


def rows(page: Poster, address: str = ALL, *, first: int = 0, end: int = 100, sort: str = "") -> list[dict[str, Any]]:
    by, _, way = sort.partition(" ")
    asked = {"startRow": first, "endRow": end, "sortModel": [{"colId": by, "sort": way or "asc"}] if by else []}
    values = {f"{ids.QUERY}.data": address, f"{ids.GRID}.getRowsRequest": asked}
    answer = page.ask(f"{ids.GRID}.getRowsResponse", values, trigger=f"{ids.GRID}.getRowsRequest")
    told = answer[ids.GRID]["getRowsResponse"]
    assert len(told["rowData"]) <= end - first
    return told["rowData"]


def write(page: Poster, row: dict[str, Any], column: str, typed: str) -> dict[str, Any]:
    change = [{"data": {**row, column: typed}, "colId": column, "value": typed, "oldValue": row[column]}]
    values = {f"{ids.GRID}.cellValueChanged": change, f"{ids.SIGNED}.data": "Ada"}
    return page.ask(f"{ids.TABLE_AGAIN}.data", values, trigger=f"{ids.GRID}.cellValueChanged")


def said(answer: dict[str, Any]) -> str:
    return json.dumps(answer[ids.TOAST], ensure_ascii=False)


def test_the_rows_asked_for_are_sent_and_no_others(page: Poster) -> None:
    whole = rows(page)
    assert [row["place"] for row in whole] == list(range(len(whole)))
    assert rows(page, first=2, end=4) == whole[2:4]


@pytest.mark.parametrize("column", ["date", "who", "target", "kind", "status", "outlet", "strength", "picked"])
def test_a_head_sorts_all_events_both_ways(page: Poster, column: str) -> None:
    up, down = rows(page, sort=column), rows(page, sort=f"{column} desc")
    assert {row["id"] for row in up} == {row["id"] for row in down}
    if column != "picked":  # nothing is picked: both stand by date
        assert up != down


def test_in_the_order_things_were_said_each_row_tells_that_day(page: Poster) -> None:
    assert {row["said"] for row in rows(page)} == {""}
    told = [row["said"] for row in rows(page, f"{ALL}&axis=said")]
    assert told
    assert all(one.startswith("said ") for one in told)


def test_before_there_is_a_query_the_table_is_empty(page: Poster) -> None:
    asked = {f"{ids.GRID}.getRowsRequest": {"startRow": 0, "endRow": 9}}
    answer = page.ask(f"{ids.GRID}.getRowsResponse", asked, trigger=f"{ids.GRID}.getRowsRequest")
    assert answer[ids.GRID]["getRowsResponse"] == {"rowData": [], "rowCount": 0}


@pytest.mark.parametrize(
    ("column", "typed", "field", "value"),
    [
        ("who", "germany, Claire Aubry", "source", ["DEU", "person:Claire Aubry"]),
        ("target", "U.S.", "target", ["USA"]),
        ("kind", "STATEMENT", "event_type", "STATEMENT"),
        ("status", "denied", "status", "denied"),
        ("label", "  Pact   signed ", "label", "Pact signed"),
    ],
)
def test_a_cell_is_written_down_as_a_decision(
    page: Poster, store: Store, column: str, typed: str, field: str, value: object
) -> None:
    answer = write(page, rows(page)[0], column, typed)
    made = store.judgements()[-1]
    assert (made.verb, made.field, json.loads(made.value), made.who) == ("set", field, value, "Ada")
    assert "Changed" in said(answer)
    assert answer[ids.REVISION]["data"] == store.revision()


def test_a_date_in_a_cell_is_kept_as_the_form_keeps_it_with_clock_and_words_of_the_text(
    page: Poster, store: Store, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = replace(desk.resolve("5 March 2024", created=None), first_second=50_400, last_second=50_459, zone="UTC")
    monkeypatch.setattr(FakeDesk, "resolve", lambda *_, **__: clock)
    event = store.event(rows(page)[0]["id"])
    assert isinstance(event, Event)
    write(page, rows(page)[0], "date", "5 March 2024, 14:00 UTC")
    made = json.loads(store.judgements()[-1].value)
    assert (made["edtf"], made["first_second"], made["zone"]) == ("2024-03-05", 50_400, "UTC")
    assert (made["words"], made["basis"]) == (event.when.words, "analyst")
    assert "Set by Ada." in made["why"]


def test_who_stood_in_a_cell_stays_who_it_was_though_there_is_a_namesake(
    page: Poster, store: Store, desk: FakeDesk
) -> None:
    store.add_actors(
        (Actor("person:Jan Novak", "person", "Jan Novak"), Actor("person:Jan Novak (CZE)", "person", "Jan Novak"))
    )
    row = rows(page)[0]
    store.judge(
        Judgement("Ada", "2024-03-06T08:00:00Z", "set", row["id"], field="source", value='["person:Jan Novak (CZE)"]')
    )
    write(page, rows(page)[0], "who", "Jan Novak, Germany")
    assert json.loads(store.judgements()[-1].value) == ["person:Jan Novak (CZE)", "DEU"]


def test_of_several_cells_the_one_that_was_not_written_is_told(page: Poster, store: Store) -> None:
    one, two = rows(page)[:2]
    bad = {"data": {**one, "who": "Frnace"}, "colId": "who", "value": "Frnace", "oldValue": one["who"]}
    good = {"data": {**two, "label": "New"}, "colId": "label", "value": "New", "oldValue": two["label"]}
    values = {f"{ids.GRID}.cellValueChanged": [bad, good], f"{ids.SIGNED}.data": "Ada"}
    answer = page.ask(f"{ids.TABLE_AGAIN}.data", values, trigger=f"{ids.GRID}.cellValueChanged")
    assert "Nobody is known as “Frnace”" in said(answer)
    assert [made.field for made in store.judgements()] == ["label"]


def test_cells_written_at_once_are_taken_back_at_once(page: Poster, store: Store) -> None:
    before = rows(page)
    changes = [{"data": row, "colId": "label", "value": "New", "oldValue": row["label"]} for row in before[:3]]
    values = {f"{ids.GRID}.cellValueChanged": changes, f"{ids.SIGNED}.data": "Ada"}
    page.ask(f"{ids.TOAST}.children", values, trigger=f"{ids.GRID}.cellValueChanged")
    assert [row["label"] for row in rows(page)[:3]] == ["New"] * 3
    store.undo(who="Ada")
    assert [row["label"] for row in rows(page)] == [row["label"] for row in before]


@pytest.mark.parametrize(
    ("column", "typed", "words"),
    [("date", "soon", "Soon is no date: type one such as"), ("who", "Frnace", "Nobody is known as “Frnace”")],
)
def test_what_cannot_be_read_is_refused_with_its_mend(
    page: Poster, store: Store, column: str, typed: str, words: str
) -> None:
    answer = write(page, rows(page)[0], column, typed)
    assert words in said(answer)
    assert answer[ids.TABLE_AGAIN]["data"], "the table shows what stands again"
    assert store.judgements() == ()


def test_who_comes_second_is_told_and_overwrites_nothing(page: Poster, store: Store) -> None:
    row = rows(page)[0]
    store.judge(Judgement("Grace", "2024-03-06T08:00:00Z", "set", row["id"], field="label", value='"Hers"'))
    answer = write(page, row, "label", "Mine")
    assert "Grace" in said(answer)
    assert rows(page)[0]["label"] == "Hers"


@pytest.mark.parametrize(("typed", "words"), [("5 March 2024", "5 Mar 2024, a Tuesday"), ("x", "x is no date")])
def test_a_date_is_read_while_it_is_typed(page: Poster, typed: str, words: str) -> None:
    asked = {f"{ids.TYPED}.data": {"event": rows(page)[0]["id"], "words": typed}}
    answer = page.ask(f"{ids.READING}.children", asked, trigger=f"{ids.TYPED}.data")
    assert words in answer[ids.READING]["children"]


def test_stars_pick_and_picked_events_are_moved(page: Poster, store: Store) -> None:
    chosen = [row["id"] for row in rows(page)[:3]]
    for event in reversed(chosen):
        page.ask(f"{ids.TABLE_AGAIN}.data", {f"{ids.STARRED}.data": {"event": event}}, trigger=f"{ids.STARRED}.data")
    picked = ALL + "&picked=1"
    assert [row["id"] for row in rows(page, picked)] == chosen[::-1]
    asked = {f"{ids.MOVED}.data": {"event": chosen[0], "by": -1}}
    answer = page.ask(f"{ids.TABLE_AGAIN}.data", asked, trigger=f"{ids.MOVED}.data")
    assert "place 2" in said(answer)
    assert [row["id"] for row in rows(page, picked)] == [chosen[2], chosen[0], chosen[1]]
    assert store.find(EventQuery(picked=True)) != ()


@pytest.mark.parametrize(
    ("at", "by", "words", "made"),
    [(2, 1, "It is the last already", 0), (0, -1, "It is the first already", 0), (1, 1, "Moved to place 3", 1)],
    ids=["below the last", "above the first", "to the last"],
)
def test_a_picked_event_is_moved_to_a_place_there_is(
    page: Poster, store: Store, at: int, by: int, words: str, made: int
) -> None:
    chosen = [row["id"] for row in rows(page)[:3]]
    for event in chosen:
        store.judge(Judgement("Ada", "2024-03-06T08:00:00Z", "pick", event))
    store.judge(Judgement("Ada", "2024-03-06T08:00:00Z", "hide", chosen[0]))
    asked = {f"{ids.MOVED}.data": {"event": chosen[at], "by": by}}
    answer = page.ask(f"{ids.TABLE_AGAIN}.data", asked, trigger=f"{ids.MOVED}.data")
    assert words in said(answer)
    assert len(store.judgements()) == 4 + made


def test_the_list_stands_as_picked_too_and_names_no_silence_then(page: Poster, store: Store) -> None:
    chosen = [row["id"] for row in rows(page)[:2]]
    for event in reversed(chosen):
        store.judge(Judgement("Ada", "2024-03-08T08:00:00Z", "pick", event))
    values = {f"{ids.QUERY}.data": ALL + "&picked=1", f"{ids.SIZE}.data": {"width": 400, "height": 700}}
    answer = page.ask(f"{ids.CHRONOLOGY}.children", values, trigger=f"{ids.QUERY}.data")
    said = json.dumps(answer[ids.CHRONOLOGY]["children"])
    assert said.index(chosen[1]) < said.index(chosen[0])
    assert "silence" not in said


def filled(page: Poster, *, since: str = "all", day: str = "", visit: str | None = None) -> dict[str, Any]:
    values = {
        f"{ids.QUERY}.data": ALL,
        f"{ids.TABS}.value": "check",
        f"{ids.QUEUE_SINCE}.value": since,
        f"{ids.QUEUE_DAY}.value": day,
        f"{ids.VISIT}.data": visit,
    }
    return page.ask(f"{ids.QUEUE}.data", values, trigger=f"{ids.TABS}.value")


def test_the_queue_holds_what_nobody_checked_the_weakest_first(page: Poster, store: Store) -> None:
    answer = filled(page)
    walk = [event for event, _ in answer[ids.QUEUE]["data"]["events"]]
    events = {event.id: event for event in store.find()}
    assert sorted(walk) == sorted(events)
    ranks = [("weak", "fair", "strong").index(events[one].confidence) for one in walk]
    assert ranks == sorted(ranks)
    assert answer["check-count"]["children"] == str(len(events))


def decided(page: Poster, **asked: Any) -> Any:
    return page.app.server.test_client().post("/queue/decide", json=asked, headers={"X-Timeline": "1"})


def test_a_decision_of_the_walk_is_kept_and_takes_the_event_off_the_queue(page: Poster, store: Store) -> None:
    event, revision = filled(page)[ids.QUEUE]["data"]["events"][0]
    told = decided(page, event=event, verb="check", revision=revision, who="Ada").json
    assert (told["done"], told["said"]) == (True, "Marked as checked")
    assert event not in [one for one, _ in filled(page)[ids.QUEUE]["data"]["events"]]
    assert [(made.verb, made.who) for made in store.judgements()] == [("check", "Ada")]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"event": "e1", "verb": "remove"},
        {"event": "e1"},
        {"event": ["e1"], "verb": "check"},
        {"event": "e1", "verb": "check", "revision": "soon"},
    ],
)
def test_the_walk_takes_no_other_decision(page: Poster, store: Store, asked: dict[str, Any]) -> None:
    assert decided(page, **asked).status_code == 400
    assert store.judgements() == ()


def test_only_the_page_itself_decides(page: Poster, reader: Poster) -> None:
    asked = {"event": "e1", "verb": "check"}
    assert page.app.server.test_client().post("/queue/decide", json=asked).status_code == 403
    assert decided(reader, **asked).status_code == 403


@pytest.mark.parametrize(
    ("choice", "day", "visit", "since", "words"),
    [
        ("all", "", "2024-03-01T00:00:00Z", None, ""),
        ("visit", "", "2024-03-01T00:00:00Z", "2024-03-01T00:00:00Z", ""),
        ("visit", "", None, None, "your first visit"),
        ("day", "14 Feb 2024", None, "2024-02-14T00:00:00Z", ""),
        ("day", "soon", None, None, "Type a day such as"),
    ],
)
def test_the_queue_begins_where_it_is_asked_to(
    choice: str, day: str, visit: str | None, since: str | None, words: str
) -> None:
    found, wrong = queue.since_of(choice, day, visit)
    assert found == since
    assert words in wrong


def test_what_came_before_the_last_visit_is_not_in_the_queue(page: Poster) -> None:
    assert filled(page, since="visit", visit="2030-01-01T00:00:00Z")[ids.QUEUE]["data"]["found"] == 0
