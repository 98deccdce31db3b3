"""Help: quick, and with an example for every command."""

import subprocess
import sys
import time

import pytest

from dashboard.cli.main import app


def commands(app, before=()):
    """Yield the words of every command, those inside others too."""
    for command in app.registered_commands:
        yield " ".join((*before, command.name or command.callback.__name__.replace("_", "-")))
    for group in app.registered_groups:
        yield " ".join((*before, group.name))
        yield from commands(group.typer_instance, (*before, group.name))


COMMANDS = sorted(commands(app))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_shows_an_example(timeline, command):
    ran = timeline(*command.split(), "--help")
    assert ran.code == 0
    assert "Example" in ran.out
    assert f"timeline {command}".strip() in ran.out.split("Example", 1)[1]


def test_the_commands_of_the_design_are_there():
    wanted = "demo ingest extract explain dates list export serve check hide pick undo redo history documents"
    wanted += " edit merge split add views actors judgements remove reextract verify backup recover copy"
    assert set(wanted.split()) <= set(COMMANDS)


def test_help_loads_no_heavy_part():
    heavy = "dash plotly sqlalchemy numpy lxml dateparser babel rich"
    code = (
        "import sys; from dashboard.cli.main import main; code = main(['list', '--help']);"
        f"heavy = [m for m in {heavy.split()!r} if m in sys.modules]; sys.exit(str(heavy) if heavy else code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_help_costs_little_more_than_the_library_that_prints_it():
    """Half a second on a quiet machine, which a busy one cannot promise: so the ratio counts."""
    ours = fastest("-m", "dashboard", "--help")
    peer = fastest("-c", "import typer")
    print(f"help {ours:.2f} s, import typer {peer:.2f} s")
    assert ours / peer < 3.5


def fastest(*words: str) -> float:
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, *words], capture_output=True, check=True)
        times.append(time.perf_counter() - began)
    return min(times)


def test_the_version_is_printed(timeline):
    assert timeline("--version").out.startswith("diplomatic-timeline 0.")
