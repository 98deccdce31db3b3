"""English sentences of what is put to another day, meant, promised, summoned, resigned from, or done after others."""

import pytest

from tests.events.plain import coded

HEAD = "Morning notes of the desk\n\n"

MOVED = [
    ("initially-and-moved",
     "The talks between Egypt and Sudan, initially scheduled for March 5, have been moved to March 14.",
     "CONSULT scheduled EGY+SDN 2024-03-14"),
    ("originally-and-held",
     "The summit between Japan and South Korea, originally set for 20 February, was held on 5 March.",
     "CONSULT JPN+KOR 2024-03-05"),
    ("originally-and-now",
     "The summit of Chad and Niger, originally planned for March 1, will now take place on March 12.",
     "CONSULT scheduled TCD+NER 2024-03-12"),
    ("postponed-from-to", "A meeting of Iran and Iraq was postponed from 4 March to 15 March.",
     "CONSULT scheduled IRN+IRQ 2024-03-15"),
    ("put-off-until", "The meeting of Chad and Niger, due on Monday, was put off until 20 March.",
     "CONSULT scheduled TCD+NER 2024-03-20"),
    ("postponed-on-a-day", "The summit between Chad and Niger was postponed on Monday.",
     "CONSULT called_off TCD+NER 2024-03-04"),
    ("earlier-than-planned", "Chad and Niger met on 4 March, a day earlier than planned.",
     "CONSULT TCD+NER 2024-03-04"),
    ("moved-is-something-else", "Chad and Niger met on Monday and moved the border post to Gao.",
     "CONSULT TCD+NER 2024-03-04"),
]  # fmt: skip

LIKEWISE = [
    ("followed", "Finland joined NATO on 4 April 2023, and Sweden followed on 5 March 2024.",
     "AGREE FIN > NATO 2023-04-04; AGREE SWE > NATO 2024-03-05"),
    ("followed-suit",
     "Poland expelled three Russian diplomats on Monday, and Latvia followed suit on Tuesday.",
     "SANCTION POL > RUS 2024-03-04; SANCTION LVA > RUS 2024-03-05"),
    ("followed-by", "Chad expelled two Malian envoys on Monday, followed by Niger on Tuesday.",
     "SANCTION TCD > MLI 2024-03-04; SANCTION NER > MLI 2024-03-05"),
    ("will-follow-suit", "Germany recognised Chad on Monday and Mali will follow suit on 20 March.",
     "SUPPORT DEU > TCD 2024-03-04; SUPPORT scheduled MLI > TCD 2024-03-20"),
    ("followed-somebody", "Chad followed Mali into the alliance on Monday.", ""),
    ("what-followed-is-no-actor", "Chad attacked Mali on Monday, and sanctions followed on Tuesday.",
     "ASSAULT TCD > MLI 2024-03-04"),
]  # fmt: skip

MEANT = [
    ("announces-for-itself", "Poland announced on Monday that three Chadian diplomats would be expelled.",
     "STATEMENT POL 2024-03-04; SANCTION scheduled POL > TCD undated"),
    ("announces-what-was-suffered", "Poland announced on Monday that two Chadian envoys had been expelled.",
     "STATEMENT POL 2024-03-04; SANCTION - > TCD undated"),
    ("announces-its-decision", "Chad confirmed on Monday its decision to recognise Kosovo.",
     "STATEMENT TCD 2024-03-04; SUPPORT scheduled TCD > XKX undated"),
    ("a-decision-that-was-wrong", "The Malian envoy said on Monday that the decision to attack Chad had been wrong.",
     "STATEMENT MLI 2024-03-04"),
    ("a-plan-rejected", "The plan to send troops to Niger was rejected by Chad on Monday.", "REJECT TCD 2024-03-04"),
    ("not-ruled-out", "Poland has not ruled out closing its border with Belarus.",
     "COERCE hypothetical POL > BLR undated"),
    ("promise-without-a-date", "Denmark announced that it would send F-16s to Ukraine.",
     "AID scheduled DNK > UKR undated"),
]  # fmt: skip

SUMMONED = [
    ("ambassador-to", "The Russian ambassador to Poland was summoned on Monday.", "SANCTION POL > RUS 2024-03-04"),
    ("to-a-ministry", "The Russian ambassador was summoned to the Foreign Ministry in Warsaw on Monday.",
     "SANCTION POL > RUS 2024-03-04"),
    ("to-an-organisation", "The Malian ambassador to the UN was summoned on Monday.", "SANCTION - > MLI 2024-03-04"),
    ("by-nobody", "The Russian ambassador was summoned on Monday.", "SANCTION - > RUS 2024-03-04"),
]  # fmt: skip

LEAVING = [
    ("resigned", "Chancellor Brandt resigned on 6 May 1974.", "OTHER DEU 1974-05-06"),
    ("resigned-after-protests", "President Mubarak stepped down on 11 February 2011 after weeks of protests.",
     "CONCEDE EGY 2011-02-11"),
]  # fmt: skip

TWO = [
    ("met-there", "President Putin, who visited Beijing on Monday, met President Xi there.",
     "CONSULT RUS > CHN 2024-03-04; CONSULT RUS+CHN 2024-03-04"),
    ("talks-of-another-day", "Chad and Niger signed a treaty on Monday and talks followed on Tuesday.",
     "AGREE TCD+NER 2024-03-04; CONSULT TCD+NER 2024-03-05"),
]  # fmt: skip

CASES = MOVED + LIKEWISE + MEANT + SUMMONED + LEAVING + TWO


@pytest.mark.parametrize(("text", "events"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_sentence_tells_these_events_and_no_others(text, events):
    assert coded(HEAD + text, language="en") == events
