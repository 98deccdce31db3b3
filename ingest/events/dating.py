"""Dating: which time expression of a sentence belongs to which event in it, and what an event without one may take."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.events.noun_dates import beside, relative_of
from ingest.events.pick import Act, object_named
from ingest.events.seats import Seat
from ingest.events.status import foretold, intended
from ingest.events.subject import Scene, fronted
from ingest.events.voice import voice
from ingest.record.days import Day
from ingest.record.document import Created
from ingest.record.edtf import bounds
from ingest.record.errors import BadEdtf
from ingest.record.report import When

_FEW, _CLOSE = 2, 4
_LEADING = frozenset({"AGREE", "REQUEST", "THREATEN", "REJECT", "CONCEDE"})
"""Types whose verb leads to another act, which is still to come when they happen."""
_ARRANGED = frozenset({"CONSULT"})
"""Types of an act that is agreed on or asked for with its day: "agreed to meet on 3 May"."""
_SHARED = frozenset({"coordinate", "participle", "infinitive", "resumed", "complement"})
"""Clauses that happen when the clause they hang on does."""
_ASKED = ("QUESTION:", "QUESTION :", "Question:", "Q:", "Q.")
"""How a question of the press begins in minutes."""


def assign(
    scene: Scene, acts: Sequence[Act], usable: Sequence[int], *, created: Day | None = None
) -> Mapping[int, tuple[int, ...]]:
    """Return for each act (by index) the timexes of the line that date it, the nearest first.

    Each timex goes to one act: to the noun it stands beside, else to the verb of its clause, else to the clause that
    follows a date at the head of a sentence, else to the clause before.
    """
    owned: dict[int, list[int]] = {k: [] for k in range(len(acts))}
    for t in usable:
        owner = _owner(scene, acts, t, created)
        if owner is not None:
            owned[owner].append(t)
    near = {k: sorted(v, key=lambda t: _distance(scene, acts[k], t)) for k, v in owned.items()}
    found = {k: tuple(_widest_first(scene, v)) for k, v in near.items()}
    return {k: v or _shared(scene, acts, found, k) for k, v in found.items()}


def _shared(scene: Scene, acts: Sequence[Act], owned: Mapping[int, tuple[int, ...]], k: int) -> tuple[int, ...]:
    """Return the day of the act that "and" joins to another one of the same subject: "accused X and closed Y on 3 May".

    A comma before "and" parts them, and so does a subject of its own.
    """
    clause, line = acts[k].clause, scene.line
    after = clause + 1
    joined = after < len(scene.clauses) and scene.clauses[after].kind == "coordinate" and not acts[k].trigger.noun
    if not joined or scene.clauses[after].head != clause or "," in line.gap(scene.clauses[after].first):
        return ()
    other = next((i for i, a in enumerate(acts) if a.clause == after and not a.trigger.noun and owned[i]), None)
    if (
        other is None
        or _to_come(scene, acts[other])
        or any(line.dated[t].first < acts[other].trigger.first for t in owned[other])
    ):
        return ()
    own = any(not s.marker and line.named[s.named].first < acts[other].trigger.first for s in scene.seats(after))
    return () if own or line.low(scene.clauses[after].first) != "and" else owned[other]


def _within_hours(scene: Scene, act: Act) -> bool:
    """Tell whether an act lies hours from what its clause hangs on: "raided it hours after Chad had granted asylum"."""
    line, clause = scene.line, scene.clauses[act.clause]
    return clause.kind == "subordinate" and line.any_in(clause.first - 2, clause.first, "dating.hours")


def _widest_first(scene: Scene, ids: list[int]) -> list[int]:
    """Put first what sums up its neighbours: of "on Saturday and Sunday, 15-16 June" the last."""
    if len(ids) < _FEW:
        return ids
    when = scene.line.dated[ids[0]].timex.when
    if when.precision in ("year", "decade", "century"):
        # "for the third time this year on Monday".
        days = [t for t in ids[1:] if scene.line.dated[t].timex.when.precision == "day"]
        if days and _holds(when, scene.line.dated[days[0]].timex.when):
            return [days[0], *(i for i in ids if i != days[0])]
    for t in ids[1:]:
        other = scene.line.dated[t].timex.when
        close = abs(scene.line.dated[t].first - scene.line.dated[ids[0]].last) <= _CLOSE
        if close and None not in (when.earliest, when.latest, other.earliest, other.latest) and when.edtf != other.edtf:
            assert when.earliest is not None and when.latest is not None
            assert other.earliest is not None and other.latest is not None
            daily = other.precision == "day"
            if daily and other.earliest <= when.earliest and when.latest <= other.latest:
                return [t, *(i for i in ids if i != t)]
    return ids


def _holds(wide: When, narrow: When) -> bool:
    if wide.earliest is None or wide.latest is None or narrow.earliest is None or narrow.latest is None:
        return False
    return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest


def inherited(scene: Scene, acts: Sequence[Act], owned: Mapping[int, tuple[int, ...]], k: int) -> tuple[int, ...]:
    """Return the timexes an act takes from the act its clause hangs on, none if it stands alone."""
    act = acts[k]
    clause = scene.clauses[act.clause]
    same = [i for i, a in enumerate(acts) if a.clause == act.clause and i != k and owned[i]]
    if same:
        # "said at a conference last week": the words were spoken when the conference was.
        spoken = act.trigger.entry.frame == "say" and acts[same[0]].trigger.first > act.trigger.first
        return owned[same[0]] if not acts[same[0]].trigger.noun or act.trigger.noun or spoken else ()
    head = clause.head
    there = range(act.trigger.last, clause.last)
    if not act.trigger.noun and any(scene.line.has("dating.there", j) for j in there):
        visits = [i for i, a in enumerate(acts) if a.trigger.entry.frame == "visit" and i != k and owned[i]]
        if visits and act.trigger.entry.event_type == "CONSULT":
            return owned[visits[-1]]
    if act.clause == 1 and not act.trigger.noun and fronted(scene, 0):
        # "In a speech in Cairo on Thursday, the president said": what opens the sentence says when.
        return next((owned[i] for i, a in enumerate(acts) if a.clause == 0 and owned[i]), ())
    if act.trigger.noun and clause.kind in ("participle", "infinitive"):
        return ()
    if head is None or (clause.kind not in _SHARED and not _within_hours(scene, act)):
        return ()
    if clause.kind == "resumed" and scene.clauses[head].opener in scene.line.grammar.words["roles.aside"]:
        # "After Chad annexed it in March, the bloc imposed sanctions": that was later.
        return ()
    above = [i for i, a in enumerate(acts) if a.clause == head]
    if clause.kind == "complement" and any(acts[i].trigger.entry.frame == "say" for i in above):
        # "announced on Thursday that it had filed suit": announcing does it; "said that rebels had attacked" does not.
        if _to_come(scene, act):
            # "announced on Monday that it would send": the sending is not Monday's.
            return ()
        announced = any(scene.line.has("speech.announce", acts[i].trigger.first) and owned[i] for i in above)
        if not announced or any(not s.marker for s in scene.seats(act.clause) if _leads_in(scene, s, act)):
            return ()
    if clause.kind == "infinitive" and any(acts[i].trigger.entry.event_type in ("REQUEST", "AGREE") for i in above):
        return ()
    if intended(scene, act) or foretold(scene, act):
        # "announced on Monday its decision to leave": the leaving is not Monday's.
        return ()
    for i in above:
        if owned[i]:
            other = clause.kind == "resumed" and acts[i].trigger.entry.event_type != act.trigger.entry.event_type
            # "Sanctions imposed in 2018 have been lifted": the year is that of the sanctions.
            within = other and _within_subject(scene, _clause_of(scene, scene.line.dated[owned[i][0]].first))
            return () if within else owned[i]
    return inherited(scene, acts, owned, above[0]) if above and above[0] != k else ()


def _to_come(scene: Scene, act: Act) -> bool:
    group = voice(scene.line, act.trigger, scene.clauses[act.clause])
    return group.future or (group.would and not group.perfect)


def _leads_in(scene: Scene, seat: Seat, act: Act) -> bool:
    return scene.line.named[seat.named].first < act.trigger.first


def told_on(created: Created, text: str, start: int) -> When:
    """Return the publication day for an act of speech, none in a question of the press: that tells of days before."""
    if text.startswith(_ASKED, start):
        return undated("a question tells of what came before")
    return publication(created)


def publication(created: Created) -> When:
    """Return the publication day as the weak date of a past act of speech that has no date words."""
    try:
        span = bounds(created.when)
    except BadEdtf:
        return undated("the document has no usable date of its own")
    return When(
        edtf=created.when,
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        basis="publication",
        anchor=created.when,
        rule="publication",
        why="No date words; somebody said it, and the document is of this day.",
    )


def undated(why: str) -> When:
    """Return a date that is none, with the reason."""
    return When(edtf=None, why=why, rule="none")


def narrowed(when: When, by: When) -> When:
    """Return a vague date fixed by another sentence of the document that tells of the same event."""
    return replace(
        by,
        basis="context",
        words=when.words,
        words_start=when.words_start,
        words_end=when.words_end,
        anchor=by.words or by.anchor,
        rule="refined",
        why=f"“{when.words}” is fixed by “{by.words}” elsewhere in the document.",
    )


def _owner(scene: Scene, acts: Sequence[Act], t: int, created: Day | None) -> int | None:
    dated = scene.line.dated[t]
    clause = next((i for i, c in enumerate(scene.clauses) if c.first <= dated.first < c.last), 0)
    here = [k for k, a in enumerate(acts) if a.clause == clause]
    nouns = [k for k in here if _beside(scene, acts[k], t)]
    if nouns:
        return nouns[0]
    governor = _governor(scene, acts, t, clause, created)
    if governor is not None:
        return governor
    if here:
        return min(here, key=lambda k: _distance(scene, acts[k], t))
    later = [k for k, a in enumerate(acts) if a.clause > clause]
    earlier = [k for k, a in enumerate(acts) if a.clause < clause]
    if (
        dated.first <= scene.clauses[clause].first + 2
        and later
        and scene.clauses[clause].kind in ("main", "subordinate")
    ):
        return next((k for k in later if not _aside(scene, acts[k].clause)), later[0])
    about = relative_of(scene, clause)
    if about is not None and any(a.trigger is about for a in acts):
        return next(k for k, a in enumerate(acts) if a.trigger is about)
    if scene.clauses[clause].kind in ("relative", "complement") and _verb_before(scene, clause, dated.first):
        # "succeeds Dr Chan, who has been in office since 2006": the date is of what the relative clause tells.
        return None
    if earlier:
        return earlier[-1]
    return later[0] if later and not _within_subject(scene, clause) else None


def _governor(scene: Scene, acts: Sequence[Act], t: int, clause: int, created: Day | None) -> int | None:
    """Return the act that a date at the end belongs to though another verb stands nearer; None if the nearer has it.

    "Agreed to normalise relations on 3 May" and "agreed a truce mediated by Chad on Monday" date the agreeing; "agreed
    to meet on 3 May" dates the meeting, as does any day that is still to come.
    """
    this, dated = scene.clauses[clause], scene.line.dated[t]
    if this.head is None or this.kind not in ("infinitive", "participle") or scene.line.grammar.language != "en":
        return None
    above = [k for k, a in enumerate(acts) if a.clause == this.head and not a.trigger.noun]
    if not above or any(this.head == _clause_of(scene, d.first) for d in scene.line.dated):
        return None
    act = acts[above[-1]]
    if act.trigger.tag not in ("ed", "past", "pp"):
        return None
    if this.kind == "participle":
        return above[-1] if scene.line.reduced(this.first) else None
    met = any(a.clause == clause and a.trigger.entry.event_type in _ARRANGED for a in acts)
    when = dated.timex.when
    past = created is not None and when.latest is not None and when.latest <= created and when.precision == "day"
    return above[-1] if past and not met and act.trigger.entry.event_type in _LEADING else None


def _within_subject(scene: Scene, clause: int) -> bool:
    """Tell whether a clause only describes the subject of the next: "Sanctions | imposed in 2018 | were lifted"."""
    this, after = scene.clauses[clause], clause + 1
    if this.kind != "participle" or after >= len(scene.clauses) or scene.line.grammar.language != "en":
        return False
    return scene.clauses[after].kind == "resumed" and not scene.line.gap(this.first).strip()


def _clause_of(scene: Scene, word: int) -> int:
    return next((i for i, c in enumerate(scene.clauses) if c.first <= word < c.last), 0)


def _verb_before(scene: Scene, clause: int, word: int) -> bool:
    return any(scene.line.is_finite(j) for j in range(scene.clauses[clause].first, word))


def _beside(scene: Scene, act: Act, t: int) -> bool:
    """Tell whether a date stands beside a noun and is the noun's: not "criticised the agreement on Friday"."""
    if not act.trigger.noun or beside(scene.line, act.trigger) != t:
        return False
    head = scene.heads[act.clause]
    verb = head is not None and not head.noun and not head.entry.light and head.first < act.trigger.first
    return not verb or scene.line.dated[t].first < act.trigger.first or not object_named(scene, act)


def _aside(scene: Scene, clause: int) -> bool:
    """Tell whether a clause hangs on a subordinate one: "By July, as talks stalled, the king ..." dates the king."""
    index: int | None = clause
    while index is not None:
        if scene.clauses[index].kind in ("subordinate", "relative"):
            return True
        index = scene.clauses[index].head
    return False


def _distance(scene: Scene, act: Act, t: int) -> int:
    dated, trigger = scene.line.dated[t], act.trigger
    if dated.first >= trigger.last:
        return dated.first - trigger.last
    return (trigger.first - dated.last) * 2 + 1
