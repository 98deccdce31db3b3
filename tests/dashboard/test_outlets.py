"""Outlets: how many tell of an event, those that repeat one agency named as such."""

import pytest

from dashboard.page.outlets import counted, outlets
from ingest.record.merge import derive
from ingest.record.telling import Provenance
from tests.record.making import report

CASES = [
    ("one", [("Fjord Post", None)], "Fjord Post", "1 outlet"),
    ("one citing", [("Fjord Post", "Reuters")], "Fjord Post", "1 outlet"),
    ("two of their own", [("Fjord Post", None), ("Andes Daily", None)], "Andes Daily and 1 more", "2 outlets"),
    (
        "all citing",
        [("Fjord Post", "Reuters"), ("Andes Daily", "Reuters"), ("Nairobi News", "Reuters")],
        "3 outlets, all citing Reuters",
        "3 outlets, all citing Reuters",
    ),
    (
        "the agency and who repeats it",
        [("Reuters", None), ("Andes Daily", "Reuters"), ("Fjord Post", "Reuters")],
        "Reuters and 2 outlets citing it",
        "Reuters and 2 outlets citing it",
    ),
    (
        "some citing",
        [("Fjord Post", "Reuters"), ("Andes Daily", "Reuters"), ("Nairobi News", None)],
        "Andes Daily and 2 more",
        "3 outlets, 2 of them independent",
    ),
    ("nobody", [("", None)], "", "outlet unknown"),
]


@pytest.mark.parametrize(("told", "shown", "strength"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_outlets_that_repeat_one_agency_are_said_to(told, shown, strength):
    quote = "The two ministers met in Oslo to talk about fish"
    reports = [report(f"d{n}", quote, "2024-05-07", ("NOR", "CHL"), via=via) for n, (_, via) in enumerate(told)]
    origins = {f"d{n}": Provenance(f"d{n}", publisher) for n, (publisher, _) in enumerate(told)}
    (event,) = derive(reports, documents=origins).events
    assert outlets(event) == shown
    assert counted(event) == strength
