"""Preview: the picture as it would be saved, in the dialog that saves it, and what is not on it."""

from base64 import b64encode

from dash import html
from dash.development.base_component import Component

from dashboard.page import saved

PREVIEW = "picture-preview"
GREY = "picture-grey"
CLEAR = "picture-clear"
OWN = "picture-own"
SOURCES = "picture-sources"
LOGO = "picture-logo"
WIDTH_PX = 760
"""Pixels across: sharp on a dense screen, and sent in a moment."""


def place() -> Component:
    """Return the place of the preview, empty until the dialog opens."""
    return html.Figure(id=PREVIEW, className="preview")


def shown(png: bytes, *, said: str, alternative: str, clear: bool) -> list[Component]:
    """Return the picture with what is said of it; ``alternative`` is its text for who cannot see it."""
    image = html.Img(
        src=f"data:image/png;base64,{b64encode(png).decode('ascii')}",
        alt=alternative,
        className="preview-sheet clear" if clear else "preview-sheet",
    )
    return [image, html.Figcaption(said)]


def nothing() -> list[Component]:
    """Return why there is no picture to be seen."""
    return [html.Figcaption(saved.nothing(checked_only=False))]


def too_many(count: int) -> list[Component]:
    """Return why so many events have no preview, and what has one."""
    return [html.Figcaption(saved.no_preview(count))]


def wrong(why: str) -> list[Component]:
    """Return why a picture cannot be drawn as asked."""
    return [html.Figcaption(why, className="wrong")]
