"""Timelines: events as the files of other tools; the formats themselves live in ``ingest.interchange``."""

import json
from collections.abc import Sequence

from dashboard.exports.entries import timeline
from dashboard.exports.setting import Setting
from ingest.interchange import plover, simile, simile_xml, timelinejs, timelinejs_sheet, vis
from ingest.record.event import Event

DATED_ONLY = (
    ".timelinejs.json", ".timelinejs.csv", ".vis.json", ".simile.json", ".simile.xml", ".plover.jsonl", ".ics",
)  # fmt: skip
"""Formats that have no place for an event without a date."""


def timelinejs_json(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as TimelineJS JSON."""
    return _json(timelinejs.write(timeline(events, setting)))


def timelinejs_csv(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events with the columns of TimelineJS's spreadsheet."""
    return timelinejs_sheet.write(timeline(events, setting)).encode()


def vis_json(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as items and groups of vis-timeline."""
    return _json(vis.write(timeline(events, setting)))


def simile_json(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as an event source of SIMILE Timeline."""
    return _json(simile.write(timeline(events, setting)))


def simile_as_xml(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as XML of SIMILE Timeline."""
    return simile_xml.write(timeline(events, setting)).encode()


def plover_lines(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the dated events as PLOVER records, one a line."""
    records = plover.write(timeline(events, setting))
    return "".join(json.dumps(r, ensure_ascii=False, allow_nan=False) + "\n" for r in records).encode()


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()
