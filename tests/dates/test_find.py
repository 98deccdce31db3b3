"""Dates in running text: what each phrase comes to, what it hangs on, and what it says of itself."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.dates import find_timexes
from ingest.record.days import from_day
from ingest.record.document import Block, Created
from ingest.record.errors import BadValue


def found(text, *, created="2024-03-06", language="en", **options):
    return find_timexes(text, created=created, language=language, **options)


def edtf(text, **options):
    return [(t.text, t.when.edtf) for t in found(text, **options) if t.when.edtf]


STORY = {
    "the following day": ("He came on 16 February 2024 and left the following day.", "2024-02-17"),
    "the same day": ("He came on 16 February 2024 and signed the same day.", "2024-02-16"),
    "five days later": ("He came on 16 February 2024. Five days later he left.", "2024-02-21"),
    "the day before": ("He came on 16 February 2024. The day before, he was in Bonn.", "2024-02-15"),
    "that evening": ("He came on 16 February 2024 and spoke that evening.", "2024-02-16"),
    "later that year": ("The pact of 1998 failed. Later that year it was renewed.", "1998"),
    "a week after a date": ("It came a week after 16 February 2024.", "2024-02-19/2024-02-25"),
    "two days before a date": ("It came two days before 16 February 2024.", "2024-02-14"),
}


@pytest.mark.parametrize(("text", "expected"), STORY.values(), ids=STORY)
def test_relative_words_count_from_the_date_told_before(text, expected):
    last = found(text)[-1]
    assert last.when.edtf == expected
    assert last.when.basis in ("text", "context")


def test_a_history_keeps_to_its_story_when_a_year_is_named_in_passing():
    text = (
        "In 1860 he won. On 4 March 1861 he took office. On 12 April the fort was shelled. "
        "On 17 April a state left, as it had planned "
        "since the crisis of May 1832 over duties. By 20 May another one had left. On 21 July 1861 a battle was fought."
    )
    dated = dict(edtf(text, created="2009-12-19"))
    assert dated["20 May"] == "[..1861-05-20]"
    assert dated["17 April"] == "1861-04-17"


def test_a_year_heading_gives_the_year_to_the_lines_below_whatever_was_published_when():
    text = "1974\nMarch 24-28: Moscow. Met with him.\n1975\nFebruary 10: Amman. Also visited Cairo February 12."
    dated = dict(edtf(text, created="2020-05-01"))
    assert dated["March 24-28"] == "1974-03-24/1974-03-28"
    assert dated["February 12"] == "1975-02-12"


def test_each_letter_of_a_bundle_counts_from_its_own_dateline():
    text = (
        "London, March 22, 1861.\n\nI received yesterday your despatch of the 4th instant.\n\n"
        "London, April 5, 1861.\n\nYour note of the 22d ultimo came yesterday.\n"
    )
    dated = edtf(text, created=None)
    assert dated[1:3] == [("yesterday", "1861-03-21"), ("the 4th instant", "1861-03-04")]
    assert dated[4:] == [("the 22d ultimo", "1861-03-22"), ("yesterday", "1861-04-04")]


def test_a_live_page_newest_first_dates_each_entry_by_the_heading_above_it():
    text = (
        "00.35  Envoys refused entry.\n\nMon 7 Aug 2023\n23.40  An envoy told reporters this afternoon she had tried.\n"
        "19.15  Two states send a delegation.\n"
    )
    dated = dict(edtf(text, created="2023-08-08"))
    assert dated["00.35"] == "2023-08-08T00:35"
    assert dated["23.40"] == "2023-08-07T23:40"
    assert dated["this afternoon"] == "2023-08-07"


def test_a_dateline_block_dates_what_stands_below_it():
    text = "Bonn, 10 December 1958\n\nHe argued yesterday for firmness."
    blocks = (Block(0, 22, "dateline"), Block(24, len(text)))
    assert edtf(text, created=None, blocks=blocks)[1] == ("yesterday", "1958-12-09")


def test_one_weekday_among_years_long_past_makes_an_article_news():
    text = (
        "He was born in 1950, studied in 1970, served from 1980 to 1984 and wrote in 1990, the ministry said Saturday."
    )
    assert edtf(text, created="1998-04-18")[-1] == ("Saturday", "1998-04-18")


def test_without_publication_relative_words_stay_unresolved_and_say_the_mend():
    yesterday = found("He said so yesterday.", created=None)[0]
    assert yesterday.when.edtf is None
    assert "--published" in yesterday.when.why


def test_publication_known_to_the_month_resolves_months_and_not_days():
    text = "They met last month and again yesterday."
    assert edtf(text, created="2024-03") == [("last month", "2024-02")]


def test_the_day_of_publication_is_the_day_in_its_own_zone():
    created = Created(when="2024-06-11", basis="metadata", clock="00:30", zone="+02:00")
    assert edtf("He was summoned yesterday.", created=created) == [("yesterday", "2024-06-10")]
    assert edtf("He was summoned yesterday.", created="2024-06-11T00:30:00+02:00") == [("yesterday", "2024-06-10")]


def test_a_publication_date_that_is_none_is_an_error_with_its_mend():
    with pytest.raises(BadValue, match="2024-03-05"):
        found("He said so yesterday.", created="last spring")


def test_an_order_of_dates_that_is_none_is_refused():
    with pytest.raises(BadValue, match="DMY or MDY"):
        find_timexes("on 04/05/2023", created=None, language="en", date_order="dmy")


def test_a_range_is_one_span_with_its_ends_as_parts():
    span = found("Talks were held on 18-19 May 2022 in Bonn.")[0]
    assert (span.text, span.when.edtf) == ("18-19 May 2022", "2022-05-18/2022-05-19")
    assert [(p.text, p.value) for p in span.parts] == [("18", "2022-05-18"), ("19 May 2022", "2022-05-19")]


RANGES = {
    "shared month": ("from 5 to 7 March 2024", "2024-03-05/2024-03-07"),
    "month first": ("March 5-7, 2024", "2024-03-05/2024-03-07"),
    "listed days": ("February 26 and 27, 2024", "2024-02-26/2024-02-27"),
    "years": ("from 1998 to 2001", "1998/2001"),
    "short year": ("1973-75", "1973/1975"),
    "months": ("between May and August 1950", "1950-05/1950-08"),
    "over New Year": ("from 28 December 2023 to 3 January 2024", "2023-12-28/2024-01-03"),
    "before Christ": ("from 477 to 450 BC", "-0476/-0449"),
    "days of two months": ("30 March-9 April 1974", "1974-03-30/1974-04-09"),
}


@pytest.mark.parametrize(("words", "expected"), RANGES.values(), ids=RANGES)
def test_ranges_keep_both_ends(words, expected):
    assert [e for _, e in edtf(f"The talks of {words} failed.")] == [expected]


VAGUE = {
    "early month": ("early March 2024", "2024-03-01/2024-03-10", "month"),
    "mid month": ("mid-March 2024", "2024-03-11/2024-03-20", "month"),
    "late month": ("late March 2024", "2024-03-21/2024-03-31", "month"),
    "early year": ("early 2024", "2024-01/2024-03", "year"),
    "late year": ("late 2024", "2024-10/2024-12", "year"),
    "season": ("the summer of 2023", "2023-22", "season"),
    "winter": ("the winter of 1861", "1861-24", "season"),
    "quarter": ("the first quarter of 2023", "2023-33", "quarter"),
    "half": ("the second half of 2008", "2008-41", "half"),
    "decade": ("the 1990s", "199X", "decade"),
    "century": ("the 19th century", "1801/1900", "century"),
    "before Christ": ("480 BC", "-0479", "year"),
}


@pytest.mark.parametrize(("words", "expected", "precision"), VAGUE.values(), ids=VAGUE)
def test_what_the_text_leaves_open_stays_open(words, expected, precision):
    when = found(f"It began in {words}, they say.")[0].when
    assert (when.edtf, when.precision) == (expected, precision)


def test_about_is_approximate_and_widens_the_days():
    when = found("He died about 16 February 2024 in Bonn.")[0].when
    assert when.approximate
    assert when.edtf == "2024-02-16~"
    assert when.latest - when.earliest == 6


def test_old_style_dates_count_as_new_style_and_keep_the_old():
    when = found("The note of 1/13 March 1881 is kept.")[0].when
    assert (when.edtf, when.old_style) == ("1881-03-13", "1881-03-01")
    marked = found("He died on 17 November 1796 (O.S.) at court.")[0].when
    assert (marked.edtf, marked.old_style) == ("1796-11-28", "1796-11-17")


def test_clock_times_know_their_zone_and_instant():
    when = found("It begins at 10:30 a.m. EST on Friday, 8 March 2024.")[0].when
    assert (when.precision, when.zone, when.instant) == ("minute", "-05:00", "2024-03-08T15:30:00Z")
    assert (when.first_second, when.last_second) == (37_800, 37_859)


def test_a_clock_time_takes_the_day_its_own_sentence_names():
    times = [t for t in found("It went off at 10:35 a.m. (0735 GMT) Friday in the city.") if t.type == "TIME"]
    assert {t.when.edtf[:10] for t in times} == {"2024-03-01"}


IMPOSSIBLE = ["31 April 2018", "April 31, 2018", "2018-02-30", "29 February 2023", "31/04/2018"]


@pytest.mark.parametrize("words", IMPOSSIBLE)
def test_an_impossible_date_is_reported_and_gives_none(words):
    timexes = found(f"The copy is dated {words}.", date_order="DMY")
    assert [t.text for t in timexes if t.invalid] == [words]
    assert not any(t.when.edtf for t in timexes)
    assert "by hand" in timexes[0].invalid


def test_a_date_that_reads_both_ways_keeps_both_readings():
    when = found("The copy is stamped 04/05/2023.")[0].when
    assert when.edtf == "[2023-04-05, 2023-05-04]"
    assert when.readings == ("2023-04-05", "2023-05-04")
    assert from_day(when.earliest) == (2023, 4, 5)
    assert from_day(when.latest) == (2023, 5, 4)


@pytest.mark.parametrize(("order", "expected"), [("DMY", "2023-05-04"), ("MDY", "2023-04-05")])
def test_the_order_of_day_and_month_decides_where_it_is_known(order, expected):
    assert edtf("The copy is stamped 04/05/2023.", date_order=order) == [("04/05/2023", expected)]


QUIET = {
    "modal": "The host may extend it, and may march on.",
    "inside words": "The decree on ratification marked the junction; Augustan monuments.",
    "verb and noun": "They sat in the sun on the march; a second vote followed.",
    "money": "They gave $2000 and 1,998 euros, or 2010 dollars.",
    "resolution": "Resolution 1973 and page 1914 and no. 2022 were cited.",
    "telephone": "Call 020 7946 1998 or +32 2 707 20 24.",
    "issn": "ISSN 0000-1945 and pp. 337-339.",
    "reading time": "2 min read",
    "all hours": "The line is open 24/7.",
    "score": "The side won 3-2 and then 10-8.",
    "ratio": "One in 10,000 readers; 12.10 percent; 2024 people.",
    "age": "The 44-year-old envoy spoke.",
    "regulation": "Regulation (EU) No 833/2014 applies.",
    "fraction": "Three-quarters of it, more than a quarter of the people.",
    "name": "Jan Novak and April Smith's aide Sun Wen spoke.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_words_and_numbers_that_only_look_like_dates_give_none(text):
    assert [t for t in edtf(text) if t[0] != "April"] == []


def test_a_name_of_a_day_counts_only_where_used_as_a_date():
    assert edtf("Relations have changed since 9/11.") == [("9/11", "2001-09-11/..")]
    assert edtf("The 9/11 commission wrote a book.") == []


def test_every_timex_says_why_and_quotes_its_words():
    text = "On Monday, 4 March 2024 he met them; last week, in early May and since 1998 he had not. It took three days."
    for timex in found(text):
        assert text[timex.start : timex.end] == timex.text == timex.when.words
        assert timex.when.why.startswith(f'"{timex.text}" ')
        assert timex.when.why.endswith(".")


LANGUAGES = {
    "fr mid-month": ("fr", "Ils se verront à la mi-mars.", "2024-03-11/2024-03-20"),
    "fr day after": ("fr", "La conférence eut lieu le 26 février. Dès le lendemain il répondit.", "2024-02-27"),
    "de mid-month": ("de", "Sie treffen sich Mitte März.", "2024-03-11/2024-03-20"),
    "de numbers": ("de", "Der Vertrag vom 2.10.1904 gilt.", "1904-10-02"),
    "es next day": ("es", "Llegó el 16 de febrero de 2024. Al día siguiente se fue.", "2024-02-17"),
    "uk": ("uk", "Угоду підписано 16 лютого 2024 року.", "2024-02-16"),
    "ar Levant month": ("ar", "التقيا في 26 شباط 2024 في باريس.", "2024-02-26"),
    "ar Indic digits": ("ar", "التقيا في ٢٦ فبراير ٢٠٢٤ في باريس.", "2024-02-26"),
    "ar mid-month": ("ar", "اجتمعوا في منتصف أبريل 2023 في باريس.", "2023-04-11/2023-04-20"),
    "zh mid last month": ("zh", "他们于上月中旬会面。", "2024-02-11/2024-02-20"),
    "zh today": ("zh", "他今天表示。", "2024-03-06"),
    "ru": ("ru", "Договор подписан 16 февраля 2024 года.", "2024-02-16"),
    "it": ("it", "L'accordo del 16 febbraio 2024.", "2024-02-16"),
    "pt": ("pt", "O acordo de 16 de fevereiro de 2024.", "2024-02-16"),
    "el": ("el", "Η συμφωνία της 16ης Φεβρουαρίου 2024.", "2024-02-16"),
    "borrowed": ("sv", "Avtalet den 16 februari 2024 gäller.", "2024-02-16"),
}


@pytest.mark.parametrize(("language", "text", "expected"), LANGUAGES.values(), ids=LANGUAGES)
def test_other_languages(language, text, expected):
    assert edtf(text, language=language)[-1][1] == expected


PIECES = (
    "on ", "5 ", "March ", "2024 ", "May", "Monday", "last ", "week ", "the ", "1998-99", "12:30 ", "BC", "31/04/2023",
    "am ", "März", "Mai ", "le ", "mars ", "de ", "enero ", "в ", "марта ", "года", "2024年3月5日", "上周五",
    "أمس", "مارس", "first ", "Friday ", "of ", "and ", "to ", "from ", "between ", "'98", "1990s", "two ",
    "days ", "ago",
)  # fmt: skip


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.one_of(
            st.sampled_from(PIECES),
            st.text(max_size=6),
            st.integers(0, 99999).map(str),
            st.sampled_from(list(" \n\t.,;:-–—/()[]'’\"«»")),
        ),
        max_size=40,
    ).map("".join),
)


@pytest.mark.slow
@settings(deadline=None)  # the first text of a language loads its pack
@given(TEXTS, st.sampled_from(("en", "de", "fr", "es", "ru", "ar", "zh", "el", "uk", "nl", "xx")))
def test_any_text_gives_spans_in_order_that_quote_it(text, language):
    timexes = found(text, language=language)
    assert all(t.start < t.end and text[t.start : t.end] == t.text and t.when.why for t in timexes)
    assert all(one.end <= other.start for one, other in pairwise(timexes))


WORDS = (
    *("5", "March", "2024", "Monday", "last", "week", "on", "the", "3rd", "of", "-", "and", ",", "to", "from", "early"),
    *("a", "year", "ago", "31", "April", "9", "a.m.", "1998", "\n", "BC", "90s", "(", ")", "noon", "between", "late"),
)


@example("Monday - 1998")
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_jumble_of_date_words_keeps_earliest_before_latest(text):
    for timex in found(text):
        when = timex.when
        assert (when.edtf is None) == (when.earliest is None and when.latest is None)
        if when.earliest is not None and when.latest is not None:
            assert when.earliest <= when.latest
