"""Checking: how many keys it takes to check sixty events of a folder of documents, ten of them corrected.

Run: python -m tests.bench.checking FOLDER [--events 60] [--every 6] [--plain]
A browser walks "To check" by keyboard alone, on a timeline made from the folder (files named ``*.gold.*`` are left
out), and corrects every sixth event: a date, an actor, a status, a label in turn. Printed are the keys per event by
kind of step, a letter of what is typed being a key, and the milliseconds from a deciding key to the next event.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, expect, sync_playwright

from ingest.actors import load_lexicon
from ingest.desk import LocalDesk
from ingest.run import Here
from tests.browser.conftest import FLAGS, Served, opening, serving, watch
from tests.conftest import browser

CORRECTIONS = {"date": "5 March 2019", "actor": "Norway", "status": "Denied", "label": "Put right"}
FIELDS = {"date": "edit-when", "actor": "edit-source", "status": "edit-status", "label": "edit-label"}
OPENS = {"date": "e", "actor": "w", "status": "s", "label": "l"}
"""The key that opens the form at a field; with ``--plain`` all begin at the date and go on by Tab."""
MOST_TABS = 20


@dataclass
class Hand:
    """A hand on the keyboard that counts what it presses, by the kind of step."""

    page: Page
    pressed: Counter[str] = field(default_factory=Counter)

    def press(self, step: str, key: str) -> None:
        """Press a key, or several together: both count as one."""
        self.page.keyboard.press(key)
        self.pressed[step] += 1

    def write(self, step: str, text: str) -> None:
        """Type a text, a key a letter."""
        self.page.keyboard.type(text)
        self.pressed[step] += len(text)

    def at(self, name: str) -> bool:
        """Tell whether a part has the focus."""
        return bool(self.page.locator(f"#{name}:focus").count())


def correct(hand: Hand, what: str, *, plain: bool) -> None:
    """Correct one field of the event in sight in the drawer's form."""
    page = hand.page
    hand.press("open the form", "e" if plain else OPENS[what])
    expect(page.locator("#edit-when" if plain else f"#{FIELDS[what]}")).to_be_focused()
    for _ in range(MOST_TABS):
        if hand.at(FIELDS[what]):
            break
        hand.press("go to the field", "Tab")
    if what == "label" and plain:
        hand.press("go to the field", "Control+a")
    hand.write(f"type the {what}", CORRECTIONS[what])
    if what in ("actor", "status"):
        expect(page.get_by_role("option", name=CORRECTIONS[what]).first).to_be_visible()
        hand.press(f"type the {what}", "Enter")
    hand.press("save", "Control+Enter")
    expect(page.locator("#edit-save")).to_have_count(0)


def walk(page: Page, *, events: int, every: int, plain: bool) -> tuple[Hand, list[float]]:
    """Check so many events, every so many corrected first; return the keys and the seconds of each step on."""
    hand, waited = Hand(page), []
    kinds = list(CORRECTIONS)
    hand.press("start", "j")
    button = page.locator("#check")
    for number in range(1, events + 1):
        expect(button).to_be_visible()
        if number % every == 0:
            correct(hand, kinds[(number // every - 1) % len(kinds)], plain=plain)
        before = button.get_attribute("data-of") or ""
        began = time.perf_counter()
        hand.press("check", "a")
        expect(button).not_to_have_attribute("data-of", before)
        waited.append(time.perf_counter() - began)
        if number % every == 0:
            print(f"{number} of {events}", file=sys.stderr, flush=True)
    return hand, waited


def fill(served: Served, folder: Path) -> int:
    """Add the documents of a folder; return how many events they tell of."""
    desk = LocalDesk(served.store, Here(load_lexicon(), look=lambda _: served.store))
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".html", ".csv") and ".gold." not in path.name:
            desk.add(path.name, path.read_bytes())
    return served.store.count()


def told(hand: Hand, waited: list[float], *, events: int, corrected: int) -> str:
    """Return the keys per event by kind of step, the dearest first."""
    lines = [f"{events} events checked, {corrected} of them corrected"]
    lines += [f"{count / events:6.2f} keys an event: {step} ({count})" for step, count in hand.pressed.most_common()]
    lines.append(f"{hand.pressed.total() / events:6.2f} keys an event in all")
    lines.append(f"{median(waited) * 1000:.0f} ms from the key to the next event (median)")
    return "\n".join(lines)


def main() -> None:
    """Read the arguments, walk, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=int, default=60)
    parser.add_argument("--every", type=int, default=6, help="correct every so manieth event")
    parser.add_argument("--plain", action="store_true", help="open the form at the date and go on by Tab")
    asked = parser.parse_args()
    expect.set_options(timeout=60_000)
    desk = lambda store: LocalDesk(store, Here(load_lexicon(), look=lambda _: store))  # noqa: E731 -- used once
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as player,
        serving(Path(folder), desk) as served,
    ):
        found = fill(served, asked.folder)
        events = min(asked.events, found - 1)
        chrome = player.chromium.launch(executable_path=browser(), args=FLAGS)
        with opening(chrome) as context:
            context.add_init_script("localStorage.setItem('signed', JSON.stringify('Ada'))")
            page = watch(context, served).open("?v=1&show=all&tab=check")
            expect(page.locator(".queue li").first).to_be_visible()
            page.locator("#main").focus()
            hand, waited = walk(page, events=events, every=asked.every, plain=asked.plain)
        chrome.close()
        made = Counter(one.field or one.verb for one in served.store.judgements())
    print("written:", ", ".join(f"{what} {count}" for what, count in made.most_common()))
    print(told(hand, waited, events=events, corrected=events // asked.every))


if __name__ == "__main__":
    main()
