"""Places: what an element's tags, ids and classes say it holds, a menu, a teaser, the readers' comments.

A class that most of the page's prose stands in says nothing: it is a layout's name, not a part's.

Reference: HTML Living Standard, 4.3 Sections; WAI-ARIA 1.2 landmark roles; class names common in content systems.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.clean.draft import Draft
from ingest.clean.trunk import Trunk

_MENU = (
    r"nav(?:bar|igation|list)?|menus?|breadcrumbs?|topbar|masthead|skip(?:-?link)?|toolbar|pager|pagination|lang(?:uage)?s?"
    r"(?:-switch(?:er)?|-nav)?|site-?header|page-?header-?nav|sitenav|toc"
)
_RELATED = (
    r"related|recommended|recommendations?|more-?(?:stories|news|from|like)|read-?(?:more|also|next)|see-?also|teasers?|"
    r"also-?like|similar|most-?(?:read|viewed|popular)|popular|trending|latest|news-?feed|ticker|up-?next|"
    r"further-?reading|sidebar|rail|aside|widget-area|secondary"
)
_WORDS = (
    ("an earlier mail, quoted", r"earlier-mail"),
    ("signature of the mail", r"mail-signature"),
    ("notice of the mail", r"mail-notice"),
    ("cookie notice", r"cookies?|consent|gdpr|onetrust|didomi|cmp"),
    ("share buttons", r"share|sharing|social|follow|addthis|sharedaddy|sns"),
    ("newsletter", r"newsletter|subscribe|subscription|signup|sign-up|mailing|optin"),
    ("membership or subscription", r"paywall|membership|donate|donation|support-us|piano|upsell|regwall"),
    ("advertisement", r"ads?|advert(?:isement|ising)?|adslot|banner|sponsor(?:ed)?|promo(?:tion|ted)?|dfp|taboola"),
    ("comments", r"comments?|comment-?list|disqus|respond|discussion"),
    ("related", _RELATED),
    ("footer", r"footer|colophon|copyright|legal|site-?info|imprint|disclaimer"),
    ("menu", _MENU),
    ("notice of the site", r"alert|notice|notification|announcement|toast|modal|popup|overlay|lightbox"),
    ("page counter", r"views?-?count|counter|hits"),
    ("tags", r"tags?|tag-?list|tagcloud|topics|categories|keywords"),
    ("page number", r"page-?number|pagenum"),
    ("running head or foot", r"running-(?:head|foot)"),
    ("table of contents", r"table-of-contents"),
    ("deleted text", r"deleted-text"),
    ("hidden text", r"hidden-text"),
    ("printed across the page", r"printed-across"),
    ("comment in the margin", r"margin-remark"),
    ("field of the export", r"export-field"),
)
_PARTS = tuple((reason, re.compile(rf"(?:^|[-_ ])(?:{pattern})(?:$|[-_ ])")) for reason, pattern in _WORDS)
_ROLES = {
    "@navigation": "menu", "@menu": "menu", "@menubar": "menu", "@search": "menu", "@dialog": "notice of the site",
    "@alertdialog": "notice of the site", "@contentinfo": "footer", "@banner": "header", "@complementary": "related",
    "@toolbar": "menu", "@tablist": "menu", "@alert": "notice of the site",
}  # fmt: skip
_TAGS = {
    "nav": "menu", "menu": "menu", "footer": "footer", "aside": "related", "form": "form field", "button": "menu",
    "select": "form field", "option": "form field", "label": "form field", "dialog": "notice of the site",
    "header": "header", "legend": "form field",
}  # fmt: skip
_SURE = frozenset(
    {".export-field",
     "aside", "nav", "menu", "footer", "dialog", "@navigation", "@contentinfo", "@complementary", ".running-head",
     ".deleted-text", ".hidden-text", ".margin-remark", ".page-number", ".table-of-contents",
     ".printed-across"}
)  # fmt: skip


_WEAK = frozenset({"related", "share buttons", "advertisement", "tags", "notice of the site", "footer", "menu"})
"""Parts whose classes are taken in vain: an element that holds much of the article is none of them."""


def place_of(draft: Draft, *, common: frozenset[str], trunk: Trunk | None = None) -> str:
    """Return what part of the page a draft stands in, "" for the article; the outermost telling element decides.

    ``common`` are words that most of the prose stands in. What the ``trunk`` stands in says nothing.
    """
    found = ""
    in_article = False
    for word, weak in _telling(draft, trunk):
        if word in ("article", "main", "#content", ".content", "@main", "#main", "@article"):
            in_article = True
        if word in common:
            continue
        part = _part(word)
        if part == "header" and in_article:
            continue
        if part == "footer" and in_article and word == "footer":
            part = "article footer"
        if part and not (weak and part in _WEAK):
            found = part if not found or found == "header" else found
    return found


def _telling(draft: Draft, trunk: Trunk | None) -> Iterator[tuple[str, bool]]:
    """Yield the words of what a draft stands in, and whether they are of a large part of the article.

    Words of what the article as a whole stands in tell nothing of its parts; that it is an article they may tell.
    """
    if trunk is None or not draft.path:
        yield from ((word, False) for word in draft.inside)
        return
    blocks = 0
    for element in draft.path:
        blocks += len(element.words)
        if element.serial not in trunk.stem:
            yield from ((word, element.serial in trunk.big) for word in element.words)
        elif element.words[0] in ("article", "main"):
            yield element.words[0], False
    # Then come the inline elements that hold all of it.
    yield from ((word, False) for word in draft.inside[blocks:])


def _part(word: str) -> str:
    if word[0] in ".#":
        return next((reason for reason, pattern in _PARTS if pattern.search(word[1:])), "")
    return _ROLES.get(word, "") if word[0] == "@" else _TAGS.get(word, "")


def common_words(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the words of ``inside`` that half of the page's text or more stands in.

    Elements that HTML made for one part (``aside``, ``nav``, ``footer``) say what they say whatever they hold.
    """
    total, counts = 0, Counter[str]()
    for d in drafts:
        if len(d.text) >= 40 and d.linked < 0.5 and not d.hidden:
            total += len(d.text)
            for word in set(d.inside):
                counts[word] += len(d.text)
    return frozenset(w for w, c in counts.items() if c >= total * 0.5 and w not in _SURE) if total else frozenset()


def by_place(drafts: Sequence[Draft], trunk: Trunk | None = None) -> list[Draft]:
    """Leave out what stands in a menu, a form, a cookie banner, the comments; mark what tells of other articles.

    Teasers and sidebars with sentences of their own stay, as such; their bare link lists go.
    """
    common = common_words(drafts) if trunk is None else frozenset()
    placed: list[Draft] = []
    for d in drafts:
        if d.hidden:
            placed.append(d.out("hidden on the page"))
            continue
        place = place_of(d, common=common, trunk=trunk)
        if place == "related":
            placed.append(replace(d, role="sidebar") if d.prose and d.linked < 0.5 else d.out("related links"))
        elif place == "header":
            heading = d.tag in ("h1", "h2", "p", "time") or d.prose
            placed.append(d if heading and d.linked < 0.9 else d.out("menu"))
        elif place == "article footer":
            placed.append(d if d.prose and d.linked < 0.5 else d.out("footer"))
        elif place:
            placed.append(d.out(place))
        else:
            placed.append(d)
    return placed
