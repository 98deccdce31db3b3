"""Reading: a text handed over in the browser and its document opened; the texts are written for these tests."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

DATED = """\
The Sample Gazette

Envoys meet in Oslo

Published March 5, 2024

French President Emmanuel Macron met Ukrainian President Volodymyr Zelensky in Paris on Friday.

Germany signed an agreement with Ukraine in Berlin yesterday.

Russia accused France of escalation on February 28, 2024.

The foreign ministers of Norway and Chile met in Bergen last Tuesday.

Cheers 😀 and 🇳🇴 flags: a dinner of Norway and Chile in Bergen last Sunday, with songs. Nobody danced.
"""
ARABIC = """\
لقاء في الدوحة

2 مارس 2024

التقى وزير الخارجية القطري نظيره الفرنسي في الدوحة يوم 1 مارس 2024. وكانت 😀 مأدبة قطر وفرنسا في الدوحة أمس.
"""


def added(watched: Watched, name: str, text: str) -> str:
    """Hand a text over and return its document; the page is then signed for, as after a first change."""
    page = watched.open()
    page.get_by_role("button", name="Paste text").click()
    page.get_by_label("Text of an article, menus and all").fill(text)
    page.get_by_role("button", name="Add this text").click()
    # The first document of a process waits for all rules and names to be read.
    expect(page.locator(".card")).to_have_count(1, timeout=60_000)
    page.evaluate("() => localStorage.setItem('signed', JSON.stringify('Ann'))")
    page.evaluate("() => window.dash_clientside.set_props('signed', { data: 'Ann' })")
    return watched.served.store.document_names()[-1]


def opened(watched: Watched, document: str) -> Page:
    page = watched.page
    page.locator(f'[data-document="{document}"]').first.click()
    expect(page.locator("#reader-title")).to_be_focused()
    return page
