"""Literal: JavaScript object literals read as data by a small parser; nothing is ever evaluated.

Read are objects, lists, strings in either quotes, numbers, true, false, null, undefined, ``new Date(...)``, comments,
trailing commas, names without quotes, strings joined by ``+``, and one assignment or call around the whole. Everything
else is refused by its line and column.

Reference: ECMA-262, the literals of its lexical grammar.
"""

import re
from typing import Any

from ingest.record.errors import UnreadableDocument

DEEPEST = 60
_SPACE = re.compile(r"(?:\s+|//[^\n]*|/\*.*?\*/|<!--[^\n]*)*", re.DOTALL)
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.|\$(?!\{))*)`", re.DOTALL)
_NUMBER = re.compile(r"[+-]?(?:0[xX][0-9a-fA-F]{1,13}|(?:\d{1,40}\.?\d{0,40}|\.\d{1,40})(?:[eE][+-]?\d{1,3})?)")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_OPENING = re.compile(
    r"(?:(?:export\s+default|(?:var|let|const)\s+[\w$.]+\s*=|[\w$.\[\]'\"]{1,80}\s*=|return)\s*)?(?:[\w$.]{1,80}\s*)?\(?\s*"
)
_DATE = re.compile(r"new\s+Date\s*\(([^()]{0,80})\)")
_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r\n|.)", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "", "\n": "", "\r\n": ""}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None, "Infinity": None}


class Node(dict[str, Any]):
    """An object that knows where it stands: ``text[start:end]``."""

    start: int = 0
    end: int = 0


def parse(text: str, *, name: str = "the file") -> Any:  # noqa: ANN401 -- what stands in JavaScript has no narrower type
    """Return the value of the first object or list of a text; the objects are ``Node``.

    Raises:
        UnreadableDocument: there is something that is no data, with its line and column.
    """
    at = _passed(text, 0)
    at = _passed(text, _opened(text, at))
    if at >= len(text) or text[at] not in "{[":
        raise _refused(text, at, name)
    value, _ = _Parser(text, name).value(at, 0)
    return value


class _Parser:
    """The text, and a reader for each kind of value: all return the value and where it ends."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name

    def value(self, at: int, depth: int) -> tuple[Any, int]:
        text = self.text
        sign = text[at : at + 1]
        if sign == "{":
            return self.object(at, depth + 1)
        if sign == "[":
            return self.list(at, depth + 1)
        if sign and sign in "\"'`":
            return self.string(at)
        if match := _DATE.match(text, at):
            return _date(match[1]), match.end()
        if match := _NUMBER.match(text, at):
            return _number(match[0]), match.end()
        match = _NAME.match(text, at)
        if match and match[0] in _WORDS:
            return _WORDS[match[0]], match.end()
        raise _refused(text, at, self.name)

    def string(self, at: int) -> tuple[str, int]:
        parts = []
        while True:
            match = _STRING.match(self.text, at)
            if match is None:
                raise _refused(self.text, at, self.name)
            parts.append(_unescaped(next(g for g in match.groups() if g is not None)))
            after = _passed(self.text, match.end())
            if not self.text.startswith("+", after):
                return "".join(parts), match.end()
            at = _passed(self.text, after + 1)

    def object(self, at: int, depth: int) -> tuple[Node, int]:
        self.bounded(at, depth)
        text, node = self.text, Node()
        node.start, at = at, _passed(text, at + 1)
        while not text.startswith("}", at):
            if text[at : at + 1] in ("'", '"'):
                key, at = self.string(at)
            elif match := _NAME.match(text, at) or _NUMBER.match(text, at):
                key, at = match[0], match.end()
            else:
                raise _refused(text, at, self.name)
            at = _passed(text, at)
            if not text.startswith(":", at):
                raise _refused(text, at, self.name)
            node[key], at = self.value(_passed(text, at + 1), depth)
            at = self.next(at, "}")
        node.end = at + 1
        return node, node.end

    def list(self, at: int, depth: int) -> tuple[list[Any], int]:
        self.bounded(at, depth)
        text, out = self.text, []
        at = _passed(text, at + 1)
        while not text.startswith("]", at):
            if text.startswith(",", at):  # a hole
                at = _passed(text, at + 1)
                continue
            value, at = self.value(at, depth)
            out.append(value)
            at = self.next(at, "]")
        return out, at + 1

    def next(self, at: int, closing: str) -> int:
        """Return where the next member begins, or the closing sign stands."""
        at = _passed(self.text, at)
        if self.text.startswith(",", at):
            return _passed(self.text, at + 1)
        if not self.text.startswith(closing, at):
            raise _refused(self.text, at, self.name)
        return at

    def bounded(self, at: int, depth: int) -> None:
        if depth > DEEPEST:
            raise UnreadableDocument(
                f"{self.name} is nested more than {DEEPEST} deep (at {_where(self.text, at)})",
                subject=self.name, hint="export it again in a flatter form",
            )  # fmt: skip


def _passed(text: str, at: int) -> int:
    """Return where white space and comments end."""
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _opened(text: str, at: int) -> int:
    """Return where the value begins behind an assignment or a call."""
    match = _OPENING.match(text, at)
    return match.end() if match and text[match.end() : match.end() + 1] in ("{", "[", "/") else at


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_escape, text) if "\\" in text else text


def _escape(match: re.Match[str]) -> str:
    what = match[1]
    if len(what) > 1 and what[0] in "ux":
        code = int(what[1:].strip("{}"), 16)
        return chr(code) if code <= 0x10FFFF else "\ufffd"
    return _LETTERS.get(what, what)


def _number(text: str) -> int | float | None:
    plain = text.lstrip("+-").lower()
    sign = -1 if text.startswith("-") else 1
    if plain.startswith("0x"):
        return sign * int(plain, 16)
    if plain.isdigit():
        return sign * int(plain)
    value = float(plain)
    return sign * value if value < float("inf") else None


def _date(inside: str) -> str | int | None:
    """Return the arguments of ``new Date(...)`` as a date string or milliseconds; its months count from 0."""
    inside = inside.strip()
    if quoted := _STRING.fullmatch(inside):
        return _unescaped(next(g for g in quoted.groups() if g is not None))
    numbers = [part.strip() for part in inside.split(",")]
    if not inside or any(not re.fullmatch(r"-?\d{1,16}", part) for part in numbers):
        return None
    values = [int(part) for part in numbers]
    if len(values) == 1:
        return values[0]
    year, month = values[0], values[1] + 1
    if not (0 <= year <= 9999 and 1 <= month <= 12):
        return inside
    clock = ":".join(f"{v:02d}" for v in [*values[3:6], 0, 0][:3]) if len(values) > 3 else ""
    day = f"-{values[2]:02d}" if len(values) > 2 else "-01"
    return f"{year:04d}-{month:02d}{day}" + (f"T{clock}" if clock else "")


def _where(text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"line {line}, column {at - (text.rfind(chr(10), 0, at) + 1) + 1}"


def _refused(text: str, at: int, name: str) -> UnreadableDocument:
    found = " ".join(text[at : at + 30].split())
    what = f"near “{found}”" if found else "where the file ends"
    return UnreadableDocument(
        f"{name} is no plain data: {_where(text, at)}, {what}",
        subject=name,
        hint="only objects, lists, texts and numbers are read, no program: save the data itself as .json",
    )
