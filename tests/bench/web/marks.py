"""Marks: what of a page is its article, set into the page while it is built and taken out again before it is read."""

import re
from collections import Counter
from dataclasses import dataclass

_GOLD = ("\ue000", "\ue001")
_FREE = ("\ue002", "\ue003")
_MARKS = re.compile("[\ue000-\ue003]")
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_]+")


def gold(text: str) -> str:
    """Mark words of the article."""
    return f"{_GOLD[0]}{text}{_GOLD[1]}"


def free(text: str) -> str:
    """Mark words that may be kept or not: a byline, a credit, a pull quote that repeats the text."""
    return f"{_FREE[0]}{text}{_FREE[1]}"


@dataclass(frozen=True)
class Score:
    """Token precision, recall and F1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Marked:
    """A page and the words of its article."""

    page: str
    article: str
    free: str

    def score(self, found: str) -> Score:
        """Compare the words found with those of the article, whatever their order."""
        got, wanted = _tokens(found), _tokens(self.article)
        got -= (got - wanted) & _tokens(self.free)
        hits = sum((got & wanted).values())
        return Score(hits / max(1, sum(got.values())), hits / max(1, sum(wanted.values())))


def unmarked(page: str) -> Marked:
    """Take the marks out of a page."""
    return Marked(_MARKS.sub("", page), _between(page, _GOLD), _between(page, _FREE))


def _between(page: str, marks: tuple[str, str]) -> str:
    # What stands in a script is spelt as JSON spells it.
    return "\n".join(re.findall(f"{marks[0]}([^{marks[1]}]*){marks[1]}", page)).replace("\\n", "\n").replace('\\"', '"')


def _tokens(text: str) -> Counter[str]:
    return Counter(_TOKEN.findall(text))
