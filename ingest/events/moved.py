"""Moved: a gathering put to another day takes place on that one: "planned for 1 March, will now be on 12 March"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.events.pick import Act
from ingest.events.sentence import Line
from ingest.events.subject import Scene
from ingest.record.edtf import bounds
from ingest.record.report import When

_REACH = 5
_MARKS = ";:()—–"


def moved(scene: Scene, acts: Sequence[Act], owned: Mapping[int, tuple[int, ...]]) -> Mapping[int, When]:
    """Return for each gathering (by index) that the sentence puts to another day the date it takes place on.

    The day it was planned for at first is no date of it: it did not take place then, and nothing else did.
    """
    line = scene.line
    if not line.dated or not line.grammar.words["verb.moving"]:
        return {}
    meeting = next((k for k, a in enumerate(acts) if _gathers(a) and _last_named(scene, acts, k)), None)
    if meeting is None:
        return {}
    new = next((t for t in range(len(line.dated)) if _put_to(line, t)), None)
    if new is not None:
        return {meeting: _end(line, new)}
    plans = [t for t in range(len(line.dated)) if _planned_at_first(line, t)]
    if not plans or not set(plans) & set(owned[meeting]):
        return {}
    held = [t for t in range(len(line.dated)) if t not in plans and line.dated[t].first > line.dated[plans[0]].first]
    return {meeting: line.dated[held[0]].timex.when} if held else {}


def _gathers(act: Act) -> bool:
    return act.trigger.entry.event_type == "CONSULT" and act.trigger.entry.frame in ("joint", "visit", "host")


def _last_named(scene: Scene, acts: Sequence[Act], k: int) -> bool:
    """Tell whether no other gathering stands nearer to the verb that moves one: "agreed to meet, put off the talks"."""
    later = [a for a in acts[k + 1 :] if _gathers(a) and a.trigger.noun]
    return not any(_moves(scene.line, j) for a in later for j in range(acts[k].trigger.last, a.trigger.first))


def _moves(line: Line, j: int) -> bool:
    return line.low(j) in line.grammar.words["verb.moving"] and j not in line.mention_at


def _put_to(line: Line, t: int) -> bool:
    """Tell whether a date is the one that something was put to: "moved to", "postponed until", "will now meet on"."""
    first = line.dated[t].first
    interval = "/" in (line.dated[t].timex.when.edtf or "")
    for j in range(first - 1, max(first - 1 - _REACH - _REACH, -1), -1):
        if line.marked(j + 1, _MARKS):
            return False
        if _moves(line, j):
            between = [line.low(i) for i in range(j + 1, first) if i not in line.timex_at]
            leads = bool(set(between[-1:]) & line.grammar.words["verb.until"])
            return leads or (interval and "from" in between)
    return line.contains(max(first - _REACH, 0), first, "verb.now_held")


def _planned_at_first(line: Line, t: int) -> bool:
    """Tell whether a date is one that something was planned for and not held on: "originally set for 20 February"."""
    first = line.dated[t].first
    return any(line.low(j) in line.grammar.words["verb.at_first"] for j in range(max(first - _REACH, 0), first))


def _end(line: Line, t: int) -> When:
    """Return a date, of "from 4 March to 15 March" the second day."""
    when = line.dated[t].timex.when
    last = (when.edtf or "").partition("/")[2]
    if not last or last == "..":
        return when
    span = bounds(last)
    return replace(when, edtf=last, earliest=span.earliest, latest=span.latest, precision=span.precision)
