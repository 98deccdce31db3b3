"""A server on loopback that answers byte for byte as a test says, and remembers what it was asked."""

import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager

Reply = bytes | Callable[[str], Iterable[bytes]]


def answer(body=b"", *, status="200 OK", type="text/html", headers=(), length=None):
    """Return a whole answer; ``length`` false leaves its length out."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {type}", *headers]
    if length is not False:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join((*lines, "", "")).encode("latin-1") + body


class Server:
    """Replies by path; a path it does not know is 404. ``asked`` holds the whole requests in order."""

    def __init__(self, replies: dict[str, Reply]):
        self.replies = replies
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(0.05)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def paths(self):
        return [request.split(" ", 2)[1] for request in self.asked]

    def headers(self, path):
        """Return the headers of the last request for a path, by lower-case name."""
        request = next(r for r in reversed(self.asked) if r.split(" ", 2)[1] == path)
        pairs = (line.split(": ", 1) for line in request.split("\r\n")[1:] if ": " in line)
        return {name.lower(): value for name, value in pairs}

    def close(self):
        self._stop.set()
        self._thread.join()
        self._socket.close()

    def _run(self):
        while not self._stop.is_set():
            try:
                connection, _ = self._socket.accept()
            except TimeoutError:
                continue
            with connection:
                self._serve(connection)

    def _serve(self, connection):
        connection.settimeout(2)
        try:
            request = b""
            while b"\r\n\r\n" not in request:
                block = connection.recv(4096)
                if not block:
                    return
                request += block
                if not request.startswith(b"GET "[: len(request)]):
                    connection.sendall(answer(status="400 Bad Request"))
                    return
            text = request.decode("latin-1")
            self.asked.append(text)
            reply = self.replies.get(text.split(" ", 2)[1], answer(status="404 Not Found"))
            for block in (reply,) if isinstance(reply, bytes) else reply(text):
                connection.sendall(block)
        except OSError:
            pass  # the other side had enough


@contextmanager
def serving(**replies):
    """Serve paths given as names: ``index`` is ``/``, ``robots`` is ``/robots.txt``, ``page`` is ``/page``."""
    named = {"index": "/", "robots": "/robots.txt"}
    server = Server({named.get(name, f"/{name}"): reply for name, reply in replies.items()})
    try:
        yield server
    finally:
        server.close()


def dripping(head, *, every=0.02):
    """Send a head, then a byte at a time for as long as somebody listens."""

    def reply(_request):
        yield head
        while True:
            time.sleep(every)
            yield b"x"

    return reply
