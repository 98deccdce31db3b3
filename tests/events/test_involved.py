"""Who takes part in what a sentence tells, who reports it, and who is only mentioned."""

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import explain
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given


def parts(text):
    item = next(iter(read(Source("page.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    told = explain(item, given=Given(created="2024-03-06", language="en"), lexicon=load_lexicon())
    return {m.text: part for e in told for m, part in zip(e.mentions, e.parts, strict=True)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway signed a treaty with Poland on Monday although Russia had protested.",
            {"Norway": "party", "Poland": "party", "Russia": "aside"},
        ),
        (
            "Peru expelled two diplomats of Chile on Monday, Brazilian officials said.",
            {"Peru": "party", "Brazilian officials": "speaker"},
        ),
        ("The flags of Peru and Chile hung side by side.", {"Peru": "named", "Chile": "named"}),
        ("Norway met Poland in Paris on Monday.", {"Norway": "party", "Poland": "party", "Paris": "place"}),
        ("Norway strengthened its forces in Mali on Monday.", {"Norway": "party", "Mali": "party"}),
        ("Norway arrested two Danish sailors in Mali on Monday.", {"Norway": "party", "Mali": "ground"}),
        ("Norway met Poland in Mali on Monday.", {"Mali": "place"}),
        ("Norway expelled two envoys on Monday despite appeals by Poland.", {"Norway": "party", "Poland": "aside"}),
        ("Norway jailed two men on Monday for spying on Poland.", {"Norway": "party", "Poland": "aside"}),
        ("Norway expelled two envoys on Monday in response to a raid by Poland.", {"Poland": "named"}),
        ("Norway will close its airspace on 12 March if Poland attacks Chile.", {"Poland": "aside", "Chile": "aside"}),
        ("Norway accused Poland on Monday.", {"Norway": "party", "Poland": "party"}),
    ],
    ids=[
        "another clause",
        "a reporter",
        "no event",
        "a place",
        "whose soil it is",
        "the ground",
        "a venue",
        "in passing",
        "what for",
        "what it answers",
        "a condition",
        "both sides",
    ],
)
def test_the_part_of_each_actor(text, wanted):
    found = parts(text)
    assert {name: found.get(name) for name in wanted} == wanted
