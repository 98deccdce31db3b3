"""Packing: what is sent is compressed; scripts, styles and fonts, the same for everybody, once and well."""

import gzip
import re

from flask import Flask, Request, Response, current_app, request
from flask_compress import Compress

_SAME = ("/_dash-component-suites/", "/fonts/", "/own/")
"""What comes from memory. Other files come as open files, which a kept answer would never close."""
_TYPES = (
    "text/html", "text/css", "text/javascript", "application/javascript", "application/json", "font/ttf",
    "image/svg+xml",
)  # fmt: skip
_WAYS = ("br", "gzip")
"""The first, small, for every browser on this machine or behind a certificate; the second, quick, for answers and for
what other browsers there may be."""


class Packed:
    """Keeps what is the same for everybody; of what else is asked to be kept it keeps nothing."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key, None if it is not."""
        return self._kept.get(key)

    def set(self, key: str, value: bytes) -> None:
        """Keep the bytes of a script, a style or a font; the key is a way of packing and a path."""
        if key.partition(";")[2].startswith(_SAME):
            self._kept[key] = value


def pack(server: Flask) -> None:
    """Let a server compress what it answers."""
    # A tenth less than the usual level for the first load, for half a second more work, once for each run.
    server.config.update(
        COMPRESS_MIMETYPES=list(_TYPES),
        COMPRESS_ALGORITHM=list(_WAYS),
        COMPRESS_BR_LEVEL=9,
        COMPRESS_CACHE_BACKEND=Packed,
        COMPRESS_CACHE_KEY=_key,
    )
    Compress(server)
    # Of several the one added last has the answer first.
    server.after_request(_at_once)


def warm(server: Flask) -> None:
    """Pack what the page is made of before a browser asks for it."""
    client = server.test_client()
    asks = {"Accept-Encoding": _WAYS[0]}
    page = client.get("/").get_data(as_text=True)
    for path in re.findall(r'(?:src|href)="(/[^"]+)"', page):
        if path.startswith(_SAME):
            client.get(path, headers=asks)


def _at_once(answer: Response) -> Response:
    """Pack what is made for one asker in a millisecond: as small as may be would take a chart half as long again."""
    quickly = request.method == "POST" and request.accept_encodings.quality(_WAYS[1])
    if not quickly or answer.is_streamed or answer.mimetype not in _TYPES:
        return answer
    data, config = answer.get_data(), current_app.config
    if len(data) >= config["COMPRESS_MIN_SIZE"]:
        answer.set_data(gzip.compress(data, config["COMPRESS_LEVEL"], mtime=0))
        answer.headers["Content-Encoding"] = _WAYS[1]
    return answer


def _key(request: Request) -> str:
    return request.full_path
