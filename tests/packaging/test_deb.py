"""The Debian package: what it puts where, what it asks for, and what its scripts refuse."""

import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from build_spec.package import deb
from build_spec.package.deb import CONFFILES, SCRIPTS, SESSION_NEEDS, SOURCES, build_deb, lay_out
from build_spec.package.needs import RENAMED, debian_packages, least_libc
from kiosk.core.exit_codes import ExitCode

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: Linux only")
TIME_S = 1_000_000_000
UNIT = (SOURCES / "clinic-kiosk.service").read_text(encoding="utf-8")
LIMIT_S = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As much of the program's folder as a package needs: one real library, one link."""
    folder = tmp_path / "kiosk"
    (folder / "lib").mkdir(parents=True)
    (folder / "licences").mkdir()
    for name in (
        "READ-ME.txt",
        "licences/THIRD-PARTY.txt",
        "lib/page.md",
        "lib/_miniaudio.abi3.so",
    ):
        (folder / name).write_text("of the folder\n")
    # Links to the C library, as the program does.
    shutil.copyfile("/bin/true", folder / "kiosk")
    (folder / "kiosk").chmod(0o755)
    (folder / "lib" / "link.md").symlink_to("page.md")
    return folder


@pytest.fixture
def tree(folder: Path, tmp_path: Path) -> Path:
    """What the package would put on a machine."""
    lay_out(folder, tmp_path / "tree", "1.2", TIME_S)
    return tmp_path / "tree"


def field(tree: Path, name: str) -> str:
    """One line of what dpkg is told."""
    control = (tree / "DEBIAN/control").read_text()
    found = re.search(rf"(?m)^{name}: (.*)$", control)
    assert found
    return found[1]


def test_a_test_release_comes_before_the_release() -> None:
    assert deb.debian_version("1.0") == "1.0"
    assert deb.debian_version("1.0rc1") == "1.0~rc1"
    assert deb.debian_version("1.0.dev3") == "1.0~dev3"


def test_it_asks_for_what_the_program_links_to_and_what_the_unit_starts(tree: Path) -> None:
    needs = field(tree, "Depends").split(", ")
    assert {*SESSION_NEEDS} <= {*needs}
    assert any(re.fullmatch(r"libc6 \(>= 2\.\d+\)", need) for need in needs)
    # Nothing links to it, and without it nothing is ever read aloud.
    assert "libasound2t64 | libasound2" in needs
    assert len(needs) == len(SESSION_NEEDS) + 2


def test_a_package_that_debian_13_renamed_is_asked_for_by_both_names() -> None:
    old = "libglib2.0-0"
    both = f"{RENAMED[old]} | {old}"
    assert debian_packages(["libglib-2.0.so.0", "libz.so.1"]) == [both, "zlib1g"]


def test_the_c_library_is_not_asked_for_newer_than_it_must_be(folder: Path) -> None:
    # Debian 12 has 2.36, and this was built on it or on something newer.
    assert re.fullmatch(r"2\.\d+", least_libc(folder))


def test_a_site_s_settings_are_its_own(tree: Path) -> None:
    assert (tree / "DEBIAN/conffiles").read_text().split() == [*CONFFILES]
    assert all((tree / file.lstrip("/")).is_file() for file in CONFFILES)
    sums = (tree / "DEBIAN/md5sums").read_text()
    assert "usr/lib/clinic-kiosk/kiosk" in sums
    assert "etc/" not in sums


def test_the_settings_that_come_with_it_set_nothing() -> None:
    lines = (SOURCES / "site.toml").read_text(encoding="utf-8").splitlines()
    assert all(line.startswith(("#", "[")) or not line for line in lines)


def test_the_command_and_the_licences_lead_somewhere(tree: Path) -> None:
    assert (tree / "usr/bin/kiosk").resolve() == tree / "usr/lib/clinic-kiosk/kiosk"
    assert (tree / "usr/share/doc/clinic-kiosk/third-party/THIRD-PARTY.txt").is_file()
    assert (tree / "usr/share/doc/clinic-kiosk/copyright").is_file()


def test_the_folder_that_it_is_made_from_stays_as_it_was(folder: Path, tree: Path) -> None:
    assert (folder / "READ-ME.txt").read_text() == "of the folder\n"
    assert "apt-get" in (tree / "usr/lib/clinic-kiosk/READ-ME.txt").read_text()


def test_nobody_but_root_may_write_to_what_it_brings(tree: Path) -> None:
    rights = {oct(p.stat().st_mode & 0o777) for p in tree.rglob("*") if not p.is_symlink()}
    assert rights == {"0o644", "0o755"}
    assert {p.lstat().st_mtime for p in tree.rglob("*")} == {TIME_S}


def test_two_packages_of_one_folder_are_the_same(folder: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(build_deb(folder, tmp_path / name, "1.2", TIME_S).read_bytes())
    assert made[0] == made[1]


def test_the_seat_may_read_its_jack_and_no_keyboard(tree: Path) -> None:
    (rules,) = (tree / "usr/lib/udev/rules.d").iterdir()
    # systemd gives the seat what was tagged before this file of its own.
    assert rules.name < "73-seat-late.rules"
    (rule,) = (line for line in rules.read_text().splitlines() if not line.startswith("#"))
    assert {*rule.split(", ")} == {
        'SUBSYSTEM=="input"',
        'KERNEL=="event*"',
        'ENV{ID_INPUT_SWITCH}=="1"',
        'ENV{ID_INPUT_KEY}!="1"',
        'TAG+="uaccess"',
    }


def test_its_user_may_be_heard_and_seen() -> None:
    lines = (SOURCES / "sysusers.conf").read_text(encoding="utf-8").splitlines()
    groups = {line.split()[2] for line in lines if line.startswith("m clinic-kiosk ")}
    assert groups == {"audio", "render", "video"}


def test_every_script_can_be_read_by_a_plain_shell() -> None:
    for script in (*SCRIPTS, "session"):
        subprocess.run(("sh", "-n", SOURCES / script), check=True, timeout=LIMIT_S)


@pytest.mark.parametrize(("installed", "new", "code"), [("1.2", "1.3", 0), ("1.3", "1.2", 1)])
def test_an_older_version_is_refused_with_a_clear_line(installed: str, new: str, code: int) -> None:
    words = ("sh", SOURCES / "preinst", "upgrade", installed, new)
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=LIMIT_S)
    assert done.returncode == code
    assert (f"{installed} is installed, and {new} is older" in done.stderr) is bool(code)


def test_what_was_removed_may_be_installed_again_in_any_version() -> None:
    subprocess.run(("sh", SOURCES / "preinst", "install", "1.3", "1.2"), check=True)


def test_the_unit_leaves_alone_what_staff_ended_and_starts_everything_else_again() -> None:
    lines = UNIT.splitlines()
    assert "Restart=always" in lines
    assert f"RestartPreventExitStatus={ExitCode.WANTED.value}" in lines
    assert f"SuccessExitStatus={ExitCode.WANTED.value}" in lines
    assert f'"$$EXIT_STATUS" = {ExitCode.WANTED.value} ]' in UNIT
    assert "StartLimitIntervalSec=0" in lines


def test_the_unit_leaves_the_session_its_own_folder() -> None:
    """Both take /run/user away, and with it the way to the compositor."""
    settings = dict(line.split("=", 1) for line in UNIT.splitlines() if "=" in line)
    assert "ProtectHome" not in settings
    assert settings["ProtectSystem"] == "full"


def test_the_unit_lets_the_kiosk_keep_its_memory_off_the_disk() -> None:
    assert "LimitMEMLOCK=infinity" in UNIT.splitlines()


@pytest.mark.parametrize("code", [0, 8, 10])
@pytest.mark.parametrize("version", ["0.1.4", "0.2.0"])
def test_the_session_ends_with_the_code_that_cage_keeps_to_itself(
    tmp_path: Path, code: int, version: str
) -> None:
    cage = (
        f'if [ "$1" = -v ]; then echo "Cage version {version}"; exit; fi\n'
        f'echo "$QT_QPA_PLATFORM" > {tmp_path}/platform; shift 2; "$@"; exit 0'
    )
    done = session(tmp_path, cage, f"exit {code}")
    assert done.wait(LIMIT_S) == code
    platform = (tmp_path / "platform").read_text().strip()
    assert platform == ("xcb" if version.startswith("0.1") else "wayland")


@pytest.mark.parametrize("code", [0, 143])
def test_whoever_ends_the_session_ends_the_kiosk(tmp_path: Path, code: int) -> None:
    cage = 'if [ "$1" = -v ]; then echo "Cage version 0.2.0"; exit; fi\nshift 2; exec "$@"'
    (tmp_path / "ready").mkdir()
    os.mkfifo(tmp_path / "ready/now")
    kiosk = (
        f"trap 'touch {tmp_path}/ended; exit {code}' TERM\n"
        f"echo up > {tmp_path}/ready/now\n"
        "while :; do :; done"
    )
    done = session(tmp_path, cage, kiosk)
    assert (tmp_path / "ready/now").read_text() == "up\n"
    done.terminate()
    assert done.wait(LIMIT_S) == 0
    assert (tmp_path / "ended").exists()


def session(place: Path, cage: str, kiosk: str) -> subprocess.Popen[bytes]:
    """The script that the unit starts, with another cage and another kiosk."""
    for name, text in (("cage", cage), ("kiosk", kiosk)):
        (place / name).write_text(f"#!/bin/sh\n{text}\n")
        (place / name).chmod(0o755)
    script = place / "session"
    text = (SOURCES / "session").read_text(encoding="utf-8")
    script.write_text(text.replace("/usr/bin/kiosk", str(place / "kiosk")), encoding="utf-8")
    env = {"PATH": f"{place}:{os.environ['PATH']}", "RUNTIME_DIRECTORY": str(place)}
    return subprocess.Popen(("sh", script), env=env)


def test_the_cursor_is_one_clear_pixel() -> None:
    data = deb.blank_cursor()
    magic, _, _, pictures, kind, _, at = struct.unpack_from("<4s6I", data)
    assert (magic, pictures, kind) == (b"Xcur", 1, 0xFFFD_0002)
    _, _, _, _, width, height, _, _, _, pixel = struct.unpack_from("<10I", data, at)
    assert (width, height, pixel) == (1, 1, 0)
    assert len(data) == at + 40
