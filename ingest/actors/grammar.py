"""Grammar: the small words of one language by which names hang together, read from its names.toml."""

from dataclasses import dataclass
from functools import cache

from ingest.actors.tables import names
from ingest.actors.tokens import fold


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of folded words.

    ``modifiers`` may stand between a state and an office; ``past`` and ``future`` among them say that the office is not
    held; ``bodies`` are words of what an office stands in besides its state ("spokesman for the foreign ministry of").
    ``of`` joins an office to what follows it, ``direct`` says that nothing need join them ("президент України").
    ``venue`` and ``locative`` make a capital or a state a place, ``travel`` makes "to" do so, and ``dative`` are verbs
    after which "to" leads to somebody ("répondu à Paris"); ``after_place`` follows a hyphen ("Paris-based").
    ``peoples`` before a demonym say that a people is meant and no state ("ethnic Serbs"), ``quality`` beside it that it
    tells of a kind ("Russian language", "café turc"), ``tongues`` are verbs of speaking a language. ``say`` are verbs
    of speech, ``not_names`` capitalised words that are no part of a person's name, ``articles`` stand before a noun.
    ``leading`` are the forms in which a state may stand before an office ("French president", "президент Франції" has
    none). ``plural_articles`` say that a noun of one form means many; ``party`` are words that make a name a side
    and no place (中方), ``runs`` what may follow a run of one-letter names (中美关系). ``union_cues`` are words of the
    European Union's business, near which "Brussels" means it, ``cues`` words near which an initialism of several
    meanings means a body of states (МКС: a court, and a space station). After verbs of ``writing`` a capital
    behind ``away`` is where somebody is ("wrote from Paris"). ``trade`` are words near which even a food is
    a state's business ("tariffs on Spanish olives"); ``venue_names`` follow the city that a text or a gathering is
    called by ("the Astana talks"). Behind a person's name ``named_after`` make it a thing's ("Kennedy airport"),
    ``titled_after`` do so with a capital ("the Marshall Plan"), with ``named_between`` before them; ``named_before``
    before it do too ("aéroport Charles-de-Gaulle"). ``ship_prefixes`` before any name make it a ship's;
    ``firm_prefixes`` before a state's name and ``firms`` behind it make it a firm's. ``capital_nouns`` says that a
    capital tells no name from a noun (German). Words of ``together`` say "with" and no place before a name that
    ends in one of ``together_ends`` ("з Києвом", not "з Києва"). ``posted`` stands between whose
    envoy one is and where (中国驻日本大使).
    """

    modifiers: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    venue: frozenset[str] = frozenset()
    locative: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    travel: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    after_place: frozenset[str] = frozenset()
    say: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    press: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    quality: frozenset[str] = frozenset()
    tongues: frozenset[str] = frozenset()
    region_cues: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    plural_articles: frozenset[str] = frozenset()
    party: frozenset[str] = frozenset()
    runs: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    union_cues: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    writing: frozenset[str] = frozenset()
    trade: frozenset[str] = frozenset()
    venue_names: frozenset[str] = frozenset()
    named_after: frozenset[str] = frozenset()
    titled_after: frozenset[str] = frozenset()
    named_between: frozenset[str] = frozenset()
    ship_prefixes: frozenset[str] = frozenset()
    named_before: frozenset[str] = frozenset()
    firm_prefixes: frozenset[str] = frozenset()
    firms: frozenset[str] = frozenset()
    direct: bool = False
    spaced: bool = True
    together: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    together_ends: frozenset[str] = frozenset()
    capital_nouns: bool = False


_SETS = tuple(field for field in Grammar.__dataclass_fields__ if field not in ("direct", "spaced", "capital_nouns"))


@cache
def grammar(language: str) -> Grammar:
    """Return the small words of a language; English ones for a language without a folder."""
    data = names(language).get("grammar") or names("en").get("grammar", {})
    sets = {name: frozenset(fold(word) for word in data.get(name, ())) for name in _SETS}
    return Grammar(
        **sets,
        direct=bool(data.get("direct", False)),
        spaced=bool(data.get("spaced", True)),
        capital_nouns=bool(data.get("capital_nouns", False)),
    )
