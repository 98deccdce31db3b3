"""Likewise: who did the same after somebody: "Finland joined NATO in April, and Sweden followed on 7 March"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.events.casting import Setting, parties
from ingest.events.dating import undated
from ingest.events.draft import Draft
from ingest.events.status import standing
from ingest.events.subject import Scene, subjects


def likewise(setting: Setting, whole: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the acts of those who "followed", "followed suit" or "did the same", as the act told before them."""
    line = whole.line
    if not drafts or line.grammar.firsts["verb.likewise"].isdisjoint(line.lows):
        return ()
    out: list[Draft] = []
    for index, clause in enumerate(whole.clauses):
        at = next((j for j in range(clause.first, clause.last) if _same_again(whole, j, clause.last)), None)
        before = [d for d in drafts if d.trigger_start < line.words[clause.first].start and not d.noun]
        if at is None or whole.heads[index] is not None or not before or before[-1].status in ("denied", "called_off"):
            continue
        dated = next((d for d in line.dated if at < d.first < clause.last), None)
        when = dated.timex.when if dated else undated("the sentence has no date words for it")
        by = tuple(s.named for s in whole.seats(index) if s.marker == "by" and line.named[s.named].first > at)
        source = parties(setting, line, by if line.has("roles.by", at + 1) else subjects(whole, index), when)
        told = before[-1]
        if not source or {p.actor for p in source} & told.ids or (dated and dated.timex.invalid):
            continue
        ahead = any(line.has("verb.future", j) for j in range(clause.first, at))
        first = clause.first + line.has("clause.coordinators", clause.first)
        start, end = line.words[first].start, line.words[clause.last - 1].end
        out.append(
            replace(
                told,
                start=start,
                end=end,
                when=when,
                source=source,
                status=standing(when, setting.created, ahead=ahead),
                trigger=line.text[line.words[at].start : line.words[at].end],
                trigger_start=line.words[at].start,
                trigger_end=line.words[at].end,
                words=replace(told.words, headline=line.text[start:end]),
                rule=f"{told.rule.partition(';')[0]}; did the same",
                own=dated is not None,
                lede=False,
                speaker=None,
                speaker_words="",
            )
        )
    return tuple(out)


def _same_again(whole: Scene, j: int, last: int) -> bool:
    """Tell whether the words at ``j`` say that somebody did the same, and name nothing that was followed."""
    line = whole.line
    for width in (3, 2, 1):
        if line.join(j, j + width) in line.grammar.words["verb.likewise"]:
            after = j + width
            return after >= last or after in line.timex_at or after + 1 in line.timex_at or line.has("roles.by", after)
    return False
