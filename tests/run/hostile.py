"""Documents that make a reader misbehave, and the reader that does: a line a document, obeyed where it says so."""

import os
import time
from dataclasses import replace

from ingest.readers import plain
from ingest.record.document import Address

HANG, EAT, DIE, LEAVE = b"hang", b"eat", b"die", b"leave the rest"


def read(source, *, whole=False):
    """Open a file of which each line is a document; one that begins with ``!`` is an order."""
    for number, line in enumerate(source.data.split(b"\n"), start=1):
        obey(line)
        name = f"{source.name}: {number}"
        own = (Address("path", f"{source.addresses[0].value}#{number}"), *source.addresses)
        for item in plain.read(replace(source, name=name, data=line, addresses=own, media_type="text/plain")):
            yield replace(item, raw=Trap(item.raw), pieces=Traps(item.pieces, line))


def obey(line):
    if line == b"!" + HANG:
        time.sleep(1000)  # a parser that never comes back; killed long before
    if line == b"!" + EAT:
        eat()
    if line == b"!" + DIE:
        os._exit(3)


def eat():
    held = []
    while True:
        held.append(bytearray(8 * 1024 * 1024))


class Trap(str):
    """The raw text of an item."""

    __slots__ = ()


class Traps(tuple):
    """The pieces of an item; a line that begins with ``?`` springs when they are looked at."""

    def __new__(cls, pieces, line):
        made = super().__new__(cls, pieces)
        made.line = line
        return made

    def __iter__(self):
        if self.line.startswith(b"?"):
            obey(b"!" + self.line[1:])
        return super().__iter__()
