"""Pages made to make a reader hang: each is read, and in a time that grows with its length alone."""

import time

import pytest

from ingest.readers.html_pieces import DEEPEST, pieces

PAGES = {
    "deep nesting": "<div>" * 30_000 + "words" + "</div>" * 30_000,
    "quotes that never close": '<a href="x ' * 30_000,
    "odd quotes": "<a \"'>" * 20_000,
    "signs of tags": "<" * 200_000,
    "signs of references": "&" * 200_000,
    "comments that never close": "<!--" * 50_000,
    "scripts that never close": "<script>" * 30_000,
    "attributes without end": "<p " + "a=1 " * 20_000 + ">words</p>",
    "a picture inside a tag": '<img src="data:image/png;base64,' + "A" * 300_000 + '">words',
    "end tags alone": "</p></b>" * 30_000,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_hostile_page_is_read(page):
    begun = time.process_time()
    found = list(pieces(page))
    assert time.process_time() - begun < 8
    assert all(len(p.inside) <= DEEPEST * 16 for p in found)


def test_text_after_a_picture_inside_a_tag_is_found():
    assert [p.text for p in pieces(PAGES["a picture inside a tag"])] == ["words"]
