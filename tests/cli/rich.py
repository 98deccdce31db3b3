"""A timeline of which much was decided: samples in three languages, and what people corrected, added and chose."""

import json
from pathlib import Path

import ingest.samples

SAMPLES = Path(ingest.samples.__file__).parent
FILES = (
    "agreements.csv",
    "bote_bodentruppen.de.txt",
    "courier_us_aid.html",
    "letter_liverpool_1861.txt",
    "sahifa_riyadh.ar.txt",
)
EVERYTHING = ("--to-check", "--checked", "--hidden")

TWICE = """The Harbour Post
Envoys sign at sea
By Martha Sample
OSLO, 15 March 2024

Norway and Chile signed an agreement on fisheries on 12 March 2024.

Norway and Chile signed an agreement on fisheries on 13 March 2024.

The foreign ministers of Norway and Chile will meet in Oslo on 20 March 2024.

Norway recalled its ambassador from Chile, the ministry said.
"""


def events(timeline, *words):
    """Return all events, hidden ones too, as the command line lists them for machines."""
    return json.loads(timeline("list", "--json", *EVERYTHING, *words).out)


def fill(timeline, here):
    """Fill ``timeline.db`` in a folder: documents, then decisions of two people on them."""

    def done(*words):
        ran = timeline(*words)
        assert ran.code == 0, (words, ran.err)
        return ran.out

    (here / "harbour.txt").write_text(TWICE, encoding="utf-8")
    done("ingest", *(SAMPLES / name for name in FILES))
    done("ingest", "harbour.txt", "--publisher", "The Harbour Post")
    told = events(timeline)
    dated = [event for event in told if event["when"].get("edtf")]
    several = [event for event in dated if len(event["reports"]) > 1]
    first, second, third, fourth, fifth, sixth, seventh = (event["id"] for event in dated[:7])
    done("edit", first, "--label", "Made short", "--date", "about 12 March 2024", "--who", "Anna")
    done("edit", first, "--note", "two\ncopies", "--translation", "Kurz gesagt", "--who", "Bo")
    done("edit", second, "--date", "none", "--who", "Anna")
    done("edit", third, "--who-acts", "Kenya", "--to-whom", "Emmanuel Macron", "--who", "Bo")
    done("check", first, third, fourth, "--who", "Anna")
    done("hide", fifth)
    done("merge", sixth, seventh, "--who", "Anna")
    if several:
        done("split", several[-1]["id"], "--report", "2", "--who", "Bo")
    done("pick", third, first, fourth)
    done("pick", "--at", "1", fourth)
    done("pick", second)
    done("add", "Norway and Chile signed a protocol.", "--date", "12 March 2024", "--who-acts", "Norway", "--who", "Bo")
    words = "The foreign ministers of Norway and Chile will meet"
    done("add", "--document", "harbour.txt", "--quote", words, "--date", "2024-03-21", "--who-acts", "Chile")
    done("actors", "rename", "NOR", "Norge", "--who", "Anna")
    done("documents", "set", "harbour.txt", "--published", "2024-03-16", "--who", "Anna")
