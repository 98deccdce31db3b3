"""Type words: what each of the eighteen types of an event is called, in the eight languages of pictures."""

from ingest.record.report import EventType

_TYPES: tuple[EventType, ...] = (
    "STATEMENT", "CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REQUEST", "REJECT", "ACCUSE",
    "THREATEN", "SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "RETREAT", "PROTEST", "OTHER",
)  # fmt: skip
_ACTS: dict[str, tuple[str, ...]] = {
    "en": (
        "statement", "meeting or call", "agreement", "support", "cooperation", "aid", "concession", "request",
        "refusal", "accusation", "threat", "sanctions", "pressure", "show of force", "use of force", "withdrawal",
        "protest", "event",
    ),
    "fr": (
        "déclaration", "réunion ou entretien", "accord", "soutien", "coopération", "aide", "concession", "demande",
        "refus", "accusation", "menace", "sanctions", "pressions", "démonstration de force", "recours à la force",
        "retrait", "protestation", "événement",
    ),
    "de": (
        "Erklärung", "Treffen oder Gespräch", "Abkommen", "Unterstützung", "Zusammenarbeit", "Hilfe", "Zugeständnis",
        "Forderung", "Ablehnung", "Vorwurf", "Drohung", "Sanktionen", "Druck", "Machtdemonstration",
        "Gewaltanwendung", "Rückzug", "Protest", "Ereignis",
    ),
    "es": (
        "declaración", "reunión o llamada", "acuerdo", "apoyo", "cooperación", "ayuda", "concesión", "petición",
        "rechazo", "acusación", "amenaza", "sanciones", "presión", "demostración de fuerza", "uso de la fuerza",
        "retirada", "protesta", "suceso",
    ),
    "uk": (
        "заява", "зустріч або розмова", "угода", "підтримка", "співпраця", "допомога", "поступка", "вимога",
        "відмова", "звинувачення", "погроза", "санкції", "тиск", "демонстрація сили", "застосування сили",
        "відведення", "протест", "подія",
    ),
    "ru": (
        "заявление", "встреча или разговор", "соглашение", "поддержка", "сотрудничество", "помощь", "уступка",
        "требование", "отказ", "обвинение", "угроза", "санкции", "давление", "демонстрация силы",
        "применение силы", "отвод", "протест", "событие",
    ),
    "ar": (
        "تصريح", "لقاء أو اتصال", "اتفاق", "دعم", "تعاون", "مساعدة", "تنازل", "مطالبة", "رفض", "اتهام", "تهديد",
        "عقوبات", "ضغط", "استعراض قوة", "استخدام القوة", "انسحاب", "احتجاج", "حدث",
    ),
    "zh": (
        "声明", "会晤或通话", "协议", "支持", "合作", "援助", "让步", "要求", "拒绝", "指责", "威胁", "制裁", "施压",
        "武力展示", "使用武力", "撤离", "抗议", "事件",
    ),
}  # fmt: skip
"""What is done, in the order of the types, as it stands after a colon."""


def type_words(event_type: EventType, *, language: str = "en") -> str:
    """Return what a type is called, English where the language has no words.

    >>> type_words("CONSULT"), type_words("AID", language="de")
    ('meeting or call', 'Hilfe')
    """
    return _ACTS.get(language, _ACTS["en"])[_TYPES.index(event_type)]
