"""Merge: which reports become one event, what it then says, and that order changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.record.judgement import Judgement
from ingest.record.merge import derive
from ingest.record.names import Ids
from ingest.record.telling import provenance
from tests.record.making import ACTORS, extraction, report, when

A, B, C = "dA", "dB", "dC"
MET = "The two ministers met in Oslo on Tuesday to talk about fishing quotas"
TALKS = "Talks about fishing quotas brought the two ministers together in Oslo"


def groups(reports, judgements=(), **further):
    """Return the clusters as sets of quotes."""
    events = derive(reports, judgements, **further).events
    return {frozenset(r.quote for r in event.reports) for event in events}


def together(*reports):
    return len(derive(reports).events) == 1


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param({}, {}, True, id="same day, kind and parties"),
        pytest.param({}, {"type": "STATEMENT"}, False, id="another kind"),
        pytest.param({"type": "AGREE"}, {"type": "COOPERATE"}, True, id="another type of the same kind"),
        pytest.param({}, {"date": "2024-05-08"}, True, id="the next day, both read in the text, in like words"),
        pytest.param({}, {"date": "2024-05-08", "quote": "A round was held"}, False, id="the next day in other words"),
        pytest.param({}, {"date": "2024-05-09"}, False, id="two days later, both read in the text"),
        pytest.param({}, {"date": "2024-05-08", "basis": "publication"}, True, id="the next day by publication"),
        pytest.param({}, {"date": "2024-05-09", "basis": "publication"}, False, id="two days later by publication"),
        pytest.param({"date": "2024-05-31"}, {"date": "2024-06-01", "basis": "publication"}, False, id="across months"),
        pytest.param({"date": "2024-05-06/2024-05-08"}, {}, True, id="a day within a meeting of three"),
        pytest.param({"date": "2024-05"}, {"date": "2024-05"}, True, id="the same month said twice"),
        pytest.param({"date": "2023"}, {"date": "2023"}, True, id="the same year said twice"),
        pytest.param({"source": ("NOR", "CHL", "KEN")}, {}, True, id="one names a further party"),
        pytest.param(
            {"type": "AGREE", "source": ("NOR", "CHL", "KEN")}, {"type": "AGREE"}, False, id="two deals in one"
        ),
        pytest.param(
            {"type": "AGREE"}, {"type": "AID", "quote": "Norway sent tents"}, False, id="unlike types of a kind"
        ),
        pytest.param({"source": ("NOR", "KEN")}, {}, False, id="each names a party the other does not"),
        pytest.param({"source": ("person:Ingrid Vinter", "CHL")}, {}, True, id="a minister for her state"),
        pytest.param({"place": "Oslo"}, {"place": "Bergen"}, False, id="places that differ"),
        pytest.param({"place": "Oslo"}, {"place": "Oslo Castle"}, True, id="a place within a place"),
        pytest.param({"place_state": "NOR"}, {"place_state": "CHL"}, False, id="states of the place that differ"),
        pytest.param({"place": "Oslo"}, {}, True, id="one place unknown"),
        pytest.param({"status": "scheduled"}, {"status": "called_off"}, True, id="a plan and that it was called off"),
        pytest.param({}, {"status": "denied"}, False, id="a denial"),
        pytest.param({}, {"status": "hypothetical"}, False, id="a mere possibility"),
    ],
)
def test_two_documents_tell_one_meeting(first, second, one):
    shared = {"date": "2024-05-07", "source": ("NOR", "CHL")}
    reports = [report(A, **{"quote": MET, **shared, **first}), report(B, **{"quote": TALKS, **shared, **second})]
    assert together(*reports) is one
    assert together(*reversed(reports)) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param({}, {}, False, id="nothing else in common"),
        pytest.param({}, {"quote": "Norway warned fishing fleets off the northern banks"}, True, id="the same words"),
        pytest.param({"target": ("CHL",)}, {"target": ("CHL",)}, False, id="acts that happen several times a day"),
    ],
)
def test_one_actor_or_an_everyday_act_must_share_words_as_well(first, second, one):
    shared = {"date": "2024-05-07", "type": "ACCUSE"}
    left = report(A, **{"quote": "Norway warned the fleets off the fishing banks", **shared, **first})
    right = report(B, **{"quote": "A note of protest was handed over in Santiago", **shared, **second})
    assert together(left, right) is one


KHARKIV, ODESA = ({"place": city, "place_state": "UKR", "city": city} for city in ("Kharkiv", "Odesa"))


@pytest.mark.parametrize(
    ("kind", "first", "second", "one"),
    [
        pytest.param("SANCTION", {}, {}, True, id="sanctions"),
        pytest.param("SANCTION", {"act": "expulsion"}, {"act": "expulsion"}, True, id="an expulsion"),
        pytest.param("SANCTION", {"act": "expulsion"}, {"act": "recall"}, False, id="an expulsion and a recall"),
        pytest.param("SANCTION", {"act": "expulsion"}, {}, False, id="an expulsion and some sanction"),
        pytest.param("SANCTION", {}, {"date": "2024-05-08"}, False, id="sanctions of two days"),
        pytest.param("SANCTION", {}, {"target": ("CHL", "KEN")}, False, id="sanctions on more"),
        pytest.param("RETREAT", {}, {}, True, id="a withdrawal"),
        pytest.param("ASSAULT", {}, {}, False, id="attacks nobody knows where"),
        pytest.param("ASSAULT", KHARKIV, KHARKIV, True, id="an attack on a city"),
        pytest.param("ASSAULT", KHARKIV, {}, False, id="an attack on a city and one nobody knows where"),
        pytest.param("ASSAULT", KHARKIV, ODESA, False, id="attacks on two cities"),
        pytest.param("SUPPORT", {"act": "thanks"}, {"act": "thanks"}, True, id="thanks"),
        pytest.param("SUPPORT", {"act": "thanks"}, {"act": "recognition"}, False, id="thanks and a recognition"),
        pytest.param("AID", {}, {}, False, id="aid of two kinds"),
        pytest.param("REQUEST", {"act": "invitation"}, {"act": "invitation"}, True, id="an invitation"),
        pytest.param("REQUEST", {"act": "appeal"}, {"act": "appeal"}, False, id="appeals"),
        pytest.param("CONSULT", {"act": "call"}, {"act": "visit"}, False, id="a call and a visit"),
        pytest.param("CONSULT", {"act": "talks"}, {"act": "visit"}, True, id="a visit and the talks of it"),
    ],
)
def test_what_hardly_comes_twice_a_day_is_one_event_in_any_words(kind, first, second, one):
    shared = {"date": "2024-05-07", "target": ("CHL",), "type": kind, "language": "en"}
    left = report(A, **{"quote": "A stern measure was taken against trawlers", **shared, **first})
    right = report(B, **{"quote": "The fishing row of the neighbours goes on", **shared, **second})
    assert together(left, right) is one
    assert together(right, left) is one


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param("coup", "coup", True, id="of one name"),
        pytest.param("coup", "arrest", False, id="of two names"),
        pytest.param("", "", False, id="of none"),
    ],
)
def test_what_is_done_to_one_named_person_on_one_day_is_one_event_if_it_has_a_name(first, second, one):
    shared = {"date": "2024-05-07", "source": (), "target": ("person:Ingrid Vinter",), "type": "COERCE"}
    left = report(A, "Soldiers turned the minister out of office", **shared, act=first)
    assert together(left, report(B, "The army moved against the government", **shared, act=second)) is one


@pytest.mark.parametrize(
    ("further", "one"),
    [
        pytest.param({}, True, id="the same days"),
        pytest.param({"date": "2024-05-06/2024-05-07"}, False, id="other days"),
        pytest.param({"place": "Bergen", "place_state": "NOR", "city": "Bergen"}, False, id="another city"),
        pytest.param({"place": None, "place_state": None, "city": ""}, False, id="nobody says where"),
        pytest.param({"type": "STATEMENT"}, False, id="another type"),
    ],
)
def test_a_meeting_of_one_body_is_known_by_its_days_and_city(further, one):
    shared = {"date": "2024-05-06/2024-05-08", "source": ("org:NATO",)}
    oslo = {"place": "Oslo", "place_state": "NOR", "city": "Oslo"}
    left = report(A, "Leaders come to the capital", **shared, **oslo)
    assert together(left, report(B, "The alliance gathers at the fjord", **{**shared, **oslo, **further})) is one


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        pytest.param(("Norway, Chile: talks", "Norway, Chile: peace talks"), "Norway, Chile: peace talks", id="more"),
        pytest.param(("Norway, Chile: talks", "Norway and Chile sat down"), "Norway, Chile: talks", id="other words"),
        pytest.param(("Norway: talks", "Chile, Norway: talks"), "Chile, Norway: talks", id="a party more"),
        pytest.param(("", "Norway: talks"), "Norway: talks", id="the only one"),
    ],
)
def test_of_two_labels_that_which_says_all_of_the_other_and_more_counts(labels, told):
    shared = {"date": "2024-05-07", "source": ("NOR", "CHL")}
    first = report(A, MET, **shared, label=labels[0], weight_parts=(("actors", 1.0), ("headline", 1.0), ("x", 1.0)))
    second = report(B, MET, **shared, label=labels[1])
    (event,) = derive([first, second]).events
    assert event.label == told


def test_in_one_document_the_same_act_is_told_again_without_its_doer():
    first = report(A, "Norway sent two envoys home", "2024-05-07", ("NOR",), ("CHL",), type="SANCTION", act="expulsion")
    again = report(
        A, "Nothing like it was seen for years", "2024-05-07", (), ("CHL",), type="SANCTION", act="expulsion", at=90
    )
    assert together(first, again)


def test_figures_are_words_two_tellings_are_compared_by():
    shared = {"date": "2024-05-07", "target": ("CHL",), "type": "AID"}
    first = report(A, "A loan of 750 million crowns", **shared)
    assert together(first, report(B, "Some 750 million crowns", **shared))
    assert not together(first, report(B, "A gift of 300 tents", **shared))


def test_two_officials_of_one_state_are_two_events():
    shared = {"date": "2024-05-07", "type": "STATEMENT"}
    words = "said that the fishing quotas would be shared fairly"
    other = report(B, f"The minister {words}", source=("person:Ingrid Vinter",), **shared)
    assert together(report(A, f"She {words}", source=("person:Ingrid Vinter",), **shared), other)
    unlike = report(A, f"She {words}", source=("person:Someone Else",), **shared)
    assert not together(unlike, other)


@pytest.mark.parametrize(
    ("dates", "further", "events"),
    [
        pytest.param(["2024-05", "2024-05-07"], {}, 1, id="a day of the month"),
        pytest.param(["2024-05", "2024-06-07"], {}, 2, id="a day of another month"),
        pytest.param(["2024", "2024-05-07"], {}, 2, id="a day of the year"),
        pytest.param(["2024-05", "2024-05-07", "2024-05-21"], {}, 3, id="two days could be meant"),
        pytest.param(["2024-05", "2024-05-07"], {"source": ("NOR",)}, 2, id="one party alone"),
        pytest.param(["2024-05", "2024-05-07"], {"type": "ACCUSE"}, 2, id="what happens often"),
    ],
)
def test_what_is_told_of_a_month_joins_the_only_day_of_it_that_fits(dates, further, events):
    told = [report(f"d{n}", MET, date, **{"source": ("NOR", "CHL"), **further}) for n, date in enumerate(dates)]
    found = derive(told).events
    assert len(found) == events
    if events == 1:
        assert found[0].when.edtf == dates[1]
        assert found[0].when.readings == ()


def test_what_a_named_person_said_in_half_the_words_is_one_statement():
    shared = {"date": "2024-05-07", "type": "STATEMENT"}
    first, second = (
        "Sending trawlers north should not be ruled out",
        "Sending more trawlers abroad in autumn stays possible",
    )
    for source, events in ((("person:Ingrid Vinter",), 1), (("NOR",), 2)):
        told = [report(A, first, source=source, **shared), report(B, second, source=source, **shared)]
        assert len(derive(told).events) == events


def test_roles_turned_round_are_two_events_where_they_matter():
    quote = "accused the other of fishing in closed waters off the northern coast"
    left = report(A, quote, "2024-05-07", ("NOR",), ("CHL",), type="ACCUSE")
    right = report(B, quote, "2024-05-07", ("CHL",), ("NOR",), type="ACCUSE")
    assert not together(left, right)


def test_a_document_telling_the_same_twice_is_one_event():
    first = report(A, "Norway protested", "2024-05-07", type="REJECT", at=0)
    second = report(A, "A stern note left the ministry", "2024-05-07", type="REJECT", at=90)
    assert together(first, second)


@pytest.mark.parametrize(
    ("second", "one"),
    [
        pytest.param({"quote": "Norway met Chile's minister in Oslo on fish"}, True, id="in like words"),
        pytest.param({"quote": "The council of state sat in session"}, False, id="in other words"),
        pytest.param(
            {"quote": "The council of state sat", "source": ("NOR", "CHL", "KEN")}, True, id="two of the parties"
        ),
    ],
)
def test_in_one_document_a_meeting_of_fewer_is_the_same_in_like_words_or_with_two_of_its_parties(second, one):
    first = report(A, "The two ministers met in Oslo to talk fish", "2024-05-07", ("NOR", "CHL"))
    other = report(A, **{"date": "2024-05-07", "source": ("NOR",), "at": 90, **second})
    assert together(first, other) is one


@pytest.mark.parametrize(
    ("context", "one"),
    [("headline", True), ("kicker", True), ("caption", True), ("body", False), ("teaser", False), ("sidebar", False)],
)
def test_what_stands_over_the_text_or_under_a_picture_is_the_event_of_its_day_that_the_text_tells(context, one):
    body = report(A, "The two ministers met in Oslo to talk fish", "2024-05-07", ("NOR", "CHL"))
    other = report(A, "Harbour city hosts long awaited round", "2024-05-07", ("NOR",), at=90, context=context)
    assert together(body, other) is one


def test_in_one_document_three_parties_of_one_day_and_act_are_one_event_in_any_words():
    first = report(A, "Norway asked Kenya and Chile to come", "2024-05-07", ("NOR",), ("KEN", "CHL"), type="REQUEST")
    other = report(A, "It went out by courier", "2024-05-07", ("NOR",), ("KEN", "CHL", "PER"), type="REQUEST", at=90)
    assert together(first, other)


def test_two_statements_under_the_day_of_publication_stay_two():
    first = report(A, "Norway praised the quotas", "2024-05-12", type="STATEMENT", basis="publication")
    second = report(A, "Oslo regretted the delay", "2024-05-12", type="STATEMENT", basis="publication", at=90)
    assert not together(first, second)


def test_rows_of_one_table_never_merge_but_those_of_two_may():
    shared = {"date": "2024-05-07", "source": ("NOR", "CHL"), "context": "table"}
    one, two = report(A, "River crossing reopened", **shared), report(A, "River crossing reopened", at=60, **shared)
    other = report(B, "Ferry Times: River crossing reopened", **shared)
    assert not together(one, two)
    assert together(one, other)
    assert len(derive([one, two, other]).events) == 2


def test_likenesses_do_not_make_a_chain():
    both = report(A, MET, "2024-05-07", ("NOR", "CHL", "KEN"))
    left, right = report(B, MET, "2024-05-07", ("NOR", "CHL")), report(C, MET, "2024-05-07", ("NOR", "KEN"))
    assert len(derive([both, left, right]).events) == 2


def test_a_headline_without_a_date_joins_the_event_it_repeats():
    body = report(A, MET, "2024-05-07", ("NOR", "CHL"), at=60)
    headline = report(A, "Ministers talk about fishing quotas in Oslo", None, ("NOR",), context="headline")
    assert groups([headline, body]) == {frozenset({body.quote, headline.quote})}


@pytest.mark.parametrize("context", ["headline", "caption", "kicker", "teaser", "sidebar"])
def test_beside_the_text_a_report_without_a_date_makes_no_event_of_its_own(context):
    assert groups([report(A, "Storm closes harbour", None, ("KEN",), context=context)]) == set()


def test_a_sentence_without_a_date_stands_alone_among_those_without():
    (event,) = derive([report(A, "Norway had protested earlier", None)]).events
    assert event.when.edtf is None
    assert event.when.why


@pytest.mark.parametrize(
    ("dates", "counts", "readings"),
    [
        pytest.param([("2024-05", "text"), ("2024-05", "text")], "2024-05", (), id="the same"),
        pytest.param(
            [("2024-05-07", "text"), ("2024-05-08", "publication")], "2024-05-07", ("2024-05-08",), id="text and page"
        ),
        pytest.param([("2024-05-07", "text"), ("2024-05-07~", "text")], "2024-05-07", (), id="a day and about it"),
        pytest.param(
            [("2024-05-06/2024-05-08", "text"), ("2024-05-07", "text")],
            "2024-05-06/2024-05-08",
            (),
            id="a day of three",
        ),
        pytest.param(
            [("2024-05-06/2024-05-08", "text"), ("2024-05-08/2024-05-09", "text")],
            "2024-05-06/2024-05-08",
            ("2024-05-08/2024-05-09",),
            id="spans that overlap",
        ),
        pytest.param(
            [("[2024-05-07, 2024-07-05]", "text"), ("2024-05-07", "text")], "2024-05-07", (), id="two readings"
        ),
    ],
)
def test_the_firmest_date_counts_and_what_contradicts_it_stays_as_a_reading(dates, counts, readings):
    reports = [
        report(document, MET, date, ("NOR", "CHL"), basis=basis)
        for document, (date, basis) in zip((A, B), dates, strict=True)
    ]
    event = next(e for e in derive(reports).events if e.when.edtf == counts)
    assert event.when.readings == readings


def test_parties_are_the_strongest_reports_then_what_others_add():
    strong = report(A, MET, "2024-05-07", ("CHL", "NOR"))
    further = report(B, TALKS, "2024-05-07", ("KEN", "person:Ingrid Vinter", "CHL"), context="caption")
    (event,) = derive([further, strong]).events
    assert [p.actor for p in event.source] == ["CHL", "person:Ingrid Vinter", "KEN"]
    assert event.source[1].through == "NOR"
    assert event.headline == strong.headline


def test_the_latest_document_says_what_became_of_it():
    plan = extraction("plan", [{"quote": MET, "date": "2024-05-20", "source": ("NOR", "CHL"), "status": "scheduled"}])
    off = extraction(
        "off",
        [{"quote": TALKS, "date": "2024-05-20", "source": ("NOR", "CHL"), "status": "called_off"}],
        created="2024-05-19",
    )
    documents = {x.document.id: provenance(x.document) for x in (plan, off)}
    (event,) = derive([*off.reports, *plan.reports], documents=documents).events
    assert event.status == "called_off"


def told_by(*vias):
    reports, documents = [], {}
    for number, via in enumerate(vias):
        one = extraction(
            f"page {number}",
            [{"quote": MET, "date": "2024-05-07", "source": ("NOR", "CHL"), "via": via}],
            outlet=f"Outlet {number}",
        )
        reports += one.reports
        documents[one.document.id] = provenance(one.document)
    (event,) = derive(reports, documents=documents).events
    return event


def test_outlets_that_carry_one_agency_count_once():
    agency, independent = told_by("Reuters", "Reuters", "Reuters"), told_by(None, None, None)
    assert dict(agency.weight_parts).get("further outlets") is None
    assert dict(independent.weight_parts)["further outlets"] == 1.0
    assert dict(agency.confidence_parts)["outlets"] < dict(independent.confidence_parts)["outlets"]
    assert agency.publishers == ("Outlet 0", "Outlet 1", "Outlet 2")


@pytest.mark.parametrize(
    ("further", "confidence"),
    [
        pytest.param({"source": ("NOR", "CHL")}, "strong", id="a day in the text, two known parties"),
        pytest.param({}, "fair", id="one party"),
        pytest.param({"date": "2024-05", "source": ("NOR", "CHL")}, "fair", id="no more than a month"),
        pytest.param({"basis": "publication", "source": ("NOR", "CHL")}, "weak", id="the day of publication"),
        pytest.param({"date": None}, "weak", id="no date"),
        pytest.param({"context": "sidebar", "date": "2024-05~"}, "weak", id="a sidebar"),
    ],
)
def test_confidence_follows_from_visible_parts(further, confidence):
    (event,) = derive([report(A, MET, **{"date": "2024-05-07", **further})]).events
    assert event.confidence == confidence
    assert [name for name, _ in event.confidence_parts] == ["date", "actors", "outlets", "context"]


# Whatever the order

QUOTES = st.sampled_from(
    [MET, TALKS, "Norway warned the fleets off the banks", "Chile sent a note", "Kenya hosted them"]
)
DATES = st.sampled_from(
    ["2024-05-06", "2024-05-07", "2024-05-08", "2024-05-06/2024-05-08", "2024-05", "2024-06-01", None]
)
PARTIES = st.lists(st.sampled_from(["NOR", "CHL", "KEN", "person:Ingrid Vinter"]), max_size=3, unique=True).map(tuple)


@st.composite
def reports_of_some_documents(draw, most=8):
    return [
        report(
            draw(st.sampled_from([A, B, C])),
            draw(QUOTES),
            draw(DATES),
            draw(PARTIES),
            draw(st.sampled_from([(), ("CHL",), ("KEN",)])),
            at=number * 100,
            type=draw(st.sampled_from(["CONSULT", "STATEMENT", "ACCUSE", "AGREE", "SUPPORT"])),
            basis=draw(st.sampled_from(["text", "publication"])),
            context=draw(st.sampled_from(["body", "body", "headline", "table"])),
            status=draw(st.sampled_from(["happened", "scheduled", "denied"])),
            place=draw(st.sampled_from([None, None, "Oslo", "Lima"])),
        )
        for number in range(draw(st.integers(1, most)))
    ]


@given(reports_of_some_documents(), st.randoms(use_true_random=False))
def test_the_order_of_the_reports_changes_nothing(reports, random):
    order = {r.id: n for n, r in enumerate(reports)}
    mixed = list(reports)
    random.shuffle(mixed)
    assert derive(reports, ids=Ids(order=order)) == derive(mixed, ids=Ids(order=order))


@given(reports_of_some_documents())
def test_each_report_is_in_one_event_at_most_and_none_with_a_date_is_lost(reports):
    events = derive(reports).events
    found = [r.id for event in events for r in event.reports]
    assert len(found) == len(set(found))
    assert {r.id for r in reports if r.when.edtf} <= set(found)
    assert {r.id for r in reports if r.context in ("body", "table")} <= set(found)


@given(reports_of_some_documents())
def test_no_event_joins_months_kinds_or_places(reports):
    for event in derive(reports).events:
        firm = [r for r in event.reports if r.when.edtf]
        assert len({(r.when.edtf or "")[:7] for r in firm if len(r.when.edtf) >= 7}) <= 1
        assert len({r.place for r in firm if r.place}) <= 1
        rows = [r.document for r in firm if r.context == "table"]
        assert len(rows) == len(set(rows))


@given(reports_of_some_documents())
def test_deriving_again_with_the_ids_gives_the_same(reports):
    first = derive(reports)
    again = derive(reports, ids=first.ids)
    assert again.events == first.events
    assert again.ids == first.ids


def judged(verb, event, *, id=1, **further):
    reports = tuple(r.id for r in event.reports)
    return Judgement("Maja", "2024-05-14T09:00:00Z", verb, event.id, reports=reports, id=id, **further)


def test_a_judgement_undone_is_as_if_never_made():
    reports = [report(A, MET, "2024-05-07", ("NOR", "CHL"))]
    first = derive(reports)
    hidden = judged("hide", first.events[0])
    assert derive(reports, [hidden], first.ids).events[0].review == "hidden"
    undone = judged("hide", first.events[0], undone=True)
    assert derive(reports, [undone], first.ids).events == first.events


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("label", '"Quota talks"', "Quota talks"),
        ("headline", '"Quota talks in Oslo"', "Quota talks in Oslo"),
        ("status", '"called_off"', "called_off"),
        ("event_type", '"AGREE"', "AGREE"),
        ("note", '"ask the embassy"', "ask the embassy"),
    ],
)
def test_a_field_set_by_hand_counts_and_is_named(field, value, shown):
    reports = [report(A, MET, "2024-05-07", ("NOR", "CHL"))]
    first = derive(reports)
    event = derive(reports, [judged("set", first.events[0], field=field, value=value)], first.ids).events[0]
    assert getattr(event, field) == shown
    assert event.changed == (field,)


def test_a_date_set_by_hand_keeps_the_words_and_says_who():
    reports = [report(A, MET, when("2024-05-07", words="on Tuesday", words_start=4, words_end=14))]
    first = derive(reports)
    event = derive(reports, [judged("set", first.events[0], field="when", value='"2024-05~"')], first.ids).events[0]
    assert (event.when.edtf, event.when.basis, event.when.words) == ("2024-05~", "analyst", "on Tuesday")
    assert "Maja" in event.when.why
    assert event.when.earliest == when("2024-04-01").earliest


def test_parties_set_by_hand_know_whom_they_serve():
    reports = [report(A, MET, "2024-05-07", ("NOR",))]
    first = derive(reports)
    chosen = judged("set", first.events[0], field="source", value='["person:Tomás Rojas", "NOR"]')
    event = derive(reports, [chosen], first.ids, actors=ACTORS).events[0]
    assert [(p.actor, p.through, p.words) for p in event.source] == [
        ("person:Tomás Rojas", "CHL", ""),
        ("NOR", None, "NOR"),
    ]


def test_put_together_and_taken_apart_by_hand_and_the_later_word_holds():
    one = report(A, MET, "2024-05-07", ("NOR", "CHL"))
    two = report(B, "Chile sent a note", "2024-06-01", ("CHL",), type="ACCUSE")
    first = derive([one, two])
    left, right = (next(e for e in first.events if e.reports[0].id == r.id) for r in (one, two))
    merge = judged("merge", left, other=right.id, value=f'["{two.id}"]', id=1)
    merged = derive([one, two], [merge], first.ids)
    assert [len(e.reports) for e in merged.events] == [2]
    assert merged.events[0].id == left.id
    assert merged.ids.now(right.id) == left.id
    apart = judged("keep_apart", left, other=right.id, value=f'["{two.id}"]', id=2)
    again = derive([one, two], [merge, apart], merged.ids)
    assert {e.id for e in again.events} == {left.id, right.id}
    assert again.ids.now(right.id) == right.id


def test_a_report_taken_out_of_an_event_stays_out_when_another_comes():
    reports = [report(d, MET, "2024-05-07", ("NOR", "CHL")) for d in (A, B)]
    first = derive(reports)
    assert len(first.events) == 1
    apart = judged("keep_apart", first.events[0], value=f'["{reports[1].id}"]')
    third = report(C, TALKS, "2024-05-07", ("NOR", "CHL"))
    events = derive([*reports, third], [apart], first.ids).events
    assert all({reports[0].id, reports[1].id} - {r.id for r in event.reports} for event in events)


def test_picks_keep_their_order_and_can_be_moved():
    reports = [report(A, MET, f"2024-05-0{n}", ("NOR", "CHL"), at=n * 100) for n in range(1, 5)]
    first = derive(reports)
    events = sorted(first.events, key=lambda event: event.when.earliest)
    picks = [judged("pick", event, id=n) for n, event in enumerate(events, start=1)]
    picks += [judged("unpick", events[1], id=8), judged("pick", events[3], id=9, value="1")]
    picked = {e.id: e.picked for e in derive(reports, picks, first.ids).events}
    assert [picked[e.id] for e in events] == [2, None, 3, 1]


def test_a_judgement_whose_reports_are_gone_is_found_again_by_its_quote():
    before = report(A, MET, "2024-05-07", ("NOR", "CHL"))
    first = derive([before])
    note = Judgement(
        "Maja", "", "note", first.events[0].id, reports=(before.id,), quotes=((A, MET),), value='"see file"', id=1
    )
    after = report(A, MET, "2024-05-08", ("NOR", "CHL"), at=40)
    assert derive([after], [note], first.ids).events[0].note == "see file"
    lost = derive([report(A, "Nothing was said of it", "2024-05-08")], [note], first.ids)
    assert [j.id for j in lost.lost] == [1]
    assert lost.events[0].note == ""
