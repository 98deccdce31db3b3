"""Golden scenes and pictures: few and small; written anew by ``--regenerate``, and looked at before they are kept."""

import dataclasses
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.paper.picture import make_picture
from dashboard.paper.presets import preset_of
from dashboard.paper.raster import to_png
from tests.golden.pictures import LARGE, PICTURES, made
from tests.paper.drawn import crossings, faint, too_small
from tests.paper.drawn import faults as overlaps
from tests.scene.events import ACTORS

HERE = Path(__file__).parent
DPI = 80
COLOURS = 128
"""So many colours are enough to see what changed, and a third of the bytes."""
NAMES = [pytest.param(name, marks=pytest.mark.slow) if name in LARGE else name for name in PICTURES]


def small(name: str) -> bytes:
    case = PICTURES[name]
    width = round(preset_of(case.preset).width / 25.4 * DPI)
    return to_png(made(name).pages[case.page], width_px=width, dpi=DPI)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_looks_as_it_did(name, regenerate, tmp_path):
    golden = HERE / f"{name}.png"
    data = small(name)
    if regenerate:
        Image.open(io.BytesIO(data)).convert("RGB").quantize(COLOURS).save(golden, optimize=True)
    new = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), dtype=np.int16)
    old = np.asarray(Image.open(golden).convert("RGB"), dtype=np.int16)
    off = np.abs(new - old).max(axis=2) > 40 if new.shape == old.shape else np.ones(1, dtype=bool)
    if off.mean() > 0.002:
        kept = tmp_path / f"{name}.new.png"
        kept.write_bytes(data)
        if new.shape == old.shape:
            Image.fromarray((off * 255).astype(np.uint8)).save(tmp_path / f"{name}.difference.png")
        pytest.fail(f"{name} looks different ({off.mean():.2%} of its pixels): see {kept}; --regenerate keeps it")


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_picture_can_be_read(name):
    """No text lies on another or off the sheet, no line runs through one, none is under 7 points or faint."""
    for page in made(name).pages:
        assert overlaps(page) == []
        assert crossings(page) == []
        assert too_small(page) == []
        assert faint(page) == []


@pytest.mark.parametrize("name", ["uncertain", "quiet", "report_column", "list"])
def test_in_greys_every_text_can_be_read(name):
    for page in made(name, grey=True).pages:
        assert faint(page) == []


@pytest.mark.parametrize("name", ["four", "uncertain"])
def test_a_scene_is_laid_out_as_it_was(name, regenerate):
    case = PICTURES[name]
    scene = dataclasses.asdict(make_picture(case.events, actors=ACTORS, preset=case.preset).scene)
    text = json.dumps(_rounded(scene), ensure_ascii=False, indent=1) + "\n"
    golden = HERE / f"{name}.json"
    if regenerate:
        golden.write_text(text, encoding="utf-8")
    assert json.loads(text) == json.loads(golden.read_text(encoding="utf-8"))


def _rounded(value):
    if isinstance(value, float):
        return round(value, 1)
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, (list, tuple)) else value
