"""The form of a language pack is closed: a misspelt key or an unknown maker fails here, not in a reader's document."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest

import ingest
from ingest.dates.joining import JOIN, PAIR
from ingest.dates.loading import languages, load
from ingest.dates.meaning import Bound
from ingest.dates.normalise import MAKE
from ingest.dates.write import HALVES

FILES = sorted((Path(ingest.__file__).parent / "data").glob("*/dates.toml"))
TOP = {
    "options",
    "words",
    "endings",
    "fragments",
    "cues",
    "rule",
    "joint",
    "wrap",
    "series",
    "borrowed",
    "borrowed_joint",
    "last",
    "guard",
    "feasts",
}
OPTIONS = {
    *("number_joins", "number_articles", "joined_numbers", "date_order", "spaced", "clitics", "loose_tense", "accents"),
    *("cased", "present_ahead", "ordinal_stop"),
}
ZONES = {"zone_after", "zone_before", "zone_of_all", "zone_city"}
BOUNDS = {"bound_before", "bound_done", "bound_lead", "bound_after", "bound_follow"}
CUES = {
    *("future", "past", "weak", "weak_future", "between", "clause", "describes", "lapsed", "undone"),
    *("owner", "limit", "resolved", "origin", "planned"),
    *BOUNDS,
    *ZONES,
}
RULE = {
    *("id", "pattern", "trigger", "make", "with", "mod", "texts", "example", "reference", "needs"),
    *("unless_before", "unless_after", "only_before", "small", "marks", "orders"),
}
JOINT = {"id", "level", "left", "glue", "right", "make", "before", "with", "example"}
WRAP = {"id", "before", "after", "on", "make", "with", "example"}
SERIES = {"id", "item", "lead", "example"}
GUARD = {"id", "words", "before", "after", "example", "reference"}
EXAMPLE = {"text", "value", "edtf", "nth", "created", "date_order", "language"}


@pytest.fixture(params=FILES, ids=[f.parent.name for f in FILES])
def pack(request):
    return tomllib.loads(request.param.read_text(encoding="utf-8"))


def test_only_known_keys(pack):
    assert set(pack) <= TOP
    assert set(pack.get("options", {})) <= OPTIONS
    assert set(pack.get("cues", {})) <= CUES
    for kind, known in (
        ("rule", RULE),
        ("borrowed", RULE),
        ("last", RULE),
        ("joint", JOINT),
        ("borrowed_joint", JOINT),
        ("wrap", WRAP),
        ("series", SERIES),
        ("guard", GUARD),
    ):
        for entry in pack.get(kind, ()):
            assert set(entry) <= known, entry["id"]
            assert set(entry["example"]) <= EXAMPLE, entry["id"]


def test_makers_are_known_and_ids_are_one_of_a_kind(pack):
    for kind in ("rule", "borrowed", "last"):
        entries = pack.get(kind, ())
        assert all(e["make"] in MAKE for e in entries)
        assert len({e["id"] for e in entries}) == len(entries)
    assert all(j["make"] in {*JOIN, *PAIR} for j in pack.get("joint", ()))
    assert all(j["level"] in (1, 2, 3) for j in pack.get("joint", ()))


def test_constants_say_what_the_makers_know(pack):
    for entry in (*pack.get("rule", ()), *pack.get("wrap", ())):
        constants = entry.get("with", {})
        assert constants.get("which_is", "last") in ("last", "this", "next"), entry["id"]
        assert constants.get("base", "told") in ("told", "near", "nearest", "close"), entry["id"]
        known = ("early", "mid", "late", *HALVES)
        assert constants.get("part", "early") in known or entry.get("make") == "day_part", entry["id"]
        assert constants.get("bound", "since") in get_args(Bound), entry["id"]
        assert entry.get("texts", "news") in ("news", "history", "bc"), entry["id"]


def test_words_are_folded_the_same_way_as_text():
    for language in languages():
        for table, words in load(language).words.items():
            assert all(w == w.lower() for w in words), (language, table)


def test_a_pack_is_compiled_once():
    assert load("en") is load("en")
    assert load("en-GB").language == "en"
