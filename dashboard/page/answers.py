"""Answers: what the page says of what was done, and of what could not be done."""

from ingest.record.judgement import Verb

DONE = "Done"
SAYS: dict[Verb, str] = {
    "check": "Marked as checked",
    "show": "Shown again",
    "pick": "Picked for the picture",
    "unpick": "No longer picked",
    "hide": "Hidden",
    "set": "Changed",
    "note": "Noted",
    "merge": "Put together",
    "keep_apart": "Set apart",
    "add": "Added",
}
UNDONE = "Undone"
NOTHING_TO_UNDO = "There is nothing to undo"
DONE_AGAIN = "Done again"
NOTHING_TO_REDO = "There is nothing to do again"
TAKEN_BACK = "Taken back"
TAKEN_BACK_ALREADY = "Somebody has taken it back already"
NO_EVENT = "There is no such event any more"
NO_DATED = "No events with a date."
PICK_FIRST = "Pick the event first: only picked events have an order"
CORRECTED = "Corrected"
DATE_OR_OUTLET = "Type the date or the outlet first"
FIRST_VISIT = "This is your first visit: everything is new"
SINCE_YESTERDAY = "Since this time yesterday"

FAILED = "That could not be done; the terminal says why"
READ_ONLY = "This timeline is shown for reading only: nothing can be added or changed here."
STARTED_AGAIN = "The timeline was started again meanwhile: add the file once more."
ONLY_PAGE_ADDS = "Only the page itself may add documents."
ONLY_PAGE_TAKES_IN = "Only the page itself may take decisions in."
ONLY_PAGE_DECIDES = "Only the page itself may decide."
NO_VERB = "Nothing was decided: name an event, and check or hide."
NO_REVISION = "Nothing was decided: an event is an id, its revision a number."
NO_ORIGINAL = "The saved original of this document was not kept."

EXAMPLES = "the examples"
NOBODY_CALLED_SO = "nobody of that name"
SERVES_NOBODY = "a post serves somebody"
TYPE_WHOM = "type a state, an organisation or a group such as Norway"
LOOK_UP = "look the name up in the Who filter, or add it under Actors"


def documents(count: str) -> str:
    """Return what stands beside the title: "9 documents"."""
    return f"timeline file · {count}"


def first_or_last(place: int) -> str:
    """Return why a picked event is not moved further; ``place`` is the one it would have."""
    return f"It is the {'first' if place < 1 else 'last'} already"


def moved_to(place: object) -> str:
    """Return the place a picked event has now."""
    return f"Moved to place {place}"


def read_as(date: str) -> str:
    """Return how a typed date is read."""
    return f"Read as {date}"


def no_date(words: str) -> str:
    """Return that typed words are no date."""
    return f"“{words}” is no date"


def added_by(who: str) -> str:
    """Return who gave a date, as a sentence of its reason."""
    return f"Added by {who}."


def show(events: str) -> str:
    """Return what the button says that leads from the filters to the events: "Show 12 events"."""
    return f"Show {events}"


def served_by(post: str) -> str:
    """Return whom a post serves."""
    return f"For {post}"


def called_now(conflict: object, name: str) -> str:
    """Return why an actor was not renamed: somebody else did so meanwhile."""
    return f"{conflict}. It is called {name} now."


def actor(verb: Verb, *, before: str, name: str) -> str:
    """Return what was decided about an actor, called ``before`` until then and ``name`` now."""
    if verb == "rename":
        return f"Called {name} from now on"
    if verb == "same_actor":
        return f"{before} is {name} from now on"
    return f"{'Name' if verb == 'name' else 'Post'} added to {name}"


def nobody_called(name: str) -> str:
    """Return that a post serves nobody who is known."""
    return f"nobody is called “{name}”"


def nobody_known(name: str) -> str:
    """Return that an event cannot be somebody's whom nobody knows."""
    return f"nobody is known as “{name}”"


def did_you_mean(names: str) -> str:
    """Return who may have been meant."""
    return f"did you mean {names}?"
