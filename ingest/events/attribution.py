"""Attribution: who says what a sentence states, the words in quotation marks, and who carried it."""

import re
from dataclasses import dataclass

from ingest.actors.lexicon import Lexicon
from ingest.events.sentence import Line
from ingest.events.subject import Scene, first_bare, subjects
from ingest.events.verbs import Trigger
from ingest.events.voice import voice
from ingest.events.words import UNSPACED

_BODY = 5
_LONGEST = 60
_PHRASE = 5
_REACH = 9
_CASELESS = frozenset({"ar", "zh"})
_OWNING = frozenset({"'s", "’s", "its", "his", "her", "their"})
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
    speaker, words = _speaker(scene, lexicon)
    nameless = unnamed(line)
    if nameless is not None and speaker is None:
        first, last = nameless
        words = line.text[line.words[first].start : line.words[last - 1].end]
        speaker = next((line.mention_at[j] for j in range(first, last) if j in line.mention_at), None)
    quoted = _QUOTE.search(line.text, line.start, line.end)
    anonymous = _hidden(line, speaker)
    if nameless is not None:
        anonymous = speaker is None or nameless[0] <= line.named[speaker].first < nameless[1]
    return Attribution(speaker, words, _via(scene, lexicon), anonymous, quoted.group(1) if quoted else None)


def _hidden(line: Line, speaker: int | None) -> bool:
    """Tell whether the words say that somebody speaks without a name; a state may be whose he is."""
    if speaker is None:
        return line.contains(0, len(line.words), "speech.anonymous")
    if line.named[speaker].mention.actor.startswith("person:"):
        return False
    if line.grammar.language == "en":
        # "A U.S. official, who spoke on condition of anonymity": his state is known, he is not.
        return line.contains(0, len(line.words), "speech.withheld")
    if line.grammar.language in UNSPACED:
        return line.contains(0, len(line.words), "speech.anonymous")
    return line.grammar.tells(line.lows, "speech.anonymous")


def _speaker(scene: Scene, lexicon: Lexicon) -> tuple[int | None, str]:
    line = scene.line
    for index, clause in enumerate(scene.clauses):
        head = scene.heads[index]
        if head is None or head.noun or head.entry.frame != "say":
            continue
        if clause.kind in ("subordinate", "relative", "infinitive") and clause.opener != "as":
            continue
        found = _says(scene, index, head)
        if found:
            return found[0], called(line, found[0])
        opens = line.words[clause.first].start
        group = line.words[voice(line, head, clause).first].start
        words = line.text[opens : max(group, opens)].strip(" ,")
        if words and len(words) < _LONGEST and lexicon.agency(words) is None:
            return None, words
    beside = next((k for k in range(len(line.named)) if _with(line, k)), None)
    if beside is not None:
        return beside, called(line, beside)
    cited = [
        s
        for i in range(len(scene.clauses))
        for s in scene.seats(i)
        if s.prep in line.grammar.words["speech.carried_by"]
    ]
    return (cited[0].named, called(line, cited[0].named)) if cited else (None, "")


def _with(line: Line, k: int) -> bool:
    """Tell whether a person speaks for those who act: "denied it, with spokesman Ada Berg calling it absurd"."""
    named = line.named[k]
    calls = line.has("speech.say", named.last) and line.low(named.last).endswith("ing")
    led = any(line.has("roles.with", j) and "," in line.gap(j) for j in range(max(0, named.first - 3), named.first))
    return named.mention.form == "person" and calls and led


def _says(scene: Scene, index: int, verb: Trigger) -> tuple[int, ...]:
    """Return who speaks in a clause: its subject, who is named behind "by", or who follows its verb: ", said Berg"."""
    clause, line = scene.clauses[index], scene.line
    group = voice(line, verb, clause)
    right = [s for s in scene.seats(index) if line.named[s.named].first >= verb.last]
    if group.passive:
        return tuple(s.named for s in right if s.marker == "by") or subjects(scene, index, verb)
    own = any(not s.marker and line.named[s.named].first < verb.first for s in scene.seats(index))
    if not own and group.first <= clause.first and (behind := first_bare(right)):
        return behind
    return subjects(scene, index, verb)


def unnamed(line: Line) -> tuple[int, int] | None:
    """Return the words of people who say something and are not named: "two officials", "a senior Omani diplomat"."""
    known = line.grammar.words
    people = known["speech.people"]
    for j in [j for j, low in enumerate(line.lows) if low in people]:
        if line.marked(j, ",;:"):
            continue
        at = line.mention_at.get(j)
        if at is not None and line.named[at].mention.form == "person":
            continue
        first = j
        while first > 0 and j - first < _PHRASE and not line.marked(first, ",;:"):
            before = first - 1
            if line.is_finite(before) or before in line.timex_at or line.has("nouns.prepositions", before):
                break
            if any(line.low(before) in known[k] for k in ("clause.coordinators", "speech.say", "speech.carried_by")):
                break
            first = before
        definite = any(line.low(i) in known["nouns.definite"] or line.low(i) in _OWNING for i in range(first, j + 1))
        person = j + 1 in line.mention_at and line.named[line.mention_at[j + 1]].mention.form == "person"
        # "Elysée officials said": the house speaks.
        house = first in line.mention_at and line.mention_at.get(first) == line.mention_at.get(j)
        if definite or person or house:
            continue
        if _speaks(line, first, j + 1):
            return first, j + 1
    return None


def _speaks(line: Line, first: int, last: int) -> bool:
    """Tell whether people say something or are cited: "officials familiar with the talks said", "citing diplomats"."""
    known = line.grammar.words["speech.carried_by"]
    if any(line.join(first - n, first) in known for n in (1, 2)):
        return True
    if first > 0 and line.has("speech.say", first - 1) and "," in line.gap(first - 1):
        return True
    if line.grammar.language != "en" and _said_before(line, first):
        return True
    for j in range(last, min(last + _REACH, len(line.words))):
        if line.marked(j, ",;:"):
            return False
        if line.has("speech.say", j):
            return True
        if line.is_finite(j) and not any(line.has(f"verb.{k}", j) for k in ("have", "be")):
            return False
    return False


def _said_before(line: Line, first: int) -> bool:
    """Tell whether a verb of speech stands before its subject, a day between: "dijo el lunes un diplomático"."""
    at = first - 1
    while at >= 0 and (at in line.timex_at or line.has("verb.adverbs", at) or line.has("nouns.prepositions", at)):
        at -= 1
    return at >= 0 and line.has("speech.say", at)


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
    caseless = line.grammar.language in _CASELESS
    for i, word in enumerate(line.words):
        # Some agencies write their names small: "laut dpa".
        if not (line.text[word.start].isupper() or caseless or line.has("speech.carried_by", i - 1)):
            continue
        if not lexicon.agency_begins(line.text[word.start : word.end]):
            continue
        for width in (4, 3, 2, 1):
            if i + width > len(line.words):
                continue
            words = line.text[word.start : line.words[i + width - 1].end]
            outlet = lexicon.agency(words)
            if outlet and _carries(scene, i, i + width):
                return outlet
    return None


def _carries(scene: Scene, first: int, last: int) -> bool:
    line = scene.line
    near = range(max(0, first - 4), min(len(line.words), last + 6))
    if line.grammar.language in UNSPACED:
        return any(line.contains(near[0], near[-1] + 1, f"speech.{k}") for k in ("say", "reports", "carried_by"))
    if any(line.has("speech.say", j) or line.has("speech.reports", j) for j in near):
        return True
    around = " ".join(line.low(j) for j in range(max(0, first - 4), first))
    return any(p in around for p in line.grammar.words["speech.carried_by"])
