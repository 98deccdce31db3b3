"""Who says it, through whom, and whether they are named."""

import pytest

from tests.events.telling import told

CASES = [
    (
        "person-says",
        "[Ada Berg|person:Ada Berg|person|NOR] said on {3 May|2023-05-03} that trade mattered.",
        "person:Ada Berg",
        None,
        False,
    ),
    (
        "agency-carries",
        "[Oman|OMN] expelled envoys of [Qatar|QAT] on {3 May|2023-05-03}, Reuters reported.",
        None,
        "Reuters",
        False,
    ),
    (
        "told-agency",
        "[Oman|OMN] will meet [Qatar|QAT] on {7 May|2024-05-07}, unnamed diplomats told AFP.",
        None,
        "AFP",
        True,
    ),
    ("according-to", "[Oman|OMN] met [Qatar|QAT] on {3 May|2023-05-03}, according to AFP.", None, "AFP", False),
    (
        "who-speaks-in-an-aside",
        "[Oman|OMN] urged [Qatar|QAT] to help on {3 May|2023-05-03} after it announced the closure of a camp.",
        "OMN",
        None,
        False,
    ),
    (
        "verb-before-who-speaks",
        "[Oman|OMN] attacked [Chad|TCD] on {3 May|2023-05-03}, said [Qatar|QAT].",
        "QAT",
        None,
        False,
    ),
    ("announced-by", "[Oman|OMN]'s exit was announced on {3 May|2023-05-03} by [Chad|TCD].", "TCD", None, False),
    (
        "citing",
        "[Oman|OMN] attacked [Chad|TCD] on {3 May|2023-05-03}, Reuters reported, citing two diplomats.",
        None,
        "Reuters",
        True,
    ),
    (
        "with-a-spokesman-calling",
        "[Oman|OMN] denied it on {3 May|2023-05-03}, with [Ada Berg|person:Ada Berg|person|OMN] calling it absurd.",
        "person:Ada Berg",
        None,
        False,
    ),
    (
        "nameless-of-a-state",
        "[Oman|OMN] attacked [Chad|TCD] on {3 May|2023-05-03}, a senior [Qatari|QAT|demonym] official said.",
        "QAT",
        None,
        True,
    ),
    (
        "official-keeps-the-name-back",
        "A [U.S. official|USA|office], who spoke on condition of anonymity, said on {3 May|2023-05-03} that it grew.",
        "USA",
        None,
        True,
    ),
    (
        "according-to-an-actor",
        "[Oman|OMN] met [Chad|TCD] on {3 May|2023-05-03}, according to [Mali|MLI].",
        "MLI",
        None,
        False,
    ),
    (
        "officials-of-a-palace",
        "[Elysee officials|FRA|office] said on {3 May|2023-05-03} it was late.",
        "FRA",
        None,
        False,
    ),
    ("who-condemns-speaks", "[Oman|OMN] condemned [Qatar|QAT] on {3 May|2023-05-03}.", "OMN", None, False),
]


@pytest.mark.parametrize(("line", "speaker", "via", "anonymous"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_attribution(line, speaker, via, anonymous):
    report = told(line)[0]
    assert (report.speaker, report.via, report.anonymous) == (speaker, via, anonymous)


def test_a_nameless_source_keeps_the_words_of_the_text():
    reports = told("[Oman|OMN] will meet [Qatar|QAT] on {7 May|2024-05-07}, unnamed diplomats told AFP.")
    assert reports[0].speaker_words == "unnamed diplomats"


def test_an_agency_is_never_who_speaks():
    report = told("[Oman|OMN] attacked [Chad|TCD] on {3 May|2023-05-03}, Reuters reported.")[0]
    assert (report.speaker_words, report.via) == ("", "Reuters")


def test_a_reporting_phrase_makes_no_event_of_its_own():
    reports = told("[Oman|OMN] met [Qatar|QAT] on {3 May|2023-05-03}, [Chad|TCD] said.")
    assert [r.event_type for r in reports] == ["CONSULT"]
    assert reports[0].speaker == "TCD"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The [Omani|OMN|demonym] Defence Ministry said on {3 May|2023-05-03} it was so.", "Omani Defence Ministry"),
        ("The [Omani|OMN|demonym] government said on {3 May|2023-05-03} it was so.", "Omani government"),
        ("[Oman|OMN]'s foreign ministry said on {3 May|2023-05-03} it was so.", "Oman's foreign ministry"),
        ("[Oman|OMN] said on {3 May|2023-05-03} it was so.", "Oman"),
    ],
    ids=["ministry", "government", "genitive", "bare"],
)
def test_a_body_is_called_by_its_whole_name(line, words):
    assert told(line)[0].speaker_words == words
