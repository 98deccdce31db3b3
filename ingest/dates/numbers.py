"""Numbers in words and digits: "24", "2 1/2", "twenty-four", "two and a half", "nineteen ninety-six"."""

import re
from collections.abc import Collection

from ingest.dates.pack import Pack

VAGUE = "X"
"""Stands for a number the text leaves open: "several", "a few"."""

_MIXED = re.compile(r"(?:(\d+)[ -])?(\d+)/(\d+)")
_SCALES = (100, 1000, 1_000_000)


def read_number(words: str, pack: Pack) -> float | str | None:
    """Return the number that words give, ``VAGUE`` for an open one, None where they are no number."""
    words = words.strip()
    if mixed := _MIXED.fullmatch(words):
        whole, upper, lower = mixed.groups()
        return int(whole or 0) + int(upper) / int(lower) if int(lower) else None
    if re.fullmatch(r"\d{1,3}(?:[,. ]\d{3})+", words):
        return float(re.sub(r"\D", "", words))
    if re.fullmatch(r"\d+(?:[.,]\d+)?", words):
        return float(words.replace(",", "."))
    whole = pack.word("number", words)
    if whole is not None:
        return VAGUE if whole == VAGUE else float(whole)
    return _spelled(words, pack)


def _tokens(words: str, pack: Pack) -> list[str]:
    """Return the words of a number without those that only join: "quatre-vingt-dix" is one, "ventitré" two."""
    joining = pack.options.get("number_joins", [])
    tokens = [t for t in re.split(r"[\s-]+", words) if t not in joining]
    found: list[str] = []
    while tokens:
        size = next((k for k in (3, 2) if pack.word("number", "-".join(tokens[:k])) is not None), 1)
        found.append("-".join(tokens[:size]))
        tokens = tokens[size:]
    if pack.options.get("joined_numbers"):
        found = [piece for token in found for piece in _pieces(token, pack, joining)]
    return found


def _pieces(token: str, pack: Pack, joining: Collection[str]) -> list[str]:
    """Return the numbers written together in one word, the word itself where it is none."""
    numbers = pack.words.get("number", {})
    if token in numbers:
        return [token]
    pieces, place = [], 0
    while place < len(token):
        size = next((k for k in range(len(token) - place, 1, -1) if token[place : place + k] in numbers), 0)
        joint = next((j for j in joining if token.startswith(j, place)), "")
        if not size and not joint:
            return [token]
        pieces.extend([token[place : place + size]] if size else [])
        place += size or len(joint)
    return pieces


def _spelled(words: str, pack: Pack) -> float | str | None:
    total, part, seen = 0.0, 0.0, False
    joining = pack.options.get("number_joins", [])
    articles = pack.options.get("number_articles", [])
    led, last = False, 0.0
    for token in _tokens(words, pack):
        value = pack.word("number", token)
        if value is None:
            value = pack.word("ordinal", token)
        if value is None and token.isdigit():
            value = int(token)
        if value is None:
            # خمسة وعشرين: the language writes its "and" on to the next number.
            value = next((v for j in joining if (v := pack.word("number", token.removeprefix(j))) is not None), None)
        if value is None:
            return None
        if value == VAGUE:
            return VAGUE
        amount = float(value)
        if token in articles and seen:
            return None
        if amount in _SCALES and (seen or amount >= 1000):
            part = max(part, 1) * amount
            if amount >= 1000:
                total, part = total + part, 0.0
        elif led:
            # "a hundred" counts, "an eight" does not.
            return None
        elif seen and max(last, amount) < 20 and min(last, amount) >= 1 and (last < 10) == (amount < 10):
            # "Six and eight" are two numbers; "dix-sept" is one.
            return None
        else:
            part += amount
        seen, led, last = True, token in articles, amount
    return total + part if seen else None


def read_year(words: str, pack: Pack) -> int | None:
    """Return a year spelled in words, as two pairs ("nineteen ninety-six") or whole ("two thousand and four")."""
    values = [pack.word("number", t) for t in _tokens(words, pack)]
    if any(v is None or v == VAGUE for v in values):
        return None
    amounts = [int(float(v)) for v in values if v is not None]
    if len(amounts) >= 2 and 10 <= amounts[0] < 100 and amounts[1] < 100:
        rest = sum(amounts[1:])
        if amounts[0] % 10 == 0 and amounts[0] >= 20 and amounts[1] < 10:
            return None if len(amounts) < 3 else (amounts[0] + amounts[1]) * 100 + sum(amounts[2:])
        return amounts[0] * 100 + rest
    if len(amounts) >= 2 and 10 <= amounts[0] < 100 and amounts[1] == 100:
        return amounts[0] * 100 + sum(amounts[2:])
    number = read_number(words, pack)
    return int(number) if isinstance(number, float) else None
