"""Close-ups on the page: buttons over the chart that set its window to the days in which most events crowd."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import attributes


def buttons(offers: Sequence[tuple[str, float, float]], *, window: Sequence[float] | None) -> list[Component]:
    """Return a button for each ``(words, first day, last day)``; the one that is on is pressed, and leads back."""
    return [_button(words, first, last, on=_same(window, first, last)) for words, first, last in offers]


def _button(words: str, first: float, last: float, *, on: bool) -> Component:
    # Pressed once more it shows all days again.
    days = "" if on else f"{first!r}..{last!r}"
    told = {"data-window": days, "aria-pressed": "true" if on else "false"}
    return html.Button(words, className="button small", **attributes(told))


def _same(window: Sequence[float] | None, first: float, last: float) -> bool:
    # An hour is less than any close-up is wide; what the browser rounds is far less.
    return window is not None and abs(window[0] - first) + abs(window[1] - last) < 1e-3
