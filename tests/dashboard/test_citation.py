"""Citations: three forms, whatever a title holds."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.page.citation import FORMS, bibtex, chicago, citation, plain
from ingest.record.document import Address, Created, Document
from tests.dashboard import samples

PAGE = samples.extraction("Pact on power plants", samples.PAGE, publisher="The Daily Example", created="2024-03-05")
REPORT = replace(PAGE.reports[0], locator="page 4")
BARE = replace(PAGE.document, addresses=(), created=None, publisher=None, declared="", title=None, author=None)
LETTER = replace(
    BARE, kind="letter", title="Aubry to Lind", author="C. Aubry", created=Created("1861-12-14", "heading")
)


def test_the_plain_form_names_outlet_title_date_place_link_and_when_it_was_fetched() -> None:
    assert plain(REPORT, PAGE.document) == (
        "“France and Ukraine signed a pact on power plants on 16 February 2024.” "
        f"(The Daily Example, “Pact on power plants”, 5 March 2024, page 4, {PAGE.document.addresses[0].value}, "
        "retrieved 6 March 2024)"
    )


def test_the_chicago_form_is_a_note() -> None:
    written = chicago(REPORT, replace(PAGE.document, author="Claire Aubry"))
    assert written == (
        "Claire Aubry, “Pact on power plants,” The Daily Example, 5 March 2024, page 4, accessed 6 March 2024, "
        f"{PAGE.document.addresses[0].value}. “France and Ukraine signed a pact on power plants on 16 February 2024.”"
    )


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("plain", "(“Aubry to Lind”, 14 December 1861, page 4, saved 6 March 2024)"),
        ("chicago", "C. Aubry, “Aubry to Lind,” letter, 14 December 1861, page 4, saved 6 March 2024."),
        ("bibtex", "howpublished = {{letter}}"),
        ("bibtex", "note = {page 4, saved 6 March 2024}"),
    ],
)
def test_what_has_no_link_says_when_it_was_saved(form: str, expected: str) -> None:
    written = citation(form, REPORT, LETTER)
    assert expected in written
    assert "retrieved" not in written
    assert "accessed" not in written
    assert "urldate" not in written


@pytest.mark.parametrize("form", [*FORMS])
@pytest.mark.parametrize("document", [PAGE.document, LETTER], ids=["a page", "a letter"])
def test_a_day_of_fetching_or_saving_that_is_not_known_is_left_out(form: str, document: Document) -> None:
    written = citation(form, REPORT, replace(document, retrieved=""))
    assert not re.search("retrieved|accessed|saved|urldate", written)
    assert "page 4" in written


@pytest.mark.parametrize(
    ("locator", "expected"),
    [
        pytest.param("12", "pages = {12},\n  note = {saved 6 March 2024}", id="a page"),
        pytest.param("section A_1", r"note = {section A\_1, saved 6 March 2024}", id="a section"),
        pytest.param("", "note = {saved 6 March 2024}", id="none"),
        pytest.param("a}\nb", r"note = {a\} b, saved 6 March 2024}", id="one that would end the field"),
    ],
)
def test_the_place_and_the_day_of_saving_share_the_note_of_bibtex(locator: str, expected: str) -> None:
    assert expected in bibtex(replace(REPORT, locator=locator), LETTER)


@pytest.mark.parametrize("form", [*FORMS])
def test_a_hostile_title_is_one_line_of_text_in_every_form(form: str) -> None:
    title = "Talks\r\n}\u2028@misc{x,\u202e note = {evil}}"
    written = citation(form, REPORT, replace(LETTER, title=title))
    assert "\u202e" not in written
    assert "\u2028" not in written
    assert sum("evil" in line for line in written.split("\n")) == 1
    assert not any(line.startswith("@misc{x") for line in written.split("\n"))


@pytest.mark.parametrize(
    ("form", "expected"), [("plain", "undated"), ("chicago", "n.d."), ("bibtex", "title = {")], ids=[*FORMS]
)
def test_a_date_that_is_not_known_is_said_to_be_unknown_and_never_made_up(form: str, expected: str) -> None:
    written = citation(form, REPORT, BARE)
    assert expected in written
    assert "year" not in written


def test_bibtex_has_the_fields_that_are_known() -> None:
    written = bibtex(replace(REPORT, locator="12"), PAGE.document)
    assert written.startswith("@article{thedailyexample2024-")
    for field in (
        "title = {{Pact on power plants}}", "journal = {{The Daily Example}}", "date = {2024-03-05}", "year = {2024}",
        "month = {3}", "pages = {12}", "urldate = {2024-03-06}", "langid = {en}",
    ):  # fmt: skip
        assert field in written
    assert "author" not in written


@pytest.mark.parametrize(
    ("title", "written"),
    [
        pytest.param("100% of A&B_C #1", r"100\% of A\&B\_C \#1", id="signs of TeX"),
        pytest.param(r"\input{/etc/passwd}", r"\textbackslash{}input\{/etc/passwd\}", id="a command"),
        pytest.param("x}, note={evil", r"x\}, note=\{evil", id="the end of a field"),
        pytest.param("two\nlines\r\nand\ta tab", "two lines and a tab", id="lines"),
        pytest.param("a\u202eb\u2066c\u200b", "abc", id="marks of direction"),
        pytest.param("می\u200cخواهد", "می\u200cخواهد", id="a joiner of Persian stays"),
        pytest.param("لقاء في الدوحة", "لقاء في الدوحة", id="right to left"),
        pytest.param("<b>x</b>", "<b>x</b>", id="markup is text"),
        pytest.param("a^b~c$d", r"a\textasciicircum{}b\textasciitilde{}c\$d", id="more signs of TeX"),
    ],
)
def test_a_title_is_only_ever_text(title: str, written: str) -> None:
    assert f"title = {{{{{written}}}}}" in bibtex(REPORT, replace(PAGE.document, title=title))


def test_a_link_cannot_end_its_field() -> None:
    at = Address("url", "https://news.example/a}b{c\\d e?x=1%202&y=_#z")
    written = bibtex(REPORT, replace(PAGE.document, addresses=(at,)))
    assert "url = {https://news.example/a%7Db%7Bc%5Cd%20e?x=1%202&y=_#z}" in written


def test_a_removed_document_leaves_the_quote() -> None:
    assert citation("bibtex", REPORT, None) == f"“{REPORT.quote}”"


@pytest.mark.parametrize("form", [*FORMS])
def test_an_address_that_leads_nowhere_is_no_link(form: str) -> None:
    odd = replace(PAGE.document, addresses=(Address("url", "javascript:alert(1)"), Address("path", "a.txt")))
    assert "alert" not in citation(form, REPORT, odd)


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20))
def test_whatever_the_texts_hold_braces_of_bibtex_close(title: str, outlet: str, locator: str) -> None:
    document: Document = replace(PAGE.document, title=title, publisher=outlet or None, name=title)
    written = bibtex(replace(REPORT, locator=locator), document)
    bare = re.sub(r"\\[{}]", "", written)
    assert bare.count("{") == bare.count("}")
    depth = 0
    for sign in bare[bare.index("{") : -1]:
        depth += (sign == "{") - (sign == "}")
        assert depth > 0
    assert all(line.startswith(("@", "  ", "}")) for line in written.split("\n"))


@pytest.mark.parametrize(
    ("media_type", "link", "held"),
    [
        pytest.param("text/plain", "", "text", id="a text file"),
        pytest.param("text/html", "", "web page", id="a saved page"),
        pytest.param("text/plain", "https://news.example/pact", "web page", id="a text with its link"),
    ],
)
def test_without_an_outlet_an_entry_says_what_it_is(media_type: str, link: str, held: str) -> None:
    addresses = (Address("url", link),) if link else ()
    document = replace(BARE, kind="page", media_type=media_type, title="Pact", addresses=addresses)
    assert f"howpublished = {{{{{held}}}}}" in bibtex(REPORT, document)
    assert plain(REPORT, document).count("Pact") == 1


def test_what_has_neither_outlet_nor_title_is_called_by_its_file() -> None:
    assert "(acts, " in plain(REPORT, replace(BARE, name="acts.txt"))
