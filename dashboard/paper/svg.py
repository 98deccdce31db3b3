"""SVG: the scene drawn for print, with everything around it; live text in named fonts, the same bytes each time."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.paper.arrows import LINK, head_svg, said_svg
from dashboard.paper.closeups import closeup_svg, crowd_svg
from dashboard.paper.fonts import FontSet, font_set
from dashboard.paper.furniture import GREY, Drawn, Faces, at, key, legend, paragraph, piled
from dashboard.paper.lettering import Ink, inert, line_svg, number
from dashboard.paper.logo import Logo, beside, room
from dashboard.paper.symbols import mark_svg
from dashboard.scene.shapes import Gap, Label, Mark, Scale, Scene, Stretch
from dashboard.scene.style import MM, PAPER, PT, Style
from dashboard.scene.words import word

HAIR = 0.25 * PT
_RULE = "#CCCCCC"


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands around the chart, all plain text: it is escaped when drawn.

    ``sources`` and ``credit`` are the words after "Sources:" and "Graphic:". ``key`` are ``(number, date, text)``.
    ``notes`` are further grey lines at the foot, ``logo`` stands beside them. ``description`` is for those who cannot
    see the picture.
    """

    title: str = ""
    subtitle: str = ""
    sources: str = ""
    credit: str = ""
    key: tuple[tuple[int, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    description: str = ""
    faces: Faces = field(default_factory=Faces)
    logo: Logo | None = None


def draw(
    scene: Scene,
    *,
    title: str = "",
    subtitle: str = "",
    sources: str = "",
    credit: str = "",
    around: Surround | None = None,
    style: Style = PAPER,
    fonts: FontSet | None = None,
    language: str = "en",
    background: str | None = "#FFFFFF",
    height: float | None = None,
    chart: str | None = None,
) -> str:
    """Return the picture as SVG, as wide as the scene and its margins, in millimetres at 96 pixels to the inch.

    ``around`` gives everything around the chart at once; else it is made from the four texts. With ``height`` (in
    pixels) the sources stand at the foot of a sheet of that height. A null ``background`` is transparent.
    ``chart`` is what stands in the place of the scene's own drawing: a list, as tall as the scene.
    """
    fonts = fonts or font_set()
    around = around or Surround(title, subtitle, sources, credit)
    faces = around.faces
    top, foot = head(scene, around, fonts, language), tail(scene, around, fonts, language)
    margin = faces.margin
    if chart is None:
        chart = chart_svg(scene, style=style, fonts=fonts, language=language)
    content = margin + top.height + scene.whole + foot.height + margin
    # Half a pixel is no reason to miss the height that was asked for.
    whole = height if height is not None and content <= height + 0.5 else content
    width = scene.width + 2 * margin
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width / MM)}mm" height="{number(whole / MM)}mm" '
        f'viewBox="0 0 {number(width)} {number(whole)}">',
        f"<title>{inert(around.title)}</title>",
        f"<desc>{inert(around.description)}</desc>",
    ]
    if background is not None:
        parts.append(f'<rect width="{number(width)}" height="{number(whole)}" fill="{background}"/>')
    parts += [
        at(margin, margin, top.svg),
        at(margin, margin + top.height, chart),
        at(margin, whole - margin - foot.height, foot.svg),
        "</svg>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def head(scene: Scene, around: Surround, fonts: FontSet, language: str) -> Drawn:
    """Return title, subtitle and legend."""
    faces, width, rtl = around.faces, scene.width, language == "ar"
    pieces = [
        paragraph(around.title, width=width, size=faces.title, line=faces.title_line, fonts=fonts, bold=True, rtl=rtl),
        paragraph(around.subtitle, width=width, size=faces.subtitle, line=faces.subtitle_line, fonts=fonts, rtl=rtl),
        Drawn("", faces.space * 0.5),
        legend(scene.legend, width=width, faces=faces, fonts=fonts, rtl=rtl),
        Drawn("", faces.space * 0.3),
    ]
    return piled(pieces)


def tail(scene: Scene, around: Surround, fonts: FontSet, language: str) -> Drawn:
    """Return the key to the numbers, sources, credit and notes, with the logo beside these."""
    faces, width, rtl = around.faces, scene.width, language == "ar"
    lines = [*around.notes]
    if around.sources:
        lines.append(word("sources", around.sources, language=language))
    if around.credit:
        lines.append(word("graphic", around.credit, language=language))
    pieces = [Drawn("", faces.space)]
    if around.key:
        pieces += [key(around.key, width=width, faces=faces, fonts=fonts, language=language), Drawn("", faces.space)]
    own = room(around.logo, width=width, faces=faces)
    text = piled(
        [
            paragraph(line, width=own, size=faces.foot, line=faces.foot_line, fonts=fonts, fill=GREY, rtl=rtl)
            for line in lines
        ]
    )
    return piled([*pieces, beside(text, around.logo, width=width, faces=faces, rtl=rtl)])


def chart_svg(scene: Scene, *, style: Style, fonts: FontSet, language: str = "en") -> str:
    """Return the chart alone with the close-ups below it: its top left corner at 0, 0."""
    bands = list(scene.bands())
    out = [at(0.0, top, _band_svg(band, style, fonts, language)) for top, band in bands]
    out += [at(0.0, top, closeup_svg(band, style=style, fonts=fonts, rtl=language == "ar")) for top, band in bands]
    return "\n".join(part for part in out if part)


def _band_svg(scene: Scene, style: Style, fonts: FontSet, language: str) -> str:
    """Return one band: axis, rows, links, marks and labels."""
    return "\n".join(
        part
        for part in (
            *_rules(scene),
            *_axis(scene, style, fonts, rtl=language == "ar"),
            *_links(scene),
            *(head_svg(head) for head in scene.heads),
            *(said_svg(tick) for tick in scene.said),
            *_spine(scene, style, fonts),
            *(_mark(scene, mark, style, fonts) for mark in sorted(scene.marks, key=lambda m: m.shape == "point")),
            *(crowd_svg(crowd, style=style, fonts=fonts) for crowd in scene.crowds),
            *_names(scene, style, fonts),
            *_undated(scene, style, fonts),
            *_labels(scene.written(), style, fonts),
        )
        if part
    )


def _rules(scene: Scene) -> list[str]:
    """Return the hairlines: under the axis and under each row, interrupted where the axis is broken."""
    ys = [scene.axis, *(row.bottom for row in scene.rows)]
    out = []
    for y in ys:
        for a, b in _outside(0.0, scene.width, scene.gaps):
            out.append(_hair(a, y, b, y))
    out += [_hair(line.x, line.top, line.x, line.bottom) for line in scene.grid]
    return out


def _outside(left: float, right: float, gaps: Sequence[Gap]) -> list[tuple[float, float]]:
    pieces, at = [], left
    for gap in gaps:
        middle = (gap.left + gap.right) / 2
        pieces.append((at, middle - 5.0))
        at = middle + 5.0
    pieces.append((at, right))
    return pieces


def _hair(x1: float, y1: float, x2: float, y2: float) -> str:
    return (
        f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" '
        f'stroke="{_RULE}" stroke-width="{number(HAIR)}"/>'
    )


def _axis(scene: Scene, style: Style, fonts: FontSet, *, rtl: bool) -> list[str]:
    ink, grey = Ink(fonts, style.axis_size), Ink(fonts, style.axis_size, GREY)
    middle = scene.axis - style.axis_size * 0.95
    out = [
        line_svg(((tick.text, False),), tick.x, middle, ink=ink, align="middle", rtl=rtl)
        for tick in scene.ticks
        if tick.text
    ]
    for gap in scene.gaps:
        centre = (gap.left + gap.right) / 2
        above = middle - style.axis_size * 1.3 if gap.raised else middle
        out.append(line_svg(((gap.text, False),), centre, above, ink=grey, align="middle", rtl=rtl))
        for shift in (-5.0, 5.0):
            x = centre + shift
            out.append(
                f'<line x1="{number(x - 1.5)}" y1="{number(scene.axis + 4)}" x2="{number(x + 1.5)}" '
                f'y2="{number(scene.axis - 4)}" stroke="#777777" stroke-width="0.8"/>'
            )
    out += [
        f'<line x1="{number(line.x)}" y1="{number(line.top)}" x2="{number(line.x)}" y2="{number(line.bottom)}" '
        f'stroke="#777777" stroke-width="0.8" stroke-dasharray="1.5 2"/>'
        for line in scene.today_line
    ]
    return out


def _links(scene: Scene) -> list[str]:
    out = []
    for link in scene.links:
        x = number(scene.scale.x(link.day) + link.shift)
        dash = ' stroke-dasharray="3 2.2"' if link.dashed else ""
        out.append(
            f'<line x1="{x}" y1="{number(link.top)}" x2="{x}" y2="{number(link.bottom)}" stroke="{LINK}" '
            f'stroke-width="1"{dash}/>'
        )
    return out


def _spine(scene: Scene, style: Style, fonts: FontSet) -> list[str]:
    """Return the middle axis between two actors, with its silences named."""
    out = []
    for one in scene.spine:
        y, dash = number(one.y), ' stroke-dasharray="1.5 3"' if one.dashed else ""
        ink, width = ("#777777", 0.8) if one.dashed else ("#000000", 1.4)
        out.append(
            f'<line x1="{number(one.left)}" y1="{y}" x2="{number(one.right)}" y2="{y}" stroke="{ink}" '
            f'stroke-width="{width}"{dash}/>'
        )
    grey = Ink(fonts, style.axis_size, GREY)
    rtl = scene.rtl
    return out + [
        line_svg(((one.text, False),), one.x, one.y, ink=grey, align="middle", rtl=rtl) for one in scene.silences
    ]


def _mark(scene: Scene, mark: Mark, style: Style, fonts: FontSet) -> str:
    return mark_svg(
        mark, scene.scale, left=scene.left, right=scene.width, gaps=scene.gaps, ink=Ink(fonts, style.label_size)
    )


def _names(scene: Scene, style: Style, fonts: FontSet) -> list[str]:
    ink, out = Ink(fonts, style.name_size), []
    for row in scene.rows:
        block = style.name_line * len(row.lines)
        y = row.top + style.row_pad * 0.5 if scene.names_above else (row.top + row.bottom - block) / 2
        for index, line in enumerate(row.lines):
            out.append(line_svg(((line, True),), 0.0, y + style.name_line * (index + 0.5), ink=ink, rtl=scene.rtl))
    return out


def _undated(scene: Scene, style: Style, fonts: FontSet) -> list[str]:
    """Return the marks of the events without a date, and the name of their row."""
    row = scene.undated
    if row is None:
        return []
    ink = Ink(fonts, style.name_size, GREY)
    out = []
    for index, line in enumerate(row.lines):
        middle = row.top + style.row_pad * (1.0 if style.column else 0.5) + style.name_line * (index + 0.5)
        out.append(line_svg(((line, True),), 0.0, middle, ink=ink, rtl=scene.rtl))
    # A scale of one point: these marks stand at a pixel, at no day.
    return out + [
        mark_svg(mark, Scale((Stretch(0.0, 1.0, x, x),)), left=x, right=x, gaps=(), ink=Ink(fonts, style.label_size))
        for mark, x in row.marks
    ]


def _labels(labels: Sequence[Label], style: Style, fonts: FontSet) -> list[str]:
    ink, out = Ink(fonts, style.label_size), []
    for label in labels:
        right = label.align == "right"
        x = label.x + label.width if right else label.x
        for index, runs in enumerate(label.lines):
            middle = label.y + style.line * (index + 0.5)
            out.append(line_svg(runs, x, middle, ink=ink, align="right" if right else "left", rtl=label.rtl))
    return out
