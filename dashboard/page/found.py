"""Found: what a file holds, shown before anything of it is stored, with the choice to take it apart or whole."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.page import days
from dashboard.page.attributes import attributes
from ingest.record.desk import Listed, Look

_SHOWN = 8
"""Titles that stand open; the rest unfold."""
_NEWER = (("newer", "Put it in the place of that one"), ("apart", "Keep both"))


def kept(look: Look, token: str) -> dict[str, Any]:
    """Return what the page's script keeps of a file that waits for an answer."""
    return {
        "token": token,
        "name": look.name,
        "kind": look.kind,
        "found": look.found,
        "count": look.count,
        "newer": bool(look.before),
        "listed": [[one.title, one.created, one.publisher] for one in look.listed],
    }


def card(asked: Mapping[str, Any]) -> Component:
    """Return the question: what was found, the titles with date and outlet, and the three answers."""
    if asked.get("newer"):
        return _newer(asked)
    listed = [Listed(*one) for one in asked["listed"]]
    more = int(asked["count"]) - len(listed)
    parts: list[Component] = [
        html.H3(str(asked["name"]), dir="auto"),
        html.P([html.Strong(f"{asked['found']} found"), f" · {asked['kind']}"]),
        html.Ul([_line(one) for one in listed[:_SHOWN]], className="batch-lines"),
    ]
    rest = listed[_SHOWN:]
    if rest or more > 0:
        lines = [*map(_line, rest), *([html.Li(f"and {more:,} more")] if more > 0 else [])]
        summary = html.Summary(f"Show all {asked['count']:,}")
        parts.append(html.Details([summary, html.Ul(lines, className="batch-lines")]))
    parts.append(_answers(asked))
    return html.Article(parts, className="card batch asking", **attributes({"aria-label": f"{asked['name']} waits"}))


def _newer(asked: Mapping[str, Any]) -> Component:
    said = "A file of this name is in the timeline already, with other contents."
    parts = [html.H3(str(asked["name"]), dir="auto"), html.P(html.Strong(said)), _answers(asked)]
    return html.Article(parts, className="card batch asking", **attributes({"aria-label": f"{asked['name']} waits"}))


def _line(one: Listed) -> Component:
    said = [days.created(one.created) if one.created else "no date", *([one.publisher] if one.publisher else [])]
    return html.Li(
        [html.Span(one.title, dir="auto"), html.Span(f" · {' · '.join(said)}", className="muted", dir="auto")]
    )


def _answers(asked: Mapping[str, Any]) -> Component:
    offered = _NEWER if asked.get("newer") else (("apart", f"Add {asked['found']}"), ("whole", "Add as one document"))
    choices = [*((how, text, "button" if i else "button primary") for i, (how, text) in enumerate(offered))]
    choices.append(("drop", "Leave it out", "button"))
    buttons = [
        html.Button(text, className=style, **attributes({"data-held": f"{asked['token']}:{answer}"}))
        for answer, text, style in choices
    ]
    return html.Div(buttons, className="answers")
