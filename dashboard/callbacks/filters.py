"""Filters: fills in the counts beside their choices, and leads dates, strip and presets to each other."""

from dataclasses import replace
from typing import Any

import dash
from dash import ALL, Input, Output, State, ctx, no_update, set_props

from dashboard import controls, ids
from dashboard.callbacks import whom
from dashboard.callbacks.browser import in_browser
from dashboard.callbacks.context import Context, given
from dashboard.page import answers, chips, days, filters, presets, rare, settings, strip, words
from dashboard.page.plain import plain
from ingest.record.days import Day, from_day
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import Store


def register(app: dash.Dash, context: Context) -> None:
    """Add the callbacks of the filter column."""
    _register_counts(app, context)
    _register_dates(app, context)


def _register_counts(app: dash.Dash, context: Context) -> None:
    @app.callback(
        output={
            # By the ids of the fields; one that somebody is at gets its own when the hand rests.
            "choices": Output(ids.CHOICES, "data"),
            "anyone": Output(ids.WHO, "placeholder"),
            "chosen": Output(ids.WHO_GROUP, "className"),
            "matches": Output(ids.MATCH, "children"),
            "kinds": Output(ids.KINDS, "children"),
            "status": Output(ids.STATUS, "children"),
            "picked": Output(ids.PICKED, "label"),
            "more": Output(ids.MORE, "children"),
            "done": Output(ids.FILTERS_DONE, "children"),
            "clear": Output(ids.CLEAR, "children"),
            "chips": Output(ids.CHIPS, "children"),
        },
        inputs={"address": Input(ids.QUERY, "data"), "revision": Input(ids.REVISION, "data")},
        prevent_initial_call=True,
    )
    def count(address: str | None, revision: int | None) -> dict[str, Any]:  # noqa: ARG001
        query, _view = context.asked(given(address))
        return counted(context, query)

    in_browser(app, "drawn", Input(ids.CHIPS, "children"), script="timelineChips")
    in_browser(app, "offer", Input(ids.CHOICES, "data"), script="timelineOptions")


def counted(context: Context, query: EventQuery) -> dict[str, Any]:
    """Return what stands beside the filters for a query: choices with their counts, chips, the way to clear all."""
    store = context.store
    facets, actors = store.facets(query), store.actors()
    several = len(query.actors) > 1
    matches = {m: store.count(replace(query, match=m)) for m in words.MATCHES} if several else None
    roles = {r: store.count(replace(query, role=r)) for r in words.ROLES} if query.actors else {}
    offered = {
        ids.WHO: whom.offered(context, query),
        ids.ROLE: rare.roles(roles),
        ids.TYPES: rare.choices(words.TYPES, dict(facets.types), query.types),
        ids.PRECISION: rare.choices(words.EXACT, dict(facets.precision), query.precision),
        ids.STRENGTH: rare.choices(words.STRENGTH, dict(facets.confidence), query.confidence),
        ids.OUTLET: rare.choices({}, dict(facets.publishers), query.publisher),
        ids.LANGUAGE: rare.choices(words.LANGUAGES, dict(facets.languages), query.language),
        ids.REVIEW: rare.choices(words.REVIEW, dict(facets.review), query.review),
    }
    return {
        "choices": offered,
        "anyone": "" if query.actors else filters.ANYONE,
        "chosen": f"filter chosen-{min(2, len(query.actors))}",
        "matches": plain(filters.matches(matches)),
        "kinds": plain(filters.kind_boxes(dict(facets.kinds), query.kinds)),
        "status": plain(filters.status_boxes(dict(facets.status), query.status)),
        "picked": rare.picked(store.count(replace(query, picked=True))),
        "more": rare.summary(query),
        "done": answers.show(words.count(store.count(query), "event")),
        "clear": chips.clear(query) if settings.filtered(query) else [],
        "chips": chips.chips(query, actors=actors, documents=context.documents()),
    }


def _register_dates(app: dash.Dash, context: Context) -> None:
    @app.callback(
        Output(ids.WINDOW, "data", allow_duplicate=True),
        Input(ids.FROM, "value"),
        Input(ids.TO, "value"),
        State(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def look_at_dates(first: str | None, last: str | None, address: str | None) -> Any:  # noqa: ANN401
        # Building the page sets the inputs too; only dates that differ from the address are the reader's.
        query, _, wrong = controls.read({"first": first, "last": last})
        before, _, _ = controls.from_address(address)
        same = (query.first, query.last) == (before.first, before.last)
        return no_update if address is None or wrong or same else None

    @app.callback(
        Output(ids.BARS, "children"),
        Output(ids.STRIP_NAME, "children"),
        Output(ids.BRUSH, "min"),
        Output(ids.BRUSH, "max"),
        Output(ids.BRUSH, "value"),
        Output(ids.BRUSH_SENT, "data"),
        Output(ids.STRIP, "className"),
        Input(ids.QUERY, "data"),
        Input(ids.REVISION, "data"),
        State(ids.BRUSH, "min"),
        State(ids.BRUSH, "max"),
        State(ids.BRUSH, "value"),
        State(ids.BRUSH_SENT, "data"),
        prevent_initial_call=True,
    )
    def strip(
        address: str | None, _: int | None, low: int, high: int, at: list[int] | None, before: list[int] | None
    ) -> Any:  # noqa: ANN401
        query, view = context.asked(given(address))
        asked = replace(query, first=None, last=None, key=view.key, dated=True)
        bars, name, first, last, value, sent, state = strip_of(context.store, asked, query)
        # Where the brush stands right already it is left alone, and where the reader moved it on since it was last
        # set: that comes back as dates of its own, and set to the older ones it would lose what was pressed meanwhile.
        moved = before is not None and at != before
        leave = [first, last] == [low, high] and (at == value or moved)
        kept = no_update, no_update if moved else sent
        return bars, name, first, last, *(kept if leave else (value, sent)), state

    @app.callback(
        Input(ids.BRUSH, "value"),
        State(ids.BRUSH, "min"),
        State(ids.BRUSH, "max"),
        State(ids.BRUSH_SENT, "data"),
        prevent_initial_call=True,
    )
    def brush(value: list[int], low: int, high: int, sent: list[int] | None) -> None:
        # The server moves the brush too, to where the dates are; only what differs from that is the reader's doing.
        if sent and value != sent:
            first, last = edges(value, low, high)
            set_props(ids.BRUSH_SENT, {"data": value})
            set_props(ids.FROM, {"value": "" if first is None else days.short(first)})
            set_props(ids.TO, {"value": "" if last is None else days.short(last)})

    @app.callback(
        Output(ids.FROM, "value"),
        Output(ids.TO, "value"),
        Input({"type": "preset", "span": ALL}, "n_clicks"),
        State(ids.SELECTED, "data"),
        State(ids.AROUND, "value"),
        State(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def preset(clicks: list[int | None], selected: str | None, either: int | str | None, address: str | None) -> Any:  # noqa: ANN401
        # Buttons that are only drawn anew were pressed by nobody.
        if not any(one["value"] for one in ctx.triggered) or not isinstance(ctx.triggered_id, dict) or not any(clicks):
            return no_update, no_update
        event = context.store.event(selected) if selected else None
        query, _, _ = controls.from_address(address)
        day = getattr(getattr(event, "when", None), "earliest", None)
        if query.said and isinstance(event, Event):
            day = event.said[0] if event.said else None
        at = anchor(context, said=query.said)
        found = presets.preset_of(ctx.triggered_id["span"], at=at, around=day, either=either)
        return found or (no_update, no_update)

    @app.callback(
        Output(ids.PRESETS, "children"),
        Input(ids.REVISION, "data"),
        Input(ids.SAID, "value"),
        Input(ids.BEGUN, "data"),
        prevent_initial_call=True,
    )
    def offer(_: int | None, said: str | None, __: int | None) -> Any:  # noqa: ANN401
        return presets.links(anchor(context, said=said == controls.AXES[1]))


def anchor(context: Context, *, said: bool = False) -> presets.Anchor:
    """Return the day from which presets count; ``said`` goes by when events were said."""
    extent = context.store.extent(EventQuery(said=said))
    return presets.anchor((extent.first, extent.last), context.today())


def strip_of(store: Store, asked: EventQuery, query: EventQuery) -> tuple[Any, ...]:
    """Return bars, name, first and last day, chosen days (twice) and style of the strip of all dates.

    ``asked`` is the ``query`` without its dates. Few events far from all others are counted in the name; the end of
    the brush on their side leaves them in.
    """
    drawn = strip.bulk(store.extent(asked), lambda day: store.count(replace(asked, last=day)))
    if drawn is None:
        return [], "", 0, 1, [0, 1], [0, 1], "strip none"
    low, high = drawn.first, max(drawn.first + 1, drawn.last)
    heights = [0] * strip.BARS
    shown = replace(asked, first=drawn.first, last=drawn.last)
    for one in store.bins(shown, rows="kind", seats=(), edges=strip.edges(low, high)):
        heights[one.bin] = one.count
    first, last = edges_of(query, low, high)
    value = [low if first is None else first, high if last is None else last]
    name = strip.name(from_day(low)[0], from_day(high)[0], earlier=drawn.earlier, later=drawn.later)
    # Of a single day there is nothing to choose from.
    state = "strip" if drawn.first < drawn.last or drawn.earlier or drawn.later else "strip none"
    return plain(strip.bars(heights)), name, low, high, value, value, state


def edges(value: list[int], low: int, high: int) -> tuple[Day | None, Day | None]:
    """Return the days a brush asks for; at its ends it asks for no limit."""
    return (None if value[0] <= low else int(value[0])), (None if value[1] >= high else int(value[1]))


def edges_of(query: EventQuery, low: int, high: int) -> tuple[Day | None, Day | None]:
    """Return the days of a query as the brush can show them."""
    first = None if query.first is None or query.first <= low else min(query.first, high)
    last = None if query.last is None or query.last >= high else max(query.last, low)
    return first, last
