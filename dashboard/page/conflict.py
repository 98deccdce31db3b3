"""Conflict: what somebody else changed while a person was editing, with both values to choose from."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, names, values
from dashboard.page.attributes import attributes

_DID = {"taken back": "has taken back a change of", "brought again": "has made again a change of"}
"""What was done last, where it was no change of its own."""


def conflicts(found: Mapping[str, Mapping[str, str]], actors: names.Actors) -> list[Component]:
    """Return a question for each field that somebody else changed meanwhile.

    Each conflict has ``who`` and ``at``, and ``theirs`` and ``mine`` as JSON text: neither is lost before an answer.
    """
    return [_question(field, one, actors) for field, one in found.items()]


def _question(field: str, one: Mapping[str, str], actors: names.Actors) -> Component:
    who, at = one["who"] or "Somebody", one["at"]
    when = f" at {at[11:16]} UTC on {days.created(at[:10])}" if at else ""
    theirs, mine = values.shown(field, one["theirs"], actors), values.shown(field, one["mine"], actors)
    did = _DID.get(one.get("did", ""), "has changed")
    said = html.P([html.Bdi(who, className="signer"), f" {did} {values.the(field)}{when}, while you were editing."])
    rows = [("Theirs", theirs), ("Yours", mine)]
    both = html.Dl(
        [part for term, value in rows for part in (html.Dt(term), html.Dd(html.Bdi(value)))], className="facts"
    )
    ends: list[Any] = [
        html.Button("Keep theirs", id={"type": ids.THEIRS, "field": field}, className="button small"),
        html.Button(
            "Use mine",
            id={"type": ids.MINE, "field": field},
            className="button small primary",
            **attributes({"data-signs": ""}),
        ),
    ]
    return html.Div([said, both, html.Div(ends, className="form-end")], className="conflict")
