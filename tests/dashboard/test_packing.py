"""What is sent is packed: scripts once for all, answers anew each time."""

import gzip
from collections.abc import Mapping

import brotli
import pytest
from flask import Flask, Response

from dashboard import packing

BROTLI: Mapping[str, str] = {"Accept-Encoding": "br"}


@pytest.fixture
def server() -> Flask:
    made, said = Flask("packed"), iter(range(9))

    @made.get("/")
    def index() -> str:
        return '<script src="/fonts/one.js"></script><link href="/fonts/one.css">'

    @made.get("/fonts/<name>")
    def asset(name: str) -> Response:
        return Response(f"// {next(said)} {name}" + " words" * 200, mimetype="text/javascript")

    @made.post("/few")
    def few() -> Response:
        return Response("{}", mimetype="application/json")

    @made.route("/answer", methods=["GET", "POST"])
    def answer() -> Response:
        return Response(f"{next(said)}" + " words" * 200, mimetype="application/json")

    packing.pack(made)
    return made


def told(server: Flask, path: str) -> str:
    answer = server.test_client().get(path, headers=BROTLI)
    assert answer.headers["Content-Encoding"] == "br"
    return brotli.decompress(answer.data).decode().removesuffix(" words" * 200)


def test_a_script_is_packed_once(server: Flask) -> None:
    assert [told(server, "/fonts/one.js") for _ in range(2)] == ["// 0 one.js", "// 0 one.js"]


def test_a_changed_script_has_another_address_and_is_packed_anew(server: Flask) -> None:
    assert [told(server, f"/fonts/one.js?m={n}") for n in (1, 2)] == ["// 0 one.js", "// 1 one.js"]


def test_answers_are_never_kept(server: Flask) -> None:
    assert [told(server, "/answer") for _ in range(2)] == ["0", "1"]


@pytest.mark.parametrize(
    ("asks", "way"), [("gzip, br", "gzip"), ("br", "br"), ("identity", None)], ids=["browser", "brotli-alone", "plain"]
)
def test_what_is_posted_for_is_packed_in_the_quick_way(server: Flask, asks: str, way: str | None) -> None:
    answer = server.test_client().post("/answer", headers={"Accept-Encoding": asks})
    assert answer.headers.get("Content-Encoding") == way
    read = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[way]
    assert read(answer.data) == b"0" + b" words" * 200
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_few_bytes_are_sent_as_they_are(server: Flask) -> None:
    answer = server.test_client().post("/few", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers


def test_what_the_page_is_made_of_is_packed_before_it_is_asked_for(server: Flask) -> None:
    packing.warm(server)
    assert told(server, "/fonts/one.js") == "// 0 one.js"
    assert told(server, "/fonts/one.css") == "// 1 one.css"
