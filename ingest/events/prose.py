"""Prose: the events one sentence of running text tells, each with its own date, roles and standing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.dates.timex import Timex
from ingest.events.attribution import Attribution, attribution
from ingest.events.dating import assign, inherited, publication, undated
from ingest.events.draft import Draft
from ingest.events.headline import span
from ingest.events.pick import Act, acts, scene
from ingest.events.roles import Roles, Scene, roles
from ingest.events.sentence import Line, line
from ingest.events.status import status
from ingest.events.voice import voice
from ingest.record.days import Day
from ingest.record.document import Block
from ingest.record.report import Party, When


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every sentence of a document."""

    cleaned: Cleaned
    lexicon: Lexicon
    created: Day | None


def prose(
    setting: Setting, sentence: Sentence, mentions: Sequence[Mention], timexes: Sequence[Timex], *, lede: bool = False
) -> tuple[Draft, ...]:
    """Return the events of a sentence in text order; one without any actor is none."""
    text = setting.cleaned.text
    here = line(
        text, sentence.start, sentence.end,
        language=setting.cleaned.language,
        mentions=[m for m in mentions if setting.lexicon.agency(m.text) is None],
        timexes=timexes,
    )  # fmt: skip
    whole = scene(here)
    found = acts(whole)
    if not found:
        return ()
    usable = [k for k, d in enumerate(here.dated) if d.timex.when.edtf is not None]
    owned = assign(whole, found, usable)
    said = attribution(whole, lexicon=setting.lexicon)
    block = setting.cleaned.blocks[sentence.block]
    out: list[Draft] = []
    for k, act in enumerate(found):
        ids = owned[k] or inherited(whole, found, owned, k)
        draft = _draft(setting, whole, act, ids, said, block, sentence.block)
        if draft is not None:
            out.append(replace(draft, lede=lede, own=bool(owned[k])))
    return tuple(out)


def _draft(
    setting: Setting, whole: Scene, act: Act, ids: Sequence[int], said: Attribution, block: Block, block_index: int
) -> Draft | None:
    here, trigger = whole.line, act.trigger
    dated = here.dated[ids[0]] if ids else None
    when = dated.timex.when if dated else _without(setting, whole, act, block)
    state = status(whole, act, when, setting.created)
    if state is None:
        return None
    found = roles(whole, trigger, act.clause)
    day = when.latest if when.latest is not None else when.earliest
    source = parties(setting, here, _with_nouns(whole, act, found), day)
    target = tuple(
        p
        for p in parties(setting, here, (*found.target, *found.hosts), day, hosts=found.hosts)
        if p.actor not in {q.actor for q in source}
    )
    if not source and not target:
        return None
    if trigger.entry.weak and not source:
        return None
    start, end = span(
        whole,
        act,
        (dated.timex.start, dated.timex.end) if dated and whole.clauses[act.clause].first <= dated.first else None,
    )
    speaker = here.named[said.speaker].mention.actor if said.speaker is not None else None
    return Draft(
        start=start,
        end=end,
        context=block.role,
        block=block_index,
        when=when,
        event_type=trigger.entry.event_type,
        status=state,
        source=source,
        target=target,
        trigger=here.text[trigger.start : trigger.end],
        trigger_start=trigger.start,
        trigger_end=trigger.end,
        noun=trigger.noun,
        rule=trigger.entry.id,
        speaker=speaker,
        speaker_words=said.words,
        via=said.via,
        anonymous=said.anonymous,
        quoted=said.quote is not None,
        locator=block.locator,
    )


def _without(setting: Setting, whole: Scene, act: Act, block: Block) -> When:
    """Return the date of an act without date words: the day of publication for what somebody said, else none."""
    created = setting.cleaned.created
    group = voice(whole.line, act.trigger, whole.clauses[act.clause])
    said = (
        act.trigger.entry.frame == "say"
        and not act.trigger.noun
        and act.trigger.tag not in ("base", "ing", "inf", "future")
    )
    if created is not None and said and not (group.future or group.would or group.possible) and block.role == "body":
        return publication(created)
    return undated("the sentence has no date words")


def _with_nouns(whole: Scene, act: Act, found: Roles) -> tuple[int, ...]:
    """Return the source, for what all do alike with those that the nouns taken in name: "signed a pact with X"."""
    if act.trigger.entry.frame not in ("joint", "visit", "host"):
        return found.source
    more = [i for noun in act.nouns for i in roles(whole, noun, act.clause).source]
    return tuple(sorted({*found.source, *more}))


def parties(
    setting: Setting, here: Line, indices: Sequence[int], day: Day | None, *, hosts: Sequence[int] = ()
) -> tuple[Party, ...]:
    """Return the parties that mentions name, each actor once; a mere place is one only where it is visited."""
    out: dict[str, Party] = {}
    for i in indices:
        mention = here.named[i].mention
        if mention.form == "place" and i not in hosts:
            continue
        through = mention.through
        if mention.actor.startswith("person:"):
            through = setting.lexicon.actor(mention.actor).serves(day) or mention.through
        out.setdefault(mention.actor, Party(mention.actor, mention.text, mention.start, mention.end, through))
    return tuple(out.values())
