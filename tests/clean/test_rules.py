"""Every rule of wording runs its own example, and leaves sentences of articles alone."""

import pytest

from ingest.clean.rules import load_rules, rules_for

RULES = load_rules()


@pytest.mark.parametrize("rule", RULES.lines, ids=lambda r: f"{r.language}: {r.example}")
def test_a_line_rule_leaves_its_example_out(rule):
    assert len(rule.example) <= rule.longest
    assert rule.pattern.search(rule.example)
    assert RULES.line(rule.example) is not None


@pytest.mark.parametrize("rule", RULES.sections, ids=lambda r: f"{r.language}: {r.example}")
def test_a_section_rule_knows_its_heading(rule):
    found = rules_for(rule.language).section(rule.example)
    assert found is not None
    assert found.kind == rule.kind


@pytest.mark.parametrize("rule", RULES.speeches, ids=lambda r: f"{r.language} {r.reason}: {r.example[:40]}")
def test_what_a_site_says_to_its_readers_is_known_by_its_words(rule):
    found = rules_for(rule.language).speech(rule.example)
    assert found is not None
    assert found.reason == rule.reason


@pytest.mark.parametrize("rule", RULES.words, ids=lambda r: f"{r.language} {r.kind}: {r.example}")
def test_words_of_a_kind_are_found_in_their_example(rule):
    assert rules_for(rule.language).find(rule.kind, rule.example) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine wants to become a member of the alliance, the minister said.",
        "The alliance welcomed two new members on Tuesday.",
        "The two sides will share intelligence and search vessels together.",
        "Moscow rejected the offer and recalled its ambassador.",
        "The envoy will stay in Lisbon until 31 July 2024.",
        "She published a letter on 5 May 2019 and updated it in June.",
        "Home to 40,000 refugees, the camp was visited by the commissioner.",
        "The editors of the treaty series printed the note in 1925.",
        "The government cancelled its subscription to the regional bank.",
        "France will donate now-retired howitzers.",
        "Le ministre a partagé les informations avec ses alliés.",
        "L'accord, publié le 3 mai, prévoit une réunion par an.",
        "Der Stand der Verhandlungen war am 3. Mai unverändert.",
        "Das Programm kostet 30 Millionen Euro pro Monat.",
        "El presidente compartió la mesa con los embajadores.",
        "Президент поділився інформацією з партнерами.",
        "Стороны обсудили подписание договора.",
        "وشارك الوزير في الاجتماع يوم الثلاثاء.",
        "双方分享了各自的评估，并同意继续对话。",
        "The commission told websites to ask for consent before they store cookies on a device.",
        "“We will help you keep your newspapers free, and pay for each article you read,” the minister told reporters.",
        "Die Union verlangt von Anbietern, dass sie vor dem Speichern von Cookies eine Einwilligung einholen.",
        "Le ministre a promis aux journalistes un accès libre aux articles du traité et un soutien de 2 € par mois.",
        "La comisión pidió a las empresas que obtengan el consentimiento antes de almacenar datos en un dispositivo.",
        "В министерстве заявили, что поддержат независимую журналистику и откроют доступ к материалам переговоров.",
        "Посол пообіцяв підтримати незалежну журналістику й відкрити доступ до матеріалів переговорів.",
        "الوزارة دعت الشركات إلى طلب موافقة المستخدمين قبل تخزين البيانات على الأجهزة.",
        "外交部要求企业在存储用户数据和投放广告之前征得同意。",
    ],
)
def test_a_sentence_of_an_article_is_left_alone(sentence):
    assert RULES.line(sentence) is None
    assert RULES.section(sentence) is None
    assert RULES.speech(sentence) is None


def test_a_page_is_read_with_its_own_rules_and_english_ones():
    languages = {r.language for r in rules_for("fr").lines}
    assert languages == {"fr", "en"}


@pytest.mark.parametrize("language", [None, "und", "xx"])
def test_where_no_language_is_known_all_rules_apply(language):
    assert rules_for(language) == RULES


def test_a_link_with_its_heading_before_it_is_one():
    assert RULES.inline_link("Related stories: Ministers to meet again in May")
    assert not RULES.inline_link("Oslo: Ministers to meet again in May")
