"""Words: a story of our own in one language, and what the sites of that language set around it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "ar", "zh", "ru", "uk", "el")
_FOLDER = Path(__file__).with_name("words")


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of a page; ``related`` holds headline, date and summary, ``comments`` name, time and text."""

    language: str
    title: str
    kicker: str
    byline: str
    stamp: str
    created: str
    lede: str
    paragraphs: tuple[str, ...]
    subhead: str
    quote: str
    caption: str
    credit: str
    facts_title: str
    facts: tuple[str, ...]
    skip: str
    menu: tuple[str, ...]
    mega: tuple[str, ...]
    login: str
    crumbs: tuple[str, ...]
    cookie_title: str
    cookie: tuple[str, ...]
    cookie_buttons: tuple[str, ...]
    member: str
    member_button: str
    brief: str
    brief_button: str
    email: str
    share_label: str
    share: tuple[str, ...]
    reading: str
    listen: str
    print: str
    fontsize: str
    ad: str
    ad_text: str
    also: str
    also_link: str
    related_label: str
    related: tuple[tuple[str, str, str], ...]
    rank_label: str
    rank: tuple[str, ...]
    sidebar_label: str
    sidebar: tuple[str, ...]
    comments_label: str
    comments: tuple[tuple[str, str, str], ...]
    comment_rules: str
    reply: str
    bio: str
    disclaimer: str
    tags_label: str
    tags: tuple[str, ...]
    paywall: str
    footer: tuple[str, ...]
    copyright: str
    ministry: str
    release: str
    contact_label: str
    contact: tuple[str, ...]
    access: str
    counter: str
    top: str
    questions: tuple[tuple[str, str], ...] = ()
    posts: tuple[tuple[str, str, str], ...] = ()
    live: str = ""
    more: str = ""
    menu_button: str = ""
    search: str = ""
    save: str = ""
    comments_count: str = ""
    official: str = ""
    brief_title: str = ""
    consent: str = ""
    ad_more: str = ""
    next: str = ""
    events_label: str = ""
    events: tuple[str, ...] = ()
    desk: str = ""
    mistake: str = ""
    attach: str = ""
    rights: str = ""


def languages(*, variant: str = "") -> tuple[str, ...]:
    """Return the languages that have words of a variant."""
    return tuple(x for x in LANGUAGES if not variant or (_FOLDER / f"{x}.{variant}.toml").is_file())


def words_of(language: str, *, variant: str = "") -> Words:
    """Return the words of a language; a variant says some of them in another way."""
    data: dict[str, Any] = {"language": language}
    for name in (language, f"{language}.{variant}"):
        path = _FOLDER / f"{name}.toml"
        if path.is_file():
            data |= tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(**{key: _frozen(value) for key, value in data.items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(v) for v in value) if isinstance(value, list) else value
