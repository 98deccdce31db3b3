"""What people decide comes out the same however many processes read the documents, again and again."""

import json
from dataclasses import replace

import pytest

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.record.addition import Addition
from ingest.record.document import Given
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.record.wire import pack
from ingest.run import Here, Pool, ingest_paths
from ingest.run.again import again_all

pytestmark = pytest.mark.slow  # each number of workers loads dictionaries in that many processes

ALL = EventQuery(review=("new", "checked", "hidden"))
AT = "2024-03-06T08:00:00Z"
STATES = ("Chile", "Kenya", "Japan", "Peru", "Ghana", "Nepal")
NOTES = "\n".join(
    json.dumps({"id": n, "date": "2024-03-05", "text": f"Norway and {state} met on {n + 1} March 2024. They left."})
    for n, state in enumerate(STATES)
)


def decide(store, line, folder):
    """Do what a person does in a week: read, correct, read again, take back, read all again."""

    def run(at):
        ingest_paths([folder], store=store, line=line, retrieved=at)

    run(AT)
    desk = LocalDesk(store, line)
    events = store.find()
    said = [
        Judgement("Maja", "1", "check", events[0].id),
        Judgement("Maja", "2", "set", events[1].id, field="label", value='"Talks"'),
        Judgement("Maja", "3", "set", events[2].id, field="when", value='"2024-03"'),
        Judgement("Otto", "4", "merge", events[3].id, other=events[4].id),
        Judgement("Otto", "5", "hide", events[5].id),
        Judgement("Otto", "6", "pick", events[0].id),
    ]
    for each in said:
        store.judge(each)
    page = next(d for d in store.documents() if d.name == "0.txt")
    quote = page.text[:30]
    when = desk.resolve("7 March 2024", created=None)
    store.judge(Judgement("Maja", "7", "add", page.id, value=pack(Addition(0, 30, quote, when, source=("NOR",)))))
    run(AT)
    desk.given(page.id, Given(created="2024-03-20"), who="Otto")
    (folder / "1.txt").write_text("Norway and Kenya met on 8 March 2024.\nA new last line.\n", encoding="utf-8")
    run("2024-03-07T08:00:00Z")
    desk.undo(who="Otto")
    desk.undo(who="Maja")
    desk.redo(who="Maja")
    again_all(store, store.document_names(), line=line)


def content(store):
    events = [replace(event, revision=0) for event in store.find(ALL)]
    made = [replace(judgement, at="", revision=0) for judgement in store.judgements()]
    return events, made, store.document_names()


def test_one_two_and_three_workers_give_the_store_of_one_process(tmp_path):
    found = {}
    for workers in (0, 1, 2, 3):
        folder = tmp_path / f"desk of {workers}" / "desk"
        folder.mkdir(parents=True)
        for number, state in enumerate(STATES):
            text = f"Norway and {state} signed an agreement on {number + 3} March 2024.\nThey meet again on Friday.\n"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        (folder / "notes.jsonl").write_text(NOTES, encoding="utf-8")
        with open_store(folder.parent / "timeline.db") as store:
            if workers:
                with Pool(workers) as line:
                    decide(store, line, folder)
            else:
                decide(store, Here(load_lexicon()), folder)
            assert store.verify() == ()
            found[workers] = content(store)
    for workers in (1, 2, 3):
        assert found[workers] == found[0], workers
