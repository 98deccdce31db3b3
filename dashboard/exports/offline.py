"""Offline: one HTML file that holds the events, the script that shows them and nothing that asks for the network.

It opens from disk: rows on a time scale, filters, zoom, and behind every mark its sentence and where that comes from.
"""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape

from dashboard.exports.offline_data import Json, told
from dashboard.exports.offline_words import offline_words
from dashboard.exports.setting import Setting
from dashboard.folder import assets_folder
from ingest.record.event import Event

FOLDER = "offline"
SCRIPTS = (
    "data", "axis", "filter", "scale", "rows", "between", "pack", "marks", "closeup", "chart", "strip", "list",
    "drawer", "controls", "start",
)  # fmt: skip
"""The parts of the script in the order they build on each other."""
STYLES = ("look", "chart", "drawer")
MOST_BYTES = 5_500_000
"""A file that would be larger leaves out paragraphs around quotes: mail programs refuse what is heavy."""
HEAVY = 6_000_000
"""A file that is larger all the same is one that its maker should know of."""
_LEFT_OUT = re.compile(rb'"left_out":(\d+)')

_PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="diplomatic-timeline">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<noscript><p>{no_script}</p></noscript>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def html(events: Sequence[Event], setting: Setting) -> bytes:
    """Return the events as one interactive HTML file, the same bytes for the same events.

    Every text of a document stands in it as JSON that no markup can end, and is shown as text alone. A policy in its
    head forbids the file every request and every script but its own.
    """
    data = _fitting(events, setting)
    style = _joined(STYLES, ".css")
    script = '"use strict";\n(() => {\n' + _joined(SCRIPTS, ".js") + "})();\n"
    words = offline_words(setting.language)
    page = _PAGE.format(
        language=escape(setting.language),
        direction="rtl" if setting.language == "ar" else "ltr",
        policy=_policy(style, script),
        title=escape(json.loads(data)["title"]),
        style=style,
        no_script=escape(words["no_script"]),
        data=data,
        script=script,
    )
    return page.encode()


def left_out(page: bytes) -> int:
    """Return how many quotes of a page stand without the paragraph around them, which would have made it too heavy."""
    found = _LEFT_OUT.search(page)
    return int(found[1]) if found else 0


def _fitting(events: Sequence[Event], setting: Setting) -> str:
    """Return the data, without the paragraphs of the least weighty events as far as they are too heavy."""
    whole = told(events, setting, around=True)
    data = _json({"left_out": 0, **whole})
    over = len(data.encode()) - MOST_BYTES
    if over <= 0:
        return data
    entries, bare = whole["events"], told(events, setting, around=False)["events"]
    left = 0
    for at in sorted(range(len(entries)), key=lambda one: _worth(entries[one])):
        lighter = {**bare[at], "bare": 1}
        gain = len(_json(entries[at]).encode()) - len(_json(lighter).encode())
        if gain > 0:
            entries[at], over, left = lighter, over - gain, left + 1
        if over <= 0:
            break
    return _json({"left_out": left, **whole})


def _worth(entry: Json) -> tuple[bool, bool, float]:
    """Return what counts for keeping the paragraph of an event: that it was picked, that it is key, its weight."""
    return "picked" in entry, "key" in entry, entry.get("weight", 0.0)


def _json(values: Json) -> str:
    text = json.dumps(values, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # Inside a script element only "<" can end it or open a comment; half a surrogate has no bytes in UTF-8.
    text = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return text.encode("utf-8", "replace").decode()


def _joined(names: Sequence[str], suffix: str) -> str:
    folder = assets_folder() / FOLDER
    return "".join((folder / f"{name}{suffix}").read_text("utf-8") for name in names)


def _policy(style: str, script: str) -> str:
    own = {"style-src": style, "script-src": script}
    hashes = [f"{name} 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for name, text in own.items()]
    return "; ".join(("default-src 'none'", *hashes, "img-src data:", "base-uri 'none'", "form-action 'none'"))
