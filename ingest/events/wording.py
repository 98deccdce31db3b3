"""Wording: an act in the text's own words: its clause, its noun, and where what is said stands."""

from dataclasses import dataclass

from ingest.events.extent import phrase
from ingest.events.headline import headline
from ingest.events.pick import Act
from ingest.events.subject import Scene, subjects
from ingest.events.verbs import Trigger
from ingest.record.report import EventType

_LONGEST_SUBJECT = 90


@dataclass(frozen=True, slots=True)
class Wording:
    """The headline of an act, and ``what`` is the noun the text has for it, "video call"; empty if it has none.

    ``of`` is the type that noun stands for: an agreement on sanctions is none itself.
    """

    headline: str
    what: str = ""
    of: EventType | None = None


def wording(scene: Scene, act: Act, start: int, end: int, *, date: str = "") -> Wording:
    """Return the wording of an act that the text tells at ``text[start:end]``."""
    line = scene.line
    span = phrase(scene, act)
    start = _past_date(scene, act, start)
    words = line.text[span[0] : span[1]] if span else line.text[_opening(scene, act, start) : end]
    noun = act.trigger if act.trigger.noun else next((n for n in act.nouns if not _about(scene, act, n)), None)
    return Wording(
        headline=headline(words, subject="" if span else _subject(scene, act, start), date=date),
        what=_words(scene, noun) if noun else "",
        of=noun.entry.event_type if noun else None,
    )


def said(scene: Scene, act: Act) -> tuple[int, int] | None:
    """Return where the words of a statement stand; None if nowhere.

    They are the clause behind a verb of speech ("said that"), or before a reporting phrase (", the minister said").
    """
    if act.trigger.entry.frame != "say" or act.trigger.noun:
        return None
    line, index = scene.line, act.clause
    after = index + 1
    if after < len(scene.clauses) and scene.clauses[after].kind == "complement":
        last = after
        while last + 1 < len(scene.clauses) and scene.clauses[last + 1].kind in (
            "infinitive",
            "participle",
            "relative",
        ):
            last += 1
        first = scene.clauses[after].first
        opener = line.low(first) in line.grammar.words["clause.relatives"]
        return _span(scene, first + opener, scene.clauses[last].last)
    before = scene.clauses[:index]
    if before and scene.clauses[index].kind == "main" and act.trigger.first - scene.clauses[index].first <= _REPORTING:
        return _span(scene, before[0].first, scene.clauses[index].first)
    return None


_REPORTING = 9


def _span(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    if first >= last:
        return None
    line = scene.line
    if line.grammar.language == "en" and not any(line.is_finite(j) for j in range(first, last)):
        return None
    return line.words[first].start, line.words[last - 1].end


def _past_date(scene: Scene, act: Act, start: int) -> int:
    """Return where an act begins that was taken in from its date in the clause before: "on Monday | by expelling"."""
    line, clause = scene.line, scene.clauses[act.clause]
    first = line.words[clause.first].start
    if clause.head is None or start >= first or not any(d.timex.start == start for d in line.dated):
        return start
    head = scene.clauses[clause.head]
    return line.words[head.first].start if line.low(clause.first - 1) == "by" and head.last == clause.first else first


def _opening(scene: Scene, act: Act, start: int) -> int:
    """Return where the words of a headline begin: behind "when", "which", "as" that only tie the clause to another."""
    clause, line = scene.clauses[act.clause], scene.line
    first = line.words[clause.first].start
    it = next((j for j in (clause.first, clause.first + 1) if line.has("clause.subject_pronouns", j)), None)
    if it is not None and it + 1 < clause.last and start == first and _subject(scene, act, start):
        return line.words[it + 1].start
    ties = clause.kind in ("subordinate", "relative", "complement") and clause.last - clause.first > 1
    own = any(line.named[s.named].first < act.trigger.first and not s.marker for s in scene.seats(act.clause))
    return line.words[clause.first + 1].start if ties and start == first and own else start


def _about(scene: Scene, act: Act, noun: Trigger) -> bool:
    """Tell whether a noun is only what an act is about: "briefed the envoys on the summit"."""
    line, entry = scene.line, act.trigger.entry
    between = range(act.trigger.last, noun.first)
    if any(line.has("nouns.about", j) for j in between):
        return True
    topic = entry.topic and entry.event_type == "CONSULT"
    return topic and any(line.has("nouns.prepositions", j) and not line.has("roles.in", j) for j in between)


def _words(scene: Scene, noun: Trigger) -> str:
    line = scene.line
    words = line.text[noun.start : noun.end]
    return words if line.grammar.language == "de" else words.casefold()


def _subject(scene: Scene, act: Act, start: int) -> str:
    """Return the words of the subject where the act's own clause leaves it out."""
    if act.trigger.noun:
        return ""
    group = [scene.line.named[i].mention for i in subjects(scene, act.clause, act.trigger)]
    if not group or any(m.start >= start for m in group):
        return ""
    words = scene.line.text[group[0].start : group[-1].end]
    return words if len(words) <= _LONGEST_SUBJECT else ""
