"""Refine: what the document as a whole says of its events: vague dates fixed, headlines and captions joined."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.clean.cleaned import Cleaned
from ingest.events.dating import narrowed
from ingest.events.draft import Draft

_REPEATING = frozenset({"headline", "kicker", "heading", "caption", "teaser"})
_VAGUE = frozenset({"week", "month", "season", "quarter", "year"})


def refine(drafts: Sequence[Draft], cleaned: Cleaned) -> tuple[Draft, ...]:
    """Return the drafts with vague dates fixed by other sentences and repeating lines dated by what they repeat."""
    fixed = [_fix(d, drafts) for d in drafts]
    out: list[Draft] = []
    for draft in fixed:
        if draft.context in _REPEATING and draft.when.edtf is None:
            joined = _join(draft, fixed)
            if joined is not None:
                out.append(joined)
        else:
            out.append(draft)
    return tuple(out)


def _fix(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    if draft.when.precision not in _VAGUE or draft.when.earliest is None or draft.when.latest is None:
        return draft
    for other in drafts:
        day = other.when
        if other is draft or day.precision != "day" or day.earliest is None or day.latest is None or not other.own:
            continue
        inside = draft.when.earliest <= day.earliest and day.latest <= draft.when.latest
        same = other.event_type == draft.event_type and other.status == draft.status
        if inside and same and draft.states & other.states:
            return replace(draft, when=narrowed(draft.when, day))
    return draft


def _join(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Return a headline with the date of the statement it repeats: same type, an actor in common, the first dated."""
    for other in drafts:
        if other.context not in ("body", "table") or other.when.edtf is None:
            continue
        if other.event_type == draft.event_type and draft.ids & other.ids:
            when = replace(
                other.when,
                basis="context",
                words="",
                words_start=None,
                words_end=None,
                rule="repeats",
                why=f"It repeats what is dated by “{other.when.words}” below.",
            )
            return replace(draft, when=when, own=False)
    return None
