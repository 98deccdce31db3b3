"""Adding an event from the words of a document, and removing a document for good: both as judgements, both told."""

import json
from typing import Any

import plotly.utils
import pytest

from dashboard import ids
from dashboard.page.document import remove
from ingest.record.query import EventQuery
from ingest.record.removal import Removal
from ingest.record.store import Store
from tests.dashboard.fakes import Poster

DOCUMENT = "pactonpowerplantsthedailyexample"


def said(part: object) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


def span(store: Store, words: str) -> dict[str, Any]:
    start = store.document(DOCUMENT).text.index(words)
    return {"document": DOCUMENT, "start": start, "end": start + len(words)}


def save(page: Poster, place: dict[str, Any], **values: Any) -> dict[str, Any]:
    filled = {"date": "5 March 2024", "source": ["FRA"], "target": ["UKR"], "type": "CONSULT", "status": "scheduled"}
    filled |= {"label": ""} | values
    asked = {f"reader-add-{name}.value": value for name, value in filled.items()}
    asked |= {f"{ids.READER_ADD_SPAN}.data": place, f"{ids.READER_ADD_SAVE}.n_clicks": 1, f"{ids.SIGNED}.data": "Ann"}
    return page.ask(f"{ids.READER_ADD_SAID}.children", asked, trigger=f"{ids.READER_ADD_SAVE}.n_clicks")


def test_words_become_an_event_that_quotes_them_to_the_letter(page: Poster, store: Store) -> None:
    before = {event.id for event in store.find()}
    answer = save(page, span(store, " had aired the idea "))
    (event,) = [event for event in store.find() if event.id not in before]
    assert event.reports[0].quote == "had aired the idea"
    assert (event.when.edtf, event.status, event.label) == (
        "2024-03-05",
        "scheduled",
        "France, Ukraine: meeting or call",
    )
    assert ([p.actor for p in event.source], [p.actor for p in event.target]) == (["FRA"], ["UKR"])
    assert answer[ids.READER_ADD]["opened"] is False
    made = store.judgements(DOCUMENT)[-1]
    assert (made.verb, made.who) == ("add", "Ann")
    store.undo(who="Ann")
    assert {event.id for event in store.find()} == before


@pytest.mark.parametrize(
    ("label", "kind", "source", "shown"),
    [
        pytest.param("  Talks   on plants ", "CONSULT", ["FRA"], "Talks on plants", id="as typed"),
        pytest.param("", "AGREE", ["FRA"], "France: agreement", id="from who and kind"),
        pytest.param("", "AGREE", [], "Officials in Washington", id="the words where nobody is named"),
    ],
)
def test_a_label_is_never_empty(
    page: Poster, store: Store, label: str, kind: str, source: list[str], shown: str
) -> None:
    save(page, span(store, "Officials in Washington"), label=label, type=kind, source=source, target=[])
    assert shown in {event.label for event in store.find()}


def test_an_event_without_a_date_is_kept_among_those(page: Poster, store: Store) -> None:
    undated = len(store.find(EventQuery(dated=False)))
    save(page, span(store, "Officials in Washington"), date="")
    assert len(store.find(EventQuery(dated=False))) == undated + 1


@pytest.mark.parametrize(
    ("place", "values", "why"),
    [
        pytest.param({"document": DOCUMENT, "start": 0, "end": 9}, {"date": "soon"}, "soon is no date", id="no date"),
        pytest.param({"document": DOCUMENT, "start": 5, "end": 5}, {}, "Select words", id="no words"),
        pytest.param({"document": "gone", "start": 0, "end": 9}, {}, "there is no document gone", id="no document"),
    ],
)
def test_what_cannot_be_added_says_why(page: Poster, store: Store, place: Any, values: Any, why: str) -> None:
    before = store.revision()
    assert why in said(save(page, place, **values))
    assert store.revision() == before


def test_the_form_is_filled_with_what_the_words_tell(page: Poster, store: Store) -> None:
    place = span(store, "Russia warned NATO of “grave consequences” in March 2024.")
    asked = {f"{ids.READER_WORDS}.data": place, f"{ids.PASSAGE}.data": DOCUMENT}
    answer = page.ask(f"{ids.READER_ADD_FORM}.children", asked, trigger=f"{ids.READER_WORDS}.data")
    assert answer[ids.READER_ADD]["opened"] is True
    form = said(answer[ids.READER_ADD_FORM]["children"])
    assert "Russia warned NATO of “grave consequences” in March 2024." in form
    assert '"value": ["RUS"]' in form
    assert '"value": ["org:NATO"]' in form


def test_a_page_without_a_desk_offers_neither(reader: Poster) -> None:
    for output, trigger in (
        (f"{ids.READER_OFFER}.children", f"{ids.READER}.className"),
        (f"{ids.READER_ADD_SAID}.children", f"{ids.READER_ADD_SAVE}.n_clicks"),
        (f"{ids.READER_REMOVE_SAID}.children", f"{ids.READER_REMOVE_DO}.n_clicks"),
    ):
        with pytest.raises(LookupError):
            reader.callback(output, trigger)


def removing(page: Poster, *, sure: bool) -> dict[str, Any]:
    asked = {
        f"{ids.READER_REMOVE_DO}.n_clicks": 1,
        f"{ids.READER_REMOVE_SURE}.checked": sure,
        f"{ids.PASSAGE}.data": f"{DOCUMENT} 3 9",
        f"{ids.SIGNED}.data": "Ann",
    }
    return page.ask(f"{ids.READER_REMOVE_SAID}.children", asked, trigger=f"{ids.READER_REMOVE_DO}.n_clicks")


def test_a_document_is_removed_only_by_who_is_sure(page: Poster, store: Store) -> None:
    assert removing(page, sure=False) == {}
    assert store.standing(DOCUMENT) is not None
    answer = removing(page, sure=True)
    assert store.standing(DOCUMENT) is None
    assert answer[ids.PASSAGE]["data"] is None
    assert "Removed for good: Pact on power plants; 6 events gone with it" in said(answer[ids.TOAST])
    assert "Undo" not in said(answer[ids.TOAST])


def test_a_removed_document_says_when_and_by_whom(page: Poster, store: Store) -> None:
    store.remove(DOCUMENT, who="Ann", at="2024-03-08T10:00:00Z")
    answer = page.ask(f"{ids.READER_DRAWN}.data", {f"{ids.PASSAGE}.data": DOCUMENT}, trigger=f"{ids.PASSAGE}.data")
    assert "removed for good on 8 March 2024 by Ann" in said(answer[ids.READER_HEAD])


@pytest.mark.parametrize(
    ("removal", "sentences"),
    [
        pytest.param(Removal("d", "Pact"), ["Its text goes."], id="text alone"),
        pytest.param(
            Removal("d", "Pact", ("old",), 7, 3, 2, ("a", "b"), kept_original=True),
            [
                "Its text, its saved original, 1 older version and 7 events told nowhere else go.",
                "3 events that 2 other documents tell too stay.",
                "2 changes stay in the history without their words.",
            ],
            id="everything",
        ),
        pytest.param(
            Removal("d", "Pact", events_gone=1, events_stay=1, judgements_kept=1, other_documents=("a",)),
            [
                "Its text and 1 event told nowhere else go.",
                "1 event that 1 other document tells too stays.",
                "1 change stays in the history without its words.",
            ],
            id="one of each",
        ),
    ],
)
def test_what_goes_and_what_stays_is_told_first(removal: Removal, sentences: list[str]) -> None:
    assert remove.told(removal) == sentences
