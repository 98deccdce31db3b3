"""Sample documents with hand-made reports, in sentences of our own: what extraction would hand to the store."""

import re
from dataclasses import dataclass, replace

from ingest.record.actor import Actor, Post
from ingest.record.days import to_day
from ingest.record.document import Address, Block, Created, Document, LeftOut
from ingest.record.extraction import Extraction
from ingest.record.report import EventType, Party, Report, Status, When

ACTORS = {
    "FRA": Actor("FRA", "state", "France", (("fr", "France"),), ("French Republic",)),
    "UKR": Actor("UKR", "state", "Ukraine", (("uk", "Україна"),)),
    "DEU": Actor("DEU", "state", "Germany", (("de", "Deutschland"),), ("FRG",)),
    "USA": Actor("USA", "state", "United States", (), ("US", "U.S.", "America", "United States of America")),
    "RUS": Actor("RUS", "state", "Russia", (("ru", "Россия"),), ("Russian Federation",)),
    "QAT": Actor("QAT", "state", "Qatar", (("ar", "قطر"),)),
    "org:NATO": Actor("org:NATO", "organisation", "NATO", (), ("North Atlantic Treaty Organization",)),
    "org:EU": Actor("org:EU", "organisation", "EU", (), ("European Union",)),
    "person:Claire Aubry": Actor("person:Claire Aubry", "person", "Claire Aubry", posts=(Post("FRA", "minister"),)),
}


@dataclass(frozen=True)
class Told:
    """One sentence and what it tells: date (EDTF) and its words, type, actors by their words, status."""

    text: str
    edtf: str | None
    words: str
    event_type: EventType
    source: tuple[tuple[str, str], ...]
    target: tuple[tuple[str, str], ...] = ()
    status: Status = "happened"
    label: str = ""
    trigger: str = ""
    weight: float = 3.0
    why: str = "The sentence says so."


PAGE = (
    Told(
        "France and Ukraine signed a pact on power plants on 16 February 2024.", "2024-02-16", "on 16 February 2024",
        "AGREE", (("FRA", "France"), ("UKR", "Ukraine")), label="France, Ukraine: pact on power plants",
        trigger="signed",
    ),
    Told(
        "Minister Claire Aubry told reporters on 26 February 2024 that France “will not wait” for others.",
        "2024-02-26", "on 26 February 2024", "STATEMENT", (("person:Claire Aubry", "Claire Aubry"),),
        label="Claire Aubry: France will not wait", trigger="told",
    ),
    Told(
        "Germany rejected the plan a day later.", "2024-02-27", "a day later", "REJECT", (("DEU", "Germany"),),
        (("FRA", ""),), label="Germany rejects the plan", trigger="rejected",
        why="“a day later” counts from 26 February 2024.",
    ),
    Told(
        "NATO and the EU will join France and Ukraine in a video call on March 7.", "2024-03-07",
        "on March 7", "CONSULT",
        (("org:NATO", "NATO"), ("org:EU", "EU"), ("FRA", "France"), ("UKR", "Ukraine")), status="scheduled",
        label="NATO, EU, France, Ukraine: video call", trigger="join",
        why="“on March 7” has no year; the page is dated 5 March 2024 and “will” looks ahead.",
    ),
    Told(
        "Russia warned NATO of “grave consequences” in March 2024.", "2024-03", "in March 2024", "THREATEN",
        (("RUS", "Russia"),), (("org:NATO", "NATO"),), label="Russia warns NATO", trigger="warned",
    ),
    Told(
        "Officials in Washington had aired the idea before.", None, "", "STATEMENT", (("USA", "Washington"),),
        label="United States: idea aired", trigger="aired", why="The text gives no date for it.",
    ),
)  # fmt: skip
ARABIC = (
    Told(
        "التقى وزير الخارجية القطري نظيره الفرنسي في الدوحة يوم 1 مارس 2024.", "2024-03-01",
        "يوم 1 مارس 2024", "CONSULT",
        (("QAT", "القطري"), ("FRA", "الفرنسي")), label="Qatar, France: meeting", trigger="التقى",
    ),
)  # fmt: skip
HOSTILE = (
    Told(
        '<img src=x onerror=alert(1)> <script>alert(2)</script> '
        '<a href="https://evil.example">France</a> said so on 2 March 2024.',
        "2024-03-02", "on 2 March 2024", "STATEMENT", (("FRA", "France"),),
        label='<b>France</b> <script>alert(3)</script> %{customdata} [x](javascript:alert(4))', trigger="said",
    ),
)  # fmt: skip


def extraction(name: str, told: tuple[Told, ...], *, publisher: str, created: str, language: str = "en") -> Extraction:
    """Return the extraction of a page that consists of these sentences, a paragraph each."""
    text = "\n\n".join(one.text for one in told)
    blocks, reports, start = [], [], 0
    identity = re.sub(r"\W", "", f"{name}{publisher}".lower())
    for number, one in enumerate(told):
        end = start + len(one.text)
        blocks.append(Block(start, end))
        reports.append(_report(f"{identity}-{number}", identity, one, start, end))
        start = end + 2
    document = Document(
        id=identity,
        kind="page",
        name=name,
        media_type="text/plain",
        text=text,
        blocks=tuple(blocks),
        left_out=(LeftOut(0, 9, "Subscribe", "menu"), LeftOut(9, 30, "Read also: more news", "teaser")),
        publisher=publisher,
        title=name,
        created=Created(created, "byline", words=created, why="the line under the headline says so"),
        language=language,
        retrieved="2024-03-06T08:00:00Z",
        addresses=(Address("url", f"https://news.example/{identity}"),),
    )
    used = {party.actor for report in reports for party in (*report.source, *report.target)}
    used |= {party.through for report in reports for party in report.source if party.through}
    return Extraction(document, tuple(reports), tuple(ACTORS[one] for one in sorted(used)))


def _report(identity: str, document: str, told: Told, start: int, end: int) -> Report:
    day = to_day(*(int(part) for part in told.edtf.split("-"))) if told.edtf and len(told.edtf) == 10 else None
    place = start + told.text.index(told.words) if told.words else None
    trigger = start + told.text.index(told.trigger) if told.trigger else None
    when = When(
        told.edtf,
        earliest=day,
        latest=day,
        precision="day" if day else ("month" if told.edtf else None),
        words=told.words,
        words_start=place,
        words_end=None if place is None else place + len(told.words),
        why=told.why,
    )
    if told.edtf and day is None:
        year, month = (int(part) for part in told.edtf.split("-"))
        when = replace(when, earliest=to_day(year, month), latest=to_day(year, month + 1) - 1)
    return Report(
        id=identity,
        document=document,
        start=start,
        end=end,
        quote=told.text,
        context="body",
        when=when,
        event_type=told.event_type,
        status=told.status,
        source=tuple(_party(told, start, *pair) for pair in told.source),
        target=tuple(_party(told, start, *pair) for pair in told.target),
        headline=told.text,
        label=told.label,
        trigger=told.trigger,
        trigger_start=trigger,
        trigger_end=None if trigger is None else trigger + len(told.trigger),
        weight_parts=(("a date of its own", told.weight),),
    )


def _party(told: Told, start: int, actor: str, words: str) -> Party:
    through = ACTORS[actor].serves(None) if actor.startswith("person:") else None
    if not words:
        return Party(actor, through=through)
    place = start + told.text.index(words)
    return Party(actor, words, place, place + len(words), through)
