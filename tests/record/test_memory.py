"""Memory: the same answer while the revision stands, and a bounded number of answers."""

from ingest.record.store.memory import Memory


def test_an_answer_is_found_once_for_each_revision():
    memory, asked = Memory(), []

    def find():
        asked.append(len(asked))
        return asked[-1]

    assert [memory.recall(revision, "a", find, keep=lambda _: True) for revision in (1, 1, 2, 2, 1)] == [0, 0, 1, 1, 2]


def test_the_longest_unasked_are_forgotten():
    memory, found = Memory(most=2), []
    for name in ("a", "b", "a", "c", "a", "b"):
        memory.recall(1, name, lambda name=name: found.append(name), keep=lambda _: True)
    assert found == ["a", "b", "c", "b"]


def test_what_is_too_large_is_not_remembered():
    memory, found = Memory(), []
    for _ in range(2):
        memory.recall(1, "a", lambda: found.append("a"), keep=lambda _: False)
    assert found == ["a", "a"]
