"""Exporting: the menu of files that the events of the present filter are handed out in, and what it says of them."""

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard.page import words
from dashboard.page.attributes import attributes

# The ids of the menu stand with it: nothing but its callback and its script refers to them.
EXPORT = "export"
EXPORT_ASKED = "export-asked"
EXPORT_CHECKED = "export-checked"
EXPORT_TEXT = "export-text"

GROUPS: dict[str, dict[str, str]] = {
    "To read, with citations": {
        ".docx": "Word document",
        ".cms.html": "HTML for an article",
        ".md": "Markdown",
        ".chronology.txt": "Plain text",
    },
    "To use by itself": {".html": "Interactive page, works offline"},
    "Tables": {".xlsx": "Excel workbook", ".csv": "CSV"},
    "References, for Zotero": {".ris": "RIS", ".csl.json": "CSL JSON"},
    "Calendar": {".ics": "Calendar file"},
    "All that is known": {".json": "JSON", ".jsonl": "JSON, a line each"},
    "Other timelines": {
        ".timelinejs.json": "TimelineJS",
        ".timelinejs.csv": "TimelineJS sheet",
        ".vis.json": "vis-timeline",
        ".simile.xml": "SIMILE, XML",
        ".simile.json": "SIMILE, JSON",
        ".plover.jsonl": "PLOVER records",
    },
}
"""What a file is for, and the files for it: suffix and name. Pictures have a dialog of their own."""
COPIED = ".chronology.txt"
"""What is copied as text."""


def menu(known: frozenset[str]) -> Component:
    """Return the button in the header and what unfolds below it: a button for each file of a ``known`` suffix."""
    copy = html.Button("Copy as text", className="button small", **attributes({"data-export": "copy"}))
    only: Component = dmc.Checkbox(id=EXPORT_CHECKED, label="Only what is checked", checked=False, size="sm")
    groups = [
        _group(name, {suffix: text for suffix, text in files.items() if suffix in known})
        for name, files in GROUPS.items()
        if any(suffix in known for suffix in files)
    ]
    said = html.P("All events that the filters leave, key events or not.", className="muted export-what")
    parts = [said, html.Div([copy, only], className="export-first"), *groups]
    made: Component = html.Details(
        [html.Summary("Export", className="button"), html.Div(parts, className="views-menu export-menu")],
        id=EXPORT,
        className="views with-events",
    )
    return made


def _group(name: str, files: dict[str, str]) -> Component:
    items = [
        html.Li(
            html.Button(
                [text, html.Span(suffix, className="export-suffix")],
                className="export-file",
                **attributes({"data-export": suffix}),
            )
        )
        for suffix, text in files.items()
    ]
    return html.Div([html.H3(name), html.Ul(items)], className="export-group")


def saved(name: str, events: str, *, unchecked: int, undated: int, left: int = 0) -> str:
    """Return what was handed out: "timeline.csv: 12 events, 3 of them not checked".

    ``left`` is how many quotes stand without the paragraph around them.
    """
    light = (
        f"; the paragraphs around {words.count(left, 'quote')} left out: with them it is too heavy for a mail"
        if left
        else ""
    )
    return f"{name}: {events}{_besides(unchecked, undated)}{light}"


def copied(events: str, *, unchecked: int) -> str:
    """Return what was copied: "12 events copied, 3 of them not checked"."""
    return f"{events} copied{_besides(unchecked, 0)}"


def nothing(*, checked_only: bool, undated: int) -> str:
    """Return why there is no file, and the mend."""
    if undated:
        return "Nothing to export: no event here has a date, and this file has no place for others"
    if checked_only:
        return "Nothing to export: no event here is checked. Check some, or untick “Only what is checked”"
    return "Nothing to export: the filters leave no event. Widen the dates or clear a filter"


def _besides(unchecked: int, undated: int) -> str:
    checked = f", {unchecked:,} of them not checked" if unchecked else ""
    dated = f"; {undated:,} without a date not in it: this file has no place for them" if undated else ""
    return checked + dated
