"""One run: everything is measured, ours and theirs in turns, for the machine is never quiet."""

import contextlib
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_spec.bench.display import NotStill
from build_spec.bench.figures import (
    Figures,
    Growth,
    Inside,
    Memory,
    Outside,
    Sample,
    read_inside,
)
from build_spec.bench.growth import large_content, small_content
from build_spec.bench.machine import IdleMemory, load_now, qt_version, this_machine
from build_spec.bench.measures import Session, cpu_percent, session, walk
from build_spec.bench.programs import (
    CHROMIUM_ABSENT,
    PACKAGE_ABSENT,
    Program,
    chromium_flags,
    chromium_program,
    is_package_old,
    kiosk_program,
    package_command,
    source_command,
    version_of,
)
from build_spec.bench.route import PAGE_FILE, ROUTE_FILE, Route, read_route
from build_spec.console import say
from build_spec.hermetic import Room, xvfb
from build_spec.places import ROOT, venv_python

TEST_SURROUNDINGS = ("FONTCONFIG_FILE", "QT_QPA_PLATFORM")
"""Set for tests; measured programs find what a usual machine has."""
SOURCE, PACKAGE, CHROMIUM = "source", "package", "chromium"
NO_START = "does not start"
METHOD = (
    "Taken from outside, under Xvfb at 1920x1080 without a graphics card, in turns: pixels are "
    "read from the server's own screen at each drawing (to about 1 ms, while a program starts to "
    "8 ms); taps are pointer presses through XTEST; memory is the proportional set size of the "
    "process tree. Times are median / 95th percentile; files are warm. Ratio: ours to "
    "Chromium's, source · package; for taps of the 95th percentiles, else of the medians. "
    "Chromium shows an equal page: the same words at the same places, each picture as one image, "
    "all screens in one document; a script of a few lines shows the next."
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured; ``pages`` None is all of them.

    ``starts`` come on top of the one that each walk begins with. Before the processor is measured
    the programs have ``rest_s`` for what they still do after a start.
    """

    starts: int
    pages: int | None
    rest_s: float
    cpu_s: float
    turns: int
    scenes: int
    opened: int
    growth_starts: int
    quick: bool = False


FULL = Plan(
    starts=5, pages=None, rest_s=5.0, cpu_s=20.0, turns=40, scenes=4, opened=30, growth_starts=3
)
QUICK = Plan(
    starts=0,
    pages=1,
    rest_s=0.0,
    cpu_s=2.0,
    turns=4,
    scenes=1,
    opened=3,
    growth_starts=1,
    quick=True,
)


class Bench:
    """Measures step by step; says what it does; notes what did not work and goes on."""

    def __init__(self, plan: Plan, room: Room) -> None:
        self._plan = plan
        self._began_s = time.monotonic()
        self._inner = room
        env = {k: v for k, v in room.env.items() if k not in TEST_SURROUNDINGS}
        self._room = Room(env, room.runtime)
        self._folder = room.runtime / "bench"
        self._folder.mkdir()
        self._found = {name: Outside(name) for name in (SOURCE, PACKAGE, CHROMIUM)}
        self._programs: list[Program] = []
        self._notes = [METHOD]

    def run(self) -> Figures:
        """Everything that can be measured here."""
        load_before = load_now()
        route = self._rehearse()
        self._find_programs()
        self._measure_starts()
        for program in self._programs:
            self._measure_walk(program, route)
        self._measure_processor(route)
        inside = self._measure_inside()
        growth = self._measure_growth()
        versions = dict.fromkeys(f.version for f in self._found.values() if f.version)
        self._tell("done")
        return Figures(
            machine=this_machine(load_before, (*versions, qt_version())),
            source=self._found[SOURCE],
            package=self._found[PACKAGE],
            chromium=self._found[CHROMIUM],
            inside=inside,
            growth=growth,
            notes=tuple(self._notes),
            quick=self._plan.quick,
        )

    def _rehearse(self) -> Route:
        self._tell("walking through the pages once, to know where to tap")
        pages = [] if self._plan.pages is None else [str(self._plan.pages)]
        self._run_module(self._inner, "build_spec.bench.rehearse", str(self._folder), *pages)
        return read_route(self._folder / ROUTE_FILE)

    def _find_programs(self) -> None:
        env, folder = self._room.env, self._folder
        page = folder / PAGE_FILE
        package, chromium = package_command(), chromium_program(env, page, folder / "profile")
        self._add(kiosk_program(SOURCE, source_command(), env, folder), source_command())
        if package is None:
            self._found[PACKAGE] = replace(self._found[PACKAGE], absent=PACKAGE_ABSENT)
            self._notes.append("The package is not built; python3 build_spec package builds it.")
        else:
            if is_package_old():
                self._notes.append("The package was built from another commit; build it again.")
            self._add(kiosk_program(PACKAGE, package, env, folder), package)
        if chromium is None:
            self._found[CHROMIUM] = replace(self._found[CHROMIUM], absent=CHROMIUM_ABSENT)
        else:
            self._add(chromium, chromium.command[:1])
            self._notes.append(f"Chromium is started with {' '.join(chromium_flags())}.")

    def _add(self, program: Program, command: Sequence[str]) -> None:
        self._programs.append(program)
        version = version_of(command, self._room.env)
        self._found[program.name] = replace(self._found[program.name], version=version)

    def _measure_starts(self) -> None:
        """Ours and theirs in turns, after a first start of each that warms the files."""
        for program in tuple(self._programs):
            self._tell(f"first start: {program.name}")
            self._warm(program)
        for number in range(1, self._plan.starts + 1):
            for program in self._programs:
                self._tell(f"start {number} of {self._plan.starts}: {program.name}")
                with self._going_on(program.name), session(self._room, program) as shown:
                    self._keep_start(shown)

    def _warm(self, program: Program) -> None:
        """Who does not start is left out of all the rest."""
        started = False
        with self._going_on(program.name), session(self._room, program):
            started = True
        if not started:
            self._programs.remove(program)
            self._found[program.name] = replace(self._found[program.name], absent=NO_START)

    def _keep_start(self, shown: Session) -> None:
        found = self._found[shown.program.name]
        self._found[found.name] = replace(
            found,
            first_picture_ms=found.first_picture_ms + Sample((shown.first_picture_ms,)),
            settled_ms=found.settled_ms + Sample((shown.settled_ms,)),
        )

    def _measure_walk(self, program: Program, route: Route) -> None:
        self._tell(f"taps and memory, {route.taps} pages' screens: {program.name}")
        with self._going_on(program.name), session(self._room, program) as shown:
            self._keep_start(shown)
            after_start_mib = shown.running.memory_mib()
            walk(shown, route.opening)
            taps = walk(shown, route.round)
            self._notes += [f"Tapped twice ({program.name}): {name}." for name in taps.repeated]
            after_pages_mib = shown.running.memory_mib()
            found = self._found[program.name]
            self._found[program.name] = replace(
                found,
                press_ms=taps.press_ms,
                release_ms=taps.release_ms,
                memory=Memory(after_start_mib, after_pages_mib),
            )
            if program.name == PACKAGE:
                # The same code as the source: its second round would tell the same again.
                return
            self._tell(f"memory, a second round: {program.name}")
            walk(shown, route.round, program.least_guard_s)
            memory = Memory(after_start_mib, after_pages_mib, shown.running.memory_mib())
            self._found[program.name] = replace(self._found[program.name], memory=memory)

    def _measure_processor(self, route: Route) -> None:
        """All at once: nobody does anything, so nobody is in another's way."""
        self._tell(f"processor, twice {self._plan.cpu_s:.0f} s")
        with self._going_on("processor"), contextlib.ExitStack() as stack:
            shown = [stack.enter_context(session(self._room, p)) for p in self._programs]
            time.sleep(self._plan.rest_s)
            attract = cpu_percent(shown, self._plan.cpu_s)
            for one in shown:
                walk(one, route.to_still_page, one.program.least_guard_s)
            for one in shown:
                one.screen.wait_until_still(one.screen.whole, quiet_s=1.0, limit_s=20.0)
            idle = IdleMemory()
            still = cpu_percent(shown, self._plan.cpu_s)
            self._notes += [note] if (note := idle.taken()) else []
            for one, awake, quiet in zip(shown, attract, still, strict=True):
                name = one.program.name
                self._found[name] = replace(
                    self._found[name], attract_cpu_percent=awake, still_cpu_percent=quiet
                )

    def _measure_inside(self) -> Inside | None:
        self._tell("frames and pages, from inside")
        file = self._folder / "inside.json"
        plan = self._plan
        amount = (str(plan.opened), str(plan.turns), str(plan.scenes))
        with self._going_on("inside"), xvfb(self._inner) as shown:
            self._run_module(shown, "build_spec.bench.inside", str(file), *amount)
        return read_inside(file) if file.exists() else None

    def _measure_growth(self) -> Growth | None:
        self._tell("starts with little and with much content")
        folders = self._folder / "small", self._folder / "large"
        words = small_content(folders[0]), large_content(folders[1])
        programs = [
            kiosk_program(
                SOURCE,
                source_command(),
                self._room.env,
                self._folder,
                *("--content", str(folder), "--languages", "all"),
            )
            for folder in folders
        ]
        small_ms, large_ms = Sample(), Sample()
        with self._going_on("growth"):
            for _ in range(self._plan.growth_starts):
                small, large = (self._start_once(program) for program in programs)
                small_ms, large_ms = small_ms + small, large_ms + large
        return Growth(small_ms, large_ms, *words) if small_ms else None

    def _start_once(self, program: Program) -> Sample:
        with session(self._room, program) as shown:
            return Sample((shown.settled_ms,))

    def _run_module(self, room: Room, module: str, *words: str) -> None:
        """A part that needs Qt, in a process of its own.

        Raises:
            NotStill: it failed; with the end of what it said.
        """
        done = subprocess.run(
            (venv_python(), "-P", "-m", module, *words),
            env=dict(room.env),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            last = (done.stderr.strip() or done.stdout.strip()).rpartition("\n")[2]
            raise NotStill(f"{module} ended with {done.returncode}: {last}")

    @contextlib.contextmanager
    def _going_on(self, what: str) -> Iterator[None]:
        """What does not work is told, and left out of the table."""
        try:
            yield
        except NotStill as problem:
            self._notes.append(f"Not measured ({what}): {problem}.")
            self._tell(f"{what}: {problem}")

    def _tell(self, what: str) -> None:
        say(f"[{time.monotonic() - self._began_s:4.0f} s] {what}")
