"""Export cases: events in, the bytes of a file out."""

import csv
import io
import json
import re
import time

from dashboard.exports import EXPORTS, Setting
from dashboard.paper.fonts import LATIN, FontSet, font_set
from dashboard.paper.picture import make_picture
from dashboard.view import View
from ingest.interchange import timelinejs
from ingest.record.event import Event
from ingest.record.wire import from_wire
from tests.cases.made import made

SUFFIX = {"timelinejs": ".timelinejs.json", "ics": ".ics", "csv": ".csv", "json": ".json", "png": ".png"}


def check(case: dict) -> None:
    """Write the events in the case's format and compare with every field of ``expect``."""
    given, expect = case["input"], case["expect"]
    runs = [[made(each) for each in run["events"]] for run in given.get("runs", [given])]
    setting = Setting(view=View(key=False), bom=bool(given.get("options", {}).get("bom", True)))
    began = time.perf_counter()
    files = [EXPORTS[SUFFIX[given["format"]]](events, setting) for events in runs]
    assert time.perf_counter() - began <= expect.get("max_seconds", 60)
    {"ics": _ics, "csv": _csv, "json": _json, "timelinejs": _timelinejs, "png": _png}[given["format"]](
        files, runs, expect, given
    )
    if given.get("also_format") == "json":
        _json([EXPORTS[".json"](runs[0], setting)], runs, expect, given)


def unfolded(data: bytes) -> list[str]:
    """Return the lines of an iCalendar file after unfolding."""
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def _ics(files: list[bytes], runs: list[list[Event]], expect: dict, given: dict) -> None:
    data = files[0]
    lines = unfolded(data)
    raw = data.split(b"\r\n")
    for line in expect.get("lines", ()):
        assert line in lines
    for line in expect.get("required_lines", ()):
        assert line in lines
    for line in expect.get("forbidden_lines", ()):
        assert line not in lines
    for part in expect.get("line_contains", ()):
        assert any(part in line for line in lines), part
    for start in expect.get("required_prefixes", ()):
        assert any(line.startswith(start) for line in lines), start
    for wanted in [expect["one_of_lines"]] if "one_of_lines" in expect else []:
        assert None in wanted or any(line in lines for line in wanted if line)
    if "first_line" in expect:
        assert lines[0] == expect["first_line"]
    if "last_line" in expect:
        assert lines[-1] == expect["last_line"]
    if "line_ending" in expect or expect.get("no_lone_newline"):
        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(len(line) for line in raw) <= expect.get("max_line_octets", 75)
    for line in raw:
        line.decode()
    if "unfolded_summary" in expect:
        assert f"SUMMARY:{expect['unfolded_summary']}" in lines
    entries = [part.split("END:VEVENT")[0] for part in "\n".join(lines).split("BEGIN:VEVENT")[1:]]
    for name in expect.get("each_event_has", ()):
        assert all(re.search(rf"^{name}[;:]", entry, re.M) for entry in entries), name
    if "dtstamp_pattern" in expect:
        stamps = [line.removeprefix("DTSTAMP:") for line in lines if line.startswith("DTSTAMP:")]
        assert stamps
        assert all(re.search(expect["dtstamp_pattern"], stamp) for stamp in stamps)
    uids = [[line for line in unfolded(file) if line.startswith("UID:")] for file in files]
    if "uid_count_per_run" in expect:
        assert all(len(run) == expect["uid_count_per_run"] for run in uids)
    if expect.get("uids_unique_in_run"):
        assert all(len(set(run)) == len(run) for run in uids)
    if expect.get("uids_equal_across_runs"):
        assert all(run == uids[0] for run in uids)


def _csv(files: list[bytes], runs: list[list[Event]], expect: dict, given: dict) -> None:
    text = files[0].decode()
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    for start in expect.get("title_cells_never_start_with", ()):
        assert not any(row["title"].startswith(start) for row in rows)
    cells = {row["id"]: row.get("score") for row in rows}
    for event, score in expect.get("score_cells", {}).items():
        assert cells[event] == score
    if "first_column_name_has_mark" in expect:
        assert text.startswith("\ufeff") is expect["first_column_name_has_mark"]
    if "reimport_titles" in expect:
        titles = [row["title"].removeprefix("'") for row in rows]
        assert titles == _titles(expect["reimport_titles"])


def _json(files: list[bytes], runs: list[list[Event]], expect: dict, given: dict) -> None:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    whole = json.loads(files[0], parse_constant=refuse)
    events = {event["id"]: event for event in whole["events"]}
    for event, title in expect.get("json_titles", {}).items():
        assert events[event]["title"] == title
    for name in ("json_values", "values"):
        for event, values in expect.get(name, {}).items():
            for key, value in values.items():
                found = events[event]["extra"][key] if key in events[event]["extra"] else events[event][key]
                assert found == value, (event, key)
    again = [from_wire(event["record"]) for event in whole["events"]]
    assert [event.label for event in again] == [event.label for event in runs[0]]
    if "reimport_titles" in expect:
        assert [event.label for event in again] == _titles(expect["reimport_titles"])
    if "starts_with_bytes_hex" in expect:
        assert files[0].hex().startswith(expect["starts_with_bytes_hex"])


def _titles(value: list | dict) -> list[str]:
    return list(value.values()) if isinstance(value, dict) else value


def _timelinejs(files: list[bytes], runs: list[list[Event]], expect: dict, given: dict) -> None:
    whole = json.loads(files[0])
    for key in expect.get("top_level_keys_include", ()):
        assert key in whole
    for key in expect.get("top_level_keys_exclude", ()):
        assert key not in whole
    slides = whole["events"]
    for slide in slides:
        for key in expect.get("keys_absent", ()):
            assert key not in slide
    for slide, wanted in zip(slides, expect.get("events", slides), strict=True):
        for name in ("start_date", "end_date"):
            if name in wanted:
                parts = {key: int(value) for key, value in slide[name].items()}
                exact = {key: int(value) for key, value in wanted[name].items()}
                assert {key: parts.get(key) for key in exact} == exact
                assert not expect.get("absent_keys_must_be_absent") or parts == exact
        if "headline" in wanted:
            assert slide["text"]["headline"] == wanted["headline"]
    if "reimport_titles" in expect:
        assert [entry.headline for entry in timelinejs.read(whole).entries] == _titles(expect["reimport_titles"])


def _png(files: list[bytes], runs: list[list[Event]], expect: dict, given: dict) -> None:
    data = files[0]
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    if "file_signature_hex" in expect:
        assert data.hex().startswith(expect["file_signature_hex"].lower())
    fonts = FontSet((LATIN,)) if "Latin only" in given.get("environment", {}).get("fonts", "") else font_set()
    poor = make_picture(runs[0], actors={}, fonts=fonts)
    for option in expect.get("one_of", [expect]):
        if "missing_glyph_boxes" in option:
            # The fonts come with the product: a machine that has none of its own draws the same.
            whole = make_picture(runs[0], actors={})
            assert sum(len(w) for w in whole.warnings) == option["missing_glyph_boxes"]
        for event in option.get("warning_lists_event_ids", ()):
            assert any(f"event {event}." in warning for warning in poor.warnings)
        for event in option.get("warning_omits_event_ids", ()):
            assert not any(f"event {event}." in warning for warning in poor.warnings)
