"""Sentences with their actors and dates marked by hand, so that the coder is tested without finders.

``[Poland|POL]`` is a mention, ``[Paris|FRA|place]`` one of another form, ``[Ada Berg|person:Ada Berg|person|NOR]`` a
person and whom she serves, ``[Wien|AUT|capital||Vienna]`` a city by its name in all languages;
``{3 May|2022-05-03}`` is a timex. ``//`` parts the sentences of one line.
"""

import re
from dataclasses import dataclass, replace

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events import code
from ingest.record.actor import Actor, Post
from ingest.record.document import Block, Created, OffsetMap
from ingest.record.edtf import bounds
from ingest.record.report import Report, When

_MARK = re.compile(r"\[(?P<words>[^|\]]+)\|(?P<rest>[^\]]+)\]|\{(?P<date>[^|}]+)\|(?P<edtf>[^}]*)\}")
_AGENCIES = {"Reuters": "Reuters", "AFP": "AFP"}


@dataclass(frozen=True)
class Marked:
    text: str
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]


class Names:
    """What the coder asks of a lexicon, answered from the marks alone."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self._serves = {m.actor: m.through for m in mentions if m.through}

    def actor(self, identity: str) -> Actor:
        if identity.startswith("person:"):
            served = self._serves.get(identity)
            posts = (Post(served, "post"),) if served else ()
            return Actor(identity, "person", identity.removeprefix("person:"), posts=posts)
        return Actor(identity, "state", identity)

    def on(self, identity: str, day: int | None) -> Actor:
        return self.actor(identity)

    def agency_begins(self, word: str) -> bool:
        return True

    def agency(self, words: str) -> str | None:
        return _AGENCIES.get(words)

    def kind(self, identity: str) -> str:
        return "person" if identity.startswith("person:") else "state"


def marked(written: str) -> Marked:
    text, at, mentions, timexes = "", 0, [], []
    for match in _MARK.finditer(written):
        text += written[at : match.start()]
        start = len(text)
        if match["words"]:
            text += match["words"]
            actor, form, through, city, *_ = [*match["rest"].split("|"), "", "", ""]
            who = (actor, form or "name", through or None)
            mentions.append(Mention(start, len(text), match["words"], *who, city=city))
        else:
            text += match["date"]
            timexes.append(_timex(start, match["date"], match["edtf"]))
        at = match.end()
    return Marked(text + written[at:], tuple(mentions), tuple(timexes))


def _timex(start: int, words: str, edtf: str) -> Timex:
    end = start + len(words)
    if not edtf:
        return Timex(start, end, words, "DURATION", "P1D", When(None))
    span = bounds(edtf)
    when = When(
        edtf, span.earliest, span.latest, span.precision, words=words, words_start=start, words_end=end, rule="test"
    )
    return Timex(start, end, words, "DATE", edtf, when)


def told(
    *lines: str,
    created: str | None = "2024-03-05",
    language: str = "en",
    roles: tuple[str, ...] = (),
    kind: str = "page",
) -> tuple[Report, ...]:
    """Code lines of marked text, each a block and a sentence of its own."""
    text, blocks, sentences, mentions, timexes = "", [], [], [], []
    for index, written in enumerate(lines):
        if text:
            text += "\n\n"
        here, shift = marked(written.replace("//", "\x00")), len(text)
        role = roles[index] if index < len(roles) else "body"
        text += here.text
        blocks.append(Block(shift, len(text), role, 1 if role in ("headline", "heading") else 0))
        cuts = [shift + k for k, c in enumerate(here.text) if c == "\x00"]
        sentences += [
            Sentence(a, b, index) for a, b in zip([shift, *(c + 1 for c in cuts)], [*cuts, len(text)], strict=True)
        ]
        mentions += [replace(m, start=m.start + shift, end=m.end + shift) for m in here.mentions]
        for t in here.timexes:
            when = When(
                t.when.edtf, t.when.earliest, t.when.latest, t.when.precision, words=t.text,
                words_start=t.start + shift, words_end=t.end + shift, rule="test",
            )  # fmt: skip
            timexes.append(Timex(t.start + shift, t.end + shift, t.text, t.type, t.value, when))
    text = text.replace("\x00", " ")
    cleaned = Cleaned(
        kind=kind, text=text, blocks=tuple(blocks), offsets=OffsetMap(), left_out=(), title=None, author=None,
        publisher=None, created=Created(created, "given") if created else None, language=language,
    )  # fmt: skip
    reports, _ = code(cleaned, sentences, timexes, mentions, lexicon=Names(tuple(mentions)), document="d")
    return reports


def only(*lines: str, **options: object) -> Report:
    reports = told(*lines, **options)  # type: ignore[arg-type]
    assert len(reports) == 1, [(r.event_type, r.when.edtf, r.quote) for r in reports]
    return reports[0]


def sources(report: Report) -> list[str]:
    return [p.actor for p in report.source]


def targets(report: Report) -> list[str]:
    return [p.actor for p in report.target]
