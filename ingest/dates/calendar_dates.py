"""Calendar dates: makers for days, months and years in words or figures, and for runs of days."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.feasts import feast
from ingest.dates.julian import from_julian, julian_date, julian_length, to_julian
from ingest.dates.meaning import DayOfMonth, Exact, Impossible, Meaning, Range, Reckoned, Yearly
from ingest.dates.numbers import read_year
from ingest.dates.periods import Period
from ingest.dates.reading import Reading
from ingest.dates.say import MONTHS, say_year
from ingest.record.days import Day, month_length


def calendar_date(year: int, month: int = 0, day: int | None = None) -> Exact | Impossible | None:
    """Return the day, month or year, ``Impossible`` if the calendar lacks it, None for no month at all."""
    if not month:
        return Exact(Period("year", year))
    if not 1 <= month <= 12:
        return None
    if not day:
        return Exact(periods.month(year, month))
    if not 1 <= day <= month_length(year, month):
        return no_such_day(month, day, year)
    return Exact(periods.day(year, month, day))


def no_such_day(month: int, day: int, year: int | None = None) -> Impossible:
    """Return a day that its month never has, with the mend."""
    of = f"{MONTHS[month - 1]} {year}" if year is not None else MONTHS[month - 1]
    return Impossible(f"{of} has no day {day}; look at the original and set the date by hand")


def in_year(found: Yearly, year: int) -> Meaning:
    """Return a yearless date in a year."""
    if found.holiday:
        return _feast(found.holiday, year)
    if found.julian:
        return old_style_date(year, found.number, found.day)
    if found.unit in ("day", "month"):
        made = calendar_date(year, found.number, found.day or None)
        return made if made is not None else Impossible(f"there is no month {found.number}")
    if found.unit not in periods.PER_YEAR:
        return found  # "the 90s" is no part of a year
    return Exact(periods.part_of_year(found.unit, year, found.number))


def _feast(name: str, year: int) -> Meaning:
    """Return a feast in a year; in a year that has it twice both days are readings."""
    found = feast(name, year)
    if not found.days:
        return Impossible(f"there was no such feast in {year}")
    periods_of = [Period("day", d) for d in found.days]
    unit: periods.Unit = "month" if found.last is not None else "day"
    by = Reckoned(found.calendar, found.written, found.why, found.last, unit, found.sure) if found.why else None
    return Exact(periods_of[0], also=periods_of[1] if len(periods_of) > 1 else None, by=by)


def old_style_date(year: int, month: int, day: int) -> Exact | Impossible:
    """Return the day that the Julian calendar calls so, with its Julian date beside it."""
    if not 1 <= day <= julian_length(year, month):
        return no_such_day(month, day, year)
    number = from_julian(year, month, day)
    return Exact(Period("day", number), by=old_style(number))


def old_style(number: Day) -> Reckoned:
    """Return how Old Style writes a day."""
    written = julian_date(number)
    year, month, day = to_julian(number)
    return Reckoned(
        "Julian", written, f"the Julian calendar (Old Style) calls that day {day} {MONTHS[month - 1]} {say_year(year)}"
    )


def choices_round(meaning: Yearly, year: int, *, reach: int = 2) -> dict[int, Period]:
    """Return the date in each of the years round one that has it; 29 February looks further."""
    reach = 8 if meaning.number == 2 and meaning.day == 29 else reach
    made = {y: in_year(meaning, y) for y in range(year - reach, year + reach + 1)}
    return {y: m.period for y, m in made.items() if isinstance(m, Exact)}


def year_of(read: Reading) -> int | None:
    """Return the year a match names, astronomical (0 is 1 BC), None if it names none."""
    surface = read.groups.get("year") or read.groups.get("later")
    if surface is None:
        return None
    digits = surface.strip("'()")
    year = int(digits) if digits.isdigit() else read_year(surface, read.pack)
    if year is None:
        return None
    return 1 - year if read.has("bc") else year


def date(read: Reading) -> Meaning | None:
    """A day, month or year in words or digits, whole or without its year."""
    month, day = read.word("month"), read.whole("day", "ordinal")
    weekday = read.word("weekday")
    year = year_of(read)
    of_year = int(month) if month is not None else 0
    if year is None and "short" in read.groups:
        return Yearly("day" if day else "month", of_year, day or 0, short=int(read.groups["short"]))
    if year is None:
        if day and not 1 <= day <= month_length(2000, of_year):
            return no_such_day(of_year, day) if day <= 31 else None
        return Yearly(
            "day" if day else "month",
            of_year,
            day or 0,
            weekday=int(weekday) if weekday is not None else None,
            which=read.which(),
            base=read.base(),
        )
    return calendar_date(year, of_year, day)


def numeric(read: Reading) -> Meaning | None:
    """Three numbers: the order is the text's (``date_order``), the pack's, or what the numbers allow."""
    first, second, year = int(read.groups["a"]), int(read.groups["b"]), read.groups["year"]
    # Dots between the numbers are the habit of those who put the day first.
    dotted = "DMY" if read.groups.get("sep") == "." else None
    order = read.date_order or read.text("order") or str(read.pack.options.get("date_order", "")) or dotted
    pairs = {"DMY": (first, second), "MDY": (second, first)}
    allowed = {o: p for o, p in pairs.items() if 1 <= p[1] <= 12 and 1 <= p[0] <= 31}
    if not allowed:
        return None
    if order not in allowed:
        # 25/10/1989 in a text said to be month-first can only be day-first.
        order = next(iter(allowed)) if len(allowed) == 1 else None
    chosen = [allowed[order]] if order else list(dict.fromkeys(allowed.values()))
    made = [day_in_figures(day, month, year) for day, month in chosen]
    good = [m for m in made if not isinstance(m, Impossible)]
    if len(good) == 2:
        return _both(good[1], good[0])
    return (good or made)[0]


def day_in_figures(day: int, month: int, year: str) -> Meaning | None:
    """Return a day whose year is written in full or by its last two digits."""
    if len(year) == 4:
        return calendar_date(int(year), month, day)
    if day > month_length(2000, month):
        return no_such_day(month, day)
    return Yearly("day", month, day, short=int(year))


def _both(one: Meaning | None, other: Meaning | None) -> Meaning | None:
    if isinstance(one, Exact) and isinstance(other, Exact):
        return Exact(one.period, also=other.period)
    if isinstance(one, Yearly) and isinstance(other, Yearly):
        return Yearly("day", one.number, one.day, short=one.short, also=other)
    return one


def day_month_numbers(read: Reading) -> Meaning | None:
    """26.2.: a day and a month in figures."""
    day, month = int(read.groups["a"]), int(read.groups["b"])
    return Yearly("day", month, day) if 1 <= day <= month_length(2000, month) else no_such_day(month, day)


def day_range(read: Reading) -> Meaning | None:
    """Days that share a month: "5-7 March 2024", "February 26 and 27", "28 March - 2 April"."""
    year = year_of(read)
    first_month = read.word("month")
    last_month = read.word("month", "month2") or first_month
    first, last = read.whole("day", "ordinal"), read.whole("day2", "ordinal")
    if first_month is None or last_month is None or first is None or last is None:
        return None
    if first_month == last_month and last <= first:
        return None
    ends: list[Meaning] = []
    for month, day in ((int(first_month), first), (int(last_month), last)):
        if year is not None:
            made = calendar_date(year, month, day)
            if made is None:
                return None
            ends.append(made)
        elif not 1 <= day <= month_length(2000, month):
            return no_such_day(month, day)
        else:
            ends.append(Yearly("day", month, day))
    return Range(ends[0], ends[1], listed=bool(read.constants.get("listed")))


def day_range_shared(read: Reading) -> Meaning | None:
    """18-19 May where the month is named twice, in both ways of naming it: only the first name counts."""
    return day_range(replace(read, groups={k: v for k, v in read.groups.items() if k != "month2"}))


def day_of_month(read: Reading) -> Meaning | None:
    """The 14th; the 14th ultimo, instant or proximo."""
    day = read.whole("day", "ordinal")
    if day is None or not 1 <= day <= 31:
        return None
    months, weekday = read.word("ultimo"), read.word("weekday")
    return DayOfMonth(
        day,
        int(months) if months is not None else None,
        read.base() if read.has("base") else "nearest",
        int(weekday) if weekday is not None else None,
    )


def half_month(read: Reading) -> Meaning | None:
    """The first fortnight of May: the days up to the 15th, or those after it."""
    month, half, year = read.word("month"), read.whole("half", "ordinal"), year_of(read)
    if month is None or half not in (1, 2):
        return None
    of_year = int(month)
    days = (1, 15) if half == 1 else (16, month_length(2001 if year is None else year, of_year))
    first, last = (Yearly("day", of_year, day) for day in days)
    return Range(first, last) if year is None else Range(in_year(first, year), in_year(last, year))


def days_of_month(read: Reading) -> Meaning | None:
    """The 3rd to the 5th, of a month that is not named."""
    first, last = read.whole("day", "ordinal"), read.whole("day2", "ordinal")
    if first is None or last is None or not 1 <= first < last <= 31:
        return None
    return Range(DayOfMonth(first), DayOfMonth(last), listed=bool(read.constants.get("listed")))


def short_year(read: Reading) -> Meaning | None:
    """'98: the last two digits of a year."""
    return Yearly("year", short=int(read.groups["short"]))


def year_range(read: Reading) -> Meaning | None:
    """1973-75, 1170-1230."""
    first, second = int(read.groups["first"]), read.groups["second"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return Range(Exact(Period("year", first)), Exact(Period("year", last))) if first < last else None


def bc_range(read: Reading) -> Meaning | None:
    """477-450 BC."""
    first, last = 1 - int(read.groups["first"]), 1 - int(read.groups["second"])
    return Range(Exact(Period("year", first)), Exact(Period("year", last))) if first < last else None
