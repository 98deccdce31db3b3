"""Explaining: a sentence with its dates, actors and events, each with its place in the text and its rule."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dashboard.cli.showing import because, parties, when_words
from dashboard.cli.terminal import say

if TYPE_CHECKING:
    from ingest.pipeline import Explained
    from ingest.record.report import Report, When

_PARTS = {"party": ", takes part", "speaker": ", reports it", "aside": ", in passing"}
"""What explain says of the part a mention has; nothing of one that is only named, or of a place."""


def show_sentence(sentence: "Explained") -> None:
    """Print a sentence, what was found in it, and of each event the reason for each of its parts."""
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
        given = sentence.reasons[number] if number < len(sentence.reasons) else (("type", report.rule),)
        for name, why in (*given, *_further(report, above={t.start for t in sentence.timexes})):
            say(f"           {name:<10} {why}")
    if not sentence.reports and sentence.silence:
        say(f"    no event: {sentence.silence}")


def _further(report: "Report", *, above: Collection[int] = ()) -> Iterator[tuple[str, str]]:
    """Yield the parts of an event that need no look at the sentence again, and why; ``above`` are dates told of."""
    from ingest.record.telling import tell

    event = tell("", [report], {})
    yield "date", _date(report.when, above)
    said = _said(report)
    if said:
        yield "told by", said
    if report.place:
        state = f", in {report.place_state}" if report.place_state else ", in no state that is known"
        yield "place", f"“{report.place}”{f' ({report.city})' if report.city else ''}{state}"
    yield "quote", f"{report.start}-{report.end}"
    yield "label", f"{report.label} [built of the roles, {report.event_type} and {report.status}]"
    yield "weight", f"{event.weight:g}: {_summed(event.weight_parts)}"
    yield "confidence", f"{event.confidence} if nothing else tells it: {_summed(event.confidence_parts)}"


def _date(when: "When", above: Collection[int]) -> str:
    rule = f" [{when.rule}]" if when.rule else ""
    if when.words_start in above:
        return f"{when.words!r} {when.words_start}-{when.words_end} -> {when_words(when)}, as above{rule}"
    return f"{because(when)}{rule}"


def _said(report: "Report") -> str:
    """Return who says it and what carried it, as far as the text tells."""
    known = report.speaker if report.speaker and report.speaker != report.speaker_words else ""
    who = f"“{report.speaker_words}”" if report.speaker_words else ""
    said = f"{who} -> {known}" if who and known else who or known or ""
    if report.anonymous:
        said = f"{said}, unnamed" if said else "somebody unnamed"
    return ", ".join(part for part in (said, f"{report.via} carried it" if report.via else "") if part)


def _summed(parts: Iterable[tuple[str, float]]) -> str:
    return ", ".join(f"{name} {value:g}" for name, value in parts) or "nothing"


def sentence_data(sentence: "Explained") -> dict[str, Any]:
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
        "reasons": [dict((*given, *_further(r))) for given, r in zip(sentence.reasons, sentence.reports, strict=False)],
        "no_event": sentence.silence,
    }
