"""Guessing: the encoding of bytes that nothing names, by the letters that a language is written with.

Statistics alone take a short table in German for one in an encoding of old printers. So western and Cyrillic letters
are looked at first, and the statistics choose among encodings that files are found in.

Reference: the alphabets of the languages as in the Unicode CLDR (exemplar characters).
"""

import logging

from charset_normalizer import from_bytes

_COMMON = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "latin_1", "iso8859_2",
    "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_13", "iso8859_15", "koi8_r", "koi8_u",
    "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp852", "cp866", "cp874", "gb18030", "big5", "cp932", "euc_jp",
    "iso2022_jp", "cp949", "euc_kr",
)  # fmt: skip
_LATIN = (
    ("windows-1252", ("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíóúñü", "áâãàçéêíóôõú", "àèéìòù", "åäöæøé")),
    ("cp1250", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű")),
    ("iso8859_2", ("ąćęłńóśźż", "áčďéěíňóřšťúůýž")),
    ("cp1254", ("çğıöşüâîû",)),
)
"""Encodings, and the letters beyond ASCII of the languages that they are used for: German, French, Spanish, Portuguese,
Italian, Nordic; Polish, Czech, Slovak, Hungarian; Turkish."""
_CYRILLIC = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic")
_FREQUENT = frozenset("оеаинтсрвлкмдіу")
"""The letters that make most of any Russian, and much of any other Slavic text in Cyrillic."""
_MOST = 0.6
_WITHIN = "’·\u00ad–—"
"""Signs that stand within words, or between them without a space."""
_BESIDE = "\u00a0“”„«»‘…№€©"


def guess(sample: bytes) -> str | None:
    """Return the name of the likeliest encoding, None where the bytes look like no text.

    >>> guess("Unmögliches Datum".encode("windows-1252"))
    'windows-1252'
    >>> guess("Литва отклонила предложение".encode("koi8_r"))
    'koi8_r'
    """
    high = sum(byte > 0x7F for byte in sample)
    letters = sum(chr(byte).isalpha() for byte in sample if byte < 0x80)
    found = _latin(sample) if high < letters else _cyrillic(sample)
    if found:
        return found
    logging.getLogger("charset_normalizer").setLevel(logging.WARNING)
    best = from_bytes(sample, cp_isolation=list(_COMMON)).best()
    return best.encoding if best else None


def _latin(sample: bytes) -> str:
    """Return the encoding in which all letters are those of one language and no sign stands within a word, or ""."""
    for encoding, alphabets in _LATIN:
        try:
            text = sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        letters = {c for c in text.replace("İ", "i").lower() if c > "\x7f" and c.isalpha()} - {"ª", "º"}
        if any(letters <= set(alphabet) for alphabet in alphabets) and not _amid(text):
            return encoding
    return ""


def _amid(text: str) -> bool:
    """Tell whether a sign beyond ASCII stands where only a letter can: between two letters."""
    return any(
        c > "\x7f" and not c.isalpha() and c not in _WITHIN and before.isalpha() and after.isalpha()
        for before, c, after in zip(text, text[1:], text[2:], strict=False)
    )


def _cyrillic(sample: bytes) -> str:
    """Return the encoding in which most letters are frequent small ones, "" if none gives that."""
    best, share = "", _MOST
    for encoding in _CYRILLIC:
        text = sample.decode(encoding, errors="replace")
        letters = [c for c in text if c > "\x7f" and c not in _WITHIN and c not in _BESIDE]
        found = sum(c in _FREQUENT for c in letters) / len(letters) if letters else 0.0
        if found > share:
            best, share = encoding, found
    return best
