"""Tokens: words of many scripts as they are searched for."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.record.tokens import indexed, sought, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Minister's NOTE", "the minister s note"),
        ("L'accord de Sécurité", "l accord de securite"),
        ("Łódź, Müller and Ærø", "lodz muller and aero"),
        ("Straße STRASSE", "strasse strasse"),
        ("İstanbul ISTANBUL ılık", "istanbul istanbul ilik"),
        ("snake_case 2024", "snake case 2024"),
        ("переговоры переговоров переговорах", "переговор переговор переговор"),
        ("Україна Україні України", "украін украін украін"),
        ("Москва Москвой", "москв москв"),
        ("القاهرة والقاهرة بالقاهرة", "قاهر قاهر قاهر"),
        ("مِصْر مصر", "مصر مصر"),
        ("会谈", "会谈"),
        ("中美会谈", "中美 美会 会谈"),
        ("東京で会談", "東京 京で で会 会談"),
        ("ＮＡＴＯ", "nato"),
        ("नई दिल्ली", "नई दलल"),
        ("会谈 NATO 2024年", "会谈 nato 2024 年"),
        ("...!?", ""),
        ("", ""),
    ],
)
def test_the_tokens_of_a_text(text, found):
    assert " ".join(tokens(text)) == found


@given(st.text(max_size=40))
def test_what_is_sought_in_a_text_is_among_what_it_is_found_by(text):
    assert set(sought(text)) <= set(indexed(text))


@given(st.text(max_size=40), st.sampled_from([str.upper, str.lower, str.casefold]))
def test_case_makes_no_difference(text, change):
    if change(change(text)) == change(text) and text.isascii():
        assert tokens(change(text)) == tokens(text)


@pytest.mark.parametrize("text", ["会谈", "谈", "переговоров", "القاهرة", "Łódź", "दिल्ली", "ประชุม", "한국", "Ἀθῆναι"])
def test_the_text_index_keeps_each_token_whole(text):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5 (tokens, tokenize = 'unicode61 remove_diacritics 0')")
    connection.execute("INSERT INTO words VALUES (?)", (" ".join(indexed(f"before {text} after")),))
    match = " ".join(f'"{token}"' for token in sought(text))
    assert connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (match,)).fetchone() == (1,)
    connection.close()
