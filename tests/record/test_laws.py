"""Laws: whatever happens to a timeline, in any order, what a person decided stays decided."""

import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.record.errors import BadValue
from ingest.record.store import open_store
from tests.record.doings import ALL, Breaking, Broken, begin, do, doings, judgings, plain


class Timeline:
    """Two copies of a timeline, and what must hold of them after each thing that was done."""

    def __init__(self, stack):
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        with open_store(folder / "a.db") as first:
            begin(first)
        shutil.copy(folder / "a.db", folder / "b.db")
        self.stores = [
            stack.enter_context(Breaking(folder / f"{name}.db", create=True, read_only=False)) for name in "ab"
        ]
        self.ids = [set(), set()]
        self.counts = [0, 0]
        self.at = 0

    def do(self, doing, *, copy=0):
        self.at += 1
        moment = f"2024-06-01T{self.at // 60:02}:{self.at % 60:02}:00Z"
        store, other = self.stores[copy], self.stores[1 - copy]
        if doing[0] != "exchange":
            self._broken_off(store, doing, other, moment)
        do(store, doing, other=other, at=moment)
        for each in (0, 1):
            self.holds(each)

    def _broken_off(self, store, doing, other, moment):
        """What is broken off leaves nothing behind."""
        before = (plain(store), store.judgements(), store.revision(), store.documents(superseded=True))
        store.breaking = True
        with suppress(Broken):
            do(store, doing, other=other, at=moment)
        store.breaking = False
        assert (plain(store), store.judgements(), store.revision(), store.documents(superseded=True)) == before

    def holds(self, copy):
        store = self.stores[copy]
        assert store.verify() == ()
        events = store.find(ALL)
        assert all(event.reports for event in events)
        self.ids[copy] |= {event.id for event in events}
        living = {event.id for event in events}
        for name in self.ids[copy]:
            now = store.event(name)
            assert now.id in living or now.now is None or now.now in living
        made = store.judgements()
        assert len(made) >= self.counts[copy]
        self.counts[copy] = len(made)

    def judged(self, doing, *, copy=0):
        """A judgement taken back leaves all as it was, and standing again all as it made it."""
        store, who = self.stores[copy], doing[1]
        if doing[0] == "type":
            with suppress(BadValue):
                do(store, doing, other=None, at="")  # the note itself stays
                store.undo(who=who)
        before, count = plain(store), len(store.judgements())
        self.do(doing, copy=copy)
        if len(store.judgements()) == count:
            return
        after = plain(store)
        store.undo(who=who)
        assert plain(store) == before
        self.holds(copy)
        store.redo(who=who)
        assert plain(store) == after
        self.holds(copy)


def laws(done):
    with ExitStack() as stack:
        timeline = Timeline(stack)
        for judging, copy, doing in done:
            (timeline.judged if judging else timeline.do)(doing, copy=copy)


steps = st.one_of(
    st.tuples(st.just(False), st.sampled_from([0, 0, 1]), doings),
    st.tuples(st.just(True), st.sampled_from([0, 0, 1]), judgings),
)


@settings(max_examples=6)
@given(st.lists(steps, min_size=3, max_size=10))
def test_the_laws_hold_whatever_is_done(done):
    laws(done)


@pytest.mark.slow
@settings(max_examples=150)
@given(st.lists(steps, min_size=5, max_size=25))
def test_the_laws_hold_over_long_sequences(done):
    laws(done)


def told(quote, date, type, source=(), **further):
    return {"quote": quote, "date": date, "type": type, "source": source, "context": "body", "basis": "text", **further}


TALKS, MET = "Talks over fish in Oslo", "Ministers met in Oslo over fish"
FIRST = ("save", "a", [told(TALKS, "2024-05-06", "ACCUSE")], None, 26)
MONTH = told(TALKS, "2024-05", "CONSULT", ("CHL",), basis="publication", speaker="NOR")
DAY_BEFORE = told(TALKS, "2024-03-06", "CONSULT", ("NOR", "CHL"), basis="publication")
DAY_AFTER = told(TALKS, "2024-03-08", "CONSULT", ("NOR",), basis="publication")
ROW = {**told(TALKS, "2024-03-07", "CONSULT", ("NOR", "CHL")), "context": "table"}
FOUND = {
    "a row of a table goes to what the text beside it tells once no other document tells it": [
        (False, 0, ("save", "d", [DAY_BEFORE], "https://d.example/1", 10)),
        (False, 0, ("save", "a", [ROW, DAY_AFTER], None, 26)),
        (False, 0, ("give way", 3)),
    ],
    "an id minted from words that were read anew comes back when its event falls apart": [
        (False, 0, FIRST),
        (False, 0, ("save", "a", [MONTH], None, 17)),
        (True, 0, ("merge", "Maja", 34, 40)),
    ],
    "what came with an id of its own leaves the other's with it": [
        (False, 0, FIRST),
        (False, 0, ("save", "a", [told(TALKS, "2024-06-01", "STATEMENT", status="denied"), MONTH], None, 17)),
        (True, 0, ("merge", "Maja", 34, 40)),
    ],
    "what was decided on an event whose documents were removed goes where its words still stand": [
        (False, 0, ("set", "Maja", 0, ("when", "2024-05-06"))),
        (False, 0, ("save", "a", [*FIRST[2], told(MET, "2024-05-06", "CONSULT")], None, 26)),
        (False, 0, ("remove", "Otto", 35)),
        (False, 0, ("remove", "Maja", 63)),
    ],
    "what was decided under an id that leads to an event is its own though all words it was decided on are gone": [
        (False, 0, ("set", "Otto", 67, ("headline", "two"))),
        (False, 0, ("save", "a", [told("Chile sent a note", "2024-05-07", "CONSULT", ("CHL", "NOR"))], None, 10)),
        (False, 0, ("remove", "Otto", 14)),
        (False, 0, ("remove", "Otto", 14)),
    ],
}


@pytest.mark.parametrize("done", FOUND.values(), ids=FOUND.keys())
def test_the_laws_hold_where_they_once_did_not(done):
    laws(done)
