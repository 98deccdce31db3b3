"""The page's words: the scripts say nothing by themselves but what stands in one file."""

import re

import pytest

from dashboard.app import assets_folder

SCRIPTS = sorted(file for file in assets_folder().glob("*.js") if file.name != "phrases.js")
SENTENCE = re.compile(r'"[A-Z][a-z]+ [a-z]+[^"]*"')
"""A text that begins as a sentence does: no name of a key, an event or an attribute looks so."""


@pytest.mark.parametrize("script", SCRIPTS, ids=[file.name for file in SCRIPTS])
def test_a_script_has_no_sentences_of_its_own(script) -> None:
    code = "\n".join(
        line for line in script.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("//")
    )
    # The one exception is a button of ours that a script knows by its words.
    assert [found for found in SENTENCE.findall(code) if found != '"Show more"'] == []
