"""The history of the whole timeline: all that was decided, what lost its sentence, and the file of it."""

import json

import plotly.utils

from dashboard import ids
from dashboard.page import exchanged, history
from ingest.record.event import Event
from ingest.record.exchange import from_json
from ingest.record.judgement import Judgement
from ingest.record.store import Store
from tests.dashboard import samples
from tests.dashboard.fakes import Poster

AT = "2024-03-08T09:12:00Z"


def filled(page: Poster, who: str = "Ann") -> str:
    asked = {f"{ids.CHANGES}.opened": True, f"{ids.SIGNED}.data": who}
    answer = page.ask(f"{ids.CHANGES_LIST}.children", asked, trigger=f"{ids.CHANGES}.opened")
    return json.dumps(answer, ensure_ascii=False)


def some_event(store: Store) -> Event:
    return store.find()[0]


def test_a_timeline_that_nobody_changed_says_so(page: Poster) -> None:
    assert "Nobody has changed anything yet." in filled(page)


def test_decisions_on_events_documents_and_actors_are_listed_by_name(page: Poster, store: Store) -> None:
    event = some_event(store)
    document = event.reports[0].document
    store.judge(Judgement("Ann", AT, "set", event.id, field="label", value='"Another label"'))
    store.judge(Judgement("Ben", AT, "given", document, field="created", value='"2024-03-04"'))
    store.judge(Judgement("Ben", AT, "rename", "FRA", value='"La France"'))
    said = filled(page)
    for words in ("Another label", "4 March 2024", "Pact on power plants", "gave it another name", "Ann", "Ben"):
        assert words in said
    assert f'"data-event": "{event.id}"' in said
    assert said.count('"Take back"') == 1


def test_an_older_id_still_leads_to_its_event(page: Poster, store: Store) -> None:
    first, second = store.find()[:2]
    store.judge(Judgement("Ann", AT, "check", second.id))
    store.judge(Judgement("Ann", AT, "merge", first.id, other=second.id))
    assert filled(page).count('"data-event": ') == 2


def test_what_has_lost_its_sentence_is_shown_first_and_kept() -> None:
    lost = Judgement("Ann", AT, "check", "e1", quotes=(("d", "A sentence that is gone"),), id=3, lost=True)
    parts = history.listed([lost], [lost], me="Ann", actors=samples.ACTORS, titles={}, events=frozenset())
    said = json.dumps(parts, cls=plotly.utils.PlotlyJSONEncoder)
    assert "Without their sentence (1)" in said
    assert "A sentence that is gone" in said
    assert said.index("Without their sentence") < said.index("All changes")


def test_of_very_many_the_latest_are_listed_and_the_rest_is_counted() -> None:
    many = [Judgement("Ann", AT, "check", "e1", id=n) for n in range(history.LISTED + 2)]
    parts = history.listed(many, [], me="Ann", actors={}, titles={"e1": "T"}, events=frozenset({"e1"}))
    said = json.dumps(parts, cls=plotly.utils.PlotlyJSONEncoder)
    assert said.count('"marked it as checked"') == history.LISTED
    assert "2 older changes in the file." in said


def test_the_file_of_all_changes_is_read_by_another_copy(page: Poster, store: Store) -> None:
    event = some_event(store)
    store.judge(Judgement("Ann", AT, "set", event.id, field="label", value='"Another <b>label</b>"'))
    answer = page.app.server.test_client().get(exchanged.FILE)
    assert answer.status_code == 200
    made = from_json(json.loads(answer.text))
    assert [(one.who, one.field, one.value) for one in made] == [("Ann", "label", '"Another <b>label</b>"')]


def test_a_reader_finds_neither_the_list_nor_the_file(reader: Poster) -> None:
    assert reader.app.server.test_client().get(exchanged.FILE).mimetype == "text/html"
    built = reader.built()
    assert ids.CHANGES_LIST not in json.dumps(built)
