"""Phrases: an office with its state and its holder, in whatever order a language puts them, read as one mention.

"French President Emmanuel Macron", "the EU's top diplomat Josep Borrell", "Prime Minister of Lebanon Saad Hariri",
"le président français", "президент України", "Dmitry Peskov, the Kremlin spokesman".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.actors.grammar import Grammar
from ingest.actors.lexicon import Lexicon
from ingest.actors.namesakes import choose
from ingest.actors.reading import STATELIKE, Reading
from ingest.actors.tokens import Tokens
from ingest.actors.unknown import UnknownNames
from ingest.record.days import Day

_GAP_WORDS = 4
_COUNTERPART = "counterpart"
_COUNTERPART_WORDS = 40


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words ``first`` to ``last`` name ``actor``: a person, or a state by an office whose holder is unknown.

    ``office`` is the class of the office, empty for a person without one; ``through`` whom the person serves;
    ``used`` are the indexes of the readings it is made of. ``bare`` is an office whose state the phrase leaves open.
    ``post`` is whom the office serves, as the dictionary names it, and its class, where it is held.
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


class PhraseReader:
    """Reads the phrases of one text; holds what every step needs."""

    def __init__(
        self, tokens: Tokens, readings: Sequence[Reading], *, lexicon: Lexicon, grammar: Grammar, day: Day | None
    ) -> None:
        """Index the readings by their first and last word."""
        self.tokens, self.readings, self.lexicon, self.grammar, self.day = tokens, readings, lexicon, grammar, day
        self._starts = {reading.first: index for index, reading in enumerate(readings)}
        self._ends = {reading.last: index for index, reading in enumerate(readings)}
        self._unknown = UnknownNames(tokens, readings, self._starts, grammar=grammar)

    def reads(self, before: int, after: int) -> bool:
        """Tell whether a reading ends at the word ``before`` or begins at the word ``after``."""
        return before in self._ends or after in self._starts

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
        if state is None:
            right = self._state_after(last)
            if right is not None:
                state = self.readings[right]
                used.append(right)
                last = state.last
        held = not words & (self.grammar.past | self.grammar.future)
        through = state.actor if state is not None else None
        post = (state.plain, office) if state is not None and held and not plural else None
        named = None if plural else self._name_after(last, through, office)
        if named is not None:
            name_last, actor, name_used = named
            person = self.lexicon.person(actor)
            serves = person.serves(self.day) if person is not None else None
            if through is None or (serves is not None and not self._served(actor, through)):
                through = serves if serves is not None else through
            if through is None and person is not None and held:
                through = person.served(self.day)
            return Phrase(
                first, name_last, actor, office, through, f"{title.rule} with a name", (*used, *name_used),
                person=True, post=post,
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
                form = self.readings[found].form
                return found if form in STATELIKE and form in self.grammar.leading else None
            if self.tokens.keys[at] not in self.grammar.modifiers:
                return None
            at -= 1
        return None

    def _state_after(self, last: int) -> int | None:
        at = last + 1
        joined = self.grammar.direct
        for _ in range(3):
            if at >= len(self.tokens.keys) or not self._close(at - 1):
                return None
            found = self._starts.get(at)
            if found is not None and joined:
                return found if self.readings[found].form in STATELIKE else None
            if self.tokens.keys[at] in self.grammar.of:
                joined = True
            elif self.tokens.keys[at] not in self.grammar.articles | self.grammar.modifiers:
                return None
            at += 1
        return None

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

    def _name_after(self, last: int, through: str | None, office: str) -> tuple[int, str, tuple[int, ...]] | None:
        at = last + 1
        if at >= len(self.tokens.keys):
            return None
        gap = self.tokens.gap(last)
        comma = gap == ", "
        if gap not in (" ", "", "' ") and not comma:
            return None
        while at < len(self.tokens.keys) and self.tokens.keys[at] in self.grammar.honorifics and not comma:
            at += 1
        index = self._starts.get(at)
        if index is not None:
            reading = self.readings[index]
            if reading.form == "person":
                person = self.lexicon.person(reading.actor)
                if not comma or through is None or (person and any(h.serves == through for h in person.held)):
                    return reading.last, reading.actor, (index,)
                return None
            if reading.form == "surname" and not comma:
                longer = self._unknown.at(at, after_title=True)
                if longer is None or longer[0] <= reading.last:
                    actor = self.choose(reading, through, office=office)
                    return (reading.last, actor, (index,)) if actor else None
            elif reading.form not in ("capital",) and reading.form != "surname":
                return None
        unknown = self._unknown.at(at, after_title=not comma)
        if unknown is None or (comma and not self._apposed(at, unknown[0], through)):
            return None
        end, name = unknown
        overlapped = tuple(i for i, r in enumerate(self.readings) if at <= r.first <= end)
        return end, f"person:{name}", overlapped

    def _served(self, actor: str, state: str) -> bool:
        """Tell whether a person serves the state that stands with the name, which then counts: "Serbian President"."""
        person, day = self.lexicon.person(actor), self.day
        return person is not None and any(h.serves == state and (day is None or h.may_hold(day)) for h in person.held)

    def _apposed(self, first: int, last: int, through: str | None) -> bool:
        """Tell whether "the Latvian foreign minister, Krišjānis Kariņš," ends as an apposition does."""
        if through is None or last + 1 >= len(self.tokens.keys):
            return False
        if any(
            self.readings[i].form == "capital" for w in range(first, last + 1) if (i := self._starts.get(w, -1)) >= 0
        ):
            return False
        return self.tokens.gap(last).startswith((",", ")"))

    def choose(self, reading: Reading, through: str | None, *, office: str = "") -> str | None:
        """Return the id of the one person a surname means here, None where it may be several."""
        found = choose(
            reading, through=through, office=office, readings=self.readings, lexicon=self.lexicon, day=self.day
        )
        if found is not None:
            return found.id
        persons = (self.lexicon.person(i) for i in reading.persons)
        of_state = any(h.serves == through for p in persons if p is not None for h in p.held)
        # After a title the words are a name all the same: somebody the dictionary cannot tell, or does not have.
        if office and not of_state:
            return f"person:{self.tokens.text[self.tokens.starts[reading.first] : self.tokens.ends[reading.last]]}"
        return None
