"""Folder: where the page's own styles and scripts lie."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def assets_folder() -> Path:
    """Return the folder of styles and scripts: beside the package in a checkout, inside it in a wheel."""
    inside = _HERE / "assets"
    return inside if inside.is_dir() else _HERE.parent / "assets"
