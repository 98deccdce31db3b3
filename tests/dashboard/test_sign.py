"""Who signs, and which keys there are: told where changes can be made, and nowhere else."""

import json

import plotly.utils
import pytest

from dashboard import ids
from dashboard.page import keys, sign
from tests.dashboard.fakes import Poster


def loaded(page: Poster) -> str:
    return json.dumps(page.built())


def test_a_page_that_may_write_proposes_the_name_of_the_account(page: Poster) -> None:
    assert "Your changes are kept with your name" in loaded(page)
    dialog = json.dumps(sign.dialog("ann"), cls=plotly.utils.PlotlyJSONEncoder)
    assert '"value": "ann"' in dialog


def test_a_page_that_only_reads_asks_for_no_name(reader: Poster) -> None:
    built = loaded(reader)
    assert "sign-name" not in built
    assert "signed-as" not in built
    assert "data-signs" not in built


@pytest.mark.parametrize(
    ("kept", "shown"),
    [(None, ""), ("", ""), ("  Ann Example ", "Ann Example"), ("<b>Eve</b>", "<b>Eve</b>"), (7, "")],
    ids=["none", "empty", "a name", "markup is text", "no text"],
)
def test_the_header_says_under_which_name_changes_are_kept(page: Poster, kept: object, shown: str) -> None:
    said = page.ask(f"{ids.SIGNED_AS}.children", {"signed.data": kept}, trigger="signed.data")
    assert json.dumps(shown) in json.dumps(said)
    assert '"Changes"' in json.dumps(said)


@pytest.mark.parametrize(("writable", "listed"), [(True, True), (False, False)], ids=["may write", "only reads"])
def test_keys_that_change_something_are_listed_where_they_do(*, writable: bool, listed: bool) -> None:
    dialog = json.dumps(keys.dialog(writable=writable), cls=plotly.utils.PlotlyJSONEncoder)
    assert "Search words in events" in dialog
    assert "Single keys are on" in dialog
    assert ("Write a note" in dialog) is listed


def test_a_toast_that_comes_in_takes_nothing_back(page: Poster) -> None:
    values = {"undo.n_clicks": None, "undo-key.n_clicks": 3, "signed.data": "Ann"}
    assert page.ask(f"{ids.REVISION}.data", values, trigger="undo.n_clicks") == {}
