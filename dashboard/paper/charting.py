"""Charting: the charts of a report on its pages; what crowds in a sliver of the time has close-ups on their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.paper.closeups import pointer
from dashboard.paper.furniture import Drawn, Faces, key, legend, paragraph, piled
from dashboard.paper.sheet import LEAST_TOLD, Order, Sheet, drawn, key_items
from dashboard.paper.svg import chart_svg
from dashboard.scene.between import pair
from dashboard.scene.closeup import CloseUp, close_ups, title
from dashboard.scene.marks import place
from dashboard.scene.shapes import Scene
from dashboard.scene.words import word
from ingest.record.event import Event

_CHART = 0.62
"""A chart whose labels have numbers leaves the rest of its page to their key."""
_MOST = 60
"""So many events one page's chart may show, of those that a wide page has room for."""
_ALL_TOLD = 36
"""More events on one page never all have room for their words: they are laid out with numbers at once."""
_FEWER = 0.75

Pages = Iterator[tuple[Drawn, Scene]]


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has for its body, in pixels."""

    height: float
    width: float


def chart_pages(events: Sequence[Event], order: Order, head: Drawn, *, on: Room) -> Pages:
    """Give a page after the other, each with the chart of as many of the next events as it has room for.

    Where most events fall in a sliver of the time the first page shows the whole with the crowd counted, and the pages
    behind it the close-up; all on one page if it has the room.
    """
    found = _close_ups(events, order)
    if found and len(events) <= _MOST:
        sheet, body = _chart(tuple(events), replace(order, spans=found), head, on=on)
        told = len(events) - len(sheet.scene.numbers())
        if body.height <= on.height + 0.5 and told >= LEAST_TOLD * len(events):
            yield body, sheet.scene
            return
    yield from _apart(tuple(events), found, order, head, within=None, before=0, on=on)


def _close_ups(events: Sequence[Event], order: Order) -> tuple[CloseUp, ...]:
    if not order.size.style.close_ups or pair(order.view, order.chosen) is not None:
        return ()
    return close_ups([spot.day for spot in (place(event.when) for event in events) if spot is not None])


def _apart(
    events: tuple[Event, ...], found: Sequence[CloseUp], order: Order, above: Drawn, *, within: CloseUp | None,
    before: int, on: Room,
) -> Pages:  # fmt: skip
    """Give the pages of these events, then those of the close-ups inside; ``before`` is how many pages there are yet.

    ``within`` is the close-up whose pages these are.
    """
    if not found:
        yield from _run(events, order, above, within=within, on=on)
        return
    span, more = found[0], found[1:]
    held = tuple(event for event in events if _holds(span, event))
    style = replace(order.size.style, max_labels=len(events))
    whole = replace(
        _windowed(order, within), spans=(span,), apart=True, size=replace(order.size, style=style),
    )  # fmt: skip
    told = f"{title(span, language=order.language)} · {word('page', str(before + 2), language=order.language)}"
    headed = _headed(above, within, order, width=on.width)
    sheet, body = _chart(events, whole, headed, on=on, leads=told)
    if body.height <= on.height + 0.5:
        yield body, sheet.scene
        yield from _apart(held, more, order, Drawn("", 0.0), within=span, before=before + 1, on=on)
        return
    # Too much stands outside the crowd for one page: what was before it and what came after have their own.
    inside = {event.id for event in held}
    outside = [event for event in events if event.id not in inside]
    early = [event for event in outside if _day(event) < span.first]
    late = [event for event in outside if _day(event) >= span.first]
    count = 0
    if early:
        for page in _run(early, order, above, within=within, on=on):
            count += 1
            yield page
        above = Drawn("", 0.0)
    yield from _apart(held, more, order, above, within=span, before=before + count, on=on)
    if late:
        yield from _run(late, order, Drawn("", 0.0), within=within, on=on)


def _holds(span: CloseUp, event: Event) -> bool:
    spot = place(event.when)
    return spot is not None and span.holds(spot)


def _day(event: Event) -> float:
    spot = place(event.when)
    assert spot is not None, "a chart shows dated events alone"
    return spot.day


def _windowed(order: Order, within: CloseUp | None) -> Order:
    """Return the order with the days across those of a close-up."""
    if within is None:
        return order
    return replace(order, view=replace(order.view, first=within.first, last=within.last))


def _headed(above: Drawn, within: CloseUp | None, order: Order, *, width: float) -> Drawn:
    """Return what stands on top of a page, with the name of the close-up that it shows."""
    if within is None:
        return above
    style = order.size.style
    name = paragraph(
        title(within, language=order.language), width=width, size=style.name_size, line=style.name_line * 1.5,
        fonts=order.fonts, bold=True, rtl=order.language == "ar",
    )  # fmt: skip
    return piled([above, name])


def _run(events: Sequence[Event], order: Order, above: Drawn, *, within: CloseUp | None, on: Room) -> Pages:
    """Give a page after the other, each with the chart of as many of the next events as it has room for."""
    left, first, most = list(events), True, _MOST
    while left or first:
        taken = min(len(left), most)
        headed = _headed(above, within, order, width=on.width)
        while True:
            # All of a close-up on one page shows all its days; one of several pages shows those of its events.
            own = _windowed(order, within) if taken == len(events) else order
            sheet, body = _chart(tuple(left[:taken]), own, headed, on=on)
            if body.height <= on.height + 0.5 or taken <= 1:
                break
            taken = max(1, int(taken * _FEWER))
        # What was too much for this page is for the next ones too.
        most = min(most, max(taken, 8) + 6)
        left, above, first = left[taken:], Drawn("", 0.0), False
        yield body, sheet.scene


def _chart(events: tuple[Event, ...], order: Order, above: Drawn, *, on: Room, leads: str = "") -> tuple[Sheet, Drawn]:
    """Return the chart of events under what stands above it: with all labels, else with numbers and their key.

    ``leads`` is what stands under the crowd of an overview: where its close-up is.
    """
    language, rtl, faces = order.language, order.language == "ar", Faces()
    signs, own = faces.legend_line, order.spans[0] if order.apart else None
    counted = sum(_holds(own, event) for event in events) if own is not None else 0
    if len(events) - counted <= _ALL_TOLD:
        free = drawn(events, order, 1.0)
        body = _body(free, order, above, Drawn("", 0.0), width=on.width, faces=faces, leads=leads)
        if body.height <= on.height:
            return free, body
        signs = legend(free.scene.legend, width=on.width, faces=faces, fonts=order.fonts, rtl=rtl).height
    share = (on.height - above.height - signs) * _CHART
    sheet = drawn(events, order, 1.0, height=share, numbers=True)
    items = key_items(sheet.scene, events, language, order.notes)
    told = key(items, width=on.width, faces=faces, fonts=order.fonts, language=language)
    below = piled([Drawn("", faces.space), told])
    return sheet, _body(sheet, order, above, below, width=on.width, faces=faces, leads=leads)


def _body(
    sheet: Sheet, order: Order, above: Drawn, below: Drawn, *, width: float, faces: Faces, leads: str
) -> Drawn:  # fmt: skip
    rtl, scene = order.language == "ar", sheet.scene
    signs = legend(scene.legend, width=width, faces=faces, fonts=order.fonts, rtl=rtl)
    chart = Drawn(chart_svg(scene, style=sheet.style, fonts=order.fonts, language=order.language), scene.whole)
    pieces = [above, signs, Drawn("", faces.space * 0.5), chart]
    if leads:
        span = order.spans[0]
        ends = scene.scale.x(span.first), scene.scale.x(span.last)
        pieces.append(pointer(*ends, leads, width=width, style=sheet.style, fonts=order.fonts, rtl=rtl))
    return piled([*pieces, below])
