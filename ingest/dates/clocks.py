"""Clocks: makers for times of day, parts of a day, and stamps that hold both a day and a time."""

from dataclasses import replace

from ingest.dates import periods
from ingest.dates.calendar_dates import calendar_date, day_in_figures, day_range
from ingest.dates.meaning import Clock, Exact, Fixed, Meaning, Range, Shift, Weekday, Yearly
from ingest.dates.reading import Reading
from ingest.dates.zones import minutes


def clock(read: Reading) -> Meaning | None:
    """A time of day, with its zone if said."""
    hour, minute = read.whole("hour"), read.whole("minute", "minute") or 0
    second = int(read.groups["second"]) if "second" in read.groups else None
    if hour is None:
        return None
    half = str(read.word("ampm") or "") or _half_of_day(read)
    if half and not 1 <= hour <= 12:
        half = ""
    if half:
        hour = hour % 12 + (12 if half == "PM" else 0)
    if half and hour % 12 == 0 and (twelve := _twelve(read)):
        hour = twelve
    before = read.whole("before", "minute")
    if before is not None and hour:
        # "Ten to nine", "halb neun": the hour named is the one to come.
        hour, minute = hour - 1, 60 - before
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
        loose=read.has("loose"),
    )


def _half_of_day(read: Reading) -> str:
    """AM or PM by words such as "in the evening", which the rule lists under PM."""
    when = read.groups.get("when", "")
    if not when:
        return ""
    return "PM" if when in read.text("PM").split("|") else "AM"


def _twelve(read: Reading) -> int:
    """Return what twelve is where the words say more than AM or PM: at night it is midnight, in the morning noon."""
    when = read.groups.get("when", "")
    return next((hour for hour, name in ((24, "midnight"), (12, "noon")) if when and when in read.text(name)), 0)


def zone_minutes(name: str, read: Reading) -> int | None:
    """Return the offset a zone's name or a "+02:00" stands for, in minutes, None if unsaid or unknown."""
    if not name:
        return None
    known = read.pack.word("zone", name)
    if known is not None:
        return int(known)
    if not any(c.isdigit() for c in name):
        return 0 if name == "z" else None
    return minutes(name)


def day_part(read: Reading) -> Meaning | None:
    """This morning, last night, tonight, noon."""
    part = str(read.word("part") or "")
    base = read.base()
    if "bare" in read.constants:
        return Clock(part=part, loose=True) if part else None
    if "implied" in read.constants:
        return Clock(part=part) if part else None
    day = Shift("day", int(read.constants.get("count", 0)), base)
    hour = read.whole("at_hour")
    if hour is not None:
        return Clock(hour, 0, day=day)
    return Clock(part=part, day=day) if part else None


def near_part(read: Reading) -> Meaning | None:
    """Yesterday morning."""
    part = str(read.word("part") or "")
    near = read.groups.get("near", "")
    step = {read.text("yesterday"): -1, read.text("today"): 0, read.text("tomorrow"): 1}.get(near)
    if step is None:
        return None
    return Clock(part=part, day=Shift("day", step, "created")) if part else None


def night_between(read: Reading) -> Meaning | None:
    """Dans la nuit de lundi à mardi, du 4 au 5 mars: the night that begins on the first of the two days."""
    if read.has("month"):
        days = day_range(read)
        return Clock(part="NI", day=days) if isinstance(days, Range) else days
    first, second = read.word("weekday"), read.word("weekday", "weekday2")
    if first is None or second is None or (int(second) - int(first)) % 7 != 1:
        return None
    return Clock(part="NI", day=Range(Weekday(int(first)), Weekday(int(second))))


def date_time_group(read: Reading) -> Meaning | None:
    """261430Z FEB 72: day, hour and minute of a telegram, with its month and two digits of the year."""
    month, day = int(read.word("month") or 0), int(read.groups["day"])
    made = day_in_figures(day, month, read.groups["year"])
    timed = clock(read)
    return replace(timed, day=made) if isinstance(timed, Clock) and isinstance(made, Exact | Yearly) else made


def weekday_part(read: Reading) -> Meaning | None:
    """Montagabend: a weekday and a part of the day in one word."""
    weekday_text, part = str(read.word("weekday_part") or "0 EV").split()
    return Clock(part=part, day=Weekday(int(weekday_text)))


def every_part(read: Reading) -> Meaning | None:
    """Jeden Montagabend: a weekday and a part of the day that come round."""
    weekday_text, part = str(read.word("weekday_part") or "0 EV").split()
    return Fixed("SET", f"XXXX-WXX-{int(weekday_text) + 1}T{part}")


def quarter_clock(read: Reading) -> Meaning | None:
    """Viertel vor neun, dreiviertel neun, Viertel nach neun."""
    to, past = read.word("hour_word", "hour"), read.word("hour_word", "hour2")
    if past is not None:
        return Clock(int(past), 15)
    return Clock(int(to) - 1, 45) if to is not None else None


def iso(read: Reading) -> Meaning | None:
    """Year first, ISO 8601: a day, month or week, with a clock time if there is one."""
    year = int(read.groups["year"])
    if "week" in read.groups:
        return Exact(periods.from_iso_week(year, int(read.groups["week"])))
    made = calendar_date(year, int(read.groups["m"]), int(read.groups["d"]) if "d" in read.groups else None)
    if isinstance(made, Exact) and "hour" in read.groups:
        timed = clock(read)
        return (
            Clock(timed.hour, timed.minute, timed.second, zone=timed.zone, day=made)
            if isinstance(timed, Clock)
            else made
        )
    return made
