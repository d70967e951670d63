"""The developers' entry: its words, the system's pieces, the stamps, the display."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from build_spec import setup_env, system_pieces, words
from build_spec.console import StepFailed, follow, step
from build_spec.places import ROOT, venv_python
from build_spec.setup_env import Layer
from build_spec.system_pieces import (
    RUN_PIECES,
    TEST_PIECES,
    Library,
    Module,
    PiecesMissing,
    Program,
    display_problem,
    ensure_pieces,
    install_line,
    x11_answers,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: not Linux")
LIMIT_S = 60

ABSENT = (
    Library("libnosuch.so.9", "libnosuch9"),
    Program("nosuch-program", "nosuch"),
    Module("nosuch_module", "nosuch"),
)


def entry(*said: str, **env: str) -> subprocess.CompletedProcess[str]:
    """What a person gets who types `python3 build_spec ...` with nothing set but the path."""
    return subprocess.run(
        (sys.executable, "build_spec", *said),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **env},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )


def test_help_lists_every_word_and_gate() -> None:
    done = entry("--help")
    assert done.returncode == words.DONE
    for word in words.WORDS:
        assert f"\n  {word.name}" in done.stdout
        assert word.what in done.stdout
    assert "\nGates: ruff " in done.stdout


@pytest.mark.parametrize("said", [(), ("nosuch",), ("test", "nosuch")])
def test_wrong_words_are_answered_with_the_right_ones(said: tuple[str, ...]) -> None:
    done = entry(*said)
    assert done.returncode == words.WRONG_WORDS
    assert "Gates: " in done.stdout + done.stderr or "The gates: " in done.stderr
    assert "Traceback" not in done.stderr


@linux_only
def test_run_without_a_display_says_so_in_one_line() -> None:
    done = entry("run")
    assert done.returncode == words.NO_DISPLAY
    assert done.stdout == ""
    assert done.stderr.startswith("No display: ")
    assert done.stderr.count("\n") == 1


@linux_only
def test_run_with_a_dead_display_says_so() -> None:
    done = entry("run", DISPLAY=":987")
    assert done.returncode == words.NO_DISPLAY
    assert done.stderr.startswith("The display :987 does not answer: ")


@linux_only
@pytest.mark.parametrize(
    ("env", "problem"),
    [
        ({}, "No display"),
        ({"DISPLAY": ""}, "No display"),
        ({"DISPLAY": ":7"}, None),
        ({"DISPLAY": ":8"}, "The display :8 does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"QT_QPA_PLATFORM": "linuxfb"}, None),
    ],
)
def test_display_problem(env: dict[str, str], problem: str | None) -> None:
    assert display_problem(env, answers=lambda display: display == ":7") == problem


@linux_only
@pytest.mark.parametrize("display", ["", "nonsense", ":x", ":987", "127.0.0.1:987"])
def test_no_server_answers_at(display: str) -> None:
    assert not x11_answers(display)


@pytest.mark.parametrize("piece", ABSENT, ids=lambda piece: piece.package)
def test_an_absent_piece_is_noticed(piece: system_pieces.Piece) -> None:
    assert not piece.is_here()


@linux_only
def test_present_pieces_are_noticed() -> None:
    assert Library("libc.so.6", "libc6").is_here()
    assert Program("sh", "dash").is_here()
    assert Module("venv", "python3-venv").is_here()


def test_one_line_names_each_package_once() -> None:
    assert install_line(ABSENT) == "sudo apt-get install -y libnosuch9 nosuch"


def test_every_piece_for_running_is_there_for_testing() -> None:
    assert set(RUN_PIECES) < set(TEST_PIECES)


@linux_only
def test_who_may_not_install_is_given_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_pieces, "root_prefix", lambda: None)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(PiecesMissing) as raised:
        ensure_pieces((Library("libc.so.6", "libc6"), ABSENT[0]))
    lines = [line for line in str(raised.value).splitlines() if "apt-get" in line]
    assert lines == ["  sudo apt-get install -y libnosuch9"]


@linux_only
def test_where_there_is_no_apt_the_libraries_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(PiecesMissing, match=r"libnosuch\.so\.9$"):
        ensure_pieces(ABSENT[:1])


@linux_only
def test_root_needs_no_sudo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_pieces.root_prefix() == ()


@linux_only
def test_without_sudo_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert system_pieces.root_prefix() is None


class Version(NamedTuple):
    """As much of sys.version_info as the stamp uses."""

    major: int
    minor: int


@pytest.fixture
def layer(tmp_path: Path) -> Layer:
    below, lock = tmp_path / "below.txt", tmp_path / "lock.txt"
    below.write_bytes(b"one==1\ntwo==2\n")
    lock.write_bytes(b"three==3\n")
    return Layer("a layer", lock, (below,))


@pytest.fixture
def venv(tmp_path: Path, layer: Layer) -> Path:
    """A venv in which the layer is stamped as installed."""
    venv = tmp_path / "venv"
    python = venv_python(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    layer.stamp_file(venv).write_text(layer.stamp_text())
    return venv


def test_a_stamped_layer_is_installed(layer: Layer, venv: Path) -> None:
    assert layer.is_installed(venv)


def test_line_ends_of_a_lock_do_not_matter(layer: Layer, venv: Path) -> None:
    layer.below[0].write_bytes(b"one==1\r\ntwo==2\r\n")
    assert layer.is_installed(venv)


@pytest.mark.parametrize("change", ["lock", "lock below", "stamp", "interpreter", "Python"])
def test_a_layer_is_installed_again_when_it_changed(
    change: str, layer: Layer, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    match change:
        case "lock":
            layer.lock.write_bytes(b"three==4\n")
        case "lock below":
            layer.below[0].write_bytes(b"one==2\n")
        case "stamp":
            layer.stamp_file(venv).unlink()
        case "interpreter":
            venv_python(venv).unlink()
        case "Python":
            monkeypatch.setattr(sys, "version_info", Version(3, 99))
        case _:
            pytest.fail(f"no such change: {change}")
    assert not layer.is_installed(venv)


def test_nothing_is_done_when_the_stamps_are_right(
    layer: Layer, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup_env, "step", lambda *_: pytest.fail("a step was taken"))
    setup_env.ensure_layer(layer, venv)


def test_an_interrupted_set_up_starts_from_nothing(
    layer: Layer, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []
    monkeypatch.setattr(setup_env, "step", lambda title, _: titles.append(title))
    layer.stamp_file(venv).unlink()
    setup_env.ensure_layer(layer, venv)
    assert titles == ["Making the Python environment", "a layer"]
    assert layer.is_installed(venv)


def test_a_failed_step_shows_the_end_of_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    talk = "for i in range(99): print('line', i)\nraise SystemExit(3)"
    with pytest.raises(StepFailed) as raised:
        step("Counting", (sys.executable, "-c", talk))
    said = str(raised.value).splitlines()
    assert said[0] == "Counting: failed (exit code 3)"
    assert said[-1] == "line 98"
    assert "line 0" not in said
    assert capsys.readouterr().out == "Counting ...\n"


def test_a_command_that_hangs_is_stopped() -> None:
    wait = "import sys\nsys.stdin = None\nimport threading\nthreading.Event().wait()"
    done = follow("Waiting", (sys.executable, "-c", wait), limit_s=0.1)
    assert done.code != 0
    assert "Stopped: it took more than" in done.output


HAND_OVER = """
import os, sys
from build_spec.words import hand_over
child = "import signal, sys; {answer}; print('ready', flush=True); signal.pause()"
sys.exit(hand_over((sys.executable, "-c", child), os.environ))
"""
DIES = "signal.signal(signal.SIGINT, signal.SIG_DFL)"
ENDS_WELL = "signal.signal(signal.SIGINT, lambda *_: sys.exit(0))"


@pytest.mark.skipif(sys.platform == "win32", reason="not applicable: signals are POSIX")
@pytest.mark.parametrize(
    ("answer", "number", "code"),
    [
        (DIES, signal.SIGINT, words.INTERRUPTED),
        (ENDS_WELL, signal.SIGINT, words.DONE),
        ("pass", signal.SIGTERM, words.TERMINATED),
    ],
    ids=["Ctrl+C, it dies", "Ctrl+C, it ends well", "terminated"],
)
def test_ending_the_kiosk_shows_no_traceback(answer: str, number: int, code: int) -> None:
    with subprocess.Popen(
        (sys.executable, "-c", HAND_OVER.format(answer=answer)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        if number == signal.SIGINT:
            os.killpg(process.pid, number)  # as a terminal does
        else:
            process.send_signal(number)
        _, errors = process.communicate(timeout=LIMIT_S)
    assert process.returncode == code
    assert errors == ""
