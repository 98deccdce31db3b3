"""Inside: what lies in a container (an archive, a mail) is opened by its own reader, to a bounded depth."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.readers.item import Item, Source
from ingest.readers.made_page import part_address, writable
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure

DEEPEST = 4
"""Containers within containers; a mail in an archive in a mail is two."""

Open = Callable[[Source], Iterator[Item | Failure]]
"""The way back to all readers, for what lies inside."""

_log = logging.getLogger(__name__)
_UPWARD = re.compile(r"(?:^|/)(?:\.{1,2}(?=/|$)|[A-Za-z]:(?=/))")


def part_of(container: Source, name: str, data: bytes, *, media_type: str = "") -> Source:
    """Return the source of a part: named ``archive.zip: member``, at the address ``/desk/archive.zip!/member``."""
    name = clean_name(name)
    return replace(
        container,
        name=f"{container.name}: {name}",
        data=data,
        addresses=part_address(container, name, sign="!/"),
        media_type=media_type,
        depth=container.depth + 1,
    )


def open_part(part: Source, read: Open) -> Iterator[Item | Failure]:
    """Yield the items of a part; one that cannot be read is a Failure in its place, and the rest goes on."""
    if part.depth > DEEPEST:
        yield failed(
            part, f"it lies in more than {DEEPEST} archives, one inside the other", "unpack it, and add it alone"
        )
        return
    try:
        yield from read(part)
    except TimelineError as error:
        yield failed(part, error.message, error.hint or "leave it out, or save it again as plain text")
    except RecursionError:
        yield failed(part, "it is nested too deeply to be read", "save it again as plain text")
    except Exception as error:
        # A fault of ours in one part must not cost the others: the edge of a run stands around the whole file.
        _log.info("reading %s", part.name, exc_info=True)
        reason = f"this program failed on it ({type(error).__name__}: {str(error)[:120]})"
        yield failed(part, reason, "please report it with the file")


def failed(part: Source, reason: str, mend: str) -> Failure:
    """Return the failure of a part, at its address."""
    return Failure(part.name, reason, mend, part.addresses[0].value if part.addresses else "")


def clean_name(name: str) -> str:
    r"""Return the name of a part as it is shown: nothing that leads out of its archive, no control signs.

    >>> clean_name("..\\..\\notes\\a.txt"), clean_name("/C:/a.txt")
    ('notes/a.txt', 'a.txt')
    """
    plain = " ".join(writable(name).replace("\\", "/").split())
    shown = _UPWARD.sub("", f"/{plain}").strip("/")
    return re.sub(r"/{2,}", "/", shown)[-400:] or "part without a name"
