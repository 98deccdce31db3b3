"""Dated pages: small pages in the manner of many kinds of site, with the day each was published, and the traps in them.

All envoys, ministries and papers are invented; 3 May 2024 is a Friday.
"""

from dataclasses import dataclass

BODIES = {
    "en": "The ministers of Oman and Norway signed the harbour accord yesterday, officials said in Muscat.",
    "fr": "Les ministres d'Oman et de Norvège ont signé hier l'accord sur le port, a-t-on dit à Mascate.",
    "de": "Die Minister von Oman und Norwegen haben gestern das Hafenabkommen unterzeichnet, sagten Beamte in Maskat.",
    "es": "Los ministros de Omán y Noruega firmaron ayer el acuerdo sobre el puerto, dijeron funcionarios en Mascate.",
    "it": "I ministri di Oman e Norvegia hanno firmato ieri l'accordo sul porto, hanno detto i funzionari a Mascate.",
    "pt": "Os ministros de Omã e da Noruega assinaram ontem o acordo sobre o porto, disseram funcionários em Mascate.",
    "ru": "Министры Омана и Норвегии подписали вчера соглашение о порте, сообщили в Маскате чиновники обеих стран.",
    "uk": "Міністри Оману та Норвегії підписали вчора угоду про порт, повідомили в Маскаті посадовці обох країн.",
    "ar": "وقع وزيرا عمان والنرويج أمس اتفاقية الميناء، حسبما قال مسؤولون من البلدين في مسقط خلال مؤتمر صحفي.",
    "zh": "阿曼和挪威两国部长昨天签署了港口协议,两国官员在马斯喀特举行的新闻发布会上表示,双方将继续合作。",
    "el": "Οι υπουργοί του Ομάν και της Νορβηγίας υπέγραψαν χθες τη συμφωνία για το λιμάνι, είπαν στη Μασκάτη.",
}
TITLES = {
    "en": "Oman and Norway sign harbour accord", "fr": "Oman et la Norvège signent un accord sur le port",
    "de": "Oman und Norwegen unterzeichnen Hafenabkommen", "es": "Omán y Noruega firman un acuerdo sobre el puerto",
    "it": "Oman e Norvegia firmano un accordo sul porto", "pt": "Omã e Noruega assinam acordo sobre o porto",
    "ru": "Оман и Норвегия подписали соглашение о порте", "uk": "Оман і Норвегія підписали угоду про порт",
    "ar": "عمان والنرويج توقعان اتفاقية الميناء", "zh": "阿曼和挪威签署港口协议",
    "el": "Ομάν και Νορβηγία υπέγραψαν συμφωνία για το λιμάνι",
}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """A page: its text, the day it was published ("" where it does not say), and what else a test wants to know.

    ``properties`` are what the reader of a paper tells of it; a page cannot say them of itself.
    """

    text: str
    when: str
    basis: str = ""
    name: str = "page.html"
    url: str = ""
    clock: str | None = None
    why: str = ""
    note: str = ""
    properties: tuple[tuple[str, str], ...] = ()


def html(lang="en", *, head="", masthead="", above="", top="", bottom="", body="", title=""):
    """Return a page: above the title, under it, at its foot."""
    words = title or TITLES[lang]
    return (
        f"<!doctype html><html lang='{lang}'><head><title>{words}</title>{head}</head><body>"
        f"<header>{masthead}</header><main><article>{above}<h1>{words}</h1>{top}"
        f"<p>{BODIES[lang]}</p>{body}<p>{BODIES[lang]}</p></article></main>{bottom}</body></html>"
    )


def pasted(lang="en", *, above="", top="", bottom="", body=""):
    """Return the same as copied text."""
    parts = [above, f"{TITLES[lang]}\n{top}", BODIES[lang], body, BODIES[lang], bottom]
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())


PUBLISHED = {
    "en": ("Published: 3 May 2024", "Last updated: 9 May 2024"),
    "fr": ("Publié le 3 mai 2024", "Mis à jour le 9 mai 2024"),
    "de": ("Veröffentlicht am 3. Mai 2024", "Aktualisiert am 9. Mai 2024"),
    "es": ("Publicado el 3 de mayo de 2024", "Actualizado el 9 de mayo de 2024"),
    "it": ("Pubblicato il 3 maggio 2024", "Aggiornato il 9 maggio 2024"),
    "pt": ("Publicado em 3 de maio de 2024", "Atualizado em 9 de maio de 2024"),
    "ru": ("Опубликовано: 3 мая 2024", "Обновлено: 9 мая 2024"),
    "uk": ("Опубліковано: 3 травня 2024", "Оновлено: 9 травня 2024"),
    "ar": ("نشر في: 3 مايو 2024", "آخر تحديث: 9 مايو 2024"),
    "zh": ("发布时间:2024年5月3日", "更新时间:2024年5月9日"),
    "el": ("Δημοσιεύθηκε: 3 Μαΐου 2024", "Τελευταία ενημέρωση: 9 Μαΐου 2024"),
}
"""What pages say in each language of the date rules: of the day of publication, and of the last update."""

PAGES: dict[str, Page] = {}
for _lang, (_out, _up) in PUBLISHED.items():
    PAGES |= {
        f"{_lang}: published and updated": Page(html(_lang, top=f"<p>{_out}</p><p>{_up}</p>"), "2024-05-03", "byline"),
        f"{_lang}: updated and published on one line": Page(
            html(_lang, top=f"<p class='meta'>{_up} | {_out}</p>"), "2024-05-03", "byline"
        ),
        f"{_lang}: pasted": Page(pasted(_lang, top=f"{_out} – {_up}"), "2024-05-03", "byline", "page.txt"),
        f"{_lang}: updated alone": Page(html(_lang, top=f"<p>{_up}</p>"), "2024-05-09", "byline", why="updated"),
        f"{_lang}: updated alone, pasted": Page(
            pasted(_lang, top=_up), "2024-05-09", "byline", "page.txt", why="updated"
        ),
        f"{_lang}: updated at the foot": Page(
            html(_lang, bottom=f"<footer><p>{_up}</p></footer>"), "2024-05-09", "byline", why="updated"
        ),
    }

STAMPS = {
    "en": "Page last updated 9 May 2024", "fr": "Dernière mise à jour : 09/05/2024", "de": "Stand: 09.05.2024",
    "es": "Última actualización: 09/05/2024", "it": "Ultimo aggiornamento: 09/05/2024",
    "pt": "Última atualização: 09/05/2024", "ru": "Последнее обновление: 09.05.2024",
    "uk": "Останнє оновлення: 09.05.2024", "ar": "آخر تحديث للصفحة: 2024/05/09", "zh": "最后更新:2024-05-09",
    "el": "Ενημερώθηκε: 09/05/2024",
}  # fmt: skip
for _lang, _stamp in STAMPS.items():
    PAGES |= {
        f"{_lang}: a page stamp alone": Page(html(_lang, bottom=f"<p>{_stamp}</p>"), "2024-05-09", why="updated"),
        f"{_lang}: a page stamp, pasted": Page(
            pasted(_lang, bottom=_stamp), "2024-05-09", name="page.txt", why="updated"
        ),
        f"{_lang}: a page stamp and a date line": Page(
            html(_lang, top="<p class='date'>03.05.2024</p>" if _lang != "en" else "<p class='date'>3 May 2024</p>",
                 bottom=f"<p>{_stamp}</p>"), "2024-05-03"
        ),
    }  # fmt: skip

DATELINES = {
    "en": "MUSCAT, 3 May 2024", "fr": "Mascate, le 3 mai 2024", "de": "Maskat, den 3. Mai 2024",
    "es": "Mascate, 3 de mayo de 2024", "it": "Mascate, 3 maggio 2024", "pt": "Mascate, 3 de maio de 2024",
    "ru": "Маскат, 3 мая 2024 г.", "uk": "Маскат, 3 травня 2024 року", "ar": "مسقط، 3 مايو 2024",
    "zh": "马斯喀特,2024年5月3日", "el": "Μασκάτη, 3 Μαΐου 2024",
}  # fmt: skip
for _lang, _line in DATELINES.items():
    PAGES[f"{_lang}: date line"] = Page(html(_lang, top=f"<p>{_line}</p>"), "2024-05-03", "dateline")
    PAGES[f"{_lang}: date line, pasted"] = Page(pasted(_lang, top=_line), "2024-05-03", "dateline", "page.txt")


def ld(text):
    return f"<script type='application/ld+json'>{text}</script>"


def meta(key, value):
    return f"<meta property='{key}' content='{value}'>"


_LIST = "".join(
    f"<li><time datetime='2024-05-{day:02d}'>{day} May 2024</time> <a href='/{day}'>Envoys speak again</a></li>"
    for day in (12, 14, 17)
)
PAGES |= {
    # News sites.
    "news: JSON-LD of several things": Page(
        html(head=ld('{"@graph":[{"@type":"WebSite","datePublished":"2011-01-01"},{"@type":"NewsArticle",'
                     '"datePublished":"2024-05-03T09:00:00+02:00","dateModified":"2024-05-09"}]}')),
        "2024-05-03", "metadata", clock="09:00", why="datePublished",
    ),
    "news: JSON-LD gives the day of the page alone": Page(
        html(head=ld('{"@graph":[{"@type":"NewsArticle","headline":"Accord"},{"@type":"WebPage","datePublished":'
                     '"2024-05-03"}]}')), "2024-05-03", "metadata",
    ),
    "news: JSON-LD lists other stories": Page(
        html(head=ld('{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2024-05-20"}]}'),
             top="<p class='byline'>By Ann Example, 3 May 2024</p>"),
        "2024-05-03", "byline",
    ),
    "news: broken JSON-LD": Page(
        html(head=ld('{"@type":"NewsArticle","datePublished":"2024-05-20",,}'), top="<p>Published 3 May 2024</p>"),
        "2024-05-03", "byline",
    ),
    "news: absurd metadata": Page(
        html(head=meta("article:published_time", "1970-01-01T00:00:00Z"), top="<p>Published 3 May 2024</p>"),
        "2024-05-03", "byline",
    ),
    "news: only absurd metadata": Page(html(head=meta("date", "1970-01-01T00:00:00+00:00")), "", note="1970-01-01"),
    "news: the first year": Page(html(head=meta("article:published_time", "0001-01-01T00:00:00")), "", note="0001"),
    "news: a date to come": Page(
        html(head=meta("article:published_time", "2025-05-03"), top="<p>Published 3 May 2024</p>"),
        "2024-05-03", note="2025-05-03",
    ),
    "news: modified only, in the markup": Page(
        html(head=meta("article:modified_time", "2024-05-09T10:00:00Z")), "2024-05-09", "metadata", why="updated",
    ),
    "news: modified only, in JSON-LD": Page(
        html(head=ld('{"@type":"NewsArticle","dateModified":"2024-05-09T10:00:00+02:00"}')),
        "2024-05-09", "metadata", why="updated",
    ),
    "news: modified in the markup, published in the address": Page(
        html(head=meta("og:updated_time", "2024-05-09")), "2024-05-03", "address",
        url="https://gazette.example/2024/05/03/harbour-accord",
    ),
    "news: expiry": Page(html(head="<meta name='expires' content='2024-05-20'>"), ""),
    "news: expiry in http-equiv": Page(
        html(head="<meta http-equiv='expires' content='Mon, 20 May 2024 10:00:00 GMT'>"), ""),
    "news: script": Page(html(head="<script>var published='2024-05-20'; window.exp='2024-06-20'</script>"), ""),
    "news: time with words of another day": Page(
        html(top="<p>Posted <time datetime='2024-05-03T18:20:00+04:00'>4 weeks ago</time></p>"),
        "2024-05-03", "byline", clock="18:20",
    ),
    "news: two times, one an update": Page(
        html(top="<p>Updated <time datetime='2024-05-09'>9 May</time></p><p>First published "
                 "<time datetime='2024-05-03'>3 May</time></p>"),
        "2024-05-03", "byline",
    ),
    "news: two times in one line": Page(
        html(top="<p>First published <time datetime='2024-05-03'>3 May</time>, last updated "
                 "<time datetime='2024-05-09'>9 May</time></p>"),
        "2024-05-03", "byline",
    ),
    "news: times of related stories": Page(
        html(bottom=f"<aside class='related'><h2>Related</h2><ul>{_LIST}</ul></aside>"), ""),
    "news: times of the most read": Page(
        html(bottom=f"<div class='most-read'><h3>Most read</h3><ol>{_LIST}</ol></div>",
             top="<p class='meta'>By Ann Example | May 3, 2024</p>"),
        "2024-05-03", "byline",
    ),
    "news: related stories above the article": Page(
        html(above=f"<aside><h2>Related stories</h2><ul>{_LIST}</ul></aside>", top="<p>Published 3 May 2024</p>"),
        "2024-05-03",
    ),
    "news: comments": Page(
        html(bottom="<section id='comments'><h2>2 comments</h2><div>Bo, 4 May 2024 at 10:12</div><p>At last.</p>"
                    "<div>Eve, 5 May 2024</div><p>Well done to both of the ministers.</p></section>"),
        "",
    ),
    "news: today in the masthead": Page(
        html(masthead="<div class='date'>Saturday, 1 June 2024 | 14:03</div><div>Bergen 14°C</div>",
             top="<p>By Ann Example, 3 May 2024</p>"),
        "2024-05-03", "byline",
    ),
    "news: only today in the masthead": Page(
        html(masthead="<div class='date'>Saturday, 1 June 2024 | 14:03</div><div>Bergen 14°C</div>"), "",
        note="1 June 2024",
    ),
    "news: today in the masthead, pasted": Page(
        pasted(above="The Harbour Gazette\nSaturday, 1 June 2024 | 14:03\nBergen 14°C\nHome  News  World  Sport",
               top="By Ann Example\n3 May 2024"),
        "2024-05-03", name="page.txt",
    ),
    "news: only today in the masthead, pasted": Page(
        pasted(above="The Harbour Gazette\nSaturday, 1 June 2024 | 14:03\nHome  News  World  Sport"), "",
        name="page.txt", note="1 June 2024",
    ),
    "news: copyright": Page(html(bottom="<footer>© 2019-2024 The Harbour Gazette</footer>"), ""),
    "news: cookie banner": Page(html(above="<div class='cookie'>We use cookies. Policy of 3 May 2024.</div>"), ""),
    "news: an event's day in the body": Page(
        html(body="<p>The talks will begin on 20 May 2024 in Bergen and end on 24 May 2024.</p>"), ""),
    "news: an offer": Page(html(bottom="<p>Offer valid until 20 May 2024. Subscribe now.</p>"), ""),
    "news: a correction": Page(
        html(top="<p class='byline'>3 May 2024</p>",
             bottom="<p>Correction (9 May 2024): an earlier version misspelt a name.</p>"), "2024-05-03",
    ),
    "news: day of a US site": Page(
        html(top="<p class='date'>05/03/2024</p>").replace("lang='en'", "lang='en-US'"), "2024-05-03"),
    "news: glued byline": Page(
        pasted(top="By Ann ExampleMay 3, 2024 9:38 PM"), "2024-05-03", name="page.txt", clock="21:38"),
    "news: clock before the day": Page(
        html(top="<p>10:42 PM GMT, Friday 3 May 2024</p>"), "2024-05-03", clock="22:42"),
    "news: weekday with two digits of the year": Page(html(top="<p class='date'>Fri 3 May 24, 10:42</p>"), ""),
    # Blogs and live pages.
    "blog: posted on, tags": Page(
        html(top="<div class='post-meta'>Posted on May 3, 2024 by Ann · 3 Comments · Tags: harbour</div>"),
        "2024-05-03", "byline",
    ),
    "blog: archive list": Page(
        html(bottom="<aside><h3>Archives</h3><ul><li>May 2024</li><li>April 2024</li><li>March 2024</li></ul></aside>"),
        "",
    ),
    "blog: archive list, pasted": Page(
        pasted(bottom="Archives\nMay 2024\nApril 2024\nMarch 2024"), "", name="page.txt"),
    "blog: archives above the article": Page(
        pasted(above="Archives\nMay 2024\nApril 2024\nMarch 2024"), "", name="page.txt"),
    "blog: a calendar": Page(
        html(bottom="<table id='wp-calendar'><caption>May 2024</caption><tr><td>1</td><td>2</td></tr></table>"), ""),
    "live: entries with clocks": Page(
        html(top="<p>Live, 3 May 2024</p>", body="<h2>14:03</h2><p>The envoys left the hall.</p><h2>13:50</h2>"
             "<p>The envoys came back to the hall.</p>"), "2024-05-03",
    ),
    "live: JSON-LD of a live blog": Page(
        html(head=ld('{"@type":"LiveBlogPosting","datePublished":"2024-05-03T08:00:00Z","coverageEndTime":'
                     '"2024-05-04","liveBlogUpdate":[{"@type":"BlogPosting","datePublished":"2024-05-04"}]}')),
        "2024-05-03", "metadata", clock="08:00",
    ),
    # Ministries, embassies, organisations.
    "ministry: number and day": Page(
        html("de", top="<p>Pressemitteilung Nr. 114/2024 vom 03.05.2024</p>"), "2024-05-03"),
    "ministry: a kicker": Page(
        html("en", above="<p class='kicker'>Press release | 03 May 2024</p>"), "2024-05-03"),
    "ministry: releases by day": Page(
        html("uk", top="<p>03 травня 2024 року, 18:20</p>"), "2024-05-03", clock="18:20"),
    "ministry: Russian with hyphens": Page(
        html("ru", top="<p>836-03-05-2024</p>", body="<p>3 мая 2024 года</p>"), ""),
    "ministry: day and clock": Page(html("ru", top="<p>3 мая 2024 18:20</p>"), "2024-05-03", clock="18:20"),
    "ministry: deadline": Page(
        html(top="<p>Applications close on 20 May 2024.</p><p>Date of publication: 3 May 2024</p>"), "2024-05-03"),
    "embassy: valid until": Page(html("en", top="<p>Valid until 20 May 2024</p>"), ""),
    "embassy: valid until, French": Page(html("fr", top="<p>Valable jusqu'au 20 mai 2024</p>"), ""),
    "embassy: valid until, German": Page(html("de", top="<p>Gültig bis 20.05.2024</p>"), ""),
    "embassy: valid until, Spanish": Page(html("es", top="<p>Válido hasta el 20 de mayo de 2024</p>"), ""),
    "embassy: next review": Page(html("en", top="<p>Next review: 20 May 2024</p><p>3 May 2024</p>"), "2024-05-03"),
    "embassy: unchanged since": Page(
        html("de", top="<p>Stand 09.05.2024 (Unverändert gültig seit: 03.05.2024)</p>"), "2024-05-09", why="updated"),
    "organisation: a release with its symbol": Page(
        html("en", above="<p>SC/15684</p><p>3 May 2024</p>"), "2024-05-03"),
    "organisation: an event": Page(
        html("en", top="<p>Event date: 20 May 2024</p><p>Published: 3 May 2024</p>"), "2024-05-03"),
    "organisation: only an event": Page(html("en", top="<p>Event date: 20 May 2024</p>"), ""),
    "Spain: written day": Page(html("es", top="<p>Madrid, viernes 3 de mayo de 2024</p>"), "2024-05-03"),
    "Italy: abbreviated": Page(html("it", top="<p class='data'>03 mag 2024 18:20</p>"), "2024-05-03", clock="18:20"),
    "Portugal: with h": Page(html("pt", top="<p>Publicado em 03/05/2024 18h20</p>"), "2024-05-03", clock="18:20"),
    "Brazil: updated and published": Page(
        html("pt", top="<p>Atualizado em 09/05/2024 10h00 | Publicado em 03/05/2024 18h20</p>"), "2024-05-03",
        clock="18:20",
    ),
    "France: one line": Page(
        html("fr", top="<p>Publié le 03/05/2024 à 18h20, mis à jour le 09/05/2024 à 10h00</p>"), "2024-05-03",
        clock="18:20",
    ),
    "Greece: capitals": Page(html("el", top="<p>ΠΑΡΑΣΚΕΥΗ, 3 ΜΑΪΟΥ 2024</p>"), "2024-05-03"),
    "Greece: genitive": Page(html("el", top="<p>Παρασκευή, 03 Μαΐου 2024, 18:20</p>"), "2024-05-03", clock="18:20"),
    "Arabic: two month names": Page(html("ar", top="<p>الجمعة 3 أيار/مايو 2024</p>"), "2024-05-03"),
    "Arabic: digits": Page(html("ar", top="<p>نشر في: ٣ مايو ٢٠٢٤</p>"), "2024-05-03"),
    "Arabic: Hijri beside": Page(html("ar", top="<p>الجمعة 24 شوال 1445 هـ - 3 مايو 2024 م</p>"), "2024-05-03"),
    "China: source line": Page(
        pasted("zh", top="2024-05-03 18:20    来源:港口日报    浏览次数:20240"), "2024-05-03", name="page.txt",
        clock="18:20",
    ),
    "China: foot": Page(html("zh", top="<p>2024年05月03日 18:20</p>"), "2024-05-03", clock="18:20"),
    # Addresses.
    "address: month by name": Page(html(), "2024-05-03", "address", url="https://gazette.example/world/2024/may/03/accord"),
    "address: dashes": Page(html(), "2024-05-03", "address", url="https://gazette.example/world/2024-05-03-accord"),
    "address: run at the end": Page(html(), "2024-05-03", "address", url="https://gazette.example/accord-signed-20240503"),
    "address: run before html": Page(html(), "2024-05-03", "address", url="https://gazette.example/accord-20240503.html"),
    "address: a longer number": Page(html(), "", url="https://gazette.example/accord-202405031"),
    "address: a number in between": Page(html(), "", url="https://gazette.example/item-20240503-7781/view"),
    "address: query": Page(html(), "", url="https://gazette.example/story.php?id=20240503"),
    "address: the name of a report": Page(html(), "", url="https://gazette.example/report-2024-05-annex"),
    "address: event in the slug": Page(
        html(top="<p>By Ann Example, 3 May 2024</p>"), "2024-05-03", "byline",
        url="https://gazette.example/talks-of-20-may-2024",
    ),
    "address: an archive's own day": Page(
        html(), "2024-05-03", "address",
        url="https://archive.example/web/20240520101010/https://gazette.example/2024/05/03/accord",
    ),
    "address: an archive's day alone": Page(
        html(), "", url="https://archive.example/web/20240520101010/https://gazette.example/accord"),
    # File names.
    "file name: ISO": Page(pasted(), "2024-05-03", "file name", "2024-05-03_readout.txt", why="file"),
    "file name: run": Page(pasted(), "2024-05-03", "file name", "readout 20240503.txt"),
    "file name: day first": Page(pasted(), "2024-05-03", "file name", "readout 03.05.2024.txt"),
    "file name: month by name": Page(pasted(), "2024-05-03", "file name", "Readout 3 May 2024.txt"),
    "file name: a longer number": Page(pasted(), "", name="scan_202405031.txt"),
    "file name: camera": Page(pasted(), "2024-05-03", "file name", "IMG_20240503_101010.txt"),
    "file name: either way": Page(pasted(), "", name="readout 03-05-2024.txt", note="--date-order"),
    "properties: alone": Page(html(), "2024-05-03", "metadata", why="Nothing in the text says when",
                              properties=(("docx:created", "2024-05-03T10:00:00Z"),)),
    "properties: last changed": Page(html(), "2024-05-09", "metadata", why="last changed",
                                     properties=(("pdf:modified", "2024-05-09T10:00:00Z"),)),
    "properties: as PDF writes them": Page(html(), "2024-05-03",
                                           properties=(("pdf:created", "D:20240503101500+02'00'"),)),
    "properties: beside a date line": Page(html(top="<p>Muscat, 3 May 2024</p>"), "2024-05-03", "dateline",
                                           properties=(("pdf:created", "2024-05-20"),)),
    "properties: an old paper that was scanned": Page(
        html(body="<p>The treaty of 1961 was renewed in 1972.</p>"), "", properties=(("pdf:created", "2024-05-20"),)),
    "properties: claimed by a page": Page(html(head=meta("pdf:created", "2024-05-20")), ""),
    # Papers as text.
    "despatch: head": Page(
        "LEGATION OF NORWAY,\nMuscat, May 3, 1861.\n\nSir: " + BODIES["en"] + "\n\nI have the honor to be, sir, your "
        "obedient servant,\nA. EXAMPLE.", "1861-05-03", "heading", "despatch.txt",
    ),
    "despatch: foot": Page(
        "Sir: " + BODIES["en"] + "\n\nI have the honor to be, sir, your obedient servant,\nA. EXAMPLE.\n\n"
        "Muscat, May 3, 1861.", "1861-05-03", name="despatch.txt",
    ),
    "memorandum: head": Page(
        "MEMORANDUM\nTO: The Secretary\nFROM: A. Example\nDATE: May 3, 1961\nSUBJECT: Talks of April 2, 1961\n\n"
        + BODIES["en"], "1961-05-03", name="memo.txt",
    ),
    "memorandum: in German": Page(
        "VERMERK\nAn: Referat 3\nDatum: 3. Mai 1961\nBetreff: Gespräche am 2. April 1961\n\n" + BODIES["de"],
        "1961-05-03", name="memo.txt",
    ),
    "memorandum: in French": Page(
        "NOTE\nDate : 3 mai 1961\nObjet : Entretiens du 2 avril 1961\n\n" + BODIES["fr"], "1961-05-03", name="memo.txt",
    ),
    "agency: dateline in the text": Page(
        html(top=f"<p>MUSCAT, May 3, 2024 (Example Agency) - {BODIES['en']}</p>"), "2024-05-03", "dateline"),
    "agency: French": Page(
        pasted("fr", top="MASCATE, 3 mai 2024 (Agence Exemple)"), "2024-05-03", name="page.txt"),
    "agency: no year in the dateline": Page(html(top=f"<p>MUSCAT, May 3 (Example Agency) - {BODIES['en']}</p>"), ""),
    # Forms.
    "form: a server's own": Page(
        html(head=meta("date", "Fri May 03 18:20:00 UTC 2024")), "2024-05-03", "metadata", clock="18:20"),
    "form: mail's": Page(
        html(head=meta("date", "Fri, 03 May 2024 18:20:00 +0400")), "2024-05-03", "metadata", clock="18:20"),
    "form: seconds": Page(
        html(head=meta("article:published_time", "1714737600")), "2024-05-03", "metadata", clock="12:00"),
    "form: milliseconds": Page(html(head=meta("date", "1714737600000")), "2024-05-03", "metadata"),
    "form: digits with a clock": Page(
        html(head=meta("date", "20240503T182000Z")), "2024-05-03", "metadata", clock="18:20"),
    "form: words": Page(html("fr", head=meta("dcterms.date", "3 mai 2024")), "2024-05-03", "metadata"),
    "form: a number that is none": Page(html(head=meta("date", "17147376")), ""),
    "short year: published": Page(
        html("de", top="<p>Veröffentlicht am 03.05.24, 18:20 Uhr</p>"), "2024-05-03", clock="18:20"),
    "short year: updated": Page(html("fr", top="<p>Mis à jour le 09/05/24</p>"), "2024-05-09", why="updated"),
    "short year: no label": Page(html("de", top="<p>AZ 03.05.24</p>"), ""),
    "short year: an old page": Page(html("de", top="<p>Stand: 03.05.98</p>"), "1998-05-03", why="updated"),
    "statement: signed at its foot": Page(
        pasted(body="The two sides will meet again in the autumn, the ministers said in a joint statement.")
        + "\n\nBergen, 3 May 2024", "2024-05-03", "dateline", "page.txt",
    ),
    "statement: signed at its foot, Chinese": Page(
        pasted("zh") + "\n\n2024年5月3日", "2024-05-03", "dateline", "page.txt"),
    "statement: signed at its foot, German": Page(
        html("de", bottom="").replace("</article>", "<p>Bergen, 3. Mai 2024</p></article>"), "2024-05-03", "dateline"),
    "cable: date-time group": Page(
        "CONFIDENTIAL\nR 031820Z MAY 73\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nSUBJECT: HARBOUR TALKS OF APRIL 2, "
        "1973\n\n1. " + BODIES["en"], "1973-05-03", "heading", "cable.txt", clock="18:20",
    ),
    "despatch: two calendars": Page(
        "Legation of Norway,\nSt. Petersburg, 5/17 May 1861.\n\nSir: " + BODIES["en"] + "\n\nI have the honor to be, "
        "sir, your obedient servant,\nA. EXAMPLE.", "1861-05-17", "heading", "despatch.txt",
    ),
    "title: a day of its own": Page(html(title="Press briefing, 3 May 2024"), "2024-05-03", "heading"),
    "title: a day of its own, in brackets": Page(
        html(title="Remarks to the press (3 May 2024)"), "2024-05-03", "heading"),
    "title: an event, and a byline": Page(
        html(title="What to expect of the talks of 20 May 2024", top="<p class='byline'>By Ann, 3 May 2024</p>"),
        "2024-05-03", "byline",
    ),
    "title: an event, and the address": Page(
        html(title="Envoys prepare for the talks of 20 May 2024"), "2024-05-03", "address",
        url="https://gazette.example/2024/05/03/envoys-prepare",
    ),
    "comments, pasted": Page(
        pasted(top="3 May 2024", bottom="2 comments\n\nBo\n4 May 2024 at 10:12\nAt last they have signed something."),
        "2024-05-03", name="page.txt",
    ),
    "comments alone, pasted": Page(
        pasted(bottom="2 comments\n\nBo\n4 May 2024 at 10:12\nAt last they have signed something."), "",
        name="page.txt",
    ),
    **{
        f"{lang}: printed or looked up": Page(
            pasted(lang, top=line), "", name="page.txt"
        )
        for lang, line in {
            "en": "Retrieved 20 May 2024", "fr": "Consulté le 20 mai 2024", "de": "Abgerufen am 20. Mai 2024",
            "es": "Consultado el 20 de mayo de 2024", "it": "Consultato il 20 maggio 2024",
            "pt": "Acessado em 20 de maio de 2024", "ru": "Дата обращения: 20 мая 2024",
            "uk": "Дата звернення: 20 травня 2024", "ar": "تاريخ الطباعة: 20 مايو 2024",
            "zh": "打印时间：2024年5月20日",
            "el": "Ανακτήθηκε: 20 Μαΐου 2024",
        }.items()
    },
    "printed, and a byline": Page(
        pasted(above="The Harbour Gazette\nPrinted: 1 June 2024", top="By Ann Example\n3 May 2024"), "2024-05-03",
        name="page.txt",
    ),
    "title: a treaty's day": Page(html(title="Treaty of 3 May 1961 turns sixty-three"), ""),
    # Conflicts.
    "conflict: an event's date line on a page whose markup says published": Page(
        html(head=ld('{"@type":"NewsArticle","datePublished":"2024-05-03T09:00:00Z"}'),
             top="<p>Bergen, 20 May 2024</p>"), "2024-05-03", "metadata", why="2024-05-20",
    ),
    "conflict: a migration": Page(
        html(head=meta("article:published_time", "2024-05-20"), top="<p>Muscat, 3 May 2011</p>"), "2011-05-03"),
    "conflict: markup a year off": Page(
        html(head=meta("date", "2023-05-03"), top="<p>Published 3 May 2024</p>"), "2024-05-03", note="2023-05-03"),
    "conflict: two metadata a day apart": Page(
        html(head=meta("article:published_time", "2024-05-03T22:30:00Z") + meta("date", "2024-05-04")), "2024-05-03",
        "metadata", note="2024-05-04",
    ),
    "conflict: metadata older than all": Page(
        html(head=meta("dcterms.created", "2009-01-02"), top="<p class='byline'>By Ann Example, 3 May 2024</p>"),
        "2024-05-03", note="2009-01-02",
    ),
}  # fmt: skip
