"""Which line is the title, and what of the markup's title is the outlet's name."""

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source

BODY = "The foreign ministers of Oman and Norway agreed on Tuesday to open consulates in Bergen and Salalah."


def titled(body: str, title: str, head: str = ""):
    text = (
        f"<html lang=en><head><title>{title}</title>{head}</head><body>{body}<p>{BODY}</p><p>{BODY}</p></body></html>"
    )
    (item,) = read(Source("page.html", text.encode(), ""))
    return clean(item).title


SITE = "<meta property='og:site_name' content='The Harbour Gazette'>"


@pytest.mark.parametrize(
    ("body", "title", "head", "expected"),
    [
        pytest.param("<h1>Consulates open</h1>", "Home", "", "Consulates open", id="h1"),
        pytest.param(
            "<h1>The Harbour Gazette</h1><h2>Consulates open in Bergen</h2>", "Consulates open in Bergen", SITE,
            "Consulates open in Bergen", id="the site's name as h1",
        ),
        pytest.param("", "Consulates open | The Harbour Gazette", SITE, "Consulates open", id="suffix"),
        pytest.param("", "Consulates open - Harbour Gazette", SITE, "Consulates open", id="suffix without the article"),
        pytest.param("", "The Harbour Gazette – Consulates open", SITE, "Consulates open", id="prefix"),
        pytest.param("", "Oman - Norway: consulates", SITE, "Oman - Norway: consulates", id="a dash of its own"),
        pytest.param("", "The Harbour Gazette", SITE, "The Harbour Gazette", id="nothing but the site's name"),
        pytest.param("", "Microsoft Word - Consulates.docx", "", "Consulates", id="a program"),
    ],
)  # fmt: skip
def test_the_title_of_a_page(body, title, head, expected):
    assert titled(body, title, head) == expected
