"""Values: what is typed on the command line, read into the record's values, or refused with the mend."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from ingest.record.errors import BadValue

if TYPE_CHECKING:
    from dashboard.cli.options import Filter
    from ingest.record.actor import Actor
    from ingest.record.days import Day
    from ingest.record.document import Given
    from ingest.record.query import EventQuery

_T = TypeVar("_T", bound=str)


def one_of(typed: str, allowed: Sequence[_T], *, option: str, said: Mapping[_T, str] | None = None) -> _T:
    """Return the allowed value a word stands for, in any case and with - for _; ``said`` are the page's words for them.

    >>> one_of("Planned", ("happened", "scheduled"), option="--status", said={"scheduled": "Planned"})
    'scheduled'

    Raises:
        BadValue: it stands for none.
    """
    plain = _plain(typed)
    for value in allowed:
        if plain in (_plain(value), _plain((said or {}).get(value, value))):
            return value
    raise BadValue(f"{option} {typed!r} is not known", subject=typed, hint=f"one of {', '.join(allowed)}")


def _plain(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")


def date(typed: str, *, option: str) -> str:
    """Return a date typed in EDTF or in words as EDTF.

    Raises:
        BadValue: it is no date, or one that needs to know what day it is.
    """
    from ingest.record.edtf import bounds
    from ingest.record.errors import BadEdtf

    plain = typed.strip()
    try:
        bounds(plain)
    except BadEdtf:
        from ingest.dates import resolve_words

        read = resolve_words(plain, created=None, language="en").edtf
        if read is None:
            raise BadValue(
                f"{option} {typed!r} is not a date", subject=typed, hint="write it like 2024-03-05, 2024-03 or 2024"
            ) from None
        return read
    return plain


def duration(typed: str, *, option: str) -> float:
    """Return a length of time in seconds, at least a minute.

    >>> duration("15m", option="--every"), duration("2 h", option="--every")
    (900.0, 7200.0)

    Raises:
        BadValue: it is none, or too short.
    """
    found = re.fullmatch(r"(\d{1,6})\s*([smhd])", typed.strip().casefold())
    seconds = int(found[1]) * {"s": 1, "m": 60, "h": 3600, "d": 86400}[found[2]] if found else 0
    if seconds < 60:
        raise BadValue(f"{option} {typed!r} cannot be used", subject=typed, hint="write it like 15m, 2h or 1d")
    return float(seconds)


def given(
    *,
    published: str | None = None,
    language: str | None = None,
    order: str | None = None,
    publisher: str | None = None,
    about: str | None = None,
    whole: bool = False,
) -> "Given":
    """Return what the options say of the documents.

    Raises:
        BadValue: one of them cannot be used.
    """
    from babel import Locale

    from ingest.record.document import DateOrder, Given
    from ingest.record.widths import read_widths

    code = language.strip().lower() if language else None
    if code is not None and code.split("-", maxsplit=1)[0] not in Locale("en").languages:
        raise BadValue(f"--lang {language!r} is not a language code", subject=code, hint="write it like en, fr or uk")
    return Given(
        created=date(published, option="--published") if published is not None else None,
        language=code,
        date_order=one_of(order, get_args(DateOrder), option="--date-order") if order is not None else None,
        publisher=(publisher or "").strip() or None,
        about=str(read_widths(about)) if about is not None else None,
        whole=whole or None,
    )


def day(typed: str | None, *, option: str) -> "Day":
    """Return the first day of a date typed, the machine's day where none is.

    Raises:
        BadValue: it is no date, or has no first day.
    """
    from datetime import datetime

    from ingest.record.edtf import bounds

    if typed is None:
        return datetime.now().astimezone().date().toordinal()
    first = bounds(date(typed, option=option)).earliest
    if first is None:
        raise BadValue(f"{option} {typed!r} has no first day", subject=typed, hint="write it like 2024-03-05")
    return first


def query(chosen: "Filter", *, actors: Mapping[str, "Actor"], base: "EventQuery") -> "EventQuery":
    """Return the query that the filter options ask for; of ``base`` that holds which no option says otherwise.

    Raises:
        BadValue: one of them cannot be used.
    """
    from dataclasses import replace

    from dashboard.page import words
    from ingest.record.query import Match, RoleAsked
    from ingest.record.report import Confidence, EventType, Kind, Precision, Status

    def several(typed: Sequence[str] | None, kind: Any, option: str, said: Mapping[Any, str]) -> tuple[Any, ...]:  # noqa: ANN401 -- a Literal of the record
        chosen = {one_of(one, get_args(kind), option=option, said=said) for one in typed or ()}
        # In the record's order and all of them none, as the page has it: the same filter has one address.
        return tuple(value for value in get_args(kind) if value in chosen) if len(chosen) < len(get_args(kind)) else ()

    first, last = _days(chosen)
    match, role = chosen.match, chosen.role
    typed = {
        "first": first,
        "last": last,
        "actors": tuple(dict.fromkeys(actor(name, actors=actors) for name in chosen.actor or ())),
        "match": None if match is None else one_of(match, get_args(Match), option="--match", said=words.MATCHES),
        "role": None if role is None else one_of(role, get_args(RoleAsked), option="--role", said=words.ROLES),
        "kinds": several(chosen.kind, Kind, "--kind", words.KINDS),
        "types": several(chosen.type, EventType, "--type", words.TYPES),
        "status": several(chosen.status, Status, "--status", words.STATUS),
        "precision": several(chosen.exact, Precision, "--exact", words.EXACT),
        "confidence": several(chosen.strength, Confidence, "--strength", words.STRENGTH),
        "language": tuple(dict.fromkeys(_language(one) for one in chosen.lang or ())),
        "picked": chosen.picked,
        "text": " ".join(chosen.text.split()),
    }
    # Day 0 is a day as any other, and nothing else that is empty was typed.
    said = {name: value for name, value in typed.items() if value or (name in ("first", "last") and value is not None)}
    said |= {"people": False} if chosen.without_officials else {}
    if chosen.by is not None:
        said["said"] = one_of(chosen.by, ("happens", "said"), option="--by") == "said"
    return replace(base, **said)  # type: ignore[arg-type] # the names and values are those of the query


def _language(typed: str) -> str:
    """Return the code of a language typed by its code or by its English name."""
    from dashboard.page.words import LANGUAGES

    plain = typed.strip().lower()
    return next((code for code, name in LANGUAGES.items() if name.lower() == plain), plain)


def _days(chosen: "Filter") -> tuple["Day | None", "Day | None"]:
    from ingest.record.edtf import bounds

    first = bounds(date(chosen.since, option="--from")).earliest if chosen.since else None
    last = bounds(date(chosen.until, option="--to")).latest if chosen.until else None
    if first is not None and last is not None and last < first:
        raise BadValue(f"--to {chosen.until} is before --from {chosen.since}", hint="swap the two")
    return first, last


def actor(typed: str, *, actors: Mapping[str, "Actor"]) -> str:
    """Return the id of an actor typed by id, code, name or alias.

    Raises:
        BadValue: nobody is called so.
    """
    if typed in actors:
        return typed
    plain = typed.strip().casefold()
    names = {name.casefold(): one.id for one in actors.values() for name in _names(one)}
    if plain in names:
        return names[plain]
    from ingest.actors import load_lexicon

    known = load_lexicon().named(typed.strip(), "en")
    if known is not None:
        return known
    close = get_close_matches(plain, list(names), n=1, cutoff=0.7)
    meant = f"did you mean {actors[names[close[0]]].name}?" if close else "write it like France, FRA or NATO"
    raise BadValue(f"no actor is called {typed!r}", subject=typed, hint=meant)


def _names(one: "Actor") -> tuple[str, ...]:
    # Strong names come last, so that an alias of another actor never hides a name.
    return (*one.aliases, *(name for _, name in one.names), one.id.split(":", maxsplit=1)[-1], one.name, one.id)
