"""Course: how far, how quick, how long still; and what a run says and keeps of itself."""

import json

import pytest

from dashboard.cli import intake
from dashboard.cli.course import Course, shown
from ingest.record.store import open_store


class Clock:
    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def test_a_file_that_holds_more_than_was_thought_moves_the_end():
    course = Course([1, 1, 1])
    for _ in range(5):
        course.document()
    assert course.total == 5 + 2
    course.source()
    assert course.total == 5 + 2
    course.document()
    course.source()
    assert (course.done, course.total) == (6, 7)


def test_the_rate_is_that_of_late():
    clock = Clock()
    course = Course([1] * 1000, clock=clock)
    for _ in range(500):
        course.document()
        course.source()
    for _ in range(40):
        clock.now += 2.0
        course.document()
        course.source()
    assert course.rate == pytest.approx(0.5, rel=0.1)
    assert course.words().startswith("540 of 1,000 documents, 0.5 a second, about 15 minutes left")


def test_without_a_terminal_a_line_comes_now_and_then(capsys):
    # Ten seconds apart, as dashboard.cli.course has it.
    clock = Clock()
    course = Course([1] * 100, clock=clock)
    with shown(course, clock=clock) as update:
        for _ in range(30):
            clock.now += 1.0
            course.document()
            course.source()
            update()
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("10 of 100 documents, 1 a second, about 2 minutes left")


def test_a_run_is_kept_with_what_became_of_everything(timeline, here, article):
    (here / "desk").mkdir()
    article.rename(here / "desk" / "article.txt")
    (here / "desk" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (here / "desk" / "broken.txt").write_bytes(bytes(range(256)) * 40)
    ran = timeline("ingest", "desk")
    assert ran.code == 1
    assert "1 passed over, 1 not read" in ran.out
    with open_store("timeline.db") as store:
        [run] = store.runs()
    report = run.report
    assert (report.what, report.new, report.failed, report.passed) == (("desk",), 1, 1, ("photo.jpg",))
    assert run.ended is not None
    assert report.failures[0].mend


def test_a_new_version_of_a_file_is_said_and_the_old_one_is_kept(timeline, article):
    timeline("ingest", article)
    article.write_text(article.read_text(encoding="utf-8").replace("Oslo", "Bergen"), encoding="utf-8")
    ran = timeline("ingest", article)
    assert "takes the place of an older version" in ran.out
    assert "0 new documents" in ran.out
    assert "1 changed" in ran.out
    with open_store("timeline.db") as store:
        assert len(store.documents()) == 1
        assert len(store.documents(superseded=True)) == 2


def test_a_mended_file_leaves_the_list_of_failures(timeline, here):
    file = here / "note.txt"
    file.write_bytes(bytes(range(256)) * 40)
    assert timeline("ingest", "note.txt").code == 1
    file.write_text("Norway and Chile signed an agreement on 12 March 2024.\n", encoding="utf-8")
    assert timeline("ingest", "note.txt").code == 0
    with open_store("timeline.db") as store:
        assert store.failures() == ()


def test_stopping_keeps_what_was_read_and_says_how_to_go_on(timeline, here, monkeypatch):
    for number in (1, 2, 3):
        (here / f"{number}.txt").write_text(
            f"Norway and Chile signed a pact on {number} March 2024.\n", encoding="utf-8"
        )
    seen = []

    def tell(outcome):
        seen.append(outcome)
        if len(seen) == 2:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(intake.telling, "tell", tell)
        ran = timeline("ingest", "1.txt", "2.txt", "3.txt")
    assert ran.code == 130
    assert "Run it again to go on" in ran.err
    ran = timeline("ingest", "1.txt", "2.txt", "3.txt")
    assert (ran.code, "1 new document" in ran.out, "2 already there" in ran.out) == (0, True, True)


def test_json_is_one_list_and_nothing_else(timeline, here, article):
    ran = timeline("ingest", "article.txt", "missing*.pdf", "--json")
    assert [one["read"] for one in json.loads(ran.out)] == [True, False]
    assert ran.err == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ingest", "-", "--watch"), "--watch watches folders"),
        (("ingest", "article.txt", "--every", "soon"), "15m"),
        (("ingest", "article.txt", "--every", "5s"), "15m"),
        (("ingest", "article.txt", "--workers", "0"), "--workers"),
    ],
    ids=["nothing to watch", "no time", "too often", "nobody"],
)
def test_wrong_use_says_the_mend(timeline, article, words, said):
    ran = timeline(*words)
    assert ran.code == 2
    assert said in ran.err


def test_the_time_to_begin_is_no_measure_of_what_comes():
    now = [0.0]
    course = Course([1] * 151, clock=lambda: now[0])
    now[0] = 10.0
    course.document()
    course.source()
    assert course.words() == "1 of 151 documents"
    now[0] = 12.0
    for _ in range(10):
        course.document()
        course.source()
    assert course.words() == "11 of 151 documents, 5 a second, about 28 seconds left"
