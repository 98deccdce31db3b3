"""Failing: what the page says where a callback raises."""

import logging

import dash

from dashboard import ids
from dashboard.page import answers, toast
from ingest.record.errors import TimelineError

_log = logging.getLogger(__name__)


def log(error: Exception) -> None:
    """Write down what went wrong, unless it is one of our own errors, which say it themselves."""
    if not isinstance(error, TimelineError):
        _log.error("the page could not answer", exc_info=error)


def tell(error: Exception) -> None:
    """Say on the page that something went wrong; what it was goes to the log, unless it is one of our own errors."""
    log(error)
    text = str(error) if isinstance(error, TimelineError) else answers.FAILED
    dash.set_props(ids.TOAST, {"children": toast.toast(text, undo=False)})
