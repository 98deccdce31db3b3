"""Office files made by hand, so that a test shows the very markup it is about."""

import base64
import io
import plistlib
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


_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("meta", "meta"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def odt(body: str, *, styles: str = "", header: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text with this body, automatic styles, page header and metadata."""

    def part(kind: str, inner: str) -> str:
        return f"<office:document-{kind} {_ODF}>{inner}</office:document-{kind}>"

    master = f"<style:master-page><style:header>{header}</style:header></style:master-page>"
    made = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": part(
            "content",
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>",
        ),
        "styles.xml": part("styles", f"<office:master-styles>{master}</office:master-styles>"),
        "meta.xml": part("meta", f"<office:meta>{meta}</office:meta>"),
    }
    return zipped(made, first_stored="mimetype")


def mhtml(page: str, *, charset: str = "utf-8", link: str = "", date: str = "", first: str = "") -> bytes:
    """Return a page saved by a browser with a picture, and with another page before it where one is given."""

    def part(kind: str, content: bytes, *, identity: str = "", location: str = "") -> str:
        heads = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
        heads += f"Content-ID: {identity}\r\n" if identity else ""
        heads += f"Content-Location: {location}\r\n" if location else ""
        return f"--frontier\r\n{heads}\r\n{base64.encodebytes(content).decode()}\r\n"

    top = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n" + (f"Date: {date}\r\n" if date else "")
    top += 'Content-Type: multipart/related; start="<page>";\r\n\tboundary="frontier"\r\n\r\n'
    before = part("text/html; charset=utf-8", first.encode()) if first else ""
    main = part(f"text/html; charset={charset}", page.encode(charset), identity="<page>", location=link)
    return f"{top}{before}{main}{part('image/png', b'x')}--frontier--\r\n".encode("ascii")


def webarchive(page: str, *, link: str = "", form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    """Return a page as Safari saves it."""
    main = {"WebResourceData": page.encode(), "WebResourceURL": link, "WebResourceTextEncodingName": "UTF-8"}
    return plistlib.dumps({"WebMainResource": main}, fmt=form)
