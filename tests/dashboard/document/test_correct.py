"""Correcting a document: each field by itself, as a judgement; a conflict with both values; columns of a table."""

import json
from dataclasses import replace
from functools import partial
from typing import Any

import plotly.utils
import pytest

from dashboard import ids
from dashboard.callbacks import correcting
from dashboard.callbacks.context import Context
from dashboard.page.document import columns, correct
from ingest.dates import resolve_words
from ingest.record.desk import Look
from ingest.record.document import NO_DATE, Given, TableGiven
from ingest.record.errors import Conflict
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from ingest.record.table_fields import BOOKKEEPING, EXTRA, FIELDS, IGNORE
from tests.dashboard import samples
from tests.dashboard.fakes import FakeDesk, Poster

DOCUMENT = "pactonpowerplantsthedailyexample"
PATTERN = '{"field":["ALL"],"type":"given"}'


def said(part: object) -> str:
    return json.dumps(part, cls=plotly.utils.PlotlyJSONEncoder, ensure_ascii=False)


def press(
    page: Poster, field: str, how: str, typed: str = "", *, revision: int = 0, who: str = "Ann"
) -> dict[str, Any]:
    values = {
        f"{ids.READER_GIVE}.data": {"field": field, "how": how, "at": 1},
        f"{PATTERN}.value": [({"type": "given", "field": field}, typed)],
        f"{PATTERN}.id": [({"type": "given", "field": field}, {"type": "given", "field": field})],
        f"{ids.PASSAGE}.data": DOCUMENT,
        f"{ids.READER_SEEN}.data": {"document": DOCUMENT, "revision": revision, "said": "{}"},
        f"{ids.SIGNED}.data": who,
    }
    return page.ask(f"{ids.READER_SAID}.children", values, trigger=f"{ids.READER_GIVE}.data")


@pytest.mark.parametrize(
    ("field", "how", "typed", "given"),
    [
        pytest.param("created", "save", "6 March 2024", Given(created="2024-03-06"), id="date"),
        pytest.param("created", "none", "", Given(created=NO_DATE), id="no date"),
        pytest.param("publisher", "save", " The Harbour Gazette ", Given(publisher="The Harbour Gazette"), id="outlet"),
        pytest.param("language", "save", "fr", Given(language="fr"), id="language"),
        pytest.param("date_order", "save", "MDY", Given(date_order="MDY"), id="order of dates"),
    ],
)
def test_a_field_is_saved_by_itself_and_signed(
    page: Poster, store: Store, field: str, how: str, typed: str, given: Given
) -> None:
    answer = press(page, field, how, typed)
    assert store.given(DOCUMENT, options=Given()) == given
    made = store.judgements(DOCUMENT)[-1]
    assert (made.verb, made.field, made.who) == ("given", field, "Ann")
    assert answer[ids.READER_DONE]["data"] == 1
    assert "Corrected: no date moved, 5 in the text stayed" in said(answer[ids.TOAST])


def test_back_to_what_was_found_takes_one_field_back(page: Poster, store: Store) -> None:
    press(page, "language", "save", "fr")
    press(page, "publisher", "save", "The Harbour Gazette")
    press(page, "language", "clear")
    assert store.given(DOCUMENT, options=Given()) == Given(publisher="The Harbour Gazette")


@pytest.mark.parametrize(
    ("field", "typed", "why"),
    [
        pytest.param("created", "soon", "soon is no date", id="no date"),
        pytest.param("created", "", "Type the date first", id="nothing typed"),
        pytest.param("publisher", "  ", "Choose or type something first", id="only blanks"),
        pytest.param("created", "5 March 2024", "Nothing was changed", id="the date that stands"),
        pytest.param("publisher", " The Daily Example", "Nothing was changed", id="the outlet that stands"),
        pytest.param("language", "en", "Nothing was changed", id="the language that stands"),
    ],
)
def test_what_cannot_be_saved_says_why_and_writes_nothing(
    page: Poster, store: Store, field: str, typed: str, why: str
) -> None:
    assert why in said(press(page, field, "save", typed))
    assert store.judgements(DOCUMENT) == ()


def test_somebody_elses_correction_is_told_with_both_values_and_kept(page: Poster, store: Store) -> None:
    seen = store.revision()
    store.judge(Judgement("Berta", "2024-03-08T10:05:00Z", "given", DOCUMENT, field="created", value='"2024-03-04"'))
    answer = said(press(page, "created", "save", "5 March 2024", revision=seen))
    for words in ("Berta", "was here meanwhile", "4 March 2024", "5 March 2024", "Nothing was overwritten"):
        assert words in answer
    assert store.given(DOCUMENT, options=Given()).created == "2024-03-04"
    press(page, "created", "over", "5 March 2024", revision=seen)
    assert store.given(DOCUMENT, options=Given()).created == "2024-03-05"


@pytest.mark.parametrize(
    ("created", "shown"),
    [
        pytest.param("2024-03-05", "5 March 2024", id="a day"),
        pytest.param("2024-03", "Mar 2024", id="a month"),
        pytest.param("1861", "1861", id="a year"),
        pytest.param("2024-03-05/2024-03-07", "5–7 Mar 2024", id="a period"),
    ],
)
def test_the_field_of_the_date_holds_what_stands_in_words_that_are_read_as_the_same(created: str, shown: str) -> None:
    document = samples.extraction("Bare", samples.PAGE, publisher="Elsewhere", created=created).document
    assert correct.standing(document, partial(resolve_words, language="en")) == shown
    assert resolve_words(shown, created=None, language="en").edtf == created


def test_a_document_without_a_date_has_an_empty_field(store: Store) -> None:
    bare = replace(store.document(DOCUMENT), created=None)
    assert correct.standing(bare, resolve_words) == ""


def test_a_page_without_a_desk_draws_no_form(reader: Poster) -> None:
    with pytest.raises(LookupError):
        reader.callback(f"{ids.READER_CORRECT}.children", f"{ids.PASSAGE}.data")
    with pytest.raises(LookupError):
        reader.callback(f"{ids.READER_SAID}.children", f"{ids.READER_GIVE}.data")


def drawn(page: Poster, trigger: str, seen: Any) -> dict[str, Any]:
    values = {f"{ids.PASSAGE}.data": DOCUMENT, f"{ids.READER_SEEN}.data": seen}
    return page.ask(f"{ids.READER_CORRECT}.children", values, trigger=trigger)


def test_what_happens_elsewhere_takes_nothing_away_that_is_being_typed(page: Poster, store: Store) -> None:
    first = drawn(page, f"{ids.PASSAGE}.data", None)
    assert "Published on" in said(first[ids.READER_CORRECT]["children"])
    seen = first[ids.READER_SEEN]["data"]
    store.judge(Judgement("Berta", "2024-03-08T10:05:00Z", "given", DOCUMENT, field="language", value='"fr"'))
    assert drawn(page, f"{ids.REVISION}.data", seen) == {}
    assert ids.READER_CORRECT in drawn(page, f"{ids.READER_DONE}.data", seen)


@pytest.mark.parametrize(
    ("typed", "day", "words"),
    [("5 March 2024", "2024-03-05", "Read as Tuesday 5 March 2024"), ("soon", None, "soon is no date"), ("", None, "")],
)
def test_a_date_is_read_as_it_is_typed(desk: FakeDesk, typed: str, day: str | None, words: str) -> None:
    found, how = correcting.read_day(desk, typed, "en")
    assert found == day
    assert how.startswith(words)


def test_a_conflict_says_what_stands_where_nobody_is_named(store: Store) -> None:
    told = said(correct.conflict(Conflict("x", value="null"), "created", NO_DATE, store.document(DOCUMENT)))
    for words in ("Somebody", "what was found in the document", "no date"):
        assert words in told


LOOK = Look(
    "visits.csv",
    "table",
    "table",
    1,
    columns=("When", "Who", "Lot"),
    rows=2,
    meant=("date", "actors", ""),
    sample=(("2024-03-05", "Norway", "7"), ("2024-03-06", "Chile", "8")),
)


def test_every_field_of_a_column_has_words() -> None:
    assert set(columns.SAYS) == {*FIELDS, EXTRA, BOOKKEEPING, IGNORE}


def test_each_column_is_shown_with_what_it_is_and_its_first_cells() -> None:
    told = said(columns.form(LOOK, TableGiven(columns=(("Lot", "id"),))))
    for words in ('"value": "date"', '"value": "actors"', '"value": "id"', "Norway · Chile", "Back to what was found"):
        assert words in told


def test_a_document_without_columns_has_no_form_for_them() -> None:
    assert columns.form(Look("a.txt", "text", "document", 1), TableGiven()) is None


@pytest.mark.parametrize(
    ("chosen", "options", "given"),
    [
        pytest.param({"When": "date", "Who": "actors", "Lot": "extra"}, {}, TableGiven(), id="as it was taken"),
        pytest.param({"Lot": "id"}, {}, TableGiven(columns=(("Lot", "id"),)), id="one column"),
        pytest.param(
            {"When": "ignore"},
            {"serials": "1904", "zone": " +03:00 ", "actor_codes": None},
            TableGiven(columns=(("When", "ignore"),), serials="1904", zone="+03:00"),
            id="with options",
        ),
    ],
)
def test_only_what_a_person_changed_of_the_columns_is_said(
    chosen: dict[str, str], options: dict[str, Any], given: TableGiven
) -> None:
    assert columns.read(list(chosen.items()), options, look=LOOK) == given


@pytest.mark.parametrize(
    ("given", "why"),
    [
        pytest.param(TableGiven(zone="+03:00", not_after="2024-12-31"), "", id="right"),
        pytest.param(TableGiven(zone="Z"), "", id="UTC"),
        pytest.param(TableGiven(zone="Oslo"), "Oslo is no time zone", id="a name"),
        pytest.param(TableGiven(zone="+25:00"), "+25:00 is no time zone", id="too far"),
        pytest.param(TableGiven(not_after="soon"), "Type a day", id="no day"),
        pytest.param(TableGiven(not_after="31 Dec 2024"), "Write the last day as 2024-12-31", id="in words"),
    ],
)
def test_what_is_typed_of_a_table_is_looked_at_before_it_is_kept(given: TableGiven, why: str) -> None:
    assert columns.wrong(given).startswith(why)
    assert bool(columns.wrong(given)) == bool(why)


def test_without_the_saved_original_nothing_is_said_of_a_document(page: Poster, store: Store) -> None:
    told = samples.extraction("Bare", samples.PAGE, publisher="Elsewhere", created="2024-03-05")
    store.save(told, original=None)
    made = correcting.correct(
        Context(store, None, "", "page", lambda: 0), FakeDesk(store), told.document.id, Given(language="fr")
    )
    assert (made.done, made.said) == (False, correct.NOT_KEPT)
    assert store.judgements(told.document.id) == ()
