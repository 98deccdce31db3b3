"""Pages: how much of the article, and how little else, comes through from pages in the manner of real sites.

Run: python -m tests.bench.pages [--set first|second|third] [--show LAYOUT LANGUAGE html|pasted|dense] [--quick]
Each layout is read as HTML, as text copied from a browser, and as the same without blank lines; as HTML beside
trafilatura's default in the same run, where it is installed. No file is read but the words of ``tests/bench/web``.

The third set was written without a look at the rules, with short stories under much furniture. Before any rule saw it
its F1 was 0.889 as HTML (trafilatura 0.727), 0.828 pasted and 0.826 dense: the figure to expect of an unseen site.
Rules of form written after it, without its words, brought 0.905, 0.847 and 0.848; the rest of today's is its words.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable
from importlib.util import find_spec
from statistics import mean

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source
from tests.bench.web.copied import copied
from tests.bench.web.marks import Marked, Score, unmarked
from tests.bench.web.template import filled, layouts
from tests.bench.web.words import languages, words_of

_APART = frozenset({"sidebar", "teaser"})
_SETS = {"first": "", "second": "b", "third": "c"}
"""Folders of layouts, each with the variant of words its pages are filled with."""
_FORMS = ("html", "pasted", "dense")
_NO_PASTE = frozenset({"lazy"})
"""The text of these pages is never on the screen."""


def cleaned(page: str, form: str) -> Cleaned:
    """Return what the product makes of a page."""
    suffix = "html" if form == "html" else "txt"
    (item,) = read(Source(f"page.{suffix}", page.encode(), "2025-07-01T08:00:00Z"))
    return clean(item)


def article_of(found: Cleaned) -> str:
    """Return what the product takes for the article."""
    return "\n".join(found.text[b.start : b.end] for b in found.blocks if b.role not in _APART)


def marked(template: str, language: str, form: str, *, variant: str = "") -> Marked:
    """Return one page in one form, with the words of its article."""
    page = filled(template, words_of(language, variant=variant))
    return unmarked(page if form == "html" else copied(page, dense=form == "dense"))


def peer() -> Callable[[Marked], Score] | None:
    """Return trafilatura behind one function: the better of its text with and without the title."""
    if find_spec("trafilatura") is None:
        return None
    import trafilatura

    def extract(page: Marked) -> Score:
        found = trafilatura.extract(page.page) or ""
        title = page.article.split("\n", 1)[0]
        return max((page.score(found), page.score(f"{title}\n{found}")), key=lambda s: s.f1)

    return extract


def main(arguments: list[str]) -> None:
    """Print a table for each form."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--set", default="all", choices=["all", *_SETS])
    parser.add_argument("--show", nargs=3)
    parser.add_argument("--low", type=float, default=0.0, help="list the pages below this F1")
    parser.add_argument("--quick", action="store_true", help="without the peer")
    options = parser.parse_args(arguments)
    if options.show:
        _show(*options.show)
        return
    for name, variant in _SETS.items():
        if options.set in ("all", name):
            for form in _FORMS:
                _table(name, variant, form, None if options.quick or form != "html" else peer(), options.low)


def _table(
    name: str,
    variant: str,
    form: str,
    other: Callable[[Marked], Score] | None,
    low: float,
) -> None:
    ours: dict[str, list[Score]] = defaultdict(list)
    theirs: dict[str, list[Score]] = defaultdict(list)
    spoken = languages(variant=variant)
    print(f"\n{name}, {form}: F1 by language {' '.join(f'{x:>5}' for x in spoken)}     F1     P     R   peer")
    for layout, template in layouts(name).items():
        if form != "html" and layout in _NO_PASTE:
            continue
        for language in spoken:
            page = marked(template, language, form, variant=variant)
            score = page.score(article_of(cleaned(page.page, form)))
            ours[layout].append(score)
            if score.f1 < low:
                print(f"   low: {layout} {language} {form} P {score.precision:.3f} R {score.recall:.3f}")
            if other is not None:
                theirs[layout].append(other(page))
        _row(layout, ours[layout], theirs[layout])
    _row("all", [s for x in ours.values() for s in x], [s for x in theirs.values() for s in x], by_language=False)


def _row(name: str, ours: list[Score], theirs: list[Score], *, by_language: bool = True) -> None:
    cells = " ".join(f"{s.f1:5.3f}" for s in ours) if by_language else " " * 65
    means = (mean(s.f1 for s in ours), mean(s.precision for s in ours), mean(s.recall for s in ours))
    beside = f" {mean(s.f1 for s in theirs):6.3f}" if theirs else ""
    print(f"{name:>16}            {cells}  {means[0]:5.3f} {means[1]:5.3f} {means[2]:5.3f}{beside}")


def _show(layout: str, language: str, form: str) -> None:
    for folder, variant in _SETS.items():
        if layout in layouts(folder):
            page = marked(layouts(folder)[layout], language, form, variant=variant)
            found = cleaned(page.page, form)
            print(page.score(article_of(found)), found.kind, found.language, found.created, found.title)
            for b in found.blocks:
                print(f"{b.role:>10} | {found.text[b.start : b.end][:150]}")
            for x in found.left_out:
                print(f"       out | {x.reason} | {x.text[:100]}")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    main(sys.argv[1:])
