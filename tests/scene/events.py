"""Builders of events for tests of the picture, and data sets of our own in different shapes."""

import random

from ingest.record.actor import Actor
from ingest.record.days import from_day, month_length, to_day
from ingest.record.event import Event
from ingest.record.report import Party, When

NAMES = {
    "FRA": "France", "UKR": "Ukraine", "DEU": "Germany", "RUS": "Russia", "POL": "Poland", "GBR": "United Kingdom",
    "USA": "United States", "CHN": "China", "JPN": "Japan", "KOR": "South Korea", "SAU": "Saudi Arabia",
    "EGY": "Egypt", "TUR": "Türkiye", "NOR": "Norway", "SWE": "Sweden", "BIH": "Bosnia and Herzegovina",
    "org:NATO": "NATO", "org:EU": "European Union", "org:UN": "United Nations", "ISR": "Israel",
    "hist:Ottoman Empire": "Ottoman Empire",
}  # fmt: skip
ACTORS = {
    id_: Actor(id_, "organisation" if id_.startswith("org:") else "state", name) for id_, name in NAMES.items()
} | {"person:Emmanuel Macron": Actor("person:Emmanuel Macron", "person", "Emmanuel Macron")}


def day(text: str) -> int:
    """Return the number of an ISO day."""
    y, m, d = (int(part) for part in text.split("-"))
    return to_day(y, m, d)


def when(edtf: str | None, *, precision=None, about: int = 0, **more) -> When:
    """Return a When for the simple EDTF forms used in these tests: days, months, years and their intervals."""
    if edtf is None:
        return When(None, why="no date in the text")
    bare = edtf.strip("[]").replace("~", "")
    ends = [part.strip() for part in (bare.split("/") if "/" in bare else bare.split(","))]
    if len(ends) == 1 and ".." in ends[0]:
        ends = [part or ".." for part in ends[0].split("..")]
    first = None if ends[0] in ("..", "") else _span(ends[0])[0]
    last = None if ends[-1] in ("..", "") else _span(ends[-1])[1]
    sizes = {1: "year", 2: "month", 3: "day"}
    known = next(e for e in ends if e != "..")
    return When(
        edtf,
        first - about if first is not None else None,
        last + about if last is not None else None,
        precision or sizes[len(known.lstrip("-").split("-"))],
        approximate=bool(about),
        **more,
    )


def _span(text: str) -> tuple[int, int]:
    before_christ = text.startswith("-")
    parts = [int(part) for part in text.lstrip("-").split("T")[0].split("-")]
    parts[0] *= -1 if before_christ else 1
    if len(parts) == 1:
        return to_day(parts[0]), to_day(parts[0], 12, 31)
    if len(parts) == 2:
        return to_day(parts[0], parts[1]), to_day(parts[0], parts[1], month_length(*parts))
    return to_day(*parts), to_day(*parts)


def event(
    id_,
    edtf,
    label,
    *,
    source=("FRA",),
    target=(),
    kind="STATEMENT",
    status="happened",
    weight=3.0,
    about=0,
    precision=None,
    publishers=("The Harbour Gazette",),
    picked=None,
    **more,
) -> Event:
    """Return an event; parties are ids, or pairs of a person and whom they serve."""
    return Event(
        id=id_, when=when(edtf, precision=precision, about=about, **more), event_type=kind, status=status,
        source=_parties(source), target=_parties(target), reports=(), headline=label, label=label, weight=weight,
        weight_parts=(), confidence="fair", confidence_parts=(), publishers=publishers, picked=picked,
    )  # fmt: skip


def _parties(ids) -> tuple[Party, ...]:
    return tuple(Party(i) if isinstance(i, str) else Party(i[0], through=i[1]) for i in ids)


ONE = (
    event("a", "2019-05-14", "Talks on the river border open in the capital", source=("NOR", "SWE"), kind="CONSULT"),
)

FOUR = (
    event("a", "2024-02-16", "Both presidents sign a security agreement; Paris pledges 3 billion euros for 2024",
          source=(("person:Emmanuel Macron", "FRA"), "UKR"), kind="AGREE"),
    event("b", "2024-02-26", "Macron does not rule out sending troops", source=(("person:Emmanuel Macron", "FRA"),)),
    event("c", "2024-03-05", "Allies are invited to a call", kind="REQUEST", publishers=("Reuters",)),
    event("d", "2024-03-07", "video call with Ukraine, NATO and the EU", kind="CONSULT", status="scheduled",
          source=("FRA", "UKR", "org:NATO", "org:EU")),
)  # fmt: skip

EIGHT = (
    event("z", "2022-02-24", "The attack begins", source=("RUS",), target=("UKR",), kind="ASSAULT"),
    *FOUR,
    event("e", "2024-02-26", "Paris conference of more than twenty leaders", kind="CONSULT"),
    event("f", "2024-02-27", "No plans for combat troops in Ukraine", source=("org:NATO",)),
    event("g", "2024-02-27", "No ground troops from Europe", source=("DEU",), kind="REJECT"),
)

UNCERTAIN = (
    event("a", "1861-04", "Despatch on the blockade", source=("GBR",), target=("USA",)),
    event("b", "1861-05-13", "Proclamation of neutrality", source=("GBR",), kind="STATEMENT"),
    event("c", "1861-05~", "Envoys reach London", source=("USA",), about=20, kind="CONSULT"),
    event("d", "1861-06-14/1861-06-20", "Conversations at the legation", source=("USA", "GBR"), kind="CONSULT"),
    event("e", "[1861-07-03, 1861-07-14]", "Note delivered, the copies disagree", source=("USA",), target=("GBR",),
          kind="REQUEST"),
    event("f", "1861-02-18/..", "Exchange of ministers suspended", source=("USA",), target=("hist:Ottoman Empire",),
          kind="SANCTION"),
    event("g", "[..1861-04-12]", "Secret instructions written", source=("USA",)),
    event("h", "[1861-06-25..]", "The squadron leaves", source=("GBR",), kind="RETREAT"),
    event("i", "1861-07-20", "audience with the foreign secretary", source=("USA", "GBR"), kind="CONSULT",
          status="called_off"),
    event("j", "1861-07-26", "a loan", source=("GBR",), target=("USA",), kind="AID", status="denied"),
    event("k", "1861-08-02", "recognition", source=("GBR",), kind="AGREE", status="hypothetical"),
    event("l", "1861", "Correspondence on maritime law", source=("FRA", "GBR"), kind="CONSULT"),
)  # fmt: skip

SCRIPTS = (
    event("la", "2024-05-20", "Møte i Oslo om Østersjøen", source=("NOR",), kind="CONSULT"),
    event("cy", "2024-05-21", "Заява міністрів про обмін делегаціями", source=("UKR",)),
    event("ar", "2024-05-23", "قمة الرياض تبحث التعاون مع مصر", source=("SAU", "EGY"), kind="CONSULT"),
    event("he", "2024-05-25", "שיחת טלפון בין שרי החוץ", source=("ISR",), kind="CONSULT"),
    event("ja", "2024-05-26", "日韓首脳会談で共同声明を発表", source=("JPN", "KOR"), kind="AGREE"),
    event("zh", "2024-05-27", "中日韩领导人会议在首尔举行，三方发表联合宣言",
          source=("CHN", "JPN", "KOR"), kind="CONSULT"),
    event("gr", "2024-05-29", "Δήλωση για το Αιγαίο", source=("TUR",), kind="ACCUSE"),
)  # fmt: skip

_VERBS = (
    ("CONSULT", "{a} and {b} hold talks on transit and customs"), ("STATEMENT", "{a}: statement on the crisis"),
    ("AGREE", "{a}, {b}: agreement on grain shipments signed in the presence of observers"),
    ("ACCUSE", "{a} accuses {b} of breaking the truce"), ("REQUEST", "{a} asks {b} for inspectors"),
    ("SANCTION", "{a} bars officials of {b}"), ("MOBILIZE", "{a} moves two brigades"), ("AID", "{a}: aid to {b}"),
)  # fmt: skip


def many(count: int, *, days: int = 120, seed: int = 7, crowd: float = 0.0) -> tuple[Event, ...]:
    """Return ``count`` events of our own over some days; ``crowd`` is the share that falls in four of them."""
    rng = random.Random(seed)
    ids = ["FRA", "UKR", "DEU", "RUS", "POL", "GBR", "USA", "org:NATO", "org:EU", "TUR", "BIH"]
    start, out = day("2023-09-01"), []
    for index in range(count):
        at = start + (60 + rng.randrange(4) if rng.random() < crowd else rng.randrange(days))
        y, m, d = from_day(at)
        kind, text = rng.choice(_VERBS)
        a, b = rng.sample(ids[: 3 + rng.randrange(len(ids) - 2)], 2)
        label = text.format(a=NAMES[a], b=NAMES[b])
        both = "{b}" in text
        out.append(
            event(f"e{index:04d}", f"{y:04d}-{m:02d}-{d:02d}", label, source=(a, b) if kind in ("CONSULT", "AGREE")
                  else (a,), target=(b,) if both and kind not in ("CONSULT", "AGREE") else (), kind=kind,
                  weight=rng.choice((1.0, 2.0, 2.5, 3.0, 4.0)),
                  status="scheduled" if at > start + days * 0.93 else "happened",
                  publishers=(rng.choice(("The Harbour Gazette", "North Wire", "La Voix du Port")),)),
        )  # fmt: skip
    return tuple(out)


TWENTY = many(20, days=60)
SIXTY = many(60, days=150)
SETS = {
    "one": ONE, "four": FOUR, "eight": EIGHT, "twenty": TWENTY, "sixty": SIXTY, "uncertain": UNCERTAIN,
    "scripts": SCRIPTS, "crowd": many(40, days=2000, crowd=0.8, seed=3),
}  # fmt: skip
