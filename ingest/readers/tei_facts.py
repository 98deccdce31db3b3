"""TEI facts: what a TEI document says of itself: title, volume, language, persons, and the day its editors give it.

Reference: TEI P5, att.datable, correspDesc, particDesc; ``doc-dateTime-min`` and ``-max`` of the FRUS encoding.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_ISO = re.compile(
    r"(?P<day>\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)"
    r"(?:T(?P<clock>\d{2}:\d{2})(?P<s>:\d{2})?(?:\.\d+)?(?P<zone>Z|[+-]\d{2}:\d{2})?)?"
)
_WHOLE_DAY = ("00:00", "23:59")
_ENCLOSED = frozenset({"attachment", "floatingtext", "note", "quote"})
_MOST_PERSONS = 2_000


@dataclass(frozen=True, slots=True)
class _When:
    """A day, month or year in EDTF, with clock and zone where they are given ("" where not)."""

    day: str
    clock: str = ""
    zone: str = ""


def facts(root: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return what a TEI document says of itself as pairs for ``Hints``.

    ``editor:created`` is the editors' day (EDTF, with clock and zone if given) and ``editor:words`` the words they
    read it from; the span that editors give to a note of their own is no day of it and gives none.
    """
    div = next((d for d in root.iter("{*}div") if d.get("type") == "document"), None)
    titles = [t for s in root.iter("{*}titleStmt") for t in s if local(t) == "title"]
    volume = next((plain(t) for t in titles if t.get("type") == "complete"), plain(titles[0]) if titles else "")
    pairs: list[tuple[str, str]] = []
    if div is not None:
        pairs += [("title", next((plain(h) for h in div if local(h) == "head"), "")), ("publisher", volume)]
        pairs += [("section", plain(t)) for t in root.iter("{*}term")]
        dated, words = _of_document(div)
    else:
        publisher = next((plain(p) for s in root.iter("{*}publicationStmt") for p in s if local(p) == "publisher"), "")
        authors = [plain(a) for s in root.iter("{*}titleStmt") for a in s if local(a) == "author"]
        pairs += [("title", volume), ("publisher", publisher), ("author", ", ".join(authors))]
        dated, words = _of_letter(root)
    language = next((e.get("ident", "") for e in root.iter("{*}language")), "")
    own = root.get("{http://www.w3.org/XML/1998/namespace}lang", "")
    pairs += [("lang", own or language)]
    if dated is not None:
        clock = f"T{dated.clock}{dated.zone}" if dated.clock else ""
        pairs += [("editor:created", f"{dated.day}{clock}"), ("editor:words", words)]
    pairs += [("person", f"{name}: {what}" if what else name) for name, what in persons(root).values()]
    return tuple((key, value) for key, value in pairs if value)


def persons(root: etree._Element) -> dict[str, tuple[str, str]]:
    """Return the persons that a volume or a header lists, by id: the name, and what is said of them."""
    found: dict[str, tuple[str, str]] = {}
    for entry in root.iter("{*}item", "{*}person"):
        name = next((e for e in entry.iter("{*}persName") if _id(e) or _id(entry)), None)
        if name is None or len(found) >= _MOST_PERSONS:
            continue
        said = plain(name)
        rest = plain(entry).removeprefix(said).strip(" ,;:")
        found.setdefault(_id(name) or _id(entry), (said.strip(" ,;"), rest))
    return found


def _of_document(div: etree._Element) -> tuple[_When | None, str]:
    """Return the day the editors give a document, and the words of its date line."""
    if div.get("subtype") == "editorial-note":
        return None, ""
    dates = (d for line in div.iter("{*}dateline") if not _enclosed(line, div) for d in line.iter("{*}date"))
    line = next((d for d in dates if _dated(d) is not None), None)
    said, words = (_dated(line), plain(line)) if line is not None else (None, "")
    limits = {local_name(str(key)): str(value) for key, value in div.attrib.items()}
    first, last = _read(limits.get("doc-datetime-min", "")), _read(limits.get("doc-datetime-max", ""))
    span = _common(first, last)
    if span is None or (said is not None and (len(said.day) < 10 or len(span.day) < 10)):
        # What the date line says is more exact, or as the text has it.
        return said or span, words
    return (said if said is not None and said.clock and said.day == span.day else span), words


def _of_letter(root: etree._Element) -> tuple[_When | None, str]:
    """Return the day a letter was sent, or a text was made, by the header."""
    sent = (d for a in root.iter("{*}correspAction") if a.get("type") == "sent" for d in a.iter("{*}date"))
    made = (d for c in root.iter("{*}creation") for d in c.iter("{*}date"))
    for date in (*sent, *made):
        found = _dated(date)
        if found is not None:
            return found, plain(date)
    return None, ""


def _dated(date: etree._Element) -> _When | None:
    """Return the day of a ``date`` element, or the month or year that holds its span."""
    if date.get("when"):
        return _read(date.get("when", ""))
    first = date.get("from") or date.get("notBefore") or ""
    last = date.get("to") or date.get("notAfter") or ""
    return _common(_read(first), _read(last))


def _common(first: _When | None, last: _When | None) -> _When | None:
    """Return the day, month or year that holds a span, None where it lies in several years."""
    if first is None or last is None:
        return None
    if first.day == last.day:
        whole = first.clock in ("", _WHOLE_DAY[0]) and last.clock in ("", *_WHOLE_DAY)
        return _When(first.day) if whole or len(first.day) < 10 else first
    return next((_When(first.day[:n]) for n in (7, 4) if first.day[:n] == last.day[:n]), None)


def _read(value: str) -> _When | None:
    found = _ISO.fullmatch(value.strip())
    if found is None:
        return None
    return _When(found["day"], found["clock"] or "", (found["zone"] or "") if found["clock"] else "")


def _enclosed(element: etree._Element, within: etree._Element) -> bool:
    for above in element.iterancestors():
        if above is within:
            return False
        if local(above) in _ENCLOSED:
            return True
    return False


def _id(element: etree._Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}id") or ""


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace, in lower case; "" for comments and instructions."""
    return local_name(element.tag) if isinstance(element.tag, str) else ""


def local_name(name: str) -> str:
    """Return a name without its namespace, in lower case."""
    return name.rsplit("}", 1)[-1].lower()


def plain(element: etree._Element) -> str:
    """Return an element's words without those of its notes, white space folded."""
    return " ".join("".join(_words(element)).split())[:2000]


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and local(child) != "note":
            yield from _words(child)
        yield child.tail or ""
