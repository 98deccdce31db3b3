"""Watch: a file comes once it has settled, again when it has changed, and never while it is written."""

import pytest

from dashboard.cli.intake import later
from ingest.run.watch import changes, stamps

LINK = "https://example.org/feed.xml"


def rounds(looks, known=None):
    left = iter(looks)
    coming = changes(lambda: next(left), known=known or {}, pause=lambda: None)
    return [next(coming) for _ in looks]


@pytest.mark.parametrize(
    ("known", "looks", "told"),
    [
        ({}, [{"a": 1}, {"a": 1}, {"a": 1}], [(), ("a",), ()]),
        ({}, [{"a": 1}, {"a": 2}, {"a": 3}, {"a": 3}], [(), (), (), ("a",)]),
        ({"a": 1}, [{"a": 1}, {"a": 1}], [(), ()]),
        ({"a": 1}, [{"a": 2}, {"a": 2}, {"a": 2}], [(), ("a",), ()]),
        ({"a": 1}, [{}, {"a": 1}], [(), ()]),
        ({}, [{"b": 1, "a": 1}, {"b": 1, "a": 1}], [(), ("a", "b")]),
    ],
    ids=["new", "still written", "known", "changed", "gone and back", "sorted"],
)
def test_what_comes(known, looks, told):
    assert rounds(looks, known) == told


def test_files_are_known_by_size_and_time(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("one", encoding="utf-8")
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    before = stamps([tmp_path])
    assert list(before) == [str(file.resolve())]
    file.write_text("three", encoding="utf-8")
    assert stamps([tmp_path]) != before


class Clock:
    """Time that passes only while somebody waits."""

    def __init__(self):
        self.now = 0.0

    def pause(self, seconds):
        self.now += seconds


def test_links_come_when_their_time_has_come_beside_the_files_of_a_watched_folder(tmp_path):
    clock = Clock()
    file = tmp_path / "a.txt"
    file.write_text("one", encoding="utf-8")
    named = [str(tmp_path), LINK]
    coming = later(named, watch=True, every=5.0, pause=clock.pause, clock=lambda: clock.now)
    assert next(coming) == (str(file.resolve()),)
    assert next(coming) == (LINK,)
    assert (clock.now, next(coming), clock.now) == (6.0, (LINK,), 12.0)


def test_without_watching_everything_is_looked_at_again_in_its_time(tmp_path):
    clock = Clock()
    coming = later([str(tmp_path), LINK, "-"], watch=False, every=900.0, pause=clock.pause, clock=lambda: clock.now)
    assert (next(coming), clock.now) == ((str(tmp_path), LINK), 900.0)
