"""Telegram: the ``result.json`` of an exported chat or of all chats, one document a message.

Messages of the service (somebody joined) and those without a text of their own (a picture alone) are passed over. The
day a message was edited is kept apart from the day it was sent.

Reference: Telegram Desktop's "machine-readable JSON"; the shape of ``https://t.me/c/<chat>/<message>`` links.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ingest.readers.item import Item, Source
from ingest.readers.json_text import Parsed
from ingest.readers.made_page import made_item, made_page, part_address
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_LONGEST = 200_000
"""Characters of a message; Telegram itself allows some thousand."""
_PUBLIC = ("channel", "supergroup")
"""Kinds of chats whose messages have links."""
_NAME = re.compile(r"@?([A-Za-z]\w{3,63})")


def looks_like(parsed: Parsed) -> bool:
    """Tell whether a file is an export of Telegram: chats with messages that have an id, a type and a date."""
    return any(
        isinstance(m, dict) and {"id", "type", "date"} <= m.keys() and ("text" in m or "action" in m)
        for chat in _chats(parsed.value)
        for m in chat["messages"][:20]
    )


def read(source: Source, parsed: Parsed) -> Iterator[Item | Failure]:
    """Yield the messages that say something, chat by chat in the order of the export.

    Raises:
        UnreadableDocument: no message has a text.
    """
    found = False
    for chat in _chats(parsed.value):
        for message in chat["messages"]:
            if not isinstance(message, dict) or message.get("type") != "message":
                continue
            text = _text(message.get("text"))
            if not re.search(r"\w", text):
                continue
            found = True
            if len(text) > _LONGEST:
                yield Failure(
                    f"{source.name}: {_name(chat)} {message.get('id')}",
                    "it is longer than a message can be",
                    "leave it out",
                )
            else:
                yield _item(source, chat, message, text)
    if not found:
        raise UnreadableDocument(
            f"{source.name} holds no message with a text",
            subject=source.name,
            hint="export the chat again with its messages, as JSON",
        )


def _chats(value: object) -> Iterator[dict[str, Any]]:
    """Yield the chats of an export: the one it is, those of a whole account, those that were left."""
    if not isinstance(value, dict):
        return
    if isinstance(value.get("messages"), list):
        yield value
    for part in ("chats", "left_chats"):
        several = value.get(part)
        for chat in several.get("list", ()) if isinstance(several, dict) else ():
            if isinstance(chat, dict) and isinstance(chat.get("messages"), list):
                yield chat


def _item(source: Source, chat: Mapping[str, Any], message: Mapping[str, Any], text: str) -> Item:
    number = message.get("id")
    who = _words(message.get("author")) or _words(message.get("from"))
    outlet = _name(chat)
    told = _words(message.get("forwarded_from")) or _words(message.get("saved_from"))
    pairs = [
        ("telegram:date", sent(message.get("date"), message.get("date_unixtime"))),
        ("telegram:edited", sent(message.get("edited"), message.get("edited_unixtime"))),
        ("site_name", outlet),
        ("author", who if who != outlet else ""),
        ("telegram:forwarded_from", told),
        ("telegram:reply_to", str(message.get("reply_to_message_id") or "")),
        ("telegram:id", str(number)),
    ]
    notes = [f"Forwarded from {told}: its words are not the channel's own."] if told else []
    page = made_page(pairs, title="", body=text, kind="feed", notes=notes, plain=True)
    return made_item(source, page, name=f"{outlet} {number}", addresses=_addresses(source, chat, number))


def _addresses(source: Source, chat: Mapping[str, Any], number: object) -> tuple[Address, ...]:
    """Return where a message is found: its link where the chat has one, and its key in the file."""
    key = part_address(source, f"{chat.get('id', _name(chat))}/{number}")
    public = _NAME.fullmatch(_words(chat.get("username")))
    if public:
        return (Address("url", f"https://t.me/{public[1]}/{number}"), *key)
    if str(chat.get("type", "")).endswith(_PUBLIC) and isinstance(chat.get("id"), int):
        return (Address("url", f"https://t.me/c/{chat['id']}/{number}"), *key)
    return key


def sent(local: object, unix: object) -> str:
    """Return when a message was sent, with the zone in which the export wrote its clock, "" where it does not say.

    >>> sent("2024-03-05T21:12:00", "1709669520"), sent("2024-03-05T21:12:00", None)
    ('2024-03-05T21:12:00+01:00', '2024-03-05T21:12:00')
    """
    words = local if isinstance(local, str) else ""
    try:
        seconds = datetime.fromtimestamp(int(str(unix)), UTC)
    except (ValueError, OverflowError, OSError):
        return words
    try:
        zone = datetime.fromisoformat(words).replace(tzinfo=UTC) - seconds
    except ValueError:
        return seconds.strftime("%Y-%m-%dT%H:%M:%SZ")
    minutes = round(zone / timedelta(minutes=1))
    if abs(minutes) > 14 * 60:
        return seconds.strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"{words[:19]}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _text(value: object) -> str:
    """Return a message's text: a string, or a list of strings and of entities with a text each."""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, list):
        return ""
    parts = (p if isinstance(p, str) else p.get("text", "") if isinstance(p, dict) else "" for p in value)
    return "".join(p for p in parts if isinstance(p, str)).strip()


def _name(chat: Mapping[str, Any]) -> str:
    return _words(chat.get("name")) or f"chat {chat.get('id', '')}".strip()


def _words(value: object) -> str:
    return " ".join(value.split())[:300] if isinstance(value, str) else ""
