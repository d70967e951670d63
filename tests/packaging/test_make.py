"""Making the package: surroundings, times and rights, and what the system has to bring."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_spec.package import make, prove
from build_spec.package.contents import settle
from build_spec.package.needs import PACKAGES, install_line, unknown_needs
from build_spec.places import ROOT

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="not applicable: POSIX rights")


def test_an_unknown_word_is_told_before_anything_is_built(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "prepare", lambda: pytest.fail("something was prepared"))
    assert make.package(["--thrice"]) == make.WRONG_WORDS
    assert "--twice" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "said"), [(make.package, "windows-sbom"), (prove.test_package, "bookworm")]
)
def test_whoever_asks_what_there_is_is_told_and_nothing_is_built(
    word: Callable[[list[str]], int],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(make, "prepare", lambda: pytest.fail("something was prepared"))
    assert word(["--help"]) == make.DONE
    assert said in capsys.readouterr().out


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[make.Part, bool]]:
    """The parts that were made, and whether each was looked at; none is really made."""
    asked: list[tuple[make.Part, bool]] = []

    def note(_made: make.Build, part: make.Part, *, look: bool) -> list[str]:
        asked.append((part, look))
        return []

    monkeypatch.setattr(make, "make_part", note)
    monkeypatch.setattr(make, "FIRST", make.Build(tmp_path))
    return asked


@posix_only
def test_a_package_of_the_same_files_is_not_made_again_for_the_chroots(
    tmp_path: Path, asked: list[tuple[make.Part, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for room, name in ((make, "prepare"), (prove, "ensure_pieces"), (prove, "_run_tests")):
        monkeypatch.setattr(room, name, lambda *_: make.DONE)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    made = make.FIRST
    made.release.place.mkdir()
    made.release.deb.touch()
    for _ in range(2):
        assert prove.test_package([prove.CHROOT]) == make.DONE
    assert asked == [(make.Part.FOLDER, True), (make.Part.DEB, True)]
    monkeypatch.setattr(make, "last_change_s", lambda: 1)
    prove.test_package([prove.CHROOT])
    assert len(asked) == 2 * 2
    made.stamp.unlink()
    make.make_parts(made, [make.Part.FOLDER, make.Part.DEB], look=False)
    assert not made.stamp.exists()


def test_nothing_of_the_builder_reaches_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTED", "x")
    monkeypatch.setenv("HOME", "/home/builder")
    env = make.build_env(tmp_path)
    assert "PLANTED" not in env
    assert "/home/builder" not in "".join(env.values())
    assert env["PYTHONHASHSEED"] == "0"


def test_the_time_of_a_build_is_that_of_its_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "12345")
    assert make.last_change_s() == 12345
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    has_history = shutil.which("git") is not None and (ROOT / ".git").exists()
    assert (make.last_change_s() > make.WITHOUT_HISTORY) == has_history
    monkeypatch.setattr(subprocess, "run", broken)
    assert make.last_change_s() == make.WITHOUT_HISTORY


def broken(*_words: object, **_options: object) -> None:
    raise FileNotFoundError("git")


@posix_only
def test_every_file_gets_the_same_time_and_plain_rights(tmp_path: Path) -> None:
    lib = tmp_path / "lib"
    lib.mkdir(mode=0o700)
    for name in ("kiosk", "lib/a.so"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o777)
    (lib / "link").symlink_to("a.so")
    settle(tmp_path, 1_000_000)
    rights = {path.name: oct(path.stat().st_mode)[-3:] for path in (lib, *tmp_path.rglob("*"))}
    assert rights == {"lib": "755", "kiosk": "755", "a.so": "644", "link": "644"}
    times = {path.lstat().st_mtime for path in tmp_path.rglob("*")}
    assert times == {1_000_000}


def test_a_library_of_which_nobody_knows_the_package_is_told() -> None:
    assert not unknown_needs(PACKAGES)
    said = unknown_needs(("libc.so.6", "libplanted.so.1"))
    assert said == ["libplanted.so.1: needs.py does not say in which package Debian has it"]


def test_the_line_to_paste_names_each_package_once() -> None:
    line = install_line(("libm.so.6", "libc.so.6", "libz.so.1"))
    assert line == "sudo apt-get install -y --no-install-recommends libc6 zlib1g"
