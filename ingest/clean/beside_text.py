"""Beside the text: what markup, address, file name and file properties say of the day a document was created.

Reference: schema.org, Open Graph, Dublin Core and newspaper habits for the names; ISO 32000 for dates of PDF.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from babel.dates import get_month_names

from ingest.clean.candidates import Candidate
from ingest.clean.stamps import Stamp, find_stamps, read_stamp
from ingest.readers.item import Item
from ingest.record.document import DateOrder

_META = (
    "export:published", "ld:datepublished", "article:published_time", "og:published_time",
    "og:article:published_time", "datepublished",
    "feed:published", "mail:date", "telegram:date", "json:date", "front:date", "front:published",
    "parsely-pub-date", "sailthru.date", "publish-date", "pubdate",
    "publishdate", "publication_date", "publication-date", "article.published", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "citation_date", "article_date_original", "date",
    "originalpublicationdate", "releasedate", "ld:datecreated", "dcterms.created", "dc.date.created",
)  # fmt: skip
_FIRM = frozenset(_META[:6])
"""Those that say "published" and are kept by the program that publishes."""
_META_UPDATED = (
    "feed:updated", "json:updated", "ld:datemodified", "article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "export:loaded",
)  # fmt: skip
_SAYS = {
    "feed": "feed entry", "front": "front matter", "mail": "mail's header", "telegram": "message", "json": "record",
    "export": "export",
}  # fmt: skip
_PATH_DAY = re.compile(r"/((?:18|19|20)\d{2})[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$|\.\w+$)")
_PATH_NAMED = re.compile(r"/((?:19|20)\d{2})/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?=/|$)", re.IGNORECASE)
_PATH_RUN = re.compile(r"/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.]|-(?!\d)|$)")
_PATH_TAIL = re.compile(r"[^/\d][-_]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=/?$|\.\w{2,5}$)")
_PATH_MONTH = re.compile(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/")
_NAME_DAY = re.compile(r"(?<!\d)((?:1[5-9]|20)\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_FILE = re.compile(r"(?:pdf|docx|doc|odt|rtf|office):(created|modified)")
_ZERO = re.compile(r"\s*(?:D:)?(?:0000|0001|1601-01-01|1899-12-3[01]|1900-01-01|1969-12-31|1970-01-01)")
"""What a program writes that knows no date."""


_CTIME = re.compile(r"^\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) ?([A-Z]{3,5}|[+-]\d{4})? (\d{4})$")
"""``Fri May 03 10:15:00 UTC 2024``, as some servers write it."""
_SECONDS = re.compile(r"1[0-9]{9}(?:\d{3})?")
"""Seconds or milliseconds since 1970, from 2001 on."""


def _hints(item: Item) -> dict[str, tuple[str, str]]:
    """Return the first value of each key of the markup by its lower-case name, with the name as written."""
    return {key.lower(): (key, value) for key, value in reversed(item.hints.pairs)}


def _read(value: str, locale: str, order: DateOrder | None) -> Stamp | None:
    """Return the day of a value of the markup, also one of bare digits: ``20240305``, ``D:20240305101500Z``."""
    plain = re.sub(r"^\s*(?:D:)?((?:1[5-9]|20)\d{2})(\d{2})(\d{2})(?=$|T|(\d{6}))", _spelt, value).strip()
    plain = _CTIME.sub(r"\2 \1 \5 \3 \4", plain)
    if _SECONDS.fullmatch(plain):
        plain = datetime.fromtimestamp(int(plain[:10]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    stamp = None if _ZERO.match(value) else read_stamp(plain, language=locale, date_order=order)
    return replace(stamp, words=value) if stamp else None


def _spelt(found: re.Match[str]) -> str:
    day = f"{found[1]}-{found[2]}-{found[3]}"
    return f"{day} " if found[4] else day


def from_metadata(item: Item, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the publication dates of the markup, the most telling key first."""
    hints = _hints(item)
    for key in _META:
        name, value = hints.get(key, ("", ""))
        stamp = _read(value, locale, order) if value else None
        if stamp:
            where, _, rest = name.rpartition(":")
            what = _SAYS.get(where, "markup")
            own = rest if where == "ld" or what != "markup" else name
            firm = what != "markup" or key in _FIRM
            # A field of an export is printed with the article, a mail's head and a message's clock come with it: they
            # are surer than a day in its text.
            shown = where in ("export", "mail", "telegram")
            yield Candidate(stamp, "metadata", f"The {what} gives {own}", value, visible=shown, firm=firm)


def from_updated_metadata(item: Item, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the dates at which markup, a feed entry or a record says that it was updated: for want of a better one."""
    hints = _hints(item)
    for key in _META_UPDATED:
        name, value = hints.get(key, ("", ""))
        stamp = _read(value, locale, order) if value else None
        if stamp:
            what = _SAYS.get(name.partition(":")[0], "markup")
            done = "the database took it in" if name == "export:loaded" else "it was updated"
            why = f"The {what} gives only when {done}"
            yield Candidate(stamp, "metadata", why, value, updated=True, visible=False)


def no_dates(item: Item) -> list[str]:
    """Return what the markup gives as its dates and is none: the day zero of a computer."""
    hints = _hints(item)
    return [value for key in (*_META, *_META_UPDATED) if (value := hints.get(key, ("", ""))[1]) and _ZERO.match(value)]


def from_address(item: Item) -> Iterator[Candidate]:
    """Yield the day, else the month, of a dated part of the address; numbers that go on or stand inside are none."""
    links = [
        item.hints.first("canonical", "og:url") or "",
        *(a.value for a in item.source.addresses if a.kind == "url"),
    ]
    paths = [urlsplit(link).path for link in links if link]
    for path in paths:
        found = _day_of_path(path)
        if found:
            yield Candidate(found, "address", "A dated part of the address", path)
            return
    for path in paths:
        m = _PATH_MONTH.search(path)
        if m:
            stamp = Stamp(0, 0, date(int(m[1]), int(m[2]), 1), m[0].strip("/"), grain="month")
            yield Candidate(stamp, "address", "The month in the address", path, weak=True)
            return


def _day_of_path(path: str) -> Stamp | None:
    for pattern in (_PATH_DAY, _PATH_RUN, _PATH_TAIL):
        m = pattern.search(path)
        stamp = read_stamp(f"{m[1]}-{int(m[2]):02d}-{int(m[3]):02d}") if m else None
        if stamp and m:
            return replace(stamp, words=m[0].strip("/-_"))
    m = _PATH_NAMED.search(path)
    month = _english_month(m[2]) if m else None
    stamp = read_stamp(f"{m[1]}-{month:02d}-{int(m[3]):02d}") if m and month else None
    return replace(stamp, words=m[0].strip("/")) if stamp and m else None


def _english_month(name: str) -> int | None:
    """Return the month that a part of an address names: sites of all countries write them in English there."""
    for width in ("wide", "abbreviated"):
        for number, known in get_month_names(width, "format", "en").items():
            if known.lower() == name.lower() or (number == 9 and name.lower() == "sept"):
                return int(number)
    return None


def from_file_name(item: Item, locale: str, order: DateOrder | None) -> Iterator[Candidate]:
    """Yield the day in a file's name: ``2024-03-05_readout.txt``, ``20240305``, ``05.03.2024``, ``5 March 2024``."""
    name = item.source.name
    if item.kind == "feed" or "://" in name or (": " in name and not re.search(r"\.\w{1,5}$", name)):
        return
    own = unquote(re.split(r"[/\\]|: ", name)[-1])
    m = _NAME_DAY.search(own)
    stamp = read_stamp(f"{m[1]}-{m[3]}-{m[4]}") if m else None
    if stamp and m:
        yield Candidate(replace(stamp, words=m[0]), "file name", "The date in the file's name", own, weak=True)
        return
    spelt = re.sub(r"[_+]", " ", PurePosixPath(own).stem)
    for stamp in find_stamps(spelt, language=locale if "." in spelt else "und", date_order=order)[:1]:
        yield Candidate(replace(stamp, clock=None), "file name", "The date in the file's name", own, weak=True)


def from_file_properties(item: Item) -> Iterator[Candidate]:
    """Yield when a program says that the file was made, unless its text knows of no year near it (a scan).

    The weakest of all: such a day is that of the scan or of the template as often as that of the text.
    """
    found = {m[1]: value for key, value in reversed(item.hints.pairs) if (m := _FILE.fullmatch(key.lower()))}
    if not found:
        return
    text = " ".join(piece.text for piece in item.pieces[:2000])
    latest = max((int(y) for y in re.findall(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)", text)), default=None)
    for kind, why in (("created", "made"), ("modified", "last changed")):
        stamp = _read(found[kind], "und", None) if kind in found else None
        if stamp and (latest is None or latest >= stamp.day.year - 1):
            said = f"Nothing in the text says when; the file's properties say that it was {why}"
            yield Candidate(stamp, "metadata", said, found[kind], updated=kind == "modified", weak=True, visible=False)
