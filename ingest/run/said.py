"""Said: what a person or an option says of a document, laid over what was said before."""

from dataclasses import asdict, fields, replace
from typing import Any

from ingest.record.document import Given


def said(given: Given) -> dict[str, Any]:
    """Return the fields of ``given`` that say something, ready for JSON."""
    values = {name: getattr(given, name) for name in _spoken(given) if name != "table"}
    table = {name: value for name, value in asdict(given.table).items() if value}
    return values | ({"table": table} if table else {})


def laid_over(before: Given, now: Given) -> Given:
    """Return what was said before with what is said now over it; silence takes nothing back.

    >>> laid_over(Given(created="2024-03-05", language="en"), Given(language="fr")).language
    'fr'
    """
    over = {name: getattr(now, name) for name in _spoken(now)}
    if "table" in over:
        parts = {name: value for name, value in said(now)["table"].items() if value}
        over["table"] = replace(before.table, **parts)
    return replace(before, **over)


def _spoken(given: Given) -> list[str]:
    silent = Given()
    return [f.name for f in fields(Given) if getattr(given, f.name) != getattr(silent, f.name)]
