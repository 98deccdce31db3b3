"""N-grams: how often a text has each sequence of bytes that py3langid's model knows, by many short walks at once.

The model's automaton forgets what lies further back than its longest sequence. So a text is cut into pieces, and all of
them are walked through together, each from a little before it. That gives the very counts of one walk through all of
the text, which takes most of the time that finding a language takes.
"""

from math import isqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import LanguageIdentifier

_REACH = 6
"""Bytes of the longest sequence in the model."""


class Identifier(LanguageIdentifier):  # type: ignore[misc] # the library tells no types
    """The identifier of py3langid, of whose work only the counting is done otherwise."""

    nb_ptc: NDArray[Any]

    def prepare(self) -> None:
        """Lay its tables out, once the languages are chosen."""
        self._moves = np.frombuffer(self.tk_nextmove, dtype=f"u{self.tk_nextmove.itemsize}")
        self._rows = np.array(self.tk_row, dtype=np.intp) << 8
        self._features = np.array(self.tk_output, dtype=np.int32)
        # It is read by rows; half precision takes longer to read than to keep.
        self.nb_ptc = np.ascontiguousarray(self.nb_ptc, dtype=np.float32)

    def features(self, text: bytes) -> NDArray[np.int32]:
        """Return the sequences of the model that stand in a text, by number, in text order."""
        # The shorter the pieces, the fewer the steps, but the more is walked through twice. What stands before the
        # second has to lie within the text.
        length = max(_REACH, isqrt(len(text)) // 5)
        pieces = max(1, -(-len(text) // length))
        padded = np.zeros(_REACH + pieces * length, dtype=np.intp)
        padded[_REACH : _REACH + len(text)] = np.frombuffer(text, dtype=np.uint8)
        # A column is a piece, with what stands before it on top.
        columns = padded[np.arange(_REACH + length)[:, None] + np.arange(pieces) * length]
        states = np.empty((length, pieces), dtype=np.intp)
        state: Any = np.zeros(pieces, dtype=np.intp)
        for place, letters in enumerate(columns, start=-_REACH):
            if place == 0:
                state[0] = 0  # nothing stands before the text
            state = self._moves[self._rows[state] + letters]
            if place >= 0:
                states[place] = state
        found = self._features[states.T.ravel()[: len(text)]]
        return found[found >= 0]

    def _raw_score(self, text: bytes) -> Any:  # noqa: ANN401 - as the library's own
        which, counts = np.unique(self.features(text), return_counts=True)
        if not len(which):
            return super()._raw_score(text)
        return np.log1p(counts.astype(np.float32)) @ self.nb_ptc[which] + self.nb_pc
