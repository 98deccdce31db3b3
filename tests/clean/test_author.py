"""Who wrote it, and the agency it was taken from."""

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source

BODY = {
    "en": "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah.",
    "fr": "Les ministres d'Oman et de Norvège sont convenus mardi d'ouvrir des consulats à Bergen et à Salalah.",
    "de": "Die Außenminister von Oman und Norwegen vereinbarten am Dienstag, Konsulate in Bergen zu eröffnen.",
    "es": "Los ministros de Omán y Noruega acordaron el martes abrir consulados en Bergen y en Salalah.",
    "ru": "Министры иностранных дел Омана и Норвегии договорились во вторник открыть консульства в Бергене.",
}


def cleaned(head: str = "", byline: str = "", lang: str = "en"):
    line = f"<p class='byline'>{byline}</p>" if byline else ""
    text = (
        f"<html lang={lang}><head><title>Consulates</title>{head}</head><body><article><h1>Consulates open</h1>{line}"
        f"<p>{BODY[lang]}</p><p>{BODY[lang]}</p></article></body></html>"
    )
    (item,) = read(Source("page.html", text.encode(), ""))
    return clean(item)


def meta(key, value):
    return f'<meta name="{key}" content="{value}">'


def ld(author):
    return f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{author}}}</script>'


SITE = meta("og:site_name", "The Harbour Gazette")
WRITTEN = {
    "one": ("", "By Ann Example", "en", "Ann Example"),
    "two": ("", "By Ann Example and Bo Sample", "en", "Ann Example and Bo Sample"),
    "three": ("", "By Ann Example, Bo Sample and Cy Third", "en", "Ann Example, Bo Sample and Cy Third"),
    "with a day": ("", "By Ann Example 14 May 2019", "en", "Ann Example"),
    "with her post": ("", "By Ann Example, Diplomatic Editor", "en", "Ann Example"),
    "with a post and a place": ("", "By Ann Example, our correspondent in Oslo", "en", "Ann Example"),
    "with a place": ("", "By Ann Example in Muscat", "en", "Ann Example"),
    "with her address": ("", "By Ann Example (ann@gazette.example)", "en", "Ann Example"),
    "with her handle": ("", "By Ann Example @annexample", "en", "Ann Example"),
    "and the desk": ("", "By Ann Example and The Harbour Gazette news desk", "en", "Ann Example"),
    "and the outlet": (SITE, "By Ann Example and The Harbour Gazette", "en", "Ann Example"),
    "the outlet alone": (SITE + meta("author", "Harbour Gazette"), "", "en", None),
    "with an agency": ("", "By Ann Example with AFP", "en", "Ann Example"),
    "an agency alone": ("", "By Reuters", "en", None),
    "an agency in the markup, a name on the page": (meta("author", "AFP"), "By Ann Example", "en", "Ann Example"),
    "nobody in particular": ("", "By Staff Writer", "en", None),
    "a program": (meta("author", "Administrator"), "", "en", None),
    "a program, and a name on the page": (meta("author", "admin"), "By Ann Example", "en", "Ann Example"),
    "a link, and a name on the page": (
        meta("author", "https://example.org/ann"), "By Ann Example", "en", "Ann Example",
    ),
    "a link in one key, a name in another": (
        meta("article:author", "https://social.example/ann") + meta("dc.creator", "Example, Ann"), "", "en",
        "Example, Ann",
    ),
    "markup with by": (meta("author", "By Ann Example"), "", "en", "Ann Example"),
    "JSON-LD": (ld('[{"name":"Ann Example"},{"name":"Bo Sample"}]'), "", "en", "Ann Example, Bo Sample"),
    "JSON-LD with an agency": (ld('[{"name":"Ann Example"},{"name":"Agence France-Presse"}]'), "", "en", "Ann Example"),
    "a particle in the name": ("", "Por Ana de Souza", "es", "Ana de Souza"),
    "French": ("", "Par Anne Exemple, envoyée spéciale à Mascate", "fr", "Anne Exemple"),
    "French, with an agency": ("", "Par Anne Exemple avec AFP", "fr", "Anne Exemple"),
    "German": ("", "Von Anna Beispiel, Maskat", "de", "Anna Beispiel, Maskat"),
    "German desk": (meta("author", "Redaktion"), "", "de", None),
    "Russian": ("", "Автор: Анна Пример", "ru", "Анна Пример"),
    "none": ("", "", "en", None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "byline", "lang", "author"), WRITTEN.values(), ids=WRITTEN.keys())
def test_who_wrote_it(head, byline, lang, author):
    assert cleaned(head, byline, lang).author == author


@pytest.mark.parametrize(
    ("head", "byline", "agency"),
    [
        ("", "By Reuters", "Reuters"),
        ("", "(AFP)", "AFP"),
        ("", "By Ann Example with Agence France-Presse", "AFP"),
        (meta("author", "Associated Press"), "", "AP"),
        (ld('[{"name":"dpa"},{"name":"Ann Example"}]'), "", "dpa"),
        ("", "By Ann Example", None),
        ("", "", None),
    ],
)
def test_the_agency_it_was_taken_from(head, byline, agency):
    assert cleaned(head, byline).via == agency
