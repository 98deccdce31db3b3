"""Shell: the page around everything, and the work area with filters, chart, lists and drawer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import (
    actors,
    add,
    answers,
    chart,
    choice,
    coming,
    documents,
    drawer,
    exporting,
    filters,
    grid,
    header,
    history,
    keys,
    queue,
    sign,
    words,
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
    ids.QUERY, ids.BEGUN, ids.OFFERED, ids.BRUSH_SENT, ids.DECIDED, ids.EDITS,
    ids.TABLE_AGAIN, ids.TYPED, ids.STARRED, ids.MOVED,
    ids.QUEUE, ids.VISIT, exporting.EXPORT_ASKED, exporting.EXPORT_TEXT, ids.VIEWS_ASKED, ids.VIEWS_CHANGED,
    ids.ACTOR_KEYS, ids.CHOICES, ids.SOUGHT, ids.AGAIN,
    choice.answer(ids.WHO),
)  # fmt: skip
"""What is empty when the page is built: told later, by the browser or the server."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a page is built with: values of its controls, and what its stores hold and its parts show from the start."""

    values: Mapping[str, Any]
    stores: Mapping[str, Any]
    """Id of a store -> what it holds."""
    chart: chart.Shown | None
    documents: int | None
    """How many there are, None while a large file is being read."""
    chips: Sequence[Component] = ()
    """What the filter holds, and below it the close-ups: they stand over the chart and would push it down later."""
    closeups: Sequence[Component] = ()


def shell() -> Component:
    """Return the static layout: the places of the page, of their sizes; what stands in them comes with the address.

    All else is part of the page, so that it comes in one piece: a callback between a part that comes and one that is
    there already would run at once, however idle, and each one costs the first chart time.
    """
    skip = html.A("Skip to the events", href="#main", className="skip-link", **attributes({"data-skip": "main"}))
    # The filters stand before the chart: whoever goes by keys need not walk through them.
    past = html.A(
        "Skip to the chart", href="#by-key", className="skip-link skip-chart", **attributes({"data-skip": "by-key"})
    )
    room = html.Div(
        [
            html.Div(className="filters"),
            html.Div(html.Div(className="chart-area"), className="centre"),
            html.Div(className="drawer"),
        ],
        className="work",
    )
    waiting = html.Div([html.Div(className="header"), room], className="page waiting", **HIDDEN_SIGN)
    provider: Component = dmc.MantineProvider(
        [
            dcc.Location(id=ids.URL, refresh=False),
            dcc.Store(id=ids.START),
            dcc.Store(id=ids.SIGNED, storage_type="local"),
            skip,
            past,
            html.Div(waiting, id=ids.PLACE),
        ],
        theme=THEME,
        defaultColorScheme="auto",
    )
    return provider


def page(
    opening: Opening,
    *,
    title: str,
    notes: tuple[str, ...],
    writable: bool,
    account: str,
    picture: Component,
    files: Component,
) -> Component:
    """Return the page for an address; ``notes`` say what of the address was not understood.

    ``account`` is the name that changes are kept with until a person gives theirs, ``picture`` the dialog for
    saving one, ``files`` the menu of all else that is handed out.
    """
    values = opening.values
    marked = opening.chart and opening.chart.marked
    stores = dict.fromkeys(_KEPT) | dict(opening.stores) | {ids.MARKED: marked, ids.ARRIVED: [], ids.ASKED: []}
    kept = [
        # One that is given nothing tells even that as news.
        *(dcc.Store(id=name) if held is None else dcc.Store(id=name, data=held) for name, held in stores.items()),
        dcc.Interval(id=ids.POLL, interval=POLL_SECONDS * 1000),
        dcc.Download(id=ids.DOWNLOAD),
    ]
    toast = html.Div(id=ids.TOAST, className="toast-place", **attributes({"aria-live": "polite"}))
    panel = add.panel() if writable else add.read_only_panel()
    arrivals = html.Section(id=ids.CARDS, className="cards", tabIndex="-1", **attributes({"aria-label": "Just added"}))
    asks = html.Section(id=ids.ASKS, className="cards", **attributes({"aria-label": "Before it is added"}))
    overlay = html.Div("Drop to add to the timeline", className="drop-overlay", **HIDDEN_SIGN)
    said = [html.P(note, className="address-note", role="status") for note in notes]
    progress = add.progress()
    parts = [
        *kept,
        header.header(title, text=values["text"], said=subtitle(opening.documents), writable=writable, files=files),
        header.turning(writable=writable),
        html.Main([*said, panel, progress, asks, arrivals, work(opening, writable=writable)], id="main", tabIndex="-1"),
        overlay if writable else html.Div(),
        keys.dialog(writable=writable),
        *([actors.dialog(), history.dialog(), sign.dialog(account)] if writable else []),
        picture,
        reader.place(),
        toast,
    ]
    return html.Div(parts, id=ids.PAGE, className=state(opening.documents))


def state(documents: int | None) -> str:
    """Return the style of the page for a number of documents."""
    return "page empty" if documents == 0 else "page"


def subtitle(documents: int | None) -> str:
    """Return what stands beside the title: how large the timeline file is."""
    return answers.documents(words.count(documents, "document")) if documents else ""


def work(opening: Opening, *, writable: bool) -> Component:
    """Return the filters, the chart with its lists, and the drawer, side by side."""
    values = opening.values
    centre = [
        chart.area(values, opening.chart, chips=opening.chips, closeups=opening.closeups),
        lists(values["tab"], writable=writable),
    ]
    # A drawer that will be open has its place from the start: the chart beside it is not drawn twice.
    style = "work with-events with-drawer" if values["selected"] else "work with-events"
    parts = [filters.column(values, writable=writable), html.Div(centre, className="centre"), drawer.frame()]
    return html.Div(parts, id=ids.WORK, className=style)


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
