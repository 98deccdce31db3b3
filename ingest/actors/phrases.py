"""Phrases: an office with its state and its holder, in whatever order a language puts them, read as one mention.

"French President Emmanuel Macron", "the EU's top diplomat Josep Borrell", "Prime Minister of Lebanon Saad Hariri",
"le président français", "президент України", "Dmitry Peskov, the Kremlin spokesman".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.actors.bearers import Bearers
from ingest.actors.grammar import Grammar
from ingest.actors.lexicon import Lexicon
from ingest.actors.places import leads
from ingest.actors.reading import STATELIKE, Reading
from ingest.actors.tokens import Tokens
from ingest.record.days import Day

_GAP_WORDS = 4
_BODY_WORDS = 6
"""Words of a body between an office and its state, or behind it: "spokesman for the foreign ministry of"."""
_TAIL_WORDS = 5
_ALONE = {"pope": "VAT"}
"""Offices that there is only one of, and whom they serve."""
_COUNTERPART = "counterpart"
_COUNTERPART_WORDS = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` name ``actor``: a person, or a state by an office whose holder is unknown.

    ``office`` is the class of the office, empty for a person without one; ``through`` whom the person serves;
    ``used`` are the indexes of the readings it is made of. ``bare`` is an office whose state the phrase leaves open.
    ``post`` is whom the office serves, as the dictionary names it, and its class, where it is held; ``among`` are the
    persons a surname behind it may mean on another day.
    """

    first: int
    last: int
    actor: str
    office: str
    through: str | None
    rule: str
    used: tuple[int, ...]
    person: bool = False
    bare: bool = False
    plural: bool = False
    post: tuple[str, str] | None = None
    among: tuple[str, ...] = ()


class PhraseReader:
    """Reads the phrases of one text; holds what every step needs."""

    def __init__(
        self,
        tokens: Tokens,
        readings: Sequence[Reading],
        *,
        lexicon: Lexicon,
        grammar: Grammar,
        day: Day | None,
        language: str = "en",
    ) -> None:
        """Index the readings by their first and last word."""
        self._titles = lexicon.trie(language)
        self.tokens, self.readings, self.lexicon, self.grammar, self.day = tokens, readings, lexicon, grammar, day
        self._starts = {reading.first: index for index, reading in enumerate(readings)}
        self._ends = {reading.last: index for index, reading in enumerate(readings)}
        self.bearers = Bearers(tokens, readings, self._starts, lexicon=lexicon, grammar=grammar, day=day)

    def reads(self, before: int, after: int) -> bool:
        """Tell whether a reading ends at ``before``, a mere surname apart ("Hunter Biden"), or begins at ``after``."""
        return after in self._starts or (before in self._ends and self.readings[self._ends[before]].form != "surname")

    def ending(self, last: int) -> int | None:
        """Return the index of the reading that ends at a word, None if none does."""
        return self._ends.get(last)

    def phrases(self) -> list[Phrase]:
        """Return the phrases in text order, none overlapping another."""
        found: list[Phrase] = []
        free = 0
        for index, reading in enumerate(self.readings):
            if reading.form != "title" or reading.first < free:
                continue
            phrase = self._phrase(index, free)
            if phrase is not None:
                found.append(phrase)
                free = phrase.last + 1
        return found

    def _phrase(self, index: int, free: int) -> Phrase | None:
        title = self.readings[index]
        if not self._is_title(title):
            return None
        before = self._ends.get(title.first - 1)
        if before is not None and self.readings[before].form == "person" and not self.grammar.spaced:
            return None
        office = self._like_office(index) if title.actor == _COUNTERPART else title.actor
        plural = self._plural(title)
        left = self._state_before(index, free)
        used = [index]
        first, last = title.first, title.last
        words: set[str] = set()
        state: Reading | None = None
        if left is not None:
            state = self.readings[left]
            used.append(left)
            words |= set(self.tokens.keys[state.last + 1 : title.first])
            first = state.first
            outer = self._ends.get(first - 1)  # "U.S. State Department spokesperson": the state before its seat
            if (
                outer is not None
                and state.form == "seat"
                and self.readings[outer].form in STATELIKE
                and outer not in used
                and self.readings[outer].first >= free
                and self.tokens.gap(first - 1) in (" ", "'")
            ):
                first = self.readings[outer].first
                used.append(outer)
        else:
            words |= set(self.tokens.keys[max(free, title.first - 2) : title.first])
        words |= self._set_before(first, free)
        last, words_after = self._elect(last)
        words |= words_after
        last, ranks = self._ranks(last)
        used += ranks
        if state is None:
            right = self._state_after(last)
            if right is not None:
                state = self.readings[right]
                used.append(right)
                office, last = self._parted(title, state, office)
                last = self._body(last)
        held = not words & (self.grammar.past | self.grammar.future)
        through = state.actor if state is not None else _ALONE.get(office)
        plain = state.plain if state is not None else through
        post = (plain, office) if plain is not None and held and not plural else None
        named = None if plural else self.bearers.after(last, through, office)
        if named is not None:
            name_last, actor, name_used = named
            person = self.lexicon.person(actor)
            serves = person.serves(self.day) if person is not None else None
            through = None if person is None and state is None else through
            if through is None or (serves is not None and not self._served(actor, through)):
                through = serves if serves is not None else through
            if through is None and person is not None and held:
                through = person.served(self.day)
            if through is None and held and (right := self._state_of(name_last)) is not None:
                state = self.readings[right]
                through, name_last, used, post = state.actor, state.last, [*used, right], (state.plain, office)
            return Phrase(
                first, name_last, actor, office, through, f"{title.rule} with a name", (*used, *name_used),
                person=True, post=post, among=self.bearers.among(actor, name_used, office),
            )  # fmt: skip
        if through is None:
            return Phrase(first, last, "", office, None, title.rule, tuple(used), bare=True, plural=plural)
        holder = None
        if held and not plural:
            holder = self.lexicon.people.holder(through, office, self.day)
        return Phrase(
            first, last, holder.id if holder else through, office, through if holder else None,
            f"{title.rule}, holder on the day" if holder else title.rule, tuple(used), plural=plural, post=post,
        )  # fmt: skip

    def _like_office(self, index: int) -> str:
        """Return the office of the person whose counterpart is meant: the last one titled or named before."""
        at = self.readings[index].first
        for before in reversed(self.readings[max(0, index - 12) : index]):
            if at - before.first > _COUNTERPART_WORDS:
                break
            if before.form == "title" and before.actor != _COUNTERPART and not before.plural:
                return before.actor
            person = self.lexicon.person(before.actor) if before.form in ("person", "surname") else None
            held = [h for h in person.held if self.day is not None and h.may_hold(self.day)] if person else []
            if held:
                return max(held, key=lambda h: h.sure_start or 0).office
        return "official"

    def _set_before(self, first: int, free: int) -> set[str]:
        """Return the words of time that stand before a whole phrase: "a former French president"."""
        words: set[str] = set()
        while first - 1 >= free and self._close(first - 1) and self.tokens.keys[first - 1] in self.grammar.modifiers:
            first -= 1
            words.add(self.tokens.keys[first])
        return words

    def _plural(self, title: Reading) -> bool:
        """Tell whether the article says that a word of one form for one and many means many: "die Außenminister"."""
        if title.plural or not title.first or not self.grammar.plural_articles:
            return title.plural
        return (
            self.tokens.keys[title.first - 1] in self.grammar.plural_articles
            and self.tokens.gap(title.first - 1) == " "
            and not self.tokens.keys[title.last].endswith(("in", "e"))
        )

    def _is_title(self, title: Reading) -> bool:
        word = self.tokens.text[self.tokens.starts[title.first] : self.tokens.ends[title.last]]
        if word.isupper() and len(word) <= 2:  # "10:42 PM" is no prime minister
            return title.first == 0 or not self.tokens.keys[title.first - 1][-1:].isdigit()
        return True

    def _state_before(self, index: int, free: int) -> int | None:
        title = self.readings[index]
        at = title.first - 1
        for _ in range(_GAP_WORDS + 1):
            if at < free or not self._close(at):
                return None
            found = self._ends.get(at)
            if found is not None:
                posted = self.tokens.keys[max(self.readings[found].first - 1, 0)] in self.grammar.posted
                found = self._ends.get(self.readings[found].first - 2, found) if posted else found
                return found if leads(self.readings[found], self.tokens, self.grammar) else None
            if self.tokens.keys[at] not in self.grammar.modifiers:
                return None
            at -= 1
        return None

    def _state_after(self, last: int) -> int | None:
        at, joined = last + 1, self.grammar.direct
        # "The secretary then left for Lima": those are no words of the office.
        after, verbs = self.grammar.articles | self.grammar.modifiers, self.grammar.travel | self.grammar.past
        for _ in range(_BODY_WORDS):
            if at >= len(self.tokens.keys) or not self._close(at - 1):
                return None
            found = self._starts.get(at)
            if found is not None and joined:
                return found if self.readings[found].form in STATELIKE else None
            if self.tokens.keys[at] in self.grammar.of or self.tokens.keys[at] in self.grammar.bodies:
                joined = True
            elif self.tokens.keys[at] not in after - (set() if joined else verbs):
                return None
            at += 1
        return None

    def _state_of(self, last: int) -> int | None:
        """Return the reading of the state that "of" joins to a name: "Deputy Prime Minister Ozols of Latvia"."""
        joined = self.tokens.keys[last + 1 : last + 2]
        # "Thanked Minister Ozols for Latvia's help": that is no state of his.
        return self._state_after(last) if joined and joined[0] in self.grammar.of - self.grammar.toward else None

    def _ranks(self, last: int) -> tuple[int, list[int]]:
        """Take in the ranks that follow an office: "Brigadier General", "Foreign Minister Sheikh"."""
        used: list[int] = []
        while self.grammar.spaced and last + 1 < len(self.tokens.keys) and self.tokens.gap(last) == " ":
            index = self._starts.get(last + 1)
            rank = self.readings[index] if index is not None else None
            if rank is None or rank.form != "title" or rank.plural or rank.actor == _COUNTERPART:
                break
            used.append(self._starts[last + 1])
            last = rank.last
        return last, used

    def _parted(self, title: Reading, state: Reading, office: str) -> tuple[str, int]:
        """Return the office and the last word where an adjective parts it: "ministre ukrainien de la Défense"."""
        keys = self.tokens.keys
        before = keys[title.first : state.first]
        for last in range(min(state.last + _TAIL_WORDS, len(keys) - 1), state.last, -1):
            if any(self.tokens.gap(i) not in (" ", "'", "-") for i in range(state.last, last)):
                continue
            whole = self._titles.exact(" ".join((*before, *keys[state.last + 1 : last + 1])))
            found = next((name.actor for name in whole if name.form == "title"), None)
            if found is not None:
                return found, last
        return office, state.last

    def _body(self, last: int) -> int:
        """Take in the body behind a state: "a spokeswoman for the Portuguese | foreign ministry"."""
        at = last + 1
        while at < len(self.tokens.keys) and at - last <= _BODY_WORDS and self._close(at - 1):
            if self.tokens.keys[at] in self.grammar.bodies:
                last = at
            elif self.tokens.keys[at] not in self.grammar.of | self.grammar.articles:
                break
            at += 1
        return last

    def _close(self, left: int) -> bool:
        gap = self.tokens.gap(left)
        return gap in (" ", "-", "'", "' ", "", " '", '" ', " (", ". ") and (
            gap != ". " or len(self.tokens.keys[left]) <= 2
        )

    def _elect(self, last: int) -> tuple[int, set[str]]:
        following = last + 1
        if (
            following < len(self.tokens.keys)
            and self.tokens.gap(last) in ("-", " ")
            and self.tokens.keys[following] in self.grammar.future
        ):
            return following, {self.tokens.keys[following]}
        return last, set()

    def _served(self, actor: str, state: str) -> bool:
        """Tell whether a person serves the state that stands with the name, which then counts: "Serbian President"."""
        person, day = self.lexicon.person(actor), self.day
        return person is not None and any(h.serves == state and (day is None or h.may_hold(day)) for h in person.held)
