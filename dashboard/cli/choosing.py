"""Choosing: the filter options, laid over a saved view if one is named, as the query and view they ask for."""

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.cli import finding, options, values
from dashboard.cli.stores import who
from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from dashboard.view import View
    from ingest.record.event import Review
    from ingest.record.query import EventQuery
    from ingest.record.store import Store

VISIT = "visit"
"""What ``--since`` takes for the last change of whoever asks."""


def asked(timeline: "Store", chosen: options.Filter) -> "tuple[EventQuery, View]":
    """Return query and view; of a saved view that holds which no option says otherwise.

    Raises:
        BadValue: an option cannot be used, or there is no such view.
    """
    from dashboard.view import View
    from ingest.record.query import EventQuery

    base, view = saved(timeline, chosen.view) if chosen.view else (EventQuery(), View())
    query = values.query(chosen, actors=timeline.actors(), base=base)
    if chosen.document:
        query = replace(query, documents=tuple(finding.document(timeline, one).id for one in chosen.document))
    if chosen.outlet:
        query = replace(query, publisher=tuple(dict.fromkeys(_outlet(timeline, one) for one in chosen.outlet)))
    if chosen.added:
        query = replace(query, added_since=_since(timeline, chosen.added))
    named: tuple[tuple[bool, Review], ...] = (
        (chosen.to_check, "new"), (chosen.checked, "checked"), (chosen.hidden, "hidden"),
    )  # fmt: skip
    review = tuple(state for given, state in named if given)
    query = replace(query, review=review) if review else query
    key = view.key if chosen.everything is None else not chosen.everything
    return query, replace(view, key=key, selected=None)


def arranged(view: "View", query: "EventQuery", *, rows: str | None, sort: str | None, layout: str | None) -> "View":
    """Return a view with what the options say of rows and layout.

    Raises:
        BadValue: an option has no such value, or two actors are to be faced and not exactly two are chosen.
    """
    from typing import get_args

    from dashboard.view import RowsBy, SortBy

    offered = {"rows": get_args(RowsBy), "sort": get_args(SortBy), "layout": ("rows", "chronology", "between")}
    typed = {"rows": rows, "sort": sort, "layout": layout}
    given = {
        name: values.one_of(value, offered[name], option=f"--{name}")
        for name, value in typed.items()
        if value is not None
    }
    if given.get("layout") == "between" and len(query.actors) != 2:
        hint = "name both: --actor France --actor Ukraine"
        raise BadValue("--layout between needs exactly two actors", subject="between", hint=hint)
    return replace(view, **given)


def saved(timeline: "Store", name: str) -> "tuple[EventQuery, View]":
    """Return query and view that were saved under a name, in any case.

    Raises:
        BadValue: there are none.
    """
    from dashboard import controls

    known = {one.name: one.address for one in timeline.views()}
    meant = name if name in known else next((one for one in known if one.casefold() == name.strip().casefold()), None)
    if meant is None:
        hint = f"there are: {', '.join(known)}" if known else "save one: timeline views save NAME --actor France"
        raise BadValue(f"there is no view {name!r}", subject=name, hint=hint)
    query, view, _ = controls.from_address(known[meant])
    return query, view


def _outlet(timeline: "Store", typed: str) -> str:
    """Return an outlet of the timeline by its name, in any case.

    Raises:
        BadValue: none is called so.
    """
    from difflib import get_close_matches

    from ingest.record.query import EVERY

    known = {name.casefold(): name for name, _ in timeline.facets(EVERY).publishers}
    plain = " ".join(typed.split()).casefold()
    if plain not in known:
        close = get_close_matches(plain, list(known), n=3, cutoff=0.4)
        there = ", ".join(known[one] for one in close or list(known)[:5]) or "none yet"
        raise BadValue(f"there is no outlet {typed!r}", subject=typed, hint=f"there are: {there}")
    return known[plain]


def _since(timeline: "Store", typed: str) -> str | None:
    """Return the instant from which on documents are new; null (all of them) before the first visit."""
    from datetime import UTC, datetime

    from ingest.record.days import from_day
    from ingest.record.edtf import bounds

    if typed.strip().casefold() == VISIT:
        return max((j.at for j in timeline.judgements() if j.who == who(None)), default=None)
    first = bounds(values.date(typed, option="--since")).earliest
    if first is None or not 1 < first < 3_652_000:
        raise BadValue(f"--since {typed!r} has no first day", subject=typed, hint="write it like 2024-03-05")
    # The day begins where this machine stands.
    return datetime(*from_day(first)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
