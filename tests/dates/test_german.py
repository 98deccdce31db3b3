"""German dates: tense by verbs, clock times, lists, compounds and recurrences, read against Wednesday 6 March 2024."""

import pytest

from ingest.dates import find_timexes


def values(text):
    found = find_timexes(text, created="2024-03-06", language="de")
    return [part.value for t in found for part in (t.parts or (t,))]


VALUES = {
    "strong preterite": ("Die Gesandte traf am Montag den Kanzler.", ["2024-03-04"]),
    "perfect, participle at the end": ("Er hat am Montag in Wien den Kanzler besucht.", ["2024-03-04"]),
    "subordinate perfect": ("Er sagt, dass er am Montag in Wien verhandelt hat.", ["2024-03-04"]),
    "future": ("Die Gesandte wird am Montag den Kanzler sehen.", ["2024-03-11"]),
    "present tense is to come": ("Die Minister sehen sich am Montag in Wien wieder.", ["2024-03-11"]),
    "from a weekday": ("Das Papier vom Montag nennt keine Namen und keine Orte.", ["2024-03-04"]),
    "verbs that only end like a preterite": ("Die Sanktionen gelten bis zum 31. Juli.", ["2024-07-31"]),
    "planned for a weekday": ("Die für Dienstag angesetzte Sitzung wurde verschoben.", ["2024-03-12"]),
    "begun on a weekday": ("Die am Dienstag begonnene Konferenz endet bald.", ["2024-03-05", "FUTURE_REF"]),
    "second clause in the present": (
        "Sie reiste am Montag nach Kiew und kehrt am Freitag zurück.",
        ["2024-03-04", "2024-03-08"],
    ),
    "two months of one year": ("Im Mai und Juni 2023 wurde verhandelt.", ["2023-05", "2023-06"]),
    "told in a clause": ("Er sagte, dass er am Freitag kommen werde.", ["2024-03-08"]),
    "a future of one's own": ("Das Land sorgt sich um seine Zukunft.", []),
    "coming years": ("In den kommenden Jahren steigt der Beitrag.", ["FUTURE_REF"]),
    "night that ends on a day": ("In der Nacht zum Dienstag traf er ein.", ["2024-03-04TNI"]),
    "eve of what has no date": ("Am Vorabend des Gipfels sprachen sie.", []),
    "half a year": ("Das dauerte ein halbes Jahr. Jede Sitzung war eine halbe Stunde lang.", ["P6M", "PT30M"]),
    "nouns are no verbs": ("Die Daten kommen am Montag aus den Staaten nach Wien.", ["2024-03-11"]),
    "half an hour to": ("Sie begannen am 4. März um halb neun.", ["2024-03-04T08:30"]),
    "quarter to": ("Sie begannen am 4. März um Viertel vor neun.", ["2024-03-04T08:45"]),
    "hour in words": ("Sie begannen am 4. März um neun Uhr abends.", ["2024-03-04T21:00"]),
    "hours of a range": ("Geöffnet am 4. März, 10-18 Uhr.", ["2024-03-04T10:00", "2024-03-04T18:00"]),
    "hour of no day": ("Der Rat tagt täglich um 9 Uhr.", ["P1D", "XXXX-XX-XXT09:00"]),
    "hour beside another thing that recurs": (
        "Die tägliche Lage des Rates begann um 9 Uhr.",
        ["P1D", "2024-03-06T09:00"],
    ),
    "hour of a day told before": (
        "Am 4. März von 9 bis 12 Uhr und am 6. März wurde verhandelt.",
        ["2024-03-04T09:00", "2024-03-04T12:00", "2024-03-06"],
    ),
    "listed days": ("Am 1., 3. und 4. März sahen sie sich.", ["2024-03-01", "2024-03-03", "2024-03-04"]),
    "nth weekday of the month": ("Der Rat tagt jeden dritten Mittwoch im Monat.", ["P1M"]),
    "weekday and part": ("Der Rat tagt jeden Dienstagabend.", ["XXXX-WXX-2TEV"]),
    "compound length": ("Sie brauchten drei Verhandlungstage.", ["P3D"]),
    "length with its adjective": ("Nach zwölf zähen Stunden einigten sie sich.", ["PT12H"]),
    "one or the other": ("Die Reise dauert zwei bis drei Wochen.", ["P2W", "P3W"]),
    "length in one word": ("Die dreimonatige Frist und die fünftägigen Gespräche.", ["P3M", "P5D"]),
    "the verb that sounds like days": ("Die Minister tagen in Wien.", []),
    "nowadays": ("Das Land ist heute ein wichtiger Partner.", ["PRESENT_REF"]),
    "today": ("Der Minister ist heute in Wien eingetroffen.", ["2024-03-06"]),
    "at the time of": ("Das war zur Zeit der Besatzung so.", []),
    "before Christ": ("Der Bund zerfiel 404 v. Chr. im Streit.", ["BC0404"]),
    "week but one": ("Die Minister treffen sich übernächste Woche.", ["2024-W12"]),
    "edge of a period": ("Der Vertrag läuft zum Jahresende aus.", ["2024"]),
    "Austrian month": ("Sie trafen sich am 5. Jänner.", ["2024-01-05"]),
}


@pytest.mark.parametrize(("text", "expected"), VALUES.values(), ids=VALUES)
def test_german_words_come_to_their_values(text, expected):
    assert values(text) == expected
