"""Trie: all names of one language, word by word, and the scan that finds the longest of them at each word."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.actors.inflection import Inflection
from ingest.actors.tokens import Tokens, words_of
from ingest.record.days import Day

NameForm = Literal["name", "demonym", "capital", "seat", "person", "surname", "title", "agency", "nothing", "city"]

_GAPS = frozenset(
    (" ", "-", "'", ".", "", "·", "/", "+", "&", " & ", " + ", " '", "' ", '"', ' "', '" ', " «", "» ", ", ", "、")
) | {" - ", " — ", "- ", "(", " (", "（"}
_PARTS = re.compile(r"[ '’ʼ\-–—]+")
_DEPTH = "\x01"
_ALSO_WORDS = frozenset(("US", "ΠΟΥ"))
"""Initialisms that are common words too, which a line all in capitals may mean."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one actor. ``words`` are as the dictionary writes them.

    ``form`` says what kind of name; ``title`` names an office instead of an actor, ``agency`` an outlet, ``nothing``
    is a phrase that only looks like a name, ``city`` a mere place in the state ``actor``. ``weak`` names the support
    it needs, empty for a strong name. ``start``/``end`` bound the days on which it names the actor. ``city`` is the
    English name of the city that a capital or a city is, so that two languages speak of one place.
    """

    words: str
    actor: str
    form: NameForm
    weak: str = ""
    start: Day | None = None
    end: Day | None = None
    rule: str = ""
    city: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words ``first`` to ``last`` (inclusive) of the text are one of ``names``."""

    first: int
    last: int
    names: tuple[Name, ...]


Node = dict[str, "Node | list[Name]"]


class Trie:
    """Names by their words."""

    def __init__(self, inflection: Inflection) -> None:
        """Start empty."""
        self.inflection = inflection
        self._root: Node = {}

    def add(self, name: Name) -> None:
        """Add a name; the same name of the same actor and form is kept once, in each of its capitals."""
        node = self._root
        kind = name.form
        keys = words_of(name.words)
        if not keys:
            return
        for key in keys:
            child = node.setdefault(self.inflection.store(key, kind), {})
            assert isinstance(child, dict)
            node = child
        held = node.setdefault("", [])
        assert isinstance(held, list)
        if not any(
            (n.actor, n.form, n.start, n.words) == (name.actor, name.form, name.start, name.words) for n in held
        ):
            held.append(name)

    def changed(self, names: Iterable[Name], led: Mapping[str, str], moved: Iterable[Name]) -> "Trie":
        """Return a trie in which some names lead elsewhere and some are new; this one stays as it is.

        Args:
            names: a whole name stands in the place of all others of the same words, a surname or title beside them.
            led: from actor to actor, for the names ``moved``.
            moved: names of this trie that lead to another actor now.
        """
        other = Trie(self.inflection)
        fresh: set[int] = set()
        other._root = _own(self._root, fresh)
        for name in moved:
            held = other._held(name, fresh)
            held[:] = [_led(n, led) for n in held]
        for name in names:
            if words_of(name.words):
                held = other._held(name, fresh)
                held[:] = [name] if name.form in ("name", "person") else [*held, name]
        return other

    def _held(self, name: Name, fresh: set[int]) -> list[Name]:
        """Return the names kept under the words of one, copied on the way down so that no other trie sees a change."""
        node = self._root
        for word in words_of(name.words):
            key = self.inflection.store(word, name.form)
            child = node.get(key)
            assert child is None or isinstance(child, dict)
            node[key] = node = _own(child, fresh)
        held = node.get("")
        copied: list[Name] = list(held) if isinstance(held, list) else []
        node[""] = copied
        return copied

    def exact(self, words: str) -> tuple[Name, ...]:
        """Return the names that are exactly these words, in any inflected form."""
        tokens = words_of(words)
        nodes = [self._root]
        for key in tokens:
            nodes = [
                child
                for node in nodes
                for look in self.inflection.look(key)
                if isinstance(child := node.get(look), dict)
            ]
        found = [name for node in nodes if isinstance(held := node.get(""), list) for name in held]
        return tuple(dict.fromkeys(found))

    def scan(self, tokens: Tokens) -> list[Hit]:
        """Return the hits in text order, the longest at each place, none overlapping another."""
        hits: list[Hit] = []
        last = -1
        for index, starts in self._begun(tokens.keys):
            if index > last:
                hit = self._longest(tokens, index, starts)
                if hit is not None:
                    hits.append(hit)
                    last = hit.last
        return hits

    def _begun(self, keys: Sequence[str]) -> Iterator[tuple[int, list["Node | list[Name]"]]]:
        """Yield the words that a name may begin with, and where the root leads from each."""
        root = self._root
        if not self.inflection.plain:
            for index, key in enumerate(keys):
                starts = [found for k in self.inflection.look(key) if (found := root.get(k)) is not None]
                if starts:
                    yield index, starts
            return
        for index, child in [(index, child) for index, key in enumerate(keys) if (child := root.get(key)) is not None]:
            after = keys[index + 1] if index + 1 < len(keys) else ""
            # Most words that begin some name stand before other words than that name's; initials may be passed over.
            if "" in child or after in child or len(after) == 1:
                yield index, [child]

    def _longest(self, tokens: Tokens, first: int, starts: list["Node | list[Name]"]) -> Hit | None:
        best: Hit | None = None
        nodes = [node for node in starts if isinstance(node, dict)]
        last = first
        skipped = initials = False
        while nodes:
            names = [
                name
                for node in nodes
                if not skipped and isinstance(held := node.get(""), list)
                for name in held
                if _cased(tokens, first, last, name.words) and not (initials and name.form != "person")
            ]
            if names:
                best = Hit(first, last, tuple(dict.fromkeys(_as_written(tokens, first, last, names))))
            if last + 1 >= len(tokens.keys) or not _joined(tokens, last):
                break
            key = tokens.keys[last + 1]
            following = [
                child for node in nodes for k in self.inflection.look(key) if isinstance(child := node.get(k), dict)
            ]
            # A middle initial the dictionary does not have: "Donald J. Trump".
            skipped = not following and len(key) == 1 and key.isascii() and tokens.upper(last + 1)
            initials = initials or skipped
            nodes = nodes if skipped else following
            last += 1
        return best


def _own(node: Node | None, fresh: set[int]) -> Node:
    if node is not None and id(node) in fresh:
        return node
    copied = dict(node or {})
    fresh.add(id(copied))
    return copied


def _led(name: Name, led: Mapping[str, str]) -> Name:
    moves = name.form not in ("title", "agency", "nothing") and name.actor in led
    return replace(name, actor=led[name.actor]) if moves else name


def _joined(tokens: Tokens, left: int) -> bool:
    gap = tokens.gap(left)
    # A full stop joins only after an initial or a short abbreviation: "St. Lucia", "George W. Bush", "Mrs. Gandhi".
    return gap in _GAPS or (gap == ". " and len(tokens.keys[left]) <= 3)


def _cased(tokens: Tokens, first: int, last: int, words: str) -> bool:
    """Tell whether the text's capitals allow the name: "us" is not "US", and "polish" is not "Polish"."""
    text = tokens.text[tokens.starts[first] : tokens.ends[last]]
    letters = words.replace(".", "").replace(" ", "")
    if letters.isupper() and len(letters) <= 5:
        if text.replace(".", "").replace(" ", "").isupper():
            return not (letters in _ALSO_WORDS and _shouted(tokens, first, last))
        return len(letters) >= 4 and text[0].isupper()
    if words[0].isupper() and not tokens.upper(first):
        return False
    tail = _PARTS.split(words)[-1]  # "alofa" of "Nuku'alofa" is as small in the text as it is in the name
    return not (last > first and tail[:1].isupper()) or tokens.upper(last)


def _as_written(tokens: Tokens, first: int, last: int, names: list[Name]) -> list[Name]:
    """Return the names whose capitals are those of the text, if some are: "Guam" is the island, "GUAM" the group."""
    shouted = tokens.text[tokens.starts[first] : tokens.ends[last]].isupper()
    return [n for n in names if n.words.isupper() == shouted] or names


def _shouted(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the words around are all in capitals, so that capitals say nothing."""
    around = [i for i in (first - 1, last + 1) if 0 <= i < len(tokens.keys) and len(tokens.keys[i]) > 1]
    near = [i for i in around if len(tokens.gap(min(i, last))) == 1]
    return bool(near) and all(tokens.word(i).isupper() and len(tokens.word(i)) > 2 for i in near)
