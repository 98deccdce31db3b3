"""A process that judges and is killed at any moment leaves all that it said was done, and a sound store."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.record.store import open_store
from tests.record.doings import ALL, begin

ROOT = Path(__file__).parents[2]
CODE = """
import random, sys
from ingest.record.store import open_store
from tests.record.doings import do

chance = random.Random(int(sys.argv[2]))
label = ("label", "one")
with open_store(sys.argv[1]) as store:
    for number in range(10_000):
        who, one, two = "Maja", chance.randrange(99), chance.randrange(99)
        doing = chance.choice([
            ("check", who, one, two), ("pick", who, one, two), ("set", who, one, label), ("merge", who, one, two),
            ("take out", who, one, two), ("add", who, one, two, "2024-05-07", ("KEN",)), ("undo", who), ("redo", who),
            ("remove", who, one) if number % 9 == 8 and len(store.documents(superseded=True)) > 2 else ("undo", who),
        ])
        do(store, doing, other=None, at=f"turn {sys.argv[2]}, {number}")
        print(len(store.judgements()), sum(j.undone for j in store.judgements()), flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed so on Windows")
def test_a_judging_process_that_is_killed_loses_nothing_it_said_was_done(tmp_path):
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        begin(store)
    ids = set()
    for turn in range(6):
        each = subprocess.Popen(
            [sys.executable, "-c", CODE, str(path), str(turn)], stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        said = [each.stdout.readline() for _ in range(5 + 7 * turn)]
        each.send_signal(signal.SIGKILL)
        rest, _ = each.communicate()
        assert each.returncode == -signal.SIGKILL
        last = [line for line in [*said, *rest.splitlines()] if line.strip()][-1]
        with open_store(path) as store:
            assert store.verify() == ()
            assert len(store.judgements()) >= int(last.split()[0])
            ids |= {event.id for event in store.find(ALL)}
            assert all(store.event(name) is not None for name in ids)
