"""Caption: what goes beside a picture as plain text: caption, alternative text, each event with quote and link."""

from collections.abc import Mapping, Sequence

from dashboard.scene.datewords import when_words
from dashboard.scene.lanes import actor_name
from dashboard.scene.wording import without_status
from dashboard.scene.words import Word, word
from ingest.record.actor import Actor
from ingest.record.event import Event

_STATUS: dict[str, Word] = {
    "scheduled": "planned",
    "called_off": "called_off",
    "hypothetical": "hypothetical",
    "denied": "denied",
}
_POINTS = {"zh": ("、", "；", "。"), "ar": ("، ", "؛ ", ".")}
"""Comma, semicolon and full stop where they are not those of English."""


def event_line(event: Event, *, language: str = "en") -> str:
    """Return one event as a line: "7 Mar 2024: planned: video call with Ukraine"."""
    return f"{when_words(event.when, language=language, year=True)}: {event_words(event, language=language)}"


def event_words(event: Event, *, language: str = "en") -> str:
    """Return the words of an event without its date: "planned: video call with Ukraine"."""
    return said_as(event, " ".join((event.label or event.headline).split()), language=language)


def said_as(event: Event, text: str, *, language: str = "en") -> str:
    """Return text with what kept the event from happening before it, once; unless it begins so."""
    status = _STATUS.get(event.status)
    if status is None:
        return text
    said = word(status, language=language)
    text = without_status(text, said)
    return text if text.casefold().startswith(said.casefold()) else f"{said}: {text}"


def spoken(events: Sequence[Event], *, actors: Mapping[str, Actor], language: str = "en") -> str:
    """Return the alternative text: what kind of picture it is, and its events in order of time."""
    if not events:
        return word("no_timeline", language=language)
    lines = [event_line(event, language=language) for event in events]
    seen: dict[str, None] = {}
    for event in events:
        for party in (*event.source, *event.target):
            seen.setdefault(actor_name(party.through or party.actor, actors, language=language))
    comma, semicolon, stop = _POINTS.get(language, (", ", "; ", "."))
    who = comma.join(list(seen)[:8])
    one = len(events) == 1
    count = word("one_event" if one else "events", str(len(events)), language=language)
    told = word("timeline_of", count, who, language=language) if who else count
    return f"{told}{stop}{'' if language == 'zh' else ' '}{semicolon.join(lines)}{stop}"


def side_text(
    events: Sequence[Event],
    *,
    title: str,
    actors: Mapping[str, Actor],
    not_shown: int = 0,
    cut: int = 0,
    warnings: Sequence[str] = (),
    unchecked: int = 0,
    language: str = "en",
) -> str:
    """Return the text beside the picture: caption, alternative text, what is not shown, each event with its quotes.

    ``unchecked`` says how many of the events nobody has checked.
    """
    parts = [title, "", spoken(events, actors=actors, language=language), ""]
    if not_shown:
        parts.append(word("not_shown", str(not_shown), language=language))
    if cut:
        parts.append(word("cut", str(cut), language=language))
    if unchecked:
        parts.append(word("not_checked", str(unchecked), str(len(events)), language=language))
    parts += [*warnings, ""] if (warnings or not_shown or cut or unchecked) else []
    for event in events:
        parts.append(event_line(event, language=language))
        for report in event.reports:
            via = f" ({report.via})" if report.via else ""
            parts.append(f"  “{report.quote}”{via}")
        if event.translation:
            parts.append(f"  “{event.translation}”")
        if event.publishers:
            parts.append("  " + "; ".join(event.publishers))
        parts.append("")
    return "\n".join(parts).rstrip() + "\n"
