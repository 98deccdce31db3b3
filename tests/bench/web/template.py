"""Template: a layout in the manner of a real site as a page with places for words.

``{{title}}`` is furniture or whatever stands round the article, ``{{gold title}}`` belongs to the article,
``{{free byline}}`` may be kept or not; ``{{each related}}`` repeats up to ``{{end}}``, with ``{{0}}``, ``{{1}}`` for
the parts of an entry; ``paragraphs[2:]`` is a slice. ``{{gold body json}}`` is spelt for a script.
"""

import json
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from tests.bench.web.marks import free, gold
from tests.bench.web.words import Words

_EACH = re.compile(r"\{\{each (\S+?)\}\}(.*?)\{\{end\}\}", re.DOTALL)
_WORD = re.compile(r"\{\{(?:(gold|free) )?([\w.\[\]:]+)( json)?\}\}")
_SLICE = re.compile(r"(\w+)(?:\[(\d*)(:?)(\d*)\])?$")
_MARKS = {"gold": gold, "free": free, "": str}


def layouts(folder: str) -> dict[str, str]:
    """Return the templates of a folder by name."""
    here = Path(__file__).with_name(folder)
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(here.glob("*.html"))}


def filled(template: str, words: Words) -> str:
    """Return the page that a template and the words of a language make, with its marks."""
    values = {name: getattr(words, name) for name in words.__slots__}
    values["body"] = "\n\n".join((words.lede, *words.paragraphs))
    values["direction"] = "rtl" if words.language == "ar" else "ltr"
    values["other_title"], values["other_date"], values["other_text"] = words.related[1]
    page = _EACH.sub(lambda m: "".join(_words(m[2], _parts(entry)) for entry in _value(m[1], values)), template)
    return _words(page, values)


def _parts(entry: Any) -> dict[str, Any]:
    return {str(k): part for k, part in enumerate([entry] if isinstance(entry, str) else entry)}


def _words(template: str, values: dict[str, Any]) -> str:
    def put(m: re.Match[str]) -> str:
        # What an inner loop does not know belongs to the page as a whole.
        if m[2].split("[")[0] not in values:
            return m[0]
        text = str(_value(m[2], values))
        spelt = json.dumps(text, ensure_ascii=False)[1:-1] if m[3] else escape(text, quote=False)
        return _MARKS[m[1] or ""](spelt)

    return _WORD.sub(put, template)


def _value(name: str, values: dict[str, Any]) -> Any:
    found = _SLICE.match(name)
    assert found, name
    value = values[found[1]]
    if found[2] is None and found[4] is None:
        return value
    entries: Sequence[Any] = value
    if not found[3]:
        return entries[int(found[2])]
    return entries[int(found[2] or 0) : int(found[4]) if found[4] else None]
