"""Normalise: each maker turns the named groups of a rule's match into a meaning; ``MAKE`` lists them by name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ingest.dates import periods
from ingest.dates.calendars import from_julian, holiday_day, holiday_known, julian_date
from ingest.dates.meaning import Clock, DayOfMonth, Exact, Fixed, Impossible, Meaning, Range, Shift, Skip, Weekday, Which, Yearly
from ingest.dates.numbers import VAGUE, read_number, read_year
from ingest.dates.pack import Pack, Value
from ingest.dates.periods import Period, Unit
from ingest.record.days import month_length
from ingest.record.document import DateOrder

MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """The groups of a match, the rule's constants and the pack: what a maker reads."""

    groups: Mapping[str, str]
    constants: Mapping[str, Value]
    pack: Pack
    date_order: DateOrder | None = None

    def has(self, group: str) -> bool:
        """Tell whether a group or a constant of this name is there."""
        return group in self.groups or group in self.constants

    def word(self, table: str, group: str = "") -> Value | None:
        """Return a group's value in a table of words, or the constant of that name."""
        surface = self.groups.get(group or table)
        if surface is None:
            return self.constants.get(group or table)
        return self.pack.word(str(self.constants.get(f"{group or table}_table", table)), surface)

    def plural(self, group: str = "unit") -> bool:
        """Tell whether a unit stands in the plural."""
        return self.pack.word("plural", self.groups.get(group, "")) is not None

    def text(self, name: str) -> str:
        """Return a constant or a group as text, empty if there is none."""
        return str(self.constants.get(name, self.groups.get(name, "")))

    def whole(self, group: str, table: str = "number") -> int | None:
        """Return a group as a whole number, from digits or from a table of words."""
        surface = self.groups.get(group)
        if surface is None:
            found = self.constants.get(group)
            return int(found) if found is not None else None
        if surface.rstrip(".").isdigit():
            return int(surface.rstrip("."))
        found = self.pack.word(str(self.constants.get(f"{group}_table", table)), surface)
        if found is None:
            number = read_number(surface, self.pack)
            return int(number) if isinstance(number, float) else None
        return int(found) if found != VAGUE else None

    def unit(self, group: str = "unit") -> Unit | None:
        """Return a unit of the calendar, None for hours and shorter."""
        found = str(self.word("unit", group) or "")
        return found if found in periods.SIZE else None  # type: ignore[return-value] # checked the line before


def date(read: Reading) -> Meaning | None:
    """A day, month or year in words or digits, whole or without its year."""
    month, day = read.word("month"), read.whole("day", "ordinal")
    weekday = read.word("weekday")
    year = _year(read)
    of_year = int(month) if month is not None else 0
    if year is None and "short" in read.groups:
        return Yearly("day" if day else "month", of_year, day or 0, short=int(read.groups["short"]))
    if year is None:
        if day and not 1 <= day <= month_length(2000, of_year):
            return _no_such_day(of_year, day) if day <= 31 else None
        return Yearly(
            "day" if day else "month",
            of_year,
            day or 0,
            weekday=int(weekday) if weekday is not None else None,
            which=read.text("which_is") or str(read.word("which") or ""),  # type: ignore[arg-type] # the pack's schema test checks it
        )
    return calendar_date(year, of_year, day)


def calendar_date(year: int, month: int = 0, day: int | None = None) -> Exact | Impossible | None:
    """Return the day, month or year, ``Impossible`` if the calendar lacks it, None for no month at all."""
    if not month:
        return Exact(Period("year", year))
    if not 1 <= month <= 12:
        return None
    if not day:
        return Exact(periods.month(year, month))
    if not 1 <= day <= month_length(year, month):
        return _no_such_day(month, day, year)
    return Exact(periods.day(year, month, day))


def _no_such_day(month: int, day: int, year: int | None = None) -> Impossible:
    of = f"{MONTHS_EN[month - 1]} {year}" if year is not None else MONTHS_EN[month - 1]
    return Impossible(f"{of} has no day {day}; look at the original and set the date by hand")


def _year(read: Reading) -> int | None:
    surface = read.groups.get("year") or read.groups.get("later")
    if surface is None:
        return None
    digits = surface.strip("'()")
    year = int(digits) if digits.isdigit() else read_year(surface, read.pack)
    if year is None:
        return None
    return 1 - year if read.has("bc") else year


def numeric(read: Reading) -> Meaning | None:
    """Three numbers: the order is the text's (``date_order``), the pack's, or what the numbers allow."""
    first, second, year = int(read.groups["a"]), int(read.groups["b"]), read.groups["year"]
    order = read.date_order or read.text("order") or str(read.pack.options.get("date_order", "")) or None
    pairs = {"DMY": (first, second), "MDY": (second, first)}
    allowed = {o: p for o, p in pairs.items() if 1 <= p[1] <= 12 and 1 <= p[0] <= 31}
    if not allowed:
        return None
    if order not in allowed:
        # 25/10/1989 in a text said to be month-first can only be day-first.
        order = next(iter(allowed)) if len(allowed) == 1 else None
    chosen = [allowed[order]] if order else list(dict.fromkeys(allowed.values()))
    made = [_numeric(day, month, year) for day, month in chosen]
    if len(made) == 2:
        good = [m for m in made if not isinstance(m, Impossible)]
        if len(good) == 2:
            return _both(good[1], good[0])
        made = good or made
    return made[0]


def _numeric(day: int, month: int, year: str) -> Meaning | None:
    if len(year) == 4:
        return calendar_date(int(year), month, day)
    if day > month_length(2000, month):
        return _no_such_day(month, day)
    return Yearly("day", month, day, short=int(year))


def _both(one: Meaning | None, other: Meaning | None) -> Meaning | None:
    if isinstance(one, Exact) and isinstance(other, Exact):
        return Exact(one.period, also=other.period)
    if isinstance(one, Yearly) and isinstance(other, Yearly):
        return Yearly("day", one.number, one.day, short=one.short, also=other)
    return one


def iso(read: Reading) -> Meaning | None:
    """Year first, ISO 8601: a day, month or week, with a clock time if there is one."""
    year = int(read.groups["year"])
    if "week" in read.groups:
        return Exact(periods.from_iso_week(year, int(read.groups["week"])))
    made = calendar_date(year, int(read.groups["m"]), int(read.groups["d"]) if "d" in read.groups else None)
    if isinstance(made, Exact) and "hour" in read.groups:
        timed = clock(read)
        return Clock(timed.hour, timed.minute, timed.second, zone=timed.zone, day=made) if isinstance(timed, Clock) else made
    return made


def weekday(read: Reading) -> Meaning | None:
    """A weekday, alone or with last, this or next."""
    found = read.word("weekday")
    which = read.text("which_is") or str(read.word("which") or "")
    base = read.text("base") or ("created" if which else "nearest")
    return None if found is None else Weekday(int(found), which, base=base)  # type: ignore[arg-type]


def unit(read: Reading) -> Meaning | None:
    """Last, this or next week, month or year: counted from publication, or from the date told (``base``)."""
    found = read.unit()
    if found is not None and read.plural():
        return _vague(found)
    step = read.word("which") if "which" in read.groups else read.constants.get("count", 0)
    steps = {"last": -1, "this": 0, "next": 1}
    count = steps.get(str(step), step)
    if found is None:
        return None
    if found == "weekend":
        return Weekday(5, "" if count == 0 else "last" if int(count) < 0 else "next", grain="weekend")
    if str(step) == "last" and read.groups.get("which") == "past" and found in ("decade", "century"):
        return Fixed("DURATION", duration_value(1, found), 1, found)
    times = read.whole("times") or 1
    return Shift(found, int(count) * times, read.text("base") or "created")  # type: ignore[arg-type]


def _vague(name: str) -> Fixed:
    return Fixed("DURATION", duration_value(VAGUE, name), None, name)


def shift(read: Reading) -> Meaning | None:
    """N units ago, later, before or after; ``sign`` and ``base`` are the rule's."""
    sign = int(read.constants.get("sign", 1))
    base = read.text("base") or "created"
    surface = read.groups.get("n")
    number = 1.0 if surface is None and "n" not in read.constants else _amount(read)
    found = str(read.word("unit") or "")
    if number is None:
        return None
    if found not in periods.SIZE:
        return Fixed("TIME", "PAST_REF" if sign < 0 else "FUTURE_REF") if found in _DURATION else None
    if number == VAGUE:
        return Fixed("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    amount = float(number) * read.whole("times") if read.has("times") else float(number)  # type: ignore[operator]
    if found in ("decade", "century") and amount == int(amount):
        # "A decade ago" is a year; "last decade" is a decade.
        amount, found = amount * {"decade": 10, "century": 100}[found], "year"
    if amount != int(amount) and found in ("year", "decade", "century"):
        months = {"year": 12, "decade": 120, "century": 1200}[found]
        return Shift("month", sign * round(amount * months), base)  # type: ignore[arg-type]
    return Shift(found, sign * int(amount), base)  # type: ignore[arg-type]


_YEARLIKE = frozenset({"year", "quarter", "season", "half", "month"})


def _amount(read: Reading) -> float | str | None:
    if "n" in read.constants:
        return VAGUE if read.constants["n"] == VAGUE else float(read.constants["n"])
    surface = read.groups.get("n", "")
    if len(surface) == 4 and surface.isdigit() and surface[:1] in "12" and read.word("unit") in _YEARLIKE:
        # "1972 року", "the 1988 quarter": a year, no number of years.
        return None
    return read_number(read.groups.get("n", ""), read.pack)


_DURATION = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "weekend": "WE", "week": "W", "month": "M", "quarter": "Q",
    "season": "SE", "half": "H", "year": "Y", "fiscal": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip


def duration(read: Reading) -> Meaning | None:
    """A length of time: "three days", "several months", "a year and a half"."""
    found = str(read.word("unit") or "")
    if found not in _DURATION:
        return None
    number = _amount(read) if read.has("n") else float(read.constants.get("count", 1))
    if number is None:
        return None
    if isinstance(number, float):
        number += float(read.constants.get("plus", 0))
    if "times" in read.groups and isinstance(number, float):
        number *= read.whole("times") or 1
    value = duration_value(number, found)
    return Fixed(read.text("type") or "DURATION", value, amount=None if number == VAGUE else float(number), unit=found)  # type: ignore[arg-type]


def duration_value(number: float | str, name: str) -> str:
    """Return the TIMEX3 value of a length of time.

    >>> duration_value(3.0, "day"), duration_value("X", "hour"), duration_value(1.5, "year")
    ('P3D', 'PTXH', 'P1Y6M')
    """
    mark = "PT" if name in ("hour", "minute", "second") else "P"
    if isinstance(number, str):
        return f"{mark}X{_DURATION[name]}"
    if name == "decade":
        number, name = number * 10, "year"
    if name == "century":
        number, name = number * 100, "year"
    if number != int(number) and name in ("year", "week", "hour", "minute") and number * 2 == int(number * 2):
        finer, times = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60), "minute": ("second", 60)}[name]
        whole, rest = int(number), round(number % 1 * times)
        head = f"{mark}{whole}{_DURATION[name]}" if whole else mark
        if name == "week":
            return f"P{round(number * 7)}D"
        return f"{head}{rest}{_DURATION[finer]}"
    if number != int(number):
        return f"{mark}{number:g}{_DURATION[name]}"
    return f"{mark}{int(number)}{_DURATION[name]}"


def fixed(read: Reading) -> Meaning | None:
    """A value the rule or a table of words gives outright."""
    value = read.text("value") or str(read.word(read.text("table")) or "")
    table = read.text("history_table")
    other = read.pack.word(table, read.groups.get(read.text("table"), "")) if table else None
    return Fixed(read.text("type") or "DATE", value, in_history=str(other or "")) if value else None  # type: ignore[arg-type]


def every(read: Reading) -> Meaning | None:
    """A recurrence: "every day", "each Monday", "weekly", "three times a year"."""
    if read.has("weekday"):
        part = str(read.word("part") or "")
        return Fixed("SET", f"XXXX-WXX-{int(read.word('weekday') or 0) + 1}" + (f"T{part}" if part else ""))
    if read.has("month"):
        day = read.whole("day", "ordinal")
        return Fixed("SET", f"XXXX-{int(read.word('month') or 0):02d}" + (f"-{day:02d}" if day else ""))
    if read.has("season"):
        return Fixed("SET", f"XXXX-{periods.SEASONS[int(read.word('season') or 1) - 1]}")
    if read.has("part"):
        return Fixed("SET", f"XXXX-XX-XXT{read.word('part')}")
    found = str(read.word("unit") or "")
    if found not in _DURATION:
        return None
    number = _amount(read) if read.has("n") else 1.0
    return None if number is None else Fixed("SET", duration_value(number, found))


def year_part(read: Reading) -> Meaning | None:
    """A season, quarter or half, with its year or without."""
    for name in ("season", "quarter", "half"):
        if read.has(name):
            number = read.whole(name, "ordinal" if name != "season" else "season")
            limit = {"season": 4, "quarter": 4, "half": 2}[name]
            if number is None or not 1 <= number <= limit:
                return None
            year = _year(read)
            if year is not None:
                return Exact(periods.part_of_year(name, year, number))  # type: ignore[arg-type]
            return Yearly(name, number, which=read.text("which_is") or str(read.word("which") or ""))  # type: ignore[arg-type]
    return None


def decade(read: Reading) -> Meaning | None:
    """The 1990s, the '90s, the nineties."""
    digits = read.groups.get("decade", "").strip("'s")
    if digits.isdigit():
        number = int(digits)
        if len(digits) == 2:
            if number < 20:
                return None
            return Yearly("decade", short=number)
        if "bc" in read.groups:
            return Exact(Period("decade", -(number // 10) - 1))
        return Exact(Period("decade", number // 10)) if number % 100 else Exact(Period("decade", number // 10))
    word = read.word("decade_word")
    if word is None:
        return None
    if "century_digits" in read.groups or "number" in read.groups:
        return Exact(Period("decade", int(read.word("number") or 19) * 10 + int(word) // 10))
    return Yearly("decade", short=int(word))


def century(read: Reading) -> Meaning | None:
    """The 19th century, the fifth century BC."""
    number = read.whole("n", read.text("n_table") or "ordinal")
    if number is None or not 1 <= number <= 40:
        return None
    return Exact(Period("century", 1 - number if "bc" in read.groups else number))


def fiscal(read: Reading) -> Meaning | None:
    """A fiscal year, by the year it is named for; its months are each state's own and stay unsaid."""
    year = _year(read)
    return None if year is None else Exact(Period("year", year))


def _half_of_day(read: Reading) -> str:
    """AM or PM by words such as "in the evening", which the rule lists under PM."""
    when = read.groups.get("when", "")
    if not when:
        return ""
    return "PM" if when in read.text("PM").split("|") else "AM"


def clock(read: Reading) -> Meaning | None:
    """A time of day, with its zone if said."""
    hour, minute = read.whole("hour"), int(read.groups.get("minute", 0))
    second = int(read.groups["second"]) if "second" in read.groups else None
    if hour is None:
        return None
    half = str(read.word("ampm") or "") or _half_of_day(read)
    if half and not 1 <= hour <= 12:
        half = ""
    if half:
        hour = hour % 12 + (12 if half == "PM" else 0)
    if hour > 24 or minute > 59 or (second or 0) > 60:
        return None
    zone_name = read.groups.get("zone") or read.groups.get("zone2", "")
    zone = zone_minutes(zone_name, read)
    day = Shift("day", 0, "created") if read.has("entry") else None
    if zone is not None and "offset" in read.groups:
        zone += zone_minutes(read.groups["offset"], read) or 0
    return Clock(
        hour,
        minute,
        second,
        zone=zone,
        zone_name=zone_name,
        day=day,
    )


def zone_minutes(name: str, read: Reading) -> int | None:
    """Return the offset a zone's name or a "+02:00" stands for, in minutes, None if unsaid or unknown."""
    if not name:
        return None
    known = read.pack.word("zone", name)
    if known is not None:
        return int(known)
    digits = [c for c in name if c.isdigit()]
    if not digits:
        return 0 if name == "z" else None
    text = "".join(digits).rjust(2, "0")
    hours, minutes = (int(text[:-2]), int(text[-2:])) if len(text) > 2 else (int(text), 0)
    return (hours * 60 + minutes) * (-1 if "-" in name else 1)


def day_part(read: Reading) -> Meaning | None:
    """This morning, last night, tonight, noon."""
    part = str(read.word("part") or "")
    base = read.text("base") or "created"
    if "bare" in read.constants:
        return Clock(part=part, loose=True) if part else None
    if "implied" in read.constants:
        return Clock(part=part) if part else None
    day = Shift("day", int(read.constants.get("count", 0)), base)  # type: ignore[arg-type]
    hour = read.whole("at_hour")
    if hour is not None:
        return Clock(hour, 0, day=day)
    return Clock(part=part, day=day) if part else None


def holiday(read: Reading) -> Meaning | None:
    """A feast or public day, with its year or without."""
    name = str(read.word("holiday") or "")
    if not holiday_known(name):
        return None
    found = Yearly("day", holiday=name, which=read.text("which_is") or str(read.word("which") or ""))  # type: ignore[arg-type]
    year = _year(read)
    return found if year is None else in_year(found, year)


def in_year(found: Yearly, year: int) -> Meaning:
    """Return a yearless date in a year."""
    if found.holiday:
        from_holiday = holiday_day(found.holiday, year)
        return Exact(Period("day", from_holiday)) if from_holiday is not None else Impossible(f"no such feast in {year}")
    if found.unit in ("day", "month"):
        made = calendar_date(year, found.number, found.day or None)
        return made if made is not None else Impossible(f"there is no month {found.number}")
    return Exact(periods.part_of_year(found.unit, year, found.number))


def day_range(read: Reading) -> Meaning | None:
    """Days that share a month: "5-7 March 2024", "February 26 and 27", "28 March - 2 April"."""
    year = _year(read)
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
            return _no_such_day(month, day)
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
    months = read.word("ultimo")
    return DayOfMonth(day, int(months) if months is not None else None)


def short_year(read: Reading) -> Meaning | None:
    """'98: the last two digits of a year."""
    return Yearly("year", short=int(read.groups["short"]))


def year_range(read: Reading) -> Meaning | None:
    """1973-75."""
    first = int(read.groups["first"])
    last = first // 100 * 100 + int(read.groups["second"])
    return Range(Exact(Period("year", first)), Exact(Period("year", last))) if first < last else None


def bc_range(read: Reading) -> Meaning | None:
    """477-450 BC."""
    first, last = 1 - int(read.groups["first"]), 1 - int(read.groups["second"])
    return Range(Exact(Period("year", first)), Exact(Period("year", last))) if first < last else None


def year_period(read: Reading) -> Meaning | None:
    """The 2022 period: the quarter or months told of, in that year."""
    year = _year(read)
    return None if year is None else Shift("year", year, "period")


def future_units(read: Reading) -> Meaning | None:
    """Coming months."""
    return Fixed("DATE", "FUTURE_REF") if read.plural() else unit(read) if "which" in read.groups else None


def weekday_pair(read: Reading) -> Meaning | None:
    """Jeudi et vendredi prochains: two weekdays that share their next or last."""
    first, second = read.word("weekday"), read.word("weekday", "weekday2")
    which: Which = "next" if read.groups["plural"] == read.text("next") else "last"
    if first is None or second is None:
        return None
    return Range(Weekday(int(first), which, base="created"), Weekday(int(second), which, base="created"), listed=True)


def weekday_part(read: Reading) -> Meaning | None:
    """Montagabend: a weekday and a part of the day in one word."""
    weekday_text, part = str(read.word("weekday_part") or "0 EV").split()
    return Clock(part=part, day=Weekday(int(weekday_text)))


def day_month_numbers(read: Reading) -> Meaning | None:
    """26.2.: a day and a month in figures."""
    day, month = int(read.groups["a"]), int(read.groups["b"])
    return Yearly("day", month, day) if 1 <= day <= month_length(2000, month) else _no_such_day(month, day)


def _month_number(read: Reading, group: str = "month_number") -> int | None:
    return int(read.groups[group]) if group in read.groups else None


def date_numbers(read: Reading) -> Meaning | None:
    """2024年2月16日: year, month and day in figures, each marked; the year or the day may lack."""
    year, month, day = _year(read), _month_number(read), read.whole("day")
    if year is not None:
        return calendar_date(year, month or 0, day)
    if month is None:
        return None
    if day and day > month_length(2000, month):
        return _no_such_day(month, day)
    return Yearly("day" if day else "month", month, day or 0)


_HAN = {c: k for k, c in enumerate("〇一二三四五六七八九")} | {"零": 0}


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
    year, month = _year(read), _month_number(read)
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
    return replace(found, of=Shift("year", int(step), "created")) if isinstance(found, Yearly) and step is not None else None


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
    return Shift(found, int(step), read.text("base") or "created")  # type: ignore[arg-type]


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


def skip(read: Reading) -> Meaning | None:
    """Words that look like a date and are none; they keep shorter rules from finding one inside."""
    return Skip()


def old_style(read: Reading) -> Meaning | None:
    """A Julian date marked as one, or with the Gregorian one beside it; the Gregorian day counts."""
    month, day, year = int(read.word("month") or 0), read.whole("day", "ordinal"), _year(read)
    if not month or not day or year is None:
        return None
    if "old" in read.groups:
        new = calendar_date(year, month, day)
        if not isinstance(new, Exact):
            return new
        old = julian_date(new.period.index)
        # Only a true pair counts: "1/13 March" is one, "3/4 March" is two days.
        return Exact(new.period, old_style=old) if int(old[-2:]) == int(read.groups["old"]) else None
    if day > month_length(4 * (year // 4), month):
        return _no_such_day(month, day, year)
    return Exact(Period("day", from_julian(year, month, day)), old_style=f"{year:04d}-{month:02d}-{day:02d}")


def weekday_week(read: Reading) -> Meaning | None:
    """Tuesday last week; Monday week."""
    found = read.word("weekday")
    if found is None:
        return None
    if "which" not in read.groups:
        return Shift("day", 7, Weekday(int(found), "next"))
    return Weekday(int(found), weeks={"last": -1, "this": 0, "next": 1}[str(read.word("which"))])


def today(read: Reading) -> Meaning | None:
    """Today."""
    return Shift("day", 0, "created")


def weekend(read: Reading) -> Meaning | None:
    """The weekend: last one or the coming one, as the tense says."""
    return Weekday(5, grain="weekend")


def fiscal_ref(read: Reading) -> Meaning | None:
    """The current fiscal year."""
    which = read.groups.get("which", "")
    if not which:
        return Fixed("DURATION", "P1Y", 1, "year")
    return Shift("year", {"last": -1, "latest": -1, "next": 1, "coming": 1}.get(which, 0), "created")


def following(read: Reading) -> Meaning | None:
    """The following day, the previous year: counted from the date told last; in the plural a length of time."""
    found = read.unit()
    if found is None:
        return None
    return _vague(found) if read.plural() else Shift(found, int(read.constants["count"]), "told")


def same(read: Reading) -> Meaning | None:
    """The same day, that week."""
    found = read.unit()
    if found == "weekend":
        return Weekday(5, base="told", grain="weekend")
    return None if found is None or read.plural() else Shift(found, 0, "told")


def the_unit(read: Reading) -> Meaning | None:
    """The year, the day: the one told of, else that of publication; a quarter is the last that has ended."""
    found = read.unit()
    if found is None or read.plural():
        return None
    return Shift(found, 0, "near")


def long(read: Reading) -> Meaning | None:
    """Year-long, decades-long."""
    name = str(read.word("unit") or "")
    if read.plural() and name == "decade":
        name = "year"
    return Fixed("DURATION", duration_value(VAGUE if read.plural() else 1, name), None if read.plural() else 1, name)


def vague_units(read: Reading) -> Meaning | None:
    """Weeks, recent years: a length of unknown number."""
    name = str(read.word("unit") or "")
    return _vague(name) if name in _DURATION and read.plural() else None


def latest(read: Reading) -> Meaning | None:
    """The latest quarter: the last that has ended before publication."""
    found = read.unit()
    return None if found is None or read.plural() else Shift(found, -1, "created")


def year_earlier(read: Reading) -> Meaning | None:
    """The year-earlier quarter: the date told, a year before."""
    before = Shift("year", -1, "told")
    number = read.whole("quarter", "ordinal")
    return before if number is None else Yearly("quarter", number, of=before)


def half_of_year(read: Reading) -> Meaning | None:
    """The second half of last year."""
    number = read.whole("half", "half_word")
    step = {"last": -1, "next": 1}.get(read.groups.get("which", ""), 0)
    year = Shift("year", step, "created" if "which" in read.groups else "near")
    return None if number is None else Yearly("half", number, of=year)


def event(read: Reading) -> Meaning | None:
    """A day that has become a name."""
    year, month, day = (int(p) for p in str(read.word("event")).split("-"))
    return Exact(periods.day(year, month, day))


def near_part(read: Reading) -> Meaning | None:
    """Yesterday morning."""
    part = str(read.word("part") or "")
    near = read.groups.get("near", "")
    step = {read.text("yesterday"): -1, read.text("today"): 0, read.text("tomorrow"): 1}.get(near)
    if step is None:
        return None
    return Clock(part=part, day=Shift("day", step, "created")) if part else None


MAKE: dict[str, Callable[[Reading], Meaning | None]] = {
    "date": date, "numeric": numeric, "iso": iso, "weekday": weekday, "unit": unit, "shift": shift,
    "duration": duration, "fixed": fixed, "every": every, "year_part": year_part, "fall": year_part,
    "decade": decade, "century": century, "fiscal": fiscal, "clock": clock, "day_part": day_part,
    "holiday": holiday, "day_range": day_range, "day_of_month": day_of_month, "short_year": short_year,
    "year_range": year_range, "old_style": old_style, "weekday_week": weekday_week, "today": today,
    "weekend": weekend, "fiscal_ref": fiscal_ref, "following": following, "same": same, "the_unit": the_unit,
    "long": long, "vague_units": vague_units, "latest": latest, "year_earlier": year_earlier,
    "half_of_year": half_of_year, "bc_range": bc_range, "year_period": year_period, "future_units": future_units,
    "date_numbers": date_numbers, "date_han": date_han, "range_numbers": range_numbers,
    "range_of_month": range_of_month, "date_which_year": date_which_year, "day_which_month": day_which_month,
    "counted": counted, "decade_zh": decade_zh, "weekday_of_week": weekday_of_week, "day_range_ar": day_range_shared,
    "skip": skip, "weekday_part": weekday_part, "weekday_pair": weekday_pair, "day_month_numbers": day_month_numbers, "event": event, "near_part": near_part,
}  # fmt: skip
