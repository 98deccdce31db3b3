"""Decisions: what somebody decided, in words, for the page and the command line alike; no part of a page."""

import json
from collections.abc import Iterable, Mapping
from textwrap import shorten
from typing import Any

from dashboard.page import days, names, values, words
from ingest.record.exchange import quotes_of
from ingest.record.judgement import Judgement, Verb
from ingest.record.merge import other_reports

DID: dict[Verb, str] = {
    "check": "marked it as checked",
    "hide": "hid it",
    "show": "showed it again",
    "pick": "picked it for the picture",
    "unpick": "no longer picked it",
    "merge": "put it together with another event",
    "keep_apart": "set another event apart from it",
    "add": "added it",
    "remove": "removed it for good",
    "rename": "gave it another name",
    "name": "added a name",
    "post": "added a post",
    "same_actor": "put it together with another actor",
}
_WHAT: dict[Verb, str] = {
    "check": "check",
    "hide": "hiding",
    "show": "showing",
    "pick": "pick for the picture",
    "unpick": "leaving out of the picture",
    "note": "note",
    "merge": "putting together",
    "keep_apart": "setting apart",
    "add": "event added",
    "remove": "removal",
    "rename": "name",
    "name": "further name",
    "post": "post",
    "same_actor": "putting together",
}
_TOLD = 3
"""Events, documents or actors named of what was taken back at once; the others are counted."""
_BEGINNING = 60
"""Letters of the words of another event that stand for it."""


def said(one: Judgement, actors: names.Actors) -> tuple[str, str]:
    """Return what was done and, where a value is part of it, that value: ("set the date to ", "Mar 2024").

    The value may be anybody's words; it is "" where what was done is all there is to say.
    """
    value = _value(one)
    if one.verb == "set":
        return f"set {values.the(one.field)} to ", values.said(one.field, value, actors)
    if one.verb == "given" and one.field == "rows":
        return "pasted rows", ""
    if one.verb == "given":
        return f"set {values.the(one.field)} of a document to ", _given(one.field, value)
    if one.verb == "note":
        return ("wrote ", f"“{value}”") if value else ("took the note away", "")
    if one.verb == "pick" and one.value.isdecimal():
        return f"{DID['pick']}, at place {one.value}", ""
    if one.verb == "keep_apart" and not one.other:
        return f"said that {words.count(len(other_reports(one)), 'place')} told of another event", ""
    other = _other_words(one, value, actors)
    return (f"{DID[one.verb]}: ", other) if other else (DID[one.verb], "")


def what(made: Iterable[Judgement], titles: Mapping[str, str]) -> str:
    """Return what decisions are about, for one that is taken back: "date and label of “Fish pact”".

    ``titles`` are what their subjects are called; one without is told of by its decisions alone.
    """
    fields: dict[str, list[str]] = {}
    for one in made:
        word = _field(one.field) if one.verb in ("set", "given") else _WHAT[one.verb]
        of = fields.setdefault(titles.get(one.subject, ""), [])
        of += [word] if word not in of else []
    told = [f"{words.listed(of)} of “{title}”" if title else words.listed(of) for title, of in fields.items()]
    further = [f"{len(told) - _TOLD:,} more"] if len(told) > _TOLD else []
    return words.listed([*told[:_TOLD], *further])


def _field(name: str) -> str:
    """Return what a field is called in a row of several: that of a status, "reported or planned", reads as two."""
    return "status" if name == "status" else values.field(name).lower()


def _other_words(one: Judgement, value: Any, actors: names.Actors) -> str:  # noqa: ANN401 -- JSON has no narrower type
    """Return the name, the post or the other actor of a decision on an actor, and the words of the other event."""
    if one.verb in ("rename", "name"):
        return value if isinstance(value, str) else ""
    if one.verb == "same_actor":
        return names.name(one.other, actors)
    if one.verb == "post" and isinstance(value, dict):
        served = names.name(str(value.get("serves", "")), actors)
        return f"{value['title']} of {served}" if value.get("title") else served
    if one.verb in ("merge", "keep_apart"):
        quotes = quotes_of(one)
        quote = next((quotes[report][1] for report in other_reports(one) if report in quotes), "")
        return f"“{shorten(quote, _BEGINNING, placeholder='…')}”" if quote else ""
    return ""


def _given(field: str, value: Any) -> str:  # noqa: ANN401 -- as above
    """Return what was said of a document: its date in words; whatever is more than a word by name alone."""
    if field == "created" and isinstance(value, str):
        return days.created(value)
    return value if isinstance(value, str) else "nothing" if value is None else "other values"


def _value(one: Judgement) -> Any:  # noqa: ANN401 -- as above
    """Return the value of a judgement; what is no JSON is the text it is."""
    try:
        return json.loads(one.value) if one.value else None
    except ValueError:
        return one.value
