"""Pages: the sheets of a report, each with its margins, its foot and its number."""

from dataclasses import dataclass

from dashboard.paper.fonts import FontSet
from dashboard.paper.furniture import GREY, Drawn, Faces, at, paragraph
from dashboard.paper.lettering import Ink, inert, line_svg, number
from dashboard.paper.presets import Preset
from dashboard.scene.style import MM

_WIDE = 200 * MM
_TALL = 235.0
"""What a page is high, in millimetres, where its size gives only a width: the text of an upright page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page in pixels: the sheet, its margins, and whether it is read from the right."""

    sheet_width: float
    sheet_height: float
    margin: float
    rtl: bool = False

    @classmethod
    def of(cls, size: Preset, *, rtl: bool = False) -> "Page":
        """Return the page of a size; a wide one is printed as it is, a narrow one stands in a text with margins."""
        width, height = size.width * MM, (size.height if size.height is not None else _TALL) * MM
        return cls(width, height, 11 * MM if width >= _WIDE else 1.5 * MM, rtl)

    @property
    def width(self) -> float:
        """Return the width between the margins."""
        return self.sheet_width - 2 * self.margin


def foot(text: str, *, page: Page, faces: Faces, fonts: FontSet) -> Drawn:
    """Return the line at the foot of every page, without the page's number."""
    numbers = fonts.width("000 / 000", faces.foot)
    return paragraph(
        text, width=page.width - numbers, size=faces.foot, line=faces.foot_line, fonts=fonts, fill=GREY, rtl=page.rtl,
        most=3,
    )  # fmt: skip


def room_on(page: Page, foot: Drawn) -> float:
    """Return the height a page has for its body."""
    return page.sheet_height - 2 * page.margin - foot.height - 2 * MM


def page_svg(
    body: Drawn, *, page: Page, title: str, description: str, foot: Drawn, number: int, count: int, fonts: FontSet,
    ground: str | None,
) -> str:  # fmt: skip
    """Return a page as SVG, in millimetres at 96 pixels to the inch."""
    faces = Faces()
    end = page.sheet_height - page.margin
    numbered = line_svg(
        ((f"{number} / {count}", False),), page.margin if page.rtl else page.sheet_width - page.margin,
        end - faces.foot_line / 2, ink=Ink(fonts, faces.foot, GREY), align="left" if page.rtl else "right",
    )  # fmt: skip
    # Read from the right, the foot's lines end at its own right edge: it begins behind the number.
    left = page.margin + (fonts.width("000 / 000", faces.foot) if page.rtl else 0.0)
    parts = [_open(page), f"<title>{inert(title)}</title>", f"<desc>{inert(description)}</desc>"]
    if ground is not None:
        parts.append(_ground(page, ground))
    parts += [at(page.margin, page.margin, body.svg), at(left, end - foot.height, foot.svg)]
    parts += [numbered if count > 1 else "", "</svg>"]
    return "\n".join(part for part in parts if part) + "\n"


def _open(page: Page) -> str:
    width, height = page.sheet_width, page.sheet_height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width / MM)}mm" height="{number(height / MM)}mm" '
        f'viewBox="0 0 {number(width)} {number(height)}">'
    )


def _ground(page: Page, fill: str) -> str:
    return f'<rect width="{number(page.sheet_width)}" height="{number(page.sheet_height)}" fill="{fill}"/>'
