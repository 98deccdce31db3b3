"""Sheet: the words of an office file written out paragraph by paragraph, with the pieces that lead back into them.

The raw text of such an item is what a reader of the file sees: paragraphs set apart by empty lines, the cells of a
row by tabs. Text that is in the file but not in its final reading (deleted, hidden) is written too, in its place, and
comes as pieces of its own, so that what was left out can be shown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.readers.encoding import LONGEST_TEXT
from ingest.readers.item import Piece
from ingest.readers.plain import LONGEST_LINE
from ingest.readers.trace import Trace
from ingest.record.errors import UnreadableDocument

PARAGRAPH, ROW, CELL = "\n\n", "\n", "\t"
"""What stands in the raw text between paragraphs, between the rows of a table and between the cells of a row."""

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Run:
    r"""Words of a paragraph: shown, or out of its final reading for a reason (``deleted-text``, ``hidden-text``).

    A ``\n`` in ``text`` is a line break inside the paragraph. ``linked`` is text of a link.
    """

    text: str
    linked: bool = False
    out: str = ""


@dataclass(slots=True)
class _Parts:
    """The traces of the paragraph being written: what is shown, and what is out, by reason."""

    shown: Trace = field(default_factory=Trace)
    linked: int = 0
    out: dict[str, Trace] = field(default_factory=dict)

    def trace(self, reason: str) -> Trace:
        return self.out.setdefault(reason, Trace()) if reason else self.shown


class Sheet:
    """Collects raw text and its pieces.

    >>> sheet = Sheet("note.docx")
    >>> sheet.paragraph([Run("The envoys "), Run("never ", out="deleted-text"), Run("met.")])
    True
    >>> sheet.raw(), [p.text for p in sheet.pieces()]
    ('The envoys never met.', ['The envoys met.', 'never'])
    """

    def __init__(self, name: str) -> None:
        """Start empty; ``name`` is the file's, for errors."""
        self._name = name
        self._raw: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []

    def raw(self) -> str:
        """Return the raw text so far."""
        return "".join(self._raw)

    def pieces(self) -> tuple[Piece, ...]:
        """Return the pieces so far, in the order of the raw text."""
        return tuple(self._pieces)

    def paragraph(
        self,
        runs: Iterable[Run],
        *,
        tag: str = "p",
        inside: tuple[str, ...] = (),
        locator: str = "",
        between: str = PARAGRAPH,
    ) -> bool:
        """Write a paragraph and tell whether it had words; one without leaves no trace.

        Raises:
            UnreadableDocument: the file has more text than one document may have.
        """
        known = [Run(_NO_TEXT.sub("", r.text), r.linked, r.out) for r in runs]
        if not any(r.text.strip() for r in known):
            return False
        if self._raw:
            self._write(between)
        parts = _Parts()
        for run in known:
            for words in _bounded(run.text):
                if len(parts.shown) + len(words) > LONGEST_LINE:
                    self._close(parts, tag, inside, locator)
                    parts = _Parts()
                self._add(parts, run, words)
        self._close(parts, tag, inside, locator)
        return True

    def empty(self, between: str) -> None:
        """Write a cell without words, so that its row still shows the place it takes."""
        if self._raw:
            self._write(between)

    def _add(self, parts: _Parts, run: Run, words: str) -> None:
        trace = parts.trace(run.out)
        before = len(trace)
        for k, line in enumerate(re.split(r"\r\n|[\r\n\u2028]", words)):
            if k:
                trace.add_break(self._length, self._length + 1)
                self._write("\n")
            trace.add(line, self._length)
            self._write(line)
        if run.linked and not run.out:
            parts.linked += len(trace) - before

    def _close(self, parts: _Parts, tag: str, inside: tuple[str, ...], locator: str) -> None:
        text = parts.shown.text()
        if text:
            share = min(1.0, parts.linked / len(text))
            self._pieces.append(
                Piece(text, parts.shown.segments(), tag=tag, inside=inside, linked=share, locator=locator)
            )
        for reason, trace in parts.out.items():
            if words := trace.text():
                within = (*inside, f".{reason}")
                self._pieces.append(Piece(words, trace.segments(), tag=tag, inside=within, locator=locator))

    def _write(self, text: str) -> None:
        self._raw.append(text)
        self._length += len(text)
        if self._length > LONGEST_TEXT:
            raise UnreadableDocument(
                f"{self._name} has more than {LONGEST_TEXT:,} characters",
                subject=self._name,
                hint="split it into single documents",
            )


def _bounded(text: str) -> Iterable[str]:
    """Cut words at white space so that no piece is longer than a pattern may run over."""
    start = 0
    while len(text) - start > LONGEST_LINE:
        cut = text.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE) + 1 or start + LONGEST_LINE
        yield text[start:cut]
        start = cut
    yield text[start:]
