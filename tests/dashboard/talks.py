"""Talks: what two states do and say to one another over some months, and what they announce; all of it made up."""

from ingest.record.store import Store
from tests.record.making import extraction

NOR, CHL, BOTH = ("NOR",), ("CHL",), ("NOR", "CHL")


def told(quote, date, source, target=(), type="STATEMENT", status="happened", **further):
    return {
        "quote": quote, "date": date, "source": source, "target": target, "type": type, "status": status,
        "label": quote, **further,
    }  # fmt: skip


FIRST = (
    told("Norway asks Chile for the quota papers", "2024-01-04", NOR, CHL, "REQUEST"),
    told("Chile sends the quota papers", "2024-01-09", CHL, NOR, "COOPERATE"),
    told("Norway thanks Chile and asks for a meeting", "2024-01-12", ("person:Ingrid Vinter",), CHL),
    told("Chile accuses Norway of fishing beyond its quota", "2024-02-15", ("person:Tomás Rojas",), NOR, "ACCUSE"),
    told("Norway rejects the accusation", "2024-02-16", NOR, CHL, "REJECT"),
    told("Ministers of both states meet in Oslo", "2024-02-20", BOTH, (), "CONSULT"),
    told("Kenya offers to mediate", "2024-02-21", ("KEN",)),
)
NEWS = (
    told("Both sign a note on quotas", "2024-02-27", BOTH, (), "AGREE"),
    told("Norway lifts its port fees for Chilean ships", "2024-03-01", NOR, CHL, "CONCEDE"),
    told("Chile calls the note a good beginning", "2024-03-03", CHL, NOR),
    told("Round two of the talks in Lima", "2024-03-05", BOTH, (), "CONSULT", "scheduled"),
    told("Signing of a fisheries pact", "2024-02-26", BOTH, (), "AGREE", "scheduled", basis="text"),
    told("Joint patrol of both fleets", "2024-03-02", BOTH, (), "MOBILIZE", "scheduled"),
    told("Visit of the president to Oslo", "2024-03-04", CHL, NOR, "CONCEDE", "called_off"),
    told("Round three of the talks in Bergen", "2024-03-21", BOTH, (), "CONSULT", "scheduled"),
    told("NATO reviews the northern fleets", "2024-04-10", ("org:NATO",), NOR, "COOPERATE", "scheduled"),
)
LATER = (told("Round two is held after all, in Lima", "2024-03-07", BOTH, (), "CONSULT"),)


def save_talks(store: Store) -> None:
    """Put the talks into a store: three documents, the last two of which know what was announced."""
    for name, lines, outlet, created in (
        ("first", FIRST, "Fjord Post", "2024-02-21"),
        ("news", NEWS, "Fjord Post", "2024-02-23"),
        ("later", LATER, "Andes Radio", "2024-03-08"),
    ):
        store.save(extraction(name, lines, outlet=outlet, created=created), original=name.encode())
