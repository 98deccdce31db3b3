"""Document, corrected: the form in the document view, each field saved by itself, a conflict told with both values."""

from dataclasses import asdict, dataclass
from typing import Any

import dash
from dash import ALL, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks import correcting
from dashboard.callbacks.context import Context
from dashboard.page import toast
from dashboard.page.document import columns, correct
from ingest.record.desk import Desk, Look
from ingest.record.document import NO_DATE, Document, Given, TableGiven
from ingest.record.errors import TimelineError
from ingest.record.wire import pack

Pairs = list[tuple[dict[str, Any], Any]]


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the form."""

    @app.callback(
        Output(ids.READER_CORRECT, "children"),
        Output(ids.READER_SEEN, "data"),
        Input(ids.PASSAGE, "data"),
        Input(ids.READER_DONE, "data"),
        Input(ids.REVISION, "data"),
        Input(ids.TOAST, "children"),
        State(ids.READER_SEEN, "data"),
        prevent_initial_call=True,
    )
    def draw(*values: Any) -> Any:  # noqa: ANN401
        passage, *_, seen = values
        found = _document(context, passage)
        if found is None:
            return [], None
        now = Seen(found.id, context.store.revision(), pack(context.store.given(found.id, options=Given())))
        return (no_update, no_update) if _stays(seen, now) else (form(context, desk, found), asdict(now))

    @app.callback(
        Output(ids.READER_READING, "children"),
        Input({"type": "given", "field": "created"}, "value"),
        State(ids.PASSAGE, "data"),
        prevent_initial_call=True,
    )
    def reading(typed: str | None, passage: str | None) -> str:
        found = _document(context, passage)
        return correcting.read_day(desk, typed, found.language if found else "en")[1]

    @app.callback(
        Output(ids.READER_SAID, "children"),
        Output(ids.READER_DONE, "data"),
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(ids.READER_GIVE, "data"),
        State({"type": "given", "field": ALL}, "value"),
        State({"type": "given", "field": ALL}, "id"),
        State({"type": "given-table", "field": ALL}, "value"),
        State({"type": "given-table", "field": ALL}, "id"),
        State({"type": "given-column", "header": ALL, "number": ALL}, "value"),
        State({"type": "given-column", "header": ALL, "number": ALL}, "id"),
        State(ids.PASSAGE, "data"),
        State(ids.READER_SEEN, "data"),
        State(ids.READER_DONE, "data"),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def save(asked: dict[str, Any] | None, *values: Any) -> Any:  # noqa: ANN401
        *typed, passage, seen, done, who = values
        found = _document(context, passage)
        if not asked or found is None:
            return no_update, no_update, no_update, no_update
        pairs = [
            list(zip(names or (), given or (), strict=True))
            for given, names in zip(typed[::2], typed[1::2], strict=True)
        ]
        return _save(context, desk, found, asked, pairs, seen=seen["revision"] if seen else 0, done=done or 0, who=who)


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood when the form was drawn: the document, the store's revision, and what was said of the document."""

    document: str
    revision: int
    said: str


def _stays(seen: dict[str, Any] | None, now: Seen) -> bool:
    """Tell whether the form stays as it is: what somebody else does elsewhere must not take away what is typed here.

    What was done in this window (an undo) sets revision and toast at once, and does draw it anew.
    """
    triggered = set(ctx.triggered_prop_ids)
    if f"{ids.READER_DONE}.data" in triggered or not seen or seen["document"] != now.document:
        return False
    here = {f"{ids.REVISION}.data", f"{ids.TOAST}.children"} <= triggered
    return not here or seen["said"] == now.said


def form(context: Context, desk: Desk, document: Document) -> Any:  # noqa: ANN401
    """Return the form of a document as it stands."""
    said = context.store.given(document.id, options=Given())
    look = _look(context, desk, document)
    table = columns.form(look, said.table) if look is not None else None
    return correct.form(document, said, date=correct.standing(document, desk.resolve), columns=table)


def _save(
    context: Context,
    desk: Desk,
    document: Document,
    asked: dict[str, Any],
    pairs: list[Pairs],
    *,
    seen: int,
    done: int,
    who: Any,  # noqa: ANN401 -- what the browser kept
) -> tuple[Any, ...]:
    field, how = str(asked["field"]), str(asked["how"])
    if how == "theirs":
        return [], done + 1, no_update, no_update
    values = {name["field"]: value for name, value in (*pairs[0], *pairs[1])}
    given, why = Given(), ""
    if how == "none":
        given = Given(created=NO_DATE)
    elif how != "clear":
        given, why = _given(context, desk, document, field, values, pairs[2])
    if not why and how == "save" and _stands(context, document, field, given):
        why = correct.NOT_CHANGED
    if why:
        return correct.failed(why), no_update, no_update, no_update
    clear = (field,) if how == "clear" else ()
    made = correcting.correct(
        context, desk, document.id, given, who=who, clear=clear, revision=0 if how == "over" else seen
    )
    if made.conflict is not None:
        typed = None if clear else getattr(given, field)
        return correct.conflict(made.conflict, field, typed, document), no_update, no_update, no_update
    if not made.done:
        return correct.failed(made.said), no_update, no_update, no_update
    return [], done + 1, context.store.revision(), toast.toast(made.said)


def _given(
    context: Context, desk: Desk, document: Document, field: str, values: dict[str, Any], told: Pairs
) -> tuple[Given, str]:
    """Return what is said of one field, and what is wrong with it, empty if nothing."""
    typed = values.get(field)
    if field == "created":
        day, said = correcting.read_day(desk, typed, document.language)
        return Given(created=day), "" if day else said or correct.NO_DATE_TYPED
    if field == "table":
        look = _look(context, desk, document)
        if look is None:
            return Given(), correct.NOT_KEPT
        table = columns.read([(name["header"], value) for name, value in told], values, look=look)
        wrong = columns.wrong(table)
        return Given(table=table), wrong or ("" if table != TableGiven() else correct.NOT_CHANGED)
    text = str(typed or "").strip()
    return Given(**{field: text or None}), "" if text else correct.NOTHING_TYPED  # type: ignore[arg-type]


def _stands(context: Context, document: Document, field: str, given: Given) -> bool:
    """Tell whether a document is like that already, by what was found in it or by what was said last."""
    created = document.created.when if document.created else None
    found = {"created": created, "publisher": document.publisher, "language": document.language}
    told = getattr(context.store.given(document.id, options=Given()), field)
    return bool(getattr(given, field) == (found.get(field) if told is None else told))


def _look(context: Context, desk: Desk, document: Document) -> Look | None:
    """Return the columns of a table from its kept bytes, None for other documents."""
    data = context.store.original(document.id) if document.kind == "table" else None
    return None if data is None else desk.look(document.name, data, media_type=document.media_type)


def _document(context: Context, passage: str | None) -> Document | None:
    try:
        return context.store.document(passage.split(" ")[0]) if passage else None
    except TimelineError:
        return None
