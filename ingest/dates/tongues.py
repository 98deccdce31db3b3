"""Tongues: the date words of a text in several languages, each passage read with its own pack."""

from bisect import bisect_right
from dataclasses import replace

from ingest.clean.passages import Passage
from ingest.dates.compose import compose
from ingest.dates.fold import spoken
from ingest.dates.loading import load
from ingest.dates.meaning import Found
from ingest.dates.pack import Pack
from ingest.dates.recognise import recognise
from ingest.dates.series import with_series
from ingest.dates.setting import Setting
from ingest.dates.zones import zoned


def read_words(text: str, folded: str, setting: Setting) -> tuple[Found, ...]:
    """Return the date words of a text in one language."""
    pack = setting.pack
    timed = zoned(recognise(text, folded, pack, date_order=setting.date_order), text, folded, pack)
    heard = Heard(text, folded).by(pack)
    return with_series(compose(timed, folded, pack, heard=heard), folded, pack)


class Tongues:
    """The settings of a text's passages: what is said at an offset is read with the pack of its language."""

    def __init__(self, setting: Setting, passages: tuple[Passage, ...] = ()) -> None:
        self._setting = setting
        self._passages = tuple(p for p in passages if load(p.language) is not setting.pack)
        self._starts = [p.start for p in self._passages]

    def at(self, place: int) -> Setting:
        """Return the setting at an offset."""
        if not self._passages:
            return self._setting
        k = bisect_right(self._starts, place) - 1
        if k < 0 or place >= self._passages[k].end:
            return self._setting
        return replace(self._setting, pack=load(self._passages[k].language))

    def read(self, text: str, folded: str) -> tuple[Found, ...]:
        """Return the date words of all passages, in text order."""
        if not self._passages:
            return read_words(text, folded, self._setting)
        founds = {
            "": read_words(text, _without(folded, [(p.start, p.end) for p in self._passages if p.sure]), self._setting)
        }
        for language in dict.fromkeys(p.language for p in self._passages):
            own = [(p.start, p.end) for p in self._passages if p.language == language]
            founds[language] = read_words(text, _only(folded, own), replace(self._setting, pack=load(language)))
        for passage in self._passages:
            if not passage.sure:
                self._choose(passage, founds)
        return tuple(sorted((found for read in founds.values() for found in read), key=lambda found: found.start))

    def _choose(self, passage: Passage, founds: dict[str, tuple[Found, ...]]) -> None:
        """Keep for a line that may be in either language the reading that makes more of it."""
        ours, others = (
            sum(f.end - f.start for f in founds[code] if passage.start <= f.start < passage.end)
            for code in ("", passage.language)
        )
        loser = "" if others > ours else passage.language
        founds[loser] = tuple(f for f in founds[loser] if not passage.start <= f.start < passage.end)
        if loser:
            self._passages = tuple(p for p in self._passages if p is not passage)
            self._starts = [p.start for p in self._passages]


class Heard:
    """A text as the cues of a pack are matched against it: folded, with accents and capitals where they tell."""

    def __init__(self, text: str, folded: str) -> None:
        self._text, self._folded = text, folded
        self._spoken: dict[bool, str] = {}

    def by(self, pack: Pack) -> str:
        """Return the text for a pack."""
        if not pack.options.get("accents"):
            return self._folded
        cased = bool(pack.options.get("cased"))
        if cased not in self._spoken:
            self._spoken[cased] = spoken(self._text, cased=cased)
        return self._spoken[cased]


def _without(folded: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with spans blanked: offsets stay, and no pattern reaches over them."""
    pieces, place = [], 0
    for start, end in spans:
        pieces += [folded[place:start], "\n" * (end - start)]
        place = end
    return "".join([*pieces, folded[place:]])


def _only(folded: str, spans: list[tuple[int, int]]) -> str:
    """Return a text with all but some spans blanked."""
    pieces, place = [], 0
    for start, end in spans:
        pieces += ["\n" * (start - place), folded[start:end]]
        place = end
    return "".join([*pieces, "\n" * (len(folded) - place)])
