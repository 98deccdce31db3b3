"""What is told only to be denied is no fact: its status, who denies it, and words that do not read as one."""

import pytest

from tests.events.plain import coded, reports_of

HEAD = "Morning notes of the desk\n\n"

DENIED = [
    ("en", "Chad and Mali on Tuesday denied press reports that they had signed a border agreement.",
     "AGREE denied TCD+MLI 2024-03-05"),
    ("en", "Chad denied on Tuesday claims that it had attacked Mali.", "ASSAULT denied TCD > MLI 2024-03-05"),
    ("en", "Chad dismissed allegations that it had supplied weapons to Mali.", "AID denied TCD > MLI 2024-03-06"),
    ("en", "Mali dismissed as false reports that it had attacked Niger on Monday.",
     "ASSAULT denied MLI > NER 2024-03-04"),
    ("en", "Reports that Chad had expelled the Malian ambassador are false.", "SANCTION denied TCD > MLI undated"),
    ("en", "Rumours that Chad had expelled the Malian envoy were denied on Monday.",
     "SANCTION denied TCD > MLI 2024-03-04"),
    ("en", "Chad's foreign ministry denied expelling the Malian ambassador.", "SANCTION denied TCD > MLI 2024-03-06"),
    # what is in a claim denied is no act of its own
    ("en", "A Malian spokesman, Ada Berg, denied on Tuesday that Mali had received any proposal from Chad.",
     "REJECT MLI 2024-03-05"),
    ("fr", "Il est faux que le Tchad a expulsé l'ambassadeur du Mali, a déclaré le ministre.",
     "SANCTION denied TCD > MLI undated"),
    ("it", "Non è vero che il Ciad ha espulso l'ambasciatore del Mali.", "SANCTION denied TCD > MLI undated"),
    ("es", "Es falso que Chad expulsara al embajador de Malí.", "SANCTION denied TCD > MLI undated"),
    ("pt", "É falso que o Chade expulsou o embaixador do Mali.", "SANCTION denied TCD > MLI undated"),
    # none at all
    ("en", "Chad expelled no Malian diplomats on Monday.", ""),
    ("en", "Chad imposed no new sanctions on Mali in February.", ""),
    ("en", "Chad signed no fewer than ten agreements with Mali on Monday.", "AGREE TCD+MLI 2024-03-04"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "events"), DENIED)
def test_what_is_told_to_be_untrue_is_denied(language: str, text: str, events: str) -> None:
    assert coded(HEAD + text, language=language) == events


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Iran's spokesman Ali Berg denied on Tuesday that Iran had attacked Pakistan.", "person:Ali Berg"),
        ("en", "Iran rejected the claim that it had attacked Pakistan.", "IRN"),
        ("it", "Il Ciad ha smentito martedì che il Mali abbia attaccato il Niger.", "TCD"),
        ("fr", "Le Tchad a démenti mardi que son armée ait attaqué le Mali.", "TCD"),
    ],
)
def test_the_words_of_a_denial_name_who_denies(language: str, text: str, speaker: str) -> None:
    (report,) = reports_of(HEAD + text, language=language, created="2024-03-06")
    assert (report.status, report.speaker, report.headline) == ("denied", speaker, text.removesuffix("."))
