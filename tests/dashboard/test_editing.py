"""The form of the drawer: what it begins with, what it writes, and what it asks where two people edit."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dashboard import ids
from dashboard.page import choice, editor
from ingest.record.event import Event
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from tests.dashboard.fakes import FakeDesk, Poster

SAVES = f"{ids.EDIT_SAVE}.n_clicks"


def event_of(store: Store, words: str) -> Event:
    return next(event for event in store.find() if any(words in report.quote for report in event.reports))


def opened(page: Poster, event: Event, what: str = "edit") -> Any:
    asked = {f"{ids.EDITS}.data": {"what": what, "event": event.id, "at": 1}, f"{ids.SELECTED}.data": event.id}
    return page.ask(f"{ids.EDITOR}.children", asked, trigger=f"{ids.EDITS}.data")[ids.EDITOR]["children"]


def filled(form: Any) -> dict[str, Any]:
    """Return the values that stand in a form, as the browser would send them."""
    found: dict[str, Any] = {}
    for part in parts(form):
        props = part["props"]
        for prop in ("value", "checked", "data"):
            if props.get("id") in {*editor.FIELDS.values(), ids.EDIT_BEGAN} and prop in props:
                found.setdefault(f"{props['id']}.{prop}", props[prop])
    return found


def parts(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [one for each in part for one in parts(each)]
    if not isinstance(part, dict) or "props" not in part:
        return []
    return [part, *parts(part["props"].get("children"))]


def saved(page: Poster, values: dict[str, Any], **typed: Any) -> dict[str, Any]:
    names = {f"{editor.FIELDS[name]}.{'checked' if name == 'about' else 'value'}": v for name, v in typed.items()}
    return page.ask(f"{ids.EDITOR}.children", {**values, **names, SAVES: 1, f"{ids.SIGNED}.data": "Ann"}, trigger=SAVES)


def made(store: Store) -> list[tuple[str, str, str]]:
    return [(one.verb, one.field, one.who) for one in store.judgements()]


def test_a_form_that_is_saved_as_it_was_opened_writes_nothing(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    answer = saved(page, filled(opened(page, event)))
    assert answer[ids.EDITOR] == {"children": []}
    assert "Nothing was changed" in json.dumps(answer[ids.TOAST])
    assert store.judgements() == ()


def test_a_name_that_is_typed_and_not_chosen_is_not_lost_in_silence(page: Poster, store: Store) -> None:
    values = filled(opened(page, event_of(store, "power plants")))
    answer = saved(page, values | {f"{ids.EDIT_SOURCE}.searchValue": "Zubrowka"}, label="Other words")
    assert "“Zubrowka” is not chosen yet" in json.dumps(answer[ids.EDIT_SAID], ensure_ascii=False)
    assert ids.EDITOR not in answer
    assert store.judgements() == ()


@pytest.mark.parametrize(
    ("typed", "verb", "field", "stands"),
    [
        ({"when": "5 March 2024"}, "set", "when", lambda e: e.when.edtf == "2024-03-05"),
        ({"when": ""}, "set", "when", lambda e: e.when.edtf is None),
        ({"source": ["FRA"]}, "set", "source", lambda e: [p.actor for p in e.source] == ["FRA"]),
        ({"target": ["UKR"]}, "set", "target", lambda e: [p.actor for p in e.target] == ["UKR"]),
        ({"event_type": "ACCUSE"}, "set", "event_type", lambda e: e.kind == "criticism"),
        ({"status": "denied"}, "set", "status", lambda e: e.status == "denied"),
        ({"label": "Other words"}, "set", "label", lambda e: e.label == "Other words"),
        ({"translation": "Autrement dit"}, "set", "translation", lambda e: e.translation == "Autrement dit"),
        ({"note": "See the archive"}, "note", "", lambda e: e.note == "See the archive"),
    ],
    ids=["date", "no date", "source", "target", "type", "status", "label", "translation", "note"],
)
def test_only_the_field_that_was_changed_is_written(
    page: Poster, store: Store, typed: dict[str, Any], verb: str, field: str, stands: Callable[[Event], bool]
) -> None:
    event = event_of(store, "power plants")
    answer = saved(page, filled(opened(page, event)), **typed)
    assert answer[ids.EDITOR] == {"children": []}
    assert made(store) == [(verb, field, "Ann")]
    now = store.event(event.id)
    assert isinstance(now, Event)
    assert stands(now)


def test_a_date_set_by_a_person_keeps_the_words_of_the_text(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    saved(page, filled(opened(page, event)), when="5 March 2024")
    now = store.event(event.id)
    assert isinstance(now, Event)
    assert now.when.words == event.when.words == "on 16 February 2024"
    assert now.when.basis == "analyst"
    assert "Ann" in now.when.why


def test_what_cannot_be_read_is_said_and_nothing_at_all_is_written(page: Poster, store: Store) -> None:
    values = filled(opened(page, event_of(store, "power plants")))
    answer = saved(page, values, when="whenever", label="New label")
    assert "whenever is no date" in json.dumps(answer[ids.EDIT_SAID])
    assert ids.EDITOR not in answer
    assert store.judgements() == ()


def test_the_second_editor_is_told_and_nothing_is_overwritten(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    values = filled(opened(page, event))
    store.judge(Judgement("Ben", "2024-03-08T09:12:00Z", "set", event.id, field="label", value='"Label by Ben"'))
    answer = saved(page, values, label="Label by Ann", note="A note")
    said = json.dumps(answer[ids.EDIT_SAID])
    for words in ("Ben", "09:12 UTC on 8 March 2024", "Label by Ben", "Label by Ann", "Keep theirs", "Use mine"):
        assert words in said
    assert ids.EDITOR not in answer
    assert made(store) == [("set", "label", "Ben"), ("note", "", "Ann")]
    assert store.find()[0].label == "Label by Ben"


@pytest.mark.parametrize(
    ("pressed", "label"), [(ids.THEIRS, "Label by Ben"), (ids.MINE, "Label by Ann")], ids=["theirs", "mine"]
)
def test_a_conflict_is_settled_by_a_press(page: Poster, store: Store, pressed: str, label: str) -> None:
    event = event_of(store, "power plants")
    values = filled(opened(page, event))
    store.judge(Judgement("Ben", "2024-03-08T09:12:00Z", "set", event.id, field="label", value='"Label by Ben"'))
    began = saved(page, values, label="Label by Ann")[ids.EDIT_BEGAN]["data"]
    answer = settle(page, pressed, began)
    assert answer[ids.EDITOR] == {"children": []}
    now = store.event(event.id)
    assert isinstance(now, Event)
    assert now.label == label


def settle(page: Poster, pressed: str, began: dict[str, Any]) -> dict[str, Any]:
    trigger = json.dumps({"field": "label", "type": pressed}, separators=(",", ":"))
    key, spec = next(
        (key, spec)
        for key, spec in page.app.callback_map.items()
        if any('"theirs"' in one["id"] for one in spec["inputs"])
    )
    inputs = [
        [{"id": {"type": kind, "field": "label"}, "property": "n_clicks", "value": 1 if kind == pressed else None}]
        for kind in (ids.THEIRS, ids.MINE)
    ]
    given = {f"{ids.EDIT_BEGAN}.data": began, f"{ids.SIGNED}.data": "Ann"}
    state = [{**one, "value": given.get(f"{one['id']}.{one['property']}")} for one in spec["state"]]
    outputs = [
        {"id": one.rpartition(".")[0], "property": one.rpartition(".")[2]} for one in key.strip(".").split("...")
    ]
    body = {
        "output": key, "outputs": outputs, "inputs": inputs, "state": state, "changedPropIds": [f"{trigger}.n_clicks"]
    }  # fmt: skip
    answer = page.app.server.test_client().post("/_dash-update-component", json=body)
    assert answer.status_code == 200, answer.text
    return json.loads(answer.text)["response"]


def test_what_is_typed_is_not_lost_when_another_event_is_opened(page: Poster, store: Store) -> None:
    event, other = event_of(store, "power plants"), event_of(store, "grave consequences")
    values = filled(opened(page, event)) | {f"{ids.EDIT_LABEL}.value": "Half a la"}
    asked = {**values, f"{ids.SELECTED}.data": other.id}
    answer = page.ask(f"{ids.EDITOR}.children", asked, trigger=f"{ids.SELECTED}.data")
    assert ids.EDITOR not in answer
    assert answer[ids.SELECTED] == {"data": event.id}
    assert "not kept yet" in json.dumps(answer[ids.EDIT_SAID])


def test_giving_up_asks_only_where_something_was_typed(page: Poster, store: Store) -> None:
    values = filled(opened(page, event_of(store, "power plants")))
    cancels = f"{ids.EDIT_CANCEL}.n_clicks"
    closed = page.ask(f"{ids.EDIT_SAID}.children", {**values, cancels: 1}, trigger=cancels)
    assert closed[ids.EDITOR] == {"children": []}
    typed = {**values, f"{ids.EDIT_NOTE}.value": "Half a no", cancels: 1}
    asked = page.ask(f"{ids.EDIT_SAID}.children", typed, trigger=cancels)
    assert ids.EDITOR not in asked
    assert "Give up what you have typed?" in json.dumps(asked[ids.EDIT_SAID])


def test_several_fields_of_one_save_are_taken_back_and_done_again_together(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    saved(page, filled(opened(page, event)), label="Other words", note="A note", status="denied")
    pressed = {f"{ids.UNDO_KEY}.n_clicks": 1, f"{ids.SIGNED}.data": "Ann"}
    page.ask(f"{ids.REVISION}.data", pressed, trigger=f"{ids.UNDO_KEY}.n_clicks")
    assert [one.undone for one in store.judgements()] == [True, True, True]
    now = store.event(event.id)
    assert isinstance(now, Event)
    assert replace(now, revision=0) == replace(event, revision=0)
    again = {f"{ids.REDO_KEY}.n_clicks": 1, f"{ids.SIGNED}.data": "Ann"}
    page.ask(f"{ids.REVISION}.data", again, trigger=f"{ids.REDO_KEY}.n_clicks")
    assert [one.undone for one in store.judgements()] == [False, False, False]


def test_the_form_offers_actors_that_the_timeline_does_not_know(page: Poster, store: Store, desk: FakeDesk) -> None:
    values = {f"{ids.EDIT_SOURCE}.searchValue": "rus", f"{ids.EDIT_SOURCE}.value": ["FRA"]}
    answered = choice.answer(ids.EDIT_SOURCE)
    answer = page.ask(f"{answered}.data", values, trigger=f"{ids.EDIT_SOURCE}.searchValue")[answered]["data"]
    offered = {item["value"] for group in answer["found"] for item in group["items"]}
    assert {"FRA", "RUS"} <= offered
    assert answer["searched"] == "rus"


def test_a_reader_has_no_form_and_no_button_that_opens_one(reader: Poster, store: Store) -> None:
    with pytest.raises(LookupError):
        reader.callback(f"{ids.EDITOR}.children", f"{ids.EDITS}.data")
    event = event_of(store, "power plants")
    shown = reader.ask(
        f"{ids.DRAWER_BUTTONS}.children", {f"{ids.SELECTED}.data": event.id}, trigger=f"{ids.SELECTED}.data"
    )
    said = json.dumps([shown[one] for one in (ids.DRAWER_FACTS, ids.DRAWER_BUTTONS)])
    for word in ("Edit", "Hide", "Same event", "Not the same", "Take back", "data-signs", "data-press"):
        assert word not in said
    assert "Copy citation" in said


def turned(page: Poster, key: str) -> str:
    """Press the key that takes back or does again; return what the page says of it."""
    press = {f"{key}.n_clicks": 1, f"{ids.SIGNED}.data": "Ann"}
    line = page.ask(f"{ids.TOAST}.children", press, trigger=f"{key}.n_clicks")[ids.TOAST]["children"]
    return str(parts(line)[1]["props"]["children"])


def test_one_press_of_save_is_taken_back_and_done_again_as_one_and_told_by_name(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    saved(page, filled(opened(page, event)), when="5 March 2024", label="Plant pact", note="See the archive")
    after = store.event(event.id)
    assert turned(page, ids.UNDO_KEY) == f"Undone: date, label and note of “{event.label}”"
    before = store.event(event.id)
    assert isinstance(before, Event)
    assert (before.when, before.label, before.note) == (event.when, event.label, event.note)
    assert turned(page, ids.REDO_KEY) == "Done again: date, label and note of “Plant pact”"
    again = store.event(event.id)
    assert isinstance(again, Event)
    assert isinstance(after, Event)
    assert again == replace(after, revision=again.revision)
    assert turned(page, ids.REDO_KEY) == "There is nothing to do again"


def test_who_took_a_change_back_meanwhile_is_told_as_that(page: Poster, store: Store) -> None:
    event = event_of(store, "power plants")
    number = store.judge(Judgement("Ben", "", "set", event.id, field="label", value='"Label by Ben"')).id
    values = filled(opened(page, event))
    store.undo(who="Eve", judgement=number)
    said = json.dumps(saved(page, values, label="Label by Ann")[ids.EDIT_SAID])
    assert "Eve" in said
    assert "has taken back a change of the label, while you were editing." in said
