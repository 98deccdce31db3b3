"""Kinds of documents and roles of their blocks, by evidence."""

import pytest

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source

LEDE = "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah."
MORE = "The consulates are to begin their work in autumn, the two ministers told reporters after their talks in Muscat."
LAST = "Both parliaments must still approve the agreement, which replaces an exchange of notes from the last century."


def cleaned(text: str, name: str = "page.txt") -> Cleaned:
    (item,) = read(Source(name, text.encode(), "2024-06-01T08:00:00Z"))
    return clean(item)


def roles(found: Cleaned) -> list[tuple[str, str]]:
    return [(b.role, found.text[b.start : b.end]) for b in found.blocks]


def left(found: Cleaned) -> dict[str, str]:
    return {x.text: x.reason for x in found.left_out}


def test_a_copied_page_without_tags():
    found = cleaned(
        f"Skip to content\nHome  World  Politics\n\nDIPLOMACY\n\nOman and Norway to open consulates\n\n"
        f"By Ann Example and The Harbour Gazette news desk May 14, 2019 10:42 PM 3 min read\n"
        f"The ministers at the harbour in Muscat, May 14, 2019. (Example/Gazette Images)\n\n{LEDE}\n\n{MORE}\n\n"
        f"Background\n\n{LAST}\n\n"
        "visa mastercard\nExplaining Oman with Ann Example\n"
    )
    assert found.kind == "page"
    assert roles(found) == [
        ("kicker", "DIPLOMACY"),
        ("headline", "Oman and Norway to open consulates"),
        ("byline", "By Ann Example and The Harbour Gazette news desk May 14, 2019 10:42 PM"),
        ("caption", "The ministers at the harbour in Muscat, May 14, 2019. (Example/Gazette Images)"),
        ("body", LEDE),
        ("body", MORE),
        ("heading", "Background"),
        ("body", LAST),
    ]
    assert found.publisher == "The Harbour Gazette"
    assert found.author.startswith("Ann Example")
    assert left(found)["3 min read"] == "reading time"
    assert left(found)["Explaining Oman with Ann Example"] == "footer"


def test_a_headline_with_a_text_cut_short_is_a_teaser():
    blurb = (
        "The harbour commission of both states met for the first time in March 2017, when fishermen from four "
        "towns came to the"
    )
    found = cleaned(
        f"Skip to content\n\nTitle of the page\n\n{LEDE}\n\n{MORE}\n\nWhat fishermen think of the new harbour "
        f"rules\n{blurb}\n\n{LAST}\n\nSubscribe now\n"
    )
    assert [r for r, t in roles(found) if t == blurb] == ["teaser"]
    assert [r for r, t in roles(found) if t.startswith("What fishermen")] == ["teaser"]
    assert [r for r, t in roles(found) if t == LAST] == ["body"]


def test_a_news_feed_beside_the_article_is_a_sidebar():
    other = (
        "“We shall see,” the spokesman of the port authority of another city said on Nov. 20, according to an agency."
    )
    found = cleaned(
        f"Skip to content\n\nTitle of the page\n\n{LEDE}\n\n{MORE}\n\n{LAST}\n\nSubscribe now\n\nNews Feed\n\n3:44 "
        f"PM\n\n"
        f"Port authority doubts the plan of another city.\n\n{other}\n1:40 PM\n\nMORE NEWS\n\nEditors' Picks\n\nTen "
        f"harbours to see\n"
    )
    assert ("sidebar", other) in roles(found)
    assert ("sidebar", "Port authority doubts the plan of another city.") in roles(found)
    assert left(found)["3:44 PM"] == "links to other news"
    assert left(found)["Ten harbours to see"] == "related links"


def test_the_article_goes_on_after_links_in_its_middle():
    found = cleaned(
        f"Skip to content\n\nTitle of the page\n\n{LEDE}\n\nRead also\n\nTen harbours to see\n\n{MORE}\n\n{LAST}\n\n"
        f"Subscribe now\n"
    )
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, MORE, LAST]
    assert left(found)["Ten harbours to see"] == "related links"


def test_a_chronology_keeps_its_dated_lines_and_year_headings():
    found = cleaned(
        "Skip to content | Search | More\n\nTravels of the envoy\n\n1973\n\nMarch 4: Lisbon, Portugal. Met the "
        "foreign minister.\n"
        "March 6–7: Madrid, Spain. Stopped on the way.\n\n1974\n\nApril 2: Rabat, Morocco. Met the king.\n\nBack to "
        "top\nPage last updated 3 May 2017\n"
    )
    assert ("heading", "1973") in roles(found)
    assert ("heading", "1974") in roles(found)
    assert sum(1 for r, _ in roles(found) if r == "body") == 3
    assert found.created is None


def test_a_live_page_keeps_its_posts_and_date_headings():
    found = cleaned(
        f"LIVE\nHarbour talks: latest updates\nOur live page has now closed.\nLast updated Wed 15 May 2019 01.20 "
        f"GMT\n\n"
        f"00.35  {LEDE}\n\nTue 14 May 2019\n23.40  {MORE}\n\nHOW WE GOT HERE\n2 May: envoys meet\n4 May: notes are "
        f"exchanged in Bergen\n\nRELATED\nQuiz of the week: 12 questions\n"
    )
    assert ("heading", "Tue 14 May 2019") in roles(found)
    assert ("heading", "HOW WE GOT HERE") in roles(found)
    assert ("body", "4 May: notes are exchanged in Bergen") in roles(found)
    assert found.created.when == "2019-05-15"
    assert "only when it was updated" in found.created.why


def test_a_letter():
    found = cleaned(
        f"Mr. Example to Mr. Sample.\n                        Legation of Norway,\n                        Muscat, "
        f"May 14, 1861.\n"
        f"No. 12.]\n\nSir: {LEDE}\n\nI have the honor to be, sir, your most obedient servant,\nA. EXAMPLE.\n\n[page "
        f"91]\n\n{MORE}\n"
    )
    assert found.kind == "letter"
    assert found.title == "Mr. Example to Mr. Sample."
    assert ("dateline", "Muscat, May 14, 1861.") in roles(found)
    assert ("body", "A. EXAMPLE.") in roles(found)
    assert [b.locator for b in found.blocks if found.text[b.start : b.end] == MORE] == ["page 91"]


def test_minutes_keep_who_speaks_and_who_was_there():
    found = cleaned(
        f"Memorandum of Conference on the harbours\n\nMuscat, December 11, 1958, 10:30 a.m.\n\nOthers Present\n"
        f"Secretary Example\nMr. Sample\n\n{LEDE}\n\n"
        f"MR. SAMPLE: {MORE}\n\nQUESTION: And the date?\n\nMR. SAMPLE: In autumn.\n"
    )
    assert found.kind == "minutes"
    texts = [t for _, t in roles(found)]
    assert "Mr. Sample" in texts
    assert "QUESTION: And the date?" in texts
    assert found.created.when == "1958-12-11"
    assert found.created.clock == "10:30"


def test_plain_text_loses_nothing():
    text = f"A note\n\n{LEDE}\n\n{MORE}\nshort line\n"
    found = cleaned(text)
    assert found.kind == "text"
    assert found.left_out == ()
    assert "short line" in found.text


def test_lines_wrapped_at_a_width_are_joined():
    words = f"{LEDE} {MORE} {LAST}".split()
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) > 68:
            lines.append(line.strip())
            line = ""
        line += " " + word
    lines.append(line.strip())
    found = cleaned("A note\n\n" + "\n".join(lines) + "\n\n" + "\n".join(lines) + "\n")
    assert f"{LEDE} {MORE} {LAST}" in found.text
    start = found.text.index(MORE)
    left_end, right_end = found.offsets.to_raw(start, start + len(MORE))
    raw = "A note\n\n" + "\n".join(lines)
    assert raw[left_end:right_end].split() == MORE.split()


@pytest.mark.parametrize(
    ("inner", "role", "reason"),
    [
        ("<nav><ul><li>Oman</li></ul></nav>", None, "menu"),
        ("<div class='cookie-consent'><p>We keep your choice until 29 July 2030.</p></div>", None, "cookie notice"),
        (f"<aside class='sidebar'><p>{LAST}</p></aside>", "sidebar", None),
        (f"<div class='related'><p>{LAST}</p></div>", "sidebar", None),
        ("<aside><ul><li><a href=x>The wars of 1870–1871</a></li></ul></aside>", None, "related links"),
        (f"<div id='comments'><p>{LAST}</p></div>", None, "comments"),
        ("<figure><figcaption>The ministers in Muscat in May 2019.</figcaption></figure>", "caption", None),
        ("<footer><p>Last review: 3 May 2019</p></footer>", None, "footer"),
        ("<form><label>Your name</label></form>", None, "form field"),
        ("<div class='alert'>This site has moved. (May 9, 2017)</div>", None, "notice of the site"),
        ("<table><tr><td>14 May 2019</td></tr></table>", "table", None),
        (f"<div style='display:none'>{LAST}</div>", None, "hidden on the page"),
        (f"<blockquote>{LAST}</blockquote>", "body", None),
        ("<h3>The talks</h3><p>" + LAST + "</p>", "heading", None),
    ],
)
def test_elements_say_what_they_hold(inner, role, reason):
    found = cleaned(
        f"<html lang=en><body><main><h1>Consulates</h1><p>{LEDE}</p><p>{MORE}</p></main>{inner}</body></html>",
        "page.html",
    )
    assert left(found).get(found.left_out[0].text if found.left_out else "") == reason
    if role:
        assert role in [r for r, _ in roles(found)]
    assert [t for r, t in roles(found) if r == "body"][:2] == [LEDE, MORE]


def test_a_layouts_class_that_holds_the_article_says_nothing():
    found = cleaned(
        f"<html lang=en><body class='has-sidebar newsletter'><div class='banner-page share'><h1>Consulates</h1><p>"
        f"{LEDE}</p><p>{MORE}</p></div></body></html>",
        "page.html",
    )
    assert [t for r, t in roles(found) if r == "body"] == [LEDE, MORE]


def test_a_short_last_paragraph_below_a_banner_is_the_articles():
    found = cleaned(
        f"Home\nWorld\nSign in\n\nOman and Norway to open consulates\nBy Ann Example\n\n{LEDE}\n\nADVERTISEMENT\n\n"
        '"We shall be neighbours," the minister said.\n\nMost popular\n1. A cup final\n2. Ten recipes\n'
    )
    assert roles(found)[-1] == ("body", '"We shall be neighbours," the minister said.')
    assert left(found)["1. A cup final"] == "most read"


def test_short_sentences_go_on_where_they_stand_beside_the_articles_paragraphs():
    found = cleaned(
        "<html lang='zh'><body><div class='nav'>首页 国际 体育</div><h1>阿曼与挪威外长举行会谈</h1>"
        "<p>阿曼外交部长与挪威外交部长星期二在马斯喀特举行会谈。</p><p>双方将于秋季再次会晤。</p><p>智利没有参加会议。</p>"
        "<div>相关阅读：领事馆开馆</div></body></html>",
        name="page.html",
    )
    assert [text for role, text in roles(found) if role == "body"][1:] == [
        "双方将于秋季再次会晤。",
        "智利没有参加会议。",
    ]
