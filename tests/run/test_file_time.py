"""The file's own time is shown where nothing says when a document was published, and is never taken."""

import os

from ingest.actors import load_lexicon
from ingest.record.store import open_store
from ingest.run import Here, ingest_paths

TEXT = "The ministers of Oman and Norway signed the harbour accord yesterday, officials of both states said in Muscat."
AT = "2024-06-01T08:00:00Z"


def written(path, text, day):
    path.write_text(text, encoding="utf-8")
    os.utime(path, (day, day))
    return path


def added(file, store):
    return ingest_paths([file], store=store, line=Here(load_lexicon(), look=lambda _: store), retrieved=AT)


MAY, JUNE = 1714737600, 1717200000  # 3 May and 1 June 2024, noon and midnight UTC


def test_it_is_suggested_and_no_more(tmp_path):
    file = written(tmp_path / "note.txt", TEXT, MAY)
    with open_store(tmp_path / "t.db") as store:
        added(file, store)
        (document,) = store.documents()
        assert document.created is None
        assert document.suggested == "2024-05-03"
        assert all(event.when.edtf is None for event in store.find())


def test_the_day_of_adding_says_nothing(tmp_path):
    file = written(tmp_path / "note.txt", TEXT, JUNE)
    with open_store(tmp_path / "t.db") as store:
        added(file, store)
        (document,) = store.documents()
        assert document.suggested == ""


def test_another_time_of_the_same_bytes_changes_nothing(tmp_path):
    file = written(tmp_path / "note.txt", TEXT, MAY)
    with open_store(tmp_path / "t.db") as store:
        added(file, store)
        before, revision = store.documents(), store.revision()
        written(file, TEXT, JUNE)
        assert added(file, store).already == 1
        assert (store.documents(), store.revision()) == (before, revision)


def test_a_document_that_says_when_it_was_published_needs_no_suggestion(tmp_path):
    file = written(tmp_path / "note.txt", f"Accord signed\nMuscat, 2 May 2024\n\n{TEXT}", MAY)
    with open_store(tmp_path / "t.db") as store:
        added(file, store)
        (document,) = store.documents()
        assert document.created.when == "2024-05-02"
        assert document.suggested == ""
