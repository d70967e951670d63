"""The words of `python3 build_spec WORD` and what each does."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import FrameType

from build_spec import gates, locking, setup_env
from build_spec.console import Command, StepFailed, complain, follow, say, step
from build_spec.hermetic import hermetic_room
from build_spec.package import make, prove
from build_spec.places import ROOT, SCRATCH, VENV, venv_python
from build_spec.system_pieces import (
    NARRATION_PIECES,
    RUN_PIECES,
    TEST_PIECES,
    PiecesMissing,
    display_problem,
    ensure_pieces,
)

DONE = 0
FAILED = 1
WRONG_WORDS = 2
NOT_SET_UP = 3
NO_DISPLAY = 4
INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM

# Not RUF100 too: with few rules chosen, it takes every excuse for the others away.
LAYOUT_RULES = "I"

NO_DISPLAY_ADVICE = (
    "start it from a desktop session or set DISPLAY; "
    "on a console without a desktop set QT_QPA_PLATFORM=linuxfb"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One sub-command."""

    name: str
    arguments: str
    what: str
    act: Callable[[Sequence[str]], int]


def run(words: Sequence[str]) -> int:
    problem = display_problem(os.environ)
    if problem and not {"-h", "--help"} & set(words):
        complain(f"{problem}: {NO_DISPLAY_ADVICE}.")
        return NO_DISPLAY
    # From the clone every translation is offered, also those that nobody checked yet.
    return kiosk(("run", "--languages", "all", *words))


def kiosk(words: Sequence[str]) -> int:
    ensure_pieces(RUN_PIECES)
    setup_env.ensure_venv(dev=False)
    # -P: a folder named kiosk where the user stands is not taken for ours.
    return hand_over((venv_python(), "-P", "-m", "kiosk", *words), with_clone_on_path(os.environ))


def test(words: Sequence[str]) -> int:
    names = [word for word in words if word != "--fast"]
    try:
        chosen = gates.chosen_gates(names, fast="--fast" in words)
    except KeyError as unknown:
        known = " ".join(gate.name for gate in gates.GATES)
        complain(f"No gate is called {unknown}. The gates: {known}")
        return WRONG_WORDS
    setup(())
    return gates.run_gates(chosen)


def setup(_words: Sequence[str]) -> int:
    ensure_pieces((*TEST_PIECES, *make.pieces()))
    setup_env.ensure_venv(dev=True)
    make.prepare()
    return DONE


def format_all(_words: Sequence[str]) -> int:
    setup_env.ensure_venv(dev=True)
    ruff = (venv_python(), "-m", "ruff")
    qmlformat = (gates.qt_tool("qmlformat"), *gates.QMLFORMAT_OPTIONS, "--inplace")
    commands: tuple[Command, ...] = (
        (*ruff, "check", "--fix-only", "--select", LAYOUT_RULES, *gates.CODE),
        (*ruff, "format", *gates.CODE),
        *((*qmlformat, file) for file in gates.qml_files()),
    )
    for command in commands:
        done = follow("format", command, cwd=ROOT)
        if done.code:
            complain(done.output)
            return FAILED
    say(f"{len(gates.qml_files())} QML files and all Python files are in their layout.")
    return DONE


def pytest(words: Sequence[str]) -> int:
    return in_room("pytest", "-m", gates.OFFSCREEN, *words)


def layout(words: Sequence[str]) -> int:
    every = (
        *gates.EVERY_CORE,
        "-k",
        "laid_out_well or reading_order or name_of_its_page",
        "tests/layout",
        "tests/ui",
    )
    return in_room("pytest", "-p", "build_spec.no_network", *every, *words)


def shots(words: Sequence[str]) -> int:
    return in_room("tests.shots", *words)


def checklist(words: Sequence[str]) -> int:
    return in_room("tests.checklist", *words)


def standards(words: Sequence[str]) -> int:
    return in_room("tests.standards", *words)


def contrast(words: Sequence[str]) -> int:
    return in_room("tests.contrast", *words)


def vision(words: Sequence[str]) -> int:
    return in_room("tests.vision", *words)


def pictures(words: Sequence[str]) -> int:
    return in_room("tests.pictures", *words)


def monkey(words: Sequence[str]) -> int:
    return in_room("tests.monkey", *words)


def guides(_words: Sequence[str]) -> int:
    setup_env.ensure_venv(dev=False)
    command: Command = (venv_python(), "-P", "-m", "build_spec.guides")
    return hand_over(command, with_clone_on_path(os.environ))


def icons(_words: Sequence[str]) -> int:
    return in_room("build_spec.icons")


def translations(words: Sequence[str]) -> int:
    return in_room("build_spec.translations", *words)


def bench(words: Sequence[str]) -> int:
    return in_room("build_spec.bench", *words)


def in_room(module: str, *words: str) -> int:
    """Run a module in the surroundings that the gates have."""
    setup(())
    with hermetic_room() as room:
        return hand_over((venv_python(), "-P", "-m", module, *words), room.env)


def illustrations(words: Sequence[str]) -> int:
    venv = SCRATCH / "venv-illustrations"
    setup_env.ensure_layer(setup_env.ILLUSTRATIONS, venv)
    command: Command = (venv_python(venv), "-P", "-m", "build_spec.illustrate", *words)
    return hand_over(command, with_clone_on_path(os.environ))


def narrate(words: Sequence[str]) -> int:
    ensure_pieces(NARRATION_PIECES)
    setup_env.ensure_venv(dev=False)
    venv = SCRATCH / "venv-narration"
    setup_env.ensure_layer(setup_env.NARRATION, venv)
    with_clone = with_clone_on_path(os.environ)
    script = SCRATCH / "narrate" / "script.json"
    step(
        "Listing what is said",
        (venv_python(), "-P", "-m", "build_spec.narrate.script", script),
        env=with_clone,
    )
    return hand_over(
        (venv_python(venv), "-P", "-m", "build_spec.narrate", script, *words), with_clone
    )


def clean(_words: Sequence[str]) -> int:
    for folder in (VENV, SCRATCH):
        shutil.rmtree(folder, ignore_errors=True)
        say(f"Removed {folder.name}/")
    return DONE


WORDS = (
    Word("run", "[WORDS]", "set up what is missing and start the kiosk", run),
    Word("test", "[--fast] [GATES]", "set up what is missing and run every gate and test", test),
    Word("kiosk", "WORDS", "run a sub-command of the kiosk, e.g. kiosk check", kiosk),
    Word("setup", "", "only set up, test tools too", setup),
    Word("format", "", "bring Python and QML files into their layout", format_all),
    Word("pytest", "[WORDS]", "some tests, in the gates' surroundings: pytest -k name", pytest),
    Word("shots", "[WORDS]", "screenshots of every screen on every panel", shots),
    Word("bench", "[WORDS]", "measure the kiosk beside Chromium; --quick in a minute", bench),
    Word("pictures", "[--accept]", "compare the accepted pictures, or accept new ones", pictures),
    Word("vision", "[WORDS]", "the screens as seen without red, green, blue or colour", vision),
    Word("illustrations", "[WORDS]", "render the pictures again from the model", illustrations),
    Word("narrate", "[PAGES]", "read aloud what changed since; goes on where it stopped", narrate),
    Word("checklist", "", "what has to hold for everybody, and what proves it", checklist),
    Word("standards", "", "what decision aids must have, and the page that has it", standards),
    Word("layout", "", "every screen on every panel, in every language and text size", layout),
    Word("contrast", "[WORDS]", "measure how well every text and icon stands out", contrast),
    Word("monkey", "[WORDS]", "100,000 senseless taps, drags and keys, seeded", monkey),
    Word("icons", "", "write the outlines of the icons again from their font", icons),
    Word("translations", "[LANGUAGE]", "collect the words of the interface again", translations),
    Word("guides", "", "write the tables of the guides again from the program", guides),
    Word("package", "[PARTS] [--twice]", "build the .deb, the archive ...", make.package),
    Word("test-package", "[WORDS]", "test it; --chroot: bare Debian; --wine", prove.test_package),
    Word("lock", "[--upgrade]", "write the locks again from pyproject.toml", locking.write_locks),
    Word("clean", "", "remove .venv/ and .build/", clean),
)
HELP_WORDS = ("help", "-h", "--help")


def main(words: Sequence[str]) -> int:
    """Do one word. Returns the exit code."""
    if not words or words[0] in HELP_WORDS:
        say(help_text())
        return DONE if words else WRONG_WORDS
    known = {word.name: word for word in WORDS}
    word = known.get(words[0])
    if word is None:
        complain(f"There is no word {words[0]!r}.\n\n{help_text()}")
        return WRONG_WORDS
    signal.signal(signal.SIGTERM, _end)
    try:
        return word.act(words[1:])
    except PiecesMissing as problem:
        complain(str(problem))
        return NOT_SET_UP
    except StepFailed as problem:
        complain(str(problem))
        return FAILED
    except BrokenPipeError:
        # Whoever read our output has gone; Python must not try to flush it at its end.
        sys.stdout = sys.stderr
        return FAILED
    except KeyboardInterrupt:
        complain("Stopped.")
        return INTERRUPTED


def _end(_number: int, _frame: FrameType | None) -> None:
    """A termination ends like Ctrl+C does, so that no child is left behind."""
    sys.exit(TERMINATED)


def help_text() -> str:
    width = max(len(f"{word.name} {word.arguments}") for word in WORDS)
    lines = (f"  {f'{word.name} {word.arguments}':<{width}}  {word.what}" for word in WORDS)
    names = " ".join(gate.name for gate in gates.GATES)
    codes = (
        f"{DONE} done, {FAILED} failed, {WRONG_WORDS} wrong words, "
        f"{NOT_SET_UP} something is missing from the system, {NO_DISPLAY} no display"
    )
    return "\n".join(
        (
            "python3 build_spec WORD          (on Windows: py build_spec WORD)",
            "",
            *lines,
            "",
            f"Gates: {names}",
            f"Exit codes: {codes}",
        )
    )


def with_clone_on_path(env: Mapping[str, str]) -> dict[str, str]:
    before = env.get("PYTHONPATH")
    return {**env, "PYTHONPATH": f"{ROOT}{os.pathsep}{before}" if before else str(ROOT)}


def hand_over(command: Command, env: Mapping[str, str]) -> int:
    """Give the terminal to a program until it ends; Ctrl+C and termination are its to answer."""
    child = subprocess.Popen([str(word) for word in command], env=env)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        # The terminal sends Ctrl+C to both of us; only a termination has to be passed on.
        if number == signal.SIGTERM:
            child.terminate()

    before = {number: signal.signal(number, pass_on) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        code = child.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    # A shell's way to say that a signal ended a program.
    return 128 - code if code < 0 else code
