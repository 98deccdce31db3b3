"""The picture that stands is moved at once by the style of its parts: to where Plotly would draw them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from ingest.record.days import to_day
from tests.browser.conftest import Watched, filled
from tests.browser.holding import HOLD

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WINDOWS = {
    "counts": ("", ".hm image"),
    "clusters": (f"&window={to_day(2008)}..{to_day(2016)}", ".textpoint"),
    "symbols": (f"&window={to_day(2010)}..{to_day(2010, 9)}", ".points > *"),
    "labels": (f"&window={to_day(2010)}..{to_day(2010, 2)}", ".annotation"),
}
"""What a picture is made of -> the window of the address, and a part that no other would have as many of."""
EVERY = "?v=1&show=all"
PLOT = 'document.querySelector("#graph .js-plotly-plot")'
STYLED = '() => document.querySelectorAll(\'#graph [style*="translate:"], #axis [style*="translate:"]\').length'
RANGES = {"in": (0.25, 0.75), "out": (-0.5, 1.5), "right": (0.25, 1.25)}
BOXES = """
() => [...document.querySelectorAll(
  "#graph :is(.points > *, .textpoint, .numbers text, .annotation, .shape-group > path, .lines > path)"
)].map(one => {
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const index = [...one.parentElement.children].indexOf(one);
  const trace = one.closest(".trace"), traces = trace ? [...trace.parentElement.children].indexOf(trace) : -1;
  const seen = style.visibility !== "hidden" && style.display !== "none" && box.width + box.height > 0;
  const name = `${one.parentElement.className.baseVal} ${traces} ${one.dataset.index ?? index}`;
  return [name, seen, box.x + box.width / 2, box.y + box.height / 2];
})
"""
"""Name of each part that Plotly drew, whether it is seen, and its middle."""
MOVE = """
([from, to]) => {
  const plot = document.querySelector("#graph .js-plotly-plot"), meta = plot.layout.meta;
  const at = share => meta.left + share * (meta.right - meta.left);
  window.asked = [at(from), at(to)];
  window.timelineMoved.to(plot, meta, ...window.asked);
}
"""
DRAW = """
() => {
  const plot = document.querySelector("#graph .js-plotly-plot");
  return window.Plotly.relayout(plot, { "xaxis.range": window.asked }).then(() => null);
}
"""


@pytest.fixture(scope="module")
def thousands(chrome: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with filled(chrome, tmp_path_factory.mktemp("moved"), 3500) as window:
        yield window


def boxes(page: Page) -> dict[str, tuple[float, float]]:
    """Return the middle of each part that is seen near the picture; what lies far beside it may not be drawn at all."""
    found = page.evaluate(BOXES)
    return {name: (x, y) for name, seen, x, y in found if seen and 0 < x < 1440}


@pytest.mark.parametrize("way", RANGES)
@pytest.mark.parametrize("made_of", WINDOWS)
def test_what_is_moved_stands_where_it_would_be_drawn(thousands: Watched, made_of: str, way: str) -> None:
    window, part = WINDOWS[made_of]
    page = thousands.open(f"{EVERY}{window}")
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    assert page.locator(f"#graph {part}").count() > 0
    before = boxes(page)
    page.evaluate(MOVE, list(RANGES[way]))
    moved = boxes(page)
    page.evaluate(DRAW)
    drawn = boxes(page)
    # Plotly leaves out what lies beside the picture; moved it is cut off there.
    assert drawn.keys() <= moved.keys()
    assert drawn != {name: before[name] for name in drawn}
    for name, at in drawn.items():
        assert moved[name] == pytest.approx(at, abs=1), name


def test_a_picture_that_waits_for_the_server_is_what_it_shows(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}{WINDOWS['symbols'][0]}")
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    page.evaluate(HOLD)
    page.evaluate("() => window.timelineChart.zoom('in')")
    assert page.locator("#graph .moved").count() == 1
    # Nothing new comes: what the pointer finds there is soon what is seen there.
    expect(page.locator("#graph .moved")).to_have_count(0)
    left, right = page.evaluate(f"() => {PLOT}.layout.xaxis.range")
    known = page.evaluate(f"() => {PLOT}.layout.meta")
    assert right - left == pytest.approx((known["right"] - known["left"]) / 2)
    page.wait_for_function("() => window.held")
    page.evaluate("() => window.held()")
    page.wait_for_function(f"([left]) => {PLOT}.layout.xaxis.range[0] !== left", arg=[left])
    assert page.evaluate(STYLED) == 0


def test_a_hand_that_takes_hold_of_a_moved_picture_has_it_where_it_is_seen(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}{WINDOWS['symbols'][0]}")
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    page.evaluate(HOLD)
    box = page.locator("#graph .nsewdrag").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.evaluate(MOVE, [0.25, 0.75])
    page.mouse.down()
    assert page.evaluate(f"() => {PLOT}.layout.xaxis.range") == pytest.approx(page.evaluate("() => window.asked"))
    page.mouse.up()


def test_the_ring_of_the_keyboard_goes_along(thousands: Watched) -> None:
    page = thousands.open(f"{EVERY}{WINDOWS['symbols'][0]}")
    expect(page.locator("#grid .ag-row").first).to_be_visible()
    page.locator("#by-key").focus()
    page.keyboard.press("ArrowRight")
    ring = page.locator("#chart-cursor")
    expect(ring).to_be_visible()
    before = ring.bounding_box()
    page.evaluate(MOVE, [-0.25, 0.75])
    after = ring.bounding_box()
    width = page.evaluate(f"() => {PLOT}.layout.meta.right - {PLOT}.layout.meta.left")
    assert before is not None
    assert after is not None
    assert after["x"] - before["x"] == pytest.approx(width / 4, abs=1)
