"""Terminal: hostile text moves no cursor, columns line up, JSON is strict."""

import json

import pytest

from dashboard.cli.terminal import cells, plural, safe, say_json, say_table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("red \x1b[31mtext", "red \\x1b[31mtext"),
        ("two\nlines\r\nthree", "two lines three"),
        ("a\tb", "a b"),
        ("right\u202eleft", "right\\u202eleft"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("bell\x07", "bell\\x07"),
        ("c1\x9b31m", "c1\\x9b31m"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Élysée Зеленський 中国", "Élysée Зеленський 中国"),
    ],
)
def test_nothing_steers_the_terminal(text, shown):
    assert safe(text) == shown


def test_columns_line_up_for_wide_and_combining_letters(capsys):
    say_table([("中国", "a"), ("e\u0301te", "b"), ("long one", "c")])
    lines = capsys.readouterr().out.splitlines()
    assert {cells(line[: -len("a")]) for line in lines} == {10}


def test_an_empty_table_prints_nothing(capsys):
    say_table([])
    assert capsys.readouterr().out == ""


def test_json_refuses_what_is_no_number():
    with pytest.raises(ValueError, match="JSON"):
        say_json({"value": float("nan")})


def test_json_keeps_letters_as_they_are(capsys):
    say_json({"name": "中国"})
    printed = capsys.readouterr().out
    assert "中国" in printed
    assert json.loads(printed) == {"name": "中国"}


def test_counts_agree_with_their_word():
    assert [plural(n, "day") for n in (0, 1, 2000)] == ["0 days", "1 day", "2,000 days"]


def test_json_steers_no_terminal_and_is_the_same_value(capsys):
    value = {"name": "a\x9b31m\u202eb\x7f\u2028\ud800 Łódź"}
    say_json(value)
    shown = capsys.readouterr().out
    assert json.loads(shown) == value
    assert "Łódź" in shown
    assert not {"\x9b", "\u202e", "\x7f", "\u2028"} & set(shown)
