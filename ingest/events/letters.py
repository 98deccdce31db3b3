"""Letters: who writes to whom under which dateline, in a letter, a bundle of them, a diary or the minutes of a talk."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned
from ingest.dates.timex import Timex
from ingest.events.casting import Setting
from ingest.events.draft import Draft
from ingest.events.headline import headline
from ingest.events.wording import Wording
from ingest.record.document import Block
from ingest.record.report import EventType, Party, When

_FROM = re.compile(r"\b(?:from|by)\s+(?P<name>(?:[A-Z][\w.’'-]*\s+){1,4}?[A-Z][\w’'-]+)(?=\s+to\b|\s*\[|\s*$)")
_TO = re.compile(r"\s+to\s+")
_BRACKETED = re.compile(r"\((?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\)")
_TALK = re.compile(
    r"\b(?:conference|conversation|meeting|discussion|interview|entretien|gespräch|reunión)\b", re.IGNORECASE
)
_RECORD = re.compile(r"\b(?:memorandum|minutes|record|notes?|procès-verbal|protokoll|acta)\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"\b(?:servant|sincerely|faithfully|truly yours|yours truly|respectfully|hochachtungsvoll)\b", re.IGNORECASE
)
_SHORT = 60
_FIRST = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")
_SECOND = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter or record: its blocks ``first`` to ``last``, exclusive, who speaks in it and to whom, its dateline.

    ``talk`` says that it is the record of a talk; ``present`` are those it lists beside the title.
    """

    first: int
    last: int
    dateline: int | None
    date: Timex | None
    writer: Mention | None
    reader: Mention | None
    talk: bool = False
    present: tuple[Mention, ...] = ()


def letters(cleaned: Cleaned, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> tuple[Letter, ...]:
    """Return the letters of a document in text order; none where it is a page, a list, a transcript, or has no text."""
    if cleaned.kind not in ("letter", "mail") or not cleaned.blocks:
        return ()
    heads = [i for i, b in enumerate(cleaned.blocks) if b.role in ("headline", "heading") and b.level <= 1]
    if not heads or heads[0] != 0:
        heads = [0, *heads]
    ends = [*heads[1:], len(cleaned.blocks)]
    return tuple(_letter(cleaned, first, last, mentions, timexes) for first, last in zip(heads, ends, strict=True))


def written(setting: Setting, letter: Letter, text: str) -> Draft | None:
    """Return the event a letter is: its writer addresses its reader; the record of a talk: all present meet."""
    if letter.date is None or letter.dateline is None or letter.date.when.edtf is None:
        return None
    day = letter.date.when.latest
    source = _party(setting, (letter.writer,), day)
    target = _party(setting, (letter.reader,), day)
    kind: EventType = "STATEMENT"
    if letter.talk:
        kind, source, target = "CONSULT", _party(setting, (letter.writer, letter.reader, *letter.present), day), ()
    if not source:
        return None
    head, line = setting.cleaned.blocks[letter.first], setting.cleaned.blocks[letter.dateline]
    block = head if letter.talk and line.end - head.start < 400 else line
    return Draft(
        start=block.start,
        end=line.end,
        context="dateline",
        block=letter.dateline,
        when=_dateline(letter.date.when),
        event_type=kind,
        status="happened",
        source=source,
        target=target,
        trigger="",
        trigger_start=line.start,
        trigger_end=line.start,
        noun=True,
        rule="record of a talk" if letter.talk else "letter",
        speaker=None if letter.talk else source[0].actor,
        words=Wording(headline(text[head.start : head.end])),
    )


def persons_meant(cleaned: Cleaned, letter: Letter) -> tuple[Mention, ...]:
    """Return mentions for "I" and "you" in a letter: its writer and its reader."""
    out: list[Mention] = []
    if letter.talk:
        return ()
    for block in cleaned.blocks[letter.first + 1 : letter.last]:
        for who, pattern in ((letter.writer, _FIRST), (letter.reader, _SECOND)):
            if who is not None and block.role == "body":
                out.extend(
                    Mention(m.start(), m.end(), m.group(), who.actor, "pronoun", who.through, "letter")
                    for m in pattern.finditer(cleaned.text, block.start, block.end)
                )
    return tuple(sorted(out, key=lambda m: m.start))


def _dateline(when: When) -> When:
    return When(
        edtf=when.edtf, earliest=when.earliest, latest=when.latest, precision=when.precision,
        basis="dateline", words=when.words, words_start=when.words_start, words_end=when.words_end,
        rule="dateline", why=f"The dateline reads “{when.words}”.",
    )  # fmt: skip


def _letter(cleaned: Cleaned, first: int, last: int, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> Letter:
    head = cleaned.blocks[first]
    dateline = next((i for i in range(first, last) if cleaned.blocks[i].role == "dateline"), None)
    date = _first_in(timexes, cleaned.blocks[dateline]) if dateline is not None else None
    title = cleaned.text[head.start : head.end]
    talk = bool(_TALK.search(title) and _RECORD.search(title))
    named = [m for m in mentions if head.start <= m.start < head.end]
    parting = _TO.search(cleaned.text, head.start, head.end)
    writers = [m for m in named if parting and m.end <= parting.start() and m.form != "place"]
    readers = [m for m in named if parting and m.start >= parting.end() and m.form != "place"]
    writer = writers[-1] if writers else _by_name(title, head.start) or _signed(cleaned, first, last, mentions)
    reader = readers[0] if readers else None
    if talk:
        writer, reader = (named[0] if named else None), None
    elif reader is not None and _BRACKETED.search(title) and not writers:
        reader = None
    present = _present(cleaned, dateline, last, mentions) if talk and dateline is not None else ()
    return Letter(first, last, dateline, date, writer, reader, talk, present)


def _by_name(title: str, start: int) -> Mention | None:
    """Return the writer that a title names without telling us more: "Letter From James B. Conant to", "(Bruce)"."""
    found = _FROM.search(title) or _BRACKETED.search(title)
    if not found:
        return None
    name = found["name"]
    return Mention(
        start + found.start("name"), start + found.end("name"), name, f"person:{name}", "person", None, "title"
    )


def _signed(cleaned: Cleaned, first: int, last: int, mentions: Sequence[Mention]) -> Mention | None:
    """Return the person named in the short line under the closing words."""
    closing = [
        i for i in range(first, last) if _CLOSING.search(cleaned.text, cleaned.blocks[i].start, cleaned.blocks[i].end)
    ]
    for i in closing[-1:]:
        for block in cleaned.blocks[i : min(i + 3, last)]:
            found = [m for m in mentions if block.start <= m.start < block.end and m.form == "person"]
            if found:
                return found[-1]
    return None


def _present(cleaned: Cleaned, dateline: int, last: int, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the persons listed, a line each, between the dateline and the text."""
    out: list[Mention] = []
    for block in cleaned.blocks[dateline + 1 : last]:
        if block.end - block.start > _SHORT:
            break
        out.extend(m for m in mentions if block.start <= m.start < block.end and m.form in ("person", "office"))
    return tuple(out)


def _first_in(timexes: Sequence[Timex], block: Block) -> Timex | None:
    return next((t for t in timexes if block.start <= t.start < block.end and t.when.edtf is not None), None)


def _party(setting: Setting, who: Sequence[Mention | None], day: int | None) -> tuple[Party, ...]:
    out: dict[str, Party] = {}
    for m in who:
        if m is not None:
            through = setting.lexicon.actor(m.actor).serves(day) if m.actor.startswith("person:") else None
            out.setdefault(m.actor, Party(m.actor, m.text, m.start, m.end, through or m.through))
    return tuple(out.values())
