"""What Portuguese sentences tell, European and Brazilian: "a" is an article and a preposition."""

import pytest

from tests.events.plain import coded, reports_of

TOLD = [
    ("Modi encontrou-se a 4 de março em Tóquio com o presidente queniano Ruto.", "CONSULT IND+KEN"),
    ("O presidente Lula recebeu em 4 de março em Brasília o chanceler alemão Scholz.", "CONSULT BRA+DEU"),
    ("O presidente Biden e o primeiro-ministro Sunak conversaram por telefone em 4 de março.", "CONSULT USA+GBR"),
    ("O primeiro-ministro húngaro Orbán chegou a Pequim em 4 de março.", "CONSULT HUN > CHN"),
    ("As negociações entre a Arménia e o Azerbaijão decorreram em 4 de março em Genebra.", "CONSULT ARM+AZE"),
    ("A China e o Peru assinaram em 4 de março um acordo comercial.", "AGREE CHN+PER"),
    ("O acordo foi assinado pela China e pelo Peru em 4 de março.", "AGREE CHN+PER"),
    ("O Japão prometeu em 4 de março ao Nepal um novo empréstimo.", "AGREE JPN > NPL"),
    ("A Finlândia aderiu em 4 de março à NATO.", "AGREE FIN > NATO"),
    ("A Espanha reconheceu em 4 de março a Palestina.", "SUPPORT ESP > PSE"),
    ("O Brasil condenou em 4 de março o ataque de Israel contra o Líbano.", "ACCUSE BRA > ISR"),
    ("O ataque do Irão a Israel foi condenado em 4 de março pelo Canadá.", "ACCUSE CAN > IRN"),
    ("O Brasil condenou em 4 de março a invasão do Líbano.", "ACCUSE BRA"),
    ("A Sérvia foi acusada em 4 de março pelo Kosovo de provocação.", "ACCUSE XKX > SRB"),
    ("A Grécia exigiu em 4 de março à Turquia que retire os navios.", "REQUEST GRC > TUR"),
    ("A Turquia recusou-se em 4 de março a entregar armas à Ucrânia.", "REJECT TUR > UKR"),
    ("Os Estados Unidos ameaçaram em 4 de março a Venezuela com novas sanções.", "THREATEN USA > VEN"),
    ("A União Europeia impôs em 4 de março sanções à Nicarágua.", "SANCTION EU > NIC"),
    ("A Eslováquia expulsou em 4 de março dois diplomatas russos.", "SANCTION SVK > RUS"),
    ("O Chile convocou em 4 de março o embaixador da Venezuela.", "SANCTION CHL > VEN"),
    ("A Nicarágua rompeu em 4 de março relações diplomáticas com o Equador.", "SANCTION NIC > ECU"),
    ("Israel atacou em 4 de março a Síria.", "ASSAULT ISR > SYR"),
    ("A Noruega doou em 4 de março à Ucrânia sistemas de defesa aérea.", "AID NOR > UKR"),
    ("Segundo a Reuters, a Turquia enviou em 4 de março tropas para a Líbia.", "MOBILIZE TUR > LBY"),
    ("Os Países Baixos pediram desculpas em 4 de março à Indonésia.", "CONCEDE NLD > IDN"),
    ("A Estónia retirou em 4 de março as tropas do Mali.", "RETREAT EST > MLI"),
    ("Quatro diplomatas russos foram expulsos da Áustria em 4 de março.", "SANCTION AUT > RUS"),
    ("A Áustria não assinou em 4 de março o acordo com a Argélia.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_who_does_what_to_whom_on_4_march(text, expected):
    assert coded(text, language="pt") == (f"{expected} 2024-03-04" if expected else "")


STANDING = [
    ("A cúpula entre Índia e Paquistão, marcada para 12 de março, é adiada.", "CONSULT called_off IND+PAK 2024-03-12"),
    ("O presidente queniano Ruto visitará o Japão em 14 de março.", "CONSULT scheduled KEN > JPN 2024-03-14"),
    (
        "O Irã negou em 4 de março ter fornecido armas ao Sudão.",
        "AID denied IRN > SDN 2024-03-04",
    ),
    (
        "A Polónia expulsou em 4 de março um diplomata russo e a Lituânia fechou a fronteira "
        "com a Bielorrússia em 5 de março.",
        "SANCTION POL > RUS 2024-03-04; COERCE LTU > BLR 2024-03-05",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STANDING, ids=["postponed", "future", "denied", "two"])
def test_how_an_act_stands(text, expected):
    assert coded(text, language="pt") == expected


def test_the_one_who_speaks_may_follow_the_verb():
    said = reports_of('"Não vamos negociar", disse em 4 de março o ministro russo Lavrov.', language="pt")
    assert [(r.event_type, r.source[0].through) for r in said] == [("STATEMENT", "RUS")]


def test_a_source_without_a_name_is_nobody():
    text = "Uma fonte diplomática disse em 4 de março que a França expulsou dois diplomatas do Mali."
    assert [(r.event_type, r.speaker, r.anonymous) for r in reports_of(text, language="pt")] == [
        ("SANCTION", None, True)
    ]
