"""Tokens: the words of any language as they are searched for and compared, one behaviour in every store.

Casefolded, marks stripped, Chinese, Japanese and Korean in pairs of characters, Arabic without its clitics, Cyrillic
words without their endings.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_WIDE = "\u1100-\u11ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f"
_RUN = re.compile(f"[{_WIDE}]+|[^{_WIDE}]+")
_WIDE_RUN = re.compile(f"[{_WIDE}]{{2,}}")
# The conjunctions and prepositions written onto a word, with the article or (before four letters) without.
_ARABIC_FRONT = re.compile(r"^(?:[وف]?[بك]?ال|[وف]?لل|[وف](?=\w{4}))(?=\w{3})")
_ARABIC_BACK = re.compile(r"(?<=\w{3})(?:ها|هم|هن|كم|نا|ات|ون|ين|ان|يه|ه|ة|ي)$")
_ARABIC_FOLD = str.maketrans("أإآٱىؤئ", "اااايوي", "ـ")
_CYRILLIC_BACK = re.compile(
    r"(?<=\w{3})(?:ами|ями|ого|его|ому|ему|ими|ыми|ової|ою|ею|ів|ов|ев|ам|ям|ах|ях|ом|ем|им|ым|их|ых|ий|ый|ой|"
    r"ая|яя|ое|ее|ые|ие|ию|ия|ією|ії|ію|ія|ью|ей|й|а|я|о|е|ы|и|і|ї|у|ю|ь)$"
)
# Letters that carry no mark in Unicode but are written with and without it.
_FOLD = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ґ": "г"})


def tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a text, in order, doubles kept.

    >>> tokens("L'accord de Sécurité")
    ('l', 'accord', 'de', 'securite')
    >>> tokens("переговоров"), tokens("والقاهرة"), tokens("中美会谈")
    (('переговор',), ('قاهر',), ('中美', '美会', '会谈'))
    """
    if text.isascii():
        # No marks to strip, no characters in pairs, no endings.
        return tuple(_ASCII_WORD.findall(text.lower()))
    return tuple(token for word in _WORD.findall(_composed(text)) for token in _of_word(word))


def indexed(text: str) -> tuple[str, ...]:
    """Return the tokens a text is found by: those of ``tokens``, and each single wide character as well."""
    if text.isascii():
        return tokens(text)
    singles = (_of_word(c) for run in _WIDE_RUN.findall(_composed(text)) for c in run)
    return (*tokens(text), *(token for one in singles for token in one))


def _composed(text: str) -> str:
    """Return the text without the marks that would break a word in two; "й" stays one letter."""
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    marks = {ord(c): None for c in set(composed) if unicodedata.category(c)[0] == "M"}
    return composed.translate(marks) if marks else composed


@lru_cache(maxsize=65_536)
def _of_word(word: str) -> tuple[str, ...]:
    found: list[str] = []
    for run in _RUN.findall(word):
        if _wide(run[0]):
            folded = unicodedata.normalize("NFKC", run)
            found.extend(folded[i : i + 2] for i in range(max(1, len(folded) - 1)))
        else:
            found.append(_fold(_stem(run.casefold())))
    return tuple(token for token in found if token)


@lru_cache(maxsize=4096)
def _wide(character: str) -> bool:
    return re.match(f"[{_WIDE}]", character) is not None


def _fold(word: str) -> str:
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if unicodedata.category(c)[0] != "M").casefold().translate(_FOLD)


def _stem(word: str) -> str:
    first = word[:1]
    if "\u0400" <= first <= "\u04ff":
        return _CYRILLIC_BACK.sub("", word)
    if "\u0600" <= first <= "\u06ff":
        folded = word.translate(_ARABIC_FOLD)
        return _ARABIC_BACK.sub("", _ARABIC_FRONT.sub("", folded))
    return word


def sought(text: str) -> tuple[str, ...]:
    """Return the distinct tokens that must all stand in an event that is searched for."""
    return tuple(dict.fromkeys(tokens(text)))
