"""Han: numbers in Chinese numerals, and makers for words that hold or count their own units: 昨天, 上周五, 三个月前."""

from dataclasses import replace

from ingest.dates import clocks, lengths, relative
from ingest.dates.meaning import Clock, Meaning, Shift, Weekday
from ingest.dates.reading import Reading

_DIGITS = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2, "元": 1}
_SCALES = {"十": 10, "百": 100, "千": 1000}


def han_number(text: str) -> int | None:
    """Return a number in figures or Chinese numerals, None for an open one (几, 数).

    >>> han_number("二十九"), han_number("一百一十三"), han_number("二〇二四"), han_number("16")
    (29, 113, 2024, 16)
    """
    if text.isdigit() and text.isascii():
        return int(text)
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit = 0, None
    for c in text:
        if c in _SCALES:
            total += (1 if digit is None else digit) * _SCALES[c]
            digit = None
        elif c in _DIGITS:
            digit = _DIGITS[c] if digit is None or digit == 0 else None
            if digit is None:
                return None
        else:
            return None
    return total + (digit or 0)


def _counting(read: Reading) -> Reading:
    """Return the reading with its number in figures: 三 is 3, 半 is a half, 几 and 三十多 are open."""
    surface = read.groups.get("n", "")
    if "many" in read.groups:
        return replace(read, groups={**read.groups, "n": "几"})
    number: float | None = 0.5 if surface == "半" else han_number(surface)
    if number is not None and "and_half" in read.groups:
        number += 0.5
    return read if number is None else replace(read, groups={**read.groups, "n": f"{number:g}"})


def shift_zh(read: Reading) -> Meaning | None:
    """三个月前, 25年前, 半年后."""
    count = _counting(read)
    if count.groups.get("n") == "0.5" and read.unit() != "year":
        return None
    return relative.shift(count)


def duration_zh(read: Reading) -> Meaning | None:
    """三天, 两周, 十年."""
    return lengths.duration(_counting(read))


def every_zh(read: Reading) -> Meaning | None:
    """每两年, 每三个月."""
    return lengths.every(_counting(read))


def counted(read: Reading) -> Meaning | None:
    """昨天, 上周, 当天: a word that holds its own count of units."""
    step, found = read.word("count"), read.unit()
    if step is None or found is None:
        return None
    if found == "weekend":
        return Weekday(5, weeks=None if step == "any" else int(step), grain="weekend")
    return Shift(found, int(step), read.base())


def counted_part(read: Reading) -> Meaning | None:
    """昨晚, 今晨, 当晚: a part of a day that holds its own count of days."""
    step, part = str(read.word("day_part_word") or "0 EV").split()
    return Clock(part=part, day=Shift("day", int(step), read.base()))


def weekday_of_week(read: Reading) -> Meaning | None:
    """上周五: a weekday of last week."""
    found = read.word("weekday")
    step = {"上": -1, "下": 1}.get(read.groups["which_word"][0], 0) * len(read.groups["which_word"])
    return None if found is None else Weekday(int(found), weeks=step, base="created")


def clock_zh(read: Reading) -> Meaning | None:
    """9时30分, 三点半."""
    hour, minute = han_number(read.groups["hour"]), han_number(read.groups.get("minute", "0"))
    if "half" in read.groups:
        minute = 30
    if hour is None or minute is None or minute > 59:
        return None
    return clocks.clock(replace(read, groups={**read.groups, "hour": str(hour), "minute": str(minute)}))


def many_units(read: Reading) -> Meaning | None:
    """多年, 数月: a length of unknown number."""
    name = str(read.word("unit") or "")
    return lengths.vague(name) if name in lengths.LENGTHS else None
