"""Apiece: one verb with two days, each beside who it is of: "will go to Paris on Thursday and to Warsaw on Friday"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.events.casting import Setting, parties
from ingest.events.draft import Draft
from ingest.events.sentence import Dated, Line
from ingest.events.status import standing
from ingest.events.subject import Scene
from ingest.record.days import Day
from ingest.record.report import Party, When


def apiece(setting: Setting, whole: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the acts, one that is told of two days and two others with a word between parted in two."""
    if len(whole.line.dated) < 2:
        return tuple(drafts)
    # A journey of several stops is told apart already.
    told = Counter(d.trigger_start for d in drafts)
    return tuple(part for d in drafts for part in (_parted(setting, whole, d) if told[d.trigger_start] == 1 else (d,)))


def _parted(setting: Setting, whole: Scene, draft: Draft) -> tuple[Draft, ...]:
    line, created = whole.line, setting.created
    clause = next((c for c in whole.clauses if line.words[c.last - 1].end > draft.trigger_start), None)
    if draft.noun or draft.status not in ("happened", "scheduled") or clause is None:
        return (draft,)
    last = line.words[clause.last - 1].end
    behind = [p.start for p in draft.parties if p.start is not None and draft.trigger_end <= p.start < last]
    days = [d for d in line.dated if line.words[d.first].start >= draft.trigger_end and d.first < clause.last]
    if len(days) != 2 or any(d.timex.invalid for d in days):
        return (draft,)
    if len(behind) == 1:
        return _and_another(setting, line, draft, behind[0], days)
    if len(behind) != 2:
        return (draft,)
    at = _between(line, sorted(behind), [d.timex.start for d in days])
    if at is None or draft.when.edtf not in (days[0].timex.when.edtf, days[1].timex.when.edtf):
        return (draft,)
    cut = line.words[at].start
    return tuple(_of(draft, cut, days[k].timex.when, created, later=bool(k)) for k in (0, 1))


def _and_another(setting: Setting, line: Line, draft: Draft, one: int, days: Sequence[Dated]) -> tuple[Draft, ...]:
    """Return an act twice where a name behind "and" has its own day: "visited Chad on Monday and Mali on Friday"."""
    first, second = days[0].timex, days[1].timex
    behind = range(days[0].last, days[1].first)
    at = next((j for j in behind if line.has("clause.coordinators", j)), None)
    if at is None or one > line.words[at].start or draft.when.edtf != first.when.edtf:
        return (draft,)
    last = days[1].first - 1 if line.has("nouns.prepositions", days[1].first - 1) else days[1].first
    opens = at + 1 + line.has("nouns.definite", at + 1)
    named = next((n for n, m in enumerate(line.named) if m.first == opens and m.last == last), None)
    if named is None:
        return (draft,)
    other = parties(setting, line, (named,), second.when)
    half = _of(draft, line.words[at].start, second.when, setting.created, later=True)
    aimed = any(p.start == one for p in draft.target)
    half = replace(half, target=other) if aimed else replace(half, source=(*half.source, *other))
    return (draft, half)


def _between(line: Line, parties: Sequence[int], days: Sequence[int]) -> int | None:
    """Return the "and" with a party and a day before it and another of each behind it, None where there is none."""
    first, second = sorted((parties[0], days[0])), sorted((parties[1], days[1]))
    return next(
        (
            j
            for j in range(len(line.words))
            if first[1] < line.words[j].start < second[0] and line.has("clause.coordinators", j)
        ),
        None,
    )


def _of(draft: Draft, cut: int, when: When, created: Day | None, *, later: bool) -> Draft:
    """Return the half of an act that is of one day: whoever stands beside the other day is left out."""

    def own(parties: Sequence[Party]) -> tuple[Party, ...]:
        return tuple(p for p in parties if (p.start or 0) < draft.trigger_start or ((p.start or 0) > cut) == later)

    return replace(
        draft,
        when=when,
        source=own(draft.source),
        target=own(draft.target),
        status=draft.status if when.edtf == draft.when.edtf else standing(when, created),
        place=draft.place if not later else "",
        place_state=draft.place_state if not later else None,
        city=draft.city if not later else "",
    )
