"""Sentences: every resolved date says in one plain sentence what it is and why, grammatically, specifically, truly."""
# ruff: noqa: E501 - the sentences are compared whole

import pytest

from ingest.dates import find_timexes

SENTENCES = {
    "whole day": (
        "They met on 5 March 2024.",
        '"5 March 2024" is Tuesday 5 March 2024: the words give the whole date.',
    ),
    "month": (
        "The accord of June 2015 holds.",
        '"June 2015" is June 2015: the words give the month and the year.',
    ),
    "year": (
        "It lapsed in 2022.",
        '"2022" is 2022: the words give the year.',
    ),
    "decade": (
        "Relations cooled in the 1990s.",
        '"the 1990s" is the 1990s: the words give the decade.',
    ),
    "century": (
        "The claim goes back to the 19th century.",
        '"the 19th century" is the 19th century (1801 to 1900): the words give the century.',
    ),
    "winter over two years": (
        "They met in the winter of 1861.",
        '"the winter of 1861" is the winter of 1861-62: the words give the season.',
    ),
    "early in the era": (
        "The peace of AD 363 was costly.",
        '"AD 363" is AD 363: the words give the year.',
    ),
    "both ends": (
        "He ruled from 1998 to 2001.",
        '"1998 to 2001" is 1998 to 2001: the words give both ends.',
    ),
    "two days": (
        "Talks were held on 18 and 19 May 2022.",
        '"18 and 19 May 2022" is Wednesday 18 May 2022 and Thursday 19 May 2022: the words give both ends.',
    ),
    "part": (
        "They met in mid-January 2024.",
        '"mid-January 2024" is the middle part of January 2024, 11 January 2024 to 20 January 2024: the words give the month and the year.',
    ),
    "about": (
        "He died about 16 February 2024.",
        '"about 16 February 2024" is about Friday 16 February 2024 (3 days either way): the words give the whole date.',
    ),
    "both readings": (
        "The copy is stamped 04/05/2023.",
        '"04/05/2023" may be Wednesday 5 April 2023 or Thursday 4 May 2023: day and month can be read both ways and nothing in the text decides; choose one or give the order.',
    ),
    "past": (
        "He said so on Friday.",
        '"Friday" is Friday 1 March 2024: it is told in the past ("said"), so it is the latest Friday on or before the publication on Wednesday 6 March 2024.',
    ),
    "to come": (
        "They will meet on Friday.",
        '"Friday" is Friday 8 March 2024: "meet" tells of what is to come, so it is the first Friday on or after the publication on Wednesday 6 March 2024.',
    ),
    "counted": (
        "They met three days ago.",
        '"three days ago" is Sunday 3 March 2024: 3 days before the publication on Wednesday 6 March 2024.',
    ),
    "told": (
        "He came on 16 February 2024 and signed the same day.",
        '"the same day" is Friday 16 February 2024: it is the day told of, Friday 16 February 2024 ("16 February 2024").',
    ),
    "told before": (
        "He came on 16 February 2024 and left the following day.",
        '"the following day" is Saturday 17 February 2024: the day after Friday 16 February 2024 ("16 February 2024").',
    ),
    "no year": (
        "They met on 14 December.",
        '"14 December" is Thursday 14 December 2023: no year is named and it is told in the past ("met"), so it is the latest one on or before the publication on Wednesday 6 March 2024.',
    ),
    "two digits": (
        "Talks broke down in '98.",
        '"\'98" is 1998: the year has two digits, so it is the latest such year on or before the publication on Wednesday 6 March 2024.',
    ),
    "last month": (
        "Your despatch of the 14th ultimo is received.",
        '"the 14th ultimo" is Wednesday 14 February 2024: it is in the month before the publication on Wednesday 6 March 2024.',
    ),
    "deadline": (
        "They must withdraw by 3 May 2024.",
        '"3 May 2024" is Friday 3 May 2024, and what is told comes no later: the words give the whole date.',
    ),
    "state": (
        "It has held since 3 May 2023.",
        '"3 May 2023" is Wednesday 3 May 2023, and what is told goes on from then: the words give the whole date.',
    ),
    "clock": (
        "They met at 2.30 p.m. Paris time on 8 March 2024.",
        '"2.30 p.m. Paris time on 8 March 2024" is 14:30 UTC+1 on Friday 8 March 2024: the words give the whole date.',
    ),
    "midnight": (
        "The truce ends at midnight on 8 March 2024.",
        '"midnight on 8 March 2024" is midnight at the end of Friday 8 March 2024: the words give the whole date.',
    ),
    "several zones": (
        "They met at 9 a.m. CST on 8 March 2024.",
        '"9 a.m. CST on 8 March 2024" is 09:00 on Friday 8 March 2024: the words give the whole date; CST stands for more than one zone, so the moment is not certain.',
    ),
    "local time": (
        "They met at 10:00 local time on 8 March 2024.",
        '"10:00 local time on 8 March 2024" is 10:00 on Friday 8 March 2024: the words give the whole date; it is local time of a place that the words do not name.',
    ),
    "all times": (
        "All times GMT+1. They met at 10:30 on 8 March 2024.",
        '"10:30 on 8 March 2024" is 10:30 UTC+1 on Friday 8 March 2024: the words give the whole date; "All times GMT+1" gives all times their zone.',
    ),
    "part of a day": (
        "They met on the morning of 8 March 2024.",
        '"the morning of 8 March 2024" is the morning of Friday 8 March 2024: the words give the whole date.',
    ),
    "Hijri": (
        "The decree of 12 Ramadan 1445 AH stands.",
        '"12 Ramadan 1445 AH" is Friday 22 March 2024: 12 Ramadan 1445 AH by the Umm al-Qura calendar.',
    ),
    "Old Style": (
        "The note of 1/13 March 1881 is kept.",
        '"1/13 March 1881" is Sunday 13 March 1881: the Julian calendar (Old Style) calls that day 1 March 1881.',
    ),
    "impossible": (
        "It was signed on 31 April 2018.",
        '"31 April 2018" is no date: April 2018 has no day 31; look at the original and set the date by hand.',
    ),
    "length": (
        "The talks took three days.",
        '"three days" is a length of time; it has no place on the axis.',
    ),
    "recurring": (
        "They meet every Monday.",
        '"every Monday" is a recurring time; it has no place on the axis.',
    ),
    "vague": (
        "He resigned recently.",
        '"recently" is an earlier time, without a date.',
    ),
    "named day": (
        "Relations have changed since 9/11.",
        '"9/11" is Tuesday 11 September 2001, and what is told goes on from then: the words name that day.',
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_date_says_what_it_is_and_why(text, expected):
    assert find_timexes(text, created="2024-03-06", language="en")[-1].when.why == expected


def test_a_date_of_unknown_publication_says_the_mend():
    [timex] = find_timexes("They met on Friday.", created=None, language="en")
    assert timex.when.why == (
        '"Friday" is not resolved: no publication date is known; give it with --published or on the document\'s card.'
    )


def test_words_over_two_lines_are_quoted_in_one():
    [timex] = find_timexes("They met on 5 March\n2024 there.", created=None, language="en")
    assert timex.when.why.startswith('"5 March 2024" is')
