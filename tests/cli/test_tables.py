"""The options of tables, and what they say."""

import pytest

from dashboard.cli.tables import Tables, laid_on
from ingest.record.document import Given, TableGiven
from ingest.record.errors import BadValue


@pytest.mark.parametrize(
    ("typed", "pair"),
    [
        ("date=When", ("When", "date")),
        ('title="What happened"'.replace('"', ""), ("What happened", "title")),
        ("Remarks=ignore", ("Remarks", "ignore")),
        ("score=Ton", ("Ton", "score")),
        ("end_year=EndYr", ("EndYr", "end year")),
        ("Was=title", ("Was", "title")),
    ],
)
def test_a_column_is_named_either_way_round(typed, pair):
    assert laid_on(Given(), Tables(column=[typed])).table.columns == (pair,)


def test_options_become_what_was_said():
    said = laid_on(Given(), Tables(serials="1904", actor_codes="ISO3", zone="+3", not_after="2024"))
    assert said.table == TableGiven(serials="1904", actor_codes="iso3", zone="+03:00", not_after="2024-12-31")


def test_a_mapping_of_ones_own_is_said_whole_and_an_option_wins(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('date_order = "MDY"\n[columns]\nWhen = "date"\nWhat = "title"\n', encoding="utf-8")
    said = laid_on(Given(), Tables(columns=str(path), column=["What=ignore"]))
    assert said.date_order == "MDY"
    assert said.table.columns == (("When", "date"), ("What", "ignore"))
    assert laid_on(Given(), Tables(columns="GDELT")).table.saved == "gdelt"


def test_nothing_said_changes_nothing():
    assert laid_on(Given(language="fr"), Tables()) == Given(language="fr")


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (Tables(column=["date"]), "says nothing: write FIELD=HEADER"),
        (Tables(columns="phoenix"), "is not known: use acled, gdelt or a .toml file"),
        (Tables(columns="missing.toml"), "cannot be read: check the name"),
        (Tables(zone="Mars"), "is no zone: write it like"),
        (Tables(serials="1905"), "one of 1900, 1904"),
    ],
)
def test_what_means_nothing_is_refused_with_the_mend(table, reason):
    with pytest.raises(BadValue, match=reason.replace("+", r"\+")):
        laid_on(Given(), table)
