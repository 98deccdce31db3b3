"""Item: one source through the straight line, whatever goes wrong; the piece of work a worker process does."""

import logging
from dataclasses import dataclass

from ingest.actors import Lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Given
from ingest.record.errors import TimelineError
from ingest.record.extraction import Extraction, Failure

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What the line gave for one item, and the bytes it came from."""

    extraction: Extraction
    original: bytes


def extract_source(source: Source, *, given: Given, lexicon: Lexicon) -> tuple[Extracted | Failure, ...]:
    """Read and extract every item of a source; what cannot be read comes back as a Failure after the items before it.

    Args:
        source: the file as it came.
        given: what a person or an option said of it.
        lexicon: the actors known.
    """
    done: list[Extracted | Failure] = []
    try:
        for item in read(source, whole=bool(given.whole)):
            if isinstance(item, Failure):
                done.append(item)
            else:
                done.append(Extracted(extract(item, given=given, lexicon=lexicon), item.source.data))
    except TimelineError as error:
        done.append(failure(source, error.message, error.hint or "leave it out, or save it again as plain text"))
    except RecursionError:
        done.append(failure(source, "it is nested too deeply to be read", "save it again as plain text"))
    except Exception as error:
        # The edge of a run: a fault of ours in one document must not cost the others.
        _log.info("extracting %s", source.name, exc_info=True)
        reason = f"this program failed on it ({type(error).__name__}: {str(error)[:120]})"
        done.append(failure(source, reason, "please report it with the file; TIMELINE_TRACE=1 says where"))
    if not done:
        done.append(failure(source, "there is no text in it", "save the page or text again"))
    return tuple(done)


def failure(source: Source, reason: str, mend: str) -> Failure:
    """Return the failure of a source, at the place it was found."""
    return Failure(source.name, reason, mend, source.addresses[0].value if source.addresses else "")
