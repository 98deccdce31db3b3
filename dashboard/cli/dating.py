"""Dating: ``timeline dates``, every date of a file with its place, how exact it is and why; nothing is stored."""

from bisect import bisect
from typing import TYPE_CHECKING, Any

import typer

from dashboard.cli import options, tables, values
from dashboard.cli.looking import Files, Look
from dashboard.cli.terminal import plural, say, say_json, say_table

if TYPE_CHECKING:
    from ingest.dates.timex import Timex
    from ingest.pipeline import Dated
    from ingest.readers.item import Item
    from ingest.record.report import Report, When


def register(app: typer.Typer) -> None:
    """Add this group's command."""
    app.command()(tables.tabled(dates))


def dates(
    files: Files,
    published: options.Published = None,
    lang: options.Language = None,
    date_order: options.Order = None,
    about: options.About = None,
    as_json: options.Json = False,
    table: tables.Tables = tables.Tables(),  # noqa: B008 -- frozen
) -> None:
    """Show the dates in a file, what they mean, how exact they are, and why.

    Each has its line, its words, the date in EDTF (2024-03-05, 2024-03, 2024-03~ for about, 2024-03-05/.. for from
    then on), how exact it is, and the reason. Impossible dates are listed with theirs. With --json nothing is left
    out: "start" and "end" count letters of the clean text, "file_start" and "file_end" those of the file as decoded.

    \b
    Examples:
      timeline dates letter.txt
      timeline dates minutes.docx --about 5d,2m,3y --json
      echo "the 14th ultimo" | timeline dates - --published 1861-12-12
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    from ingest.actors import load_lexicon
    from ingest.pipeline import dates as run

    told = tables.laid_on(
        values.given(published=published, language=lang, order=date_order, about=about),
        table,
    )
    lexicon, look = load_lexicon(), Look()
    found, count = [], 0
    for item in look.items(files, told):
        dated, places = run(item, given=told, lexicon=lexicon), _Places(item)
        if as_json:
            found += _data(item, dated, places)
            continue
        count += len(dated.timexes) + len(dated.rows)
        _show(item, dated, places)
    if as_json:
        say_json(found)
    else:
        say(plural(count, "date"))
    look.close()


class _Places:
    """Finds the line of the file that an offset lies in; a line is what the decoded file calls one."""

    def __init__(self, item: "Item") -> None:
        self._ends = [k for k, c in enumerate(item.raw) if c == "\n"]

    def line(self, at: int) -> int:
        return bisect(self._ends, at - 1) + 1


def _raw(dated: "Dated", start: int, end: int) -> tuple[int, int] | None:
    try:
        return dated.cleaned.offsets.to_raw(start, end)
    except ValueError:
        return None


def _show(item: "Item", dated: "Dated", places: _Places) -> None:
    cleaned = dated.cleaned
    created = (
        f"published {cleaned.created.when} ({cleaned.created.basis})" if cleaned.created else "publication unknown"
    )
    say(f"{item.source.name}: {created}; {cleaned.language}")
    rows = []
    for timex in dated.timexes:
        raw = _raw(dated, timex.start, timex.end)
        line = f"line {places.line(raw[0])}" if raw else ""
        when = timex.when
        date = when.edtf or ("impossible" if timex.invalid else timex.value)
        rows.append((f"  {line}", timex.text, date, exactness(when), when.why or timex.invalid))
    cells = ((row.locator, row.when) for row in dated.rows)
    rows += [(f"  {at}", when.words, when.edtf or "", exactness(when), when.why) for at, when in cells]
    say_table(rows)
    for one in dated.rejected:
        say(f"  no date: {one.locator}: {one.text[:60]}: {one.reason}")


def exactness(when: "When") -> str:
    """Return how exact a date is in a word or two: "day", "about a month", "part of a year", "one of 2"."""
    if when.edtf is None or when.precision is None:
        return "-"
    if when.readings:
        return f"one of {len(when.readings)}"
    if not when.approximate:
        return when.precision
    return f"about a {when.precision}" if "~" in when.edtf else f"part of a {when.precision}"


def _data(item: "Item", dated: "Dated", places: _Places) -> list[dict[str, Any]]:
    found = []
    for timex in dated.timexes:
        raw = _raw(dated, timex.start, timex.end)
        place = {"file": item.source.name, "line": places.line(raw[0]) if raw else None}
        offsets = {"file_start": raw[0] if raw else None, "file_end": raw[1] if raw else None}
        found.append({**place, **timex_data(timex), **offsets})
    found += [{"file": item.source.name, **_row_data(row)} for row in dated.rows]
    for one in dated.rejected:
        bare = {"text": one.text, "type": "DATE", "edtf": None, "impossible": True, "why": one.reason}
        found.append({"file": item.source.name, "locator": one.locator, **bare})
    return found


def _row_data(row: "Report") -> dict[str, Any]:
    when = row.when
    at = {"start": when.words_start, "end": when.words_end}
    return {"locator": row.locator, "text": when.words, **at, "type": "DATE", **_when_data(when), "impossible": False}


def timex_data(timex: "Timex") -> dict[str, Any]:
    """Return a date for JSON, nothing left out; days are ISO 8601."""
    return {
        "text": timex.text,
        "start": timex.start,
        "end": timex.end,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "bound": timex.bound or None,
        "named": timex.named,
        **_when_data(timex.when),
        "why": timex.when.why or timex.invalid,
        "impossible": bool(timex.invalid),
        "reason": timex.invalid or None,
        "parts": [timex_data(part) for part in timex.parts],
    }


def _when_data(when: "When") -> dict[str, Any]:
    from ingest.record.edtf import day

    return {
        "edtf": when.edtf,
        "earliest": None if when.earliest is None else day(when.earliest),
        "latest": None if when.latest is None else day(when.latest),
        "precision": when.precision,
        "approximate": when.approximate,
        "readings": list(when.readings),
        "first_second": when.first_second,
        "last_second": when.last_second,
        "zone": when.zone,
        "instant": when.instant,
        "old_style": when.old_style,
        "other_calendar": when.other_calendar,
        "basis": when.basis,
        "anchor": when.anchor or None,
        "rule": when.rule,
        "why": when.why,
    }
