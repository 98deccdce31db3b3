"""Pages as they come out of the clipboard, in the manner of eleven kinds of sites; the texts are our own."""

from pathlib import Path

import pytest

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.readers import read
from ingest.readers.item import Source

PAGES = Path(__file__).with_name("pages")
ENGLISH = (
    "The foreign ministers of Oman and Norway agreed",
    "The consulates are to begin",
    "Both parliaments must still",
)
FRENCH = (
    "Les ministres des affaires étrangères d'Oman",
    "Les consulats doivent commencer",
    "Les deux Parlements doivent",
)
GERMAN = ("Die Außenminister von Oman und Norwegen", "Die Konsulate sollen im Herbst", "Beide Parlamente müssen")
WANTED = {
    "agency": ("Exclusive: Oman, Norway to open consulates, sources say", "2024-03-05", None, ENGLISH),
    "government": (
        "PM call with the Sultan of Oman: 5 March 2024",
        "2024-03-05",
        "Prime Minister's Office",
        ENGLISH[::2],
    ),
    "broadcaster": ("Oman and Norway to open consulates", "2024-03-05", None, ENGLISH),
    "newspaper": ("Oman and Norway agree to open consulates", "2024-03-05", None, ENGLISH),
    "journal.fr": ("Oman et la Norvège vont ouvrir des consulats", "2024-03-05", None, FRENCH),
    "zeitung.de": ("Oman und Norwegen eröffnen Konsulate", "2024-03-05", None, GERMAN),
    "channel": ("Oman, Norway agree to open consulates", "2024-03-05", None, ENGLISH),
    "wire": ("Oman and Norway agree to open consulates", "2024-03-05", None, ENGLISH),
    "transcript": (
        "Meeting with Foreign Minister of Oman",
        "2024-03-05",
        None,
        ("I am very happy", "Foreign Minister of Oman:"),
    ),
    "bulletin": ("Oman, Norway agree to open consulates", "2024-03-05", "Example Daily", ENGLISH),
    "presidence.fr": (
        "Entretien avec le Sultan d'Oman.",
        "2024-03-05",
        None,
        ("Les deux chefs d'État", "Ils ont rappelé"),
    ),
}
FORBIDDEN = (
    "newsletter", "Newsletter", "Share", "Sign up", "Privacy", "Malta", "Most viewed", "Topics", "Partager", "Lisbonne",
    "Malte", "chief correspondent", "Our Standards", "Publication", "close panel", "Cookies", "useful", "1 year old",
)  # fmt: skip


def cleaned(name: str) -> Cleaned:
    (item,) = read(Source(f"{name}.txt", (PAGES / f"{name}.txt").read_bytes(), "2025-07-01T08:00:00Z"))
    return clean(item)


@pytest.mark.parametrize(("name", "wanted"), WANTED.items(), ids=WANTED.keys())
def test_a_pasted_page_gives_its_article(name, wanted):
    title, created, publisher, paragraphs = wanted
    found = cleaned(name)
    body = [found.text[b.start : b.end] for b in found.blocks if b.role == "body"]
    assert found.title == title
    assert found.created is not None
    assert found.created.when == created
    assert found.publisher == publisher
    for paragraph in paragraphs:
        assert any(paragraph in text for text in body), paragraph
    assert not [word for word in FORBIDDEN if word in found.text]


def test_every_page_is_expected():
    assert {p.stem for p in PAGES.iterdir()} == set(WANTED)
