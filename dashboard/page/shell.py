"""Shell: the page around everything, and the work area with filters, chart, lists and drawer."""

from collections.abc import Mapping
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import (
    actors,
    add,
    chart,
    coming,
    dialogs,
    documents,
    drawer,
    filters,
    grid,
    header,
    history,
    keys,
    queue,
    sign,
)
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from dashboard.page.document import place as reader

THEME = {
    "fontFamily": "'Noto Sans', system-ui, sans-serif",
    "fontSizes": {"xs": "12px", "sm": "14px", "md": "14px", "lg": "16px", "xl": "20px"},
    "headings": {"fontFamily": "'Noto Sans', system-ui, sans-serif"},
    "defaultRadius": "md",
    "primaryColor": "accent",
    "primaryShade": {"light": 6, "dark": 5},
    "colors": {
        "accent": [
            "#eaf1ff", "#d5e3ff", "#a8c5ff", "#79a6ff", "#508aff",
            "#2f74ff", "#0b5fff", "#0a50d8", "#0a43b3", "#08378f",
        ],
    },
    "cursorType": "pointer",
}  # fmt: skip
POLL_SECONDS = 15
_KEPT = (
    ids.TABLE_AGAIN, ids.TYPED, ids.STARRED, ids.MOVED,
    ids.QUEUE, ids.VISIT, ids.RINGED, ids.VIEWS_ASKED, ids.VIEWS_CHANGED, ids.ACTOR_KEYS,
)  # fmt: skip
"""What the table and the queue tell the server, or it them."""


def shell(*, widths: Mapping[str, str], formats: Mapping[str, str]) -> Component:
    """Return the static layout: no event and no document stands in it, the callbacks fill the page."""
    stores = [
        dcc.Store(id=ids.BUILT),
        dcc.Store(id=ids.ADDRESS),
        dcc.Store(id=ids.WANTED),
        dcc.Store(id=ids.QUERY),
        dcc.Store(id=ids.WINDOW),
        dcc.Store(id=ids.SELECTED),
        dcc.Store(id=ids.REST),
        dcc.Store(id=ids.SIZE),
        dcc.Store(id=ids.SHADE),
        dcc.Store(id=ids.MARKED),
        dcc.Store(id=ids.OFFERED),
        dcc.Store(id=ids.BRUSH_SENT),
        dcc.Store(id=ids.REVISION),
        dcc.Store(id=ids.ARRIVED, data=[]),
        dcc.Store(id=ids.ASKED, data=[]),
        dcc.Store(id=ids.PASSAGE),
        *(dcc.Store(id=name) for name in _KEPT),
        dcc.Store(id=ids.SIGNED, storage_type="local"),
        dcc.Store(id=ids.DECIDED),
        dcc.Store(id=ids.EDITS),
        dcc.Interval(id=ids.POLL, interval=POLL_SECONDS * 1000),
        dcc.Download(id=ids.DOWNLOAD),
    ]
    toast = html.Div(id=ids.TOAST, className="toast-place", **attributes({"aria-live": "polite"}))
    skip = html.A("Skip to the events", href="#main", className="skip-link", **attributes({"data-skip": "main"}))
    # The filters stand before the chart: whoever goes by keys need not walk through them.
    past = html.A(
        "Skip to the chart", href="#by-key", className="skip-link skip-chart", **attributes({"data-skip": "by-key"})
    )
    page = html.Div(id=ids.PAGE, className="page")
    provider: Component = dmc.MantineProvider(
        [
            dcc.Location(id=ids.URL, refresh=False),
            *stores,
            skip,
            past,
            page,
            dialogs.picture(widths, formats),
            reader.place(),
            toast,
        ],
        theme=THEME,
        defaultColorScheme="auto",
    )
    return provider


def page(
    values: Mapping[str, Any], *, title: str, notes: tuple[str, ...], writable: bool, account: str
) -> list[Component]:
    """Return the page for the values of an address; ``notes`` say what of the address was not understood.

    ``account`` is the name that changes are kept with until a person gives theirs.
    """
    panel = add.panel() if writable else add.read_only_panel()
    arrivals = html.Section(id=ids.CARDS, className="cards", tabIndex="-1", **attributes({"aria-label": "Just added"}))
    asks = html.Section(id=ids.ASKS, className="cards", **attributes({"aria-label": "Before it is added"}))
    overlay = html.Div("Drop to add to the timeline", className="drop-overlay", **HIDDEN_SIGN)
    said = [html.P(note, className="address-note", role="status") for note in notes]
    progress = add.progress()
    return [
        header.header(title, text=values["text"], writable=writable),
        header.turning(writable=writable),
        html.Main([*said, panel, progress, asks, arrivals, work(values, writable=writable)], id="main", tabIndex="-1"),
        overlay if writable else html.Div(),
        keys.dialog(writable=writable),
        *([actors.dialog(), history.dialog(), sign.dialog(account)] if writable else []),
    ]


def work(values: Mapping[str, Any], *, writable: bool) -> Component:
    """Return the filters, the chart with its lists, and the drawer, side by side."""
    centre = html.Div([chart.area(values), lists(values["tab"], writable=writable)], className="centre")
    return html.Div(
        [filters.column(values, writable=writable), centre, drawer.frame()], id=ids.WORK, className="work with-events"
    )


def lists(tab: str, *, writable: bool) -> Component:
    """Return the tabs below the chart."""
    titles = {
        "table": "Events", "check": "To check", "coming": "Coming up", "undated": "No date found",
        "documents": "Documents",
    }  # fmt: skip
    places = {
        "table": grid.panel(writable=writable),
        "check": queue.panel(writable=writable),
        "coming": coming.panel(),
        "undated": html.Div(id=ids.UNDATED),
        "documents": documents.panel(),
    }
    heads = [
        dmc.TabsTab([text, html.Span(id=f"{value}-count", className="tab-count")], value=value)
        for value, text in titles.items()
    ]
    panels = [dmc.TabsPanel(places[value], value=value) for value in titles]
    tabs: Component = dmc.Tabs([dmc.TabsList(heads), *panels], id=ids.TABS, value=tab, className="lists")
    return tabs
