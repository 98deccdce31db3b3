"""The words on the page: every term of the record in the reader's plain English, in one place."""

from ingest.record.document import CreatedBasis, Document, DocumentKind
from ingest.record.query import Match, RoleAsked
from ingest.record.report import Confidence, DateBasis, EventType, Kind, Precision, Status

KINDS: dict[Kind, str] = {
    "statement": "Statement",
    "meeting": "Meeting or call",
    "agreement": "Agreement or support",
    "demand": "Demand or refusal",
    "criticism": "Criticism or threat",
    "sanction": "Sanction or pressure",
    "force": "Force or withdrawal",
    "other": "Other",
}

STATUS: dict[Status, str] = {
    "happened": "Reported",
    "scheduled": "Planned",
    "called_off": "Called off",
    "hypothetical": "Only a possibility",
    "denied": "Denied",
}

TYPES: dict[EventType, str] = {
    "STATEMENT": "Statement",
    "CONSULT": "Meeting or call",
    "AGREE": "Agreement",
    "SUPPORT": "Support",
    "COOPERATE": "Cooperation",
    "AID": "Aid",
    "CONCEDE": "Concession",
    "REQUEST": "Demand",
    "REJECT": "Refusal",
    "ACCUSE": "Accusation",
    "THREATEN": "Threat",
    "SANCTION": "Sanction",
    "COERCE": "Pressure",
    "MOBILIZE": "Show of force",
    "ASSAULT": "Use of force",
    "RETREAT": "Withdrawal",
    "PROTEST": "Protest",
    "OTHER": "Other",
}

MATCHES: dict[Match, str] = {
    "any": "At least one of them",
    "all": "All of them together",
    "only": "Nobody but them",
}

ROLES: dict[RoleAsked, str] = {
    "any": "In any part",
    "source": "Who acts or speaks",
    "target": "To or with whom",
    "speaker": "Said by",
}

STRENGTH: dict[Confidence, str] = {"strong": "Strong", "fair": "Fair", "weak": "Weak"}

PRECISION: dict[Precision, str] = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "season": "season",
    "half": "half year",
    "year": "year",
    "decade": "decade",
    "century": "century",
}

EXACT: dict[Precision, str] = {value: f"to the {name}" for value, name in PRECISION.items()}

REVIEW = {"new": "Not checked yet", "checked": "Checked", "hidden": "Hidden"}

CREATED: dict[DocumentKind, str] = {
    "page": "Published",
    "text": "Published",
    "letter": "Written",
    "minutes": "Held",
    "table": "Dated",
    "feed": "Published",
    "mail": "Sent",
    "note": "Noted",
}

NOT_FOUND: dict[DocumentKind, str] = {
    "page": "No publication date found",
    "text": "No publication date found",
    "letter": "No date of writing found",
    "minutes": "No date of the meeting found",
    "table": "Each row has its own date",
    "feed": "No publication date found",
    "mail": "No date of sending found",
    "note": "Typed by hand, with its own date",
}
"""What a card says where ``created`` is null."""

DATED_WITHIN = frozenset({"table", "note"})
"""Kinds of documents whose events bring their own dates: they need none."""

READ_FROM: dict[CreatedBasis, str] = {
    "given": "as you said",
    "editor": "by its editors",
    "metadata": "from the page's own data",
    "byline": "from the line under the headline",
    "dateline": "from the dateline",
    "address": "from its link",
    "heading": "from the heading",
    "text": "from the text",
    "file name": "from the file's name",
}

BASIS: dict[DateBasis, str] = {
    "text": "date in the text",
    "context": "date from what stands around it",
    "dateline": "date of the dateline",
    "publication": "only the day of publication",
    "editor": "date by the editor",
    "table": "date in the table",
    "analyst": "date given by a person",
}

CONTEXT = {
    "headline": "headline",
    "kicker": "line above the headline",
    "byline": "line under the headline",
    "dateline": "dateline",
    "heading": "heading",
    "body": "text",
    "caption": "caption",
    "teaser": "teaser",
    "sidebar": "sidebar",
    "table": "table",
}

GROUPS = {
    "state": "States",
    "organisation": "Organisations",
    "territory": "Territories",
    "group": "Groups",
    "person": "People",
}

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "ja": "Japanese",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "Unknown",
    "zh": "Chinese",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    >>> count(1, "event"), count(12_345, "event"), count(0, "country", "countries")
    ('1 event', '12,345 events', '0 countries')
    """
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}"


def listed(names: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Return names as a list in words.

    >>> listed(["France", "Ukraine", "NATO"])
    'France, Ukraine and NATO'
    """
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def outlet(document: Document) -> str:
    """Return the outlet as shown, the document's name where none is known."""
    return document.publisher or document.declared or title(document)


def title(document: Document) -> str:
    """Return what a document is called: its title, else its file's name."""
    return document.title or document.name.removesuffix(".txt")


def language(code: str) -> str:
    """Return the name of a language, its code where this page has no name for it."""
    return LANGUAGES.get(code, code)
