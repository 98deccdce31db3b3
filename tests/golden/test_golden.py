"""Golden scenes and pictures: few and small; written anew by ``--regenerate``, and looked at before they are kept."""

import dataclasses
import io
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.paper.picture import Texts, make_picture
from dashboard.paper.presets import preset_of
from dashboard.paper.raster import to_png
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.scene.events import ACTORS, EIGHT, FOUR, ONE, SCRIPTS, UNCERTAIN, day, event, many

HERE = Path(__file__).parent
QUIET = (*FOUR, event("late", "2024-07-02", "The talks are taken up again", source=("UKR", "FRA"), kind="CONSULT"))
"""Nothing is heard in four of its months."""
PICTURES = {
    "one": (ONE, "180mm"),
    "four": (FOUR, "180mm"),
    "four_column": (FOUR, "88mm"),
    "gap": (EIGHT, "180mm"),
    "uncertain": (UNCERTAIN, "180mm"),
    "scripts": (SCRIPTS, "180mm"),
    "numbers": (many(44, days=150), "180mm"),
    "list": (EIGHT, "180mm"),
    "list_scripts": (SCRIPTS, "88mm"),
    "twenty": (many(20, days=60), "180mm"),
    "sixty": (many(60, days=150), "180mm"),
    "crisis": (many(40, days=2000, crowd=0.8, seed=3), "180mm"),
    "quiet": (QUIET, "180mm"),
    "between": (many(30, days=90), "180mm"),
    "report": (many(60, days=150), "a4"),
    "report_column": (many(20, days=60), "word"),
    "report_list": (many(300, days=900), "a4"),
}
ALL = ("numbers", "sixty", "crisis", "between", "report", "report_column", "report_list")
"""These show all events, the others the key ones."""
DPI = 80


def small(name: str) -> bytes:
    events, preset = PICTURES[name]
    kind, _, more = name.partition("_")
    layout = "between" if kind == "between" else "chronology" if "list" in (kind, more) else "rows"
    made = make_picture(
        events,
        actors=ACTORS,
        preset=preset,
        chosen=("FRA", "UKR") if kind == "between" else (),
        view=View(key=name not in ALL, layout=layout),
        texts=Texts(subtitle="Events of our own", credit="the desk"),
        basis=Basis("France; 2024", 412, revision=17, version="0.1.0") if kind == "report" else None,
        today=day("2024-07-08") if kind == "report" else None,
    )
    return to_png(made.svg, width_px=round(preset_of(preset).width / 25.4 * DPI), dpi=DPI)


LARGE = ("sixty", "crisis", "report", "report_list")


@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.slow) if n in LARGE else n for n in PICTURES])
def test_a_picture_looks_as_it_did(name, regenerate, tmp_path):
    golden = HERE / f"{name}.png"
    data = small(name)
    if regenerate:
        golden.write_bytes(data)
    new = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"), dtype=np.int16)
    old = np.asarray(Image.open(golden).convert("RGB"), dtype=np.int16)
    off = np.abs(new - old).max(axis=2) > 40 if new.shape == old.shape else np.ones(1, dtype=bool)
    if off.mean() > 0.002:
        kept = tmp_path / f"{name}.new.png"
        kept.write_bytes(data)
        if new.shape == old.shape:
            Image.fromarray((off * 255).astype(np.uint8)).save(tmp_path / f"{name}.difference.png")
        pytest.fail(f"{name} looks different ({off.mean():.2%} of its pixels): see {kept}; --regenerate keeps it")


@pytest.mark.parametrize("name", ["four", "uncertain"])
def test_a_scene_is_laid_out_as_it_was(name, regenerate):
    events, preset = PICTURES[name]
    scene = dataclasses.asdict(make_picture(events, actors=ACTORS, preset=preset).scene)
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
