"""Presets: stretches of days one press away, counted from today, or from the last day of a timeline that ended before.

Who reads of 1861 means by "last 30 days" those of the timeline. Wherever it is not today, the day is named.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days
from dashboard.page.attributes import attributes
from ingest.record.days import Day, from_day, to_day

LASTING: Mapping[str, int] = {"week": 7, "month": 30, "quarter": 90}
AROUND = 14
"""Days on either side of an event, until the reader says how many."""
_FURTHEST = 36_525


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day that presets count back from, and whether it is today."""

    day: Day
    today: bool


def anchor(extent: tuple[Day | None, Day | None], today: Day) -> Anchor:
    """Return the day to count from: today where the timeline reaches over it, else the timeline's last day."""
    first, last = extent
    if first is None or last is None or first <= today <= last:
        return Anchor(today, True)
    return Anchor(last, False)


def links(at: Anchor) -> list[Component]:
    """Return the presets as buttons, and from which day they count where that is not today."""
    year = "This year" if at.today else f"In {days.year(at.day)}"
    lasting = [_button(f"{count} days", span, said=f"Last {count} days") for span, count in LASTING.items()]
    line = html.Div([html.Span("Last"), *lasting], className="presets")
    others = html.Div([_button(year, "year"), _button("All dates", "all")], className="presets")
    note = [] if at.today else [html.P(f"Counted back from {days.short(at.day)}, the last day here.", className="from")]
    return [line, others, *note]


def around() -> Component:
    """Return the preset round the event that is open, with the number of days on either side."""
    number = dmc.NumberInput(
        id=ids.AROUND,
        value=AROUND,
        min=0,
        max=_FURTHEST,
        allowDecimal=False,
        allowNegative=False,
        hideControls=True,
        size="xs",
        className="around-days",
        **attributes({"aria-label": "Days on either side of the event"}),
    )
    return html.Div(
        [_button("Around the event", "event"), html.Span("±"), number, html.Span("days")],
        className="presets preset-event",
    )


def preset_of(span: str, *, at: Anchor, around: Day | None = None, either: Any = AROUND) -> tuple[str, str] | None:  # noqa: ANN401 -- as typed
    """Return what a preset puts in the two date inputs; none round an event that has no date."""
    if span == "all":
        return "", ""
    if span in LASTING:
        return days.short(at.day - LASTING[span] + 1), days.short(at.day)
    if span == "year":
        year = from_day(at.day)[0]
        return days.short(to_day(year)), days.short(to_day(year, 12, 31))
    if around is None:
        return None
    width = either if isinstance(either, int) and 0 <= either <= _FURTHEST else AROUND
    return days.short(around - width), days.short(around + width)


def _button(label: str, span: str, *, said: str = "") -> Component:
    named = attributes({"aria-label": said}) if said else {}
    return html.Button(label, className="link", id={"type": "preset", "span": span}, **named)
