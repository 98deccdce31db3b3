"""Inflect: the forms of a trigger word, by rule for English, by endings named in the data for the others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Tag = Literal["base", "s", "ed", "past", "pp", "ing", "future", "conditional", "inf", "present", "noun", "any"]
"""The form of a verb. ``ed`` is past tense or participle alike; ``any`` says that the form does not tell."""

_MACRO = re.compile(r"\{([^{}]+)\}")
_CHOICE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling and the form it is."""

    text: str
    tag: Tag


def inflect(spelling: str, *, noun: bool, language: str, rules: Mapping[str, Any]) -> Iterator[Form]:
    """Yield every form of a word or phrase of the data.

    ``(a|b|)`` stands for each of its choices, ``{er}`` for the endings of the table ``[endings.er]``, ``:past`` behind
    a word names its form. An English verb is inflected in its first word; an English noun also in its plural.
    """
    spelling, _, named = spelling.partition(":")
    for choice in _choices(spelling):
        macro = _MACRO.search(choice)
        if macro:
            for tag, endings in rules["endings"][macro.group(1)].items():
                for ending in endings:
                    yield Form(choice[: macro.start()] + ending + choice[macro.end() :], "noun" if noun else tag)
        elif language != "en":
            yield Form(choice, "noun" if noun else _tag(named))
        elif noun:
            yield Form(choice, "noun")
            yield Form(_plural(choice), "noun")
        else:
            yield from _english(choice, rules)


def _tag(named: str) -> Tag:
    return named if named in get_args(Tag) else "any"  # type: ignore[return-value]  # just tested


def _choices(spelling: str) -> Iterator[str]:
    match = _CHOICE.search(spelling)
    if not match:
        yield spelling
        return
    for choice in match.group(1).split("|"):
        yield from _choices(spelling[: match.start()] + choice + spelling[match.end() :])


def _plural(noun: str) -> str:
    if noun.endswith(("s", "ing")) and not noun.endswith(("meeting", "hearing", "signing", "bombing", "killing")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z")) else "s")


def english_forms(verb: str, rules: Mapping[str, Any]) -> tuple[Form, ...]:
    """Return the five forms of one English verb.

    >>> [f.text for f in english_forms("deny", {})]
    ['deny', 'denies', 'denied', 'denying']
    """
    irregular = rules.get("irregular", {}).get(verb)
    doubled = verb + verb[-1] if verb in rules.get("doubling", ()) else verb
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        ed, ing = verb + "d", (verb[:-2] + "ying" if verb.endswith("ie") else verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        ed, ing = verb[:-1] + "ied", verb + "ing"
    elif verb.endswith(("ee", "oe", "ye")):
        ed, ing = verb + "d", verb + "ing"
    else:
        ed, ing = doubled + "ed", doubled + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third = verb[:-1] + "ies"
    else:
        third = verb + ("es" if verb.endswith(("s", "ch", "sh", "x", "z", "o")) else "s")
    past = [Form(ed, "ed")]
    if doubled != verb and verb.endswith("l"):
        # "travelled" and "traveled" are both written.
        return (
            Form(verb, "base"),
            Form(third, "s"),
            *past,
            Form(verb + "ed", "ed"),
            Form(ing, "ing"),
            Form(verb + "ing", "ing"),
        )
    if irregular:
        past = (
            [Form(irregular[0], "ed")]
            if irregular[0] == irregular[1]
            else [
                Form(irregular[0], "past"),
                Form(irregular[1], "pp"),
            ]
        )
    return (Form(verb, "base"), Form(third, "s"), *past, Form(ing, "ing"))


def _english(phrase: str, rules: Mapping[str, Any]) -> Iterator[Form]:
    verb, _, rest = phrase.partition(" ")
    for form in english_forms(verb, rules):
        yield Form(f"{form.text} {rest}" if rest else form.text, form.tag)
