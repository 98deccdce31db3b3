"""Office files made by hand, so that a test shows the very markup it is about."""

import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WPS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def zipped(parts: dict[str, str | bytes], *, first_stored: str = "") -> bytes:
    """Return a ZIP archive of parts; one is stored first and as it is, as OpenDocument wants its ``mimetype``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name == first_stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 10, 0, 0)), content, kind)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word file with this body; further parts of the ``word`` folder by name (``styles``, ``footnotes``)."""
    made = {"word/document.xml": f"<w:document {_W} {_WPS}><w:body>{body}</w:body></w:document>"}
    core = parts.pop("core", "")
    made |= {f"word/{name}.xml": f"<w:root {_W} {_WPS}>{inner}</w:root>" for name, inner in parts.items()}
    if core:
        made["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
            f"{core}</cp:coreProperties>"
        )
    return zipped(made)


def p(text: str, *, style: str = "", rpr: str = "") -> str:
    """Return a paragraph of one run."""
    ppr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{ppr}{r(text, rpr=rpr)}</w:p>"


def r(text: str, *, rpr: str = "", tag: str = "t") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{rpr}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
