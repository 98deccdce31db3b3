"""Wording: what a label says: the bold date, what kept it from happening, the event's own line; wrapped."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dashboard.scene.datewords import day_words, when_words
from dashboard.scene.lanes import MANY_PARTIES, Standing, seats
from dashboard.scene.marks import Place, look
from dashboard.scene.timescale import Job
from dashboard.scene.words import Word, word
from dashboard.scene.wrap import Block, Run, wrap
from ingest.record.days import Day, from_day
from ingest.record.event import Event
from ingest.record.report import When

_STATUS: dict[str, Word] = {
    "scheduled": "planned",
    "called_off": "called_off",
    "hypothetical": "hypothetical",
    "denied": "denied",
}
_SHARES = (1.0, 0.78, 0.6)
"""A label is wrapped to the full width, and narrower where it then still keeps its lines."""

_WIDEST = 1 / 8
"""In a wide window a label takes this share of the days' width if it so needs fewer lines, or keeps all its words."""
_LONG = 2.5
"""A label in one line is no longer than this, in widths of a label."""


def label_blocks(
    job: Job,
    standings: Sequence[Standing],
    spots: Mapping[str, Place],
    wanted: Collection[str],
    *,
    in_one_day: bool = False,
) -> tuple[dict[str, tuple[Block, ...]], dict[str, Block]]:
    """Return the wrappings of each wanted label, the widest first, and all of it in one line where that is not long.

    With ``in_one_day`` a close-up of a single day, which its title names, says the times of day alone.
    """
    style = job.style
    common = common_year([spot.day for spot in spots.values()])
    room = min(style.label_width, job.size.width - style.column - 2 * style.clear)
    if len(standings) <= 2:
        # A picture of one or two events has room to spare.
        room = min(1.6 * style.label_width, 0.8 * (job.size.width - style.column))
    wide = min(_LONG * room, _WIDEST * (job.size.width - style.column)) if job.size.flows else room
    days = {int(spot.day // 1) for spot in spots.values()} if in_one_day else set()
    named = day_words(days.pop(), language=job.language) + ", " if len(days) == 1 else ""
    out, flat = {}, {}
    for standing in standings:
        event = standing.event
        if event.id not in wanted:
            continue
        date = date_words(event, common=common, language=job.language).removeprefix(named)
        runs = label_runs(
            event, date=date, parties=standing.parties,
            today=job.asks(event), language=job.language, further=job.notes.get(event.id, ""),
        )  # fmt: skip
        forms: list[Block] = []
        for share in _SHARES:
            if forms and len(forms[-1].lines) >= style.max_lines:
                # It is narrow enough as it is, or too long for less room.
                break
            block = _wrapped(runs, job, room * share)
            if not forms or (not block.cut and len(block.lines) > len(forms[-1].lines)):
                forms.append(block)
        if wide > room and (forms[0].cut or len(forms[0].lines) > 1):
            block = _wrapped(runs, job, wide)
            if (block.cut, len(block.lines)) < (forms[0].cut, len(forms[0].lines)):
                forms.insert(0, block)
        out[event.id] = tuple(forms)
        line = forms[0]
        if len(line.lines) > 1 and (style.numbers or job.size.fill):
            line = wrap(runs, measure=job.measure, size=style.label_size, width=_LONG * room, most=1)
        if len(line.lines) == 1 and not line.cut:
            flat[event.id] = line
    return out, flat


def _wrapped(runs: Sequence[Run], job: Job, width: float) -> Block:
    """Wrap a label; if it is too long its own line is shortened, never the note behind it."""
    style = job.style
    date, text, *note = runs
    block = wrap(runs, measure=job.measure, size=style.label_size, width=width, most=style.max_lines)
    words = text[0].split(" ")
    while block.cut and note and len(words) > 1:
        words.pop()
        short = (" ".join(words).rstrip(" ,;:.–-") + "…", False)
        block = wrap((date, short, *note), measure=job.measure, size=style.label_size, width=width,
                     most=style.max_lines)  # fmt: skip
        if not block.cut:
            return replace(block, cut=True)
    return block


def common_year(days: Sequence[float]) -> int | None:
    """Return the year that most of the days are in: their labels need not repeat it, since the axis says it."""
    years = Counter(from_day(int(day // 1))[0] for day in days)
    if not years:
        return None
    year, count = max(years.items(), key=lambda pair: (pair[1], -pair[0]))
    return year if count >= 0.6 * len(days) else None


def date_words(event: Event, *, common: int | None, language: str = "en") -> str:
    """Return the date of a label, with its year unless it is the common one, and how an Old Style text writes it."""
    when = event.when
    ends = [day for day in (when.earliest, when.latest) if day is not None]
    own = {from_day(day)[0] for day in ends}
    words = when_words(when, language=language, year=own != {common})
    if when.old_style is None:
        return words
    # Its year is told where it is another one: in January the Old Style is still in the year before.
    other = not any(when.old_style.startswith(f"{year:04d}") for year in own)
    old = when_words(When(when.old_style), language=language, year=other)
    return f"{words} ({word('old_style', old, language=language)})"


def without_status(text: str, said: str) -> str:
    """Return a label without what is put before it: "Chad, Sudan: planned talks" is "planned: Chad, Sudan: talks"."""
    text = text.removesuffix(f", {said}")
    before, colon, rest = text.rpartition(f": {said} ")
    return f"{before}: {rest}" if colon and rest else text


def label_runs(
    event: Event, *, date: str, parties: int, today: Day | None, language: str = "en", further: str = ""
) -> tuple[Run, ...]:
    """Return the runs of a label: "**7 Mar** planned: video call", "**since 24 Feb 2022** ... (ongoing)".

    ``parties`` is how many take part; more than five are told as a number, since they have one mark only. ``further``
    stands behind all, whatever is shortened.
    """
    text = " ".join((event.label or event.headline).split())
    status = _STATUS.get(event.status)
    if status is not None:
        said = word(status, language=language)
        text = without_status(text, said)
        if not text.casefold().startswith(said.casefold()):
            mark = "?" if event.status == "scheduled" and look(event, today=today).asked else ""
            colon = "：" if language == "zh" else ":"
            text = f"{said}{mark}{colon} {text}"
    notes = []
    if (event.when.edtf or "").endswith("/.."):
        notes.append(word("ongoing", language=language))
    if parties > MANY_PARTIES:
        states = all(":" not in seat for seat in seats(event))
        notes.append(word("states" if states else "parties", str(parties), language=language))
    runs = ((date, True), (text, False))
    behind = " ".join(part for part in (f"({', '.join(notes)})" if notes else "", further) if part)
    return (*runs, (behind, False)) if behind else runs
