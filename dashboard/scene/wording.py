"""Wording: what a label says: the bold date, what kept it from happening, the event's own line."""

from dashboard.scene.lanes import MANY_PARTIES
from dashboard.scene.marks import look
from dashboard.scene.words import Word, word
from dashboard.scene.wrap import Run
from ingest.record.days import Day
from ingest.record.event import Event

_STATUS: dict[str, Word] = {
    "scheduled": "planned",
    "called_off": "called_off",
    "hypothetical": "hypothetical",
    "denied": "denied",
}


def label_runs(
    event: Event, *, date: str, parties: int, states: bool, today: Day | None, language: str = "en"
) -> tuple[Run, ...]:
    """Return the runs of a label: "**7 Mar** planned: video call", "**24 Feb 2022** ... (ongoing)".

    ``parties`` is how many take part; more than five are told as a number, since they have one mark only.
    """
    text = " ".join((event.label or event.headline).split())
    status = _STATUS.get(event.status)
    if status is not None:
        said = word(status, language=language)
        if not text.casefold().startswith(said.casefold()):
            mark = "?" if look(event, today=today).asked and status == "planned" else ""
            colon = "：" if language == "zh" else ":"
            text = f"{said}{mark}{colon} {text}"
    notes = []
    if (event.when.edtf or "").endswith("/.."):
        notes.append(word("ongoing", language=language))
    if parties > MANY_PARTIES:
        notes.append(word("states" if states else "parties", str(parties), language=language))
    if notes:
        text = f"{text} ({', '.join(notes)})"
    return ((date, True), (text, False))
