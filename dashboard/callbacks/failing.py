"""Failing: what the page says where a callback raises."""

import logging

import dash

from dashboard import ids
from dashboard.page import answers, toast
from ingest.record.errors import TimelineError

_log = logging.getLogger(__name__)


def tell(error: Exception) -> None:
    """Say on the page that something went wrong; what it was goes to the log, unless it is one of our own errors."""
    if not isinstance(error, TimelineError):
        _log.error("the page could not answer", exc_info=error)
    text = str(error) if isinstance(error, TimelineError) else answers.FAILED
    dash.set_props(ids.TOAST, {"children": toast.toast(text, undo=False)})
