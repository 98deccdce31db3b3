"""Involved: which of the actors a text names take part in what it tells, who only says so, and who is only mentioned.

Filters by actor go by those who take part. What stands in another clause than an act with both its sides ("despite
Russia's objections", "to counter the rebels") is told in passing, and who reports an act is not in it.
"""

from collections.abc import Sequence
from typing import Literal

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.lines import line
from ingest.events.pick import scene
from ingest.events.prepositions import Marker, preposition
from ingest.events.sentence import Line
from ingest.events.subject import Scene
from ingest.events.within import Within
from ingest.record.report import Report

Part = Literal["party", "speaker", "named", "aside", "ground", "place"]


def involved(
    cleaned: Cleaned,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    reports: Sequence[Report],
) -> tuple[Part, ...]:
    """Return the part each mention has in what its sentence tells, in the order of the mentions.

    ``party``: a source or target. ``speaker``: named behind what others do, which it only reports. ``aside``: stands in
    a clause of its own beside an act whose both sides are told. ``named``: anything else, as where no event was found.
    ``ground``: a state in which something other than a meeting happens. ``place``: any other place, no actor.
    """
    parts: dict[int, Part] = {}
    named, dated = Within(mentions), Within(timexes)
    acts = [(_at(r), r) for r in reports if r.event_type not in ("STATEMENT", "OTHER")]
    for sentence in sentences:
        here = named.between(sentence.start, sentence.end)
        told = [(at, r) for at, r in acts if sentence.start <= at < sentence.end]
        if all(r.event_type != "CONSULT" for _, r in told):
            parts |= {m.start: "ground" for m in here if _ground(m)}
        if not here or not told:
            continue
        ids = {i for _, r in told for p in (*r.source, *r.target) for i in (p.actor, p.through) if i}
        spoken = {r.speaker for _, r in told if r.speaker} - ids
        both = {at for at, r in told if (r.source and r.target) or len(r.source) > 1}
        one = {at for at, r in told if r.source or r.target}
        whole = _staged(cleaned, sentence, here, dated.between(sentence.start, sentence.end)) if one else None
        within = _clauses(whole, both) if whole is not None else []
        passing = _in_passing(whole, one) if whole is not None else frozenset()
        for mention in here:
            if mention.form == "place" and mention.start not in parts:
                continue
            if mention.actor in ids or mention.through in ids:
                parts[mention.start] = "party"
            elif mention.start > max(at for at, _ in told) and (mention.actor in spoken or mention.through in spoken):
                parts[mention.start] = "speaker"
            elif (both and not any(start <= mention.start < end for start, end in within)) or mention.start in passing:
                parts[mention.start] = "aside"
    return tuple(parts.get(m.start, "place" if m.form == "place" else "named") for m in mentions)


def _ground(mention: Mention) -> bool:
    """Tell whether a place is a state named by itself, behind "in" or its like, and no city."""
    entry, _, why = mention.rule.partition("; place: ")
    return (
        ":" not in mention.actor and why.startswith("after ") and " capital: " not in entry and " seat: " not in entry
    )


def _at(report: Report) -> int:
    return report.start if report.trigger_start is None else report.trigger_start


def _staged(cleaned: Cleaned, sentence: Sentence, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> Scene:
    return scene(
        line(
            cleaned.text, sentence.start, sentence.end,
            language=cleaned.language, mentions=mentions, timexes=timexes,
        )
    )  # fmt: skip


def _in_passing(whole: Scene, triggers: set[int]) -> frozenset[int]:
    """Return where names stand behind what only says why or when in the clause of an act: "despite talks with Chad"."""
    here = whole.line
    # "Chad, a key ally of Mali": who somebody is.
    out = {n.mention.start for n in here.named if here.has("roles.others", n.last)}
    for clause in whole.clauses:
        told = [j for j in range(clause.first, clause.last) if here.words[j].start in triggers]
        if not told:
            if clause.kind == "subordinate":
                out |= {n.mention.start for n in here.named if clause.first <= n.first < clause.last}
            continue
        found = (preposition(here, j) for j in range(told[0] + 1, clause.last))
        aside = next((f[2] for f in found if f is not None and _leads_aside(here, f)), None)
        if aside is not None:
            out |= {n.mention.start for n in here.named if aside < n.first < clause.last}
    return frozenset(out)


def _leads_aside(here: Line, found: tuple[Marker, str, int]) -> bool:
    """Tell whether a preposition leads to what is only in passing: "despite", "for aiding", not "in answer to"."""
    marker, words, at = found
    doing = words == "for" and (here.low(at + 1).endswith("ing") or here.has("roles.owning", at + 1))
    return doing or (marker == "aside" and words not in _ANSWERING)


_ANSWERING = frozenset({"in response to", "in retaliation for", "in reaction to", "in protest at"})
"""What leads to whom an act answers: they are in it."""


def _clauses(whole: Scene, triggers: set[int]) -> list[tuple[int, int]]:
    """Return where the clauses begin and end that hold the words by which the acts are told."""
    run = whole.line.words
    spans = [(run[c.first].start, run[c.last - 1].end) for c in whole.clauses if c.last > c.first]
    return [(start, end) for start, end in spans if any(start <= t < end for t in triggers)]
