"""What Italian sentences tell: articles open each name, an apostrophe parts words, the subject may follow its verb."""

import pytest

from tests.events.plain import coded, reports_of

TOLD = [
    ("Il primo ministro indiano Modi ha incontrato il 4 marzo a Tokyo il presidente keniano Ruto.", "CONSULT IND+KEN"),
    ("Il presidente Biden e il premier Sunak hanno parlato al telefono il 4 marzo.", "CONSULT USA+GBR"),
    ("Il premier ungherese Orbán è arrivato a Pechino il 4 marzo.", "CONSULT HUN > CHN"),
    ("I colloqui tra Armenia e Azerbaigian si sono svolti il 4 marzo a Ginevra.", "CONSULT ARM+AZE"),
    ("Il 4 marzo si sono incontrati a Roma i ministri degli Esteri di Italia e Grecia.", "CONSULT ITA+GRC"),
    ("La Cina e il Perù hanno firmato il 4 marzo un accordo commerciale.", "AGREE CHN+PER"),
    ("L'accordo è stato firmato dalla Cina e dal Perù il 4 marzo.", "AGREE CHN+PER"),
    ("L'accordo, firmato il 4 marzo da Cina e Perù, prevede dazi ridotti.", "AGREE CHN+PER"),
    ("Il Giappone ha promesso il 4 marzo al Nepal un nuovo prestito.", "AGREE JPN > NPL"),
    ("La Spagna ha riconosciuto il 4 marzo la Palestina.", "SUPPORT ESP > PSE"),
    ("Il Brasile ha condannato il 4 marzo l'attacco di Israele contro il Libano.", "ACCUSE BRA > ISR"),
    ("L'attacco dell'Iran contro Israele è stato condannato il 4 marzo dal Canada.", "ACCUSE CAN > IRN"),
    ("Il Brasile ha condannato il 4 marzo l'invasione del Libano.", "ACCUSE BRA"),
    ("La Serbia è stata accusata il 4 marzo dal Kosovo di provocazione.", "ACCUSE XKX > SRB"),
    ("La Grecia ha chiesto il 4 marzo alla Turchia di ritirare le navi.", "REQUEST GRC > TUR"),
    ("La Turchia si è rifiutata il 4 marzo di consegnare armi all'Ucraina.", "REJECT TUR > UKR"),
    ("Gli Stati Uniti hanno minacciato il 4 marzo il Venezuela di nuove sanzioni.", "THREATEN USA > VEN"),
    ("L'Unione europea ha imposto il 4 marzo sanzioni al Nicaragua.", "SANCTION EU > NIC"),
    ("La Slovacchia ha espulso il 4 marzo due diplomatici russi.", "SANCTION SVK > RUS"),
    ("Il Cile ha convocato il 4 marzo l'ambasciatore del Venezuela.", "SANCTION CHL > VEN"),
    ("Il Nicaragua ha rotto il 4 marzo le relazioni diplomatiche con l'Ecuador.", "SANCTION NIC > ECU"),
    ("Israele ha attaccato il 4 marzo la Siria.", "ASSAULT ISR > SYR"),
    ("La Norvegia ha donato il 4 marzo all'Ucraina sistemi di difesa aerea.", "AID NOR > UKR"),
    ("La Turchia ha inviato il 4 marzo truppe in Libia.", "MOBILIZE TUR > LBY"),
    ("L'Azerbaigian ha rilasciato il 4 marzo 32 prigionieri armeni.", "RETREAT AZE > ARM"),
    ("I Paesi Bassi si sono scusati il 4 marzo con l'Indonesia.", "CONCEDE NLD > IDN"),
    ("L'Estonia ha ritirato il 4 marzo le truppe dal Mali.", "RETREAT EST > MLI"),
    ("L'Ue ha condannato il 4 marzo l'invasione russa dell'Ucraina.", "ACCUSE EU > RUS"),
    ("La Lituania ha richiamato il 4 marzo l'ambasciatore da Mosca.", "SANCTION LTU > RUS"),
    ("Russia e Ucraina si sono accusate a vicenda il 4 marzo.", "ACCUSE RUS+UKR"),
    ("L'Austria non ha firmato il 4 marzo l'accordo con l'Algeria.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_who_does_what_to_whom_on_4_march(text, expected):
    assert coded(text, language="it") == (f"{expected} 2024-03-04" if expected else "")


STANDING = [
    ("Il vertice tra India e Pakistan, previsto il 12 marzo, è rinviato.", "CONSULT called_off IND+PAK 2024-03-12"),
    ("Il presidente keniano Ruto visiterà il Giappone il 14 marzo.", "CONSULT scheduled KEN > JPN 2024-03-14"),
    (
        "L'Iran ha negato il 4 marzo di aver fornito armi al Sudan.",
        "AID denied IRN > SDN 2024-03-04",
    ),
    (
        "La Polonia ha espulso il 4 marzo un diplomatico russo e la Lituania ha chiuso il confine "
        "con la Bielorussia il 5 marzo.",
        "SANCTION POL > RUS 2024-03-04; COERCE LTU > BLR 2024-03-05",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDING, ids=["postponed", "future", "denied", "two"])
def test_how_an_act_stands(text, expected):
    assert coded(text, language="it") == expected


def test_the_one_who_speaks_may_follow_the_verb():
    said = reports_of("«Non negozieremo», ha detto il 4 marzo il ministro russo Lavrov.", language="it")
    assert [(r.event_type, r.source[0].through) for r in said] == [("STATEMENT", "RUS")]


def test_a_source_without_a_name_is_nobody():
    text = "Una fonte diplomatica ha riferito il 4 marzo che la Francia ha espulso due diplomatici del Mali."
    assert [(r.event_type, r.speaker, r.anonymous) for r in reports_of(text, language="it")] == [
        ("SANCTION", None, True)
    ]
