"""Reasons: why a report is as it is, and why a sentence makes no event, in plain words for ``timeline explain``."""

from collections.abc import Sequence

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.casting import cast
from ingest.events.pick import acts, scene
from ingest.events.sentence import line
from ingest.events.status import status
from ingest.events.subject import Scene
from ingest.events.verbs import Frame, data
from ingest.events.voice import Voice, voice
from ingest.record.days import Day
from ingest.record.report import Party, Report, When

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
    trigger = f"“{report.trigger}” {span} tells {report.event_type} [{report.rule}]" if report.trigger else report.rule
    group = voice(whole.line, act.trigger, whole.clauses[act.clause]) if act else None
    how = ""
    if act is not None:
        shape = "a noun" if act.trigger.noun else "a passive verb" if group and group.passive else "an active verb"
        how = f" ({shape}; {_FRAMES[act.trigger.entry.frame]})"
    roles = [f"{_named(report.source)} {'act' if len(report.source) > 1 else 'acts'}"] if report.source else []
    roles += [f"on {_named(report.target)}" if roles else f"{_named(report.target)} acted on"] if report.target else []
    fixed = bool(act and act.trigger.entry.status)
    return (
        ("type", trigger),
        ("roles", f"{', '.join(roles) or 'nobody is named'}{how}"),
        ("status", f"{report.status.replace('_', ' ')}: {_standing(report, group, created=created, fixed=fixed)}"),
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


def _named(parties: Sequence[Party]) -> str:
    return ", ".join(_party(p) for p in parties)


def _party(party: Party) -> str:
    where = f" {party.start}-{party.end}" if party.start is not None else ""
    words = f"“{party.words}”{where} -> " if party.words else ""
    return f"{words}{party.actor}{f' for {party.through}' if party.through else ''}"
