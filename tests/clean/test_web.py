"""The hardest pages in the manner of real sites, with floors; `python -m tests.bench.pages` measures them all."""

import pytest

from tests.bench.pages import article_of, cleaned, marked
from tests.bench.web.template import layouts
from tests.bench.web.words import LANGUAGES

FIRST, SECOND = layouts("first"), layouts("second")
FLOORS = [
    pytest.param(FIRST["liar"], "", "html", 0.97, id="classes that lie, html"),
    pytest.param(FIRST["endless"], "", "html", 0.98, id="a second story below, html"),
    pytest.param(FIRST["lazy"], "", "html", 0.9, id="text in the markup alone, html"),
    pytest.param(FIRST["daily"], "", "pasted", 0.97, id="boxes and a cookie wall, pasted"),
    pytest.param(FIRST["nameless"], "", "dense", 0.95, id="no class and no empty line, dense"),
    pytest.param(SECOND["magazine"], "b", "html", 0.95, id="other words, html"),
    pytest.param(SECOND["magazine"], "b", "pasted", 0.9, id="other words, pasted"),
    pytest.param(SECOND["roles"], "b", "pasted", 0.93, id="no class, other words, pasted"),
]


@pytest.mark.parametrize(("template", "variant", "form", "floor"), FLOORS)
@pytest.mark.parametrize("language", ["en", "ar", "zh", "el"])
def test_little_but_the_article_comes_through(template, variant, form, floor, language):
    page = marked(template, language, form, variant=variant)
    assert page.score(article_of(cleaned(page.page, form))).f1 >= floor


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_both_sets(language):
    for template, variant in ((FIRST["daily"], ""), (SECOND["diary"], "b")):
        page = marked(template, language, "html", variant=variant)
        assert page.article
        assert "{{" not in page.page
