"""A Windows 10 that is a Wine of its own: programs in it, what is installed, what is shown."""

import os
import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from build_spec.package.msi import NAME, OWN_KEY, RUN_KEY, product_code
from build_spec.package.windows_python import PLACE as PYTHON
from build_spec.package.windows_python import PROGRAM
from build_spec.package.wine import Wine, wine_path
from tests.outside.server import Panel

LIMIT_S = 300
KIOSKS = re.compile(r"kiosk\.exe\s+(\d+)\s+(\d+)")
ACCESS_VIOLATION = 0xC0000005
END = b"\0the end of it\0"
"""Written after a program by whoever started it."""
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
    panel: Panel

    @property
    def env(self) -> dict[str, str]:
        """Surroundings of each program of it: one desktop, on one X server."""
        return self.wine.env(DISPLAY=self.panel.name)

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
        reading, writing = os.pipe()
        said: list[bytes] = []
        with open(reading, "rb", buffering=0) as output, open(writing, "wb", buffering=0) as end:  # noqa: PTH123
            process = subprocess.Popen(
                self._command(words),
                env={**self.env, **env},
                stdin=subprocess.DEVNULL,
                stdout=end,
                stderr=subprocess.STDOUT,
            )
            reader = threading.Thread(target=_read, args=(output, said), daemon=True)
            reader.start()
            try:
                code = process.wait(LIMIT_S)
            finally:
                # What Wine starts beside a program may keep the pipe open for ever.
                end.write(END)
                reader.join()
        text = b"".join(said).partition(END)[0].decode(errors="replace")
        return Done(code, text.replace("\r", ""))

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
    def showing(self) -> Iterator[None]:
        """The kiosk on the desktop; at the end nothing of it runs any more."""
        process = subprocess.Popen(
            self._command((self.program / "kiosk.exe",)),
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            for pid in [pid for pid, words in self._processes() if "kiosk.exe" in words]:
                os.kill(pid, signal.SIGKILL)
            process.wait(LIMIT_S)

    def break_kiosk(self) -> None:
        """End the kiosk that its watcher started, with the code of one that read where it may not.

        By hand: Wine's own taskkill ends a program with 0, where Windows' has 1.
        """
        table = self.do("wmic", "process", "get", "Name,ParentProcessId,ProcessId").said
        above = {own: parent for parent, own in KIOSKS.findall(table.replace("\0", ""))}
        (shown,) = (own for own, parent in above.items() if parent in above)
        end = (
            "import ctypes; kernel = ctypes.windll.kernel32; "
            f"held = kernel.OpenProcess(1, False, {shown}); "
            f"raise SystemExit(kernel.TerminateProcess(held, {ACCESS_VIOLATION}) == 0)"
        )
        assert self.do(PYTHON / PROGRAM, "-P", "-c", end).code == 0

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


def _read(output: IO[bytes], said: list[bytes]) -> None:
    while END not in b"".join(said):
        said.append(output.read(65536))


@contextmanager
def machine_in(folder: Path, panel: Panel) -> Iterator[Machine]:
    """A fresh Windows in a folder; nothing of it runs afterwards."""
    machine = Machine(Wine(folder), panel)
    machine.wine.ensure()
    # It keeps Wine's own services running between two programs. Its desktop is made by the first,
    # and one that was made without an X server shows nothing later on.
    holder = subprocess.Popen(
        ("wine", "cmd"), env=machine.env, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    try:
        yield machine
    finally:
        machine.wine.end()
        holder.communicate(timeout=LIMIT_S)
