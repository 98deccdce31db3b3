"""Actors: the dialog in which actors are looked up and put right: its list, and what it offers for a new name."""

from collections.abc import Mapping, Sequence

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import actor, names, words
from dashboard.page.attributes import attributes
from ingest.record.actor import Actor

SHOWN = 40
"""Actors listed before something is typed."""
NEW = {"group": "a group", "org": "an organisation", "person": "a person", "terr": "a territory"}
"""What a name that nobody has can become, by the beginning of its id."""


def button() -> Component:
    """Return the button beside the Who filter that opens the dialog."""
    return html.Button(
        "Edit actors",
        id=ids.ACTORS_OPEN,
        className="link edit-actors",
        **attributes({"data-actor": "", "aria-haspopup": "dialog"}),
    )


def dialog() -> Component:
    """Return the dialog with its two views: the list, and one actor. ``data-actor`` on any part opens it there."""
    find = dmc.TextInput(
        id=ids.ACTORS_FIND,
        label="Find anybody by a name, in any language",
        placeholder="Norway, NATO, Macron …",
        debounce=200,
        inputProps={"data-autofocus": ""},
    )
    listed = html.Div([find, html.Div(id=ids.ACTORS_FOUND, className="actors-found")], id=ids.ACTORS_LIST)
    progress = html.P(className="actors-progress muted", **attributes({"data-progress": ""}))
    shown: Component = dmc.Modal(
        html.Div(
            [dcc.Store(id=ids.ACTOR), dcc.Store(id=ids.ACTOR_SEEN), progress, listed, actor.form()], className="actors"
        ),
        id=ids.ACTORS,
        title="Actors",
        opened=False,
        size="lg",
        keepMounted=True,
        closeButtonProps={"aria-label": "Close"},
    )
    return shown


def found(
    several: Sequence[Actor], actors: names.Actors, counts: Mapping[str, int], changed: frozenset[str], *, typed: str
) -> list[Component]:
    """Return the list of those found, and below it the offer to make a new actor of what was typed.

    ``counts`` are numbers of events, ``changed`` the ids of those about whom something was decided.
    """
    rows = [_row(one, actors, counts.get(one.id, 0), changed=one.id in changed) for one in several]
    name = " ".join(typed.split())
    if not name and not rows:
        return [html.P("Nobody is in this timeline yet: add documents, or type a name above.", className="nothing")]
    parts: list[Component] = []
    if rows:
        parts.append(html.Ul(rows, className="actor-rows"))
    elif name:
        parts.append(html.P(["Nobody is called ", html.Bdi(f"“{name}”"), "."], className="nothing", role="status"))
    if name:
        parts.append(_new(name, found=bool(rows)))
    return parts


def _row(one: Actor, actors: names.Actors, events: int, *, changed: bool) -> Component:
    about = actor.about(one, actors)
    parts: list[Component | str] = [html.Span(one.name, className="actor-called", dir="auto")]
    parts += [html.Span(about, className="muted actor-about", dir="auto")]
    parts += [html.Span("changed here", className="actor-changed")] if changed else []
    parts.append(html.Span(words.count(events, "event") if events else "no event", className="muted actor-events"))
    return html.Li(html.Button(parts, className="actor-row", **attributes({"data-actor": one.id})))


def _new(name: str, *, found: bool) -> Component:
    said = html.P(["None of these? Add ", html.Bdi(f"“{name}”"), " as:"] if found else ["Add it as:"])
    offered = [
        html.Button(
            text, id={"type": "actor-new", "kind": kind}, className="button small", **attributes({"data-signs": ""})
        )
        for kind, text in NEW.items()
    ]
    return html.Div([said, html.Div(offered, className="answers")], className="actor-new")
