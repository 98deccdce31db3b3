"""Kinds: whether a text is a letter, minutes, a page copied with its furniture, or plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.clean.draft import Draft, ends_sentence, size
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.record.document import DocumentKind

_OF_PAGES = frozenset({
    "copyright or footer", "share buttons", "cookie notice", "newsletter", "membership or subscription", "reading time",
    "audio player", "advertisement", "language switcher", "most read", "comments", "page counter", "notice of the site",
    "disclaimer",
})  # fmt: skip
"""Reasons that no letter and no note gives: one of them and lines of a page's shape are enough."""
_SHORT_LINES, _SPOKEN = 6, 400
_NO_EVIDENCE = frozenset(
    {"field of the export", "page number", "repeated line", "end mark", "running head or foot", "table of contents",
     "deleted text", "hidden text", "comment in the margin", "printed across the page", "an earlier mail, quoted",
     "signature of the mail", "notice of the mail"}
)  # fmt: skip
"""Reasons that papers have as well as pages."""
_OF_A_PAPER = 3
"""Sorts of furniture that tell a page pasted into a word processor: a long paper may have lines that look like two."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a document is, and whether it carries a page's furniture around it."""

    kind: DocumentKind
    copied: bool


def find_kind(drafts: Sequence[Draft], rules: Rules, *, html: bool, language: str, paper: bool = False) -> Kind:
    """Return the kind of a document by evidence.

    Minutes have speakers or those present; a letter has a salutation or a closing, and a dated line. A text with two
    sorts of furniture is a copied page; so is one with a line that says who wrote it, or when it was published, and
    furniture or a date. A ``paper`` of a word processor has such lines without being one, unless it has a third sort.
    """
    kept = [d for d in drafts if d.kept]
    head = kept[:60]
    dated = any(len(d.text) < 120 and find_stamps(d.text, language=language) for d in head)
    reasons = {d.reason for d in drafts if d.reason} - _NO_EVIDENCE
    stamped = any(rules.find("published", d.text) or rules.find("updated", d.text) for d in head if len(d.text) < 200)
    signed = any(rules.find("author", d.text) for d in head[:12] if len(d.text) < 120 and not d.prose)
    stamped = stamped or any(len(find_stamps(d.text, language=language)) == 1 and len(d.text) < 60 for d in head[:12])
    surely = html or len(reasons) >= (_OF_A_PAPER if paper else 2)
    shaped = sum(1 for d in kept if size(d.text) < 60 and not d.prose and not ends_sentence(d.text)) >= _SHORT_LINES
    copied = surely or (not paper and (stamped or signed) and bool(reasons or dated))
    if not copied and not paper and (dated or shaped):
        copied = bool(reasons & _OF_PAGES) or _speaks(kept[:_SPOKEN], rules)
    turns = sum(1 for d in kept if rules.find("minutes", d.text[:120]))
    if turns >= max(3, len(kept) * 0.25) or (turns >= 1 and not surely and _opens_as_record(kept, rules)):
        return Kind("minutes", surely)
    # What has the furniture of a page needs both to be a letter.
    if dated and (all if surely else any)(told(kept, rules) for told in (_greets, _closes)):
        return Kind("letter", surely)
    return Kind("page" if copied else "text", copied)


def _speaks(kept: Sequence[Draft], rules: Rules) -> bool:
    """Tell whether a site speaks to its readers in one of the paragraphs."""
    return any(rules.speech(d.text) for d in kept if d.prose and size(d.text) < 400)


def _greets(kept: Sequence[Draft], rules: Rules) -> bool:
    return any(rules.find("salutation", d.text[:120]) for d in kept[:200])


def _closes(kept: Sequence[Draft], rules: Rules) -> bool:
    return any(rules.find("closing", d.text) for d in kept if len(d.text) < 400)


def _opens_as_record(kept: Sequence[Draft], rules: Rules) -> bool:
    """Tell whether a line at the head names a record of a meeting or lists those present."""
    return any(rules.find("minutes", d.text[:80]) for d in kept[:8])
