"""Which reader opens which file, and what items come out."""

import time

import pytest

from ingest.readers import READERS, read, suffix_of
from ingest.readers.item import Source
from ingest.readers.plain import LONGEST_LINE
from ingest.record.errors import UnknownFormat, UnreadableDocument


def items(name: str, text: str | bytes):
    return list(read(Source(name, text if isinstance(text, bytes) else text.encode(), "2024-01-01T00:00:00Z")))


def test_an_unknown_suffix_names_those_known():
    with pytest.raises(UnknownFormat, match=r"no reader for \.xyz .*\.csv .*\.txt"):
        items("note.xyz", "words")


def test_a_known_binary_with_an_unknown_suffix_is_called_by_its_name():
    with pytest.raises(UnreadableDocument, match="a PDF"):
        items("scan.dat", b"%PDF-1.4")


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("note.txt", "The ministers met.", "text"),
        ("NOTE.TXT", "The ministers met.", "text"),
        ("pasted", "The ministers met.", "text"),
        ("No. 4 to Lisbon", "The ministers met.", "text"),
        ("page.html", "<p>The ministers met.</p>", "page"),
        ("pasted.txt", "<!DOCTYPE html><html><body><p>The ministers met.</p></body></html>", "page"),
        ("pasted.txt", "<article><h1>Talks</h1><p>The ministers met.</p></article>", "page"),
        ("https://example.org/story.php?id=4", "<html><p>The ministers met.</p></html>", "page"),
        ("pasted.txt", "<?xml version='1.0'?><rss><channel><item><title>Talks</title></item></channel></rss>", "feed"),
        ("table.csv", "date,title\n2024-03-05,Talks\n", "table"),
        ("notes.md", "# Talks\n\nThe ministers met.", "text"),
    ],
)
def test_files_are_read_by_suffix_and_by_what_they_are(name, text, kind):
    assert [item.kind for item in items(name, text)] == [kind]


def test_a_text_with_angle_brackets_stays_text():
    item = items("note.txt", "a < b and <unclear> words > c\nThe ministers met.")[0]
    assert item.media_type == "text/plain"
    assert item.pieces[0].text == "a < b and <unclear> words > c"


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a/b/Note.TXT", ".txt"),
        ("C:\\papers\\note.md", ".md"),
        ("https://example.org/feed.xml?x=1", ".xml"),
        ("https://example.org/index.php", ""),
        ("https://example.org/", ""),
        ("Mr. Example to Mr. Sample", ""),
    ],
)
def test_suffixes_of_names_and_addresses(name, suffix):
    assert suffix_of(name) == suffix


def test_every_reader_is_reached_by_its_suffix():
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in READERS)


def test_lines_of_a_text_know_their_places():
    item = items("note.txt", "First  line\r\n\r\n\tSecond\u00a0line \n")[0]
    assert [p.text for p in item.pieces] == ["First line", "Second line"]
    assert item.raw[item.pieces[1].segments[0].raw_start :].startswith("Second")


def test_a_huge_line_is_cut_at_white_space():
    item = items("note.txt", "words " * LONGEST_LINE)[0]
    assert max(len(p.text) for p in item.pieces) <= LONGEST_LINE
    assert "".join(p.text.replace(" ", "") for p in item.pieces) == "words" * LONGEST_LINE


def test_markdown_signs_are_no_words():
    raw = (
        "---\ndate: 2024-03-05\n---\n# Talks\n\n- **Norway** met [Oman](https://example.org)\n> so *he* said\n\n"
        "```\ncode\n```\n"
    )
    item = items("notes.md", raw)[0]
    shown = [(p.tag, p.text) for p in item.pieces if not p.hidden]
    assert shown == [("h1", "Talks"), ("li", "Norway met Oman"), ("blockquote", "so he said")]
    assert item.hints.first("front:date") == "2024-03-05"


def test_links_that_never_close_cost_markdown_little():
    started = time.perf_counter()
    items("notes.md", "[a](" * 5_000)
    assert time.perf_counter() - started < 2  # a pattern that goes back over them takes ten times as long


def test_feed_entries_are_items_with_their_own_date_and_address():
    feed = """<?xml version="1.0"?><rss><channel><title>Gazette</title><language>en</language>
    <item><title>Talks &amp; terms</title><link>https://example.org/1</link>
    <description>&lt;p&gt;Oman &amp;amp; Norway met.&lt;/p&gt;</description>
    <pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate></item>
    <item><title>Second</title><description>Plain words.</description></item></channel></rss>"""
    first, second = items("feed.xml", feed)
    assert [p.text for p in first.pieces] == ["Talks & terms", "Oman & Norway met."]
    assert first.hints.first("feed:published") == "Tue, 05 Mar 2024 10:00:00 +0100"
    assert first.source.addresses[0].value == "https://example.org/1"
    assert [p.text for p in second.pieces] == ["Second", "Plain words."]
    assert first.source.data != second.source.data


def test_atom_entries_are_read_too():
    atom = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><entry><title>Talks</title>
    <link href="https://example.org/a"/><updated>2024-03-05T10:00:00Z</updated>
    <content type="html">Met.</content></entry></feed>"""
    (item,) = items("a.atom", atom)
    assert item.hints.first("feed:updated") == "2024-03-05T10:00:00Z"
    assert item.hints.first("canonical") == "https://example.org/a"


@pytest.mark.parametrize("text", ["not xml at all", "<rss><channel></channel></rss>", "<a><b></a>"])
def test_what_is_no_feed_is_refused(text):
    with pytest.raises(UnreadableDocument, match="feed"):
        items("a.xml", text)
