"""Rederiving: after any doings a store holds what deriving everything would give."""

import contextlib
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.record.errors import BadValue
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.record.making import extraction

ALL = EventQuery(review=("new", "checked", "hidden"))
QUOTES = st.sampled_from(
    ["Ministers met in Oslo over fish", "Talks over fish in Oslo", "Norway warned the fleets off", "Chile sent a note"]
)
DATES = st.sampled_from(
    ["2024-05-06", "2024-05-07", "2024-05-08", "2024-05-06/2024-05-08", "2024-05", "2024-06-01", None]
)
REPORTS = st.fixed_dictionaries(
    {
        "quote": QUOTES,
        "date": DATES,
        "source": st.lists(st.sampled_from(["NOR", "CHL", "person:Ingrid Vinter"]), max_size=2, unique=True).map(tuple),
        "type": st.sampled_from(["CONSULT", "STATEMENT", "ACCUSE"]),
        "basis": st.sampled_from(["text", "publication"]),
        "context": st.sampled_from(["body", "body", "headline", "table"]),
        "speaker": st.sampled_from([None, "person:Ingrid Vinter", "NOR"]),
    }
)
DOCUMENTS = st.lists(REPORTS, max_size=4)
NAMES = st.sampled_from(["a", "b", "c"])
LINKS = st.sampled_from([None, "https://fjord.example/1"])
MOMENTS = st.sampled_from(["2024-05-13T08:00:00Z", "2024-05-14T08:00:00Z", "2024-05-15T08:00:00Z"])
DOINGS = st.one_of(
    st.tuples(st.just("save"), NAMES, DOCUMENTS, LINKS, MOMENTS),
    st.tuples(st.just("save"), NAMES, DOCUMENTS, LINKS, MOMENTS),
    st.tuples(
        st.sampled_from(["merge", "keep_apart", "take out", "hide", "check", "pick", "unpick", "label"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    st.tuples(st.sampled_from(["undo", "redo"])),
)


def do(store, doing):
    if doing[0] == "save":
        _, name, told, link, moment = doing
        places = [{**each, "at": 100 * n} for n, each in enumerate(told)]
        store.save(extraction(name, places, link=link, retrieved=moment, padded=True), original=None)
    elif doing[0] in ("undo", "redo"):
        getattr(store, doing[0])(who="Maja")
    elif events := store.find(ALL):
        verb, one, two = doing
        event, other = events[one % len(events)], events[two % len(events)]
        field, value, beside = "", "", ""
        if verb in ("merge", "keep_apart"):
            beside = other.id
        elif verb == "take out":
            verb, value = "keep_apart", json.dumps([event.reports[two % len(event.reports)].id])
        elif verb == "label":
            verb, field, value = "set", "label", json.dumps(f"label {two}")
        with contextlib.suppress(BadValue):  # there may be nothing to put together or to take apart
            store.judge(Judgement("Maja", "", verb, event.id, field=field, value=value, other=beside))


@pytest.mark.slow
@settings(max_examples=15)
@given(st.lists(DOINGS, min_size=1, max_size=8))
def test_a_store_holds_what_deriving_everything_would_give(doings):
    ids = set()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "timeline.db") as store:
        for doing in doings:
            do(store, doing)
            assert store.verify() == ()
            ids |= {event.id for event in store.find(ALL)}
            for name in ids:
                # Every id that ever was leads to an event or says that it is gone.
                now = store.event(name)
                assert getattr(now, "now", None) is None or store.event(now.now).id == now.now
