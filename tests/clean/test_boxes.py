"""What the site says to its readers, the posts of a live page, cards of other stories, rows without blanks."""

import pytest

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source

STORY = (
    "Iceland and Norway have agreed to patrol their northern harbours together from next year, both governments said.",
    "The agreement was signed in Bergen by the foreign ministers of Iceland and Norway after two years of talks.",
    "Fishermen in Norway called the agreement a good start; those of Iceland demanded a say in the patrols.",
    "The parliaments of Iceland and Norway must still approve the agreement on joint patrols in the harbours.",
)
HEAD = ("Iceland and Norway agree on patrols", "By Ann Example", "14 May 2019, 10:42")


def pasted(*lines: str) -> Cleaned:
    (item,) = read(Source("page.txt", "\n\n".join(lines).encode(), "2025-07-01T08:00:00Z"))
    return clean(item)


def page(body: str) -> Cleaned:
    (item,) = read(Source("page.html", f"<html lang=en><body>{body}".encode(), "2025-07-01T08:00:00Z"))
    return clean(item)


def article(found: Cleaned) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.role not in ("sidebar", "teaser")]


def test_the_clocks_and_headings_of_a_live_page_stay():
    posts = [
        ("14:20", "Envoy lands", "The envoy of Norway landed at two."),
        ("13:05", "Agenda agreed", "Both sides agreed by telephone."),
    ]
    found = article(
        pasted(*HEAD, STORY[0], *(x for post in posts for x in (*post, "Share Facebook X")), "© 2019 The Gazette")
    )
    assert [line for post in posts for line in post] == [x for x in found if x in {y for p in posts for y in p}]
    assert "Share Facebook X" not in found


@pytest.mark.parametrize(
    "row",
    ["WorldMoneyOpinionSign in", "ГлавнаяМирДеньгиМнения", "Today - Nation - Abroad - Money - Views - Puzzles -"],
    ids=["latin", "cyrillic", "dashes"],
)
def test_a_row_of_entries_without_blanks_is_a_menu(row):
    found = pasted(row, *HEAD, *STORY)
    assert row not in article(found)
    assert found.title == HEAD[0]


def test_field_and_button_go_with_the_letter_and_the_next_heading_stays():
    letter = "Get our weekly newsletter: the stories you need, straight to your inbox every Monday."
    box = (letter, "Where should it go?", "Send it", "You can unsubscribe whenever you like.")
    found = article(pasted(*HEAD, *STORY[:2], *box, "A say in the patrols", *STORY[2:]))
    assert not set(box) & set(found)
    assert {"A say in the patrols", *STORY} <= set(found)


def test_an_insertion_does_not_end_the_article():
    found = article(pasted(*HEAD, *STORY[:2], "Article continues below", "Advertisement", *STORY[2:], "© 2019 Gazette"))
    assert set(STORY) <= set(found)


def test_summaries_under_headlines_that_are_links_are_other_stories():
    cards = "".join(
        f"<p><a href=/x>{head}</a></p><p>{text}</p><p>{day}</p>"
        for head, text, day in (
            ("Chile lends a tug", "The navy of Chile has lent a tug to Peru for the winter.", "9 May"),
            ("Malta hosts atolls", "Delegates of nine atolls met in Valletta to speak about sinking quays.", "7 May"),
        )
    )
    text = "".join(f"<p>{p}</p>" for p in STORY)
    found = article(page(f"<h1>{HEAD[0]}</h1><p>{HEAD[1]}</p><p>{HEAD[2]}</p>{text}<div>{cards}</div>"))
    assert set(STORY) <= set(found)
    assert not [x for x in found if "Chile" in x or "Valletta" in x]


def test_a_link_between_paragraphs_takes_none_of_them():
    text = "".join(f"<p>{p}</p><p><a href=/x>Another story, number {n}</a></p>" for n, p in enumerate(STORY))
    assert set(STORY) <= set(article(page(f"<h1>{HEAD[0]}</h1><p>{HEAD[2]}</p>{text}")))


def test_the_clocks_of_a_column_of_other_news_are_not_the_article():
    feed = ("News feed", "14:20", "Chile lends a tug", "The navy has lent a tug to Peru.", "13:05", "Ferry strike ends")
    found = article(pasted(*HEAD, *STORY, *feed, "The ferries sail again, their owners said.", "© 2019 The Gazette"))
    assert set(STORY) <= set(found)
    assert not {"14:20", "13:05"} & set(found)
