"""Samples: the documents that ship with the product, and what a reader must find in them."""

import pytest

from ingest.actors import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from ingest.record.document import Given
from ingest.record.store import open_store
from ingest.samples import SAMPLES, sample, sample_sources

AT = "2026-01-01T00:00:00Z"
LANGUAGES = {".fr.": "fr", ".de.": "de", ".es.": "es", ".uk.": "uk", ".ar.": "ar", ".zh.": "zh"}

PUBLISHED = {
    "courier_ground_troops.txt": "2024-02-28",
    "courier_us_aid.html": "2024-04-24",
    "courier_prague_berlin.txt": "2024-03-15",
    "courier_calendar.txt": "2024-05-03",
    "readout_g7_call.txt": "2024-02-24",
    "summary_paris_conference.html": "2024-02-27",
    "chronology_support.txt": "2024-04-30",
    "letter_liverpool_1861.txt": "1861-12-12",
    "courrier_prague.fr.txt": "2024-03-05",
    "bote_bodentruppen.de.txt": "2024-02-27",
    "correo_madrid.es.txt": "2024-05-27",
    "visnyk_uhody.uk.txt": "2024-03-01",
    "sahifa_riyadh.ar.txt": "2024-02-27",
    "ribao_lihui.zh.txt": "2024-02-28",
}

# sample, date, status, states or organisations that take part
MUST_FIND = [
    ("courier_ground_troops.txt", "2024-02-26", "happened", {"FRA"}),
    ("courier_ground_troops.txt", "2024-02-27", "happened", {"DEU"}),
    ("courier_ground_troops.txt", "2024-02-16", "happened", {"FRA", "UKR"}),
    ("courier_ground_troops.txt", "2024-07-09/2024-07-11", "scheduled", {"org:NATO"}),
    ("courier_us_aid.html", "2024-04-24", "happened", {"USA"}),
    ("courier_prague_berlin.txt", "2024-03-15", "happened", {"DEU", "FRA", "POL"}),
    ("courier_prague_berlin.txt", "2024-03-07", "happened", {"FRA", "MDA"}),
    ("courier_calendar.txt", "2024-06-13/2024-06-15", "scheduled", {"org:G7"}),
    ("readout_g7_call.txt", "2024-02-23", "happened", {"DNK", "UKR"}),
    ("summary_paris_conference.html", "2024-02-26", "happened", {"FRA"}),
    ("chronology_support.txt", "2022-07-22", "happened", {"UKR", "TUR"}),
    ("chronology_support.txt", "2023-07-12", "happened", {"org:G7"}),
    ("chronology_support.txt", "2024-01-12", "happened", {"GBR", "UKR"}),
    ("agreements.csv", "2024-01-12", "happened", {"GBR", "UKR"}),
    ("agreements.csv", "2024-02-24", "happened", {"CAN", "UKR"}),
    ("agreements.csv", "2024-05-31", "happened", {"ISL", "UKR"}),
    ("letter_liverpool_1861.txt", "1861-11-08", "happened", {"USA"}),
    ("letter_liverpool_1861.txt", "1861-12-04", "happened", {"GBR"}),
    ("courrier_prague.fr.txt", "2024-02-16", "happened", {"FRA", "UKR"}),
    ("bote_bodentruppen.de.txt", "2024-02-16", "happened", {"DEU", "UKR"}),
    ("correo_madrid.es.txt", "2024-05-27", "happened", {"ESP", "UKR"}),
    ("visnyk_uhody.uk.txt", "2024-03-01", "happened", {"UKR", "NLD"}),
    ("sahifa_riyadh.ar.txt", "2024-02-27", "happened", {"SAU", "UKR"}),
    ("ribao_lihui.zh.txt", "2024-02-16", "happened", {"FRA", "UKR"}),
]


@pytest.fixture(scope="module")
def extracted():
    lexicon = load_lexicon()
    return {
        source.name: extract(item, given=Given(), lexicon=lexicon)
        for source in sample_sources(retrieved=AT)
        for item in read(source)
    }


def sides(report) -> set[str]:
    parties = (*report.source, *report.target)
    return {p.actor for p in parties} | {p.through for p in parties if p.through}


def test_there_are_at_least_twelve_of_many_kinds():
    assert len(SAMPLES) >= 12
    assert len(set(SAMPLES)) == len(SAMPLES)
    assert {name.rsplit(".", 1)[1] for name in SAMPLES} >= {"txt", "html", "csv"}


@pytest.mark.parametrize("name", [name for name in SAMPLES if not name.endswith(".csv")])
def test_a_sample_says_that_it_is_one(name):
    words = ("invented", "inventé", "erfunden", "inventado", "вигадане", "متخيلة", "虚构")
    assert any(word in sample(name).decode("utf-8") for word in words)


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_the_publication_date_is_found(extracted, name):
    created = extracted[name].document.created
    assert created is not None
    assert created.when == PUBLISHED[name]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_language_is_told(extracted, name):
    wanted = next((code for part, code in LANGUAGES.items() if part in name), "en")
    assert extracted[name].document.language == wanted


@pytest.mark.parametrize(("name", "when", "status", "actors"), MUST_FIND, ids=lambda v: str(v))
def test_the_event_is_found(extracted, name, when, status, actors):
    dated = [r for r in extracted[name].reports if r.when.edtf == when and r.context != "sidebar"]
    assert dated, f"nothing on {when}"
    assert any(r.status == status and actors <= sides(r) for r in dated), [(r.status, sides(r)) for r in dated]


def test_nothing_stands_after_the_story_but_what_is_planned(extracted):
    late = [
        (name, r.when.edtf, r.quote)
        for name, extraction in extracted.items()
        for r in extraction.reports
        if r.when.edtf and r.when.edtf > "2024-08" and r.context == "body"
    ]
    assert late == []


@pytest.mark.slow
def test_the_samples_taken_in_one_by_one_make_the_events_that_all_of_them_make(tmp_path):
    lexicon = load_lexicon()
    with open_store(tmp_path / "samples.db", create=True) as store:
        for source in sample_sources(retrieved=AT):
            for item in read(source):
                store.save(extract(item, given=Given(), lexicon=lexicon), original=None)
        assert store.verify() == ()
