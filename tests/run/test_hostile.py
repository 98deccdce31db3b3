"""Hostile files end to end: each is refused in words or read, within its limits, and the others go in."""

import io
import os
import threading
import zipfile

import pytest

from ingest.record.store import open_store
from ingest.run import Limits, Pool, ingest_paths

pytestmark = pytest.mark.slow  # each is large, or loads dictionaries in a process of its own

AT = "2024-03-06T08:00:00Z"
GOOD = "Norway and Chile signed an agreement on {} March 2024.\n"
LIMITS = Limits(seconds=20.0, memory=500 * 1024 * 1024)


def zip_bomb():
    """Forty megabytes of one letter a member, many members, packed into little."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        block = b"a" * (40 * 1024 * 1024)
        for number in range(30):
            archive.writestr(f"{number}.txt", block)
    return out.getvalue()


def entity_bomb():
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)]
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">{"".join(names)}]>'
    return f"{head}<rss><channel><item><title>&e9;</title></item></channel></rss>".encode()


def looping_pdf():
    """A PDF whose page tree holds itself."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n"
    )


FILES = {
    "bomb.zip": zip_bomb,
    "entities.rss": entity_bomb,
    "line.txt": lambda: b"Norway and Chile met. " * 10_000_000,  # over 200 MB in one line
    "label.html": lambda: '<meta charset="utf-16"><p>Norway and Chile met on 5 March 2024 in Malmö.'.encode("latin-1"),
    "loop.pdf": looping_pdf,
    "columns.csv": lambda: b",".join(b"c%d" % n for n in range(1_000_000)) + b"\n" + b"," * 999_999 + b"\n",
    "nested.html": lambda: b"<div>" * 100_000 + b"Norway and Chile met on 5 March 2024." + b"</div>" * 100_000,
    "nested.json": lambda: b"[" * 100_000 + b"]" * 100_000,
    "quotes.csv": lambda: b'date,text\n2024-03-05,"' + b"never closed, " * 2_000_000,
}


@pytest.fixture(scope="module")
def pool():
    with Pool(2, limits=LIMITS) as pool:
        pool.warm()
        yield pool


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_in_words_and_the_others_go_in(name, pool, tmp_path):
    desk = tmp_path / "desk"
    desk.mkdir()
    (desk / "a.txt").write_text(GOOD.format(4), encoding="utf-8")
    (desk / f"m-{name}").write_bytes(FILES[name]())
    (desk / "z.txt").write_text(GOOD.format(5), encoding="utf-8")
    with open_store(tmp_path / "timeline.db") as store:
        summary = ingest_paths([desk], store=store, line=pool, retrieved=AT, keep=False)
        names = [document.name for document in store.documents()]
        listed = {failure.name for failure in store.failures()}
    assert {"a.txt", "z.txt"} <= set(names)
    assert len(names) > 2 or summary.failures, "lost without a word"
    for failure in summary.failures:
        assert failure.reason
        assert failure.mend
        assert "this program failed" not in failure.reason
        assert failure.name in listed


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_source_that_never_ends_is_not_begun(pool, tmp_path):
    pipe = tmp_path / "endless.txt"
    os.mkfifo(pipe)
    with open_store(tmp_path / "timeline.db") as store:
        summary = ingest_paths([pipe], store=store, line=pool, retrieved=AT)
    assert [failure.reason for failure in summary.failures] == ["it is no file"]


def test_no_thread_and_no_process_is_left_behind(tmp_path):
    import psutil

    before = threading.active_count()
    with Pool(1, limits=LIMITS) as own, open_store(tmp_path / "timeline.db") as store:
        (tmp_path / "a.txt").write_text(GOOD.format(4), encoding="utf-8")
        ingest_paths([tmp_path / "a.txt"], store=store, line=own, retrieved=AT)
        ours = {child.pid for child in psutil.Process().children(recursive=True)}
    gone = ours - {child.pid for child in psutil.Process().children(recursive=True)}
    assert len(gone) == 2, "a nursery and its worker"
    assert threading.active_count() == before
