"""Files that wait for an answer: each is taken once, and they never take more room than they may."""

from dashboard.callbacks.held import Held
from ingest.record.desk import Handed


def test_a_file_is_taken_once():
    held = Held()
    token = held.keep(Handed("a.docx", b"words"))
    assert held.take(token) == Handed("a.docx", b"words")
    assert held.take(token) is None
    assert held.take("no such token") is None


def test_the_longest_waiting_gives_way_and_the_last_always_stays():
    held = Held(most=10)
    first, second, third = (held.keep(Handed(name, b"123456")) for name in "abc")
    assert held.take(first) is None
    assert held.take(second) is None
    assert held.take(third) == Handed("c", b"123456")
    large = held.keep(Handed("d", b"x" * 99))
    assert held.take(large) is not None
