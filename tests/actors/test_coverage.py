"""How far the tables of persons reach: states with a known head, and the years since 1945 that have one."""

from ingest.actors import load_lexicon
from ingest.actors.tables import anywhere
from ingest.record.days import to_day

_HEADS = ("president", "prime minister", "monarch", "leader", "pope")
_YEARS = range(1945, 2025)
_RECENT = range(1990, 2027)
_G20 = ("ARG", "AUS", "BRA", "CAN", "CHN", "FRA", "DEU", "IND", "IDN", "ITA", "JPN", "MEX", "RUS", "SAU", "ZAF", "KOR",
        "TUR", "GBR", "USA")  # fmt: skip
_LED = ("president", "secretary-general", "leader", "foreign minister", "lawmaker", "officer", "envoy")


def _years(state: str) -> set[int]:
    """Return the years at whose middle somebody is known to lead a state."""
    posts = load_lexicon().people.posts()
    held = [h for office in _HEADS for h, _ in posts.get((state, office), ())]
    return {year for year in _YEARS if any(h.may_hold(to_day(year, 7, 1)) for h in held)}


def test_most_states_have_a_known_head_in_most_years():
    today = [code for code, entry in anywhere("states")["state"].items() if "iso2" in entry]
    covered = {code: _years(code) for code in today}
    with_heads = [code for code in today if covered[code]]
    total = sum(len(years) for years in covered.values())
    print(f"\nstates with a known head: {len(with_heads)} of {len(today)}")
    print(f"years of states since {_YEARS[0]}: {total} of {len(today) * len(_YEARS)}, not all of them independent")
    print("none:", " ".join(code for code in today if not covered[code]))
    assert len(with_heads) >= 150
    assert total >= 6000


def _held(serves: str, offices: tuple[str, ...]) -> set[int]:
    """Return the years since 1990 at whose middle somebody is known to hold one of some offices."""
    posts = load_lexicon().people.posts()
    held = [h for office in offices for h, _ in posts.get((serves, office), ())]
    return {year for year in _RECENT if any(h.may_hold(to_day(year, 7, 1)) for h in held)}


def test_the_twenty_great_states_have_a_foreign_minister_in_every_year():
    gaps = {state: sorted(set(_RECENT) - _held(state, ("foreign minister",))) for state in _G20}
    print(f"\nforeign ministers, {_RECENT[0]} to {_RECENT[-1]}:")
    for state, years in gaps.items():
        print(state, "all" if not years else f"not {', '.join(map(str, years))}")
    # Russia's own foreign policy begins in the autumn of 1990.
    assert {state: years for state, years in gaps.items() if years} == {"RUS": [1990]}


def test_every_state_of_today_has_a_known_head_in_some_year():
    today = [code for code, entry in anywhere("states")["state"].items() if "iso2" in entry]
    assert [code for code in today if not _years(code)] == []


def test_most_organisations_with_a_head_have_a_known_one():
    covered = {id_: _held(id_, _LED) for id_ in anywhere("organisations")["organisation"]}
    led = [id_ for id_ in covered if covered[id_]]
    print(f"\norganisations with a known head since {_RECENT[0]}: {len(led)} of {len(covered)}")
    for id_ in led:
        print(id_, len(covered[id_]), "years")
    print("none:", " ".join(id_ for id_ in covered if not covered[id_]))
    assert len(led) >= 95


def test_the_permanent_members_have_a_head_in_every_year():
    for code, since in (("USA", 1945), ("GBR", 1945), ("FRA", 1947), ("CHN", 1950), ("RUS", 1992), ("SUN", 1946)):
        until = 1991 if code == "SUN" else max(_YEARS) + 1
        assert _years(code) >= set(range(since, until)), code
