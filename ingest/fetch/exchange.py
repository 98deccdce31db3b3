"""Exchange: one request to one checked address and its answer, within time and size, whatever the server does.

The standard library's ``http.client`` over a socket of our own, and not urllib3: its time limits hold for each read
and not for the whole (a byte a second never runs into them), it looks a name up by itself (so the address that was
checked need not be the one connected to), and its pools and retries are of no use to one page at a time.

No cookie is kept or sent, no proxy is asked, nothing is sent but the request.
"""

import http.client
import io
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from ingest.fetch.guard import Link
from ingest.fetch.limits import Limits
from ingest.record.errors import TimelineError

_BLOCK = 64 * 1024
_MOST_TRIED = 4
"""Addresses of one host that are tried in turn."""
_EITHER = 47
"""Tells zlib to see by the first bytes whether it is gzip or zlib."""

Clock = Callable[[], float]
"""Seconds that only ever grow."""


class Broken(TimelineError):
    """A server did not answer, or not as the protocol has it; the error says how and the mend."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: its status, its headers by lower-case name, and the body, decompressed."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str:
        """Return a header, "" where there is none."""
        return self.headers.get(name, "").strip()


class Exchange(Protocol):
    """Asks one of the checked addresses of a link for it."""

    def __call__(
        self, link: Link, addresses: tuple[str, ...], *, headers: Mapping[str, str], deadline: float, size: int
    ) -> Answer:
        """Return the answer, or raise Broken; ``size`` bounds the body."""
        ...


class _Reading(io.RawIOBase):
    """A socket's bytes up to a deadline and a number of bytes; both hold for all reads together."""

    def __init__(self, connection: socket.socket, *, deadline: float, clock: Clock, left: int) -> None:
        self._connection = connection
        self._deadline = deadline
        self._clock = clock
        self.left = left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override] # the buffers http.client has
        if self.left <= 0:
            raise _TooMuch
        self._connection.settimeout(_remaining(self._deadline, self._clock))
        count = self._connection.recv_into(memoryview(buffer)[: max(1, min(len(buffer), self.left))])
        self.left -= count
        return count


class _TooMuch(Exception):
    """More bytes than were allowed."""


@dataclass(frozen=True, slots=True)
class _Socket:
    """What ``http.client`` wants of a socket."""

    reading: _Reading

    def makefile(self, mode: str) -> io.BufferedReader:  # noqa: ARG002 -- the name http.client calls
        return io.BufferedReader(self.reading)


@cache
def _trusted() -> ssl.SSLContext:
    # Once for all: reading the machine's certificates takes longer than a page.
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Wire:
    """The exchange over the network; ``trust`` gives the certificates to believe, this machine's by default."""

    limits: Limits = field(default_factory=Limits)
    clock: Clock = time.monotonic
    trust: Callable[[], ssl.SSLContext] = _trusted

    def __call__(
        self, link: Link, addresses: tuple[str, ...], *, headers: Mapping[str, str], deadline: float, size: int
    ) -> Answer:
        """Ask for a link at the first of its addresses that takes a connection.

        Raises:
            Broken: no connection, no time left, too much, or no answer in the form of HTTP.
        """
        try:
            with self._connect(link, addresses, deadline) as connection:
                lines = [
                    f"GET {link.target} HTTP/1.1",
                    f"Host: {link.place}",
                    *(f"{k}: {v}" for k, v in headers.items()),
                ]
                connection.settimeout(_remaining(deadline, self.clock))
                connection.sendall("\r\n".join((*lines, "Connection: close", "", "")).encode("ascii"))
                return self._answer(connection, deadline, size, link)
        except (TimeoutError, _NoTime) as late:
            raise Broken(
                f"{link.host} did not send the page within {self.limits.seconds:g} seconds",
                subject=link.url,
                hint="try again later, or save the page and name the file",
            ) from late
        except ssl.SSLCertVerificationError as untrusted:
            raise Broken(
                f"the certificate of {link.host} cannot be trusted ({untrusted.verify_message})",
                subject=link.url,
                hint="open the page in a browser, and if you trust it save it and name the file",
            ) from untrusted
        except (OSError, http.client.HTTPException, ValueError) as broken:
            raise Broken(
                f"{link.host} {_said(broken)}",
                subject=link.url,
                hint="try again later, or save the page and name the file",
            ) from broken

    def _connect(self, link: Link, addresses: tuple[str, ...], deadline: float) -> socket.socket:
        """Connect to one of these very addresses; the name serves the certificate alone."""
        failed: OSError = ConnectionError("no address")
        for address in addresses[:_MOST_TRIED]:
            try:
                connection = socket.create_connection((address, link.port), timeout=_remaining(deadline, self.clock))
            except OSError as refused:
                failed = refused
                continue
            if link.scheme == "http":
                return connection
            try:
                connection.settimeout(_remaining(deadline, self.clock))
                return self.trust().wrap_socket(connection, server_hostname=link.host)
            except BaseException:
                connection.close()
                raise
        raise failed

    def _answer(self, connection: socket.socket, deadline: float, size: int, link: Link) -> Answer:
        reading = _Reading(connection, deadline=deadline, clock=self.clock, left=self.limits.head)
        response = http.client.HTTPResponse(_Socket(reading), method="GET")  # type: ignore[arg-type] # all it asks for
        try:
            response.begin()
            headers = {name.lower(): value for name, value in reversed(response.getheaders())}
            # Chunks cost some bytes each; more than twice the body is no honest framing.
            reading.left = size * 2 + self.limits.head
            body = _body(response, size, headers.get("content-encoding", "")) if response.status == 200 else b""
        except _TooMuch as much:
            raise Broken(
                f"{link.host} sends more than {size // 1024**2 or 1} MB, or headers without end",
                subject=link.url,
                hint="save the part you need and name the file",
            ) from much
        finally:
            response.close()
        return Answer(response.status, headers, body)


def _body(response: http.client.HTTPResponse, size: int, coding: str) -> bytes:
    """Return the body, decompressed; both the bytes that come and what they grow to are bounded.

    Raises:
        _TooMuch: it is longer than ``size``.
        HTTPException: it breaks off, or comes in a coding nobody asked for.
    """
    unpack = _unpacker(coding)
    told = response.length
    came, grown = 0, bytearray()
    while block := response.read1(_BLOCK):
        came += len(block)
        if came > size:
            raise _TooMuch
        grown += unpack.more(block, size + 1 - len(grown))
        if len(grown) > size:
            raise _TooMuch
    if (told is not None and came < told) or not unpack.whole:
        raise http.client.IncompleteRead(b"")
    return bytes(grown)


def _unpacker(coding: str) -> "_Plain | _Inflated":
    coding = coding.strip().lower()
    if coding in ("", "identity", "none"):
        return _Plain()
    if coding in ("gzip", "x-gzip", "deflate"):
        return _Inflated()
    raise http.client.HTTPException(f"sends it packed as {coding[:20]!r}")


class _Plain:
    """A body that is not packed."""

    whole = True

    def more(self, block: bytes, most: int) -> bytes:  # noqa: ARG002 -- the other one needs it
        return block


class _Inflated:
    """A body packed by gzip or zlib, unpacked up to a number of bytes at a time."""

    def __init__(self) -> None:
        self._inflate = zlib.decompressobj(_EITHER)
        self._begun = False

    @property
    def whole(self) -> bool:
        """Tell whether the end was seen; an empty body is whole."""
        return self._inflate.eof or not self._begun

    def more(self, block: bytes, most: int) -> bytes:
        self._begun = True
        grown = b""
        try:
            while block and len(grown) < most:
                if self._inflate.eof:
                    self._inflate = zlib.decompressobj(_EITHER)  # gzip may come in several parts
                grown += self._inflate.decompress(block, most - len(grown))
                block = self._inflate.unused_data
        except zlib.error as broken:
            raise http.client.HTTPException("sends a compressed page that is broken") from broken
        return grown


class _NoTime(Exception):
    """The deadline has passed."""


def _remaining(deadline: float, clock: Clock) -> float:
    left = deadline - clock()
    if left <= 0:
        raise _NoTime
    return left


def _said(broken: Exception) -> str:
    """Return in plain words what went wrong between us and a host."""
    if isinstance(broken, http.client.RemoteDisconnected):
        return "closed the connection without an answer"
    if isinstance(broken, http.client.IncompleteRead):
        return "broke off in the middle of the page"
    if isinstance(broken, http.client.BadStatusLine):
        return "does not answer as a web server does"
    if isinstance(broken, http.client.LineTooLong):
        return "sends headers without end"
    if isinstance(broken, ConnectionRefusedError):
        return "takes no connection"
    if isinstance(broken, ssl.SSLError):
        return "cannot be spoken to securely"
    if isinstance(broken, http.client.HTTPException):
        text = str(broken)
        return text if text.startswith("sends") else "does not answer as a web server does"
    if isinstance(broken, OSError):
        return f"cannot be reached ({(broken.strerror or type(broken).__name__).lower()})"
    return "does not answer as a web server does"
