"""People: who held which post on which day, and who may be meant by a surname, a title and a day."""

import re
from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass

from ingest.actors.tables import Table, first_day, last_day, person_files
from ingest.actors.tokens import fold, words_of
from ingest.record.actor import Post
from ingest.record.days import Day
from ingest.record.errors import BadValue

_LINE = re.compile(r"(\.\.|-?\d{4}(?:-\d\d){0,2})/(\.\.|-?\d{4}(?:-\d\d){0,2}) (.+)")
_PARTICLES = frozenset({
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "ter", "ten", "la", "le",
    "bin", "ibn", "al", "el", "ul", "ben", "y", "zu", "af", "d", "ould", "san", "st",
})  # fmt: skip
_SLACK = 75
"""Days before and after a post within which a bare "President X" still finds its holder: elected, or just gone."""

_RECENTLY = 3 * 366
"""Days within which a text still calls somebody by the office just left: it tells of what happened before."""


@dataclass(frozen=True, slots=True)
class Held:
    """A post held: from the first possible to the last possible day; ``sure_*`` are the certain ones.

    ``collective`` posts have several holders at a time (a presidency, a council). ``decided`` ones were given by people
    of their own timeline and hold over the dictionary's.
    """

    serves: str
    office: str
    title: str
    start: Day | None
    end: Day | None
    sure_start: Day | None
    sure_end: Day | None
    approximate: bool
    collective: bool = False
    decided: bool = False

    def may_hold(self, day: Day, *, slack: int = 0) -> bool:
        """Tell whether the post may have been held on a day."""
        return (self.start is None or self.start - slack <= day) and (self.end is None or day <= self.end + slack)

    def surely_holds(self, day: Day) -> bool:
        """Tell whether the post was held on a day for certain."""
        return (self.sure_start is None or self.sure_start <= day) and (self.sure_end is None or day <= self.sure_end)

    def as_post(self) -> Post:
        """Return the post as the record keeps it."""
        return Post(self.serves, self.title, self.start, self.end, self.approximate)


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the dictionary. ``surnames`` are what may stand for the whole name, ``names`` further whole names.

    ``alone`` says that the surname needs no support: nobody else is meant by it.
    """

    name: str
    surnames: tuple[str, ...]
    names: tuple[str, ...]
    held: tuple[Held, ...]
    alone: bool = False

    @property
    def id(self) -> str:
        """Return the actor id."""
        return f"person:{self.name}"

    def serves(self, day: Day | None) -> str | None:
        """Return whom the person serves on a day (an actor id), by the post begun last; None where none is known.

        Without a day, the person's last post counts.
        """
        held = self.held if day is None else [h for h in self.held if h.may_hold(day)]
        if not held:
            return None
        return max(held, key=lambda h: h.sure_start if h.sure_start is not None else -(10**9)).serves

    def served(self, day: Day | None) -> str | None:
        """Return whom the person last served before a day, if that is no more than three years ago."""
        if day is None:
            return None
        left = [h for h in self.held if h.end is not None and day - _RECENTLY <= h.end < day]
        return max(left, key=lambda h: h.end or 0).serves if left else None


class People:
    """All persons of the dictionary, by name, by surname and by post."""

    def __init__(self, files: Iterable[Table]) -> None:
        """Read the files; a person's posts in all of them are put together."""
        held: dict[str, list[Held]] = {}
        surname_first: set[str] = set()
        spellings: dict[str, list[str]] = {}
        alone: set[str] = set()
        for file in files:
            for post in file.get("post", ()):
                for line in post["holders"]:
                    name, one = _holder(line, post)
                    held.setdefault(name, []).append(one)
                    if post.get("surname") == "first":
                        surname_first.add(name)
            for name, forms in file.get("spelling", {}).items():
                spellings.setdefault(name, []).extend(forms)
            alone.update(file.get("alone", ()))
        self.persons: dict[str, Person] = {}
        self._by_surname: dict[tuple[str, ...], list[Person]] = {}
        self._by_post: dict[tuple[str, str], list[tuple[Held, Person]]] = {}
        self._serving: dict[str, tuple[Person, ...]] = {}
        for name in held | spellings:
            forms = spellings.get(name, [])
            own = [form[1:] for form in forms if form.startswith("~")]
            person = Person(
                name,
                tuple(dict.fromkeys([*own, *surnames(name, first=name in surname_first)])),
                tuple(form for form in forms if not form.startswith("~")),
                tuple(held.get(name, ())),
                name in alone,
            )
            self._add(person.id, person)

    def _add(self, id_: str, person: Person) -> None:
        self.persons[id_] = person
        for surname in {words_of(s) for s in person.surnames}:
            self._by_surname[surname] = [*self._by_surname.get(surname, ()), person]
        for one in person.held:
            post = (one.serves, one.office)
            self._by_post[post] = [*self._by_post.get(post, ()), (one, person)]

    def changed(self, persons: Iterable[Person], *, gone: Iterable[str] = ()) -> "People":
        """Return the people with some persons new or in the place of others, and without some ids."""
        other = copy(self)
        other.persons = dict(self.persons)
        other._by_surname, other._by_post, other._serving = dict(self._by_surname), dict(self._by_post), {}
        new = {person.id: person for person in persons}
        for id_ in (*gone, *new):
            old = other.persons.pop(id_, None)
            if old is not None:
                other._leave(old)
        for id_, person in new.items():
            other._add(id_, person)
        return other

    def _leave(self, old: Person) -> None:
        for surname in {words_of(s) for s in old.surnames}:
            self._by_surname[surname] = [p for p in self._by_surname.get(surname, ()) if p is not old]
        for one in old.held:
            post = (one.serves, one.office)
            self._by_post[post] = [(h, p) for h, p in self._by_post.get(post, ()) if p is not old]

    def holder(self, serves: str, office: str, day: Day | None, last: Day | None = None) -> Person | None:
        """Return who held an office of a state or organisation on a day; None if unknown, or if it may be two.

        With a ``last`` day, one person must have held it all the time from the day until then.
        """
        if day is None:
            return None
        posts = [(h, p) for h, p in self._by_post.get((serves, self._office(serves, office)), ()) if not h.collective]
        posts = [(h, p) for h, p in posts if h.decided and h.may_hold(day)] or posts
        found = _on(posts, day)
        if found is None or last is None or last == day:
            return found
        others = (h for h, p in posts if p is not found)
        between = any(h.sure_start is not None and day <= h.sure_start <= last for h in others)
        return found if _on(posts, last) is found and not between else None

    def _office(self, serves: str, office: str) -> str:
        """Return the office to look up: "the German leader" is the chancellor, "the NATO chief" the first there."""
        if (serves, office) in self._by_post:
            return office
        if office == "leader":
            for other in ("president", "prime minister", "monarch"):
                if (serves, other) in self._by_post:
                    return other
        head = office in ("minister", "official", "leader") and serves.startswith("org:")
        return "secretary-general" if head else office

    def called(self, surname: str, *, day: Day | None, serves: str | None = None) -> tuple[Person, ...]:
        """Return the persons who go by a surname: those in post at about the day, else all, sorted by name."""
        found = self._by_surname.get(words_of(surname), [])
        if serves is not None:
            found = [p for p in found if any(h.serves == serves for h in p.held)]
        if day is not None:
            serving = [p for p in found if any(h.may_hold(day) for h in p.held)]
            near = serving or [p for p in found if any(h.may_hold(day, slack=_SLACK) for h in p.held)]
            found = near or found
        return tuple(sorted(found, key=lambda p: p.name))

    def serving(self, serves: str) -> tuple[Person, ...]:
        """Return all who ever held a post of a state or organisation, each once."""
        known = self._serving.get(serves)
        if known is None:
            found = {p.id: p for (served, _), posts in self._by_post.items() if served == serves for _, p in posts}
            known = self._serving[serves] = tuple(found[id_] for id_ in sorted(found))
        return known

    def posts(self) -> dict[tuple[str, str], list[tuple[Held, Person]]]:
        """Return all posts, by state and office."""
        return self._by_post


def _on(posts: list[tuple[Held, Person]], day: Day) -> Person | None:
    sure = {p.id: p for h, p in posts if h.surely_holds(day)}
    found = sure or {p.id: p for h, p in posts if h.may_hold(day)}
    return next(iter(found.values())) if len(found) == 1 else None


def _holder(line: str, post: Table) -> tuple[str, Held]:
    found = _LINE.fullmatch(line)
    if found is None:
        raise BadValue(f"{line!r} is no holder of a post", subject=line, hint='write "1959-01-08/1969-04-28 Name"')
    start, end, name = found.groups()
    return name, Held(
        serves=post["serves"],
        office=post["office"],
        title=post["title"],
        start=None if start == ".." else first_day(start),
        end=None if end == ".." else last_day(end),
        sure_start=None if start == ".." else last_day(start),
        sure_end=None if end == ".." else first_day(end),
        approximate=(start != ".." and len(start) < 10) or (end != ".." and len(end) < 10),
        collective=bool(post.get("collective", False)),
    )


def surnames(name: str, *, first: bool = False) -> list[str]:
    """Return what stands for the whole name: the last word, and with its particles ("de Gaulle", "von der Leyen")."""
    words = name.split()
    if len(words) == 1:
        return [name]
    if first:
        return [words[0]]
    if re.fullmatch(r"[IVX]+", words[-1]):  # "Abdullah II", "Elizabeth II": the number belongs to the name
        return [name, " ".join(words[:-1])]
    at = len(words) - 1
    while at > 1 and fold(words[at - 1]).strip("'") in _PARTICLES:
        at -= 1
    return list(dict.fromkeys([" ".join(words[at:]), words[-1]]))


def load_people() -> People:
    """Return the persons of the product's own files."""
    return People(person_files())
