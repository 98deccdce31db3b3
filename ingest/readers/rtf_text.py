"""The text of an RTF file as paragraphs: by the state of each group, what is shown, hidden, deleted, beside or noted.

Reference: Rich Text Format (RTF) Specification 1.9.1, "Contents of an RTF File" and "Unicode RTF".
"""

import codecs
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ingest.readers.rtf_tokens import RtfToken
from ingest.readers.sheet import CELL, PARAGRAPH, ROW, Run

DEEPEST = 400


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": "\t", "line": "\n", "lbr": "\n", "emspace": " ", "enspace": " ", "qmspace": " ", "page": " ", "column": " ",
}  # fmt: skip
_SKIPPED = _set(
    "colortbl pict nonshppict object themedata colorschememapping datastore latentstyles rsidtbl generator xmlnstbl "
    "listtable listoverridetable pgdsctbl filetbl revtbl atnid atnauthor atnref atndate atnparent atrfstart atrfend "
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn fldinst bkmkstart bkmkend xe tc txe sp shprslt userprops docvar "
    "wgrffmtfilter mmathPr operator doccomm keywords subject category manager company hlinkbase printim buptim"
)
_BESIDE = {
    **dict.fromkeys(_set("header headerl headerr headerf footer footerl footerr footerf"), "running-head"),
    "annotation": "margin-remark",
}
_INFO = {"title": "title", "author": "author", "creatim": "rtf:created", "revtim": "rtf:modified"}
_ANSWERED = frozenset({"shpinst", "shptxt", "annotation", "footnote", "pnseclvl"})
"""Destinations that are read though the file marks them as to be skipped by programs that do not know them."""


@dataclass(slots=True)
class Para:
    """A paragraph on its way out."""

    runs: list[Run]
    tag: str = "p"
    inside: tuple[str, ...] = ()
    between: str = PARAGRAPH
    locator: str = ""


@dataclass(slots=True)
class Flow:
    """A text of its own: the body, a note, a head; its finished paragraphs and the one being read."""

    inside: tuple[str, ...] = ()
    done: list[Para] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    boxes: list["Flow"] = field(default_factory=list)
    between: str = PARAGRAPH
    tag: str = "p"
    in_table: bool = False

    def end(self, *, cell: bool = False) -> None:
        """End the paragraph being read, or the cell it is the last of."""
        table = self.in_table or cell
        inside = (*self.inside, "table", "tr", "td") if table else self.inside
        tag = self.tag if not table else "td" if sum(len(r.text) for r in self.runs) <= 160 else "p"
        self.done.append(Para(self.runs, tag, inside, self.between if table else PARAGRAPH))
        self.between = CELL if cell else ROW if table else PARAGRAPH
        self.runs = []
        for box in self.boxes:
            box.end()
            self.done += box.done
        self.boxes = []


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds within a group; a group inside it begins with the same."""

    flow: Flow
    skipped: bool = False
    reading: str = ""
    """The table or property a group is part of: ``fonttbl``, ``stylesheet``, ``title``, ``creatim``."""
    hidden: bool = False
    deleted: bool = False
    font: int = -1
    fallback: int = 1


class RtfText:
    """Reads tokens one by one; ``body``, ``notes`` and ``beside`` are the texts, ``info`` what the file says of itself.

    Args:
        too_deep: called where groups are nested too deeply; it raises.
    """

    def __init__(self, too_deep: Callable[[], None]) -> None:
        """Begin with an empty body."""
        self.body = Flow()
        self.notes: list[Flow] = []
        self.beside: list[Flow] = []
        self.info: dict[str, str] = {}
        self._too_deep = too_deep
        self._group = _Group(self.body)
        self._outer: list[_Group] = []
        self._starred = False
        self._bytes = bytearray()
        self._to_skip = 0
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._page, self._font, self._style = "cp1252", -1, -1
        self._stamp: dict[str, int] = {}

    def take(self, token: RtfToken) -> None:
        """Read one token."""
        if token.kind == "bytes":
            self._take_bytes(token)
            return
        self._flush()
        if token.kind == "open":
            self._outer.append(self._group)
            self._to_skip = 0
            if len(self._outer) > DEEPEST:
                self._too_deep()
        elif token.kind == "close":
            self._close()
        elif token.kind == "sign":
            self._sign(token.text)
        else:
            self._word(token.text, token.number)
            self._starred = False

    def finish(self) -> None:
        """End what is still open."""
        self._flush()
        self.body.end()
        for flow in (*self.notes, *self.beside):
            flow.end()

    def _take_bytes(self, token: RtfToken) -> None:
        data = token.data
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        if not self._group.skipped:
            self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes so far: a letter may have been written as two escapes."""
        if not self._bytes:
            return
        page = self._fonts.get(self._group.font, self._page)
        text = bytes(self._bytes).decode(page, errors="replace")
        self._bytes.clear()
        self._add(text)

    def _add(self, text: str) -> None:
        g = self._group
        if g.reading == "stylesheet":
            name = text.split(";")[0].strip().lower()
            if name.startswith("heading ") and name[8:9].isdigit() and "1" <= name[8] <= "6":
                self._styles.setdefault(self._style, f"h{name[8]}")
            elif name in ("title", "subtitle"):
                self._styles.setdefault(self._style, "h1" if name == "title" else "h2")
        elif g.reading in _INFO:
            self.info[_INFO[g.reading]] = self.info.get(_INFO[g.reading], "") + text
        elif not g.reading and not g.skipped:
            out = "deleted-text" if g.deleted else "hidden-text" if g.hidden else ""
            g.flow.runs.append(Run(text, out=out))

    def _close(self) -> None:
        g = self._group
        if g.reading in ("creatim", "revtim") and self._stamp.get("yr"):
            s = self._stamp
            clock = f"T{s.get('hr', 0):02d}:{s.get('min', 0):02d}" if "hr" in s else ""
            self.info[_INFO[g.reading]] = f"{s['yr']:04d}-{s.get('mo', 1):02d}-{s.get('dy', 1):02d}{clock}"
            self._stamp = {}
        self._to_skip = 0
        if self._outer:
            self._group = self._outer.pop()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "{}\\":
            self._add(sign)
        elif sign in "~_":
            self._add("\u00a0" if sign == "~" else "\u2011")
        elif sign in "\r\n" and not self._group.skipped:
            self._group.flow.end()

    def _word(self, word: str, number: int | None) -> None:
        g = self._group
        on = number != 0
        if (self._starred and word not in _ANSWERED) or word in _SKIPPED:
            self._group = replace(g, skipped=True)
        elif g.skipped:
            return
        elif word == "u" and number is not None:
            self._add(chr(number % 65_536))
            self._to_skip = g.fallback
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        elif word == "uc":
            self._group = replace(g, fallback=max(0, min(number or 0, 8)))
        elif word == "v":
            self._group = replace(g, hidden=on)
        elif word == "deleted":
            self._group = replace(g, deleted=on)
        elif word == "plain":
            self._group = replace(g, hidden=False, deleted=False)
        elif word == "f":
            self._font = number or 0
            self._group = replace(g, font=self._font)
        elif word in ("fonttbl", "stylesheet", "info") or (word in _INFO and g.reading):
            self._group = replace(g, reading=word)
        elif g.reading:
            self._table_word(word, number)
        else:
            self._paragraph_word(word, number)

    def _table_word(self, word: str, number: int | None) -> None:
        reading = self._group.reading
        if word == "fcharset" and reading == "fonttbl" and number in _CHARSETS:
            self._fonts[self._font] = _CHARSETS[number]
        elif word == "s" and reading == "stylesheet":
            self._style = number or 0
        elif reading in ("creatim", "revtim") and number is not None and 0 <= number <= 9999:
            self._stamp[word] = number

    def _paragraph_word(self, word: str, number: int | None) -> None:
        flow = self._group.flow
        if word in ("par", "sect"):
            flow.end()
        elif word in ("cell", "nestcell"):
            flow.end(cell=True)
        elif word in ("row", "nestrow"):
            flow.between = ROW
        elif word == "pard":
            flow.tag, flow.in_table = "p", False
        elif word == "intbl":
            flow.in_table = True
        elif word == "s":
            flow.tag = self._styles.get(number or 0, flow.tag)
        elif word == "outlinelevel" and number is not None and 0 <= number <= 5:
            flow.tag = f"h{number + 1}"
        elif word in ("ls", "pnlvlblt", "pnlvlbody") and flow.tag == "p":
            flow.tag = "li"
        elif word == "ansicpg" and number:
            self._page = _page(f"cp{number}", self._page)
        elif word == "mac":
            self._page = "mac_roman"
        elif word == "footnote":
            self._note(flow)
        elif word in _BESIDE:
            beside = Flow(inside=(f".{_BESIDE[word]}",))
            self.beside.append(beside)
            self._group = replace(self._group, flow=beside)
        elif word == "shptxt":
            box = Flow(inside=(*flow.inside, ".text-box"))
            flow.boxes.append(box)
            self._group = replace(self._group, flow=box)

    def _note(self, flow: Flow) -> None:
        number = len(self.notes) + 1
        flow.runs.append(Run(f"[{number}]"))
        note = Flow(runs=[Run(f"[{number}] ")])
        self.notes.append(note)
        self._group = replace(self._group, flow=note, hidden=False)


def _page(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup("utf-8" if name == "cp65001" else name).name
    except LookupError:
        return otherwise
