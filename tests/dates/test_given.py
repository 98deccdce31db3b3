"""What a person says of the publication holds against the date at the document's own head, not against its parts."""

import pytest

from ingest.dates import find_timexes
from ingest.record.document import Block, Created

GIVEN = Created("2024-04-03", "given")
FOUND = Created("2024-03-05", "byline")


def values(text: str, created: Created, *roles: str) -> dict[str, str | None]:
    blocks, start = [], 0
    for line, role in zip(text.split("\n"), roles, strict=False):
        blocks.append(Block(start, start + len(line), role))  # type: ignore[arg-type]
        start += len(line) + 1
    found = find_timexes(text, created=created, language="en", blocks=tuple(blocks))
    return {timex.text: timex.when.edtf for timex in found}


HEADED = "Published March 5, 2024\nThe envoys of Norway met yesterday.\nChile left on February 28, 2024."


@pytest.mark.parametrize(
    ("created", "yesterday"),
    [pytest.param(FOUND, "2024-03-04", id="found"), pytest.param(GIVEN, "2024-04-02", id="said")],
)
def test_yesterday_is_counted_from_what_a_person_said(created: Created, yesterday: str) -> None:
    found = values(HEADED, created, "dateline", "body", "body")
    assert found["yesterday"] == yesterday
    assert found["February 28, 2024"] == "2024-02-28"


def test_a_date_line_in_plain_text_gives_way_too() -> None:
    assert values("March 5, 2024\nThe envoys of Norway met yesterday.", GIVEN)["yesterday"] == "2024-04-02"


def test_the_letters_of_a_bundle_keep_their_own_days() -> None:
    text = "Bergen, June 20, 1871\nThe envoy came yesterday.\nOslo, July 1, 1871\nHe left the day before yesterday."
    found = values(text, Created("1871-08-01", "given"))
    assert (found["yesterday"], found["the day before yesterday"]) == ("1871-06-19", "1871-06-29")
