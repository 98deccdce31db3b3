"""Unknown: where a person's name begins and ends that no dictionary has, in scripts with capitals and without.

After an office a capitalised run is a name. Arabic and Chinese have no capitals: there the name ends before the first
word that cannot be part of one, and where no such word comes soon enough there is no telling, so nothing is found.
"""

from collections.abc import Mapping, Sequence

from ingest.actors.grammar import Grammar
from ingest.actors.reading import Reading
from ingest.actors.tokens import Tokens

_NAME_WORDS = 4
_ARABIC_WORDS = 4
_HAN_LETTERS = 8


class UnknownNames:
    """Finds the names of one text that the dictionary does not have."""

    def __init__(
        self, tokens: Tokens, readings: Sequence[Reading], starts: Mapping[int, int], *, grammar: Grammar
    ) -> None:
        """Keep the text's words and its readings; ``starts`` leads from a word to the reading that begins there."""
        self.tokens, self.readings, self.starts, self.grammar = tokens, readings, starts, grammar

    def at(self, word: int, *, after_title: bool) -> tuple[int, str] | None:
        """Return the last word and the text of the name that begins at a word, None if none does."""
        if word >= len(self.tokens.keys):
            return None
        first = self.tokens.word(word)[0]
        if not self.grammar.spaced:
            return self._han(word)
        if first.isupper():
            return self._capitals(word, after_title=after_title)
        return self._arabic(word) if "\u0621" <= first <= "\u064a" else None

    def _capitals(self, at: int, *, after_title: bool) -> tuple[int, str] | None:
        tokens, grammar = self.tokens, self.grammar
        if not self.name_word(at):
            return None
        end = at
        while end + 1 < len(tokens.keys) and end - at < _NAME_WORDS + 1:
            gap = tokens.gap(end)
            if gap not in (" ", "-", "'", "’") and not (gap == ". " and len(tokens.keys[end]) <= 2):
                break
            if self.name_word(end + 1):
                end += 1
            elif tokens.keys[end + 1] in grammar.particles and end + 2 < len(tokens.keys) and self.name_word(end + 2):
                end += 2
            else:
                break
        if end == at and not after_title:
            return None
        return end, self._text(at, end)

    def name_word(self, at: int) -> bool:
        """Tell whether a word may be part of a name that the dictionary does not have."""
        word, key = self.tokens.word(at), self.tokens.keys[at]
        if not word[0].isupper() or key in self.grammar.not_names or not word[0].isalpha():
            return False
        if len(word) > 1 and word.isupper() and len(word) <= 4 and at in self.starts:
            return False
        index = self.starts.get(at)
        return index is None or self.readings[index].form in ("surname", "capital", "nothing")

    def _arabic(self, at: int) -> tuple[int, str] | None:
        """Two to four words after an office, up to a word that joins clauses, a known name or a mark."""
        tokens, grammar = self.tokens, self.grammar
        end = at - 1
        while end + 1 < len(tokens.keys) and end + 1 - at < _ARABIC_WORDS + 1:
            following = end + 1
            key = tokens.keys[following]
            if following > at and tokens.gap(end) != " ":
                break
            if following in self.starts or key in grammar.not_names or key in grammar.say or not key[0].isalpha():
                break
            if key.startswith(("بال", "لل", "وال", "لب", "لت", "لح")) or (len(key) > 4 and key[:2] in ("سي", "ست")):
                break
            # A noun in "-a" or the feminine ending is an object or a quality far more often than a given name.
            if tokens.word(following)[-1] == "ا" or (following == at and tokens.word(following)[-1] == "ة"):
                break
            end = following
        return (end, self._text(at, end)) if 2 <= end - at + 1 <= _ARABIC_WORDS else None

    def _han(self, at: int) -> tuple[int, str] | None:
        """Two to eight letters after an office, ended by a word of ``say``; without one there is no telling."""
        tokens = self.tokens
        end = at
        while end < len(tokens.keys) and end - at <= _HAN_LETTERS:
            if end > at and tokens.gap(end - 1) not in ("", "·"):
                return (end - 1, self._text(at, end - 1)) if self._foreign(at, end) else None
            rest = tokens.text[tokens.starts[end] : tokens.starts[end] + 3]
            if not "\u3400" <= rest[0] <= "\u9fff" or (end in self.starts and end > at):
                break
            if any(rest.startswith(word) for word in self.grammar.say):
                return (end - 1, self._text(at, end - 1)) if end - at >= 2 else None
            end += 1
        return None

    def _foreign(self, at: int, end: int) -> bool:
        return end - at >= 3 or "·" in self._text(at, end - 1)

    def _text(self, first: int, last: int) -> str:
        return " ".join(self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last]].split())
