"""Press: the pages of a picture as PNG, drawn side by side, each processor with its share of them.

The painter keeps the interpreter to itself while it draws, so that threads would wait for one another: the further
shares are drawn by processes that know the painter alone. What one of them does not bring is drawn here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.paper.picture import Picture


def printed(picture: Picture) -> tuple[bytes, ...]:
    """Return every page of a picture as PNG.

    Raises:
        NotDrawn: a page cannot be drawn, or is too large.
    """
    count = len(picture.pages)
    shares = min(count, os.cpu_count() or 1)
    if shares < 2:
        return tuple(picture.png(number) for number in range(count))
    with TemporaryDirectory() as folder:
        others = [_begun(picture, range(share, count, shares), Path(folder)) for share in range(1, shares)]
        own = {number: picture.png(number) for number in range(0, count, shares)}
        for other in others:
            if other is not None:
                other.wait()
        return tuple(
            own.get(number) or _brought(Path(folder), number) or picture.png(number) for number in range(count)
        )


def _begun(picture: Picture, numbers: Sequence[int], folder: Path) -> "subprocess.Popen[bytes] | None":
    """Begin a process that draws some pages into a folder; None where this machine starts none."""
    asked = {
        "pages": {str(number): picture.pages[number] for number in numbers},
        "width_px": picture.width_px,
        "dpi": picture.dpi,
        "texts": picture.texts(),
    }
    order = folder / f"order-{numbers[0]}.json"
    order.write_text(json.dumps(asked), encoding="utf-8")
    command = [sys.executable, "-m", "dashboard.paper.raster", str(order)]
    with suppress(OSError):
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return None


def _brought(folder: Path, number: int) -> bytes | None:
    with suppress(OSError):
        return (folder / f"{number}.png").read_bytes()
    return None
