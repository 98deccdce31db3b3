"""Cases: each ``*.json`` of a folder is one test, checked by the adapter of its kind in ``tests/cases``."""

import json
from importlib import import_module
from pathlib import Path

import pytest


def pytest_generate_tests(metafunc):
    if "case_file" in metafunc.fixturenames:
        folder: Path = metafunc.config.getoption("--cases")
        files = sorted(folder.glob("*.json"))
        if not files and folder != Path(__file__).parent / "cases":
            raise pytest.UsageError(f"--cases {folder}: no *.json there")
        metafunc.parametrize("case_file", files, ids=[file.stem for file in files])


def test_case(case_file: Path):
    case = json.loads(case_file.read_text(encoding="utf-8"))
    kind = case["kind"]
    if not kind.isidentifier():
        pytest.fail(f"{case_file.name}: {kind!r} is not the name of a kind")
    try:
        adapter = import_module(f"tests.cases.{kind}")
    except ModuleNotFoundError as error:
        if error.name != f"tests.cases.{kind}":
            raise
        pytest.fail(f"cases of the kind {kind!r} are not served yet: tests/cases/{kind}.py is missing")
    adapter.check(case)
