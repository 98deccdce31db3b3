"""Dated lines: chronologies and lists of travels."""

import pytest

from tests.events.plain import reports_of
from tests.events.telling import sources, targets, told

TRAVELS = (
    "Journeys of Minister Ada Berg",
    "{May 3|1988-05-03}: [Muscat|OMN|capital], [Oman|OMN].//Met with [President Said|person:Said|person].",
    "{May 4–5|1988-05-04/1988-05-05}: [Doha|QAT|capital], [Qatar|QAT].//Official visit.",
    "{May 6|1988-05-06}: [Lomé|TGO|capital], [Togo|TGO].//Signed a treaty; recalled its envoy from [Chad|TCD].",
    "{May 7|1988-05-07}: [Paris|FRA|capital], [France|FRA].//Attended a conference.",
)


def lines(*written, title="Journeys of Minister [Ada Berg|person:Ada Berg|person|NOR]"):
    return told(title, *written, created=None, roles=("headline",))


def test_a_line_is_one_event_and_its_whole_quote():
    reports = lines("{3 May 1988|1988-05-03}: [Oman|OMN] expels the envoy of [Qatar|QAT]", title="A chronology")
    assert [(r.when.edtf, r.event_type, sources(r), targets(r)) for r in reports] == [
        ("1988-05-03", "SANCTION", ["OMN"], ["QAT"])
    ]
    assert reports[0].quote.startswith("3 May 1988")
    assert reports[0].headline == "Oman expels the envoy of Qatar"


def test_a_line_stands_even_if_it_names_nobody_known():
    reports = lines("{3 May 1988|1988-05-03}: The bridge is opened", title="A chronology")
    assert [(r.when.edtf, r.event_type) for r in reports] == [("1988-05-03", "OTHER")]


def test_the_traveller_of_the_title_acts_in_every_line():
    reports = lines(*TRAVELS[1:])
    assert all(sources(r)[:1] == ["person:Ada Berg"] for r in reports)
    assert {r.source[0].through for r in reports} == {"NOR"}


def test_a_titled_person_met_abroad_serves_the_state_visited():
    first = lines(*TRAVELS[1:])[0]
    assert [(p.actor, p.through) for p in first.target] == [("person:Said", "OMN")]


def test_the_state_visited_takes_part_where_nobody_else_is_named():
    second = lines(*TRAVELS[1:])[1]
    assert targets(second) == ["QAT"]
    assert (second.place_state, second.when.edtf) == ("QAT", "1988-05-04/1988-05-05")


VENUES = [
    pytest.param("[Doha|QAT|capital||Doha], [Qatar|QAT]", ("Doha, Qatar", "QAT", "Doha"), id="a city and its state"),
    pytest.param("Khor, [Qatar|QAT]", ("Khor, Qatar", "QAT", ""), id="a town nobody knows"),
    pytest.param("[Doha|QAT|capital||Doha], Khor, [Qatar|QAT]", ("Doha, Khor, Qatar", "QAT", ""), id="two towns"),
]


@pytest.mark.parametrize(("written", "venue"), VENUES)
def test_a_line_of_travels_is_where_it_begins(written, venue):
    first = lines(f"{{May 3|1988-05-03}}: {written}.//Met with [President Said|person:Said|person].", *TRAVELS[2:])[0]
    assert (first.place, first.place_state, first.city) == venue


def test_a_line_of_a_chronology_is_where_its_act_was():
    text = (
        "A chronology\n\n2022\n\n2 May: Oman and Qatar sign a treaty in Muscat.\n\n4 May: Oman and Chad meet in Doha.\n"
    )
    found = reports_of(text, language="en", created="2023-01-05")
    assert [(r.place, r.place_state, r.city) for r in found] == [("Muscat", "OMN", "Muscat"), ("Doha", "QAT", "Doha")]


def test_an_act_behind_a_semicolon_is_a_further_event():
    reports = [r for r in lines(*TRAVELS[1:]) if r.when.edtf == "1988-05-06"]
    assert [r.event_type for r in reports] == ["AGREE", "SANCTION"]


def test_the_host_of_a_conference_need_not_take_part():
    last = lines(*TRAVELS[1:])[-1]
    assert targets(last) == []


def test_a_person_in_the_title_of_running_text_is_no_traveller():
    reports = told(
        "Minister [Ada Berg|person:Ada Berg|person|NOR] on peace",
        "[Oman|OMN] condemned [Qatar|QAT] on {3 May|2023-05-03}.",
        "[Chad|TCD] praised [Togo|TGO] on {4 May|2023-05-04}.",
        "{12 January 1904|1904-01-12}: Rising of the clans",
        roles=("headline",),
    )
    assert all("person:Ada Berg" not in sources(r) for r in reports)
