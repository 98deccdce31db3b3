"""RTF tokens: control words, groups and bytes of text, each found by one forward match.

Reference: Rich Text Format (RTF) Specification 1.9.1, "RTF Syntax".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class RtfToken:
    r"""A control word with its number, the one sign after a backslash, a brace, or bytes of text.

    ``escaped`` bytes were written as ``\'xx``.
    """

    kind: Literal["word", "sign", "open", "close", "bytes"]
    text: str = ""
    number: int | None = None
    data: bytes = b""
    escaped: bool = False


def tokens(data: bytes) -> Iterator[RtfToken]:
    """Yield the tokens of a file in order; binary data of pictures is stepped over."""
    at = 0
    while (found := _TOKEN.search(data, at)) is not None:
        at = found.end()
        if (word := found["word"]) is not None:
            number = int(found["number"]) if found["number"] is not None else None
            if word == b"bin":
                at += max(number or 0, 0)
                continue
            yield RtfToken("word", word.decode("ascii"), number)
        elif found["hex"] is not None:
            yield RtfToken("bytes", data=bytes([int(found["hex"], 16)]), escaped=True)
        elif found["sign"] is not None:
            yield RtfToken("sign", found["sign"].decode("latin-1"))
        elif found["brace"] is not None:
            yield RtfToken("open" if found["brace"] == b"{" else "close")
        else:
            yield RtfToken("bytes", data=found["text"])
