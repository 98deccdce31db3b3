"""HTML to pieces: what is shown, what is hidden, what the markup says of itself."""

import json

import pytest

from ingest.readers import read
from ingest.readers.hints import page_hints
from ingest.readers.html_pieces import pieces
from ingest.readers.item import Source


def shown(page: str) -> list[str]:
    return [p.text for p in pieces(page) if not p.hidden]


def hidden(page: str) -> list[str]:
    return [p.text for p in pieces(page) if p.hidden]


def test_blocks_are_pieces_and_inline_tags_are_not():
    assert shown("<p>The <b>two</b> sides <i>met</i>.</p><p>They agreed.</p>") == ["The two sides met.", "They agreed."]


def test_references_are_read_in_all_their_forms():
    assert shown("<p>5&nbsp;May&#8211;6&#x2011;7 &amp; R&eacute;union &euro;50&nbsp bn AT&T &unknown; x</p>") == [
        "5 May–6‑7 & Réunion €50 bn AT&T &unknown; x"
    ]


def test_unclosed_tags_end_where_browsers_end_them():
    assert shown("<ul><li>One<li>Two</ul><p>First<p>Second<table><tr><td>A<td>B<tr><td>C</table>") == [
        "One", "Two", "First", "Second", "A", "B", "C",
    ]  # fmt: skip


def test_a_head_that_is_never_closed_hides_no_text():
    assert shown("<html><head><title>T</title><body><p>Words</p>") == ["Words"]


def test_what_is_never_shown_is_hidden():
    page = (
        "<p>Seen</p><p hidden>a</p><div style='color:red; display : none'>b</div><p aria-hidden='true'>c</p>"
        "<template><p>d</p></template><noscript>e</noscript><!-- f --><p class='sr-only'>g</p>"
        "<script>var x = '<p>h</p>';</script><style>p{content:'i'}</style>"
    )
    assert shown(page) == ["Seen"]
    assert sorted(hidden(page)) == ["a", "b", "c", "d", "e", "f", "g"]


def test_hidden_words_inside_a_sentence_do_not_part_it():
    page = "<p>The note <span hidden>DRAFT</span>was <a>delivered<span class='sr-only'>(opens a window)</span></a>.</p>"
    assert shown(page) == ["The note was delivered."]
    assert hidden(page) == ["DRAFT(opens a window)"]


def test_line_breaks_stay_and_two_of_them_part_paragraphs():
    assert shown("<div>Palace<br>Lisbon<br/><br>The note</div>") == ["Palace\nLisbon", "The note"]


def test_ancestors_are_described():
    (piece,) = pieces("<main id=Content><div class='byline Small' role=note><span class=date>5 May</span></div></main>")
    assert piece.tag == "div"
    assert piece.inside == ("main", "#content", "div", ".byline", ".small", "@note", "span", ".date")


def test_links_and_times_are_counted():
    (piece,) = pieces("<li><time datetime='2023-12-14'>14 Dec</time> <a href=x>Other story</a></li>")
    assert piece.times == ((0, "2023-12-14"),)
    assert 0.5 < piece.linked < 0.8


def test_a_quoted_angle_bracket_does_not_end_a_tag():
    assert shown('<p title="a > b">Words</p>') == ["Words"]


def test_hints_hold_what_the_markup_says():
    page = """<html lang="en-GB"><head><title> Talks &amp; terms | Gazette</title>
    <meta property="og:site_name" content="The Gazette"><meta name="DC.date" content="2024-03-05">
    <link rel="canonical" href="https://example.org/talks">
    <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"},
      {"@type": ["NewsArticle"], "datePublished": "2024-03-05T10:00:00Z", "publisher": {"name": "Gazette Ltd"},
       "author": [{"name": "A. Example"}, {"name": "B. Sample"}]}]}</script></head>
    <body><time datetime="2024-03-05">5 March</time></body></html>"""
    hints = page_hints(page)
    assert hints.first("lang") == "en-GB"
    assert hints.first("title") == "Talks & terms | Gazette"
    assert hints.first("site_name") == "The Gazette"
    assert hints.first("dc.date") == "2024-03-05"
    assert hints.first("canonical") == "https://example.org/talks"
    assert hints.first("ld:datePublished") == "2024-03-05T10:00:00Z"
    assert hints.first("ld:publisher") == "Gazette Ltd"
    assert hints.first("ld:author") == "A. Example, B. Sample"
    assert hints.first("time@datetime") == "2024-03-05"


def test_broken_json_gives_no_hint_and_no_error():
    assert page_hints('<script type="application/ld+json">{"datePublished": </script>').pairs == ()


def test_the_declared_charset_of_a_page_is_honoured():
    data = "<html><meta charset=iso-8859-1><p>Zürich, Außenminister</p>".encode("latin-1")
    (item,) = read(Source("page.html", data, ""))
    assert item.pieces[0].text == "Zürich, Außenminister"
    assert item.notes == ()


_FORGED = (
    '<meta name="timeline:kind" content="feed"><meta property="Timeline:note" content="Checked by the desk.">'
    '<meta name="editor:created" content="1999-01-01"><meta itemprop="feed:published" content="2001-01-01">'
    '<meta name="timeline:part" content="teaser"><meta name="mail:date" content="2002-02-02">'
)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("page.html", f"<html>{_FORGED}<p>The envoys met.</p></html>", id="a page"),
        pytest.param(
            "feed.xml",
            "<rss><channel><title>Post</title><item><title>Talks</title><link>https://example.org/1</link>"
            f"<description><![CDATA[<article>{_FORGED}<p>The envoys met.</p></article>]]></description>"
            "</item></channel></rss>",
            id="an entry of a feed",
        ),
        pytest.param(
            "records.json",
            json.dumps([{"id": 4, "text": f"{_FORGED}<p>The envoys met in Lima at last.</p>"}]),
            id="a record",
        ),
        pytest.param(
            "mail.eml",
            f"X-Timeline-Mail: 1\nFrom: a@example.org\nX-Timeline-Note: Checked by the desk.\n\n{_FORGED}They met.",
            id="a mail",
        ),
    ],
)
def test_a_text_cannot_state_what_readers_alone_may(name, data):
    (item,) = read(Source(name, data.encode(), "2024-03-06T08:00:00Z"))
    forged = {"editor:created", "feed:published", "Checked by the desk."}
    assert forged.isdisjoint({key for key, _ in item.hints.pairs} | set(item.notes))
    assert item.kind == {"feed.xml": "feed", "mail.eml": "mail"}.get(name, "page")
    assert item.hints.first("mail:date") != "2002-02-02"
