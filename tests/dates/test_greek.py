"""Greek dates: what each phrase comes to, read against 6 March 2024 or in a story of its own."""

import pytest

from ingest.dates import find_timexes


def last(text, *, created="2024-03-06"):
    return find_timexes(text, created=created, language="el")[-1]


PHRASES = {
    "day with its ending": ("Η συμφωνία της 16ης Φεβρουαρίου 2023 ισχύει.", "2023-02-16"),
    "days of a month": ("Οι συνομιλίες της 5-7 Μαρτίου 2023 απέτυχαν.", "2023-03-05/2023-03-07"),
    "spoken month": ("Συμφώνησαν τον Μάρτη του 2023.", "2023-03"),
    "early": ("Συναντήθηκαν στις αρχές Μαρτίου 2023.", "2023-03-01/2023-03-10"),
    "late year": ("Συναντήθηκαν στα τέλη του 2023.", "2023-10/2023-12"),
    "century": ("Η αξίωση του 19ου αιώνα ξεχάστηκε.", "1801/1900"),
    "century before Christ": ("Η συμμαχία του 5ου αιώνα π.Χ. διαλύθηκε.", "-0499/-0400"),
    "years before Christ": ("Ο πόλεμος του 431-404 π.Χ. έληξε.", "-0430/-0403"),
    "decade": ("Το εμπόριο της δεκαετίας του 1990 έπεσε.", "199X"),
    "decade before Christ": ("Η συμμαχία της δεκαετίας του 460 π.Χ. έληξε.", "-0468/-0459"),
    "half of a year": ("Το εμπόριο έπεσε το δεύτερο εξάμηνο του 2023.", "2023-41"),
    "season": ("Συναντήθηκαν τον χειμώνα του 1861.", "1861-24"),
    "month of last year": ("Άρχισε τον Οκτώβριο του προηγούμενου έτους.", "2023-10"),
    "clock": ("Συναντήθηκαν στις 4 Μαρτίου 2023 στις 9:30 π.μ. στη Βιέννη.", "2023-03-04T09:30"),
    "in three days": ("Θα συναντηθούν σε τρεις μέρες.", "2024-03-09"),
}


@pytest.mark.parametrize(("text", "expected"), PHRASES.values(), ids=PHRASES)
def test_a_phrase_comes_out_whole(text, expected):
    assert last(text).when.edtf == expected


STORY = {
    "the same day": ("Ήρθε στις 16 Φεβρουαρίου 2024. Την ίδια μέρα υπέγραψαν.", "2024-02-16"),
    "the next month": ("Ήρθε στις 16 Ιανουαρίου 2023. Τον επόμενο μήνα υπέγραψαν.", "2023-02"),
    "two weeks later": ("Ήρθε στις 16 Φεβρουαρίου 2024. Δύο εβδομάδες αργότερα υπέγραψαν.", "2024-02-26/2024-03-03"),
    "after three months": ("Ήρθε τον Φεβρουάριο του 2023. Ύστερα από τρεις μήνες υπέγραψαν.", "2023-05"),
    "the 20th of the same month": ("Ήρθε στις 16 Φεβρουαρίου 2024 και έφυγε στις 20 του ίδιου μήνα.", "2024-02-20"),
    "the 20th alone": ("Ήρθε στις 16 Φεβρουαρίου 2024 και έφυγε στις 20.", "2024-02-20"),
}


@pytest.mark.parametrize(("text", "expected"), STORY.values(), ids=STORY)
def test_relative_words_count_from_the_date_told_before(text, expected):
    assert last(text).when.edtf == expected


LENGTHS = {
    "one word": ("Μετά την τριήμερη μάχη σώπασαν.", "P3D"),
    "years in one word": ("Υπέγραψαν πενταετή συνθήκη.", "P5Y"),
    "figure and word": ("Ύστερα από 24ωρη πορεία έφτασαν.", "PT24H"),
    "a year after a thing": ("Έφυγε ένα χρόνο μετά τη νίκη.", "P1Y"),
}


@pytest.mark.parametrize(("text", "expected"), LENGTHS.values(), ids=LENGTHS)
def test_lengths_are_no_dates(text, expected):
    assert (last(text).type, last(text).value) == ("DURATION", expected)


QUIET = ["Η τρίτη εκστρατεία απέτυχε.", "Η πέμπτη φάλαγγα έμεινε.", "Η τελευταία προσπάθεια απέτυχε."]


@pytest.mark.parametrize("text", QUIET)
def test_ordinals_are_no_weekdays(text):
    assert not find_timexes(text, created="2024-03-06", language="el")
