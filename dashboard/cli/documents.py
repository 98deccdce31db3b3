"""Documents: ``timeline documents``, what is in the store and what could not be read."""

import typer

from dashboard.cli import options
from dashboard.cli.stores import opened
from dashboard.cli.telling import failure_line
from dashboard.cli.terminal import plural, say, say_json, say_table


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(documents)


def documents(store: options.Store = None, as_json: options.Json = False) -> None:
    """List the documents, and those that could not be read.

    Each with date, language, number of statements, outlet and name.

    \b
    Examples:
      timeline documents
      timeline documents --json
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    with opened(store) as timeline:
        known = [(d, len(timeline.reports(d.id))) for d in timeline.documents()]
        failures = timeline.failures()
        refused = timeline.rejected()
    rejected = [(d.name, one) for d, _ in known for one in refused.get(d.id, ())]
    if as_json:
        say_json(
            {
                "documents": [
                    {
                        "id": d.id,
                        "name": d.name,
                        "created": d.created.when if d.created else None,
                        "publisher": d.publisher,
                        "title": d.title,
                        "language": d.language,
                        "kind": d.kind,
                        "reports": count,
                        "addresses": [a.value for a in d.addresses],
                    }
                    for d, count in known
                ],
                "failures": [{"name": f.name, "reason": f.reason, "mend": f.mend} for f in failures],
                "rejected": [
                    {"document": name, "locator": r.locator, "text": r.text, "reason": r.reason} for name, r in rejected
                ],
            }
        )
        return
    say_table(
        (d.created.when if d.created else "no date", d.language, f"{count:,}", d.publisher or "-", d.name)
        for d, count in known
    )
    for failure in failures:
        say(f"not read: {failure_line(failure)}")
    for name, one in rejected:
        say(f"no event: {', '.join(filter(None, (name, one.locator)))}: {one.text[:60]}: {one.reason}")
    say(f"{plural(len(known), 'document')}, {len(failures):,} not read")
