"""Actors: who is named where in a text, by names that are data, resolved at the document's day.

``load_lexicon()`` gives the dictionary, ``find_mentions()`` the places in a text where an actor is named. A person
whom only the text names ("U.S. State Department spokesperson Matthew Miller said") gets an id of its own
with ``through`` set to whom they speak for; ``Lexicon.actor()`` makes an Actor from such an id, and ``found_people()``
gives those of one document with a post on the document's day.
"""

from ingest.actors.lexicon import Lexicon, load_lexicon
from ingest.actors.mentions import find_mentions, found_people

__all__ = ["Lexicon", "find_mentions", "found_people", "load_lexicon"]
