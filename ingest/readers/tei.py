"""TEI: a volume of documents, one item a document with the editors' date; any other TEI text is one item.

A document of a volume is read from a small TEI of its own: what the volume's header says, the page it begins on, the
persons it names out of the volume's list, and its ``div``, so that it can be read again by itself.

Reference: TEI P5 Guidelines; the encoding of the series Foreign Relations of the United States.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape

from lxml import etree

from ingest.readers.encoding import decode
from ingest.readers.html import declared_charset
from ingest.readers.item import Hints, Item, Part, Source
from ingest.readers.tei_facts import facts, local, persons, plain
from ingest.readers.tei_pieces import pieces
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument

MOST_DOCUMENTS = 10_000
_PART = "document-of-volume"
"""``type`` of the root of a part that this reader made; such a part is not cut again."""
_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"]*)"|'([^']*)'|(\w+))""")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_DOCTYPE_WITHIN = 200_000
_LONGEST_ENTITY = 60
_SECTIONS = frozenset({"compilation", "chapter", "subchapter", "part", "section", "volume"})


@dataclass(frozen=True, slots=True)
class _Volume:
    """What the header of a volume says, as markup of a part's header, and its persons by id."""

    title: str
    language: str
    persons: dict[str, tuple[str, str]]


def read(source: Source) -> Iterator[Item]:
    """Open a TEI file: one item for each document of a volume or each text of a corpus, else one item.

    Raises:
        UnreadableDocument: the file is empty, not well-formed, or its entities refer to one another.
    """
    decoded = decode(source.data, name=source.name, declared=declared_charset(source.data))
    root = _parse(decoded.text, source.name)
    if local(root) == "teicorpus":
        for number, text in enumerate((e for e in root if local(e) == "tei"), start=1):
            part = etree.tostring(text, encoding="unicode", with_tail=False)
            title = next((plain(t) for t in text.iter("{*}title")), "") or f"text {number}"
            yield from read(_own(source, part, title=title, key=_id(text)))
        return
    if root.get("type") != _PART:
        documents = list(_documents(root))
        volume = _Volume(_volume_title(root), _language(root), persons(root))
        for at, (page, sections, div) in enumerate(documents, start=1):
            head = next((plain(h) for h in div if local(h) == "head"), "")
            part = _part(volume, div, page=page, sections=sections)
            own = _own(source, part, title=head or f"document {div.get('n', '')}".strip(), key=_id(div))
            own = replace(own, part=Part(source.name, "volume of papers", "document", at, len(documents)))
            yield _item(own, part, _parse(part, own.name), notes=decoded.notes)
        if documents:
            return
    yield _item(replace(source, media_type="application/tei+xml"), decoded.text, root, notes=decoded.notes)


def _item(source: Source, raw: str, root: etree._Element, *, notes: tuple[str, ...]) -> Item:
    number = next((d.get("n", "") for d in root.iter("{*}div") if d.get("type") == "document"), "")
    return Item(
        source=source,
        kind="text",
        media_type="application/tei+xml",
        raw=raw,
        pieces=tuple(pieces(raw, number=number)),
        hints=Hints(facts(root)),
        notes=notes,
        marked=True,
    )


def _documents(root: etree._Element) -> Iterator[tuple[str, tuple[str, ...], etree._Element]]:
    """Yield each document of a volume with the page it begins on and the headings of the chapters it stands in."""
    page, count = "", 0
    for element in root.iter("{*}pb", "{*}div"):
        if local(element) == "pb":
            page = element.get("n") or page
        elif element.get("type") == "document" and not _in_document(element):
            count += 1
            if count > MOST_DOCUMENTS:
                return
            yield page, _sections(element), element


def _in_document(div: etree._Element) -> bool:
    return any(a.get("type") == "document" for a in div.iterancestors("{*}div"))


def _sections(div: etree._Element) -> tuple[str, ...]:
    above = [a for a in div.iterancestors("{*}div") if a.get("type") in _SECTIONS]
    heads = (next((plain(h) for h in a if local(h) == "head"), "") for a in reversed(above))
    return tuple(h for h in heads if h)


def _part(volume: _Volume, div: etree._Element, *, page: str, sections: tuple[str, ...]) -> str:
    """Return the small TEI of one document."""
    named = dict.fromkeys(
        ref.lstrip("#") for e in div.iter("{*}persName") for ref in (e.get("corresp") or e.get("ref") or "").split()[:4]
    )
    people = "".join(
        f'<person xml:id="{escape(key)}"><persName>{_text(volume.persons[key][0])}</persName> '
        f"<occupation>{_text(volume.persons[key][1])}</occupation></person>"
        for key in named
        if key in volume.persons
    )
    terms = "".join(f"<term>{_text(s)}</term>" for s in sections)
    language = f'<langUsage><language ident="{escape(volume.language)}"/></langUsage>' if volume.language else ""
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" type="{_PART}"><teiHeader><fileDesc><titleStmt>'
        f'<title type="complete">{_text(volume.title)}</title></titleStmt></fileDesc><profileDesc>{language}'
        f"<textClass><keywords>{terms}</keywords></textClass>"
        f"<particDesc><listPerson>{people}</listPerson></particDesc></profileDesc></teiHeader>\n<text><body>"
        + (f'<pb n="{escape(page)}"/>' if page else "")
        + etree.tostring(div, encoding="unicode", with_tail=False)
        + "</body></text></TEI>\n"
    )


def _text(words: str) -> str:
    return escape(words, quote=False)


def _own(source: Source, part: str, *, title: str, key: str) -> Source:
    """Return the source of a part; its address is that of the file and its id there, none without an id."""
    return Source(
        name=f"{source.name}: {title[:120]}",
        data=part.encode("utf-8"),
        retrieved=source.retrieved,
        addresses=tuple(Address(a.kind, f"{a.value}#{key}") for a in source.addresses if a.kind != "pasted" and key),
        declared=source.declared,
        media_type="application/tei+xml",
    )


def _id(element: etree._Element) -> str:
    return element.get("{http://www.w3.org/XML/1998/namespace}id") or ""


def _volume_title(root: etree._Element) -> str:
    titles = [t for s in root.iter("{*}titleStmt") for t in s if local(t) == "title"]
    return next((plain(t) for t in titles if t.get("type") == "complete"), plain(titles[0]) if titles else "")


def _language(root: etree._Element) -> str:
    own = next((e.get("{http://www.w3.org/XML/1998/namespace}lang") for e in (root, *root.iter("{*}text"))), None)
    used = next((e.get("ident") for e in root.iter("{*}language")), None)
    return own or used or ""


def _parse(text: str, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(_without_doctype(text, name).encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        where = f" (line {broken.lineno})" if isinstance(broken, etree.XMLSyntaxError) and broken.lineno else ""
        raise UnreadableDocument(
            f"{name} is not well-formed XML{where}",
            subject=name,
            hint="download it again, or mend it in an XML editor, which shows the place",
        ) from broken


def _without_doctype(text: str, name: str) -> str:
    """Return a file without its prolog, the short entities it declares written out.

    Raises:
        UnreadableDocument: an entity is long, refers to another, or to another file.
    """
    body = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    doctype = _DOCTYPE.search(body, 0, _DOCTYPE_WITHIN)
    if doctype is None:
        return body.strip()
    values: dict[str, str] = {}
    for key, double, single, outside in _ENTITY.findall(doctype[0]):
        value = double or single
        if outside or len(value) > _LONGEST_ENTITY or re.search(r"&(?!#)|[<%]", value):
            raise UnreadableDocument(
                f"{name} declares an entity ({key}) that is long, or stands for other entities or files",
                subject=name,
                hint="save it with its entities resolved, for instance from an XML editor",
            )
        values.setdefault(key, value)
    rest = body[: doctype.start()] + body[doctype.end() :]
    return re.sub(r"&([\w.-]{1,60});", lambda m: values.get(m[1], m[0]), rest).strip() if values else rest.strip()
