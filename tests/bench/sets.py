"""Sets: what the adapters share: the sets' codes for our actors, and one text through the public functions."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned
from ingest.clean.sentences import split
from ingest.dates import find_timexes
from ingest.dates.timex import Timex
from ingest.events import code
from ingest.events.involved import Part, involved
from ingest.record.document import Block, Created, OffsetMap
from ingest.record.edtf import bounds
from ingest.record.report import Report

_CODES = {
    "org:Arab League": "LAS",
    "org:African Union": "AU",
    "org:Amnesty International": "AMNESTY",
    "org:Red Cross": "ICRC",
    "org:Interpol": "INTERPOL",
    "group:Islamic State": "ISIS",
    "org:United Nations": "UN",
    "org:European Union": "EU",
    "org:EC": "EU",
    "org:Human Rights Watch": "NGO",
    "org:MSF": "NGO",
    "org:Greenpeace": "NGO",
    "terr:Palestine": "PSE",
    "terr:Kosovo": "XKX",
    "terr:Taiwan": "TWN",
    "terr:Northern Cyprus": "CYP",
    "terr:Chechnya": "RUS",
    "terr:Abkhazia": "GEO",
    "terr:South Ossetia": "GEO",
    "group:Hamas": "PSE",
    "group:Fatah": "PSE",
    "group:Hezbollah": "LBN",
    "group:Taliban": "AFG",
    "group:Houthis": "YEM",
}
_KNOWN = frozenset({
    "UN", "EU", "NATO", "OSCE", "ASEAN", "LAS", "APEC", "AU", "OAS", "IAEA", "ILO", "ICC", "ICRC", "IMF", "WB", "WTO",
    "WHO", "G7", "G20", "OPEC", "CSTO", "SCO", "GCC", "ECOWAS", "OIC",
})  # fmt: skip


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def code_of(actor: str, through: str | None, lexicon: Lexicon) -> str | None:
    """Return the sets' code of an actor: a state's own, an organisation's short one, the state of a person."""
    if actor.startswith("person:"):
        return code_of(through, None, lexicon) if through else None
    if actor in _CODES:
        return _CODES[actor]
    if ":" not in actor:
        return actor
    whole = lexicon.part_of(actor)
    if whole:
        return code_of(whole, None, lexicon)
    short = actor.split(":", 1)[1]
    if short in _KNOWN:
        return short
    if actor.startswith("hist:"):
        successor = lexicon.actor(actor).successor
        return code_of(successor, None, lexicon) if successor else None
    return {"org": "IGO", "group": "IMG"}.get(actor.split(":", 1)[0])


def coded(
    text: str, date: str | None
) -> tuple[tuple[Report, ...], tuple[Mention, ...], tuple[Timex, ...], tuple[Part, ...]]:
    """Return the reports, mentions and timexes of a text without furniture, published on a day, and who takes part."""
    lexicon = load_lexicon()
    created = Created(date, "given") if date else None
    whole = Block(0, len(text))
    cleaned = Cleaned("text", text, (whole,), OffsetMap(), (), None, None, None, created, "en")
    sentences = split(cleaned)
    day = bounds(date).latest if date else None
    timexes = find_timexes(text, created=created, language="en", blocks=(whole,))
    mentions = find_mentions(text, language="en", lexicon=lexicon, day=day, sentences=sentences)
    reports, _ = code(cleaned, sentences, timexes, mentions, lexicon=lexicon, document="bench")
    return reports, mentions, timexes, involved(cleaned, sentences, mentions, timexes, reports)
