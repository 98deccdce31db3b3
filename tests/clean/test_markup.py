"""Markup of many hands: layout tables, cards, live pages, tables of events."""

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source

LEDE = "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah."
MORE = "The consulates are to begin their work in autumn, the two ministers told reporters after their talks in Muscat."
OTHER = "Malta closed its consulate in Bergen on 20 November 2018 after a long dispute over fees, its minister said."


def cleaned(page: str) -> Cleaned:
    (item,) = read(Source("page.html", f"<html lang=en>{page}</html>".encode(), "2024-06-01T08:00:00Z"))
    return clean(item)


def roles(found: Cleaned) -> list[tuple[str, str]]:
    return [(b.role, found.text[b.start : b.end]) for b in found.blocks]


def test_a_page_laid_out_by_a_table():
    found = cleaned(
        "<body><TABLE><TR><TD><A href=a>Home</A><BR><A href=b>Press</A></TD><TD>"
        f"<B>Oman and Norway to open consulates</B><BR>05.03.2004"
        f"<BR><BR>{LEDE}<BR><BR>{MORE}</TD></TR></TABLE></body>"
    )
    assert found.title == "Oman and Norway to open consulates"
    assert found.created.when == "2004-03-05"
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, MORE]


def test_a_row_of_events_is_one_line_that_leads_back_to_its_cells():
    page = (
        f"<body><h1>Consulates: a chronology</h1><p>{LEDE}</p><table><tr><th>Date</th><th>Event</th></tr>"
        "<tr><td>4 May 2019</td><td><p>Oman and Norway exchange notes in Bergen.</p></td></tr></table>"
        "<dl><dt>7 July 2022</dt><dd>The envoy returns to Muscat.</dd></dl></body>"
    )
    found = cleaned(page)
    assert ("table", "Date Event") in roles(found)
    assert ("body", "7 July 2022 The envoy returns to Muscat.") in roles(found)
    line = "4 May 2019 Oman and Norway exchange notes in Bergen."
    start = found.text.index(line)
    left, right = found.offsets.to_raw(start, start + len(line))
    raw = f"<html lang=en>{page}</html>"[left:right]
    assert raw == "4 May 2019</td><td><p>Oman and Norway exchange notes in Bergen."


def test_cards_without_a_telling_class_are_teasers():
    found = cleaned(
        f"<body><div><h1>Consulates</h1><p>{LEDE}</p><div><h4><a href=1>Malta closes consulate</a></h4>"
        f"<p><a href=1>{OTHER}</a></p></div><p>{MORE}</p></div><div><h4><a href=2>Ten harbours</a></h4>"
        "<p>Ten harbours to see before you die, chosen by our readers last...</p></div></body>"
    )
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, MORE]
    assert ("teaser", OTHER) in roles(found)
    assert ("teaser", "Ten harbours") in roles(found)


def test_posts_of_a_live_page_are_its_article():
    found = cleaned(
        '<head><meta property="article:published_time" content="2024-03-05T08:00:00Z"></head>'
        f"<body><main><h1>Talks: live</h1><article class=post><time datetime='2024-03-05T18:40Z'>18:40</time>"
        f"<h2>Agreed</h2><p>{LEDE}</p></article>"
        f"<article class=post><time datetime='2024-03-05T08:00:00Z'>08:00</time><p>{MORE}</p></article></main></body>"
    )
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, MORE]
    assert ("heading", "Agreed") in roles(found)
    assert found.created.clock == "08:00"


def test_wrappers_named_for_a_part_do_not_take_the_article_with_them():
    found = cleaned(
        "<body class='page sidebar-right'><div class='main-content has-sidebar'><form id=form>"
        f"<div class=article-header><h1>Consulates</h1><span class=pubdate>March 5, 2024</span></div><p>{LEDE}</p><ul>"
        f"<li>Bergen: opens on 3 May 2024</li></ul><p>{MORE}</p><div class=sharethis>Share</div></form></div></body>"
    )
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, "Bergen: opens on 3 May 2024", MORE]
    assert found.created.when == "2024-03-05"
    assert [x.reason for x in found.left_out] == ["share buttons"]
