"""Typed: a date that a person typed in place of what the text gives, as the value of a judgement."""

from dataclasses import replace

from ingest.record.report import When


def typed(read: When, old: When, *, who: str) -> When:
    """Return a date as typed and read, to be set in place of an event's date as it stood.

    The words stay those of the text, so that the date as written and as read stand side by side; ``why`` keeps what
    was typed. It is a person's from now on: nothing hangs on a day of publication any more.
    """
    by = f"Set by {who}." if who else "Set by hand."
    return replace(
        read,
        basis="analyst",
        words=old.words,
        words_start=old.words_start,
        words_end=old.words_end,
        anchor="",
        why=f"{read.why} {by}".strip(),
    )


def no_date(old: When, *, who: str) -> When:
    """Return what stands for "no date" in place of an event's date as it stood."""
    by = f" by {who}" if who else ""
    return When(
        None,
        basis="analyst",
        words=old.words,
        words_start=old.words_start,
        words_end=old.words_end,
        why=f"Its date was taken away{by}.",
    )
