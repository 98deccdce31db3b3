"""Guard: which links may be followed, and to which addresses; what was checked is what is connected to.

A link that a person names, and every redirect after it, passes here. A name is resolved once; the addresses it gave
are checked and handed on, so that nothing is looked up a second time with another answer.

Reference: IANA special-purpose address registries (RFC 6890); RFC 4291, 6052, 3056 and 4380 for IPv4 inside IPv6;
WHATWG URL Standard for hosts that "end in a number".
"""

import re
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.parse import quote, urlsplit

from ingest.record.errors import TimelineError

PORTS = {"http": 80, "https": 443}
LONGEST = 2_000
"""Characters of a link; a longer one is no address of an article."""

Resolve = Callable[[str, int], Iterable[str]]
"""Gives the addresses of a host name and port, as text."""

_METADATA = frozenset({IPv4Address("169.254.169.254"), IPv4Address("168.63.129.16"), IPv4Address("100.100.100.200")})
"""Where clouds answer to their own machines; the second is in a public range."""
_GLOBAL_V6 = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_CARRIER = IPv4Network("100.64.0.0/10")
_SPECIAL = (
    IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"), IPv4Network("198.18.0.0/15"),
    IPv6Network("2001::/23"), IPv6Network("2001:db8::/32"), IPv6Network("3fff::/20"), IPv6Network("5f00::/16"),
)  # fmt: skip
"""Ranges that older versions of ``ipaddress`` call public."""
_NUMBER = re.compile(r"(?:0[xX][0-9a-fA-F]*|\d+)\.?")
_DOTTED = re.compile(r"(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})")
_SAFE = "/%:@!$&'()*+,;=~-._"


class Refused(TimelineError):
    """A link that is not followed; the error says why and the mend."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that may be asked for: its parts as they go over the wire, and ``url``, the whole without its fragment."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def place(self) -> str:
        """Return host and port as the ``Host`` header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """Return the whole link."""
        return f"{self.scheme}://{self.place}{self.target}"


def read_link(url: str, *, any_port: bool = False) -> Link:
    """Return a link in its parts.

    >>> read_link("HTTPS://Example.org/a b#top").url
    'https://example.org/a%20b'

    Raises:
        Refused: another scheme than http and https, a name or password in it, a port nobody browses, or no host.
    """
    if len(url) > LONGEST:
        raise Refused(f"{url[:60]}… is too long for a link", subject=url[:60], hint="save the page and name the file")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError as broken:
        raise Refused(f"{url} is no link", subject=url, hint="copy it again from the browser") from broken
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise Refused(
            f"{url} begins with {scheme or 'no scheme'}", subject=url, hint="only http:// and https:// are fetched"
        )
    if "@" in parts.netloc:
        raise Refused(
            f"the link to {parts.hostname} holds a name or password",
            subject=url,
            hint="take out what stands before the @; save a page that needs it and name the file",
        )
    host = _host(parts.hostname or "", url)
    if port not in (None, 80, 443) and not any_port:
        raise Refused(
            f"{url} asks for port {port}", subject=url, hint="only 80 and 443 are fetched, unless --allow-private"
        )
    path = quote(parts.path or "/", safe=_SAFE)
    target = f"{path}?{quote(parts.query, safe=_SAFE + '?')}" if parts.query else path
    return Link(scheme, host, port or PORTS[scheme], target)


def _host(host: str, url: str) -> str:
    if not host or re.search(r"[\s\\/?#@<>^|%]", host):
        raise Refused(f"{url} names no host", subject=url, hint="write it like https://example.org/page")
    if ":" in host:
        try:
            return str(IPv6Address(host))
        except ValueError as broken:
            raise Refused(f"{url} names no host", subject=url, hint="copy it again from the browser") from broken
    last = host.rstrip(".").rpartition(".")[2]
    if _NUMBER.fullmatch(last):
        # 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1 to some programs: nobody writes them in good faith.
        if not _DOTTED.fullmatch(host):
            raise Refused(
                f"{host} is an address in disguise", subject=url, hint="write the name of the site, or four numbers"
            )
        return host
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError as broken:
        raise Refused(f"{host} is no host name", subject=url, hint="copy the link again from the browser") from broken


def addresses(link: Link, *, resolve: Resolve, allow_private: bool = False) -> tuple[str, ...]:
    """Return the addresses of a link's host, every one of them checked.

    Raises:
        Refused: the host is not known, or one of its addresses is not of the public internet. One is enough: a name
            that answers with a public and a private address is a trap.
    """
    try:
        found = tuple(dict.fromkeys(_literal(link.host) or resolve(link.host, link.port)))
    except OSError as unknown:
        raise Refused(
            f"there is no site called {link.host}",
            subject=link.url,
            hint="check the spelling, and that this machine is online",
        ) from unknown
    for address in found:
        why = forbidden(address, allow_private=allow_private)
        if why:
            mend = "save the page and name the file"
            if not allow_private and not forbidden(address, allow_private=True):
                mend += "; --allow-private fetches from your own network"
            at = "" if address == link.host else f" ({address})"
            raise Refused(f"{link.host} is {why}{at}", subject=link.url, hint=mend)
    if not found:
        raise Refused(f"there is no site called {link.host}", subject=link.url, hint="check the spelling")
    return found


def forbidden(address: str, *, allow_private: bool = False) -> str:
    """Return what an address is that is not fetched from, "" for one that may be.

    ``allow_private`` lets pass this machine and private networks, and nothing else: what a cloud tells its own
    machines, multicast and reserved addresses never pass.
    """
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return "no address"
    if isinstance(ip, IPv6Address):
        inner = _inside(ip)
        if inner is not None:
            return forbidden(str(inner), allow_private=allow_private)
    if ip in _METADATA:
        return "where a cloud keeps the secrets of its machines"
    if ip.is_unspecified or ip.is_multicast or ip.is_link_local:
        return "no address of a site"
    if ip.is_loopback:
        return "" if allow_private else "this machine itself"
    if isinstance(ip, IPv4Address) and ip in _CARRIER:
        return "" if allow_private else "in a private network"
    if ip.is_private:
        return ("" if allow_private else "in a private network") if _is_network(ip) else "a reserved address"
    if any(ip in network for network in _SPECIAL):
        return "a reserved address"
    if ip.is_reserved or not ip.is_global or (isinstance(ip, IPv6Address) and ip not in _GLOBAL_V6):
        return "a reserved address"
    return ""


_NETWORKS = tuple(IPv4Network(n) for n in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"))
_LOCAL_V6 = IPv6Network("fc00::/7")
_METADATA_V6 = IPv6Address("fd00:ec2::254")


def _is_network(ip: IPv4Address | IPv6Address) -> bool:
    """Tell whether an address is of a network that offices and homes really use."""
    if isinstance(ip, IPv6Address):
        return ip in _LOCAL_V6 and ip != _METADATA_V6
    return any(ip in network for network in _NETWORKS)


def _inside(ip: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 address stands for: mapped, compatible, translated or tunnelled."""
    if ip.ipv4_mapped:
        return ip.ipv4_mapped
    if ip.sixtofour:
        return ip.sixtofour
    if ip.teredo:
        return ip.teredo[1]
    low = int(ip) & 0xFFFFFFFF
    if ip in _NAT64 or (int(ip) >> 32 == 0 and low > 1) or int(ip) >> 32 == 0xFFFF0000:
        return IPv4Address(low)
    return None


def _literal(host: str) -> tuple[str, ...]:
    try:
        return (str(ip_address(host)),)
    except ValueError:
        return ()


def look_up(host: str, port: int, *, seconds: float = 10.0) -> tuple[str, ...]:
    """Return the addresses of a host name as this machine resolves it, in the order to try them.

    Raises:
        OSError: there is none, or it is not told within ``seconds``.
    """
    answer: SimpleQueue[tuple[str, ...] | OSError] = SimpleQueue()

    def ask() -> None:
        try:
            answer.put(tuple(str(e[4][0]) for e in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
        except OSError as unknown:
            answer.put(unknown)

    # The system's resolver takes no time limit; a thread that hangs in it dies with the program.
    Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except Empty as late:
        raise TimeoutError(host) from late
    if isinstance(found, OSError):
        raise found
    return found
