"""Datable: which time expressions of a sentence may date an act: not those that name a thing or a bound."""

from ingest.events.sentence import Line


def usable(line: Line) -> list[int]:
    """Return the timexes of a sentence that may date an act: not those that name a thing or a bound.

    "The June 4, 1967 borders", "the Convention of 1961", "the budget for 2021-2027" name things; "after March 1979"
    bounds a time that has no other end. An impossible date is one too: what it dates is no event.
    """
    return [
        k
        for k, d in enumerate(line.dated)
        if (d.timex.when.edtf is not None or d.timex.invalid) and not _names(line, k)
    ]


def _names(line: Line, k: int) -> bool:
    dated, known = line.dated[k], line.grammar.words
    before, after = line.low(dated.first - 1), line.low(dated.last)
    when = dated.timex.when
    vague = when.precision in ("year", "decade", "century") or (
        when.precision == "month" and before in known["dating.after"]
    )
    if vague and before in known["dating.after"]:
        return True
    if when.precision == "year" and before in known["dating.naming"] and dated.first >= 2:
        return not any(t.last == dated.first - 1 and not t.noun for t in line.triggers)
    if line.grammar.language == "en" and _bounds(line, k):
        return True
    if line.grammar.language != "en" or not after or line.marked(dated.last, ",;:().—–"):
        return False
    return after in known["dating.things"]


def _bounds(line: Line, k: int) -> bool:
    """Tell whether a date only ends or names something: "sanctions until 31 January", "the 1976 Nobel Prize"."""
    dated = line.dated[k]
    if line.low(dated.last) in ("'s", "’s") or dated.timex.text.endswith(("'s", "’s")):
        # "yesterday's report" dates the report; "Monday's summit" is an act of that day.
        at = dated.last + (line.low(dated.last) in ("'s", "’s"))
        return not any(t.noun and at <= t.first <= at + 2 for t in line.triggers)
    if line.low(dated.first - 1) in ("until", "till"):
        return not line.contains(0, dated.first, "verb.cancelled")
    plain = dated.timex.when.precision == "year" and dated.last - dated.first == 1
    capital = dated.last < len(line.words) and line.text[line.words[dated.last].start].isupper()
    return plain and capital and line.gap(dated.last) == " " and not line.has("nouns.prepositions", dated.first - 1)
