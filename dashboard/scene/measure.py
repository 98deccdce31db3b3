"""Measure: how wide a piece of text is; whoever lays out a scene hands one over."""

from typing import Protocol


class Measure(Protocol):
    """Gives the width of text in pixels for a type size in pixels."""

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return the advance width of one line of text."""
        ...


class Counted:
    """A measure that counts letters, for where no font files are: Latin letters are a little over half as wide."""

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """Return 0.56 em a letter (0.6 if bold), a whole em for East Asian ones."""
        narrow = 0.6 if bold else 0.56
        return sum(1.0 if ord(letter) >= 0x2E80 else narrow for letter in text) * size
