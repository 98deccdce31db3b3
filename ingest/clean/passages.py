"""Passages: the stretches of a document that are surely in another language than the rest of it.

A communiqué in two languages, a page with a quoted statement: each passage is read with its own words. The common
case, one language, costs a look at each paragraph's script and small words.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.clean.language import by_letters, classify, find_language
from ingest.record.document import Block

_LETTERS = 24
"""A paragraph in another script has at least so many letters of it to be a passage of its own."""
_SIGNS, _SIGN_SCRIPTS = 12, ("HAN", "KANA", "HANGUL")
"""The same where a letter is a syllable or a word."""
_WORDS = 9
"""A paragraph in the same script has at least so many words."""
_OWN, _OTHER = 0.07, 0.15
"""Share of small words below which a paragraph is hardly of a language, and from which it is likely of one."""
_SURE = 0.9
_SAMPLE = 700
_LONG = 140
"""Characters from which a paragraph in the document's own script is wholly in the language it seems to be in."""
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "LATIN": "a-zA-ZÀ-ɏḀ-ỿ", "CYRILLIC": "Ѐ-ӿ", "GREEK": "Ͱ-Ͽἀ-῿", "ARABIC": "؀-ۿ", "HEBREW": "א-ת",
    "HAN": "一-鿿㐀-䶿", "KANA": "぀-ヿ", "HANGUL": "가-힣", "DEVANAGARI": "ऀ-ॿ", "THAI": "฀-๿",
    "GEORGIAN": "Ⴀ-ჿ", "ARMENIAN": "԰-֏", "BENGALI": "ঀ-৿",
}  # fmt: skip
_OF_SCRIPT = {name: re.compile(f"[{letters}]+") for name, letters in _SCRIPTS.items()}
_OTHER_SCRIPTS = re.compile("[" + "".join(v for k, v in _SCRIPTS.items() if k != "LATIN") + "]")


@dataclass(frozen=True, slots=True)
class Passage:
    """``text[start:end]`` is in this language (ISO 639-1), not in that of the document.

    ``sure`` is false for a short paragraph, or a line beside such a passage, "Paris, le 5 mars", that may be in either.
    """

    start: int
    end: int
    language: str
    sure: bool = True


def find_passages(text: str, blocks: tuple[Block, ...] = (), *, language: str) -> tuple[Passage, ...]:
    """Return the passages of a text that are not in its language, in text order, neighbours joined.

    Args:
        text: clean text.
        blocks: its paragraphs; without them, its lines.
        language: the language of the document as a whole.
    """
    spans = [(b.start, b.end) for b in blocks] or _lines(text)
    told = [_language_of(text[start:end], language) for start, end in spans]
    if not any(told):
        return ()
    before, after = _nearest(told), list(reversed(_nearest(reversed(told))))
    found: list[Passage] = []
    for k, (start, end) in enumerate(spans):
        code, sure = told[k], True
        if code:
            # A title may be quoted inside an English line: "Historia de la guerra, May 1905".
            sure = end - start >= _LONG or _scripts_of(code)[0] not in _scripts_of(language)
        elif code is None:
            code, sure = _of_short(text[start:end], before[k], after[k], language)
        if not code or code == language:
            continue
        joins = sure and bool(found) and found[-1].sure and found[-1].end == (spans[k - 1][1] if k else -1)
        if joins and found[-1].language == code:
            found[-1] = Passage(found[-1].start, end, code)
        else:
            found.append(Passage(start, end, code, sure))
    return tuple(found)


def _lines(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def _language_of(paragraph: str, language: str) -> str | None:
    """Return another language where a paragraph surely is in it, "" where it is in the document's, None if unsure."""
    sample = paragraph[:_SAMPLE]
    ours = _scripts_of(language)
    plain = sample.isascii() or _OTHER_SCRIPTS.search(sample) is None
    if (plain and "LATIN" in ours) or sum(_count(sample, script) for script in ours) * 2 > len(sample):
        script = ours[0]
    else:
        counts = {name: _count(sample, name) for name in _OF_SCRIPT}
        script = max(counts, key=lambda name: counts[name])
        if script not in ours:
            foreign = sum(count for name, count in counts.items() if name not in ours)
            return _in_script(sample) if foreign >= (_SIGNS if script in _SIGN_SCRIPTS else _LETTERS) else None
    return _by_small_words(sample, language) if script in ("LATIN", "CYRILLIC") else ""


def _count(sample: str, script: str) -> int:
    return sum(map(len, _OF_SCRIPT[script].findall(sample)))


def _in_script(sample: str) -> str | None:
    """Return the language of a paragraph in another script than the document's, None if the script does not say."""
    found = find_language(sample)
    script = _scripts_of(found)
    if "LATIN" not in script and "CYRILLIC" not in script:
        return found
    if by_letters(sample) is not None:
        return found
    words = _WORD.findall(sample.lower())
    code, sure = classify(sample)
    return code if sure >= _SURE and len(words) >= _WORDS and _share(words, code) >= _OWN else None


def _by_small_words(sample: str, language: str) -> str | None:
    words = _WORD.findall(sample.lower())
    if len(words) < _WORDS:
        return None
    if _share(words, language) >= _OWN:
        return ""
    likely = max(_small_words(), key=lambda code: _share(words, code))
    if likely == language or _share(words, likely) < _OTHER:
        return None
    code, share = classify(sample)
    return code if code == likely and share >= _SURE else None


def _nearest(told: Iterable[str | None]) -> list[str | None]:
    """Return for each paragraph what the last one before it that could be told is in."""
    result: list[str | None] = []
    last = None
    for code in told:
        result.append(last)
        last = last if code is None else code
    return result


def _of_short(paragraph: str, before: str | None, after: str | None, language: str) -> tuple[str, bool]:
    """Return the language of a line too short to tell, and whether that is sure.

    It is that of what stands round it, or of the one whose small words it has; else it may go with what is below it.
    """
    if before == after and before is not None:
        return before, True
    words = _WORD.findall(paragraph.lower())
    ours = _share(words, language)
    for code in (after, before):
        if code and _share(words, code) > ours:
            return code, True
    near = after or before
    return (near, False) if near and not ours else (language, True)


def _share(words: list[str], language: str) -> float:
    """Return the share of words that are small words of a language."""
    small = _small_words().get(language, frozenset())
    return sum(map(small.__contains__, words)) / len(words) if words else 0.0


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    path = files("ingest").joinpath("data", "any", "function_words.toml")
    return {code: frozenset(words) for code, words in tomllib.loads(path.read_text(encoding="utf-8")).items()}


_WRITTEN_IN = {
    "ru": "CYRILLIC", "uk": "CYRILLIC", "be": "CYRILLIC", "bg": "CYRILLIC", "mk": "CYRILLIC", "kk": "CYRILLIC",
    "sr": "CYRILLIC LATIN", "el": "GREEK", "ar": "ARABIC", "fa": "ARABIC", "ur": "ARABIC", "he": "HEBREW",
    "zh": "HAN", "ja": "KANA HAN", "ko": "HANGUL HAN", "hi": "DEVANAGARI", "th": "THAI", "ka": "GEORGIAN",
    "hy": "ARMENIAN", "bn": "BENGALI",
}  # fmt: skip


@cache
def _scripts_of(language: str) -> tuple[str, ...]:
    return tuple(_WRITTEN_IN.get(language, "LATIN").split())
