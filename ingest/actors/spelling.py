"""Spelling: whether a name is that of a person the dictionary spells otherwise, in another script or in a case.

Names are compared by letters brought to Latin, only among the few persons who serve the state that the text names with
them: "министром иностранных дел Турции Хаканом Фиданом" is Hakan Fidan. Nothing is compared without that state.
"""

import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from ingest.actors.people import People, Person
from ingest.actors.tokens import fold
from ingest.record.days import Day

_LETTERS = {
    **dict(zip("абвгґдезийіыклмнопрстуфхцэ", "abvggdesiiiiklmnoprstufhce", strict=True)),
    "ж": "j", "ч": "c", "ш": "s", "щ": "s", "ъ": "", "ь": "", "ю": "iu", "я": "ia", "є": "ie", "ї": "i", "ў": "u",
    **dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "avgdesitiklmnkoprsstifhpo", strict=True)),
    **dict(zip("ابتثجحخدذرزسشصضطظفقكلمنهويةىء", "abtsghhddrsssstttfkklmnhuiaai", strict=False)),
    "ض": "d", "ط": "t", "ظ": "s", "ف": "v", "ق": "k", "ك": "k", "ع": "", "غ": "g", "پ": "p", "چ": "c", "ژ": "j",
    "گ": "g", "ی": "i", "ک": "k",
}  # fmt: skip
_PAIRS = (
    ("ντ", "d"), ("μπ", "b"), ("γκ", "g"), ("τζ", "j"), ("τσ", "c"), ("ου", "u"), ("дж", "j"),
    ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("shch", "s"), ("sh", "s"), ("zh", "j"), ("kh", "h"), ("ch", "h"),
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"), ("w", "v"), ("x", "h"),
    ("y", "i"), ("z", "s"), ("dj", "j"), ("gu", "g"),
)  # fmt: skip
_VOWELS = frozenset("aeiou")
_LIKE = 0.72
"""How alike the surname of the one holder of an office is to be."""
_ALIKE = 0.8
"""How alike given name and surname are to be of anybody else who serves the state."""
_SLACK = 75


def spelled(name: str, *, serves: str, office: str, day: Day | None, people: People) -> Person | None:
    """Return the one person serving a state or organisation on a day whose name this may be; None if it may be two."""
    if day is None or " " not in name:
        return None
    words = name.split()
    holder = people.holder(serves, office, day)
    if holder is not None and _same(words, holder, _LIKE, _LIKE / 2):
        return holder
    found = {
        person.id: person
        for person in people.serving(serves)
        if any(h.serves == serves and h.may_hold(day, slack=_SLACK) for h in person.held)
        and _same(words, person, _ALIKE, _ALIKE)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _same(words: list[str], person: Person, last: float, first: float) -> bool:
    known = person.name.partition(" (")[0].split()
    if len(known) < 2:
        return False
    orders = [(known[0], known[-1])]
    if person.surnames and person.surnames[0] == known[0]:
        orders = [(known[-1], known[0]), (known[0], known[-1])]
    return any(likeness(words[-1], surname) >= last and likeness(words[0], given) >= first for given, surname in orders)


@lru_cache(maxsize=4096)
def likeness(one: str, other: str) -> float:
    """Return how alike two words sound, 0 to 1; case endings of the first count for little.

    >>> likeness("Фиданом", "Fidan") > 0.8, likeness("Zajárova", "Zakharova") > 0.8, likeness("Иванов", "Lavrov") > 0.7
    (True, True, False)
    """
    a, b = _latin(one), _latin(other)
    if not a or not b:
        return 0.0
    if any("\u0600" <= letter <= "\u06ff" for letter in one):
        a, b = _bare(a), _bare(b)
    if len(a) > len(b) >= 3 and a.startswith(b) and len(a) - len(b) <= 3:
        return 1.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _bare(word: str) -> str:
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)


def _latin(word: str) -> str:
    low = fold(word)
    for pair, letter in _PAIRS[:7]:
        low = low.replace(pair, letter)
    low = "".join(_LETTERS.get(letter, letter) for letter in low)
    low = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    for pair, letter in _PAIRS[7:]:
        low = low.replace(pair, letter)
    return "".join(letter for letter in low if letter.isalnum())
