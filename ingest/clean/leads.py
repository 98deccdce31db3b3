"""Leads: the agency's opening before the first sentence, "KYIV, March 5 (Agency) -", as a date line of its own.

Left in the sentence, its city would be the sentence's subject, its day the event's, its agency a name in the text.
"""

import re
from collections.abc import Sequence

from ingest.clean.author import agency_named
from ingest.clean.draft import Draft
from ingest.clean.placed_days import placed_day

_REACH = 120
"""Characters within which a lead ends."""
_CITY = r"[^\W\d_](?:[^\W\d_]|[.'’,\- ](?=[^\W\d_ (/])|, |\. ){1,48}?"
_DAY = (
    r"(?:[^\W\d_]{2,12}\.?,?\s)?(?:[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,12}\.?)"
    r"(?:,?\s(?:de\s)?\d{4}|,\s\d{4})?"
)
_NAME = r"[^\W\d_][^()/\n]{1,38}"
_DASH = r"(?:—|–|―|--|-)"
_LEADS = tuple(
    (signs, re.compile(form))
    for signs, form in (
        # "KYIV, March 5 (Agency) -", "Madrid, 5 mar (EFE).-", "PRAGUE (AP) —"
        ("(", rf"(?P<city>{_CITY})(?:,?\s(?P<day>{_DAY}))?,?\s?\((?P<agency>{_NAME})\)\s?\.?\s?(?:{_DASH}|:)\s*"),
        # "March 5 (Agency) -"
        ("(", rf"(?P<city>)(?P<day>{_DAY})\s\((?P<agency>{_NAME})\)\s?{_DASH}\s*"),
        # "MOSCOW, March 5. /TASS/."
        ("/", rf"(?P<city>{_CITY})(?:,?\s(?P<day>{_DAY}))?[.,]?\s/(?P<agency>{_NAME})/[.,:]?\s*{_DASH}?\s*"),
        # "(ANSA) - ROMA, 05 MAR -"
        ("(", rf"\((?P<agency>{_NAME})\)\s?{_DASH}\s(?P<city>{_CITY}),\s(?P<day>{_DAY})\s?{_DASH}\s+"),
        # "МОСКВА, 5 мар — РИА Новости."
        (
            "—–―-",
            rf"(?P<city>{_CITY}),\s(?P<day>{_DAY})\s?{_DASH}\s(?P<agency>[^\W\d_]{{2,12}}(?:\s[^\W\d_]{{2,12}})?)[.,]\s+",
        ),
        # "KYIV, March 5 —", "GENEVA —"
        ("—–―-", rf"(?P<city>{_CITY})(?:,?\s(?P<day>{_DAY}))?\s(?:—|–|―|--|-)\s+"),
        # "新华社北京3月5日电"
        (
            "日",
            r"(?P<agency>[\u4e00-\u9fff]{2,6}?社)(?P<city>[\u4e00-\u9fff]{2,10}?)(?P<day>\d{1,2}月\d{1,2}日)"
            r"[电電](?:\s|[（(]记者[^）)]{1,30}[）)])*",
        ),
        # "本报北京3月5日电": a paper's own reporter there
        (
            "日",
            r"(?P<own>本[报報台刊]|[\u4e00-\u9fff]{2,4}[网網])(?P<city>[\u4e00-\u9fff]{2,10}?)(?P<day>\d{1,2}月\d{1,2}日)"
            r"[电電讯訊](?:\s|[（(]记者[^）)]{1,30}[）)])*",
        ),
    )
)
"""Forms of leads, each with the signs of which it has one: most paragraphs have none near their beginning."""
_SIGNS, _DASHES = frozenset("".join(signs for signs, _ in _LEADS)), frozenset("—–―-")
_OPENED = re.compile(r"[—–―-]\s")
"""A dash that words follow, as in every form with one: that of a compound is none."""


def split_leads(drafts: Sequence[Draft]) -> tuple[list[Draft], str | None]:
    """Set the leads of body paragraphs apart as date lines; return also the agency of the first that names one."""
    out: list[Draft] = []
    carried: str | None = None
    for draft in drafts:
        found = find_lead(draft.text) if draft.kept and draft.role == "body" else None
        if found is None:
            out.append(draft)
            continue
        end, agency = found
        lead, rest = draft.parted(end)
        out += [lead.as_role("dateline"), rest]
        carried = carried or agency
    return out, carried


def find_lead(text: str) -> tuple[int, str | None] | None:
    """Return where the lead of a paragraph ends, and the agency it names; None where it opens with none.

    A city in capitals is enough before a dash; one in small letters wants an agency that we know, or its day and one.

    >>> find_lead("KYIV, March 5 (Reuters) - Ukraine signed a treaty.")
    (26, 'Reuters')
    >>> find_lead("Poland - a member since 1999 - signed it.") is None
    True
    """
    head = text[:_REACH]
    here = _SIGNS.intersection(head)
    if not _OPENED.search(head):
        here -= _DASHES
    for signs, form in _LEADS if here else ():
        found = None if here.isdisjoint(signs) else form.match(head)
        if found is None or not text[found.end() :].strip():
            continue
        named, own = found.groupdict().get("agency"), found.groupdict().get("own")
        agency = agency_named(named) if named else None
        city, day = found["city"].strip(), found["day"]
        capitals = city.split(",")[0].isupper() and len(city) > 2
        bracket = named is not None and (capitals or (day is not None and city)) and _titled(named)
        if agency or bracket or own or (named is None and capitals and _bare(city, day, text[found.end() :])):
            return found.end(), agency
    # "Bergen, 3 May 2024. The envoys met."
    placed = placed_day(text)
    return (placed[0], None) if placed else None


_WORDS = 4
_LETTERS = 5


def _bare(city: str, day: str | None, rest: str) -> bool:
    """Tell whether capitals and a dash alone are a lead: not "NATO - the alliance -", not a heading in capitals."""
    return len(city.split()) <= _WORDS and (day is not None or (len(city) >= _LETTERS and rest[:1].isupper()))


def _titled(name: str) -> bool:
    """Tell whether a bracket may hold the name of an agency: short, and no word in small letters."""
    parts = name.split()
    return len(parts) <= _WORDS and all(not p[0].islower() for p in parts)
