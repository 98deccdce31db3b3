"""Every rule, joint and wrap of every language pack carries an example, and the example comes out as it says."""

import tomllib
from pathlib import Path

import pytest

import ingest
from ingest.dates import find_timexes

DATA = Path(ingest.__file__).parent / "data"
CREATED = "2024-03-06"
SHARED = {
    "rule": "en",
    "series": "en",
    "joint": "en",
    "wrap": "en",
    "borrowed": "nl",
    "borrowed_joint": "nl",
    "last": "it",
}
"""The language that the examples of rules for all languages are in."""


def entries():
    for path in sorted(DATA.glob("*/dates.toml")):
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        language = path.parent.name
        for kind in ("rule", "joint", "wrap", "series", "borrowed", "borrowed_joint", "last"):
            for entry in raw.get(kind, ()):
                yield pytest.param(language, kind, entry, id=f"{language}-{kind}-{entry['id']}")


@pytest.mark.parametrize(("language", "kind", "entry"), list(entries()))
def test_each_example_comes_out_as_it_says(language, kind, entry):
    example = entry["example"]
    found = find_timexes(
        example["text"],
        created=example.get("created", CREATED),
        language=example.get("language") or (SHARED[kind] if language == "any" else language),
        date_order=example.get("date_order"),
    )
    chosen = found[example.get("nth", 1) - 1] if len(found) >= example.get("nth", 1) else None
    assert chosen is not None, f"nothing found in {example['text']!r}: {found}"
    if "value" in example:
        assert chosen.value == example["value"], chosen
    if "edtf" in example:
        assert chosen.when.edtf == example["edtf"], chosen
    if entry.get("make") == "skip":
        return
    assert entry["id"] in chosen.when.rule.split("+"), chosen.when.rule


def guards():
    for path in sorted(DATA.glob("*/dates.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("guard", ()):
            language = path.parent.name
            yield pytest.param("en" if language == "any" else language, entry, id=f"{language}-guard-{entry['id']}")


@pytest.mark.parametrize(("language", "entry"), list(guards()))
def test_what_a_guard_keeps_out_is_no_date(language, entry):
    assert entry["reference"]
    assert entry.get("before") or entry.get("after"), "without neighbours no date could be told from a name"
    assert find_timexes(entry["example"]["text"], created=CREATED, language=language) == ()


def test_each_rule_names_its_reference():
    for _, kind, entry in (e.values for e in entries()):
        assert kind in ("joint", "wrap", "series", "borrowed_joint") or entry.get("reference"), entry["id"]
