"""HTML of text fields made plain, and nothing left of it that could run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.interchange.markup import is_web, last_link, paragraphs, plain

PLAIN = {
    "blocks part lines": ("<p>They met.</p><p>They left.</p>", "They met.\nThey left."),
    "breaks too": ("They met.<br/>They left.", "They met.\nThey left."),
    "white space is one blank": ("  They \n   met. ", "They met."),
    "inline marks vanish": ("The <b>second</b> <i>round</i>", "The second round"),
    "entities are read once": ("Talks &amp;amp; tea", "Talks &amp; tea"),
    "a script with what is in it": ("Talks<script>alert('x')</script> end", "Talks\nend"),
    "a script that never closes": ("Talks<script>alert('x')", "Talks"),
    "a style": ("<style>p {color: red}</style>Talks", "Talks"),
    "a comment": ("Talks<!-- secret -->", "Talks"),
    "an attribute with a handler": ('<img src="x" onerror="alert(1)">Talks', "Talks"),
    "less than is no element": ("a < b and c > d", "a < b and c > d"),
    "an unknown name is text": ("<envoy> speaks", "<envoy> speaks"),
    "an escaped element is text": ("&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>"),
}


@pytest.mark.parametrize("name", PLAIN)
def test_markup_is_made_plain(name):
    html, text = PLAIN[name]
    assert plain(html).text == text


def test_links_are_kept_beside_the_text():
    found = plain("See <a href=\"https://example.org/1\">here</a> and <a href='/2'>there</a>")
    assert (found.text, found.links, found.formatted) == ("See here and there", ("https://example.org/1", "/2"), True)


@given(st.text(alphabet="ab<>&;'\"/ \n", max_size=60))
def test_plain_text_comes_back_from_its_html(text):
    once = plain(text).text
    assert plain(paragraphs(once)).text == once


@given(st.text(max_size=80))
def test_written_html_has_no_element_of_the_text(text):
    html = paragraphs(text)
    assert html.replace("<p>", "").replace("</p>", "").count("<") == 0


def test_a_last_link_comes_back_with_its_outlet():
    html = paragraphs("They met.", link="https://example.org/?a=1&b=2", name="The Harbour Gazette")
    assert last_link(html) == ("<p>They met.</p>", "https://example.org/?a=1&b=2", "The Harbour Gazette")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/x", "https://x\nSet: 1", 'https://x">', ""]
)
def test_what_is_no_web_address(address):
    assert not is_web(address)
    assert "href" not in paragraphs("Talks", link=address)
