"""Words: the few words a picture says by itself, in the eight languages of its labels."""

from typing import Literal

from ingest.record.report import Kind

Word = Literal[
    "about", "since", "until", "before", "after", "or", "between", "ongoing", "planned", "called_off", "hypothetical",
    "denied", "today", "other", "states", "parties", "week_of", "half1", "half2", "spring", "summer", "autumn",
    "winter", "decade", "century", "bc", "period", "inexact", "no_outcome", "sources", "graphic", "more", "and",
    "together", "silence", "years", "days", "months", "hours", "not_shown", "cut", "not_checked", "key",
    "close_up", "events", "undated", "said", "aimed", "old_style",
    "timeline_of", "no_timeline", "one_event", "n_of", "every", "zone", "made", "made_on", "source_list", "page",
]  # fmt: skip

LANGUAGES = ("en", "fr", "de", "es", "uk", "ru", "ar", "zh")
COMMAS = {"ar": "، ", "zh": "、"}
"""What stands between the names of a list, where it is no ", "."""

_ENGLISH: dict[Word, str] = {
    "about": "about {}", "since": "since {}", "until": "until {}", "before": "by {}", "after": "{} or later",
    "or": "{} or {}", "between": "between {} and {}", "ongoing": "ongoing", "planned": "planned",
    "called_off": "called off", "hypothetical": "possible", "denied": "denied", "today": "today", "other": "Other",
    "states": "{} states", "parties": "{} parties", "week_of": "week of {}", "half1": "first half of {}",
    "half2": "second half of {}", "spring": "spring {}", "summer": "summer {}", "autumn": "autumn {}",
    "winter": "winter {}", "decade": "{}s", "century": "{} century", "bc": "{} BC", "period": "period",
    "inexact": "day not known", "no_outcome": "planned, outcome not found", "sources": "Sources: {}",
    "graphic": "Graphic: {}", "more": "and {} more", "and": "{} and {}", "years": "", "days": "", "months": "",
    "hours": "", "not_shown": "Not shown: {} further events.", "cut": "Without a label: {} events.",
    "not_checked": "Not checked: {} of {} events.",
    "key": "Key to the numbers",
    "close_up": "Close-up: {}", "events": "{} events", "undated": "No date found ({})", "said": "published",
    "aimed": "aimed at", "old_style": "{} Old Style",
    "together": "Both together", "silence": "{} of silence",
    "timeline_of": "Timeline of {} ({})", "no_timeline": "Timeline without events.", "one_event": "1 event",
    "n_of": "{} of {} events", "every": "all events", "zone": "Days and times as the documents give them.",
    "made": "Made with diplomatic-timeline {}, revision {} of the timeline",
    "made_on": "Made on {} with diplomatic-timeline {}, revision {} of the timeline",
    "source_list": "Sources", "page": "page {}",
}  # fmt: skip
_FRENCH: dict[Word, str] = {
    "about": "vers le {}", "since": "depuis le {}", "until": "jusqu’au {}", "before": "au plus tard le {}",
    "after": "le {} ou plus tard", "or": "{} ou {}", "between": "entre {} et {}",
    "ongoing": "en cours", "planned": "prévu", "called_off": "annulé",
    "hypothetical": "possible", "denied": "démenti", "today": "aujourd’hui", "other": "Autres", "states": "{} États",
    "parties": "{} parties", "week_of": "semaine du {}", "half1": "1er semestre {}", "half2": "2e semestre {}",
    "spring": "printemps {}", "summer": "été {}", "autumn": "automne {}", "winter": "hiver {}",
    "decade": "années {}", "century": "{} siècle", "bc": "{} av. J.-C.", "period": "période",
    "inexact": "jour inconnu", "no_outcome": "prévu, suite inconnue", "sources": "Sources : {}",
    "graphic": "Infographie : {}", "more": "et {} autres", "and": "{} et {}",
    "not_shown": "Non représentés : {} autres événements.", "cut": "Sans légende : {} événements.",
    "not_checked": "Non vérifiés : {} événements sur {}.",
    "key": "Numéros",
    "close_up": "Gros plan : {}", "events": "{} événements", "undated": "Sans date ({})", "said": "publié",
    "aimed": "adressé à", "old_style": "{} ancien style",
    "together": "Ensemble", "silence": "{} de silence",
    "timeline_of": "Chronologie, {} ({})", "no_timeline": "Chronologie sans événement.", "one_event": "1 événement",
    "n_of": "{} événements sur {}", "every": "tous les événements",
    "zone": "Jours et heures tels que les donnent les documents.",
    "made": "Réalisé avec diplomatic-timeline {}, révision {} de la chronologie",
    "made_on": "Réalisé le {} avec diplomatic-timeline {}, révision {} de la chronologie",
    "source_list": "Sources", "page": "page {}",
}  # fmt: skip
_GERMAN: dict[Word, str] = {
    "about": "um {}", "since": "seit {}", "until": "bis {}", "before": "spätestens {}", "after": "frühestens {}",
    "or": "{} oder {}", "between": "zwischen {} und {}",
    "ongoing": "andauernd", "planned": "geplant", "called_off": "abgesagt",
    "hypothetical": "möglich", "denied": "bestritten", "today": "heute", "other": "Andere", "states": "{} Staaten",
    "parties": "{} Beteiligte", "week_of": "Woche ab {}", "half1": "1. Halbjahr {}", "half2": "2. Halbjahr {}",
    "spring": "Frühjahr {}", "summer": "Sommer {}", "autumn": "Herbst {}", "winter": "Winter {}",
    "decade": "{}er Jahre", "century": "{} Jahrhundert", "bc": "{} v. Chr.", "period": "Zeitraum",
    "inexact": "Tag unbekannt", "no_outcome": "geplant, Ausgang unbekannt", "sources": "Quellen: {}",
    "graphic": "Grafik: {}", "more": "und {} weitere", "and": "{} und {}",
    "not_shown": "Nicht gezeigt: {} weitere Ereignisse.", "cut": "Ohne Beschriftung: {} Ereignisse.",
    "not_checked": "Nicht geprüft: {} von {} Ereignissen.",
    "key": "Nummern",
    "close_up": "Ausschnitt: {}", "events": "{} Ereignisse", "undated": "Ohne Datum ({})", "said": "veröffentlicht",
    "aimed": "gerichtet an", "old_style": "{} alten Stils",
    "together": "Gemeinsam", "silence": "{} Schweigen",
    "timeline_of": "Zeitleiste, {} ({})", "no_timeline": "Zeitleiste ohne Ereignisse.", "one_event": "1 Ereignis",
    "n_of": "{} von {} Ereignissen", "every": "alle Ereignisse", "zone": "Tage und Uhrzeiten wie in den Dokumenten.",
    "made": "Erstellt mit diplomatic-timeline {}, Stand {} der Zeitleiste",
    "made_on": "Erstellt am {} mit diplomatic-timeline {}, Stand {} der Zeitleiste",
    "source_list": "Quellen", "page": "Seite {}",
}  # fmt: skip
_SPANISH: dict[Word, str] = {
    "about": "hacia el {}", "since": "desde el {}", "until": "hasta el {}", "before": "a más tardar el {}",
    "after": "no antes del {}", "or": "{} o {}", "between": "entre {} y {}",
    "ongoing": "en curso", "planned": "previsto",
    "called_off": "cancelado", "hypothetical": "posible", "denied": "desmentido", "today": "hoy", "other": "Otros",
    "states": "{} Estados", "parties": "{} partes", "week_of": "semana del {}", "half1": "1.er semestre de {}",
    "half2": "2.º semestre de {}", "spring": "primavera de {}", "summer": "verano de {}", "autumn": "otoño de {}",
    "winter": "invierno de {}", "decade": "años {}", "century": "siglo {}", "bc": "{} a. C.", "period": "período",
    "inexact": "día desconocido", "no_outcome": "previsto, sin desenlace conocido", "sources": "Fuentes: {}",
    "graphic": "Gráfico: {}", "more": "y {} más", "and": "{} y {}", "not_shown": "No se muestran: otros {} hechos.",
    "cut": "Sin rótulo: {} hechos.", "not_checked": "Sin revisar: {} de {} hechos.", "key": "Números",
    "close_up": "Detalle: {}", "events": "{} hechos", "undated": "Sin fecha ({})", "said": "publicado",
    "aimed": "dirigido a", "old_style": "{} del calendario juliano",
    "together": "Juntos", "silence": "{} de silencio",
    "timeline_of": "Cronología, {} ({})", "no_timeline": "Cronología sin hechos.", "one_event": "1 hecho",
    "n_of": "{} de {} hechos", "every": "todos los hechos", "zone": "Días y horas según los documentos.",
    "made": "Hecho con diplomatic-timeline {}, revisión {} de la cronología",
    "made_on": "Hecho el {} con diplomatic-timeline {}, revisión {} de la cronología",
    "source_list": "Fuentes", "page": "página {}",
}  # fmt: skip
_UKRAINIAN: dict[Word, str] = {
    "about": "близько {}", "since": "з {}", "until": "до {}", "before": "не пізніше {}", "after": "не раніше {}",
    "or": "{} або {}", "between": "між {} та {}",
    "ongoing": "триває", "planned": "заплановано", "called_off": "скасовано",
    "hypothetical": "можливо", "denied": "спростовано", "today": "сьогодні", "other": "Інші",
    "states": "держав: {}", "parties": "учасників: {}", "week_of": "тиждень від {}", "half1": "1-ше півріччя {}",
    "half2": "2-ге півріччя {}", "spring": "весна {}", "summer": "літо {}", "autumn": "осінь {}",
    "winter": "зима {}", "decade": "{}-ті", "century": "{} століття", "bc": "{} до н. е.", "period": "період",
    "inexact": "день невідомий", "no_outcome": "заплановано, підсумок невідомий", "sources": "Джерела: {}",
    "graphic": "Графіка: {}", "more": "і ще {}", "and": "{} і {}", "not_shown": "Не показано подій: {}.",
    "cut": "Без підпису подій: {}.", "not_checked": "Не перевірено подій: {} з {}.", "key": "Номери",
    "close_up": "Крупним планом: {}", "events": "подій: {}", "undated": "Без дати ({})", "said": "опубліковано",
    "aimed": "спрямовано на", "old_style": "{} ст. ст.",
    "together": "Разом", "silence": "{} мовчання",
    "timeline_of": "Хронологія, {} ({})", "no_timeline": "Хронологія без подій.", "one_event": "подій: 1",
    "n_of": "подій: {} з {}", "every": "усі події", "zone": "Дні та години — як у документах.",
    "made": "Створено в diplomatic-timeline {}, редакція хронології {}",
    "made_on": "Створено {} в diplomatic-timeline {}, редакція хронології {}",
    "source_list": "Джерела", "page": "сторінка {}",
}  # fmt: skip
_RUSSIAN: dict[Word, str] = {
    "about": "около {}", "since": "с {}", "until": "до {}", "before": "не позднее {}", "after": "не ранее {}",
    "or": "{} или {}", "between": "между {} и {}",
    "ongoing": "продолжается", "planned": "запланировано", "called_off": "отменено",
    "hypothetical": "возможно", "denied": "опровергнуто", "today": "сегодня", "other": "Прочие",
    "states": "государств: {}", "parties": "участников: {}", "week_of": "неделя с {}", "half1": "1-е полугодие {}",
    "half2": "2-е полугодие {}", "spring": "весна {}", "summer": "лето {}", "autumn": "осень {}",
    "winter": "зима {}", "decade": "{}-е", "century": "{} век", "bc": "{} до н. э.", "period": "период",
    "inexact": "день неизвестен", "no_outcome": "запланировано, исход неизвестен", "sources": "Источники: {}",
    "graphic": "Графика: {}", "more": "и ещё {}", "and": "{} и {}", "not_shown": "Не показано событий: {}.",
    "cut": "Без подписи событий: {}.", "not_checked": "Не проверено событий: {} из {}.", "key": "Номера",
    "close_up": "Крупным планом: {}", "events": "событий: {}", "undated": "Без даты ({})", "said": "опубликовано",
    "aimed": "адресовано", "old_style": "{} ст. ст.",
    "together": "Вместе", "silence": "{} молчания",
    "timeline_of": "Хронология, {} ({})", "no_timeline": "Хронология без событий.", "one_event": "событий: 1",
    "n_of": "событий: {} из {}", "every": "все события", "zone": "Дни и часы — как в документах.",
    "made": "Сделано в diplomatic-timeline {}, редакция хронологии {}",
    "made_on": "Сделано {} в diplomatic-timeline {}, редакция хронологии {}",
    "source_list": "Источники", "page": "страница {}",
}  # fmt: skip
_ARABIC: dict[Word, str] = {
    "about": "نحو {}", "since": "منذ {}", "until": "حتى {}", "before": "في موعد أقصاه {}", "after": "في {} أو بعده",
    "or": "{} أو {}", "between": "بين {} و{}",
    "ongoing": "مستمر", "planned": "مقرر", "called_off": "أُلغي", "hypothetical": "محتمل",
    "denied": "منفي", "today": "اليوم", "other": "آخرون", "states": "{} دولة", "parties": "{} طرفًا",
    "week_of": "أسبوع {}", "half1": "النصف الأول من {}", "half2": "النصف الثاني من {}", "spring": "ربيع {}",
    "summer": "صيف {}", "autumn": "خريف {}", "winter": "شتاء {}", "decade": "عقد {}", "century": "القرن {}",
    "bc": "{} ق.م.", "period": "فترة", "inexact": "اليوم غير معروف", "no_outcome": "مقرر، والنتيجة غير معروفة",
    "sources": "المصادر: {}", "graphic": "إعداد: {}", "more": "و{} آخرون", "and": "{} و{}",
    "not_shown": "أحداث غير معروضة: {}.", "cut": "أحداث بلا تسمية: {}.",
    "not_checked": "أحداث لم تُراجع: {} من {}.", "key": "الأرقام",
    "close_up": "عن قرب: {}", "events": "أحداث: {}", "undated": "بلا تاريخ ({})", "said": "نُشر",
    "aimed": "موجّه إلى", "old_style": "{} بالتقويم اليولياني",
    "together": "معًا", "silence": "صمت {}",
    "timeline_of": "تسلسل زمني، {} ({})", "no_timeline": "تسلسل زمني بلا أحداث.", "one_event": "حدث واحد",
    "n_of": "أحداث: {} من {}", "every": "جميع الأحداث", "zone": "الأيام والأوقات كما وردت في الوثائق.",
    "made": "أُعدّ ببرنامج diplomatic-timeline {}، النسخة {} من التسلسل الزمني",
    "made_on": "أُعدّ في {} ببرنامج diplomatic-timeline {}، النسخة {} من التسلسل الزمني",
    "source_list": "المصادر", "page": "صفحة {}",
}  # fmt: skip
_CHINESE: dict[Word, str] = {
    "about": "约{}", "since": "{}起", "until": "至{}", "before": "不晚于{}", "after": "不早于{}",
    "or": "{}或{}", "between": "{}至{}之间",
    "ongoing": "持续中", "planned": "计划", "called_off": "已取消", "hypothetical": "可能", "denied": "已否认",
    "today": "今天", "other": "其他", "states": "{}国", "parties": "{}方", "week_of": "{}当周", "half1": "{}上半年",
    "half2": "{}下半年", "spring": "{}春", "summer": "{}夏", "autumn": "{}秋", "winter": "{}冬", "decade": "{}年代",
    "century": "{}世纪", "bc": "公元前{}", "period": "时段", "inexact": "日期不详", "no_outcome": "计划，结果不明",
    "sources": "来源：{}", "graphic": "制图：{}", "more": "及另外{}个", "and": "{}和{}",
    "not_shown": "另有{}个事件未显示。", "cut": "{}个事件无标注。",
    "not_checked": "{}个事件未核实，共{}个。", "key": "编号",
    "close_up": "特写：{}", "events": "{}个事件", "undated": "无日期（{}）", "said": "发布",
    "aimed": "针对", "old_style": "儒略历{}",
    "together": "共同", "silence": "沉默{}",
    "timeline_of": "时间线，{}（{}）", "no_timeline": "没有事件的时间线。", "one_event": "1个事件",
    "n_of": "{}个事件，共{}个", "every": "所有事件", "zone": "日期和时间以文件所载为准。",
    "made": "由diplomatic-timeline {}制作，时间线版本{}",
    "made_on": "{}由diplomatic-timeline {}制作，时间线版本{}",
    "source_list": "来源", "page": "第{}页",
}  # fmt: skip
_WORDS: dict[str, dict[Word, str]] = {
    "en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH, "uk": _UKRAINIAN, "ru": _RUSSIAN, "ar": _ARABIC,
    "zh": _CHINESE,
}  # fmt: skip

_KINDS: dict[str, tuple[str, ...]] = {
    "en": (
        "Statement", "Meeting or call", "Agreement or support", "Demand or refusal", "Criticism or threat",
        "Sanction or pressure", "Force or withdrawal", "Other",
    ),
    "fr": (
        "Déclaration", "Rencontre ou appel", "Accord ou soutien", "Demande ou refus", "Critique ou menace",
        "Sanction ou pression", "Force ou retrait", "Autre",
    ),
    "de": (
        "Erklärung", "Treffen oder Anruf", "Abkommen oder Hilfe", "Forderung oder Absage", "Kritik oder Drohung",
        "Sanktion oder Druck", "Gewalt oder Rückzug", "Anderes",
    ),
    "es": (
        "Declaración", "Reunión o llamada", "Acuerdo o apoyo", "Exigencia o negativa", "Crítica o amenaza",
        "Sanción o presión", "Fuerza o retirada", "Otro",
    ),
    "uk": (
        "Заява", "Зустріч або розмова", "Угода або підтримка", "Вимога або відмова", "Критика або погроза",
        "Санкції або тиск", "Сила або відведення", "Інше",
    ),
    "ru": (
        "Заявление", "Встреча или разговор", "Соглашение или поддержка", "Требование или отказ",
        "Критика или угроза", "Санкции или давление", "Сила или отвод", "Прочее",
    ),
    "ar": (
        "تصريح", "لقاء أو اتصال", "اتفاق أو دعم", "مطالبة أو رفض", "انتقاد أو تهديد", "عقوبة أو ضغط",
        "قوة أو انسحاب", "غير ذلك",
    ),
    "zh": ("声明", "会晤或通话", "协议或支持", "要求或拒绝", "批评或威胁", "制裁或施压", "武力或撤军", "其他"),
}  # fmt: skip
_ORDER: tuple[Kind, ...] = (
    "statement", "meeting", "agreement", "demand", "criticism", "sanction", "force", "other",
)  # fmt: skip


def word(name: Word, *parts: str, language: str = "en") -> str:
    """Return a word or phrase in a language (English where it has none), its blanks filled with ``parts``."""
    pattern = _WORDS.get(language, _ENGLISH).get(name) or _ENGLISH[name]
    for part in parts:
        pattern = pattern.replace("{}", part, 1)
    return pattern


def kind_words(kind: Kind, *, language: str = "en") -> str:
    """Return what the page calls a kind."""
    return _KINDS.get(language, _KINDS["en"])[_ORDER.index(kind)]
