"""Which date belongs to which act."""

import pytest

from tests.events.telling import only, told


def dates(*lines, **options):
    return {(r.event_type, r.when.edtf) for r in told(*lines, **options)}


def test_an_invitation_gives_the_call_and_the_report():
    found = dates(
        "[Oman|OMN] has invited [Qatar|QAT] to take part in a video call on {March 7|2024-03-07} aimed at trade, "
        "Reuters reported on {March 5|2024-03-05}."
    )
    assert found == {("CONSULT", "2024-03-07"), ("REQUEST", "2024-03-05")}


CASES = [
    (
        "adverb-first",
        "On {Aug. 8|2023-08-08}, as [Chad|TCD] complained, [Oman|OMN] recalled its envoy from [Yemen|YEM].",
        ("SANCTION", "2023-08-08"),
    ),
    ("noun-between", "[Oman|OMN] praised the {3 May|2023-05-03} summit of [Qatar|QAT].", ("CONSULT", "2023-05-03")),
    (
        "coordinate-shares",
        "[Oman|OMN] and [Qatar|QAT] met on {3 May|2023-05-03} and signed a treaty.",
        ("AGREE", "2023-05-03"),
    ),
    ("object-of-a-verb", "[Oman|OMN] criticised the agreement on {3 May|2023-05-03}.", ("ACCUSE", "2023-05-03")),
    (
        "said-at-a-conference",
        "[Oman|OMN] said at a conference on {3 May|2023-05-03} that trade mattered.",
        ("STATEMENT", "2023-05-03"),
    ),
    (
        "range-over-weekdays",
        "[Oman|OMN] and [Qatar|QAT] met on {Monday|2023-05-01} and {Tuesday|2023-05-02}, "
        "{1-2 May|2023-05-01/2023-05-02}.",
        ("CONSULT", "2023-05-01/2023-05-02"),
    ),
    (
        "speech-that-opens-the-sentence",
        "In a speech in [Muscat|OMN|place] on {3 May|2023-05-03}, [Oman|OMN] said trade mattered.",
        ("STATEMENT", "2023-05-03"),
    ),
    (
        "summit-that-opens-the-sentence",
        "At a summit in [Doha|QAT|place] on {3 May|2023-05-03}, [Oman|OMN] signed a treaty with [Chad|TCD].",
        ("AGREE", "2023-05-03"),
    ),
]


@pytest.mark.parametrize(("line", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_date_goes_to_its_act(line, expected):
    assert expected in dates(line)


def test_a_past_act_of_speech_takes_the_publication_day():
    report = only("[Oman|OMN] said that the border was calm.")
    assert (report.when.edtf, report.when.basis) == ("2024-03-05", "publication")
    assert report.when.why


def test_any_other_act_without_a_date_stays_undated():
    report = only("[Oman|OMN] expelled the envoys of [Qatar|QAT].")
    assert report.when.edtf is None


def test_a_future_act_of_speech_takes_no_date():
    assert all(r.when.edtf is None for r in told("[Oman|OMN] will say that the border is calm."))


def test_a_letter_gives_no_publication_day():
    reports = told("He and [Oman|OMN] remarked that the border was calm.", kind="letter")
    assert all(r.when.basis != "publication" for r in reports)


def test_a_vague_date_is_fixed_by_another_sentence_on_the_same_act():
    reports = told(
        "[Ada Berg|person:Ada Berg|person|NOR] said {last week|2024-02-26/2024-03-03} that trade mattered.",
        "[Ada Berg|person:Ada Berg|person|NOR] made the remarks on {Feb. 28|2024-02-28} in a hall.",
    )
    vague = reports[0]
    assert (vague.when.edtf, vague.when.basis) == ("2024-02-28", "context")
    assert "last week" in vague.when.why


def test_a_meeting_named_again_takes_the_date_of_the_one_before():
    reports = told(
        "[Oman|OMN] and [Qatar|QAT] will hold a meeting on {7 May|2024-05-07}.",
        "[Yemen|YEM] will also take part in the meeting.",
    )
    assert {r.when.edtf for r in reports} == {"2024-05-07"}
    assert {p.actor for p in reports[0].source} == {"OMN", "QAT", "YEM"}


def test_what_comes_right_after_the_talks_is_of_their_day():
    reports = told(
        "[Oman|OMN] met [Qatar|QAT] on {3 May|2023-05-03}.",
        "After the talks [Oman|OMN] and [Qatar|QAT] signed a treaty.",
    )
    assert ("AGREE", "2023-05-03") in {(r.event_type, r.when.edtf) for r in reports}


@pytest.mark.parametrize(
    "line",
    [
        "[Oman|OMN] wants a withdrawal to the {June 4, 1967|1967-06-04} borders of [Qatar|QAT].",
        "Relations are governed by the Convention of {1961|1961}, [Oman|OMN] and [Qatar|QAT] agree.",
        "After {March 1979|1979-03}, [Oman|OMN] attended no summit.",
        "For {two years|}, [Oman|OMN] has attacked [Qatar|QAT] in words.",
        "[Oman|OMN] extended sanctions on [Qatar|QAT] until {31 May|2024-05-31}.",
        "{1976|1976} Nobel laureates were deported by [Oman|OMN].",
        "[Oman|OMN] says the problems started in {2016|2016}.",
        "[Oman|OMN] says envoys were treated, following up on {yesterday's|2024-03-04} report.",
    ],
    ids=[
        "border-line",
        "name-of-a-treaty",
        "bound",
        "duration",
        "until",
        "named-for-a-year",
        "of-what-is-said",
        "genitive",
    ],
)
def test_words_that_name_no_day_of_an_act(line):
    assert all(r.when.edtf is None or r.when.basis == "publication" for r in told(line))


def test_what_is_said_of_a_treaty_is_said_on_the_day_of_publication():
    assert ("STATEMENT", "2023-05-05") in dates("[Oman|OMN] said the treaty was dead.", created="2023-05-05")


def test_a_headline_joins_what_it_repeats():
    reports = told(
        "[Oman|OMN] expels envoys of [Qatar|QAT]",
        "[Oman|OMN] expelled two envoys of [Qatar|QAT] on {3 March|2024-03-03}.",
        roles=("headline", "body"),
    )
    assert [r.when.edtf for r in reports] == ["2024-03-03", "2024-03-03"]
    assert reports[0].when.basis == "context"


def test_a_headline_that_repeats_nothing_is_no_statement():
    assert told("[Oman|OMN] expels envoys of [Qatar|QAT]", roles=("headline",)) == ()


def test_the_entries_of_a_log_are_of_the_day_they_stand_under():
    reports = told(
        "09.10 [Oman|OMN] says it is sending envoys to [Qatar|QAT].", "{Mon 7 Aug 2023|2023-08-07}",
        "23.40 [Yemen|YEM] expels the envoys of [Chad|TCD].", "19.15 [Oman|OMN] condemns [Chad|TCD].",
        created="2023-08-08", roles=("body", "heading", "body", "body"),
    )  # fmt: skip
    assert ("SANCTION", "2023-08-07") in {(r.event_type, r.when.edtf) for r in reports}
    assert not reports[-1].headline.startswith("19")
