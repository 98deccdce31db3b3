"""Complaints of weekdays and of dates without a year: each with the phrases that show it, round a week and New Year."""

import pytest

from ingest.dates import find_timexes


def dated(text, *, created="2024-05-15", language="en", **options):
    return [
        (t.text, t.when.edtf) for t in find_timexes(text, created=created, language=language, **options) if t.when.edtf
    ]


NAMED_WEEKDAYS = [
    ("They met last Friday.", "2024-05-10"),
    ("They met last Wednesday.", "2024-05-08"),
    ("They met this past Monday.", "2024-05-13"),
    ("They met on the Monday before last.", "2024-05-06"),
    ("They met on Tuesday last week.", "2024-05-07"),
    ("They met last week on Tuesday.", "2024-05-07"),
    ("They met a week ago Friday.", "2024-05-03"),
    ("They met on Friday a week ago.", "2024-05-03"),
    ("They met two Fridays ago.", "2024-05-03"),
    ("They met on Friday last.", "2024-05-10"),
    ("They met on the last Thursday of April.", "2024-04-25"),
    ("They met last weekend.", "2024-05-11/2024-05-12"),
    ("They will meet next Tuesday.", "2024-05-21"),
    ("They will meet next Wednesday.", "2024-05-22"),
    ("They will meet this Sunday.", "2024-05-19"),
    ("They will meet this coming Sunday.", "2024-05-19"),
    ("They will meet the coming Friday.", "2024-05-17"),
    ("They will meet on Friday next.", "2024-05-17"),
    ("They will meet the Friday after next.", "2024-05-24"),
    ("They will meet on Tuesday of next week.", "2024-05-21"),
    ("They will meet next week on Tuesday.", "2024-05-21"),
    ("They will meet on Monday week.", "2024-05-27"),
    ("They will meet a week on Tuesday.", "2024-05-28"),
    ("They will meet a week from Friday.", "2024-05-24"),
    ("They will meet two weeks on Friday.", "2024-05-31"),
    ("They will meet on the 1st Friday of next month.", "2024-06-07"),
    ("They will meet on the second Tuesday in November.", "2024-11-12"),
    ("They will meet on the third Monday of the month.", "2024-05-20"),
    ("They will meet on the last day of June.", "2024-06-30"),
    ("They will meet in the first week of June.", "2024-06-03/2024-06-09"),
    ("They will meet the week after next.", "2024-05-27/2024-06-02"),
]


@pytest.mark.parametrize(("text", "edtf"), NAMED_WEEKDAYS, ids=[t for t, _ in NAMED_WEEKDAYS])
def test_last_and_next_weekdays(text, edtf):
    assert [e for _, e in dated(text)] == [edtf]


BARE_WEEKDAYS = [
    ("They met on Friday.", "2024-05-10"),
    ("He had arrived on Friday.", "2024-05-10"),
    ("Envoys failed to meet on Friday.", "2024-05-10"),
    ("He told envoys on Friday that he would resign.", "2024-05-10"),
    ("Friday's talks failed.", "2024-05-10"),
    ("The deadline was Friday.", "2024-05-10"),
    ("By Friday, ten had signed.", "[..2024-05-10]"),
    ("They met on Wednesday.", "2024-05-15"),
    ("They will meet on Wednesday.", "2024-05-15"),
    ("They will meet on Friday.", "2024-05-17"),
    ("The minister will speak to the UN on Friday.", "2024-05-17"),
    ("He would arrive on Friday, the ministry said.", "2024-05-17"),
    ("He arrives on Friday.", "2024-05-17"),
    ("Talks resume on Friday.", "2024-05-17"),
    ("They are meeting on Friday.", "2024-05-17"),
    ("They are to meet Friday.", "2024-05-17"),
    ("They plan to meet on Friday.", "2024-05-17"),
    ("A vote is expected Friday.", "2024-05-17"),
    ("A Friday vote is planned.", "2024-05-17"),
    ("The deadline is Friday.", "2024-05-17"),
    ("They must answer by Friday.", "[..2024-05-17]"),
    ("From Friday, visas will be free.", "2024-05-17"),
    ("Friday's talks will be held in the capital.", "2024-05-17"),
    ("They met between Tuesday and Thursday.", "2024-05-07/2024-05-09"),
    ("They will meet between Tuesday and Thursday.", "2024-05-21/2024-05-23"),
]


@pytest.mark.parametrize(("text", "edtf"), BARE_WEEKDAYS, ids=[t for t, _ in BARE_WEEKDAYS])
def test_a_bare_weekday_goes_the_way_its_sentence_looks(text, edtf):
    assert [e for _, e in dated(text)] == [edtf]


OVER_NEW_YEAR = [
    ("2024-05-15", "It was signed on 20 November.", "2023-11-20"),
    ("2024-05-15", "It will be signed on 20 November.", "2024-11-20"),
    ("2024-01-03", "It was signed on 28 December.", "2023-12-28"),
    ("2024-01-03", "It will be signed on 28 December.", "2024-12-28"),
    ("2024-01-03", "It was signed in December.", "2023-12"),
    ("2024-01-03", "They met on Dec. 30 and 31.", "2023-12-30/2023-12-31"),
    ("2023-12-28", "It will be signed on 3 January.", "2024-01-03"),
    ("2023-12-28", "It was signed on 3 January.", "2023-01-03"),
    ("2023-12-28", "It is to be signed in January.", "2024-01"),
    ("2023-12-28", "The truce is valid until 3 January.", "../2024-01-03"),
    ("2023-12-28", "Talks are due on 3 January.", "2024-01-03"),
    ("2023-12-28", "The talks of 3 January are awaited.", "2024-01-03"),
    ("2024-01-03", "The talks of 28 December are over.", "2023-12-28"),
    ("2024-01-03", "They will meet from 28 to 30 January.", "2024-01-28/2024-01-30"),
    ("2023-12-28", "They will meet from 30 December to 2 January.", "2023-12-30/2024-01-02"),
    ("2024-01-03", "They met from 30 December to 2 January.", "2023-12-30/2024-01-02"),
    ("2023-12-28", "They will meet on New Year's Day.", "2024-01-01"),
    ("2024-01-03", "They met on New Year's Eve.", "2023-12-31"),
]


@pytest.mark.parametrize(("created", "text", "edtf"), OVER_NEW_YEAR, ids=[f"{c} {t}" for c, t, _ in OVER_NEW_YEAR])
def test_a_yearless_date_falls_on_the_right_side_of_new_year(created, text, edtf):
    assert [e for _, e in dated(text, created=created)] == [edtf]


@pytest.mark.parametrize("text", ["It was signed on 20 November.", "It will be signed on 20 November."])
def test_a_yearless_date_says_why_it_is_of_that_year(text):
    assert "no year is named" in find_timexes(text, created="2024-05-15", language="en")[0].when.why
