"""Sentences and offsets."""

from re import sub

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.clean import clean
from ingest.clean.cleaned import Cleaned
from ingest.clean.sentences import split
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.document import Block, OffsetMap


def sentences(text: str, language: str = "en") -> list[str]:
    """Cut a text that is one block."""
    whole = Cleaned("text", text, (Block(0, len(text)),), OffsetMap(), (), None, None, None, None, language)
    return [text[s.start : s.end] for s in split(whole)]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["The ministers met.", "They agreed."]),
        ("en", ["Gen. Example met Mr. Sample on Feb. 16, 2024, in Paris.", "No. 12 was sent."]),
        ("en", ["U.S. President A. B. Example spoke.", "He left at 5 p.m. on Friday."]),
        ("en", ["It was signed in the U.S. The talks went on."[:25], "The talks went on."]),
        ("en", ["“We agree.”", "He left.", "“Do you?” she asked."]),
        ("en", ["It rose by 3.5 percent to $4.2 billion.", "See example.org for more."]),
        ("en", ["Was it so?", "It was!", "Nobody knew..."]),
        ("en", ["They met (see para. 4) on 3 May.", "Then they left.[2]", "Nobody spoke."]),
        ("en", ["The note No. 304, bearing date the 28th of February, came.", "It was read."]),
        ("de", ["Am 3. Mai trafen sie sich in Genf.", "Am 11. August 1904 war es z. B. so."]),
        ("de", ["Der Vertrag gilt seit 2019.", "Er wurde verlängert."]),
        ("fr", ["M. Exemple a rencontré Mme Modèle.", "« Nous sommes prêts. »", "Il est parti."]),
        ("es", ["El Sr. Ejemplo viajó a EE.UU. el lunes.", "¿Volverá?", "¡Sí!"]),
        ("uk", ["Міністр прибув о 10 год. 30 хв. до м. Києва.", "Він виступив."]),
        ("ru", ["В 2019 г. стороны подписали договор.", "Он действует."]),
        ("ar", ["اجتمع الوزيران أمس.", "هل اتفقا؟", "نعم."]),
        ("zh", ["两国外长今天会晤。", "“我们同意。”", "会后签署声明！"]),
        ("ja", ["両国の外相が会談した。", "声明に署名した。"]),
    ],
)
def test_sentences_end_where_readers_end_them(language, parts):
    joint = "" if language in ("zh", "ja") else " "
    assert sentences(joint.join(parts), language) == parts


def test_a_block_bounds_its_sentences():
    (item,) = read(Source("a.txt", b"A heading\n\nThe first part of a line without an end\n\nAnd another.", ""))
    cleaned = clean(item)
    for s in split(cleaned):
        block = cleaned.blocks[s.block]
        assert block.start <= s.start < s.end <= block.end


def test_a_headline_is_one_sentence():
    (item,) = read(
        Source("a.html", b"<h1>Talks end. What now?</h1><p>The ministers of both states met in Oslo today.</p>", "")
    )
    cleaned = clean(item)
    assert cleaned.text[slice(split(cleaned)[0].start, split(cleaned)[0].end)] == "Talks end. What now?"


def test_a_run_without_an_end_is_bounded():
    assert max(len(s) for s in sentences("words and " * 2000)) <= 4000


WORDS = st.sampled_from(
    [
        "Oman",
        "met",
        "U.S.",
        "on",
        "Feb.",
        "3",
        "May",
        "2019",
        "said:",
        "“No.”",
        "It’s",
        "中国。",
        "مايو",
        "A.",
        "(x)",
        "&amp;",
        "<b>so</b>",
    ]
)
TEXT = st.lists(st.one_of(WORDS, st.sampled_from(["\n", "\n\n", ". ", "?  ", "\u00a0"])), min_size=1, max_size=60).map(
    " ".join
)


@pytest.mark.slow
@given(TEXT, st.sampled_from(["a.txt", "a.html"]))
@settings(max_examples=150, deadline=None)
def test_every_sentence_leads_back_to_its_words(text, name):
    raw = text if name == "a.txt" else "<p>" + text.replace("\n\n", "</p><p>") + "</p>"
    if not text.strip():
        return
    (item,) = read(Source(name, raw.encode(), ""))
    cleaned = clean(item)
    end = 0
    for s in split(cleaned):
        assert end <= s.start < s.end
        end = s.end
        words = cleaned.text[s.start : s.end]
        assert words == words.strip()
        left, right = cleaned.offsets.to_raw(s.start, s.end)
        back = item.raw[left:right]
        if item.media_type == "text/html":
            back = sub(r"<[^>]*>", "", back).replace("&amp;", "&")
        assert "".join(back.split()) == "".join(words.split())
