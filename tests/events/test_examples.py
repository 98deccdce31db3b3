"""Every entry of the trigger data runs its own example, and the data keeps to its closed lists."""

import pytest

from ingest.events import classify
from ingest.events.lines import line
from ingest.events.verbs import LANGUAGES, data, lexis

ALL = [(language, entry) for language in LANGUAGES for entry in data(language, "verbs")["trigger"]]
ENTRIES = [(language, entry) for language, entry in ALL if not entry.get("nothing")]
NOTHING = [(language, entry) for language, entry in ALL if entry.get("nothing")]
IDS = [f"{language}-{entry['id']}" for language, entry in ENTRIES]


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_an_entry_finds_its_word_in_its_example(language, entry):
    text = entry["example"]["text"]
    found = {t.entry.id for t in line(text, 0, len(text), language=language, mentions=(), timexes=()).triggers}
    assert entry["id"] in found


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_an_example_is_of_its_type(language, entry):
    event_type, _, _ = classify(entry["example"]["text"], language=language)
    assert event_type == entry["example"]["type"] == entry["type"]


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=IDS)
def test_an_entry_names_its_reference(language, entry):
    assert entry["reference"].strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_entry_ids_are_unique(language):
    ids = [entry["id"] for entry in data(language, "verbs")["trigger"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_covers_all_types(language):
    kinds = {entry["type"] for entry in data(language, "verbs")["trigger"]}
    assert len(kinds) == 18
    assert lexis(language).language == language


@pytest.mark.parametrize(("language", "entry"), NOTHING, ids=[language for language, _ in NOTHING])
def test_words_that_only_look_like_a_trigger_are_none(language, entry):
    text = entry["example"]["text"]
    assert not [t for t in line(text, 0, len(text), language=language, mentions=(), timexes=()).triggers if t.noun]
