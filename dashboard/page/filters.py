"""Filters: the column on the left; five in sight with the search words of the header, the rest under More filters."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import actors, days, presets, rare, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes

ANYONE = "Anyone"


def column(values: Mapping[str, Any], *, writable: bool = False) -> Component:
    """Return all filters, set to the values of an address (``controls.to_values``)."""
    close = html.Button(
        "Done",
        id=ids.FILTERS_DONE,
        className="button primary narrow-only",
        **attributes({"data-close": "show-filters"}),
    )
    parts = [
        close,
        who(values, writable=writable),
        when(values),
        kinds(values),
        status(values),
        rare.more(values),
        html.Div(id=ids.CLEAR),
    ]
    return html.Nav(parts, id=ids.FILTERS, className="filters", **attributes({"aria-label": "Filters"}))


def who(values: Mapping[str, Any], *, writable: bool = False) -> Component:
    """Return the filter by actors: choice, how several are meant, officials counted or not."""
    match = dmc.RadioGroup(
        matches(None),
        id=ids.MATCH,
        value=values["match"],
        label="Show events with",
        className="stack when-two",
    )
    people = dmc.Checkbox(
        id=ids.PEOPLE, label="with its officials", checked=values["people"], size="sm", className="when-one"
    )
    edit = [actors.button()] if writable else []
    return _group("Who", [_actors(values["actors"]), match, people, *edit], id=ids.WHO_GROUP)


def matches(counts: Mapping[Any, int] | None) -> list[Component]:
    """Return the ways several chosen actors can be meant, each with the number of events it would show."""
    return [
        html.Div(
            [
                dmc.Radio(label=label, value=value, size="sm"),
                html.Span("" if counts is None else f"{counts[value]:,}", className="count"),
            ],
            className="box-row",
        )
        for value, label in words.MATCHES.items()
    ]


def _actors(chosen: Sequence[str]) -> Component:
    chosen_from: Component = dmc.MultiSelect(
        id=ids.WHO,
        value=list(chosen),
        data=[{"value": one, "label": one.partition(":")[2] or one} for one in chosen],
        searchable=True,
        hidePickedOptions=True,
        nothingFoundMessage="Nobody of that name here",
        placeholder="" if chosen else ANYONE,
        filter={"function": "byAnyName"},
        renderOption={"function": "withCount"},
        maxDropdownHeight=340,
        limit=200,
        rightSectionWidth=26,
        comboboxProps={"shadow": "md"},
        **attributes({"aria-label": "Who"}),
    )
    return chosen_from


def when(values: Mapping[str, Any]) -> Component:
    """Return the two date inputs and their presets."""
    both = [
        _date(ids.FROM, "From", values["first"]),
        html.Span("to", className="to"),
        _date(ids.TO, "To", values["last"]),
    ]
    said = days.turned(days.read(values["first"]), days.read(values["last"]))
    wrong = html.P(said, id=ids.DATE_ERROR, className="wrong", role="alert")
    parts = [html.Div(both, className="dates"), wrong, html.Div(id=ids.PRESETS), presets.around()]
    return _group("When", parts)


def _date(id: str, label: str, value: str) -> Component:
    day = days.read(value)
    field: Component = dmc.TextInput(
        id=id,
        value="" if day is None else days.short(day),
        debounce=True,
        placeholder="Any day",
        size="sm",
        variant="unstyled",
        className="date",
        **attributes({"aria-label": label, "aria-describedby": ids.DATE_ERROR}),
    )
    return field


def kinds(values: Mapping[str, Any]) -> Component:
    """Return the filter by kind; its boxes are filled with counts once the store has told them."""
    chosen = list(values["kinds"]) or list(words.KINDS)
    boxes = dmc.CheckboxGroup(kind_boxes(None), id=ids.KINDS, value=chosen, className="boxes")
    return _group("Kind", [boxes], names=ids.KINDS)


def kind_boxes(counts: Mapping[str, int] | None, chosen: Sequence[str] = ()) -> list[Component]:
    """Return a box for each kind with its symbol and count; "Other" only where it occurs or is asked for."""
    shown = [kind for kind in words.KINDS if kind != "other" or (counts or {}).get(kind) or kind in chosen]
    return [_box(kind, words.KINDS[kind], counts, symbol=kind, group=ids.KINDS) for kind in shown]


def status(values: Mapping[str, Any]) -> Component:
    """Return the filter by what became of it."""
    chosen = list(values["status"]) or list(words.STATUS)
    boxes = dmc.CheckboxGroup(status_boxes(None), id=ids.STATUS, value=chosen, className="boxes")
    return _group("Reported or planned", [boxes], names=ids.STATUS)


def status_boxes(counts: Mapping[str, int] | None, chosen: Sequence[str] = ()) -> list[Component]:
    """Return a box for each status that occurs or is asked for; the first two stand there always."""
    always = ("happened", "scheduled", *chosen)
    shown = [one for one in words.STATUS if one in always or (counts or {}).get(one)]
    return [_box(one, words.STATUS[one], counts, group=ids.STATUS) for one in shown]


def _box(value: str, label: str, counts: Mapping[str, int] | None, *, group: str, symbol: str = "") -> Component:
    number = (counts or {}).get(value, 0)
    mark = [html.Span(className=f"symbol symbol-{symbol}", **HIDDEN_SIGN)] if symbol else []
    text = html.Span([*mark, html.Span(label, className="box-name")], className="box-label")
    only = html.Button(
        "only", className="only", **attributes({"data-only": f"{group}:{value}", "aria-label": f"Only {label}"})
    )
    box = dmc.Checkbox(value=value, label=text, size="sm")
    parts = [box, only, html.Span("" if counts is None else f"{number:,}", className="count")]
    return html.Div(parts, className="box-row" if number or counts is None else "box-row none")


def _group(title: str, children: Sequence[Component], *, names: str = "", **props: Any) -> Component:  # noqa: ANN401
    # Mantine's group of boxes is named by whatever has this id.
    heading = html.H2(title, id=f"{names}-label") if names else html.H2(title)
    return html.Section([heading, *children], className="filter", **props)
