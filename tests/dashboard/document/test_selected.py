"""Selected words: their place without blanks, the date words in them, and the actors they name."""

import pytest

from dashboard.page.document.selected import date_words, named, trimmed
from ingest.record.actor import Actor
from ingest.record.report import Report, When

TEXT = "  Envoys met. \n"


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        pytest.param(0, 15, (2, 13), id="blanks at both ends"),
        pytest.param(2, 13, (2, 13), id="nothing to take away"),
        pytest.param(-4, 99, (2, 13), id="beyond the text"),
        pytest.param(0, 2, None, id="only blanks"),
        pytest.param(13, 13, None, id="nothing"),
        pytest.param(9, 4, None, id="turned round"),
    ],
)
def test_a_selection_is_trimmed(start: int, end: int, place: tuple[int, int] | None) -> None:
    assert trimmed(TEXT, start, end) == place


ACTORS = {
    one.id: one
    for one in (
        Actor("NOR", "state", "Norway", (("no", "Norge"),), ("Kingdom of Norway",)),
        Actor("CHL", "state", "Chile"),
        Actor("USA", "state", "United States", (), ("US", "America")),
        Actor("GNB", "state", "Guinea-Bissau"),
        Actor("GIN", "state", "Guinea"),
        Actor("QAT", "state", "Qatar", (("ar", "قطر"),)),
        Actor("JPN", "state", "Japan", (("ja", "日本国"),)),
    )
}


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        pytest.param("Chile and Norway met.", ("CHL", "NOR"), id="in the order of the words"),
        pytest.param("The Kingdom of Norway and Norway met.", ("NOR",), id="each once"),
        pytest.param("It told us so.", (), id="a pronoun is no state"),
        pytest.param("The US told Chile so.", ("USA", "CHL"), id="capitals are"),
        pytest.param("Guinea-Bissau left.", ("GNB",), id="of names that overlap the longest"),
        pytest.param("Norwayan visitors", (), id="no part of a word"),
        pytest.param("التقى الوزير القطري", ("QAT",), id="with article and ending"),
        pytest.param("昨日日本国外相", ("JPN",), id="without blanks"),
        pytest.param("Nobody came.", (), id="nobody"),
    ],
)
def test_actors_are_found_by_their_names(quote: str, found: tuple[str, ...]) -> None:
    assert named(quote, ACTORS) == found


def resolve(words: str) -> When:
    if words in ("last Tuesday", "on 5 March"):
        return When("2024-03-05", words=words)
    return When(None, words="last Tuesday" if "last Tuesday" in words else words)


def report(start: int, end: int) -> Report:
    when = When("2024-03-05", words_start=start, words_end=end)
    return Report("r", "d", 0, 60, "", "body", when, "CONSULT", "happened")


@pytest.mark.parametrize(
    ("quote", "reports", "found"),
    [
        pytest.param("They met last Tuesday in Oslo.", (), "last Tuesday", id="found in the words"),
        pytest.param("They met on 5 March in Oslo.", (report(109, 119),), "on 5 March", id="those that dated an event"),
        pytest.param("They met on 5 March in Oslo.", (report(9, 19),), "", id="of another place"),
        pytest.param("They met.", (), "", id="none"),
    ],
)
def test_date_words_are_found(quote: str, reports: tuple[Report, ...], found: str) -> None:
    assert date_words(quote, 100, reports, resolve) == found
