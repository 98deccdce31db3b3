"""Relative: makers for weekdays and units counted from publication or from what was told."""

from ingest.dates.lengths import LENGTHS, amount_of, duration_value, fraction_of, vague
from ingest.dates.meaning import Fixed, Meaning, Range, Shift, Weekday, Which, Yearly
from ingest.dates.reading import Reading


def weekday(read: Reading) -> Meaning | None:
    """A weekday, alone or with last, this or next."""
    found = read.word("weekday")
    which = read.which()
    base = read.base() if read.has("base") else "created" if which else "nearest"
    return None if found is None else Weekday(int(found), which, base=base)


def weekday_pair(read: Reading) -> Meaning | None:
    """Jeudi et vendredi prochains: two weekdays that share their next or last."""
    first, second = read.word("weekday"), read.word("weekday", "weekday2")
    which: Which = "next" if read.groups["plural"] == read.text("next") else "last"
    if first is None or second is None:
        return None
    return Range(Weekday(int(first), which, base="created"), Weekday(int(second), which, base="created"), listed=True)


def weekday_week(read: Reading) -> Meaning | None:
    """Tuesday last week; Monday week."""
    found = read.word("weekday")
    if found is None:
        return None
    if "which" not in read.groups:
        return Shift("day", int(read.constants.get("days", 7)), Weekday(int(found), "next"))
    return Weekday(int(found), weeks={"last": -1, "this": 0, "next": 1}[str(read.word("which"))])


def weekday_away(read: Reading) -> Meaning | None:
    """A week on Tuesday, a week ago Monday: whole weeks after the next or before the last one."""
    found = read.word("weekday")
    sign = int(read.constants.get("sign", 1))
    weeks = (read.whole("weeks") or 1) - int(read.constants.get("less", 0))
    return (
        None if found is None else Shift("day", sign * 7 * weeks, Weekday(int(found), "next" if sign > 0 else "last"))
    )


def weekend(_: Reading) -> Meaning | None:
    """The weekend: last one or the coming one, as the tense says."""
    return Weekday(5, grain="weekend")


def unit(read: Reading) -> Meaning | None:
    """Last, this or next week, month or year: counted from publication, or from the date told (``base``)."""
    found = read.unit()
    if found is None or read.plural():
        return None if found is None else vague(found)
    which = read.which()
    count = {"last": -1, "this": 0, "next": 1}.get(which, int(read.constants.get("count", 0)))
    if found == "weekend":
        return Weekday(5, "" if count == 0 else "last" if count < 0 else "next", grain="weekend")
    if read.groups.get("which") == "past" and found in ("decade", "century"):
        # "The past decade" is the ten years up to now; "last decade" is the one before this.
        return Fixed("DURATION", duration_value(1.0, found), 1.0, found)
    # The grain says that "last year" is the year, whatever quarter is being compared.
    return Shift(found, count, read.base(), grain=found)


def today(_: Reading) -> Meaning | None:
    """Today."""
    return Shift("day", 0, "created")


def shift(read: Reading) -> Meaning | None:
    """N units ago, later, before or after; ``sign`` and ``base`` are the rule's."""
    sign = int(read.constants.get("sign", 1))
    number = amount_of(read) if read.has("n") else 1.0
    name, found = str(read.word("unit") or ""), read.unit()
    if number is None or name not in LENGTHS:
        return None
    long = duration_value(number, name) if sign > 0 and read.base() == "created" else ""
    if found is None or isinstance(number, str):
        vague_ref = "PAST_REF" if sign < 0 else "FUTURE_REF"
        return Fixed("TIME" if found is None else "DATE", vague_ref, in_history=long)
    amount = (number + fraction_of(read)) * (read.whole("times") or 1)
    if found in ("decade", "century"):
        # "A decade ago" is a year; "last decade" is a decade.
        amount, found = amount * (10 if found == "decade" else 100), "year"
    if amount != int(amount) and found == "year":
        return Shift("month", sign * round(amount * 12), read.base())
    return Shift(found, sign * int(amount), read.base(), in_history=long)


def following(read: Reading) -> Meaning | None:
    """The following day, the previous year: counted from the date told last; in the plural a length of time."""
    found = read.unit()
    if found is None:
        return None
    return vague(found) if read.plural() else Shift(found, int(read.constants["count"]), "told")


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
    return Shift(found, 0, read.base() if read.has("base") else "near")


def latest(read: Reading) -> Meaning | None:
    """The latest quarter: the last that has ended before publication."""
    found = read.unit()
    return None if found is None or read.plural() else Shift(found, -1, "created")


def year_earlier(read: Reading) -> Meaning | None:
    """The year-earlier quarter: the date told, a year before."""
    before = Shift("year", -1, "told", grain="month")
    number = read.whole("quarter", "ordinal")
    return before if number is None else Yearly("quarter", number, of=before)


def future_units(read: Reading) -> Meaning | None:
    """Coming months."""
    return Fixed("DATE", "FUTURE_REF") if read.plural() else unit(read) if "which" in read.groups else None


def fiscal_ref(read: Reading) -> Meaning | None:
    """The current fiscal year."""
    which = read.groups.get("which", "")
    if not which:
        return Fixed("DURATION", "P1Y", 1, "year")
    return Shift("year", {"last": -1, "latest": -1, "next": 1, "coming": 1}.get(which, 0), "created")
