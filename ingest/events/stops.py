"""Stops: the places of one journey, each with a day of its own: "will go on Monday to Oslo and on Friday to Riga"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.events.casting import Cast, Setting, parties
from ingest.events.draft import Draft
from ingest.events.sentence import Dated
from ingest.events.status import standing
from ingest.events.subject import Scene

_SEVERAL = 2


def by_stops(setting: Setting, whole: Scene, casts: Sequence[Cast], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with each journey to several places on as many days told once for each of them."""
    out = list(drafts)
    for acting in casts:
        if len(acting.roles.hosts) < _SEVERAL or acting.act.trigger.entry.frame != "visit":
            continue
        stops = _paired(whole, acting)
        at = next((i for i, d in enumerate(out) if d.trigger_start == acting.act.trigger.start), None)
        if not stops or at is None or out[at].status not in ("happened", "scheduled"):
            continue
        out[at : at + 1] = [_told(setting, whole, out[at], host, day) for host, day in stops]
    return out


def _paired(whole: Scene, acting: Cast) -> list[tuple[int, Dated]]:
    """Return the places with their days where the two stand in turn, and nothing if it is open which is whose."""
    line, clause = whole.line, whole.clauses[acting.act.clause]
    days = [d for d in line.dated if clause.first <= d.first < clause.last and d.timex.when.precision == "day"]
    hosts = sorted(acting.roles.hosts, key=lambda h: line.named[h].first)
    if len(days) != len(hosts) or any(d.timex.invalid for d in days):
        return []
    places = [line.named[h].first for h in hosts]
    turns = sorted((*((d.first, 0) for d in days), *((p, 1) for p in places)))
    kinds = [kind for _, kind in turns]
    return list(zip(hosts, days, strict=True)) if kinds in ([0, 1] * len(days), [1, 0] * len(days)) else []


def _told(setting: Setting, whole: Scene, draft: Draft, host: int, day: Dated) -> Draft:
    when = day.timex.when
    ahead = draft.status == "scheduled"
    target = parties(setting, whole.line, (host,), when)
    return replace(draft, when=when, target=target, status=standing(when, setting.created, ahead=ahead), own=True)
