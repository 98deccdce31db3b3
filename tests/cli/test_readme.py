"""README: what it shows is true: its commands exist with these options, its Python runs, its files are there."""

import re
import shlex
from pathlib import Path

import pytest

from dashboard.cli.main import app

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
PYTHON = [text for kind, text in FENCES if kind == "python"]
SHELL = [text for kind, text in FENCES if kind == "sh"]
LINES = [
    part.strip()
    for text in SHELL[2:]
    for line in text.splitlines()
    for part in line.split("#")[0].split("&&")
    if part.strip()
]


def test_it_opens_with_exactly_two_commands():
    setup, tests = (text.strip() for text in SHELL[:2])
    assert "\n" not in setup
    assert setup.startswith("python3 -m venv .venv && ")
    assert setup.endswith(".venv/bin/timeline demo")
    assert "--only-binary :all: --require-hashes -r requirements.lock" in setup
    assert tests == ".venv/bin/python -m pytest"


@pytest.mark.parametrize("line", LINES)
def test_a_command_shown_is_one_there_is(timeline, line):
    program, command, *words = shlex.split(line)
    assert program == "timeline"
    ran = timeline(command, "--help")
    assert ran.code == 0
    for word in words:
        if word.startswith("--"):
            assert re.search(rf"{word}\b", ran.out), f"{command} has no {word}"


def test_every_command_is_explained_or_named_in_help():
    assert len(LINES) >= 8
    assert len(app.registered_commands) >= 15


@pytest.mark.parametrize("code", PYTHON, ids=["dates", "line"])
def test_the_python_shown_runs(here, capsys, code):
    (here / "articles").mkdir()
    text = "Norway and Chile signed an agreement on 12 March 2024.\n"
    (here / "articles" / "a.txt").write_text(text, encoding="utf-8")
    exec(compile(code, "README.md", "exec"), {})
    assert re.match(r"^(last Tuesday 2024-02-27|2024-03-12) ", capsys.readouterr().out)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:ingest|dashboard|tests|assets)/[\w./]*)", README))))
def test_a_path_named_is_there(path):
    assert (ROOT / path).exists()


@pytest.mark.parametrize("picture", re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README))
def test_a_picture_is_there_and_small(picture):
    assert (ROOT / picture).stat().st_size < 100_000
