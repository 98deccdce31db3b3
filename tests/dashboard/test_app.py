"""The app as the browser meets it: what it answers, with which headers, and what its callbacks give."""

import dataclasses
import json
from typing import Any

import pytest

from dashboard import guard, ids
from dashboard.app import assets_folder, create_app
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk, Poster


def listed(page: Poster, address: str) -> str:
    asked = {f"{ids.QUERY}.data": address, f"{ids.GRID}.getRowsRequest": {"startRow": 0, "endRow": 100}}
    answer = page.ask(f"{ids.GRID}.getRowsResponse", asked, trigger=f"{ids.GRID}.getRowsRequest")
    return json.dumps(answer[ids.GRID]["getRowsResponse"], ensure_ascii=False)


def event_id(store: Store, words: str) -> str:
    return next(event.id for event in store.find() if words in event.headline)


def test_the_page_says_its_language_and_loads_nothing_from_elsewhere(page: Poster) -> None:
    text = page.app.server.test_client().get("/").text
    assert '<html lang="en">' in text
    sources = [part.split('"')[0] for mark in ('src="', 'href="') for part in text.split(mark)[1:]]
    assert sources
    assert all(source.startswith("/") for source in sources)


def test_a_chart_that_cannot_be_drawn_holds_no_list_up(page: Poster, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> Any:
        raise ZeroDivisionError

    monkeypatch.setattr("dashboard.callbacks.chart.drawn", broken)
    answer = page.drawn("?v=1&show=all")
    assert answer[ids.DRAWN]["data"]["address"] == "?v=1&show=all"
    assert ids.GRAPH not in answer


@pytest.mark.parametrize("path", ["/assets/timeline.js", "/assets/base.css", "/fonts/noto-sans.ttf"])
def test_scripts_styles_and_fonts_are_served_from_here(page: Poster, path: str) -> None:
    with page.app.server.test_client().get(path) as answer:
        assert answer.status_code == 200
    assert assets_folder().is_absolute()


def test_no_two_callbacks_of_the_page_are_one_to_dash(page: Poster) -> None:
    outputs = [one["output"] for one in page.app.server.test_client().get("/_dash-dependencies").json or ()]
    assert len(outputs) == len(set(outputs))


def test_no_case_data_stands_in_the_public_layout(page: Poster) -> None:
    client = page.app.server.test_client()
    public = client.get("/_dash-layout").text + client.get("/_dash-dependencies").text
    assert "power plants" not in public
    assert "Ukraine" not in public


def test_answers_carry_the_content_policy(page: Poster) -> None:
    headers = page.app.server.test_client().get("/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("style-src")[0]
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8050", 200),
        ("127.0.0.1", 200),
        ("[::1]:8050", 200),
        ("evil.example", 403),
        ("127.0.0.1.evil.example", 403),
    ],
)
def test_only_the_page_s_own_names_are_answered(page: Poster, host: str, status: int) -> None:
    assert page.app.server.test_client().get("/health", headers={"Host": host}).status_code == status


def test_a_host_that_was_told_is_answered(store: Store) -> None:
    client = create_app(store, None, hosts=("desk.example",)).server.test_client()
    assert client.get("/health", headers={"Host": "desk.example:80"}).status_code == 200


def test_an_address_for_every_machine_answers_to_addresses_but_to_no_strange_name() -> None:
    known = guard.names(["0.0.0.0"])
    assert guard.answers_to("192.0.2.7:8050", known)
    assert not guard.answers_to("evil.example", known)


def test_a_post_from_another_site_is_refused(page: Poster) -> None:
    client = page.app.server.test_client()
    assert client.post("/add?name=a.txt", data=b"x", headers={"Origin": "http://evil.example"}).status_code == 403
    assert client.post("/add?name=a.txt", data=b"x").status_code == 403
    own = {"Origin": "http://localhost", "X-Timeline": "1"}
    assert client.post("/add?name=a.txt", data=b"x", headers=own).status_code == 200


def test_the_model_context_server_is_off(page: Poster) -> None:
    assert not [rule for rule in page.app.server.url_map.iter_rules() if "mcp" in rule.rule]


def test_answers_are_compressed(page: Poster) -> None:
    answer = page.app.server.test_client().get("/", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"


def test_the_chart_holds_the_events_of_the_address(page: Poster, store: Store) -> None:
    answer = page.drawn("?v=1&actor=FRA&actor=UKR&match=all&show=all")
    both = {event.id for event in store.find(EventQuery(actors=("FRA", "UKR"), match="all", dated=True))}
    assert len(both) == 2
    assert f'"{sorted(both)[0]}"' in json.dumps(answer[ids.GRAPH]["figure"])
    assert marks(answer) == both


def marks(answer: dict[str, Any]) -> set[str]:
    operations = answer[ids.GRAPH]["figure"]["operations"]
    data = next(one["params"]["value"] for one in operations if one["location"] == ["data"])
    return {event for trace in data for event in trace.get("customdata", ())}


def test_the_figure_comes_as_changes_so_that_a_zoom_is_kept(page: Poster) -> None:
    figure = page.drawn("?v=1")[ids.GRAPH]["figure"]
    assert figure["__dash_patch_update"] == "__dash_patch_update"


def test_how_many_are_shown_is_said_with_those_without_a_date(page: Poster) -> None:
    answer = page.ask(f"{ids.SHOWN}.children", {f"{ids.QUERY}.data": "?v=1&actor=UKR"}, trigger=f"{ids.QUERY}.data")
    said = json.dumps(answer[ids.SHOWN])
    assert "2 of 6 events" in said
    whole = page.ask(f"{ids.SHOWN}.children", {f"{ids.QUERY}.data": "?v=1"}, trigger=f"{ids.QUERY}.data")
    assert "1 without a date" in json.dumps(whole[ids.SHOWN])


def test_an_empty_result_says_which_filter_to_drop(page: Poster) -> None:
    address = "?v=1&actor=QAT&from=2024-03-05"
    answer = page.ask(f"{ids.EMPTY}.children", {f"{ids.QUERY}.data": address}, trigger=f"{ids.QUERY}.data")
    said = json.dumps(answer[ids.EMPTY], ensure_ascii=False)
    assert "Drop “from 5 Mar 2024” (1 event)" in said
    assert "Drop “Qatar”" in said


def test_events_of_one_document_are_asked_for_by_address_and_dropped_by_a_chip(page: Poster, store: Store) -> None:
    arabic = store.documents()[1]
    address = f"?v=1&document={arabic.id}&show=all"
    assert marks(page.drawn(address)) == {event.id for event in store.find(EventQuery(documents=(arabic.id,)))}
    answer = page.ask(f"{ids.CHIPS}.children", {f"{ids.QUERY}.data": address}, trigger=f"{ids.QUERY}.data")
    said = json.dumps(answer[ids.CHIPS], ensure_ascii=False)
    assert "لقاء في الدوحة" in said
    assert json.dumps(json.dumps({ids.REST: {"data": {"documents": [], "added_since": None}}}))[1:-1] in said


def test_the_table_lists_the_same_events(page: Poster) -> None:
    said = listed(page, "?v=1&kind=meeting&show=all")
    assert "video call" in said
    assert "نظيره" in said
    assert "power plants" not in said


def test_the_drawer_shows_the_text_of_the_document_to_the_letter(page: Poster, store: Store) -> None:
    selected = event_id(store, "grave consequences")
    answer = page.ask(
        f"{ids.DRAWER_FACTS}.children", {f"{ids.SELECTED}.data": selected}, trigger=f"{ids.SELECTED}.data"
    )
    quote = _find(answer[ids.DRAWER_FACTS]["children"], "Blockquote")
    assert _text(quote) == "Russia warned NATO of “grave consequences” in March 2024."
    assert "with-drawer" in answer[ids.WORK]["className"]


def test_an_event_that_is_gone_says_so(page: Poster) -> None:
    answer = page.ask(
        f"{ids.DRAWER_FACTS}.children", {f"{ids.SELECTED}.data": "nothing"}, trigger=f"{ids.SELECTED}.data"
    )
    assert "gone" in json.dumps(answer[ids.DRAWER_HEAD])


def test_picking_and_undoing_are_kept_in_the_store(page: Poster, store: Store) -> None:
    selected = event_id(store, "power plants")
    answer = decided(page, "pick", selected)
    assert "Undo" in json.dumps(answer[ids.TOAST])
    assert [event.id for event in store.find(EventQuery(picked=True))] == [selected]
    page.ask(f"{ids.REVISION}.data", {f"{ids.UNDO}.n_clicks": 1}, trigger=f"{ids.UNDO}.n_clicks")
    assert store.find(EventQuery(picked=True)) == ()


def test_hiding_takes_the_event_away_and_leads_to_the_next(page: Poster, store: Store) -> None:
    selected = event_id(store, "power plants")
    listed = [event.id for event in store.find(EventQuery(key=True))]
    answer = decided(page, "hide", selected)
    assert answer[ids.SELECTED] == {"data": listed[listed.index(selected) + 1]}
    assert selected not in {event.id for event in store.find()}


def test_a_hiding_taken_back_leads_back_to_its_event_where_one_is_open(page: Poster, store: Store) -> None:
    selected = event_id(store, "power plants")
    following = decided(page, "hide", selected)[ids.SELECTED]["data"]
    press = {f"{ids.UNDO_KEY}.n_clicks": 1, f"{ids.SELECTED}.data": following}
    answer = page.ask(f"{ids.REVISION}.data", press, trigger=f"{ids.UNDO_KEY}.n_clicks")
    assert answer[ids.SELECTED] == {"data": selected}
    decided(page, "hide", selected)
    answer = page.ask(f"{ids.REVISION}.data", {f"{ids.UNDO_KEY}.n_clicks": 2}, trigger=f"{ids.UNDO_KEY}.n_clicks")
    assert ids.SELECTED not in answer


def decided(page: Poster, what: str, event: str, value: str = "") -> dict[str, Any]:
    pressed = {"what": what, "event": event, "value": value, "at": 1}
    return page.ask(f"{ids.TOAST}.children", {f"{ids.DECIDED}.data": pressed}, trigger=f"{ids.DECIDED}.data")


def test_what_was_added_is_told_and_shown_as_cards(page: Poster) -> None:
    client = page.app.server.test_client()
    told = client.post("/add?name=page.txt", data=b"text", headers={"X-Timeline": "1"}).json
    bad = client.post("/add?name=scan.bin", data=b"\x00", headers={"X-Timeline": "1"}).json
    arrived = told["arrived"] + bad["arrived"]
    answer = page.ask(f"{ids.CARDS}.children", {f"{ids.ARRIVED}.data": arrived}, trigger=f"{ids.ARRIVED}.data")
    said = json.dumps(answer[ids.CARDS], ensure_ascii=False)
    assert "Published on 5 March 2024" in said
    assert "The Daily Example" in said
    assert "2 lines left out" in said
    assert "Save it as text first" in said


def test_long_work_is_followed_and_stopped(page: Poster, desk: FakeDesk) -> None:
    client, own = page.app.server.test_client(), {"X-Timeline": "1"}
    desk.hold = True
    told = client.post("/add?name=week.zip", data=b"text", headers=own).json
    assert (told["ended"], told["arrived"], told["said"]) == (False, [], "Reading week.zip: 1 document so far")
    assert [work["work"] for work in client.get("/work", headers=own).json] == [told["work"]]
    assert client.get(f"/work/{told['work']}", headers=own).json["ended"] is False
    ended = client.post(f"/work/{told['work']}/stop", headers=own).json
    assert ended["ended"] is True
    answer = page.ask(f"{ids.CARDS}.children", {f"{ids.ARRIVED}.data": ended["arrived"]}, trigger=f"{ids.ARRIVED}.data")
    said = json.dumps(answer[ids.CARDS], ensure_ascii=False)
    assert "week.zip" in said
    assert "It was stopped" in said
    assert client.get("/work", headers=own).json == []


def test_unknown_work_says_that_the_timeline_was_started_again(page: Poster) -> None:
    answer = page.app.server.test_client().get("/work/99", headers={"X-Timeline": "1"})
    assert answer.status_code == 404
    assert "add the file once more" in answer.json["error"]


@pytest.mark.parametrize(("how", "whole"), [("apart", None), ("whole", True)])
def test_what_a_file_holds_is_asked_before_it_is_stored(page: Poster, desk: FakeDesk, how: str, whole: bool) -> None:
    client, own = page.app.server.test_client(), {"X-Timeline": "1"}
    asked = client.post("/add?name=export.docx", data=b"EXPORT", headers=own).json["asked"]
    assert desk.works == {}
    answer = page.ask(f"{ids.ASKS}.children", {f"{ids.ASKED}.data": [asked]}, trigger=f"{ids.ASKED}.data")
    said = json.dumps(answer[ids.ASKS], ensure_ascii=False)
    for words in ("12 articles found", "agency export", "Talks 11", "Add 12 articles", "Add as one document"):
        assert words in said
    added = client.post(f"/held/{asked['token']}?as={how}", headers=own).json
    assert added["ended"] is True
    assert (desk.told.whole if desk.told else None) is whole
    assert client.post(f"/held/{asked['token']}?as={how}", headers=own).status_code == 404


@pytest.mark.parametrize(("how", "replaces"), [("newer", "d1"), ("apart", "")])
def test_a_file_of_a_known_name_takes_the_place_of_the_other_or_is_kept_beside_it(
    page: Poster, desk: FakeDesk, how: str, replaces: str
) -> None:
    client, own = page.app.server.test_client(), {"X-Timeline": "1"}
    asked = client.post("/add?name=list.csv", data=b"NEWER", headers=own).json["asked"]
    answer = page.ask(f"{ids.ASKS}.children", {f"{ids.ASKED}.data": [asked]}, trigger=f"{ids.ASKED}.data")
    said = json.dumps(answer[ids.ASKS], ensure_ascii=False)
    for words in ("already, with other contents", "Put it in the place of that one", "Keep both", "Leave it out"):
        assert words in said
    client.post(f"/held/{asked['token']}?as={how}", headers=own)
    assert desk.handed is not None
    assert desk.handed.replaces == replaces


def test_what_is_left_out_is_forgotten(page: Poster, desk: FakeDesk) -> None:
    client, own = page.app.server.test_client(), {"X-Timeline": "1"}
    asked = client.post("/add?name=export.docx", data=b"EXPORT", headers=own).json["asked"]
    assert client.post(f"/held/{asked['token']}/drop", headers=own).json == {"arrived": [], "ended": True}
    assert client.post(f"/held/{asked['token']}", headers=own).status_code == 404
    assert desk.works == {}


@pytest.mark.parametrize("path", ["/work", "/work/1"])
def test_only_the_page_itself_may_ask_after_work(page: Poster, path: str) -> None:
    assert page.app.server.test_client().get(path).status_code == 403


def test_a_page_without_a_desk_neither_shows_nor_accepts_what_writes(
    reader: Poster, page: Poster, store: Store
) -> None:
    selected = event_id(store, "power plants")
    answer = reader.ask(
        f"{ids.DRAWER_FACTS}.children", {f"{ids.SELECTED}.data": selected}, trigger=f"{ids.SELECTED}.data"
    )
    assert f'"{ids.PICK}"' not in json.dumps(answer)
    before = store.revision()
    key, spec = page.callback(f"{ids.TOAST}.children", f"{ids.DECIDED}.data")
    with pytest.raises(LookupError):
        reader.callback(f"{ids.TOAST}.children", f"{ids.DECIDED}.data")
    body = {
        "output": key,
        "outputs": [],
        "inputs": [{**one, "value": 1} for one in spec["inputs"]],
        "state": [{**one, "value": selected} for one in spec["state"]],
        "changedPropIds": [f"{ids.DECIDED}.data"],
    }
    reader.app.server.testing = False
    reader.app.server.config["PROPAGATE_EXCEPTIONS"] = False
    refused = reader.app.server.test_client().post("/_dash-update-component", json=body)
    assert refused.status_code >= 400
    assert store.revision() == before


def test_hostile_text_is_inert_in_chart_hover_and_table(page: Poster, store: Store) -> None:
    hostile = samples.extraction("<i>x</i>", samples.HOSTILE, publisher="<b>Outlet</b>", created="2024-03-02")
    store.save(hostile, original=None)
    answer = page.drawn("?v=1&show=all&text=onerror")
    operations = answer[ids.GRAPH]["figure"]["operations"]
    values = {"/".join(map(str, one["location"])): one["params"]["value"] for one in operations}
    labels = "".join(label["text"] for label in values["layout/annotations"])
    hovers = "".join(text for trace in values["data"] for text in trace.get("hovertext", ()))
    for text in (labels, hovers):
        bare = text.replace("<b>", "").replace("</b>", "").replace("<br>", "")
        assert bare
        assert "<" not in bare
        assert "&lt;" in text
    assert "<img src=x onerror=alert(1)>" in listed(page, "?v=1&show=all&text=onerror")
    layout = json.dumps(page.built())
    assert "dangerously" not in layout
    assert "markdown" not in layout


def test_a_link_that_is_no_web_address_is_not_made_a_link(page: Poster, store: Store) -> None:
    from dataclasses import replace

    from ingest.record.document import Address

    told = samples.extraction("bad link", samples.HOSTILE, publisher="Outlet", created="2024-03-02")
    document = dataclasses.replace(told.document, addresses=(Address("url", "javascript:alert(1)"),))
    store.save(replace(told, document=document), original=None)
    selected = event_id(store, "onerror")
    answer = page.ask(
        f"{ids.DRAWER_FACTS}.children", {f"{ids.SELECTED}.data": selected}, trigger=f"{ids.SELECTED}.data"
    )
    links = [part for part in _walk(answer[ids.DRAWER_FACTS]["children"]) if part.get("type") == "A"]
    assert [part["props"]["href"] for part in links] == [f"/original/{document.id}"]


@pytest.mark.parametrize(
    ("passage", "words"), [("nothing", "there is no document nothing"), ("a b c", "the terminal says why")]
)
def test_what_goes_wrong_is_said_on_the_page(page: Poster, passage: str, words: str) -> None:
    asked = {f"{ids.PASSAGE}.data": passage.replace("a", page_document(page))}
    answer = page.post(f"{ids.READER_DRAWN}.data", asked, trigger=f"{ids.PASSAGE}.data")
    assert answer.status_code == 200
    assert words in json.dumps(answer.json["sideUpdate"][ids.TOAST])


def page_document(page: Poster) -> str:
    cards = page.ask(f"{ids.DOCUMENTS}.children", {f"{ids.TABS}.value": "documents"}, trigger=f"{ids.TABS}.value")
    return next(
        one["props"]["data-document"]
        for one in _walk(cards[ids.DOCUMENTS]["children"])
        if "data-document" in one["props"]
    )


@pytest.mark.parametrize(
    ("data", "how", "shown_as"),
    [
        pytest.param(b"Talks were held.", "inline", "text/plain; charset=utf-8", id="a text"),
        pytest.param(
            b"<html><script>alert(1)</script>", "inline", "text/plain; charset=utf-8", id="a page is its text"
        ),
        pytest.param(b"<html><p>\xcc\xe8\xf0</p>", "inline", "text/plain", id="a page in old letters"),
        pytest.param(b"%PDF-1.7 \xe2", "attachment", "application/octet-stream", id="what is no text"),
        pytest.param(b"PK\x03\x04\x00", "attachment", "application/octet-stream", id="an archive"),
    ],
)
def test_the_saved_original_opens_as_text_or_is_handed_over_and_never_runs(
    page: Poster, store: Store, data: bytes, how: str, shown_as: str
) -> None:
    told = samples.extraction("Kept", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
    document = dataclasses.replace(told.document, id="dkept")
    store.save(dataclasses.replace(told, document=document, reports=()), original=data)
    answer = page.app.server.test_client().get("/original/dkept")
    assert answer.data == data
    assert answer.headers["Content-Type"] == shown_as
    assert answer.headers["Content-Disposition"].startswith(how)
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def _walk(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, list):
        return [found for one in part for found in _walk(one)]
    if not isinstance(part, dict):
        return []
    props = part.get("props", {})
    return [part, *_walk(props.get("children")), *_walk(props.get("tree"))]


def _find(part: Any, kind: str) -> dict[str, Any]:
    return next(one for one in _walk(part) if one.get("type") == kind)


def _text(part: Any) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, list):
        return "".join(_text(one) for one in part)
    return _text(part["props"].get("children", "")) if isinstance(part, dict) else ""
