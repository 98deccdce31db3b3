"""Standing: whether an act without a date is stated for its own sake, and on what day it may be put all the same."""

from collections.abc import Sequence

from ingest.events.attribution import Attribution
from ingest.events.casting import Cast, Setting
from ingest.events.content import denies
from ingest.events.dating import told_on, undated
from ingest.events.pick import Act
from ingest.events.speech import refused
from ingest.events.status import considered, foretold, governed, intended
from ingest.events.subject import Scene
from ingest.events.untrue import denial
from ingest.events.voice import voice
from ingest.events.wording import said
from ingest.record.document import Block
from ingest.record.report import When

STANDING = frozenset({"main", "coordinate", "resumed", "complement"})
"""Clauses that state something: an act without a date is kept from these alone."""
_LISTENERS = frozenset({"reporters", "journalists", "lawmakers", "parliament"})
_POINTING = frozenset({"this", "these", "that", "those"})
"""Before a noun without a date: it may mean something of the sentence before that is no act of its own."""
_SPEAKING = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of what is done by saying it: without date words it was said when the document was made."""


def stands(whole: Scene, acting: Cast) -> bool:
    """Tell whether an act without a date is stated for its own sake, and not only mentioned on the way."""
    clause = whole.clauses[acting.act.clause]
    if considered(whole, acting.act):
        return bool(acting.source)
    if acting.act.stated and acting.source:
        return clause.kind in STANDING
    if not acting.act.trigger.noun and denial(whole, acting.act) is not None:
        return bool(acting.source) or bool(acting.target)
    if acting.act.trigger.noun or acting.known:
        pointing = any(whole.line.low(j) in _POINTING for j in range(clause.first, acting.act.trigger.first))
        return acting.known and clause.kind in STANDING and not (pointing and acting.act.trigger.noun)
    if clause.kind == "infinitive" and clause.head is not None and acting.source:
        head = whole.heads[clause.head]
        # "Announced its decision to leave", not "the decision to leave was wrong".
        # "Kündigte an, Raketen zu liefern": what German announces so is told, as yet to come.
        alone = head is None or head.entry.light or foretold(whole, acting.act)
        return (head is not None and head.entry.frame == "say") if intended(whole, acting.act) else alone
    undergone = acting.act.trigger.entry.frame == "reverse" or voice(whole.line, acting.act.trigger, clause).passive
    return clause.kind in STANDING and (bool(acting.source) or undergone)


def by_default(setting: Setting, whole: Scene, act: Act, block: Block, index: int) -> When:
    """Return the date of an act without date words: the day of publication for what somebody said, else none."""
    created = setting.cleaned.created
    group = voice(whole.line, act.trigger, whole.clauses[act.clause])
    past = act.trigger.tag in ("ed", "past", "pp") or (act.trigger.tag == "any" and whole.line.grammar.language != "en")
    spoken = act.trigger.entry.frame == "say" or (act.trigger.entry.event_type in _SPEAKING and not whole.line.dated)
    said = spoken and not act.trigger.noun and past and not group.passive
    day = setting.entry_days.get(index)
    if day is not None and not act.trigger.noun and not (group.future or group.planned or group.would):
        return day
    told = said and not (group.future or group.would or group.possible)
    denied = governed(whole, act, "verb.denied") or (not act.trigger.noun and denies(whole.line, act.trigger))
    if denied and not (whole.line.dated or group.future or group.negated):
        # "Denies having sold them": that is said when it is reported, also in the present tense.
        told = True
    refusing = not whole.line.dated and whole.clauses[act.clause].kind in STANDING and refused(whole, act)
    # Who denies something says so.
    denying = not whole.line.dated and not act.trigger.noun and denial(whole, act) is not None
    dated = told or refusing or denying
    if created is not None and setting.cleaned.kind != "letter" and dated and block.role == "body":
        return told_on(created, setting.cleaned.text, block.start)
    return undated("the sentence has no date words")


def carried(whole: Scene, acting: Cast, casts: Sequence[Cast], heard: Attribution) -> bool:
    """Tell whether a verb of speech only carries another act of the sentence, or carries nothing at all.

    "The sides agreed on a truce, the minister said": the agreement is told, and who says so is kept with it. "Macron
    spoke after the dinner" tells nothing that was said.
    """
    content = said(whole, acting.act)
    if content is None:
        return heard.quote is None and not acting.act.nouns and not _object(whole, acting.act)
    within = [c for c in casts if c is not acting and content[0] <= c.act.trigger.start < content[1]]
    return any(c.source and c.act.trigger.entry.frame != "say" for c in within)


def _object(whole: Scene, act: Act) -> bool:
    """Tell whether something is said by a verb's object: "announced a new coalition", not "spoke after the dinner"."""
    line, last = whole.line, whole.clauses[act.clause].last
    at = act.trigger.last
    while at < last and (line.has("verb.adverbs", at) or at in line.timex_at or line.low(at) in _LISTENERS):
        at += 1
    plain = at < last and not line.has("nouns.prepositions", at) and not line.marked(at, ",;:.")
    return plain and not line.has("clause.subordinators", at) and not line.has("clause.coordinators", at)
