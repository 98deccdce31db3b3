"""House rules, checked: format, lint, types, imports, size and first lines of files, no names that do not belong."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(f for top in ("ingest", "dashboard") for f in (ROOT / top).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
IDS = [str(f.relative_to(ROOT)) for f in SOURCES]
LONGEST = 300
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}

SPOKEN = re.compile(r"^\W*[A-Z][a-z]*(?=[ :,.!?…]|$)|\b[a-z]+ [a-z]+ [a-z]+\b")
"""A sentence or the beginning of one, or three words of it; no class of a style, no header of HTTP."""

# Built by parts, so that this file does not name what it forbids.
FOREIGN = re.compile(
    "|".join(
        [
            r"^\s*(-i|--(extra-)?index-url|--find-links)\b",
            r"https?://\S+\.(whl|tar\.gz)",
            r"registry *= *[\"']https?:",
            r"/" + r"(work|opt|root|home)/[a-z]",
            r"(files\.python" + r"hosted|py" + r"pi)\.org",
        ]
    ),
    re.MULTILINE,
)


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_are_formatted():
    run("ruff", "format", "--check", ".")


def test_lint_is_clean():
    run("ruff", "check", ".")


@pytest.mark.slow
def test_types_hold():
    run("mypy")


@pytest.mark.slow
def test_imports_run_one_way():
    code = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", SOURCES, ids=IDS)
def test_a_file_holds_one_idea_and_says_which(file):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST, f"over {LONGEST} lines: two ideas in one room?"
    assert file.stem not in EMPTY_NAMES, "name the idea"
    first = (ast.get_docstring(ast.parse(text)) or "").splitlines()
    assert first, "the first line says which idea the file holds"
    assert first[0].strip(), "the first line says which idea the file holds"


@pytest.mark.parametrize("file", SOURCES, ids=IDS)
def test_importing_a_file_does_nothing(file):
    """No loop, no open file, no connection at the top: assignments, definitions, imports and guards only."""
    plain = (
        ast.Import | ast.ImportFrom | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
    )
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, plain) or _is_docstring(node) or _is_guard(node):
            for call in ast.walk(node) if isinstance(node, ast.Assign | ast.AnnAssign) else ():
                name = call.func if isinstance(call, ast.Call) else None
                called = getattr(name, "attr", None) or getattr(name, "id", None)
                assert called not in {"open", "open_text", "read_text", "read_bytes", "connect", "create_engine"}, (
                    f"line {node.lineno} reads or connects when the file is imported"
                )
            continue
        # The command line registers its commands on its app: that is what the file is for.
        assert file == ROOT / "dashboard/cli/main.py", f"line {node.lineno} does something when the file is imported"


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_guard(node: ast.stmt) -> bool:
    if not isinstance(node, ast.If):
        return False
    names = {n.id for n in ast.walk(node.test) if isinstance(n, ast.Name)}
    return bool(names & {"TYPE_CHECKING", "__name__"})


def _kept() -> list[str]:
    """Return the names of the files that git keeps; none where there is no git (a copy unpacked from an archive)."""
    git = shutil.which("git")
    if git is None:
        return []
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name]


def _literals(tree):
    """Return the strings of a file that a reader may come to see: no docstring, nothing that goes to the log."""
    unseen = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("_log."):
            unseen |= {id(node) for node in ast.walk(call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            yield node


CALLBACKS = [f for f in SOURCES if f.parent.name == "callbacks"]


@pytest.mark.parametrize("file", CALLBACKS, ids=[f.name for f in CALLBACKS])
def test_the_words_of_the_page_stand_in_the_page(file):
    spoken = [node for node in _literals(ast.parse(file.read_text())) if SPOKEN.search(node.value)]
    said = [f"{file.name}:{node.lineno}: {node.value!r}" for node in spoken]
    assert not said, "words that a reader sees stand in dashboard/page, where all of them can be found"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Undone", True),
        ("There is nothing to undo", True),
        (" added to the list", True),
        ("nobody is known as “", True),
        (". It is called ", True),
        ("work with-events with-drawer", False),
        ("reader reader-open", False),
        ("Content-Security-Policy", False),
        ("%Y-%m-%dT%H:%M:00Z", False),
    ],
)
def test_spoken_words_are_told_from_signs(text, found):
    assert bool(SPOKEN.search(text)) is found


def test_nothing_names_an_index_a_machine_or_a_workplace():
    names = _kept() or [str(f.relative_to(ROOT)) for f in (*SOURCES, *TESTS)]
    faults = []
    for name in names:
        file = ROOT / name
        if not file.is_file() or file.suffix in {".png", ".otf", ".ttf", ".gz"}:
            continue
        found = FOREIGN.search(file.read_text(encoding="utf-8", errors="replace"))
        if found:
            faults.append(f"{name}: {found.group().strip()[:80]}")
    assert not faults, "\n".join(faults)


def test_the_lock_pins_every_package_by_hash():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.findall(r"^([a-z0-9][a-z0-9._-]*)(\S*)", text, re.MULTILINE)
    assert len(packages) > 50
    assert all(version.startswith("==") for _, version in packages)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    assert all("--hash=sha256:" in block for block in blocks if block and block[0] != "#")


def test_the_lock_knows_every_dependency():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    names = {re.split(r"[\[<>=~! ]", w, maxsplit=1)[0] for w in wanted}
    locked = set(re.findall(r"^([a-z0-9][a-z0-9._-]*)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE))
    assert names <= locked
