"""Headlines and labels: the text's own words, short, never cut inside a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.events.headline import balanced, headline
from ingest.events.label import LABEL_LENGTH, label
from ingest.events.wording import Wording
from tests.events.telling import told

HEADLINES = [
    ("leading-and", "and agreed on joint patrols,", "Agreed on joint patrols"),
    ("clock-of-a-log", "16.50 Chad's envoys will gather again", "Chad's envoys will gather again"),
    ("speaker-of-a-transcript", "MR. BERG: The envoy met the king", "The envoy met the king"),
    ("folded-white-space", "The envoy\n      met the\tking.", "The envoy met the king"),
]


@pytest.mark.parametrize(("words", "expected"), [c[1:] for c in HEADLINES], ids=[c[0] for c in HEADLINES])
def test_headline(words, expected):
    assert headline(words) == expected


def test_a_headline_leaves_out_the_date_at_its_head():
    assert headline("On 3 May 2023, when Chad closed the border", date="3 May 2023") == "Chad closed the border"


def test_a_headline_keeps_words_that_only_begin_like_its_date():
    assert headline("May Day talks of the envoys ended", date="May").startswith("May Day")


LABELS = [
    ("short-is-kept", Wording("Oman expels two envoys of Qatar", "expels"), (), "Oman expels two envoys of Qatar"),
    (
        "date-left-out",
        Wording(
            "Oman expelled two envoys of Qatar on 3 May 2023 from its old capital Muscat", "expelled", date="3 May 2023"
        ),
        (),
        "Oman expelled two envoys of Qatar from its old capital Muscat"[:0] or "Oman expelled two envoys of Qatar",
    ),
    (
        "cut-where-a-phrase-ends",
        Wording("France has invited officials from the allied states to a long call about artillery shells", "invited"),
        (),
        "France has invited officials from the allied states",
    ),
    (
        "not-before-what-the-verb-wants",
        Wording(
            "The leaders of the three neighbouring states promised to buy more grain abroad",
            "promised",
            wants="buy more",
        ),
        ("Oman", "Qatar"),
        "Oman, Qatar: agreement",
    ),
    (
        "noun-of-the-text",
        Wording("X" * 70, "X" * 70, what="video call"),
        ("France", "Ukraine"),
        "France, Ukraine: video call",
    ),
]


@pytest.mark.parametrize(("words", "names", "expected"), [c[1:] for c in LABELS], ids=[c[0] for c in LABELS])
def test_label(words, names, expected):
    assert label(words, "AGREE", names=names) == expected


def test_a_statement_is_told_by_what_is_said():
    words = Wording("Ada Berg said that the border was calm", "said", said="the border was calm", least=14)
    assert label(words, "STATEMENT", names=("Ada Berg",), speaker="Ada Berg") == "Ada Berg: the border was calm"


def test_a_statement_too_long_names_what_it_is_about():
    words = Wording("X" * 90, "said", said="sending any more of those very large armies " * 2, least=80)
    made = label(words, "STATEMENT", names=("Ada Berg",), speaker="Ada Berg", about=("Qatar",))
    assert made == "Ada Berg on Qatar"


@given(st.text(alphabet="abc ,;:()“”", max_size=200), st.text(alphabet="abc ", max_size=20))
def test_a_label_is_never_too_long(head, trigger):
    made = label(Wording(head, trigger), "CONSULT", names=("Oman", "Qatar"))
    assert 0 < len(made) <= LABEL_LENGTH


@given(st.text(alphabet='ab (“”)«»"', max_size=60))
def test_quotation_marks_end_up_in_pairs(words):
    made = balanced(words)
    assert made.count('"') % 2 == 0


@given(
    st.lists(
        st.sampled_from(["envoys", "of", "the", "old", "kingdom", "met", "in", "Muscat", "and", "left"]), max_size=30
    )
)
def test_a_label_is_never_cut_inside_a_word(parts):
    head = " ".join(parts)
    made = label(Wording(head[:1].upper() + head[1:], "met"), "CONSULT", names=("Oman",))
    assert set(made.casefold().replace(",", "").replace(":", "").split()) <= {
        *(p.casefold() for p in parts),
        "oman",
        "meeting",
    }


def test_a_quote_is_the_text_to_the_letter():
    line = (
        "[Oman|OMN] met [Qatar|QAT] on {3 May|2023-05-03}, and [Chad|TCD] condemned [Togo|TGO] on {4 May|2023-05-04}."
    )
    text = "Oman met Qatar on 3 May, and Chad condemned Togo on 4 May."
    for report in told(line):
        assert report.quote == text[report.start : report.end]


def test_the_subject_left_out_is_given_back():
    reports = told("[Oman|OMN] and [Qatar|QAT] met on {3 May|2023-05-03} and signed a treaty on {4 May|2023-05-04}.")
    assert reports[-1].headline.startswith("Oman and Qatar signed a treaty")
