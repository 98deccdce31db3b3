"""Filters: the column on the left; four in sight, the rest under More filters, with counts beside each choice."""

from collections.abc import Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import actors, days, words
from dashboard.page.attributes import HIDDEN_SIGN, attributes

PRESETS = (("Last 30 days", "month"), ("This year", "year"), ("Around the event", "event"), ("All dates", "all"))


def column(values: Mapping[str, Any], *, writable: bool = False) -> Component:
    """Return all filters, set to the values of an address (``controls.to_values``)."""
    close = html.Button("Done", className="button narrow-only", **attributes({"data-close": "show-filters"}))
    parts = [
        close,
        who(values, writable=writable),
        when(values),
        kinds(values),
        status(values),
        picked(values),
        more(values),
        clear(),
    ]
    return html.Nav(parts, id=ids.FILTERS, className="filters", **attributes({"aria-label": "Filters"}))


def who(values: Mapping[str, Any], *, writable: bool = False) -> Component:
    """Return the filter by actors: choice, how several are meant, in which role, officials counted or not."""
    match = dmc.RadioGroup(
        [dmc.Radio(label=label, value=value, size="sm") for value, label in words.MATCHES.items()],
        id=ids.MATCH,
        value=values["match"],
        label="Show events with",
        className="stack when-two",
    )
    role = dmc.Select(
        id=ids.ROLE,
        value=values["role"],
        data=[{"value": value, "label": label} for value, label in words.ROLES.items()],
        allowDeselect=False,
        size="sm",
        className="when-one",
        **attributes({"aria-label": "In which part"}),
    )
    people = dmc.Checkbox(
        id=ids.PEOPLE, label="with its officials", checked=values["people"], size="sm", className="when-one"
    )
    edit = [actors.button()] if writable else []
    return _group("Who", [_actors(values["actors"]), match, role, people, *edit], id=ids.WHO_GROUP)


def _actors(chosen: Sequence[str]) -> Component:
    chosen_from: Component = dmc.MultiSelect(
        id=ids.WHO,
        value=list(chosen),
        data=[{"value": one, "label": one.partition(":")[2] or one} for one in chosen],
        searchable=True,
        hidePickedOptions=True,
        nothingFoundMessage="Nobody of that name here",
        placeholder="" if chosen else "Anyone",
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
    presets = [
        html.Button(label, className=f"link preset-{span}", id={"type": "preset", "span": span})
        for label, span in PRESETS
    ]
    wrong = html.P(id=ids.DATE_ERROR, className="wrong", role="alert")
    return _group("When", [html.Div(both, className="dates"), wrong, html.Div(presets, className="presets")])


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
        **attributes({"aria-label": label}),
    )
    return field


def kinds(values: Mapping[str, Any]) -> Component:
    """Return the filter by kind; its boxes are filled with counts once the store has told them."""
    chosen = list(values["kinds"]) or list(words.KINDS)
    boxes = dmc.CheckboxGroup(kind_boxes(None), id=ids.KINDS, value=chosen, className="boxes")
    return _group("Kind", [boxes], names=ids.KINDS)


def kind_boxes(counts: Mapping[str, int] | None) -> list[Component]:
    """Return a box for each kind with its symbol and count; "Other" only where there are such events."""
    shown = [kind for kind in words.KINDS if kind != "other" or (counts or {}).get(kind)]
    return [_box(kind, words.KINDS[kind], counts, symbol=kind, group=ids.KINDS) for kind in shown]


def status(values: Mapping[str, Any]) -> Component:
    """Return the filter by what became of it."""
    chosen = list(values["status"]) or list(words.STATUS)
    boxes = dmc.CheckboxGroup(status_boxes(None), id=ids.STATUS, value=chosen, className="boxes")
    return _group("Reported or planned", [boxes], names=ids.STATUS)


def status_boxes(counts: Mapping[str, int] | None) -> list[Component]:
    """Return a box for each status that occurs; the first two stand there always."""
    shown = [one for one in words.STATUS if one in ("happened", "scheduled") or (counts or {}).get(one)]
    return [_box(one, words.STATUS[one], counts, group=ids.STATUS) for one in shown]


def picked(values: Mapping[str, Any]) -> Component:
    """Return the switch to the events chosen for the picture."""
    box = dmc.Checkbox(id=ids.PICKED, label="Picked only", checked=values["picked"], size="sm")
    return html.Div(box, className="filter")


def more(values: Mapping[str, Any]) -> Component:
    """Return the rarer filters, folded unless one of them is on."""
    rare = ("types", "precision", "confidence", "publisher", "language", "review")
    parts = [
        html.Summary("More filters", className="link"),
        _several(ids.TYPES, "Type", values["types"], words.TYPES),
        _several(ids.PRECISION, "How exact", values["precision"], words.EXACT),
        _several(ids.STRENGTH, "Strength", values["confidence"], words.STRENGTH),
        _several(ids.OUTLET, "Outlet", values["publisher"], {one: one for one in values["publisher"]}),
        _several(
            ids.LANGUAGE, "Language", values["language"], {one: words.language(one) for one in values["language"]}
        ),
        _several(ids.REVIEW, "Checked", values["review"], words.REVIEW),
    ]
    return html.Details(parts, className="filter more", open=any(values[one] for one in rare))


def choices(offered: Mapping[Any, str], counts: Mapping[str, int], chosen: Sequence[str]) -> list[dict[str, Any]]:
    """Return the choices of a rarer filter with their counts, the most frequent first; chosen ones are kept."""
    values = sorted({*counts, *chosen}, key=lambda value: (-counts.get(value, 0), value))
    shown = {value: offered.get(value, value) for value in values}
    return [{"value": value, "label": label, "count": counts.get(value, 0)} for value, label in shown.items()]


def clear() -> Component:
    """Return the button that drops every filter."""
    return html.Button("Clear all filters", id=ids.CLEAR, className="link")


def _several(
    id: str,
    label: str,
    chosen: Sequence[str],
    offered: Mapping[Any, str],
) -> Component:
    data = [{"value": value, "label": name} for value, name in offered.items()]
    chosen_from: Component = dmc.MultiSelect(
        id=id,
        value=list(chosen),
        data=data,
        label=label,
        placeholder="Any" if not chosen else "",
        searchable=True,
        hidePickedOptions=True,
        renderOption={"function": "withCount"},
        size="sm",
        comboboxProps={"shadow": "md"},
    )
    return chosen_from


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
