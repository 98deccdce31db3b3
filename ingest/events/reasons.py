"""Reasons: why a report is as it is, and why a sentence makes no event, in plain words for ``timeline explain``."""

from collections.abc import Sequence

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.casting import cast
from ingest.events.lines import line
from ingest.events.pick import Act, acts, scene
from ingest.events.status import status
from ingest.events.subject import Scene
from ingest.events.verbs import Frame, data
from ingest.events.voice import Voice, voice
from ingest.record.days import Day
from ingest.record.report import Party, Report, Status, When

Reason = tuple[str, str]
"""What is explained, and why it is so."""

_FRAMES: dict[Frame, str] = {
    "act": "the subject acts on the object",
    "joint": "all who are named with it take part alike",
    "visit": "the subject goes to a host",
    "say": "the subject speaks",
    "toward": "the subject acts, a preposition leads to the other side",
    "reverse": "the subject is acted on, “from” leads to who acts",
    "bare": "nobody is acted on",
    "host": "the subject receives the object",
}
_SILENT = {"byline": "a byline tells of no event", "dateline": "a date line tells of no event"}


def scene_of(cleaned: Cleaned, sentence: Sentence, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> Scene:
    """Return a sentence as the coder reads it."""
    return scene(
        line(
            cleaned.text, sentence.start, sentence.end, language=cleaned.language, mentions=mentions, timexes=timexes
        )
    )  # fmt: skip


def reasons(whole: Scene, report: Report, *, created: Day | None) -> tuple[Reason, ...]:
    """Return why a report of a sentence has its type, roles and status."""
    act = next((a for a in acts(whole) if a.trigger.start == report.trigger_start), None)
    span = f"{report.trigger_start}-{report.trigger_end}"
    closer = f", more closely {report.act.replace('_', ' ')}" if report.act else ""
    told = f"“{report.trigger}” {span} tells {report.event_type}" if report.trigger else report.event_type
    trigger = f"{told}{closer} [{report.rule}]"
    group = voice(whole.line, act.trigger, whole.clauses[act.clause]) if act else None
    how = ""
    if act is not None:
        shape = "a noun" if act.trigger.noun else "a passive verb" if group and group.passive else "an active verb"
        how = f" ({shape}; {_FRAMES[act.trigger.entry.frame]})"
    roles = [f"{_named(report.source)} {'act' if len(report.source) > 1 else 'acts'}"] if report.source else []
    roles += [f"on {_named(report.target)}" if roles else f"{_named(report.target)} acted on"] if report.target else []
    fixed = bool(act and act.trigger.entry.status)
    standing = _standing(report, group, created=created, fixed=fixed)
    return (
        ("type", trigger),
        ("roles", f"{', '.join(roles) or 'nobody is named'}{how}"),
        ("status", f"{report.status.replace('_', ' ')}: {standing}{_cue(whole, act, report)}"),
    )


def row_reasons(report: Report) -> tuple[Reason, ...]:
    """Return why the report of a row of a table has its type, roles and status: the table says so, or its words do."""
    roles = [f"{_named(report.source)} {'act' if len(report.source) > 1 else 'acts'}"] if report.source else []
    roles += [f"on {_named(report.target)}"] if report.target else []
    said = "by its columns, or the names in its title"
    return (
        ("type", f"{report.event_type} [{report.rule}]"),
        ("roles", f"{', '.join(roles)} ({said})" if roles else "nobody is named"),
        ("status", f"{report.status.replace('_', ' ')}: by its column, or the words of its title"),
    )


def silence(whole: Scene, role: str, timexes: Sequence[Timex], *, language: str, created: Day | None) -> str:
    """Return why a sentence makes no event."""
    if role in _SILENT:
        return _SILENT[role]
    if not whole.line.triggers:
        known = "" if data(language, "verbs") else f": none are known in this language ({language})"
        return f"no word in it tells an act{known}"
    found = acts(whole)
    words = ", ".join(dict.fromkeys(f"“{whole.line.text[t.start : t.end]}”" for t in whole.line.triggers))
    if not found:
        return f"{words} tells no act here"
    invalid = next((t.invalid for t in timexes if t.invalid), "")
    if invalid:
        return invalid
    casts = [cast(whole, act) for act in found]
    if all(one.empty for one in casts):
        return f"nobody that is known takes part in {words}"
    if all(one.empty or status(whole, one.act, When(None), created) is None for one in casts):
        return f"the text says that {words} did not come about"
    return f"{words} is only mentioned, or carries what another sentence tells"


def _standing(report: Report, group: Voice | None, *, created: Day | None, fixed: bool) -> str:
    """Return what gave a report its status, the same reasons in the order in which ``status`` looks for them."""
    if ";" in report.rule:
        return "what is done by saying it"
    if fixed:
        return "the word itself says so"
    ahead = created is not None and report.when.earliest is not None and report.when.earliest > created
    past = created is not None and report.when.latest is not None and report.when.latest < created
    told = {
        "called_off": "a word of calling off goes with it",
        "denied": "a word of denial governs it",
        "hypothetical": "it hangs on a condition or a supposition",
        "scheduled": "a word before it looks ahead",
        "happened": "told as a fact, of a day that is past" if past else "told as a fact",
    }[report.status]
    if report.status == "hypothetical" and group and group.possible:
        return "the verb says only that it may be"
    if report.status == "scheduled":
        if ahead:
            return "its day lies after that of the document"
        if group and (group.future or group.would):
            return "the verb is of the future"
        if group and group.planned:
            return "a word of planning goes with it"
    return told


_CUES: dict[Status, tuple[str, ...]] = {
    "called_off": ("verb.cancelled",),
    "denied": ("verb.denied",),
    "hypothetical": ("verb.hypothetical", "verb.considered", "verb.possible", "verb.would"),
    "scheduled": ("verb.planned", "verb.future", "verb.would"),
}
"""The lists whose words give a status, those that say most first."""


def _cue(whole: Scene, act: Act | None, report: Report) -> str:
    """Return the word that gave a status, with its place: the nearest one to the trigger."""
    line = whole.line
    if act is None or (report.status == "scheduled" and report.rule.startswith("consult.scheduled")):
        return ""
    for name in _CUES.get(report.status, ()):
        spans = [
            (first, first + n)
            for n in range(4, 0, -1)
            for first in range(len(line.words) - n + 1)
            if line.join(first, first + n) in line.grammar.words[name]
            and not any(j in line.timex_at for j in range(first, first + n))
        ]
        if spans:
            first, last = min(spans, key=lambda s: (abs(s[0] - act.trigger.first), s[0] - s[1]))
            start, end = line.words[first].start, line.words[last - 1].end
            return f" (“{line.text[start:end]}” {start}-{end})"
    return ""


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(_party(p) for p in parties)


def _party(party: Party) -> str:
    where = f" {party.start}-{party.end}" if party.start is not None else ""
    words = f"“{party.words}”{where} -> " if party.words else ""
    return f"{words}{party.actor}{f' for {party.through}' if party.through else ''}"
