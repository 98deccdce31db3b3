"""Events: print what the product makes of the sentences, statements, names and dates of a set, for its scorer.

Run: python -m tests.bench.events MODE GOLD.jsonl
Modes: sentences, statements, country, date, pairs. Of each record only what a user would have is read: ``text`` and
``date``; ``text`` and ``pub_date``; ``mention`` and ``date``; ``text``; ``a`` and ``b``.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.mention import Mention
from ingest.clean import clean
from ingest.dates.timex import Timex
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.days import from_day
from ingest.record.document import Given
from ingest.record.edtf import bounds
from ingest.record.report import Party, Report
from tests.bench.sets import code_of, coded, records

_SIGNED = ("agree.sign", "agree.agreement")
_ONE_WAY = ("consult.host", "cooperate.")
_MUTUAL = ("consult.", "agree.", "cooperate.")
_AT_HOME = frozenset({"COERCE", "PROTEST", "ASSAULT"})
_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_TIES = frozenset({"SUPPORT", "AGREE", "CONSULT", "COOPERATE"})
_BACKGROUND = re.compile(
    r"\b(?:although|though|whereas|despite|who (?:had|has|was|were)|which had|since|prior to|until|having)\b"
    r"(?:[^,;.]|(?<=\b[A-Z])\.)*(?:, )?\Z",
    re.IGNORECASE,
)
"""What opens a clause that only leads up to the day a record is of; it ends with the text up to a date."""
_STOP = re.compile(r"[.;][’”\"')]*\s")
_MODALITY = {
    "happened": "asserted", "scheduled": "planned", "hypothetical": "conditional", "denied": "denied",
    "called_off": "asserted",
}  # fmt: skip


def sentences(record: dict[str, Any]) -> dict[str, Any]:
    """Code one sentence: an event for each pair of source and target."""
    reports, mentions, _, parts = coded(record["text"], record.get("date"))
    events = [e for r in reports for e in _dyads(r)]
    kept = list({json.dumps(e): e for e in events}.values())
    involved = [m for m, part in zip(mentions, parts, strict=True) if part in ("party", "named", "ground")]
    return {"events": kept, "actors": _actors(involved, kept)}


def statements(record: dict[str, Any]) -> dict[str, Any]:
    """Code one statement: who said what, through whom, when and how sure."""
    reports, mentions, _, _ = coded(record["text"], record["pub_date"])
    mentions = tuple(m for m in mentions if m.form != "place")
    if not reports:
        return {"actors": _actors(mentions, []), "anonymous": False}
    said = next((r for r in reports if r.speaker or r.speaker_words), reports[0])
    act = _leading(reports)
    dated = next((r for r in (act, said, *reports) if r.when.edtf is not None), act)
    day = dated.when.earliest if dated.when.precision in ("day", "hour", "minute", "second") else None
    return {
        "speaker": said.speaker_words or None,
        "speaker_code": _code(said.speaker, said) if said.speaker else None,
        "act": _plover(act) or act.event_type,
        "targets": sorted({c for p in act.target or act.source[1:] if (c := _party(p))}),
        "actors": _actors(mentions, []),
        "via": next((r.via for r in reports if r.via), None),
        "anonymous": any(r.anonymous for r in reports),
        "quote": _quoted(record["text"]),
        "event_date": "{:04d}-{:02d}-{:02d}".format(*from_day(day)) if day is not None else None,
        "date_precision": _precision(dated),
        "modality": "denied" if act.trigger.casefold().startswith("den") else _MODALITY[act.status],
    }


def country(record: dict[str, Any]) -> dict[str, Any]:
    """Tell which state a leader named by title and name served on a day."""
    lexicon = load_lexicon()
    day = bounds(record["date"]).latest if record.get("date") else None
    found = find_mentions(record["mention"], language="en", lexicon=lexicon, day=day)
    codes = [c for m in found if (c := code_of(m.actor, m.through, lexicon))]
    return {"country": codes[0] if codes else None}


def date(record: dict[str, Any]) -> dict[str, Any]:
    """Tell the day a record is of: its own date if it is a document, else that of what it mainly tells."""
    text = record["text"]
    item = next(iter(read(Source("record.txt", text.encode(), "2025-01-01T00:00:00Z"))))
    created = clean(item, given=Given()).created
    if created is not None and created.basis in ("dateline", "heading", "byline"):
        return _first(created.when) if len(created.when) > len("2024-02") else _within(created.when)
    reports, _, timexes, _ = coded(text, None)
    days = [t for t in timexes if t.when.precision == "day" and t.when.edtf]
    told = [t for t in days if not _BACKGROUND.search(text, max(0, t.start - 160), t.start)] or days
    return _first(str(_between_states(text, told[0], reports) or told[0].named)) if told else {}


def _between_states(text: str, first: Timex, reports: Iterable[Report]) -> str | None:
    """Return the day of what states did together, where the first day only tells of one: it declared independence."""
    own = [r for r in reports if r.when.edtf == first.when.edtf]
    if any(r.event_type not in ("OTHER", "STATEMENT") or len(_parties(r)) > 1 for r in own):
        return None
    for report in reports:
        elsewhere = report.start > first.end and _STOP.search(text, first.end, report.when.words_start or report.end)
        states = len(_parties(report)) > 1 and not any(a.startswith("person:") for a in _parties(report))
        if elsewhere and states and report.event_type in _TIES and report.when.precision == "day":
            return report.when.edtf
    return None


def _parties(report: Report) -> frozenset[str]:
    return frozenset(p.actor for p in (*report.source, *report.target))


def pairs(record: dict[str, Any]) -> dict[str, Any]:
    """Tell whether two entries of travel lists are one event: days that touch, in one state."""
    a, b = record["a"], record["b"]
    first, last = max(a["start"], b["start"]), min(a["end"] or a["start"], b["end"] or b["start"])
    return {"same_event": first <= last and a["place_country"] == b["place_country"]}


MODES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "sentences": sentences, "statements": statements, "country": country, "date": date, "pairs": pairs,
}  # fmt: skip


def _dyads(report: Report) -> list[dict[str, Any]]:
    kind = _plover(report)
    if kind is None:
        return []
    sources = list(dict.fromkeys(c for p in report.source if (c := _party(p))))
    targets = list(dict.fromkeys(c for p in report.target if (c := _party(p))))
    if report.rule.startswith(_ONE_WAY) and len(sources) > 1 and not targets:
        return [{"source": sources[0], "target": t, "plover": kind} for t in sources[1:]]
    if report.rule.startswith(_MUTUAL) and len(sources) > 1 and not targets:
        return [{"source": s, "target": t, "plover": kind} for s in sources for t in sources if s != t]
    if report.event_type in _AT_HOME and len(sources) == 1 and not targets:
        # The manual codes what a government does to its own people as done to its country.
        targets = sources
    if not sources:
        return [{"source": None, "target": t, "plover": kind} for t in targets]
    return [{"source": s, "target": t, "plover": kind} for s in sources for t in targets or [None]]


def _plover(report: Report) -> str | None:
    """Return the manual's type: what is promised is AGREE there, a signing SUPPORT; statements are left out."""
    if report.event_type in ("STATEMENT", "OTHER"):
        return None
    if report.status == "scheduled" and report.event_type in _COOPERATIVE:
        return "AGREE"
    if report.status == "scheduled" and report.event_type in ("ASSAULT", "COERCE", "MOBILIZE"):
        return "THREATEN"
    if report.rule in _SIGNED and report.status == "happened":
        return "SUPPORT"
    return report.event_type


def _leading(reports: Iterable[Report]) -> Report:
    ordered = sorted(reports, key=lambda r: (r.event_type in ("STATEMENT", "OTHER"), r.when.edtf is None, r.start))
    return ordered[0]


def _party(party: Party) -> str | None:
    return code_of(party.actor, party.through, load_lexicon())


def _code(actor: str, report: Report) -> str | None:
    through = next((p.through for p in (*report.source, *report.target) if p.actor == actor), None)
    return code_of(actor, through, load_lexicon())


def _actors(mentions: Iterable[Mention], events: Iterable[dict[str, Any]]) -> list[str]:
    lexicon = load_lexicon()
    named = {code_of(m.actor, m.through, lexicon) for m in mentions}
    return sorted(c for c in named | {e[k] for e in events for k in ("source", "target")} if c)


def _quoted(text: str) -> str | None:
    for opening, closing in (("“", "”"), ('"', '"')):
        start = text.find(opening)
        end = text.find(closing, start + 1)
        if 0 <= start < end:
            return text[start + 1 : end]
    return None


def _precision(report: Report) -> str:
    if report.when.edtf is None:
        return "none"
    if "/" in report.when.edtf or report.when.precision == "week":
        return "range"
    return report.when.precision if report.when.precision in ("day", "month") else "range"


def _first(edtf: str) -> dict[str, Any]:
    """Return the first day of a date; "on or about 9 June" is that day."""
    first = bounds(edtf.rstrip("~")).earliest
    return {"date": "{:04d}-{:02d}-{:02d}".format(*from_day(first))} if first is not None else {}


def _within(edtf: str) -> dict[str, Any]:
    """Return the first and last day of a date without a day."""
    span = bounds(edtf)
    assert span.earliest is not None
    assert span.latest is not None
    first, last = ("{:04d}-{:02d}-{:02d}".format(*from_day(d)) for d in (span.earliest, span.latest))
    return {"date_min": first, "date_max": last}


def main(mode: str, gold: Path) -> None:
    """Print one line for each record."""
    for record in records(gold):
        print(json.dumps({"id": record["id"], **MODES[mode](record)}, ensure_ascii=False))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.argv[1], Path(sys.argv[2]))
