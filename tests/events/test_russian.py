"""What Russian sentences tell: order is free, the case of a name says who acts on whom."""

import pytest

from tests.events.plain import coded, reports_of

TOLD = [
    ("Премьер-министр Индии Моди встретился 4 марта в Дели с президентом Казахстана Токаевым.", "CONSULT IND+KAZ"),
    ("Президент США Байден и премьер-министр Великобритании Сунак 4 марта поговорили по телефону.", "CONSULT USA+GBR"),
    ("Премьер-министр Венгрии Орбан прибыл 4 марта в Пекин.", "CONSULT HUN > CHN"),
    ("Японию 4 марта посетил министр иностранных дел Италии Антонио Таяни.", "CONSULT ITA > JPN"),
    ("Переговоры между Арменией и Азербайджаном прошли 4 марта в Женеве.", "CONSULT ARM+AZE"),
    ("Между Арменией и Азербайджаном 4 марта прошли переговоры.", "CONSULT ARM+AZE"),
    ("Китай и Перу подписали 4 марта соглашение о торговле.", "AGREE CHN+PER"),
    ("Соглашение было подписано Китаем и Перу 4 марта.", "AGREE CHN+PER"),
    ("Япония 4 марта пообещала Непалу новый кредит.", "AGREE JPN > NPL"),
    ("Испания признала 4 марта Палестину.", "SUPPORT ESP > PSE"),
    ("Бразилия осудила 4 марта удар Израиля по Ливану.", "ACCUSE BRA > ISR"),
    ("Удар Израиля по Ливану осудила 4 марта Бразилия.", "ACCUSE BRA > ISR"),
    ("Россию 4 марта обвинила Молдавия.", "ACCUSE MDA > RUS"),
    ("Турция 4 марта была осуждена Германией.", "ACCUSE DEU > TUR"),
    ("Мьянма, которую 4 марта осудил Таиланд, промолчала.", "ACCUSE THA > MMR"),
    ("Греция потребовала 4 марта от Турции вывести корабли.", "REQUEST GRC > TUR"),
    ("США пригрозили 4 марта Венесуэле санкциями.", "THREATEN USA > VEN"),
    ("Евросоюз ввёл 4 марта санкции против Никарагуа.", "SANCTION EU > NIC"),
    ("Словакия выслала 4 марта двух белорусских дипломатов.", "SANCTION SVK > BLR"),
    ("Чили 4 марта вызвало посла Венесуэлы.", "SANCTION CHL > VEN"),
    ("Никарагуа разорвала 4 марта дипломатические отношения с Эквадором.", "SANCTION NIC > ECU"),
    ("Израиль 4 марта атаковал Сирию.", "ASSAULT ISR > SYR"),
    ("Украине Латвия 4 марта передала вертолёты.", "AID LVA > UKR"),
    ("Норвегия 4 марта передала Украине системы ПВО.", "AID NOR > UKR"),
    ("Турция 4 марта направила войска в Ливию.", "MOBILIZE TUR > LBY"),
    ("Литва закрыла 4 марта границу с Белоруссией.", "COERCE LTU > BLR"),
    ("Нидерланды извинились 4 марта перед Индонезией.", "CONCEDE NLD > IDN"),
    ("Эстония 4 марта вывела войска из Мали.", "RETREAT EST > MLI"),
    ("Партизаны 4 марта атаковали британское судно.", "ASSAULT - > GBR"),
    ("Китай выразил протест Японии 4 марта.", "ACCUSE CHN > JPN"),
    ("Посол Франции был вызван 4 марта в МИД.", "SANCTION - > FRA"),
    ("Четверо российских дипломатов высланы из Австрии 4 марта.", "SANCTION AUT > RUS"),
    ("КНДР запустила 4 марта ракету, сообщил штаб.", "MOBILIZE PRK"),
    ("Лавров, отвечая на вопрос, заявил 4 марта, что Россия готова к переговорам.", "STATEMENT RUS"),
    ("Австрия не подписала 4 марта соглашение с Алжиром.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[t[0][:40] for t in TOLD])
def test_who_does_what_to_whom_on_4_march(text, expected):
    assert coded(text, language="ru") == (f"{expected} 2024-03-04" if expected else "")


STANDING = [
    ("Польша намерена 12 марта закрыть границу с Белоруссией.", "COERCE scheduled POL > BLR 2024-03-12"),
    ("Саммит Индии и Пакистана, запланированный на 12 марта, отложен.", "CONSULT called_off IND+PAK 2024-03-12"),
    ("Визит президента Мексики в Канаду 12 марта отменён.", "CONSULT called_off MEX > CAN 2024-03-12"),
    ("Президент Кении Руто посетит Японию 14 марта.", "CONSULT scheduled KEN > JPN 2024-03-14"),
    (
        "Иран 4 марта опроверг, что поставлял оружие Судану.",
        "AID denied IRN > SDN 2024-03-04",
    ),
    (
        "Польша выслала 4 марта российского дипломата, а Литва закрыла границу с Белоруссией 5 марта.",
        "SANCTION POL > RUS 2024-03-04; COERCE LTU > BLR 2024-03-05",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), STANDING, ids=["intent", "postponed", "cancelled", "future", "denied", "two"]
)
def test_how_an_act_stands(text, expected):
    assert coded(text, language="ru") == expected


def test_the_one_who_speaks_may_follow_the_verb():
    said = reports_of("«Мы готовы к диалогу», — заявил 4 марта глава МИД Ирана.", language="ru")
    assert [(r.event_type, r.source[0].through) for r in said] == [("STATEMENT", "IRN")]


def test_an_agency_carries_and_does_not_speak():
    carried = reports_of("Как сообщает ТАСС, 4 марта Индия и Китай начали совместные учения.", language="ru")
    assert [(r.event_type, r.via, r.speaker) for r in carried] == [("MOBILIZE", "TASS", None)]
