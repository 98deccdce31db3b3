"""Language: what a document is written in, by what a person said, by its script, then by its words.

Reference: ISO 639-1 codes; scripts as in the Unicode character blocks.
"""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names
from py3langid.langid import MODEL_FILE

from ingest.clean.ngrams import Identifier

LATIN = (
    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "et", "lv", "lt", "hu", "ro",
    "hr", "sl", "tr", "id", "vi", "ca", "sq", "az",
)  # fmt: skip
CYRILLIC = ("ru", "uk", "be", "bg", "sr", "mk", "kk")
_SCRIPTS = {
    "HANGUL": "ko", "HEBREW": "he", "GREEK": "el", "THAI": "th", "GEORGIAN": "ka", "ARMENIAN": "hy",
    "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "AMHARIC": "am", "ETHIOPIC": "am", "KHMER": "km",
}  # fmt: skip
_LETTER = re.compile("[A-Za-z]")
_SAMPLE = 6_000
_SHORT = 200
"""Letters of a text of a sentence or two, most of it names."""


def find_language(text: str, *, given: str | None = None, hint: str | None = None) -> str:
    """Return the ISO 639-1 code of a text, "und" where nothing tells.

    What a person gave wins. The page's own ``lang`` counts where its script and its words do not contradict it: many
    pages name the language of the site and not of the story.
    """
    if given:
        return given.lower().replace("_", "-").split("-")[0]
    sample = _middle(text)
    claimed = (hint or "").lower().replace("_", "-").split("-")[0]
    script = _script(sample)
    if script is None:
        return claimed or "und"
    if script == "CJK":
        return "ja" if re.search(r"[\u3040-\u30ff]", sample) else "zh"
    if script == "ARABIC":
        return _arabic(sample)
    if script in _SCRIPTS:
        return _SCRIPTS[script]
    among = CYRILLIC if script == "CYRILLIC" else LATIN
    if script == "CYRILLIC":
        told = by_letters(sample)
        if told:
            return told
    found, share = _classify(sample, among)
    if claimed in among and (found == claimed or share < 0.9 or len(sample) < 300):
        return claimed
    if len(sample) < _SHORT and share < 0.9:
        return _by_months(sample, found)
    return found


def _by_months(text: str, found: str) -> str:
    """Return the likeliest language that has the names of months in a text too short for its letters to tell.

    Names of towns and ministers make up most of a short note: "Quito, 1 June 2019" is English all the same.
    """
    words = set(re.findall(r"[^\W\d_]{3,}", text.lower()))
    fitting = [code for code in LATIN if words & _month_names(code)]
    return found if not fitting or found in fitting else _classify(text, tuple(fitting))[0]


@cache
def _month_names(code: str) -> frozenset[str]:
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    return frozenset(
        str(name).lower() for context in contexts for name in get_month_names("wide", context, code).values()
    )


def _middle(text: str) -> str:
    """Return the middle of a long text: its head and foot are menus."""
    if len(text) <= _SAMPLE:
        return text
    start = (len(text) - _SAMPLE) // 2
    return text[start : start + _SAMPLE]


def _script(text: str) -> str | None:
    if text.isascii():
        return "LATIN" if _LETTER.search(text) else None
    counts: Counter[str] = Counter()
    # Few letters make a text: each is looked up once.
    for c, often in Counter(text).items():
        script, weight = _script_of(c)
        if script:
            counts[script] += often * weight
    if not counts:
        return None
    return counts.most_common(1)[0][0]


@lru_cache(maxsize=4_096)
def _script_of(letter: str) -> tuple[str, int]:
    """Return the script of a letter and how much it weighs; "" for a sign that is no letter."""
    word = unicodedata.name(letter, "").split(" ", 1)[0] if letter.isalpha() else ""
    return "CJK" if word in ("CJK", "HIRAGANA", "KATAKANA") else word, 3 if word in ("CJK", "HANGUL") else 1


def _arabic(text: str) -> str:
    if re.search(r"[ٹڈڑںے]", text):
        return "ur"
    persian = len(re.findall(r"[پچژگکی]", text))
    return "fa" if persian > len(re.findall(r"[ةيك]", text)) else "ar"


def by_letters(text: str) -> str | None:
    """Return the Cyrillic language that letters of its own give away, None if none do."""
    lower = text.lower()
    counts = {
        "uk": len(re.findall("[їєґ]", lower)),
        "be": len(re.findall("[ў]", lower)),
        "sr": len(re.findall("[ђћџ]", lower)),
        "mk": len(re.findall("[ѓќѕ]", lower)),
        "ru": len(re.findall("[ыэё]", lower)),
    }
    best = max(counts, key=lambda k: counts[k])
    return best if counts[best] and counts[best] >= 0.6 * sum(counts.values()) else None


def classify(text: str) -> tuple[str, float]:
    """Return the likeliest language of a text in Latin or Cyrillic script, and its share of the probability."""
    return _classify(text, (*LATIN, *CYRILLIC))


def _classify(text: str, among: tuple[str, ...]) -> tuple[str, float]:
    """Return the likeliest language and its share of the probability."""
    ranked = _identifier().rank(" ".join(text.split()))
    return next(((str(code), float(p)) for code, p in ranked if code in among), ("und", 0.0))


@cache
def _identifier() -> Identifier:
    identifier: Identifier = Identifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*LATIN, *CYRILLIC])
    identifier.prepare()
    return identifier
