"""Download: a file as the page hands it to the browser."""

from base64 import b64encode
from typing import Any


def download(name: str, data: bytes) -> dict[str, Any]:
    """Return the bytes of a file under its name, as ``dcc.Download`` takes them."""
    return {"filename": name, "base64": True, "content": b64encode(data).decode("ascii")}
