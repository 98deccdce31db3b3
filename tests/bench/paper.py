"""Bench of pictures: a cold ``timeline export`` beside plotly with kaleido on the same events, and 300 labels.

``python -m tests.bench.paper`` prints seconds and memory of each, and the ratio to the peer in the same run. Kaleido is
no dependency: where it, or the browser it needs, is missing, that line says so.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil

_OURS = """
from dashboard.paper.picture import Preset, make_picture
from dashboard.view import View
from tests.scene.events import ACTORS, many
events = many({count}, days=150)
made = make_picture(events, actors=ACTORS, view=View(key=False), preset={preset!r}{basis})
open({out!r}, "wb").write(made.png())
print(len(made.shown), len(made.pages))
"""
_BASIS = ", basis=__import__('dashboard.paper.report', fromlist=['Basis']).Basis()"
_PEER = """
import plotly.graph_objects as go
from tests.scene.events import ACTORS, many
from ingest.record.days import from_day
events = many({count}, days=150)
days = ["%04d-%02d-%02d" % from_day(event.when.earliest) for event in events]
rows = [ACTORS[event.source[0].actor].name for event in events]
figure = go.Figure(go.Scatter(x=days, y=rows, mode="markers+text", text=[event.label for event in events]))
figure.write_image({out!r}, width=3508, height=2480)
print(len(events), 1)
"""


def main() -> None:
    """Print a line for each run: what it is, seconds from cold start to file, peak memory, events and pages."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--browser", default="", help="the Chromium that kaleido drives, where it finds none itself")
    browser = asked.parse_args().browser
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.png")
        # Modules are compiled once, as after any installation: the first run is not counted.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        export, long = (_store(Path(folder), count) for count in (60, 300))
        subprocess.run([sys.executable, "-m", "dashboard", *export.split()], check=True, capture_output=True)
        ours = _line("60 events, A4 at 300 dpi", _OURS.format(count=60, preset="a4", out=out, basis=_BASIS))
        _line("60 events, 180 mm", _OURS.format(count=60, preset="180mm", out=out, basis=""))
        _line("300 events, a report on A4", _OURS.format(count=300, preset="a4", out=out, basis=_BASIS))
        _line("60 events, timeline export", export, arguments=True)
        _line("300 events, timeline export, all pages", long, arguments=True)
        peer = _line("60 events, plotly and kaleido, one shot", _PEER.format(count=60, out=out), browser=browser)
    if ours and peer:
        print(f"ours takes {ours / peer:.2f} of the peer's time")


def _store(folder: Path, count: int) -> str:
    """Return the arguments of an export from a store of so many rows, written and taken in before the clock starts."""
    rows = [
        f"2024-{1 + n // 28:02d}-{1 + n % 28:02d},France,Ukraine,France calls Ukraine for the {n}th time"
        for n in range(count)
    ]
    table = folder / f"rows{count}.csv"
    table.write_text("date,actor,target,label\n" + "\n".join(rows) + "\n", encoding="utf-8")
    store = str(folder / f"bench{count}.db")
    command = [sys.executable, "-m", "dashboard", "ingest", str(table), "--store", store]
    subprocess.run(command, check=True, capture_output=True)
    return f"export {folder / f'store{count}.png'} --style report --all --store {store}"


def _line(name: str, script: str, *, arguments: bool = False, browser: str = "") -> float | None:
    command = [sys.executable, "-m", "dashboard", *script.split()] if arguments else [sys.executable, "-c", script]
    environment = os.environ | ({"BROWSER_PATH": browser} if browser else {})
    seconds, memory, said, failed = _watched(
        lambda: subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
    )
    if failed:
        print(f"{name}: not run ({failed})")
        return None
    print(f"{name}: {seconds:.2f} s, {memory / 1e6:.0f} MB, {said}")
    return seconds


def _watched(start: Callable[[], "subprocess.Popen[str]"]) -> tuple[float, int, str, str]:
    """Return seconds, the peak of memory of a process with its children, what it said, and why it failed."""
    begun, peak = time.perf_counter(), 0
    process = start()
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        try:
            whole = [watched, *watched.children(recursive=True)]
            peak = max(peak, sum(one.memory_info().rss for one in whole))
        except psutil.Error:
            pass
        time.sleep(0.01)
    seconds = time.perf_counter() - begun
    said, error = process.communicate()
    last = error.strip().splitlines()[-1] if process.returncode and error.strip() else ""
    return seconds, peak, said.strip(), last or ("" if process.returncode == 0 else f"exit code {process.returncode}")


if __name__ == "__main__":
    main()
