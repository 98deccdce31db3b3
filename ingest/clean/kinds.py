"""Kinds: whether a text is a letter, minutes, a page copied with its furniture, or plain text."""

from collections.abc import Sequence

from ingest.clean.draft import Draft
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.record.document import DocumentKind

_NO_EVIDENCE = frozenset({"page number", "repeated line"})


def find_kind(drafts: Sequence[Draft], rules: Rules, *, html: bool, language: str) -> DocumentKind:
    """Return the kind of a document by evidence.

    A letter has a salutation or a closing, and a dated line above it; minutes have speakers or those present. A text
    with two sorts of furniture, or with furniture and a line that says when it was published, is a copied page.
    """
    kept = [d for d in drafts if d.kept]
    head = kept[:60]
    dated = any(len(d.text) < 120 and find_stamps(d.text, language=language) for d in head)
    greets = any(rules.find("salutation", d.text[:120]) for d in kept[:200])
    closes = any(rules.find("closing", d.text) for d in kept if len(d.text) < 400)
    if dated and greets and (closes or not html):
        return "letter"
    speakers = sum(1 for d in kept if rules.find("minutes", d.text[:120]))
    if (
        speakers >= 3
        or any(rules.find("minutes", d.text[:60]) and i < 12 for i, d in enumerate(kept))
        and speakers >= 2
    ):
        return "minutes"
    if html:
        return "page"
    reasons = {d.reason for d in drafts if d.reason} - _NO_EVIDENCE
    stamped = any(rules.find("published", d.text) or rules.find("updated", d.text) for d in head if len(d.text) < 200)
    return "page" if len(reasons) >= 2 or (stamped and (reasons or dated)) else "text"
