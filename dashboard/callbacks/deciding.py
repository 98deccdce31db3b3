"""Deciding: how the page writes down what a person decides, whichever part of it they decide in."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from dashboard.callbacks.context import Context
from dashboard.page import answers
from ingest.record.errors import Conflict, TimelineError
from ingest.record.event import Event, Gone
from ingest.record.judgement import Judgement, Verb


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision, in words for the toast, and the store's revision after it.

    ``done`` is False where nothing was written; ``conflict`` then says what somebody else decided meanwhile.
    """

    said: str
    revision: int
    done: bool
    conflict: Conflict | None = None


def decide(
    context: Context,
    subject: str,
    verb: Verb,
    *,
    who: str | None,
    field: str = "",
    value: object = None,
    other: str = "",
    revision: int = 0,
) -> Decided:
    """Write a decision on an event down; ``value`` is anything JSON can write.

    ``who`` is the name the person gave this page, null for the account it runs under. ``revision`` is the event's when
    the person began to change it: if somebody else changed the same field since, nothing is written.
    """
    by = signed(who, context)
    made = meant(subject, verb, who=by, field=field, value=value, other=other, revision=revision)
    try:
        context.store.judge(made)
    except Conflict as conflict:
        return Decided(str(conflict), context.store.revision(), done=False, conflict=conflict)
    except TimelineError as error:
        return Decided(str(error), context.store.revision(), done=False)
    return Decided(answers.SAYS.get(verb, answers.DONE), context.store.revision(), done=True)


def meant(
    subject: str,
    verb: Verb,
    *,
    who: str,
    field: str = "",
    value: object = None,
    other: str = "",
    revision: int = 0,
) -> Judgement:
    """Return a decision of this instant, not written yet: several of them are written at once by the store."""
    kept = "" if value is None and verb != "set" else json.dumps(value, ensure_ascii=False)
    return Judgement(who, now(), verb, subject, field=field, value=kept, other=other, revision=revision)


def shown(context: Context, name: str | None) -> Event | Gone | None:
    """Return the event of an id, what became of it, or null where there is none."""
    if not name:
        return None
    try:
        return context.store.event(name)
    except TimelineError:
        return None


def now() -> str:
    """Return this instant in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def signed(who: Any, context: Context) -> str:  # noqa: ANN401 -- what the browser kept may be anything
    """Return the name a change is kept under: the one the person gave this page, else the account's."""
    return (who.strip()[:80] if isinstance(who, str) else "") or context.who
