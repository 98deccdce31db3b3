"""Phrases: the few words that lists to read say by themselves, in the eight languages of pictures."""

import re
from typing import Literal

Phrase = Literal["undated", "no_outlet", "own_translation", "via", "retrieved", "chronology"]

_PHRASES: dict[str, dict[Phrase, str]] = {
    "en": {
        "undated": "No date found", "no_outlet": "no outlet given", "own_translation": "own translation",
        "via": "via {}", "retrieved": "retrieved {}", "chronology": "Chronology",
    },
    "fr": {
        "undated": "Sans date", "no_outlet": "média non indiqué", "own_translation": "notre traduction",
        "via": "via {}", "retrieved": "consulté le {}", "chronology": "Chronologie",
    },
    "de": {
        "undated": "Ohne Datum", "no_outlet": "ohne Angabe des Mediums", "own_translation": "eigene Übersetzung",
        "via": "über {}", "retrieved": "abgerufen am {}", "chronology": "Chronologie",
    },
    "es": {
        "undated": "Sin fecha", "no_outlet": "medio no indicado", "own_translation": "traducción propia",
        "via": "vía {}", "retrieved": "consultado el {}", "chronology": "Cronología",
    },
    "uk": {
        "undated": "Без дати", "no_outlet": "видання не вказано", "own_translation": "власний переклад",
        "via": "через {}", "retrieved": "дата звернення: {}", "chronology": "Хронологія",
    },
    "ru": {
        "undated": "Без даты", "no_outlet": "издание не указано", "own_translation": "собственный перевод",
        "via": "через {}", "retrieved": "дата обращения: {}", "chronology": "Хронология",
    },
    "ar": {
        "undated": "بلا تاريخ", "no_outlet": "الوسيلة غير مذكورة", "own_translation": "ترجمة خاصة",
        "via": "عبر {}", "retrieved": "اطُّلع عليه في {}", "chronology": "تسلسل زمني",
    },
    "zh": {
        "undated": "无日期", "no_outlet": "未注明媒体", "own_translation": "自行翻译", "via": "转自{}",
        "retrieved": "访问于{}", "chronology": "编年",
    },
}  # fmt: skip


_PLACES: dict[str, dict[str, str]] = {
    "fr": {"page": "page {}", "row": "ligne {}", "note": "note {}",
        "slide": "diapositive {}", "paragraph": "§ {}"},
    "de": {"page": "Seite {}", "row": "Zeile {}", "note": "Anmerkung {}",
        "slide": "Folie {}", "paragraph": "Absatz {}"},
    "es": {"page": "página {}", "row": "fila {}", "note": "nota {}",
        "slide": "diapositiva {}", "paragraph": "párrafo {}"},
    "uk": {"page": "сторінка {}", "row": "рядок {}", "note": "примітка {}",
        "slide": "слайд {}", "paragraph": "абзац {}"},
    "ru": {"page": "страница {}", "row": "строка {}", "note": "примечание {}",
        "slide": "слайд {}", "paragraph": "абзац {}"},
    "ar": {"page": "صفحة {}", "row": "سطر {}", "note": "حاشية {}", "slide": "شريحة {}", "paragraph": "فقرة {}"},
    "zh": {"page": "第{}页", "row": "第{}行", "note": "注{}", "slide": "第{}张幻灯片", "paragraph": "第{}段"},
}  # fmt: skip
_PLACE = re.compile(r"(page|row|note|slide|paragraph) (\S+)")


def phrase(name: Phrase, part: str = "", *, language: str = "en") -> str:
    """Return a phrase in a language, English where it has none, its blank filled.

    >>> phrase("via", "North Wire", language="de")
    'über North Wire'
    """
    return _PHRASES.get(language, _PHRASES["en"])[name].replace("{}", part)


def place_words(locator: str, *, language: str = "en") -> str:
    """Return where in a document words stand, in a language, as far as it is a number of something.

    >>> place_words("page 12", language="de"), place_words("Document 217", language="de")
    ('Seite 12', 'Document 217')
    """
    found = _PLACE.fullmatch(locator)
    pattern = _PLACES.get(language, {}).get(found[1]) if found else None
    return pattern.replace("{}", found[2]) if found and pattern else locator


def comma(language: str) -> str:
    """Return what stands between the parts of a citation."""
    return {"ar": "، ", "zh": "，"}.get(language, ", ")
