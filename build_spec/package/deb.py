"""The Debian package: the program's folder, what Debian has to know of it, and what it needs."""

import gzip
import hashlib
import os
import shutil
import struct
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

from build_spec.console import step
from build_spec.package.contents import files_of
from build_spec.package.needs import debian_packages, least_libc, left_to_the_system
from build_spec.places import ROOT

NAME = "clinic-kiosk"
SOURCES = ROOT / "build_spec" / "linux"
PROGRAM = Path("usr/lib") / NAME
DOCUMENTS = Path("usr/share/doc") / NAME
MAINTAINER = "The kiosk's maintainers <maintainers@clinic-kiosk.invalid>"
"""There is no address yet that the public may write to; `.invalid` says so."""

PLACES = {
    "clinic-kiosk.service": "usr/lib/systemd/system/clinic-kiosk.service",
    "jacks.rules": f"usr/lib/udev/rules.d/70-{NAME}.rules",
    "lintian-overrides": f"usr/share/lintian/overrides/{NAME}",
    "pam": f"etc/pam.d/{NAME}",
    "session": f"{PROGRAM}/session",
    "site.toml": f"etc/{NAME}/site.toml",
    "sysusers.conf": f"usr/lib/sysusers.d/{NAME}.conf",
}
SCRIPTS = ("preinst", "postinst", "prerm", "postrm")
MAN_PAGE = "kiosk.1"
CONFFILES = (f"/etc/{NAME}/site.toml", f"/etc/pam.d/{NAME}")
"""What a site may change, and an upgrade leaves as it is."""
CURSOR = PROGRAM / "cursors" / "default" / "cursors" / "left_ptr"

SESSION_NEEDS = ("cage", "libgl1-mesa-dri", "libpam-systemd", "systemd", "xwayland")
"""What the unit needs beside the program: cage ends without Xwayland, and draws with Mesa."""

CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Installed-Size: {kibibytes}
Depends: {needs}
Recommends: alsa-utils, speech-dispatcher, speech-dispatcher-espeak-ng
Section: misc
Priority: optional
Description: Full-screen kiosk that explains a procedure to patients
 A touch program for waiting rooms. It shows what a treatment of small nerves
 of the spine is, what it may and may not do, and when to get help. It talks to
 no network and keeps nothing about anybody.
 .
 Installing it shows nothing yet. "systemctl enable --now clinic-kiosk" puts it
 alone on the first console, under cage; "kiosk help it" is the guide.
 .
 Upgrading and removing keep /etc/clinic-kiosk and /var/lib/clinic-kiosk;
 purging deletes them, with the site's own content, the PIN and the log.
"""
COPYRIGHT = """\
Kiosk for clinic waiting rooms

Copyright: 2026, the makers of the kiosk. The program's own code, words and pictures have no
licence yet: all rights are reserved.

What it holds that others made is named in third-party/THIRD-PARTY.txt beside this file, part by
part, with the texts of every licence. Its libraries are used unchanged, as files of their own.
"""
READ_ME = """\
The program files of the Debian package clinic-kiosk. Nothing is ever written here.

If something is missing or damaged, `kiosk --self-test` says what, and this puts it right:

  sudo apt-get install --reinstall clinic-kiosk

`kiosk help it` is the guide for IT. What others made in it is in the folder licences.
"""
CHANGES = """\
{name} ({version}) stable; urgency=medium

  * What changed is in the history of the project's own repository.

 -- {maintainer}  {date}
"""
PLAIN, ENTERED = 0o644, 0o755
CURSOR_PX = 24
"""The nominal size that wlroots asks for first."""


def debian_version(version: str) -> str:
    """The version so that Debian puts a test release before the release: 1.0rc1 is 1.0~rc1."""
    letters = next((place for place, sign in enumerate(version) if sign.isalpha()), len(version))
    release, more = version[:letters].rstrip("."), version[letters:]
    return f"{release}~{more}" if more else release


def deb_name(version: str) -> str:
    """The file's name."""
    return f"{NAME}_{debian_version(version)}_amd64.deb"


def build_deb(folder: Path, place: Path, version: str, time_s: int) -> Path:
    """Pack the program's folder; returns the package, which lies in ``place``.

    Raises: StepFailed.
    """
    tree = place / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(folder, tree, debian_version(version), time_s)
    file = place / deb_name(version)
    file.unlink(missing_ok=True)
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(time_s), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    # The third level takes half the time of the sixth, for a twelfth more.
    words = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", tree, file)
    step("Packing the .deb", words, env=env)
    shutil.rmtree(tree)
    return file


def lay_out(folder: Path, tree: Path, version: str, time_s: int) -> None:
    """Put everything where it will be on the machine, and write what dpkg has to know."""
    # The program's files share their bytes with the folder: none of them is written to.
    shutil.copytree(folder, tree / PROGRAM, symlinks=True, copy_function=os.link)
    (tree / PROGRAM / "READ-ME.txt").unlink()
    _write(tree / PROGRAM / "READ-ME.txt", READ_ME)
    _write_bytes(tree / CURSOR, blank_cursor())
    for source, place in PLACES.items():
        rights = ENTERED if source == "session" else PLAIN
        _write_bytes(tree / place, (SOURCES / source).read_bytes(), rights)
    _link(tree / "usr/bin/kiosk", f"../lib/{NAME}/kiosk")
    _link(tree / DOCUMENTS / "third-party", f"../../../lib/{NAME}/licences")
    _write(tree / DOCUMENTS / "copyright", COPYRIGHT)
    changes = CHANGES.format(
        name=NAME, version=version, maintainer=MAINTAINER, date=formatdate(time_s)
    )
    _write_bytes(tree / DOCUMENTS / "changelog.gz", _zipped(changes.encode()))
    page = (SOURCES / MAN_PAGE).read_bytes()
    _write_bytes(tree / "usr/share/man/man1" / f"{MAN_PAGE}.gz", _zipped(page))
    sums = "".join(_sum_lines(tree))
    control = control_text(folder, version, sum(map(_kibibytes, files_of(tree))))
    _write(tree / "DEBIAN/control", control)
    _write(tree / "DEBIAN/md5sums", sums)
    _write(tree / "DEBIAN/conffiles", "".join(f"{file}\n" for file in CONFFILES))
    for script in SCRIPTS:
        _write_bytes(tree / "DEBIAN" / script, (SOURCES / script).read_bytes(), ENTERED)
    for path in (*tree.rglob("*"), tree):
        if path.is_dir() and not path.is_symlink():
            path.chmod(ENTERED)
        os.utime(path, (time_s, time_s), follow_symlinks=False)


def control_text(folder: Path, version: str, kibibytes: int) -> str:
    """What dpkg and apt are told of the package."""
    return CONTROL.format(
        name=NAME,
        version=version,
        maintainer=MAINTAINER,
        kibibytes=kibibytes,
        needs=", ".join(needs_of(folder)),
    )


def needs_of(folder: Path) -> list[str]:
    """The packages that have to be there, in order, as the field Depends has them."""
    libc = f"libc6 (>= {least_libc(folder)})"
    packages = {*debian_packages(left_to_the_system(folder)), *SESSION_NEEDS} - {"libc6"}
    return sorted({libc, *packages})


def blank_cursor() -> bytes:
    """A cursor of one clear pixel, in X11's file format, for the compositor to show.

    Qt hides the cursor over the kiosk; this one is for the moments before and after.
    """
    head, image = 16 + 12, 36
    toc = struct.pack("<4s3I3I", b"Xcur", 16, 0x1_0000, 1, 0xFFFD_0002, CURSOR_PX, head)
    chunk = struct.pack("<9I", image, 0xFFFD_0002, CURSOR_PX, 1, 1, 1, 0, 0, 0)
    return toc + chunk + struct.pack("<I", 0)


def _sum_lines(tree: Path) -> Iterator[str]:
    for file in files_of(tree):
        name = file.relative_to(tree)
        if not file.is_symlink() and f"/{name}" not in CONFFILES:
            digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {name}\n"


def _kibibytes(file: Path) -> int:
    return 1 if file.is_symlink() else -(-file.stat().st_size // 1024)


def _zipped(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)


def _link(path: Path, target: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def _write(file: Path, text: str) -> None:
    _write_bytes(file, text.encode())


def _write_bytes(file: Path, data: bytes, rights: int = PLAIN) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    file.chmod(rights)
