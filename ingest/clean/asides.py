"""Asides: what stands between and below the paragraphs of an article and is not it, told by what it says.

The site's own voice (cookies, membership, a letter by mail), a quotation set large that repeats the text, the life of
the author, the words of an advertisement under its label.
"""

import re
from collections.abc import Sequence

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.clean.theme import Story, Theme, plain, stems

_BUTTON = 30
_REPEATED = 20
"""Letters from which words that stand in another paragraph too are a quotation set large."""
_QUOTE = re.compile(r"[\"“”„«»「」]")
_TURNED = 420
_FEW = 0.35
"""Part of a page's paragraphs up to which those that turn to the reader are not the story's own voice."""
_UNLIKE, _NEARLY, _OF_SITE = 0.6, 0.9, 3
"""Likeness to the story below which a paragraph that turns to the reader is the site's; the same where so many such
words and words of sites stand in it."""
_COMPARED = 300
"""Paragraphs that are compared with short lines, and lines with them: a bound for pages of any length."""
_BELOW = 2
"""Paragraphs of the foot of an article in which the life of its author is told."""
_SIGNED, _WORDS = 60, 8
"""Letters of a line that may end in its author's name; words of a part of a line that no word for authors opens."""
_STRANGE = 0.4
"""Part of the paragraphs' usual likeness below which another one has nothing to do with them."""


def spoken(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out what the site says to its readers, and the button under it."""
    prose = [d for d in drafts if d.kept and d.prose]
    theme = Theme(d.text for d in prose)
    story = Story([d.text for d in prose])
    marked = list(drafts)
    # A letter to its readers, a speech: there "you" is the story's own word.
    can_address = sum(bool(rules.addressed(d.text)) for d in prose[:200]) <= _FEW * min(len(prose), 200)
    for i, d in enumerate(drafts):
        if not d.kept or d.tag in ("h1", "td", "th", "tr") or d.role not in ("body", "sidebar") or size(d.text) < 30:
            continue
        rule = rules.speech(d.text)
        reason = rule.reason if rule else _to_reader(d, rules, story) if can_address else ""
        if not reason:
            continue
        marked[i] = d.out(reason)
        below = next((k for k in range(i + 1, len(drafts)) if drafts[k].kept), None)
        if below is not None and below == i + 1 and _is_button(drafts[below], theme):
            marked[below] = drafts[below].out(reason)
    return marked


def _to_reader(d: Draft, rules: Rules, story: Story) -> str:
    """Return the reason where a paragraph turns to the reader, in words of a site and not in those of the story."""
    if not d.prose or size(d.text) > _TURNED:
        return ""
    said = rules.addressed(d.text)
    if not said:
        return ""
    of_site = said + rules.site_words(d.text) >= _OF_SITE
    return "notice to readers" if story.likeness(d.text, own=True) < (_NEARLY if of_site else _UNLIKE) else ""


def _is_button(d: Draft, theme: Theme) -> bool:
    return (
        size(d.text) <= _BUTTON
        and len(d.text.split()) <= 4
        and not d.prose
        and not d.date_led
        and d.tag not in ("h1", "h2", "h3", "h4", "h5", "h6")
        and theme.share(d.text, own=True) < 0.5
    )


def advertised(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out the short paragraph under the label of an advertisement that has nothing to do with the rest."""
    marked = list(drafts)
    story = Story([d.text for d in drafts if d.kept and d.prose and d.role == "body"])
    for i, d in enumerate(drafts):
        if d.reason != "advertisement" or size(d.text) > 40 or i + 1 >= len(drafts):
            continue
        below = drafts[i + 1]
        short = below.kept and below.role == "body" and 30 <= size(below.text) <= 160 and not below.date_led
        if short and not _QUOTE.search(below.text) and story.likeness(below.text, own=below.prose) < _STRANGE:
            marked[i + 1] = below.out("advertisement")
    return marked


def repeated(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out a short line whose words stand in another paragraph too: a quotation set large, the headline again."""
    paragraphs = [d.text for d in drafts if d.kept and d.role == "body" and d.prose][:_COMPARED]
    small = [text.casefold() for text in paragraphs]
    titles = {plain(d.text) for d in drafts if d.kept and d.role == "headline"}
    marked = list(drafts)
    compared = 0
    for i, d in enumerate(drafts):
        if not d.kept or d.role not in ("body", "heading") or d.tag in ("td", "th", "tr", "h1") or size(d.text) > 250:
            continue
        words = plain(d.text)
        if words in titles:
            marked[i] = d.out("repeated line")
        elif size(words) >= _REPEATED and compared < _COMPARED and len(stems(d.text)) >= 3:
            compared += 1
            # Only where its longest word stands too is the whole of a longer paragraph made plain.
            longest, least = max(words.split(), key=len), len(words) + 10
            near = [k for k, folded in enumerate(small) if len(folded) > least and longest in folded]
            if any(len(text) > least and words in text for text in (plain(paragraphs[k]) for k in near)):
                marked[i] = d.out("repeated from the text")
    return marked


def about_author(drafts: Sequence[Draft], rules: Rules) -> list[Draft]:
    """Leave out the life of the author under the text: it opens with the name that a line at the head gives."""
    names = _names(drafts, rules)
    marked = list(drafts)
    if not names:
        return marked
    body = [i for i, d in enumerate(drafts) if d.kept and d.role in ("body", "heading", "caption")]
    told = [drafts[i].text for i in body if ends_sentence(drafts[i].text)]
    titles = [d.text for d in drafts if d.kept and d.role == "headline"]
    names = [n for n in names if sum(n in text for text in told) == 1 and not any(n in title for title in titles)]
    late = [i for i in body[3:] if ends_sentence(drafts[i].text) and drafts[i].role == "body"][-_BELOW - 1 :]
    below = False
    for i in body[3:]:
        d = drafts[i]
        if i in late and size(d.text) < 700 and any(0 <= d.text.find(name) <= 12 for name in names):
            marked[i] = d.out("about the author")
            below = True
        elif below and not ends_sentence(d.text) and size(d.text) < 60:
            marked[i] = d.out("about the author")
    return marked


def _names(drafts: Sequence[Draft], rules: Rules) -> list[str]:
    """Return what may be the author's name in the lines between headline and text."""
    title = next((i for i, d in enumerate(drafts) if d.kept and d.role == "headline"), None)
    if title is None:
        return []
    names: list[str] = []
    prose = 0
    for d in (d for d in drafts[title + 1 : title + 16] if d.kept):
        prose += d.prose and d.role == "body"
        if prose > 1:
            break
        if d.role in ("byline", "body", "dateline", "heading") and not ends_sentence(d.text) and size(d.text) <= 160:
            found = rules.find("author", d.text)
            parts = re.split(r"[|·•]", d.text[found.end() if found else 0 :])
            sure = found or d.role == "byline" or bool(find_stamps(d.text))
            names += [n for part in parts if (sure or len(part.split()) <= _WORDS) and (n := _name(part))]
            # "Interview: Ann Example": a name closes the line too.
            words = parts[-1].split()
            if size(d.text) <= _SIGNED and len(words) > 2 and (name := _name(" ".join(words[-2:]))):
                names.append(name)
    return names


def _name(part: str) -> str:
    """Return the first two words of a line where they read as a name; signs where names are written in signs."""
    words = part.split()
    signs = (w for w in words[:3] if re.fullmatch(r"[\u3400-\u9fff·]{2,4}", w) and w not in ("记者", "作者"))
    if name := next(signs, None):
        return name
    # "di", "von", "per": a small word before the name.
    words = words[1:] if words and words[0].islower() and len(words[0]) <= 3 else words
    pair = [w.strip(" ,.;:،|–—-") for w in words[:2]]
    good = len(pair) == 2 and all(len(w) >= 2 and w[0].isalpha() and not w[0].islower() for w in pair)
    return " ".join(pair) if good else ""
