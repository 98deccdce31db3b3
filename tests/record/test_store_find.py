"""Finding and counting: SQL, columns and the plain reading of one event say the same; and what they say is meant."""

# ruff: noqa: E501 - a table reads best with a case a line

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event as listening

from ingest.record.answers import Tally
from ingest.record.days import to_day
from ingest.record.judgement import Judgement
from ingest.record.matching import matches
from ingest.record.participants import participants
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from ingest.record.store.transactions import current_revision
from tests.record.making import extraction

D = to_day
SPEECH = {"type": "STATEMENT", "context": "body"}
TOLD = {
    "met": {"quote": "The ministers met in Oslo on the quotas", "date": "2024-05-07", "source": ("NOR", "CHL")},
    "vinter": {"quote": "Vinter praised the quotas", "date": "2024-05-08", "source": ("person:Ingrid Vinter",), **SPEECH},
    "accused": {"quote": "Chile accused Kenya of overfishing", "date": "2024-05-11", "source": ("CHL",), "target": ("KEN",), "type": "ACCUSE"},
    "quoted": {"quote": "Kenya fished on, said Vinter", "date": "2024-05-14", "source": ("KEN",), "speaker": "person:Ingrid Vinter", **SPEECH},
    "envoy": {"quote": "NATO is watching, said its envoy", "date": "2024-05-20", "source": ("org:NATO",), "speaker": "person:Ada Otieno", **SPEECH},
    "month": {"quote": "Trade talks went on", "date": "2024-06", "source": ("NOR", "KEN")},
    "about": {"quote": "A pact was signed", "date": "1861-04-12~", "source": ("CHL", "KEN"), "type": "AGREE"},
    "ongoing": {"quote": "Sanctions have been in force", "date": "2022-02-24/..", "source": ("NOR",), "target": ("KEN",), "type": "SANCTION"},
    "before": {"quote": "The fort had fallen", "date": "[..1861-04-12]", "source": ("KEN",), "type": "RETREAT"},
    "planned": {"quote": "They will meet again", "date": "2024-07-01", "source": ("NOR", "CHL", "org:NATO"), "status": "scheduled"},
    "undated": {"quote": "Norway had protested", "date": None, "source": ("NOR",), "type": "REJECT"},
    "weak": {"quote": "It was said in the margins", "date": "2024-05-12", "source": ("CHL",), "basis": "publication", "weight_parts": (), **SPEECH},
    "hidden": {"quote": "A misread menu line", "date": "2024-05-09", "source": ("KEN",), "type": "OTHER"},
    "nobody": {"quote": "A storm closed the harbour", "date": "2024-05-15", "source": (), "type": "OTHER", "weight_parts": ()},
}  # fmt: skip
CHINESE = {"met zh": {"quote": "挪威和智利外长在奥斯陆会谈", "date": "2024-05-21", "source": ("NOR", "CHL")}}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("find") / "timeline.db") as opened:
        opened.save(extraction("page", TOLD.values()), original=None)
        chinese = extraction(
            "zh",
            CHINESE.values(),
            outlet="Andes Radio",
            language="zh",
            created="2024-05",
            retrieved="2024-05-22T08:00:00Z",
        )
        opened.save(chinese, original=None)
        for name, verb in (("hidden", "hide"), ("accused", "check"), ("accused", "pick"), ("met", "pick")):
            (event,) = (e for e in opened.find(ALL) if e.reports[0].quote == TOLD[name]["quote"])
            opened.judge(Judgement("Maja", "", verb, event.id))
        opened.facets()
        yield opened


ALL = EventQuery(review=("new", "checked", "hidden"))


def names(events):
    by_quote = {told["quote"]: name for name, told in {**TOLD, **CHINESE}.items()}
    return [by_quote[event.reports[0].quote] for event in events]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param({"first": D(2024, 5, 7), "last": D(2024, 5, 8)}, "ongoing met vinter", id="last day included"),
        pytest.param({"first": D(2024, 6, 30), "last": D(2024, 6, 30)}, "ongoing month", id="a month touches its days"),
        pytest.param({"last": D(1861, 4, 9)}, "before about", id="about reaches three days back"),
        pytest.param({"last": D(1700)}, "before", id="before touches any earlier day"),
        pytest.param({"first": D(9000)}, "ongoing", id="ongoing touches any later day"),
        pytest.param({"dated": False}, "undated", id="those without a date"),
        pytest.param({"actors": ("NOR",), "first": D(2024, 5, 1), "last": D(2024, 5, 31)}, "ongoing met vinter met zh", id="through a minister"),
        pytest.param({"actors": ("NOR",), "people": False, "first": D(2024, 5, 1), "last": D(2024, 5, 31)}, "ongoing met met zh", id="without its officials"),
        pytest.param({"actors": ("person:Ingrid Vinter",)}, "vinter", id="a person who only speaks takes no part"),
        pytest.param({"actors": ("person:Ingrid Vinter",), "role": "speaker"}, "quoted", id="unless speakers are asked for"),
        pytest.param({"actors": ("NOR",), "role": "speaker"}, "quoted", id="said by an official"),
        pytest.param({"actors": ("person:Ada Otieno",)}, "envoy", id="who speaks for those who act takes part"),
        pytest.param({"actors": ("KEN",), "role": "target"}, "ongoing accused", id="to whom"),
        pytest.param({"actors": ("KEN",), "role": "source"}, "before about quoted month", id="who acts"),
        pytest.param({"actors": ("NOR", "CHL"), "match": "all"}, "met met zh planned", id="all of them"),
        pytest.param({"actors": ("NOR", "CHL"), "match": "only"}, "met met zh", id="nobody but them"),
        pytest.param({"actors": ("NOR", "KEN", "CHL"), "match": "only"}, "about ongoing met accused met zh month", id="two or more of three"),
        pytest.param({"actors": ("org:NATO",), "match": "only"}, "envoy", id="one alone"),
        pytest.param({"actors": ("XYZ",)}, "", id="an unknown actor"),
        pytest.param({"kinds": ("force", "sanction")}, "before ongoing", id="any of the kinds"),
        pytest.param({"types": ("AGREE",)}, "about", id="a type"),
        pytest.param({"status": ("scheduled",)}, "planned", id="a status"),
        pytest.param({"precision": ("month",)}, "month", id="how exact"),
        pytest.param({"confidence": ("weak",)}, "weak nobody undated", id="confidence"),
        pytest.param({"picked": True}, "met accused", id="picked"),
        pytest.param({"review": ("hidden",)}, "hidden", id="hidden"),
        pytest.param({"review": ("checked",)}, "accused", id="checked"),
        pytest.param({"key": True, "kinds": ("statement", "other")}, "vinter quoted envoy", id="key events only"),
        pytest.param({"publisher": ("Andes Radio",)}, "met zh", id="outlet"),
        pytest.param({"language": ("zh",)}, "met zh", id="language"),
        pytest.param({"added_since": "2024-05-20T00:00:00Z"}, "met zh", id="added since"),
        pytest.param({"text": "quotas PRAISED"}, "vinter", id="all words, in any case"),
        pytest.param({"text": "会谈"}, "met zh", id="two letters of Chinese"),
        pytest.param({"text": "奥"}, "met zh", id="one letter of Chinese"),
        pytest.param({"text": "Norway pact"}, "", id="words of two events"),
        pytest.param({"text": "kenya signed"}, "about", id="the name of one who takes part"),
        pytest.param({"text": "no-such-word"}, "", id="a word nowhere"),
        pytest.param({"text": '" OR 1=1 -- *'}, "", id="not a language of its own"),
    ],
)  # fmt: skip
def test_a_filter_finds_what_it_says(store, query, found):
    query = EventQuery(**query)
    assert " ".join(names(store.find(query))) == found
    assert store.count(query) == len(store.find(query))


def test_events_come_by_first_day_last_day_and_id_and_those_without_a_date_last(store):
    found = store.find()
    keys = [
        (
            e.when.edtf is None,
            e.when.earliest if e.when.earliest is not None else -(10**9),
            e.when.latest or 10**9,
            e.id,
        )
        for e in found
    ]
    assert keys == sorted(keys)
    assert found[-1].when.edtf is None


def test_a_page_of_events_is_a_part_of_the_whole(store):
    found = store.find()
    assert store.find(limit=3, offset=4) == found[4:7]
    assert store.find(offset=10) == found[10:]
    assert store.find(limit=0) == ()


ACTORS = st.lists(
    st.sampled_from(["NOR", "CHL", "KEN", "org:NATO", "person:Ingrid Vinter", "person:Ada Otieno", "XYZ"]),
    max_size=3,
    unique=True,
).map(tuple)


def some(*values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


DAYS = st.one_of(
    st.none(), st.integers(D(2024, 5, 1), D(2024, 7, 5)), st.sampled_from([D(1861, 4, 10), D(2022, 2, 24)])
)
QUERIES = st.builds(
    EventQuery,
    first=DAYS,
    last=DAYS,
    actors=ACTORS,
    match=st.sampled_from(["any", "all", "only"]),
    role=st.sampled_from(["any", "any", "source", "target", "speaker"]),
    people=st.booleans(),
    kinds=some("meeting", "statement", "other", "sanction"),
    types=st.one_of(st.just(()), some("CONSULT", "ACCUSE")),
    status=st.one_of(st.just(()), some("happened", "scheduled", "denied")),
    precision=st.one_of(st.just(()), some("day", "month")),
    confidence=st.one_of(st.just(()), some("strong", "fair", "weak")),
    publisher=st.one_of(st.just(()), some("Fjord Post", "Andes Radio", "None")),
    language=st.one_of(st.just(()), some("en", "zh")),
    review=some("new", "checked", "hidden"),
    picked=st.sampled_from([False, False, True]),
    key=st.booleans(),
    added_since=st.sampled_from([None, None, "2024-05-20T00:00:00Z"]),
    text=st.sampled_from(["", "", "quotas", "vinter said", "会谈"]),
    dated=st.sampled_from([None, None, True, False]),
    said=st.booleans(),
    announced=st.sampled_from([False, False, True]),
)


@given(QUERIES)
def test_sql_columns_and_the_plain_reading_agree(store, query):
    everything, actors = store.find(replace(ALL, said=query.said)), store.actors()
    wanted = tuple(event for event in everything if matches(event, query, actors))
    assert store.find(query) == wanted
    assert store.count(query) == len(wanted)
    with store._reading() as connection:
        assert store._counted(connection).revision == current_revision(connection)


def tallied(events, query, actors):
    def shown(**changes):
        changed = EventQuery(**{**{f: getattr(query, f) for f in query.__slots__}, "key": False, **changes})
        return sum(matches(event, changed, actors) for event in events)

    # What is hidden counts where it is asked for alone.
    seen = tuple({"new", "checked", *query.review})
    return Tally(
        shown=shown(dated=True),
        total=sum(matches(event, EventQuery(dated=True, review=seen, said=query.said), actors) for event in events),
        undated=shown(dated=False, first=None, last=None),
    )


@given(QUERIES)
def test_the_tally_counts_dated_events_and_beside_them_those_without_a_date(store, query):
    assert store.tally(query) == tallied(store.find(ALL), query, store.actors())


FACETS = {
    "kinds": ("kinds", lambda event: {event.kind}),
    "types": ("types", lambda event: {event.event_type}),
    "status": ("status", lambda event: {event.status}),
    "precision": ("precision", lambda event: {event.when.precision} - {None}),
    "confidence": ("confidence", lambda event: {event.confidence}),
    "publisher": ("publishers", lambda event: set(event.publishers)),
    "language": ("languages", lambda event: set(event.languages)),
    "documents": ("documents", lambda event: {r.document for r in event.reports}),
}


@given(QUERIES)
def test_each_facet_is_counted_for_the_rest_of_the_filter(store, query):
    found, events, actors = store.facets(query), store.find(ALL), store.actors()
    given = {f: getattr(query, f) for f in query.__slots__} | {"key": False}

    def counted(field, values):
        rest = EventQuery(**{**given, field: ()})
        counts = {}
        for event in events:
            if matches(event, rest, actors):
                for value in values(event):
                    counts[value] = counts.get(value, 0) + 1
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    for field, (facet, values) in FACETS.items():
        assert getattr(found, facet) == counted(field, values)

    def taking_part(event):
        parties = [p for p in participants(event, actors) if (p.acts if query.role == "any" else p.role == query.role)]
        through = {p.through for p in parties if p.through} if query.people else set()
        return {p.actor for p in parties} | through

    assert found.actors == counted("actors", taking_part)


def test_columns_follow_what_is_saved_judged_and_taken_out(tmp_path):
    with open_store(tmp_path / "timeline.db") as store, open_store(tmp_path / "timeline.db") as fresh:
        pages = [
            extraction(
                f"page {n}", [{**told, "date": f"2024-0{n}-05"} for told in list(TOLD.values())[:4]], outlet=f"O{n}"
            )
            for n in range(1, 6)
        ]
        for page in pages:
            store.save(page, original=None)
            store.facets()
        events = store.find()
        store.judge(Judgement("Maja", "", "merge", events[0].id, other=events[5].id))
        assert store.facets() == fresh.facets()
        fresh._columns = None
        store.judge(Judgement("Maja", "", "hide", events[3].id))
        store.save(extraction("page 2", [TOLD["met"]], outlet="O2"), original=None)
        assert store.facets() == fresh.facets()
        assert store.tally() == fresh.tally() == Tally(len(store.find()), len(store.find()), 0)


@pytest.fixture
def asked(tmp_path):
    """A store of some pages, and the statements it sends to the database."""
    with open_store(tmp_path / "timeline.db") as opened:
        for number in range(12):
            told = [
                {"quote": f"They met {n}", "date": f"2024-{1 + n:02d}-0{1 + number % 9}", "source": ("NOR",)}
                for n in range(12)
            ]
            opened.save(extraction(f"page {number}", told), original=None)
        sent = []
        listen_to(opened, sent)
        yield opened, sent


def listen_to(store, sent):
    """Write down each question that comes to SQLite, whichever way it goes there."""

    def hear(statement):
        if statement.startswith("SELECT"):
            sent.append(statement)

    listening.listen(store._engine, "checkout", lambda driver, *_: driver.set_trace_callback(hear))


def test_many_events_are_found_in_one_query(asked):
    store, sent = asked
    assert len(store.find()) > 100
    assert len([s for s in sent if "FROM events" in s]) == 1
    assert len(sent) <= 3


def test_saving_asks_no_oftener_in_a_larger_store(asked, tmp_path):
    store, sent = asked
    page = extraction("one more", [TOLD["met"], TOLD["accused"], TOLD["undated"]])
    store.save(page, original=None)
    in_larger = len(sent)
    with open_store(tmp_path / "small.db") as small:
        sent.clear()
        listen_to(small, sent)
        small.save(page, original=None)
    assert in_larger <= len(sent) + 5
