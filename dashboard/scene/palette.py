"""Palette: the colour of each kind, the same on screen and on paper; never colour alone, each has a symbol too.

Reference: Okabe and Ito, Color Universal Design, a set that stays apart under the common colour deficiencies.
"""

from ingest.record.report import Kind

COLOUR_OF: dict[Kind, str] = {
    "statement": "#0072B2",
    "meeting": "#009E73",
    "agreement": "#000000",
    "demand": "#E69F00",
    "criticism": "#CC79A7",
    "sanction": "#D55E00",
    "force": "#56B4E9",
    "other": "#888888",
}
DARK_COLOUR_OF: dict[Kind, str] = {**COLOUR_OF, "agreement": "#FFFFFF"}
"""On a dark ground agreements turn white."""
OUTLINE = "#333333"
"""The light ones (demand, force) have less than 3:1 against white: every mark has this thin outline."""
DARK_OUTLINE = "#EEEEEE"
