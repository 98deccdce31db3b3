"""How far the tables of persons reach: states with a known head, and the years since 1945 that have one."""

from ingest.actors import load_lexicon
from ingest.actors.tables import anywhere
from ingest.record.days import to_day

_HEADS = ("president", "prime minister", "monarch", "leader")
_YEARS = range(1945, 2025)


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


def test_the_permanent_members_have_a_head_in_every_year():
    for code, since in (("USA", 1945), ("GBR", 1945), ("FRA", 1947), ("CHN", 1950), ("RUS", 1992), ("SUN", 1946)):
        until = 1991 if code == "SUN" else max(_YEARS) + 1
        assert _years(code) >= set(range(since, until)), code
