"""The publication date: where it is read, what is never taken for it, and why."""

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import NO_DATE, Address, Given

BODY = "The ministers of Oman and Norway signed the harbour accord yesterday, officials of both states said in Muscat."


def cleaned(
    text: str,
    *,
    name: str = "page.html",
    url: str = "",
    given: Given | None = None,
    retrieved: str = "2024-06-01T08:00:00Z",
):
    addresses = (Address("url", url),) if url else ()
    whole = given is not None and bool(given.whole)
    (item,) = read(Source(name, text.encode(), retrieved, addresses), whole=whole)
    return clean(item, given=given)


def page(head: str = "", top: str = "", bottom: str = "", lang: str = "en") -> str:
    return (
        f"<html lang='{lang}'><head><title>Accord signed</title>{head}</head><body><article><h1>Accord signed</h1>{top}"
        f"<p>{BODY}</p><p>{BODY}</p></article>{bottom}</body></html>"
    )


LD = (
    '<script type="application/ld+json">'
    '{"@type":"NewsArticle","datePublished":"2024-05-03T09:00:00+02:00","dateModified":"2024-05-09"}</script>'
)


def meta(key: str, value: str) -> str:
    return f'<meta property="{key}" content="{value}">'


GIVEN = {
    "JSON-LD": (page(LD), "2024-05-03", "metadata"),
    "meta": (page(meta("article:published_time", "2024-05-03T23:30:00Z")), "2024-05-03", "metadata"),
    "digits alone": (page(meta("date", "20240503")), "2024-05-03", "metadata"),
    "time element": (page(top='<time datetime="2024-05-03">Friday</time>'), "2024-05-03", "byline"),
    "published and updated": (page(top="<p>Published 3 May 2024. Updated 9 May 2024</p>"), "2024-05-03", "byline"),
    "updated and published": (page(top="<p>Updated 9 May 2024. Published 3 May 2024</p>"), "2024-05-03", "byline"),
    "byline": (page(top="<p class='byline'>By Ann Example, 3 May 2024</p>"), "2024-05-03", "byline"),
    "dateline": (page(top="<p>Muscat, 3 May 2024</p>"), "2024-05-03", "dateline"),
    "updated alone": (page(top="<p>Updated 9 May 2024</p>"), "2024-05-09", "byline"),
    "modified is no publication": (
        page(meta("article:modified_time", "2024-05-09"), "<p>Published: 3 May 2024</p>"), "2024-05-03", "byline",
    ),
    "a date of migration": (page(meta("date", "2024-05-20"), "<p>Published: 3 May 2011</p>"), "2011-05-03", "byline"),
    "published at the foot": (page(bottom="<p>Published: 3 May 2024</p>"), "2024-05-03", "byline"),
    "an order settled by another date": (
        page(top="<p>03/05/2024</p><p>Published 03/05/2024; corrected 25/05/2024</p>"), "2024-05-03", "byline",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "when", "basis"), GIVEN.values(), ids=GIVEN.keys())
def test_it_is_read_where_the_page_gives_it(text, when, basis):
    created = cleaned(text).created
    assert created is not None
    assert (created.when, created.basis) == (when, basis)
    assert created.why
    assert created.words


COMMENT = "<div id='comments'><div class='comment'><span>3 May 2024</span><p>Good.</p></div></div>"
RELATED = (
    "<section class='related'><article><time datetime='2024-05-03'>3 May</time><a href=x>Other</a></article></section>"
)
NOT_GIVEN = {
    "foot": page(bottom="<footer>© 2019 Gazette. Last review: 3 May 2024</footer>"),
    "script": page("<script>var offer = {expires: '2024-05-03', ts: 1714700000}</script>"),
    "comment": page(bottom=COMMENT),
    "related story": page(bottom=RELATED),
    "comment in the markup": page("<!-- generated 2024-05-03 -->"),
    "expiry": page(meta("expires", "2024-05-03") + meta("last-modified", "2024-05-03")),
    "after the download": page(meta("date", "2031-01-01")),
    "nothing": page(),
}


@pytest.mark.parametrize("text", NOT_GIVEN.values(), ids=NOT_GIVEN.keys())
def test_other_dates_are_never_taken(text):
    found = cleaned(text)
    assert found.created is None
    assert "--published" in found.why_undated


def test_an_order_that_nothing_settles_leaves_it_unknown_and_says_so():
    found = cleaned(page(top="<p>Published 03/05/2024</p>"))
    assert found.created is None
    assert any("--date-order" in note for note in found.notes)
    assert cleaned(page(top="<p>Published 03/05/2024</p>"), given=Given(date_order="MDY")).created.when == "2024-03-05"
    assert cleaned(page(top="<p>Published 03/05/2024</p>", lang="en-GB")).created.when == "2024-05-03"


def test_clock_and_zone_are_kept():
    created = cleaned(page(LD)).created
    assert (created.clock, created.zone) == ("09:00", "+02:00")


@pytest.mark.parametrize(
    ("url", "when"),
    [
        ("https://example.org/2024/05/03/accord-signed", "2024-05-03"),
        ("https://example.org/news/2024-05-03/accord", "2024-05-03"),
        ("https://example.org/world/20240503/accord.html", "2024-05-03"),
        ("https://example.org/2024/05/accord-signed", "2024-05"),
        ("https://example.org/draft-2025-4-annex", None),
        ("https://example.org/item/20240503123", None),
    ],
)
def test_only_dated_segments_of_an_address_count(url, when):
    created = cleaned(page(), url=url).created
    assert (created.when if created else None) == when


def test_the_page_wins_over_its_address():
    found = cleaned(page(top="<p class='date'>3 May 2024</p>"), url="https://example.org/2024/05/09/accord")
    assert found.created.when == "2024-05-03"


def test_a_file_name_is_the_last_resort():
    assert cleaned(BODY, name="2024-05-03_accord.txt").created.basis == "file name"
    assert cleaned(f"Accord signed\n3 May 2024\n\n{BODY}", name="2024-06-01 accord.txt").created.when == "2024-05-03"


def test_what_a_person_gave_wins():
    created = cleaned(page(LD), given=Given(created="2024-05-01")).created
    assert (created.when, created.basis) == ("2024-05-01", "given")


@pytest.mark.parametrize(
    ("text", "when", "basis"),
    [
        pytest.param(f"Accord signed\n\nMuscat - 3 May 2024 - 13:05\n\n{BODY}", "2024-05-03", "dateline", id="line"),
        pytest.param(f"MUSCAT, May 3, 2024 (Example Agency) - {BODY}", "2024-05-03", "dateline", id="agency"),
        pytest.param(f"DEPARTMENT BRIEFING – MAY 3, 2024\n\n{BODY}", "2024-05-03", "heading", id="title"),
        pytest.param(
            f"Legation of Norway,\nMuscat, May 3, 1861.\n\nSir: {BODY}\n\nI have the honor to be, sir, your "
            f"obedient servant,\nA. EXAMPLE.",
            "1861-05-03", "heading", id="letter",
        ),
        pytest.param(f"---\ndate: 2024-05-03\n---\n\n{BODY}", "2024-05-03", "metadata", id="front matter"),
    ],
)  # fmt: skip
def test_texts_without_markup(text, when, basis):
    created = cleaned(text, name="note.md" if text.startswith("---") else "note.txt").created
    assert created is not None
    assert (created.when, created.basis) == (when, basis)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        pytest.param(f"Report of the Council\nJune 1981\n{BODY}", "1981-06", id="a month under the title"),
        pytest.param(f"Report of the Council\nGeneva, June 1981\n{BODY}", "1981-06", id="a place and a month"),
        pytest.param(f"Report of the Council\nJune 1981\n5 June 1981\n{BODY}", "1981-06-05", id="a day is better"),
        pytest.param(f"Minutes of the Council\nNovember 16-17, 1989\n{BODY}", "1989-11-16", id="days of a session"),
        pytest.param(f"A crisis day by day\nJune 1981\n{BODY}\n\nJuly 1981\n{BODY}", None, id="months of a chronology"),
        pytest.param(f"Note\nI met the envoy on June 8, 1988.\n{BODY}", None, id="a sentence"),
        pytest.param("Norway met Chile on 3 May 2020.\n", None, id="a sentence alone"),
        pytest.param(
            f"Memorandum\nMarch 7, 1989\nSubject: Meeting of June 8, 1988\n{BODY}", "1989-03-07", id="its subject"
        ),
    ],
)
def test_a_paper_is_dated_by_its_head(text, when):
    created = cleaned(text, name="note.txt").created
    assert (created.when if created else None) == when


def test_a_bundle_of_letters_kept_as_one_has_no_date_of_its_own():
    letters = "\n\n".join(
        f"Mr. Example to Mr. Sample.\nLegation of Norway,\nMuscat, May {day}, 1861.\n\nSir: {BODY}\n\nYour obedient "
        f"servant,\nA. EXAMPLE."
        for day in (3, 9, 22)
    )
    found = cleaned(letters, name="letters.txt", given=Given(whole=True))
    assert found.kind == "letter"
    assert found.created is None
    assert "3 papers" in found.why_undated
    assert [b.role for b in found.blocks].count("dateline") == 3


def test_a_date_inside_the_article_is_not_the_pages():
    assert (
        cleaned(
            page(top="<p>The accord of 3 May 2019 was renewed after long talks between the two governments.</p>")
        ).created
        is None
    )


@pytest.mark.parametrize(
    "value", ["Do, 14 Feb 2019 16:03:22", "Thu, 14 Feb 2019 16:03:22 +0000", "2019-02-14T16:03:22Z"]
)
def test_feed_dates(value):
    feed = (
        f"<rss><channel><language>de</language><item><title>Note</title><description>{BODY}</description>"
        f"<pubDate>{value}</pubDate></item></channel></rss>"
    )
    found = cleaned(feed, name="feed.xml")
    assert found.kind == "feed"
    assert found.created.when == "2019-02-14"


def test_the_head_of_a_short_letter_is_not_called_its_foot():
    created = cleaned("Accra, 5 March 1958\n\nSir,\n\nGhana and Guinea agreed on a union.\n", name="note.txt").created
    assert created is not None
    assert created.why == "The date at the head of the letter: “Accra, 5 March 1958”."


def test_a_person_says_that_a_document_has_no_date() -> None:
    found = cleaned(page(LD), given=Given(created=NO_DATE))
    assert found.created is None
    assert "no date" in found.why_undated
