"""Who is meant by an office alone, by a title and surname, or by an address after the office."""

import pytest

from ingest.actors import find_mentions, load_lexicon
from ingest.pipeline import explain
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.edtf import bounds


def last(text, on="2024-03-06"):
    """Return (person or state, whom they serve) of the last mention."""
    found = find_mentions(text, language="en", lexicon=load_lexicon(), day=bounds(on).latest)
    mentions = [m for m in found if m.form != "place"]
    return (mentions[-1].actor.removeprefix("person:"), mentions[-1].through) if mentions else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peruvian foreign minister Luis Olmo spoke. The minister left.", ("Luis Olmo", "PER")),
        ("Acting Peruvian foreign minister Luis Olmo spoke. The acting minister left.", ("Luis Olmo", "PER")),
        ("Secretary of State Antony Blinken met Minister Luis Olmo. The Secretary left.", ("Antony Blinken", "USA")),
        ("Deputy Secretary of State Dana Ost spoke. The deputy secretary left.", ("Dana Ost", None)),
        ("The Peruvian coast guard spokesman, Luis Olmo, left.", ("Luis Olmo", "PER")),
        ("Latvian General Juris Ozols spoke. Then General Ozols left.", ("Juris Ozols", "LVA")),
        ("The French president spoke. The president left.", ("Emmanuel Macron", "FRA")),
        ("The Minister of Spain, Mr. Luis Olmo, left.", ("Luis Olmo", "ESP")),
        ("They met the Ghanaian tourism minister, Abena Mensah.", ("Abena Mensah", "GHA")),
        ("Human Rights Watch researcher Dana Ost spoke.", ("Dana Ost", "org:Human Rights Watch")),
        ("UN humanitarian coordinator Dana Ost spoke.", ("Dana Ost", "org:UN")),
        ("Latvia's ambassador to Peru, Juris Ozols, left.", ("Juris Ozols", "LVA")),
        ("A spokesman for the U.S. embassy in Oslo, Luis Olmo, spoke.", ("Luis Olmo", "USA")),
        ("Baron Olm, the Danish minister at London, left. Then Olm wrote.", ("Olm", "DNK")),
        ("Latvia's foreign ministry spoke. Ministry spokeswoman Dana Ost left.", ("Dana Ost", "LVA")),
    ],
    ids=[
        "the minister", "the acting minister", "the Secretary", "the deputy secretary", "spokesman of a coast guard",
        "title and surname",
        "an office told alone", "an address after the office", "at the end of a sentence", "of an organisation",
        "a word of the post between", "behind the place of a post", "behind the place of an embassy",
        "an address before the office", "the ministry named before",
    ],
)  # fmt: skip
def test_an_office_leads_back_to_its_one_holder(text, wanted):
    assert last(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Finance minister Ada Berg and foreign minister Luis Olmo spoke. The minister left.", ("Luis Olmo", None)),
        ("Interior minister Ada Berg spoke. The finance minister left.", ("Ada Berg", None)),
        ("The secretary then left for Lima.", None),
        ("Norwegian researcher Dana Ost spoke.", ("NOR", None)),
        ("Hunter Biden, the president's son, spoke.", None),
        ("Latvia's ministry and Chad's ministry spoke. Ministry spokeswoman Dana Ost left.", ("Dana Ost", None)),
    ],
    ids=[
        "two ministers",
        "another minister",
        "a verb behind an office",
        "a researcher of no organisation",
        "a namesake's son",
        "two ministries",
    ],
)
def test_an_office_that_may_be_anothers_leads_to_nobody(text, wanted):
    assert last(text) == wanted


def secretary(text):
    item = next(iter(read(Source("page.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    told = explain(item, given=Given(created="2024-03-05", language="en"), lexicon=load_lexicon())
    return [m.actor for e in told for m in e.mentions if m.form == "office"]


def test_a_ministrys_briefing_means_its_own_secretary():
    talk = "\n\nMS. OST: The Secretary spoke with Foreign Minister Kuleba. The Secretary will go to Oslo."
    assert secretary(f"Department Press Briefing – March 5, 2024{talk}") == ["person:Antony Blinken"] * 2
    assert secretary(f"A day in the market – March 5, 2024{talk}") == []
