"""Attributes: ``aria-*`` and ``data-*`` of HTML parts, which no Python keyword can spell."""

from collections.abc import Mapping
from typing import Any


def attributes(pairs: Mapping[str, str]) -> dict[str, Any]:
    """Return the pairs for ``**``: Dash takes them as they are, its types know only the fixed properties."""
    return dict(pairs)


HIDDEN_SIGN: dict[str, Any] = {"aria-hidden": "true"}
"""For a sign that only repeats the words beside it."""
