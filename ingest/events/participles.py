"""Participles: a form in -ed that only describes the subject of a later verb: "the men | held in Mali | were freed"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.events.sentence import Line

_MARKS = ",;:()—–"
_FAR = 12
_LED = frozenset({
    "for", "in", "on", "at", "from", "during", "with", "under", "over", "near", "against", "after",
})  # fmt: skip
_STOPS = frozenset({
    "its", "their", "his", "her", "that", "which", "who", "and", "but", "or", "when", "while", "because", "to",
})  # fmt: skip
_AUXILIARIES = frozenset({"verb.be", "verb.have", "verb.future", "verb.would", "verb.possible", "verb.must"})
_NEVER = frozenset({"speech.say", "verb.planned", "verb.denied", "roles.addressing"})
"""Verbs that what is said follows: "agreed in May the talks had failed"."""
_NO_SUBJECT = _AUXILIARIES | {
    "nouns.prepositions", "nouns.determiners", "clause.coordinators", "clause.subject_pronouns", "verb.adverbs",
    "verb.get", "verb.do", "verb.negation", "clause.relatives", "clause.subordinators",
}  # fmt: skip


def describes_subject(line: "Line", i: int) -> bool:
    """Tell whether a participle at ``i`` leans on the noun before it, and the verb of that noun is still to come."""
    known, before = line.grammar, line.low(i - 1)
    if known.language != "en" or line.low(i + 1) not in _LED or i + 2 in line.timex_at or i == 0:
        return False
    if known.among(_NEVER, line.low(i)) or line.gap(i).strip() or not before.isalpha():
        return False
    if i - 1 in line.timex_at or (i - 1 in line.mention_at and not before.endswith("s")):
        return False
    if before.endswith("ly") or known.among(_NO_SUBJECT, before):
        return False
    for j in range(i + 2, min(i + _FAR, len(line.words))):
        if line.marked(j, _MARKS) or (line.low(j) in _STOPS and j not in line.mention_at):
            return False
        named = j in line.mention_at or j in line.timex_at or line.text[line.words[j].start].isupper()
        if not named and known.among(_AUXILIARIES, line.low(j)):
            return line.low(j) not in ("be", "been", "being", "having", "'s", "'d")
    return False
