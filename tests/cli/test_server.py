"""Server: real processes, on loopback: the page answers, stops cleanly, and asks before other machines may reach it."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import closing, contextmanager

import pytest

from dashboard.cli import serving


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def served(*words, cwd):
    """Run a command that serves, until the block ends; give its first line."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", *map(str, words)],
        cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)


def get(port: int, path: str = "/", **headers: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with closing(connection):
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")


@pytest.mark.slow
def test_the_page_answers_on_loopback_and_stops_when_told(here):
    port = free_port()
    with served("serve", "--port", port, "--store", "served.db", cwd=here) as process:
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        assert get(port)[0] == 200
        assert get(port, Host="evil.example")[0] == 403
    assert process.returncode == 0
    assert (here / "served.db").exists()


@pytest.mark.slow
def test_a_timeline_alone_opens_an_empty_one(here):
    port = free_port()
    with served("--port", port, "--no-browser", cwd=here) as process:
        assert f"timeline.db: http://127.0.0.1:{port}/" in process.stdout.readline()
        assert get(port)[0] == 200


@pytest.mark.slow
def test_a_read_only_page_needs_a_timeline(here):
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "serve", "--read-only", "--port", str(free_port())],
        cwd=here, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith("timeline: there is no timeline at timeline.db")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_the_demo_makes_its_own_store_and_a_picture_and_touches_nothing_else(here):
    mine = here / "timeline.db"
    mine.write_bytes(b"my own, not to be touched")
    done = subprocess.run(
        [sys.executable, "-m", "dashboard", "demo", "--once"],
        cwd=here, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {f.name for f in here.iterdir()} == {"timeline.db", "timeline-demo.db", "timeline.png"}
    assert mine.read_bytes() == b"my own, not to be touched"
    assert (here / "timeline.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    listed = subprocess.run(
        [sys.executable, "-m", "dashboard", "list", "--json", "--store", "timeline-demo.db"],
        cwd=here, capture_output=True, check=True,
    )  # fmt: skip
    assert len(json.loads(listed.stdout)) > 40


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no head there")
def test_a_reader_that_has_enough_is_no_error(here):
    (here / "many.txt").write_text("Norway and Chile met on 12 March 2024.\n" * 3, encoding="utf-8")
    shell = f"{sys.executable} -m dashboard list --help | head -n 1"
    done = subprocess.run(["sh", "-c", shell], cwd=here, capture_output=True, text=True, check=False)
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("127.8.8.8", True),
        ("0.0.0.0", False),
        ("192.168.0.5", False),
        ("::", False),
        ("server.example", False),
    ],
)
def test_loopback_is_told_from_the_rest(host, loopback):
    assert serving.is_loopback(host) == loopback


def test_the_next_free_port_is_taken_and_said(capsys):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert serving.free_port(port) > port
    assert f"port {port} is in use" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tty", "environment", "opened"),
    [
        (True, {"DISPLAY": ":0"}, True),
        (True, {"WAYLAND_DISPLAY": "wayland-0"}, True),
        (True, {}, False),
        (False, {"DISPLAY": ":0"}, False),
        (True, {"DISPLAY": ":0", "CI": "true"}, False),
    ],
)
def test_the_browser_opens_only_where_somebody_sits(monkeypatch, tty, environment, opened):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "CI"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(serving.sys, "platform", "linux")
    monkeypatch.setattr(serving.sys.stdout, "isatty", lambda: tty)
    assert serving.has_browser() == opened
