"""Fakes: a desk that reads nothing but the sample pages, and a browser that only posts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import dash

from dashboard import controls, ids
from dashboard.page.settings import settings
from ingest.record.actor import Actor
from ingest.record.actor_judgements import from_id, kind_of
from ingest.record.addition import Addition
from ingest.record.days import to_day
from ingest.record.desk import Added, Handed, Listed, Look, Work
from ingest.record.document import Created, Given
from ingest.record.exchange import Taken, from_bytes
from ingest.record.extraction import Failure
from ingest.record.judgement import Judgement
from ingest.record.report import When
from ingest.record.store import Store
from ingest.run.again import note
from tests.dashboard import samples


@dataclass
class FakeDesk:
    """Gives the sample page for every text, and a failure for bytes that are no text."""

    store: Store
    works: dict[int, Work] = field(default_factory=dict)
    hold: bool = False
    """Work never ends until it is stopped."""
    handed: Handed | None = None
    told: Given | None = None
    """What the page said of the file it added last."""
    who: str = ""
    """Who added it."""
    noted: list[tuple[str, Addition, str]] = field(default_factory=list)

    def add(self, name: str, data: bytes, *, given: Given | None = None) -> tuple[Added | Failure, ...]:
        if b"\x00" in data:
            return (Failure(name, "it is no text", "save it as text first"),)
        page = samples.extraction(name, samples.PAGE, publisher="The Daily Example", created="2024-03-05")
        saved = self.store.save(page, original=data)
        return (Added(page.document, saved.events, saved.undated, not saved.new),)

    def look(self, name: str, data: bytes, *, media_type: str = "") -> Look:
        if b"\t" in data:
            head, *lines = (tuple(line.split("\t")) for line in data.decode().split("\n"))
            return Look(
                name, "table", "table", 1, columns=head, rows=len(lines),
                meant=("date",) + ("",) * (len(head) - 1), sample=tuple(lines[:3]),
            )  # fmt: skip
        if not data.startswith(b"EXPORT"):
            return Look(name, "text", "document", 1, before="d1" if data.startswith(b"NEWER") else "")
        listed = tuple(Listed(f"Talks {n}", "2024-03-05", "The Daily Example") for n in range(12))
        return Look(name, "agency export", "article", 12, listed, divided=True)

    def begin(self, handed: Handed, *, given: Given | None = None, total: int | None = None, who: str = "") -> Work:
        work = Work(len(self.works) + 1, handed.name, "running", total=total)
        self.told, self.handed, self.who = given, handed, who
        for one in self.add(handed.name, handed.data, given=given):
            work = work.plus(one)
        self.works[work.id] = work if self.hold else replace(work, state="done")
        return work

    def work(self, number: int, *, wait: float = 0.0) -> Work | None:
        return self.works.get(number)

    def running(self) -> tuple[Work, ...]:
        return tuple(work for work in self.works.values() if not work.ended)

    def stop(self, number: int) -> None:
        self.works[number] = replace(self.works[number], state="stopped")

    def given(self, document: str, given: Given, *, who: str, clear: tuple[str, ...] = (), revision: int = 0) -> Added:
        old = self.store.document(document)
        note(self.store, document, given, who=who, at="2024-03-08T08:00:00Z", clear=clear, revision=revision)
        created = Created(given.created, "given") if given.created else old.created
        return Added(replace(old, created=created), len(self.store.reports(document)), 0, already=False)

    def take_in(self, data: bytes, *, over: bool = False) -> Taken:
        return self.store.take_judgements(from_bytes(data).judgements, over=over)

    def resolve(self, words: str, *, created: str | None, language: str = "en") -> When:
        day, _, rest = words.partition(" ")
        if rest != "March 2024" or day not in ("5", "6"):
            return When(None, why=f"{words} is no date: type one such as 5 March 2024")
        read = to_day(2024, 3, int(day))
        return When(f"2024-03-0{day}", earliest=read, latest=read, precision="day")

    def undo(self, *, who: str, judgement: int | None = None) -> Judgement | None:
        return self.store.undo(who=who, judgement=judgement)

    def redo(self, *, who: str) -> Judgement | None:
        return self.store.redo(who=who)

    def note(self, sentence: str, addition: Addition, *, who: str) -> Added:
        self.noted.append((sentence, addition, who))
        return Added(self.store.documents()[0], 1, 0, already=False)

    def find_actors(self, words: str, *, limit: int = 20, language: str = "en") -> tuple[Actor, ...]:
        known = self.store.actors().values()
        return tuple(one for one in known if words.casefold() in one.name.casefold())[:limit]

    def know(self, ids: Iterable[str]) -> None:
        had = self.store.actors()
        self.store.add_actors(tuple(from_id(one) for one in ids if kind_of(one) and one not in had))

    def decide_actor(self, judgement: Judgement) -> Work:
        self.know(one for one in (judgement.subject, judgement.other) if one)
        self.store.judge(judgement)
        return Work(0, judgement.subject, "done", again=True)

    def examples(self) -> tuple[Added | Failure, ...]:
        return self.add("example.txt", b"")


@dataclass
class Poster:
    """A browser's side of one app: it posts callbacks and returns what they would set."""

    app: dash.Dash

    def ask(self, output: str, values: dict[str, Any], *, trigger: str) -> dict[str, Any]:
        """Post the callback that sets ``output`` (``id.property``), give what it sets; 204 gives an empty dict.

        ``values`` are the inputs and states by ``id.property``; those not given are null.
        """
        answer = self.post(output, values, trigger=trigger)
        assert answer.status_code in (200, 204), answer.text
        return {} if answer.status_code == 204 else json.loads(answer.text)["response"]

    def drawn(self, address: str, **further: Any) -> dict[str, Any]:
        """Return what the chart is drawn with for an address; ``further`` are inputs and states by ``id.property``."""
        query, view, _ = controls.from_address(address)
        told = {f"{id_}.{name}": value for id_, one in settings(query).items() for name, value in one.items()}
        told |= {
            f"{ids.KEY}.value": "key" if view.key else "all",
            f"{ids.SAID}.value": controls.AXES[query.said],
            f"{ids.LAYOUT}.value": view.layout,
            f"{ids.ROWS_BY}.value": view.rows,
            f"{ids.SORT}.value": view.sort,
            f"{ids.WINDOW}.data": controls.to_values(query, view)["window"],
            f"{ids.SIZE}.data": {"width": 1000, "height": 700},
            f"{ids.SHADE}.data": "light",
        }
        return self.ask(f"{ids.GRAPH}.figure", told | further, trigger=f"{ids.KINDS}.value")

    def built(self, search: str = "?v=1", *, width: int = 1130) -> Any:
        """Return the page that is built for an address and a width of the chart."""
        start = {"search": search, "size": {"width": width, "height": 680}, "shade": "light"}
        return self.ask("place.children", {"start.data": start}, trigger="start.data")["place"]["children"]

    def post(self, output: str, values: dict[str, Any], *, trigger: str) -> Any:
        key, spec = self.callback(output, trigger)
        body = {
            "output": key,
            "outputs": _outputs(key),
            "inputs": [_filled(one, values) for one in spec["inputs"]],
            "state": [_filled(one, values) for one in spec["state"]],
            "changedPropIds": [trigger],
        }
        return self.app.server.test_client().post("/_dash-update-component", json=body)

    def callback(self, output: str, trigger: str) -> tuple[str, dict[str, Any]]:
        for key, spec in self.app.callback_map.items():
            inputs = [f"{one['id']}.{one['property']}" for one in spec["inputs"]]
            if f"{output}@" in f"{key}@".replace("...", "@").replace("..", "@") and trigger in inputs:
                return key, spec
        raise LookupError(f"no callback sets {output} on {trigger}")


def _outputs(key: str) -> Any:
    parts = key.strip(".").split("...") if key.startswith("..") else [key]
    made = [{"id": part.rpartition(".")[0], "property": part.rpartition(".")[2]} for part in parts]
    return made if key.startswith("..") else made[0]


def _filled(spec: dict[str, Any], values: dict[str, Any]) -> Any:
    given = values.get(f"{spec['id']}.{spec['property']}")
    if '["ALL"]' in spec["id"]:
        # Of a pattern the page posts a list: pairs of an id and its value.
        return [{"id": id, "property": spec["property"], "value": value} for id, value in given or ()]
    return {"id": spec["id"], "property": spec["property"], "value": given}
