"""The preview in the dialog: the picture that would be saved, what is not on it, and why there is none."""

from base64 import b64decode, b64encode
from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks.picture import FIELDS
from dashboard.callbacks.preview import told
from dashboard.page import preview
from dashboard.paper.picture import make_picture
from dashboard.paper.report import Basis
from dashboard.view import View
from tests.dashboard.fakes import Poster
from tests.scene.events import ACTORS, many

BOTH = "?v=1&actor=FRA&actor=UKR&match=all"
PNG = b"\x89PNG\r\n\x1a\n"
SIGN = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#DD2222"/></svg>'
)


def look(page: Poster, address: str = BOTH, *, opened: bool = True, **fields: object) -> Any:
    """Return what the dialog shows: ``fields`` by their names in ``FIELDS``."""
    values = {f"{ids.PICTURE}.opened": opened, f"{ids.ADDRESS}.data": address}
    values |= {".".join(FIELDS[name]): value for name, value in fields.items()}
    answer = page.ask(f"{preview.PREVIEW}.children", values, trigger=f"{ids.PICTURE}.opened")
    return answer[preview.PREVIEW]["children"] if answer else None


def image(shown: Any) -> dict[str, Any]:
    return shown[0]["props"]


def said(shown: Any) -> str:
    return shown[-1]["props"]["children"]


def data(shown: Any) -> bytes:
    return b64decode(image(shown)["src"].partition(",")[2])


def test_what_would_be_saved_is_seen_and_told_to_who_cannot_see_it(page: Poster) -> None:
    shown = look(page)
    assert data(shown).startswith(PNG)
    assert "France" in image(shown)["alt"]
    assert said(shown) == "2 events"


def test_while_the_dialog_is_closed_nothing_is_drawn(page: Poster) -> None:
    assert look(page, opened=False) is None


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"title": "Two states"}, id="title"),
        pytest.param({"subtitle": "In March"}, id="subtitle"),
        pytest.param({"sources": "the archive"}, id="sources"),
        pytest.param({"credit": "A. Reporter"}, id="credit"),
        pytest.param({"sign": f"data:image/svg+xml;base64,{b64encode(SIGN).decode()}"}, id="logo"),
        pytest.param({"width": "88mm"}, id="width"),
        pytest.param({"width": "88mm", "own": "150x90mm"}, id="own size"),
        pytest.param({"language": "uk"}, id="language"),
        pytest.param({"style": "report", "width": "a4"}, id="style"),
        pytest.param({"layout": "chronology"}, id="layout"),
        pytest.param({"grey": True}, id="greys"),
        pytest.param({"clear": True}, id="no background"),
    ],
)
def test_every_field_changes_what_is_seen(page: Poster, fields: dict[str, object]) -> None:
    assert data(look(page, **fields)) != data(look(page))


def test_of_a_report_it_says_how_many_pages_there_are() -> None:
    drawn = make_picture(many(60, days=150), actors=ACTORS, view=View(key=False), preset="a4", basis=Basis())
    assert told(drawn) == f"60 events, page 1 of {len(drawn.pages)}"


def test_of_very_many_events_no_preview_keeps_who_types_waiting(page: Poster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.callbacks.preview._MOST", 1)
    shown = look(page)
    assert len(shown) == 1
    assert said(shown).startswith("No preview of 2 events: choose fewer days or actors.")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        pytest.param({"own": "9 miles"}, "no picture size 9 miles", id="a size that is none"),
        pytest.param({"sign": "data:image/png;base64,AAAA"}, "this logo is not a picture", id="a logo that is none"),
    ],
)
def test_what_cannot_be_drawn_says_why(page: Poster, fields: dict[str, object], why: str) -> None:
    shown = look(page, **fields)
    assert len(shown) == 1
    assert why in said(shown)


def test_nothing_to_draw_says_why(page: Poster) -> None:
    assert said(look(page, "?v=1&from=1801&to=1802")) == "There is nothing to draw: no event of this choice has a date"


def test_labels_without_room_are_named_so_that_they_can_be_shortened() -> None:
    drawn = make_picture(many(60, days=150), actors=ACTORS, view=View(key=False), preset="slide")
    assert drawn.cut
    assert f"did not fit: {drawn.unlabelled[0]}" in told(drawn)
