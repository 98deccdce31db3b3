"""Compose: date words that stand together become one: "9 a.m." and "Tuesday", "early" and "May", a range's two ends."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from ingest.dates.bounding import bounded
from ingest.dates.calendar_dates import old_style_date
from ingest.dates.joining import JOIN, PAIR
from ingest.dates.meaning import (
    Clock,
    DayOfMonth,
    Exact,
    Fixed,
    Found,
    Impossible,
    Meaning,
    Nth,
    Range,
    Shift,
    Skip,
    Weekday,
    Yearly,
)
from ingest.dates.pack import Joint, Pack, Value, Wrap
from ingest.record.days import from_day

_LONGEST_GLUE = 24
"""Characters that may lie between two date words that are one."""
_LONGEST_PHRASE = 160
"""No date phrase is longer; a list of a thousand Mondays is no phrase."""
_REACH = 48
"""Characters before or behind date words that words changing their meaning may take."""


def compose(founds: tuple[Found, ...], folded: str, pack: Pack, *, heard: str) -> tuple[Found, ...]:
    """Return date words joined and wrapped as the pack's joints and wraps say, in text order.

    Joints of level 1 come first (a month and its year), then 2 (a clock and its day), then wraps, then 3 (offsets and
    ranges). Last the words beside them make bounds of some; ``heard`` is the text that tells their tense.
    """
    found = list(founds)
    for level in (1, 2):
        found = _joined(found, folded, tuple(j for j in pack.joints if j.level == level))
    found = _wrapped(found, folded, pack.wraps)
    found = _joined(found, folded, tuple(j for j in pack.joints if j.level == 3))
    named = (f for f in found if not isinstance(f.meaning, Nth) or f.meaning.of is not None)
    return tuple(bounded(item, folded, pack, heard=heard) for item in named)


def tags(meaning: Meaning) -> frozenset[str]:
    """Return what a joint or a wrap may call a meaning."""
    match meaning:
        case Exact(period, by=by):
            if by is not None and by.unit != "day":
                return frozenset({"date", "exact", "whole", "other-calendar", f"other-{by.unit}"})
            other = {"other-calendar"} if by is not None else set()
            return frozenset({"date", "exact", f"exact-{period.unit}", period.unit, "whole", *other})
        case Yearly(unit):
            full = (
                {"whole"} if meaning.of is not None or meaning.short is not None else {"yearless", f"yearless-{unit}"}
            )
            return frozenset({"date", unit, *full, *({"holiday"} if meaning.holiday else ())})
        case Weekday():
            return frozenset({"date", "weekday", "day", *({"bare-weekday"} if not meaning.which else ())})
        case Nth(_, unit, _, of):
            return frozenset({"nth"} if of is None else {"date", "whole", unit})
        case DayOfMonth():
            return frozenset({"date", "day-of-month", "day"})
        case Shift(unit):
            shown = meaning.grain or unit
            return frozenset({"date", "shift", f"shift-{shown}", shown})
        case Clock():
            if meaning.day is not None:
                return frozenset({"time", "timed"})
            return frozenset({"time", "part" if meaning.part else "clock"})
        case Range():
            return frozenset({"range"})
        case Fixed():
            return frozenset({meaning.type.lower(), *({"ref"} if meaning.value.endswith("_REF") else ())})
        case Impossible() | Skip():
            return frozenset({"impossible"})


def _joined(found: list[Found], folded: str, joints: tuple[Joint, ...]) -> list[Found]:
    result: list[Found] = []
    for item in found:
        result.append(item)
        while len(result) > 1:
            made = _join(result[-2], result[-1], folded, joints)
            if made is None:
                break
            result[-2:] = made
            if len(made) > 1:
                break
    return result


def _join(left: Found, right: Found, folded: str, joints: tuple[Joint, ...]) -> tuple[Found, ...] | None:
    if right.start - left.end > _LONGEST_GLUE or right.end - left.start > _LONGEST_PHRASE:
        return None
    on_left, on_right = tags(left.meaning), tags(right.meaning)
    for joint in joints:
        if joint.left not in on_left or joint.right not in on_right:
            continue
        if not joint.glue.fullmatch(folded, left.end, right.start):
            continue
        if "\n" in folded[left.end : right.start] and _alone(folded, left):
            continue
        start = left.start
        if joint.before:
            before = joint.before.search(folded, max(0, left.start - _REACH), left.start)
            if before is None:
                continue
            start = before.start() if joint.constants.get("take") else start
        if joint.make in PAIR:
            changed = PAIR[joint.make](left, right, joint)
            if changed is not None:
                return changed, right
            continue
        made = JOIN[joint.make](left, right, joint)
        if made is not None:
            end = right.end
            if joint.constants.get("closes") and folded[end : end + 1] in (")", "]"):
                end += any(c in folded[left.end : right.start] for c in "([")
            return (replace(made, start=start, end=end, rule=f"{left.rule}+{joint.id}+{right.rule}"),)
    return None


def _alone(folded: str, found: Found) -> bool:
    """Tell whether date words begin their line: then what stands on the next line is not theirs."""
    return not folded[folded.rfind("\n", 0, found.start) + 1 : found.start].strip()


def _wrapped(found: list[Found], folded: str, wraps: tuple[Wrap, ...]) -> list[Found]:
    return [_wrap(item, folded, wraps, found[k - 1].end if k else 0) for k, item in enumerate(found)]


@lru_cache(maxsize=1024)
def _may_wrap(wraps: tuple[Wrap, ...], kinds: frozenset[str]) -> tuple[tuple[Wrap, ...], re.Pattern[str] | None]:
    """Return the wraps that date words of some kinds may have, and what finds whether any stands before them."""
    fitting = tuple(wrap for wrap in wraps if kinds & wrap.on)
    before = "|".join(wrap.before.pattern for wrap in fitting if wrap.before)
    return fitting, re.compile(before) if before else None


def _wrap(item: Found, folded: str, wraps: tuple[Wrap, ...], floor: int) -> Found:
    changed, kinds = True, tags(item.meaning)
    while changed:
        changed = False
        fitting, any_before = _may_wrap(wraps, kinds)
        led = any_before is not None and any_before.search(folded, max(floor, item.start - _REACH), item.start)
        for wrap in fitting:
            if (wrap.before and not led) or not kinds & wrap.on:
                continue
            start, end = item.start, item.end
            if wrap.before:
                before = wrap.before.search(folded, max(floor, start - _REACH), start)
                if before is None:
                    continue
                start = before.start()
            if wrap.after:
                after = wrap.after.match(folded, end, end + _REACH)
                if after is None:
                    continue
                end = after.end()
            values = wrap.constants
            meaning = _WRAPPED[wrap.make](item.meaning, values) if wrap.make else item.meaning
            if "bound" in values and item.bound:
                continue
            item = replace(
                item,
                start=start if values.get("take", 1) else item.start,
                end=end if values.get("take", 1) else item.end,
                mod=str(values["mod"]) if "mod" in values and not item.mod else item.mod,
                part=str(values.get("part", item.part)) if not item.part else item.part,
                about=item.about or bool(values.get("about")),
                bound=str(values.get("bound", item.bound)),  # type: ignore[arg-type] # the pack's schema test checks it
                meaning=meaning,
                rule=f"{wrap.id}+{item.rule}",
            )
            kinds = tags(item.meaning)
            changed = bool(values.get("take", 1))
            if changed:
                break
    return item


def _days_off(meaning: Meaning, values: Mapping[str, Value]) -> Meaning:
    return Shift("day", int(values["days"]), meaning)


def _old_style(meaning: Meaning, _: Mapping[str, Value]) -> Meaning:
    """Read a day as Julian, as the words beside it say."""
    if isinstance(meaning, Exact) and meaning.by is None and meaning.also is None and meaning.period.unit == "day":
        return old_style_date(*from_day(meaning.period.index))
    if isinstance(meaning, Yearly) and meaning.unit == "day" and not meaning.holiday:
        return replace(meaning, julian=True)
    return meaning


def _week_of(meaning: Meaning, _: Mapping[str, Value]) -> Meaning:
    return Shift("week", 0, meaning)


def _zoned(meaning: Meaning, values: Mapping[str, Value]) -> Meaning:
    """北京时间3月5日15时: the zone stands before the day."""
    return (
        replace(meaning, zone=int(values["zone"])) if isinstance(meaning, Clock) and meaning.zone is None else meaning
    )


_WRAPPED: dict[str, Callable[[Meaning, Mapping[str, Value]], Meaning]] = {
    "day_after": _days_off,
    "old_style": _old_style,
    "week_of": _week_of,
    "zoned": _zoned,
}
