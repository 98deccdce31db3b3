"""Whose page it is."""

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Address, Given

BODY = "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah."


def cleaned(text: str, *, name: str = "page.html", url: str = "", declared: str = "", given: Given | None = None):
    addresses = (Address("url", url),) if url else ()
    (item,) = read(Source(name, text.encode(), "", addresses, declared))
    return clean(item, given=given)


def page(head: str = "", foot: str = "", title: str = "Consulates") -> str:
    return (
        f"<html lang=en><head><title>{title}</title>{head}</head><body><h1>Consulates</h1><p>{BODY}</p><p>"
        f"{BODY}</p>{foot}</body></html>"
    )


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (page('<meta property="og:site_name" content="The Harbour Gazette">'), "The Harbour Gazette"),
        (
            page('<script type="application/ld+json">{"@type":"Article","publisher":{"name":"Gazette Ltd"}}</script>'),
            "Gazette Ltd",
        ),
        (page(title="Consulates | The Harbour Gazette"), "The Harbour Gazette"),
        (page(title="Consulates - The Harbour Gazette"), "The Harbour Gazette"),
        (page(title="Oman - Norway"), None),
        (page(foot="<footer>© 2001-2019 The Harbour Gazette. All rights reserved.</footer>"), "The Harbour Gazette"),
        (page(foot="<footer>Copyright 2019 Harbour Press Ltd | Terms</footer>"), "Harbour Press Ltd"),
        (page(foot="<footer>© 2019. All rights reserved.</footer>"), None),
        (page(), None),
    ],
)
def test_the_page_names_its_outlet_or_it_stays_unknown(text, publisher):
    assert cleaned(text).publisher == publisher


def test_the_host_is_better_than_nothing():
    assert cleaned(page(), url="https://www.gazette.example/a").publisher == "gazette.example"


def test_what_a_person_gave_wins_and_the_page_wins_over_the_host():
    named = page('<meta property="og:site_name" content="The Harbour Gazette">')
    assert (
        cleaned(named, url="https://www.gazette.example/a", declared="gazette.example").publisher
        == "The Harbour Gazette"
    )
    assert cleaned(named, given=Given(publisher="Other")).publisher == "Other"


def test_a_source_line_names_the_outlet():
    text = (
        "首页 > 新闻\n\n两国同意设立领事馆\n\n来源：港口日报    发布时间：2019-05-14 10:42\n\n"
        + "两国外长星期二同意在卑尔根和塞拉莱设立领事馆，并就开馆时间达成一致意见。" * 2
    )
    found = cleaned(text, name="page.txt")
    assert found.publisher == "港口日报"
    assert found.created.when == "2019-05-14"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ('<meta name="author" content="By Ann Example">', "Ann Example"),
        ('<meta name="author" content="https://example.org/ann">', None),
        ("", None),
    ],
)
def test_authors(head, author):
    assert cleaned(page(head)).author == author


def test_the_author_of_a_byline_ends_at_the_date():
    text = page().replace("<p>", "<p class='byline'>By Ann Example 14 May 2019</p><p>", 1)
    assert cleaned(text).author == "Ann Example"


@pytest.mark.parametrize(
    ("text", "url", "publisher"),
    [
        pytest.param(
            page('<meta property="og:site_name" content="The Harbour Gazette | Breaking news and more">'), "",
            "The Harbour Gazette", id="with its slogan",
        ),
        pytest.param(
            page('<meta property="og:site_name" content="News from the coast - Harbour Gazette">'),
            "https://www.harbourgazette.example/a", "Harbour Gazette", id="the part that the host is made of",
        ),
        pytest.param(
            page('<meta property="og:site_name" content="Home">', title="Consulates | The Harbour Gazette"), "",
            "The Harbour Gazette", id="a name nobody gave",
        ),
        pytest.param(
            page('<meta name="publisher" content="@gazette"><meta name="dc.publisher" content="Harbour Press">'), "",
            "Harbour Press", id="a handle",
        ),
        pytest.param(
            page('<meta property="publisher" content="https://social.example/gazette">'), "https://gazette.example/a",
            "gazette.example", id="a link",
        ),
        pytest.param(
            page(foot="<figure><figcaption>Photo © Ann Example</figcaption></figure>"), "", None, id="a photographer"
        ),
        pytest.param(
            page().replace("<h1>", "<table><tr><td>World News</td></tr></table><h1>"), "", None, id="a part of the site"
        ),
        pytest.param(
            page('<meta property="og:site_name" content="Government of Norway: Ministry of Foreign Affairs">'),
            "", "Government of Norway: Ministry of Foreign Affairs", id="a ministry with its parts",
        ),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_name_is_told_from_one(text, url, publisher):
    assert cleaned(text, url=url).publisher == publisher
