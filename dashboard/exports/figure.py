"""Figure: events as a picture, as PNG or SVG, and the text that goes beside it."""

from collections.abc import Sequence

from dashboard.exports.retold import retold
from dashboard.exports.setting import Setting
from dashboard.page.words import title
from dashboard.paper.picture import Picture, make_picture
from ingest.record.event import Event


def picture(events: Sequence[Event], setting: Setting) -> Picture:
    """Return the picture with everything a caller may want to tell: warnings, what is not shown, the text beside."""
    said = retold(events, actors=setting.actors, language=setting.language)
    return make_picture(
        said, actors=setting.actors, view=setting.view, chosen=setting.chosen, texts=setting.texts,
        preset=setting.preset, language=setting.language, today=setting.today, delivery=setting.delivery,
        heard=setting.heard, titles={name: title(document) for name, document in setting.documents.items()},
    )  # fmt: skip


def png(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the picture as PNG."""
    return picture(events, setting).png()


def svg(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the picture as SVG with live text in named fonts, or with shapes for letters where that is asked."""
    return picture(events, setting).svg.encode()


def text(events: Sequence[Event], setting: Setting) -> bytes:
    """Return what goes beside the picture: caption, alternative text, each event with its quotes."""
    return picture(events, setting).beside.encode()
