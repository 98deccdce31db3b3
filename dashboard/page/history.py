"""History: everything that people decided in the timeline, the latest first, and what found nothing to stand on."""

from collections.abc import Mapping, Sequence

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import changes, exchanged, names, words
from dashboard.page.attributes import attributes
from ingest.record.judgement import Judgement

LISTED = 200
"""Decisions shown; of the older ones the number is told, and the file has them all."""


def dialog() -> Component:
    """Return the dialog; it is filled when it is opened."""
    change = html.Button("Change the name yours are kept with", className="link", **attributes({"data-sign": ""}))
    inside = [html.P(change), exchanged.buttons(), html.Div(id=ids.CHANGES_LIST, tabIndex="-1")]
    shown: Component = dmc.Modal(
        html.Div(inside, className="stack changes"),
        id=ids.CHANGES,
        title="Changes",
        opened=False,
        size="lg",
        closeButtonProps={"aria-label": "Close"},
    )
    return shown


def listed(
    made: Sequence[Judgement],
    lost: Sequence[Judgement],
    *,
    me: str,
    actors: names.Actors,
    titles: Mapping[str, str],
    events: frozenset[str],
) -> list[Component]:
    """Return the decisions; ``titles`` name what each is on, ``events`` are the ids that lead to an event.

    ``lost`` are those that stand but found nothing to stand on any more: they are kept, and shown first.
    """
    if not made:
        return [html.P("Nobody has changed anything yet.", className="muted")]

    def row(one: Judgement) -> Component:
        return changes.item(one, me, actors, writable=True, on=_on(one, titles, events))

    parts: list[Component] = []
    if lost:
        note = "What they were decided on is in the documents no more. They are kept, and stand again if it comes."
        parts += [
            html.H3(f"Without their sentence ({len(lost):,})"),
            html.P(note, className="muted"),
            html.Ul([row(one) for one in lost[:LISTED]], className="history lost"),
            html.H3("All changes"),
        ]
    latest = list(reversed(made))[:LISTED]
    parts.append(html.Ul([row(one) for one in latest], className="history"))
    if len(made) > len(latest):
        older = len(made) - len(latest)
        parts.append(html.P(f"{words.count(older, 'older change')} in the file.", className="muted"))
    return parts


def _on(one: Judgement, titles: Mapping[str, str], events: frozenset[str]) -> Component | None:
    title = titles.get(one.subject) or (one.quotes[0][1] if one.quotes else "")
    if not title:
        return None
    if one.subject in events:
        return html.Button(html.Bdi(title), className="link", **attributes({"data-event": one.subject}))
    return html.Bdi(title, className="muted")
