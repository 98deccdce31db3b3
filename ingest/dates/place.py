"""Place: what stands round date words and supplies what they leave out."""

from dataclasses import dataclass

from ingest.dates.course import Turn
from ingest.dates.direction import NO_TENSE, Tense
from ingest.dates.outcome import Basis
from ingest.dates.periods import Period
from ingest.dates.say import say
from ingest.dates.setting import Setting
from ingest.dates.text_kind import TextKind
from ingest.dates.told import Told

GIVE_IT = "give it with --published or on the document's card"
"""The mend for a text; a date that is typed, and a row, are written whole."""
NO_CREATED = f"no publication date is known; {GIVE_IT}"


@dataclass(frozen=True, slots=True)
class Place:
    """What stands round one date: the setting, what was told, the kind of text and the tense.

    ``close`` says that these words follow the date told last within a sentence or two; ``turn`` is what the course of
    a story says of them.
    """

    setting: Setting
    told: Told
    kind: TextKind
    tense: Tense = NO_TENSE
    close: bool = False
    turn: Turn | None = None

    @property
    def created(self) -> Period | None:
        """Return the day, month or year the words were written: by the date at their head, else by publication."""
        return self.told.written.period if self.told.written is not None else self.setting.created

    @property
    def on(self) -> str:
        """Return what ``created`` is, in words."""
        written, created = self.told.written, self.created
        if created is None:
            return "the publication"
        if written is not None:
            if written.sort == "entry":
                return f"{say(created)} ({written.words})"
            name = "the heading" if written.sort == "heading" else "the date at its head"
            return f'{say(created)} ({name}, "{written.words}")'
        return f"the publication {'on' if created.unit == 'day' else 'in'} {say(created)}"

    @property
    def basis(self) -> Basis:
        """Return whether ``created`` comes from the context."""
        return "context" if self.told.written is not None else "text"
