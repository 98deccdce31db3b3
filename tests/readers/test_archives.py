"""Archives: members are items at addresses of their own; what is none is passed over; bombs and locks are refused."""

import gzip
import io
import struct
import tarfile
import tomllib
import zipfile
from binascii import crc32
from importlib.resources import files

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.inside import DEEPEST, clean_name
from ingest.readers.item import Item, Source
from ingest.readers.passed_over import passed_over
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_PASSED = tomllib.loads((files("ingest") / "data" / "any" / "passed_over.toml").read_text(encoding="utf-8"))["passed"]
_NOTE = "The ministers met in Lima."


def opened(name: str, data: bytes) -> list[Item | Failure]:
    return list(read(Source(name, data, "2024-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),), "example.org")))


def zipped(members: dict[str, bytes | str], *, compress: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compress) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w:") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return packed.getvalue()


def locked(data: bytes, member: str) -> bytes:
    """Set the flag of encryption on one member, in its own header and in the directory."""
    raw = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = 0
        while (place := raw.find(sign, place)) >= 0:
            name_at = place + (30 if sign == b"PK\x03\x04" else 46)
            if raw[name_at:].startswith(member.encode()):
                raw[place + at] |= 1
            place += 4
    return bytes(raw)


@pytest.mark.parametrize("rule", _PASSED, ids=lambda r: r["kind"])
def test_each_rule_passes_its_example_over(rule):
    assert passed_over(rule["example"]) == rule["kind"]


def test_members_are_items_sorted_by_name_each_at_its_own_address():
    found = opened("bundle.zip", zipped({"z.txt": _NOTE, "notes/a.html": f"<html><p>{_NOTE}</p></html>"}))
    assert [(i.source.name, i.source.addresses[0].value) for i in found] == [
        ("bundle.zip: notes/a.html", "/desk/bundle.zip!/notes/a.html"),
        ("bundle.zip: z.txt", "/desk/bundle.zip!/z.txt"),
    ]
    assert found[1].source.data == _NOTE.encode()
    assert found[1].source.declared == "example.org"


def test_what_is_no_document_is_passed_over_without_a_failure():
    junk = dict.fromkeys(("__MACOSX/._a.txt", ".DS_Store", "a/pic.JPG", "Talks_files/ad.html", "s/main.css"), b"x")
    assert [i.source.name for i in opened("b.zip", zipped({**junk, "Talks.html": f"<html><p>{_NOTE}</p></html>"}))] == [
        "b.zip: Talks.html"
    ]


def test_a_member_that_cannot_be_read_fails_in_its_place():
    members = {"a.txt": _NOTE, "b.xyz": b"what", "c.txt": b"", "d.pdf.txt": b"%PDF-1.4", "e.txt": _NOTE}
    found = opened("b.zip", zipped(members))
    assert [type(f) for f in found] == [Item, Failure, Failure, Failure, Item]
    assert (found[1].name, found[1].at) == ("b.zip: b.xyz", "/desk/b.zip!/b.xyz")
    assert ".xyz" in found[1].reason
    assert "empty" in found[2].reason
    assert "PDF" in found[3].reason


def test_a_date_in_the_name_of_an_export_is_not_that_of_its_parts():
    (item,) = opened("export-2024-03-09.zip", zipped({"note.txt": _NOTE}))
    assert clean(item).created is None
    (item,) = opened("export-2024-03-09.zip", zipped({"2024-03-05 note.txt": _NOTE}))
    assert clean(item).created.when == "2024-03-05"


def test_archives_in_archives_are_opened_to_a_bounded_depth():
    data = zipped({"note.txt": _NOTE})
    for level in range(DEEPEST + 2):
        (found,) = opened("outer.zip", data)
        assert isinstance(found, Item) == (level < DEEPEST), level
        data = zipped({"inner.zip": data})
    assert "one inside the other" in found.reason


def test_a_locked_member_fails_and_a_locked_archive_is_refused():
    data = zipped({"a.txt": _NOTE, "b.txt": _NOTE})
    one, other = opened("b.zip", locked(data, "a.txt"))
    assert isinstance(one, Failure)
    assert "password" in one.reason
    assert isinstance(other, Item)
    with pytest.raises(UnreadableDocument, match="locked with a password"):
        opened("b.zip", locked(locked(data, "a.txt"), "b.txt"))


@pytest.mark.slow
def test_a_bomb_is_refused_and_the_rest_goes_on():
    bomb, note = opened("b.zip", zipped({"a.txt": b"0" * 60_000_000, "n.txt": _NOTE}))
    assert isinstance(bomb, Failure)
    assert "unpack to 60 MB" in bomb.reason
    assert isinstance(note, Item)
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        opened("b.txt.gz", gzip.compress(b"0" * 60_000_000))


def test_a_member_larger_than_it_declares_does_no_harm():
    data = bytearray(zipped({"a.txt": _NOTE * 50, "b.txt": _NOTE}))
    place = data.find(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, 4)
    broken, other = opened("b.zip", bytes(data))
    assert isinstance(broken, Failure)
    assert "damaged" in broken.reason
    assert isinstance(other, Item)


def test_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr("ingest.readers.archive.MOST_MEMBERS", 3)
    with pytest.raises(UnreadableDocument, match="more than 3 files"):
        opened("b.zip", zipped({f"{n}.txt": _NOTE for n in range(5)}))


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../etc/notes.txt", "etc/notes.txt"),
        ("..\\..\\notes.txt", "notes.txt"),
        ("/desk/notes.txt", "desk/notes.txt"),
        ("C:\\notes.txt", "notes.txt"),
        ("a/./b.txt", "a/b.txt"),
        ("...txt", "...txt"),
        ("a\x00\x1b[31m.txt", "a\ufffd\ufffd[31m.txt"),
        ("", "part without a name"),
    ],
)
def test_a_name_leads_nowhere(name, wanted):
    assert clean_name(name) == wanted


@pytest.mark.parametrize(
    "raw", ["Überblick.txt".encode(), "Überblick.txt".encode("cp437")], ids=["UTF-8 unsaid", "code page 437"]
)
def test_names_are_read_in_the_encoding_they_were_written_in(raw):
    data = zipped({"x" * len(raw): _NOTE}).replace(b"x" * len(raw), raw)
    (item,) = opened("b.zip", data)
    assert item.source.name == "b.zip: Überblick.txt"


def test_names_of_a_country_s_code_page_are_guessed_from_all_of_them():
    names = ["Протокол заседания.txt", "Переговоры министров.txt", "Записка о встрече послов.txt"]
    data = zipped({f"{n}" + "x" * (len(name) - 1): _NOTE for n, name in enumerate(names)})
    for n, name in enumerate(names):
        data = data.replace(f"{n}".encode() + b"x" * (len(name) - 1), name.encode("cp866"))
    assert sorted(i.source.name for i in opened("b.zip", data)) == sorted(f"b.zip: {n}" for n in names)


def test_the_extra_field_of_a_name_wins():
    info = zipfile.ZipInfo("note1.txt")
    body = b"\x01" + struct.pack("<I", crc32(b"n\xffte1.txt")) + "Größe.txt".encode()
    info.extra = struct.pack("<HH", 0x7075, len(body)) + body
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(info, _NOTE)
    (item,) = opened("b.zip", packed.getvalue().replace(b"note1.txt", b"n\xffte1.txt"))
    assert item.source.name == "b.zip: Größe.txt"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("b.tar", tarred({"a.txt": _NOTE.encode(), "../p.png": b"x"})),
        ("b.tar.gz", gzip.compress(tarred({"a.txt": _NOTE.encode()}))),
        ("b.tgz", tarred({"a.txt": _NOTE.encode()}, "w:gz")),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_tar_archives_are_read_too(name, data):
    (item,) = opened(name, data)
    assert (item.source.name, item.source.addresses[0].value) == (f"{name}: a.txt", f"/desk/{name}!/a.txt")


def test_links_in_a_tar_archive_are_passed_over():
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:") as archive:
        link = tarfile.TarInfo("a.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    with pytest.raises(UnreadableDocument, match="no document"):
        opened("b.tar", packed.getvalue())


def test_a_packed_document_keeps_its_name():
    (item,) = opened("note.txt.gz", gzip.compress(_NOTE.encode()))
    assert (item.source.name, item.pieces[0].text) == ("note.txt", _NOTE)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("b.zip", b"PK\x03\x04" + b"\0" * 40, "no whole ZIP"),
        ("b.zip", zipped({"a.txt": _NOTE})[:-30], "no whole ZIP"),
        ("b.zip", zipped({}), "holds no document: it is empty"),
        ("b.zip", zipped({"a.png": b"x", "b.jpg": b"x"}), r"holds no document, but pictures \(2\)"),
        ("b.tar", b"\0" * 512 + b"x" * 600, "no document|no whole tar"),
        ("b.gz", b"\x1f\x8b\x08", "no whole gzip"),
        ("b.gz", gzip.compress(_NOTE.encode() * 100)[:-20], "no whole gzip"),
    ],
)
def test_broken_and_empty_archives_are_refused_in_words(name, data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened(name, data)


def test_a_fault_in_one_reader_costs_one_member(monkeypatch):
    def broken(source):
        raise ZeroDivisionError("ours")
        yield

    monkeypatch.setitem(__import__("ingest.readers", fromlist=["READERS"]).READERS, ".md", broken)
    found = opened("b.zip", zipped({"a.md": _NOTE, "b.txt": _NOTE}))
    assert [type(f) for f in found] == [Failure, Item]
    assert "ZeroDivisionError" in found[0].reason
