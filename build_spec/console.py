"""Running commands so that the person at the terminal sees that something goes on."""

import queue
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

Command = Sequence[str | Path]

TICK_S = 1.0
NO_LIMIT_S = float("inf")
TAIL_LINES = 20


class StepFailed(Exception):
    """A step could not be done; the text says which and shows the end of its output."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a command ended, with everything it wrote."""

    code: int
    output: str
    seconds: float


def say(text: str) -> None:
    """One line, at once, also when the output goes to a file."""
    print(text, flush=True)


def complain(text: str) -> None:
    """One line to the error output."""
    print(text, file=sys.stderr, flush=True)


def step(title: str, command: Command, *, env: Mapping[str, str] | None = None) -> None:
    """Do one long part of the set-up under a title.

    Raises: StepFailed when the command fails.
    """
    if not sys.stdout.isatty():
        say(f"{title} ...")
    done = follow(title, command, env=env)
    if done.code:
        tail = done.output.splitlines()[-TAIL_LINES:]
        raise StepFailed("\n".join([f"{title}: failed (exit code {done.code})", *tail]))
    say(f"{title}: done in {done.seconds:.0f} s")


def follow(
    title: str,
    command: Command,
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    limit_s: float = NO_LIMIT_S,
) -> Finished:
    """Run a command to its end; on a terminal one live line shows what it says last."""
    started = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command],
        env=env,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    output: list[str] = []
    try:
        for line in _Lines(process):
            seconds = time.monotonic() - started
            if line is not None:
                output.append(line)
            if seconds > limit_s:
                output.append(f"Stopped: it took more than {limit_s:.0f} s.")
                process.kill()
                break
            _redraw(f"{title} ({seconds:.0f} s)  {output[-1].strip() if output else ''}")
    except BaseException:
        process.kill()
        raise
    finally:
        code = process.wait()
        _redraw("")
    return Finished(code, "\n".join(output), time.monotonic() - started)


class _Lines:
    """Iterates over the lines of a process; gives None after each second of silence."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._queue: queue.Queue[str | None] = queue.Queue()
        self._process = process
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                self._queue.put(line.rstrip())
        self._queue.put(None)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str | None:
        try:
            line = self._queue.get(timeout=TICK_S)
        except queue.Empty:
            return None
        if line is None:
            raise StopIteration
        return line


def _redraw(text: str) -> None:
    if sys.stdout.isatty():
        # Spaces and no escape codes, which an old Windows console would print.
        width = shutil.get_terminal_size().columns - 1
        plain = "".join(filter(str.isprintable, text))
        sys.stdout.write(f"\r{plain[:width]:<{width}}\r")
        sys.stdout.flush()
