"""Kill a run of ingest at random moments, take it up again, and compare the store with that of an undisturbed run.

    python -m tests.bench.kill FILE [--kills 5] [--workers 2] [--seed 1]

Prints how often it was killed, how far each run had come, and whether documents, reports and events are the same, with
the same ids in the same order. Exit code 1 if they are not.
"""

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from ingest.record.store import open_store


def command(files, store, workers):
    return [sys.executable, "-m", "dashboard", "ingest", *files, "--store", str(store), "--workers", str(workers)]


def content(place):
    """Return all that must be the same: documents, reports and events with their ids, in order."""
    with open_store(place) as store, store._reading() as connection:
        found = {}
        for table, columns in (
            ("documents", "number, id, name, digest, superseded"),
            ("reports", "number, id, document, place, event"),
            ("events", "number, id, first, last, event_type, review"),
            ("identities", "number, id, redirect, gone"),
            ("addresses", "document, kind, value"),
            ("judgements", "id, verb, subject"),
            ("failures", "at, name, reason"),
        ):
            rows = connection.execute(text(f"SELECT {columns} FROM {table} ORDER BY 1, 2, 3"))
            found[table] = [tuple(row) for row in rows]
    return found


def killed(files, store, *, workers, after):
    """Start a run and kill it when the store has so many documents; tell whether it had ended before."""
    run = subprocess.Popen(
        command(files, store, workers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    while run.poll() is None:
        if documents(store) >= after:
            run.send_signal(signal.SIGKILL)
            run.wait()
            return False
        time.sleep(0.01)
    return True


def documents(place):
    """Return how many documents a store has, 0 if there is none yet."""
    try:
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.Error:
        return 0


def compare(files, folder, *, kills, workers, seed, say=print):
    """Run undisturbed and with kills; return whether both stores are the same."""
    chance = random.Random(seed)
    whole, cut = folder / "whole.db", folder / "cut.db"
    started = time.monotonic()
    subprocess.run(command(files, whole, 1), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    count = documents(whole)
    say(f"undisturbed: {count:,} documents in {time.monotonic() - started:.0f} s")
    for number, after in enumerate(sorted(chance.randint(1, count - 1) for _ in range(kills)), start=1):
        ended = killed(files, cut, workers=workers, after=after)
        say(f"run {number}: {'ended' if ended else 'killed'} at {documents(cut):,} documents")
    subprocess.run(command(files, cut, workers), check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    one, two = content(whole), content(cut)
    for table in one:
        verdict = "same" if one[table] == two[table] else "DIFFERENT"
        say(f"{table}: {len(one[table]):,} and {len(two[table]):,}, {verdict}")
    return one == two


def main():
    """Run it from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        same = compare(
            asked.files,
            Path(folder),
            kills=asked.kills,
            workers=asked.workers,
            seed=asked.seed,
        )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
