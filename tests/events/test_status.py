"""Whether an act happened, is to come, was called off, is supposed or denied."""

import pytest

from tests.events.telling import told

CASES = [
    ("past", "[Peru|PER] and [Chile|CHL] met on {3 May|2023-05-03}.", "happened"),
    ("will", "[Peru|PER] and [Chile|CHL] will meet on {7 May|2024-05-07}.", "scheduled"),
    ("after-publication", "[Peru|PER] and [Chile|CHL] meet for a summit on {7 May|2024-05-07}.", "scheduled"),
    ("expected", "[Peru|PER] is expected to meet [Chile|CHL] on {7 May|2024-05-07}.", "scheduled"),
    ("postponed", "The summit of [Peru|PER] and [Chile|CHL] on {7 May|2024-05-07} was postponed.", "called_off"),
    (
        "reduced-to",
        "[Peru|PER] scheduled a conference for {7 May|2024-05-07}, but it was reduced to a video call.",
        "called_off",
    ),
    (
        "reduced-behind-an-infinitive",
        "[Peru|PER] scheduled a conference to take place on {7 May|2024-05-07}, but it was reduced to a video call.",
        "called_off",
    ),
    ("if", "If [Peru|PER] and [Chile|CHL] signed a pact on {7 May|2024-05-07}, nobody would object.", "hypothetical"),
    ("could", "[Peru|PER] could meet [Chile|CHL] on {7 May|2024-05-07}.", "hypothetical"),
    ("denied", "[Peru|PER] denies having met [Chile|CHL] on {3 May|2023-05-03}.", "denied"),
    ("said-would", "[Peru|PER] said it would expel the envoys of [Chile|CHL] on {7 May|2024-05-07}.", "scheduled"),
    ("plan-in-an-if-clause", "[Peru|PER] will act if [Chile|CHL] moves to expel its envoys.", "hypothetical"),
    ("was-due-on-a-day-past", "[Peru|PER] was due to meet [Chile|CHL] on {3 May|2023-05-03}.", "scheduled"),
    (
        "planned-and-held",
        "A planned meeting between [Peru|PER] and [Chile|CHL] took place on {3 May|2023-05-03}.",
        "happened",
    ),
    (
        "decided-today",
        "[Peru|PER] decided {today|2024-03-05} to impose sanctions on [Chile|CHL].",
        "happened",
    ),
    ("due-to", "[Peru|PER] and [Chile|CHL] are due to meet on {7 May|2024-05-07}.", "scheduled"),
]


@pytest.mark.parametrize(("line", "status"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_status(line, status):
    assert status in {r.status for r in told(line) if r.event_type != "STATEMENT"}


@pytest.mark.parametrize(
    "line",
    [
        "There is no call with [Chile|CHL] scheduled for {7 May|2024-05-07}.",
        "[Peru|PER] did not meet [Chile|CHL] on {3 May|2023-05-03}.",
        "[Peru|PER] failed to meet [Chile|CHL] in {May|2023-05} and left.",
    ],
    ids=["no-call", "did-not", "failed-to"],
)
def test_what_did_not_happen_is_no_meeting(line):
    assert not [r for r in told(line) if r.event_type == "CONSULT" and r.status in ("happened", "scheduled")]


def test_a_refusal_is_an_act():
    reports = told("[Peru|PER] would not support [Chile|CHL], it said on {3 May|2023-05-03}.")
    assert "REJECT" in {r.event_type for r in reports}


def test_a_history_that_says_agreed_to_attend_tells_what_came_about():
    reports = told("[Peru|PER] and [Chile|CHL] agreed to attend the summit in {May 1978|1978-05}.", created=None)
    assert {r.status for r in reports} == {"happened"}


def test_what_is_demanded_did_not_happen():
    reports = told("[Peru|PER] said that [Chile|CHL] must withdraw its troops.", created="2023-05-03")
    assert [r.event_type for r in reports] == ["REQUEST"]


def test_a_noun_that_a_verb_without_content_tells_of_stands_without_a_date():
    reports = told("[Peru|PER] and [Chile|CHL] begin joint naval exercises.")
    assert [(r.event_type, [p.actor for p in r.source]) for r in reports] == [("MOBILIZE", ["PER", "CHL"])]
