"""Coder: from sentences with their dates and actors to reports, each with type, roles, status, date and speaker."""

from collections.abc import Sequence

from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.draft import Draft, report
from ingest.events.prose import Setting, prose
from ingest.events.refine import refine
from ingest.record.edtf import bounds
from ingest.record.errors import BadEdtf
from ingest.record.identity import report_id
from ingest.record.report import Rejected, Report

_SILENT = frozenset({"byline", "dateline"})


def code(
    cleaned: Cleaned,
    sentences: Sequence[Sentence],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    *,
    lexicon: Lexicon,
    document: str,
) -> tuple[tuple[Report, ...], tuple[Rejected, ...]]:
    """Return the reports of a document in text order, and the statements that make no event with the reason.

    Args:
        cleaned: the document after cleaning.
        sentences: its sentences, in text order.
        timexes: its time expressions.
        mentions: the actors it names.
        lexicon: the actors known.
        document: the document's id, part of each report's.
    """
    setting = Setting(cleaned, lexicon, _created_day(cleaned))
    drafts: list[Draft] = []
    rejected = [_impossible(t, cleaned, sentences) for t in timexes if t.invalid]
    for index, sentence in enumerate(sentences):
        block = cleaned.blocks[sentence.block]
        if block.role in _SILENT:
            continue
        here = [m for m in mentions if sentence.start <= m.start < sentence.end]
        dates = [t for t in timexes if sentence.start <= t.start < sentence.end]
        drafts.extend(prose(setting, sentence, here, dates, lede=_lede(cleaned, sentences, index)))
    return _reports(refine(drafts, cleaned), cleaned, lexicon, document), tuple(rejected)


def _reports(drafts: Sequence[Draft], cleaned: Cleaned, lexicon: Lexicon, document: str) -> tuple[Report, ...]:
    seen: dict[tuple[int, int, str], int] = {}
    out: list[Report] = []
    for draft in sorted(drafts, key=lambda d: (d.start, d.end, d.trigger_start, d.event_type)):
        key = (draft.start, draft.end, draft.event_type)
        n = seen[key] = seen.get(key, -1) + 1
        ids = dict.fromkeys(p.actor for p in draft.parties)
        actors = tuple(lexicon.actor(i) for i in ids)
        out.append(
            report(draft, text=cleaned.text, document=document, identity=report_id(document, *key, n), actors=actors)
        )
    return tuple(out)


def _created_day(cleaned: Cleaned) -> int | None:
    if cleaned.created is None:
        return None
    try:
        return bounds(cleaned.created.when).latest
    except BadEdtf:
        return None


def _lede(cleaned: Cleaned, sentences: Sequence[Sentence], index: int) -> bool:
    """Tell whether a sentence is the first of the body."""
    block = sentences[index].block
    if cleaned.blocks[block].role != "body":
        return False
    return not any(cleaned.blocks[s.block].role == "body" and s.block < block for s in sentences[:index])


def _impossible(timex: Timex, cleaned: Cleaned, sentences: Sequence[Sentence]) -> Rejected:
    holder = next((s for s in sentences if s.start <= timex.start < s.end), None)
    words = cleaned.text[holder.start : holder.end] if holder else timex.text
    locator = cleaned.blocks[holder.block].locator if holder else ""
    return Rejected(locator, words, timex.invalid)
