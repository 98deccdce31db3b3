"""The publication day of many kinds of page, and the days on them that are none."""

from dataclasses import replace

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Hints, Source
from ingest.record.document import Address
from tests.clean.dated_pages import PAGES


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_the_day_of_a_page(page):
    addresses = (Address("url", page.url),) if page.url else ()
    (item,) = read(Source(page.name, page.text.encode(), "2024-06-01T08:00:00Z", addresses))
    found = clean(replace(item, hints=Hints((*item.hints.pairs, *page.properties))))
    created = found.created
    assert (created.when if created else "") == page.when, created
    if created is None:
        assert "--published" in found.why_undated
    else:
        assert created.basis == (page.basis or created.basis)
        assert created.words
        assert page.why in created.why
        assert page.clock in (None, created.clock)
    told = " ".join((*found.notes, found.why_undated, created.why if created else ""))
    assert page.note in told
