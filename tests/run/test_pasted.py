"""What is handed over on the page: text, a file, or a link, which is fetched only where that is switched on."""

import doctest

import pytest

from ingest.readers.item import Source
from ingest.record.desk import Handed
from ingest.record.extraction import Failure
from ingest.run import pasted

AT = "2024-03-06T08:00:00Z"


def site():
    """Give one page for every link, as a fetcher does."""
    return lambda url: Source(url, b"<p>The envoys met.</p>", AT, media_type="text/html")


def sources(data: bytes, fetcher=None):
    return list(pasted.sources(Handed("Pasted text.txt", data), at=AT, declared="", fetcher=fetcher))


def test_examples_of_docstrings_are_true():
    assert doctest.testmod(pasted).failed == 0


@pytest.mark.parametrize("data", [b"The envoys met.", b"See https://example.org/talks for more.", b"x" * 3000])
def test_text_is_a_source_as_it_is(data):
    [source] = sources(data)
    assert isinstance(source, Source)
    assert source.data == data


def test_nothing_says_what_to_do():
    [failure] = sources(b"  \n")
    assert isinstance(failure, Failure)
    assert "paste the text" in failure.mend


def test_a_link_is_not_fetched_unless_that_is_switched_on():
    [failure] = sources(b"https://example.org/talks\n")
    assert isinstance(failure, Failure)
    assert failure.name == "https://example.org/talks"
    assert "timeline serve --links" in failure.mend


def test_a_link_is_fetched_where_that_is_switched_on():
    [source] = sources(b"https://example.org/talks\n", fetcher=site)
    assert isinstance(source, Source)
    assert source.name == "https://example.org/talks"
