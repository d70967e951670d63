"""The top level of the clone is fixed."""

import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[1]
WANTED = {"kiosk", "resources", "content", "tests", "build_spec", "pyproject.toml", "README.md"}


def top_level() -> set[str]:
    """What is tracked; in a source archive, or where git is not installed, what is there."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        return {path.name for path in ROOT.iterdir()}
    # Whoever owns the clone: git refuses another user's unless told.
    git = ("git", "-c", f"safe.directory={ROOT}", "ls-files")
    files = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return {file.partition("/")[0] for file in files.splitlines()}


def test_the_top_level_has_what_the_customer_named_and_dot_names() -> None:
    assert {name for name in top_level() if not name.startswith(".")} == WANTED
