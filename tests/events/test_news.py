"""Sentences as news writes them: who did what to whom, and what is no act at all."""

import pytest

from tests.events.telling import told

TOLD = [
    # what is condemned stays its doer's
    ("[Chad|TCD] condemned [Mali|MLI]'s attack on [Niger|NER] on {3 May|2023-05-03}.", "ACCUSE happened TCD>MLI"),
    ("[Chad|TCD] condemned the attack on [Niger|NER] on {3 May|2023-05-03}.", "ACCUSE happened TCD>"),
    ("[Chad|TCD] rejected the invasion of [Mali|MLI] by [Niger|NER] on {3 May|2023-05-03}.", "REJECT happened TCD>NER"),
    ("[Chad|TCD] criticised on {3 May|2023-05-03} [Mali|MLI]'s strikes on [Niger|NER].", "ACCUSE happened TCD>MLI"),
    ("[Chad|TCD] backed [Mali|MLI]'s raids on [Niger|NER] on {3 May|2023-05-03}.", "SUPPORT happened TCD>MLI"),
    ("[Chad|TCD] demanded a halt to [Mali|MLI]'s offensive on {3 May|2023-05-03}.", "REQUEST happened TCD>MLI"),
    ("The invasion of [Mali|MLI] began on {3 May|2023-05-03}.", "ASSAULT happened >MLI"),
    ("[Chad|TCD] demanded the withdrawal of [Malian|MLI|demonym] forces from [Niger|NER] on {3 May|2023-05-03}.",
     "REQUEST happened TCD>MLI"),
    # who acts and on whom
    ("Two [Chadian|TCD|demonym] diplomats were expelled from [Mali|MLI] on {3 May|2023-05-03}.",
     "SANCTION happened MLI>TCD"),
    ("[Chad|TCD] provided [Mali|MLI] with five million euros on {3 May|2023-05-03}.", "AID happened TCD>MLI"),
    ("[Chad|TCD] freed ten [Malian|MLI|demonym] prisoners of war on {3 May|2023-05-03}.", "RETREAT happened TCD>MLI"),
    ("[Chad|TCD] closed its border with [Mali|MLI] on {3 May|2023-05-03}.", "COERCE happened TCD>MLI"),
    ("[Chad|TCD] and [Mali|MLI] agreed a truce mediated by [Qatar|QAT] on {3 May|2023-05-03}.",
     "AGREE happened TCD,MLI>"),
    ("The presidents of [Chad|TCD] and [Mali|MLI] spoke on {3 May|2023-05-03}.", "CONSULT happened TCD,MLI>"),
    ("[Chad|TCD] and [Mali|MLI] exchanged fire on {3 May|2023-05-03}.", "ASSAULT happened TCD,MLI>"),
    ("Talks between [Chad|TCD] and [Mali|MLI] broke down on {3 May|2023-05-03}.", "REJECT happened TCD,MLI>"),
    ("[Chad|TCD] agreed on {3 May|2023-05-03} to provide food for [Mali|MLI] and [Niger|NER].",
     "AGREE happened TCD>MLI,NER"),
    ("[Chad|TCD] opened an investigation on {3 May|2023-05-03} into crimes committed by [Mali|MLI]'s soldiers.",
     "ACCUSE happened TCD>MLI"),
    ("[Chad|TCD] lodged a protest with [Mali|MLI] on {3 May|2023-05-03}.", "ACCUSE happened TCD>MLI"),
    ("[Chad|TCD] held talks with [Mali|MLI] on {6 March|2023-03-06}.", "CONSULT happened TCD,MLI>"),
    ("[Malian|MLI|demonym] students staged demonstrations on {3 May|2023-05-03}.", "PROTEST happened MLI>"),
    ("[Chad|TCD], a former [French|FRA|demonym] colony, attacked [Mali|MLI] on {3 May|2023-05-03}.",
     "ASSAULT happened TCD>MLI"),
    ("[Malian|MLI|demonym] envoys were seized and murdered in the capital on {3 May|2023-05-03}.",
     "ASSAULT happened >MLI"),
    ("[Chad|TCD] announced on {3 May|2024-03-03} that it would send tanks to [Mali|MLI].", "AID scheduled TCD>MLI"),
    ("[Chad|TCD] rejects proposed [Malian|MLI|demonym] changes on {3 May|2023-05-03}.", "REJECT happened TCD>MLI"),
    ("[Malian|MLI|demonym] troops arrived in [Chad|TCD] on {3 May|2023-05-03}.", "MOBILIZE happened MLI>TCD"),
    ("Two [Malian|MLI|demonym] generals were killed in a [Chadian|TCD|demonym] strike on {3 May|2023-05-03}.",
     "ASSAULT happened TCD>MLI"),
    ("[Chad|TCD] carried out a drone strike on [Hezbollah|LBN] in [Syria|SYR] on {3 May|2023-05-03}.",
     "ASSAULT happened TCD>LBN"),
    ("[Chad|TCD] approved [Mali|MLI]'s [NATO|NOR] membership on {3 May|2023-05-03}.", "SUPPORT happened TCD>MLI"),
    ("[Chadian|TCD|demonym] coast guard ships fired water cannon at a [Malian|MLI|demonym] boat on {3 May|2023-05-03}.",
     "ASSAULT happened TCD>MLI"),
    ("[Chad|TCD], [Niger|NER] and [Mali|MLI] announced on {3 May|2023-05-03} that it was so.",
     "STATEMENT happened TCD,NER,MLI>"),
    ("Talks between [Chad|TCD] and [Mali|MLI] ended without agreement on {3 May|2023-05-03}.",
     "REJECT happened TCD,MLI>"),
    # the day is the governing verb's
    ("[Chad|TCD] and [Mali|MLI] agreed to normalise relations on {3 May|2023-05-03}.", "AGREE happened TCD,MLI>"),
    ("[Chad|TCD] accused [Mali|MLI] of lying and closed its border on {3 May|2023-05-03}.", "ACCUSE happened TCD>MLI"),
    ("[Chad|TCD] has cut off aid to [Mali|MLI], [Chad|TCD] announced on {3 May|2023-05-03}.",
     "SANCTION happened TCD>MLI"),
    ("After [Chad|TCD] annexed [Mali|MLI] in {May 2023|2023-05}, the bloc protested.", "COERCE happened TCD>MLI"),
    ("[Chad|TCD], which borders [Niger|NER], sent 400 troops to [Mali|MLI] on {3 May|2023-05-03}.",
     "MOBILIZE happened TCD>MLI"),
    ("The truce between [Chad|TCD] and [Mali|MLI] took effect on {3 May|2023-05-03}.", "AGREE happened TCD,MLI>"),
    ("[Chad|TCD] said on {3 May|2023-05-03} it would not join [Mali|MLI].", "REJECT happened TCD>MLI"),
    ("[Chad|TCD] said on {3 May|2023-05-03} that [Chad|TCD] did not accept the claims of [Mali|MLI].",
     "REJECT happened TCD>MLI"),
    ("[Chad|TCD] and [Mali|MLI] announced the agreement on {3 May|2023-05-03}.", "AGREE happened TCD,MLI>"),
    # what is not, or not yet
    ("Talks between [Chad|TCD] and [Mali|MLI], due to resume on {7 May|2024-05-07}, were suspended.",
     "CONSULT called_off TCD,MLI>"),
    ("[Chad|TCD] will send F-16s to [Mali|MLI] on {7 May|2024-05-07}.", "AID scheduled TCD>MLI"),
    ("[Chad|TCD] and [Niger|NER] are considering closing their borders with [Mali|MLI].",
     "COERCE hypothetical TCD,NER>MLI"),
    ("[Chad|TCD] refused on {3 May|2023-05-03} to deliver tanks to [Mali|MLI].", "REJECT happened TCD>MLI"),
    ("[Chad|TCD] denied on {3 May|2023-05-03} having attacked [Mali|MLI].", "ASSAULT denied TCD>MLI"),
    ("[Chad|TCD] did not rule out sending troops to [Mali|MLI] on {3 May|2023-05-03}.",
     "MOBILIZE hypothetical TCD>MLI"),
    ("A meeting of [Chad|TCD] and [Mali|MLI] on {3 May|2023-05-03} was reduced to a call.",
     "CONSULT called_off TCD,MLI>"),
]  # fmt: skip

NOTHING = [
    ("[Chad|TCD] condemned [Mali|MLI]'s attack on [Niger|NER] on {3 May|2023-05-03}.", "ASSAULT"),
    ("Neither [Chad|TCD] nor [Mali|MLI] signed the treaty on {3 May|2023-05-03}.", "AGREE"),
    ("[Chad|TCD] had been expected to sign the treaty on {3 May|2023-05-03} but did not.", "AGREE happened"),
    ("[Chad|TCD] refused on {3 May|2023-05-03} to deliver tanks to [Mali|MLI].", "AID"),
    ("[Chad|TCD] did not rule out sending troops on {3 May|2023-05-03}.", "REJECT"),
    ("[Chad|TCD] was open to talks with [Mali|MLI] on {3 May|2023-05-03}.", "CONSULT happened"),
    ("[Chad|TCD] will send troops to [Mali|MLI], Reuters reported on {3 May|2023-05-03}.", "MOBILIZE happened"),
    ("[Chad|TCD] rejected a call for its peacekeeping forces to be deployed on {3 May|2023-05-03}.", "COERCE"),
    ("[Chad|TCD] announced on {3 May|2024-03-03} that it would send tanks to [Mali|MLI].", "AID happened"),
    ("[Chad|TCD] denied on {3 May|2023-05-03} having attacked [Mali|MLI].", "REJECT"),
    (
        "[Chad|TCD] warned the bloc on {3 May|2023-05-03} that troops in [Mali|MLI] risked it.",
        "THREATEN happened TCD>MLI",
    ),
    (
        "[Chad|TCD]'s visit to [Mali|MLI] on {3 May|2023-05-03} was followed by talks with [Niger|NER].",
        "CONSULT happened TCD>MLI,NER",
    ),
    ("No treaty was signed between [Chad|TCD] and [Mali|MLI] on {3 May|2023-05-03}.", "AGREE"),
    ("[Chad|TCD] has not yet decided to recognise [Mali|MLI].", "SUPPORT"),
    ("[Chad|TCD] urged the court to resist [Mali|MLI] on {3 May|2023-05-03}.", "REQUEST happened TCD>MLI"),
]


def _lines(written: str) -> list[str]:
    def of(parties) -> str:
        return ",".join(p.actor for p in parties)

    return [f"{r.event_type} {r.status} {of(r.source)}>{of(r.target)}" for r in told(written)]


@pytest.mark.parametrize(("written", "event"), TOLD, ids=[c[0][:60] for c in TOLD])
def test_a_sentence_tells_its_event(written, event):
    assert event in _lines(written)


@pytest.mark.parametrize(("written", "event"), NOTHING, ids=[c[0][:60] for c in NOTHING])
def test_a_sentence_does_not_tell_it(written, event):
    assert not [line for line in _lines(written) if line.startswith(event)]


@pytest.mark.parametrize(
    "written",
    [
        "[Chad|TCD] received a letter from [Mali|MLI] on {3 May|2023-05-03}.",
        "[Chad|TCD] received shells from [Mali|MLI] on {3 May|2023-05-03}.",
        "The instruction of [Chad|TCD] was received by [Mali|MLI] on {3 May|2023-05-03}.",
    ],
)
def test_who_receives_a_thing_meets_nobody(written):
    assert not [r for r in told(written) if r.event_type == "CONSULT"]


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("[Chad|TCD] and [Mali|MLI] met in Geneva on {3 May|2023-05-03}.", "Geneva"),
        ("[Chad|TCD] signed a treaty in New York on {3 May|2023-05-03}.", "New York"),
        ("[Chad|TCD] met [Mali|MLI] on {3 May|2023-05-03} in Parliament.", None),
        ("[Chad|TCD] met [Mali|MLI] on {3 May|2023-05-03} in Geneva Convention style.", None),
    ],
)
def test_a_town_is_kept_in_its_words_where_its_state_is_unknown(written, place):
    assert [(r.place, r.place_state) for r in told(written)] == [(place, None)]


def test_a_city_an_act_happens_in_is_no_target_and_a_country_is():
    from ingest.actors.mention import Mention
    from ingest.events.casting import _country
    from ingest.events.lines import line

    def at(words, rule, city):
        text = f"Chad fired in {words}."
        found = (Mention(14, 14 + len(words), words, "MLI", "place", None, rule, city=city),)
        return _country(line(text, 0, len(text), language="en", mentions=found, timexes=()), 0, ())

    assert at("Mali", "states: Mali; place: after in", "")
    assert not at("Gao", "cities", "Gao")
    assert not at("Bamako", "en/names capital: Bamako; place: after in", "Bamako")
