"""Plain: an event in single values that any table or list can hold: words, ISO days, names, the strongest quote."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.exports.setting import Setting
from dashboard.page import days
from dashboard.scene.lanes import actor_name
from dashboard.scene.words import kind_words
from ingest.record.actor import Actor
from ingest.record.days import Day
from ingest.record.event import Event
from ingest.record.report import Party, Report

Extra = str | float | bool | None


@dataclass(frozen=True, slots=True)
class Plain:
    """The values of one event; empty strings where it has none. ``extra`` are a table's further columns."""

    words: str
    date: str
    earliest: str
    latest: str
    why: str
    who: str
    whom: str
    kind: str
    quote: str
    locator: str
    outlet: str
    via: str
    link: str
    speaker: str
    place: str
    extra: Mapping[str, Extra]


def plain(event: Event, setting: Setting) -> Plain:
    """Return the single values of an event; what the reports say is of the strongest one."""
    report = event.reports[0] if event.reports else None
    further = extras(event.reports)
    links = (*(setting.link(r) for r in event.reports), str(further.get("url") or ""))
    actors, language = setting.actors, setting.language
    return Plain(
        words=event.when.words, date=event.when.edtf or "", earliest=iso_day(event.when.earliest),
        latest=iso_day(event.when.latest), why=event.when.why,
        who=names(event.source, actors, language), whom=names(event.target, actors, language),
        kind=kind_words(event.kind, language=language),
        quote=report.quote if report else "", locator=report.locator if report else "",
        outlet="; ".join(event.publishers), via="; ".join(dict.fromkeys(r.via for r in event.reports if r.via)),
        link=next((link for link in links if link), ""),
        speaker=actor_name(event.speaker, actors, language=language) if event.speaker else "",
        place=(report.place or "") if report else "",
        extra=further,
    )  # fmt: skip


def names(parties: Iterable[Party], actors: Mapping[str, Actor], language: str) -> str:
    """Return the parties by name; a person with the state or organisation served: "Emmanuel Macron (France)"."""
    out = []
    for party in parties:
        name = actor_name(party.actor, actors, language=language)
        if party.through:
            name = f"{name} ({actor_name(party.through, actors, language=language)})"
        out.append(name)
    return "; ".join(dict.fromkeys(out))


def iso_day(day: Day | None) -> str:
    """Return a day as ``2024-02-16``, of any year (``-0499-03-01``); "" for an open or missing end."""
    if day is None:
        return ""
    return days.iso(day)


def extras(reports: Iterable[Report]) -> dict[str, Extra]:
    """Return the further columns of a table; where two reports have one, the stronger report's value counts."""
    out: dict[str, Extra] = {}
    for report in reports:
        for name, value in report.extra:
            out.setdefault(name, value)
    return out
