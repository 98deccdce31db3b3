"""Chronology: events as a Markdown list with dates, quotes and citations, to paste into a story or a memo."""

import re
from collections.abc import Sequence

from dashboard.exports.setting import Setting
from dashboard.paper.caption import event_words
from dashboard.paper.furniture import default_title
from dashboard.scene.datewords import when_words
from ingest.record.event import Event
from ingest.record.report import Report

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START = re.compile(r"^([#+-]|\d+[.)])")
"""What makes a heading or a list where a line begins with it."""
_UNDATED = "No date found"


def markdown(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as Markdown; those without a date stand last, under a heading of their own.

    Picked ones are numbered by their place and stay in it, with a date or without.
    """
    dated = [event for event in events if event.when.edtf is not None]
    undated = [event for event in events if event.when.edtf is None]
    title = setting.texts.title or default_title(
        dated, actors=setting.actors, chosen=setting.chosen, language=setting.language
    )
    parts = [f"# {inert(title)}", ""]
    if setting.texts.subtitle:
        parts += [inert(setting.texts.subtitle), ""]
    for event in events if setting.picked else dated:
        date = when_words(event.when, language=setting.language, year=True) if event.when.edtf else _UNDATED
        parts += _item(event, f"**{inert(date)}** ", setting)
    if undated and not setting.picked:
        parts += ["", f"## {_UNDATED}", ""]
        for event in undated:
            parts += _item(event, "", setting)
    return ("\n".join(parts).rstrip() + "\n").encode()


def _item(event: Event, date: str, setting: Setting) -> list[str]:
    mark = f"{event.picked}." if setting.picked and event.picked else "-"
    # What belongs to a list item stands as far in as its words.
    inside = " " * (len(mark) + 1)
    lines = [f"{mark} {date}{inert(event_words(event, language=setting.language))}"]
    lines += [f"{inside}> “{inert(report.quote)}” ({cite(report, setting)})" for report in event.reports]
    lines += [f"{inside}> “{inert(event.translation)}” (own translation)"] if event.translation else []
    return [*lines, ""]


def cite(report: Report, setting: Setting) -> str:
    """Return the citation of a report: outlet, date of publication, agency, place in the document, link."""
    document = setting.documents.get(report.document)
    parts = [inert(setting.outlet(report))]
    if document is not None:
        parts += [inert(document.title or document.name), document.created.when if document.created else ""]
    parts += [inert(f"via {report.via}") if report.via else "", inert(report.locator)]
    link = setting.link(report)
    if link:
        parts.append("<" + re.sub(r"[\s<>]", "", link) + ">")
    return ", ".join(part for part in parts if part) or "no outlet given"


def inert(text: str) -> str:
    """Return text in one line that Markdown shows letter for letter."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _AT_START.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], line)
