"""Own file: what an entry of a file of actors says that the timeline does not have yet, as judgements."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest.actors import Lexicon
from ingest.interchange.actors_toml import Entry
from ingest.record.actor_judgements import OwnPost, check
from ingest.record.judgement import Judgement, Verb
from ingest.record.own_actors import OwnActors
from ingest.record.store import Store
from ingest.run.bearing import named_in
from ingest.run.known import know

Named = Callable[[str], str]
"""Gives the id of an actor typed by id or name; raises BadValue where nobody goes by it."""
Dated = Callable[[str], str]
"""Gives the EDTF of a date typed in words; raises BadValue where it is none."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who imports and when, an instant in UTC."""

    who: str
    at: str

    def judgement(
        self, verb: Verb, subject: str, value: object = None, *, field: str = "", other: str = ""
    ) -> Judgement:
        """Return a judgement on an actor."""
        text = "" if value is None else json.dumps(value, ensure_ascii=False)
        return Judgement(self.who, self.at, verb, subject, field=field, value=text, other=other)


def take(
    store: Store, entry: Entry, *, lexicon: Lexicon, signed: Signed, named: Named, dated: Dated
) -> tuple[Judgement, ...]:
    """Store what an entry says that the timeline does not have yet, as judgements; return them.

    Raises:
        BadValue: something in it cannot be used; then nothing of it is stored.
    """
    entry = _resolved(entry, named, dated)
    own = store.own_actors()
    wanted = tuple(_wanted(store, entry, own, lexicon, signed))
    for one in wanted:
        check(one, known=True, same=dict(own.same))
    if wanted:
        know(store, dict.fromkeys(id_ for one in wanted for id_ in named_in(one)), lexicon=lexicon)
    return tuple(store.judge(one) for one in wanted)


def _resolved(entry: Entry, named: Named, dated: Dated) -> Entry:
    posts = tuple(
        OwnPost(named(p.serves), p.title, dated(p.start) if p.start else "", dated(p.end) if p.end else "")
        for p in entry.posts
    )
    return replace(entry, id=named(entry.id), posts=posts, same_as=named(entry.same_as) if entry.same_as else "")


def _wanted(store: Store, entry: Entry, own: OwnActors, lexicon: Lexicon, signed: Signed) -> Iterator[Judgement]:
    """Yield the judgements that make the timeline say what the entry says."""
    known = store.actors()
    given = dict(own.renamed).get(entry.id)
    shown = lexicon.actor(entry.id).name
    new = given is None and entry.id not in known and entry.id not in lexicon.ids()
    if new or (entry.name and entry.name != (given or shown)):
        yield signed.judgement("rename", entry.id, entry.name or shown)
    for language, name in entry.names:
        if (entry.id, language, name) not in own.named:
            yield signed.judgement("name", entry.id, name, field=language)
    for post in entry.posts:
        if (entry.id, post) not in own.posts:
            yield signed.judgement("post", entry.id, post_value(post))
    if entry.same_as and own.led(entry.id) != own.led(entry.same_as):
        yield signed.judgement("same_actor", entry.id, other=entry.same_as)


def post_value(post: OwnPost) -> dict[str, str]:
    """Return a post as the value of a judgement."""
    ends = {"start": post.start, "end": post.end}
    return {"serves": post.serves, "title": post.title, **{end: day for end, day in ends.items() if day}}
