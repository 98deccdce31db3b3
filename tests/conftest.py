"""Options, folders of cases, and what may be left out where: a browser is needed only in a run that says so."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from ingest.run.settled import settle

# How long an example takes is no law of the product: a busy machine is no fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

REQUIRE_ALL = os.environ.get("TIMELINE_REQUIRE_ALL") == "1"
"""Nothing may be skipped: what the machine lacks is a failure."""

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def pytest_addoption(parser):
    parser.addoption(
        "--cases",
        type=Path,
        default=Path(__file__).parent / "cases",
        metavar="FOLDER",
        help="folder of *.json cases for tests/test_cases.py (default: the project's own)",
    )
    parser.addoption(
        "--regenerate", action="store_true", help="write golden files anew; look at them before you commit"
    )


def pytest_collection_finish(session):
    # Names and rules of all languages stay to the end here too; the rounds over them took a sixth of the time.
    settle()


def pytest_collection_modifyitems(config, items):
    if REQUIRE_ALL or browser() is not None:
        return
    skip = pytest.mark.skip(reason="no Chromium found on PATH; install it, or set TIMELINE_REQUIRE_ALL=1 to fail here")
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(skip)


def browser() -> str | None:
    """Return the path of a Chromium, None if there is none."""
    named = os.environ.get("TIMELINE_BROWSER")
    return named or next((found for name in _BROWSERS if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; a test that asks for it is marked ``browser``."""
    found = browser()
    if found is None:
        pytest.fail("no Chromium found on PATH, and this run may leave out nothing")
    return found


@pytest.fixture(scope="session")
def regenerate(pytestconfig) -> bool:
    """Whether golden files are to be written anew."""
    return pytestconfig.getoption("--regenerate")
