"""Run: resumable, the same ids with any number of workers, one fault costs one document."""

from pathlib import Path

import pytest

from ingest.actors import load_lexicon
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.store import open_store
from ingest.run import Here, ingest_paths, ingest_sources

AT = "2024-03-06T08:00:00Z"
TEXT = "Norway and {state} signed an agreement on {day} March 2024.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    for day, state in enumerate(("Chile", "Kenya", "Japan", "Peru", "Ghana"), start=1):
        (folder / f"{state.lower()}.txt").write_text(TEXT.format(state=state, day=day), encoding="utf-8")
    return folder


def content(store):
    return [(e.id, e.when.edtf, e.label, [r.id for r in e.reports]) for e in store.find()]


def here(store):
    return Here(load_lexicon(), look=lambda _: store)


@pytest.fixture
def run(folder):
    def run(place, *, at=AT, **options):
        with open_store(str(place)) as store:
            summary = ingest_paths([folder], store=store, line=here(store), retrieved=at, **options)
            return summary, content(store)

    return run


def test_a_run_stores_every_document(run, folder, tmp_path):
    summary, events = run(tmp_path / "a.db")
    assert (summary.documents, summary.already, summary.failures) == (5, 0, ())
    assert summary.events == len(events) == 5


def test_running_twice_changes_nothing(run, folder, tmp_path):
    _, before = run(tmp_path / "a.db")
    summary, after = run(tmp_path / "a.db")
    assert (summary.documents, summary.already) == (0, 5)
    assert after == before


def test_an_interrupted_run_is_taken_up_where_it_stopped(run, folder, tmp_path):
    _, whole = run(tmp_path / "whole.db")

    class Stopped(Exception):
        pass

    seen = []

    def stop(outcome):
        seen.append(outcome)
        if len(seen) == 2:
            raise Stopped

    with pytest.raises(Stopped):
        run(tmp_path / "cut.db", progress=stop)
    summary, resumed = run(tmp_path / "cut.db")
    assert (summary.documents, summary.already) == (3, 2)
    assert resumed == whole


def test_a_broken_document_costs_only_itself(run, folder, tmp_path):
    (folder / "broken.txt").write_bytes(bytes(range(256)) * 40)
    with open_store(str(tmp_path / "a.db")) as store:
        summary = ingest_paths([folder], store=store, line=here(store), retrieved=AT)
        assert summary.documents == 5
        assert [f.name for f in summary.failures] == ["broken.txt"]
        assert [f.name for f in store.failures()] == ["broken.txt"]


def test_what_is_said_of_the_documents_is_a_judgement_each(run, folder, tmp_path):
    with open_store(str(tmp_path / "a.db")) as store:
        ingest_paths(
            [folder],
            store=store,
            line=here(store),
            retrieved=AT,
            given=Given(created="2024-03-05", publisher="Example Post"),
        )
        said = {(j.subject, j.field) for j in store.judgements()}
        assert said == {(d.id, field) for d in store.documents() for field in ("created", "publisher")}


def test_the_originals_are_kept_unless_told_not_to(run, folder, tmp_path):
    for keep in (True, False):
        with open_store(str(tmp_path / f"{keep}.db")) as store:
            ingest_paths([folder], store=store, line=here(store), retrieved=AT, keep=keep)
            kept = [store.original(d.id) for d in store.documents()]
            assert all((data is not None) == keep for data in kept)


def test_two_files_with_the_same_text_are_one_document(tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(TEXT.format(state="Chile", day=1), encoding="utf-8")
    with open_store(str(tmp_path / "a.db")) as store:
        paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
        summary = ingest_paths(paths, store=store, line=here(store), retrieved=AT)
        assert (summary.documents, summary.already) == (1, 1)
        [document] = store.documents()
        assert {Path(a.value).name for a in store.addresses(document.id)} == {"one.txt", "two.txt"}


def test_sources_in_hand_need_no_file(tmp_path):
    source = Source("pasted.txt", TEXT.format(state="Chile", day=1).encode(), AT)
    with open_store(str(tmp_path / "a.db")) as store:
        assert ingest_sources([source], store=store, line=here(store), retrieved=AT).documents == 1
