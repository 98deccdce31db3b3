"""Then: whom a mention means at the time of an event, which may not be the document's time.

A text of today that tells of the British prime minister of 2005, or of the Kremlin of 1970, means who held the office
then and the state that then was. Where no one holder covers the whole time of the event, the office's state is meant.
"""

from dataclasses import replace

from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.record.days import Day
from ingest.record.report import When

_GENERATION = 25 * 366
_NEARBY = 3 * 366
"""Days from a post within which a person may still, or already, be counted with those of that post."""


def then(mention: Mention, when: When | None, *, lexicon: Lexicon) -> tuple[str, str | None]:
    """Return the actor a mention means at the time of an event, and whom a person among them serves then.

    Without a date the document's day counts, at which the mention was read.
    """
    ends = [day for day in (when.earliest, when.latest) if day is not None] if when is not None else []
    if not ends:
        return mention.actor, _served(mention, None, None, lexicon)
    first, last = ends[0], ends[-1]
    if mention.form == "office" and mention.post is not None:
        serves, office = mention.post
        state = _meant(serves, mention, first, last, lexicon)
        holder = lexicon.people.holder(state, office, first, last)
        return (holder.id, state) if holder is not None else (state, None)
    if mention.actor.startswith("person:"):
        bearer = _bearer(mention, first, last, lexicon)
        if bearer != mention.actor:
            mention = replace(mention, actor=bearer, through=mention.post[0] if mention.post else None)
        return bearer, _served(mention, first, last, lexicon)
    return (_meant(mention.named, mention, first, last, lexicon) if mention.named else mention.actor), None


def _bearer(mention: Mention, first: Day, last: Day, lexicon: Lexicon) -> str:
    """Return which bearer of a surname is meant: the one in post then ("Prime Minister Bhutto" of 1973 and of 1990)."""
    persons = [p for i in mention.among if (p := lexicon.person(i)) is not None]
    serves = mention.post[0] if mention.post is not None else None
    serving = [
        p.id
        for p in persons
        if any(h.may_hold(first) and h.may_hold(last) and serves in (None, h.serves) for h in p.held)
    ]
    if len(serving) == 1:
        return lexicon.led(serving[0])
    chosen = next((p for p in persons if p.id == mention.actor), None)
    starts = [h.start for h in chosen.held if h.start is not None] if chosen is not None else []
    # One whose first post came a generation later is somebody else of that name.
    return f"person:{mention.text.split()[-1]}" if starts and last < min(starts) - _GENERATION else mention.actor


def _meant(named: str, mention: Mention, first: Day, last: Day, lexicon: Lexicon) -> str:
    """Return the state a name means from a day to another; today's where it changed in between."""
    form = "demonym" if mention.form == "office" else mention.form
    meant = lexicon.led(lexicon.meant(named, first, form))
    return meant if meant == lexicon.led(lexicon.meant(named, last, form)) else lexicon.led(named)


def _served(mention: Mention, first: Day | None, last: Day | None, lexicon: Lexicon) -> str | None:
    if not mention.actor.startswith("person:"):
        return mention.through
    person = lexicon.actor(mention.actor)
    begun, ended = person.serves(first), person.serves(last)
    if first is None or not person.posts:
        # What a text of 2024 tells without a date is of the minister of 2024, whatever he came to be since.
        return mention.through or begun
    if begun == ended or not (begun and ended):
        found = begun or ended
    else:
        found = mention.through if mention.through in (begun, ended) else None
    if found is not None or mention.through is None or mention.post is not None:
        return found or mention.through
    near = any(
        post.serves == mention.through
        and (post.start is None or post.start - _NEARBY <= (last or first))
        and (post.end is None or first <= post.end + _NEARBY)
        for post in person.posts
    )
    return mention.through if near else None
