"""Passed over: what lies beside documents in an archive or a mail and is none, by its name."""

import tomllib
from collections import Counter
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from typing import Any


def passed_over(name: str) -> str:
    """Return what a part is that is no document ("pictures"), "" where it may be one.

    >>> passed_over("photos/Signing.JPG"), passed_over("note.txt")
    ('pictures', '')
    """
    parts = name.replace("\\", "/").lower().split("/")
    suffix = parts[-1].rpartition(".")[2] if "." in parts[-1] else ""
    for rule in _rules():
        if (
            suffix in rule.get("suffixes", ())
            or any(fnmatchcase(parts[-1], name) for name in rule.get("names", ()))
            or any(fnmatchcase(part, folder) for folder in rule.get("folders", ()) for part in parts[:-1])
        ):
            return str(rule["kind"])
    return ""


def counted(kinds: Iterable[str]) -> str:
    """Return how many of which were passed over, in words.

    >>> counted(["pictures", "pictures", "sound and film"])
    'pictures (2), sound and film (1)'
    """
    return ", ".join(
        f"{kind} ({count})" for kind, count in sorted(Counter(kinds).items(), key=lambda kc: (-kc[1], kc[0]))
    )


@cache
def _rules() -> tuple[dict[str, Any], ...]:
    path = files("ingest").joinpath("data", "any", "passed_over.toml")
    return tuple(tomllib.loads(path.read_text(encoding="utf-8"))["passed"])
