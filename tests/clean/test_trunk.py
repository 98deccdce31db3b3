"""Where the article stands on a page, by its paragraphs; and where it ends in a text without tags."""

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source

LEDE = "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah this year."
MORE = "The consulates are to begin their work in autumn, the two ministers told reporters after their talks in Muscat."
LAST = "Both parliaments of Oman and Norway must still approve the agreement on the consulates, the ministers said."
OTHER = "A ferry ran aground off Malta in heavy fog, and the passengers were taken to a hotel by fishing boats."
HEAD = "Skip to content\nConsulates to open in Bergen and Salalah\n"
FOURTH = "Fishing crews there said the fog had lasted for three days and that no warning had been given by the port."


def cleaned(text: str, name: str = "page.html") -> Cleaned:
    (item,) = read(Source(name, text.encode(), "2024-06-01T08:00:00Z"))
    return clean(item)


def body(found: Cleaned) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.role == "body"]


def sidebar(found: Cleaned) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.role == "sidebar"]


def test_classes_round_the_article_say_nothing():
    found = cleaned(
        f"<html lang=en><body><div class=content><p>{OTHER}</p></div><div class='sidebar comments'><h1>Consulates</h1>"
        f"<p>{LEDE}</p><p>{MORE}</p><p>{LAST}</p></div></body></html>"
    )
    assert body(found) == [LEDE, MORE, LAST]
    assert sidebar(found) == [OTHER]


def test_the_story_below_the_first_is_another():
    found = cleaned(
        f"<html lang=en><body><div class=s><h1>Consulates to open</h1><p>{LEDE}</p><p>{MORE}</p><p>{LAST}</p></div>"
        f"<div class=s><h1>Ferry aground</h1><p>{OTHER}</p><p>{FOURTH}</p></div></body></html>"
    )
    assert body(found) == [LEDE, MORE, LAST]
    assert sidebar(found) == [OTHER, FOURTH]


def test_paragraphs_set_alike_in_parts_of_their_own_are_the_article():
    parts = "".join(f"<section class=block><div><p>{x}</p></div></section>" for x in (LEDE, MORE, LAST))
    found = cleaned(f"<html lang=en><body><main><h1>Consulates</h1>{parts}</main><p>{OTHER}</p></body></html>")
    assert body(found) == [LEDE, MORE, LAST]


def test_a_text_that_only_the_markup_holds_is_taken_from_it_and_leads_back():
    told = "\\n\\n".join((LEDE, MORE.replace("the two", "the \\u0074wo"), LAST))
    page = (
        '<html lang=en><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Consulates", '
        f'"articleBody": "{told}"}}</script></head><body><h1>Consulates</h1><p>{LEDE[:70]}...</p></body></html>'
    )
    found = cleaned(page)
    assert body(found) == [LEDE, MORE, LAST]
    assert any("markup for search engines" in note for note in found.notes)
    at = found.text.index(LAST)
    start, end = found.offsets.to_raw(at, at + len(LAST))
    assert page[start:end] == LAST


def test_a_text_that_the_page_shows_is_not_taken_twice():
    page = (
        '<html lang=en><head><script type="application/ld+json">{"@type": "NewsArticle", '
        f'"articleBody": "{LEDE}\\n\\n{MORE}"}}</script></head><body><h1>Consulates</h1><p>{LEDE}</p><p>{MORE}</p>'
        "</body></html>"
    )
    found = cleaned(page)
    assert body(found) == [LEDE, MORE]
    assert {x.reason for x in found.left_out} == {"repeated in the markup"}


def test_what_follows_the_article_of_a_pasted_page_is_told_without_known_words():
    told = [f"{one} {two}" for one, two in ((LEDE, MORE), (MORE, LAST), (LAST, LEDE))]
    found = cleaned(
        f"{HEAD}5 March 2024, 18:40\n\n{told[0]}\n\n{told[1]}\n\n{told[2]}\n\n"
        f"Our other pages\nFerry aground off the island\n4 March 2024\n{OTHER}\n"
        "A hotel opens its doors\n3 March 2024\n\n© 2024 The Harbour Gazette",
        "page.txt",
    )
    assert body(found) == told
    assert OTHER in sidebar(found)


def test_comments_are_told_by_their_form():
    found = cleaned(
        f"{HEAD}5 March 2024, 18:40\n\n{LEDE}\n\n{MORE}\n\n{LAST}\n\n"
        "Heard on the quay\nolafur · 5 March 2024, 19:02\nAbout time that somebody did this.\n"
        "M. Grant · 5 March 2024, 19:40\nAnd who is going to pay for it all?\n\n© 2024 The Harbour Gazette",
        "page.txt",
    )
    left = {x.text: x.reason for x in found.left_out}
    assert left["About time that somebody did this."] == "comments"
    assert left["And who is going to pay for it all?"] == "comments"


def test_the_author_s_life_and_a_quotation_set_large_are_left_out():
    said = (
        "“The consulates will bring our fishermen closer,” the minister of Norway told reporters in Muscat on Tuesday."
    )
    found = cleaned(
        f"{HEAD}Ann Example, Muscat\n5 March 2024\n\n{LEDE}\n\n{said}\n\n"
        f"“The consulates will bring our fishermen closer”\n\n{MORE}\n\n{LAST}\n\n"
        "Ann Example reports from the Gulf. She lives in Muscat.\n\n© 2024 The Harbour Gazette",
        "page.txt",
    )
    left = {x.text: x.reason for x in found.left_out}
    assert left["“The consulates will bring our fishermen closer”"] == "repeated from the text"
    assert left["Ann Example reports from the Gulf. She lives in Muscat."] == "about the author"
    assert body(found)[-3:] == [said, MORE, LAST]


def test_deep_nesting_and_many_tags_are_bounded():
    deep = cleaned("<html><body>" + "<div>" * 4_000 + f"<p>{LEDE}</p>")
    assert LEDE in deep.text
    many = cleaned("<html><body><p>" + "<b>x</b> " * 4_000 + "</p></body></html>")
    assert many.text
