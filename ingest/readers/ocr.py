"""OCR: the words of a picture of a page, read by tesseract where it is installed; never a reason to hang.

Reference: tesseract(1); PGM as in netpbm's pgm(5), which needs no further library to write.
"""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass

LONGEST = 12.0
"""Seconds of work for one document: what is not read by then is named, with the mend."""
_LANGUAGES = {
    "Latin": "eng fra deu spa ita por",
    "Cyrillic": "rus ukr",
    "Arabic": "ara fas",
    "Han": "chi_sim chi_tra",
    "Japanese": "jpn",
    "Korean": "kor",
    "Greek": "ell",
    "Hebrew": "heb",
}
_MOST_LANGUAGES = 4
"""With more languages at once the program is slow and errs more; then the script is asked for first."""
_ENVIRONMENT = ("PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "HOME")


@dataclass(slots=True)
class Recogniser:
    """Reads pictures of one document; ``languages`` are those installed, ``left`` the seconds left for it."""

    program: str
    languages: tuple[str, ...]
    left: float

    def read(self, picture: bytes) -> str | None:
        """Return the text of a picture in PGM, None where it cannot be read or the time is over."""
        known = [lang for langs in _LANGUAGES.values() for lang in langs.split() if lang in self.languages]
        if len(known) > _MOST_LANGUAGES and "osd" in self.languages:
            told = self._run(["stdin", "stdout", "--psm", "0"], picture) or ""
            script = re.search(r"Script: (\w+)", told)
            known = [x for x in _LANGUAGES.get(script[1] if script else "Latin", "eng").split() if x in known] or known
        chosen = "+".join(known[:_MOST_LANGUAGES]) or next((x for x in self.languages if x != "osd"), "")
        return self._run(["stdin", "stdout", *(("-l", chosen) if chosen else ())], picture)

    def _run(self, arguments: list[str], picture: bytes) -> str | None:
        if self.left <= 0:
            return None
        begun = time.monotonic()
        done = _call([self.program, *arguments], picture, self.left)
        self.left -= time.monotonic() - begun
        return done


def recogniser() -> Recogniser | None:
    """Return what reads pictures on this machine, None where tesseract is not installed."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    listed = _call([program, "--list-langs"], b"", 5.0)
    if listed is None:
        return None
    return Recogniser(program, tuple(line.strip() for line in listed.splitlines()[1:] if line.strip()), LONGEST)


def _call(command: list[str], given: bytes, seconds: float) -> str | None:
    # One thread: a run may have as many workers as there are processors.
    environment = {k: v for k, v in os.environ.items() if k in _ENVIRONMENT} | {"OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=seconds, env=environment, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else None
