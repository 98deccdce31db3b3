"""Citation: a quoted sentence with where it stands, as plain text, after the Chicago manual, or for BibTeX."""

import re
import unicodedata

from dashboard.page import days, words
from ingest.record.document import Document
from ingest.record.report import Report

FORMS = {"plain": "Plain text", "chicago": "Chicago", "bibtex": "BibTeX"}
_WEB = ("http://", "https://")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_MONTH = re.compile(r"-?\d{4,}-(\d{2})(?:-\d{2})?")


def citation(form: str, report: Report, document: Document | None) -> str:
    """Return a citation in one of ``FORMS``: with locator, link and the day it was fetched, as far as known.

    A document without a link was not fetched from anywhere: then the day stands there that it was saved on.
    What turns the direction of writing or begins a new line in a title is no part of a citation and left out.
    """
    if document is None:
        return f"“{_line(report.quote)}”"
    return {"plain": plain, "chicago": chicago, "bibtex": bibtex}[form](report, document)


def plain(report: Report, document: Document) -> str:
    """Return the quote with outlet, title, date, place and link in brackets, and when it was fetched or saved."""
    outlet = _line(document.publisher or document.declared)
    title = f"“{_line(document.title)}”" if document.title else ""
    # What has neither is called by the name of its file.
    outlet = outlet or ("" if title else _line(words.title(document)))
    at = link(document)
    kept = _kept(document, fetched="retrieved")
    parts = (outlet, title, _dated(document, "undated"), _line(report.locator), at, kept)
    return f"“{_line(report.quote)}” ({', '.join(part for part in parts if part)})"


def chicago(report: Report, document: Document) -> str:
    """Return a note in the style of the Chicago manual, and the quote after it.

    A page of news: author, “title,” outlet, date, locator, access, link. A letter or minutes have no outlet of their
    own and give their kind instead.

    Reference: The Chicago Manual of Style, 17th edition, notes and bibliography, 14.191 and 14.207: the day of access
    stands where a page may change.
    """
    outlet = _line(document.publisher or document.declared)
    name = _line(words.title(document))
    # A full stop or comma stands inside the marks.
    title = f"“{name}{'' if name[-1:] in ',?!' else ','}”"
    held = {"letter": "letter", "minutes": "minutes", "mail": "e-mail", "note": "note"}.get(document.kind, "")
    at, kept = link(document), _kept(document, fetched="accessed")
    author = _line(document.author)
    parts = [held, outlet if outlet != name else "", _dated(document, "n.d."), _line(report.locator), kept, at]
    rest = ", ".join(part for part in parts if part)
    lead = f"{author}, " if author else ""
    return f"{lead}{title} {rest}. “{_line(report.quote)}”"


def bibtex(report: Report, document: Document) -> str:
    """Return an entry for BibTeX: an article where an outlet is known, else something of its own kind.

    Every letter that TeX reads as more than itself is written so that it is only that. Fields not known are left out.
    """
    outlet = document.publisher or document.declared
    created = document.created.when if document.created else ""
    month = _MONTH.match(created)
    at, page = link(document), report.locator if report.locator.isdecimal() else ""
    # A day of access is one of a link; without one it stands among the notes.
    notes = ("" if page else _line(report.locator), "" if at else _kept(document, fetched=""))
    fields = {
        "author": _braced(document.author),
        "title": _braced(words.title(document)),
        "journal" if outlet else "howpublished": _braced(outlet or _held(document)),
        "date": created,
        "year": _year(created),
        "month": str(int(month[1])) if month else "",
        "pages": page,
        "note": _tex(", ".join(one for one in notes if one)),
        "url": _address(at),
        "urldate": document.retrieved[:10] if at else "",
        "langid": document.language if document.language != "und" else "",
        "annote": _tex(f"“{report.quote}”"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@{'article' if outlet else 'misc'}{{{_key(document)},\n" + ",\n".join(lines) + "\n}"


def _held(document: Document) -> str:
    """Return what a document without an outlet is: a page is one only if it came as one."""
    if document.kind != "page":
        return document.kind
    return "web page" if link(document) or "html" in document.media_type else "text"


def link(document: Document) -> str:
    """Return the address a document is found at; a mail has one too, but none that leads anywhere."""
    return next((one.value for one in document.addresses if one.value.startswith(_WEB)), "")


def _dated(document: Document, unknown: str) -> str:
    return days.created(document.created.when) if document.created else unknown


def _kept(document: Document, *, fetched: str) -> str:
    """Return when a document came into the timeline: "saved 5 March 2024", or with the word for a page of the web."""
    if not document.retrieved:
        return ""
    return f"{fetched if link(document) else 'saved'} {days.created(document.retrieved[:10])}"


def _line(text: str | None) -> str:
    """Return text on one line, without signs that are not seen."""
    return " ".join(_seen(text or "").split())


def _seen(text: str) -> str:
    # Cf: marks of direction and joiners. The joiners belong to the words of Persian and of the languages of India.
    return "".join(
        " " if c in "\r\n\t\v\f\x85\u2028\u2029" else c
        for c in text
        if c in "\r\n\t\v\f\u200c\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs")
    )


def _tex(text: str | None) -> str:
    return "".join(_TEX.get(c, c) for c in _line(text))


def _braced(text: str | None) -> str:
    """Return text whose capitals BibTeX leaves as they are; an author in braces is one name, not several."""
    return f"{{{_tex(text)}}}" if _line(text) else ""


def _address(address: str) -> str:
    """Return a link with what would end the field written in per cent signs, which the url package takes as it is."""
    escaped = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22"}
    return "".join(escaped.get(c, c) for c in _line(address))


def _year(created: str) -> str:
    found = re.match(r"-?\d{4}", created)
    return found[0] if found else ""


def _key(document: Document) -> str:
    """Return a key of plain letters: the outlet, the year, and enough of the id that no two are alike."""
    bare = unicodedata.normalize("NFKD", document.publisher or document.declared or document.kind)
    outlet = re.sub(r"[^a-z0-9]", "", bare.lower())[:16] or document.kind
    year = _year(document.created.when).lstrip("-") if document.created else ""
    return f"{outlet}{year}-{re.sub(r'[^a-z0-9]', '', document.id.lower())[:6]}"
