"""Telegram: a message a document, with its own clock and zone; what is no message is passed over."""

import json

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument

_MET = "The foreign ministers of Norway and Oman met in Bergen on Monday."


def opened(value: object, name: str = "result.json") -> list[Item]:
    source = Source(name, json.dumps(value).encode(), "2024-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),))
    found = list(read(source))
    assert all(isinstance(one, Item) for one in found), found
    return [one for one in found if isinstance(one, Item)]


def message(number: int = 1, **more: object) -> dict[str, object]:
    told = {"id": number, "type": "message", "date": "2024-03-05T21:12:00", "date_unixtime": "1709669520", "text": _MET}
    return told | {"from": "Ministry", "from_id": "channel7"} | more


def chat(*messages: object, **more: object) -> dict[str, object]:
    return {"name": "Ministry", "type": "public_channel", "id": 7, "messages": list(messages)} | more


def test_a_message_is_a_document_of_its_channel_with_clock_and_zone():
    (item,) = opened(chat(message()))
    cleaned = clean(item)
    assert (cleaned.text, cleaned.publisher, cleaned.author) == (_MET, "Ministry", None)
    assert cleaned.created is not None
    assert (cleaned.created.when, cleaned.created.clock, cleaned.created.zone) == ("2024-03-05", "21:12", "+01:00")
    assert [a.value for a in item.source.addresses] == ["https://t.me/c/7/1", "/desk/result.json#7/1"]


def test_a_day_the_message_names_is_not_that_of_the_message():
    (item,) = opened(chat(message(text=f"1 March 2024\n\n{_MET}")))
    assert clean(item).created.when == "2024-03-05"


def test_entities_of_a_text_are_joined_and_signs_of_markup_are_words():
    text = [{"type": "bold", "text": "Talks <b>now</b>"}, "\n\nThe envoys met.\nThey left, ",
            {"type": "text_link", "text": "says the ministry", "href": "https://example.org"}, "."]  # fmt: skip
    (item,) = opened(chat(message(text=text)))
    assert [p.text for p in item.pieces] == ["Talks <b>now</b>", "The envoys met.\nThey left, says the ministry."]


def test_what_is_no_text_of_somebody_is_passed_over():
    service = {"id": 2, "type": "service", "date": "2024-03-05T21:12:00", "action": "pin_message", "text": ""}
    found = opened(chat(service, message(3, text="", photo="a.jpg"), message(4, text="\U0001f44d"), message(5), "odd"))
    assert [item.hints.first("telegram:id") for item in found] == ["5"]


def test_an_edit_is_no_publication():
    (item,) = opened(chat(message(edited="2024-03-09T10:00:00", edited_unixtime="1709974800")))
    assert clean(item).created.when == "2024-03-05"
    assert item.hints.first("telegram:edited") == "2024-03-09T10:00:00+01:00"


def test_a_forwarded_message_says_whose_words_it_holds():
    (item,) = opened(chat(message(forwarded_from="Press Office", reply_to_message_id=4)))
    assert any("Forwarded from Press Office" in note for note in item.notes)
    assert item.hints.first("telegram:reply_to") == "4"


def test_all_chats_of_an_account_are_read():
    value = {
        "about": "All", "chats": {"list": [chat(message()), {"name": "Bo", "type": "personal_chat", "id": 9,
        "messages": [message(2, **{"from": "Bo Berg"})]}]}, "left_chats": {"list": [chat(message(3), id=8)]},
    }  # fmt: skip
    first, second, third = opened(value)
    assert [a.value for a in second.source.addresses] == ["/desk/result.json#9/2"]
    assert second.hints.first("author") == "Bo Berg"
    assert (first.source.name, third.source.name) == ("result.json: Ministry 1", "result.json: Ministry 3")


def test_a_known_name_of_the_channel_gives_its_link():
    (item,) = opened(chat(message(), username="ministry"))
    assert item.source.addresses[0] == Address("url", "https://t.me/ministry/1")


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ({"date_unixtime": None}, "2024-03-05T21:12:00"),
        ({"date": None}, "2024-03-05T20:12:00Z"),
        ({"date": "2024-03-05T14:42:00"}, "2024-03-05T14:42:00-05:30"),
        ({"date": "soon", "date_unixtime": "later"}, "soon"),
        ({"date_unixtime": "9" * 30}, "2024-03-05T21:12:00"),
    ],
    ids=["no instant", "no clock", "another zone", "neither", "out of range"],
)
def test_clocks_of_messages(told, wanted):
    (item,) = opened(chat(message(**told)))
    assert item.hints.first("telegram:date") == wanted


def test_an_export_without_a_text_is_refused():
    with pytest.raises(UnreadableDocument, match="no message with a text"):
        opened(chat(message(text="")))
