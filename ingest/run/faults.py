"""Faults: what went wrong with a source, in words for whoever named it."""

import logging

from ingest.readers.item import Source
from ingest.record.errors import TimelineError
from ingest.record.extraction import Failure
from ingest.run.task import failure

_log = logging.getLogger(__name__)


def explained(source: Source, error: Exception) -> Failure:
    """Return why a source or an item of it could not be read, and the mend."""
    if isinstance(error, TimelineError):
        return failure(source, error.message, error.hint or "leave it out, or save it again as plain text")
    if isinstance(error, RecursionError):
        return failure(source, "it is nested too deeply to be read", "save it again as plain text")
    _log.info("extracting %s", source.name, exc_info=error)
    reason = f"this program failed on it ({type(error).__name__}: {str(error)[:120]})"
    return failure(source, reason, "please report it with the file; TIMELINE_TRACE=1 says where")
