"""Saved columns: data sets known by their shape or by name, and mappings of a user's own."""

import tomllib
from importlib.resources import files

import pytest

from ingest.actors import load_lexicon
from ingest.events.rows import code_table
from ingest.events.saved_columns import SHIPPED, read_saved, shipped
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Document, Given, TableGiven
from ingest.record.errors import BadValue, UnreadableDocument
from ingest.record.merge import derive
from ingest.record.telling import provenance


def coded(text: str, *, said: Given | None = None, name: str = "table.csv"):
    (item,) = read(Source(name, text.encode(), "2024-01-01T00:00:00Z"))
    return code_table(item, given=said or Given(), lexicon=load_lexicon(), document="d1")


def example(name: str) -> dict[str, str]:
    data = files("ingest").joinpath("data", "any", "tables", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)["example"]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_example_of_each_mapping_is_recognised_and_read(name):
    wanted = example(name)
    head = wanted["header"] + "\n" if "header" in wanted else ""
    cleaned, (report,), _ = coded(head + wanted["row"] + "\n")
    assert any(shipped(name).name in note for note in cleaned.notes)
    assert (report.when.edtf, report.event_type) == (wanted["when"], wanted["type"])
    assert [p.actor for p in report.source] == [wanted["source"]]
    assert [p.actor for p in report.target] == [wanted["target"]]


def gdelt(**changes: str) -> str:
    """Return the example's row with some cells changed, by header."""
    headers = shipped("gdelt").given.table.headers
    cells = dict(zip(headers, example("gdelt")["row"].split("\t"), strict=True))
    return "\t".join({**cells, **changes}.values()) + "\n"


def test_a_row_of_codes_gets_a_headline_of_names_and_keeps_its_measures():
    _, (report,), _ = coded(gdelt())
    assert (report.headline, report.label) == ("NORWAY, OMAN: meeting", "Norway: meeting with Oman")
    assert (report.place, report.place_state, report.row) == ("Muscat, Masqat, Oman", "OMN", "1157")
    extra = dict(report.extra)
    assert (extra["url"], extra["NumMentions"], extra["AvgTone"]) == ("https://example.org/a", 4.0, 2.5)
    assert "Actor1Religion1Code" not in extra
    assert "20240306101500" not in report.quote


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("010", "STATEMENT"),
        ("057", "AGREE"),
        ("050", "SUPPORT"),
        ("1056", "REQUEST"),
        ("163", "SANCTION"),
        ("193", "ASSAULT"),
    ],
)
def test_the_longest_code_that_fits_gives_the_type(code, kind):
    assert coded(gdelt(EventCode=code))[1][0].event_type == kind


@pytest.mark.parametrize(
    ("cells", "actors"),
    [
        pytest.param({"Actor1CountryCode": "", "Actor1KnownGroupCode": "NAT"}, ["org:NATO"], id="a known group"),
        pytest.param({"Actor1CountryCode": "ROM"}, ["ROU"], id="a code of its own"),
        pytest.param({"Actor1CountryCode": "EUR"}, [], id="a region is nobody"),
        pytest.param({"Actor1CountryCode": ""}, [], id="a trade is nobody"),
    ],
)
def test_actors_by_country_and_group(cells, actors):
    assert [p.actor for p in coded(gdelt(**cells))[1][0].source] == actors


def event_of(text: str):
    cleaned, reports, _ = coded(text)
    document = Document("d1", "table", "t.csv", "text/csv", cleaned.text)
    (event,) = derive(reports, (), (), documents={"d1": provenance(document)}).events
    return event


def test_what_a_program_coded_is_weak_by_a_part_that_says_why_and_not_key():
    event = event_of(gdelt())
    assert event.confidence == "weak"
    assert ("coded by a program from news pages, read by nobody", -0.4) in event.confidence_parts
    assert not event.key
    assert event_of("date,title,actors\n2024-03-05,Talks,Oman; Norway\n").confidence == "strong"


def test_a_mapping_of_a_users_own():
    saved = read_saved(
        'name = "Our visits"\nheaders = ["When", "Who", "What"]\ndate_order = "MDY"\n'
        '[columns]\nWhen = "date"\nWho = "actors"\nWhat = "title"\n[actors]\nKgr = "NOR"\n',
        name="ours.toml",
    )
    _, (report,), _ = coded("3/4/2024,Kgr,Talks were held\n", said=saved.given)
    assert (report.when.edtf, report.headline) == ("2024-03-04", "Talks were held")
    assert [p.actor for p in report.source] == ["NOR"]


def test_what_a_person_says_wins_over_a_mapping():
    said = Given(table=TableGiven(columns=(("DATEADDED", "date"), ("SQLDATE", "ignore")), saved="gdelt"))
    assert coded(gdelt(), said=said)[1][0].when.edtf.startswith("2024-03-06")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("date", "is no TOML file"),
        ('dates = "x"', "'dates', which means nothing"),
        ('serials = "1905"', "serials = '1905'"),
        ('[types]\n"01" = "TALK"', "'TALK' is no event type"),
        ('columns = "date"', r"\[columns\] pairs no texts"),
        ("headers = 3", "headers is no list of texts"),
    ],
)
def test_a_mapping_that_means_nothing_is_refused_in_words(text, reason):
    with pytest.raises(BadValue, match=reason):
        read_saved(text, name="ours.toml")


def test_an_unknown_mapping_names_those_there_are():
    with pytest.raises(BadValue, match="acled, gdelt"):
        shipped("phoenix")


def test_a_column_the_table_lacks_is_an_error_that_names_those_it_has():
    said = Given(table=TableGiven(columns=(("Wen", "date"),)))
    with pytest.raises(UnreadableDocument, match='no column "Wen": its columns are When, What'):
        coded("When,What\n2024-03-05,Talks\n", said=said)
