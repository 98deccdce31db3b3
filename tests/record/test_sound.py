"""Sound: what comes from a file that anybody may have written is looked at, field by field, before it is kept."""

from dataclasses import replace

import pytest

from ingest.record.document import Block, Document
from ingest.record.errors import BadValue
from ingest.record.report import Party, Report, When
from ingest.record.sound import check_document, check_report

TEXT = "Norway and Chile signed an agreement."
DOCUMENT = Document(
    id="d" + "0" * 20, kind="text", name="a.txt", media_type="text/plain", text=TEXT, blocks=(Block(0, len(TEXT)),),
    retrieved="2024-03-06T08:00:00Z",
)  # fmt: skip
REPORT = Report(
    id="r" + "0" * 20, document=DOCUMENT.id, start=0, end=len(TEXT), quote=TEXT, context="body",
    when=When("2024-03-05", 738950, 738950, "day"), event_type="AGREE", status="happened",
    source=(Party("NOR", "Norway", 0, 6),), weight_parts=(("body", 1.0),), extra=(("cost", -3.5), ("share", None)),
)  # fmt: skip

WRONG_DOCUMENTS = {
    "a number for a text": {"text": 7},
    "a kind nobody knows": {"kind": "rumour"},
    "an id that is a path": {"id": "../../etc/passwd"},
    "no instant": {"retrieved": "yesterday"},
    "a paragraph beyond its text": {"blocks": (Block(0, 99),)},
    "a paragraph of words": {"blocks": ("whole",)},
}
WRONG_REPORTS = {
    "another quote": {"quote": "Norway and Chile signed a treaty!!!!!"},
    "a place before the text": {"start": -5},
    "a type nobody knows": {"event_type": "WAR"},
    "true for a place": {"start": True},
    "a date that is none": {"when": When("soon")},
    "a date that ends before it begins": {"when": When("2024-03-05", 738950, 738949, "day")},
    "an actor without an id": {"source": (Party(None),)},
    "a weight beyond all": {"weight_parts": (("body", 1e9),)},
    "a weight that is no number": {"weight_parts": (("body", float("nan")),)},
    "a column of lists": {"extra": (("cost", ()),)},
    "a number too large for any store": {"end": 10**30},
}


def test_what_is_whole_is_taken():
    check_document(DOCUMENT)
    check_report(REPORT, DOCUMENT)


@pytest.mark.parametrize("change", WRONG_DOCUMENTS.values(), ids=WRONG_DOCUMENTS)
def test_a_document_with_a_field_that_is_none_is_refused(change):
    with pytest.raises(BadValue):
        check_document(replace(DOCUMENT, **change))


@pytest.mark.parametrize("change", WRONG_REPORTS.values(), ids=WRONG_REPORTS)
def test_a_report_with_a_field_that_is_none_is_refused(change):
    with pytest.raises(BadValue):
        check_report(replace(REPORT, **change), DOCUMENT)
