"""A Windows 10 that is a Wine of its own: programs in it, what is installed, what is shown."""

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from build_spec.package.msi import NAME, OWN_KEY, RUN_KEY, product_code
from build_spec.package.wine import Wine, wine_path

LIMIT_S, REST_S = 300, 2
REFUSED = 1603 % 256
"""What a shell sees of Windows Installer's code for an installation that failed."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a program ended, with all it said."""

    code: int
    said: str


@dataclass(frozen=True, slots=True)
class Machine:
    """One Windows; every path of it is also one of Linux."""

    wine: Wine

    @property
    def program(self) -> Path:
        """Where the kiosk is installed."""
        return self.wine.drive / "Program Files" / NAME

    @property
    def site(self) -> Path:
        """What is the site's: settings, content, state."""
        return self.wine.drive / "ProgramData" / NAME

    def do(self, *words: str | Path, **env: str) -> Done:
        """Run a program; a path of Linux among the words is told as Wine has it."""
        process = subprocess.Popen(
            self._command(words),
            env=self.wine.env(**env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        said: list[bytes] = []
        # Not until the output ends: what Wine starts beside the program may keep it open.
        reader = threading.Thread(target=_read, args=(process.stdout, said), daemon=True)
        reader.start()
        code = process.wait(LIMIT_S)
        reader.join(REST_S)
        return Done(code, b"".join(said).decode(errors="replace").replace("\r", ""))

    def install(self, package: Path, *words: str) -> Done:
        """As IT does it without anybody at the keyboard."""
        return self.do("msiexec", "/i", package, "/qn", "/norestart", *words)

    def remove(self, version: str) -> Done:
        """By the number of the product, as IT's tools do."""
        return self.do("msiexec", "/x", f"{{{str(product_code(version)).upper()}}}", "/qn")

    def kiosk(self, *words: str) -> Done:
        """The installed program with a console."""
        return self.do(self.program / "kiosk-cli.exe", *words)

    def starts_by_itself(self) -> bool:
        """Whether Windows starts it when somebody logs on."""
        return self.do("reg", "query", rf"HKLM\{RUN_KEY}", "/v", NAME).code == 0

    def is_registered(self) -> bool:
        """Whether Windows' registry knows of it."""
        return self.do("reg", "query", rf"HKLM\{OWN_KEY}").code == 0

    def menu(self) -> list[Path]:
        """Its entries in the Start menu, wherever Wine has that."""
        return [*self.wine.drive.rglob("Clinic Kiosk.lnk")]

    @contextmanager
    def showing(self, display: str) -> Iterator[subprocess.Popen[bytes]]:
        """The kiosk on an X server; at the end nothing of it runs any more."""
        process = subprocess.Popen(
            self._command((self.program / "kiosk.exe",)),
            env=self.wine.env(DISPLAY=display),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield process
        finally:
            self.end_kiosk("kiosk.exe")
            process.wait(LIMIT_S)

    def end_kiosk(self, *parts: str) -> int:
        """End hard what has these words in its command, as a crash would; returns how many."""
        found = [pid for pid, words in self._processes() if all(part in words for part in parts)]
        for pid in found:
            os.kill(pid, signal.SIGKILL)
        return len(found)

    def _processes(self) -> Iterator[tuple[int, str]]:
        """Those of this Wine, and of no other that may run beside it."""
        mine = f"WINEPREFIX={self.wine.prefix}".encode()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                words, env = (folder / "cmdline").read_bytes(), (folder / "environ").read_bytes()
            except OSError:
                continue
            if mine in env.split(b"\0"):
                yield int(folder.name), words.replace(b"\0", b" ").decode(errors="replace")

    def _command(self, words: tuple[str | Path, ...]) -> tuple[str, ...]:
        told = (wine_path(word) if isinstance(word, Path) else word for word in words)
        return ("wine", *told)


def _read(output: IO[bytes] | None, said: list[bytes]) -> None:
    assert output is not None
    while data := os.read(output.fileno(), 65536):
        said.append(data)


@contextmanager
def machine_in(folder: Path) -> Iterator[Machine]:
    """A fresh Windows in a folder; nothing of it runs afterwards."""
    wine = Wine(folder)
    wine.ensure()
    # It keeps Wine's own services running between two programs.
    holder = subprocess.Popen(
        ("wine", "cmd"), env=wine.env(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    try:
        yield Machine(wine)
    finally:
        wine.end()
        holder.wait(LIMIT_S)
