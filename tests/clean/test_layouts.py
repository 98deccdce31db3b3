"""The article, the whole article and nothing else: ten layouts in eight languages, as HTML and as pasted text."""

import re
from collections import Counter

import pytest

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source
from tests.clean.layouts import HTML, TEXT
from tests.clean.stories import STORIES, Story

AROUND = ("sidebar", "teaser", "byline", "dateline", "kicker")
PAGES = [
    pytest.param(name, layout, suffix, story, id=f"{suffix}-{name}-{story.language}")
    for suffix, layouts in (("html", HTML), ("txt", TEXT))
    for name, layout in layouts.items()
    for story in STORIES
]


def cleaned(page: str, suffix: str) -> Cleaned:
    (item,) = read(Source(f"page.{suffix}", page.encode(), "2019-06-01T08:00:00Z"))
    return clean(item)


def tokens(text: str) -> Counter[str]:
    return Counter(re.findall(r"[\u3400-\u9fff]|[^\W_]+", text))


def f1(found: str, wanted: str) -> float:
    a, b = tokens(found), tokens(wanted)
    return 2 * sum((a & b).values()) / (sum(a.values()) + sum(b.values()))


@pytest.mark.parametrize(("name", "layout", "suffix", "story"), PAGES)
def test_the_article_and_nothing_else_comes_through(name, layout, suffix, story: Story):
    found = cleaned(layout(story), suffix)
    article = "\n".join(found.text[b.start : b.end] for b in found.blocks if b.role not in AROUND)
    assert f1(article, story.article) >= 0.98
    assert found.title == story.title
    assert found.language == story.language
    assert found.created is not None
    assert found.created.when == story.created


@pytest.mark.parametrize(("name", "layout", "suffix", "story"), PAGES[::5])
def test_kept_and_left_out_are_the_whole_page(name, layout, suffix, story: Story):
    (item,) = read(Source(f"page.{suffix}", layout(story).encode(), ""))
    found = clean(item)
    pieces = Counter("".join(p.text.split()) for p in item.pieces)
    kept = Counter("".join(found.text[b.start : b.end].split()) for b in found.blocks)
    left = Counter("".join(x.text.split()) for x in found.left_out)
    assert kept + left == pieces
    assert all(x.reason for x in found.left_out)
