"""Sentence: the words of one sentence with the mentions, timexes and triggers on them, and which words are verbs."""

from collections.abc import Container
from dataclasses import dataclass

from ingest.actors.mention import Mention
from ingest.dates.timex import Timex
from ingest.events.grammar import AUXILIARY, Grammar
from ingest.events.participles import describes_subject
from ingest.events.verbs import Trigger
from ingest.events.words import UNSPACED, Word

HARD = frozenset(";:()[]—–；：（）。")
COMMA = frozenset(",，،")
"""Marks that part clauses, and those that may."""
_SHORT = 4
_DISPUTED = 6  # words before a claim within which the verb stands that denies it
_PAST = frozenset({"ed", "past"})
_FINITE = frozenset({"ed", "past", "present", "conditional"})
"""Forms that the data of other languages than English gives for certain."""
BE_HAVE_GET = frozenset({"verb.be", "verb.have", "verb.get"})
BESIDE_VERB = frozenset({"verb.adverbs", "verb.negation"})
"""What may stand between the words of a verb group."""
_SUPPORT = BE_HAVE_GET | {"verb.do"}
_NO_VERBS = frozenset({
    "united", "hundred", "sacred", "wicked", "naked", "indeed", "speed", "exceed", "proceed", "succeed", "unnamed",
    "unarmed", "unprecedented", "so-called", "aforesaid", "beloved", "rugged", "crooked", "infrared", "bloodshed",
    "undisputed", "unrelated", "unspecified", "unidentified",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A mention and the words it covers, ``words[first:last]``."""

    mention: Mention
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A timex and the words it covers."""

    timex: Timex
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence, ready for the rules.

    Indices count words; ``mention_at`` and ``timex_at`` lead from a word to its span. Every rule asks for the same
    things of a word again and again, so they are kept: ``lows`` the folded words, ``kinds`` the lists of the grammar
    each is in (a word of a date in none), ``gaps`` what stands before each, and behind the last, ``parted`` whether a
    comma or a mark is there, ``finite`` whether the word looks like a finite verb.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    grammar: Grammar
    named: tuple[Named, ...]
    dated: tuple[Dated, ...]
    triggers: tuple[Trigger, ...]
    mention_at: dict[int, int]
    timex_at: dict[int, int]
    lows: tuple[str, ...]
    kinds: tuple[frozenset[str], ...]
    gaps: tuple[str, ...]
    parted: tuple[bool, ...]
    finite: tuple[bool, ...] = ()

    def gap(self, i: int) -> str:
        """Return what stands between word ``i - 1`` and word ``i``."""
        return self.gaps[i] if 0 <= i < len(self.gaps) else ""

    def marked(self, i: int, marks: Container[str]) -> bool:
        """Tell whether one of some marks stands right before the word at ``i``, or behind the last."""
        if 0 <= i < len(self.gaps) and (gap := self.gaps[i]) != " ":
            for sign in gap:
                if sign in marks:
                    return True
        return False

    def marked_in(self, first: int, last: int, marks: Container[str]) -> bool:
        """Tell whether one of some marks stands right before a word of a run."""
        for gap in self.gaps[max(first, 0) : max(last, 0)]:
            if gap != " ":
                for sign in gap:
                    if sign in marks:
                        return True
        return False

    def low(self, i: int) -> str:
        """Return the folded word at ``i``, empty outside the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def join(self, first: int, last: int) -> str:
        """Return the folded words of a run as phrases of the grammar are written."""
        first = max(first, 0)
        run = self.lows[first:last] if last > 0 else ()
        if last > len(self.lows):
            # Beyond the end stand empty words: a phrase of two is not found where four are asked for.
            run += ("",) * (last - first - len(run))
        return ("" if self.grammar.language in UNSPACED else " ").join(run)

    def contains(self, first: int, last: int, name: str) -> bool:
        """Tell whether a word or phrase of a list stands in a run of words."""
        if self.grammar.language in UNSPACED:
            text = self.join(first, last)
            return any(p in text for p in self.grammar.words[name])
        run = self.lows[max(first, 0) : max(last, 0)]
        if self.grammar.firsts[name].isdisjoint(run):
            return False
        return not self.grammar.words[name].isdisjoint(run) or self.grammar.tells(run, name)

    def any_in(self, first: int, last: int, name: str) -> bool:
        """Tell whether a word of a list stands in a run of words, names and dates apart where words are spaced."""
        if self.grammar.language in UNSPACED:
            return self.contains(first, last, name)
        return any(self.has(name, j) and j not in self.mention_at for j in range(first, last))

    def has(self, name: str, i: int) -> bool:
        """Tell whether the word at ``i`` is in a list of the grammar, mentions and timexes apart."""
        return 0 <= i < len(self.kinds) and name in self.kinds[i]

    def among(self, names: frozenset[str], i: int) -> bool:
        """Tell whether the word at ``i`` is in one of several lists of the grammar, timexes apart."""
        return 0 <= i < len(self.kinds) and not names.isdisjoint(self.kinds[i])

    def inside(self, i: int) -> bool:
        """Tell whether a boundary before word ``i`` would cut a mention or a timex in two."""
        named, dated = self.mention_at, self.timex_at
        return (i in named and named.get(i - 1) == named[i]) or (i in dated and dated.get(i - 1) == dated[i])

    def any_finite(self, first: int, last: int) -> bool:
        """Tell whether a finite verb stands in a run of words."""
        return True in self.finite[first:last]

    def is_finite(self, i: int) -> bool:
        """Tell whether the word at ``i`` looks like a finite verb; English only, by form and neighbours."""
        return 0 <= i < len(self.finite) and self.finite[i]

    def looks_finite(self, i: int) -> bool:
        """Find out what ``is_finite`` tells, from the word's form and its neighbours."""
        if not 0 <= i < len(self.words) or i in self.mention_at or i in self.timex_at:
            return False
        low = self.lows[i]
        known = self.grammar.words
        if not AUXILIARY.isdisjoint(self.kinds[i]):
            return low not in ("be", "been", "being", "having", "am") and not (
                low == "'s" and (i - 1) in self.mention_at
            )
        tags = self.grammar.verbs.get(low)
        if not tags and low.endswith("ed") and len(low) > _SHORT and low not in _NO_VERBS:
            # A verb we do not know.
            tags = frozenset({"ed"})
        if not tags or self.nominal(i) or self.reduced(i):
            return False
        if tags & (_PAST if self.grammar.language == "en" else _FINITE):
            return not (low.endswith("ed") and self.describes(i))
        if "s" in tags:
            return self._third_person(i)
        if "base" in tags:
            if self._proper(i) and self.has("roles.people", i + 1) and self._proper(i + 1):
                # "The Chinese Finance Ministry".
                return False
            at = i - 1
            while (
                at > 0 and (self.low(at).endswith("ly") or self.has("verb.adverbs", at)) and at not in self.mention_at
            ):
                at -= 1
            before = self.low(at)
            if f"{low}s" in known["nouns.plurals"] and self.low(i + 1) == "of":
                return False
            named = self.mention_at.get(at)
            many = named is not None and self._many(named)
            return before in known["clause.subject_pronouns"] or many or (named is None and before.endswith("s"))
        return False

    def describes(self, i: int) -> bool:
        """Tell whether a form in -ed right behind another verb is an adjective: "reject proposed changes"."""
        if self.among(_SUPPORT, i - 1) or self.marked(i, ",;:()—–") or not self.looks_finite(i - 1):
            return False
        # "Coast guard ships fired": what ends in -s is a verb for sure only right behind who does it.
        return "s" not in self.grammar.verbs.get(self.low(i - 1), frozenset()) or i - 2 in self.mention_at

    def _third_person(self, i: int) -> bool:
        """Tell a verb in -s from a plural: "Poland demands that", not "the Camp David Accords, signed"."""
        if i + 1 < len(self.words) and self.marked(i + 1, ",;:()."):
            return False
        if i == 0:
            # A cell or a line without subject: "Says that"; but "Talks ended".
            return not any(t.noun and t.first == 0 for t in self.triggers)
        if self.marked(i, ";:"):
            # Chronologies leave the subject out: "signs a pact; recalls its envoy".
            return True
        if self.low(i) in self.grammar.words["nouns.plurals"] and not self._opens_object(i + 1):
            return self._calls(i)
        if i - 1 in self.mention_at:
            named = self.mention_at[i - 1]
            # "Before Berg travels to Oslo": what may be a preposition opens a clause there.
            opened = self.low(i + 1) == "to" or self._opens_object(i + 1)
            return not self._governed(named) or (
                opened and self.has("clause.subordinators", self.named[named].first - 1)
            )
        before = self.low(i - 1)
        if self.has("clause.relatives", i - 1) or before in self.grammar.words["clause.subject_pronouns"]:
            return True
        if self._proper(i - 1):
            return not self._proper(i)
        return (
            bool(before)
            and not before[0].isdigit()
            and not before.endswith("s")
            and (before not in self.grammar.words["clause.coordinators"] or self._second(i))
        )

    def _second(self, i: int) -> bool:
        """Tell whether a verb in -s behind "and" has an object of its own: "severs ties and establishes the pact"."""
        plural = self.low(i) in self.grammar.words["nouns.plurals"]
        opens = self.low(i + 1) in ("that", "to", "with") or self.low(i + 1) in self.grammar.words["nouns.determiners"]
        return not plural and (opens or i + 1 in self.mention_at)

    def _calls(self, i: int) -> bool:
        """Tell "the premier calls for" and "Iran calls on" from "phone calls"."""
        named = self.mention_at.get(i - 1)
        if named is None or self._governed(named) or self.named[named].mention.form == "demonym":
            return False
        return self.low(i) == "calls" and self.low(i + 1) in ("for", "on", "upon", "off")

    def _opens_object(self, i: int) -> bool:
        """Tell whether what stands at ``i`` may follow a verb: "that", an article, a name, "to", "with"."""
        known = self.grammar.words
        # "Chad offers to mediate", but "its peacekeeping forces to be deployed".
        leads = ("that", "to", "with") if i - 2 in self.mention_at else ("that", "with")
        return i in self.mention_at or self.low(i) in leads or self.low(i) in known["nouns.determiners"]

    def _many(self, named: int) -> bool:
        """Tell whether a mention stands for several: an enumeration, a people, "officials"."""
        mention = self.named[named]
        before = mention.first - 1
        while before >= 0 and self.low(before) in ("the", "a", "an"):
            before -= 1
        last = self.low(mention.last - 1)
        people = mention.mention.form == "demonym" and last.endswith(("ese", "sh", "ch", "ss"))
        # "The US report": what ends in -s there is an initial.
        plural = last.endswith("s") and not mention.mention.text.isupper()
        return (self.has("clause.coordinators", before) or people or plural) and not self._governed(named)

    def _governed(self, named: int) -> bool:
        """Tell whether a preposition or an article stands right before a mention: it is no subject by itself."""
        before = self.low(self.named[named].first - 1)
        # "The parliament of Hungary approves": what stands behind "of" may close a subject.
        if before in ("of", "from"):
            return False
        return before in self.grammar.words["nouns.prepositions"] or before in ("a", "an")

    def _proper(self, i: int) -> bool:
        return 0 <= i < len(self.words) and self.text[self.words[i].start].isupper()

    def nominal(self, i: int) -> bool:
        """Tell whether what stands before a word that may be verb or noun makes it a noun or an adjective."""
        j = i - 1
        if j < 0 or self.marked(i, ",;:()—"):
            return False
        before, known = self.low(j), self.grammar.words
        disputed = self.has("speech.claims", i) and self._disputed(i)
        if not disputed and (j in self.mention_at or (j in self.timex_at and before not in known["nouns.determiners"])):
            return False
        if disputed or before in ("'s", "’s"):
            return True
        if before == "last" and j - 1 in self.mention_at:
            return False  # "Ruto last visited Japan in May"
        if before in known["roles.people"] and self.low(i) in known["speech.say"]:
            # "a senior official said": no adjective there.
            return False
        if before.endswith("ly") and self.low(i).endswith("ed") and self.low(j - 1) in ("the", "a", "an"):
            # "the internationally recognised government".
            return True
        return before in known["nouns.determiners"] or (before != "to" and before in known["nouns.prepositions"])

    def _disputed(self, i: int) -> bool:
        """Tell whether somebody denies a claim that a word may name: "denied on Monday media | reports that"."""
        led = any(self.has("speech.disputing", j) for j in range(max(i - _DISPUTED, 0), i))
        return led and self.low(i + 1) in ("that", "of")

    def reduced(self, i: int) -> bool:
        """Tell a participle that only describes a noun: "the ultimatum issued by", "the men held there were freed"."""
        if self.low(i) not in self.grammar.participles or i in self.mention_at or i in self.timex_at:
            return False
        if not self.has("roles.by", i + 1):
            return describes_subject(self, i)
        j = i - 1
        while j >= 0 and (self.among(BESIDE_VERB, j) or self.lows[j].endswith("ly")):
            j -= 1
        return not self.among(BE_HAVE_GET, j) and self.low(j) not in ("been", "being")
