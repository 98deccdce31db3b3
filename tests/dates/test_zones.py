"""Zones: clock times know their zone from letters, places and what a text says of all its times; else they stay so."""

import pytest

from ingest.dates import find_timexes

ZONES = {
    "letters": ("en", "They met at 9 a.m. EDT on 8 July 2024.", "-04:00", "2024-07-08T13:00:00Z"),
    "letters and offset": ("en", "They met at 14:30 GMT+2 on 8 March 2024.", "+02:00", "2024-03-08T12:30:00Z"),
    "military": ("en", "They left on 8 March 2024 at 0800Z.", "+00:00", "2024-03-08T08:00:00Z"),
    "group of a telegram": ("en", "The telegram is marked 261430Z FEB 72.", "+00:00", "1972-02-26T14:30:00Z"),
    "place": ("en", "They met at 2.30 p.m. Paris time on 8 March 2024.", "+01:00", "2024-03-08T13:30:00Z"),
    "place in summer": ("en", "They met at 10:00 (Kyiv time) on 8 July 2024.", "+03:00", "2024-07-08T07:00:00Z"),
    "place whose clocks moved": ("en", "They met at 10:00 MSK on 8 July 2012.", "+04:00", "2012-07-08T06:00:00Z"),
    "French": ("fr", "Le 8 mars 2024 à 14h30 heure de Paris, il part.", "+01:00", "2024-03-08T13:30:00Z"),
    "German": ("de", "Am 8. März 2024 um 14 Uhr Kiewer Zeit begann es.", "+02:00", "2024-03-08T12:00:00Z"),
    "Spanish": ("es", "El 8 de marzo de 2024 a las 14:30 hora de Madrid.", "+01:00", "2024-03-08T13:30:00Z"),
    "Russian": ("ru", "Это было 8 марта 2024 года в 14:30 по киевскому времени.", "+02:00", "2024-03-08T12:30:00Z"),
    "Ukrainian": ("uk", "Це було 8 березня 2024 року о 14:30 за київським часом.", "+02:00", "2024-03-08T12:30:00Z"),
    "Arabic": ("ar", "التقيا في 8 مارس 2024 الساعة 14:30 بتوقيت القاهرة.", "+02:00", "2024-03-08T12:30:00Z"),
    "all times": ("en", "All times GMT+1\n\nOn 8 March 2024 at 10:30 they met.", "+01:00", "2024-03-08T09:30:00Z"),
    "all times of a place": (
        "fr", "Les heures sont en heure de Paris. Le 8 juillet 2024 à 14h30.", "+02:00", "2024-07-08T12:30:00Z",
    ),
    "letters of several zones": ("en", "They met at 9 a.m. CST on 8 March 2024.", None, None),
    "letters of three zones": ("en", "They met at 5 p.m. IST on 8 March 2024.", None, None),
    "local": ("en", "They met at 10:00 local time on 8 March 2024.", None, None),
    "hour that comes twice": ("en", "On 27 October 2024 at 02:30 Berlin time they met.", None, None),
    "hour that never comes": ("en", "On 31 March 2024 at 02:30 Berlin time they met.", None, None),
    "before the clocks are sure": ("en", "They met at 5 p.m. Paris time on 3 May 1955.", None, None),
    "a verb": ("fr", "Le 8 mars 2024 à 14:30 est prévue une réunion.", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "zone", "instant"), ZONES.values(), ids=ZONES)
def test_a_clock_time_knows_its_zone_where_it_is_certain(language, text, zone, instant):
    [when] = [t.when for t in find_timexes(text, created="2024-03-06", language=language)]
    assert (when.zone, when.instant) == (zone, instant)
    assert when.precision == "minute"


def test_letters_of_several_zones_stay_in_the_words():
    [timex] = find_timexes("They met at 9 a.m. CST on 8 March 2024.", created=None, language="en")
    assert timex.text == "9 a.m. CST on 8 March 2024"


def test_midnight_at_the_end_of_a_day_begins_the_next():
    [timex] = find_timexes("The truce ends at midnight on 8 March 2024.", created=None, language="en")
    assert (timex.value, timex.when.edtf) == ("2024-03-08T24:00", "2024-03-09T00:00")
    assert (timex.when.first_second, timex.when.last_second) == (0, 59)
