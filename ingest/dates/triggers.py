"""Triggers: the cheap first scan: which words and shapes of figures make it worth while to try which rules."""

import re
from collections.abc import Iterable, Mapping

SPACE = r"(?:[^\S\n]{0,3}\s[^\S\n]{0,3})"
_TOKEN = re.compile(r"[^\W_]+")
_SHAPES_LAST = ("year_hit",)
"""A bare year is tried after every longer shape: 1990s, 1990-05-01, 2000 GMT."""


def trigger_words(
    names: Iterable[str], words: Mapping[str, Mapping[str, object]], fragments: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return each trigger word with the names of its triggers: a table of words, or itself."""
    found: dict[str, list[str]] = {}
    for name in names:
        if name in fragments:
            continue
        for word in words.get(name, (name,)):
            found.setdefault(word.rstrip("."), []).append(name)
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


def with_shorter(triggers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return each trigger word with the names of the words it begins with too: 年底 is a hit of 年."""
    found = {}
    for word in triggers:
        begun = (triggers.get(word[:k], ()) for k in range(len(word), 0, -1))
        found[word] = tuple(dict.fromkeys(name for names in begun for name in names))
    return found


def heads_of(triggers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[tuple[re.Pattern[str] | None, str], ...]]:
    """Return the first word of each trigger with what must stand there in full and the trigger's name."""
    found: dict[str, list[tuple[re.Pattern[str] | None, str]]] = {}
    for word, names in triggers.items():
        head = _TOKEN.search(word)
        if head is None:
            raise KeyError(f"the trigger {word!r} has no letter")
        alone = head.group() == word
        pattern = None if alone else re.compile(surface_pattern(word[head.start() :]) + r"(?![^\W_])")
        found.setdefault(head.group(), []).extend((pattern, name) for name in names)
    return {head: tuple(entries) for head, entries in found.items()}


def figures_of(shapes: Mapping[str, str]) -> re.Pattern[str]:
    """Return one pattern for all shapes of figures, each a group with its trigger's name."""
    ordered = sorted(shapes, key=lambda name: name in _SHAPES_LAST)
    return re.compile("|".join(f"(?P<{name}>{shapes[name]})" for name in ordered))


def surface_pattern(word: str) -> str:
    """Return the pattern of a word of a pack: a final stop is optional, a space any short white space."""
    return "".join(map(_letter, word.rstrip("."))) + (r"\.?" if word.endswith(".") else "")


def _letter(letter: str) -> str:
    return SPACE if letter == " " else letter if letter == "-" else re.escape(letter)


def words_pattern(words: Iterable[str]) -> str:
    """Return one pattern for the words of a table, a longer one before a shorter, that fails after one letter.

    Tables are long and most places of a text begin none of their words: branching letter by letter, not word by word,
    makes a miss cheap.
    """
    root: _Node = {}
    for word in words:
        node = root
        for letter in word.rstrip("."):
            node = node.setdefault(letter, {})
        node[_END] = {}
        if word.endswith("."):
            node[_STOP] = {}
    return _branches(root)


_Node = dict[str, "_Node"]
_END, _STOP = "end", "stop"
"""What closes a word; no letter is as long. A word with a stop may go without."""


def _branches(node: _Node) -> str:
    letters = [_letter(c) + _branches(rest) for c, rest in sorted(node.items()) if len(c) == 1]
    if not letters:
        return r"\.?" if _STOP in node else ""
    if _STOP in node:
        return f"(?:{'|'.join(letters)}|\\.?)"
    if _END in node:
        return f"(?:{'|'.join(letters)})?"
    return letters[0] if len(letters) == 1 else f"(?:{'|'.join(letters)})"
