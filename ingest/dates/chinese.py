"""Chinese: makers for dates whose parts are each marked, and for words that hold their own count (昨天, 上周)."""

from dataclasses import replace

from ingest.dates.calendar_dates import calendar_date, in_year, no_such_day, year_of
from ingest.dates.meaning import DayOfMonth, Exact, Meaning, Range, Shift, Weekday, Which, Yearly
from ingest.dates.periods import Period
from ingest.dates.reading import Reading
from ingest.record.days import month_length

_HAN = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


def _month_number(read: Reading, group: str = "month_number") -> int | None:
    return int(read.groups[group]) if group in read.groups else None


def date_numbers(read: Reading) -> Meaning | None:
    """2024年2月16日: year, month and day in figures, each marked; the year or the day may lack."""
    year, month, day = year_of(read), _month_number(read), read.whole("day")
    if year is not None:
        return calendar_date(year, month or 0, day)
    if month is None:
        return None
    if day and day > month_length(2000, month):
        return no_such_day(month, day)
    return Yearly("day" if day else "month", month, day or 0)


def _han_number(text: str) -> int:
    """二十九, 十二, 三: a number under 100 in Chinese numerals."""
    if "十" not in text:
        return _HAN[text]
    tens, ones = text.split("十")
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)


def date_han(read: Reading) -> Meaning | None:
    """一九七二年九月二十九日: a date in Chinese numerals."""
    year = int("".join(str(_HAN[c]) for c in read.groups["han_year"]))
    month = _han_number(read.groups["han_month"]) if "han_month" in read.groups else 0
    day = _han_number(read.groups["han_day"]) if "han_day" in read.groups else None
    return calendar_date(year, month, day)


def range_numbers(read: Reading) -> Meaning | None:
    """3月4日至5日: a run of days, each end marked."""
    year, month = year_of(read), _month_number(read)
    last_month = _month_number(read, "month_number2") or month
    first, last = read.whole("day"), read.whole("day2")
    if month is None or last_month is None or first is None or last is None:
        return None
    ends = [Yearly("day", m, d) for m, d in ((month, first), (last_month, last))]
    if any(e.day > month_length(2000, e.number) for e in ends) or (month == last_month and last <= first):
        return None
    made = ends if year is None else [in_year(e, year) for e in ends]
    return Range(made[0], made[1])


def range_of_month(read: Reading) -> Meaning | None:
    """4日至5日: days of a month that is not named."""
    first, last = read.whole("day"), read.whole("day2")
    return Range(DayOfMonth(first), DayOfMonth(last)) if first and last and first < last else None


def date_which_year(read: Reading) -> Meaning | None:
    """去年12月14日: a day or month of last year."""
    found = date_numbers(read)
    step = read.word("which_year")
    return (
        replace(found, of=Shift("year", int(step), "created"))
        if isinstance(found, Yearly) and step is not None
        else None
    )


def day_which_month(read: Reading) -> Meaning | None:
    """上月14日: a day of last month."""
    day, step = read.whole("day"), read.word("which_month")
    return DayOfMonth(day, int(step)) if day and step is not None else None


def counted(read: Reading) -> Meaning | None:
    """昨天, 上周, 当天: a word that holds its own count of units."""
    step, found = read.word("count"), read.unit()
    if step is None or found is None:
        return None
    if found == "weekend":
        which: Which = "" if int(step) == 0 else "last" if int(step) < 0 else "next"
        return Weekday(5, which, grain="weekend")
    if read.has("day"):
        return None
    return Shift(found, int(step), read.base())


def decade_zh(read: Reading) -> Meaning | None:
    """上世纪90年代."""
    if "tens" in read.groups:
        return Exact(Period("decade", 190 + int(read.groups["tens"]) // 10))
    return Exact(Period("decade", int(read.groups["decade"]) // 10))


def weekday_of_week(read: Reading) -> Meaning | None:
    """上周五: a weekday of last week."""
    found = read.word("weekday")
    step = {"上": -1, "下": 1}.get(read.groups["which_word"], 0)
    return None if found is None else Weekday(int(found), weeks=step, base="created")
