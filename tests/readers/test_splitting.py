"""A file of several documents is taken apart, and an ordinary one never is."""

from dataclasses import replace

import pytest

from ingest.clean import clean
from ingest.readers import read
from ingest.readers.item import Source
from ingest.readers.splitting.kinds import export_kinds, line_rules
from ingest.record.document import Address
from tests.readers.bundles import ARTICLE, LETTERS, NEAR_MISSES, NEXIS, REVIEW, SERIES, WIRES

NOW = "2025-01-01T00:00:00Z"
KINDS = {kind.kind: kind for kind in export_kinds() if kind.example}


def items(text, name="desk.txt", **options):
    return list(read(Source(name, text.strip().encode(), NOW, (Address("path", f"/desk/{name}"),)), **options))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_example_of_each_kind_of_export_gives_its_articles(kind):
    found = items(kind.example)
    assert [item.hints.first("title") for item in found] == list(kind.titles)
    assert {item.source.part.kind for item in found} == {kind.kind}
    for item in found:
        cleaned = clean(item)
        assert cleaned.created.when in ("2024-03-05", "2024-03-07")
        assert cleaned.title in kind.titles
        # The title, perhaps a date line, and one sentence: no field is left in the text.
        assert [b.role for b in cleaned.blocks if b.role != "dateline"] == ["headline", "body"], cleaned.text


@pytest.mark.parametrize("text", [*(k.example for k in KINDS.values()), NEXIS, LETTERS, REVIEW, SERIES])
def test_a_part_read_again_from_its_own_bytes_is_the_same(text):
    for item in items(text):
        (again,) = read(replace(item.source, media_type=item.media_type))
        assert replace(again, source=item.source) == item


@pytest.mark.parametrize("rule", line_rules(), ids=lambda rule: rule.example)
def test_a_rule_of_lines_takes_its_example_and_refuses_the_other(rule):
    assert rule.pattern.search(rule.example)
    assert not rule.pattern.search(rule.refused)


def test_an_export_with_a_list_of_contents_begins_at_its_first_article():
    first, second = items(NEXIS)
    assert first.source.name == "desk.txt: Envoys meet in Bergen over the harbour accord"
    assert first.source.part.found == "desk.txt: 2 articles found (Nexis export)"
    assert first.hints.first("author") == "Ada Olsen in Bergen"
    cleaned = clean(first)
    assert (cleaned.created.when, cleaned.created.clock, cleaned.created.zone) == ("2024-03-05", "09:15", "+00:00")
    assert cleaned.publisher == "The Harbour Gazette"
    assert "Job Number" not in cleaned.text
    assert "DIPLOMATIC" not in cleaned.text
    assert cleaned.text.splitlines()[0] == "Envoys meet in Bergen over the harbour accord"
    assert clean(second).publisher == "The Example Courier"
    assert clean(second).text.endswith("State television showed the empty table of the talks.")


def test_the_day_a_database_took_an_article_in_counts_only_where_no_other_is_known():
    (first, _) = items(NEXIS.replace("March 5, 2024 Tuesday 9:15 AM GMT\n", ""))
    created = clean(first).created
    assert created.when == "2024-03-06"
    assert created.why.startswith("The export gives only when the database took it in")


def test_a_number_of_the_list_is_no_part_of_an_article():
    """An article exported again among others is the same document."""
    kind = KINDS["Nexis export"]
    again = kind.example.replace("2 of 2 DOCUMENTS", "3 of 3 DOCUMENTS").replace("1 of 2", "1 of 3")
    assert [i.source.data for i in items(again)] == [i.source.data for i in items(kind.example)]


def test_an_article_with_a_number_of_its_database_has_an_address_of_its_own():
    first, second = items(KINDS["Factiva export"].example)
    assert first.source.addresses == (Address("path", "/desk/desk.txt#HARGAZ0020240305ek3500001"),)
    assert second.source.addresses == (Address("path", "/desk/desk.txt#HARGAZ0020240307ek3700002"),)


def test_a_single_article_with_the_fields_of_an_export_gives_its_facts():
    (item,) = items(KINDS["Factiva export"].example.split("\n\nEnvoys part")[0])
    assert item.hints.first("publisher") == "The Harbour Gazette"
    assert clean(item).created.clock == "09:15"


def test_the_labelled_layout_gives_the_same_facts():
    (item,) = items(ARTICLE)
    cleaned = clean(item)
    assert (cleaned.title, cleaned.publisher, cleaned.author) == (
        "Envoys meet in Bergen",
        "The Harbour Gazette",
        "Ada Olsen",
    )
    assert cleaned.created.when == "2024-03-05"
    assert [cleaned.text[b.start : b.end] for b in cleaned.blocks] == [
        "Envoys meet in Bergen",
        "BERGEN (HG) -",
        "The envoys of Norway and Chile met in Bergen on Monday.",
        "In Bergen, they will meet again, the ministry of Norway said.",
    ]


def test_a_title_over_two_lines_is_one():
    example = KINDS["Nexis export"].example.replace(
        "Envoys meet in Bergen\n", "Envoys meet in Bergen over\nthe accord\n"
    )
    assert items(example)[0].hints.first("title") == "Envoys meet in Bergen over the accord"


def test_a_page_with_words_that_exports_use_keeps_its_own():
    lines = ("Section: World", "Byline: Ada Olsen", "Copyright 2024 The Harbour Gazette", "All the old documents")
    (item,) = items("\n\n".join(lines))
    assert item.hints.pairs == ()


def test_labels_in_cells_of_their_own_are_read_with_the_next_cell():
    lines = [line.split(maxsplit=1) for line in ARTICLE.strip().splitlines()]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in lines if len(line) == 2)
    text = "<tr><td>LP</td><td>The envoys of Norway and Chile met in Bergen on Monday.</td></tr>"
    one = f"<table>{rows.replace('<tr><td>CO', f'{text}<tr><td>CO')}</table>"
    first, second = items(f"<html><body>{one}{one.replace('5000001', '5000002')}</body></html>", name="export.html")
    cleaned = clean(second)
    assert (cleaned.title, cleaned.created.when) == ("Envoys meet in Bergen", "2024-03-05")
    assert first.hints.first("publisher") == "The Harbour Gazette"


@pytest.mark.parametrize("agency", WIRES)
def test_the_foot_of_a_wire_gives_agency_day_and_clock(agency):
    first, second = map(clean, items(WIRES[agency]))
    assert (first.title, second.title) == ("Envoys meet in Bergen", "Envoys part in Bergen")
    assert [(c.publisher, c.created.when, c.created.clock) for c in (first, second)] == [
        (agency, "2024-03-05", "09:15"),
        (agency, "2024-03-07", "10:05"),
    ]
    assert [b.role for b in first.blocks if b.role != "dateline"] == ["headline", "body"]


def test_a_page_is_divided_as_a_text_is():
    page = "".join(f"<p>{line}</p>\n" for line in NEXIS.strip().splitlines() if line)
    found = items(f"<html><body>{page}</body></html>", name="export.html")
    assert [i.hints.first("title") for i in found] == [
        "Envoys meet in Bergen over the harbour accord",
        "Norway, Chile part without a word",
    ]


def test_each_letter_of_a_bundle_has_its_own_day():
    first, second, third = items(LETTERS)
    assert [clean(i).created.when for i in (first, second, third)] == ["1871-05-04", "1871-06-20", "1871-07-01"]
    assert first.source.part.kind == "bundle of letters"
    assert first.source.name == "desk.txt: Mr. Olsen to Lord Harlan. Santiago, May 4, 1871."
    assert "No. 3." in first.raw
    # The printed page goes on to the letter that begins on it.
    assert {b.locator for b in clean(third).blocks} == {"page 13"}


def test_each_numbered_document_of_a_series_has_its_own_day():
    first, second, note = items(SERIES)
    assert first.source.part.found == "desk.txt: 3 documents found (series of documents)"
    assert [clean(i).created.when for i in (first, second)] == ["1969-02-04", "1969-02-09"]
    assert clean(note).created is None


def test_each_article_of_a_press_review_has_its_outlet_and_day():
    found = items(REVIEW)
    told = [(c.publisher, c.created.when, c.title) for c in map(clean, found)]
    assert told == [
        ("The Harbour Gazette", "2024-03-05", "Envoys meet in Bergen"),
        ("The Example Courier", "2024-03-04", "Chile waits for Norway"),
        ("La Gazette du Port", "2024-03-05", "Le Chili attend"),
    ]


def test_outlet_and_day_may_stand_in_lines_of_their_own():
    text = REVIEW.replace(", 5 March 2024, p. 3", "\n5 March 2024, p. 3").replace(", 4 March 2024", "\nMarch 4, 2024")
    told = [(c.publisher, c.created.when, c.title) for c in map(clean, items(text))]
    assert told[:2] == [
        ("The Harbour Gazette", "2024-03-05", "Envoys meet in Bergen"),
        ("The Example Courier", "2024-03-04", "Chile waits for Norway"),
    ]


def test_a_press_review_may_sum_an_article_up_in_a_sentence():
    notices = (
        "The Harbour Gazette, 5 March 2024\nEnvoys meet in Bergen\nNorway and Chile opened talks on fish on Monday.",
        "The Example Courier, 4 March 2024\nChile waits\nChile said on Sunday that it would wait for Norway.",
        "La Gazette du Port, 5 mars 2024\nLe Chili attend\nLe Chili a salué lundi la note de la Norvège.",
    )
    told = [c.publisher for c in map(clean, items("\n\n".join(("Press review of 6 March 2024", *notices))))]
    assert told == ["The Harbour Gazette", "The Example Courier", "La Gazette du Port"]


def test_what_is_told_before_the_first_letter_is_not_lost():
    preface = "The letters below were found in a chest in Bergen, and are printed here as they were written. "
    first, *letters = items(preface * 4 + "\n\n" + LETTERS * 3)
    assert first.raw.startswith("The letters below")
    assert len(letters) == 9


@pytest.mark.parametrize("text", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_an_ordinary_document_is_never_divided(text):
    (item,) = items(text)
    assert item.source.part is None
    assert item.raw == text.strip()


@pytest.mark.parametrize("text", [NEXIS, LETTERS, REVIEW], ids=["export", "letters", "review"])
def test_what_is_said_to_be_one_whole_is_one_document(text):
    (item,) = items(text, whole=True)
    assert item.raw == text.strip()
