"""The gates of the word `test`: what each one checks, and running them one after the other."""

import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from build_spec.console import Command, Finished, StepFailed, follow, say
from build_spec.hermetic import Room, has_xvfb, hermetic_room, xvfb
from build_spec.make_qmltypes import TypesNotMade, make_qmltypes
from build_spec.package import make
from build_spec.places import ROOT, SCRATCH, site_packages, venv_python
from build_spec.system_pieces import PiecesMissing

CODE = ("kiosk", "tests", "build_spec")
QML = ROOT / "kiosk" / "ui" / "qml"
QML_TESTS = ROOT / "tests" / "qml"
BRIDGE = ROOT / "kiosk" / "ui" / "bridge"
REPORTS = SCRATCH / "reports"
LIMIT_S = 3000.0
NAME_WIDTH = 12

QMLFORMAT_OPTIONS = ("--ignore-settings", "--newline", "unix")
QMLLINT_OPTIONS = ("--ignore-settings", "--max-warnings", "0", "--unused-imports", "warning")
# A skipped test has to say that its subject does not exist here, not that it was left out.
FAIR_SKIP = "not applicable"
# Each process has a kiosk of its own (0.4 GB); whoever has nothing left takes from another.
OFFSCREEN = "not xvfb and not packaged and not chroot and not wine"
"""Marks of the tests that need nothing but the clone."""
EVERY_CORE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal")
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as c; c()"


@dataclass(frozen=True, slots=True)
class Passed:
    """The gate looked at something and it was good; `note` says at how much."""

    note: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The gate found faults, or nothing to look at."""

    report: str


Outcome = Passed | Failed
Check = Callable[[Room], Outcome]


@dataclass(frozen=True, slots=True)
class Gate:
    """One check of the whole clone."""

    name: str
    what: str
    check: Check
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """How one gate ended."""

    gate: Gate
    outcome: Outcome
    seconds: float

    def line(self) -> str:
        name = f"{self.gate.name:<{NAME_WIDTH}}"
        match self.outcome:
            case Passed(note):
                return f"ok    {name} {self.seconds:6.1f} s  {note}"
            case Failed():
                return f"FAIL  {name} {self.seconds:6.1f} s  {self.gate.what}"


def ruff(room: Room) -> Outcome:
    return _verdict(
        _tool(room, "ruff", "ruff", "check", "--output-format", "concise", *CODE),
        _count("*.py", *CODE),
    )


def ruff_format(room: Room) -> Outcome:
    words = ("ruff", "format", "--check", "--diff", *CODE)
    return _verdict(_tool(room, "format", *words), _count("*.py", *CODE))


def mypy(room: Room) -> Outcome:
    return _verdict(_tool(room, "mypy", "mypy", *CODE), _count("*.py", *CODE))


def imports(room: Room) -> Outcome:
    command: Command = (
        venv_python(),
        "-c",
        LINT_IMPORTS,
        "--no-logo",
        "--cache-dir",
        SCRATCH / "import_linter",
    )
    done = follow("imports", command, env=room.env, cwd=ROOT, limit_s=LIMIT_S)
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", done.output)
    if done.code == 0 and kept is None:
        return Failed(f"No contract was checked.\n{done.output}")
    return _verdict(done, f"{kept[1]} contracts" if kept else "")


def qmlformat(_room: Room) -> Outcome:
    files = qml_files()
    if not files:
        return Failed("No QML file was found.")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        unlike = [problem for problem in pool.map(_format_problem, files) if problem]
    if unlike:
        return Failed("\n".join([*unlike, "Mend with: python3 build_spec format"]))
    return Passed(f"{len(files)} files")


def qmllint(room: Room) -> Outcome:
    files = qml_files()
    if not files:
        return Failed("No QML file was found.")
    try:
        types = make_qmltypes(BRIDGE)
    except TypesNotMade as problem:
        return Failed(str(problem))
    paths = ("-I", types.import_path, "-I", QML)
    command: Command = (
        qt_tool("qmllint"),
        *QMLLINT_OPTIONS,
        *paths,
        *(file.relative_to(ROOT) for file in files),
    )
    done = follow("qmllint", command, env=room.env, cwd=ROOT, limit_s=LIMIT_S)
    return _verdict(done, f"{len(files)} files, {len(types.elements)} Python types")


def pytest_offscreen(room: Room) -> Outcome:
    return _pytest(room, "pytest", f"{OFFSCREEN} and not every_layout", also=EVERY_CORE)


def pytest_fast(room: Room) -> Outcome:
    marks = f"{OFFSCREEN} and not every_layout and not slow"
    return _pytest(room, "pytest", marks, also=EVERY_CORE)


def pytest_xvfb(room: Room) -> Outcome:
    if not has_xvfb():
        return Passed("not applicable: no X server on this system")
    with xvfb(room) as display:
        return _pytest(display, "xvfb", "xvfb", ("dbus-run-session", "--"))


def packaged(_room: Room) -> Outcome:
    if sys.platform != "linux":
        return Passed("not applicable: nobody has tried the package on this system")
    try:
        make.prepare()
        make.build(make.FIRST)
        tested = make.self_test(make.FIRST)
        faults = [*make.faults_of(make.FIRST), *tested.faults]
    except (StepFailed, PiecesMissing) as problem:
        return Failed(str(problem))
    return Failed("\n".join(faults)) if faults else Passed(tested.summary)


def checklist(room: Room) -> Outcome:
    """The whole table goes to the reports; its counts are the note."""
    done = _tool(room, "checklist", "tests.checklist")
    (REPORTS / "checklist.txt").write_text(done.output, encoding="utf-8")
    return _verdict(done, done.output.strip().rpartition("\n")[2])


GATES = (
    Gate("ruff", "ruff check: faults a linter can see", ruff),
    Gate("format", "ruff format: Python layout", ruff_format),
    Gate("mypy", "mypy --strict: types", mypy),
    Gate("imports", "import-linter: who may import whom", imports),
    Gate("qmlformat", "qmlformat: QML layout", qmlformat),
    Gate("qmllint", "qmllint with the bridge's types: no warning", qmllint),
    Gate("checklist", "each requirement of accessibility has a check that exists", checklist),
    Gate("pytest", "all tests that need no display, Qt Quick Test among them", pytest_offscreen),
    Gate("xvfb", "tests on a real X server and session bus", pytest_xvfb, slow=True),
    Gate("package", "the package builds, holds what it may, and tests itself", packaged, slow=True),
)
FAST_PYTEST = Gate("pytest", "tests that need no display, without the slow ones", pytest_fast)


def chosen_gates(names: Sequence[str], *, fast: bool) -> tuple[Gate, ...]:
    """The named gates, or all; `fast` leaves out what is slow and was not named.

    Raises: KeyError with the first name that is no gate.
    """
    known = {gate.name: gate for gate in GATES}
    gates = tuple(known[name] for name in names) or GATES
    if not fast:
        return gates
    wanted = (gate for gate in gates if names or not gate.slow)
    return tuple(FAST_PYTEST if gate.name == "pytest" else gate for gate in wanted)


def run_gates(gates: Sequence[Gate]) -> int:
    """Run all, however many fail, and print a table. Returns the exit code."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    with hermetic_room() as room:
        rows = [_run(gate, room) for gate in gates]
    say("")
    for row in rows:
        say(row.line())
    failed = sum(isinstance(row.outcome, Failed) for row in rows)
    say(f"\n{len(rows) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _run(gate: Gate, room: Room) -> Row:
    started = time.monotonic()
    try:
        outcome = gate.check(room)
    except OSError as problem:
        outcome = Failed(str(problem))
    row = Row(gate, outcome, time.monotonic() - started)
    say(row.line())
    if isinstance(outcome, Failed):
        say("\n".join(f"    {line}" for line in outcome.report.splitlines()))
    return row


def qml_files() -> tuple[Path, ...]:
    return tuple(sorted((*QML.rglob("*.qml"), *QML_TESTS.rglob("*.qml"))))


def qt_tool(name: str) -> Path:
    """A command of the PySide6 wheel, started directly: its wrappers cost a Python start each."""
    suffix = ".exe" if sys.platform == "win32" else ""
    return site_packages() / "PySide6" / f"{name}{suffix}"


def _tool(room: Room, title: str, *words: str) -> Finished:
    command: Command = (venv_python(), "-m", *words)
    return follow(title, command, env=room.env, cwd=ROOT, limit_s=LIMIT_S)


def _count(pattern: str, *folders: str) -> str:
    return f"{sum(1 for folder in folders for _ in (ROOT / folder).rglob(pattern))} files"


def _verdict(done: Finished, note: str) -> Outcome:
    if done.code:
        return Failed(done.output or f"exit code {done.code} and not a word")
    return Passed(note)


def _format_problem(file: Path) -> str:
    done = subprocess.run(
        (qt_tool("qmlformat"), *QMLFORMAT_OPTIONS, file), capture_output=True, check=False
    )
    name = file.relative_to(ROOT)
    if done.returncode:
        return f"{name}: {done.stderr.decode(errors='replace').strip()}"
    return "" if done.stdout == file.read_bytes() else f"{name}: not in qmlformat's layout"


def _pytest(
    room: Room,
    title: str,
    marks: str,
    prefix: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
) -> Outcome:
    report = room.runtime / f"{title}.xml"
    options = ("-p", "build_spec.no_network", "-m", marks, f"--junitxml={report}", *also)
    command: Command = (*prefix, venv_python(), "-m", "pytest", *options)
    done = follow(title, command, env=room.env, cwd=ROOT, limit_s=LIMIT_S)
    if report.exists():
        shutil.copy(report, REPORTS)
    if done.code or not report.exists():
        return Failed(done.output)
    return read_report(report)


def read_report(report: Path) -> Outcome:
    """Judge what pytest counted: no test at all, or one left out without cause, is a failure."""
    cases = list(ET.parse(report).iter("testcase"))  # noqa: S314  (our own file)
    if not cases:
        return Failed("No test was run.")
    skipped = [(case, skip) for case in cases for skip in case.iter("skipped")]
    unfair = [
        f"{case.get('classname')}::{case.get('name')} was skipped: {skip.get('message')}"
        for case, skip in skipped
        if FAIR_SKIP not in (skip.get("message") or "")
    ]
    if unfair:
        return Failed("\n".join(unfair))
    note = f"{len(cases) - len(skipped)} tests"
    return Passed(f"{note}, {len(skipped)} not applicable" if skipped else note)
