"""Trunk: the element of a page that holds the article, found by where its paragraphs stand, whatever it is called.

Paragraphs lift the element they stand in, those above it less and less. The headline says where to begin: what stands
over it, or below the headline of another story, is not counted. What stands outside is other stories or the site's.

Reference: the idea of scoring the parents of paragraphs is that of the readers' views of browsers.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean

from ingest.clean.draft import Draft, size
from ingest.clean.stamps import find_stamps
from ingest.clean.theme import Story, plain

_LIFT = (0.8, 1.0, 0.6, 0.4, 0.3, 0.2, 0.15, 0.1)
"""What a paragraph's letters lift: its own element, the one around it, and so on outwards."""
_ALIKE = 0.25
"""Part of that which goes on upwards from one of many like elements: a comment, a card."""
_MANY = 3
_LEAST = 250
"""Letters of prose from which a page is believed to have an article in one place."""
_DOMINANT = 0.4
"""Part of the page's prose that the trunk has to hold to be believed."""
_BIG = 0.25
"""Part of the article's prose from which an element within it is a part of the text, whatever its class says."""
_NEARLY_ALL = 0.7
"""Part of the holder's prose that an element within it, which has the headline too, holds to stand for it."""
_LARGEST, _OTHER = 0.35, 0.5
"""Part of the holder's prose from which an element within it may be the whole story; likeness to it below which the
rest tells of other things."""
_LONGEST = 1_200
_ENOUGH, _AS_MUCH = 3, 0.8
_TABLE = frozenset({"td", "th", "tr", "dd", "dt"})


@dataclass(frozen=True, slots=True)
class Trunk:
    """``holder`` is the element with most of the paragraphs, ``stem`` it and what it stands in.

    ``region`` also holds the headline at ``title`` (an index of the drafts). ``big`` are the elements within the
    holder that are large parts of it. ``start`` and ``end`` are the drafts between which the article can stand.
    """

    holder: int
    region: int
    stem: frozenset[int]
    big: frozenset[int]
    title: int | None
    start: int
    end: int


def find_trunk(drafts: Sequence[Draft], *, headlines: frozenset[str] = frozenset()) -> Trunk | None:
    """Return the trunk of a page, None where no element holds enough of its prose.

    ``headlines`` are what the markup gives as the page's title, as ``plain`` makes them.
    """
    prose = [i for i, d in enumerate(drafts) if d.path and not d.hidden and d.linked < 0.5 and _counts(d)]
    total = sum(_mass(drafts[i]) for i in prose)
    if total < _LEAST:
        return None
    title = _headline(drafts, headlines)
    start, end = (title, _next_story(drafts, title)) if title is not None else (-1, len(drafts))
    inside = [i for i in prose if start < i < end]
    if sum(_mass(drafts[i]) for i in inside) < total * _BIG:
        title, start, end, inside = None, -1, len(drafts), prose
    lifted = _lifted(drafts, inside)
    if not lifted:
        return None
    holder = max(lifted, key=lambda e: (lifted[e], -e))
    holder = _narrowed(drafts, inside, holder, title)
    holder = _of_one_story(drafts, inside, holder, title)
    held = [i for i in inside if holder in _serials(drafts[i])]
    if sum(_mass(drafts[i]) for i in held) < _DOMINANT * sum(_mass(drafts[i]) for i in inside):
        return None
    path = next(drafts[i].path for i in held)
    stem = [e.serial for e in path]
    stem = stem[: stem.index(holder) + 1]
    region = holder
    if title is not None:
        around = _serials(drafts[title])
        region = next((e for e in reversed(stem) if e in around), stem[0])
    return Trunk(holder, region, frozenset(stem), _big(drafts, held, holder), title, start, end)


def _counts(d: Draft) -> bool:
    return d.prose or (size(d.text) >= 60 and d.date_led)


def _mass(d: Draft) -> float:
    return min(size(d.text), _LONGEST) * (1 - d.linked)


def _serials(d: Draft) -> frozenset[int]:
    return frozenset(e.serial for e in d.path)


def _headline(drafts: Sequence[Draft], headlines: frozenset[str]) -> int | None:
    """Return the headline: what the markup calls the title, else the first ``h1`` that is no link home."""
    firsts = [i for i, d in enumerate(drafts) if d.tag == "h1" and not d.hidden and d.linked < 0.9]
    told = [i for i, d in enumerate(drafts) if not d.hidden and d.tag[:1] == "h" and plain(d.text) in headlines]
    if told and headlines:
        return next((i for i in told if i in firsts), told[0])
    return firsts[0] if firsts else None


def _next_story(drafts: Sequence[Draft], title: int) -> int:
    """Return where the headline of another story stands, set as this one and in a part of its own, or dated."""
    for i in range(title + 1, len(drafts)):
        d = drafts[i]
        if d.hidden or d.tag != "h1" or drafts[title].tag != "h1" or plain(d.text) == plain(drafts[title].text):
            continue
        same = (
            d.path[-2].serial == drafts[title].path[-2].serial
            if min(len(d.path), len(drafts[title].path)) > 1
            else True
        )
        if not same or any(find_stamps(x.text) for x in drafts[i + 1 : i + 4] if size(x.text) < 80):
            return i
    return len(drafts)


def _lifted(drafts: Sequence[Draft], prose: Sequence[int]) -> dict[int, float]:
    """Return how much the paragraphs lift each element."""
    alike = _alike(drafts, prose)
    lifted: dict[int, float] = {}
    for i in prose:
        path = drafts[i].path
        own = drafts[i].tag not in ("p", "li", "blockquote", "dd", "dt", "pre")
        part = 1.0
        for k, e in enumerate(reversed(path[-len(_LIFT) - 1 :])):
            if k >= len(_LIFT):
                break
            if k or own:
                lifted[e.serial] = lifted.get(e.serial, 0.0) + part * _LIFT[k] * _mass(drafts[i])
            if e.serial in alike:
                part *= _ALIKE
    return lifted


def _narrowed(drafts: Sequence[Draft], inside: Sequence[int], holder: int, title: int | None) -> int:
    """Return the element within the holder that has the headline and nearly all of the prose, if there is one."""
    around = _serials(drafts[title]) if title is not None else frozenset()
    while holder in around:
        below: Counter[int] = Counter()
        total = 0.0
        for i in inside:
            serials = [e.serial for e in drafts[i].path]
            if holder in serials[:-1]:
                total += _mass(drafts[i])
                below[serials[serials.index(holder) + 1]] += round(_mass(drafts[i]))
        most = next((e for e, mass in below.most_common(1) if e in around and mass >= _NEARLY_ALL * total), None)
        if most is None:
            return holder
        holder = most
    return holder


def _of_one_story(drafts: Sequence[Draft], inside: Sequence[int], holder: int, title: int | None) -> int:
    """Return the largest element within the holder where what stands beside and below it tells of other things.

    What stands beside the headline is not looked at: it may be the standfirst.
    """
    if title is None:
        return holder
    around = _serials(drafts[title])
    below: dict[int, list[int]] = {}
    for i in inside:
        serials = [e.serial for e in drafts[i].path]
        if holder in serials[:-1]:
            below.setdefault(serials[serials.index(holder) + 1], []).append(i)
    masses = {e: sum(_mass(drafts[i]) for i in held) for e, held in below.items()}
    most = max(masses, key=lambda e: (masses[e], -e), default=holder)
    if most == holder or len(below[most]) < _ENOUGH or masses[most] < _LARGEST * sum(masses.values()):
        return holder
    others = [drafts[i].text for e, held in below.items() if e != most and e not in around for i in held]
    if len(others) < _ENOUGH:
        return holder
    story = Story([drafts[i].text for i in below[most]])
    return most if mean(story.likeness(text) for text in others) < _OTHER else holder


def _alike(drafts: Sequence[Draft], prose: Sequence[int]) -> frozenset[int]:
    """Return the elements that are one of many like them, with a paragraph or two under a short line."""
    short: set[int] = set()
    for d in drafts:
        if d.path and not d.hidden and not _counts(d) and size(d.text) < 80:
            short.update(e.serial for e in d.path)
    held: Counter[int] = Counter(e.serial for i in prose for e in drafts[i].path)
    kinds: dict[tuple[int, tuple[str, ...]], set[int]] = {}
    for i in prose:
        path = drafts[i].path
        for parent, e in pairwise(path):
            if e.serial in short and held[e.serial] <= 2:
                kinds.setdefault((parent.serial, e.words), set()).add(e.serial)
    return frozenset(e for group in kinds.values() if len(group) >= _MANY for e in group)


def _big(drafts: Sequence[Draft], held: Sequence[int], holder: int) -> frozenset[int]:
    """Return the elements within the holder that hold a large part of its prose, in more than one paragraph."""
    mass: dict[int, float] = {}
    count: Counter[int] = Counter()
    for i in held:
        for e in drafts[i].path:
            mass[e.serial] = mass.get(e.serial, 0.0) + _mass(drafts[i])
            count[e.serial] += 1
    return frozenset(e for e, m in mass.items() if m >= _BIG * mass[holder] and count[e] >= 2)


def outside(drafts: Sequence[Draft], trunk: Trunk) -> list[Draft]:
    """Tell what stands outside the trunk: prose is another story's, a sidebar; short lines are the site's.

    What is set just as the article's paragraphs are, or goes on in their words, belongs to it.
    """
    kept = [i for i, d in enumerate(drafts) if d.kept and d.role == "body" and trunk.start < i < trunk.end]
    inner = [i for i in kept if trunk.holder in _serials(drafts[i])]
    prose = [i for i in inner if drafts[i].prose]
    if not prose:
        return list(drafts)
    shapes = {_shape(drafts[i], trunk.region) for i in prose}
    like = [i for i in kept if drafts[i].prose and _shape(drafts[i], trunk.region) in shapes]
    first, last = min(prose[0], like[0] if like else prose[0]), max(prose[-1], like[-1] if like else prose[-1])
    story = Story([drafts[i].text for i in prose])
    marked = list(drafts)
    for i, d in enumerate(drafts):
        if not d.kept or d.role != "body" or not d.path or i == trunk.title or i in inner:
            continue
        within = trunk.region in _serials(d)
        between = (first <= i <= last and within) or (i < first and trunk.title is not None)
        if trunk.start < i < trunk.end and between:
            continue
        label = d.linked >= 0.5 or d.tag in ("h2", "h3", "h4", "h5", "h6")
        if i < first and not d.prose and (within or trunk.title is None or not label):
            continue  # a kicker, a date, the outlet: what stands over a headline is looked at by itself
        if trunk.start < i < trunk.end and within and (d.tag in _TABLE or _goes_on(drafts, i, story)):
            continue
        marked[i] = replace(d, role="sidebar") if d.prose else d.out("outside the article")
    return marked


def _shape(d: Draft, region: int) -> tuple[tuple[str, ...], ...]:
    """Return the elements between the region and a draft by tag and class, without ids."""
    serials = [e.serial for e in d.path]
    below = d.path[serials.index(region) + 1 :] if region in serials else d.path
    return (("" if region in serials else "out",), *(tuple(w for w in e.words if w[0] != "#") for e in below))


def _goes_on(drafts: Sequence[Draft], i: int, story: Story) -> bool:
    """Tell whether two or more long paragraphs go on here in the words of those told so far."""
    parent = drafts[i].path[-2].serial if len(drafts[i].path) > 1 else -1
    group = [
        d.text
        for d in drafts[max(0, i - 30) : i + 30]
        if d.kept and d.prose and len(d.path) > 1 and parent in (d.path[-2].serial, d.path[-1].serial)
    ]
    if len(group) < 2 or mean(map(size, group)) < 100 or len(story.told) < _ENOUGH:
        return False
    return mean(story.likeness(text) for text in group) >= _AS_MUCH
