"""Making: small documents, reports and actors for the tests of the record, in sentences of our own."""

from ingest.record.actor import Actor, Post
from ingest.record.document import Address, Created, Document
from ingest.record.edtf import bounds
from ingest.record.extraction import Extraction
from ingest.record.identity import document_id, report_id
from ingest.record.report import Party, Report, When

NORWAY, CHILE, KENYA = (
    Actor(code, "state", name) for code, name in (("NOR", "Norway"), ("CHL", "Chile"), ("KEN", "Kenya"))
)
NATO = Actor("org:NATO", "organisation", "NATO")
VINTER = Actor("person:Ingrid Vinter", "person", "Ingrid Vinter", posts=(Post("NOR", "foreign minister"),))
ROJAS = Actor("person:Tomás Rojas", "person", "Tomás Rojas", posts=(Post("CHL", "president"),))
ENVOY = Actor("person:Ada Otieno", "person", "Ada Otieno", posts=(Post("org:NATO", "envoy"),))
ACTORS = {a.id: a for a in (NORWAY, CHILE, KENYA, NATO, VINTER, ROJAS, ENVOY)}
SERVES = {"person:Ingrid Vinter": "NOR", "person:Tomás Rojas": "CHL", "person:Ada Otieno": "org:NATO"}


def when(edtf, *, basis="text", **further):
    if edtf is None:
        return When(None, basis=basis, why="the sentence gives no date")
    span = bounds(edtf)
    return When(edtf, span.earliest, span.latest, span.precision, span.approximate, basis, **further)


def party(actor):
    return Party(actor, words=actor.rpartition(":")[2], through=SERVES.get(actor))


def report(
    document,
    quote,
    date,
    source=("NOR",),
    target=(),
    *,
    at=0,
    type="CONSULT",
    context="body",
    basis="text",
    n=0,
    **further,
):
    end = at + len(quote)
    return Report(
        id=report_id(document, at, end, type, n),
        document=document,
        start=at,
        end=end,
        quote=quote,
        context=context,
        when=date if isinstance(date, When) else when(date, basis=basis),
        event_type=type,
        status=further.pop("status", "happened"),
        source=tuple(map(party, source)),
        target=tuple(map(party, target)),
        headline=further.pop("headline", quote),
        label=further.pop("label", quote[:24]),
        weight_parts=further.pop("weight_parts", (("actors", 1.0), ("date", 1.0))),
        **further,
    )


def extraction(
    name, told, *, outlet="Fjord Post", created="2024-05-12", link=None, retrieved="2024-05-13T08:00:00Z", **further
):
    """Make a document of ``told``: tuples ``(quote, date, source)`` or dicts of ``report``'s arguments."""
    data = name.encode()
    document = document_id(data, outlet)
    reports, text, at = [], [], 0
    for each in told:
        fields = (
            dict(zip(("quote", "date", "source", "target"), each, strict=False))
            if isinstance(each, tuple)
            else dict(each)
        )
        made = report(document, fields.pop("quote"), fields.pop("date"), **{"at": at, **fields})
        reports.append(made)
        text.append(made.quote)
        at += len(made.quote) + 2
    if further.pop("padded", False):
        whole = ""
        for made in reports:
            whole = whole.ljust(made.start) + made.quote
        text = [whole]
    addresses = (Address("url", link),) if link else ()
    made = Document(
        id=document,
        kind=further.pop("kind", "page"),
        name=f"{name}.html",
        media_type="text/html",
        text="\n\n".join(text),
        declared=outlet,
        publisher=outlet,
        created=Created(created, "metadata") if created else None,
        language=further.pop("language", "en"),
        retrieved=retrieved,
        addresses=addresses,
        **further,
    )
    return Extraction(made, tuple(reports), tuple(ACTORS.values()))
