"""Chinese: makers for dates whose parts are each marked, in figures or Chinese numerals: 2024年2月16日, 三月五日.

Japanese, Korean and Thai use them too, with the years of their eras.
"""

from dataclasses import replace

from ingest.dates.calendar_dates import calendar_date, in_year, no_such_day
from ingest.dates.han import han_number
from ingest.dates.meaning import DayOfMonth, Exact, Fixed, Meaning, Range, Shift, Yearly
from ingest.dates.periods import Period
from ingest.dates.reading import Reading
from ingest.record.days import month_length

_LUNAR_UNTIL = 1872
"""Japan's months were those of the lunar calendar until this year."""


def _number(read: Reading, group: str) -> int | None:
    surface = read.groups.get(group)
    return None if surface is None else han_number(surface)


def _year(read: Reading, group: str = "year") -> int | None:
    """Return the year a match names, astronomical, None if it names none or its era had no such year."""
    counted = read.groups.get("of_era")
    if counted is not None:
        number = 1 if counted == "元" else han_number(counted)
        start, last = read.word("era"), read.word("era_last", "era")
        if number is None or start is None or (last is not None and number > int(last)):
            return None
        return int(start) + number
    year = _number(read, group)
    return 1 - year if year is not None and "bc" in read.groups else year


def date_numbers(read: Reading) -> Meaning | None:
    """2024年2月16日: year, month and day, each marked; the year or the day may lack."""
    year, month, day = _year(read), _number(read, "month_number"), _number(read, "day")
    if "of_era" in read.groups and (year is None or (month and year <= _LUNAR_UNTIL)):
        return None
    if year is not None:
        return calendar_date(year, month or 0, day)
    if month is None:
        return None
    if day and day > month_length(2000, month):
        return no_such_day(month, day)
    return Yearly("day" if day else "month", month, day or 0)


def date_named(read: Reading) -> Meaning | None:
    """5 มีนาคม พ.ศ. 2567: the month in figures or by its name."""
    month = read.word("month_number")
    return date_numbers(replace(read, groups={**read.groups, **({"month_number": str(month)} if month else {})}))


def range_numbers(read: Reading) -> Meaning | None:
    """3月4日至5日: a run of days, each end marked."""
    year, month = _year(read), _number(read, "month_number")
    last_month = _number(read, "month_number2") or month
    first, last = _number(read, "day"), _number(read, "day2")
    if month is None or last_month is None or first is None or last is None:
        return None
    ends = [Yearly("day", m, d) for m, d in ((month, first), (last_month, last))]
    if any(e.day > month_length(2000, e.number) for e in ends) or (month == last_month and last <= first):
        return None
    made = ends if year is None else [in_year(e, year) for e in ends]
    return Range(made[0], made[1], listed=read.has("listed"))


def months(read: Reading) -> Meaning | None:
    """2023年1至11月: a run of months, the year said or not."""
    year, first, last = _year(read), _number(read, "month_number"), _number(read, "month_number2")
    if not first or not last or first >= last:
        return None
    step = read.word("which_year")
    of = Shift("year", int(step), "created") if step is not None else None
    ends = [Yearly("month", number, of=of) for number in (first, last)]
    made = ends if year is None else [in_year(end, year) for end in ends]
    return Range(made[0], made[1])


def every_date(read: Reading) -> Meaning | None:
    """每年3月, 每年3月5日: a month or day of every year."""
    month, day = _number(read, "month_number"), _number(read, "day")
    return Fixed("SET", f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")) if month else None


def range_of_month(read: Reading) -> Meaning | None:
    """4日至5日: days of a month that is not named."""
    first, last = _number(read, "day"), _number(read, "day2")
    if not first or not last or first >= last:
        return None
    return Range(DayOfMonth(first), DayOfMonth(last), listed=read.has("listed"))


def range_which_month(read: Reading) -> Meaning | None:
    """上月14日至16日: days of last month."""
    first, last, step = _number(read, "day"), _number(read, "day2"), read.word("which_month")
    if not first or not last or first >= last or step is None:
        return None
    return Range(DayOfMonth(first, int(step)), DayOfMonth(last, int(step)))


def years(read: Reading) -> Meaning | None:
    """1998至2001年: two years that share their mark."""
    first, last = _year(read, "first"), _year(read, "second")
    if first is None or last is None or first >= last:
        return None
    return Range(Exact(Period("year", first)), Exact(Period("year", last)))


def date_which_year(read: Reading) -> Meaning | None:
    """去年12月14日: a day or month of last year, or of the year told."""
    found = date_numbers(read)
    step = read.word("which_year")
    if not isinstance(found, Yearly) or step is None:
        return None
    return replace(found, of=Shift("year", int(step), read.base()))


def day_which_month(read: Reading) -> Meaning | None:
    """上月14日: a day of last month, or of the month told."""
    day, step = _number(read, "day"), read.word("which_month")
    return (
        DayOfMonth(day, int(step), read.base() if read.has("base") else "nearest") if day and step is not None else None
    )


def decade_zh(read: Reading) -> Meaning | None:
    """20世纪90年代, 上世纪九十年代, 1990年代."""
    tens, century = _number(read, "tens"), _number(read, "century") or read.whole("century")
    if tens is None:
        return None
    if tens >= 1000:
        return Exact(Period("decade", tens // 10))
    if century is None:
        return Yearly("decade", short=tens)
    return Exact(Period("decade", (century - 1) * 10 + tens // 10))


def century_zh(read: Reading) -> Meaning | None:
    """十九世纪, 公元前5世纪."""
    number = _number(read, "n")
    if number is None or not 1 <= number <= 40:
        return None
    return Exact(Period("century", 1 - number if "bc" in read.groups else number))
