"""Telling: what became of a document and of a run, in words and as data."""

from typing import TYPE_CHECKING

from dashboard.cli.terminal import complain, plural, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.record.extraction import Failure
    from ingest.run import Stored, Summary
    from ingest.run.progress import Outcome


def tell(outcome: "Outcome") -> None:
    """Print what became of one document."""
    from ingest.record.extraction import Failure
    from ingest.run.task import Holds, Passed

    if isinstance(outcome, Failure):
        complain(failure_line(outcome))
    elif isinstance(outcome, Holds):
        say(outcome.found)
    elif isinstance(outcome, Passed):
        say(f"{outcome.name}: passed over, there is no reader for it")
    else:
        say(card(outcome))


def failure_line(failure: "Failure") -> str:
    """Return which document could not be read, why, and the mend, in one line."""
    named = "" if failure.name in failure.reason else f"{failure.name}: "
    return f"{named}{failure.reason}: {failure.mend}"


def card(stored: "Stored") -> str:
    """Return what the card of a document says: name, publication date and where it was read, outlet, counts."""
    document = stored.document
    created = document.created
    if created is None and document.kind == "table":
        date = "each row has its own date"
    elif created is None:
        own = f", {document.suggested} if it is the day the file was last changed" if document.suggested else ""
        date = f"no publication date found (give it with --published{own})"
    elif created.basis == "given":
        date = f"published {created.when} (given)"
    elif created.basis == "editor":
        date = f"published {created.when} (by its editors)"
    else:
        date = f"published {created.when} (from its {created.basis})"
    parts = [date, *([document.publisher] if document.publisher else []), plural(stored.events, "event")]
    parts += [f"{stored.undated:,} without a date"] if stored.undated else []
    parts += [plural(stored.unplaced, "line") + " without a usable date"] if stored.unplaced else []
    parts += [plural(len(document.left_out), "line") + " left out"] if document.left_out else []
    return f"{document.name}: {', '.join(parts)}{_lost(document.notes)}{_unread(document.notes)}" + _beside(stored)


def _lost(notes: "Sequence[str]") -> str:
    """Return what of another tool's file was not taken over, "" if nothing."""
    from ingest.interchange.entry import LOST

    kinds = [note.removeprefix(LOST).removesuffix(".") for note in notes if note.startswith(LOST)]
    return f"; not taken over: {', '.join(kinds)}" if kinds else ""


def _unread(notes: "Sequence[str]") -> str:
    """Return which part of a file could not be read, and the mend; "" if all of it was."""
    from ingest.readers.item import NOT_READ

    return "".join(f"; {note[0].lower()}{note[1:].removesuffix('.')}" for note in notes if note.startswith(NOT_READ))


def notes(stored: "Stored", said: set[str]) -> list[str]:
    """Return what a person should know of how a new document was read, each note once a run."""
    from ingest.interchange.entry import LOST
    from ingest.readers.item import NOT_READ

    differs = [f"  note: {one}" for one in stored.told]
    new = [n for n in stored.document.notes if not n.startswith((LOST, NOT_READ)) and n not in said]
    if stored.already:
        return differs
    said.update(new)
    return [*(f"  note: {note}" for note in new), *differs]


def _beside(stored: "Stored") -> str:
    if stored.already:
        return "; was there already"
    if stored.replaced:
        return "; takes the place of an older version"
    return "; read anew" if stored.changed else ""


def total(summary: "Summary") -> str:
    """Return the sum of a run in one line."""
    parts = [plural(summary.documents, "new document"), plural(summary.events, "event")]
    parts += [f"{summary.undated:,} without a date"] if summary.undated else []
    parts += [f"{summary.changed:,} changed"] if summary.changed else []
    parts += [f"{summary.gone:,} no longer in their file (kept as older versions)"] if summary.gone else []
    parts += [f"{summary.already:,} already there"] if summary.already else []
    parts += [f"{len(summary.passed):,} passed over"] if summary.passed else []
    parts += [f"{summary.removed:,} removed for good earlier"] if summary.removed else []
    parts += [f"{len(summary.failures):,} not read"] if summary.failures else []
    return ", ".join(parts)


def as_data(outcome: "Outcome") -> dict[str, object]:
    """Return what became of one document for JSON."""
    from ingest.record.extraction import Failure
    from ingest.run.task import Holds, Passed

    if isinstance(outcome, Holds):
        return {"name": outcome.name, "found": outcome.found}
    if isinstance(outcome, Failure):
        told = {"name": outcome.name, "read": False, "reason": outcome.reason, "mend": outcome.mend}
        return {**told, "removed": outcome.removed} if outcome.removed else told
    if isinstance(outcome, Passed):
        return {"name": outcome.name, "read": False, "passed_over": True}
    document = outcome.document
    return {
        "name": document.name,
        "read": True,
        "id": document.id,
        "created": document.created.when if document.created else None,
        "suggested": document.suggested or None,
        "publisher": document.publisher,
        "language": document.language,
        "events": outcome.events,
        "undated": outcome.undated,
        "unplaced": outcome.unplaced,
        "left_out": len(document.left_out),
        "notes": list(document.notes),
        "already": outcome.already,
        "changed": outcome.changed,
        "replaced": outcome.replaced,
        "told": list(outcome.told),
    }
