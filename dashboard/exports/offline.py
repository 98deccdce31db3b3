"""Offline: one HTML file that holds the events, the script that shows them and nothing that asks for the network.

It opens from disk: rows on a time scale, filters, zoom, and behind every mark its sentence and where that comes from.
"""

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape

from dashboard.exports.offline_data import told
from dashboard.exports.offline_words import offline_words
from dashboard.exports.setting import Setting
from dashboard.folder import assets_folder
from ingest.record.event import Event

FOLDER = "offline"
SCRIPTS = ("data", "axis", "filter", "scale", "pack", "marks", "chart", "strip", "list", "drawer", "controls", "start")
"""The parts of the script in the order they build on each other."""
STYLES = ("look", "chart", "drawer")
MOST_BYTES = 5_500_000
"""A file that would be larger leaves out the paragraphs around the quotes: mail programs refuse what is heavy."""

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
    data = _data(events, setting, around=True)
    if len(data.encode()) > MOST_BYTES:
        data = _data(events, setting, around=False)
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


def _data(events: Sequence[Event], setting: Setting, *, around: bool) -> str:
    text = json.dumps(told(events, setting, around=around), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
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
