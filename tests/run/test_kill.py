"""A run killed at any moment and taken up again ends in the store of an undisturbed run."""

import json

import pytest

from tests.bench.kill import compare

pytestmark = pytest.mark.slow

STATES = ("Chile", "Kenya", "Japan", "Peru", "Ghana", "Nepal", "Malta", "Qatar")


@pytest.fixture
def desk(tmp_path):
    """A folder of single files, and a file of many documents of which some share an address and some their events."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for number in range(60):
        state = STATES[number % len(STATES)]
        text = f"Norway and {state} signed an agreement on {number % 28 + 1} March 2024 in Oslo.\n"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    records = [
        {
            "id": f"r{number}",
            "title": f"Note {number}",
            "date": f"2024-04-{number % 28 + 1:02}",
            "text": f"Sweden and {STATES[number % 8]} met on {number % 28 + 1} April 2024. They meet again in May.",
            "url": f"https://example.org/{number // 3}",
        }
        for number in range(120)
    ]
    (folder / "notes.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return folder


def test_a_killed_run_taken_up_again_ends_in_the_same_store(desk, tmp_path):
    said = []
    assert compare([str(desk)], tmp_path, kills=3, workers=2, seed=1, say=said.append), said
    assert sum("killed" in line for line in said) >= 2, said
