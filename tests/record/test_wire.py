"""The wire: every value of the record to JSON and back, unchanged."""

import json
import math
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.record.actor import Actor, Post
from ingest.record.copy import Copied, ToldThere
from ingest.record.document import Address, Block, Created, Document, Given, LeftOut, OffsetMap, Segment, TableGiven
from ingest.record.errors import BadValue
from ingest.record.event import Event, Gone
from ingest.record.extraction import Extraction, Failure, Mark
from ingest.record.judgement import Judgement
from ingest.record.query import EventQuery
from ingest.record.report import Party, Rejected, Report, When
from ingest.record.wire import from_wire, pack, to_wire, unpack

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(str, TEXT)
st.register_type_strategy(float, NUMBERS)
KINDS = [
    Actor, Post, Document, Created, Block, LeftOut, OffsetMap, Segment, Address, Given, TableGiven, Event, Gone,
    Extraction, Failure, Mark, Copied, ToldThere, Judgement, EventQuery, Party, Rejected, Report, When,
]  # fmt: skip
_INSIDE = (Post, Created, Block, LeftOut, OffsetMap, Segment, Address, TableGiven, Mark, Copied, ToldThere)
ON_THE_WIRE = [kind for kind in KINDS if kind not in _INSIDE]


@pytest.fixture(autouse=True, scope="module")
def own_strategies():
    yield
    st.register_type_strategy(str, st.text())
    st.register_type_strategy(float, st.floats())


@pytest.mark.parametrize("kind", ON_THE_WIRE, ids=lambda kind: kind.__name__)
@settings(max_examples=6)
@given(st.data())
def test_a_value_comes_back_as_it_was(kind, data):
    value = data.draw(st.from_type(kind))
    text = json.dumps(to_wire(value), allow_nan=False)
    assert from_wire(json.loads(text)) == value
    assert unpack(kind, pack(value)) == value


def test_every_kind_of_value_has_its_round_trip():
    seen = set()

    def walk(kind):
        if is_dataclass(kind) and kind not in seen:
            seen.add(kind)
            for hint in __import__("typing").get_type_hints(kind).values():
                for part in (hint, *getattr(hint, "__args__", ())):
                    walk(part)

    for kind in ON_THE_WIRE:
        walk(kind)
    assert seen <= set(KINDS)


def test_what_has_its_default_is_left_out():
    assert to_wire(EventQuery(text="fish")) == {"wire": 1, "is": "eventquery", "text": "fish"}


def row_with(*extra):
    return Report("r1", "d1", 0, 1, "x", "table", When(None), "OTHER", "happened", extra=extra)


def test_no_number_and_endless_numbers_become_null():
    row = Report(
        "r1",
        "d1",
        0,
        1,
        "x",
        "table",
        When(None),
        "OTHER",
        "happened",
        extra=(("a", math.nan), ("b", math.inf), ("c", 1.5)),
    )
    assert from_wire(json.loads(json.dumps(to_wire(row), allow_nan=False))).extra == (
        ("a", None),
        ("b", None),
        ("c", 1.5),
    )


def test_true_one_and_one_point_zero_stay_what_they_are():
    row = Report(
        "r1", "d1", 0, 1, "x", "table", When(None), "OTHER", "happened", extra=(("a", True), ("b", 1), ("c", 1.0))
    )
    assert [type(value) for _, value in unpack(Report, pack(row)).extra] == [bool, int, float]


def test_fields_of_a_later_program_are_left_aside():
    assert from_wire({"wire": 1, "is": "gone", "id": "e1", "now": None, "why": "", "colour": "red"}) == Gone(
        "e1", None, ""
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"wire": 2, "is": "gone"}, "version 2"),
        ({"is": "gone"}, "version None"),
        ({"wire": 1, "is": "weather"}, "no value of the record"),
        ({"wire": 1, "is": "gone", "id": "e1"}, "no Gone"),
        ({"wire": 1, "is": "event", "when": 7}, "no Event"),
    ],
)
def test_what_cannot_be_read_is_refused(data, words):
    with pytest.raises(BadValue, match=words):
        from_wire(data)


def test_what_is_no_value_of_the_record_is_refused():
    with pytest.raises(BadValue, match="no place on the wire"):
        to_wire({"a": 1})


def test_an_event_as_json_says_its_fields_by_their_names():
    event = Event("e1", When("2024-05-07"), "AGREE", "happened", (Party("NOR"),), (), (), "h", "l", 2.0, (), "fair", ())
    assert {f for f in to_wire(event) if f not in ("wire", "is")} <= {f.name for f in fields(Event)}
