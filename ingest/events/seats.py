"""Seats: what place each actor of a clause has in it: bare, or behind "with", "by", "against", "from", "of", "in"."""

from dataclasses import dataclass

from ingest.events.cases import Case
from ingest.events.clitics import clitics
from ingest.events.neighbours import case_at, host, owner, parted
from ingest.events.prepositions import ORDER, Marker, preposition
from ingest.events.sentence import Line

CASES = frozenset({"uk", "ru", "ar"})
"""Languages that say "of" by a case or by order alone."""
ARTICLES = frozenset({"it", "pt", "el"})
"""Languages that put an article before every name."""
ARTICLED = frozenset({"el"})
"""Languages whose articles tell the case."""
_BY_CASE: dict[str, Marker] = {"instrumental": "by", "dative": "against"}
"""What a case says without a preposition."""
_REACH = 7
"""How many words of one noun phrase are looked through leftwards: "the former Soviet foreign minister"."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One mention of a clause: ``named`` is its index in the line, ``prep`` the preposition's folded words.

    ``group`` counts enumerations: "France, Germany and Poland" is one. ``owner`` says that it stands in the genitive
    before a noun. ``led``: a head stands before the place and counts: "the forces in Guinea". ``host`` is the index of
    the mention whose noun phrase it only qualifies, else -1. ``case`` is told by the form of the name.
    """

    named: int
    marker: Marker
    prep: str
    group: int
    owner: bool
    host: int = -1
    led: bool = False
    case: Case = ""


def seats(line: Line, first: int, last: int) -> tuple[Seat, ...]:
    """Return the seats of the mentions in ``words[first:last]``, in text order."""
    out: list[Seat] = []
    known: dict[int, Seat] = {}
    groups = 0
    for k, named in enumerate(line.named):
        if not (first <= named.first and named.first < last):
            continue
        if _for_or_against(line, k):
            groups += 1
            out.append(Seat(k, "aside", "", groups, False))
            continue
        marker, prep, joined = _written_with(line, k, first) or _marker(line, k, first)
        if (
            joined is not None
            and joined in known
            and not (parted(line, joined, k) or _leads_in(line, known[joined], k))
        ):
            before = known[joined]
            hosted = host(line, joined, k)
            seat = Seat(k, before.marker, before.prep, before.group, owner(line, k), hosted, before.led, before.case)
        else:
            groups += 1
            case = case_at(line, k)
            if case == "nominative" and preposition(line, line.named[k].first - 1) is None:
                # "Украине Швеция передала": no word before governs or joins it.
                marker, prep = "", ""
            marker = marker or _BY_CASE.get(case, marker)
            seat = Seat(
                k,
                marker,
                prep or (case if case in _BY_CASE else ""),
                groups,
                owner(line, k),
                led=_led(line, k),
                case=case,
            )
        known[k] = seat
        out.append(seat)
    return tuple(out)


def _for_or_against(line: Line, k: int) -> bool:
    """Tell whether a name only says whom others are for or against: "pro-Russian rebels", "anti-U.S. protests"."""
    start = line.named[k].mention.start
    if start == line.start or line.text[start - 1] != "-":
        return False
    return line.text[max(start - 5, line.start) : start].casefold().endswith(("pro-", "anti-"))


def _written_with(line: Line, k: int, first: int) -> tuple[Marker, str, int | None] | None:
    """Return what a word written together with a name makes of it: "ورواندا" ("and Rwanda"), "لإيران" ("to Iran")."""
    named = line.named[k]
    joined, prep = clitics(named.mention, language=line.grammar.language)
    if prep:
        return next((m for m in ORDER if prep in line.grammar.words[f"roles.{m}"]), ""), prep, None
    return ("", "", _enumerated(line, named.first - 1, first)) if joined else None


def _leads_in(line: Line, before: Seat, k: int) -> bool:
    """Tell whether a name before a comma only says by whose word or after what: "selon un diplomate russe, l'Iran"."""
    between = range(line.named[before.named].last, line.named[k].first)
    joined = any(line.has("clause.coordinators", j) for j in between)
    return before.marker == "aside" and line.grammar.language != "en" and not joined


def _marker(line: Line, k: int, first: int) -> tuple[Marker, str, int | None]:
    """Walk left through the noun phrase to what governs it; also the mention it is enumerated or joined with."""
    j = line.named[k].first - 1
    steps, headed, opened = 0, False, False
    while j >= first and steps < _REACH:
        comma = line.marked(j + 1, ",،、")
        # The Chinese comma parts clauses; lists have a mark of their own.
        stop = line.marked(j + 1, ";:()—–，；：。")
        if stop:
            return "", "", None
        width = _coordinator(line, j)
        if (
            comma
            and not width
            and line.low(j + 1) in ("a", "an")
            and j + 2 < line.named[k].first + (line.named[k].mention.form == "demonym")
        ):
            # "Chad, a former French colony, said": who somebody is.
            return "of", "of", None
        if comma and headed and not width and _enumerated(line, j, first) is not None:
            # "Ada Berg, head of the World Bank, says": the bank only says who she is.
            return "of", "of", None
        if comma and not width and (place := _town(line, j, first)) is not None:
            # "the port of Varna, Bulgaria": a name behind a town and a comma is where that is.
            return place[0], place[1], None
        if comma or width:
            joined = _enumerated(line, j - width, first)
            if joined is not None or comma:
                return "", "", joined
            # "to the ministers as well as the envoy": what governs the first governs the second.
            j, steps = j - width, steps + 1
            continue
        if j in line.mention_at:
            # "ha incontrato a Tokyo il presidente": an article opens a new phrase.
            return "", "", None if opened else line.mention_at[j]
        if j in line.timex_at:
            return "", "", None
        if (opened or steps == 0) and line.has("roles.alone", j):
            # "После этого Лавров вылетел": the preposition has all it leads to.
            return "", "", None
        found = preposition(line, j)
        if found:
            marker, prep, at = found
            head = line.low(at - 1)
            post = line.mention_at.get(at - 2)
            both = marker == "of" and line.has("clause.coordinators", at - 1) and line.grammar.language != "en"
            if both and post is not None and _of_office(line, post, first):
                # "the ministers of Greece and of Turkey": the post is of both.
                return "", "", post
            listed = line.mention_at.get(at - 1)
            if marker == "of" and "," in line.gap(at) and listed is not None and _of_office(line, listed, first):
                # "da Polónia, da Lituânia e da Letónia": all behind one post.
                return "", "", listed
            if (
                (marker in ("of", "from") or (marker == "in" and steps == 0))
                and head in line.grammar.words["roles.people"]
                and prep not in line.grammar.words["roles.beside"]
                and not (marker == "in" and (case_at(line, k) == "accusative" or _within_verb(line, at - 1)))
                and at - 1 >= first
                and (marker == "of" or at - 2 not in line.mention_at)
            ):
                # "officials from Chad" are Chad's, "Chadian forces from Mali" are not Mali's.
                j, steps, headed = at - 2, steps + 1, marker == "of"
                continue
            return marker, prep, None
        if steps == 0 and any(t.noun and t.last - 1 == j for t in line.triggers) and line.grammar.language == "en":
            # "After the talks Oman signed": a noun does not lean on the name behind it.
            return "", "", None
        if _verbal(line, j):
            return "", "", None
        if line.low(j) in line.grammar.words["roles.people"] and line.grammar.language in CASES:
            # "лідери «Групи семи»": a name in the genitive behind its head; what governs the head governs it.
            governed = preposition(line, j - 1) if j - 1 >= first else None
            return (governed[0], governed[1], None) if governed else ("", "", None)
        opened = opened or (line.grammar.language in ARTICLES and line.has("nouns.determiners", j))
        j, steps = j - 1, steps + 1
    return "", "", None


def _of_office(line: Line, k: int, first: int) -> bool:
    """Tell whether a name is the post itself that a list hangs on, or stands in that list: "os presidentes da"."""
    if line.grammar.language == "en":
        return False
    while line.named[k].mention.form != "office":
        found = preposition(line, line.named[k].first - 1) if line.named[k].first > first else None
        before = line.mention_at.get(found[2] - 1) if found is not None and found[0] == "of" else None
        if before is None or before == k:
            return False
        k = before
    return True


def _town(line: Line, j: int, first: int) -> tuple[Marker, str] | None:
    """Return the preposition before a name that is no actor and ends at word ``j``: "in Varna"."""
    at = j
    while at >= first and at not in line.mention_at and line.text[line.words[at].start].isupper() and j - at < 3:
        at -= 1
    found = preposition(line, at) if first <= at < j else None
    return (found[0], found[1]) if found is not None and found[0] in ("in", "of", "from") else None


def _led(line: Line, k: int) -> bool:
    """Tell whether a mention stands right behind a head and "in": "the foreign ministry in Cairo"."""
    before = line.named[k].first - 1
    # "Rebels in the Gambia".
    found = preposition(line, before - (line.grammar.language == "en" and line.low(before) == "the"))
    if found is None or found[0] != "in" or line.named[k].mention.venue or found[2] - 2 in line.mention_at:
        return False
    head, known = line.low(found[2] - 1), line.grammar.words
    return head in known["roles.people"] and head not in known["roles.guests"]


def _coordinator(line: Line, j: int) -> int:
    """Return how many words the conjunction that ends at word ``j`` has, 0 if there is none."""
    low = line.low(j)
    if low == "as" and line.join(j - 2, j + 1) == "as well as":
        return 3
    if low == "with" and line.low(j - 1) in ("along", "together") and not line.any_finite(0, j):
        # "Chad, along with Mali, condemned": behind the verb it joins nobody to whom it is done to.
        return 2
    return 1 if line.has("clause.coordinators", j) else 0


def _enumerated(line: Line, j: int, first: int) -> int | None:
    """Return the mention that an enumeration goes on from, looking left from word ``j`` through one noun phrase."""
    steps = 0
    while j >= first and steps < 4:
        if j in line.mention_at:
            return line.mention_at[j]
        if j in line.timex_at or _verbal(line, j) or line.marked(j + 1, ";:()—–"):
            return None
        j, steps = j - 1, steps + 1
    return None


def _verbal(line: Line, j: int) -> bool:
    if line.is_finite(j):
        return True
    if line.grammar.language != "en":
        # "Soldaten in die Ukraine zu schicken": an article within a verb's phrase is that of a name.
        inside = (t for t in line.triggers if t.first <= j < t.last and not t.noun)
        return any(j in (t.first, t.last - 1) or not line.has("nouns.determiners", j) for t in inside)
    tags = line.grammar.verbs.get(line.low(j), frozenset())
    if "base" in tags and (line.low(j - 1) == "to" or _subjunctive(line, j)):
        # "plans to meet Chad": a verb, and "to" leads to nobody.
        return True
    return bool(tags & {"ed", "past", "pp", "ing"}) and not line.nominal(j)


def _subjunctive(line: Line, j: int) -> bool:
    """Tell whether a bare verb stands right behind who is to act: "demanded that Mali withdraw its troops from"."""
    here = [t for t in line.triggers if t.first == j]
    return j - 1 in line.mention_at and bool(here) and not any(t.noun for t in here)


def _within_verb(line: Line, j: int) -> bool:
    """Tell whether a head is part of a verb's phrase: "ha inviato truppe in Libia"."""
    verbs = (t for t in line.triggers if not t.noun)
    return line.grammar.language in ARTICLES | {"en"} and any(t.first < j < t.last for t in verbs)
