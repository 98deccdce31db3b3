"""Callbacks: what the page does; each translates and calls, and each file registers its own on the app it is given."""

from collections.abc import Callable

import dash

from dashboard.callbacks import (
    actor_decide,
    actors,
    add,
    arrange,
    cards,
    cells,
    chart,
    closeups,
    coming,
    document,
    document_add,
    document_correct,
    document_leave,
    document_remove,
    documents,
    drawer,
    editing,
    exchanging,
    exporting,
    filters,
    grid,
    history,
    joining,
    judge,
    lists,
    load,
    loading,
    picture,
    preview,
    queue,
    refuse,
    saving,
    sign,
    typed,
    views,
    whom,
)
from dashboard.callbacks.context import Context
from ingest.record.days import Day
from ingest.record.desk import Desk
from ingest.record.store import Store


def register(
    app: dash.Dash, store: Store, desk: Desk | None, *, title: str, who: str, today: Callable[[], Day]
) -> None:
    """Add every callback to the app; without a desk those that write are not there at all."""
    context = Context(store, desk, title, who, today)
    shown = (load, loading, filters, whom, chart, closeups, grid, queue, coming, lists, drawer, document, documents)
    for part in (*shown, picture, preview, exporting, views):
        part.register(app, context)
    arrange.register(app)
    if desk is None:
        refuse.register(app)
    else:
        add.register(app.server, context, desk)
        cards.register(app, context, desk)
        document_add.register(app, context, desk)
        document_correct.register(app, context, desk)
        document_leave.register(app)
        document_remove.register(app, context)
        judge.register(app, context, desk)
        sign.register(app, context)
        actors.register(app, context, desk)
        actor_decide.register(app, context, desk)
        cells.register(app, context, desk)
        typed.register(app, context, desk)
        views.register_writing(app, context)
        joining.register(app, context)
        editing.register(app, context, desk)
        saving.register(app, context, desk)
        queue.register_deciding(app.server, context)
        history.register(app, context)
        exchanging.register(app.server, context, desk)
