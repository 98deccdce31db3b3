"""Mail: what a mail says itself, its day and sender, what it quotes, passes on and carries; mailboxes and Outlook."""

import contextlib
import struct
import tomllib
from email.message import EmailMessage
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import clean
from ingest.readers import mail_marks, read
from ingest.readers.item import Item, Source
from ingest.readers.mail_form import Form, parse, write
from ingest.readers.mail_parts import decoded_words, unflowed
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

from .compound_file import compound

_DATA = tomllib.loads((files("ingest") / "data" / "any" / "mail_marks.toml").read_text(encoding="utf-8"))
_MET = "The foreign ministers of Norway and Oman met in Bergen on Monday."
_HEAD = (
    "From: Berta Holm <press@mfa.example.org>\nTo: list@example.org\nSubject: Talks in Bergen\n"
    "Date: Tue, 5 Mar 2024 21:12:00 +0100\nMessage-ID: <t1@mfa.example.org>\n"
)


def opened(name: str, data: bytes | str) -> list[Item | Failure]:
    raw = data.encode() if isinstance(data, str) else data
    return list(read(Source(name, raw, "2024-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),))))


def items(name: str, data: bytes | str) -> list[Item]:
    found = opened(name, data)
    assert all(isinstance(one, Item) for one in found), found
    return [one for one in found if isinstance(one, Item)]


def one(body: str, *, head: str = _HEAD) -> Item:
    (item,) = items("a.eml", f"{head}\n{body}")
    return item


def left_out(item: Item) -> dict[str, str]:
    return {left.reason: left.text for left in clean(item).left_out}


def test_a_mail_says_who_when_and_what():
    item = one(f"{_MET}\n")
    cleaned = clean(item)
    assert (item.kind, cleaned.kind, cleaned.title) == ("mail", "mail", "Talks in Bergen")
    assert (cleaned.author, cleaned.publisher) == ("Berta Holm", "mfa.example.org")
    assert cleaned.created is not None
    assert (cleaned.created.when, cleaned.created.clock, cleaned.created.zone) == ("2024-03-05", "21:12", "+01:00")
    assert cleaned.text == f"Talks in Bergen\n\n{_MET}"
    assert item.source.addresses == (Address("url", "mid:t1@mfa.example.org"), Address("path", "/desk/a.eml"))


def test_offsets_lead_into_the_mail_that_is_kept():
    item = one(f"{_MET}\n")
    cleaned = clean(item)
    start = cleaned.text.index("Oman")
    raw = cleaned.offsets.to_raw(start, start + 4)
    assert item.raw[slice(*raw)] == "Oman"
    assert item.source.data.decode() == item.raw


def test_a_day_the_text_names_does_not_win_over_the_day_it_was_sent():
    assert clean(one(f"Oslo, 1 March 2024\n\n{_MET}\n")).created.when == "2024-03-05"


@pytest.mark.parametrize("kind", ["wrote", "original", "forwarded", "signature", "notice", "answer", "passed_on"])
def test_each_mark_knows_its_example(kind):
    for entry in _DATA[kind]:
        text = entry["example"]
        if kind in ("answer", "passed_on"):
            assert mail_marks.bare_subject(text) == "Talks", entry
        elif kind == "forwarded":
            lines = [text, "From: A <a@example.org>", "Date: 5 March 2024", "Subject: Talks", "", _MET]
            found = mail_marks.find_forwarded([mail_marks.plain_line(t, 0, 1) for t in lines], subject="")
            assert found is not None, entry
        else:
            marks = mail_marks.mark([mail_marks.plain_line(t, 0, 1) for t in (_MET, text, "> They left.")])
            assert (marks[0], bool(marks[1])) == ("", True), entry


@pytest.mark.parametrize("entry", _DATA["header"], ids=lambda e: e["role"])
def test_each_head_line_knows_its_example(entry):
    assert entry["example"].casefold() in entry["names"]


@pytest.mark.parametrize(
    "history",
    [
        "On Mon, 4 Mar 2024 at 10:12, Bo Berg <bo@example.org> wrote:\n> Where do they meet?\n> Tell me today.",
        "On Mon, 4 Mar 2024 at 10:12, Bo Berg\n<bo@example.org> wrote:\n\nWhere do they meet?",
        "-----Original Message-----\nFrom: Bo Berg\nSent: Monday, March 4, 2024\nTo: Press\n\nWhere do they meet?",
        "________________________________\nVon: Bo Berg <bo@example.org>\nGesendet: 4. März 2024 10:12\nAn: Press"
        "\nBetreff: Talks\n\nWhere do they meet?",
        "De : Bo Berg\nEnvoyé : lundi 4 mars 2024 10:12\nÀ : Press\nObjet : Talks\n\nWhere do they meet?",
        "От: Бо Берг\nДата: 4 марта 2024\nКому: Press\nТема: Talks\n\nWhere do they meet?",
        "> Where do they meet?",
    ],
    ids=["marked", "over two lines", "Outlook", "German", "French", "Russian", "marks alone"],
)
def test_an_earlier_mail_is_left_out_with_the_reason(history):
    item = one(f"{_MET}\n\n{history}\n")
    assert clean(item).text == f"Talks in Bergen\n\n{_MET}"
    assert "Where do they meet?" in "\n".join(left.text for left in clean(item).left_out)
    assert set(left_out(item)) == {"an earlier mail, quoted"}


def test_an_answer_below_what_it_quotes_is_kept():
    item = one(
        f"On 4 Mar 2024 at 10:12, Bo <bo@example.org> wrote:\n> Where?\n\n{_MET}\n> And when?\n\nThey left on Friday.\n"
    )
    assert clean(item).text == f"Talks in Bergen\n\n{_MET}\n\nThey left on Friday."


@pytest.mark.parametrize(
    "text",
    [
        "On 4 March 2024 the President wrote:\n\nWe shall meet in Bergen.",
        "From: Oslo\n\nTo: Bergen\n\nThe ministers met.",
    ],
)
def test_a_text_that_only_reads_like_a_quotation_is_kept(text):
    assert not clean(one(f"{_MET}\n\n{text}\n")).left_out


def test_signature_and_notices_are_left_out():
    item = one(
        f"{_MET}\n\n-- \nAnna Lind\nPress officer\n\nThis e-mail is confidential and intended only for the addressee.\n"
    )
    assert clean(item).text == f"Talks in Bergen\n\n{_MET}"
    assert "Anna Lind" in "\n".join(left.text for left in clean(item).left_out)


def test_a_mail_passed_on_is_a_document_with_its_own_day():
    cover, passed = items(
        "a.eml",
        f"{_HEAD}\nPlease see below what the ministry of Oman says.\n\n---------- Forwarded message ---------\n"
        f"From: Salim <salim@mfa.example.com>\nDate: Fri, Mar 1, 2024 at 9:12 PM\nSubject: Statement\nTo: <b@d.org>\n"
        f"\n{_MET}\n",
    )
    assert "Norway" not in clean(cover).text
    assert clean(cover).created.when == "2024-03-05"
    got = clean(passed)
    assert (got.title, got.author, got.publisher) == ("Statement", "Salim", "mfa.example.com")
    assert got.created.when == "2024-03-01"
    assert any("Passed on by Berta Holm" in note for note in passed.notes)
    assert passed.source.addresses[0].value == "mid:t1@mfa.example.org#passed-on-1"


def test_a_remark_above_a_mail_passed_on_is_a_note_of_it():
    (item,) = items(
        "a.eml",
        _HEAD.replace("Talks", "WG: Talks")
        + f"\nFYI\n\nVon: Salim <s@example.com>\nGesendet: Freitag, 1. März 2024 21:12\nAn: b\nBetreff: Note\n\n{_MET}",
    )
    assert "Norway" in clean(item).text
    assert clean(item).created.when == "2024-03-01"
    assert any("“FYI”" in note for note in item.notes)


def test_markup_is_read_and_its_quotations_are_left_out():
    body = (
        f"<html><body><div>{_MET}<br><br>They left.</div><div class='gmail_quote'><div>On 4 Mar 2024 at 10:12, Bo "
        "&lt;bo@example.org&gt; wrote:</div><blockquote>Where?</blockquote></div></body></html>"
    )
    item = one(body, head=f"{_HEAD}Content-Type: text/html; charset=utf-8\n")
    assert clean(item).text == f"Talks in Bergen\n\n{_MET}\n\nThey left."
    assert "an earlier mail, quoted" in left_out(item)


def test_short_lines_of_a_mail_are_its_own_words_and_those_of_a_newsletter_are_not():
    text = f"Dear colleagues,\n\n{_MET}\n\nThey signed.\n\nBest regards\nAnna Lind\n\n-- \nPress\n\n> Where?"
    assert clean(one(text)).text.split("\n\n")[1:] == [
        "Dear colleagues,",
        _MET,
        "They signed.",
        "Best regards",
        "Anna Lind",
    ]
    body = f"<p>View in browser</p><h1>Talks</h1><p>{_MET}</p><p>{_MET}</p><p>Unsubscribe</p>"
    item = one(body, head=f"{_HEAD}List-Unsubscribe: <mailto:x@example.org>\nContent-Type: text/html\n")
    assert "Unsubscribe" not in clean(item).text


def test_a_mail_of_markup_that_is_passed_on_is_cut_where_its_head_ends():
    body = (
        f"<html><body><p>Please look at what the ministry of Oman says below.</p><div><p><b>From:</b> Salim<br>"
        f"<b>Sent:</b> Friday, March 1, 2024 9:12 PM<br><b>Subject:</b> Statement</p></div><p>{_MET}</p></body></html>"
    )
    _, passed = items("a.eml", f"{_HEAD.replace('Talks', 'FW: Talks')}Content-Type: text/html\n\n{body}")
    assert [p.text for p in passed.pieces] == ["Statement", _MET]
    assert clean(passed).created.when == "2024-03-01"


def _message() -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = "Talks", "a@example.org", "Tue, 5 Mar 2024 21:12:00 +0100"
    return message


def test_plain_text_is_taken_unless_it_is_a_stub():
    message = _message()
    message.set_content(_MET)
    message.add_alternative(f"<p>{_MET}</p>", subtype="html")
    assert not items("a.eml", message.as_bytes())[0].marked
    message = _message()
    message.set_content("Your program shows no markup.")
    message.add_alternative(f"<p>{_MET}</p><p>{_MET}</p>", subtype="html")
    (item,) = items("a.eml", message.as_bytes())
    assert item.pieces[-1].text == _MET
    assert item.marked


def test_attachments_that_a_reader_knows_are_documents_and_the_others_are_named():
    message = _message()
    message.set_content("See the readout.")
    message.add_attachment(_MET, filename="readout.txt")
    message.add_attachment(_MET.replace("Bergen", "Lima"), filename="readout.txt")
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="notes.xyz")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(b"PK\x03\x04", maintype="application", subtype="zip", filename="b.zip")
    inner = _message()
    inner.set_content(_MET)
    inner.replace_header("Subject", "Inner")
    message.add_attachment(inner)
    mail, readout, second, broken, nested = opened("a.eml", message.as_bytes())
    assert [n.split(":")[0] for n in mail.notes] == ["Attachments that are not read", "Attachments passed over"]
    assert "notes.xyz" in mail.notes[0]
    assert (readout.source.name, readout.source.addresses[0].value) == (
        "a.eml: readout.txt",
        "/desk/a.eml!/readout.txt",
    )
    assert second.source.addresses[0].value == "/desk/a.eml!/readout (2).txt"
    assert isinstance(broken, Failure)
    assert (nested.source.name, nested.kind) == ("a.eml: Inner", "mail")


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("=?iso-8859-1?q?Gespr=E4che?=", "Gespräche"),
        ("=?utf-8?b?0JzQuNC90LjRgdGC0YDRiyDQ?= =?utf-8?b?ktCh0YLRgNC10YfQsA==?=", "Министры ВСтреча"),
        ("=?unknown-charset?q?Talks_in_Bergen?=", "Talks in Bergen"),
        ("=?utf-8?b?not base64?=", "=?utf-8?b?not base64?="),
        ("Gespräche".encode().decode("ascii", "surrogateescape"), "Gespräche"),
        ("plain\r\n words", "plain words"),
    ],
    ids=["quoted printable", "a letter cut in two", "unknown charset", "broken", "bare bytes", "folded"],
)
def test_headers_are_decoded_whatever_is_wrong_with_them(raw, wanted):
    assert decoded_words(raw) == wanted


def test_flowed_text_keeps_its_quotation_depth_and_signature():
    assert unflowed("a \nb\n> c \n> d\ne\n-- \nf") == "a b\n> cd\ne\n-- \nf".replace("cd", "c d")
    assert unflowed("安全 \n理事会", joined=True) == "安全理事会"


def test_a_wrong_charset_is_mended_and_said():
    raw = (
        f"{_HEAD}Content-Type: text/plain; charset=us-ascii\n\nDie Minister trafen sich in Köln über Nacht.\n".encode()
    )
    (item,) = items("a.eml", raw)
    assert item.pieces[-1].text == "Die Minister trafen sich in Köln über Nacht."


def test_a_mail_without_a_date_is_dated_by_the_first_server_and_says_so():
    head = (
        "Received: from b by c; Wed, 6 Mar 2024 01:00:00 +0000\nReceived: from a by b; Tue, 5 Mar 2024 20:12:01 +0000\n"
    )
    item = one(_MET, head=f"{head}From: a@example.org\nSubject: Talks\n")
    assert clean(item).created.when == "2024-03-05"
    assert any("first server" in note for note in item.notes)


def test_a_carrier_of_everybody_s_mail_is_no_outlet():
    item = one(_MET, head=_HEAD.replace("mfa.example.org", "gmail.com"))
    assert item.hints.first("site_name") is None
    item = one(_MET, head=f"{_HEAD}List-Id: The Harbour Gazette <g.example.org>\n")
    assert item.hints.first("site_name") == "The Harbour Gazette"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x00\x01\x02 nothing", "no mail"),
        (b"Subject: Talks\n\n", "without text or attachment"),
        (b"just words without a head", "no mail"),
    ],
)
def test_what_is_no_mail_is_refused(data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened("a.eml", data)


_PARTS = b"Content-Type: multipart/mixed; boundary=B\n\n"


@pytest.mark.parametrize(
    "data",
    [
        _HEAD.encode() + _PARTS + (b"--B\n" + _PARTS) * 3000,
        _HEAD.encode() + b"To: " + b"a@b.c, " * 100_000 + b"\n\n" + _MET.encode(),
        _HEAD.encode() + b"\n" + b"From: x\n" * 5_000,
        _HEAD.encode() + b"\n" + (b"a wrote " * 40 + b":\n") * 2_000,
        b"Subject: " + b"=?utf-8?q?" * 20_000 + b"\n\n" + _MET.encode(),
        _HEAD.encode() + b"\n" + b"> " * 500_000,
    ],
    ids=["parts in parts", "long header", "heads without end", "leads without end", "encoded words", "marks"],
)  # fmt: skip
def test_hostile_mails_end_in_time(data):
    with contextlib.suppress(UnreadableDocument, RecursionError):
        assert opened("a.eml", data)


_WORDS = st.text("ab é:ü<>@=?-—会", min_size=1, max_size=30).map(lambda t: " ".join(t.split())).filter(bool)


@given(subject=_WORDS, body=st.text("ab é:\r\n\n\0<>-会", max_size=200), html=st.booleans(), note=_WORDS)
def test_a_mail_written_and_read_again_is_the_same(subject, body, html, note):
    once = parse(write(Form((("Subject", subject),), body, html, (note,))))
    assert once.first("Subject") == subject
    assert (once.html, once.notes) == (html, (note,))
    assert parse(write(once)) == once


def test_a_mailbox_gives_its_mails_one_by_one_and_a_broken_one_fails_in_its_place():
    box = (
        f"From a@example.org Tue Mar  5 21:12:00 2024\n{_HEAD}\n{_MET}\n>From Oslo they flew home.\n\n"
        f"From b@example.org Tue Mar  5 21:13:00 2024\nSubject: Empty\n\n\n"
        f"From c@example.org Tue Mar  5 21:14:00 2024\n{_HEAD.replace('t1@', 't3@')}\n{_MET}\n"
    )
    first, broken, third = opened("box.mbox", box)
    assert first.source.addresses == (Address("url", "mid:t1@mfa.example.org"),)
    assert first.pieces[-1].text == "From Oslo they flew home."
    assert isinstance(broken, Failure)
    assert (broken.name, broken.at) == ("box.mbox: Empty", "/desk/box.mbox")
    assert third.source.name == "box.mbox: Talks in Bergen"
    (alone,) = items("a.eml", f"{_HEAD}\n{_MET}\nFrom Oslo they flew home.\n")
    assert alone.source.data == first.source.data


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("1709669520.M1P2.desk:2,S", f"{_HEAD}\n{_MET}", "mail"),
        ("Inbox", f"From a@example.org Tue Mar  5 21:12:00 2024\n{_HEAD}\n{_MET}", "mail"),
        ("saved.txt", f"{_HEAD}\n{_MET}", "mail"),
        ("memo.txt", f"From: The Minister\nTo: The Envoy\nDate: 5 March 2024\nSubject: Talks\n\n{_MET}", "text"),
        ("note.txt", f"From Oslo they write\nthat: {_MET}", "text"),
    ],
    ids=["maildir", "mailbox", "mail as text", "memorandum", "note"],
)
def test_mails_without_a_suffix_are_told_from_memoranda(name, data, kind):
    assert {item.kind for item in items(name, data)} == {kind}


def test_a_mail_as_apple_stores_it_is_read():
    mail = f"{_HEAD}\n{_MET}\n".encode()
    (item,) = items("7.emlx", b"%d\n%s<?xml version='1.0'?><plist/>" % (len(mail), mail))
    assert item.pieces[-1].text == _MET
    with pytest.raises(UnreadableDocument, match="Apple Mail"):
        opened("7.emlx", mail)


def test_what_is_no_mailbox_is_refused():
    with pytest.raises(UnreadableDocument, match="no mailbox"):
        opened("box.mbox", "From here to there\n")


def _msg(properties: dict[int, str | bytes | int], *, head: int = 32, parts: dict[str, object] | None = None) -> dict:
    stream, found = b"\0" * head, {}
    for number, value in properties.items():
        kind = {str: 0x001F, bytes: 0x0102, int: 0x0040}[type(value)]
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        size = struct.pack("<Q", data) if isinstance(data, int) else struct.pack("<II", len(data), 0)
        stream += struct.pack("<HHI", kind, number, 6) + size
        if not isinstance(data, int):
            found[f"__substg1.0_{number:04X}{kind:04X}"] = data
    return {"__properties_version1.0": stream, **found, **(parts or {})}


_SENT = (13_354_143_120 + 0) * 10_000_000
"""5 March 2024, 20:12 UTC, in hundreds of nanoseconds since 1601."""


def test_an_outlook_mail_is_read_with_what_is_attached():
    inner = _msg({0x0037: "Inner", 0x1000: _MET, 0x0039: _SENT}, head=24)
    attached = {
        "__attach_version1.0_#00000000": _msg({0x3707: "readout.txt", 0x3701: _MET.encode()}, head=8),
        "__attach_version1.0_#00000001": _msg({0x3001: "Inner"}, head=8, parts={"__substg1.0_3701000D": inner}),
    }
    told = {0x0037: "Talks in Bergen", 0x0C1A: "Berta Holm", 0x5D01: "press@mfa.example.org", 0x0039: _SENT,
            0x1000: f"{_MET}\r\n", 0x1035: "<t9@mfa.example.org>"}  # fmt: skip
    mail, readout, nested = items("a.msg", compound(_msg(told, parts=attached)))
    cleaned = clean(mail)
    assert cleaned.text == f"Talks in Bergen\n\n{_MET}"
    assert (cleaned.author, cleaned.publisher) == ("Berta Holm", "mfa.example.org")
    assert (cleaned.created.when, cleaned.created.clock, cleaned.created.zone) == ("2024-03-05", "20:12", "+00:00")
    assert readout.source.name == "a.msg: readout.txt"
    assert clean(nested).title == "Inner"


def test_an_outlook_mail_of_markup_is_read():
    (item,) = items("a.msg", compound(_msg({0x0037: "Talks", 0x1013: f"<p>{_MET}</p>".encode()})))
    assert item.pieces[-1].text == _MET


@pytest.mark.parametrize(
    "data",
    [b"no file at all", compound({}), compound(_msg({0x0037: "Talks", 0x1000: _MET}))[:700], b"\xd0\xcf\x11\xe0" * 300],
    ids=["text", "no mail in it", "cut", "garbage"],
)
def test_a_broken_outlook_mail_is_refused_with_the_mend(data):
    with pytest.raises(UnreadableDocument, match=r"Outlook|without text"):
        opened("a.msg", data)
