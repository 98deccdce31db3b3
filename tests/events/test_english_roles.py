"""English sentences with the names really found in them: who acts on whom, what is only content, what is passing."""

import pytest

from tests.events.plain import coded

HEAD = "Morning notes of the desk\n\n"

ACTS = [
    # who acts where the verb is passive
    ("arrested-in", "A British engineer was arrested in Iran on 3 July 2009.", "COERCE IRN > GBR 2009-07-03"),
    ("jailed-in-a-capital", "A Turkish pastor was sentenced in Moscow on Monday.", "COERCE RUS > TUR 2024-03-04"),
    ("deported-from", "A Chilean lawyer was deported from Peru on Monday.", "COERCE PER > CHL 2024-03-04"),
    ("court-of-a-country", "A court in Mali jailed two French nationals on Monday.", "COERCE MLI > FRA 2024-03-04"),
    ("killed-in-names-nobody", "A German tourist was killed in Egypt on Monday.", "ASSAULT - > DEU 2024-03-04"),
    ("under-pressure-from", "Hungary came under pressure from Poland on Monday to lift its veto.",
     "REJECT POL > HUN 2024-03-04"),
    # whose subject it is
    ("head-in-a-country", "Rebels in Chad on Tuesday attacked Mali.", "ASSAULT TCD > MLI 2024-03-05"),
    ("strike-that-killed", "Israel's strike on Damascus killed ten people on Monday.", "ASSAULT ISR > SYR 2024-03-04"),
    ("strike-that-killed-by-nobody", "The strike on Chad killed ten people on Monday.", "ASSAULT - > TCD 2024-03-04"),
    ("its-own-forces", "Ethiopia announced on Monday that its troops had withdrawn from Eritrea.",
     "STATEMENT ETH 2024-03-04; RETREAT ETH > ERI 2024-03-04"),
    ("its-neighbours-are-others", "Poland said on Monday its neighbours had expelled two Chadian envoys.",
     "STATEMENT POL 2024-03-04"),
    ("initialism-in-brackets", "The African Union (AU) suspended Niger on Monday.", "SANCTION AU > NER 2024-03-04"),
    ("us-is-one", "The US State Department condemned Mali on Monday.", "ACCUSE USA > MLI 2024-03-04"),
    # on whom it bears
    ("object-shared-by-two-verbs", "Iran detained and later expelled two French nationals on Monday.",
     "COERCE IRN > FRA 2024-03-04; SANCTION IRN > FRA 2024-03-04"),
    ("target-shared-by-a-kind", "Poland recalled its ambassador and expelled three Belarusian diplomats on Monday.",
     "SANCTION POL > BLR 2024-03-04; SANCTION POL > BLR 2024-03-04"),
    ("another-subject-shares-nothing", "Chad attacked a base and Mali condemned Niger on Monday.",
     "ASSAULT TCD undated; ACCUSE MLI > NER 2024-03-04"),
    ("allowed-somebody", "Chad allowed Malian refugees to return home on Monday.", "CONCEDE TCD > MLI 2024-03-04"),
    ("allowed-the-return-of", "Iraq said on Monday it would allow the return of UN inspectors.",
     "STATEMENT IRQ 2024-03-04; CONCEDE scheduled IRQ > UN undated"),
    ("forces-strengthened-in", "Israel strengthened its forces in Lebanon on Monday.", "MOBILIZE ISR > LBN 2024-03-04"),
    ("embassy-reopened-in", "Oman reopened its embassy in Damascus on Monday.", "COOPERATE OMN > SYR 2024-03-04"),
    ("spoken-about-others", "Chad shared intelligence with Mali on Monday about contacts between Niger and Libya.",
     "COOPERATE TCD+MLI 2024-03-04"),
    ("own-country-is-no-target", "President Kagame promised on Monday to reform Rwanda.", "AGREE RWA 2024-03-04"),
    ("sank", "Argentina sank a British frigate on 21 May 1982.", "ASSAULT ARG > GBR 1982-05-21"),
    ("a-strike-of-workers", "Workers in Chile went on strike on Monday.", "PROTEST CHL 2024-03-04"),
]  # fmt: skip

CONTENT = [
    ("demanded-that", "Chad demanded on Monday that Mali withdraw its troops from Niger.",
     "REQUEST TCD > MLI 2024-03-04"),
    ("must-be-ready-to", "Egypt said on Monday that the US must be ready to mediate between Israel and Lebanon.",
     "REQUEST EGY > USA 2024-03-04"),
    ("refused-to", "Germany refused on Monday to deliver missiles to Ukraine.", "REJECT DEU > UKR 2024-03-04"),
    ("ruled-out-doing", "Canada ruled out sending troops to Haiti on Monday.", "REJECT CAN > HTI 2024-03-04"),
    ("did-not-rule-out", "Canada did not rule out sending troops to Haiti on Monday.",
     "MOBILIZE hypothetical CAN > HTI 2024-03-04"),
    ("participle-within-the-subject", 
     "The sailors imprisoned for protesting against Moscow were freed on Monday by Putin.",
     "RETREAT RUS 2024-03-04"),
    ("year-within-the-subject", "Sanctions imposed on Iran in 2018 have been lifted by the EU.", "CONCEDE EU undated"),
    ("past-tense-is-no-participle", "Mali protested against the raids and was backed by Niger on Monday.",
     "ACCUSE MLI 2024-03-04; SUPPORT NER > MLI 2024-03-04"),
    ("only-seen", "Norway saw the draft on Monday.", ""),
]  # fmt: skip


WIRES = [
    ("provide-with", "Australia will provide Papua New Guinea with two patrol boats.",
     "AID scheduled AUS > PNG undated"),
    ("against-at-the-court",
     "South Africa filed a case against Israel at the International Court of Justice on Monday.",
     "ACCUSE ZAF > ISR 2024-03-04"),
    ("unfroze", "The European Commission unfroze ten billion euros for Hungary on Monday.",
     "CONCEDE European Commission > HUN 2024-03-04"),
    ("the-military-says", "North Korea fired a missile into the sea on Monday, South Korea's military said.",
     "ASSAULT PRK 2024-03-04"),
    ("recaptured-from", "Sudan's army recaptured the town from the Rapid Support Forces on Monday.",
     "ASSAULT SDN > group:RSF 2024-03-04"),
    ("a-drone-hit", "A Ukrainian drone hit an oil depot in Russia's Belgorod region on Monday.",
     "ASSAULT UKR > RUS 2024-03-04"),
    ("sanctions-hit-nobody", "Sanctions hit the rouble on Monday.", ""),
    ("halted-deliveries", "Slovakia halted arms deliveries to Ukraine on Monday.", "SANCTION SVK > UKR 2024-03-04"),
    ("recalled-for-consultations", "Spain recalled its ambassador to Argentina for consultations on Monday.",
     "SANCTION ESP > ARG 2024-03-04"),
    ("pro-somebody", "Pro-Russian separatists appealed to Moldova on Monday.", "REQUEST - > MDA 2024-03-04"),
    ("to-wounded", "Egypt opened the Rafah crossing to wounded Palestinians on Monday.",
     "CONCEDE EGY > PSE 2024-03-04"),
    ("approved-a-transfer", "Estonia approved the transfer of frozen Russian assets to Ukraine on Monday.",
     "AID EST > UKR 2024-03-04"),
    ("guaranteed-the-borders-of", "France guaranteed the borders of Romania on 13 April 1939.",
     "AGREE FRA > ROU 1939-04-13"),
    ("unwilling", "Kenya is unwilling to recognise Kosovo.", "REJECT KEN > XKX undated"),
    ("off-a-coast", "An Iranian missile struck a ship off Oman on Monday.", "ASSAULT IRN 2024-03-04"),
    ("officials-from-two", "Officials from Chad and Niger on Monday met envoys of Mali.",
     "CONSULT TCD+NER+MLI 2024-03-04"),
    ("people-in-need", "The UN will provide food to refugees fleeing the war in Sudan.",
     "AID scheduled UN > SDN undated"),
    ("they-who-speak", "Chad's rebels rejected a Senegalese plan on Monday and said they opposed the deployment.",
     "REJECT TCD > SEN 2024-03-04; STATEMENT TCD 2024-03-04; REJECT TCD undated"),
    ("adjective-and-title", "The Malian junior foreign minister Ada Berg summoned the French ambassador on Monday.",
     "SANCTION MLI > FRA 2024-03-04"),
    ("scheduled-to-attend", "Prime Minister Albanese is scheduled to attend a summit in Switzerland.",
     "CONSULT scheduled AUS undated"),
    ("declaration-of-one", "Chad issued a declaration on Monday demanding that Mali free two men.",
     "STATEMENT TCD 2024-03-04; REQUEST TCD > MLI 2024-03-04"),
    ("mandate-in", "The Security Council agreed on Monday to extend the mandate of the force in Lebanon.",
     "AGREE UN Security Council > LBN 2024-03-04"),
]  # fmt: skip

MORE = [
    ("representations", "Kenya lodged stern representations with Uganda on Monday.", "ACCUSE KEN > UGA 2024-03-04"),
    ("by-shelling", "Three Indian soldiers were wounded by Pakistani shelling in Kashmir on Monday.",
     "ASSAULT PAK > IND 2024-03-04"),
    ("returned-bodies", "Russia returned the bodies of 500 Ukrainian soldiers to Kyiv on Monday.",
     "COOPERATE RUS > UKR 2024-03-04"),
    ("ordered-troops-to", "Nigeria's president ordered troops to the border with Cameroon on Monday.",
     "MOBILIZE NGA > CMR 2024-03-04"),
    ("suspended-mediation", "Qatar suspended its mediation between Chad and Niger on Monday.",
     "SANCTION QAT > TCD+NER 2024-03-04"),
    ("suspended-talks", "The European Parliament voted on Monday to suspend trade talks with Turkey.",
     "SANCTION European Parliament > TUR 2024-03-04"),
    ("declared-a-sponsor", "The Lithuanian parliament on Monday declared Russia a state sponsor of terrorism.",
     "ACCUSE LTU > RUS 2024-03-04"),
    ("killed-in-a-crash", "A Chadian general was killed in a plane crash on Monday.", ""),
    ("back-is-no-verb", "Iran allowed IAEA inspectors back into its nuclear sites on Monday.",
     "CONCEDE IRN > IAEA 2024-03-04"),
    ("reopened-a-border", "Finland reopened two crossings on its border with Russia on Monday.",
     "CONCEDE FIN > RUS 2024-03-04"),
    ("a-crowd-protests", "Thousands of Serbs protested against the government in Belgrade on Monday.",
     "PROTEST SRB 2024-03-04"),
    ("a-state-protests", "Serbia protested against the raid on Monday.", "ACCUSE SRB 2024-03-04"),
    ("own-troops-deployed", "Malian troops were deployed to Chad on Monday.", "MOBILIZE MLI > TCD 2024-03-04"),
    ("own-soldiers-withdrawn", "French soldiers were withdrawn from Niger on Monday.", "RETREAT FRA > NER 2024-03-04"),
    ("soldiers-freed", "Ten Chadian soldiers were freed on Monday.", "RETREAT - > TCD 2024-03-04"),
]  # fmt: skip

PRESENT = [
    ("pro-somebody-as-object", "Japan deported 14 pro-China activists on Monday.", "COERCE JPN 2024-03-04"),
    ("anti-somebody", "Anti-French protests broke out in Mali on Monday.", ""),
    ("cancels-a-visit", "President Macron cancels his visit to Denmark on 20 March.",
     "CONSULT called_off FRA > DNK 2024-03-20"),
    ("adverb-and-participle",
     "The internationally recognised government of Yemen expelled two Chadian envoys on Monday.",
     "SANCTION YEM > TCD 2024-03-04"),
    ("plain-phrase-in-the-present", "Egypt, Libya and the government of Yemen sever diplomatic ties with Qatar.",
     "SANCTION EGY+LBY+YEM > QAT undated"),
    ("a-ministry-of-finance", "The Chinese Finance Ministry condemned Mali on Monday.", "ACCUSE CHN > MLI 2024-03-04"),
    ("waiting-for", "Turkey is waiting for the European Union to approve its membership.", ""),
    ("unable-is-no-refusal", "Chad was unable to send troops to Mali on Monday.", ""),
    ("declined", "Chad declined to sign the treaty with Mali on Monday.", "REJECT TCD > MLI 2024-03-04"),
    ("claims-a-deed", "Chad claimed on Monday that Mali had shelled a convoy.",
     "ACCUSE TCD > MLI 2024-03-04; ASSAULT MLI undated"),
    ("claims-its-own-deed", "Chad claimed on Monday that Chad had shelled a convoy.",
     "STATEMENT TCD 2024-03-04; ASSAULT TCD undated"),
    ("claims-something-else", "Chad claimed on Monday that the king would not last.", "STATEMENT TCD 2024-03-04"),
    ("a-message", "The Pope sent a video message to Mozambique on Monday.", "STATEMENT VAT > MOZ 2024-03-04"),
    ("in-passing", "Chad signed a deal with Mali on Monday after talks with Niger.", "AGREE TCD+MLI 2024-03-04"),
    ("a-second-verb-in-s", "Panama severs diplomatic ties with Taiwan and recognises China.",
     "SANCTION PAN > TWN undated; SUPPORT PAN > CHN undated"),
    ("a-currency", "Poland offered a US$50 million loan to Moldova on Monday.", "AGREE POL > MDA 2024-03-04"),
    ("a-missile-that-lands", "A North Korean missile flew for ten minutes before landing in the sea on Monday.", ""),
    ("guests-of-a-country", "Refugees in Kenya attacked Malian envoys on Monday.", "ASSAULT - > MLI 2024-03-04"),
]  # fmt: skip

CASES = ACTS + CONTENT + WIRES + MORE + PRESENT


@pytest.mark.parametrize(("text", "events"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_sentence_tells_these_events_and_no_others(text, events):
    assert coded(HEAD + text, language="en") == events
