"""Bearers: whose name stands behind an office: a person known, one a surname means, or one whom only the text names."""

from collections.abc import Mapping, Sequence

from ingest.actors.grammar import Grammar
from ingest.actors.lexicon import Lexicon
from ingest.actors.namesakes import choose
from ingest.actors.reading import Reading
from ingest.actors.spelling import spelled
from ingest.actors.tokens import Tokens
from ingest.actors.unknown import UnknownNames
from ingest.record.days import Day


class Bearers:
    """Finds who bears the offices of one text."""

    def __init__(
        self,
        tokens: Tokens,
        readings: Sequence[Reading],
        starts: Mapping[int, int],
        *,
        lexicon: Lexicon,
        grammar: Grammar,
        day: Day | None,
    ) -> None:
        """Keep the text's words and its readings; ``starts`` leads from a word to the reading that begins there."""
        self.tokens, self.readings, self.starts = tokens, readings, starts
        self.lexicon, self.grammar, self.day = lexicon, grammar, day
        self.unknown = UnknownNames(tokens, readings, starts, grammar=grammar)

    def after(self, last: int, through: str | None, office: str) -> tuple[int, str, tuple[int, ...]] | None:
        """Return the last word of the name behind an office, its bearer's id, and the readings inside the name."""
        at = last + 1
        if at >= len(self.tokens.keys):
            return None
        gap = self.tokens.gap(last)
        comma = gap == ", "
        if gap not in (" ", "", "' ") and not comma:
            return None
        while at < len(self.tokens.keys) and self.tokens.keys[at] in self.grammar.honorifics:
            at += 1
        addressed = at > last + 1  # "the envoy of Spain, Mr. Olmo,"
        index = self.starts.get(at)
        if index is not None:
            reading = self.readings[index]
            if reading.form == "person":
                person = self.lexicon.person(reading.actor)
                if not comma or through is None or (person and any(h.serves == through for h in person.held)):
                    return reading.last, reading.actor, (index,)
                return None
            if reading.form == "surname" and not comma:
                longer = self.unknown.at(at, after_title=True)
                if longer is None or longer[0] <= reading.last:
                    actor = self.choose(reading, through, office=office)
                    return (reading.last, actor, (index,)) if actor else None
            elif reading.form not in ("capital",) and reading.form != "surname":
                return None
        if not comma and through is not None and "\u0621" <= self.tokens.word(at)[0] <= "\u064a":
            # Arabic has no capitals to tell where an unknown name ends, but a known one may be spelled in many ways.
            pair = self._text(at, min(at + 1, len(self.tokens.keys) - 1))
            person = spelled(pair, serves=through, office=office, day=self.day, people=self.lexicon.people)
            if person is not None:
                return at + 1, person.id, ()
        unknown = self.unknown.at(at, after_title=addressed or not comma)
        if unknown is None or (comma and not self._apposed(at, unknown[0], through)):
            return None
        end, name = unknown
        overlapped = tuple(i for i, r in enumerate(self.readings) if at <= r.first <= end)
        return end, self.known(name, through, office), overlapped

    def among(self, actor: str, used: tuple[int, ...], office: str) -> tuple[str, ...]:
        """Return the persons a surname behind an office may mean, whatever the day; none where more is named."""
        reading = self.readings[used[0]] if used else None
        if reading is None or reading.form != "surname":
            return ()
        if actor not in (*reading.persons, f"person:{self._text(reading.first, reading.last)}"):
            return ()
        held = [i for i in reading.persons if (p := self.lexicon.person(i)) and any(h.office == office for h in p.held)]
        return tuple(held) or reading.persons

    def _text(self, first: int, last: int) -> str:
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def known(self, name: str, through: str | None, office: str) -> str:
        """Return the id of the person a name means that the dictionary may spell otherwise."""
        people, day = self.lexicon.people, self.day
        person = spelled(name, serves=through, office=office, day=day, people=people) if through is not None else None
        return person.id if person is not None else f"person:{name}"

    def _apposed(self, first: int, last: int, through: str | None) -> bool:
        """Tell whether "the Latvian foreign minister, Krišjānis Kariņš," ends as an apposition does."""
        if through is None:
            return False
        if any(
            self.readings[i].form == "capital" for w in range(first, last + 1) if (i := self.starts.get(w, -1)) >= 0
        ):
            return False
        if last + 1 >= len(self.tokens.keys):
            return self.tokens.text[self.tokens.ends[last] :].strip() in (".", ")", ").", ";")
        return self.tokens.gap(last).startswith((",", ")", ". ", ";"))

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
