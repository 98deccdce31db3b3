"""Index: the HTML that the page begins with, and in which order what it is made of is loaded."""

import re
from typing import Any

import dash

_HTML = """<!DOCTYPE html>
<html lang="en">
  <head>
    {%metas%}
    <title>{%title%}</title>
    <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg">
    <script src="/assets/early.js"></script>
    <link rel="preload" as="script" href="/_dash-component-suites/plotly/package_data/plotly.min.js">
    <link rel="preload" as="script" href="/_dash-component-suites/dash/dcc/async-graph.js">
    <link rel="stylesheet" href="/fonts/fonts.css">
    {%css%}
    <link rel="stylesheet" href="STYLES">
  </head>
  <body>
    {%app_entry%}
    <noscript>This page needs JavaScript; the command "timeline list" shows the same events without.</noscript>
    <footer>
      {%config%}
      {%scripts%}
      <script src="SCRIPTS"></script>
      {%renderer%}
    </footer>
  </body>
</html>"""
_TAG = re.compile(r'<script src="([^"]+)"></script>\n?')
_LATE = "/dash_ag_grid/"
"""The table comes after the first chart, and so does its script."""


class Dashboard(dash.Dash):
    """Dash, with a say in when its scripts are loaded."""

    def interpolate_index(self, *parts: Any, scripts: str = "", **others: Any) -> str:  # noqa: ANN401 -- as in Dash
        """Return the page; what is late stands in it as an address that ``timeline.js`` loads."""
        untyped: Any = super()
        placed = _TAG.sub(lambda tag: _placed(tag[0], tag[1]), scripts)
        return str(untyped.interpolate_index(*parts, scripts=placed, **others))


def html(styles: str, scripts: str) -> str:
    """Return the HTML around everything for the addresses of the page's own styles and scripts."""
    return _HTML.replace("STYLES", styles).replace("SCRIPTS", scripts)


def _placed(tag: str, address: str) -> str:
    return f'<link rel="prefetch" data-late href="{address}">\n' if _LATE in address else tag
