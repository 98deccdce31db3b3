"""The file of all that was decided: to be had from the page, and a colleague's to be taken in there."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard.page import exchanged
from ingest.record.exchange import to_json
from ingest.record.judgement import Judgement
from ingest.record.store import Store, open_store
from tests.dashboard import samples
from tests.dashboard.fakes import Poster

AT = "2024-03-08T09:12:00Z"


def take(page: Poster, data: bytes, *, over: bool = False, **headers: str) -> Any:
    client = page.app.server.test_client()
    sent = headers or {"X-Timeline": "1"}
    return client.post(f"{exchanged.FILE}?over={int(over)}&who=Ann", data=data, headers=sent)


@pytest.fixture
def theirs(tmp_path: Path, store: Store) -> bytes:
    """What Ben decided in his copy of the same documents: a label, and a hidden event."""
    with open_store(tmp_path / "ben.db") as copy:
        page = samples.extraction(
            "Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05"
        )
        copy.save(page, original=None)
        first, second = (event.id for event in copy.find()[:2])
        copy.judge(Judgement("Ben", AT, "set", first, field="label", value='"As Ben says"'))
        copy.judge(Judgement("Ben", AT, "hide", second))
        return json.dumps(to_json(copy.judgements(), copy.find())).encode()


def test_a_colleagues_decisions_come_in_and_the_same_twice_changes_nothing(page: Poster, theirs: bytes, store: Store):
    assert "2 new changes taken in" in take(page, theirs).text
    assert "As Ben says" in {event.label for event in store.find()}
    assert "0 new changes taken in, 2 were here already" in take(page, theirs).text


def test_what_was_decided_otherwise_here_stands_until_theirs_is_chosen(page: Poster, theirs: bytes, store: Store):
    event = next(e for e in store.find() if "Pact" in store.document(e.reports[0].document).name)
    store.judge(Judgement("Ann", AT, "set", event.id, field="label", value='"As Ann says"'))
    told = take(page, theirs).text
    assert "Decided otherwise here (1)" in told
    assert "data-take-over" in told
    assert "As Ann says" in {e.label for e in store.find()}
    take(page, theirs, over=True)
    assert "As Ben says" in {e.label for e in store.find()}


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"\xff\xfe no", "no JSON"), (b"[]", "no judgements"), (b'{"is": "judgements"}', "")],
    ids=["no JSON", "something else", "half a file"],
)
def test_a_wrong_file_is_refused_in_words(page: Poster, data: bytes, said: str, store: Store):
    answer = take(page, data)
    assert answer.status_code == 200
    assert said in answer.text
    assert "wrong" in answer.text
    assert not store.judgements()


def test_only_the_page_itself_hands_a_file_in(page: Poster, theirs: bytes, store: Store):
    assert take(page, theirs, Accept="*/*").status_code == 403
    assert not store.judgements()


def test_a_page_for_reading_only_takes_nothing_in(reader: Poster, theirs: bytes, store: Store):
    assert take(reader, theirs).status_code == 403
    assert not store.judgements()


def test_the_file_carries_what_was_decided_on_hidden_events_too(page: Poster, store: Store):
    event = store.find()[0]
    store.judge(Judgement("Ann", AT, "hide", event.id))
    held = json.loads(page.app.server.test_client().get(exchanged.FILE).text)["judgements"]
    assert held[0]["quotes"] == [[report.document, report.quote] for report in event.reports]
    assert replace(store.judgements()[0], id=0).verb == "hide"
