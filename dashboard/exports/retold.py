"""Retold: the labels that were built of who and what, built again in the language of a picture."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.scene.lanes import actor_name
from dashboard.scene.words import COMMAS, word
from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.report import EventType, Party

_TYPES: tuple[EventType, ...] = (
    "STATEMENT", "CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "REQUEST", "REJECT", "ACCUSE",
    "THREATEN", "SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "RETREAT", "PROTEST", "OTHER",
)  # fmt: skip
_ACTS: dict[str, tuple[str, ...]] = {
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
_COLONS = {"zh": "："}
_ARROWS = {"ar": "←"}
"""An arrow says "to" without a case to be got wrong; it points the way the language is read."""
_MOST = 3
"""So many names stand on a side, the rest are counted; four are named, since "and 1 more" is as long as a name."""


def retold(events: Sequence[Event], *, actors: Mapping[str, Actor], language: str) -> tuple[Event, ...]:
    """Return events with their labels in a language of ``scene.words.LANGUAGES``, in the order they came in.

    A title of its own and what a person wrote stay as they are: nothing is translated, only built anew.
    """
    acts = _ACTS.get(language)
    if acts is None:
        return tuple(events)
    says = dict(zip(_TYPES, acts, strict=True))
    return tuple(
        replace(event, label=_label(event, says[event.event_type], actors, language)) if _built(event) else event
        for event in events
    )


def _built(event: Event) -> bool:
    """Tell whether a label is one of ours: no person wrote it, and it is no title with or without names before it."""
    title = " ".join(event.headline.split()).rstrip(".").casefold()
    return bool(event.label) and "label" not in event.changed and (not title or title not in event.label.casefold())


def _label(event: Event, act: str, actors: Mapping[str, Actor], language: str) -> str:
    sides = [_side(parties, event, actors, language) for parties in (event.source, event.target)]
    if not any(sides):
        return act[:1].upper() + act[1:]
    arrow = _ARROWS.get(language, "→")
    who = f"{sides[0]} {arrow} {sides[1]}".strip() if sides[1] else sides[0]
    return f"{who}{_COLONS.get(language, ': ')}{act}"


def _side(parties: Sequence[Party], event: Event, actors: Mapping[str, Actor], language: str) -> str:
    """Return who takes part on one side: states and organisations; a person where all serve one of them."""
    served = {party.through or party.actor for party in (*event.source, *event.target)}
    ids = [party.actor if len(served) == 1 else party.through or party.actor for party in parties]
    names = [actor_name(one, actors, language=language) for one in dict.fromkeys(ids)]
    shown = names if len(names) <= _MOST + 1 else names[:_MOST]
    said = COMMAS.get(language, ", ").join(shown)
    left = len(names) - len(shown)
    return f"{said} {word('more', str(left), language=language)}" if left else said
