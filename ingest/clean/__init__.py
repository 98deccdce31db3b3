"""Cuts the furniture, finds publication date, language and sentences."""

from dataclasses import replace

from ingest.clean import asides, blocks, furniture
from ingest.clean.assemble import assemble
from ingest.clean.author import find_agency, find_author
from ingest.clean.boxes import boxes
from ingest.clean.cleaned import Cleaned, Sentence
from ingest.clean.created import find_created
from ingest.clean.draft import Draft
from ingest.clean.foot import foot
from ingest.clean.kinds import Kind, find_kind
from ingest.clean.language import find_language
from ingest.clean.layout import lay_out
from ingest.clean.lazy import NOTE, with_body
from ingest.clean.leads import split_leads
from ingest.clean.places import by_place
from ingest.clean.posts import held, posts
from ingest.clean.publisher import find_publisher
from ingest.clean.rules import Rules, rules_for
from ingest.clean.threads import threads
from ingest.clean.title import find_title, headlines
from ingest.clean.told_title import told_title
from ingest.clean.trunk import Trunk, find_trunk, outside
from ingest.clean.zones import sections
from ingest.readers.item import Item
from ingest.record.document import DocumentKind, Given

__all__ = ["Cleaned", "Sentence", "clean"]


def clean(item: Item, *, given: Given | None = None) -> Cleaned:
    """Return the article of an item: its text in blocks, what was left out and why, and what it says of itself.

    ``given`` wins over anything found. A table is cleaned by ``ingest.events.rows``, whose columns say what it means.
    """
    given = given or Given()
    # A letter to a list is a page sent by mail, with its menu and foot; any other mail is all its own words.
    newsletter = item.kind == "mail" and item.marked and item.hints.first("mail:list") is not None
    html = item.is_page or newsletter
    drafts, lazy = with_body(lay_out(item))
    trunk = find_trunk(drafts, headlines=headlines(item.hints))
    drafts = by_place(drafts, trunk)
    shown = "\n".join(d.text for d in drafts if d.kept and d.prose) or "\n".join(d.text for d in drafts if d.kept)
    language = find_language(shown, given=given.language, hint=item.hints.first("lang", "og:locale", "ld:inlanguage"))
    rules = rules_for(language, item.hints.first("lang"))
    drafts = furniture.by_line(drafts, rules)
    what = find_kind(drafts, rules, html=html, language=language, paper=item.marked and not html)
    if item.kind == "mail" and not newsletter:
        what = replace(what, copied=False)
    kind: DocumentKind = item.kind if item.kind in ("feed", "mail") else what.kind
    drafts, title = _article(drafts, item, what, rules, language, trunk)
    headline = None if title is None else drafts[title].text
    drafts = blocks.trim_bylines(drafts, rules)
    found = find_created(item, drafts, kind=kind, rules=rules, language=language, given=given)
    publisher = find_publisher(item, drafts, rules, language=language, given=given.publisher)
    # Only now: the day of a lead may be the document's own.
    drafts, carried = split_leads(drafts)
    done = assemble(drafts, blocks.locators(drafts))
    return Cleaned(
        kind=kind,
        text=done.text,
        blocks=done.blocks,
        offsets=done.offsets,
        left_out=done.left_out,
        title=headline or told_title(item.hints, publisher=publisher),
        author=find_author(item, drafts, rules, publisher=publisher),
        publisher=publisher,
        via=find_agency(item, drafts, rules) or carried,
        created=found.created,
        language=language,
        notes=(*item.notes, *((NOTE,) if lazy else ()), *found.notes),
        why_undated=found.why_undated,
    )


def _article(
    drafts: list[Draft], item: Item, what: Kind, rules: Rules, language: str, trunk: Trunk | None
) -> tuple[list[Draft], int | None]:
    """Tell the article from what stands around it, and give each of its drafts a role."""
    before, live = drafts, posts(drafts) if what.copied else frozenset()
    seen: list[Draft] = []
    top: int | None = None
    if what.copied:
        drafts = furniture.teasers(drafts)
        drafts = boxes(asides.spoken(drafts, rules), rules)
        drafts = outside(drafts, trunk) if trunk else drafts
        seen, top = drafts, find_title(drafts, item.hints, rules, language=language)
        if top is not None and not item.marked:
            drafts = furniture.above(drafts, top)
        drafts = sections(drafts, rules, start=top or 0)
        drafts = threads(drafts, language=language)
        drafts = asides.advertised(drafts)
        if top is not None and not item.marked and what.kind == "page":
            drafts = foot(drafts, top)
    title = top if drafts == seen else find_title(drafts, item.hints, rules, language=language)
    drafts = blocks.assign(drafts, title, what, rules, language=language)
    if what.copied:
        drafts = asides.repeated(drafts)
        drafts = asides.about_author(drafts, rules)
        drafts = furniture.loose_lines(drafts, rules)
        drafts = held(before, drafts, live)
    return drafts, title
