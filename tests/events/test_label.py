"""Headlines in the text's own words, and labels built of who, what and to whom."""

from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.actors.tables import DATA, anywhere, table
from ingest.events.headline import balanced, headline
from ingest.events.label import LABEL_LENGTH, Told, label, names, titled, unnamed
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
    ("a person to whom something is done", (), (BERG,), ((), ("Ada Berg (Oman)",))),
    ("two of one state on one side", (BERG, DAHL), (QATAR,), (("Oman",), ("Qatar",))),
    ("two of one state on either side", (BERG,), (DAHL,), (("Ada Berg",), ("Bo Dahl",))),
    ("a person nobody knows whom of", (Party("person:Ada Berg"),), (), (("Ada Berg",), ())),
    ("a body with a long name", (Party("org:LBFR"),), (OMAN,), (("LBFR",), ("Oman",))),
    ("a person beside whom they serve", (BERG, OMAN), (), (("Ada Berg (Oman)",), ())),
    ("persons of either side beside whom they serve", (BERG, OMAN), (DAHL,), (("Ada Berg",), ("Bo Dahl",))),
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
            Told("CONSULT", source=("Oman",), target=("Qatar",), act="visit"),
            "Oman: visit to Qatar",
            id="act",
        ),
        pytest.param(
            Told("SANCTION", source=("Oman",), target=("Qatar", "Chad", "Togo", "Mali"), act="recall"),
            "Oman: recall of envoys from Qatar, Chad, Togo, Mali",
            id="all of four",
        ),
        pytest.param(Told("CONSULT", "scheduled", ("Oman",), city="Rome"), "Oman: planned meeting in Rome", id="where"),
        pytest.param(
            Told("CONSULT", "called_off", ("Oman",), city="Rome"), "Oman: meeting in Rome, called off", id="not where"
        ),
        pytest.param(
            Told("CONSULT", source=("Oman", "Qatar"), city="Rome"), "Oman, Qatar: meeting", id="two, anywhere"
        ),
        pytest.param(
            Told("ASSAULT", source=("Oman",), target=("Qatar",), city="Rome"), "Oman: attack on Qatar", id="on whom"
        ),
        pytest.param(Told("CONSULT", source=("Oman",), city="R" * 50), "Oman: meeting", id="no room for where"),
        pytest.param(
            Told("AGREE", source=("Oman", "Qatar", "Chad", "Togo", "Mali")),
            "Oman, Qatar, Chad and 2 more: agreement",
            id="three of five",
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


ACTS = anywhere("acts")


def test_each_act_and_type_has_words_in_each_language_of_the_page():
    pages = sorted(DATA.glob("*/labels.toml"))
    assert pages
    for page in pages:
        words = table(page)
        assert (set(words["type"]), set(words["act"])) == (set(TYPES), set(ACTS)), page
        assert all("{target}" in kind["to"] for kind in (*words["type"].values(), *words["act"].values())), page


def test_each_rule_that_tells_an_act_is_a_rule_of_some_language_and_of_its_type():
    known = {("STATEMENT", "letter"), ("CONSULT", "record of a talk")}
    known |= {(entry["type"], entry["id"]) for pack in DATA.glob("*/verbs.toml") for entry in table(pack)["trigger"]}
    assert {(act["type"], rule) for act in ACTS.values() for rule in act.get("rules", ())} <= known


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


TITLES = [
    ("whole", "Oman signs with Qatar", (), "Oman signs with Qatar"),
    ("who is missing", "Signed the treaty.", ("Oman",), "Oman: Signed the treaty"),
    ("no room for who is missing", "Signed the treaty on the great fisheries", ("x" * 30,), "built"),
]


@pytest.mark.parametrize(("title", "missing", "expected"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_a_title_that_does_not_say_who_is_told_who(title, missing, expected):
    assert titled(title, "built", unnamed=missing) == expected


UNNAMED = [
    ("by its name", "Oman signs", (OMAN,), ()),
    ("by the words of a column", "The Sultanate signs", (Party("OMN", "the Sultanate", 0, 13),), ()),
    ("a person for whom they serve", "Ada Berg arrives", (BERG,), ()),
    ("not at all", "Signed the treaty", (OMAN, QATAR), ("Oman", "Qatar")),
    ("one of two", "Signed the treaty with Qatar", (OMAN, QATAR), ("Oman",)),
]


@pytest.mark.parametrize(("title", "parties", "expected"), [c[1:] for c in UNNAMED], ids=[c[0] for c in UNNAMED])
def test_who_takes_part_and_is_not_in_a_title(title, parties, expected):
    assert unnamed(parties, title, ACTORS) == expected


def test_a_title_is_the_label_where_a_mark_has_room_for_it():
    assert titled("river crossing reopened", "Oman: event") == "River crossing reopened"
    assert titled("x" * 61, "Oman: event") == "Oman: event"
    assert titled("", "Oman: event") == "Oman: event"


def test_a_label_is_in_the_language_of_the_page_whatever_the_text_is_in():
    line = "[Oman|OMN] a expulsé deux diplomates [qatariens|QAT|demonym] le {3 mai 2023|2023-05-03}."
    assert [r.label for r in told(line, language="fr")] == ["OMN: expulsion against QAT"]


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
