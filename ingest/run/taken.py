"""Taken: judgements of another copy of the timeline come in, with all that follows from them in the documents."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from ingest.actors import Lexicon
from ingest.record import wire
from ingest.record.actor_judgements import VERBS
from ingest.record.addition import Addition
from ingest.record.errors import BadValue
from ingest.record.exchange import Parcel, Taken
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.participants import names_an_actor
from ingest.record.store import Store
from ingest.run.again import again_all
from ingest.run.bearing import follow, named_in
from ingest.run.brought import bring
from ingest.run.here import Line
from ingest.run.known import know


@dataclass(frozen=True, slots=True)
class Followed:
    """What became of the judgements, and the documents that could not be extracted again."""

    taken: Taken
    failures: tuple[Failure, ...] = ()


def take_in(store: Store, parcel: Parcel, *, line: Line, lexicon: Lexicon, over: bool = False) -> Followed:
    """Take in judgements as ``Store.take_judgements`` does, and extract the documents again that they bear on.

    The documents that were typed by hand come first: what was decided on their events finds them here.
    """
    judgements = parcel.judgements
    for judgement in judgements:
        # What names an actor that nobody knows is kept all the same: it says what somebody decided.
        with suppress(BadValue):
            know(store, tuple(_actors(judgement)), lexicon=lexicon)
    brought = bring(store, parcel, line=line)
    # Pasted rows make no event before it is said that they stand, and what their columns are.
    first = store.take_judgements([j for j in judgements if j.verb == "given" and j.subject in brought], over=over)
    before = again_all(store, first.documents, line=line)
    taken = store.take_judgements(judgements, over=over)
    said = again_all(store, taken.documents, line=line)
    followed = follow(store, taken.on_actors, line=line)
    taken = replace(taken, new=taken.new + first.new, already=taken.already - first.new)
    return Followed(taken, (*before.failures, *said.failures, *followed.failures))


def _actors(judgement: Judgement) -> Iterator[str]:
    if judgement.verb in VERBS:
        yield from named_in(judgement)
    elif judgement.verb == "add":
        added = wire.unpack(Addition, judgement.value)
        yield from (*added.source, *added.target)
        if added.speaker and names_an_actor(added.speaker):
            yield added.speaker
    elif judgement.verb == "set" and judgement.field in ("source", "target"):
        for party in json.loads(judgement.value):
            yield party if isinstance(party, str) else str(party.get("actor", ""))
