"""Exports: the formats events leave the product in; this dict is the truth."""

from dashboard.exports import (
    chronology,
    cms,
    docx,
    figure,
    ics,
    offline,
    record,
    references,
    table,
    timelines,
    workbook,
)
from dashboard.exports.setting import Setting, Writer

EXPORTS: dict[str, Writer] = {
    ".png": figure.png,
    ".svg": figure.svg,
    ".pdf": figure.pdf,
    ".csv": table.csv,
    ".xlsx": workbook.xlsx,
    ".json": record.json,
    ".jsonl": record.json_lines,
    ".ics": ics.ics,
    ".timelinejs.json": timelines.timelinejs_json,
    ".timelinejs.csv": timelines.timelinejs_csv,
    ".vis.json": timelines.vis_json,
    ".simile.json": timelines.simile_json,
    ".simile.xml": timelines.simile_as_xml,
    ".plover.jsonl": timelines.plover_lines,
    ".md": chronology.markdown,
    ".docx": docx.docx,
    ".cms.html": cms.html,
    ".chronology.txt": chronology.text,
    ".ris": references.ris,
    ".csl.json": references.csl,
    ".txt": figure.text,
    ".html": offline.html,
}
"""Suffix to writer; of two that fit a file's name the longer counts (``out.timelinejs.json``)."""

LISTS = (
    ".csv", ".xlsx", ".json", ".jsonl", ".md", ".docx", ".cms.html", ".chronology.txt", ".ris", ".csl.json",
)  # fmt: skip
"""Formats that list events in the order they get them: that of picking, for a choice. The others are time scales."""
WHOLE = (".json", ".jsonl")
"""Formats that lose nothing: another timeline reads the same events from them."""
DRAWN = (".html",)
"""Formats that are no picture and yet draw a time scale: of events by the day they were said they show that day."""

__all__ = ["DRAWN", "EXPORTS", "LISTS", "WHOLE", "Setting", "Writer", "writer_for"]


def writer_for(name: str) -> Writer | None:
    """Return the writer for a file name by its longest known suffix, None if there is none.

    >>> writer_for("out.timelinejs.json") is EXPORTS[".timelinejs.json"]
    True
    """
    low = name.casefold()
    fitting = [suffix for suffix in EXPORTS if low.endswith(suffix)]
    return EXPORTS[max(fitting, key=len)] if fitting else None
