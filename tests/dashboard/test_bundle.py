"""The page's own styles and scripts come in one piece each, under an address that names what is in it."""

import re
from pathlib import Path

import pytest
from flask import Flask

from dashboard.app import assets_folder
from dashboard.bundle import bundle
from tests.dashboard.fakes import Poster


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {"b.js": "b()", "a.js": "a()", "early.js": "early()", "a.css": "a {}", "b.css": "b {}"}.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_all_files_follow_each_other_by_name_but_the_early_one(folder: Path) -> None:
    server = Flask("test")
    styles, scripts = (server.test_client().get(address).text for address in bundle(server, folder))
    assert styles == "a {}\nb {}"
    assert scripts == "a();\nb()"


def test_another_content_has_another_address(folder: Path) -> None:
    before = bundle(Flask("test"), folder)
    (folder / "b.js").write_text("c()")
    after = bundle(Flask("test"), folder)
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_a_browser_may_keep_them(folder: Path) -> None:
    server = Flask("test")
    answer = server.test_client().get(bundle(server, folder)[1])
    assert answer.content_type == "text/javascript; charset=utf-8"
    assert answer.cache_control.max_age


def test_the_page_asks_for_each_once_and_holds_every_file(page: Poster) -> None:
    client = page.app.server.test_client()
    text = client.get("/").text
    (scripts,) = re.findall(r'<script src="(/own/[^"]+)"', text)
    own = client.get(scripts).text
    assert "/assets/timeline.js" not in text
    assert all(file.read_text("utf-8") in own for file in assets_folder().glob("*.js") if file.name != "early.js")


def test_the_script_of_the_table_waits_for_the_chart(page: Poster) -> None:
    text = page.app.server.test_client().get("/").text
    (late,) = re.findall(r'<link rel="prefetch" data-late href="([^"]+)">', text)
    assert "dash_ag_grid" in late
    assert f'src="{late}"' not in text
