"""Events of a case as the record has them: the words of cases/README.md on one side, Event on the other."""

from datetime import UTC, datetime

from ingest.record.days import from_day, to_day
from ingest.record.event import Event
from ingest.record.report import Party, Report, When


def made(given: dict) -> Event:
    """Return a case's event; further keys (a score) become the extra column of its one report."""
    when = _when(given)
    title = given.get("title", "")
    parties = tuple(Party(actor) for actor in given.get("actors", ()))
    extra = tuple(
        (name, float("nan") if value == "__nan__" else value)
        for name, value in sorted(given.items())
        if name in ("score",)
    )
    status = given.get("status", "happened")
    report = Report(
        id=f"{given['id']}-1", document="d", start=0, end=len(title), quote=title, context="table", when=when,
        event_type="CONSULT", status=status, source=parties, headline=title, label=title, row=given["id"], extra=extra,
    )  # fmt: skip
    return Event(
        id=given["id"], when=when, event_type="CONSULT", status=status, source=parties, target=(), reports=(report,),
        headline=title, label=title, weight=3.0, weight_parts=(), confidence="strong", confidence_parts=(),
        publishers=tuple(given.get("sources", ())),
    )  # fmt: skip


def day(text: str) -> int:
    """Return the number of an ISO day, the time of day left aside."""
    year, month, number = (int(part) for part in text[:10].split("-"))
    return to_day(year, month, number)


def iso(number: float) -> str:
    """Return the ISO day a moment lies in."""
    year, month, d = from_day(int(number // 1))
    return f"{year:04d}-{month:02d}-{d:02d}"


def moment(number: float) -> str:
    """Return a moment as the day and second it is, ``2017-09-12T22:45:00``."""
    second = round((number - number // 1) * 86_400)
    return f"{iso(number)}T{second // 3600:02d}:{second % 3600 // 60:02d}:{second % 60:02d}"


def _when(given: dict) -> When:
    if given.get("start_text"):
        from ingest.dates import resolve_words

        return resolve_words(given["start_text"], created=None, language="en")
    start, end = given.get("start"), given.get("end")
    if start is None:
        return When(None, why="no date given")
    precision = given.get("precision", "day")
    if "T" in start:
        return _timed(start, end or start, precision)
    first = day(start)
    if end is None:
        return When(f"{start}/..", first, None, precision) if given.get("ongoing") else When(start, first, first, "day")
    edtf = {"month": start[:7], "year": start[:4]}.get(precision, start if start == end else f"{start}/{end}")
    return When(edtf, first, day(end), precision)


def _timed(start: str, end: str, precision: str) -> When:
    at, until = datetime.fromisoformat(start), datetime.fromisoformat(end)
    instant = f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if at.tzinfo is not None else None
    zone = at.isoformat()[19:] or None
    return When(
        start, day(start), day(end), precision, zone=zone, instant=instant,
        first_second=at.hour * 3600 + at.minute * 60 + at.second,
        last_second=until.hour * 3600 + until.minute * 60 + until.second,
    )  # fmt: skip
