"""The logo of a house: read from the files people have, drawn beside the sources, refused with a mend."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageChops

from dashboard.paper.delivery import Delivery
from dashboard.paper.logo import MOST_BYTES, logo
from dashboard.paper.picture import Picture, Texts, make_picture
from dashboard.paper.report import Basis
from ingest.record.errors import BadValue
from tests.scene.events import ACTORS, FOUR

SIGN = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#DD2222"/></svg>'
)
RED = (221, 34, 34)


def raster(form: str, size: tuple[int, int] = (40, 20)) -> bytes:
    held = io.BytesIO()
    Image.new("RGB", size, RED).save(held, form)
    return held.getvalue()


def picture(
    sign: bytes | None = SIGN, *, preset: str = "180mm", grey: bool = False, language: str = "en", **more: object
) -> Picture:
    texts = Texts(credit="A. Reporter", logo=None if sign is None else logo(sign))
    delivery = Delivery(grey=grey)
    return make_picture(FOUR, actors=ACTORS, texts=texts, preset=preset, delivery=delivery, language=language, **more)  # type: ignore[arg-type]


def drawn(made: Picture) -> Image.Image:
    return Image.open(io.BytesIO(made.png())).convert("RGB")


def box(image: Image.Image, colour: tuple[int, int, int] = RED) -> tuple[int, int, int, int] | None:
    """Where a colour stands: left, top, right, bottom."""
    difference = ImageChops.difference(image, Image.new("RGB", image.size, colour)).convert("L")
    return difference.point(lambda value: 255 if value < 8 else 0).getbbox()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SIGN, id="SVG with a box"),
        pytest.param(SIGN.replace(b'viewBox="0 0 40 20"', b'width="40px" height="20px"'), id="SVG with sides"),
        pytest.param(raster("PNG"), id="PNG"),
        pytest.param(raster("JPEG"), id="JPEG"),
    ],
)
def test_a_logo_keeps_its_shape_whatever_file_it_is(data: bytes) -> None:
    assert logo(data).ratio == 2.0
    left, top, right, bottom = box(drawn(picture(data))) or (0, 0, 1, 1)
    assert (right - left) / (bottom - top) == pytest.approx(2.0, abs=0.05)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"", "not a picture", id="nothing"),
        pytest.param(b"GIF89a" + bytes(40), "not a picture", id="another kind"),
        pytest.param(b"\xff\xd8\xff\xe0", "not a picture", id="a JPEG that ends at once"),
        pytest.param(raster("PNG")[:40], "nothing of this logo", id="half a PNG"),
        pytest.param(SIGN.replace(b"<rect", b"<g"), "nothing of this logo", id="an SVG that is broken"),
        pytest.param(SIGN.replace(b"40 20", b"0 0"), "not a picture", id="no size"),
        pytest.param(SIGN + bytes(MOST_BYTES), "500 kB", id="too large"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_mend(data: bytes, said: str) -> None:
    with pytest.raises(BadValue) as refused:
        logo(data)
    assert said in str(refused.value)
    assert "PNG, a JPEG or an SVG" in str(refused.value)


def bomb() -> bytes:
    """A PNG that says it is enormous."""
    body = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    head = struct.pack(">I", 13) + b"IHDR" + body + struct.pack(">I", zlib.crc32(b"IHDR" + body))
    return b"\x89PNG\r\n\x1a\n" + head


def test_a_file_that_says_it_is_enormous_is_refused() -> None:
    with pytest.raises(BadValue):
        logo(bomb())


@pytest.mark.parametrize("preset", ["180mm", "88mm", "slide", "phone"])
def test_it_stands_at_the_foot_and_no_text_runs_into_it(preset: str) -> None:
    made, without = drawn(picture(preset=preset)), drawn(picture(None, preset=preset))
    left, top, right, bottom = box(made) or (0, 0, 0, 0)
    assert right > made.width * 0.9
    assert bottom > made.height * 0.9
    assert box(without) is None
    # Around the sign there is nothing but ground.
    ring = made.crop((left - 12, top - 4, left - 1, bottom))
    assert ring.getcolors() == [(ring.width * ring.height, (255, 255, 255))]


def test_read_from_the_right_it_stands_on_the_left() -> None:
    made = drawn(picture(language="ar"))
    left, _, right, _ = box(made) or (made.width, 0, 0, 0)
    assert left < made.width * 0.1
    assert right < made.width * 0.5


def test_a_report_has_it_at_its_head() -> None:
    made = drawn(picture(preset="a4", basis=Basis()))
    _, top, right, _ = box(made) or (0, made.height, 0, 0)
    assert top < made.height * 0.1
    assert right > made.width * 0.9


def test_in_greys_alone_the_logo_is_grey_too() -> None:
    pixels = drawn(picture(grey=True)).getcolors(1 << 24) or []
    assert all(max(colour) - min(colour) <= 1 for _, colour in pixels)
    assert box(drawn(picture(grey=True)), (73, 73, 73)) is not None
