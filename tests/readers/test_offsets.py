"""Offsets: every character of a piece leads back to the page it came from."""

from html import unescape
from re import split

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.readers.html_pieces import pieces
from ingest.readers.plain import lines
from ingest.readers.trace import Trace

WORD = st.text(alphabet="abcéßжяعم中文0123456789.,;:'“”-", min_size=1, max_size=8)
GAP = st.sampled_from([" ", "  ", "\n", "\t ", "\u00a0", "\u3000", "\r\n"])
REFERENCE = st.sampled_from(["&amp;", "&nbsp;", "&#8211;", "&eacute;", "&#x4e2d;", "&lt;", "&notit;", "& ", "&copy"])
OPEN = st.sampled_from(["b", "i class='x'", "a href='?a=1&b=2'", "br", "!--1<2--", "p", "div", "li", "sup", "td"])
CLOSE = st.sampled_from(["/b", "/i", "/a", "/p", "/div", "/sup", "/td"])
TAG = st.one_of(OPEN, CLOSE).map(lambda inner: f"<{inner}>")
PAGE = st.lists(st.one_of(WORD, GAP, REFERENCE, TAG), max_size=40).map("".join)


def bare(raw: str) -> str:
    """Return markup without tags, references and white space; a tag ends a reference that has no semicolon."""
    return "".join("".join(unescape(part) for part in split(r"<!--.*?-->|<[^<>]*>", raw)).split())


@example("&copy<b>;")
@given(PAGE)
@settings(max_examples=300, deadline=None)
def test_pieces_of_a_page_are_the_words_of_their_raw_text(page):
    for piece in pieces(page):
        if piece.tag == "comment":
            continue
        start, end = piece.segments[0].raw_start, piece.segments[-1].raw_end
        assert bare(page[start:end]) == "".join(piece.text.split())
        check_segments(piece.text, piece.segments, page)


@given(st.text(alphabet="ab \n\r\t\u00a0\u2028é中.", max_size=80))
@settings(max_examples=200, deadline=None)
def test_lines_of_a_text_are_the_words_of_their_raw_text(raw):
    joined = ""
    for piece in lines(raw):
        check_segments(piece.text, piece.segments, raw)
        joined += piece.text
    assert "".join(joined.split()) == "".join(raw.split())


PLAIN = st.tuples(st.text(alphabet="ab \n\té", max_size=6), st.just(False))
REFERRED = st.tuples(st.sampled_from(["a", "–", " ", "\u00a0", "fj", ""]), st.just(True))


@given(st.lists(st.one_of(PLAIN, REFERRED), max_size=12))
def test_a_trace_folds_white_space_and_loses_nothing_else(runs):
    raw, trace = "", Trace()
    for text, whole in runs:
        start = len(raw)
        raw += f"[{text}]" if whole else text
        if whole:
            trace.add(text, start, len(raw))
        else:
            trace.add(text, start)
    assert "".join(trace.text().split()) == "".join("".join(t for t, _ in runs).split())
    assert "  " not in trace.text()


def check_segments(text, segments, raw):
    """Segments are sorted, cover the text, and those of equal length are equal but for white space."""
    at = raw_at = 0
    for s in segments:
        assert s.start == at < s.end
        assert raw_at <= s.raw_start <= s.raw_end <= len(raw)
        if s.end - s.start == s.raw_end - s.raw_start:
            same = raw[s.raw_start : s.raw_end]
            assert all(
                a == b or (a.isspace() and b.isspace()) or b in "&<"
                for a, b in zip(text[s.start : s.end], same, strict=True)
            )
        at, raw_at = s.end, s.raw_end
    assert at == len(text)
