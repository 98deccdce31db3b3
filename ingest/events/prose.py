"""Prose: the events one sentence of running text tells, each with its own date, roles and standing."""

from collections.abc import Mapping, Sequence

from ingest.actors.mention import Mention
from ingest.clean.cleaned import Sentence
from ingest.dates.timex import Timex
from ingest.events.apiece import apiece
from ingest.events.attribution import Attribution, attribution, called
from ingest.events.casting import Cast, Setting, cast, parties
from ingest.events.datable import usable
from ingest.events.dating import assign, inherited
from ingest.events.draft import Draft
from ingest.events.extent import extent
from ingest.events.likewise import likewise
from ingest.events.lines import laid, with_verbs
from ingest.events.moved import moved
from ingest.events.pick import SENT, Act, acts, scene
from ingest.events.place import place
from ingest.events.sentence import Line
from ingest.events.speech import convened, deed, refused
from ingest.events.standing import STANDING, by_default, carried, stands
from ingest.events.status import considered, standing, status
from ingest.events.stops import by_stops
from ingest.events.subject import Scene
from ingest.events.untrue import beside_denial, deniers
from ingest.events.voice import voice
from ingest.events.wording import said, wording
from ingest.events.words import fold
from ingest.record.days import Day
from ingest.record.document import Block
from ingest.record.report import Party, When

_SPOKEN = frozenset({"STATEMENT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})


def prose(
    setting: Setting, sentence: Sentence, mentions: Sequence[Mention], timexes: Sequence[Timex], *, lede: bool = False
) -> tuple[Draft, ...]:
    """Return the events of a sentence in text order; one without any actor is none."""
    bare = laid(
        setting.cleaned.text, sentence.start, sentence.end,
        language=setting.cleaned.language,
        mentions=[m for m in mentions if _within(m, sentence) and not _outside(setting, m)],
        timexes=[t for t in timexes if _within(t, sentence)],
        run=setting.runs.get((sentence.start, sentence.end)),
    )  # fmt: skip
    if not (bare.triggers and (bare.named or any(t.noun or t.entry.id == SENT for t in bare.triggers))):
        # Nobody is in it, and nothing that was told of before.
        return ()
    here = with_verbs(bare)
    whole = scene(here)
    found = acts(whole)
    if not found:
        return ()
    casts = [cast(whole, act) for act in found]
    if not any(acting.counts for acting in casts):
        return ()
    owned = _dates(whole, casts, setting.created)
    put = moved(whole, found, owned)
    heard = attribution(whole, lexicon=setting.lexicon)
    block = setting.cleaned.blocks[sentence.block]
    dated = frozenset(
        c.act.clause for k, c in enumerate(casts) if owned[k] and not c.empty and not beside_denial(whole, c.act)
    )
    drafts = (
        _draft(
            setting, whole, acting, owned, k, put=put.get(k),
            casts=casts, dated_clauses=dated, heard=heard, block=block, index=sentence.block, lede=lede,
        )
        for k, acting in enumerate(casts)
    )  # fmt: skip
    told = [d for d in drafts if d is not None]
    if any(d.status == "denied" for d in told):
        # "Denied having attacked" is told once: the attack, as denied.
        words = here.grammar.words["verb.denied"] | here.grammar.words["speech.disputing"]
        told = [d for d in told if d.event_type != "REJECT" or d.status == "denied" or fold(d.trigger) not in words]
    told = by_stops(setting, whole, casts, told)
    told = [d for d in told if not any(_toll(here, d, other) for other in told)]
    return (*apiece(setting, whole, told), *likewise(setting, whole, told))


def _toll(here: Line, draft: Draft, other: Draft) -> bool:
    """Tell whether one of two attacks is only what the other came to: "struck a depot, killing three"."""
    if draft is other or {draft.event_type, other.event_type} != {"ASSAULT"} or draft.when.edtf != other.when.edtf:
        return False
    casualties = here.grammar.words["verb.casualties"]
    only = fold(draft.trigger) in casualties and fold(other.trigger) not in casualties
    return (
        only and draft.states == other.states and draft.start >= other.start and set(draft.target) <= set(other.target)
    )


def _dates(whole: Scene, casts: Sequence[Cast], created: Day | None) -> dict[int, tuple[int, ...]]:
    """Return for each act its timexes; what a nameless reporter dates ("reported on 5 March") dates the act."""
    found = [c.act for c in casts]
    owned = dict(assign(whole, found, usable(whole.line), created=created))
    for k, acting in enumerate(casts):
        reporter = acting.act.trigger.entry.frame == "say" and acting.empty and owned[k]
        if reporter:
            first = next(
                (i for i, c in enumerate(casts) if not c.empty and not owned[i] and i < k and not _ahead(whole, c.act)),
                None,
            )
            if first is not None:
                owned[first] = owned[k]
        if reporter or acting.act.trigger.entry.frame != "say" or not owned[k]:
            continue
        # "Will not deliver it, the minister said on Monday": saying so is the refusal.
        for i, act in enumerate(found):
            clause = whole.clauses[act.clause]
            said_here = clause.kind == "complement" and (clause.head or 0) >= acting.act.clause
            stands = not owned[i] and clause.kind in STANDING and (i < k or said_here)
            if stands and (refused(whole, act) or (_announces(whole, acting, casts[i]) and not _ahead(whole, act))):
                owned[i] = owned[k]
    return {k: owned[k] or inherited(whole, found, owned, k) for k in owned}


def _announces(whole: Scene, reporter: Cast, told: Cast) -> bool:
    """Tell whether a report only announces what its own side does: "has cut aid, the ministry announced on Monday"."""

    def sides(indices: Sequence[int]) -> set[str]:
        return {m.through or m.actor for m in (whole.line.named[i].mention for i in indices)}

    announced = whole.line.has("speech.announce", reporter.act.trigger.first)
    return announced and bool(sides(reporter.source) & sides(told.source))


def _ahead(whole: Scene, act: Act) -> bool:
    """Tell whether an act is still to come or only supposed: "will send, it was reported on Monday" is not Monday's.

    What somebody will not do is refused on the day it is said.
    """
    group = voice(whole.line, act.trigger, whole.clauses[act.clause])
    return not group.negated and (
        group.future or group.would or group.possible or group.planned or considered(whole, act)
    )


def _draft(
    setting: Setting,
    whole: Scene,
    acting: Cast,
    owned: Mapping[int, tuple[int, ...]],
    k: int,
    *,
    put: When | None,
    casts: Sequence[Cast],
    dated_clauses: frozenset[int],
    heard: Attribution,
    block: Block,
    index: int,
    lede: bool,
) -> Draft | None:
    here, act = whole.line, acting.act
    trigger = act.trigger
    dated = here.dated[owned[k][0]] if owned[k] else None
    if dated is not None and dated.timex.invalid:
        # An impossible date makes no event: the coder lists the sentence with the reason.
        return None
    if not acting.counts or (trigger.entry.both and not (acting.source and acting.target)):
        return None
    when = put or (dated.timex.when if dated else by_default(setting, whole, act, block, index))
    own_words = trigger.entry.frame == "say"
    weak = when.edtf is None or (when.basis == "publication" and not own_words)
    if weak and not stands(whole, acting):
        return None
    done = deed(whole, act) or convened(act, when, setting.created)
    state = done.status if done else status(whole, act, when, setting.created)
    if put is not None:
        state = standing(when, setting.created)
    if state is None:
        return None
    if trigger.entry.id == "consult.scheduledcoming" and not acting.target and not _expected(whole, act):
        return None
    if when.basis == "publication" and own_words and not done:
        told = [c for j, c in enumerate(casts) if owned[j] or not c.act.trigger.noun]
        if carried(whole, acting, told, heard):
            return None
    aimed = parties(setting, here, (done.target if done and done.target else acting.target), when)
    source = parties(setting, here, _meant(setting, here, acting, aimed), when)
    # What a president does to his own country is done to nobody else.
    target = tuple(p for p in aimed if p.actor not in {i for q in source for i in (q.actor, q.through)})
    start, end = extent(
        whole, act, others=dated_clauses - {act.clause}, date=(dated.timex.start, dated.timex.end) if dated else None
    )
    over = whole.clauses[act.clause].head
    if state == "denied" and over is not None:
        # A headline "Moskau an dem Angriff beteiligt" without who denies it would read as a fact.
        start = min(start, here.words[whole.clauses[over].first].start)
    venue, venue_state, city = place(whole, act, hosts=acting.roles.hosts)
    kind = done.event_type if done else trigger.entry.event_type
    speaker = None
    if heard.speaker is not None:
        spoken = when if heard.speaker in acting.source else _spoken(here, casts, owned, heard.speaker)
        speaker = parties(setting, here, (heard.speaker,), spoken)[0].actor
    words = heard.words
    if speaker is None and not words and state == "denied" and len(denying := deniers(whole, act)) == 1:
        speaker, words = parties(setting, here, denying, when)[0].actor, called(here, denying[0])
    if speaker is None and not words and kind in _SPOKEN and not trigger.noun and len(source) == 1:
        # Who demands, accuses or refuses says so.
        speaker, words = source[0].actor, called(here, acting.source[0])
    return Draft(
        start=start,
        end=end,
        context=block.role,
        block=index,
        when=when,
        event_type=kind,
        status=state,
        source=source,
        target=target,
        trigger=here.text[trigger.start : trigger.end],
        trigger_start=trigger.start,
        trigger_end=trigger.end,
        noun=trigger.noun,
        rule=f"{trigger.entry.id}; {done.rule}" if done else trigger.entry.id,
        speaker=speaker,
        speaker_words=words,
        via=heard.via,
        anonymous=heard.anonymous,
        quoted=heard.quote is not None,
        lede=lede,
        locator=block.locator,
        place=venue,
        place_state=venue_state,
        city=city,
        own=dated is not None,
        definite=acting.known and state != "denied",
        stated=act.stated,
        upon=here.contains(0, len(here.words), "dating.upon"),
        words=wording(whole, act, start, end, date=dated.timex.text if dated else ""),
        about=tuple(n.mention.actor for n in here.named if _spoken_of(n.mention, whole, act)),
    )


def _expected(whole: Scene, act: Act) -> bool:
    """Tell whether somebody is expected by a clause that leads to no other act: not "is expected to meet"."""
    after = act.clause + 1
    leads = after < len(whole.clauses) and whole.clauses[after].kind == "infinitive"
    return voice(whole.line, act.trigger, whole.clauses[act.clause]).passive and not leads


def _meant(setting: Setting, here: Line, acting: Cast, aimed: Sequence[Party]) -> list[int]:
    """Return who acts, pronouns left out that would mean whom they act on: "The government expelled Malian envoys"."""
    acted_on = {i for p in aimed for i in (p.actor, p.through) if i}

    def others(i: int) -> bool:
        named = here.named[i].mention
        meant = setting.stands_for.get(named.start, (named,))
        return named.form != "pronoun" or not all(m.actor in acted_on or m.through in acted_on for m in meant)

    return [i for i in acting.source if others(i)]


def _spoken(here: Line, casts: Sequence[Cast], owned: Mapping[int, tuple[int, ...]], speaker: int) -> When | None:
    """Return when somebody says what the sentence states, which is seldom when it came about; None if unsaid."""
    said_at = (owned[k] for k, c in enumerate(casts) if c.act.trigger.entry.frame == "say" and speaker in c.source)
    return next((here.dated[dates[0]].timex.when for dates in said_at if dates), None)


def _spoken_of(mention: Mention, whole: Scene, act: Act) -> bool:
    content = said(whole, act)
    return content is not None and content[0] <= mention.start < content[1]


def _outside(setting: Setting, mention: Mention) -> bool:
    """Tell whether a name only carries the words, or is that of a currency: "US$1.2 billion"."""
    return setting.lexicon.agency(mention.text) is not None or setting.cleaned.text.startswith("$", mention.end)


def _within(thing: Mention | Timex, sentence: Sentence) -> bool:
    return sentence.start <= thing.start < sentence.end
