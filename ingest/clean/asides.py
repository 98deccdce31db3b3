"""Asides: what stands between and below the paragraphs of an article and is not it, told by what it says.

The site's own voice (cookies, membership, a letter by mail), a quotation set large that repeats the text, the life of
the author, the words of an advertisement under its label.
"""

import re
from collections.abc import Sequence
from statistics import median

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.rules import Rules
from ingest.clean.theme import Theme, plain, stems

_BUTTON = 30
_REPEATED = 20
"""Letters from which words that stand in another paragraph too are a quotation set large."""
_QUOTES = re.compile(r"^[\s\"'“”„«»‘’「」]+|[\s\"'“”„«»‘’「」.,;:!?…]+$")
_QUOTE = re.compile(r"[\"“”„«»「」]")
_BELOW = 2
"""Paragraphs of the foot of an article in which the life of its author is told."""
_STRANGE = 0.4
"""Part of the paragraphs' usual likeness below which another one has nothing to do with them."""


def spoken(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out what the site says to its readers, and the button under it."""
    theme = Theme(d.text for d in drafts if d.kept and d.prose)
    marked = list(drafts)
    for i, d in enumerate(drafts):
        if not d.kept or d.tag in ("h1", "td", "th", "tr") or d.role not in ("body", "sidebar") or size(d.text) < 30:
            continue
        rule = rules.speech(d.text)
        if rule is None:
            continue
        marked[i] = d.out(rule.reason)
        below = next((k for k in range(i + 1, len(drafts)) if drafts[k].kept), None)
        if below is not None and below == i + 1 and _is_button(drafts[below], theme):
            marked[below] = drafts[below].out(rule.reason)
    return marked


def _is_button(d: Draft, theme: Theme) -> bool:
    return (
        size(d.text) <= _BUTTON
        and len(d.text.split()) <= 4
        and not d.prose
        and not d.date_led
        and d.tag not in ("h1", "h2", "h3", "h4", "h5", "h6")
        and theme.share(d.text) < 0.5
    )


def advertised(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out the short paragraph under the label of an advertisement that has nothing to do with the rest."""
    marked = list(drafts)
    told = [d.text for d in drafts if d.kept and d.prose and d.role == "body"]
    theme = Theme(told)
    usual = median(theme.share(text, own=True) for text in told) if told else 0.0
    for i, d in enumerate(drafts):
        if d.reason != "advertisement" or size(d.text) > 40 or i + 1 >= len(drafts):
            continue
        below = drafts[i + 1]
        short = below.kept and below.role == "body" and 30 <= size(below.text) <= 160 and not below.date_led
        if short and not _QUOTE.search(below.text) and theme.share(below.text, own=below.prose) < _STRANGE * usual:
            marked[i + 1] = below.out("advertisement")
    return marked


def repeated(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a short line whose words stand in another paragraph too: a quotation set large, the headline again."""
    whole = [(i, plain(d.text)) for i, d in enumerate(drafts) if d.kept and d.role == "body" and d.prose]
    titles = {plain(d.text) for d in drafts if d.kept and d.role == "headline"}
    marked = list(drafts)
    joined = "\n".join(text for _, text in whole)
    for i, d in enumerate(drafts):
        if not d.kept or d.role not in ("body", "heading") or d.tag in ("td", "th", "tr", "h1") or size(d.text) > 400:
            continue
        words = plain(_QUOTES.sub("", d.text))
        if words in titles:
            marked[i] = d.out("repeated line")
        elif size(words) >= _REPEATED and len(stems(words)) >= 3 and joined.count(words) > (1 if d.prose else 0):
            others = [k for k, text in whole if k != i and len(text) > len(words) + 10 and words in text]
            if others:
                marked[i] = d.out("repeated from the text")
    return marked


def about_author(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out the life of the author under the text: it opens with the name that a line at the head gives."""
    body = [i for i, d in enumerate(drafts) if d.kept and d.role in ("body", "heading", "caption")]
    names = _names(drafts, rules)
    marked = list(drafts)
    below = False
    names = [name for name in names if sum(name in drafts[i].text for i in body if drafts[i].prose) == 1]
    for i in body[3:]:
        d = drafts[i]
        late = sum(1 for k in body if k > i and drafts[k].prose) < _BELOW
        if late and size(d.text) < 700 and any(0 <= d.text.find(name) <= 12 for name in names):
            marked[i] = d.out("about the author")
            below = True
        elif below and not ends_sentence(d.text) and size(d.text) < 60:
            marked[i] = d.out("about the author")
    return marked


def _names(drafts: Sequence[Draft], rules: Rules) -> list[str]:
    """Return what may be the author's name in the lines between headline and text: their first two words."""
    title = next((i for i, d in enumerate(drafts) if d.kept and d.role == "headline"), None)
    if title is None:
        return []
    names: list[str] = []
    seen = 0
    for d in drafts[title + 1 : title + 16]:
        if not d.kept:
            continue
        seen += 1
        if d.prose and d.role == "body" and seen > 2:
            break
        if d.role not in ("byline", "body") or ends_sentence(d.text) or size(d.text) > 80 or len(d.text.split()) > 12:
            continue
        found = rules.find("author", d.text)
        words = d.text[found.end() if found else 0 :].split()
        # "di", "von", "per": a small word before the name.
        words = words[1:] if words and words[0].islower() and len(words[0]) <= 3 else words
        signs = next(
            (w for w in words[:3] if re.fullmatch(r"[\u3400-\u9fff·]{2,4}", w) and w not in ("记者", "作者")), None
        )
        pair = [w.strip(" ,.;:|–—-") for w in words[:2]]
        if signs:
            names.append(signs)
        elif len(pair) == 2 and all(len(w) >= 2 and w[0].isalpha() and not w[0].islower() for w in pair):
            names.append(" ".join(pair))
    return names
