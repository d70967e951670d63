"""The word `test-package`: builds the package twice and proves it, also where nothing else is."""

import os
import subprocess
import sys
import time
from collections.abc import Collection, Sequence
from pathlib import Path

from build_spec import setup_env
from build_spec.console import Command, complain, say
from build_spec.hermetic import hermetic_room
from build_spec.package import make
from build_spec.package.make import DONE, FAILED, FOR_WINDOWS, HELP, Part
from build_spec.package.windows import WINDOWS_PIECES, left_out, what_is_missing
from build_spec.places import ROOT, venv_python
from build_spec.system_pieces import TEST_PIECES, Piece, Program, ensure_pieces

CHROOT, WINE = "--chroot", "--wine"
TEST_HELP = """\
python3 build_spec test-package [--wine | --chroot [bookworm] [trixie]] [WORDS]

Makes the package twice and runs every test of it; without Wine, only that for Linux.

  --wine    only what is for Windows
  --chroot  only the .deb, in a bare Debian 12 and 13, or in the one that is named; as root

WORDS go to pytest: -k NAME, -x. What the pictures show is in .build/reports to be looked at.
"""
CHROOTS = ("bookworm", "trixie")
"""The releases of Debian in which the package is proved: 12 and 13."""
MOUNTS, OUTER_MOUNTS = Path("/proc/self/ns/mnt"), "KIOSK_OUTER_MOUNTS"
"""Names the mount namespace; the variable says which one the tests were started from."""
CHROOT_PIECES: tuple[Piece, ...] = (
    *TEST_PIECES,
    Program("debootstrap", "debootstrap"),
    Program("systemd-nspawn", "systemd-container"),
)


def test_package(words: Sequence[str]) -> int:
    """Build twice and run every test of the package, of that for Windows too where Wine is there.

    Or only what is for Windows; or prove the .deb in a bare Debian.
    """
    if HELP & set(words):
        say(TEST_HELP)
        return DONE
    if CHROOT in words:
        return _test_in_chroot([word for word in words if word != CHROOT])
    if WINE in words:
        return _test_under_wine([word for word in words if word != WINE])
    missing = what_is_missing()
    if missing:
        code = _test_twice(set(Part) - FOR_WINDOWS, "packaged", words)
        say(left_out(missing))
        return code
    return _test_twice(set(Part), "(packaged or wine)", words)


def _test_under_wine(words: Sequence[str]) -> int:
    if sys.platform != "linux":
        complain(f"{WINE} is for Linux: here the program can be started as it is.")
        return FAILED
    ensure_pieces(WINDOWS_PIECES)
    return _test_twice(FOR_WINDOWS, "wine", words)


def _test_twice(wanted: Collection[Part], marks: str, words: Sequence[str]) -> int:
    make.prepare()
    if FOR_WINDOWS & set(wanted):
        make.sign_nothing()
    parts = [part for part in Part if part in wanted and part is not Part.SIGN]
    started = time.monotonic()
    faults = make.make_parts(make.FIRST, parts)
    if not faults:
        faults = make.make_parts(make.SECOND, parts, look=False)
    for fault in faults:
        complain(fault)
    if faults:
        return FAILED
    built = time.monotonic()
    # One process has what is of Windows, the other the rest.
    code = _run_tests((), f"{marks} and not chroot", ("-n", "2", "--dist", "loadfile", *words))
    ended = time.monotonic()
    say(f"Time in all: {(ended - started) / 60:.1f} min; of it tests {(ended - built) / 60:.1f}")
    return code


def _test_in_chroot(words: Sequence[str]) -> int:
    names = [word for word in words if word in CHROOTS]
    if os.geteuid() != 0:
        complain(f"{CHROOT} makes a Debian in a folder and mounts in it: start it as root.")
        return FAILED
    make.prepare()
    ensure_pieces(CHROOT_PIECES)
    if make.FIRST.release.deb.is_file() and _said_in(make.FIRST.stamp) == make.sources_digest():
        say("The .deb of these very files is there; it is not made again.")
    elif faults := make.make_parts(make.FIRST, [Part.FOLDER, Part.DEB]):
        for fault in faults:
            complain(fault)
        return FAILED
    chosen = " or ".join(names or CHROOTS)
    # A mount namespace of their own: whatever ends the tests, none of their mounts stays.
    alone = ("unshare", "--mount", "--propagation", "private", "--")
    more = [word for word in words if word not in CHROOTS]
    return _run_tests(alone, "chroot", ("-k", chosen, *more))


def _said_in(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


def _run_tests(prefix: Command, marks: str, words: Sequence[str]) -> int:
    setup_env.ensure_venv(dev=True)
    ensure_pieces((*TEST_PIECES, Program("lintian", "lintian")))
    options = ("-m", marks, "--durations=8", "tests/packaging")
    pytest = (venv_python(), "-P", "-m", "pytest", *options, *words)
    with hermetic_room() as room:
        command = [str(word) for word in (*prefix, *pytest)]
        env = {**room.env, OUTER_MOUNTS: str(MOUNTS.readlink())}
        done = subprocess.run(command, cwd=ROOT, env=env, check=False)
    return done.returncode
