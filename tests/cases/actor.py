"""Check a case about actors: who is named in a text, by the mentions that are no mere places."""

from typing import Any

from ingest.actors import find_mentions, load_lexicon
from ingest.actors.mention import Mention
from ingest.record.edtf import bounds


def check(case: dict[str, Any]) -> None:
    """Compare the actors of a text with the expected ones.

    Raises:
        AssertionError: an actor is missing, or one is found that must not be.
    """
    given, expect = case["input"], case["expect"]
    texts = given.get("texts") or [{"text": given["text"], "lang": given["lang"]}]
    day = bounds(given["publication_date"]).latest if given.get("publication_date") else None
    for one in texts:
        mentions = find_mentions(one["text"], language=one["lang"], lexicon=load_lexicon(), day=day)
        _compare(one["text"], [m for m in mentions if m.form != "place"], expect)


def _compare(text: str, mentions: list[Mention], expect: dict[str, Any]) -> None:
    lexicon = load_lexicon()
    found = {m.actor for m in mentions}
    through = {m.through for m in mentions if m.through}
    wanted = {a["id"] for a in expect["actors"]}
    assert wanted <= found | through, f"missing {sorted(wanted - found - through)} in {text!r}; found {sorted(found)}"
    allowed = wanted | set(expect.get("may_also", ()))
    # The cases know no territories: one that is part of an allowed state stands for it.
    more = {
        a for a in found - allowed
        if not (a.startswith("person:") and through & allowed) and lexicon.part_of(a) not in allowed
    }  # fmt: skip
    assert not more, f"{sorted(more)} found in {text!r}"
    assert not found & set(expect.get("not_actors", ()))
    assert not {lexicon.actor(a).kind for a in found} & set(expect.get("not_types", ()))
    for actor in expect["actors"]:
        if "type" in actor:
            assert lexicon.actor(actor["id"]).kind == actor["type"]
        if actor.get("former"):
            assert lexicon.actor(actor["id"]).end is not None, f"{actor['id']} is no former state"
        # "his Lithuanian counterpart" is the person who held the post, and a mention of the state through that person.
        spans = [(m.start, m.end) for m in mentions if actor["id"] in (m.actor, m.through)]
        for words in actor.get("mentions", ()):
            # "US negotiators" is one mention of the US by an office.
            assert any(words in text[s:e] for s, e in spans), f"{words!r} is no mention of {actor['id']}: {spans}"
        for start, end in actor.get("mention_offsets", ()):
            assert (start, end) in spans
