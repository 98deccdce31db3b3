"""Figure: events as a picture, as PNG, SVG or PDF, and the text that goes beside it."""

from collections.abc import Mapping, Sequence

from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting, web_address
from dashboard.page.words import title
from dashboard.paper.filterwords import filter_words
from dashboard.paper.picture import Picture, make_picture
from dashboard.paper.report import Basis
from dashboard.scene.datewords import when_words
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.report import When


def picture(events: Sequence[Event], setting: Setting) -> Picture:
    """Return the picture with everything a caller may want to tell: warnings, what is not shown, the text beside."""
    said = retold(events, actors=setting.actors, language=setting.language)
    titles = {name: title(document) for name, document in setting.documents.items()}
    return make_picture(
        said, actors=setting.actors, view=setting.view, chosen=setting.chosen, texts=setting.texts,
        preset=setting.preset, language=setting.language, today=setting.today, delivery=setting.delivery,
        heard=setting.heard, titles=titles, basis=_basis(said, setting, titles), found=setting.found,
    )  # fmt: skip


def _basis(events: Sequence[Event], setting: Setting, titles: Mapping[str, str]) -> Basis | None:
    """Return what a report tells of where it comes from; null where none is asked for."""
    origin = setting.origin
    if origin is None:
        return None
    return Basis(
        asked=filter_words(origin.query, actors=setting.actors, titles=titles, language=setting.language),
        of=origin.of, cited={name: _cited(document, setting.language) for name, document in setting.documents.items()},
        undated=sum(event.when.edtf is None for event in events), revision=origin.revision, version=origin.version,
    )  # fmt: skip


def _cited(document: Document, language: str) -> str:
    """Return a document as a list of sources names it: outlet, title, day of publication, link."""
    day = when_words(When(document.created.when), language=language, year=True) if document.created else ""
    link = web_address(document)
    return ", ".join(p for p in (document.publisher or document.declared, f"“{title(document)}”", day, link) if p)


def png(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the picture as PNG."""
    return picture(events, setting).png()


def svg(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the picture as SVG with live text in named fonts, or with shapes for letters where that is asked."""
    return picture(events, setting).svg.encode()


def pdf(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the picture, all its pages, as PDF.

    Raises:
        NoPdf: the optional part that makes it is not installed.
    """
    return picture(events, setting).pdf()


def text(events: Sequence[Event], setting: Setting) -> bytes:
    """Return what goes beside the picture: caption, alternative text, each event with its quotes."""
    return picture(events, setting).beside.encode()
