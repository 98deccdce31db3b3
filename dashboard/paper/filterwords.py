"""Filter words: what was asked for, as a reader of a report is told it, in the language of the picture."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from dashboard.paper.codewords import exact_words, language_words, strength_words
from dashboard.scene.datewords import day_words, span_of_days
from dashboard.scene.lanes import actor_name
from dashboard.scene.typewords import type_words
from dashboard.scene.words import COMMAS, Word, kind_words, word
from ingest.record.actor import Actor
from ingest.record.query import EventQuery
from ingest.record.report import Status

_Said = Literal[
    "any", "all", "only", "source", "target", "speaker", "people", "said", "happened", "type", "exact", "strength",
    "outlet", "language", "document", "added", "new", "checked", "hidden", "picked", "announced",
]  # fmt: skip
_ORDER: tuple[_Said, ...] = get_args(_Said)
_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "at least one of them", "all of them together", "nobody but them", "who act or speak", "to or with whom",
        "said by them", "without officials", "date said", "reported", "type: {}", "exact to: {}", "strength: {}",
        "outlet: {}", "language: {}", "document: {}", "added since {}", "not checked", "checked", "hidden", "picked",
        "announced",
    ),
    "fr": (
        "au moins un d’eux", "tous ensemble", "eux seuls", "qui agissent ou parlent", "à qui ou avec qui",
        "dit par eux", "sans leurs responsables", "date des propos", "rapporté", "type : {}", "précision : {}",
        "solidité : {}", "média : {}", "langue : {}", "document : {}", "ajouté depuis {}", "non vérifié", "vérifié",
        "masqué", "choisi", "annoncé",
    ),
    "de": (
        "mindestens einer von ihnen", "alle gemeinsam", "nur sie", "wer handelt oder spricht", "an wen oder mit wem",
        "von ihnen gesagt", "ohne Amtsträger", "Tag der Äußerung", "berichtet", "Art: {}", "genau auf: {}",
        "Belastbarkeit: {}", "Medium: {}", "Sprache: {}", "Dokument: {}", "hinzugefügt seit {}", "nicht geprüft",
        "geprüft", "verborgen", "ausgewählt", "angekündigt",
    ),
    "es": (
        "al menos uno de ellos", "todos juntos", "solo ellos", "quienes actúan o hablan", "a quién o con quién",
        "dicho por ellos", "sin sus representantes", "fecha en que se dijo", "informado", "tipo: {}", "precisión: {}",
        "solidez: {}", "medio: {}", "idioma: {}", "documento: {}", "añadido desde {}", "sin verificar", "verificado",
        "oculto", "elegido", "anunciado",
    ),
    "uk": (
        "хоча б один із них", "усі разом", "лише вони", "хто діє чи говорить", "кому або з ким", "сказано ними",
        "без посадовців", "за датою сказаного", "повідомлено", "тип: {}", "точність: {}", "надійність: {}",
        "видання: {}", "мова: {}", "документ: {}", "додано з {}", "не перевірено", "перевірено", "приховано",
        "вибране", "оголошене",
    ),
    "ru": (
        "хотя бы один из них", "все вместе", "только они", "кто действует или говорит", "кому или с кем",
        "сказано ими", "без должностных лиц", "по дате сказанного", "сообщено", "тип: {}", "точность: {}",
        "надёжность: {}", "издание: {}", "язык: {}", "документ: {}", "добавлено с {}", "не проверено", "проверено",
        "скрыто", "выбранное", "объявленное",
    ),
    "ar": (
        "واحد منهم على الأقل", "جميعهم معًا", "هم وحدهم", "من يفعل أو يتكلم", "إلى من أو مع من", "قالوه",
        "بلا مسؤوليهم", "حسب تاريخ القول", "واقع", "النوع: {}", "الدقة: {}", "القوة: {}", "وسيلة الإعلام: {}",
        "اللغة: {}", "الوثيقة: {}", "أضيف منذ {}", "لم يُراجع", "رُوجع", "مخفي", "مختار", "مُعلن",
    ),
    "zh": (
        "至少其中之一", "全部共同", "仅限他们", "行动或发言方", "对象", "由其发言", "不含官员", "按发言日期", "已报道",
        "类型：{}", "精确到：{}", "可靠度：{}", "媒体：{}", "语言：{}", "文件：{}", "{}以来添加", "未核实", "已核实",
        "已隐藏", "已选", "已宣布",
    ),
}  # fmt: skip
_STATUS: dict[Status, Word] = {
    "scheduled": "planned", "called_off": "called_off", "hypothetical": "hypothetical", "denied": "denied",
}  # fmt: skip


def filter_words(
    query: EventQuery, *, actors: Mapping[str, Actor], titles: Mapping[str, str] | None = None, language: str = "en"
) -> str:
    """Return what a query asks for: "France, Ukraine (all of them together); 16 Feb – 7 Mar 2024; “troops”".

    An empty query gives "". ``titles`` are the names of documents by id.
    """
    apart = {"zh": "；", "ar": "؛ "}.get(language, "; ")
    return apart.join(_parts(query, actors, titles or {}, language))


def _parts(query: EventQuery, actors: Mapping[str, Actor], titles: Mapping[str, str], language: str) -> Iterator[str]:
    comma = COMMAS.get(language, ", ")

    def say(name: _Said, *given: str) -> str:
        words = _WORDS.get(language, _WORDS["en"])[_ORDER.index(name)]
        return words.replace("{}", comma.join(given)) if given else words

    if query.actors:
        notes = [say(query.match)] if len(query.actors) > 1 else []
        notes += [say(query.role)] if query.role != "any" else []
        notes += [] if query.people else [say("people")]
        named = comma.join(actor_name(one, actors, language=language) for one in query.actors)
        yield f"{named} ({comma.join(notes)})" if notes else named
    if query.first is not None or query.last is not None:
        dates = _dates(query, language)
        yield f"{dates} ({say('said')})" if query.said else dates
    if query.kinds:
        yield comma.join(kind_words(kind, language=language) for kind in query.kinds)
    if query.status:
        yield comma.join(
            word(_STATUS[one], language=language) if one in _STATUS else say("happened") for one in query.status
        )
    if query.text:
        yield f"“{query.text}”"
    several: tuple[tuple[_Said, tuple[str, ...]], ...] = (
        ("type", tuple(type_words(one, language=language) for one in query.types)),
        ("exact", tuple(exact_words(one, language=language) for one in query.precision)),
        ("strength", tuple(strength_words(one, language=language) for one in query.confidence)),
        ("outlet", query.publisher),
        ("language", tuple(language_words(one, language=language) for one in query.language)),
        ("document", tuple(titles.get(one, one) for one in query.documents)),
        ("added", (query.added_since[:16].replace("T", " "),) if query.added_since else ()),
    )  # fmt: skip
    for name, values in several:
        if values:
            yield say(name, *values)
    if query.review:
        yield comma.join(say(one) for one in query.review)
    if query.picked:
        yield say("picked")
    if query.announced:
        yield say("announced")


def _dates(query: EventQuery, language: str) -> str:
    if query.first is None or query.last is None:
        bound = query.last if query.first is None else query.first
        assert bound is not None
        said = day_words(bound, language=language, year=True)
        return word("until" if query.first is None else "since", said, language=language)
    if query.first == query.last:
        return day_words(query.first, language=language, year=True)
    return span_of_days(query.first, query.last, language=language)
