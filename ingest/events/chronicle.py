"""Chronicle: lines that begin with their date, "March 24–28: Moscow. Met with ...": one line tells one event."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events import beside
from ingest.events.casting import Cast, Setting, cast, parties
from ingest.events.classify import leading
from ingest.events.draft import Draft
from ingest.events.headline import headline
from ingest.events.lines import laid, with_verbs
from ingest.events.pick import acts, scene
from ingest.events.place import place as where
from ingest.events.status import status
from ingest.events.subject import Scene
from ingest.events.within import Within
from ingest.events.wording import Wording, wording
from ingest.record.document import Block
from ingest.record.report import EventType, Party, Status

_BEHIND = re.compile(r"\s*(?:\([^)]{0,40}\))?\s*(?:[:：]|\s[–—-]\s|\t)\s*")
_BULLETS = re.compile(r"[\s•·*–—\-(\[]*")
_ENTRIES, _MOSTLY, _TITLE = 4, 0.6, 120
"""A list of travels has so many dated lines, and so large a part of its lines is dated."""
_TITLES = re.compile(
    r"\b(?:president|king|queen|prime minister|premier|foreign minister|minister|foreign secretary|chancellor|chairman|"
    r"secretary|shah|emir|sultan|prince|princess|crown prince|taoiseach|vice president|general|ambassador)\b",
    re.IGNORECASE,
)


def entry_date(cleaned: Cleaned, block: Block, timexes: Sequence[Timex]) -> Timex | None:
    """Return the date a line begins with and is about, None if the line is plain prose."""
    if block.role not in ("body", "table", "sidebar"):
        return None
    bullets = _BULLETS.match(cleaned.text, block.start)
    start = bullets.end() if bullets else block.start
    for timex in timexes:
        if abs(timex.start - start) <= 1 and timex.when.edtf is not None and timex.type in ("DATE", "TIME"):
            behind = _BEHIND.match(cleaned.text, timex.end)
            return timex if behind and behind.end() < block.end else None
    return None


def traveller(cleaned: Cleaned, mentions: Sequence[Mention], timexes: Sequence[Timex]) -> Mention | None:
    """Return the one person whom the titles of a list name: whose travels it lists; None if it is none or several.

    A page with running text under its title is no such list, even if a chronology closes it.
    """
    body = [b for b in cleaned.blocks if b.role == "body"]
    dated = Within(timexes)
    within = [dated.between(b.start, b.end) for b in body]
    entries = [b for b, w in zip(body, within, strict=True) if entry_date(cleaned, b, w) is not None]
    if len(entries) < _ENTRIES or len(entries) < _MOSTLY * len(body):
        return None
    over = [b for b in body if b.end <= entries[0].start and b.end - b.start <= _TITLE]
    titles = [*over, *(b for b in cleaned.blocks if b.role in ("headline", "kicker", "heading"))]
    people = Within(m for m in mentions if m.form == "person")
    named = [m for b in titles for m in people.between(b.start, b.end)]
    return named[0] if named and len({m.actor for m in named}) == 1 else None


def chronicle(
    setting: Setting,
    block: Block,
    index: int,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    *,
    date: Timex,
    whose: Mention | None,
) -> tuple[Draft, ...]:
    """Return the event of a dated line, and further ones that its clauses tell of other acts.

    The whole line is the place in the text. In a list of travels the line's first words are the place visited; the
    state visited takes part where nobody else is named.
    """
    text = setting.cleaned.text
    behind = _BEHIND.match(text, date.end)
    start = behind.end() if behind else date.end
    scenes: list[Scene] = []
    called, dated = Within(m for m in mentions if setting.lexicon.agency(m.text) is None), Within(timexes)
    for s in sentences:
        first = max(s.start, start)
        if first < s.end:
            bare = laid(
                text, first, s.end,
                language=setting.cleaned.language,
                mentions=called.between(first, s.end), timexes=dated.between(first, s.end),
                run=setting.runs.get((first, s.end)),
            )  # fmt: skip
            scenes.append(scene(with_verbs(bare)))
    place = _place(scenes, whose)
    casts = [(whole, cast(whole, act)) for whole in scenes[1 if place else 0 :] for act in acts(whole)]
    main = _main(setting, block, index, casts, scenes, date=date, whose=whose, place=place)
    more = () if whose is not None else beside.sentences(setting, main, scenes[1:])
    return (main, *beside.further(setting, main, casts), *beside.also(setting, main, scenes[1:]), *more)


def _main(
    setting: Setting,
    block: Block,
    index: int,
    casts: Sequence[tuple[Scene, Cast]],
    scenes: Sequence[Scene],
    *,
    date: Timex,
    whose: Mention | None,
    place: Mention | None,
) -> Draft:
    when, day = date.when, date.when.latest if date.when.latest is not None else date.when.earliest
    chosen = _chosen(casts)
    kind: EventType = "CONSULT" if whose is not None and place is not None else "OTHER"
    state: Status = "happened"
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    trigger, rule, noun = (0, 0), "chronology line", False
    if chosen is not None:
        whole, acting = chosen
        kind, rule = acting.act.trigger.entry.event_type, acting.act.trigger.entry.id
        state = status(whole, acting.act, when, setting.created) or "denied"
        source = parties(setting, whole.line, acting.source, when)
        target = parties(setting, whole.line, acting.target, when)
        trigger, noun = (acting.act.trigger.start, acting.act.trigger.end), acting.act.trigger.noun
    elif scenes and place is None:
        source = parties(setting, scenes[0].line, _bare(scenes[0]), when)
    if place is not None:
        source = tuple(_serving(p, place, text=setting.cleaned.text) for p in source)
        target = tuple(_serving(p, place, text=setting.cleaned.text) for p in target)
    if whose is not None:
        source, target = _travel(setting, source, target, whose, place, day, alone=_meets_many(chosen))
    venue, venue_state, city = _venue(scenes, place, chosen)
    return Draft(
        start=block.start,
        end=block.end,
        context=block.role,
        block=index,
        when=when,
        event_type=kind,
        status=state,
        source=source,
        target=tuple(p for p in target if p.actor not in {q.actor for q in source}),
        trigger=setting.cleaned.text[trigger[0] : trigger[1]],
        trigger_start=trigger[0],
        trigger_end=trigger[1],
        noun=noun,
        rule=rule,
        place=venue,
        place_state=venue_state,
        city=city,
        locator=block.locator,
        words=_wording(setting.cleaned.text, _after_date(setting, date), block.end, chosen),
        entry=True,
    )


def _wording(text: str, start: int, end: int, chosen: tuple[Scene, Cast] | None) -> Wording:
    head = headline(text[start:end])
    if chosen is None:
        return Wording(head)
    whole, acting = chosen
    return replace(wording(whole, acting.act, whole.line.start, whole.line.end), headline=head)


def _after_date(setting: Setting, date: Timex) -> int:
    behind = _BEHIND.match(setting.cleaned.text, date.end)
    return behind.end() if behind else date.end


def _chosen(casts: Sequence[tuple[Scene, Cast]]) -> tuple[Scene, Cast] | None:
    """Return the act a line is about: of its first sentence that tells more than speech or office, else the first."""
    best: list[tuple[Scene, Cast]] = []
    for whole in dict.fromkeys(id(w) for w, _ in casts):
        of_sentence = [(w, c) for w, c in casts if id(w) == whole]
        act = leading(of_sentence[0][0], tuple(c.act for _, c in of_sentence))
        best.append(next(pair for pair in of_sentence if pair[1].act is act))
    strong = [pair for pair in best if pair[1].act.trigger.entry.event_type not in ("STATEMENT", "OTHER")]
    return next(iter(strong or best), None)


def _place(scenes: Sequence[Scene], whose: Mention | None) -> Mention | None:
    """Return the place a line of travels begins with: a first sentence of names and nothing else; its state counts."""
    if whose is None or len(scenes) < 2 or not scenes[0].line.named or scenes[0].line.triggers:
        return None
    return scenes[0].line.named[-1].mention


def _venue(
    scenes: Sequence[Scene], place: Mention | None, chosen: tuple[Scene, Cast] | None
) -> tuple[str | None, str | None, str]:
    """Return where it was, in which state and in what city: by the words a line of travels begins with, or its act's.

    Of several cities visited none is the city.
    """
    if place is not None:
        here = scenes[0].line
        town = here.named[0].mention
        alone = not (here.text[here.start : town.start] + here.text[town.end : place.start]).strip(" ,")
        return (
            here.text[here.start : place.end].strip(),
            place.actor,
            town.city if alone and town.actor == place.actor else "",
        )
    if chosen is None:
        return None, None, ""
    whole, acting = chosen
    return where(whole, acting.act, hosts=acting.roles.hosts)


def _bare(whole: Scene) -> tuple[int, ...]:
    return tuple(k for k, n in enumerate(whole.line.named) if n.mention.form != "place")


def _meets_many(chosen: tuple[Scene, Cast] | None) -> bool:
    """Tell whether the act is a gathering whose host need not take part: "attended the opening session"."""
    if chosen is None:
        return True
    return chosen[1].act.trigger.entry.id == "consult.attend" or chosen[1].act.trigger.entry.event_type == "OTHER"


def _travel(
    setting: Setting,
    source: tuple[Party, ...],
    target: tuple[Party, ...],
    whose: Mention,
    place: Mention | None,
    day: int | None,
    *,
    alone: bool,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    served = setting.lexicon.actor(whose.actor).serves(day) or whose.through
    self = Party(whose.actor, whose.text, None, None, served)
    others = tuple(p for p in (*source, *target) if p.actor not in (whose.actor, served))
    if not others and place is not None and not alone:
        others = (Party(place.actor, place.text, place.start, place.end),)
    return (self,), others


def _serving(party: Party, place: Mention, *, text: str) -> Party:
    """Return a titled person of unknown state as one of the state visited: "Met with Prime Minister Meir" in Israel."""
    titled = party.actor.startswith("person:") and party.through is None and _TITLES.search(party.words)
    return replace(party, through=place.actor) if titled and text else party
