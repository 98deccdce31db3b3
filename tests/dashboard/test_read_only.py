"""For reading only: whatever would change the timeline is not there, and what is posted all the same is refused."""

import stat
from pathlib import Path
from typing import Any

import dash
import pytest

from dashboard import ids
from dashboard.app import create_app
from dashboard.page.answers import READ_ONLY
from ingest.record.errors import StoreError
from ingest.record.judgement import Judgement
from ingest.record.store import Store, open_store
from tests.dashboard.fakes import FakeDesk, Poster

READS = {
    "arrange": {"offer"},
    "chart": {"draw", "say"},
    "closeups": {"look", "offer"},
    "coming": {"fill", "calendar"},
    "document": {"read"},
    "documents": {"fill", "first_page"},
    "drawer": {"show"},
    "exporting": {"hand_over"},
    "filters": {"look_at_dates", "count", "strip", "brush", "preset", "offer"},
    "grid": {"count", "place", "rows"},
    "lists": {"fill_chronology", "fill_undated"},
    "load": {"load", "poll", "fill", "show_what_came"},
    "picture": {"open_dialog", "save", "show_unchecked"},
    "preview": {"look"},
    "queue": {"fill"},
    "views": {"fill"},
    "whom": {"known", "find"},
}
"""The callbacks a page for reading only may have, by file and name. One that only reads is added here by hand."""

ROUTES = {
    "/", "/<path:path>", "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    "/_dash-dependencies", "/_dash-layout", "/_dash-update-component", "/_favicon.ico", "/_reload-hash",
    "/assets/<path:filename>", "/fonts/<name>", "/fonts/fonts.css", "/health",
    "/original/<document>", "/own/page.css", "/own/page.js", "/loading", "/queue/event", "/static/<path:filename>",
}  # fmt: skip
"""The addresses it may answer at."""


def served(app: dash.Dash) -> dict[str, dict[str, Any]]:
    """Return the callbacks of an app that run on the server, by the key they are posted with."""
    app.server.test_client().get("/")
    return {key: spec for key, spec in app.callback_map.items() if "callback" in spec}


def names(app: dash.Dash) -> set[tuple[str, str]]:
    functions = [spec["callback"].__wrapped__ for spec in served(app).values()]
    return {(f.__module__.removeprefix("dashboard.callbacks."), f.__name__) for f in functions}


def post(app: dash.Dash, path: str, **further: Any) -> Any:
    return app.server.test_client().post(path, headers={"X-Timeline": "1"}, **further)


def test_it_has_no_callback_but_those_known_to_read(reader: Poster) -> None:
    known = {(file, name) for file, those in READS.items() for name in those}
    assert names(reader.app) - known == set()


def test_it_answers_at_no_address_but_those_known_to_read(reader: Poster) -> None:
    rules = list(reader.app.server.url_map.iter_rules())
    assert {rule.rule for rule in rules} - ROUTES == set()
    posts = {rule.rule for rule in rules if set(rule.methods or ()) - {"GET", "HEAD", "OPTIONS"}}
    assert posts == {"/_dash-update-component"}


def test_every_callback_that_only_the_writing_page_has_is_refused_in_words(
    page: Poster, reader: Poster, store: Store
) -> None:
    before = store.revision()
    writing = served(page.app).keys() - served(reader.app).keys()
    assert len(writing) > 5
    for key in sorted(writing):
        answer = post(reader.app, "/_dash-update-component", json={"output": key, "inputs": [], "outputs": []})
        assert (answer.status_code, answer.json) == (403, {"error": READ_ONLY}), key
    assert store.revision() == before


def test_every_address_that_the_writing_page_posts_to_is_refused_in_words(
    page: Poster, reader: Poster, store: Store
) -> None:
    before = store.revision()
    rules = [rule for rule in page.app.server.url_map.iter_rules() if "POST" in (rule.methods or ())]
    paths = [rule.rule.replace("<int:number>", "1").replace("<token>", "abc") for rule in rules]
    assert "/add" in paths
    for path in (*paths, "/nowhere"):
        answer = post(reader.app, path, data=b"Talks were held in Oslo.")
        assert (answer.status_code, answer.json) == (403, {"error": READ_ONLY}), path
    assert store.revision() == before


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"output": 3}', b"not JSON"])
def test_a_post_that_is_no_callback_at_all_is_refused_too(reader: Poster, body: bytes) -> None:
    answer = reader.app.server.test_client().post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.json == {"error": READ_ONLY}


def drawn(page: Poster, store: Store) -> str:
    """Return all that a page draws of one event and its document, whichever of its callbacks draws it."""
    event, document = store.find()[0], store.documents()[0]
    values = {
        f"{ids.START}.data": {"search": "?v=1&show=all", "size": {"width": 1130, "height": 680}, "shade": "light"},
        f"{ids.BEGUN}.data": 1,
        f"{ids.SELECTED}.data": event.id,
        f"{ids.PASSAGE}.data": document.id,
        f"{ids.QUERY}.data": "?v=1&show=all",
        f"{ids.ADDRESS}.data": "?v=1&show=all",
        f"{ids.TABS}.value": "documents",
        f"{ids.REVISION}.data": store.revision(),
    }
    parts = [page.app.server.test_client().get("/_dash-layout").text]
    for key, spec in served(page.app).items():
        on = [name for one in spec["inputs"] if (name := f"{one['id']}.{one['property']}") in values]
        if on and key.strip("."):
            answer = page.post(key.strip(".").split("...")[0], values, trigger=on[0])
            parts.append(answer.text)
    return "".join(parts)


def test_nothing_it_draws_offers_a_change(page: Poster, reader: Poster, store: Store) -> None:
    writing, reading = drawn(page, store), drawn(reader, store)
    assert "drawer-title" in reading
    for sign in ("data-signs", "data-decide", f'"id":"{ids.UNDO_KEY}"', f'"id":"{ids.ADD_OPEN}"'):
        assert sign in writing, sign
        assert sign not in reading, sign


def test_a_store_that_was_opened_for_reading_gets_a_page_for_reading(store: Store) -> None:
    with open_store(store.url, read_only=True) as closed:
        app = create_app(closed, FakeDesk(closed))
        assert names(app) == names(create_app(store, None))
        assert post(app, "/add?name=a.txt", data=b"x").json == {"error": READ_ONLY}
        with pytest.raises(StoreError, match="open for reading only: leave out --read-only"):
            closed.judge(Judgement("Maja", "2024-03-08T09:00:00Z", "check", store.find()[0].id))


def test_a_file_that_may_not_be_written_any_more_is_said_to_be_so(tmp_path: Path) -> None:
    with open_store(tmp_path / "timeline.db") as store:
        name = store.path
        assert stat.S_IMODE(name.stat().st_mode)
        with store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = 1")
        with pytest.raises(StoreError, match="may not be written: see who may write the file"):
            store.save_view("mine", "?v=1")
