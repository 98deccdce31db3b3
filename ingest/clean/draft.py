"""Draft: a paragraph on its way through cleaning: its words, where it stands, and what was decided of it."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.clean.stamps import find_stamps
from ingest.readers.item import Element
from ingest.readers.trace import clipped
from ingest.record.document import Role, Segment

_SENTENCE_END = re.compile(r"[.!?。！？؟۔][\"'”’»)\]』」]*(?:\s?\[\d+\]|\s?[■◼∎●#])?$")
_END = 64
"""Characters within which the signs stand that end a sentence, however long it is."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DATE_LED = re.compile(
    r"^\W{0,3}(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|\d{4}\s?年|(?:\d{1,2}\.?(?:er|º)?\s(?:de\s)?[^\W\d]{3,12}\.?"
    r"|[^\W\d]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?)(?:\s?[–-]\s?(?:[^\W\d]{3,12}\s)?\d{1,2})?(?:,?\s(?:de\s)?\d{4})?|\d{4}|\d{1,2}[.:]\d{2})\s?(?:[:–—-]|\s{1,4}\S)"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph: its words with their raw places, where it stands on the page, and what was decided of it.

    ``gap`` is the number of empty lines above it. ``reason`` is why it is left out, "" while it is kept.
    """

    text: str
    segments: tuple[Segment, ...]
    tag: str = "line"
    inside: tuple[str, ...] = ()
    hidden: bool = False
    linked: float = 0.0
    times: tuple[tuple[int, str], ...] = ()
    locator: str = ""
    gap: int = 0
    spaced: bool = False
    """Wide gaps or separators between its words in the raw text: a row of a menu."""
    path: tuple[Element, ...] = ()
    role: Role = "body"
    level: int = 0
    reason: str = ""

    @property
    def raw_start(self) -> int:
        """Return where its first character stands in the raw text."""
        return self.segments[0].raw_start

    @property
    def raw_end(self) -> int:
        """Return where its last character ends in the raw text."""
        return self.segments[-1].raw_end

    @property
    def kept(self) -> bool:
        """Tell whether it is part of the clean text as far as decided."""
        return not self.reason

    @property
    def prose(self) -> bool:
        """Tell whether it reads like running text: long enough, and ending as a sentence ends."""
        if self.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            return False
        # A paragraph of HTML says that it is one; a line of text has to be long to be believed.
        return _runs_on(self.text, 40 if self.tag == "p" else 70)

    @property
    def date_led(self) -> bool:
        """Tell whether it begins with a date or clock and goes on: a line of a chronology or a live page."""
        return _led_by_date(self.text)

    def out(self, reason: str) -> "Draft":
        """Return it left out, unless it is already."""
        return self if self.reason else replace(self, reason=reason)

    def parted(self, at: int) -> tuple["Draft", "Draft"]:
        """Return the words before and from an offset, each with its raw places and without white space at its ends."""
        return self._part(0, at), self._part(at, len(self.text))

    def _part(self, start: int, end: int) -> "Draft":
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return replace(self, text=self.text[start:end], segments=clipped(self.segments, start, end))

    def as_role(self, role: Role, level: int = 0) -> "Draft":
        """Return it with a role."""
        return replace(self, role=role, level=level)


# What a line is by its words is asked two dozen times while it is decided where it belongs.
@lru_cache(maxsize=4_096)
def _runs_on(text: str, least: int) -> bool:
    return size(text) >= least and (ends_sentence(text) or text.endswith((":", "：")))


@lru_cache(maxsize=4_096)
def _led_by_date(text: str) -> bool:
    led = _DATE_LED.match(text)
    if led is None or _letters(text[led.end() - 1 :]) < 8:
        return False
    stamps = find_stamps(text) if len(text) < 80 else ()
    # A day alone, with its weekday and clock, leads to nothing.
    return not stamps or _letters(text[: stamps[0].start] + text[stamps[-1].end :]) >= 12


def _letters(text: str) -> int:
    return len(re.sub(r"[\W\d_]", "", text))


def size(text: str) -> int:
    """Return the length of a text in Latin letters' worth: an ideograph says as much as three."""
    return len(text) if text.isascii() else len(text) + 2 * len(_CJK.findall(text))


@lru_cache(maxsize=4_096)
def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence ends."""
    return _SENTENCE_END.search(text.rstrip()[-_END:]) is not None
