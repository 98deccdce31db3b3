"""Stories of our own in eight languages, and the furniture that pages of each language set around them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Story:
    """One article: its parts, and what its site sets around it."""

    language: str
    created: str
    title: str
    byline: str
    stamp: str
    lede: str
    paragraphs: tuple[str, ...]
    menu: tuple[str, ...]
    cookie: str
    member: str
    share: str
    reading: str
    related: str
    related_links: tuple[str, ...]
    ranking: str
    ranked: tuple[str, ...]
    newsletter: str
    footer: str

    @property
    def article(self) -> str:
        """The words a reader came for."""
        return "\n".join((self.title, self.lede, *self.paragraphs))


def _stories() -> tuple[Story, ...]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(Story(**{k: tuple(v) if isinstance(v, list) else v for k, v in s.items()}) for s in data["story"])


STORIES = _stories()
