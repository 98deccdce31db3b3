"""Adapter for the ``date`` cases: feeds a text to ``find_timexes`` and checks the dates found, in text order."""

import time
from dataclasses import replace

from ingest.dates import find_timexes
from ingest.record.days import from_day
from ingest.record.edtf import bounds


def check(case: dict) -> None:
    """Raise AssertionError where the dates found are not those expected."""
    given, expect = case["input"], case["expect"]
    text = given["text"] if "text" in given else "".join(_part(p) for p in given["text_parts"])
    started = time.perf_counter()
    timexes = find_timexes(
        text,
        created=given.get("publication_date"),
        language=given.get("lang", "en"),
        date_order=given.get("date_order"),
    )
    seconds = time.perf_counter() - started
    assert seconds <= expect.get("max_seconds", 60), seconds
    for timex in timexes:
        assert text[timex.start : timex.end] == timex.text
    dated = [t for t in timexes if t.when.edtf is not None]
    _compare(text, dated, expect.get("dates", []), expect.get("optional_dates", []))
    for phrase in expect.get("invalid", []):
        assert any((t.invalid and t.text in phrase) or phrase in t.text for t in timexes if t.invalid), (
            f"{phrase} unreported"
        )


def _part(part: object) -> str:
    return part if isinstance(part, str) else part["repeat"] * part["times"]


def _compare(text: str, dated: list, wanted: list, optional: list) -> None:
    places, at = [], 0
    for entry in wanted:
        start = text.index(entry["text"], at)
        places.append((start, start + len(entry["text"]), entry))
        at = start + 1
    left = list(dated)
    for start, end, entry in places:
        found = next((t for t in left if t.start < end and start < t.end), None)
        assert found is not None, f"{entry['text']!r} not found among {[t.text for t in dated]}"
        left.remove(found)
        problem = _differs(found, entry)
        assert not problem, f"{entry['text']!r}: {problem}; {found.when}"
    for extra in left:
        assert any(extra.text in o["text"] or o["text"] in extra.text for o in optional), (
            f"{extra.text!r} was found as {extra.when}"
        )
        entry = next(o for o in optional if extra.text in o["text"] or o["text"] in extra.text)
        problem = _differs(extra, entry)
        assert not problem, f"{extra.text!r}: {problem}"


def _differs(timex, entry: dict) -> str:
    # The cases name the day that the words name, whatever "by" or "since" before them makes of it.
    named = bounds(timex.named) if timex.bound else timex.when
    when = replace(timex.when, earliest=named.earliest, latest=named.latest)
    if "one_of" in entry and not entry.get("ambiguous"):
        problems = [_differs(timex, {**entry, **o, "one_of": None} if False else o) for o in entry["one_of"]]
        return "" if not all(problems) else problems[0]
    if entry.get("ambiguous"):
        wanted = {_day_of(o) for o in entry.get("alternatives", entry.get("one_of", []))}
        return "" if wanted <= set(when.readings) else f"readings {when.readings}, wanted {wanted}"
    first, last = _iso(when.earliest), _iso(when.latest)
    if "within" in entry and not (entry["within"][0] <= first and last <= entry["within"][1]):
        return f"{first} to {last} is not within {entry['within']}"
    if "covers" in entry and not first <= entry["covers"] <= last:
        return f"{first} to {last} does not cover {entry['covers']}"
    if "precision_not" in entry and when.precision == entry["precision_not"]:
        return f"precision {when.precision}"
    for key, got in (("start", first), ("end", last), ("precision", when.precision), ("instant_utc", when.instant)):
        if key in entry and got != entry[key]:
            return f"{key} is {got}, wanted {entry[key]}"
    return ""


def _day_of(option: object) -> str:
    return option if isinstance(option, str) else option["start"]


def _iso(day: int | None) -> str:
    if day is None:
        return ""
    year, month, number = from_day(day)
    return f"{year:04d}-{month:02d}-{number:02d}"
