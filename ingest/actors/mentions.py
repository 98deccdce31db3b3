"""Mentions: the places in a text where an actor is named, found in one pass and told apart from mere places."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.actors.appositions import appositions
from ingest.actors.coreference import Introduced, introduced, office_again, surname, surnames_of
from ingest.actors.eponyms import without_eponyms
from ingest.actors.grammar import Grammar, grammar
from ingest.actors.house import of_the_house
from ingest.actors.inflection import Inflection
from ingest.actors.lexicon import Lexicon, inflection
from ingest.actors.mention import Mention, MentionForm
from ingest.actors.oblique import folded, shared
from ingest.actors.phrases import Phrase, PhraseReader
from ingest.actors.places import place_rule
from ingest.actors.reading import STATELIKE, Reading, read
from ingest.actors.staff import staff
from ingest.actors.standing import meant_by_union
from ingest.actors.tokens import Tokens, tokenise
from ingest.clean.cleaned import Sentence
from ingest.record.actor import Actor, Post
from ingest.record.days import Day

_FORMS: dict[str, MentionForm] = {"name": "name", "demonym": "demonym", "capital": "capital", "seat": "seat"}


def find_mentions(
    text: str,
    *,
    language: str,
    lexicon: Lexicon,
    day: Day | None,
    sentences: Sequence[Sentence] = (),  # noqa: ARG001 - callers have them; a document's persons reach across sentences
    head: str = "",
) -> tuple[Mention, ...]:
    """Return the mentions of a clean text in text order, none overlapping another.

    ``day`` is the day names and offices are resolved at (the document's), null if unknown; ``head`` the document's
    title, which need not stand in the text.
    """
    tokens = tokenise(text)
    words = grammar(language)
    readings = read(lexicon.trie(language).scan(tokens), tokens, lexicon=lexicon, grammar=words, day=day)
    readings = without_eponyms(readings, tokens, grammar=words)
    reader = PhraseReader(tokens, readings, lexicon=lexicon, grammar=words, day=day, language=language)
    forms = inflection(language)
    phrases = folded(appositions(staff(reader.phrases(), reader), reader), inflection=forms, lexicon=lexicon)
    known = introduced(phrases, readings, tokens, lexicon=lexicon, day=day)
    used = {index for phrase in phrases if not phrase.bare for index in phrase.used}
    found = [_of_phrase(phrase, tokens) for phrase in phrases if not phrase.bare]
    found += _again(phrases, known, reader, language=language, head=head)
    found += _of_readings(readings, used, known, reader, lexicon, words)
    found += _unknown_again(known, tokens, found, lexicon, forms)
    return tuple(_led(mention, lexicon) for mention in _apart(found))


def _led(mention: Mention, lexicon: Lexicon) -> Mention:
    """Return a mention of whom people said that the actor is."""
    actor, through = lexicon.led(mention.actor), mention.through and lexicon.led(mention.through)
    same = (actor, through) == (mention.actor, mention.through)
    return mention if same else replace(mention, actor=actor, through=through)


def _mention(tokens: Tokens, first: int, last: int, **fields: object) -> Mention:
    start, end = tokens.starts[first], tokens.ends[last]
    if tokens.text[end : end + 1] == "." and "." in tokens.text[start:end]:
        end += 1  # the last stop of "U.S." belongs to the name
    elif tokens.text[end : end + 1] == "+" and tokens.text[end - 1].isalpha():
        end += 1  # as does the plus of "OPEC+"
    return Mention(start, end, tokens.text[start:end], **fields)  # type: ignore[arg-type]


def _of_phrase(phrase: Phrase, tokens: Tokens) -> Mention:
    form = "person" if phrase.person else "office"
    return _mention(
        tokens, phrase.first, phrase.last, actor=phrase.actor, form=form, through=phrase.through, rule=phrase.rule,
        post=phrase.post, among=phrase.among,
    )  # fmt: skip


def _again(
    phrases: Sequence[Phrase], known: Sequence[Introduced], reader: PhraseReader, *, language: str, head: str
) -> list[Mention]:
    tokens, lexicon = reader.tokens, reader.lexicon
    return [
        _mention(
            tokens, phrase.first, phrase.last, actor=who.actor, form="office", through=who.through,
            rule=f"{phrase.office} named before", post=who.post,
        )
        for phrase in phrases
        if phrase.bare
        and (
            who := of_the_house(
                phrase, known, tokens, head=head, language=language, lexicon=lexicon, day=reader.day
            )
            or office_again(phrase, known, tokens)
        )
        is not None
    ]  # fmt: skip


def _of_readings(
    readings: Sequence[Reading],
    used: set[int],
    known: Sequence[Introduced],
    reader: PhraseReader,
    lexicon: Lexicon,
    words: Grammar,
) -> list[Mention]:
    found: list[Mention] = []
    tokens = reader.tokens
    before: Reading | None = None
    union = meant_by_union(readings, tokens, grammar=words, day=reader.day)
    for index, reading in enumerate(readings):
        if index in used:
            before = None
            continue
        if reading.form in STATELIKE:
            place = place_rule(reading, tokens, grammar=words, before=before)
            if index in union and not place:
                reading = replace(reading, actor="org:EU", named="", rule=f"{reading.rule}; of the Union")
            form: MentionForm = "place" if place else _FORMS[reading.form]
            rule = f"{reading.rule}; place: {place}" if place else reading.rule
            found.append(
                _mention(
                    tokens,
                    reading.first,
                    reading.last,
                    actor=reading.actor,
                    form=form,
                    rule=rule,
                    named=reading.plain,
                    city=reading.city,
                )
            )
            before = reading if place else None
        elif reading.form == "city":
            found.append(
                _mention(
                    tokens, reading.first, reading.last, actor=reading.actor, form="place", rule="cities",
                    city=reading.city,
                )
            )  # fmt: skip
            before = reading if place_rule(reading, tokens, grammar=words, before=before) else None
        elif reading.form == "person":
            person = lexicon.person(reading.actor)
            through = person.serves(reader.day) if person is not None else None
            found.append(
                _mention(
                    tokens, reading.first, reading.last, actor=reading.actor, form="person", through=through,
                    rule=reading.rule,
                )
            )  # fmt: skip
        elif reading.form == "surname":
            who = surname(reading, known, reader, lexicon=lexicon)
            if who is not None:
                found.append(
                    _mention(
                        tokens, reading.first, reading.last, actor=who.actor, form="person", through=who.through,
                        rule="surname",
                    )
                )  # fmt: skip
    return found


def _unknown_again(
    known: Sequence[Introduced], tokens: Tokens, found: Sequence[Mention], lexicon: Lexicon, forms: Inflection
) -> list[Mention]:
    """Find the surnames of persons whom only this text names."""
    called: dict[str, list[Introduced]] = {}
    for one in known:
        for surname_keys in surnames_of(one.actor, lexicon):
            called.setdefault(surname_keys[-1], []).append(one)
    if not called:
        return []
    taken = {offset for mention in found for offset in range(mention.start, mention.end)}
    stems = {stem: key for key in called for stem in forms.look(key)} if not forms.plain else {}
    again = _run_again(called, tokens, taken)
    for index, key in enumerate(tokens.keys):
        if tokens.starts[index] in taken or not tokens.word(index)[0].isupper():
            continue
        ones = called.get(key)
        if ones is None and stems:
            named = next((stems[stem] for stem in forms.look(key) if stem in stems), None)
            ones = called[named] if named is not None and shared(named, key, forms) else None
        if ones and len({one.actor for one in ones}) == 1 and ones[0].at < index:
            again.append(
                _mention(
                    tokens, index, index, actor=ones[0].actor, form="person", through=ones[0].through,
                    rule="surname of a person named before",
                )
            )  # fmt: skip
    return again


def _run_again(called: Mapping[str, Sequence[Introduced]], tokens: Tokens, taken: set[int]) -> list[Mention]:
    """Find a surname of several letters in a script without spaces: "马修·米勒", then "米勒"."""
    again = []
    for ones in called.values():
        last = ones[0].actor.rpartition("·")[2]
        if "·" not in ones[0].actor or len({one.actor for one in ones}) > 1:
            continue
        for index, start in enumerate(tokens.starts):
            end = index + len(last) - 1
            if (
                ones[0].at < index
                and start not in taken
                and tokens.text.startswith(last, start)
                and end < len(tokens.ends)
            ):
                again.append(
                    _mention(
                        tokens, index, end, actor=ones[0].actor, form="person", through=ones[0].through,
                        rule="surname of a person named before",
                    )
                )  # fmt: skip
    return again


def _apart(found: list[Mention]) -> list[Mention]:
    """Return the mentions in text order; where two overlap the longer one stays."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end, m.actor)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def found_people(mentions: Sequence[Mention], *, lexicon: Lexicon, day: Day | None) -> tuple[Actor, ...]:
    """Return an actor for each person whom only the text names, sorted by id.

    The post says whom they serve on the document's day and no more: that is all the text tells.
    """
    found: dict[str, Actor] = {}
    for mention in mentions:
        if mention.actor.startswith("person:") and lexicon.person(mention.actor) is None and mention.actor not in found:
            name = mention.actor.removeprefix("person:")
            posts = (Post(mention.through, "", day, day),) if mention.through is not None else ()
            found[mention.actor] = Actor(mention.actor, "person", name, posts=posts)
    return tuple(found[id_] for id_ in sorted(found))
