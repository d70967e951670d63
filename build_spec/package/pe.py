"""Windows' programs and libraries, read on Linux: what they link to, and who signed them."""

import re
import shutil
import subprocess
from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from build_spec.console import StepFailed
from build_spec.package.contents import files_of

PE = b"MZ"
ENDINGS = frozenset({".exe", ".dll", ".pyd"})
LINKED = re.compile(r"(?m)^\s+DLL Name: (\S+)$")
DIGEST = re.compile(r"(?m)^(Current|Calculated) message digest\s*:\s*([0-9A-Fa-f]+)")
SIGNER = re.compile(r"Subject: .*?CN\s?=\s?([^/\n]+)")
OURS = frozenset({"kiosk.exe", "kiosk-cli.exe"})
UNSIGNED = ("_argon2_cffi_bindings/_ffi.pyd", "_cffi_backend.*.pyd", "_miniaudio.pyd")
"""What its makers publish without a signature, below `lib`; the lock has the digests of these."""
OF_WINE = (b"Wine builtin DLL", b"Wine placeholder DLL")
SHIMS = frozenset({"icuuc.dll", "mscms.dll"})

WINDOWS_10 = (
    *("advapi32", "api-ms-win-*", "authz", "avrt", "bcrypt", "comctl32", "comdlg32", "crypt32"),
    *("d2d1", "d3d11", "d3d12", "d3d9", "dcomp", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32"),
    *("icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "mscms", "msvcrt", "ncrypt", "netapi32"),
    *("ntdll", "ole32", "oleaut32", "propsys", "rpcrt4", "secur32", "setupapi", "shcore"),
    *("shell32", "shlwapi", "synchronization", "ucrtbase", "uiautomationcore", "user32"),
    *("userenv", "uxtheme", "version", "winhttp", "winmm", "winspool.drv", "ws2_32", "wtsapi32"),
)
"""The libraries that every Windows 10 and 11 brings."""


def is_pe(file: Path) -> bool:
    """Whether a file is a program or library of Windows."""
    if file.is_symlink() or file.suffix.lower() not in ENDINGS:
        return False
    with file.open("rb") as stream:
        return stream.read(len(PE)) == PE


def links_of(file: Path) -> list[str] | None:
    """The names of the libraries that one links to; None where it cannot be read."""
    done = subprocess.run(("objdump", "-p", file), capture_output=True, text=True, check=False)
    return None if done.returncode else LINKED.findall(done.stdout)


def link_faults(folder: Path) -> Iterator[str]:
    """Libraries that Windows would look for in vain.

    It looks beside the file, in `lib` (PyInstaller says so), and for Qt's where PySide6 says.
    """
    programs = [file for file in files_of(folder) if is_pe(file)]
    there: dict[PurePosixPath, set[str]] = {}
    for file in programs:
        name = PurePosixPath(file.relative_to(folder))
        there.setdefault(name.parent, set()).add(name.name.casefold())
    for file in programs:
        name = PurePosixPath(file.relative_to(folder))
        seen = set().union(*(there.get(place, set()) for place in _places(name)))
        links = links_of(file)
        if links is None:
            yield f"{name}: is no program or library that can be read"
        for wanted in links or ():
            if wanted.casefold() not in seen and not is_windows_own(wanted):
                yield f"{name}: links to {wanted}, which nothing brings"


def is_windows_own(library: str) -> bool:
    """Whether Windows itself brings it."""
    name = library.casefold()
    return any(fnmatchcase(name, own if "." in own else f"{own}.dll") for own in WINDOWS_10)


def _places(name: PurePosixPath) -> tuple[PurePosixPath, ...]:
    lib = PurePosixPath("lib")
    of_qt = (lib / "PySide6", lib / "shiboken6") if len(name.parts) > len(("lib", "x")) else ()
    return (name.parent, lib, *of_qt)


def wine_faults(folder: Path) -> Iterator[str]:
    """Files that are of the Wine in which it was built, and not of Windows."""
    for file in files_of(folder):
        name = file.relative_to(folder)
        if file.name.casefold() in SHIMS:
            yield f"{name}: is a stand-in that only Wine wants"
        elif is_pe(file) and any(word in file.read_bytes() for word in OF_WINE):
            yield f"{name}: is a part of Wine"


def signature_faults(folder: Path, signers: Collection[str]) -> Iterator[str]:
    """Files of others that are not as their makers signed them."""
    for file in files_of(folder):
        name = file.relative_to(folder)
        if not is_pe(file) or file.name in OURS or _is_known_unsigned(name):
            continue
        signer = signer_of(file)
        if not signer:
            yield f"{name}: has no signature, or was changed after it"
        elif signer not in signers:
            yield f"{name}: is signed by {signer}, whom nobody expects"


def _is_known_unsigned(name: Path) -> bool:
    return any(fnmatchcase(name.as_posix(), f"lib/{pattern}") for pattern in UNSIGNED)


SIGNERS = frozenset(
    {
        "Microsoft Corporation",
        "Microsoft Windows Software Compatibility Publisher",
        "Python Software Foundation",
        "The QT Company Oy",
    }
)


def signer_of(file: Path) -> str:
    """Who signed it; empty where nobody did, or where it is no more what was signed.

    Not whether the signer is to be trusted: Debian does not know the roots that Windows has.

    Raises: StepFailed without osslsigncode.
    """
    if shutil.which("osslsigncode") is None:
        raise StepFailed("osslsigncode is not installed: nobody can say who signed what")
    words = ("osslsigncode", "verify", file)
    said = subprocess.run(words, capture_output=True, text=True, check=False).stdout
    digests = {name: value.upper() for name, value in DIGEST.findall(said)}
    if len(digests) != len(("Current", "Calculated")) or len(set(digests.values())) != 1:
        return ""
    found = SIGNER.search(said)
    return found[1].strip() if found else "somebody without a name"
