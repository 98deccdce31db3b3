"""Spanish dates: offsets, lists of days, clock times, lengths and recurrences, read against Wednesday 6 March 2024."""

import pytest

from ingest.dates import find_timexes


def values(text):
    found = find_timexes(text, created="2024-03-06", language="es")
    return [part.value for t in found for part in (t.parts or (t,))]


VALUES = {
    "past by its accent": ("Llegó el jueves.", ["2024-02-29"]),
    "present by its accent": ("Llego el jueves.", ["2024-03-07"]),
    "future tense": ("Firmarán el jueves.", ["2024-03-07"]),
    "imperfect": ("En mayo negociaba con ellos.", ["2023-05"]),
    "no verb, year of publication": ("El acuerdo del 2 de noviembre.", ["2024-11-02"]),
    "no verb, close over New Year": ("El acuerdo del 20 de diciembre.", ["2024-12-20"]),
    "offset of two units": ("Se vieron hace un año y dos meses.", ["2023-01"]),
    "offset with a half": ("Se vieron hace año y medio.", ["2022-09"]),
    "a length up to now": ("Negocian desde hace tres años.", ["P3Y"]),
    "before a date": ("Llegó dos días antes del 16 de febrero de 2024.", ["2024-02-14"]),
    "listed days": ("Se vieron el 1, el 2 y el 4 de marzo.", ["2024-03-01", "2024-03-02", "2024-03-04"]),
    "listed days of a year": ("Los días 3, 5 y 9 de mayo de 1998.", ["1998-05-03", "1998-05-05", "1998-05-09"]),
    "figures before a date are no list": ("Artículos 2, 3 y 4 de marzo de 1998.", ["1998-03-03", "1998-03-04"]),
    "days of no named month": ("Se vieron del día 3 al 5.", ["2024-03-03", "2024-03-05"]),
    "half past": ("Se vieron a las tres y media de la tarde.", ["2024-03-06T15:30"]),
    "minutes to": ("Se vieron a las dos menos cinco.", ["2024-03-06T01:55"]),
    "minutes to, American": ("Eran diez para las once.", ["2024-03-06T10:50"]),
    "twelve at night": ("Se vieron a las doce de la noche.", ["2024-03-06T24:00"]),
    "twelve in the morning": ("Se vieron a las doce de la mañana.", ["2024-03-06T12:00"]),
    "three women are no hour": ("Las tres dijeron lo mismo.", []),
    "quarters of an hour": ("Hablaron dos horas y cuarto y tres cuartos de hora.", ["PT2.25H", "PT0.75H"]),
    "one or two weeks": ("Tardarán una o dos semanas.", ["P1W", "P2W"]),
    "a span of years": ("Gobernó dos sexenios.", ["P12Y"]),
    "a weekday's hour": ("Se reúnen cada lunes a las 10.", ["XXXX-WXX-1T10:00"]),
    "times in a unit": ("Se reúnen dos veces por semana.", ["P1W"]),
    "century before Christ": ("Las murallas del siglo V a. C. siguen en pie.", ["BC04"]),
    "half of a month": ("Se verán en la segunda quincena de mayo.", ["2024-05-16/2024-05-31"]),
    "told in a clause": ("El gobierno anunció que el 1 de abril expulsará a dos.", ["2024-04-01"]),
    "a state is no verb": ("Irán, según la nota de Teherán del jueves.", ["2024-02-29"]),
    "a part is no verb": ("Por parte de Quito hubo silencio el jueves.", ["2024-02-29"]),
    "planned for": ("La reunión prevista para el martes fue suspendida.", ["2024-03-12"]),
    "number of a law": ("La ley 1712 de 2014 sigue en vigor.", ["2014"]),
    "an evening and its hour": ("Se fue anoche a las 11.", ["2024-03-05T23:00"]),
    "small hours of a night": ("Llega esta noche a las 2.", ["2024-03-07T02:00"]),
    "end of a numbered century": ("Nació a finales del siglo XIX.", ["18"]),
    "two centuries": ("El pleito duró los siglos XVI y XVII.", ["15", "16"]),
    "two months of one year": ("Se vieron en abril y junio de 1955.", ["1955-04", "1955-06"]),
    "hours of a day": ("Atienden de 9 a 14 horas.", ["2024-03-06T09:00", "2024-03-06T14:00"]),
    "whole unit": ("Negociaron toda la semana.", ["P1W"]),
}


@pytest.mark.parametrize(("text", "expected"), VALUES.values(), ids=VALUES)
def test_spanish_words_come_to_their_values(text, expected):
    assert values(text) == expected
