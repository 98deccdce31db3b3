"""Answers: what a server's refusal means in plain words, and what to do about it."""

import re

from ingest.fetch.exchange import Answer

_SAVE = "open it in a browser, save the page and name the file"

_MEANT: dict[int, tuple[str, str]] = {
    401: ("wants a name and password (401)", _SAVE),
    402: ("wants to be paid first (402)", _SAVE),
    403: ("does not let programs read this page (403)", _SAVE),
    404: ("has no such page (404)", "check the link; an archive may still have it"),
    410: ("has taken this page away for good (410)", "look for it in an archive, and name the saved page"),
    451: ("may not show this page for legal reasons (451)", "look for it in an archive, and name the saved page"),
}


def refusal(answer: Answer, host: str) -> tuple[str, str]:
    """Return the reason and the mend of an answer that gives no page."""
    status = answer.status
    if status in _MEANT:
        said, mend = _MEANT[status]
        return f"{host} {said}", mend
    again = _again(answer.header("retry-after"))
    if status == 429:
        return f"{host} says that too much was asked of it (429)", f"try again {again}"
    if status >= 500:
        return f"{host} has a fault of its own ({status})", f"try again {again}, or save the page and name the file"
    if 300 <= status < 400:
        return f"{host} sends elsewhere without saying where ({status})", _SAVE
    return f"{host} gives no page ({status})", _SAVE


def _again(header: str) -> str:
    """Say when to come again, as the server has it: seconds, or a date."""
    if re.fullmatch(r"\d{1,7}", header):
        seconds = int(header)
        if seconds < 120:
            return f"in {max(seconds, 1)} seconds"
        return f"in {round(seconds / 60)} minutes" if seconds < 7200 else f"in {round(seconds / 3600)} hours"
    return f"after {header}" if re.fullmatch(r"[\w, :+-]{8,40}", header) else "later"
