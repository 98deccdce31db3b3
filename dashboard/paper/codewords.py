"""Code words: what a reader is told for how exact a date is, how strong an event, and which language a text is in."""

from typing import get_args

from babel import Locale, UnknownLocaleError

from ingest.record.report import Confidence, Precision

_PRECISIONS: tuple[Precision, ...] = get_args(Precision)
_EXACT: dict[str, tuple[str, ...]] = {
    "en": (
        "century", "decade", "year", "half-year", "season", "quarter", "month", "week", "day", "hour", "minute",
        "second",
    ),
    "fr": (
        "siècle", "décennie", "année", "semestre", "saison", "trimestre", "mois", "semaine", "jour", "heure", "minute",
        "seconde",
    ),
    "de": (
        "Jahrhundert", "Jahrzehnt", "Jahr", "Halbjahr", "Jahreszeit", "Quartal", "Monat", "Woche", "Tag", "Stunde",
        "Minute", "Sekunde",
    ),
    "es": (
        "siglo", "década", "año", "semestre", "estación", "trimestre", "mes", "semana", "día", "hora", "minuto",
        "segundo",
    ),
    "uk": (
        "століття", "десятиліття", "рік", "півріччя", "пора року", "квартал", "місяць", "тиждень", "день", "година",
        "хвилина", "секунда",
    ),
    "ru": (
        "век", "десятилетие", "год", "полугодие", "время года", "квартал", "месяц", "неделя", "день", "час", "минута",
        "секунда",
    ),
    "ar": (
        "قرن", "عقد", "سنة", "نصف سنة", "فصل", "ربع سنة", "شهر", "أسبوع", "يوم", "ساعة", "دقيقة", "ثانية",
    ),
    "zh": ("世纪", "年代", "年", "半年", "季节", "季度", "月", "周", "日", "时", "分", "秒"),
}  # fmt: skip
_STRENGTHS: dict[str, dict[Confidence, str]] = {
    "en": {"strong": "strong", "fair": "fair", "weak": "weak"},
    "fr": {"strong": "forte", "fair": "moyenne", "weak": "faible"},
    "de": {"strong": "stark", "fair": "mittel", "weak": "schwach"},
    "es": {"strong": "fuerte", "fair": "media", "weak": "débil"},
    "uk": {"strong": "висока", "fair": "середня", "weak": "низька"},
    "ru": {"strong": "высокая", "fair": "средняя", "weak": "низкая"},
    "ar": {"strong": "قوية", "fair": "متوسطة", "weak": "ضعيفة"},
    "zh": {"strong": "强", "fair": "中", "weak": "弱"},
}


def exact_words(precision: Precision, *, language: str = "en") -> str:
    """Return how exact a date is, as one noun."""
    return _EXACT.get(language, _EXACT["en"])[_PRECISIONS.index(precision)]


def strength_words(confidence: Confidence, *, language: str = "en") -> str:
    """Return how strong an event is, as an adjective of its strength."""
    return _STRENGTHS.get(language, _STRENGTHS["en"])[confidence]


def language_words(code: str, *, language: str = "en") -> str:
    """Return the name of a language in another, its code where nobody knows a name.

    >>> language_words("uk"), language_words("ar", language="de"), language_words("und")
    ('Ukrainian', 'Arabisch', 'und')
    """
    if code == "und":
        return code
    try:
        return str(Locale.parse(language).languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code
