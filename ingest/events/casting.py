"""Casting: who takes part in an act, and the parties that their names stand for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned
from ingest.events.pick import Act, named_again
from ingest.events.place import struck
from ingest.events.roles import Roles, roles
from ingest.events.seats import ARTICLED, ARTICLES, Seat
from ingest.events.sentence import Line
from ingest.events.subject import Scene
from ingest.events.then import then
from ingest.events.voice import voice
from ingest.events.words import Word
from ingest.record.days import Day
from ingest.record.report import Party, When

_ON_SOIL = frozenset({"MOBILIZE", "AID", "RETREAT", "CONCEDE", "COERCE", "REQUEST", "REJECT", "AGREE", "ASSAULT"})
"""Types that bear on the country they happen in, where the text names nobody else."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What holds for every sentence of a document.

    ``stands_for`` gives the mentions that a pronoun or "both leaders" at an offset stands for, ``entry_days`` the day
    of each block of a log, ``runs`` the words of the sentences by their offsets.
    """

    cleaned: Cleaned
    lexicon: Lexicon
    created: Day | None
    stands_for: Mapping[int, tuple[Mention, ...]] = field(default_factory=dict)
    entry_days: Mapping[int, When] = field(default_factory=dict)
    runs: Mapping[tuple[int, int], tuple[Word, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cast:
    """An act with those who take part, before it has a date; ``known``: it was told of before ("the meeting")."""

    act: Act
    roles: Roles
    source: tuple[int, ...]
    target: tuple[int, ...]
    known: bool

    @property
    def empty(self) -> bool:
        """Tell whether nobody takes part."""
        return not self.source and not self.target

    @property
    def counts(self) -> bool:
        """Tell whether the act has somebody in it, who acts if its word is weak, or was told of before."""
        someone = bool(self.source) if self.act.trigger.entry.weak else not self.empty
        return someone or self.known


def cast(whole: Scene, act: Act) -> Cast:
    """Return an act with those who take part: mere places left out, hosts of a visit kept."""
    found, known = roles(whole, act.trigger, act.clause, act.nouns), named_again(whole, act)
    source = found.source
    if act.trigger.entry.frame in ("joint", "visit", "host"):
        more = [i for noun in act.nouns for i in roles(whole, noun, act.clause).source]
        source = tuple(sorted({*source, *more}))
    if act.trigger.noun and act.trigger.entry.frame == "joint" and not source and not known:
        source = _concerned(whole)
    # Several who go to Geneva meet there: its state is no host.
    venues = {i for i in found.hosts if len(source) > 1 and whole.line.named[i].mention.venue}
    hosts = tuple(i for i in found.hosts if i not in source and i not in venues)
    led = {s.named for s in whole.seats(act.clause) if s.led or _headed_for(whole.line, s, act)}
    if act.trigger.entry.event_type == "ASSAULT" and not found.target:
        # "A missile attack on Kharkiv killed ten": the noun says at whom.
        found = replace(found, target=tuple(i for n in act.nouns for i in roles(whole, n, act.clause).target))
    led |= {s.named for s in struck(whole, act)} & set(found.target)
    # "Was arrested in Chad", "came under pressure from Chad": whose soil it is acts.
    soil = act.trigger.entry.soil or act.trigger.entry.frame == "reverse"
    kept = tuple(i for i in source if soil or i in led or whole.line.named[i].mention.form != "place")
    aimed = [i for i in found.target if i in led or whole.line.named[i].mention.form != "place"]
    if not aimed and not voice(whole.line, act.trigger, whole.clauses[act.clause]).passive:
        kind = act.trigger.entry.event_type
        beside = frozenset() if kind == "MOBILIZE" else whole.line.grammar.words["roles.beside"]
        seated = (s for k in range(len(whole.clauses)) for s in whole.seats(k))
        # "Struck a ship off Chad": beside a country is not in it.
        where = {s.named: "" if s.prep in beside else s.marker for s in seated}
        aimed = [
            i
            for i in found.target
            if (where.get(i) == "against" or (where.get(i) == "in" and kind in _ON_SOIL))
            and _country(whole.line, i, kept)
        ]
    target = tuple(i for i in aimed if i not in kept) + hosts
    return Cast(act, found, kept, target, known)


def _country(line: Line, i: int, acting: Sequence[int]) -> bool:
    """Tell whether a place is a whole country, not its own, in which an act is done to it: "troops in Lebanon"."""
    place = line.named[i].mention
    # A city is a venue: it is where somebody was struck, not who.
    if place.city or not place.rule or "capital" in place.rule:
        return False
    return place.actor not in {line.named[j].mention.through or line.named[j].mention.actor for j in acting}


def _headed_for(line: Line, seat: Seat, act: Act) -> bool:
    """Tell whether a place is where forces or goods go, by its case or verb: "в Ливию", not "в Ливии"."""
    language = line.grammar.language
    if language != "en" and line.named[seat.named].mention.actor.startswith("org:"):
        # "entrata nella NATO": an organisation is no mere place.
        return not act.trigger.noun and seat.prep in act.trigger.entry.preps
    if language in ARTICLED and line.named[seat.named].mention.form == "place":
        # "κυρώσεις στη Ρωσία": one word is "in" and "to"; a whole country is meant where the verb asks for whom.
        return seat.prep in act.trigger.entry.preps and "capital" not in line.named[seat.named].mention.rule
    moving = act.trigger.entry.event_type in ("MOBILIZE", "AID", "ASSAULT", "SANCTION") and not act.trigger.noun
    if not moving or seat.prep not in act.trigger.entry.preps:
        return False
    return seat.case == "accusative" or (language in ARTICLES and act.trigger.last - act.trigger.first > 1)


def _concerned(whole: Scene) -> tuple[int, ...]:
    """Return whose matter a gathering is where nobody is said to take part: "talks broke down over Polish concerns"."""
    line = whole.line
    return tuple(
        i
        for i, named in enumerate(line.named)
        if named.mention.form == "demonym" or line.low(named.last) in ("'s", "’s")
    )


def parties(setting: Setting, here: Line, indices: Sequence[int], when: When | None) -> tuple[Party, ...]:
    """Return the parties that mentions name at the time of an event, each actor once; persons with whom they serve."""
    out: dict[str, Party] = {}
    for i in indices:
        named = here.named[i].mention
        if any(_same(here, i, j) for j in indices):
            continue
        for mention in setting.stands_for.get(named.start, (named,)):
            actor, through = then(mention, when, lexicon=setting.lexicon)
            through = through or _of(here, i, mention)
            out.setdefault(actor, Party(actor, named.text, named.start, named.end, through))
    return tuple(out.values())


def _of(here: Line, i: int, mention: Mention) -> str | None:
    """Return the state an adjective before an unknown person names: "the Malian junior foreign minister Ada Berg"."""
    if mention.form != "person" or mention.through is not None or mention.post is not None or i == 0:
        return None
    before, this = here.named[i - 1], here.named[i]
    between = range(before.last, this.first)
    near = before.mention.form == "demonym" and 0 < len(between) <= _TITLE and here.grammar.language == "en"
    plain = all(here.text[here.words[j].start].islower() and not here.has("clause.coordinators", j) for j in between)
    marked = here.marked_in(before.last, this.first + 1, ",;:()")
    verb = any(here.is_finite(j) or here.has("nouns.prepositions", j) for j in between)
    return before.mention.actor if near and plain and not marked and not verb else None


_TITLE = 3
"""How many words of a title may stand between an adjective and a person."""


def _same(here: Line, i: int, j: int) -> bool:
    """Tell whether a post only says who a person beside it is: "his Ukrainian counterpart, Volodymyr Zelensky"."""
    post, person = here.named[i].mention, here.named[j].mention
    if post.form not in ("office", "demonym") or person.form != "person":
        return False
    if person.through != post.actor:
        # "Ada Berg, head of the World Bank, said": the bank only says who she is.
        other = person.through is None or post.actor.startswith("org:")
        apart = here.text[person.end : post.start] == ", " and here.text[post.end : post.end + 1] == ","
        return other and apart and not here.text[post.end :].startswith((", and ", ", or "))
    between = here.text[min(post.end, person.end) : max(post.start, person.start)].split()
    return len(between) <= 3 and "and" not in between
