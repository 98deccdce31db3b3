"""Makes compound files (the container of ``.msg`` and ``.doc``) for tests: storages and streams, small ones only.

Reference: [MS-CFB] 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.6 (directory).
"""

import struct
from collections.abc import Mapping
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(tree: Tree) -> bytes:
    """Return a compound file of these streams; a mapping within is a storage. Each stream has less than 4,096 bytes."""
    mini, mini_fat = bytearray(), []
    entries: list[list[object]] = []  # name, kind, right, child, start, size

    def add(name: str, kind: int) -> int:
        entries.append([name, kind, _FREE, _FREE, 0, 0])
        return len(entries) - 1

    def fill(parent: int, level: Tree) -> None:
        before = None
        for name, value in level.items():
            here = add(name, 2 if isinstance(value, bytes) else 1)
            if before is None:
                entries[parent][3] = here
            else:
                entries[before][2] = here
            before = here
            if isinstance(value, bytes):
                assert len(value) < 4096
                first, count = len(mini) // 64, -(-len(value) // 64)
                entries[here][4:] = [first if count else _END, len(value)]
                mini.extend(value.ljust(count * 64, b"\0"))
                mini_fat.extend([*range(first + 1, first + count), _END] if count else [])
            else:
                fill(here, value)

    root = add("Root Entry", 5)
    fill(root, tree)
    mini.extend(b"\0" * (-len(mini) % 512))
    mini_fat_data = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    mini_fat_data += b"\xff" * (-len(mini_fat_data) % 512)
    sizes = [-(-len(entries) * 128 // 512), len(mini_fat_data) // 512, len(mini) // 512]
    starts = [1, 1 + sizes[0], 1 + sizes[0] + sizes[1]]
    entries[root][4:] = [starts[2] if mini else _END, len(mini)]
    fat = [_FAT]
    for start, size in zip(starts, sizes, strict=True):
        fat += [*range(start + 1, start + size), _END] if size else []
    assert len(fat) <= 128
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, starts[0], 0, 4096,
                          starts[1] if sizes[1] else _END, sizes[1], _END, 0, 0)  # fmt: skip
    header += struct.pack("<108I", *([_FREE] * 108))
    directory = b"".join(_entry(e) for e in entries)
    directory += b"\0" * (-len(directory) % 512)
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    return header + table + directory + mini_fat_data + bytes(mini)


def _entry(entry: list[object]) -> bytes:
    name, kind, right, child, start, size = entry
    words = str(name).encode("utf-16-le") + b"\0\0"
    return words.ljust(64, b"\0") + struct.pack(
        "<HBBIII16xI8x8xIQ", len(words), kind, 1, _FREE, right, child, 0, start, size
    )
