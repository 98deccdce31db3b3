"""Sentences: cuts clean text at the ends of sentences; a block is never crossed.

Reference: Unicode Standard Annex 29, sentence boundaries, with the abbreviations of diplomatic and news prose on top.
"""

import re
from functools import cache

from ingest.clean.cleaned import Cleaned, Sentence
from ingest.record.document import Block

_ABBREVIATIONS = (
    "mr mrs ms dr prof gen lt col maj capt cpt sgt adm brig gov sen rep hon rev st jr sr messrs esq amb sec pres min "
    "dep jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "no nos vol pp p para art arts ch sect fig cf vs v viz ca approx est inc ltd co corp bros dept univ assn intl ed "
    "eds u.s u.k u.n e.u u.a.e d.c a.m p.m i.e e.g u.s.s.r d.p.r.k p.r.c r.o.k ph.d n.y "
    "m mm mme mmes mlle mgr me cie av janv févr fév avr juil env réf "
    "hr fr nr bzw z.b d.h bspw ggf usw vgl evtl inkl mio mrd str abs ziff dez okt mär jän i.v i.a s.o "
    "sra srta dra ud uds ee.uu núm pág excmo ilmo ene abr ago dic "
    "sig sigg dott ing on s.e mag giu lug ott "
    "год м с г гг р рр ст т тов им обл ул см др проф акад тыс млн млрд руб п пп ім о хв див тис грн н.э р.х"
)
_END = re.compile(
    r"(?P<dots>[.!?…]+|[。！？]+|[؟۔।]+|\n)(?P<close>[\"'”’»)\]』」〉》]*(?:[ \u00a0\u202f]»(?=\s|$))?(?:\[\d{1,3}\])?)"
)
_BEFORE = re.compile(r"(?:^|[\s(\[\"'“‘«„/–—-])((?:[^\W\d_]\.)*[^\W\d_]+(?:\.[^\W\d_]+)*)$")
_NUMBER_BEFORE = re.compile(r"(?:^|[\s(])\d{1,3}$")
_OPENS = re.compile(r"[\s]*[\"'“‘«„(\[¿¡—–-]*\s?([^\W_])?")
_LETTER_STOP = re.compile(r"\s+[^\W\d_]\.")
_NEW_SUBJECT = re.compile(
    r"\s+[\"“‘(]?(?:The|A|An|It|He|She|They|We|In|On|At|But|And|This|That|These|Those|His|Her|Its|Their|As|After|"
    r"Before|For|If|When|While|There|El|La|Los|Las|En)\s"
)
_LONGEST = 4_000
"""Characters; a longer run without an end is cut at white space, so that nothing later runs over megabytes."""


def split(cleaned: Cleaned) -> tuple[Sentence, ...]:
    """Return the sentences of a cleaned document, in text order; each lies in one block."""
    found: list[Sentence] = []
    for index, block in enumerate(cleaned.blocks):
        found += [Sentence(start, end, index) for start, end in _spans(cleaned.text, block, cleaned.language)]
    return tuple(found)


def _spans(text: str, block: Block, language: str) -> list[tuple[int, int]]:
    if block.role in ("headline", "byline", "dateline", "kicker", "table"):
        return _trimmed(text, [(block.start, block.end)])
    spans: list[tuple[int, int]] = []
    start = block.start
    for mark in _END.finditer(text, block.start, block.end):
        end = mark.end()
        if mark["dots"] != "\n" and not _ends(text, mark, block, language):
            continue
        spans.append((start, end))
        start = end
    spans.append((start, block.end))
    return [piece for span in _trimmed(text, spans) for piece in _bounded(text, *span)]


def _trimmed(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out = []
    for start, end in spans:
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if left < right:
            out.append((left, right))
    return out


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        spans.append((start, cut))
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    return [*spans, (start, end)] if start < end else spans


def _ends(text: str, mark: re.Match[str], block: Block, language: str) -> bool:
    """Tell whether a full stop, question or exclamation mark ends its sentence."""
    dots, end = mark["dots"], mark.end()
    if end >= block.end:
        return True
    if dots[0] in "。！？":
        return True
    after = text[end]
    if not after.isspace():
        # "3.5", "U.S.-led", "example.org" go on; so does a mark before a closing quote and a comma.
        return dots[0] in "؟۔।"
    opens = _OPENS.match(text, end, min(end + 12, block.end))
    first = opens[1] if opens else None
    if dots[0] in "!?؟…" or len(dots) > 1:
        return first is None or not first.islower()
    if first is not None and first.islower():
        return False
    if mark["close"]:
        return True
    before = text[max(block.start, mark.start() - 24) : mark.start()]
    if _NUMBER_BEFORE.search(before):
        return _number_ends(text, mark, block, language, first)
    word = _BEFORE.search(before)
    if word is None:
        return True
    last = word[1]
    if len(last) == 1 and last.isupper() and last not in "IÉÀАЯОІЄ":
        return False  # an initial: "John F. Kennedy"
    lower = last.lower()
    if len(last) == 1 and last.islower() and _LETTER_STOP.match(text, end):
        return False  # "z. B.", "н. э."
    if lower not in _abbreviations():
        return True
    return _abbreviation_ends(lower, text[end : end + 30])


def _number_ends(text: str, mark: re.Match[str], block: Block, language: str, first: str | None) -> bool:
    """Tell whether a number and a stop end a sentence: in German "am 3. Mai" they do not, nor does "2. Background"."""
    lead = text[max(block.start, mark.start() - 4) : mark.start()].strip()
    if mark.start() - block.start <= 4 and lead.isdigit():
        return False
    if language in ("de", "da", "no", "fi", "cs", "sk", "hr", "sl", "hu", "et", "lv", "tr"):
        return first is not None and first.isdigit()
    return True


def _abbreviation_ends(word: str, after: str) -> bool:
    """Tell whether an abbreviation also ends its sentence: "in the U.S. The talks" does, "U.S. President" does not."""
    if "." in word:
        return bool(_NEW_SUBJECT.match(after))
    if word in ("etc", "inc", "ltd", "co", "jr", "usw", "esq"):
        return bool(re.match(r"\s+[\"“‘(]?[A-Z]", after))
    return False


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(_ABBREVIATIONS.split())
