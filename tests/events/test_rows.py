"""Tables straight to reports."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.actors import load_lexicon
from ingest.events.column_words import direction_of, named, status_of
from ingest.events.rows import code_table
from ingest.readers import read
from ingest.readers.item import Source
from ingest.record.days import from_day
from ingest.record.document import Given, TableGiven


def coded(text: str, *, said: Given | None = None, name: str = "table.csv"):
    (item,) = read(Source(name, text.encode(), "2024-01-01T00:00:00Z"))
    return code_table(item, given=said or Given(), lexicon=load_lexicon(), document="d1")


def dates(text: str, **said) -> list[str | None]:
    return [r.when.edtf for r in coded(text, **said)[1]]


def actors(report) -> list[str]:
    return [p.actor for p in (*report.source, *report.target)]


def test_a_row_is_a_report_that_quotes_its_line():
    raw = "date,title,actors,place\n2024-03-05,Consulates agreed,Oman; Norway,Muscat\n"
    cleaned, (report,), rejected = coded(raw)
    assert rejected == ()
    assert (
        report.quote
        == cleaned.text[report.start : report.end]
        == "2024-03-05 | Consulates agreed | Oman; Norway | Muscat"
    )
    assert (report.locator, report.context, report.when.basis) == ("row 1", "table", "table")
    assert actors(report) == ["OMN", "NOR"]
    assert (report.headline, report.place, report.event_type) == ("Consulates agreed", "Muscat", "AGREE")
    left, right = cleaned.offsets.to_raw(report.start, report.end)
    assert raw[left:right] == "2024-03-05,Consulates agreed,Oman; Norway,Muscat"
    for party in report.source:
        assert cleaned.text[party.start : party.end] == party.words
    assert cleaned.text[report.when.words_start : report.when.words_end] == "2024-03-05"


@pytest.mark.parametrize(
    ("place", "state", "city"),
    [
        pytest.param("Muscat", "OMN", "Muscat", id="a capital"),
        pytest.param("Lviv", "UKR", "Lviv", id="a city we know"),
        pytest.param("Kiev", "UKR", "Kyiv", id="by another name"),
        pytest.param("Nowhere-on-Sea", None, "", id="a town nobody knows"),
        pytest.param("Munich; Berlin", "DEU", "", id="two cities of one state"),
        pytest.param("Oslo; Muscat", None, "", id="two cities of two states"),
    ],
)
def test_a_row_has_the_state_and_city_of_its_place(place, state, city):
    _, (report,), _ = coded(f"date,title,actors,place\n2024-03-05,Consulates agreed,Oman; Norway,{place}\n")
    assert (report.place_state, report.city) == (state, city)


def test_a_title_of_a_row_that_does_not_say_who_is_told_who():
    _, (report,), _ = coded("date,title,actors\n2024-03-05,Consulates agreed,Oman; Norway\n")
    assert report.label == "Oman, Norway: Consulates agreed"


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        pytest.param(("06/04/2018", "23/04/2018"), ["2018-04-06", "2018-04-23"], id="one row settles day first"),
        pytest.param(("4/6/18", "4/23/18"), ["2018-04-06", "2018-04-23"], id="one row settles month first"),
        pytest.param(("24.10.2022", "5.11.2022"), ["2022-10-24", "2022-11-05"], id="dots are day first"),
        pytest.param(("6-Jun-23", "2023-06-07"), ["2023-06-06", "2023-06-07"], id="mixed forms"),
        pytest.param(("March 2018", "2018"), ["2018-03", "2018"], id="months and years"),
    ],
)
def test_dates_of_a_column_are_read_alike(cells, wanted):
    assert dates("date,title\n" + "\n".join(f"{c},Talks in Oslo" for c in cells)) == wanted


def test_an_order_that_nothing_settles_keeps_both_readings_and_says_so():
    cleaned, reports, _ = coded("date,title\n03/04/2018,Talks\n05/06/2018,Terms\n")
    assert [set(r.when.readings) for r in reports] == [
        {"2018-04-03", "2018-03-04"},
        {"2018-06-05", "2018-05-06"},
    ]
    assert any("both readings are kept" in note for note in cleaned.notes)
    said = Given(date_order="MDY")
    assert dates("date,title\n03/04/2018,Talks\n", said=said) == ["2018-03-04"]


ORDERS = {
    "a neighbour": ("date,title\n3/4/2018,Talks\n23/4/2018,Talks\n", "2018-04-03", "23/4/2018 in the same column"),
    "its header": ("Date (MM/DD/YYYY),title\n3/4/2018,Talks\n", "2018-03-04", "as its header says"),
    "the other column": (
        "start,end,title\n3/4/2018,3/25/2018,Talks\n4/5/2018,,Talks\n",
        "2018-03-04/2018-03-25", "the other date column",
    ),
    "periods": (
        "start,end,title\n1/2/2018,2/1/2018,Talks\n1/3/2018,1/5/2018,Talks\n",
        "2018-01-02/2018-02-01", "end before they begin",
    ),
    "rows that run in time": (
        "date,title\n" + "".join(f"{m}/{d}/2018,Talks\n" for m in (1, 2, 3, 4) for d in (5, 9, 12)),
        "2018-01-05", "run in time",
    ),
    "the language": (
        "Datum;Titel\n3/4/2018;Gespräche der Außenminister über die Grenze\n", "2018-04-03", "usual in the table",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "why"), ORDERS.values(), ids=ORDERS)
def test_what_decides_the_order_of_a_column_is_said(text, edtf, why):
    cleaned, reports, _ = coded(text)
    assert any(why in note for note in cleaned.notes), cleaned.notes
    assert reports[0].when.edtf == edtf
    assert why in reports[0].when.why


def test_a_column_with_both_orders_keeps_both_readings():
    cleaned, reports, _ = coded("date,title\n23/4/2018,Talks\n4/23/2018,Talks\n3/4/2018,Talks\n")
    assert [r.when.edtf for r in reports[:2]] == ["2018-04-23", "2018-04-23"]
    assert set(reports[2].when.readings) == {"2018-04-03", "2018-03-04"}
    assert any("day-first and month-first" in note for note in cleaned.notes)


PARTS = {
    "year, month, day": ("Year,Month,Day,What\n1861,4,12,Talks in Oslo\n", "1861-04-12"),
    "month by name": ("Year,Month,Day,What\n1861,April,12,Talks in Oslo\n", "1861-04-12"),
    "no day": ("Year,Month,Day,What\n1861,4,,Talks in Oslo\n", "1861-04"),
    "codes for unknown": ("Year,Month,Day,What\n1861,-9,-9,Talks in Oslo\n", "1861"),
    "floats": ("Year,Month,Day,What\n1861.0,4.0,12.0,Talks in Oslo\n", "1861-04-12"),
    "a year apart": ("Year,Date,What\n1861,12 April,Talks in Oslo\n", "1861-04-12"),
    "a time apart": ("Date,Time,What\n2024-03-05,14:30,Talks in Oslo\n", "2024-03-05T14:30"),
    "a time that is none": ("Date,Time,What\n2024-03-05,30:00,Talks in Oslo\n", "2024-03-05"),
    "an end in parts": (
        "StYear,StMon,StDay,EndYear,EndMon,EndDay,What\n1861,4,12,1865,4,9,Talks in Oslo\n", "1861-04-12/1865-04-09",
    ),
    "a day that is a date": ("Day,What\n5 March 2024,Talks in Oslo\n", "2024-03-05"),
    "French": ("Année,Mois,Jour,Objet\n1861,4,12,Talks in Oslo\n", "1861-04-12"),
    "Arabic": ("السنة,الشهر,اليوم,الحدث\n1861,4,12,Talks in Oslo\n", "1861-04-12"),
    "goes on": ("From,To,What\n2019,present,Talks in Oslo\n", "2019/.."),
    "midnights": ("date,title\n2024-03-05 00:00:00,Talks\n2024-03-06 00:00:00,Talks\n", "2024-03-05"),
    "a real midnight": ("date,title\n2024-03-05 00:00:00,Talks\n2024-03-06 10:00:00,Talks\n", "2024-03-05T00:00:00"),
    "another language": ("date,title\n5 mars 2024,Talks\n", "2024-03-05"),
    "signature": (
        "Treaty,Date of signature,Entry into force\nBorder treaty with Oman,5 March 2024,2025-01-01\n", "2024-03-05",
    ),
    "never a birth": ("Name,Date of birth,Listed on\nA person of that name,1961-02-03,2024-03-05\n", "2024-03-05"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), PARTS.values(), ids=PARTS)
def test_a_date_in_columns_of_its_parts(text, edtf):
    _, reports, rejected = coded(text)
    assert reports, rejected
    assert reports[0].when.edtf == edtf


def test_a_row_that_is_not_dated_names_column_and_row():
    _, _, rejected = coded("When,What\n2024-03-05,Talks\n31/4/2024,Talks\n,Talks\n")
    assert [(r.locator, r.reason.split(":")[0]) for r in rejected] == [
        ("row 2", "Column When"),
        ("row 3", "The row has no date"),
    ]


def test_source_alone_is_where_a_row_is_from():
    _, (report,), _ = coded("date,event,source\n2024-03-05,Oman met Norway,The Harbour Gazette\n")
    assert (report.via, actors(report)) == ("The Harbour Gazette", ["OMN", "NOR"])
    _, (report,), _ = coded("date,source,target,event\n2024-03-05,Oman,Norway,Talks\n")
    assert ([p.actor for p in report.source], [p.actor for p in report.target]) == (["OMN"], ["NOR"])


def test_a_formula_is_text():
    _, (report,), _ = coded('date,title\n2024-03-05,"=HYPERLINK(""https://example.org"";""Talks"")"\n')
    assert report.headline == '=HYPERLINK("https://example.org";"Talks")'


def test_day_numbers_of_a_workbook_are_read_as_it_counts_them():
    text = '#sheet {"epoch": "1904"}\ndate,title\n45215,Talks\n'
    _, (report,), _ = coded(text)
    assert report.when.edtf == "2027-10-17"
    assert report.when.why.endswith("The workbook says so.")


def test_the_examples_of_the_words_of_columns_are_true():
    read = tomllib.loads(files("ingest").joinpath("data", "any", "columns.toml").read_text(encoding="utf-8"))
    for entry in read["column"]:
        assert named(entry["example"]["header"]) == entry["example"]["field"]
        assert {named(word) for word in entry["words"]} == {entry["field"]}, entry["field"]
    for entry in read["direction"]:
        assert direction_of(entry["example"]["header"]) == entry["example"]["field"]
        assert {direction_of(word) for word in entry["words"]} == {entry["field"]}
    for entry in read["status"]:
        assert status_of(entry["example"]["cell"]) == entry["status"]


def test_end_columns_make_periods():
    rows = (
        "start,end,title\n2024-03-05,2024-03-07,Talks\n2024-03-05,,Note\n2024-03-05,2024-03-05,Visit\n"
        "2024-03-05,2024-03-01,Wrong\n"
    )
    _, reports, rejected = coded(rows)
    assert [r.when.edtf for r in reports] == ["2024-03-05/2024-03-07", "2024-03-05", "2024-03-05"]
    assert [(r.locator, "before it begins" in r.reason) for r in rejected] == [("row 4", True)]


def test_bookkeeping_columns_date_nothing():
    cleaned, (report,), _ = coded("Row added,Date,What happened\n11/25/24,2022-02-18,Talks in Oslo\n")
    assert report.when.edtf == "2022-02-18"
    assert "11/25/24" not in cleaned.text
    assert cleaned.left_out[0].reason == "bookkeeping column Row added"


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("", "no date"), ("31/02/2019", "31"), ("soon", "soon"), ("n.d.", "n.d.")],
)
def test_a_row_without_a_date_is_set_aside_with_its_number(cell, reason):
    _, reports, rejected = coded(
        f"date,title,actor\n2019-03-08,Accord,Malta\n{cell},Note,Malta\n2019-03-09,Reply,Malta\n"
    )
    assert [r.headline for r in reports] == ["Accord", "Reply"]
    assert rejected[0].locator == "row 2"
    assert reason in rejected[0].reason


def test_day_numbers_of_spreadsheets():
    said = Given(table=TableGiven(serials="1900"))
    _, reports, rejected = coded("date,title\n45000,Visit\n61,Old\n60,Phantom\n59,Older\n", said=said)
    assert [r.when.edtf for r in reports] == ["2023-03-15", "1900-03-01", "1900-02-28"]
    assert [r.locator for r in rejected] == ["row 3"]


def test_a_day_number_among_dates_is_read_where_it_fits_and_the_note_says_so():
    _, reports, _ = coded("date,title\n2023-10-11,Talks\n45212,Visit\n2023-10-16,Reply\n")
    assert [r.when.edtf for r in reports] == ["2023-10-11", "2023-10-13", "2023-10-16"]
    assert "other dates of the table" in reports[1].when.why


def test_a_number_that_fits_nowhere_is_no_date():
    _, reports, rejected = coded("date,title\n1861-10-11,Talks\n45212,Visit\n")
    assert len(reports) == 1
    assert len(rejected) == 1


@pytest.mark.parametrize(
    ("column", "cell", "wanted"),
    [
        ("actor", "Oman", ["OMN"]),
        ("actors", "Oman, Norway and Malta", ["OMN", "NOR", "MLT"]),
        ("actors", "Korea, South", ["KOR"]),
        ("actors", "China, People's Republic of", ["CHN"]),
        ("parties", "NATO; EU", ["org:NATO", "org:EU"]),
        ("actor", "NA", ["NAM"]),
        ("actor", "an unnamed envoy", []),
        ("Akteur", "Norwegen", ["NOR"]),
    ],
)
def test_actor_cells(column, cell, wanted):
    said = Given(language="de") if column == "Akteur" else None
    _, (report,), _ = coded(f'date,{column},title\n2024-03-05,"{cell}",Note of the day\n', said=said)
    assert actors(report) == wanted


def test_codes_are_read_as_codes_where_told():
    said = Given(table=TableGiven(actor_codes="iso2"))
    _, reports, _ = coded(
        "date,actor_code,title\n2019-06-10,NA,Talks\n2019-06-11,NO,Reply\n2019-06-12,,Note\n", said=said
    )
    assert [actors(r) for r in reports] == [["NAM"], ["NOR"], []]


def test_source_and_target_columns_keep_who_does_what_to_whom():
    _, (report,), _ = coded("date,source,target,title\n2024-03-05,Oman,Norway,Note delivered\n")
    assert [p.actor for p in report.source] == ["OMN"]
    assert [p.actor for p in report.target] == ["NOR"]


def test_names_in_the_title_are_the_actors_where_no_column_gives_them():
    _, (report,), _ = coded("date,title\n2024-03-05,Oman and Norway sign a harbour agreement\n")
    assert sorted(actors(report)) == ["NOR", "OMN"]


def test_a_country_beside_a_city_is_where_it_was():
    _, (report,), _ = coded("date,Country,City,What happened\n2024-03-05,Norway,Bergen,Oman opened a consulate.\n")
    assert actors(report) == ["OMN"]
    assert (report.place, report.place_state) == ("Bergen, Norway", "NOR")


def test_further_columns_are_kept_with_numbers_as_numbers():
    said = Given(language="de", table=TableGiven(columns=(("Ton", "score"),)))
    _, reports, _ = coded(
        "Datum;Titel;Ton;Quelle\n24.10.2022;Note;-2,5;Archiv\n25.10.2022;Antwort;1.250,75;\n", said=said
    )
    assert [dict(r.extra)["score"] for r in reports] == [-2.5, 1250.75]
    assert dict(reports[1].extra)["Quelle"] is None
    _, (report,), _ = coded('date,title,score,code,n\n2024-03-05,Talks,NaN,007,"1,250.5"\n')
    assert report.extra == (("code", "007"), ("n", 1250.5), ("score", None))


def test_columns_may_be_given():
    said = Given(table=TableGiven(columns=(("When it was", "date"), ("Date", "bookkeeping"), ("Sum", "title"))))
    _, (report,), _ = coded("Date,When it was,Sum\n2020-01-01,2019-05-14,Talks in Oslo\n", said=said)
    assert (report.when.edtf, report.headline) == ("2019-05-14", "Talks in Oslo")


def test_columns_are_found_by_what_they_hold_where_headers_tell_nothing():
    _, (report,), _ = coded("a,b\nOman and Norway open consulates in Bergen,2019-05-14\n")
    assert (report.when.edtf, report.headline) == ("2019-05-14", "Oman and Norway open consulates in Bergen")


@pytest.mark.parametrize(
    ("cell", "status"), [("planned", "scheduled"), ("postponed", "called_off"), ("held", "happened"), ("", "happened")]
)
def test_status_cells(cell, status):
    assert coded(f"date,title,status\n2024-03-05,Talks in Oslo,{cell}\n")[1][0].status == status


def test_type_cells_that_name_a_type_win():
    assert coded("date,title,type\n2024-03-05,Talks in Oslo,SANCTION\n")[1][0].event_type == "SANCTION"


def test_id_and_outlet_are_kept():
    _, (report,), _ = coded("id,date,title,outlet,url\nE7,2024-03-05,Talks,The Gazette,https://example.org/7\n")
    assert (report.row, report.via, dict(report.extra)["url"]) == ("E7", "The Gazette", "https://example.org/7")


def test_a_day_after_the_last_one_given_is_no_date():
    said = Given(table=TableGiven(not_after="2020-12-31"))
    _, reports, rejected = coded("date,title\n2019-05-14,Talks\n2034-05-14,Wrong\n", said=said)
    assert len(reports) == 1
    assert "2020-12-31" in rejected[0].reason


def test_a_table_without_dates_keeps_its_rows_and_says_how_to_name_the_column():
    cleaned, reports, rejected = coded("name,sum\nOman,3\nChile,4\n")
    assert reports == ()
    assert [(r.locator, r.text) for r in rejected] == [("row 1", "Oman | 3"), ("row 2", "Chile | 4")]
    assert '--column date="HEADER"; its columns are name, sum' in rejected[0].reason
    assert rejected[0].reason in cleaned.notes


def test_a_table_on_its_side_is_told_to_be_turned():
    _, reports, rejected = coded("Date,2024-03-05,2024-03-06\nTitle,Talks,Terms\nPlace,Oslo,Bern\n")
    assert reports == ()
    assert "lies on its side" in rejected[0].reason


def test_what_was_decided_is_said():
    notes = coded("Datum;Titel\n24.10.2022;Note\n", said=Given(language="de"))[0].notes
    assert notes[-1] == "Columns read: Datum = date, Titel = title."


@given(st.lists(st.integers(600_000, 800_000), min_size=1, max_size=5))
def test_iso_days_come_out_as_they_went_in(days):
    iso = ["{:04d}-{:02d}-{:02d}".format(*from_day(d)) for d in days]
    cleaned, reports, _ = coded("date,title\n" + "\n".join(f"{d},Talks" for d in iso))
    assert [r.when.edtf for r in reports] == iso
    assert [(r.when.earliest, r.when.latest) for r in reports] == [(d, d) for d in days]
    assert len({r.id for r in reports}) == len(reports)
    assert cleaned.text.count("\n") == len(days) - 1


TRIPS = (
    "date,Country,City,What happened\n2022-03-05,Norway,Oslo,{}\n"
    "2022-03-07,Malta,Valletta,Met with the prime minister.\n"
)


def test_a_table_kept_on_one_person_leaves_that_person_out_of_its_rows():
    cleaned, (first, second), _ = coded(TRIPS.format("Attended a conference."), name="macron_trips.csv")
    assert actors(first) == ["person:Emmanuel Macron"]
    assert first.source[0].through == "FRA"
    assert first.source[0].start is None
    assert actors(second) == ["person:Emmanuel Macron", "MLT"]
    assert any("Emmanuel Macron" in note for note in cleaned.notes)


def test_a_table_named_for_nobody_implies_nobody():
    _, (first, second), _ = coded(TRIPS.format("Attended a conference."), name="trips.csv")
    assert actors(second) == ["MLT"]
    assert all(p.start is not None for p in (*first.source, *first.target, *second.source, *second.target))


def test_verbs_between_names_tell_who_acts_on_whom():
    _, (report,), _ = coded("date,title\n2024-03-05,Oman condemned Norway for the decision\n")
    assert [p.actor for p in report.source] == ["OMN"]
    assert [p.actor for p in report.target] == ["NOR"]
    assert report.event_type == "ACCUSE"


@pytest.mark.parametrize(
    ("text", "source", "target", "when"),
    [
        pytest.param(
            "Date,From,To,What\n5 March 2024,Chile,Peru,Protest\n6 March 2024,Peru,Chile,Reply\n",
            ["CHL"], ["PER"], "2024-03-05", id="names",
        ),
        pytest.param(
            "Datum,Von,An,Was\n5. März 2024,Chile,Peru,Protest\n6. März 2024,Peru,Chile,Antwort\n",
            ["CHL"], ["PER"], "2024-03-05", id="names, in German",
        ),
        pytest.param(
            "Date,Who,To,What\n5 March 2024,Chile,Peru,Protest\n6 March 2024,Peru,,Note\n",
            ["CHL"], ["PER"], "2024-03-05", id="whom alone",
        ),
        pytest.param(
            "From,To,What,Who\n5 March 2024,7 March 2024,Visit,Chile\n", ["CHL"], [], "2024-03-05/2024-03-07", id="days"
        ),
        pytest.param("From,To,What,Who\n5 March 2024,present,Talks,Chile\n", ["CHL"], [], "2024-03-05/..", id="now"),
    ],
)  # fmt: skip
def test_from_and_to_are_whom_or_when_by_what_their_cells_hold(text, source, target, when):
    _, (report, *_), _ = coded(text)
    assert report.when.edtf == when
    assert ([p.actor for p in report.source], [p.actor for p in report.target]) == (source, target)


def test_a_row_with_a_relative_date_is_told_to_write_it_whole():
    _, _, (rejected,) = coded("When,What\n5 March 2024,Talks\nlast Friday,More\n")
    assert "--" not in rejected.reason
    assert "write the whole date in the row" in rejected.reason
