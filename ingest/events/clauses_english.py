"""Clauses of English: cut by conjunctions, relatives, participles, infinitives and reporting phrases."""

import re
from functools import cache
from itertools import pairwise

from ingest.events.ahead import base, noun_phrase, tags, verb_ahead, verb_next, verbal
from ingest.events.clauses import CLOSERS, Clause, ClauseKind, Cut, closed
from ingest.events.grammar import Grammar
from ingest.events.sentence import BE_HAVE_GET, BESIDE_VERB, COMMA, HARD, Line

_REPORTING_REACH = 8
_BRACKETS = str.maketrans("", "", "()")
"""Brackets that hold an initialism part nobody from what he says: "the World Food Programme (WFP) said"."""
_PARTED = COMMA | HARD
_ASKED = 5
_QUALITY = re.compile(
    r"un\w+ed|\w+(?:ful|less|ous|able|ible|ive)|brutal|illegal|criminal|continued|repeated|deadly|direct"
)
_PARTICIPLE_FOLLOWERS = frozenset({
    "by", "in", "on", "at", "to", "from", "with", "for", "as", "during", "under", "after", "before", "into", "between",
    "against", "over", "since", "until",
})  # fmt: skip
_OPENERS = frozenset({"that", "to", "followed"})
_OPENING = frozenset({"clause.relatives", "clause.coordinators"})
_GOING_ON = frozenset({"infinitive", "participle"})
_DOING = frozenset({"act", "toward"})
_GOING = frozenset({"been", "begin", "began", "start", "started", "stop", "stopped"})
_NO_NOUN = frozenset({"clause.articles", "nouns.prepositions", "clause.subject_pronouns"})
_ADDRESSED = frozenset({"on", "reporters", "journalists"})


def english(line: Line) -> tuple[Clause, ...]:
    """Return the clauses of an English sentence in text order."""
    opening: ClauseKind = "subordinate" if line.has("clause.subordinators", 0) and verb_ahead(line, 1) else "main"
    cuts = [Cut(0, opening, None)]
    for i in _openings(line):
        found = _opens(line, i, cuts)
        if found:
            cuts.append(Cut(i, *found))
    if opening == "subordinate" and not any(c.kind in ("main", "resumed") for c in cuts):
        # "After the talks the two signed a treaty": no other clause follows, so this one is the sentence.
        cuts[0] = Cut(0, "main", None)
    return closed(cuts, line)


def _openings(line: Line) -> list[int]:
    """Return the words that may open a clause; most may not, and show it by what is cheap to ask."""
    lows, gaps, dated = line.lows, line.gaps, line.timex_at
    first, behind = _opening_words(line.grammar)
    return [
        i
        for i in range(1, len(lows))
        if (gaps[i] != " " or lows[i] in first or lows[i - 1] in behind or line.finite[i] or i - 1 in dated)
        and not line.inside(i)
    ]


@cache
def _opening_words(known: Grammar) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that may open a clause by themselves, and those that one may open behind."""
    own = (word for word, lists in known.kinds.items() if not _OPENING.isdisjoint(lists))
    doing = (form for form, tags in known.verbs.items() if "ing" in tags)
    first = _OPENERS.union(known.participles, doing, known.firsts["clause.subordinators"], own)
    return first, _ADDRESSED | {"by"} | known.words["speech.say"]


def _opens(line: Line, i: int, cuts: list[Cut]) -> tuple[ClauseKind, int | None] | None:
    gap, here, last = line.gaps[i], cuts[-1], len(cuts) - 1
    if not HARD.isdisjoint(gap):
        return _after_mark(line, i, gap, cuts)
    finite, low, kinds = line.any_finite(here.first, i), line.lows[i], line.kinds[i]
    if "clause.relatives" in kinds and i not in line.mention_at and verb_ahead(line, i + 1):
        claimed = line.has("speech.claims", i - 1)
        said = claimed or verbal(line, i - 1) or i - 1 in line.timex_at or not finite
        # "An assembly that has been condemned": what lacks a subject of its own is no content.
        complement = low == "that" and said and not line.is_finite(i + 1)
        return ("complement" if complement else "relative"), last
    if low == "that" and _asks(line, i):
        return "complement", last
    if low in line.grammar.firsts["clause.subordinators"] and _subordinator(line, i) and verb_ahead(line, i + 1):
        return "subordinate", last
    if not COMMA.isdisjoint(gap):
        return _after_comma(line, i, cuts, finite=finite)
    goes_on = line.finite[i] and (finite or here.kind in _GOING_ON) and not line.among(BE_HAVE_GET, i - 1)
    if goes_on and (pending := _pending(line, cuts, i)) is not None:
        return "resumed", pending
    if "clause.coordinators" in kinds:
        if line.has("verb.negation", i - 1) or _qualities(line, i):
            # "has not yet decided"; "unlawful and repeated strikes".
            return None
        if finite and (verb_next(line, i + 1) or _another(line, i)):
            return "coordinate", last
    if low == "to" and base(line, i + 1):
        return "infinitive", last
    if finite and _speech_before(line, i) and noun_phrase(line, i) and verb_ahead(line, i + 1):
        return "complement", last
    if finite and "ing" in tags(line, i) and i - 1 not in line.timex_at and not _gerund(line, i):
        return "participle", last
    followed = finite and low == "followed" and line.has("roles.by", i + 1)
    return ("participle", last) if followed or (finite and _by_doing(line, i)) or line.reduced(i) else None


def _qualities(line: Line, i: int) -> bool:
    """Tell whether "and" joins two words that say of what kind a noun is: "unprovoked and unjustified aggression"."""
    if i - 1 in line.mention_at or _QUALITY.fullmatch(line.low(i - 1)) is None or not line.low(i + 1).endswith("ed"):
        return False
    after = i + 2
    alone = after >= len(line.words) or after in line.timex_at or after in line.mention_at
    return not alone and not line.among(_NO_NOUN, after) and not any(t.noun and t.last == i for t in line.triggers)


def _another(line: Line, i: int) -> bool:
    """Tell whether an actor or a deed with a verb of its own stands behind "and": "... on 3 May and Chad condemned"."""
    if i + 1 in line.mention_at and i - 1 not in line.mention_at:
        return verb_next(line, line.named[line.mention_at[i + 1]].last)
    deed = next(
        (t for t in line.triggers if t.noun and i < t.first <= i + _ASKED - 2 and not line.has("roles.of", t.last)),
        None,
    )
    if deed is None or i - 1 in line.mention_at or any(line.has("nouns.prepositions", j) for j in range(i, deed.first)):
        return False
    verb = next(
        (j for j in range(deed.last, min(deed.last + _REPORTING_REACH, len(line.words))) if line.is_finite(j)), None
    )
    if verb is None or any(line.parted[i : verb + 1]):
        return False
    # "discussed trade and sanctions imposed on Chad": no verb of its own.
    return line.has("verb.be", verb) or line.has("verb.future", verb) or verb + 2 in line.timex_at


def _by_doing(line: Line, i: int) -> bool:
    """Tell whether an act begins behind "by": "retaliated by | expelling the envoys"; saying is a manner, no act."""
    acts = (t.entry.frame for t in line.triggers if t.first == i and not t.noun)
    return line.low(i - 1) == "by" and not _DOING.isdisjoint(acts)


def _asks(line: Line, i: int) -> bool:
    """Tell whether a verb that asks stands before "that": its clause has a bare verb, "demanded that Chad cede"."""
    near = [t for t in line.triggers if t.last <= i <= t.last + _ASKED and t.entry.event_type == "REQUEST"]
    return bool(near) and not any(line.parted[near[-1].last : i])


def _after_mark(line: Line, i: int, gap: str, cuts: list[Cut]) -> tuple[ClauseKind, int | None] | None:
    last = len(cuts) - 1
    if "(" not in gap and _listed(line, i):
        return None
    if "(" in gap or "[" in gap:
        return ("aside", last) if verb_ahead(line, i) and ")" not in line.gap(i + 1) else None
    if ")" in gap or "]" in gap:
        if cuts[-1].kind != "aside":
            return None
        return "resumed", cuts[-1].head
    if ":" in gap and any(line.has("speech.say", j) for j in range(max(0, i - 2), i)):
        return "complement", last
    return "main", None


def _listed(line: Line, i: int) -> bool:
    """Tell whether a dash before ``i`` opens or closes a list of names: "six powers – China, Chad – meet"."""
    dashes = [j for j in range(1, len(line.words)) if line.marked(j, "—–")]
    for first, last in pairwise(dashes):
        names = any(j in line.mention_at for j in range(first, last))
        if i in (first, last) and names and not line.any_finite(first, last):
            return True
    return False


def _after_comma(line: Line, i: int, cuts: list[Cut], *, finite: bool) -> tuple[ClauseKind, int | None] | None:
    here, last, forms = cuts[-1], len(cuts) - 1, tags(line, i)
    conjunction = line.has("clause.coordinators", i)
    at = i + 1 if conjunction else i
    told = here.kind == "infinitive" and (_inverted(line, i) or _reports(line, at))
    if not conjunction and not told and verb_ahead(line, i) and (pending := _pending(line, cuts, i)) is not None:
        return "resumed", pending
    if not conjunction and _inverted(line, i):
        return "main", None
    if ((finite or last) and _reports(line, at)) or (last == 0 and not conjunction and _fronted(line, i)):
        return "main", None
    if ("ing" in forms and not conjunction) or (line.low(i) == "followed" and line.has("roles.by", i + 1)):
        return "participle", last
    if not conjunction and not finite and _participle(line, i, here.first):
        return "participle", last
    if finite and line.low(i) == "to" and base(line, i + 1):
        return "infinitive", last
    if finite and verb_next(line, at):
        return "coordinate", last
    goes_on = finite or here.kind in _GOING_ON
    if goes_on and noun_phrase(line, at) and verb_ahead(line, at + 1):
        return ("coordinate", last) if conjunction else ("main", None)
    return None


def _fronted(line: Line, i: int) -> bool:
    """Tell whether a phrase with a noun of doing ends before ``i``: "At a meeting in Berlin, | the minister signed"."""
    opens = line.has("nouns.prepositions", 0) and not line.any_finite(0, i)
    return opens and any(t.noun and t.last <= i for t in line.triggers) and _sentence_at(line, i)


def _sentence_at(line: Line, i: int) -> bool:
    return noun_phrase(line, i) and verb_ahead(line, i + 1)


def _pending(line: Line, cuts: list[Cut], i: int) -> int | None:
    """Return the clause that was interrupted before its verb, if the one at hand interrupts it."""
    here = cuts[-1]
    if here.kind == "infinitive" and here.head is not None and cuts[here.head].kind in ("main", "complement"):
        # "The plan to send troops | was rejected".
        return None if line.any_finite(cuts[here.head].first, here.first) else here.head
    if here.kind not in CLOSERS:
        return None
    head = here.head
    while head is not None and cuts[head].kind in CLOSERS and cuts[head].head is not None:
        head = cuts[head].head
    if head is None:
        # A subordinate clause that opens the sentence: the main clause is still to come.
        return 0 if here.kind == "subordinate" and len(cuts) == 1 else None
    ends = [c.first for c in cuts[1:]] + [i]
    parts = [k for k, c in enumerate(cuts) if k == head or (c.kind == "resumed" and c.head == head)]
    return None if any(line.any_finite(cuts[k].first, ends[k]) for k in parts) else head


def _participle(line: Line, i: int, first: int) -> bool:
    """Tell whether a form in -ed behind a comma is a passive participle: ", signed by the king, "."""
    forms = tags(line, i)
    if not forms & {"pp", "ed"} or line.is_finite(i - 1):
        return False
    apposition = line.marked_in(first + 1, i, COMMA)
    if apposition:
        return False
    return line.low(i + 1) in _PARTICIPLE_FOLLOWERS or i + 1 in line.timex_at or "pp" in forms


def _reports(line: Line, i: int) -> bool:
    """Tell whether a reporting phrase begins at ``i``: "Reuters said", "unnamed diplomats told the agency"."""
    for j in range(i + 1, min(i + _REPORTING_REACH, len(line.words))):
        if line.parted[j] and not _PARTED.isdisjoint(line.gaps[j].translate(_BRACKETS)):
            return False
        if line.has("speech.say", j) and j not in line.mention_at:
            return not line.nominal(j)
        if line.is_finite(j):
            return False
    return False


def _inverted(line: Line, i: int) -> bool:
    """Tell whether a reporting phrase begins with its verb at ``i``: ", said the minister on Monday"."""
    return line.has("speech.inverting", i) and noun_phrase(line, i + 1) and not verb_ahead(line, i + 1)


def _gerund(line: Line, i: int) -> bool:
    """Tell whether a form in -ing goes on a verb group or hangs on a preposition: it opens no clause then."""
    j = i - 1
    while j >= 0 and line.among(BESIDE_VERB, j):
        j -= 1
    going = line.has("verb.be", j) or line.low(j) in _GOING
    return going or line.nominal(i) or line.low(i + 1) == "of" or _owned(line, i)


def _owned(line: Line, i: int) -> bool:
    """Tell whether a form in -ing is a noun behind whose it is: "wounded by Malian | shelling"."""
    at = line.mention_at.get(i - 1)
    if at is None or line.named[at].mention.form != "demonym" or line.gap(i).strip():
        return False
    return line.has("nouns.prepositions", line.named[at].first - 1)


def _speech_before(line: Line, i: int) -> bool:
    """Tell whether a verb of speech stands right before, a date or an addressee passed over."""
    j = i - 1
    while j >= 0 and (j in line.timex_at or line.low(j) in _ADDRESSED):
        j -= 1
    return line.has("speech.say", j)


def _subordinator(line: Line, i: int) -> bool:
    known, firsts, low = line.grammar.words, line.grammar.firsts, line.lows[i]
    if i in line.timex_at:
        return False
    two = line.join(i, i + 2)
    if low in firsts["roles.aside"] and (two in known["roles.aside"] or line.join(i, i + 4) in known["roles.aside"]):
        return False
    return line.has("clause.subordinators", i) or two in known["clause.subordinators"]
