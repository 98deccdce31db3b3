"""Author: who wrote it, in the page's words, and the agency it was taken from; null where the page does not say.

An agency is no author: what stands in the byline as one ("By Reuters", "AFP") is what carried the text.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from ingest.clean.draft import Draft
from ingest.clean.rules import Rules
from ingest.clean.stamps import find_stamps
from ingest.readers.item import Item

_KEYS = (
    "ld:author", "author", "mail:from", "article:author", "front:author", "dc.creator", "dcterms.creator", "byl",
    "parsely-author", "sailthru.author", "citation_author",
)  # fmt: skip
_LINK = re.compile(r"(?:https?://|www\.)\S*|\S+\.(?:com|org|net)/\S*", re.IGNORECASE)
_MAIL = re.compile(r"[(<\[]?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+[)>\]]?")
_HANDLE = re.compile(r"[(\[]?@\w{2,30}[)\]]?")
_BY = re.compile(r"^(?:by|von|par|por|di|от|від|بقلم|作者|記者|记者)(?:\s+|\s*[:：])", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:the )?(?:site |web ?)?(?:admin(?:istrator)?|user|owner|root|author|unknown|anonymous|guest|default|editor"
    r"|editors|editorial (?:team|staff|board)|staff|staff (?:writers?|reporters?)|newsroom|news ?desk|web ?master|web"
    r"|press (?:office|service)|redaktion|rédaction|la rédaction|redacción|redazione|redação|редакция|редакція|редакції"
    r"|admin\d*|wordpress|microsoft(?: office)?(?: user)?|hp|dell|lenovo|pc|编辑|管理员|التحرير|المحرر|σύνταξη)",
    re.IGNORECASE,
)
"""What stands in the place of a name where a program, or nobody in particular, wrote."""
_POST = re.compile(
    r"^(?:[\w’'-]+\s){0,5}(?:correspondent|editor|reporter|writer|columnist|analyst|bureau|desk|contributor|chief|staff"
    r"|korrespondent(?:in)?|redakteur(?:in)?|correspondante?|journaliste|envoyée? spéciale?|corresponsal|redactora?"
    r"|enviad[oa] especial|corrispondente|inviat[oa]|correspondente|корреспондент|кореспондент)\b.{0,60}$"
    r"|^(?:political|diplomatic|foreign|world|senior|chief|special|associate)\b.{0,40}$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+(?:in|à|aus|from|reporting from)\s+[A-ZÀ-Þ][\w’'-]+(?:[\s,]+[A-ZÀ-Þ][\w’'-]+){0,2}$")
_AND = re.compile(r"\s+(?:and|with|und|mit|et|avec|y|con|e|com|и|та|و)\s+|\s*[,;&、/]\s*|\s+[|·•–—-]\s+")
_CLASSES = frozenset({".byline", ".author"})
_LONGEST = 120


def find_author(item: Item, drafts: Sequence[Draft], rules: Rules, *, publisher: str | None = None) -> str | None:
    """Return who wrote it, None where the page does not say; neither an agency nor the outlet itself is an author."""
    for named in _named(item, drafts, rules):
        authors = [n for n in _names(named) if not _is_agency(n) and not _same(n, publisher)]
        if authors:
            return _joined(named, authors)
    return None


def find_agency(item: Item, drafts: Sequence[Draft], rules: Rules) -> str | None:
    """Return the agency that the byline names as the one it was taken from, None where it names none."""
    for named in _named(item, drafts, rules):
        for name in _names(named):
            if agency := agency_named(name):
                return agency
    return None


def _named(item: Item, drafts: Sequence[Draft], rules: Rules) -> Iterator[str]:
    """Yield what markup and bylines name as author, without dates, addresses and handles."""
    for key in _KEYS:
        value = item.hints.first(key)
        plain = _plain(value) if value else ""
        if plain:
            yield plain
    for d in drafts:
        # "(AFP)" alone reads like the credit of a picture, but not where the markup says that it is a byline.
        if not d.kept or not (d.role == "byline" or _CLASSES & set(d.inside)):
            continue
        found = rules.find("author", d.text)
        if found:
            stamps = find_stamps(d.text)
            words = d.text[found.end() : stamps[0].start if stamps else len(d.text)]
            yield _plain(re.split(r"\s+(?:[|·•]|\d)|\s{2,}", words)[0])
        elif agency_named(_plain(d.text)):
            yield _plain(d.text)


def _plain(words: str) -> str:
    words = _HANDLE.sub(" ", _MAIL.sub(" ", _LINK.sub(" ", words)))
    words = _BY.sub("", " ".join(words.split()).strip(" .,;:|–—-\"'"))
    return _PLACE.sub("", words).strip(" .,;:|–—-")[:_LONGEST]


def _names(named: str) -> list[str]:
    """Return the single names of a byline: no posts, no word for nobody in particular, nobody twice."""
    names = (" ".join(n.split()).strip(" .,") for n in _AND.split(named))
    kept = (n for n in names if n and not _POST.match(n) and not _NOBODY.fullmatch(n) and not n.isdigit())
    return list(dict.fromkeys(kept))


def _joined(named: str, authors: Sequence[str]) -> str:
    """Return the names as the byline has them where nothing was taken out, else one after the other."""
    whole = [" ".join(n.split()).strip(" .,") for n in _AND.split(named)]
    return named if [n for n in whole if n] == list(authors) else ", ".join(authors)


def _same(name: str, publisher: str | None) -> bool:
    bare, other = (re.sub(r"^the\s|\W", "", n.casefold()) for n in (name, publisher or ""))
    return bare == other


def _is_agency(name: str) -> bool:
    return agency_named(name) is not None


def agency_named(name: str) -> str | None:
    """Return the agency a name stands for, "(Reuters)" and "AFP" alike."""
    return _agencies().get(name.strip(" ()[]").casefold())


@cache
def _agencies() -> dict[str, str]:
    text = files("ingest").joinpath("data", "any", "agencies.toml").read_text(encoding="utf-8")
    known = tomllib.loads(text)["agency"]
    return {form.casefold(): name for name, forms in known.items() for form in (name, *forms)}
