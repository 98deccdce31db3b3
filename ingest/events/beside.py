"""Beside: what a dated line tells besides its main event: further acts, sentences of the same day, of other days."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.events.casting import Cast, Setting, cast, parties
from ingest.events.classify import leading
from ingest.events.draft import Draft
from ingest.events.pick import Act, acts
from ingest.events.status import status
from ingest.events.subject import Scene
from ingest.events.wording import wording
from ingest.record.report import When


def further(setting: Setting, main: Draft, casts: Sequence[tuple[Scene, Cast]]) -> tuple[Draft, ...]:
    """Return the acts behind a semicolon that are of another kind: "signed a pact; recalled its ambassador"."""
    out: list[Draft] = []
    for whole, acting in casts:
        act: Act = acting.act
        clause = whole.clauses[act.clause]
        behind = clause.kind == "main" and act.clause > 0
        if not behind or act.trigger.noun or act.trigger.start == main.trigger_start:
            continue
        words = whole.line.words
        state = status(whole, act, main.when, setting.created)
        source = parties(setting, whole.line, acting.source, main.when) or main.source
        target = parties(setting, whole.line, acting.target, main.when)
        if state is None or not (source or target):
            continue
        out.append(
            replace(
                main,
                start=words[clause.first].start,
                end=words[clause.last - 1].end,
                event_type=act.trigger.entry.event_type,
                status=state,
                source=source,
                target=tuple(p for p in target if p.actor not in {q.actor for q in source}),
                trigger=whole.line.text[act.trigger.start : act.trigger.end],
                trigger_start=act.trigger.start,
                trigger_end=act.trigger.end,
                rule=act.trigger.entry.id,
                words=wording(whole, act, words[clause.first].start, words[clause.last - 1].end),
                when=_same_date(main.when),
            )
        )
    return tuple(out)


def also(setting: Setting, main: Draft, scenes: Sequence[Scene]) -> tuple[Draft, ...]:
    """Return what further sentences of a line tell with a date of their own: "Also visited Cairo May 30."."""
    out: list[Draft] = []
    for whole in scenes:
        dated = [
            d for d in whole.line.dated if d.timex.when.precision == "day" and "/" not in (d.timex.when.edtf or "/")
        ]
        found = acts(whole)
        if len(dated) != 1 or not found:
            continue
        when = dated[0].timex.when
        acting = cast(whole, leading(whole, found))
        hosts = parties(setting, whole.line, (*acting.source, *acting.target, *acting.roles.hosts), when)
        trigger = acting.act.trigger
        out.append(
            replace(
                main,
                start=whole.line.words[0].start,
                end=whole.line.end,
                when=when,
                event_type=trigger.entry.event_type,
                status=status(whole, acting.act, when, setting.created) or "denied",
                target=tuple(p for p in hosts if p.actor not in {q.actor for q in main.source}),
                trigger=whole.line.text[trigger.start : trigger.end],
                trigger_start=trigger.start,
                trigger_end=trigger.end,
                rule=trigger.entry.id,
                words=wording(whole, acting.act, whole.line.words[0].start, whole.line.end, date=dated[0].timex.text),
            )
        )
    return tuple(out)


def sentences(setting: Setting, main: Draft, scenes: Sequence[Scene]) -> tuple[Draft, ...]:
    """Return what further sentences of a line tell of the same day: "Leaders met in Rome. France signed a treaty."."""
    out: list[Draft] = []
    for whole in scenes:
        found = acts(whole)
        if not found or any(d.timex.when.edtf is not None for d in whole.line.dated):
            continue
        acting = cast(whole, leading(whole, found))
        act, line = acting.act, whole.line
        source = parties(setting, line, acting.source, main.when)
        state = status(whole, act, main.when, setting.created)
        if act.trigger.start == main.trigger_start or not source or state is None:
            continue
        target = parties(setting, line, acting.target, main.when)
        out.append(
            replace(
                main,
                start=line.words[0].start,
                end=line.words[-1].end,
                event_type=act.trigger.entry.event_type,
                status=state,
                source=source,
                target=tuple(p for p in target if p.actor not in {q.actor for q in source}),
                trigger=line.text[act.trigger.start : act.trigger.end],
                trigger_start=act.trigger.start,
                trigger_end=act.trigger.end,
                rule=act.trigger.entry.id,
                words=wording(whole, act, line.words[0].start, line.words[-1].end),
                when=_same_date(main.when),
                entry=False,
            )
        )
    return tuple(out)


def _same_date(when: When) -> When:
    return replace(when, basis="context", anchor=when.words, why=f"The line it stands in begins with “{when.words}”.")
