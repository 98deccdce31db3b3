"""Document, added to: the words a person selected become an event, as a judgement on the document."""

from dataclasses import replace
from textwrap import shorten
from typing import Any

import dash
from dash import Input, Output, State, no_update

from dashboard import dated, ids
from dashboard.callbacks import finding
from dashboard.callbacks.context import Context
from dashboard.callbacks.deciding import Decided, decide, signed
from dashboard.page import answers, dates, editor, names, toast, words
from dashboard.page.document import add, correct
from dashboard.page.document.selected import Selected, selected, trimmed
from ingest.record.addition import Addition
from ingest.record.desk import Desk
from ingest.record.document import Document
from ingest.record.errors import TimelineError
from ingest.record.report import EventType, When
from ingest.record.wire import encode

NO_DATE = When(None, basis="analyst", why=add.NO_DATE)
BEGINNING = 60
"""Letters of the words that stand for a label."""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of the form."""
    _register_form(app, context, desk)

    @app.callback(
        Output(ids.READER_ADD, "opened", allow_duplicate=True),
        Output(ids.READER_ADD_SAID, "children"),
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(ids.READER_ADD_SAVE, "n_clicks"),
        State(ids.READER_ADD_SPAN, "data"),
        *(State(part, "value") for part in add.FIELDS.values()),
        *(State(part, "searchValue") for part in (ids.READER_ADD_SOURCE, ids.READER_ADD_TARGET)),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def save(clicks: int | None, span: dict[str, Any] | None, *values: Any) -> Any:  # noqa: ANN401
        if not clicks or not span:
            return (no_update,) * 4
        *typed, acting, other, who = values
        if left := (acting or other or "").strip():
            return no_update, correct.failed(editor.not_chosen(left)), no_update, no_update
        made = added(context, desk, span, dict(zip(add.FIELDS, typed, strict=True)), who)
        if not made.done:
            return no_update, correct.failed(made.said), no_update, no_update
        return False, [], made.revision, toast.toast(made.said)


def _register_form(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(Output(ids.READER_OFFER, "children"), Input(ids.READER, "className"), prevent_initial_call=True)
    def offer(_: str | None) -> Any:  # noqa: ANN401
        return add.offer()

    @app.callback(
        Output(ids.READER_ADD, "opened"),
        Output(ids.READER_ADD_FORM, "children"),
        Input(ids.READER_WORDS, "data"),
        State(ids.PASSAGE, "data"),
        prevent_initial_call=True,
    )
    def open_form(chosen: dict[str, Any] | None, passage: str | None) -> Any:  # noqa: ANN401
        if not chosen or not passage:
            return no_update, no_update
        document = context.store.document(passage.split(" ")[0])
        found = told(context, desk, document, int(chosen["start"]), int(chosen["end"]))
        if found is None:
            return True, add.nothing()
        return True, add.form(found, document, choices=finding.choices(context, desk, "", found.actors))

    @app.callback(
        Output(ids.READER_ADD_READING, "children"),
        Input(ids.READER_ADD_DATE, "value"),
        State(ids.READER_ADD_SPAN, "data"),
    )
    def reading(typed: str | None, span: dict[str, Any] | None) -> str:
        if not span or not (typed or "").strip():
            return add.UNDATED if span else ""
        return add.read(resolved(desk, context.store.document(span["document"]), str(typed)))

    for box in (ids.READER_ADD_SOURCE, ids.READER_ADD_TARGET):
        finding.register(app, box, context, desk)


def told(context: Context, desk: Desk, document: Document, start: int, end: int) -> Selected | None:
    """Return what selected words of a document tell by themselves."""
    return selected(
        document,
        start,
        end,
        actors=context.store.actors(),
        reports=context.store.reports(document.id),
        resolve=lambda typed: resolved(desk, document, typed),
    )


def resolved(desk: Desk, document: Document, typed: str) -> When:
    """Return how date words of a document are read: against its own date, in its language, else in the page's."""
    created = document.created.when if document.created else None
    return dated.read(desk.resolve, typed, created=created, languages=(document.language, "en"))


def added(context: Context, desk: Desk, span: dict[str, Any], values: dict[str, Any], who: str | None) -> Decided:
    """Write the event down; the quote is taken from the document, never from the browser."""
    revision = context.store.revision()
    try:
        document = context.store.document(str(span["document"]))
    except TimelineError as error:
        return Decided(str(error), revision, done=False)
    place = trimmed(document.text, int(span["start"]), int(span["end"]))
    typed = str(values["date"] or "").strip()
    when = resolved(desk, document, typed) if typed else NO_DATE
    if place is None or (typed and when.edtf is None):
        return Decided(dates.why(when) if place else add.NO_WORDS, revision, done=False)
    source, target = (tuple(values[name] or ()) for name in ("source", "target"))
    desk.know((*source, *target))
    made = Addition(
        *place,
        document.text[place[0] : place[1]],
        _placed(when, typed, document.text, place, signed(who, context)),
        event_type=values["event_type"] or "OTHER",
        status=values["status"] or "happened",
        source=source,
        target=target,
        label=_label(context, values, (*source, *target), document.text[place[0] : place[1]]),
    )
    return decide(context, document.id, "add", who=who, value=encode(made))


def _label(context: Context, values: dict[str, Any], actors: tuple[str, ...], quote: str) -> str:
    """Return the label as typed, else a short line built from actors and kind, as extraction builds it."""
    typed = " ".join(str(values["label"] or "").split())
    kind: EventType = values["event_type"] or "OTHER"
    if typed or not actors or kind == "OTHER":
        return typed or shorten(quote, BEGINNING, placeholder="…")
    known = context.store.actors()
    return f"{', '.join(names.name(one, known) for one in actors)}: {words.TYPES[kind].lower()}"


def _placed(when: When, typed: str, text: str, place: tuple[int, int], who: str) -> When:
    """Return a date as a person's; its words lead to the text where they stand in the quote."""
    at = text.find(typed, *place) if typed else -1
    stands = (at, at + len(typed)) if at >= 0 else (None, None)
    return replace(
        when,
        basis="analyst",
        words=typed if at >= 0 else "",
        words_start=stands[0],
        words_end=stands[1],
        why=f"{when.why} {answers.added_by(who)}".strip(),
    )
