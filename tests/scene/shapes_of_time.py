"""Events of our own with hard shapes in time: a crisis of four days in years, four millennia, two a day."""

import random

from ingest.record.event import Event
from tests.scene.events import event

_DONE = (
    "The envoy asks for an audience", "Guns are heard across the strait", "The cabinet meets behind closed doors",
    "The note is handed over", "A second despatch arrives from the harbour", "The consul denies the report",
    "Observers leave the island by boat", "The line to the capital is cut", "A truce is offered until dawn",
    "The squadron turns back", "Both sides publish their letters", "The bridge is closed to all",
)  # fmt: skip
_STATES = ("FRA", "GBR", "TUR", "RUS", "USA", "EGY", "POL", "SWE", "NOR", "ISR")


def crisis(*, seed: int = 5) -> tuple[Event, ...]:
    """Return 130 events of 17 years, 100 of them in four days, most of those in one afternoon, by the clock."""
    rng = random.Random(seed)
    out = []
    for index in range(100):
        day, hour = (14, rng.gauss(13.5, 0.8)) if index < 55 else (rng.choice((14, 15, 16, 17)), rng.uniform(0, 23))
        minutes = min(1439, max(0, round(hour * 60)))
        clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
        seconds = {"first_second": minutes * 60, "last_second": minutes * 60 + 59, "precision": "minute"}
        out.append(_event(rng, f"c{index:03d}", f"1873-06-{day}T{clock}", **seconds))
    for index in range(30):
        date = f"{rng.randrange(1866, 1883)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 28):02d}"
        out.append(_event(rng, f"w{index:03d}", date))
    return tuple(out)


def build_up(*, seed: int = 7) -> tuple[Event, ...]:
    """Return the crisis with what leads up to it: of its 30 events outside, 20 in the weeks before and after."""
    rng = random.Random(seed)
    out = [event for event in crisis() if event.id.startswith("c")]
    out += [_event(rng, f"b{index:03d}", f"1873-{rng.choice(('05', '06'))}-{1 + index:02d}") for index in range(13)]
    out += [_event(rng, f"a{index:03d}", f"1873-06-{20 + index}") for index in range(7)]
    years = (1866, 1868, 1871, 1872, 1875, 1877, 1878, 1880, 1881, 1882)
    out += [_event(rng, f"w{index:03d}", f"{year}-{1 + index:02d}-11") for index, year in enumerate(years)]
    return tuple(out)


def millennia(*, seed: int = 6) -> tuple[Event, ...]:
    """Return 170 events over 4,000 years, most known to the year alone, some of them periods."""
    rng = random.Random(seed)
    out = []
    for index in range(170):
        year = 1950 - int(3950 * rng.random() ** 2.2)
        edtf = _year(year) if index % 4 else f"{_year(year)}/{_year(year + rng.randrange(5, 200))}"
        out.append(_event(rng, f"m{index:03d}", edtf))
    return tuple(out)


def two_a_day(*, seed: int = 8) -> tuple[Event, ...]:
    """Return two events on each of forty days."""
    rng = random.Random(seed)
    return tuple(_event(rng, f"d{i:03d}", f"1905-{1 + i // 56:02d}-{1 + i // 2 % 28:02d}") for i in range(80))


def _year(year: int) -> str:
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _event(rng: random.Random, id_: str, edtf: str, **more) -> Event:
    source = rng.sample(_STATES, rng.choice((0, 1, 1, 1, 2, 3)))
    kind = rng.choice(("STATEMENT", "CONSULT", "AGREE", "REQUEST", "ACCUSE", "SANCTION", "ASSAULT", "OTHER"))
    return event(
        id_, edtf, rng.choice(_DONE), source=tuple(source), kind=kind, weight=rng.choice((1.0, 2.0, 3.0)), **more
    )


SHAPES = {"crisis": crisis(), "build-up": build_up(), "millennia": millennia(), "two a day": two_a_day()}
