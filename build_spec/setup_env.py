"""The Python side of set-up: `.venv` holds exactly what the locks say, and a stamp says so."""

import hashlib
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

from build_spec.console import step
from build_spec.places import LOCKS, ROOT, VENV, venv_python
from build_spec.system_pieces import VENV_PIECES, ensure_pieces

RUNTIME_LOCK = LOCKS / "runtime.txt"
DEV_LOCK = LOCKS / "dev.txt"
PACKAGE_LOCK = LOCKS / "package.txt"


@dataclass(frozen=True, slots=True)
class Layer:
    """One lock and the stamp that says it is installed. A stamp covers the locks below too."""

    title: str
    lock: Path
    below: tuple[Path, ...]
    is_lock: bool = True

    def stamp_text(self) -> str:
        """Changes with the locks, the interpreter and the machine's kind, and with nothing else."""
        digest = hashlib.sha256()
        for lock in (*self.below, self.lock):
            digest.update(lock.read_bytes().replace(b"\r\n", b"\n"))
        version = f"Python {sys.version_info.major}.{sys.version_info.minor}"
        return f"{digest.hexdigest()}\n{version} on {sys.platform} {platform.machine()}\n"

    def stamp_file(self, venv: Path) -> Path:
        return venv / f".stamp-{self.lock.stem}"

    def is_installed(self, venv: Path) -> bool:
        stamp = self.stamp_file(venv)
        return (
            stamp.is_file()
            and venv_python(venv).exists()
            and stamp.read_text(encoding="utf-8") == self.stamp_text()
        )


RUNTIME = Layer("Installing the kiosk's packages (about 260 MB)", RUNTIME_LOCK, ())
DEV = Layer("Installing the test tools (about 120 MB)", DEV_LOCK, (RUNTIME_LOCK,))
LOCK_TOOL = Layer("Installing the lock tool", LOCKS / "lock.txt", ())
NARRATION = Layer("Installing the voice (about 180 MB)", LOCKS / "narration.txt", ())
ILLUSTRATIONS = Layer(
    "Installing the renderer (1.3 GB)",
    ROOT / "build_spec" / "illustrate" / "requirements.txt",
    (),
    is_lock=False,
)


def ensure_venv(*, dev: bool, venv: Path = VENV) -> None:
    """Bring the venv to what the locks say; nothing happens when the stamps are right.

    Raises: StepFailed when a package cannot be had; PiecesMissing when venvs cannot be made.
    """
    ensure_layer(RUNTIME, venv)
    if dev and not DEV.is_installed(venv):
        install(DEV, venv)


def ensure_layer(layer: Layer, venv: Path, python: Path = Path(sys.executable)) -> None:
    """A venv with one layer; what was there came from another lock or an interrupted start."""
    if layer.is_installed(venv):
        return
    ensure_pieces(VENV_PIECES)
    step("Making the Python environment", (python, "-m", "venv", "--clear", venv))
    install(layer, venv)


def install(layer: Layer, venv: Path) -> None:
    """Install one lock, every file checked against its hash, and stamp it."""
    pip = (venv_python(venv), "-m", "pip", "--no-input", "--disable-pip-version-check")
    strict = ("--require-hashes", "--no-deps") if layer.is_lock else ()
    wanted = ("--only-binary", ":all:", *strict, "--requirement", layer.lock)
    step(layer.title, (*pip, "install", *wanted))
    layer.stamp_file(venv).write_text(layer.stamp_text(), encoding="utf-8")
