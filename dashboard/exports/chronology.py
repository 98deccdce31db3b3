"""Chronology: events as a list with dates, quotes and citations, in Markdown or as plain text to paste anywhere."""

import re
from collections.abc import Sequence

from dashboard.exports.phrases import comma, phrase
from dashboard.exports.setting import Setting
from dashboard.exports.told import Cited, Item, told
from ingest.record.event import Event

_SPECIAL = re.compile(r"([\\`*\[\]<>~]|(?<!\w)_|_(?!\w))")
"""An underscore within a word stresses nothing, and no line of ours begins a table: ``|`` is a letter as others."""
_AT_START = re.compile(r"^([#+-]|\d+[.)])")
"""What makes a heading or a list where a line begins with it."""


def markdown(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as Markdown; those without a date stand last, under a heading of their own.

    Picked ones are numbered by their place and stay in it, with a date or without.
    """
    whole = told(events, setting)
    parts = [f"# {inert(whole.title, begins=False)}", ""]
    if whole.subtitle:
        parts += [inert(whole.subtitle), ""]
    undated = phrase("undated", language=whole.language)
    for item in whole.items:
        parts += _item(item, f"**{inert(item.date or undated, begins=False)}** ", whole.language)
    if whole.undated:
        parts += ["", f"## {inert(whole.undated_words, begins=False)}", ""]
        for item in whole.undated:
            parts += _item(item, "", whole.language)
    return ("\n".join(parts).rstrip() + "\n").encode()


def text(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as plain text: a line each, its quotes below, nothing that an editor would have to take out."""
    whole = told(events, setting)
    parts = [whole.title, *([whole.subtitle] if whole.subtitle else []), ""]
    undated = phrase("undated", language=whole.language)
    for item in whole.items:
        parts += _plain_item(item, item.date or undated, whole.language)
    if whole.undated:
        parts += [whole.undated_words, ""]
        for item in whole.undated:
            parts += _plain_item(item, "", whole.language)
    return ("\n".join(parts).rstrip() + "\n").encode()


def _plain_item(item: Item, date: str, language: str) -> list[str]:
    number = f"{item.number}. " if item.number else ""
    lines = [f"{number}{date}: {item.words}" if date else f"{number}{item.words}"]
    for quote in item.quotes:
        parts = (*quote.cited.words, quote.cited.link)
        cited = comma(language).join(part for part in parts if part)
        lines.append(f"    “{quote.text}” ({cited or phrase('no_outlet', language=language)})")
    own = phrase("own_translation", language=language)
    lines += [f"    “{item.translation}” ({own})"] if item.translation else []
    return [*lines, ""]


def _item(item: Item, date: str, language: str) -> list[str]:
    mark = f"{item.number}." if item.number else "-"
    # What belongs to a list item stands as far in as its words.
    inside = " " * (len(mark) + 1)
    lines = [f"{mark} {date}{inert(item.words, begins=not date)}"]
    for quote in item.quotes:
        # One quote block a quote: without the empty line between them they would run into one paragraph.
        lines += [""] if len(lines) > 1 else []
        lines.append(f"{inside}> “{inert(quote.text, begins=False)}” ({_cite(quote.cited, language)})")
    own = phrase("own_translation", language=language)
    lines += ["", f"{inside}> “{inert(item.translation, begins=False)}” ({own})"] if item.translation else []
    return [*lines, ""]


def _cite(cited: Cited, language: str) -> str:
    parts = [inert(part, begins=False) for part in cited.words]
    parts += [f"<{cited.link}>"] if cited.link else []
    return comma(language).join(parts) or phrase("no_outlet", language=language)


def inert(text: str, *, begins: bool = True) -> str:
    """Return text in one line that Markdown shows letter for letter; ``begins`` says that a line begins with it."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    if not begins:
        return line
    return _AT_START.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], line)
