"""Inflection: from the form in the dictionary to the forms in a text, by ending rules that are data.

A rule says: a word of this kind whose dictionary form ends so, may end in any of these. The word's stem and the number
of the rule then make its key in the trie, and a word of the text is looked up under every stem and rule it may have.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.actors.tokens import fold

_LONGEST_ENDING = 6


@dataclass(frozen=True, slots=True)
class EndingRule:
    """Words of the kinds ``of`` that end in ``ending`` may end in any of ``forms``, all folded."""

    of: tuple[str, ...]
    ending: str
    forms: tuple[str, ...]
    example: tuple[str, str] = ("", "")


class Inflection:
    """The ending rules and the clitics of one language. A clitic "لل>ال" gives way to what follows the arrow."""

    def __init__(self, rules: tuple[EndingRule, ...] = (), *, clitics: tuple[str, ...] = ()) -> None:
        """Keep the rules, the longest ending first, and index them by the endings they allow."""
        self.rules = rules
        parted = (fold(clitic).partition(">") for clitic in clitics)
        self.clitics = tuple(sorted(((left, right) for left, _, right in parted), key=lambda c: (-len(c[0]), c)))
        self._by_kind: dict[str, list[tuple[str, int]]] = {}
        self._by_form: dict[str, list[str]] = {}
        for number, rule in enumerate(rules):
            for kind in rule.of:
                self._by_kind.setdefault(kind, []).append((rule.ending, number))
            for form in dict.fromkeys(rule.forms):
                self._by_form.setdefault(form, []).append(f"\x00{number}")
        for pairs in self._by_kind.values():
            pairs.sort(key=lambda pair: (-len(pair[0]), pair[1]))

    def store(self, key: str, kind: str) -> str:
        """Return the key under which a word of a name is kept."""
        for ending, number in self._by_kind.get(kind, ()):
            if key.endswith(ending) and len(key) - len(ending) >= 2:
                return f"{key[: len(key) - len(ending)]}\x00{number}"
        return key

    def look(self, key: str) -> Iterator[str]:
        """Yield every key under which a word of the text may be kept, the plain one first."""
        yield key
        if self._by_form:
            yield from self._stems(key)
        for clitic, instead in self.clitics:
            if key.startswith(clitic) and len(key) - len(clitic) >= 3:
                bare = instead + key[len(clitic) :]
                yield bare
                if self._by_form:
                    yield from self._stems(bare)

    def _stems(self, key: str) -> Iterator[str]:
        by_form = self._by_form
        length = len(key)
        for cut in range(min(_LONGEST_ENDING, length - 2) + 1):
            rules = by_form.get(key[length - cut :])
            if rules:
                stem = key[: length - cut]
                for rule in rules:
                    yield stem + rule

    @property
    def plain(self) -> bool:
        """Tell whether a word has no other form than its own."""
        return not self._by_form and not self.clitics
