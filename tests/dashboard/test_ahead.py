"""What is fetched of an event before it is asked for: the page's own drawer, without decisions where it only reads."""

import json

import pytest

from dashboard import ids
from dashboard.callbacks.drawer import PARTS
from ingest.record.store import Store
from tests.dashboard.fakes import Poster


def test_what_is_fetched_ahead_is_what_the_page_draws(page: Poster, store: Store) -> None:
    event = store.find()[0].id
    told = page.app.server.test_client().get("/queue/event", query_string={"id": event, "who": "Ada"}).json
    asked = {f"{ids.SELECTED}.data": event, f"{ids.SIGNED}.data": "Ada"}
    answer = page.ask(f"{ids.DRAWER_FACTS}.children", asked, trigger=f"{ids.SELECTED}.data")
    drawn = [answer[name]["children"]["props"] for name in (ids.DRAWER_HEAD, ids.DRAWER_FACTS, ids.DRAWER_BUTTONS)]
    assert told["of"] == event
    assert [(one["name"], one["tree"]) for one in drawn] == [(part, told[part]) for part in PARTS]


def test_a_timeline_that_is_only_read_offers_no_decision_ahead(reader: Poster, store: Store) -> None:
    answer = reader.app.server.test_client().get("/queue/event", query_string={"id": store.find()[0].id})
    assert answer.status_code == 200
    assert "data-decide" not in answer.text


@pytest.mark.parametrize("name", ["", "nothing", "<script>"])
def test_an_id_that_leads_nowhere_is_told_so(page: Poster, name: str) -> None:
    answer = page.app.server.test_client().get("/queue/event", query_string={"id": name})
    assert answer.mimetype == "application/json"
    assert "gone" in json.dumps(answer.json)
