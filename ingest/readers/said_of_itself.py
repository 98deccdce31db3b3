"""What a file says of itself, less what programs write where nobody gave a title or an author."""

import re
from collections.abc import Iterable

_NOBODY = re.compile(
    r"\.(?:docx?|dotx?|pdf|odt|rtf|indd|qxd|p65|html?|txt|wpd|xlsx?|pptx?)$|^Microsoft Word\b|^PowerPoint\b|^\W*$"
    r"|^\W*(?:untitled|anonymous|unspecified|unknown|none|author|user|owner|admin|administrator|title|document|"
    r"python-docx|word document|microsoft office user|windows user|hewlett-packard company|lenovo|dell|"
    r"unbenannt|sans titre|sin título|без названия|user name|pc|hp)\W*\d*\W*$",
    re.IGNORECASE,
)
_NAMING = frozenset({"title", "author"})


def said(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return properties as hints: blanks folded, at most 2,000 characters each, none that names nobody.

    >>> said([("title", "Microsoft Word - note_3.docx"), ("author", " Press  Office"), ("pdf:created", "")])
    (('author', 'Press Office'),)
    """
    tidy = ((key, " ".join(value.split())[:2000]) for key, value in pairs)
    return tuple((k, v) for k, v in tidy if v and not (k in _NAMING and _NOBODY.search(v)))
