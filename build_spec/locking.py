"""The word `lock`: writes build_spec/lock/*.txt from pyproject.toml, with hashes, no addresses."""

from collections.abc import Sequence
from pathlib import Path

from build_spec.console import say, step
from build_spec.places import LOCKS, ROOT, SCRATCH, venv_python
from build_spec.setup_env import (
    DEV_LOCK,
    LOCK_TOOL,
    NARRATION,
    PACKAGE_LOCK,
    RUNTIME_LOCK,
    ensure_layer,
)

OLDEST_PYTHON = "3.11"
NOTE = "# Written by: python3 build_spec lock. Do not edit; pyproject.toml says what is wanted.\n"
PROJECT = ROOT / "pyproject.toml"
OPTIONS = (
    "--universal",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--python-version",
    OLDEST_PYTHON,
)


def write_locks(options: Sequence[str]) -> int:
    """Rewrite all locks; pins stay as they are unless `--upgrade` is among the options."""
    venv = SCRATCH / "venv-lock"
    ensure_layer(LOCK_TOOL, venv)
    _compile(venv, RUNTIME_LOCK, (str(PROJECT),), options)
    dev = ("--group", f"{PROJECT}:dev", "--constraints", str(RUNTIME_LOCK))
    _compile(venv, DEV_LOCK, dev, options)
    packing = ("--group", f"{PROJECT}:package", "--constraints", str(RUNTIME_LOCK))
    _compile(venv, PACKAGE_LOCK, packing, options)
    _compile(venv, NARRATION.lock, ("--group", f"{PROJECT}:narration"), options)
    _compile(venv, LOCK_TOOL.lock, ("--group", f"{PROJECT}:lock"), options)
    say(f"Locks are in {LOCKS.relative_to(ROOT)}/.")
    return 0


def _compile(venv: Path, lock: Path, sources: Sequence[str], options: Sequence[str]) -> None:
    uv = (venv_python(venv), "-m", "uv", "pip", "compile", *OPTIONS)
    step(f"Locking {lock.stem}", (*uv, *sources, "--output-file", lock, *options))
    lock.write_text(NOTE + lock.read_text(encoding="utf-8").removeprefix(NOTE), encoding="utf-8")
