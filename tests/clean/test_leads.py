"""An agency's opening before the first sentence is a date line, whatever the language; a dash alone is none."""

import pytest

from ingest.clean import clean
from ingest.clean.leads import find_lead
from ingest.readers import read
from ingest.readers.item import Item, Source

CASES = [
    pytest.param(
        "LAGOS, May 3 (Reuters) - Chad and Mali signed a pact.", "LAGOS, May 3 (Reuters) -", "Reuters", id="en"
    ),
    pytest.param("TUNIS, Tunisia (AP) — Chad signed a pact.", "TUNIS, Tunisia (AP) —", "AP", id="en with the state"),
    pytest.param("MOSCOW, May 3. /TASS/. Chad signed a pact.", "MOSCOW, May 3. /TASS/.", "TASS", id="between strokes"),
    pytest.param("Genf (dpa) - Der Tschad hat unterschrieben.", "Genf (dpa) -", "dpa", id="de in small letters"),
    pytest.param("DAKAR, 3 mai (AFP) - Le Tchad a signé.", "DAKAR, 3 mai (AFP) -", "AFP", id="fr"),
    pytest.param("Quito, 3 may (EFE).- Chad firmó.", "Quito, 3 may (EFE).-", "EFE", id="es"),
    pytest.param("МОСКВА, 3 мая - РИА Новости. Чад подписал.", "МОСКВА, 3 мая - РИА Новости.", "RIA Novosti", id="ru"),
    pytest.param("ЛЬВІВ, 3 травня (Укрінформ) — Чад підписав.", "ЛЬВІВ, 3 травня (Укрінформ) —", "Ukrinform", id="uk"),
    pytest.param("新华社北京5月3日电 乍得签署协议。", "新华社北京5月3日电", "Xinhua", id="zh"),
    pytest.param("本报北京5月3日电 乍得签署协议。", "本报北京5月3日电", None, id="zh, a paper's own"),
    pytest.param(
        "中新网达喀尔5月3日电（记者 李明）乍得签署协议。",
        "中新网达喀尔5月3日电（记者 李明）",
        None,
        id="zh, a site's own",
    ),
    pytest.param("تونس 3 مايو (رويترز) - وقعت تشاد.", "تونس 3 مايو (رويترز) -", "Reuters", id="ar"),
    pytest.param("May 3 (Reuters) - Chad signed a pact.", "May 3 (Reuters) -", "Reuters", id="no city"),
    pytest.param(
        "Bern, 3. Mai (XYZ) - Der Tschad hat unterschrieben.",
        "Bern, 3. Mai (XYZ) -",
        None,
        id="de, a day and an agency we do not know",
    ),
    pytest.param("GENEVA — Chad signed a pact.", "GENEVA —", None, id="no agency"),
    pytest.param("Lomé, le 3 mai 2023. Le Tchad a signé.", "Lomé, le 3 mai 2023.", None, id="fr, a city and its day"),
    pytest.param("Oslo, May 3, 2023: Chad signed a pact.", "Oslo, May 3, 2023:", None, id="en, a city and its day"),
    pytest.param(
        "Quito, 3 de mayo de 2023. Chad firmó.", "Quito, 3 de mayo de 2023.", None, id="es, a city and its day"
    ),
    pytest.param("Tunis, 3 May 2023 - Chad signed a pact.", "Tunis, 3 May 2023 -", None, id="a dash, no capitals"),
    pytest.param("Киев, 3 мая 2023 года. Чад подписал.", "Киев, 3 мая 2023 года.", None, id="ru, a city and its day"),
]


@pytest.mark.parametrize(("text", "lead", "agency"), CASES)
def test_a_lead_ends_before_the_first_sentence_and_names_its_agency(text: str, lead: str, agency: str | None) -> None:
    found = find_lead(text)
    assert found is not None
    assert (text[: found[0]].rstrip(), found[1]) == (lead, agency)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — which has 32 members — met in Tunis.",
        "Chad - a member since 1960 - signed it.",
        "London, 5 May – The conference opened.",
        "Chad (CHA) - a country in Africa.",
        "EU–China talks resumed.",
        "Friday, 5 May 2023 - The conference opened.",
        "Chad signed it, 5 May 2023. The others did not.",
    ],
)
def test_a_name_before_a_dash_is_no_lead(text: str) -> None:
    assert find_lead(text) is None


def test_the_agency_of_a_lead_carried_the_document_and_its_first_sentence_stands_alone() -> None:
    text = "LAGOS, May 3, 2023 (Reuters) - Chad and Mali signed a pact on Tuesday, their ministers said."
    item = next(
        i for i in read(Source("a.txt", text.encode(), "2026-01-01T00:00:00Z"), whole=True) if isinstance(i, Item)
    )
    done = clean(item)
    assert [(b.role, done.text[b.start : b.end][:4]) for b in done.blocks] == [("dateline", "LAGO"), ("body", "Chad")]
    assert done.via == "Reuters"
    assert done.created is not None
    assert done.created.when == "2023-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Lomé, le 3 mai 2023. Le ministre tchadien a reçu mardi son homologue malien. Ils ont signé un accord.",
        "Roma, 3 maggio 2023. Il ministro del Ciad ha ricevuto martedì l'omologo del Mali. Hanno firmato un accordo.",
        "Oslo, May 3, 2023: The minister of Chad received his counterpart from Mali on Tuesday. They signed a pact.",
    ],
)
def test_a_text_of_one_paragraph_is_of_the_day_behind_its_city(text: str) -> None:
    item = next(
        i for i in read(Source("a.txt", text.encode(), "2026-01-01T00:00:00Z"), whole=True) if isinstance(i, Item)
    )
    done = clean(item)
    assert done.created is not None
    assert (done.created.when, done.created.basis) == ("2023-05-03", "dateline")
    assert [b.role for b in done.blocks] == ["dateline", "body"]
