"""Context: what every callback works with, so that none of them reaches for a global."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from dash.exceptions import PreventUpdate

from dashboard import controls
from dashboard.view import View
from ingest.record.days import Day
from ingest.record.desk import Desk
from ingest.record.document import Document
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import Store

_NOBODY = frozenset({"page", "command line"})
"""What signs where nobody's name is known; no person is called so."""


@dataclass(frozen=True, slots=True)
class Context:
    """The open store, the desk (None: read only), the page's title, who signs judgements, and the clock."""

    store: Store
    desk: Desk | None
    title: str
    who: str
    today: Callable[[], Day]
    _documents: dict[int, dict[str, Document]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def writable(self) -> bool:
        """Tell whether the page may change anything."""
        return self.desk is not None

    @property
    def account(self) -> str:
        """Return the name to propose to whoever signs: the account's, "" where it has none."""
        return "" if self.who in _NOBODY else self.who

    def asked(self, address: str) -> tuple[EventQuery, View]:
        """Return query and view of an address."""
        query, view, _ = controls.from_address(address)
        return query, view

    def events(self, query: EventQuery, *, key: bool = False, dated: bool | None = None) -> tuple[Event, ...]:
        """Return the events of a query, key ones only or all, with a date, without, or both."""
        return self.store.find(replace(query, key=key, dated=dated))

    def only_plain(self) -> bool:
        """Tell whether there are events on the axis and none of them is a key event, as in many imported timelines."""
        dated = EventQuery(dated=True)
        return not self.store.has(replace(dated, key=True)) and self.store.has(dated)

    def documents(self) -> dict[str, Document]:
        """Return the documents by id, without their text, read again only when the timeline file has changed."""
        revision = self.store.revision()
        # Looked up once: another request may read them anew between a look and a second one.
        found = self._documents.get(revision)
        if found is None:
            found = self.store.heads()
            self._documents.clear()
            self._documents[revision] = found
        return found


def given(query: str | None) -> str:
    """Return the query of the page; while a page is being built there is none yet, and nothing is drawn.

    Raises:
        PreventUpdate: there is none.
    """
    if query is None:
        raise PreventUpdate
    return query
