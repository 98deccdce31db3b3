"""What the bench of labels measures, held on events of our own of the same hard shapes."""

import pytest

from dashboard.paper.svg import draw
from dashboard.scene.compose import compose
from dashboard.scene.style import Size
from dashboard.view import View
from tests.bench.labels import SIZES, STYLE, drawn, picture
from tests.scene.boxes import overlap
from tests.scene.events import ACTORS, EIGHT
from tests.scene.shapes_of_time import SHAPES

pytestmark = pytest.mark.slow


class Narrow:
    """A measure that takes letters for a third of their width."""

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return 0.2 * size * len(text)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]:.0f}x{size[1]:.0f}")
def test_no_text_is_overlapped_or_crossed_and_none_is_far_from_its_mark(name, size):
    found = picture(SHAPES[name], ACTORS, *size)
    assert (found.overlaps, found.crossings) == (0, 0)
    assert found.leader <= 2
    assert found.labelled + found.numbered + found.counted + found.none + found.hidden == found.events


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]:.0f}x{size[1]:.0f}")
def test_what_has_no_room_is_counted_and_nothing_is_left_out(name, size):
    assert picture(SHAPES[name], ACTORS, *size).hidden == 0


def test_nine_tenths_of_a_crisis_are_labelled_or_numbered_in_its_close_ups():
    found = picture(SHAPES["build-up"], ACTORS, 1600.0, 900.0)
    assert (found.none, found.hidden) == (0, 0)
    assert found.close >= 0.9 * found.events


@pytest.mark.parametrize(("name", "share"), [("crisis", 0.5), ("build-up", 0.5), ("two a day", 0.5)])
def test_in_a_full_picture_words_stand_wherever_there_is_room_for_them(name, share):
    found = picture(SHAPES[name], ACTORS, 1600.0, 900.0)
    assert found.labelled >= share * found.events


def test_the_bench_sees_texts_that_overlap():
    # Laid out for narrow letters, drawn with wide ones.
    scene = compose(EIGHT, actors=ACTORS, view=View(), size=Size(700), measure=Narrow(), style=STYLE)
    texts, _ = drawn(draw(scene, style=STYLE))
    assert any(overlap(a, b, slack=0.6) for i, a in enumerate(texts) for b in texts[:i])
