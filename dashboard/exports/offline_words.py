"""Offline words: what the offline page says by itself, in the eight languages of the labels."""

from dashboard.scene.words import Word, word

_NAMES = (
    "skip", "search", "filters", "who", "any", "all_of", "only", "when", "from", "to", "kind", "status", "happened",
    "shown", "rows", "chronology", "key_events", "all", "zoom_in", "zoom_out", "whole", "earlier", "later", "clear",
    "none", "close", "why", "written", "read", "acts", "with", "said_by", "place", "sentence", "also", "open",
    "strength", "strong", "fair", "weak", "checked", "unchecked", "note", "translation", "dark", "more_rows", "keys",
    "previous", "next", "chart", "no_script", "no_day", "reversed", "outlet", "what", "date", "strip", "no_words",
    "saved", "link", "more_reports", "no_date", "rows_by", "actor", "person", "speaker", "document", "sorted_by",
    "most", "name", "first_event", "between", "pick_two", "left_out", "left_out_here",
)  # fmt: skip
_TOLD: dict[str, str] = {
    "en": """To the events|Search words|Filters|Who|At least one of them|All of them together|Nobody but them|When|From
To|Kind|Reported or planned|Reported|{} of {} events|Rows|Chronology|Key events|All|Zoom in|Zoom out|All dates|Earlier
Later|Clear filters|No event is left. Widen the dates or clear a filter.|Close|Why this date?|As written|As read
Who acts or speaks|To or with whom|Said by|Where|The sentence|Also in|Open the document|Strength|Strong|Fair|Weak
Checked|Not checked yet|Note|Translation|Dark or light|Show {} more
Arrow keys go from mark to mark, Enter opens, + and − zoom, 0 shows all dates|Previous event|Next event|Timeline
This page needs JavaScript to draw the timeline.|Write a day such as 2024-02-14, or a month or a year
The first day is after the last|Outlet|What|Date|Days shown, of all|no date words|saved {}|Copy link|{} more reports
No date|Rows by|State or organisation|Person|Speaker|Document|Sorted by|Most events|Name|First event|Between two
Choose two actors to set them face to face.
To keep this file light, the text around some quotes is left out: {}.
The text around this quote is left out to keep the file light.""",
    "fr": """Aller aux événements|Chercher des mots|Filtres|Qui|Au moins l’un d’eux|Tous ensemble|Eux seuls|Quand|Du|Au
Nature|Rapporté ou prévu|Rapporté|{} événements sur {}|Lignes|Chronologie|Événements clés|Tous|Agrandir|Réduire
Toutes les dates|Plus tôt|Plus tard|Effacer les filtres|Aucun événement. Élargissez les dates ou effacez un filtre.
Fermer|Pourquoi cette date ?|Telle qu’écrite|Telle que lue|Qui agit ou parle|À qui ou avec qui|Dit par|Où|La phrase
Aussi dans|Ouvrir le document|Solidité|Forte|Moyenne|Faible|Vérifié|Pas encore vérifié|Note|Traduction
Sombre ou clair|Afficher {} de plus
Les flèches vont d’une marque à l’autre, Entrée ouvre, + et − changent l’échelle, 0 montre tout
Événement précédent|Événement suivant|Frise|Cette page a besoin de JavaScript pour dessiner la frise.
Écrivez un jour comme 2024-02-14, un mois ou une année|Le premier jour est après le dernier|Média|Quoi|Date
Jours montrés, de tous|sans mots de date|enregistré le {}|Copier le lien|{} autres mentions|Sans date|Lignes par
État ou organisation|Personne|Qui parle|Document|Triées par|Nombre d’événements|Nom|Premier événement|Face à face
Choisissez deux acteurs à mettre face à face.
Pour alléger ce fichier, le texte autour de certaines citations est omis : {}.
Le texte autour de cette citation est omis pour alléger le fichier.""",
    "de": """Zu den Ereignissen|Wörter suchen|Filter|Wer|Mindestens einer|Alle zusammen|Niemand sonst|Wann|Von|Bis|Art
Berichtet oder geplant|Berichtet|{} von {} Ereignissen|Zeilen|Chronologie|Wichtiges|Alle|Vergrößern|Verkleinern
Alle Tage|Früher|Später|Filter löschen|Kein Ereignis übrig. Zeitraum erweitern oder einen Filter löschen.|Schließen
Warum dieses Datum?|Wie geschrieben|Wie gelesen|Wer handelt oder spricht|Mit wem oder an wen|Gesagt von|Wo|Der Satz
Auch in|Dokument öffnen|Beleg|Stark|Mittel|Schwach|Geprüft|Noch nicht geprüft|Notiz|Übersetzung|Dunkel oder hell
{} weitere zeigen|Pfeiltasten gehen von Zeichen zu Zeichen, Eingabe öffnet, + und − zoomen, 0 zeigt alles
Voriges Ereignis|Nächstes Ereignis|Zeitleiste|Diese Seite braucht JavaScript, um die Zeitleiste zu zeichnen.
Einen Tag wie 2024-02-14, einen Monat oder ein Jahr schreiben|Der erste Tag liegt nach dem letzten|Medium|Was|Datum
Gezeigte Tage, von allen|keine Datumswörter|gespeichert {}|Link kopieren|{} weitere Berichte|Ohne Datum
Zeilen nach|Staat oder Organisation|Person|Wer spricht|Dokument|Sortiert nach|Zahl der Ereignisse|Name|Erstem Ereignis
Zwischen zweien|Zwei Akteure wählen, um sie einander gegenüberzustellen.
Damit die Datei leicht bleibt, fehlt der Text um manche Zitate: {}.
Der Text um dieses Zitat fehlt, damit die Datei leicht bleibt.""",
    "es": """Ir a los hechos|Buscar palabras|Filtros|Quién|Al menos uno de ellos|Todos juntos|Nadie más que ellos|Cuándo
Desde|Hasta|Tipo|Referido o previsto|Referido|{} de {} hechos|Filas|Cronología|Hechos clave|Todos|Acercar|Alejar
Todas las fechas|Antes|Después|Borrar filtros|No queda ningún hecho. Amplíe las fechas o borre un filtro.|Cerrar
¿Por qué esta fecha?|Como está escrita|Como se lee|Quién actúa o habla|A quién o con quién|Dicho por|Dónde|La frase
También en|Abrir el documento|Solidez|Fuerte|Media|Débil|Revisado|Sin revisar|Nota|Traducción|Oscuro o claro
Mostrar {} más|Las flechas van de marca en marca, Intro abre, + y − cambian la escala, 0 muestra todo
Hecho anterior|Hecho siguiente|Cronograma|Esta página necesita JavaScript para dibujar el cronograma.
Escriba un día como 2024-02-14, un mes o un año|El primer día es posterior al último|Medio|Qué|Fecha
Días mostrados, de todos|sin palabras de fecha|guardado el {}|Copiar enlace|{} menciones más|Sin fecha|Filas por
Estado u organización|Persona|Quién habla|Documento|Ordenadas por|Número de hechos|Nombre|Primer hecho|Cara a cara
Elija dos actores para ponerlos cara a cara.
Para aligerar este archivo se omite el texto alrededor de algunas citas: {}.
El texto alrededor de esta cita se omite para aligerar el archivo.""",
    "uk": """До подій|Шукати слова|Фільтри|Хто|Принаймні один із них|Усі разом|Лише вони|Коли|Від|До|Вид
Повідомлено чи заплановано|Повідомлено|{} із {} подій|Рядки|Хронологія|Головні події|Усі|Збільшити|Зменшити
Усі дати|Раніше|Пізніше|Скинути фільтри|Подій не лишилося. Розширте дати або скиньте фільтр.|Закрити|Чому ця дата?
Як написано|Як прочитано|Хто діє або говорить|До кого чи з ким|Сказав|Де|Речення|Також у|Відкрити документ
Підстава|Сильна|Середня|Слабка|Перевірено|Ще не перевірено|Нотатка|Переклад|Темний чи світлий|Показати ще {}
Стрілки ведуть від знака до знака, Enter відкриває, + і − змінюють масштаб, 0 показує все|Попередня подія
Наступна подія|Стрічка часу|Щоб намалювати стрічку часу, сторінці потрібен JavaScript.
Напишіть день, як 2024-02-14, місяць або рік|Перший день пізніший за останній|Видання|Що|Дата|Показані дні з усіх
без слів дати|збережено {}|Копіювати посилання|ще повідомлень: {}|Без дати|Рядки
Держава чи організація|Особа|Хто говорить|Документ|Порядок|Кількість подій|Назва|Перша подія|Віч-на-віч
Виберіть двох учасників, щоб поставити їх віч-на-віч.|Щоб файл був легким, текст навколо деяких цитат пропущено: {}.
Текст навколо цієї цитати пропущено, щоб файл був легким.""",
    "ru": """К событиям|Искать слова|Фильтры|Кто|Хотя бы один из них|Все вместе|Только они|Когда|С|По|Вид
Сообщено или запланировано|Сообщено|{} из {} событий|Строки|Хронология|Главные события|Все|Увеличить|Уменьшить
Все даты|Раньше|Позже|Сбросить фильтры|Событий не осталось. Расширьте даты или сбросьте фильтр.|Закрыть
Почему эта дата?|Как написано|Как прочитано|Кто действует или говорит|К кому или с кем|Сказал|Где|Предложение
Также в|Открыть документ|Основание|Сильное|Среднее|Слабое|Проверено|Ещё не проверено|Заметка|Перевод
Тёмный или светлый|Показать ещё {}
Стрелки ведут от знака к знаку, Enter открывает, + и − меняют масштаб, 0 показывает всё|Предыдущее событие
Следующее событие|Лента времени|Чтобы нарисовать ленту времени, странице нужен JavaScript.
Напишите день, как 2024-02-14, месяц или год|Первый день позже последнего|Издание|Что|Дата|Показанные дни из всех
без слов даты|сохранено {}|Копировать ссылку|ещё сообщений: {}|Без даты|Строки
Государство или организация|Лицо|Кто говорит|Документ|Порядок|Число событий|Имя|Первое событие|Лицом к лицу
Выберите двух участников, чтобы поставить их лицом к лицу.
Чтобы файл был лёгким, текст вокруг некоторых цитат опущен: {}.
Текст вокруг этой цитаты опущен, чтобы файл был лёгким.""",
    "ar": """إلى الأحداث|ابحث عن كلمات|المرشحات|مَن|واحد منهم على الأقل|كلهم معًا|هم وحدهم|متى|من|إلى|النوع
وقع أو مقرر|وقع|{} من {} حدثًا|صفوف|تسلسل زمني|الأحداث الرئيسية|الكل|تكبير|تصغير|كل التواريخ|أسبق|لاحق
مسح المرشحات|لم يبق حدث. وسّع التواريخ أو امسح مرشحًا.|إغلاق|لماذا هذا التاريخ؟|كما كُتب|كما قُرئ|من يفعل أو يقول
إلى من أو مع من|قاله|أين|الجملة|أيضًا في|افتح الوثيقة|القوة|قوي|متوسط|ضعيف|رُوجع|لم يُراجع بعد|ملاحظة|ترجمة
داكن أو فاتح|أظهر {} أخرى|الأسهم تنتقل بين العلامات، Enter يفتح، + و− للتكبير والتصغير، 0 يظهر الكل|الحدث السابق
الحدث التالي|خط زمني|تحتاج هذه الصفحة إلى JavaScript لرسم الخط الزمني.|اكتب يومًا مثل 2024-02-14 أو شهرًا أو سنة
اليوم الأول بعد الأخير|الوسيلة|ماذا|التاريخ|الأيام المعروضة من الكل|بلا كلمات تاريخ|حُفظ {}|انسخ الرابط
تقارير أخرى: {}|بلا تاريخ|الصفوف حسب|الدولة أو المنظمة|الشخص|المتحدث|الوثيقة|الترتيب حسب|عدد الأحداث|الاسم
أول حدث|وجهًا لوجه|اختر طرفين لوضعهما وجهًا لوجه.|ليبقى الملف خفيفًا حُذف النص المحيط ببعض الاقتباسات: {}.
حُذف النص المحيط بهذا الاقتباس ليبقى الملف خفيفًا.""",
    "zh": """转到事件|搜索词语|筛选
谁|至少其中一方|全部同时|仅限他们|时间|从|到|类别|已报道或计划|已报道|{}个事件，共{}个
行|编年|重要事件|全部|放大|缩小|全部日期|更早|更晚|清除筛选|没有事件。请放宽日期或清除筛选。|关闭|为何是此日期？|原文写法|读作
行动者或发言者|对谁或与谁|发言人|地点|原句|另见|打开文件|依据|强|中|弱|已核实|尚未核实|备注|译文|深色或浅色|再显示{}个
方向键在标记间移动，Enter打开，+ 和 − 缩放，0 显示全部|上一事件|下一事件|时间线|本页需要JavaScript来绘制时间线。
请写日期，如2024-02-14，或月份、年份|首日晚于末日|媒体|内容|日期|所示日期，占全部|无日期词语|保存于{}|复制链接|另有{}条报道|无日期
行按|国家或组织|人物|发言人|文件|排序按|事件数|名称|首个事件|双方对照|请选择两方进行对照。
为减小文件，已略去部分引文的上下文：{}。|为减小文件，已略去此引文的上下文。""",
}  # fmt: skip
"""One language after another, the phrases in the order of ``_NAMES``, set apart by a bar or a new line."""
_OF_THE_PICTURE: tuple[Word, ...] = (
    "called_off", "hypothetical", "denied", "today", "other", "states", "bc", "sources", "graphic", "undated", "events",
    "one_event", "close_up", "together", "silence", "no_outcome", "period", "inexact", "about",
)  # fmt: skip


def offline_words(language: str) -> dict[str, str]:
    """Return every phrase of the page by name; English where there is no such language."""
    phrases = _TOLD.get(language, _TOLD["en"]).replace("\n", "|").split("|")
    own = dict(zip(_NAMES, phrases, strict=True))
    return {
        **own,
        **{name: word(name, language=language) for name in _OF_THE_PICTURE},
        "scheduled": word("planned", language=language),
    }
