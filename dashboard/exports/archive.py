"""Archive: the parts of an office file as one zip, the same bytes at any time and on any system."""

import io
import zipfile
from collections.abc import Iterable

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first time a zip can hold."""
_UNIX = 3


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return named parts, in their order, as a zip that tells neither when nor on what system it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Python writes the system it runs on.
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return out.getvalue()


def repack(data: bytes) -> bytes:
    """Return a zip that somebody else wrote with its parts as ``pack`` writes them."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return pack((entry.filename, archive.read(entry)) for entry in archive.infolist())
