"""Robots: what a site allows programs to fetch, as its ``robots.txt`` says.

Reference: RFC 9309 (Robots Exclusion Protocol): groups, longest match, ``*`` and ``$``; the wide-spread extension
``Crawl-delay``.
"""

import re
import string
from dataclasses import dataclass
from urllib.parse import quote

_MOST_RULES = 5_000
_ASCII = "".join(map(chr, range(33, 127)))
_PLAIN = frozenset(string.ascii_letters + string.digits + "-._~")


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that concern one program: pairs of allowed or not and a path pattern; ``delay`` is in seconds.

    ``unreachable`` says that the site did not give its rules (a server error, no answer): nothing may be fetched then,
    but for another reason than a prohibition.
    """

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0
    unreachable: str = ""

    def allows(self, target: str) -> bool:
        r"""Tell whether a path with its query may be fetched: the longest rule that matches decides, allowing ones win.

        >>> read_robots("User-agent: *\nDisallow: /press\nAllow: /press/en", "timeline").allows("/press/en/1")
        True
        """
        path = _plain(target)
        matching = [(len(pattern), allowed) for allowed, pattern in self.rules if _matches(pattern, path)]
        return max(matching)[1] if matching else True


def read_robots(text: str, product: str) -> Robots:
    """Return the rules of a ``robots.txt`` for a product: those of the groups that name it, else those for all."""
    groups: dict[str, list[tuple[bool, str]]] = {}
    delays: dict[str, float] = {}
    named: list[str] = []
    open_group = True
    count = 0
    for line in text.removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            named = [*named, value.lower()] if open_group else [value.lower()]
            open_group = True
            for name in named:
                groups.setdefault(name, [])
        elif key in ("allow", "disallow"):
            open_group = False
            count += 1
            # An empty rule says nothing: "Disallow:" alone allows everything.
            if value and count <= _MOST_RULES:
                for name in named:
                    groups[name].append((key == "allow", _plain(value)))
        elif key == "crawl-delay":
            open_group = False
            if re.fullmatch(r"\d{1,5}(?:\.\d{1,3})?", value):
                delays.update(dict.fromkeys(named, float(value)))
    # RFC 9309, 2.2.1: the product token, in any case; several groups of one name count as one.
    name = product.lower() if product.lower() in groups else "*"
    return Robots(tuple(groups.get(name, ())), delays.get(name, 0.0))


def _plain(path: str) -> str:
    """Return a path as it is compared: letters beyond ASCII escaped, escapes of plain letters read."""
    escaped = quote(path, safe=_ASCII)
    return re.sub(r"%([0-9a-fA-F]{2})", lambda m: c if (c := chr(int(m[1], 16))) in _PLAIN else m[0].upper(), escaped)


def _matches(pattern: str, path: str) -> bool:
    """Tell whether a pattern matches the beginning of a path, without a regular expression that could run long."""
    ends = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    for k, part in enumerate(parts[1:], 1):
        if ends and k == len(parts) - 1:
            return path.endswith(part) and len(path) - len(part) >= at
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not ends or at == len(path)
