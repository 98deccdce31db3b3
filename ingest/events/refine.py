"""Refine: what the document as a whole says of its events: vague dates fixed, what is named again joined."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.events.dating import narrowed
from ingest.events.draft import Draft
from ingest.record.report import Party, When

_REPEATING = frozenset({"headline", "kicker", "heading", "caption", "teaser"})
_VAGUE = frozenset({"week", "month", "season", "quarter", "year"})
_WEEK = 6
_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def refine(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return the drafts with what only the whole document tells; those that name nobody and join nothing are left out.

    A vague date is fixed by another sentence on the same act. "The meeting" without a date is the one told of before;
    who is said to take part in it takes part. A headline or caption without a date joins what it repeats.
    """
    fixed = [_fix(d, drafts) for d in sorted(drafts, key=lambda d: (d.start, d.trigger_start))]
    again = _again(fixed)
    out: list[Draft] = []
    for draft in again:
        if draft.context in _REPEATING and draft.when.edtf is None:
            joined = _join(draft, again)
            if joined is not None:
                out.append(joined)
        elif draft.entry or (draft.parties and (draft.stated or not draft.noun or draft.when.edtf is not None)):
            out.append(draft)
    return tuple(out)


def _fix(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    if draft.when.earliest is None or draft.when.latest is None:
        return draft
    if draft.when.precision not in _VAGUE and draft.when.latest - draft.when.earliest < _WEEK:
        return draft
    likely = [o for o in drafts if o is not draft and _same_act(draft, o)]
    if not likely:
        return draft
    best = max(likely, key=lambda o: _overlap(draft, o))
    rivals = [o for o in likely if o.when.edtf != best.when.edtf and _overlap(draft, o) == _overlap(draft, best)]
    return draft if rivals else replace(draft, when=narrowed(draft.when, best.when))


def _same_act(draft: Draft, other: Draft) -> bool:
    """Tell whether another sentence tells the same act with a day that lies within a vague date."""
    vague, day = draft.when, other.when
    if day.precision != "day" or None in (day.earliest, day.latest, vague.earliest, vague.latest) or not other.own:
        return False
    assert day.earliest is not None and day.latest is not None
    assert vague.earliest is not None and vague.latest is not None
    inside = vague.earliest <= day.earliest and day.latest <= vague.latest
    same = other.event_type == draft.event_type and other.status == draft.status
    return inside and same and bool(draft.states & other.states)


def _overlap(draft: Draft, other: Draft) -> float:
    both, either = draft.states & other.states, draft.states | other.states
    return len(both) / len(either)


def _again(drafts: Sequence[Draft]) -> list[Draft]:
    """Join each act that is named again ("the meeting", "the measures") with the one told of before."""
    out: list[Draft] = []
    joining: dict[int, list[Party]] = {}
    for draft in drafts:
        if draft.upon and draft.when.edtf is None and draft.parties and (meeting := _meeting(out)) is not None:
            out.append(replace(draft, when=_of(meeting.when), status="happened"))
            continue
        at = _antecedent(draft, out) if draft.definite else None
        if at is None:
            out.append(draft)
            continue
        before = out[at]
        if draft.event_type in _TOGETHER and draft.parties and draft.when.edtf is None:
            joining.setdefault(at, []).extend(draft.parties)
        if draft.rule == "request.sent":
            # Who gets the invitation is to take part in what it is for.
            meant = [k for k, d in enumerate(out) if d.event_type == "CONSULT" and d.status == "scheduled"]
            for k in [k for k in meant if out[k].states & before.states][-1:]:
                joining.setdefault(k, []).extend(draft.target)
        out.append(_joined(draft, before))
    return [_with(d, joining.get(i, ())) for i, d in enumerate(out)]


def _antecedent(draft: Draft, before: Sequence[Draft]) -> int | None:
    """Return the last dated act of the same kind before one that is named again and lacks a date or its actors."""
    if draft.when.edtf is not None and draft.parties:
        return None
    for at in range(len(before) - 1, -1, -1):
        other = before[at]
        same = other.event_type == draft.event_type and other.parties and other.context != "sidebar"
        dated = other.when.edtf is not None or draft.when.edtf is not None
        standing = draft.when.edtf is not None or other.status == draft.status or draft.status == "happened"
        if same and dated and standing and other.block != draft.block:
            return at
    return None


def _meeting(before: Sequence[Draft]) -> Draft | None:
    """Return the last meeting told of that took place on a day."""
    held = [d for d in before if d.event_type == "CONSULT" and d.status == "happened" and d.when.precision == "day"]
    return held[-1] if held else None


def _joined(draft: Draft, before: Draft) -> Draft:
    when = draft.when if draft.when.edtf is not None else _of(before.when)
    status = draft.status if draft.when.edtf is not None else before.status
    source, target = (draft.source, draft.target) if draft.parties else (before.source, before.target)
    if draft.event_type in _TOGETHER:
        source = _and(source, before.source)
    elif not source:
        source, target = before.source, _and(target, before.target)
    return replace(draft, when=when, status=status, source=source, target=target, own=draft.own and when is draft.when)


def _of(when: When) -> When:
    return replace(
        when,
        basis="context",
        words="",
        words_start=None,
        words_end=None,
        anchor=when.words or when.anchor,
        rule="named again",
        why=f"It is the one dated by “{when.words}” before." if when.words else when.why,
    )


def _and(parties: tuple[Party, ...], more: Sequence[Party]) -> tuple[Party, ...]:
    known = {p.actor for p in parties}
    return (*parties, *(p for p in more if p.actor not in known))


def _with(draft: Draft, more: Sequence[Party]) -> Draft:
    known = {p.actor for p in draft.parties}
    added = tuple({p.actor: p for p in more if p.actor not in known}.values())
    return replace(draft, source=(*draft.source, *added)) if added else draft


def _join(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Return a headline with the date of the statement it repeats: same type, an actor in common, the first dated."""
    for other in drafts:
        if other.context not in ("body", "table") or other.when.edtf is None:
            continue
        if other.event_type == draft.event_type and draft.ids & other.ids:
            by = f" is dated by “{other.when.words}”" if other.when.words else " is told"
            why = f"It repeats what{by} below."
            return replace(draft, when=replace(_of(other.when), rule="repeats", why=why), own=False)
    return None
