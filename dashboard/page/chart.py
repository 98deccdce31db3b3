"""Chart area: how many are shown, the strip of all dates, the chart with its HTML axis and row names, the legend."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import dash_mantine_components as dmc
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import arrange, crowd, empty, listbox, numbered, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes
from dashboard.page.plain import Plain, plain
from dashboard.scene.shapes import Scene
from dashboard.screen.figure import GRAPH_CONFIG, blank
from dashboard.screen.sketch import sketch
from ingest.record.event import Event


@dataclass(frozen=True, slots=True)
class Shown:
    """What a chart is on the page: its figure, and what stands around it, as the properties of these parts."""

    figure: Mapping[str, Any]
    axis: Any
    axis_style: Mapping[str, str]
    rows: Any
    legend: Any
    state: str
    notes: Sequence[Any]
    marked: Any


def shown_of(
    scene: Scene,
    figure: Mapping[str, Any],
    *,
    alone: Sequence[Event],
    found: int,
    notes: Sequence[Any],
    marked: Any,  # noqa: ANN401
) -> Shown:
    """Return a scene with its figure as parts of the page.

    ``found`` is how many events there are, ``alone`` are those drawn one by one.
    """
    under = [*legend(scene), *numbered.key(scene, alone)]
    height = {"height": f"{scene.axis:.0f}px"}
    state = "chart" if found else "chart none"
    return Shown(figure, plain(axis(scene)), height, plain(rows(scene)), plain(under), state, notes, marked)


def area(
    values: Mapping[str, Any],
    shown: Shown | None = None,
    *,
    chips: Sequence[Component] = (),
    closeups: Sequence[Component] = (),
) -> Component:
    """Return the middle of the page above the table, with the chart it opens on if there is one already."""
    first = shown or Shown(blank(), [], {}, [], [], "chart", [], None)
    graph = dcc.Graph(
        id=ids.GRAPH, figure=dict(first.figure), config=cast(Any, GRAPH_CONFIG), responsive=False, className="graph"
    )
    # The list behind it is the chart's equal for a reader who cannot see it; here what it shows as a whole.
    said = {"aria-label": "Chart of the events by date", "aria-describedby": ids.SUMMARY}
    # Seen until Plotly is there (``chart.css``).
    sketched = [Plain(sketch(first.figure))] if shown else []
    parts = [html.Div(first.rows, id=ids.ROWS), *sketched, graph, listbox.cursor()]
    plot = html.Div(parts, className="plot", role="img", **attributes(said))
    days = html.Div(first.axis, id=ids.AXIS, className="axis", style=dict(first.axis_style), **HIDDEN_SIGN)
    picture = [days, plot, listbox.place()]
    offered = attributes({"aria-label": "Close-ups"})
    return html.Section(
        [
            _bar(values),
            html.Div([*chips], id=ids.CHIPS, className="chips"),
            _strip(),
            html.Div(plain(closeups), id=ids.CLOSEUPS, className="closeups", role="group", **offered),
            html.Div(first.notes, id=ids.NOTES),
            html.Div(id=ids.EMPTY),
            _loading(),
            html.P(id=ids.SUMMARY, className="unseen"),
            html.Div(picture, id=ids.CHART, className=first.state),
            html.Div(_under(first.legend), className="under"),
            html.Ol(id=ids.PRINTED, className="printed"),
            html.Div(id=ids.CHRONOLOGY),
        ],
        className="chart-area",
        **attributes({"aria-label": "Timeline"}),
    )


def _bar(values: Mapping[str, Any]) -> Component:
    key = dmc.SegmentedControl(
        id=ids.KEY,
        value="key" if values["key"] else "all",
        data=[{"value": "key", "label": "Key events"}, {"value": "all", "label": "All"}],
        size="sm",
        **attributes({"aria-label": "Which events"}),
    )
    layout = dmc.SegmentedControl(
        id=ids.LAYOUT,
        value=values["layout"],
        data=arrange.layouts(len(values["actors"])),
        size="sm",
        className="wide-only",
        **attributes({"aria-label": "Arranged as"}),
    )
    switches = html.Div([key, layout, arrange.menu(values)], className="switches")
    shown = html.P(id=ids.SHOWN, className="shown", tabIndex="-1")
    said = html.P(id=ids.SHOWN_SAID, className="unseen", role="status")
    return html.Div([shown, said, switches], className="bar")


def _loading() -> Component:
    """Return what the script fills and shows while a large timeline file is read."""
    bar = html.Progress(max="1", value="0", **HIDDEN_SIGN)
    return html.Div([html.Span(), bar], id=ids.LOADING, className="loading", role="status", hidden=True)


def _strip() -> Component:
    brush = dmc.RangeSlider(
        id=ids.BRUSH,
        value=[0, 1],
        min=0,
        max=1,
        minRange=0,
        step=1,
        size=1,
        thumbSize=26,
        thumbFromLabel="First day shown",
        thumbToLabel="Last day shown",
        label=None,
        className="brush",
    )
    strip = html.Div([html.Div(id=ids.BARS, className="bars", **HIDDEN_SIGN), brush], className="strip-plot")
    return html.Div([html.Span(id=ids.STRIP_NAME, className="strip-name"), strip], id=ids.STRIP, className="strip")


def _under(legend: Any) -> list[Component]:  # noqa: ANN401
    buttons = [
        ("Back", "back", "Back to the days before"),
        ("−", "out", "Show more days"),
        ("+", "in", "Show fewer days"),
        ("All days", "all", "Show all days"),
    ]
    zoom = [
        html.Button(
            sign,
            className="button small",
            title=says,
            disabled=way == "back",
            **attributes({"data-zoom": way, "aria-label": says}),
        )
        for sign, way, says in buttons
    ]
    return [
        html.Div(legend, id=ids.LEGEND, className="legend"),
        html.Div(zoom, className="zoom", role="group", **attributes({"aria-label": "Zoom"})),
    ]


def shown(
    found: int, total: int, undated: int, *, drawn: int, key: bool, said: bool = False, between: int | None = None
) -> list[Any]:
    """Return "14 of 41 events", then how many of them are key, how many have no date, and by which date they stand.

    ``between`` is how many stand between two actors that are faced, None where none are.
    """
    parts = ["by the date it was said"] if said else []
    if between is not None:
        parts.append(f"{words.count(between, 'key event' if key else 'event')} between the two")
    elif key and drawn != found:
        parts.append(f"{words.count(drawn, 'key event')} on the chart")
    if undated:
        parts.append(f"{undated:,} without a date")
    return [html.Strong(f"{found:,} of {words.count(total, 'event')}"), html.Span(" · ".join(parts), className="muted")]


def axis(scene: Scene) -> list[Component]:
    """Return the days of the time axis, each at its pixel; screen readers have the table for them."""
    ticks = [(tick.x or scene.scale.x(tick.day), tick.text, "tick") for tick in scene.ticks if tick.text]
    gaps = [((gap.left + gap.right) / 2, gap.text, f"tick gap{' raised' if gap.raised else ''}") for gap in scene.gaps]
    return [html.Span(text, className=style, style={"left": f"{x:.1f}px"}) for x, text, style in (*ticks, *gaps)]


def rows(scene: Scene) -> list[Component]:
    """Return the bands of the chart with their names, in the scene's pixels below the axis."""
    above = scene.names_above
    named = [
        html.Div(
            html.Span(row.name, dir="auto", style={} if above else {"width": f"{scene.left - 8:.0f}px"}),
            className="row-band above" if above else "row-band",
            style={"top": f"{row.top - scene.axis:.1f}px", "height": f"{row.bottom - row.top:.1f}px"},
        )
        for row in scene.rows
    ]
    return [*named, *_undated(scene)]


def _undated(scene: Scene) -> list[Component]:
    row = scene.undated
    if row is None:
        return []
    place = {"top": f"{row.top - scene.axis:.1f}px", "height": f"{row.bottom - row.top:.1f}px"}
    name = html.Span(" ".join(row.lines), style={"width": f"{scene.left - 8:.0f}px"})
    return [html.Div(name, className="row-band undated", style=place)]


def legend(scene: Scene) -> list[Component]:
    """Return the marks that occur, each with its meaning; of counts what their hue means."""
    result: list[Component] = []
    for entry in scene.legend:
        kind = entry.kind or "other"
        ways = [
            f"symbol-{kind}",
            "" if entry.filled else "open",
            "dashed" if entry.dashed else "",
            "struck" if entry.struck else "",
            "crossed" if entry.crossed else "",
            f"shape-{entry.shape}",
        ]
        style = " ".join(["symbol", *(way for way in ways if way)])
        sign = html.Span("?" if entry.asked else "", className=style, **HIDDEN_SIGN)
        result.append(html.Span([sign, entry.text], className="legend-entry"))
    return crowd.steps(scene) + crowd.ringed(scene) + result + crowd.unsaid(scene)


def notes(scene: Scene, found: int, *, drawn: int) -> list[Component]:
    """Return what must be said of a chart that does not show all of the events that were found.

    ``found`` is how many there are, ``drawn`` how many of them lie in the window.
    """
    if found and not drawn:
        return [empty.outside(found)]
    if scene.hidden:
        left = words.count(len(scene.hidden), "event")
        return [html.P(f"{left} found no room: show fewer days or fewer actors to see them.", className="nothing")]
    return []
