"""App: builds the page over a store; without a desk it only reads."""

from datetime import datetime

import dash

from dashboard import bundle, callbacks, guard, index, packing
from dashboard.callbacks import failing
from dashboard.folder import assets_folder
from dashboard.page.shell import shell
from dashboard.screen import webfont
from ingest.record.days import Day
from ingest.record.desk import Desk
from ingest.record.store import Store


def create_app(
    store: Store,
    desk: Desk | None,
    *,
    title: str = "Timeline",
    today: Day | None = None,
    hosts: tuple[str, ...] = (),
    who: str = "page",
) -> dash.Dash:
    """Return the page over an open store.

    Without ``desk``, or over a store that may only be read, nothing that writes is shown or accepted. ``today`` is the
    day of the today line and of presets, by default the machine's. ``hosts`` are names the page answers to besides the
    loopback ones; ``who`` signs the judgements.
    """
    app = index.Dashboard(
        "dashboard",
        title=title,
        update_title="",
        assets_folder=str(assets_folder()),
        # They come in one piece (``bundle``).
        assets_ignore=r".*\.(js|css)",
        suppress_callback_exceptions=True,
        serve_locally=True,
        add_log_handler=False,
        enable_mcp=False,
        health_endpoint="health",
        on_error=failing.tell,
    )
    styles, scripts = bundle.bundle(app.server, assets_folder())
    app.index_string = index.html(styles, scripts)
    app.layout = shell()
    desk = None if store.read_only else desk
    callbacks.register(app, store, desk, title=title, who=who, today=lambda: _today() if today is None else today)
    webfont.serve(app.server)
    packing.pack(app.server)
    guard.protect(app.server, scripts=app.csp_hashes(), hosts=hosts)
    return app


def _today() -> Day:
    return datetime.now().astimezone().date().toordinal()
