"""Hover: the few lines beside a mark under the pointer, escaped, since Plotly would read HTML in them."""

from collections.abc import Iterable
from html import escape
from textwrap import wrap

from dashboard.page import days, words
from ingest.record.event import Event

WIDTH = 46
"""Letters in a line: the box stays beside the mark, even on a phone."""


def hovers(events: Iterable[Event]) -> dict[str, str]:
    """Return the hover text of each event, by its id."""
    return {event.id: _text(event) for event in events}


def _text(event: Event) -> str:
    lines = [f"<b>{escape(days.when(event.when, long=True), quote=False)}</b>"]
    lines += [escape(line, quote=False) for line in wrap(event.label or event.headline, WIDTH)[:4]]
    lines.append(f"{words.KINDS[event.kind]} · {words.STATUS[event.status]}")
    if event.publishers:
        lines.append(escape(wrap(", ".join(event.publishers), WIDTH)[0], quote=False))
    return "<br>".join(lines)
