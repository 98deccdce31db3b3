"""Draft: a paragraph on its way through cleaning, and the layout of a document into drafts.

Lines of a text that was wrapped at a fixed width are joined again; any other line stays a paragraph of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.clean.stamps import find_stamps
from ingest.readers.item import Item, Piece
from ingest.record.document import Role, Segment

_TERMINAL = re.compile(r"[.!?…。！？؟;:][\"'”’»)\]』」]*$")
_SENTENCE_END = re.compile(r"[.!?。！？؟۔][\"'”’»)\]』」]*(?:\s?\[\d+\]|\s?[■◼∎●#])?$")
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
    gap: int = 0
    spaced: bool = False
    """Wide gaps or separators between its words in the raw text: a row of a menu."""
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
        if self.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return False
        # A paragraph of HTML says that it is one; a line of text has to be long to be believed.
        return size(self.text) >= (40 if self.tag == "p" else 70) and bool(
            _SENTENCE_END.search(self.text.rstrip()) or self.text.endswith((":", "："))
        )

    @property
    def date_led(self) -> bool:
        """Tell whether it begins with a date or clock and goes on: a line of a chronology or a live page."""
        led = _DATE_LED.match(self.text)
        if led is None or _letters(self.text[led.end() - 1 :]) < 8:
            return False
        stamps = find_stamps(self.text) if len(self.text) < 80 else ()
        # A day alone, with its weekday and clock, leads to nothing.
        return not stamps or _letters(self.text[: stamps[0].start] + self.text[stamps[-1].end :]) >= 12

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
        return replace(self, text=self.text[start:end], segments=_clipped(self.segments, start, end))

    def as_role(self, role: Role, level: int = 0) -> "Draft":
        """Return it with a role."""
        return replace(self, role=role, level=level)


def _letters(text: str) -> int:
    return len(re.sub(r"[\W\d_]", "", text))


def _clipped(segments: Sequence[Segment], start: int, end: int) -> tuple[Segment, ...]:
    """Return the segments of ``text[start:end]``, counted from its start."""
    clipped = []
    for s in segments:
        left, right = max(s.start, start), min(s.end, end)
        if left >= right:
            continue
        raw_start, raw_end = s.raw_start, s.raw_end
        if s.end - s.start == raw_end - raw_start:
            raw_start, raw_end = raw_start + left - s.start, raw_end - (s.end - right)
        clipped.append(Segment(left - start, right - start, raw_start, raw_end))
    return tuple(clipped)


def size(text: str) -> int:
    """Return the length of a text in Latin letters' worth: an ideograph says as much as three."""
    return len(text) + 2 * len(_CJK.findall(text))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence ends."""
    return bool(_SENTENCE_END.search(text.rstrip()))


def lay_out(item: Item) -> list[Draft]:
    """Return the drafts of an item, in order, before anything is decided."""
    drafts = [_draft(p, item.raw) for p in item.pieces]
    drafts = _with_gaps(drafts, item.raw)
    if item.media_type != "text/html":
        drafts = _unwrapped(drafts, item.raw)
    return drafts


def _draft(piece: Piece, raw: str) -> Draft:
    start, end = piece.segments[0].raw_start, piece.segments[-1].raw_end
    return Draft(
        text=piece.text,
        segments=piece.segments,
        tag=piece.tag,
        inside=piece.inside,
        hidden=piece.hidden,
        linked=piece.linked,
        times=piece.times,
        spaced=piece.tag == "line" and _is_spaced(raw[start:end][:2000]),
    )


def _is_spaced(raw: str) -> bool:
    """Tell whether a line is a row of short entries: three or more, set apart by wide gaps or by signs."""
    if len(raw) > 300:
        return False
    parts = [p for p in re.split(r"\s{2,}|\t|\s[|>›»·•/]\s|[|›»•]", raw) if p.strip()]
    crumbs = re.search(r"\s[>›»]\s|\S\s{3,}\S|\t", raw)
    return len(parts) >= (2 if crumbs else 3) and max(size(p) for p in parts) <= 60 and not _SENTENCE_END.search(raw)


def _with_gaps(drafts: Sequence[Draft], raw: str) -> list[Draft]:
    laid: list[Draft] = []
    end = 0
    for draft in drafts:
        breaks = re.findall(r"\r\n|[\r\n\u2028\u2029\x0b\x85]", raw[end : draft.raw_start]) if laid else []
        laid.append(replace(draft, gap=max(0, len(breaks) - 1)))
        end = draft.raw_end
    return laid


def _unwrapped(drafts: list[Draft], raw: str) -> list[Draft]:
    """Join the lines of paragraphs that were wrapped at a fixed width."""
    width = _wrap_width(drafts)
    if width is None:
        return drafts
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _continues(before, draft, raw, width):
            joined[-1] = _join(before, draft)
        else:
            joined.append(draft)
    return joined


def _wrap_width(drafts: Sequence[Draft]) -> int | None:
    """Return the width a text was wrapped at, None if it was not.

    Evidence: runs of three and more lines without a gap whose lines, but the last, break off in mid sentence at about
    the same width.
    """
    broken = [
        (a, b)
        for a, b in pairwise(drafts)
        if b.gap == 0 and a.tag == "line" == b.tag and not _TERMINAL.search(a.text) and 38 <= len(a.text) <= 110
    ]
    wide = sorted(len(a.text) for a, _ in broken)
    if len(wide) < 3 or len(wide) < len(drafts) * 0.25:
        return None
    # A line that was broken goes on in small letters (or, in scripts without them, in the middle of words).
    if sum(1 for _, b in broken if not b.text[:1].isupper()) < len(broken) * 0.4:
        return None
    top = wide[int(len(wide) * 0.9)]
    close = sum(1 for w in wide if top - 16 <= w <= top + 4)
    return top if close >= len(wide) * 0.7 else None


def _continues(before: Draft, draft: Draft, raw: str, width: int) -> bool:
    if draft.gap or before.tag != "line" or draft.tag != "line" or draft.spaced:
        return False
    last = raw[max(raw.rfind("\n", 0, before.raw_end), 0) : before.raw_end].strip()
    indented = raw[raw.rfind("\n", 0, draft.raw_start) + 1 : draft.raw_start]
    return len(last) >= width - 22 and not (len(indented) >= 2 and _TERMINAL.search(last))


def _join(first: Draft, second: Draft) -> Draft:
    """Join two lines with one blank; a hyphen at the end of the first stays, for it may be part of the word."""
    shift = len(first.text) + 1
    blank = Segment(len(first.text), shift, first.raw_end, second.raw_start)
    moved = tuple(replace(s, start=s.start + shift, end=s.end + shift) for s in second.segments)
    return replace(first, text=f"{first.text} {second.text}", segments=(*first.segments, blank, *moved))
