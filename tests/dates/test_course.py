"""The course of a story: the year of its yearless dates, whatever years it names in passing."""

from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates import find_timexes

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
)
DOINGS = ("the envoys met", "a note was sent", "the council sat", "talks broke off", "the minister left")


def said(day):
    return f"{day.day} {MONTHS[day.month - 1]}"


def told(days, asides):
    """Return a story that names its year once, and the words of its other dates; asides are put in by place."""
    out = [f"In {days[0].year - 1} the union was at peace. On {said(days[0])} {days[0].year} the crisis began."]
    for place, day in enumerate(days[1:]):
        out += [aside for where, aside in asides if where == place]
        out.append(f"On {said(day)} {DOINGS[place % len(DOINGS)]}.")
    return " ".join(out)


def dates(text):
    return [
        (t.text, t.value)
        for t in find_timexes(text, created=None, language="en")
        if t.type == "DATE" and len(t.value) > 4
    ]


# Steps of up to five months: further on the year before may well be meant. Asides lie fifteen years off and more: a
# nearer one may well be where the story goes.
STEPS = st.lists(st.integers(3, 150), min_size=2, max_size=9)
BEGIN = st.dates(date(1815, 1, 1), date(1990, 12, 31))
PASSING = st.tuples(
    st.integers(0, 8),
    st.sampled_from(
        ("as {year} had left it", "like the accord of {month} {year}", "unlike {year}", "they cited 3 {month} {year}")
    ),
    st.integers(15, 90).flatmap(lambda n: st.sampled_from((n, -n))),
)


def story(begin, steps):
    return [begin + timedelta(days=n) for n in accumulate(steps, initial=0)]


@settings(deadline=None)  # the first text loads the pack
@given(BEGIN, STEPS)
def test_a_story_told_in_order_gives_each_date_its_own_year(begin, steps):
    days = story(begin, steps)
    found = dates(told(days, []))
    assert [value for _, value in found] == [day.isoformat() for day in days]


@pytest.mark.slow
@settings(deadline=None)  # the first text loads the pack
@given(BEGIN, STEPS, PASSING)
def test_an_aside_put_in_moves_no_later_date(begin, steps, passing):
    place, words, off = passing
    days = story(begin, steps)
    # Half a year off: "like the accord of May 1832. On 3 June" may well mean 1832.
    month = MONTHS[(days[min(place, len(days) - 2) + 1].month + 5) % 12]
    aside = f"The matter stood, {words.format(month=month, year=begin.year + off)}."
    text = told(days, [(place, aside)])
    without = [d for d in dates(text) if not d[0].endswith(str(begin.year + off))]
    assert without == dates(told(days, []))


TURNS = {
    "a year named in passing": (
        "In 1860 he won. On 4 March 1861 he took office. On 12 April the note came. "
        "On 17 April a state left, as it had planned since the crisis of May 1832 over duties. By 20 May he knew.",
        {"12 April": "1861-04-12", "17 April": "1861-04-17", "20 May": "1861-05-20"},
    ),
    "what is told behind decides": (
        "The pact was signed on 3 March 1921. Envoys planned a summit for 1923. On 9 April they met. "
        "The league answered on 2 June 1921.",
        {"9 April": "1921-04-09"},
    ),
    "a paragraph turns to another year": (
        "The pact was signed on 3 March 1921 and kept.\n\nIn 1925 the league grew. On 9 April envoys met. "
        "They met again on 5 June.",
        {"9 April": "1925-04-09", "5 June": "1925-06-05"},
    ),
    "a heading holds against a look back": (
        "The talks ended on 17 December 1965.\n\n1966\n\nUntil late 1965 envoys kept quiet. On 8 January they spoke. "
        "A report leaked on 12 November. On 10 March a note was sent.",
        {"8 January": "1966-01-08", "12 November": "1966-11-12", "10 March": "1966-03-10"},
    ),
    "the following year": (
        "The pact was signed on 3 March 1921. The following year the league grew. On 9 April envoys met.",
        {"9 April": "1922-04-09"},
    ),
    "over New Year": (
        "The envoys met on 28 November 1921. On 14 January they met again.",
        {"14 January": "1922-01-14"},
    ),
    "the weekday beside it": (
        "The pact was signed on 3 March 1921. Envoys met on Saturday, 12 February, in Bonn.",
        {"Saturday, 12 February": "1921-02-12"},
    ),
    "the weekday of another year": (
        "The pact was signed on 3 March 1921. Envoys met on Sunday, 12 February, in Bonn.",
        {"Sunday, 12 February": "1922-02-12"},
    ),
    "a range without its year": (
        "The pact was signed on 3 December 1921. Envoys met on 12-14 January in Bonn. On 5 February they left.",
        {"5 February": "1922-02-05"},
    ),
    "with the date in passing just before it": (
        "The fort fell on 22 June 1730. It was rebuilt; in March 1792 it lost its gate and in April its chapel.",
        {"April": "1792-04"},
    ),
    "back a little": (
        "The pact was signed on 3 March 1921. The draft of 14 February was burnt.",
        {"14 February": "1921-02-14"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), TURNS.values(), ids=TURNS)
def test_a_yearless_date_goes_with_the_course_of_its_story(text, expected):
    found = dict(dates(text))
    assert {words: found.get(words) for words in expected} == expected


def test_the_same_day_behind_an_aside_is_the_day_of_the_story():
    text = (
        "On 4 March 1861 he took office. On 12 April the note came. It recalled the pact of 3 June 1832. "
        "The same day the envoys left."
    )
    assert dates(text)[-1] == ("The same day", "1861-04-12")


def test_the_next_day_within_an_aside_is_of_the_aside():
    text = (
        "On 4 March 1861 he took office. On 12 April the note came. It recalled the pact of 3 June 1832, "
        "broken the next day."
    )
    assert dates(text)[-1] == ("the next day", "1832-06-04")


def test_a_yearless_date_says_what_it_goes_on_from():
    text = "On 4 March 1861 he took office. On 12 April the note came."
    why = find_timexes(text, created=None, language="en")[-1].when.why
    assert why == (
        '"12 April" is Friday 12 April 1861: no year is named; '
        'the story goes on from Monday 4 March 1861 ("4 March 1861").'
    )


HISTORY = (
    "The pact was signed on 3 March 1921 and ratified on 2 May 1921. It was renewed in 1923 and in 1925. {} "
    "The league kept the text."
)

NOT_PUBLICATION = {
    "this year": ("Nobody in this year objected.", "1925"),
    "last year": ("Envoys had met last year too.", "1924"),
    "in a few days": ("The port was taken in three days.", "P3D"),
}


@pytest.mark.parametrize(("words", "expected"), NOT_PUBLICATION.values(), ids=NOT_PUBLICATION)
def test_a_history_counts_from_its_story_and_never_from_when_its_page_was_saved(words, expected):
    assert find_timexes(HISTORY.format(words), created="2009-12-19", language="en")[-1].value == expected


def test_a_history_that_has_told_no_date_counts_from_none():
    text = "Two weeks later envoys met. " + HISTORY.format("")
    first = find_timexes(text, created="2009-12-19", language="en")[0]
    assert first.when.edtf is None
    assert "told no date so far" in first.when.why
