"""Typed: keeps an event that a person types into the form, and the rows they paste from a spreadsheet."""

from dataclasses import dataclass
from textwrap import shorten
from typing import Any

import dash
from dash import ALL, Input, Output, State, ctx, no_update

from dashboard import ids
from dashboard.callbacks.context import Context, given
from dashboard.callbacks.deciding import Decided, signed
from dashboard.callbacks.naming import named
from dashboard.page import dates, toast, typed
from ingest.record.addition import Addition
from ingest.record.desk import Desk, Handed, Look
from ingest.record.document import Address, Given, TableGiven
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.record.handwritten import rows_name

FIELDS = {
    "date": ids.NOTED_DATE,
    "source": ids.NOTED_SOURCE,
    "target": ids.NOTED_TARGET,
    "event_type": ids.NOTED_TYPE,
    "status": ids.NOTED_STATUS,
    "sentence": ids.NOTED_SENTENCE,
    "label": ids.NOTED_LABEL,
    "origin": ids.NOTED_FROM,
}
LEFT_EMPTY = ("date", "source", "target", "sentence", "label")
"""Fields that are empty again for the next event; where it is from often stays."""
LABEL = 80
"""Letters of a sentence that stand for a label."""
WAITED = 60.0
"""Seconds that pasted rows are waited for; they are few."""


def register(app: dash.Dash, context: Context, desk: Desk) -> None:
    """Add the callbacks of both dialogs."""
    _register_note(app, context, desk)
    _register_paste(app, context, desk)

    @app.callback(Output(ids.MOVES, "hidden"), Input(ids.QUERY, "data"), prevent_initial_call=True)
    def moves(address: str | None) -> bool:
        return not context.asked(given(address))[0].picked


def _register_note(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(Output(ids.NOTED, "opened"), Input(ids.NOTED_OPEN, "n_clicks"), prevent_initial_call=True)
    def open_form(clicks: int | None) -> Any:  # noqa: ANN401
        return True if clicks else no_update

    @app.callback(Output(ids.NOTED_READING, "children"), Input(ids.NOTED_DATE, "value"), prevent_initial_call=True)
    def reading(words: str | None) -> str:
        return dates.said(desk.resolve(words, created=None), "") if (words or "").strip() and words else ""

    @app.callback(
        Output(ids.NOTED, "opened", allow_duplicate=True),
        Output(ids.NOTED_SAID, "children"),
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        *(Output(FIELDS[name], "value") for name in LEFT_EMPTY),
        Input(ids.NOTED_SAVE, "n_clicks"),
        *(State(part, "value") for part in FIELDS.values()),
        State(ids.SIGNED, "data"),
        prevent_initial_call=True,
    )
    def save(clicks: int | None, *values: Any) -> Any:  # noqa: ANN401
        *fields, who = values
        stay = (no_update,) * len(LEFT_EMPTY)
        if not clicks:
            return (no_update,) * 4 + stay
        made = kept(context, desk, dict(zip(FIELDS, fields, strict=True)), who)
        if not made.done:
            return no_update, made.said, no_update, no_update, *stay
        return False, "", made.revision, toast.toast(made.said), *("" for _ in stay)


def kept(context: Context, desk: Desk, values: dict[str, str | None], who: str | None) -> Decided:
    """Keep what stands in the form as a note with its event, or say what is missing."""
    text = {name: " ".join((value or "").split()) for name, value in values.items()}
    when = desk.resolve(text["date"], created=None)
    if when.edtf is None:
        return Decided(dates.why(when) if text["date"] else typed.NO_DATE, context.store.revision(), done=False)
    told = text["sentence"] or text["label"]
    if not told:
        return Decided(typed.NO_SENTENCE, context.store.revision(), done=False)
    link = text["origin"] if text["origin"].startswith(("http://", "https://")) else ""
    # Where it is from stands with the words themselves, so that one undo takes all of it back.
    sentence = f"{told} ({text['origin']})" if text["origin"] and not link else told
    try:
        added = Addition(
            0,
            len(sentence),
            sentence,
            when,
            event_type=text["event_type"],  # type: ignore[arg-type]  # the desk refuses what is none
            status=text["status"],  # type: ignore[arg-type]
            source=named(context, desk, text["source"]),
            target=named(context, desk, text["target"]),
            label=text["label"] or shorten(told, LABEL, placeholder="…"),
        )
        note = desk.note(sentence, added, who=signed(who, context))
        if link:
            context.store.add_address(note.document.id, Address("url", link))
    except TimelineError as error:
        return Decided(f"{str(error)[:1].upper()}{str(error)[1:]}", context.store.revision(), done=False)
    return Decided(typed.ADDED, context.store.revision(), done=True)


def _register_paste(app: dash.Dash, context: Context, desk: Desk) -> None:
    @app.callback(Output(ids.PASTED_DIALOG, "opened"), Input(ids.PASTED_OPEN, "n_clicks"), prevent_initial_call=True)
    def open_dialog(clicks: int | None) -> Any:  # noqa: ANN401
        return True if clicks else no_update

    @app.callback(
        Output(ids.PASTED_FOUND, "children"),
        Output(ids.PASTED_SAID, "children"),
        Input(ids.PASTED, "value"),
        prevent_initial_call=True,
    )
    def look(rows: str | None) -> Any:  # noqa: ANN401
        text = (rows or "").strip("\r\n")
        # The box is emptied once the rows are in: what became of them stays in sight.
        return (typed.found(looked(desk, text)), "") if text.strip() else ("", no_update)

    @app.callback(
        Output(ids.PASTED_SAID, "children", allow_duplicate=True),
        Output(ids.PASTED, "value"),
        Output(ids.REVISION, "data", allow_duplicate=True),
        Output(ids.TOAST, "children", allow_duplicate=True),
        Input(ids.PASTED_SAVE, "n_clicks"),
        State(ids.PASTED, "value"),
        State({"type": "meaning", "column": ALL}, "value"),
        State({"type": "meaning", "column": ALL}, "id"),
        State(ids.SIGNED, "data"),
        running=[(Output(ids.PASTED_SAVE, "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def add(
        clicks: int | None, rows: str | None, meanings: list[str | None], columns: list[dict[str, str]], who: str | None
    ) -> Any:  # noqa: ANN401
        if not clicks or not ctx.triggered:
            return (no_update,) * 4
        text = (rows or "").strip("\r\n")
        if not text.strip():
            return typed.NO_ROWS, no_update, no_update, no_update
        chosen = {part["column"]: meaning for part, meaning in zip(columns, meanings, strict=True) if meaning}
        became = took(context, desk, text, chosen, signed(who, context))
        told = toast.toast(typed.added(became.events)) if became.events else no_update
        return became.said, "" if became.done else no_update, context.store.revision(), told


def looked(desk: Desk, text: str) -> Look:
    """Return what pasted rows hold: cells of a spreadsheet are divided by tabs, else they are CSV."""
    return desk.look(rows_name(text), text.encode())


@dataclass(frozen=True, slots=True)
class Took:
    """What became of pasted rows: in words or parts of the page, whether they are in, and the events that came."""

    said: Any
    done: bool = True
    events: int = 0


def took(context: Context, desk: Desk, text: str, chosen: dict[str, str], who: str) -> Took:
    """Add pasted rows as a document, with the columns that were said to be something else; tell what became of them."""
    look = looked(desk, text)
    meant = dict(zip(look.columns, (one or "extra" for one in look.meant), strict=False))
    columns = tuple((name, field) for name, field in chosen.items() if name in meant and field != meant[name])
    handed = Handed(rows_name(text), text.encode(), rows=True)
    work = desk.begin(handed, given=Given(table=TableGiven(columns=columns)), who=who)
    work = desk.work(work.id, wait=WAITED) or work
    if not work.outcomes:
        return Took(typed.STILL_READ)
    first = work.outcomes[0]
    if isinstance(first, Failure):
        return Took(f"{first.reason}: {first.mend}", done=False)
    if first.already:
        return Took(typed.HAD)
    rejected = context.store.rejected(first.document.id).get(first.document.id, ())
    return Took(typed.taken(work.events, rejected), events=work.events)
