"""Doings: what may happen to a timeline, in any order, as values that hypothesis draws and ``do`` does."""

import contextlib
import json
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import strategies as st

from ingest.record.addition import RULE, Addition
from ingest.record.document import Given
from ingest.record.errors import BadValue, Conflict, RemovedForGood
from ingest.record.exchange import from_json, to_json
from ingest.record.extraction import Extraction
from ingest.record.identity import document_id
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.store import Arrival, Store
from ingest.record.wire import pack
from tests.record.making import ACTORS as MADE
from tests.record.making import extraction, when

ALL = EventQuery(review=("new", "checked", "hidden"))
PEOPLE = ("Maja", "Otto")
QUOTES = (
    "Ministers met in Oslo over fish",
    "Talks over fish in Oslo",
    "Norway warned the fleets off",
    "Chile sent a note",
)
DATES = ("2024-05-06", "2024-05-07", "2024-05-08", "2024-05-06/2024-05-08", "2024-05", "2024-06-01", None)
ACTORS = ("NOR", "CHL", "KEN", "person:Ingrid Vinter", "person:Tomás Rojas")
OUTLET = "Fjord Post"

dates = st.sampled_from(DATES)
some = st.integers(0, 99)
people = st.sampled_from(PEOPLE)
parties = st.lists(st.sampled_from(ACTORS), max_size=2, unique=True).map(tuple)
told = st.fixed_dictionaries(
    {
        "quote": st.sampled_from(QUOTES),
        "date": dates,
        "source": parties,
        "target": st.sampled_from([(), (), ("KEN",)]),
        "type": st.sampled_from(["CONSULT", "CONSULT", "STATEMENT", "ACCUSE"]),
        "basis": st.sampled_from(["text", "text", "publication"]),
        "context": st.sampled_from(["body", "body", "body", "headline", "table"]),
        "speaker": st.sampled_from([None, "person:Ingrid Vinter", "NOR"]),
        "status": st.sampled_from(["happened", "happened", "scheduled", "denied"]),
    }
)
names = st.sampled_from(["a", "b", "c", "d"])
saves = st.tuples(
    st.just("save"),
    names,
    st.lists(told, min_size=1, max_size=4),
    st.sampled_from([None, "https://a.example/1", "https://b.example/1"]),
    st.integers(10, 28),
)
corrections = st.tuples(
    st.just("correct"),
    people,
    names,
    st.lists(told, min_size=1, max_size=4),
    st.sampled_from(["2024-05-10", "2024-06-02", None]),
)
agains = st.tuples(st.just("all again"), some)
fields = st.one_of(
    st.tuples(st.just("when"), dates),
    st.tuples(st.sampled_from(["source", "target"]), parties.map(list)),
    st.tuples(st.just("event_type"), st.sampled_from(["CONSULT", "AGREE", "THREATEN"])),
    st.tuples(st.just("status"), st.sampled_from(["happened", "called_off"])),
    st.tuples(st.sampled_from(["label", "headline", "note"]), st.sampled_from(["one", "two", ""])),
)
sets = st.tuples(st.just("set"), people, some, fields)
marks = st.tuples(st.sampled_from(["check", "hide", "show", "pick", "unpick", "note", "pick at"]), people, some, some)
rules = st.tuples(st.sampled_from(["merge", "merge", "keep_apart", "take out", "take out"]), people, some, some)
adds = st.tuples(st.just("add"), people, some, some, dates, parties)
notes = st.tuples(st.just("type"), people, st.sampled_from(QUOTES), dates, parties)
judgings = st.one_of(sets, marks, rules, rules, adds, notes)
turns = st.one_of(st.tuples(st.sampled_from(["undo", "redo"]), people), st.tuples(st.just("undo number"), people, some))
others = st.one_of(
    st.tuples(st.just("remove"), people, some),
    st.tuples(st.just("give way"), some),
    st.tuples(st.just("exchange"), st.booleans()),
)
doings = st.one_of(saves, saves, judgings, judgings, judgings, turns, turns, others, corrections, agains)


class Broken(Exception):
    """Raised where the power fails."""


class Breaking(Store):
    """A store whose writing breaks off before its end when it is told to."""

    breaking = False

    @contextmanager
    def _writing(self):
        with super()._writing() as connection:
            yield connection
            if self.breaking:
                raise Broken


def begin(store):
    """Fill a store with documents that tell of the same events, of others, and of some twice."""
    met = {"quote": QUOTES[0], "date": "2024-05-07", "source": ("NOR", "CHL"), "type": "CONSULT"}
    sent = {"quote": QUOTES[3], "date": "2024-06-01", "source": ("CHL",), "type": "ACCUSE"}
    warned = {"quote": QUOTES[2], "date": "2024-05-08", "source": ("person:Ingrid Vinter",), "type": "STATEMENT"}
    for name, told_of in (
        ("a", [met, sent]),
        ("b", [{**met, "quote": QUOTES[1]}, {**met, "date": None, "context": "headline"}]),
        ("c", [warned, {**met, "date": "2024-05"}, {**met, "context": "table", "source": ("KEN",)}]),
    ):
        _save(store, ("save", name, told_of, f"https://{name}.example/1", 10), other=None, at="")


def plain(store):
    """Return all events without the revision they were last derived at."""
    return [replace(event, revision=0) for event in store.find(ALL)]


def do(store, doing, *, other, at):
    """Do one thing; ``other`` is another copy of the timeline. What cannot be is refused and changes nothing."""
    with contextlib.suppress(BadValue, Conflict, RemovedForGood):
        _DOING.get(doing[0], _mark)(store, doing, other=other, at=at)


def _save(store, doing, *, other, at):
    _, name, told_of, link, day = doing
    places = [{**each, "at": 100 * n} for n, each in enumerate(told_of)]
    made = extraction(name, places, outlet=OUTLET, link=link, retrieved=f"2024-05-{day}T08:00:00Z", padded=True)
    store.take(made, original=None, arrival=Arrival({}, "a run", at, beside={made.document.id}))


def _correct(store, doing, *, other, at):
    """Let a person say when a document was published, and extract it again by that."""
    _, who, name, told_of, day = doing
    places = [{**each, "at": 100 * n} for n, each in enumerate(told_of)]
    made = extraction(name, places, outlet=OUTLET, created=day, padded=True, given=Given(created=day))
    store.judge(Judgement(who, at, "given", made.document.id, field="created", value=json.dumps(day)))
    store.save(made, original=None, anew=True)


def _all_again(store, doing, *, other, at):
    """Extract every document again by rules that find no other reports, but one fewer in one of them."""
    for place, document in enumerate(store.documents()):
        found = {r.id: r for e in store.find(ALL) for r in e.reports if r.document == document.id and r.rule != RULE}
        read = sorted(found.values(), key=lambda r: (r.start, r.id))[int(place == doing[1]) :]
        store.save(Extraction(document, tuple(read), tuple(MADE.values())), original=None, anew=True)


def _mark(store, doing, *, other, at):
    verb, who, one, two = doing
    event = _event(store, one)
    value = {"note": f'"remark {two}"', "pick at": str(two % 3 + 1)}.get(verb, "")
    store.judge(Judgement(who, at, verb.split()[0], event.id, value=value, revision=event.revision * (two % 2)))


def _set(store, doing, *, other, at):
    _, who, one, (field, value) = doing
    event = _event(store, one)
    store.judge(Judgement(who, at, "set", event.id, field=field, value=json.dumps(value)))


def _rule(store, doing, *, other, at):
    verb, who, one, two = doing
    event = _event(store, one)
    if verb == "take out":
        out = [event.reports[two % len(event.reports)].id]
        store.judge(Judgement(who, at, "keep_apart", event.id, value=json.dumps(out)))
    else:
        store.judge(Judgement(who, at, verb, event.id, other=_event(store, two).id))


def _add(store, doing, *, other, at):
    _, who, one, two, day, source = doing
    documents = [d for d in store.documents(superseded=True) if d.text.strip()]
    if not documents:
        raise BadValue("no document", hint="save one")
    document = documents[one % len(documents)]
    words = document.text.split()
    quote = " ".join(document.text[document.text.index(words[two % len(words)]) :].split()[:2])
    addition = Addition(two, two + len(quote), quote, when(day), source=source, label=f"added {two}")
    store.judge(Judgement(who, at, "add", document.id, value=pack(addition)))


def _type(store, doing, *, other, at):
    _, who, sentence, day, source = doing
    made = extraction(f"note {sentence} {day}", [], outlet="", created=None, kind="note")
    made = replace(made, document=replace(made.document, text=sentence))
    store.save(made, original=None)
    addition = Addition(0, len(sentence), sentence, when(day), source=source)
    store.judge(Judgement(who, at, "add", made.document.id, value=pack(addition)))


def _turn(store, doing, *, other, at):
    if doing[0] == "undo number":
        made = store.judgements()
        if made:
            store.undo(who=doing[1], judgement=made[doing[2] % len(made)].id)
    else:
        getattr(store, doing[0])(who=doing[1])


def _remove(store, doing, *, other, at):
    documents = store.documents(superseded=True)
    if documents:
        store.remove(documents[doing[2] % len(documents)].id, who=doing[1], at=at)


def _give_way(store, doing, *, other, at):
    """Let a file, read again to its end, no longer hold what it gave."""
    name = ("a", "b", "c", "d")[doing[1] % 4]
    document = document_id(name.encode(), OUTLET)
    if store.standing(document) is not None:
        from ingest.record.document import Address

        store.add_address(document, Address("path", f"/desk/{name}"))
        store.leave(f"/desk/{name}", seen=(), failed=(), whole=True)


def _exchange(store, doing, *, other, at):
    source, target = (store, other) if doing[1] else (other, store)
    data = json.loads(json.dumps(to_json(source.judgements(), source.find(ALL))))
    target.take_judgements(from_json(data))


def _event(store, place):
    found = store.find(ALL)
    if not found:
        raise BadValue("no event", hint="save a document")
    return found[place % len(found)]


_DOING = {
    "save": _save, "set": _set, "merge": _rule, "keep_apart": _rule, "take out": _rule, "add": _add, "type": _type,
    "undo": _turn, "redo": _turn, "undo number": _turn, "remove": _remove, "give way": _give_way,
    "exchange": _exchange, "correct": _correct, "all again": _all_again,
}  # fmt: skip
