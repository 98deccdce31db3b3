"""JSON and JSON Lines: a document a record, keys guessed by names and values, what is broken told in its place."""

import json
import tomllib
from importlib.resources import files

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Item, Source
from ingest.readers.record_keys import flatten, guess, plain_name, read_date
from ingest.record.document import Address
from ingest.record.errors import UnreadableDocument
from ingest.record.extraction import Failure

_ENVOYS = "The envoys of Norway and Oman met in Bergen on Monday."
_KEYS = tomllib.loads((files("ingest") / "data" / "any" / "record_keys.toml").read_text(encoding="utf-8"))["key"]


def opened(name: str, data: object) -> list[Item | Failure]:
    raw = data if isinstance(data, bytes) else data.encode() if isinstance(data, str) else json.dumps(data).encode()
    return list(read(Source(name, raw, "2024-04-01T08:00:00Z", (Address("path", f"/desk/{name}"),))))


def items(name: str, data: object) -> list[Item]:
    found = opened(name, data)
    assert all(isinstance(one, Item) for one in found), found
    return [one for one in found if isinstance(one, Item)]


@pytest.mark.parametrize("entry", _KEYS, ids=lambda e: e["role"])
def test_each_role_owns_its_example(entry):
    assert entry["example"]["role"] == entry["role"]
    assert plain_name(entry["example"]["name"]) in map(plain_name, entry["names"])


@pytest.mark.parametrize(
    "record",
    [
        pytest.param({"headline": "Talks", "body": _ENVOYS, "pub_date": "2024-03-05", "outlet": "Gazette"}, id="plain"),
        pytest.param({"title": {"rendered": "Talks"}, "content": {"rendered": f"<p>{_ENVOYS}</p>"},
                      "date": "2024-03-05", "site_name": "Gazette"}, id="a content system's"),
        pytest.param({"_id": "x", "_source": {"Title": "Talks", "articleBody": _ENVOYS, "publishedAt": "2024-03-05",
                      "source": {"id": None, "name": "Gazette"}}}, id="a search index's"),
        pytest.param({"titre": "Talks", "texte": _ENVOYS, "date_de_publication": "5 mars 2024",
                      "publication": "Gazette"},
                     id="French"),
        pytest.param({"заголовок": "Talks", "текст": _ENVOYS, "дата": "05.03.2024", "издание": "Gazette"},
                     id="Russian"),
        pytest.param({"Überschrift": "Talks", "Volltext": [_ENVOYS], "Datum": "5.3.2024", "Zeitung": "Gazette"},
                     id="German, text in a list"),
        pytest.param({"heading": "Talks", "description": _ENVOYS, "created_utc": 1709640000, "domain": "Gazette"},
                     id="seconds"),
        pytest.param({"heading": "Talks", "words": _ENVOYS + " " + _ENVOYS, "when it ran": "2024-03-05",
                      "site": "Gazette"},
                     id="by values"),
        pytest.param({"name": "Talks", "text": _ENVOYS, "published": {"$date": "2024-03-05T00:00:00Z"},
                      "outlets": ["Gazette", "Herald"]}, id="several outlets"),
    ],
)  # fmt: skip
def test_keys_are_told_by_their_names_in_many_spellings(record):
    (item,) = items("export.json", [record])
    cleaned = clean(item)
    assert cleaned.title == "Talks"
    assert _ENVOYS in cleaned.text
    assert cleaned.created is not None
    assert cleaned.created.when == "2024-03-05"
    assert cleaned.publisher == "Gazette"
    assert any("Read from the JSON" in note for note in item.notes)


def test_what_was_guessed_by_values_is_said():
    (item,) = items("export.json", [{"heading": "Talks", "words": _ENVOYS * 2, "ran": "2024-03-05"}])
    assert "Guessed by what the values hold: text, date." in item.notes[-1]


def test_clock_and_zone_are_kept():
    (item,) = items("export.json", [{"text": _ENVOYS, "published_at": "2024-03-05T21:12:00+01:00"}])
    created = clean(item).created
    assert created is not None
    assert (created.when, created.clock, created.zone) == ("2024-03-05", "21:12", "+01:00")


def test_an_update_is_no_publication():
    (item,) = items("export.json", [{"text": _ENVOYS, "published": "2024-03-05", "last_modified": "2024-03-09"}])
    assert clean(item).created.when == "2024-03-05"
    (item,) = items("export.json", [{"text": _ENVOYS, "last_modified": "2024-03-09"}])
    assert "updated" in clean(item).created.why


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (1709655120, "2024-03-05T16:12:00Z"),
        (1709655120000, "2024-03-05T16:12:00Z"),
        ("1709655120", "2024-03-05T16:12:00Z"),
        ("20240305", "2024-03-05"),
        ("20240305161200", "2024-03-05T16:12:00"),
        ("Tue, 5 Mar 2024 10:00:00 GMT", "Tue, 5 Mar 2024 10:00:00 GMT"),
        (7, ""),
        (True, ""),
        ("soon", ""),
        (10**30, ""),
        (float("nan"), ""),
        (["2024"], ""),
    ],
    ids=str,
)
def test_dates_of_records(value, wanted):
    assert read_date(value) == wanted


@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param(lambda records: records, id="a list"),
        pytest.param(lambda records: {"status": "ok", "articles": records}, id="under a name"),
        pytest.param(lambda records: {"response": {"meta": {"hits": 2}, "docs": records}}, id="two deep"),
        pytest.param(lambda records: {f"k{n}": r for n, r in enumerate(records)}, id="by key"),
    ],
)
def test_records_are_found_where_exports_put_them(wrap):
    records = [{"title": f"No. {n}", "text": _ENVOYS, "date": "2024-03-05"} for n in range(2)]
    assert [i.hints.first("title") for i in items("export.json", wrap(records))] == ["No. 0", "No. 1"]


def test_one_object_is_one_document():
    (item,) = items("one.json", {"title": "Talks", "text": _ENVOYS, "tags": [{"name": "a"}, {"name": "b"}]})
    assert item.pieces[-1].text == _ENVOYS


def test_an_address_is_the_record_s_key_and_never_its_place():
    def places(*records):
        return [i.source.addresses for i in items("export.json", list(records))]

    a, b, c = (
        {"id": 7, "text": _ENVOYS},
        {"text": f"{_ENVOYS} Again."},
        {"text": _ENVOYS, "url": "https://example.org/c"},
    )
    forward, backward = places(a, b, c), places(c, b, a)
    assert forward == backward[::-1]
    assert forward[0] == (Address("path", "/desk/export.json#7"),)
    assert forward[2] == (Address("url", "https://example.org/c"),)


@pytest.mark.slow
def test_a_name_that_only_a_late_record_has_is_read():
    records = [{"text": f"{_ENVOYS} {n}", "date": "2024-03-05"} for n in range(500)]
    records[333]["outlet"] = "Gazette"
    found = items("export.jsonl", "\n".join(json.dumps(r) for r in records))
    assert len(found) == 500
    assert found[333].hints.first("site_name") == "Gazette"


def test_a_broken_line_fails_in_its_place():
    lines = [json.dumps({"text": _ENVOYS, "id": 1}), '{"text": "cut', "", json.dumps({"text": _ENVOYS, "id": 3})]
    first, broken, third = opened("export.jsonl", "\n".join(lines))
    assert isinstance(first, Item)
    assert isinstance(third, Item)
    assert isinstance(broken, Failure)
    assert (broken.name, "line 2, column 10" in broken.reason) == ("export.jsonl: line 2", True)


def test_a_record_that_is_no_object_fails_in_its_place():
    first, words, third = opened("export.json", [{"text": _ENVOYS}, "words", {"text": f"{_ENVOYS} Again."}])
    assert [isinstance(one, Item) for one in (first, words, third)] == [True, False, True]
    assert "no text" in words.reason


def test_a_list_that_breaks_off_keeps_its_whole_records():
    first, failure = opened("export.json", json.dumps([{"text": _ENVOYS}, {"text": _ENVOYS}])[:-20])
    assert isinstance(first, Item)
    assert not any("whole" in n for n in first.notes)
    assert isinstance(failure, Failure)
    assert "cut off" in failure.mend
    assert "the whole records above it (1) were kept" in failure.reason


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param('{"text": "a",\n "date": }', "line 2, column 10", id="broken"),
        pytest.param('{"text": "a', "cut off|not closed", id="cut"),
        pytest.param("[" * 100_000, "nested too deeply", id="deep"),
        pytest.param('{"a":' * 100_000, "nested too deeply", id="deep object"),
        pytest.param('{"temperature": [1, 2, 3]}', "no shape that is known", id="no documents"),
        pytest.param("[]", "no shape that is known", id="empty list"),
        pytest.param("17", "no shape that is known", id="a number"),
        pytest.param('{"text": "They met in Lima."} {"text": 2}', "line 1, column 30", id="two values on a line"),
    ],
)
def test_what_is_no_whole_json_is_refused_with_place_and_mend(data, words):
    with pytest.raises(UnreadableDocument, match=words):
        opened("export.json", data)


def test_numbers_of_many_digits_and_halves_of_surrogates_do_no_harm():
    (item,) = items(
        "export.json", '[{"text": "They met in Lima \\ud800 soon, all of them.", "n": ' + "9" * 10_000 + "}]"
    )
    assert "Lima \ufffd soon" in item.pieces[-1].text


def test_a_wide_record_is_read_within_bounds():
    assert len(flatten({f"k{n}": n for n in range(100_000)})) <= 400
    assert guess([]).paths == {}
