"""What a correction did to the dates: those that moved, stayed as written, or stayed because a person gave them."""

from dataclasses import replace

import pytest

from dashboard.page.document.moved import Moved, compare, said
from ingest.record.event import Event
from ingest.record.query import EventQuery
from ingest.record.store import Store

DOCUMENT = "pactonpowerplantsthedailyexample"


@pytest.fixture
def told(store: Store) -> tuple[Event, ...]:
    return store.find(EventQuery(documents=(DOCUMENT,)))


def moved_to(event: Event, edtf: str | None) -> Event:
    return replace(event, when=replace(event.when, edtf=edtf))


def test_nothing_changed_moves_nothing(told) -> None:
    assert compare(told, told, document=DOCUMENT) == Moved(stayed=5)


def test_moved_stayed_and_corrected_are_told_apart(told) -> None:
    first, second, *rest = told
    after = [moved_to(first, "2024-04-01"), replace(moved_to(second, "2024-04-02"), changed=("when",)), *rest]
    assert compare(told, after, document=DOCUMENT) == Moved(moved=1, stayed=3, corrected=1)


def test_a_date_that_is_found_or_lost_has_moved(told) -> None:
    after = [moved_to(event, "2024-04-01" if event.when.edtf is None else None) for event in told]
    assert compare(told, after, document=DOCUMENT) == Moved(moved=6)


def test_an_event_with_a_new_id_is_known_by_its_place(told) -> None:
    renamed = [replace(event, id=f"new-{event.id}") for event in told]
    assert compare(told, renamed, document=DOCUMENT) == Moved(stayed=5)


def test_events_that_come_and_go_are_counted(told) -> None:
    first, *rest = told
    strange = replace(first, id="strange", reports=())
    assert compare(told, [*rest, strange], document=DOCUMENT) == Moved(stayed=4, new=1, gone=1)


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Moved(moved=1), "1 date moved"),
        (Moved(moved=12, stayed=3, corrected=1), "12 dates moved, 3 in the text stayed, 1 you corrected stayed"),
        (Moved(), "no date moved"),
        (Moved(moved=2, new=1, gone=2), "2 dates moved; 1 event is new; 2 events are gone"),
    ],
)
def test_the_count_is_one_sentence(found: Moved, words: str) -> None:
    assert said(found) == words
