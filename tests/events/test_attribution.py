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
    ("who-condemns-speaks", "[Oman|OMN] condemned [Qatar|QAT] on {3 May|2023-05-03}.", "OMN", None, False),
]


@pytest.mark.parametrize(("line", "speaker", "via", "anonymous"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_attribution(line, speaker, via, anonymous):
    report = told(line)[0]
    assert (report.speaker, report.via, report.anonymous) == (speaker, via, anonymous)


def test_a_nameless_source_keeps_the_words_of_the_text():
    reports = told("[Oman|OMN] will meet [Qatar|QAT] on {7 May|2024-05-07}, unnamed diplomats told AFP.")
    assert reports[0].speaker_words == "unnamed diplomats"


def test_a_reporting_phrase_makes_no_event_of_its_own():
    reports = told("[Oman|OMN] met [Qatar|QAT] on {3 May|2023-05-03}, [Chad|TCD] said.")
    assert [r.event_type for r in reports] == ["CONSULT"]
    assert reports[0].speaker == "TCD"
