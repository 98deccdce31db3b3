"""Mention: one place in the text where an actor is named."""

from dataclasses import dataclass
from typing import Literal

MentionForm = Literal["name", "demonym", "capital", "seat", "office", "person", "pronoun", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """``text[start:end]`` names ``actor`` (an id of record/actor.py).

    ``form`` says how: by name, by demonym ("French"), capital or seat ("Paris", "the Kremlin"), office ("the French
    president", actor is the person or, where unknown, the state), person, pronoun, or as a mere ``place``, which is
    no actor. ``through`` is the state or organisation a person serves at the date, else null. ``rule`` names the
    dictionary entry or the rule. All of this is read at the document's day; for an event of another day ``named`` keeps
    the id as the dictionary has it ("Moscow" names RUS also where SUN is meant) and ``post`` whom an office serves
    and its class, where the text names the office of somebody in it, and ``among`` whom a surname may mean.
    ``city`` is the English name of a capital or city, whatever the text calls it.
    """

    start: int
    end: int
    text: str
    actor: str
    form: MentionForm
    through: str | None = None
    rule: str = ""
    named: str = ""
    post: tuple[str, str] | None = None
    among: tuple[str, ...] = ()
    city: str = ""

    @property
    def venue(self) -> bool:
        """Tell whether a city is named that stands for no government: "Geneva" and "Munich", not "Paris"."""
        return self.form == "place" and self.rule == "cities"
