"""The same filter in three ways: controls, address and options of the command line ask for one query."""

from dataclasses import fields

import pytest
import typer
from typer.testing import CliRunner

from dashboard import controls
from dashboard.cli import choosing, options
from dashboard.page import settings
from dashboard.view import View
from ingest.record.errors import BadValue
from ingest.record.query import EventQuery
from ingest.record.store import open_store
from tests.dashboard import samples

TYPED = {
    "actors": ({"actors": ["FRA", "UKR"]}, "actor=FRA&actor=UKR", "--actor France --actor UKR"),
    "all together": (
        {"actors": ["FRA", "UKR"], "match": "all"},
        "actor=FRA&actor=UKR&match=all",
        "--actor france --actor ukraine --match all",
    ),
    "nobody but them": (
        {"actors": ["FRA", "UKR"], "match": "only"},
        "actor=FRA&actor=UKR&match=only",
        "--actor FRA --actor UKR --match 'Nobody but them'",
    ),
    "part": ({"actors": ["FRA"], "role": "target"}, "actor=FRA&role=target", "--actor FRA --role 'to or with whom'"),
    "no officials": ({"actors": ["FRA"], "people": False}, "actor=FRA&people=0", "--actor FRA --without-officials"),
    "a month": (
        {"first": "March 2024", "last": "March 2024"},
        "from=2024-03-01&to=2024-03-31",
        "--from 'March 2024' --to 2024-03",
    ),
    "a day": ({"first": "5 March 2024"}, "from=2024-03-05", "--from '5 March 2024'"),
    "a year": ({"last": "1861"}, "to=1861-12-31", "--to 1861"),
    "a year BC": ({"first": "15 March 44 BC"}, "from=-0043-03-15", "--from -0043-03-15"),
    "kinds": ({"kinds": ["force", "statement"]}, "kind=statement&kind=force", "--kind force --kind statement"),
    "a kind as the page says it": ({"kinds": ["meeting"]}, "kind=meeting", "--kind 'Meeting or call'"),
    "status": ({"status": ["scheduled"]}, "status=scheduled", "--status planned"),
    "every status": (
        {"status": ["happened", "scheduled", "called_off", "hypothetical", "denied"]},
        "",
        "--status happened --status scheduled --status called-off --status hypothetical --status denied",
    ),
    "types": ({"types": ["AGREE", "ACCUSE"]}, "type=AGREE&type=ACCUSE", "--type accusation --type AGREE"),
    "how exact": ({"precision": ["day", "month"]}, "precision=month&precision=day", "--exact month --exact day"),
    "strength": ({"confidence": ["weak"]}, "strength=weak", "--strength Weak"),
    "outlet": ({"publisher": ["The Daily Example"]}, "outlet=The+Daily+Example", "--outlet 'the daily example'"),
    "language": ({"language": ["ar"]}, "lang=ar", "--lang Arabic"),
    "words": ({"text": "  red   lines "}, "text=red+lines", "--text 'red  lines'"),
    "picked": ({"picked": True}, "picked=1", "--picked"),
    "checked": ({"review": ["hidden", "checked"]}, "review=checked&review=hidden", "--hidden --checked"),
    "hidden ones too": (
        {"review": ["new", "checked", "hidden"]},
        "review=new&review=checked&review=hidden",
        "--to-check --checked --hidden",
    ),
}  # fmt: skip
"""Name -> values of the controls, address, options."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("same") / "t.db") as opened:
        page = samples.extraction("Pact", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        opened.save(page, original=None)
        yield opened


def by_options(store, line: str) -> EventQuery:
    taken: list[options.Filter] = []
    app = typer.Typer()

    @app.command()
    @options.filtered
    def take(chosen: options.Filter) -> None:
        taken.append(chosen)

    done = CliRunner().invoke(app, line)
    assert done.exit_code == 0, done.output
    query, _ = choosing.asked(store, taken[0])
    return query


@pytest.mark.parametrize(("values", "address", "line"), TYPED.values(), ids=TYPED)
def test_controls_address_and_options_ask_for_the_same(store, values, address, line) -> None:
    query = controls.to_query(values)
    from_address, view, notes = controls.from_address(f"?v=1&{address}")
    assert notes == ()
    assert view == View()
    assert from_address == query
    assert by_options(store, line) == query
    assert controls.from_address(controls.to_address(query))[0] == query


def test_every_filter_of_the_page_is_among_them_and_so_has_an_option() -> None:
    empty = EventQuery()
    queries = [controls.to_query(values) for values, _, _ in TYPED.values()]
    tried = {
        f.name for f in fields(EventQuery) for query in queries if getattr(query, f.name) != getattr(empty, f.name)
    }
    # Documents and days of adding are asked of the store by their own options: tests/cli/test_choosing.py.
    assert tried == set(settings.FILTERS) - set(controls.WITHOUT_CONTROL)


def test_an_outlet_that_is_not_there_is_answered_with_those_that_are(store) -> None:
    with pytest.raises(BadValue, match="there is no outlet 'Daily Exemple'") as raised:
        choosing.asked(store, options.Filter(outlet=["Daily Exemple"]))
    assert "The Daily Example" in str(raised.value)
