"""Who acts and to or with whom."""

import pytest

from tests.events.telling import only, sources, targets, told

CASES = [
    (
        "active",
        "[Poland|POL] expelled two [Russian|RUS|demonym] diplomats on {3 May|2022-05-03}.",
        "SANCTION",
        ["POL"],
        ["RUS"],
    ),
    ("passive", "[Belarus|BLR] was condemned by [Latvia|LVA] on {3 May|2022-05-03}.", "ACCUSE", ["LVA"], ["BLR"]),
    (
        "two-qualities-of-a-deed",
        "[Peru|PER] condemned [Chile|CHL]'s unprovoked and unjustified military aggression on {3 May|2022-05-03}.",
        "ACCUSE",
        ["PER"],
        ["CHL"],
    ),
    (
        "a-quality-and-a-deed",
        "[Peru|PER] was powerful and attacked the fleet of [Chile|CHL] on {3 May|2022-05-03}.",
        "ASSAULT",
        ["PER"],
        ["CHL"],
    ),
    (
        "accused-by",
        "[Chad|TCD], accused by [Sudan|SDN] on {3 May|2022-05-03}, kept silent.",
        "ACCUSE",
        ["SDN"],
        ["TCD"],
    ),
    (
        "visit-that-opens-the-sentence",
        "During a visit to [Chad|TCD|place] on {3 May|2022-05-03}, [Oman|OMN] praised [Niger|NER].",
        "CONSULT",
        ["OMN"],
        ["TCD"],
    ),
    (
        "call-that-opens-the-sentence",
        "In a phone call with [Peru|PER] on {3 May|2022-05-03}, [Chile|CHL] praised [Niger|NER].",
        "CONSULT",
        ["PER", "CHL"],
        [],
    ),
    (
        "infinitive-with-object",
        "[Peru|PER] plans to meet [Chile|CHL] on {3 May|2022-05-03}.",
        "CONSULT",
        ["PER", "CHL"],
        [],
    ),
    (
        "by-doing",
        "[Peru|PER] retaliated on {3 May|2022-05-03} by expelling [Chilean diplomats|CHL|office].",
        "SANCTION",
        ["PER"],
        ["CHL"],
    ),
    (
        "threat-of-an-act",
        "[Peru|PER] threatened to attack [Chile|CHL] on {3 May|2022-05-03}.",
        "THREATEN",
        ["PER"],
        ["CHL"],
    ),
    (
        "met-to-discuss",
        "[Peru|PER] met [Chile|CHL] on {3 May|2022-05-03} to discuss trade.",
        "CONSULT",
        ["PER", "CHL"],
        [],
    ),
    (
        "infinitive-behind-a-comma",
        "[Peru|PER] and [Chile|CHL] met in [Lima|PER|place], Peru, to discuss trade on {3 May|2022-05-03}.",
        "CONSULT",
        ["PER", "CHL"],
        [],
    ),
    (
        "calls-for",
        "[Peru|PER] calls for [Chile|CHL] to compensate it by {3 May|2022-05-03}.",
        "REQUEST",
        ["PER"],
        ["CHL"],
    ),
    (
        "names-between-dashes",
        "Envoys of three powers – [Peru|PER], [Chile|CHL] and [Chad|TCD] – met [Oman|OMN] on {3 May|2022-05-03}.",
        "CONSULT",
        ["PER", "CHL", "TCD", "OMN"],
        [],
    ),
    (
        "in-defiance-of",
        "[Peru|PER] signed an accord with [Chile|CHL] on {3 May|2022-05-03} in defiance of [Chad|TCD].",
        "AGREE",
        ["PER", "CHL"],
        [],
    ),
    (
        "sanctions-as-a-noun",
        "[Peru|PER] approved additional sanctions against [Chile|CHL] on {3 May|2022-05-03}.",
        "SANCTION",
        ["PER"],
        ["CHL"],
    ),
    (
        "apposition-of-a-post",
        "[Ada Berg|person:Ada Berg|person], [head of the World Bank|org:World Bank|office], condemned [Chile|CHL] on "
        "{3 May|2022-05-03}.",
        "ACCUSE",
        ["person:Ada Berg"],
        ["CHL"],
    ),
    ("meeting-all-in-source", "[Peru|PER] and [Chile|CHL] met on {3 May|2022-05-03}.", "CONSULT", ["PER", "CHL"], []),
    ("with", "[Peru|PER] held talks with [Chile|CHL] on {3 May|2022-05-03}.", "CONSULT", ["PER", "CHL"], []),
    (
        "between",
        "A call between [Japan|JPN] and [India|IND] took place on {3 May|2022-05-03}.",
        "CONSULT",
        ["JPN", "IND"],
        [],
    ),
    (
        "four-parties",
        "[Peru|PER], [Chile|CHL], [Bolivia|BOL] and [Brazil|BRA] met on {3 May|2022-05-03}.",
        "CONSULT",
        ["PER", "CHL", "BOL", "BRA"],
        [],
    ),
    (
        "venue-is-no-actor",
        "[Peru|PER] and [Chile|CHL] met in [Quito|ECU|place] on {3 May|2022-05-03}.",
        "CONSULT",
        ["PER", "CHL"],
        [],
    ),
    (
        "host-of-a-visit",
        "[Ada Berg|person:Ada Berg|person|NOR] visited [Iceland|ISL] on {3 May|2022-05-03}.",
        "CONSULT",
        ["person:Ada Berg"],
        ["ISL"],
    ),
    (
        "treaty-passive",
        "A treaty was signed by [Oman|OMN] and [Yemen|YEM] on {3 May|2022-05-03}.",
        "AGREE",
        ["OMN", "YEM"],
        [],
    ),
    (
        "possessive-allies",
        "[Ukraine|UKR]'s allies met on {3 May|2022-05-03}; [Oman|OMN] condemned [Yemen|YEM].",
        "ACCUSE",
        ["OMN"],
        ["YEM"],
    ),
    (
        "enumerated-targets",
        "[Niger|NER] recalled its ambassadors from [Togo|TGO], [Benin|BEN] and [Ghana|GHA] on {3 May|2022-05-03}.",
        "SANCTION",
        ["NER"],
        ["TGO", "BEN", "GHA"],
    ),
    (
        "what-is-asked",
        "[Oman|OMN] demanded on {3 May|2022-05-03} that [Yemen|YEM] withdraw.",
        "REQUEST",
        ["OMN"],
        ["YEM"],
    ),
    ("said-must", "[Oman|OMN] said on {3 May|2022-05-03} that [Yemen|YEM] must withdraw.", "REQUEST", ["OMN"], ["YEM"]),
    (
        "more-than",
        "[Oman|OMN] arrested more than 100 [Yemenis|YEM|demonym] on {3 May|2022-05-03}.",
        "COERCE",
        ["OMN"],
        ["YEM"],
    ),
    (
        "calls-by",
        "[Oman|OMN] rejected calls by [Yemen|YEM] for talks on {3 May|2022-05-03}.",
        "REJECT",
        ["OMN"],
        ["YEM"],
    ),
    (
        "post-beside-person",
        "[Ada Berg|person:Ada Berg|person|NOR] met her [Danish|DNK|office] counterpart, "
        "[Bo Holm|person:Bo Holm|person|DNK], on {3 May|2022-05-03}.",
        "CONSULT",
        ["person:Ada Berg", "person:Bo Holm"],
        [],
    ),
    (
        "border-with",
        "[Oman|OMN] and [Qatar|QAT] discussed the border with [Yemen|YEM] on {3 May|2022-05-03}.",
        "CONSULT",
        ["OMN", "QAT"],
        [],
    ),
]


@pytest.mark.parametrize(("line", "event_type", "source", "target"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_roles(line, event_type, source, target):
    report = next(r for r in told(line) if r.event_type == event_type)
    assert sources(report) == source
    assert targets(report) == target


def test_parties_lead_back_to_their_words():
    report = only("[Poland|POL] expelled two [Russian|RUS|demonym] diplomats on {3 May|2022-05-03}.")
    text = "Poland expelled two Russian diplomats on 3 May."
    assert [text[p.start : p.end] for p in (*report.source, *report.target)] == ["Poland", "Russian"]


def test_an_agency_is_never_an_actor():
    reports = told("[Reuters|org:Reuters] accused [Oman|OMN] of nothing on {3 May|2022-05-03}.")
    assert all("org:Reuters" not in sources(r) for r in reports)


def test_a_person_carries_the_state_served():
    report = only("[Ada Berg|person:Ada Berg|person|NOR] condemned [Yemen|YEM] on {3 May|2022-05-03}.")
    assert report.source[0].through == "NOR"


def test_whose_ally_somebody_is_does_not_act():
    report = only("[Qatar|QAT], a key [U.S.|USA] ally, condemned [Yemen|YEM] on {3 May|2022-05-03}.")
    assert sources(report) == ["QAT"]


def test_who_is_invited_takes_part():
    reports = told("[Oman|OMN] has invited [Qatar|QAT] to take part in a video call on {7 March|2024-03-07}.")
    call = next(r for r in reports if r.event_type == "CONSULT")
    assert set(sources(call)) == {"OMN", "QAT"}


def test_a_pair_stands_for_those_named_before():
    reports = told(
        "[Oman|OMN] and [Qatar|QAT] met on {3 May|2022-05-03}.", "Both sides signed a treaty on {4 May|2022-05-04}."
    )
    treaty = next(r for r in reports if r.event_type == "AGREE")
    assert sources(treaty) == ["OMN", "QAT"]


def test_several_events_of_one_sentence():
    reports = told(
        "[Oman|OMN] recalled its ambassador from [Yemen|YEM] on {3 May|2022-05-03} and [Qatar|QAT] condemned [Chad|TCD]"
        " on {4 May|2022-05-04}."
    )
    assert [(r.event_type, r.when.edtf, sources(r), targets(r)) for r in reports] == [
        ("SANCTION", "2022-05-03", ["OMN"], ["YEM"]),
        ("ACCUSE", "2022-05-04", ["QAT"], ["TCD"]),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "[Peru|PER] condemned the strike, which killed ten people on {3 May|2022-05-03}.",
        "[Peru|PER] was suspended after the annexation of the islands in {2014|2014}.",
        "[Peru|PER] and [Chile|CHL] met following the raid on the islands in {2014|2014}.",
        "A dozen envoys of [Peru|PER] met [Chile|CHL] in a row over the arrest of a secretary in {2014|2014}.",
        "A ship arrived in the port of Varna, [Bulgaria|BGR], on {3 May|2022-05-03} and attacked it.",
    ],
    ids=["relative-of-a-thing", "noun-in-passing", "following", "over", "state-behind-a-town"],
)
def test_who_is_named_on_the_way_does_no_such_thing(line):
    assert not any(r.event_type in ("ASSAULT", "COERCE") for r in told(line))
