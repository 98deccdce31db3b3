"""Serving: the page in the browser, by ``timeline`` alone and by ``timeline serve``."""

import os
import socket
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from dashboard.cli import options
from dashboard.cli.stores import DEFAULT, opened
from dashboard.cli.terminal import complain, say
from ingest.record.errors import BadValue, TimelineError

if TYPE_CHECKING:
    from ingest.record.store import Store

LOOPBACK = "127.0.0.1"
PORT = 8050
_WARM_AFTER = 3.0
"""Seconds after which a page that was opened at once has its first chart."""
_TRIES = 20
"""Ports tried after a taken one, where the next free one will do."""


class PortTaken(TimelineError):
    """Another program answers at the address asked for."""


def register(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command()(serve)


def serve(
    host: Annotated[str, typer.Option(help="Address to answer at.")] = LOOPBACK,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to answer at.")] = PORT,
    store: options.Store = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="The page can change nothing.")] = False,
    expose: Annotated[
        bool, typer.Option("--expose", help="Allow an address that other machines can reach; there is no password.")
    ] = False,
    links: Annotated[bool, typer.Option("--links", help="The page fetches links that are pasted into it.")] = False,
) -> None:
    """Serve the page without opening a browser.

    On this machine only, unless told otherwise. Nothing is fetched from elsewhere, unless --links is given.

    \b
    Examples:
      timeline serve
      timeline serve --port 8060 --store archive.db --read-only
    """  # noqa: D301 -- \b is the mark that keeps lines as they are
    if not is_loopback(host):
        if not expose:
            raise BadValue(
                f"{host} can be reached by other machines",
                subject=host,
                hint="add --expose if everybody there may read it",
            )
        complain(
            f"warning: anybody who reaches {host}:{port} can read{'' if read_only else ' and change'} this timeline"
        )
    if not is_free(host, port):
        raise PortTaken(f"port {port} of {host} is in use", hint=f"take another, such as --port {port + 1}")
    with opened(store, create=not read_only, read_only=read_only) as timeline:
        run(timeline, host=host, port=port, read_only=read_only, links=links)


def open_timeline(*, store: str | None, port: int, browser: bool) -> None:
    """Open a store, an empty one if there is none yet, and its page in the browser."""
    with opened(store, create=True) as timeline:
        run(timeline, port=free_port(port), browser=browser, name=store or DEFAULT)


def run(
    timeline: "Store",
    *,
    host: str = LOOPBACK,
    port: int = PORT,
    read_only: bool = False,
    browser: bool = False,
    name: str = "",
    links: bool = False,
) -> None:
    """Serve the page of an open store until it is stopped; say where it is."""
    from functools import partial
    from threading import Thread, Timer

    import waitress

    from dashboard import packing
    from dashboard.app import create_app
    from dashboard.cli.lines import reading
    from dashboard.cli.stores import who
    from ingest.desk import LocalDesk, now
    from ingest.fetch import Fetcher

    fetcher = partial(Fetcher, instant=now) if links else None
    if timeline.read_only and not read_only:
        complain(f"{timeline.path} may not be written: the page can change nothing")
    with reading() as line:
        desk = None if read_only or timeline.read_only else LocalDesk(timeline, line, who=who(None), fetcher=fetcher)
        app = create_app(timeline, desk, hosts=(host,), who=who(None))
        server = waitress.create_server(app.server, host=host, port=port, threads=8, ident=None)
        address = f"http://{host}:{port}/"
        say(f"{name + ': ' if name else ''}{address} (stop with Ctrl+C)")
        sys.stdout.flush()
        # The first chart needs the columns of all events and the heads of all documents, half a second's work for
        # 100,000: it is done while the browser starts, side by side, as SQLite does the most of it.
        for work in (timeline.tally, timeline.heads, partial(packing.warm, app.server)):
            Thread(target=work, daemon=True).start()
        warming = None
        if desk is not None:
            # The rules take seconds to compile: the first pasted text should not wait for them, nor the first chart.
            warming = Timer(_WARM_AFTER, desk.warm)
            warming.daemon = True
            warming.start()
        if browser and has_browser():
            import webbrowser

            webbrowser.open(address)
        try:
            server.run()
        finally:
            if warming is not None:
                # A line that is made ready while it is being closed would be waited for.
                warming.cancel()
            server.close()


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach an address."""
    import ipaddress

    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_free(host: str, port: int) -> bool:
    """Tell whether nothing answers at a port yet.

    Raises:
        BadValue: the address is not one of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        # As the server does it: a port that a closed connection still lingers on is free.
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except socket.gaierror:
            raise BadValue(f"{host} is not an address of this machine", subject=host, hint=f"try {LOOPBACK}") from None
        except OSError:
            return False
    return True


def free_port(wanted: int) -> int:
    """Return the wanted port, or the next free one, which is said.

    Raises:
        PortTaken: none of the next ports is free.
    """
    for port in range(wanted, min(wanted + _TRIES, 65536)):
        if is_free(LOOPBACK, port):
            if port != wanted:
                complain(f"port {wanted} is in use, so the page is at {port}")
            return port
    raise PortTaken(f"ports {wanted} to {wanted + _TRIES - 1} are in use", hint="stop one, or name another with --port")


def has_browser() -> bool:
    """Tell whether opening a browser makes sense: somebody sits at a terminal of a machine with a screen."""
    if not sys.stdout.isatty() or os.environ.get("CI"):
        return False
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(screen) or os.name == "nt" or sys.platform == "darwin"
