"""The same input gives the same bytes: whatever the hash seed, the language, the time zone, the folder, the fonts."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
FILES = ("out.png", "out.svg", "list.svg", "report.png", "report.svg", "out.txt", "shapes.svg")
SCRIPT = """
import sys
from pathlib import Path
from dashboard.paper.delivery import Delivery, facts
from dashboard.paper.picture import make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.scene.events import ACTORS, SCRIPTS, UNCERTAIN, many

folder, told = Path(sys.argv[1]), Delivery(facts=facts("?v=1", 17))
made = make_picture(SCRIPTS, actors=ACTORS, delivery=told)
listed = make_picture(UNCERTAIN, actors=ACTORS, view=View(key=False, layout="chronology"), language="fr")
report = make_picture(many(40, days=2000, crowd=0.8, seed=3), actors=ACTORS, view=View(key=False), preset="a4",
                      basis=Basis("France", 412, revision=17, version="0.1.0"), delivery=told)
shapes = make_picture(SCRIPTS, actors=ACTORS, delivery=Delivery(outlines=True))
folder.joinpath("out.png").write_bytes(made.png())
folder.joinpath("out.svg").write_text(made.svg, encoding="utf-8", newline="")
folder.joinpath("out.txt").write_text(made.beside, encoding="utf-8", newline="")
folder.joinpath("list.svg").write_text(listed.svg, encoding="utf-8", newline="")
folder.joinpath("report.png").write_bytes(report.png(1))
folder.joinpath("report.svg").write_text("".join(report.pages), encoding="utf-8", newline="")
folder.joinpath("shapes.svg").write_text(shapes.svg, encoding="utf-8", newline="")
"""
NO_FONTS = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'


def drawn(folder: Path, **environment: str) -> dict[str, str]:
    """Return a digest of each file as another process draws it, standing in the folder."""
    folder.mkdir()
    (folder / "fonts.conf").write_text(NO_FONTS, encoding="utf-8")
    whole = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(folder)} | environment
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    done = subprocess.run(command, cwd=folder, env=whole, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}


def test_two_places_draw_the_same_bytes(tmp_path):
    here = drawn(tmp_path / "here", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8", LANG="C.UTF-8")
    there = drawn(
        tmp_path / "there", PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="ar_EG.UTF-8", LANG="tr_TR.UTF-8",
        FONTCONFIG_FILE=str(tmp_path / "there" / "fonts.conf"), FONTCONFIG_PATH=str(tmp_path / "there"),
        XDG_DATA_HOME=str(tmp_path / "there"),
    )  # fmt: skip
    assert here == there
