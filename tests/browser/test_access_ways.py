"""The page in other ways of looking: forced colours, paper, narrow, enlarged, wide, right to left, without motion."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, watch
from tests.dashboard import samples

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ADDRESS = "?v=1&show=all"
ARABIC_LABELS = (
    "قطر وفرنسا: لقاء في الدوحة",
    "قطر وفرنسا: اتفاق على فتح ممر للمساعدات",
    "قطر: بيان بشأن وقف إطلاق النار",
    "فرنسا: زيارة الوزير إلى الدوحة (مؤجلة)",
)
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
"""The spacing of WCAG 1.4.12."""


def opened(window: Watched, further: str = "") -> Page:
    page = window.open(f"{ADDRESS}{further}")
    expect(page.locator("#by-key [role=option]").first).to_be_attached()
    return page


def colour(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one).getPropertyValue('{name}')"))


def test_in_forced_colours_marks_keep_theirs_on_a_ground_of_their_own_and_what_is_chosen_is_told(
    window: Watched, chrome: Browser
) -> None:
    with chrome.new_context(forced_colors="active", color_scheme="light") as context:
        context.set_default_timeout(15_000)
        page = opened(watch(context, window.served))
        fills = page.locator("#graph path.point").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
        assert len(set(fills)) > 1
        assert colour(page, ".plot", "background-color") == "rgb(255, 255, 255)"
        assert colour(page, ".legend .symbol", "forced-color-adjust") == "none"
        page.get_by_text("More filters").click()
        chosen, other = (
            colour(page, f"#filters .mantine-Checkbox-input{state}", "background-color")
            for state in (":checked", ":not(:checked)")
        )
        assert chosen != other
        page.locator("#by-key").focus()
        expect(page.locator("#chart-cursor")).to_be_visible()
        assert colour(page, "#chart-cursor", "border-top-color") != colour(page, ".plot", "background-color")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_has_chart_and_list_in_dark_letters_and_no_controls(window: Watched, scheme: str) -> None:
    window.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = opened(window)
    shown = page.evaluate("() => window.timelineListbox.events().length")
    page.emulate_media(media="print")
    expect(page.locator("#printed li")).to_have_count(shown)
    for selector in ("#filters", ".header .actions", "#strip", ".zoom", ".lists", ".switches", ".by-key-dock"):
        expect(page.locator(selector)).to_be_hidden()
    expect(page.locator("#graph .annotation").first).to_be_visible()
    assert colour(page, "body", "background-color") == "rgb(255, 255, 255)"
    assert colour(page, "body", "color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen")


@pytest.mark.parametrize(
    ("width", "height"), [(320, 800), (360, 225), (1440, 900), (3840, 2160)], ids=["320", "400 %", "desk", "4K"]
)
@pytest.mark.parametrize("spaced", [False, True], ids=["", "spaced"])
def test_nothing_scrolls_sideways(window: Watched, width: int, height: int, *, spaced: bool) -> None:
    page = opened(window)
    page.set_viewport_size({"width": width, "height": height})
    if spaced:
        page.add_style_tag(content=SPACED)
    expect(page.locator("ol.chronology" if width < 800 else "#graph .annotation").first).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    window.page.goto("about:blank")


def test_lines_of_a_document_stay_short_on_a_screen_of_3840_pixels_and_the_chart_takes_the_room(
    window: Watched,
) -> None:
    page = opened(window)
    page.set_viewport_size({"width": 3840, "height": 2160})
    page.wait_for_function("() => document.querySelector('#graph .main-svg').getBoundingClientRect().width > 3000")
    page.locator("#tabs-tab-documents, [id$='-tab-documents']").first.click()
    page.locator("#documents [data-document]").first.click()
    block = page.locator("#reader-text .block").first
    expect(block).to_be_visible()
    box = block.bounding_box()
    assert box is not None
    assert box["width"] < 900


def test_arabic_words_stand_right_to_left_and_say_their_language_in_list_drawer_and_document(window: Watched) -> None:
    window.page.set_viewport_size({"width": 2400, "height": 1200})
    event = next(one for one in window.served.store.find() if one.languages == ("ar",))
    page = opened(window, f"&event={event.id}")
    quote = page.locator("#drawer blockquote.quote").first
    expect(quote).to_have_attribute("lang", "ar")
    assert quote.evaluate("one => getComputedStyle(one).direction") == "rtl"
    cell = page.locator("#grid [lang=ar]").first
    assert cell.evaluate("one => getComputedStyle(one).direction") == "rtl"
    page.locator("#drawer").get_by_role("button", name="open in document").first.click()
    block = page.locator("#reader-text .block").first
    expect(block).to_have_attribute("lang", "ar")
    assert block.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_arabic_labels_stand_on_the_chart_and_none_on_another(fresh: Watched) -> None:
    for number, one in enumerate(ARABIC_LABELS):
        named = replace(samples.ARABIC[0], edtf=f"2024-03-{number + 1:02d}", label=one)
        made = samples.extraction(f"لقاء{number}", (named,), publisher="الصحيفة", created="2024-03-02", language="ar")
        fresh.served.store.save(made, original=None)
    page = fresh.open("?v=1&show=all")
    labels = page.locator("#graph .annotation text")
    expect(labels).to_have_count(len(ARABIC_LABELS))
    boxes = []
    for text in labels.all():
        assert any(one.split()[0] in (text.text_content() or "") for one in ARABIC_LABELS)
        box = text.bounding_box()
        assert box is not None
        boxes.append(box)
    apart = [
        a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
        or a["y"] + a["height"] <= b["y"] + 1 or b["y"] + b["height"] <= a["y"] + 1
        for number, a in enumerate(boxes) for b in boxes[number + 1:]
    ]  # fmt: skip
    assert all(apart)
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert fresh.clean(), (fresh.outside, fresh.complaints)


def test_without_motion_nothing_moves(window: Watched) -> None:
    window.page.emulate_media(reduced_motion="reduce")
    page = opened(window)
    moving = """() => Array.from(document.querySelectorAll('*')).filter(one => {
      const style = getComputedStyle(one);
      return `${style.transitionDuration},${style.animationDuration}`.split(',').some(time => parseFloat(time) > 0);
    }).map(one => one.className)"""
    assert page.evaluate(moving) == []
    window.page.emulate_media(reduced_motion="no-preference")


def test_the_count_alone_is_said_politely(window: Watched) -> None:
    page = opened(window)
    said = page.locator("#shown-said")
    expect(said).to_have_text(page.locator("#shown strong").inner_text())
    expect(said).to_have_attribute("role", "status")
    page.locator("#text").fill("consequences")
    expect(said).to_contain_text("1 of ")
    assert page.locator("#shown[role], #shown [role]").count() == 0
