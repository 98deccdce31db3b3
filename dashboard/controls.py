"""Controls <-> query and view <-> address: one vocabulary for the page's controls, the URL and the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, get_args
from urllib.parse import parse_qsl, urlencode

from dashboard.page import days
from dashboard.view import Layout, RowsBy, SortBy, Tab, View
from ingest.record.event import Review
from ingest.record.query import EventQuery, Match, RoleAsked
from ingest.record.report import Confidence, EventType, Kind, Precision, Status

VERSION = "1"

Values = Mapping[str, Any]
"""Raw values of the controls, by the names of ``EventQuery`` and ``View``; a name left out means its default."""

_LISTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "actor": ("actors", ()),
    "kind": ("kinds", get_args(Kind)),
    "type": ("types", get_args(EventType)),
    "status": ("status", get_args(Status)),
    "precision": ("precision", get_args(Precision)),
    "strength": ("confidence", get_args(Confidence)),
    "outlet": ("publisher", ()),
    "lang": ("language", ()),
    "review": ("review", get_args(Review)),
    "document": ("documents", ()),
}
"""Address key -> field of EventQuery that holds several values, and the values it may have (empty: any)."""

_CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "match": ("match", get_args(Match)),
    "role": ("role", get_args(RoleAsked)),
}
AXES = ("happens", "said")
"""Which date everything goes by, as the address and the controls say it; ``EventQuery.said`` is the second."""
_VIEW: dict[str, tuple[str, tuple[str, ...]]] = {
    "rows": ("rows", get_args(RowsBy)),
    "sort": ("sort", get_args(SortBy)),
    "layout": ("layout", get_args(Layout)),
    "tab": ("tab", get_args(Tab)),
}
WITHOUT_CONTROL = ("documents", "added_since")
"""Filters that an address can ask for and that no control sets; the page shows them as chips to be dropped."""
_KEYS = (
    "v",
    *_LISTS,
    *_CHOICES,
    *_VIEW,
    "axis",
    "from",
    "to",
    "people",
    "picked",
    "text",
    "since",
    "show",
    "event",
    "read",
    "window",
)


def to_query(values: Values) -> EventQuery:
    """Return the query that the controls ask for; an empty list, an empty text and None all mean no filter.

    A list that holds every possible value is no filter either. ``first`` and ``last`` are days as typed.

    Raises:
        ValueError: a day is typed that is none; the message says the mend.
    """
    lists = {field: _several(values.get(field), allowed) for field, allowed in _LISTS.values()}
    return EventQuery(
        first=days.read(values.get("first")),
        last=days.read(values.get("last"), last=True),
        match=values.get("match") or "any",
        role=values.get("role") or "any",
        people=values.get("people") is not False,
        picked=bool(values.get("picked")),
        key=bool(values.get("key")),
        said=bool(values.get("said")),
        text=" ".join((values.get("text") or "").split()),
        added_since=values.get("added_since") or None,
        **lists,  # type: ignore[arg-type]  # the names and values come from the record's own Literals
    )


def to_view(values: Values) -> View:
    """Return how the controls ask to look at the events; a name left out keeps the default."""
    known = {f.name for f in fields(View)}
    view = {name: value for name, value in values.items() if name in known and value is not None}
    view["key"] = values.get("key") is not False
    return View(**view)


def to_values(query: EventQuery, view: View) -> dict[str, Any]:
    """Return the controls' values that ask for this query and view; the other way round from the two above."""
    values: dict[str, Any] = {f.name: getattr(query, f.name) for f in fields(EventQuery)}
    values |= {f.name: getattr(view, f.name) for f in fields(View) if f.name not in ("first", "last")}
    values["first"] = "" if query.first is None else days.iso(query.first)
    values["last"] = "" if query.last is None else days.iso(query.last)
    values["window"] = None if view.first is None or view.last is None else [view.first, view.last]
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def read(controls: Values) -> tuple[EventQuery, View, str]:
    """Return query and view of the page's controls, and what is wrong with a typed day, empty if nothing.

    ``controls`` are the values as the controls give them: ``key`` is ``key`` or ``all``, ``said`` one of ``AXES``,
    ``window`` two days or None,
    ``rest`` the values of ``WITHOUT_CONTROL``, which come from the address alone.
    A day that cannot be read is left out of the query.
    """
    values = dict(controls)
    values |= values.pop("rest", None) or {}
    wrong = ""
    for edge in ("first", "last"):
        try:
            days.read(values.get(edge))
        except ValueError as error:
            wrong = str(error)
            values[edge] = None
    window = values.pop("window", None) or (None, None)
    key = values.pop("key", "key") != "all"
    values["said"] = values.get("said") in (AXES[1], True)
    query = to_query(values)
    wrong = days.turned(query.first, query.last) or wrong
    view = to_view({k: v for k, v in values.items() if k not in ("first", "last")} | {"key": key} | _ends(window))
    return query, view, wrong


def _ends(window: Sequence[float | None]) -> dict[str, float | None]:
    return {"first": window[0], "last": window[1]}


def to_address(query: EventQuery, view: View | None = None) -> str:
    """Return the search part of the URL that reproduces query and view, with its question mark.

    >>> to_address(EventQuery(actors=("FRA", "UKR"), match="all"))
    '?v=1&actor=FRA&actor=UKR&match=all'
    """
    view = view or View()
    pairs = [("v", VERSION)]
    for key, (field, _) in _LISTS.items():
        pairs += [(key, value) for value in getattr(query, field)]
    pairs += [(key, getattr(query, f)) for key, (f, _) in _CHOICES.items() if getattr(query, f) != "any"]
    pairs += [(key, days.iso(day)) for key, day in (("from", query.first), ("to", query.last)) if day is not None]
    pairs += [("axis", AXES[1])] if query.said else []
    pairs += [("people", "0")] if not query.people else []
    pairs += [("picked", "1")] if query.picked else []
    pairs += [("text", query.text)] if query.text else []
    pairs += [("since", query.added_since)] if query.added_since else []
    return "?" + urlencode(pairs + _view_pairs(view))


def from_address(search: str | None) -> tuple[EventQuery, View, tuple[str, ...]]:
    """Read the search part of a URL: query, view, and a sentence for each part that was not understood.

    What is not understood is named and left out; the rest is used.
    """
    values: dict[str, Any] = {"key": True}
    notes: list[str] = []
    for key, value in parse_qsl((search or "").lstrip("?"), keep_blank_values=True):
        note = _read_pair(values, key, value)
        if note:
            notes.append(note)
    query = to_query(values | {"key": False})
    window = values.pop("window", (None, None))
    view = to_view({k: v for k, v in values.items() if k not in ("first", "last")} | _ends(window))
    return query, view, tuple(notes)


def without(query: EventQuery) -> tuple[tuple[str, EventQuery], ...]:
    """Return each filter that is on, by its name on the page, with the query that drops it alone."""
    empty = EventQuery()
    groups = {
        "Who": ("actors", "match", "role"),
        "When": ("first", "last"),
        "Kind": ("kinds",),
        "Reported or planned": ("status",),
        "Picked only": ("picked",),
        "Search words": ("text",),
        "Type": ("types",),
        "How exact": ("precision",),
        "Strength": ("confidence",),
        "Outlet": ("publisher",),
        "Language": ("language",),
        "Checked": ("review",),
        "Document": ("documents",),
        "Added since": ("added_since",),
    }
    current = {f.name: getattr(query, f.name) for f in fields(EventQuery)}
    result = []
    for name, names in groups.items():
        dropped = {n: getattr(empty, n) for n in names}
        if any(current[n] != value for n, value in dropped.items()):
            result.append((name, EventQuery(**(current | dropped))))
    return tuple(result)


def windowed(query: EventQuery, view: View) -> View:
    """Return the view with the window the chart is drawn for: the reader's zoom, else the dates of the filter.

    The dates get a margin of a thirtieth of their span, at most 14 days, so that the outermost marks stand free.
    """
    if view.first is not None or (query.first is None and query.last is None):
        return view
    first = None if query.first is None else float(query.first)
    last = None if query.last is None else query.last + 1.0
    span = last - first if first is not None and last is not None else 30.0
    margin = min(14.0, max(0.5, span / 30))
    return replace(view, first=None if first is None else first - margin, last=None if last is None else last + margin)


def _several(values: Sequence[str] | None, allowed: Sequence[str]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(values or ()))
    if not allowed:
        return kept
    ordered = tuple(value for value in allowed if value in kept)
    # All of them is no filter, but for review: there an empty filter leaves the hidden ones out.
    return () if len(ordered) == len(allowed) and allowed != _LISTS["review"][1] else ordered


def _view_pairs(view: View) -> list[tuple[str, str]]:
    default = View()
    pairs = [(key, getattr(view, f)) for key, (f, _) in _VIEW.items() if getattr(view, f) != getattr(default, f)]
    pairs += [] if view.key else [("show", "all")]
    pairs += [("event", view.selected)] if view.selected else []
    pairs += [("read", view.read)] if view.read else []
    if view.first is not None and view.last is not None:
        pairs.append(("window", f"{_number(view.first)}..{_number(view.last)}"))
    return pairs


def _number(day: float) -> str:
    # A browser knows whole numbers no other way: the same window has one address.
    return str(int(day)) if day == int(day) else repr(day)


def _read_pair(values: dict[str, Any], key: str, value: str) -> str | None:
    """Put one pair of the address among the values; return the sentence that says why it was left out."""
    if key not in _KEYS:
        return f"The address has a part this page does not know: {key}"
    if key in _LISTS:
        field, allowed = _LISTS[key]
        if allowed and value not in allowed:
            return f"The address asks for an unknown {key}: {value}"
        values.setdefault(field, []).append(value)
    elif key in _CHOICES or key in _VIEW:
        field, allowed = (_CHOICES | _VIEW)[key]
        if value not in allowed:
            return f"The address asks for an unknown {key}: {value}"
        values[field] = value
    else:
        return _read_single(values, key, value)
    return None


def _read_single(values: dict[str, Any], key: str, value: str) -> str | None:
    try:
        if key in ("from", "to"):
            days.read(value)
            values["first" if key == "from" else "last"] = value
        elif key == "window":
            first, _, last = value.partition("..")
            values["window"] = _window(float(first), float(last))
        elif key == "axis" and value not in AXES:
            return f"The address asks for an unknown axis: {value}"
        elif key == "v" and value != VERSION:
            return f"The address was written by another version ({value}); what is known of it is used"
    except ValueError:
        return f"The address has a date this page cannot read: {key}={value}"
    simple = {"text": "text", "since": "added_since", "event": "selected", "read": "read"}
    if key in simple:
        values[simple[key]] = value
    values |= {
        "people": {"people": value != "0"},
        "picked": {"picked": value == "1"},
        "axis": {"said": value == AXES[1]},
    }.get(key, {})
    values |= {"key": value != "all"} if key == "show" else {}
    return None


def _window(first: float, last: float) -> tuple[float, float]:
    # Infinity and not-a-number are floats as well, and no days.
    if not -1e7 < first < last < 1e7:
        raise ValueError("no window")
    return first, last
