"""English dates in the sentences of news: direction, quarters and comparisons, lengths, vague times."""

import pytest

from ingest.dates import find_timexes


def found(text, *, created="2024-03-06"):
    return find_timexes(text, created=created, language="en")


def edtf(text, **options):
    return [(t.text, t.when.edtf) for t in found(text, **options) if t.when.edtf]


DIRECTION = {
    "past weekday": ("The envoys met on Monday.", "2024-03-04"),
    "weekday of a vow": ("The envoys on Monday vowed to return.", "2024-03-04"),
    "future weekday": ("The envoys will meet on Monday.", "2024-03-11"),
    "weekday of publication": ("The minister said so on Wednesday.", "2024-03-06"),
    "verb behind the date": ("In a note the ministry on Friday rejected the claim.", "2024-03-01"),
    "owner of a past thing": ("They may look for ways round Friday's ruling.", "2024-03-01"),
    "weekday before a deadline": ("On Friday night, hours before the deadline, the council met.", "2024-03-01"),
    "until a weekday": ("The minister gave them until Friday to answer.", "../2024-03-08"),
    "yearless past over New Year": ("The note was delivered on 14 December.", "2023-12-14"),
    "yearless future over New Year": ("The council will meet on 10 January.", "2025-01-10"),
    "weak past, limit ahead": ("They announced a truce, valid until April 10.", "../2024-04-10"),
    "weekday decides the year": ("The editorial of Saturday, April 20 is quoted.", "2024-04-20"),
    "to be held": ("A summit is to be held on 9 July.", "2024-07-09"),
    "participle describes": ("It called a meeting on March 7 aimed at unity.", "2024-03-07"),
    "month by nearness": ("Trade talks in April are open.", "2024-04"),
    "this coming": ("They leave this coming Friday.", "2024-03-08"),
    "a name is no verb": ("He would fly to the United States on Monday.", "2024-03-11"),
    "was once to come": ("The truce had been due to expire on Friday.", "2024-03-01"),
    "set as a day to come": ("The council has set Nov. 10 as the day of the vote.", "2024-11-10"),
    "planned thing": ("The envoys planned a meeting on Friday.", "2024-03-08"),
    "was to come, and is behind": ("He was not invited to the Feb. 26 summit in Lima.", "2024-02-26"),
    "was to come, and is ahead": ("He was invited to the April 9 summit in Lima.", "2024-04-09"),
    "a day that heads its line": ("4 March: the chiefs say they plan to return to Lima.", "2024-03-04"),
    "a day to come that heads its line": ("9 April: the chiefs will return to Lima.", "2024-04-09"),
    "until, looking back": ("Until Friday, the ministry had said nothing.", "../2024-03-01"),
    "will, with a place between": ("The minister will go to the UN on Monday.", "2024-03-11"),
}


ENGLISH = {
    "at least": ("It has been so since at least 1990.", [("1990", "1990")]),
    "local time": (
        "It fell at 2:15 a.m. local time Thursday.",
        [("2:15 a.m. local time Thursday", "2024-02-29T02:15")],
    ),
    "a century in the plural": ("It dates to the 1600s.", [("the 1600s", "1601/1700")]),
    "contracted will": ("He'll return in the fall.", [("the fall", "2024-23")]),
    "will still be held": ("It would still be held on 24 April.", [("24 April", "2024-04-24")]),
    "a number ends a sentence": (
        "It may end by June 7. In a note on Friday, the ministry was silent.",
        [("June 7", "[..2024-06-07]"), ("Friday", "2024-03-01")],
    ),
    "a month without a verb": ("In short supply in November, oil is cheap.", [("November", "2023-11")]),
    "hyphen": ("They met in late-November.", [("late-November", "2023-11-21/2023-11-30")]),
    "two quarters": ("Trade fell in the first two quarters of 2008.", [("the first two quarters of 2008", "2008-40")]),
    "short decades": ("It grew in the 1960s and '70s.", [("the 1960s", "196X"), ("'70s", "197X")]),
    "that weekday": (
        "He came on 16 February 2024 and left that Monday.",
        [("16 February 2024", "2024-02-16"), ("that Monday", "2024-02-12")],
    ),
    "this year, up to a month": (
        "Trade fell this year through February.",
        [("this year", "2024"), ("February", "../2024-02")],
    ),
    "afternoon behind its day": ("They met at 2:30 Monday afternoon.", [("2:30 Monday afternoon", "2024-03-04T14:30")]),
    "prior": (
        "He came on 16 February 2024; two days prior he left.",
        [("16 February 2024", "2024-02-16"), ("two days prior", "2024-02-14")],
    ),
    "has been scheduled": ("A June 3 hearing has been scheduled in court.", [("June 3", "2024-06-03")]),
    "a date for something": ("The council set a target date of Aug. 5.", [("Aug. 5", "2024-08-05")]),
    "the day with its name": ("During the day Friday, they met.", [("the day Friday", "2024-03-01")]),
    "nothing told to come after": ("Two days later he left.", []),
    "half by either word": ("Trade fell in the latter half of 2008.", [("the latter half of 2008", "2008-41")]),
    "half of this year": ("Trade fell in the first half of the year.", [("the first half of the year", "2024-40")]),
    "attributive quarter": ("They told of a third-quarter loss.", [("third-quarter", "2023-35")]),
    "ended by a day": ("Aid grew in the year ended March 31, 2023.", [("March 31, 2023", "2023-03-31")]),
    "a name with a weekday": ("The Friday agreement holds.", [("Friday", "2024-03-01")]),
    "year's end": ("They hope to sign by year's end.", [("year's end", "[..2024]")]),
    "half years ago": ("They met two and a half years ago.", [("two and a half years ago", "2021-09")]),
    "round the clock": ("The line is open 24 hours a day.", []),
    "this morning's hour": ("They met at 8 this morning.", [("8 this morning", "2024-03-06T08:00")]),
}


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_english_phrases(text, expected):
    assert edtf(text) == expected


LENGTHS = {
    "two ends": ("They sat for six to eight months.", [("six", "P6M"), ("eight months", "P8M")]),
    "between two": ("They sat between six and eight months.", [("six", "P6M"), ("eight months", "P8M")]),
    "a half": ("They sat for three-and-a-half years.", [("three-and-a-half years", "P3Y6M")]),
    "in one word": ("The weeklong visit ended.", [("weeklong", "P1W")]),
    "attributive": ("The 90-minute call ended.", [("90-minute", "PT90M")]),
    "over is no part of it": ("Over the past two years they met.", [("the past two years", "P2Y")]),
    "over a number is": ("It took over two years.", [("over two years", "P2Y")]),
    "quarters in a row": ("It shrank two consecutive quarters in a row.", [("two consecutive quarters", "P2Q")]),
    "quarters of the people": ("Three quarters of the people fled; a quarter of them came back.", []),
    "the year up to a month": ("In the year to February they met.", [("the year", "P1Y"), ("February", "2024-02")]),
    "a rate": ("They paid 400 euros a month.", [("a month", "P1M")]),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.values(), ids=LENGTHS)
def test_lengths_of_time(text, expected):
    assert [(t.text, t.value) for whole in found(text) for t in whole.parts or (whole,)] == expected


VAGUE_TIMES = {
    "some day": ("They will one day meet.", ["FUTURE_REF"]),
    "one day as a length": ("They met for one day.", ["P1D"]),
    "soon, told": ("He soon left.", []),
    "soon, to come": ("He will soon leave.", ["FUTURE_REF"]),
    "until recently": ("Until recently they had no envoy.", ["PAST_REF"]),
    "in the past": ("In the past it was common.", ["PAST_REF"]),
    "the past as an attribute": ("He spoke of the past president.", []),
    "about what is to come": ("They spoke about the future.", ["FUTURE_REF"]),
    "night and day": ("They worked night and day.", []),
}


@pytest.mark.parametrize(("text", "values"), VAGUE_TIMES.values(), ids=VAGUE_TIMES)
def test_vague_times(text, values):
    assert [t.value for t in found(text)] == values


QUARTERS = {
    "no year": ("Trade fell in the fourth quarter.", "2023-36"),
    "no year, to come": ("Trade will fall in the fourth quarter.", "2024-36"),
    "ended on a day": ("Trade fell in the quarter ended Jan. 31.", "2023-36"),
    "a year earlier": ("Trade fell in the fourth quarter. A year earlier it rose.", "2022-36"),
    "last year is a year": ("Trade fell in the fourth quarter. Last year it rose.", "2023"),
    "after a length, years": (
        "Trade fell in the fourth quarter. In the nine months it rose from a year earlier.",
        "2022",
    ),
    "a month, compared by years": ("Trade fell in January 2024. It was higher a year earlier.", "2023"),
    "the same month": ("Trade fell in January 2024 from the same month a year earlier.", "2023-01"),
}


@pytest.mark.parametrize(("text", "expected"), QUARTERS.values(), ids=QUARTERS)
def test_quarters_are_those_that_have_ended_and_comparisons_keep_their_grain(text, expected):
    dated = [e for _, e in edtf(text)]
    assert expected == (dated[0] if "ended" in text else dated[-1])


@pytest.mark.parametrize(("text", "expected"), DIRECTION.values(), ids=DIRECTION)
def test_the_direction_of_a_date_follows_what_governs_it(text, expected):
    assert [e for _, e in edtf(text)] == [expected]


def test_the_year_of_what_is_to_come_is_not_a_past_one_told_before():
    text = "Ties were cut in 2013. They will meet before the end of the year."
    assert edtf(text) == [("2013", "2013"), ("the end of the year", "[..2024-12]")]
