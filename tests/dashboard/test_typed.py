"""What a person types into the form and pastes from a spreadsheet, as the browser meets it."""

import json
from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks.typed import FIELDS
from ingest.record.store import Store
from tests.dashboard.fakes import FakeDesk, Poster

TOLD = {
    "date": "5 March 2024",
    "source": "Germany",
    "target": "France, NATO",
    "event_type": "CONSULT",
    "status": "scheduled",
    "sentence": "Germany will host  talks",
}


def save(page: Poster, **told: str) -> dict[str, Any]:
    values = {f"{FIELDS[name]}.value": value for name, value in {**TOLD, **told}.items()}
    values |= {f"{ids.NOTED_SAVE}.n_clicks": 1, f"{ids.SIGNED}.data": "Ada"}
    return page.ask(f"{ids.NOTED_SAID}.children", values, trigger=f"{ids.NOTED_SAVE}.n_clicks")


def test_an_event_that_is_typed_becomes_a_note(page: Poster, desk: FakeDesk) -> None:
    answer = save(page, origin="Minutes, p. 4")
    ((sentence, added, who),) = desk.noted
    assert (sentence, who) == ("Germany will host talks (Minutes, p. 4)", "Ada")
    assert (added.when.edtf, added.source, added.target) == ("2024-03-05", ("DEU",), ("FRA", "org:NATO"))
    assert (added.event_type, added.status, added.label) == ("CONSULT", "scheduled", "Germany will host talks")
    assert answer[ids.NOTED] == {"opened": False}
    assert answer[ids.NOTED_DATE] == {"value": ""}


def test_the_link_it_is_known_from_is_kept_as_its_address(page: Poster, desk: FakeDesk, store: Store) -> None:
    save(page, origin="https://news.example/talks")
    assert desk.noted[0][0] == "Germany will host talks"
    assert "https://news.example/talks" in {a.value for a in store.addresses(store.documents()[0].id)}


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"date": ""}, "Type the date first"),
        ({"date": "soon"}, "soon is no date"),
        ({"sentence": "", "label": ""}, "Say in a sentence"),
        ({"source": "Germnay"}, "Nobody is known as “Germnay”"),
    ],
    ids=lambda value: "" if isinstance(value, str) else next(iter(value)),
)
def test_what_is_missing_is_said_and_the_form_stays(
    page: Poster, desk: FakeDesk, told: dict[str, str], words: str
) -> None:
    answer = save(page, **told)
    assert words in answer[ids.NOTED_SAID]["children"]
    assert ids.NOTED not in answer
    assert desk.noted == []


ROWS = "When\tWhat\n5 March 2024\tTalks\n6 March 2024\tMore talks\n"


def test_pasted_rows_are_shown_as_they_are_understood(page: Poster) -> None:
    answer = page.ask(f"{ids.PASTED_FOUND}.children", {f"{ids.PASTED}.value": ROWS}, trigger=f"{ids.PASTED}.value")
    said = json.dumps(answer[ids.PASTED_FOUND], ensure_ascii=False)
    for words in ("2 rows", "What When is", "What What is", "More talks"):
        assert words in said


def test_pasted_rows_are_added_with_the_columns_as_they_were_said_to_be(page: Poster, desk: FakeDesk) -> None:
    columns = [({"type": "meaning", "column": name}, field) for name, field in (("When", "date"), ("What", "title"))]
    pattern = '{"column":["ALL"],"type":"meaning"}'
    values = {
        f"{ids.PASTED_SAVE}.n_clicks": 1,
        f"{ids.PASTED}.value": ROWS,
        f"{pattern}.value": columns,
        f"{pattern}.id": [(one, one) for one, _ in columns],
    }
    answer = page.ask(f"{ids.PASTED_SAID}.children", values, trigger=f"{ids.PASTED_SAVE}.n_clicks")
    assert desk.handed is not None
    assert (desk.handed.name, desk.handed.data) == ("Pasted rows.tsv", ROWS.strip().encode())
    assert desk.told is not None
    assert desk.told.table.columns == (("What", "title"),)
    assert "events added" in json.dumps(answer[ids.PASTED_SAID])
    assert answer[ids.PASTED] == {"value": ""}
