"""What the package leaves to the system, and in which packages Debian has it."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from build_spec.package.contents import files_of
from build_spec.system_pieces import RUN_PIECES, Library

ELF = b"\x7fELF"
NEEDED = re.compile(r"(?m)^\s+NEEDED\s+(\S+)$")
LIBC_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")

PACKAGES: Mapping[str, str] = {
    **{piece.soname: piece.package for piece in RUN_PIECES if isinstance(piece, Library)},
    "ld-linux-x86-64.so.2": "libc6",
    "libasound.so.2": "libasound2",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libgcc_s.so.1": "libgcc-s1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "liblzma.so.5": "liblzma5",
    "libm.so.6": "libc6",
    "libmvec.so.1": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian 12's package of every library that the system has to bring."""

RENAMED: Mapping[str, str] = {"libasound2": "libasound2t64", "libglib2.0-0": "libglib2.0-0t64"}
"""What Debian 13 calls a package of Debian 12."""

BY_NAME: Mapping[str, str] = {"_miniaudio.abi3.so": "libasound.so.2"}
"""What a file of ours loads by name, so that nothing links to it: without it nothing is heard."""


def left_to_the_system(folder: Path) -> frozenset[str]:
    """The libraries that something in the package links to or loads, and that are not in it."""
    files = files_of(folder)
    there = {file.name for file in files}
    wanted = {name for file in files if is_elf(file) for name in _linked_to(file)}
    wanted |= {BY_NAME[name] for name in there & {*BY_NAME}}
    return frozenset(wanted - there)


def is_elf(file: Path) -> bool:
    """Whether a file is a program or library of Linux, and no link to one."""
    if file.is_symlink():
        return False
    with file.open("rb") as stream:
        return stream.read(len(ELF)) == ELF


def unknown_needs(libraries: Iterable[str]) -> list[str]:
    """Libraries for which nobody can say what to install."""
    return [
        f"{name}: needs.py does not say in which package Debian has it"
        for name in sorted(libraries)
        if name not in PACKAGES
    ]


def install_line(libraries: Iterable[str]) -> str:
    """The line to paste on Debian."""
    return f"sudo apt-get install -y --no-install-recommends {' '.join(_packages(libraries))}"


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """The packages as a Debian package names what it depends on, with the names of both."""
    packages = _packages(libraries)
    return [f"{RENAMED[name]} | {name}" if name in RENAMED else name for name in packages]


def least_libc(folder: Path) -> str:
    """The oldest version of the C library that has everything that is asked of it."""
    versions = {
        (int(major), int(minor))
        for file in files_of(folder)
        if is_elf(file)
        for major, minor in LIBC_VERSION.findall(_headers(file))
    }
    return "{}.{}".format(*max(versions))


def _packages(libraries: Iterable[str]) -> list[str]:
    return sorted({PACKAGES[name] for name in libraries if name in PACKAGES})


def _linked_to(file: Path) -> list[str]:
    return NEEDED.findall(_headers(file))


def _headers(file: Path) -> str:
    done = subprocess.run(("objdump", "-p", file), capture_output=True, text=True, check=True)
    return done.stdout
