"""Styles of a DOCX file: which are headings and of what level, which hide their text, which make a table of contents.

The identifiers of styles are translated ("berschrift1", "Titre1"); their names are always English.

Reference: ECMA-376 part 1, 17.7 Styles; 17.3.1.20 outlineLvl; 17.3.2.41 vanish.
"""

import re
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_HEADING = re.compile(r"heading ([1-6])\b")
_CONTENTS = re.compile(r"toc(?: heading| ?\d)|table of (?:figures|authorities)|index(?: heading| \d)")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs: ``h1`` to ``h6`` or ``p``, hidden, bold, part of a table of contents."""

    tag: str = "p"
    hidden: bool = False
    bold: bool = False
    contents: bool = False


def same_names(root: etree._Element) -> etree._Element:
    """Return a tree of the strict variant of the format with the names of the usual one."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag.startswith(f"{{{_STRICT}}}"):
            element.tag = W + element.tag.rsplit("}", 1)[1]
            for key in list(element.attrib):
                name = str(key)
                if name.startswith(f"{{{_STRICT}}}"):
                    element.set(W + name.rsplit("}", 1)[1], element.attrib.pop(key))
    return root


def read_styles(root: etree._Element | None) -> dict[str, Style]:
    """Return the styles of ``word/styles.xml`` by identifier."""
    if root is None:
        return {}
    elements = {e.get(f"{W}styleId", ""): e for e in root.iter(f"{W}style")}
    return {identity: _style(identity, elements) for identity in elements}


def _style(identity: str, elements: dict[str, etree._Element]) -> Style:
    tag, hidden, bold, contents = "", False, False, False
    for _ in range(_LONGEST_CHAIN):
        element = elements.get(identity)
        if element is None:
            break
        name = value(element, "name").lower()
        heading = _HEADING.match(name)
        if not tag and (heading or name in ("title", "subtitle")):
            tag = f"h{heading[1]}" if heading else "h1" if name == "title" else "h2"
        level = value(element, "pPr", "outlineLvl")
        if not tag and level in ("0", "1", "2", "3", "4", "5"):
            tag = f"h{int(level) + 1}"
        hidden = hidden or is_on(element, "rPr", "vanish")
        bold = bold or is_on(element, "rPr", "b")
        contents = contents or bool(_CONTENTS.match(name))
        identity = value(element, "basedOn")
    return Style(tag or "p", hidden, bold, contents)


def value(element: etree._Element, *path: str) -> str:
    """Return ``w:val`` of the element at a path of local names, "" where it is not there."""
    found = element.find("/".join(W + name for name in path))
    return "" if found is None else found.get(f"{W}val", "")


def is_on(element: etree._Element, *path: str) -> bool:
    """Tell whether a switch is there and not switched off."""
    found = element.find("/".join(W + name for name in path))
    return found is not None and found.get(f"{W}val", "true").lower() not in ("0", "false", "off", "none")
