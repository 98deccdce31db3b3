"""Trace: text built run by run, each run with the place in the raw text it came from."""

import re
from collections.abc import Sequence

from ingest.record.document import Segment

_FOLDED = re.compile(r"\s{2,}|[^\S ]")
"""White space that becomes one blank; a single blank stays what it is."""


class Trace:
    """Collects runs of text with their raw offsets; white space is folded to one blank as it goes.

    >>> trace = Trace()
    >>> trace.add("peace  talks", 10)
    >>> trace.text(), [(s.raw_start, s.raw_end) for s in trace.segments()]
    ('peace talks', [(10, 15), (15, 17), (17, 22)])
    """

    def __init__(self) -> None:
        """Start empty."""
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    def __len__(self) -> int:
        """Return the number of characters so far."""
        return self._length

    def add(self, text: str, raw_start: int, raw_end: int | None = None) -> None:
        """Add a run; without ``raw_end`` its characters are the raw ones, with it the run maps as a whole."""
        if not text:
            return
        if raw_end is not None and raw_end - raw_start != len(text):
            self._whole(" " if text.isspace() else text, raw_start, raw_end)
            return
        start = len(text) - len(text.lstrip()) if self._blank_last() else 0
        for gap in _FOLDED.finditer(text, start):
            self._run(text[start : gap.start()], raw_start + start)
            self._whole(" ", raw_start + gap.start(), raw_start + gap.end())
            start = gap.end()
        self._run(text[start:], raw_start + start)

    def add_break(self, raw_start: int, raw_end: int) -> None:
        """Add a line break inside the text (a ``br``), in place of a blank that stands before it."""
        if self._parts and not self.ends_in_break():
            self._append("\n", raw_start, raw_end)

    def ends_in_break(self) -> bool:
        """Tell whether the last sign that is no blank is a line break."""
        return bool(self._parts) and self._parts[-1] == "\n"

    def text(self) -> str:
        """Return the text without white space at its ends."""
        return "".join(self._parts).strip()

    def segments(self) -> tuple[Segment, ...]:
        """Return the segments of ``text()``; neighbours that continue each other are one."""
        raw = "".join(self._parts)
        lead = len(raw) - len(raw.lstrip())
        length = len(raw.strip())
        joined: list[Segment] = []
        for s in self._segments:
            start, end = max(s.start - lead, 0), min(s.end - lead, length)
            if start >= end:
                continue
            here = Segment(start, end, s.raw_start, s.raw_end)
            if _linear(s):
                # A blank cut off at an end takes its raw character with it.
                here = Segment(start, end, s.raw_start + start + lead - s.start, s.raw_end - (s.end - lead - end))
            last = joined[-1] if joined else None
            # A line break stays a segment of its own: it is by that that a paragraph is parted at it.
            whole = raw[s.start : s.end] != "\n" and (last is None or raw[lead + last.end - 1] != "\n")
            if (
                whole
                and last
                and _linear(last)
                and _linear(here)
                and last.end == here.start
                and last.raw_end == here.raw_start
            ):
                joined[-1] = Segment(last.start, here.end, last.raw_start, here.raw_end)
            else:
                joined.append(here)
        return tuple(joined)

    def _run(self, text: str, raw_start: int) -> None:
        if text:
            self._append(text, raw_start, raw_start + len(text))

    def _whole(self, text: str, raw_start: int, raw_end: int) -> None:
        # A blank after a blank or a break adds nothing, whatever tags stand between them.
        if text == " " and self._blank_last():
            return
        self._append(text, raw_start, raw_end)

    def _blank_last(self) -> bool:
        return not self._parts or self._parts[-1][-1] in " \n"

    def _append(self, text: str, raw_start: int, raw_end: int) -> None:
        self._parts.append(text)
        self._segments.append(Segment(self._length, self._length + len(text), raw_start, raw_end))
        self._length += len(text)


def traced(raw: str, start: int, end: int) -> tuple[str, tuple[Segment, ...]]:
    """Return the text of ``raw[start:end]`` with its segments: "" and none where it is blank."""
    found = raw[start:end]
    text = found.strip()
    if "  " not in text and text.isprintable():
        # Most lines have single blanks and nothing else to fold: they are one segment.
        at = start + len(found) - len(found.lstrip())
        return text, (Segment(0, len(text), at, at + len(text)),) if text else ()
    trace = Trace()
    trace.add(found, start)
    return trace.text(), trace.segments()


def clipped(segments: Sequence[Segment], start: int, end: int) -> tuple[Segment, ...]:
    """Return the segments of ``text[start:end]``, counted from its start."""
    inside = []
    for s in segments:
        left, right = max(s.start, start), min(s.end, end)
        if left >= right:
            continue
        raw_start, raw_end = s.raw_start, s.raw_end
        if _linear(s):
            raw_start, raw_end = raw_start + left - s.start, raw_end - (s.end - right)
        inside.append(Segment(left - start, right - start, raw_start, raw_end))
    return tuple(inside)


def _linear(segment: Segment) -> bool:
    return segment.end - segment.start == segment.raw_end - segment.raw_start
