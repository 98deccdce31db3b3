"""Mail attached: what comes with a mail: named once each, read where a reader knows it, else named in a note."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.readers.inside import Open, failed, open_part, part_of
from ingest.readers.item import Item, Source
from ingest.readers.passed_over import counted, passed_over
from ingest.record.extraction import Failure


@dataclass(frozen=True, slots=True)
class Post:
    """What mails are opened with: the way back to all readers, and whether one knows a name or a media type."""

    read: Open
    knows: Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment: its name, its media type, its bytes; ``mail`` opens one that is a mail itself."""

    name: str
    kind: str
    data: Callable[[], bytes] = bytes
    mail: Open | None = None


def renamed(attached: Sequence[Attached]) -> list[Attached]:
    """Return attachments that each have a name, none twice: the name is a part of the address."""
    taken: set[str] = set()
    done: list[Attached] = []
    for number, one in enumerate(attached, start=1):
        name = base = one.name or f"part {number}"
        count = 2
        while name in taken:
            stem, dot, suffix = base.rpartition(".")
            name = f"{stem} ({count}){dot}{suffix}" if dot else f"{base} ({count})"
            count += 1
        taken.add(name)
        done.append(replace(one, name=name))
    return done


def left_notes(attached: Sequence[Attached], post: Post) -> Iterator[str]:
    """Yield in words which attachments are not read."""
    left = [one.name for one in attached if not _is_read(one, post)]
    unknown = [name for name in left if not passed_over(name)]
    if unknown:
        yield f"Attachments that are not read: {', '.join(unknown[:20])}."
    others = counted(passed_over(name) for name in left if passed_over(name))
    if others:
        yield f"Attachments passed over: {others}."


def open_attached(source: Source, one: Attached, post: Post) -> Iterator[Item | Failure]:
    """Yield the items of an attachment, none where no reader knows it; a broken one is a Failure."""
    if one.mail is not None:
        yield from open_part(part_of(source, one.name, b"", media_type=one.kind), one.mail)
        return
    if not _is_read(one, post):
        return
    # A name with a suffix tells more than the type, which is often "application/octet-stream".
    by_type = "" if post.knows(one.name, "") else one.kind
    inside = part_of(source, one.name, one.data(), media_type=by_type)
    if inside.data.strip():
        yield from open_part(inside, post.read)
    else:
        yield failed(inside, "the attachment is empty", "ask for it again, or leave it out")


def _is_read(one: Attached, post: Post) -> bool:
    return one.mail is not None or (not passed_over(one.name) and post.knows(one.name, one.kind))
