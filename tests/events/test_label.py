"""Headlines in the text's own words, and labels built of who, what and to whom."""

from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.actors.tables import DATA, table
from ingest.events.headline import balanced, headline
from ingest.events.label import LABEL_LENGTH, Told, label, names, titled
from ingest.record.actor import Actor
from ingest.record.report import EventType, Party, Status
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


ACTORS = {
    a.id: a
    for a in (
        Actor("OMN", "state", "Oman"),
        Actor("QAT", "state", "Qatar"),
        Actor("org:LBFR", "organisation", "Long Body For the Regulation of Fishing"),
        Actor("person:Ada Berg", "person", "Ada Berg"),
        Actor("person:Bo Dahl", "person", "Bo Dahl"),
    )
}
BERG, DAHL = Party("person:Ada Berg", through="OMN"), Party("person:Bo Dahl", through="OMN")
OMAN, QATAR = Party("OMN"), Party("QAT")

NAMES = [
    ("states", (OMAN, QATAR), (), (("Oman", "Qatar"), ())),
    ("a person beside another state", (BERG,), (QATAR,), (("Oman",), ("Qatar",))),
    ("a person alone with the state", (BERG,), (), (("Ada Berg (Oman)",), ())),
    ("two of one state on one side", (BERG, DAHL), (QATAR,), (("Oman",), ("Qatar",))),
    ("two of one state on either side", (BERG,), (DAHL,), (("Ada Berg",), ("Bo Dahl",))),
    ("a person nobody knows whom of", (Party("person:Ada Berg"),), (), (("Ada Berg",), ())),
    ("a body with a long name", (Party("org:LBFR"),), (OMAN,), (("LBFR",), ("Oman",))),
    ("nobody known", (Party("XXX"),), (), ((), ())),
]


@pytest.mark.parametrize(("source", "target", "expected"), [c[1:] for c in NAMES], ids=[c[0] for c in NAMES])
def test_a_label_names_states_and_persons_where_only_one_takes_part(source, target, expected):
    assert names(source, target, ACTORS) == expected


def _golden() -> str:
    lines = []
    for kind, status, (shape, (source, target)) in product(TYPES, STATUSES, SHAPES.items()):
        lines.append(f"{kind} {status} {shape}: {label(Told(kind, status, source, target))}")
    return "\n".join(lines) + "\n"


TYPES, STATUSES = get_args(EventType), get_args(Status)
SHAPES = {
    "one alone": (("Oman",), ()),
    "one to one": (("Oman",), ("Qatar",)),
    "two alone": (("Oman", "Qatar"), ()),
    "five to four": (("Oman", "Qatar", "Chad", "Togo", "Mali"), ("Peru", "Cuba", "Fiji", "Iran")),
    "nobody to one": ((), ("Qatar",)),
    "nobody": ((), ()),
    "long to long": (("Saint Vincent and the Grenadines",), ("Democratic Republic of the Congo",)),
}


def test_labels_of_every_type_status_and_shape_are_as_agreed(request):
    golden = Path(__file__).with_name("labels.txt")
    if request.config.getoption("--regenerate"):
        golden.write_text(_golden(), encoding="utf-8")
    assert _golden() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(Told("AGREE", source=("Oman", "Qatar"), noun="treaty"), "Oman, Qatar: treaty", id="noun"),
        pytest.param(Told("AGREE", source=("Oman", "Qatar"), noun="t" * 40), "Oman, Qatar: agreement", id="long noun"),
        pytest.param(Told("ASSAULT", source=("Oman",), noun="raids"), "Oman: attack", id="a noun that does not serve"),
        pytest.param(
            Told("CONSULT", source=("Oman",), target=("Qatar",), rule="consult.visit"),
            "Oman: visit to Qatar",
            id="rule",
        ),
        pytest.param(
            Told("STATEMENT", source=("Oman",), about=("Oman", "Qatar", "Chad")),
            "Oman: statement on Qatar, Chad",
            id="what is spoken of",
        ),
        pytest.param(
            Told("STATEMENT", source=("Oman",), target=("Togo",), about=("Chad",)),
            "Oman: statement to Togo",
            id="spoken to",
        ),
    ],
)
def test_label(told, expected):
    assert label(told) == expected


def test_each_rule_that_has_words_of_its_own_is_a_rule_of_some_language():
    known = {"letter", "record of a talk"}
    known |= {entry["id"] for pack in DATA.glob("*/verbs.toml") for entry in table(pack)["trigger"]}
    kinds = [k for t in table(DATA / "en" / "labels.toml")["type"].values() for k in t.get("rule", {}).values()]
    assert {rule for kind in kinds for rule in kind["rules"]} <= known


@given(
    st.sampled_from(TYPES),
    st.sampled_from(STATUSES),
    st.lists(st.text(alphabet="abc ", min_size=1, max_size=70), max_size=5),
    st.lists(st.text(alphabet="abc ", min_size=1, max_size=70), max_size=5),
    st.text(alphabet="ab", max_size=60),
)
def test_a_label_is_never_too_long(kind, status, source, target, noun):
    made = label(Told(kind, status, tuple(source), tuple(target), noun=noun))
    assert 0 < len(made) <= LABEL_LENGTH


def test_a_title_is_the_label_where_a_mark_has_room_for_it():
    assert titled("river crossing reopened", "Oman: event") == "River crossing reopened"
    assert titled("x" * 61, "Oman: event") == "Oman: event"
    assert titled("", "Oman: event") == "Oman: event"


def test_a_label_is_in_the_language_of_the_page_whatever_the_text_is_in():
    line = "[Oman|OMN] a expulsé deux diplomates [qatariens|QAT|demonym] le {3 mai 2023|2023-05-03}."
    assert [r.label for r in told(line, language="fr")] == ["OMN: sanctions on QAT"]


@given(st.text(alphabet='ab (“”)«»"', max_size=60))
def test_quotation_marks_end_up_in_pairs(words):
    made = balanced(words)
    assert made.count('"') % 2 == 0


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
