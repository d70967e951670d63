"""Each way that the program refuses: one clear line, and a number of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.app.run import itself
from kiosk.core.exit_codes import ExitCode

OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def state(tmp_path: Path) -> str:
    return f"--state={tmp_path / 'state'}"


def kiosk(*words: str, env: Mapping[str, str] = OFFSCREEN) -> tuple[int, str, str]:
    """Exit code, output and complaints of one start."""
    done = subprocess.run(
        [*itself(), *words], env=dict(env), capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode, done.stdout, done.stderr


def one_line(said: str) -> str:
    """What is said, which must be one line without a trace of the program's inside."""
    assert said.startswith("kiosk")
    assert said.count("\n") == 1, said
    assert "Traceback" not in said
    return said


@pytest.mark.parametrize("command", ["run", "show"])
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--panel", "5"], "7 to 100"),
        (["--panel", "big"], "inches"),
        (["--size", "wide"], "1080x1920"),
        (["--look", "pink"], "contrast"),
        (["--colour"], "--colour"),
    ],
)
def test_wrong_words(command: str, words: list[str], named: str) -> None:
    code, _, said = kiosk(command, *words)

    assert code == ExitCode.WRONG_WORDS
    assert named in one_line(said)
    assert "--help" in said


def test_words_without_a_command_mean_run() -> None:
    code, _, said = kiosk("--look", "pink")

    assert code == ExitCode.WRONG_WORDS
    assert "contrast" in said


def test_a_settings_file_that_was_named_must_be_there(tmp_path: Path, state: str) -> None:
    code, _, said = kiosk("run", state, f"--settings={tmp_path / 'site.toml'}")

    assert code == ExitCode.BAD_SETTINGS
    assert "site.toml" in one_line(said)


def test_a_settings_file_that_was_named_must_be_toml(tmp_path: Path, state: str) -> None:
    file = tmp_path / "site.toml"
    file.write_text("[clinic]\nname = Pain clinic\n")
    code, _, said = kiosk("run", state, f"--settings={file}")

    assert code == ExitCode.BAD_SETTINGS
    assert f"{file}:2" in one_line(said)


def test_a_state_folder_that_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    code, _, said = kiosk("run", f"--state={file / 'state'}")

    assert code == ExitCode.NOT_WRITABLE
    assert "--state" in one_line(said)


@pytest.mark.skipif(sys.platform != "linux", reason="not applicable: there is always a screen")
@pytest.mark.parametrize(
    ("changes", "named"), [({}, "set DISPLAY"), ({"DISPLAY": ":7321"}, ":7321")]
)
def test_no_screen(changes: dict[str, str], named: str, state: str) -> None:
    hidden = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    code, _, said = kiosk("run", state, env={**env, **changes})

    assert code == ExitCode.NO_SCREEN
    assert named in one_line(said)


def test_damaged_files(tmp_path: Path, state: str) -> None:
    program = (
        "import sys; from pathlib import Path; import kiosk.app.show as show; "
        f"show.RESOURCES = Path({str(tmp_path)!r}); sys.exit(show.main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, state],
        env=OFFSCREEN,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == ExitCode.DAMAGED
    assert "install the kiosk again" in done.stderr.splitlines()[-1]


@pytest.fixture
def running(state: str) -> Iterator[subprocess.Popen[str]]:
    """A kiosk that runs, once it says so."""
    process = subprocess.Popen(
        [*itself(), "show", state, "--watched", "usual"],
        env=OFFSCREEN,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().startswith("\x1ebeat")
    yield process
    process.terminate()
    process.communicate(timeout=20)


def test_a_second_copy_says_so_and_the_first_goes_on(
    running: subprocess.Popen[str], state: str
) -> None:
    code, _, said = kiosk("run", state)

    assert code == ExitCode.ALREADY_RUNNING
    assert "--state" in one_line(said)
    assert running.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="not applicable: Windows has no SIGTERM")
def test_ended_from_outside(running: subprocess.Popen[str]) -> None:
    running.terminate()

    assert running.wait(20) == ExitCode.GOOD


def test_who_loses_its_watcher_ends(running: subprocess.Popen[str]) -> None:
    assert running.stdout is not None
    running.stdout.close()

    assert running.wait(20) == ExitCode.GOOD


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1", ""])
def test_a_machine_without_a_locale_in_utf8_is_no_fault(
    locale: str, state: str, tmp_path: Path
) -> None:
    hidden = {"LC_ALL", "LC_CTYPE", "LANG"}
    bare = {name: value for name, value in OFFSCREEN.items() if name not in hidden}
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8=0", "-P", "-m", "kiosk", "show", state, "--watched", "usual"],
        env={**bare, "LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.terminate()
    process.communicate(timeout=20)

    log = (tmp_path / "state" / "logs" / "kiosk.jsonl").read_text(encoding="utf-8")
    assert "fault" not in log


def test_the_version() -> None:
    assert kiosk("--version") == (0, f"kiosk {__version__}\n", "")


@pytest.mark.parametrize("words", [["run", "--help"], ["show", "--help"], ["--help"], ["help"]])
def test_help_is_no_fault(words: list[str]) -> None:
    code, said, complaint = kiosk(*words)

    assert (code, complaint) == (0, "")
    assert "kiosk" in said


def test_every_exit_code_is_listed_with_what_to_do() -> None:
    _, said, _ = kiosk("help", "exit-codes")

    lines = {int(line.split()[0]): line for line in said.splitlines()}
    assert lines.keys() == set(ExitCode)
    assert all(code.meaning in lines[code] for code in ExitCode)
