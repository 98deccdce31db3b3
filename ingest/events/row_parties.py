"""Row parties: who takes part in a row whose actors no column gives: the names in its title, and the table's subject.

A table kept on one person or state ("example_trips.csv") leaves it out of its rows: "Met with the king". Where most
rows begin with a verb and the file's name names exactly one actor, that one acts in them; the party is then implied,
without words of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.actors import find_mentions
from ingest.actors.lexicon import Lexicon
from ingest.actors.mention import Mention
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.events.casting import Setting
from ingest.events.lines import line
from ingest.events.prose import prose
from ingest.record.days import Day
from ingest.record.report import EventType, Party

Parties = tuple[tuple[Party, ...], tuple[Party, ...]]
_MOST = 0.6


def in_title(
    cleaned: Cleaned, at: tuple[int, int], block: int, *, event_type: EventType, lexicon: Lexicon, day: Day | None
) -> Parties:
    """Return who acts and to or with whom, by the names in a title and the verbs between them.

    A name that no verb gives a role is kept as taking part; a mere place and a news agency are not.
    """
    mentions = _mentions(cleaned.text, at, cleaned.language, lexicon, day)
    if not mentions:
        return (), ()
    drafts = prose(Setting(cleaned, lexicon, day), Sentence(*at, block), mentions, ())
    told = next((d for d in drafts if d.event_type == event_type), None)
    source = list(told.source) if told else []
    target = list(told.target) if told else []
    known = {p.actor for p in (*source, *target)}
    for m in mentions:
        if m.actor not in known and m.form != "place":
            known.add(m.actor)
            source.append(Party(m.actor, m.text, m.start, m.end, _through(m, lexicon, day)))
    if told is None or event_type in ("CONSULT", "AGREE", "COOPERATE"):
        # What is done together has all its parties on one side, in the order of the text.
        return tuple(sorted((*source, *target), key=lambda p: p.start or 0)), ()
    return tuple(source), tuple(target)


def find_subject(name: str, titles: Sequence[str], *, language: str, lexicon: Lexicon, day: Day | None) -> str | None:
    """Return the actor a table is about by its file's name, None where rows name who acts or the name names nobody."""
    if not titles or sum(1 for t in titles if _begins_with_verb(t, language)) < len(titles) * _MOST:
        return None
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    words = [w for w in re.split(r"[\W_\d]+", stem) if len(w) > 2]
    found: set[str] = set()
    for width in (3, 2, 1):
        for i in range(len(words) - width + 1):
            part = " ".join(w[:1].upper() + w[1:] for w in words[i : i + width])
            actor = lexicon.named(part, language)
            if actor and not actor.startswith("org:"):
                found.add(actor)
            elif width == 1 and not found:
                people = lexicon.people.called(part, day=day)
                found |= {people[0].id} if len(people) == 1 else set()
        if found:
            break
    return found.pop() if len(found) == 1 else None


def with_subject(
    parties: Parties, subject: str | None, title: str, *, language: str, lexicon: Lexicon, day: Day | None
) -> Parties:
    """Return the parties of a row with the table's subject as who acts, where the title begins with the verb."""
    source, target = parties
    if subject is None or not _begins_with_verb(title, language) or any(p.actor == subject for p in (*source, *target)):
        return parties
    through = lexicon.actor(subject).serves(day) if subject.startswith("person:") else None
    return (Party(subject, through=through), *source), target


def attends(title: str, language: str) -> bool:
    """Tell whether a row is of coming to a gathering: the state it was held in is then a venue and no party."""
    here = line(title, 0, len(title), language=language, mentions=(), timexes=())
    return bool(here.triggers) and here.triggers[0].entry.id == "consult.attend"


def _begins_with_verb(title: str, language: str) -> bool:
    here = line(title, 0, len(title), language=language, mentions=(), timexes=())
    return bool(here.triggers) and here.triggers[0].first == 0 and not here.triggers[0].noun


def _mentions(text: str, at: tuple[int, int], language: str, lexicon: Lexicon, day: Day | None) -> tuple[Mention, ...]:
    found = find_mentions(text[slice(*at)], language=language, lexicon=lexicon, day=day)
    return tuple(replace(m, start=m.start + at[0], end=m.end + at[0]) for m in found if lexicon.agency(m.text) is None)


def _through(mention: Mention, lexicon: Lexicon, day: Day | None) -> str | None:
    if not mention.actor.startswith("person:"):
        return None
    try:
        return lexicon.actor(mention.actor).serves(day) or mention.through
    except KeyError:
        return mention.through
