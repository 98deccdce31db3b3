"""PDF files printed by the tests themselves."""

import io
from collections.abc import Callable, Iterable

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

LEFT, RIGHT, TOP, PITCH = 72.0, 523.0, 770.0, 14.0


def printed(pages: Iterable[Callable[[Canvas], None]], **info: str) -> bytes:
    """Return a PDF of pages, each drawn by a function; ``title`` and ``author`` by name."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(info.get("title", ""))
    canvas.setAuthor(info.get("author", ""))
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(
    texts: Iterable[str], *, x: float = LEFT, y: float = TOP, font: str = "Times-Roman", size: float = 11
) -> Callable[[Canvas], None]:
    """Return what draws lines under each other; an empty one leaves a gap."""
    kept = list(texts)

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, size)
        for k, text in enumerate(kept):
            canvas.drawString(x, y - k * PITCH, text)

    return draw


def filled(text: str, width: float, *, font: str = "Times-Roman", size: float = 11) -> list[str]:
    """Return a text broken to lines of a width in points, as a word processor breaks it."""
    done = [""]
    for word in text.split():
        longer = f"{done[-1]} {word}".strip()
        if pdfmetrics.stringWidth(longer, font, size) > width:
            done.append(word)
        else:
            done[-1] = longer
    return done


def both(*draws: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """Return what draws one thing after the other on one page."""

    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def with_font(name: str, path: str) -> str:
    """Make a font of a file known under a name."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, path))
    return name


def by_hand(*objects: bytes) -> bytes:
    """Return a PDF of these objects; the first is its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail


def scanned(canvas: Canvas) -> None:
    """Draw a page that is a picture."""
    out = io.BytesIO()
    Image.new("L", (200, 280), 200).save(out, "PNG")
    canvas.drawImage(ImageReader(out), 0, 0, 595, 842)
