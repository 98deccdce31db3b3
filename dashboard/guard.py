"""Guard: which requests are answered and with which headers; the page is for this machine and names it was told."""

import socket
from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, Response, abort, request

LOOPBACK = ("localhost", "127.0.0.1", "::1")
EVERYWHERE = frozenset({"0.0.0.0", "::"})
MAX_UPLOAD = 256 * 1024 * 1024
"""Bytes of one request: the largest file the page takes at once."""


def protect(server: Flask, *, scripts: Sequence[str], hosts: Iterable[str] = ()) -> None:
    """Let a server answer requests for its own names only and send the security headers with each answer.

    ``scripts`` are the CSP hashes of the inline scripts. A page of another site that reaches this port by a name of
    its own (DNS rebinding) is refused by its Host header, one that posts here from the browser by its Origin.
    """
    known = names(hosts)
    policy = content_policy(scripts)
    server.config["MAX_CONTENT_LENGTH"] = MAX_UPLOAD

    @server.before_request
    def check_host() -> None:
        if not answers_to(request.host, known):
            abort(403, "This timeline answers to the name it was started with only: start it with --host for another.")
        origin = request.headers.get("Origin")
        if origin and request.method == "POST" and urlsplit(origin).netloc != request.host:
            abort(403, "Another site may not write here.")

    @server.after_request
    def add_headers(response: Response) -> Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


def names(hosts: Iterable[str]) -> frozenset[str]:
    """Return the names a page answers to: the loopback ones and those given; ``*`` where it serves every address."""
    given = {_bare(host) for host in hosts}
    everywhere = {"*", _bare(socket.gethostname())} if given & EVERYWHERE else set()
    return frozenset({*LOOPBACK, *given, *everywhere} - EVERYWHERE)


def answers_to(host: str, known: frozenset[str]) -> bool:
    """Tell whether a Host header names this page. A name of another site is never a bare address of a machine."""
    bare = _bare(host)
    return bare in known or ("*" in known and _is_address(bare))


def content_policy(scripts: Sequence[str]) -> str:
    """Return the content security policy: everything from this host, no inline script but those known by hash.

    Inline styles are Mantine's and Plotly's; ``data:`` and ``blob:`` images are the symbols and Plotly's.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *scripts)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _bare(host: str) -> str:
    """Return a host without its port and brackets, in lower case: ``[::1]:8050`` is ``::1``."""
    text = host.strip().lower()
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text if text.count(":") > 1 else text.partition(":")[0]
