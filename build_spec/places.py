"""Where things are in the clone."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SCRATCH = ROOT / ".build"
LOCKS = ROOT / "build_spec" / "lock"


def venv_python(venv: Path = VENV) -> Path:
    """The interpreter of a venv, which sits elsewhere on Windows."""
    if sys.platform == "win32":
        return venv / "Scripts" / "python.exe"
    return venv / "bin" / "python"


def site_packages(venv: Path = VENV) -> Path:
    """Where a venv made by the running interpreter's version keeps its packages."""
    if sys.platform == "win32":
        return venv / "Lib" / "site-packages"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    return venv / "lib" / version / "site-packages"
