"""Who is named in English texts: offices on their day, weak names, places, persons known again."""

import pytest

from ingest.actors import find_mentions, found_people, load_lexicon
from ingest.record.edtf import bounds


def found(text, on="2016-05-04", language="en"):
    """Return (words, actor, whom they serve) of every mention that is no mere place."""
    mentions = find_mentions(text, language=language, lexicon=load_lexicon(), day=bounds(on).latest if on else None)
    for m in mentions:
        assert text[m.start : m.end] == m.text
    return [(m.text, m.actor, m.through) for m in mentions if m.form != "place"]


def actors(text, on="2016-05-04", language="en"):
    return [actor for _, actor, _ in found(text, on, language)]


@pytest.mark.parametrize(
    ("text", "on", "person", "serves"),
    [
        ("The French president spoke.", "1996-03-01", "Jacques Chirac", "FRA"),
        ("The French president spoke.", "2013-03-01", "François Hollande", "FRA"),
        ("The president of the United States spoke.", "1962-10-22", "John F. Kennedy", "USA"),
        ("US President Kennedy spoke.", "1962-10-22", "John F. Kennedy", "USA"),
        ("U.S. Secretary of State John Kerry spoke.", "2015-07-14", "John Kerry", "USA"),
        ("British Prime Minister Theresa May spoke.", "2018-11-25", "Theresa May", "GBR"),
        ("The German chancellor spoke.", "1972-06-03", "Willy Brandt", "DEU"),
        ("The Soviet leader Mikhail Gorbachev spoke.", "1987-12-08", "Mikhail Gorbachev", "SUN"),
        ("Angela Merkel, the German chancellor, spoke.", "2010-05-09", "Angela Merkel", "DEU"),
    ],
)
def test_an_office_is_its_holder_on_the_day(text, on, person, serves):
    assert (f"person:{person}", serves) in [(actor, through) for _, actor, through in found(text, on)]


def test_a_former_holder_is_not_looked_up():
    assert "person:François Hollande" not in actors("A former French president spoke.", "2013-03-01")


def test_the_president_elect_is_not_the_president():
    assert "person:Barack Obama" not in actors("The U.S. president-elect spoke.", "2016-12-01")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Georgia signed the treaty with Armenia.", ["GEO", "ARM"]),
        ("The governor of Georgia spoke in Atlanta.", []),
        ("Jordan and Chad recalled their envoys.", ["JOR", "TCD"]),
        ("Michael Jordan and Chad Everglade played.", []),
        ("They told us to wait.", []),
        ("The US waited.", ["USA"]),
        ("Niger closed its border with Nigeria.", ["NER", "NGA"]),
        ("A Geneva- and Paris-based group met.", []),
        ("French fries were served with Turkish coffee.", []),
        ("Equatorial Guinea, Guinea-Bissau and Papua New Guinea voted.", ["GNQ", "GNB", "PNG"]),
        ("Turkey and Türkiye are one.", ["TUR", "TUR"]),
        ("Kinshasa and Brazzaville disagreed; Congo left.", ["COD", "COG", "COD"]),
        ("Pyongyang was silent, and Korea fired a missile.", ["PRK", "PRK"]),
        ("Korea exported ships.", ["KOR"]),
        ("The Congo (Brazzaville) envoy left.", ["COG"]),
        ("The polish of the silver shone.", []),
        ("Zaire and Upper Volta voted.", ["COD", "BFA"]),
        ("Who said that?", []),
        ("WHO and IAEA officials met.", ["org:WHO", "org:IAEA"]),
    ],
)
def test_weak_names_count_only_with_support(text, wanted):
    assert actors(text, "1979-05-04") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Poland and Norway met in Vienna.", ["POL", "NOR"]),
        ("Vienna rejected the plan.", ["AUT"]),
        ("They met at the Kremlin in Moscow, Russia.", []),
        ("Spain's envoy flew from Madrid to Lisbon.", ["ESP"]),
        ("PARIS (AFP) - Spain spoke.", ["ESP"]),
        ("Spain's envoy wrote on Monday from Paris.", ["ESP"]),
        ("Spain had a note from Paris.", ["ESP", "FRA"]),
        ("In Ukraine's parliament the vote was close.", ["UKR"]),
    ],
)
def test_mere_venues_are_no_actors(text, wanted):
    assert actors(text) == wanted


def test_an_unknown_person_is_kept_and_known_again():
    text = "U.S. State Department spokesperson Mina Testman said so. Later Testman repeated it."
    assert [(a, t) for _, a, t in found(text)] == [("person:Mina Testman", "USA")] * 2


def test_a_person_whom_only_the_text_names_has_a_post_on_that_day():
    day = bounds("2016-05-04").latest
    mentions = find_mentions(
        "Estonian Foreign Ministry spokesman Juhan Naidis spoke.", language="en", lexicon=load_lexicon(), day=day
    )
    (person,) = found_people(mentions, lexicon=load_lexicon(), day=day)
    assert (person.name, person.serves(day)) == ("Juhan Naidis", "EST")


def test_an_apposition_names_a_person_nobody_knows():
    assert ("person:Ilze Paraugs", "LVA") in [
        (a, t) for _, a, t in found("The Latvian culture minister, Ilze Paraugs, spoke.")
    ]


def test_a_surname_needs_the_full_name_first():
    assert actors("Rice is grown here.") == []
    assert actors("Condoleezza Rice spoke. Rice left.", "2006-02-01") == ["person:Condoleezza Rice"] * 2


def test_a_surname_with_another_given_name_is_somebody_else():
    text = "President Alberto Fujimori spoke. Ana Fujimori left. Fujimori stayed."
    assert [words for words, actor, _ in found(text, "1995-03-01") if actor == "person:Alberto Fujimori"] == [
        "President Alberto Fujimori",
        "Fujimori",
    ]


def test_the_president_leads_back_to_the_one_president_named():
    text = "French President Jacques Chirac spoke. The president left."
    assert actors(text, "1996-03-01") == ["person:Jacques Chirac"] * 2


@pytest.mark.parametrize(
    ("text", "on", "wanted"),
    [
        ("The Polish culture minister met his Lithuanian counterpart.", "2016-05-04", "LTU"),
        ("The German foreign minister met his French counterpart.", "2013-05-04", "person:Laurent Fabius"),
        ("Angela Merkel called her British counterpart.", "2018-05-04", "person:Theresa May"),
    ],
)
def test_a_counterpart_holds_the_same_office_for_the_state_named_before(text, on, wanted):
    assert actors(text, on)[-1] == wanted


def test_agencies_and_outlets_are_no_actors():
    assert actors("Reuters and The Washington Post reported it.") == []
    assert load_lexicon().agency("Agence France-Presse") == "AFP"
    assert load_lexicon().agency("France") is None


@pytest.mark.parametrize(
    ("name", "actor"),
    [("France", "FRA"), ("fra", "FRA"), ("NATO", "org:NATO"), ("org:NATO", "org:NATO"), ("Swaziland", "SWZ"),
     ("USSR", "SUN"), ("Emmanuel Macron", "person:Emmanuel Macron"), ("nobody at all", None)],
)  # fmt: skip
def test_options_find_an_actor_by_name_alias_or_code(name, actor):
    assert load_lexicon().named(name) == actor


def test_a_users_file_adds_and_overrides(tmp_path):
    extra = tmp_path / "mine.toml"
    extra.write_text('[organisation]\n"org:Tea Club" = { name = "Tea Club" }\n', encoding="utf-8")
    lexicon = load_lexicon(extra)
    assert lexicon.named("Tea Club") == "org:Tea Club"
    mentions = find_mentions("The Tea Club met.", language="en", lexicon=lexicon, day=None)
    assert [m.actor for m in mentions] == ["org:Tea Club"]
