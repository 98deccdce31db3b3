"""Samples: the documents that ship with the product, written for it, on one true story.

The security agreements with Ukraine and the debate on troops and aid in the winter and spring of 2024, and one letter
of 1861. Outlets and writers are invented, events are not.
"""

from collections.abc import Iterator
from importlib.resources import files

from ingest.readers.item import Source
from ingest.record.document import Address

SAMPLES: tuple[str, ...] = (
    "courier_ground_troops.txt",
    "courier_us_aid.html",
    "courier_prague_berlin.txt",
    "courier_calendar.txt",
    "readout_g7_call.txt",
    "summary_paris_conference.html",
    "chronology_support.txt",
    "agreements.csv",
    "letter_liverpool_1861.txt",
    "courrier_prague.fr.txt",
    "bote_bodentruppen.de.txt",
    "correo_madrid.es.txt",
    "visnyk_uhody.uk.txt",
    "sahifa_riyadh.ar.txt",
    "ribao_lihui.zh.txt",
)
"""Names in the order they are read; all lie beside this file."""


def sample(name: str) -> bytes:
    """Return the bytes of one sample."""
    return files(__name__).joinpath(name).read_bytes()


def sample_sources(*, retrieved: str) -> Iterator[Source]:
    """Yield every sample as a source; ``retrieved`` is an instant in UTC."""
    for name in SAMPLES:
        yield Source(name, sample(name), retrieved, (Address("path", name),))
