"""The examples in the docstrings of readers and cleaning are true."""

import doctest
import importlib
import pkgutil

import pytest

import ingest.clean
import ingest.readers

MODULES = [
    f"{package.__name__}.{module.name}"
    for package in (ingest.readers, ingest.clean)
    for module in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("name", [*MODULES, "ingest.readers", "ingest.events.columns"])
def test_examples_of_docstrings_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
