"""What is measured from outside, the same way for every program."""

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from build_spec.bench.display import NotStill, Screen, Start
from build_spec.bench.figures import Sample
from build_spec.bench.programs import Program, Running, running
from build_spec.bench.route import Stop
from build_spec.hermetic import Room, xvfb

MS = 1000.0
QUIET_S = 1.0
"""A start has settled when nothing changed for so long; the wait is not counted."""
START_LIMIT_S = 30.0
TAP_LIMIT_S = 5.0
HOLD_S = 0.08
"""How long a finger stays on a button."""
STILL_S = 0.1
"""The words have stood still for so long before they are tapped away."""

_numbers = count()


@dataclass(frozen=True, slots=True)
class Session:
    """A program that runs on a screen of its own, and how it started."""

    program: Program
    screen: Screen
    running: Running
    start: Start

    @property
    def first_picture_ms(self) -> float:
        """From its start to the first screen that is not blank."""
        return (self.start.first_picture_s - self.running.started_s) * MS

    @property
    def settled_ms(self) -> float:
        """From its start to the last change of the first screen."""
        return (self.start.settled_s - self.running.started_s) * MS


@dataclass(frozen=True, slots=True)
class Taps:
    """Latencies of timed taps.

    ``press_ms`` is shorter where a button does not look pressed: there is no change to time.
    ``repeated`` names the screens on which a first tap led to nothing: a page that came late is
    guarded late, too.
    """

    press_ms: Sample
    release_ms: Sample
    repeated: tuple[str, ...] = ()


@contextlib.contextmanager
def session(room: Room, program: Program) -> Iterator[Session]:
    """Start a program on a new screen, wait until it has settled, and end both.

    Raises:
        NotStill: its picture did not come to rest.
    """
    folder = room.runtime / f"screen-{next(_numbers)}"
    folder.mkdir()
    with xvfb(room, "-fbdir", str(folder)) as shown:
        screen = Screen(shown.env["DISPLAY"], folder)
        try:
            # In the corner, where it lies on nothing that is drawn.
            screen.move((screen.whole.right - 1, screen.whole.bottom - 1))
            before = screen.snapshot()
            with running(program, _display_env(shown.env), _log(room, program)) as process:
                try:
                    start = screen.watch_start(before, QUIET_S, START_LIMIT_S)
                except NotStill as problem:
                    raise NotStill(f"{problem}; {_last_words(_log(room, program))}") from None
                yield Session(program, screen, process, start)
        finally:
            screen.close()


def _display_env(env: Mapping[str, str]) -> dict[str, str]:
    return {"DISPLAY": env["DISPLAY"], "QT_QPA_PLATFORM": "xcb"}


def _log(room: Room, program: Program) -> Path:
    return room.runtime / f"{program.name}.log"


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
    last = next((line for line in reversed(lines) if line.strip()), "nothing")
    return f"it said: {last}"


def walk(shown: Session, stops: Sequence[Stop], guard_s: float | None = None) -> Taps:
    """Tap through some screens, no sooner than the program's guard allows.

    Raises:
        NotStill: a tap changed nothing, twice.
    """
    guard_s = shown.program.guard_s if guard_s is None else guard_s
    presses: list[float] = []
    releases: list[float] = []
    repeated: list[str] = []
    for stop in stops:
        press_ms, release_ms = _tap(shown.screen, stop, guard_s)
        if release_ms is None:
            # As a person would.
            repeated.append(stop.name)
            press_ms, release_ms = _tap(shown.screen, stop, guard_s)
        if release_ms is None:
            raise NotStill(f"a tap on {stop.button.centre} of {stop.name} changed nothing")
        if stop.timed:
            releases.append(release_ms)
            presses += [press_ms] if press_ms is not None else []
    return Taps(Sample(tuple(presses)), Sample(tuple(releases)), tuple(repeated))


def _tap(screen: Screen, stop: Stop, guard_s: float) -> tuple[float | None, float | None]:
    """From press to the button's first changed pixel, from release to that of the words.

    None: nothing changed.
    """
    # That the button looks as before is no answer yet, unless it is all there is.
    watched = stop.watch.without(stop.button) or (stop.watch,)
    screen.move(stop.button.centre)
    screen.wait_until_still(stop.watch, STILL_S, TAP_LIMIT_S)
    time.sleep(max(0.0, guard_s - STILL_S))
    before = screen.snapshot()
    pressed_s = screen.press()
    looked_pressed_s = screen.wait_for_change(before, HOLD_S, stop.button)
    _sleep_until(pressed_s + HOLD_S)
    before = screen.snapshot()
    released_s = screen.release()
    changed_s = screen.wait_for_change(before, TAP_LIMIT_S, *watched)
    press_ms = None if looked_pressed_s is None else (looked_pressed_s - pressed_s) * MS
    return press_ms, None if changed_s is None else (changed_s - released_s) * MS


def _sleep_until(moment_s: float) -> None:
    time.sleep(max(0.0, moment_s - time.monotonic()))


def cpu_percent(sessions: Sequence[Session], window_s: float) -> tuple[float, ...]:
    """What each program uses of one core while nobody touches it, over the same time."""
    started_s = time.monotonic()
    before = [shown.running.cpu_seconds() for shown in sessions]
    time.sleep(window_s)
    after = [shown.running.cpu_seconds() for shown in sessions]
    spent_s = time.monotonic() - started_s
    return tuple(100 * (b - a) / spent_s for a, b in zip(before, after, strict=True))
