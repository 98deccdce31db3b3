"""Explain: of each event the word, the rule and the place of every choice; of a silent sentence what is missing."""

import json

import pytest

DAY = ("--published", "2024-03-06", "--lang", "en")


@pytest.fixture
def explained(timeline, tmp_path):
    def run(text, *options):
        file = tmp_path / "told.txt"
        file.write_text(text, encoding="utf-8")
        return timeline("explain", file, *(options or DAY)).out

    return run


def test_an_event_shows_why_each_of_its_parts_is_so(explained):
    out = explained("Oman expelled two Qatari diplomats in Muscat on 4 March 2024, Reuters reported.")
    for part in (
        "type       “expelled” 5-13 tells SANCTION, more closely expulsion [sanction.expel]",
        "“Oman” 0-4 -> OMN acts, on",
        "status     happened: told as a fact, of a day that is past",
        "date       '4 March 2024' 48-60 -> 2024-03-04, as above [day-month-year]",
        "told by    Reuters carried it",
        "place      “Muscat” 38-44 (Muscat), in OMN",
        "quote      0-60",
        "label      Oman: expulsion against Qatar [built of who acts, what was done (expulsion), to whom]",
        "known actors 1",
        "confidence strong if nothing else tells it: date 0.4",
    ):
        assert part in out


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Oman will sanction Qatar on 10 March 2024.", "its day lies after that of the document", id="day"),
        pytest.param("Oman may attack Qatar on 9 March 2024.", "the verb says only that it may be", id="may"),
        pytest.param(
            "Oman denied on Monday supporting Qatar.", "a word of denial governs it (“denied” 5-11)", id="denied"
        ),
        pytest.param(
            "The summit of Oman and Qatar on 8 March 2024 was cancelled.",
            "a word of calling off goes with it (“cancelled” 49-58)",
            id="called off",
        ),
        pytest.param(
            "Oman was due to meet Qatar on 4 March 2024.",
            "word of planning goes with it (“due” 9-12)",
            id="due on a day that is past",
        ),
    ],
)
def test_a_status_has_its_reason(explained, text, reason):
    assert reason in explained(text)


def test_an_event_says_where_else_it_is_told(explained):
    out = explained(
        "Oman expelled Qatar's envoys on 4 March 2024.\n\nQatar's envoys were expelled by Oman on 4 March.\n"
    )
    assert out.count("same event") == 2
    assert "same event 47-" in out


def test_a_date_that_another_sentence_fixes_is_told_with_its_reason(explained):
    out = explained("Oman met Qatar on 27 February 2024.\n\nThe envoys said that Oman met Qatar last week.\n")
    assert "'last week' -> 2024-02-27: " in out


def test_a_row_has_reasons_too(timeline, tmp_path):
    file = tmp_path / "rows.csv"
    file.write_text('Date,What,Parties\n2024-03-04,Oman met Qatar,"Oman, Qatar"\n', encoding="utf-8")
    out = timeline("explain", file).out
    for part in (
        "type       CONSULT",
        "-> OMN, ",
        "act (by its columns",
        "status     happened",
        "the title it came with",
    ):
        assert part in out


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("The weather was fine in Muscat.", "no event: no word in it tells an act", id="no trigger"),
        pytest.param("Talks were held on Monday.", "no event: nobody that is known takes part in “Talks”", id="nobody"),
        pytest.param("Oman did not sign the treaty on Monday.", "did not come about", id="negated"),
    ],
)
def test_a_sentence_without_an_event_says_why(explained, text, reason):
    assert reason in explained(text)


def test_a_language_without_verbs_is_named(explained):
    out = explained("Oman en Qatar tekenden op 4 maart 2024 een verdrag.", "--lang", "nl", "--published", "2024-03-06")
    assert "none are known in this language (nl)" in out


def test_a_machine_reads_the_same_reasons(timeline, tmp_path):
    file = tmp_path / "told.txt"
    file.write_text(
        "Oman attacked Qatar on 4 March 2024, the ministry of Oman said.\n\nIt rained in the town.\n", encoding="utf-8"
    )
    told, silent = json.loads(timeline("explain", file, *DAY, "--json").out)
    assert told["reasons"][0]["status"] == "happened: told as a fact, of a day that is past"
    assert silent["no_event"] == "no word in it tells an act"
