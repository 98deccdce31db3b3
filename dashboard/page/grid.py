"""Grid: the table of the events, its columns and the row of each event; only the rows in sight are asked for."""

from collections.abc import Mapping
from typing import Any

import dash_ag_grid as dag
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, names, typed, words
from dashboard.page.attributes import attributes
from dashboard.page.outlets import outlets
from dashboard.page.symbol import classes
from dashboard.scene.saying import said_when
from ingest.record.document import Document
from ingest.record.event import Event

BLOCK = 100
"""Rows asked for at once."""
ROW, HEAD = 46, 38
"""Heights in pixels."""
TALLEST = 520
SORTED = ("picked", "date", "who", "target", "kind", "status", "outlet", "strength", "checked")
"""The columns that the store can sort by; each is a word of ``ingest.record.order``."""
EDITED = ("date", "who", "target", "kind", "status", "label")
"""The columns a person may write in."""


def panel(*, writable: bool) -> Component:
    """Return the place of the table, still without rows."""
    frame = html.Div(id=ids.GRID_FRAME, className="grid-frame")
    # The reading of a date stands beside the cell it is typed in; the script of the page puts it there.
    reading = html.P(id=ids.READING, className="cell-reading", role="status", hidden=True)
    # Pressed by the script before a cell is written in, so that the name is asked as for every other change.
    pen = html.Button(id="pen", tabIndex="-1", hidden=True, **attributes({"data-signs": ""}))
    note = html.P(id=ids.TABLE_NOTE, className="nothing")
    if not writable:
        return html.Div([note, frame, reading], id=ids.TABLE)
    dialogs = [typed.note(), typed.paste()]
    return html.Div([typed.buttons(), note, frame, reading, pen, *dialogs], id=ids.TABLE)


def height(found: int) -> str:
    """Return how tall the table is for so many rows."""
    return f"{min(TALLEST, HEAD + ROW * found + 18)}px"


def row(
    event: Event, *, actors: names.Actors, documents: Mapping[str, Document], place: int, said: bool = False
) -> dict[str, Any]:
    """Return the row of an event: plain texts and numbers, nothing in them is markup.

    ``said`` tells beside the date when it was said: the rows stand in that order.
    """
    document = documents.get(event.reports[0].document) if event.reports else None
    language = document.language if document and document.language != "und" else ""
    return {
        "id": event.id,
        "revision": event.revision,
        "place": place,
        "picked": event.picked,
        "date": days.when(event.when),
        "written": event.when.words,
        "said": f"said {days.when(said_when(event))}" if said else "",
        "who": ", ".join(names.name(one.actor, actors) for one in event.source),
        "whoParts": list(dict.fromkeys(names.party(one, actors) for one in event.source)),
        "target": ", ".join(names.name(one.actor, actors) for one in event.target),
        "targetParts": list(dict.fromkeys(names.party(one, actors) for one in event.target)),
        "kind": event.event_type,
        "symbol": classes(event),
        "status": event.status,
        "label": event.label,
        "text": event.headline,
        "language": language,
        "outlet": outlets(event),
        "strength": words.STRENGTH[event.confidence],
        "checked": words.REVIEW[event.review] if event.review != "new" else "",
        "changed": list(event.changed),
    }


def grid(*, writable: bool) -> Component:
    """Return the table itself, which comes once the chart stands: it takes as long to make as the rest of the page."""
    grid: Component = dag.AgGrid(
        id=ids.GRID,
        columnDefs=_columns(writable=writable),
        defaultColDef={
            "sortable": False,
            "resizable": True,
            "suppressHeaderMenuButton": True,
            "suppressMovable": True,
            "suppressKeyboardEvent": {"function": "timelineKeys(params)"},
            "cellRenderer": "EventText",
        },
        rowModelType="infinite",
        getRowId="params.data.id",
        dashGridOptions={
            "theme": {"function": "timelineTheme(themeQuartz)"},
            "rowHeight": ROW,
            "headerHeight": HEAD,
            "cacheBlockSize": BLOCK,
            "maxBlocksInCache": 10,
            "maxConcurrentDatasourceRequests": 1,
            "infiniteInitialRowCount": 1,
            "rowSelection": {
                "mode": "singleRow",
                "checkboxes": False,
                "enableClickSelection": False,
            },
            "suppressDragLeaveHidesColumns": True,
            "stopEditingWhenCellsLoseFocus": True,
            "suppressClickEdit": True,
            "enterNavigatesVertically": False,
            "suppressScrollOnNewData": True,
            "suppressNoRowsOverlay": True,
            "tooltipShowDelay": 400,
        },
        style={"height": "100%", "width": "100%"},
        className="events-grid",
    )
    return grid


def _columns(*, writable: bool) -> list[dict[str, Any]]:
    columns: list[dict[str, Any]] = [
        {"field": "picked", "headerName": "★", "headerTooltip": "Picked for the picture", "width": 46,
         "pinned": "left", "cellRenderer": "EventStar", "resizable": False, "cellClass": "sign-cell"},
        {"field": "date", "headerName": "Date", "width": 136, "pinned": "left", "cellRenderer": "EventDate"},
        {"field": "who", "headerName": "Who acts or speaks", "width": 168, "cellRenderer": "EventNames"},
        {"field": "target", "headerName": "To or with whom", "width": 148, "cellRenderer": "EventNames"},
        {"field": "label", "headerName": "What", "minWidth": 220, "flex": 1},
        {"field": "kind", "headerName": "Kind", "width": 140, "cellRenderer": "EventKind", **_choice(words.TYPES)},
        {"field": "status", "headerName": "Status", "width": 110, **_choice(words.STATUS)},
        {"field": "text", "headerName": "In the text’s words", "width": 300},
        {"field": "outlet", "headerName": "Outlet", "width": 150},
        {"field": "strength", "headerName": "Strength", "width": 96},
        {"field": "checked", "headerName": "Checked", "width": 104, "cellRenderer": "EventChecked"},
    ]  # fmt: skip
    for column in columns:
        column["sortable"] = column["field"] in SORTED
        if writable and column["field"] in EDITED:
            column["editable"] = True
            column.setdefault("cellEditor", "agTextCellEditor")
            column["cellClass"] = "written-cell"
        if writable and column["field"] in ("picked", "checked"):
            column["cellRendererParams"] = {"writable": True}
    return columns


def _choice(offered: Mapping[Any, str]) -> dict[str, Any]:
    return {
        "refData": dict(offered),
        "cellEditor": "agSelectCellEditor",
        "cellEditorParams": {"values": list(offered), "valueListMaxHeight": 320},
    }
