"""Retold: the labels that were built of who and what, built again in the language of a picture."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.scene.lanes import actor_name
from dashboard.scene.typewords import type_words
from dashboard.scene.words import COMMAS, LANGUAGES, word
from ingest.record.actor import Actor
from ingest.record.event import Event
from ingest.record.report import Party

_COLONS = {"zh": "："}
_ARROWS = {"ar": "←"}
"""An arrow says "to" without a case to be got wrong; it points the way the language is read."""
_RIGHT = "\u200f"
"""The mark that is not seen and says from where its neighbours are read."""
_MOST = 3
"""So many names stand on a side, the rest are counted; four are named, since "and 1 more" is as long as a name."""


def retold(events: Sequence[Event], *, actors: Mapping[str, Actor], language: str) -> tuple[Event, ...]:
    """Return events with their labels in a language of ``scene.words.LANGUAGES``, in the order they came in.

    A title of its own and what a person wrote stay as they are: nothing is translated, only built anew.
    """
    if language == "en" or language not in LANGUAGES:
        return tuple(events)
    return tuple(_retold(event, actors, language) if _built(event) else event for event in events)


def _retold(event: Event, actors: Mapping[str, Actor], language: str) -> Event:
    return replace(event, label=_label(event, type_words(event.event_type, language=language), actors, language))


def _built(event: Event) -> bool:
    """Tell whether a label is one of ours: no person wrote it, and it is no title with or without names before it."""
    title = " ".join(event.headline.split()).rstrip(".").casefold()
    return bool(event.label) and "label" not in event.changed and (not title or title not in event.label.casefold())


def _label(event: Event, act: str, actors: Mapping[str, Actor], language: str) -> str:
    sides = [_side(parties, event, actors, language) for parties in (event.source, event.target)]
    if not any(sides):
        return act[:1].upper() + act[1:]
    arrow = _ARROWS.get(language, "→")
    who = f"{sides[0]} {arrow} {sides[1]}".strip() if sides[1] else sides[0]
    text = f"{who}{_COLONS.get(language, ': ')}{act}"
    return _from_the_right(text, arrow) if language == "ar" else text


def _from_the_right(text: str, arrow: str) -> str:
    """Return a label with names in Latin letters marked so that it is read from the right.

    Between two such names the arrow would stand as between words read from the left, and point at the wrong one.
    """
    if not re.search("[A-Za-z]", text):
        return text
    return _RIGHT + text.replace(f" {arrow} ", f" {_RIGHT}{arrow}{_RIGHT} ")


def _side(parties: Sequence[Party], event: Event, actors: Mapping[str, Actor], language: str) -> str:
    """Return who takes part on one side: states and organisations; a person where all serve one of them."""
    served = {party.through or party.actor for party in (*event.source, *event.target)}
    ids = [party.actor if len(served) == 1 else party.through or party.actor for party in parties]
    names = [actor_name(one, actors, language=language) for one in dict.fromkeys(ids)]
    shown = names if len(names) <= _MOST + 1 else names[:_MOST]
    said = COMMAS.get(language, ", ").join(shown)
    left = len(names) - len(shown)
    return f"{said} {word('more', str(left), language=language)}" if left else said
