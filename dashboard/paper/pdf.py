"""PDF: the pages of a picture as one file, with live text, by the optional part ``pdf``."""

import json
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.paper.fonts import ALL_FONTS, HEBREW
from dashboard.paper.outlines import outlined
from ingest.record.errors import TimelineError

_THIN = frozenset({HEBREW.family})
"""Of these the setter takes the lightest weight, whatever is asked for: their letters go in as shapes."""


class NoPdf(TimelineError):
    """The optional part that makes PDF is not installed."""


def to_pdf(pages: Sequence[str], *, title: str, facts: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return SVG pages as one PDF, each as large as its SVG says, with ``title`` and ``facts`` in the file.

    No clock and none of the system's fonts have a part in it: the same pages give the same bytes.

    Raises:
        NoPdf: the part is not installed.
    """
    try:
        typst = import_module("typst")
    except ImportError as error:
        hint = "pip install 'diplomatic-timeline[pdf]', or write .svg"
        raise NoPdf("this installation writes no PDF", subject="typst", hint=hint) from error
    with TemporaryDirectory() as folder:
        for number, svg in enumerate(pages, start=1):
            (Path(folder) / f"{number}.svg").write_text(outlined(svg, families=_THIN), encoding="utf-8")
        source = Path(folder) / "pages.typ"
        source.write_text(_source(len(pages), title, facts), encoding="utf-8")
        folders = sorted({str(font.path.parent) for font in ALL_FONTS})
        made: bytes = typst.compile(
            str(source), root=folder, font_paths=folders, ignore_system_fonts=True, format="pdf"
        )
    return made


def _source(count: int, title: str, facts: Sequence[tuple[str, str]]) -> str:
    """Return the setter's source. A JSON string is one of its strings too: no text can end it and say more."""
    keywords = "".join(f"{json.dumps(f'{name}: {text}', ensure_ascii=False)}, " for name, text in facts)
    lines = [
        f"#set document(title: {json.dumps(title, ensure_ascii=False)}, keywords: ({keywords}), date: none)",
        "#set page(width: auto, height: auto, margin: 0pt)",
        *(f'#image("{number}.svg")' for number in range(1, count + 1)),
    ]
    return "\n#pagebreak(weak: true)\n".join(["\n".join(lines[:3]), *lines[3:]]) + "\n"
