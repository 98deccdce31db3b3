"""Compose: date words that stand together become one: "9 a.m." and "Tuesday", "early" and "May", the ends of a range."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from ingest.dates.meaning import Clock, DayOfMonth, Exact, Fixed, Found, Impossible, Meaning, Range, Shift, Skip, Weekday, Yearly
from ingest.dates.normalise import in_year
from ingest.dates.pack import Joint, Pack, Value, Wrap
from ingest.dates.periods import SIZE

_LONGEST_GLUE = 24
_REACH_BEFORE = 48


def compose(founds: tuple[Found, ...], folded: str, pack: Pack) -> tuple[Found, ...]:
    """Return date words joined and wrapped as the pack's joints and wraps say, in text order.

    Joints of level 1 come first (a month and its year), then 2 (a clock and its day), then wraps, then 3 (offsets and
    ranges).
    """
    found = list(founds)
    for level in (1, 2):
        found = _joined(found, folded, tuple(j for j in pack.joints if j.level == level), pack)
    found = _wrapped(found, folded, pack.wraps)
    found = _joined(found, folded, tuple(j for j in pack.joints if j.level == 3), pack)
    return tuple(found)


def tags(meaning: Meaning) -> frozenset[str]:
    """Return what a joint or a wrap may call a meaning."""
    match meaning:
        case Exact(period):
            return frozenset({"date", "exact", f"exact-{period.unit}", period.unit, "whole"})
        case Yearly(unit):
            full = {"whole"} if meaning.of is not None or meaning.short is not None else {"yearless", f"yearless-{unit}"}
            return frozenset({"date", unit, *full, *({"holiday"} if meaning.holiday else ())})
        case Weekday():
            return frozenset({"date", "weekday", "day", *({"bare-weekday"} if not meaning.which else ())})
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


def _joined(found: list[Found], folded: str, joints: tuple[Joint, ...], pack: Pack) -> list[Found]:
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
    if right.start - left.end > _LONGEST_GLUE:
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
            before = joint.before.search(folded, max(0, left.start - _REACH_BEFORE), left.start)
            if before is None:
                continue
            start = before.start() if joint.constants.get("take") else start
        if joint.make == "share":
            shared = _share(left, right, joint)
            if shared is not None:
                return shared, right
            continue
        made = _MAKE[joint.make](left, right, joint)
        if made is not None:
            return (replace(made, start=start, end=right.end, rule=f"{left.rule}+{joint.id}+{right.rule}"),)
    return None


def _alone(folded: str, found: Found) -> bool:
    """Tell whether date words begin their line: what stands on the next line is not theirs, unless lines are wrapped."""
    return not folded[folded.rfind("\n", 0, found.start) + 1 : found.start].strip()


def _fill(left: Found, right: Found, joint: Joint) -> Found | None:
    """A month and its year: the left lacks what the right says."""
    return _in_year(left, left.meaning, right.meaning)


def _fill_left(left: Found, right: Found, joint: Joint) -> Found | None:
    return _in_year(right, right.meaning, left.meaning)


def _in_year(found: Found, yearless: Meaning, year: Meaning) -> Found | None:
    if not isinstance(yearless, Yearly):
        return None
    if isinstance(year, Exact) and year.period.unit in ("year", "fiscal"):
        return replace(found, meaning=in_year(yearless, year.period.index))
    return replace(found, meaning=replace(yearless, of=year))


def _same_day(left: Found, right: Found, joint: Joint) -> Found | None:
    """A weekday and the date it is, or a date and its weekday: the date says more."""
    chosen = right if isinstance(left.meaning, Weekday) else left
    other = left if chosen is right else right
    if isinstance(chosen.meaning, Yearly) and isinstance(other.meaning, Weekday):
        return replace(chosen, meaning=replace(chosen.meaning, weekday=other.meaning.weekday))
    return chosen


def _same_day_right(left: Found, right: Found, joint: Joint) -> Found | None:
    """Yesterday, 5 March: the date says more; "yesterday (the 5th)" says no more than yesterday."""
    return right if isinstance(right.meaning, Exact | Yearly) else left


def _timed(clock: Found, day: Found) -> Found | None:
    if not isinstance(clock.meaning, Clock) or clock.meaning.day is not None:
        return None
    return replace(clock, meaning=replace(clock.meaning, day=day.meaning), part="", mod=clock.mod or day.mod)


def _at(left: Found, right: Found, joint: Joint) -> Found | None:
    return _timed(left, right)


def _at_left(left: Found, right: Found, joint: Joint) -> Found | None:
    return _timed(right, left)


def _part_clock(left: Found, right: Found, joint: Joint) -> Found | None:
    """下午3时: the part of the day says which half a clock time is of."""
    part, clock = left.meaning, right.meaning
    if not isinstance(part, Clock) or not isinstance(clock, Clock) or not part.part or clock.hour is None:
        return None
    hour = clock.hour + 12 if part.part in ("AF", "EV", "NI") and clock.hour < 12 else clock.hour
    return replace(left, meaning=replace(clock, hour=hour, day=part.day))


def _span(left: Found, right: Found, joint: Joint) -> Found | None:
    """Two ends of a range, or two dates told in one breath; an end without year or month takes the other's."""
    first, last = _shared(left.meaning, right.meaning)
    if first is None or last is None:
        return None
    parts = (replace(left, meaning=first), replace(right, meaning=last))
    return Found(left.start, right.end, "", Range(first, last, listed=bool(joint.constants.get("listed"))), parts=parts)


def _share(left: Found, right: Found, joint: Joint) -> Found | None:
    """April and June 1955: two dates, and the first takes the other's year."""
    first, _ = _shared(left.meaning, right.meaning)
    return replace(left, meaning=first, rule=f"{left.rule}+{joint.id}") if isinstance(first, Exact) else None


def _shared(first: Meaning, last: Meaning) -> tuple[Meaning | None, Meaning | None]:
    match first, last:
        case Yearly(), Exact(period) if period.unit in ("day", "month", "quarter", "season", "half"):
            year = period.index // 4 if period.unit == "season" else period.year
            made = in_year(first, year)
            if isinstance(made, Exact) and made.period.first > period.last:
                made = in_year(first, year - 1)
            return made, last
        case Exact(one), Exact(other):
            return (first, last) if one.first <= other.last else (None, None)
        case Exact(one), Yearly():
            made = in_year(last, one.year)
            if isinstance(made, Exact) and made.period.last < one.first:
                made = in_year(last, one.year + 1)
            return first, made
    return first, last


def _away(left: Found, right: Found, joint: Joint) -> Found | None:
    """Two days before a date, a week after it."""
    if not isinstance(left.meaning, Fixed) or left.meaning.type != "DURATION" or left.meaning.unit not in SIZE:
        return None
    amount, unit = left.meaning.amount, left.meaning.unit
    if amount is not None and amount != int(amount):
        return None
    sign = int(joint.constants["sign"])
    if "M" in left.meaning.value.split("T")[0][:-1] or left.meaning.value.count("P") != 1:
        return None
    count = None if amount is None else sign * int(amount)
    return replace(left, meaning=Shift(unit, count, right.meaning))  # type: ignore[arg-type] # checked against SIZE


def _sum(left: Found, right: Found, joint: Joint) -> Found | None:
    """Two years and three months: one length, the longer unit first as it is written."""
    one, other = left.meaning, right.meaning
    if not isinstance(one, Fixed) or not isinstance(other, Fixed) or "X" in one.value + other.value:
        return None
    if one.amount is None or other.amount is None or _seconds(one.unit) <= _seconds(other.unit):
        return None
    head, tail = one.value, other.value.removeprefix("P")
    value = head + (tail.removeprefix("T") if "T" in head else tail)
    return replace(left, meaning=replace(one, value=value, unit=other.unit))


_SHORT = {"second": 1, "minute": 60, "hour": 3600}


def _seconds(unit: str) -> float:
    return _SHORT.get(unit) or SIZE.get(unit, 0) * 86_400  # type: ignore[call-overload, no-any-return]


def _inside(left: Found, right: Found, joint: Joint) -> Found | None:
    """The week of 3 March."""
    if not isinstance(left.meaning, Shift):
        return None
    return replace(left, meaning=replace(left.meaning, base=right.meaning))


_MAKE: dict[str, Callable[[Found, Found, Joint], Found | None]] = {
    "fill": _fill, "fill_left": _fill_left, "same_day": _same_day, "same_day_right": _same_day_right, "at": _at, "at_left": _at_left, "span": _span,
    "away": _away, "sum": _sum, "part_clock": _part_clock, "inside": _inside,
}  # fmt: skip


def _wrapped(found: list[Found], folded: str, wraps: tuple[Wrap, ...]) -> list[Found]:
    return [_wrap(item, folded, wraps, found[k - 1].end if k else 0) for k, item in enumerate(found)]


def _wrap(item: Found, folded: str, wraps: tuple[Wrap, ...], floor: int) -> Found:
    changed = True
    while changed:
        changed = False
        for wrap in wraps:
            if not tags(item.meaning) & wrap.on:
                continue
            start, end = item.start, item.end
            if wrap.before:
                before = wrap.before.search(folded, max(floor, start - _REACH_BEFORE), start)
                if before is None:
                    continue
                start = before.start()
            if wrap.after:
                after = wrap.after.match(folded, end, end + _REACH_BEFORE)
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
            changed = bool(values.get("take", 1))
            if changed:
                break
    return item


def _days_off(meaning: Meaning, values: Mapping[str, Value]) -> Meaning:
    return Shift("day", int(values["days"]), meaning)


def _week_of(meaning: Meaning, values: Mapping[str, Value]) -> Meaning:
    return Shift("week", 0, meaning)


_WRAPPED: dict[str, Callable[[Meaning, Mapping[str, Value]], Meaning]] = {"day_after": _days_off, "week_of": _week_of}
