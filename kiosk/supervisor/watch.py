"""Starts the kiosk as a child, listens to its beats, and starts it again when they stay out.

"The process is alive" is not "the picture is alive": the child beats only after it has really
drawn. It writes lines to its standard output; those that begin with ``BEAT`` name the page that is
open, all others are passed on.
"""

import contextlib
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Protocol, TypeAlias

from kiosk.core.exit_codes import ExitCode
from kiosk.supervisor.beats import BEAT
from kiosk.supervisor.ladder import Ladder, Rung

PASSED_ON = frozenset(ExitCode) - {ExitCode.BAD_CONTENT, ExitCode.GAVE_UP, ExitCode.RESTART}
"""Ends that are meant. Any other code, also Python's own 1, and any signal is a failure."""


class Process(Protocol):
    """What runs: ``subprocess.Popen``, or the copy that a first start makes."""

    @property
    def stdout(self) -> IO[bytes] | None:
        """What it writes."""

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code; raises after so many seconds."""

    def terminate(self) -> None:
        """Ask it to end."""

    def kill(self) -> None:
        """End it."""

    def send_signal(self, number: int, /) -> None:
        """Send it a signal."""


@dataclass(frozen=True, slots=True)
class Start:
    """How to start the kiosk, and why it is not the first time (empty where it is)."""

    rung: Rung
    after: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """All in seconds."""

    first_beat_s: float = 60.0
    beat_s: float = 10.0
    look_s: float = 6.0
    """Longer than from beat to beat: the beats themselves wake who listens."""
    last_words_s: float = 0.5
    """To write down what it was doing, before it is ended."""
    nap_s: float = 3.0
    """Who looks this much too late has slept, with the child and the whole machine."""
    ending_s: float = 5.0
    safe_s: float = 600.0
    """After this long on the safe screen the usual start is tried again."""


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Beat:
    """The picture is alive."""

    page: str


@dataclass(frozen=True, slots=True)
class Silence:
    """The child's output has ended."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Ctrl+C or a termination."""


Heard: TypeAlias = Beat | Silence | Asked


@dataclass(frozen=True, slots=True)
class Meant:
    """The child ended as it was meant to."""

    code: int


@dataclass(frozen=True, slots=True)
class Again:
    """It is to be started afresh; nothing failed."""


@dataclass(frozen=True, slots=True)
class Broken:
    """It failed; ``reason`` is a sentence for staff."""

    reason: str


End: TypeAlias = Meant | Again | Broken


def watch(
    command: Callable[[Start], Sequence[str]],
    limits: Limits = LIMITS,
    first: Process | None = None,
) -> int:
    """Keep the kiosk running until it is meant to end; returns the exit code.

    ``first`` was started already, in the usual way; all others are started by ``command``.
    """
    ladder, after = Ladder(), ""
    with _ending() as ending:
        while True:
            rung = ladder.rung
            if rung is None:
                _complain(f"{after}; it broke too often and is not started again")
                return ExitCode.GAVE_UP
            if ending.wait(ladder.pause_s):
                return ExitCode.GOOD
            process = first or _started(command(Start(rung, after)))
            first = None
            end = _Child(process, rung, limits, ending).follow()
            match end:
                case Meant(code):
                    return code
                case Again():
                    ladder, after = Ladder(), ""
                case Broken(reason):
                    after = reason
                    ladder = ladder.after_failure(time.monotonic())
                    _complain(f"{reason}; it is started again")


class _Ending:
    """Whether the watcher itself is to end; ``wake`` is called the moment it is asked to."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self.wake: Callable[[], None] = self._asked.set

    def ask(self) -> None:
        """From a signal's handler."""
        self._asked.set()
        self.wake()

    @property
    def is_asked(self) -> bool:
        """Whether somebody asked."""
        return self._asked.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until somebody asks; returns whether somebody did."""
        return self._asked.wait(seconds)


@contextlib.contextmanager
def _ending() -> Iterator[_Ending]:
    """What Ctrl+C and a termination ask for."""
    ending = _Ending()
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, lambda *_: ending.ask()) for number in numbers}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _started(command: Sequence[str]) -> Process:
    return subprocess.Popen(command, stdout=subprocess.PIPE)


def _complain(text: str) -> None:
    sys.stderr.write(f"kiosk: {text}\n")
    sys.stderr.flush()


class _Child:
    """One run of the kiosk."""

    def __init__(self, process: Process, rung: Rung, limits: Limits, ending: _Ending) -> None:
        self._limits = limits
        self._ending = ending
        self._page = ""
        self._may_stay_s = limits.safe_s if rung is Rung.SAFE else float("inf")
        self._process = process
        self._heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        # Of all queues this one may be filled from a signal's handler.
        ending.wake = lambda: self._heard.put(Asked())
        assert self._process.stdout is not None
        output = self._process.stdout
        self._listener = threading.Thread(target=self._listen, args=(output,), daemon=True)
        self._listener.start()

    def _listen(self, lines: IO[bytes]) -> None:
        with lines:
            for line in lines:
                text = line.decode(errors="replace")
                if text.startswith(BEAT):
                    self._heard.put(Beat(text.removeprefix(BEAT).strip()))
                else:
                    sys.stdout.write(text)
                    sys.stdout.flush()
        self._heard.put(Silence())

    def follow(self) -> End:
        """Listen until the child ends, by itself or because it is ended here."""
        started_s = looked_s = time.monotonic()
        silent_from_s = started_s + self._limits.first_beat_s
        while True:
            heard = self._next(min(silent_from_s, started_s + self._may_stay_s))
            now_s = time.monotonic()
            slept = now_s - looked_s > self._limits.look_s + self._limits.nap_s
            looked_s = now_s
            if isinstance(heard, Silence):
                return self._ended()
            if isinstance(heard, Beat):
                self._page = heard.page
            if isinstance(heard, Beat) or slept:
                silent_from_s = now_s + self._limits.beat_s
            if self._ending.is_asked:
                self._process.terminate()
                return self._ended()
            if now_s > silent_from_s:
                self._end_hung()
                where = f" on page {self._page}" if self._page else ""
                return Broken(f"the picture stood still{where}")
            if now_s - started_s > self._may_stay_s:
                self._process.terminate()
                self._ended()
                return Again()

    def _next(self, due_s: float) -> Heard | None:
        """What the child says next; None where it says nothing for a while, or until ``due_s``."""
        now_s = time.monotonic()
        end_s = min(now_s + self._limits.look_s, max(due_s, now_s + SHORTEST_WAIT_S))
        while not self._ending.is_asked:
            wait_s = min(LONGEST_WAIT_S, end_s - time.monotonic())
            if wait_s <= 0:
                return None
            with contextlib.suppress(queue.Empty):
                return self._heard.get(timeout=wait_s)
        return None

    def _end_hung(self) -> None:
        if sys.platform != "win32":
            # Whatever hangs, this is heard; Python's fault handler answers it without Python.
            self._process.send_signal(signal.SIGUSR1)
            with contextlib.suppress(subprocess.TimeoutExpired, TimeoutError):
                self._process.wait(self._limits.last_words_s)
        self._process.kill()
        self._gone()

    def _gone(self) -> int:
        """Wait for a child that was killed; returns how it ended."""
        code = self._process.wait()
        self._listener.join(self._limits.ending_s)
        return code

    def _ended(self) -> End:
        """How it ended; one that does not is ended."""
        try:
            code = self._process.wait(self._limits.ending_s)
        except (subprocess.TimeoutExpired, TimeoutError):
            self._process.kill()
            code = self._gone()
        self._listener.join(self._limits.ending_s)
        if self._ending.is_asked:
            # Whatever it says: Windows ends a program with 1, and POSIX with the signal.
            return Meant(code if code in PASSED_ON else ExitCode.GOOD)
        if code == ExitCode.RESTART:
            return Again()
        if code in PASSED_ON:
            return Meant(code)
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        return Broken(f"the program ended by itself ({how})")


SHORTEST_WAIT_S = 0.01
LONGEST_WAIT_S = 1.0 if sys.platform == "win32" else 60.0
"""On Windows a signal's handler runs only between two waits."""
