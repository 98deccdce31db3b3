"""Pages drawn side by side are the pages, whatever becomes of the processes that draw them."""

import os
import sys

import pytest

from dashboard.paper.delivery import Delivery
from dashboard.paper.picture import Picture, make_picture
from dashboard.paper.presets import Preset
from dashboard.paper.press import printed
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.scene.events import ACTORS, many


@pytest.fixture(scope="module")
def report() -> Picture:
    page = Preset(297.0, 210.0, dpi=60.0)
    told = Delivery(facts=(("Query", "?v=1&text=Женева"),))
    events = many(90, days=200)
    return make_picture(events, actors=ACTORS, view=View(key=False), preset=page, basis=Basis(), delivery=told)


@pytest.mark.parametrize("processors", [1, 2, 16])
def test_each_page_is_as_it_is_drawn_alone(report: Picture, monkeypatch: pytest.MonkeyPatch, processors: int) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert len(report.pages) > 2
    assert printed(report) == tuple(report.png(number) for number in range(len(report.pages)))


@pytest.mark.parametrize(
    "python",
    [pytest.param("/nowhere/python", id="none can be started"), pytest.param("/bin/false", id="all of them fail")],
)
def test_what_no_process_brings_is_drawn_here(report: Picture, monkeypatch: pytest.MonkeyPatch, python: str) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(sys, "executable", python)
    assert printed(report) == tuple(report.png(number) for number in range(len(report.pages)))
