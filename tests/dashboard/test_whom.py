"""The Who filter: of many actors the busiest are sent and all are found; of few the page itself knows all names."""

import json
from typing import Any

import pytest

from dashboard import ids
from dashboard.callbacks import whom
from dashboard.page import choice
from ingest.record.query import EventQuery
from ingest.record.store import Store
from tests.dashboard.fakes import Poster
from tests.dashboard.test_many import crowded, many, many_events  # noqa: F401 -- fixtures

ANSWER = choice.answer(ids.WHO)
MOST = 40


@pytest.fixture(autouse=True)
def fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whom, "MOST", MOST)


def shown(page: Poster, address: str = "?v=1&show=all") -> list[dict[str, Any]]:
    answer = page.ask(f"{ids.CHOICES}.data", {f"{ids.QUERY}.data": address}, trigger=f"{ids.QUERY}.data")
    return items(answer[ids.CHOICES]["data"][ids.WHO])


def items(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item for group in groups for item in group["items"]]


def found(page: Poster, searched: str, chosen: tuple[str, ...]) -> list[dict[str, Any]]:
    values = {f"{ids.SOUGHT}.data": searched, f"{ids.WHO}.value": list(chosen), f"{ids.QUERY}.data": "?v=1&show=all"}
    answer = page.ask(f"{ANSWER}.data", values, trigger=f"{ids.SOUGHT}.data")
    assert answer[ANSWER]["data"]["searched"] == searched
    return items(answer[ANSWER]["data"]["found"])


def test_of_many_actors_the_busiest_are_sent(crowded: Poster, many: Store) -> None:  # noqa: F811
    every = [name for name, _ in many.facets(EventQuery()).actors]
    sent = [item["value"] for item in shown(crowded)]
    assert len(every) > MOST == len(sent)
    assert set(every[:MOST]) == set(sent)


def test_who_is_chosen_is_sent_however_rare(crowded: Poster, many: Store) -> None:  # noqa: F811
    rare = many.facets(EventQuery()).actors[-1][0]
    assert rare in {item["value"] for item in shown(crowded, f"?v=1&show=all&actor={rare}")}


@pytest.mark.parametrize("searched", ["A. Zemblason 6", "zemblason 6"], ids=["name", "a word of it"])
def test_all_are_found_by_their_names_as_one_types(crowded: Poster, searched: str) -> None:  # noqa: F811
    before = {item["value"] for item in shown(crowded)}
    both = found(crowded, searched, ("person:A. Zemblason 5",))
    # Whoever takes the letters back has the others still.
    assert {item["value"] for item in both} == {*before, "person:A. Zemblason 6", "person:A. Zemblason 5"}
    assert all(item["keys"] for item in both)


def test_names_of_many_are_not_told_and_those_of_few_are(crowded: Poster, reader: Poster) -> None:  # noqa: F811
    def keys(page: Poster) -> dict[str, list[str]]:
        told = page.ask(f"{ids.ACTOR_KEYS}.data", {f"{ids.REVISION}.data": 1}, trigger=f"{ids.REVISION}.data")
        return told[ids.ACTOR_KEYS]["data"]

    assert keys(crowded) == {"": []}
    assert "FRA" in keys(reader)
    assert not any("keys" in item for item in shown(reader))


def test_the_choices_take_kilobytes(crowded: Poster) -> None:  # noqa: F811
    assert len(json.dumps(shown(crowded))) < 6_000
