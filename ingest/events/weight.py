"""Weight: the visible parts that make an event key: place on the page, own date, known actors, quoted speech."""

from ingest.record.document import Role
from ingest.record.report import Party, Status, When

_PLACES: dict[Role, float] = {"headline": 1.0, "caption": 0.0, "teaser": 0.0, "body": 0.0}


def weight_parts(
    *,
    context: Role,
    lede: bool,
    when: When,
    parties: tuple[Party, ...],
    quoted: bool,
    status: Status,
) -> tuple[tuple[str, float], ...]:
    """Return the parts of a report's weight, sorted by name; a sidebar has the one part that says so, of nothing."""
    if context == "sidebar":
        return (("sidebar", 0.0),)
    parts: list[tuple[str, float]] = []
    if context == "headline" or lede:
        parts.append(("headline or lede", 0.75))
    if when.edtf is not None and when.basis in ("text", "context", "table", "dateline"):
        day = when.precision in ("day", "hour", "minute", "second")
        parts.append(("date of its own", 0.5 if context == "teaser" else 1.0 if day else 0.75))
    known = len({p.through or p.actor for p in parties})
    if known:
        parts.append(("known actors", min(1.0, 0.5 * known)))
    if any(p.actor.startswith("person:") and p.through for p in parties):
        parts.append(("an office holder", 0.25))
    if quoted:
        parts.append(("quoted speech", 0.5))
    if status == "hypothetical":
        parts.append(("only supposed", -0.5))
    return tuple(sorted(parts))
