"""Attribution: who says what a sentence states, the words in quotation marks, and who carried it."""

import re
from dataclasses import dataclass

from ingest.actors.lexicon import Lexicon
from ingest.events.sentence import Line
from ingest.events.subject import Scene, subjects

_BODY = 5
_QUOTE = re.compile(r"[“\"«„「]\s*([^”\"»“„」]{2,400}?)\s*[”\"»“」]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """``speaker`` is an index of the line's mentions, ``words`` how the text calls who speaks."""

    speaker: int | None = None
    words: str = ""
    via: str | None = None
    anonymous: bool = False
    quote: str | None = None


def attribution(scene: Scene, *, lexicon: Lexicon) -> Attribution:
    """Return who says what the sentence states.

    A news agency is never the speaker: it is what carried the words ("Reuters reported", "told AFP", "according to
    AP"). A source without a name is kept in the words of the text.
    """
    line = scene.line
    speaker, words = _speaker(scene)
    quoted = _QUOTE.search(line.text, line.start, line.end)
    sentence = f" {' '.join(w.low for w in line.words)} "
    anonymous = any(f" {p} " in sentence for p in line.grammar.words["speech.anonymous"]) and speaker is None
    return Attribution(speaker, words, _via(scene, lexicon), anonymous, quoted.group(1) if quoted else None)


def _speaker(scene: Scene) -> tuple[int | None, str]:
    for index, clause in enumerate(scene.clauses):
        head = scene.heads[index]
        if head is None or head.noun or head.entry.frame != "say":
            continue
        if clause.kind in ("subordinate", "relative", "infinitive") and clause.opener != "as":
            continue
        found = subjects(scene, index, head)
        if found:
            return found[0], called(scene.line, found[0])
        first = scene.line.words[clause.first].start
        words = scene.line.text[first : head.start].strip(" ,")
        if words and len(words) < 60:
            return None, words
    return None, ""


def called(line: Line, named: int) -> str:
    """Return how the text calls who speaks, the body a bare adjective or genitive stands before taken in.

    "Russian" is "Russian Defence Ministry" where that follows, "Cuba" "Cuba's foreign ministry".
    """
    this = line.named[named]
    last = this.last
    if this.mention.form == "person":
        return this.mention.text
    owned = line.low(last) in ("'s", "’s") or line.gap(last) in ("'s ", "’s ")
    reach = range(last + (line.low(last) in ("'s", "’s")), min(last + _BODY, len(line.words)))
    for j in reach:
        if j in line.mention_at or j in line.timex_at or (j > last and line.gap(j).strip(" '’s")):
            break
        if line.has("roles.people", j) and (owned or this.mention.form in ("demonym", "office")):
            last = j + 1
        elif not (line.text[line.words[j].start].isupper() or owned or line.has("roles.people", j + 1)):
            break
        elif line.text[line.words[j].start].isupper() and not owned:
            last = j + 1
    return line.text[this.mention.start : max(this.mention.end, line.words[last - 1].end)]


def _via(scene: Scene, lexicon: Lexicon) -> str | None:
    """Return the agency or outlet named beside a verb of speech or behind "according to"."""
    line = scene.line
    for i in range(len(line.words)):
        if not line.text[line.words[i].start].isupper():
            continue
        for width in (4, 3, 2, 1):
            if i + width > len(line.words):
                continue
            words = line.text[line.words[i].start : line.words[i + width - 1].end]
            outlet = lexicon.agency(words)
            if outlet and _carries(scene, i, i + width):
                return outlet
    return None


def _carries(scene: Scene, first: int, last: int) -> bool:
    line = scene.line
    near = range(max(0, first - 4), min(len(line.words), last + 6))
    if any(line.has("speech.say", j) or line.has("speech.reports", j) for j in near):
        return True
    around = " ".join(line.low(j) for j in range(max(0, first - 4), first))
    return any(p in around for p in line.grammar.words["speech.carried_by"])
