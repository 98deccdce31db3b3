"""Actor: one actor in the dialog: its name on the page, further names, posts, and whom it is the same as."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.page import days, names, words
from dashboard.page.attributes import attributes
from ingest.record.actor import Actor, Post
from ingest.record.days import Day
from ingest.record.errors import BadEdtf
from ingest.record.judgement import Judgement

KINDS = {
    "state": "State", "organisation": "Organisation", "territory": "Territory", "group": "Group", "person": "Person",
}  # fmt: skip
_NAMES_SHOWN = 30
ANY = "any"
"""Stands for a name of every language in the list of languages."""


def form() -> Component:
    """Return the view of one actor, still of nobody; callbacks fill it."""
    back = html.Button("‹ All actors", className="link", **attributes({"data-actor": ""}))
    parts = [
        back,
        html.Div(id=ids.ACTOR_HEAD, className="actor-head"),
        html.P(id=ids.ACTOR_SAID, className="wrong", role="alert"),
        _part(
            "Name on the page",
            id=f"{ids.ACTOR_NAME}-title",
            parts=[_line(_text(ids.ACTOR_NAME, ""), _save(ids.ACTOR_RENAME, "Rename"))],
        ),
        _part(
            "Further names",
            [
                html.Div(id=ids.ACTOR_NAMES),
                _line(_text(ids.ACTOR_FURTHER, "Texts also call it"), _spoken(), _save(ids.ACTOR_ADD_NAME, "Add name")),
            ],
        ),
        html.Div(_posts(), className="for-person"),
        _part(
            "The same as",
            [
                html.Div(id=ids.ACTOR_SAME),
                _text(ids.ACTOR_OTHER, "Find the other one", debounce=200),
                html.Div(id=ids.ACTOR_OTHERS, className="actor-others"),
            ],
        ),
    ]
    return html.Div(parts, id=ids.ACTOR_ONE, className="actor-one away")


def _posts() -> Component:
    fields = [
        _text(ids.ACTOR_SERVES, "For whom", placeholder="Norway"),
        _text(ids.ACTOR_TITLE, "Title", placeholder="Foreign Minister"),
        _text(ids.ACTOR_SINCE, "From", placeholder="October 2021", debounce=300),
        _text(ids.ACTOR_UNTIL, "To", placeholder="still", debounce=300),
    ]
    add = html.Div(_save(ids.ACTOR_ADD_POST, "Add post"), className="dialog-end")
    reading = html.P(id=ids.ACTOR_READING, className="reading", role="status")
    entered = html.Div([html.Div(fields, className="pair"), reading, add], **attributes({"data-signs": ""}))
    return _part("Posts", [html.Div(id=ids.ACTOR_POSTS), entered])


def _part(title: str, parts: Sequence[Component], *, id: str = "") -> Component:
    heading = html.H3(title, id=id) if id else html.H3(title)
    return html.Section([heading, *parts], className="actor-part")


def _line(*parts: Component) -> Component:
    return html.Div(list(parts), className="correct-line", **attributes({"data-signs": ""}))


def _text(id: str, label: str, **further: Any) -> Component:  # noqa: ANN401 -- properties of the field
    field: Component = dmc.TextInput(
        id=id,
        label=label or None,
        value="",
        size="sm",
        className="grow",
        inputProps={"maxLength": 200, **({} if label else {"aria-labelledby": f"{id}-title"})},
        **further,
    )
    return field


def _spoken() -> Component:
    offered = [{"value": ANY, "label": "in any language"}]
    offered += [{"value": code, "label": f"in {name}"} for code, name in words.LANGUAGES.items() if code != "und"]
    chosen: Component = dmc.Select(
        id=ids.ACTOR_SPOKEN,
        value=ANY,
        data=offered,
        allowDeselect=False,
        size="sm",
        className="actor-spoken",
        **attributes({"aria-label": "Language of the name"}),
    )
    return chosen


def _save(id: str, text: str) -> Component:
    return html.Button(text, id=id, className="button small", **attributes({"data-signs": ""}))


# What stands


def head(one: Actor, actors: names.Actors, *, events: int) -> list[Component]:
    """Return the heading: the name, what it is, and how many events it takes part in."""
    code = one.id.partition(":")[2] or one.id
    told = [about(one, actors), *([code] if code != one.name else []), words.count(events, "event")]
    title = html.H2(one.name, dir="auto", tabIndex="-1", id="actor-called")
    return [title, html.P(" · ".join(told), className="muted", dir="auto")]


def about(one: Actor, actors: names.Actors) -> str:
    """Return what an actor is: a person by the latest post, any other by its kind."""
    said = names.described(one, actors)
    return said.removeprefix(one.name).lstrip(", ") if said != one.name else KINDS[one.kind]


def names_of(one: Actor, made: Iterable[Judgement]) -> list[Component]:
    """Return the names an actor goes by: those people gave, each with its way back, and the dictionary's, folded."""
    own = [j for j in made if j.verb in ("rename", "name")]
    rows = [_own(_name_words(j), j) for j in own]
    given = {_value(j) for j in own}
    known = [
        n for n in dict.fromkeys((*one.aliases, *(shown for _, shown in one.names))) if n not in given | {one.name}
    ]
    parts: list[Component] = [html.Ul(rows, className="actor-own")] if rows else []
    if known:
        shown = [html.Li(name, dir="auto") for name in known[:_NAMES_SHOWN]]
        shown += [html.Li(f"and {len(known) - _NAMES_SHOWN:,} more")] if len(known) > _NAMES_SHOWN else []
        summary = html.Summary(f"{words.count(len(known), 'name')} known already")
        parts.append(html.Details([summary, html.Ul(shown, className="actor-known")]))
    return parts


def posts_of(one: Actor, made: Iterable[Judgement], actors: names.Actors) -> list[Component]:
    """Return the posts of a person, the latest first; those people gave have their way back."""
    own = [j for j in made if j.verb == "post"]
    rows = [_own(_post_words(_value(j), actors), j) for j in own]
    given = {(str(_value(j).get("title")), str(_value(j).get("serves"))) for j in own}
    known = [p for p in reversed(one.posts) if (p.title, p.serves) not in given and (p.title or p.start is not None)]
    rows += [html.Li(_known_words(post, actors), dir="auto") for post in known]
    return [html.Ul(rows, className="actor-own")] if rows else [html.P("No post is known.", className="muted")]


def same_as(made: Iterable[Judgement], apart: names.Actors) -> list[Component]:
    """Return who was said to be this actor, each under its own name (``apart``) with its way back."""
    rows = [_own(["“", html.Bdi(names.name(j.subject, apart)), "” is this actor"], j) for j in made
            if j.verb == "same_actor"]  # fmt: skip
    return [html.Ul(rows, className="actor-own")] if rows else []


def others(found: Sequence[Actor], actors: names.Actors, *, one: Actor) -> list[Component]:
    """Return those the actor may be the same as, each a button that says so."""
    offered = [other for other in found if other.id != one.id and (other.kind == "person") == (one.kind == "person")]
    if not offered:
        return [html.P("Nobody of that name can be the same.", className="muted")]
    return [
        html.Button(
            ["It is ", html.Bdi(names.described(other, actors))],
            id={"type": "actor-same", "actor": other.id},
            className="button small",
            **attributes({"data-signs": ""}),
        )
        for other in offered
    ]


def read_post(since: Mapping[str, str], serves: str) -> str:
    """Return how a post is read, in a line: ``since`` pairs "from" and "to" with a date in words or a mend."""
    return " · ".join(filter(None, (serves, *(f"{end} {said}" for end, said in since.items() if said))))


def _own(said: str | list[Component | str], judgement: Judgement) -> Component:
    back = html.Button(
        "Take back",
        id={"type": "actor-undo", "judgement": judgement.id},
        className="link",
        title=f"Decided by {judgement.who}",
        **attributes({"data-signs": ""}),
    )
    return html.Li([html.Span(said, dir="auto"), back])


def _name_words(judgement: Judgement) -> list[Component | str]:
    name = html.Bdi(str(_value(judgement)))
    if judgement.verb == "rename":
        return ["called ", name]
    return [name, f" ({words.language(judgement.field)})" if judgement.field else ""]


def _post_words(value: Any, actors: names.Actors) -> str:  # noqa: ANN401 -- what JSON holds
    held = _span(_date(value.get("start")), _date(value.get("end")))
    return f"{value.get('title')} of {names.name(str(value.get('serves')), actors)}{held}"


def _span(since: str, until: str) -> str:
    """Return from when to when a post was held: ", since May 2021", ", until 2024", ", 2021 to 2024"."""
    if since and until:
        return f", {since} to {until}"
    return f", since {since}" if since else f", until {until}" if until else ""


def _date(value: str | None) -> str:
    try:
        return days.created(value) if value else ""
    except BadEdtf:
        return str(value)


def _known_words(post: Post, actors: names.Actors) -> str:
    held = _span(*(_day(day, exact=not post.approximate) for day in (post.start, post.end)))
    served = names.name(post.serves, actors)
    return f"{post.title} of {served}{held}" if post.title else f"{served}{held}"


def _day(day: Day | None, *, exact: bool) -> str:
    if day is None:
        return ""
    return days.created(days.iso(day)) if exact else days.short(day).rpartition(" ")[2]


def _value(judgement: Judgement) -> Any:  # noqa: ANN401 -- what JSON holds
    try:
        return json.loads(judgement.value)
    except ValueError:
        return judgement.value
