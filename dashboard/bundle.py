"""Bundle: the page's own styles and scripts, sent as one file each; fifty requests would hold up the first chart."""

from hashlib import sha256
from pathlib import Path

from flask import Flask, Response

_SEPARATE = "early.js"
"""Runs before anything is drawn, and so before the rest can have come."""
_A_YEAR = 365 * 24 * 3600


def bundle(server: Flask, folder: Path) -> tuple[str, str]:
    """Let a server answer with all styles and all scripts of a folder; return the two addresses, styles first.

    The files follow each other by name. An address names the content too: a browser may keep what it has for good.
    """
    styles = "\n".join(_read(folder, "*.css"))
    # A script that ended without a semicolon would call what the next one stands in.
    scripts = ";\n".join(_read(folder, "*.js"))
    return _served(server, "page.css", styles, "text/css"), _served(server, "page.js", scripts, "text/javascript")


def _read(folder: Path, pattern: str) -> list[str]:
    return [file.read_text("utf-8") for file in sorted(folder.glob(pattern)) if file.name != _SEPARATE]


def _served(server: Flask, name: str, text: str, kind: str) -> str:
    data = text.encode()

    def answer() -> Response:
        response = Response(data, content_type=f"{kind}; charset=utf-8")
        response.cache_control.max_age = _A_YEAR
        return response

    server.add_url_rule(f"/own/{name}", f"own-{name}", answer)
    return f"/own/{name}?m={sha256(data).hexdigest()[:12]}"
