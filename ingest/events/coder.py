"""Coder: from sentences with their dates and actors to reports, each with type, roles, status, date and speaker."""

from collections.abc import Sequence

from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.casting import Setting
from ingest.events.chronicle import chronicle, entry_date, traveller
from ingest.events.draft import Draft, report
from ingest.events.letters import letters, persons_meant, written
from ingest.events.logbook import entry_days
from ingest.events.prose import prose
from ingest.events.references import refer
from ingest.events.refine import refine
from ingest.events.within import Within
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
    bundle = letters(cleaned, mentions, timexes)
    meant = [m for letter in bundle for m in persons_meant(cleaned, letter)]
    known = sorted((*mentions, *meant), key=lambda m: (m.start, m.end))
    referred = refer(cleaned, sentences, known, lexicon=lexicon)
    mentions = sorted((*known, *referred.mentions), key=lambda m: (m.start, m.end))
    days = entry_days(cleaned, timexes)
    setting = Setting(cleaned, lexicon, _created_day(cleaned), referred.stands_for, days, referred.runs)
    drafts: list[Draft] = [d for d in (written(setting, one, cleaned.text) for one in bundle) if d is not None]
    rejected = [_impossible(t, cleaned, sentences) for t in timexes if t.invalid]
    whose = traveller(cleaned, mentions, timexes)
    lede = _lede(cleaned)
    by_block: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    named, dated = Within(mentions), Within(timexes)
    for index, inside in sorted(by_block.items()):
        block = cleaned.blocks[index]
        if block.role in _SILENT:
            continue
        here, dates = named.between(block.start, block.end), dated.between(block.start, block.end)
        date = entry_date(cleaned, block, dates)
        if date is not None:
            drafts.extend(chronicle(setting, block, index, inside, here, dates, date=date, whose=whose))
            continue
        for number, sentence in enumerate(inside):
            there, then = named.between(sentence.start, sentence.end), dated.between(sentence.start, sentence.end)
            drafts.extend(prose(setting, sentence, there, then, lede=index == lede and number == 0))
    return _reports(refine(drafts), cleaned, lexicon, document), tuple(rejected)


def _reports(drafts: Sequence[Draft], cleaned: Cleaned, lexicon: Lexicon, document: str) -> tuple[Report, ...]:
    seen: dict[tuple[int, int, str], int] = {}
    out: list[Report] = []
    for draft in sorted(drafts, key=lambda d: (d.start, d.end, d.trigger_start, d.event_type)):
        key = (draft.start, draft.end, draft.event_type)
        n = seen[key] = seen.get(key, -1) + 1
        ids = {i for p in draft.parties for i in (p.actor, p.through) if i} | set(draft.about)
        actors = {i: lexicon.on(i, draft.when.latest) for i in ids}
        out.append(
            report(
                draft,
                text=cleaned.text,
                language=cleaned.language,
                document=document,
                identity=report_id(document, *key, n),
                actors=actors,
            )
        )
    return tuple(out)


def _created_day(cleaned: Cleaned) -> int | None:
    if cleaned.created is None:
        return None
    try:
        return bounds(cleaned.created.when).latest
    except BadEdtf:
        return None


def _lede(cleaned: Cleaned) -> int | None:
    """Return the index of the first block of the body."""
    return next((i for i, b in enumerate(cleaned.blocks) if b.role == "body"), None)


def _impossible(timex: Timex, cleaned: Cleaned, sentences: Sequence[Sentence]) -> Rejected:
    holder = next((s for s in sentences if s.start <= timex.start < s.end), None)
    words = cleaned.text[holder.start : holder.end] if holder else timex.text
    locator = cleaned.blocks[holder.block].locator if holder else ""
    return Rejected(locator, words, timex.invalid)
