"""DOCX parts: what stands in every Word document the same: styles, page, relations, and the frame of the footnotes."""

from collections.abc import Sequence

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES = f"""{_HEAD}<Types xmlns="{_PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_KIND}.settings+xml"/>\
<Override PartName="/word/footnotes.xml" ContentType="{_KIND}.footnotes+xml"/>\
<Override PartName="/word/footer.xml" ContentType="{_KIND}.footer+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""

_TOP = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""

_BESIDE = f"""{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{_R}/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="{_R}/settings" Target="settings.xml"/>\
<Relationship Id="rId3" Type="{_R}/footnotes" Target="footnotes.xml"/>\
<Relationship Id="rId4" Type="{_R}/footer" Target="footer.xml"/></Relationships>"""

_SETTINGS = f"""{_HEAD}<w:settings {_SPACES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
</w:compat></w:settings>"""

# The number of the page, as Word counts it.
_FOOTER = f"""{_HEAD}<w:ftr {_SPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"""

# A4 with 25 mm on every side, in twentieths of a point.
_PAGE = """<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>\
<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>\
</w:sectPr>"""

_SEPARATORS = """<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"""


_BOLD = "<w:b/><w:bCs/>"
_STYLES = (
    ("Title", "Title", '<w:keepNext/><w:spacing w:after="80"/><w:outlineLvl w:val="0"/>', _BOLD, 34),
    ("Subtitle", "Subtitle", '<w:spacing w:after="280"/>', '<w:color w:val="555555"/>', 24),
    ("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/>', _BOLD, 26),
    ("Event", "Event", '<w:spacing w:before="200" w:after="60"/>', "", 22),
    ("Quote", "Quote", '<w:spacing w:after="60"/><w:ind w:left="425"/>', '<w:color w:val="333333"/>', 22),
    ("Footer", "footer", '<w:spacing w:after="0"/><w:jc w:val="center"/>', '<w:color w:val="555555"/>', 18),
    ("FootnoteText", "footnote text", '<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>', "", 18),
)  # fmt: skip
"""Styles of paragraphs: id, name, how it stands, how it is written, and its size in half points."""
_MARKS = (
    ("Strong", "Strong", _BOLD),
    ("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="0B4FD8"/><w:u w:val="single"/>'),
)
"""Styles of single words."""


def _styles(language: str) -> str:
    faces = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
    out = [
        f'<w:docDefaults><w:rPrDefault><w:rPr>{faces}<w:lang w:val="{language}"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ]
    for id_, name, stands, written, size in _STYLES:
        out.append(
            f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            f"<w:qFormat/><w:pPr>{stands}</w:pPr>"
            f'<w:rPr>{written}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
        )
    for id_, name, written in _MARKS:
        out.append(
            f'<w:style w:type="character" w:styleId="{id_}"><w:name w:val="{name}"/><w:rPr>{written}</w:rPr></w:style>'
        )
    return f"{_HEAD}<w:styles {_SPACES}>{''.join(out)}</w:styles>"


def footnote(number: int, runs: str) -> str:
    """Return a footnote with the sign that stands before it."""
    sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    text = f'<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{sign}{space}{runs}</w:p>'
    return f'<w:footnote w:id="{number}">{text}</w:footnote>'


def parts(
    body: str, notes: str, relations: str, *, title: str, stamp: str, language: str
) -> Sequence[tuple[str, bytes]]:
    """Return the parts of a document in the order of the file; ``title`` is escaped, ``stamp`` an instant in UTC."""
    core = (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dc:title>{title}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        "</cp:coreProperties>"
    )
    beside_notes = f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'
    written = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _TOP,
        "docProps/core.xml": core,
        "word/document.xml": f"{_HEAD}<w:document {_SPACES}><w:body>{body}{_PAGE}</w:body></w:document>",
        "word/styles.xml": _styles(language),
        "word/settings.xml": _SETTINGS,
        "word/footer.xml": _FOOTER,
        "word/footnotes.xml": f"{_HEAD}<w:footnotes {_SPACES}>{_SEPARATORS}{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": _BESIDE,
        "word/_rels/footnotes.xml.rels": beside_notes,
    }
    return [(name, text.encode()) for name, text in written.items()]
