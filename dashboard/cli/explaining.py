"""Explaining: a sentence with its dates, actors and events, each with its place in the text and its rule."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from dashboard.cli.showing import because, parties, when_words
from dashboard.cli.terminal import say

if TYPE_CHECKING:
    from ingest.pipeline import Explained
    from ingest.record.report import Report, When

_NONE: "Mapping[str, tuple[Report, ...]]" = MappingProxyType({})
_PARTS = {"party": ", takes part", "speaker": ", reports it", "aside": ", in passing"}
"""What explain says of the part a mention has; nothing of one that is only named, or of a place."""


def show_sentence(sentence: "Explained", again: "Mapping[str, tuple[Report, ...]]" = _NONE) -> None:
    """Print a sentence, what was found in it, and of each event the reason for each of its parts.

    ``again`` gives the other reports of the same event by the id of a report.
    """
    say(f"[{sentence.role}] {sentence.sentence}")
    for timex in sentence.timexes:
        value = timex.when.edtf or timex.value
        why = timex.invalid or timex.when.why
        say(f"    date   {timex.text!r} {timex.start}-{timex.end} -> {value}: {why} [{timex.when.rule}]")
    for mention, part in zip(sentence.mentions, sentence.parts, strict=True):
        through = f", serves {mention.through}" if mention.through else ""
        told = _PARTS.get(part, "")
        span = f"{mention.text!r} {mention.start}-{mention.end}"
        say(f"    actor  {span} -> {mention.actor} ({mention.form}{through}{told}) [{mention.rule}]")
    for number, report in enumerate(sentence.reports):
        say(f"    event  {when_words(report.when)} {report.event_type} {report.status} {parties(report)}")
        for name, why in (*sentence.reasons[number], *_further(report, sentence, again)):
            say(f"           {name:<10} {why}")
    if not sentence.reports and sentence.silence:
        say(f"    no event: {sentence.silence}")


def _further(
    report: "Report", sentence: "Explained", again: "Mapping[str, tuple[Report, ...]]"
) -> Iterator[tuple[str, str]]:
    """Yield the parts of an event that need no look at the words of the sentence again, and why."""
    from ingest.record.telling import tell

    event = tell("", [report], {})
    yield "date", _date(report.when, {t.start: t.when.edtf for t in sentence.timexes})
    said = _said(report, sentence)
    if said:
        yield "told by", said
    if report.place:
        state = f", in {report.place_state}" if report.place_state else ", in no state that is known"
        city = f" ({report.city})" if report.city else ""
        yield "place", f"“{report.place}”{_at(report.place, sentence)}{city}{state}"
    yield "quote", f"{report.start}-{report.end}"
    if len(report.label) < len(report.headline) or report.label not in report.headline:
        yield "headline", report.headline
    yield "label", f"{report.label} [{_built(report)}]"
    yield "weight", f"{event.weight:g}: {_summed(event.weight_parts)}"
    yield "confidence", f"{event.confidence} if nothing else tells it: {_summed(event.confidence_parts)}"
    others = again.get(report.id, ())
    if others:
        where = ", ".join(f"{r.start}-{r.end}" for r in others)
        yield "same event", f"{where} too: by day, who, what was done and where"


def _built(report: "Report") -> str:
    """Return what a label is built of."""
    if report.label in report.headline:
        return "the title it came with"
    what = f"what was done ({report.act.replace('_', ' ')})" if report.act else f"its kind ({report.event_type})"
    who = ["who acts"] if report.source else []
    whom = ["to whom"] if report.target else []
    status = [] if report.status == "happened" else [f"that it is {report.status.replace('_', ' ')}"]
    return f"built of {', '.join((*who, what, *whom, *status))}"


def _at(words: str, sentence: "Explained") -> str:
    """Return the place of a name in the text, with the space before it; nothing where no such name was found."""
    found = next((m for m in sentence.mentions if words and (m.text == words or words in m.text)), None)
    return f" {found.start}-{found.end}" if found else ""


def _date(when: "When", above: "Mapping[int, str | None]") -> str:
    rule = f" [{when.rule}]" if when.rule else ""
    if when.words_start is not None and above.get(when.words_start, "") == when.edtf:
        return f"{when.words!r} {when.words_start}-{when.words_end} -> {when_words(when)}, as above{rule}"
    return f"{because(when)}{rule}"


def _said(report: "Report", sentence: "Explained") -> str:
    """Return who says it and what carried it, as far as the text tells."""
    known = report.speaker if report.speaker and report.speaker != report.speaker_words else ""
    who = f"“{report.speaker_words}”{_at(report.speaker_words, sentence)}" if report.speaker_words else ""
    said = f"{who} -> {known}" if who and known else who or known or ""
    if report.anonymous:
        said = f"{said}, unnamed" if said else "somebody unnamed"
    via = f"{report.via} carried it" if report.via else ""
    if report.via and report.via not in sentence.sentence:
        via = f"{via}, by its byline or dateline"
    return ", ".join(part for part in (said, via) if part)


def _summed(parts: Iterable[tuple[str, float]]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in parts) or "nothing"


def told_again(sentences: "Iterable[Explained]") -> "dict[str, tuple[Report, ...]]":
    """Return of each report of one document the others that tell the same event, by its id."""
    from ingest.record.merge import derive

    events = derive(r for sentence in sentences for r in sentence.reports).events
    return {r.id: tuple(o for o in e.reports if o.id != r.id) for e in events if len(e.reports) > 1 for r in e.reports}


def sentence_data(sentence: "Explained", again: "Mapping[str, tuple[Report, ...]]" = _NONE) -> dict[str, Any]:
    """Return a sentence with what was found in it for JSON."""
    from dashboard.cli.dating import timex_data
    from ingest.record.wire import to_wire

    return {
        "sentence": sentence.sentence,
        "role": sentence.role,
        "dates": [timex_data(timex) for timex in sentence.timexes],
        "actors": [
            {
                "text": m.text,
                "start": m.start,
                "end": m.end,
                "actor": m.actor,
                "form": m.form,
                "through": m.through,
                "rule": m.rule,
                "part": part,
            }
            for m, part in zip(sentence.mentions, sentence.parts, strict=True)
        ],
        "events": [to_wire(report) for report in sentence.reports],
        "reasons": [
            dict((*given, *_further(r, sentence, again)))
            for given, r in zip(sentence.reasons, sentence.reports, strict=True)
        ],
        "same_event": [[o.id for o in again.get(r.id, ())] for r in sentence.reports],
        "no_event": sentence.silence,
    }
