"""DOCX: the chronology as a Word document, its citations as footnotes that Word numbers anew when a story is cut.

Written by itself, since it needs a dozen elements: ``docx_parts`` holds what is the same in every document.

Reference: ECMA-376 part 1, 17.3 (paragraphs and runs), 17.11 (footnotes), 17.16.22 (hyperlinks).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote as percent
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from dashboard.exports import docx_parts
from dashboard.exports.archive import pack
from dashboard.exports.phrases import comma, phrase
from dashboard.exports.setting import Setting
from dashboard.exports.told import Cited, Item, told
from dashboard.scene.wrap import is_rtl
from ingest.record.event import Event

_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_MOST_LINK = 2_000
"""Word opens no address that is longer."""


@dataclass(slots=True)
class _Notes:
    """The footnotes so far, and the links they lead to; Word wants every link declared beside the part it stands in."""

    language: str
    notes: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)

    def add(self, cited: Cited) -> str:
        """Keep a citation as a footnote and return the run that refers to it."""
        number = len(self.notes) + 1
        # Each part by itself: a date after an Arabic title would be read from the wrong end.
        shown = [_run(part) for part in cited.words] + ([self._linked(cited.link)] if cited.link else [])
        shown += [_run(cited.retrieved)] if cited.retrieved else []
        body = _run(comma(self.language)).join(shown) or _run(phrase("no_outlet", language=self.language))
        self.notes.append(docx_parts.footnote(number, body))
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'

    def _linked(self, link: str) -> str:
        target = _target(link)
        if not target:
            return _run(link)
        name = self.links.setdefault(target, f"rId{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{name}">{_run(link, style="Hyperlink")}</w:hyperlink>'

    def relations(self) -> str:
        """Return the links as the relations of the part with the footnotes."""
        return "".join(
            f'<Relationship Id="{name}" Type="{_LINK}" Target={quoteattr(target)} TargetMode="External"/>'
            for target, name in self.links.items()
        )


def docx(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as a Word document: date, words, quotes in their own style, each with its footnote."""
    whole = told(events, setting)
    notes, undated = _Notes(whole.language), phrase("undated", language=whole.language)
    body = [_paragraph("Title", _run(whole.title), whole.title)]
    body += [_paragraph("Subtitle", _run(whole.subtitle), whole.subtitle)] if whole.subtitle else []
    body += [part for item in whole.items for part in _item(item, undated, notes)]
    if whole.undated:
        body.append(_paragraph("Heading1", _run(whole.undated_words), whole.undated_words))
        body += [part for item in whole.undated for part in _item(item, "", notes)]
    return pack(
        docx_parts.parts(
            "".join(body),
            "".join(notes.notes),
            notes.relations(),
            title=escape(whole.title),
            stamp=setting.instant(),
            language=whole.language,
        )
    )


def _item(item: Item, undated: str, notes: _Notes) -> list[str]:
    number = f"{item.number}. " if item.number else ""
    date = f"{number}{item.date or undated}"
    lead = _run(date, style="Strong") + _run("  ") if date else ""
    # A paragraph stays with the quotes below it: no event stands alone at the foot of a page.
    out = [_paragraph("Event", lead + _run(item.words), item.words, keep=bool(item.quotes))]
    out += [_paragraph("Quote", _run(f"“{q.text}”") + notes.add(q.cited), q.text) for q in item.quotes]
    if item.translation:
        own = phrase("own_translation", language=notes.language)
        out.append(_paragraph("Quote", _run(f"“{item.translation}”") + _run(f" ({own})"), item.translation))
    return out


def _paragraph(style: str, runs: str, words: str, *, keep: bool = False) -> str:
    """Return a paragraph that runs from the side its own words begin on."""
    rtl = "<w:bidi/>" if is_rtl((((words, False),),)) else ""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{rtl}</w:pPr>{runs}</w:p>'


def _run(text: str, *, style: str = "") -> str:
    if not text:
        return ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    rtl = "<w:rtl/>" if is_rtl((((text, False),),)) else ""
    properties = f"<w:rPr>{named}{rtl}</w:rPr>" if named or rtl else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _target(link: str) -> str:
    """Return an address as Word takes it, "" for one it would call the whole file damaged for."""
    try:
        parts = urlsplit(link)
        # Reading the port is what tells a wrong one.
        host, _ = parts.hostname, parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host or len(link) > _MOST_LINK:
        return ""
    return percent(link, safe="%:/?#[]@!$&'()*+,;=~-._")
