"""What is handed out: the .deb, the archive, the list of parts, the checksums, the signature."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_spec.console import Command, StepFailed, say, step
from build_spec.package.contents import MEGABYTE
from build_spec.package.deb import NAME, build_deb, deb_name
from build_spec.package.msi import msi_name
from build_spec.package.notices import WINDOWS, Notices
from build_spec.package.sbom import owner_faults, sbom, sbom_faults, sbom_name

SUMS = "SHA256SUMS"
SIGNATURES = (f"{SUMS}.asc", f"{SUMS}.minisig")
MOST_MB = 80
"""Budget of each file that is handed out."""
GPG_KEY, MINISIGN_KEY = "KIOSK_GPG_KEY", "KIOSK_MINISIGN_KEY"
"""In the environment: the name of a key that gpg has; the file with minisign's secret key."""
NO_KEY = (
    f"Not signed: no key was named. Set {GPG_KEY} to the name of a key that gpg has, or "
    f"{MINISIGN_KEY} to minisign's secret key file, then: python3 build_spec package sign"
)
UNSIGNED_YET = "the checksums come first: python3 build_spec package sums"


@dataclass(frozen=True, slots=True)
class Release:
    """The files of one version, in one folder."""

    place: Path
    version: str

    @property
    def deb(self) -> Path:
        """The Debian package."""
        return self.place / deb_name(self.version)

    @property
    def archive(self) -> Path:
        """The folder, packed: for every other Linux that has the libraries."""
        return self.place / f"{NAME}-{self.version}-linux-x86_64.tar.gz"

    @property
    def sbom(self) -> Path:
        """The list of parts."""
        return self.place / sbom_name(self.version)

    @property
    def msi(self) -> Path:
        """The Windows Installer package."""
        return self.place / msi_name(self.version)

    @property
    def zip(self) -> Path:
        """The folder for Windows, packed: to be unpacked and tried without installing it."""
        return self.place / f"{NAME}-{self.version}-windows-x64.zip"

    @property
    def windows_sbom(self) -> Path:
        """The list of parts of the folder for Windows."""
        return self.place / sbom_name(self.version, WINDOWS)

    @property
    def windows(self) -> tuple[Path, ...]:
        """What is handed out for Windows; none of it where Wine was not there."""
        return (self.msi, self.zip, self.windows_sbom)

    @property
    def sums(self) -> Path:
        """The checksums of the others."""
        return self.place / SUMS

    @property
    def summed(self) -> tuple[Path, ...]:
        """What the checksums are of: all for Linux; for Windows all or nothing."""
        windows = self.windows if any(file.is_file() for file in self.windows) else ()
        return (self.deb, self.archive, self.sbom, *windows)


def make_deb(folder: Path, release: Release, time_s: int) -> None:
    """Make the Debian package anew.

    Raises: StepFailed.
    """
    release.place.mkdir(parents=True, exist_ok=True)
    build_deb(folder, release.place, release.version, time_s)


def make_archive(folder: Path, release: Release, time_s: int) -> None:
    """Pack the folder, so that it comes out the same wherever it is packed.

    Raises: StepFailed.
    """
    release.place.mkdir(parents=True, exist_ok=True)
    command: Command = (
        *("tar", "--create", "--use-compress-program", "gzip --no-name -6", "--format=gnu"),
        *("--sort=name", f"--mtime=@{time_s}", "--owner=0", "--group=0", "--numeric-owner"),
        f"--transform=s,^kiosk,{NAME}-{release.version},",
        *("--file", release.archive, "--directory", folder.parent, folder.name),
    )
    step("Packing the archive", command)


def make_sbom(
    folder: Path, release: Release, notices: Notices, versions: Mapping[str, str], time_s: int
) -> list[str]:
    """Write the list of parts; returns what in the folder it cannot account for."""
    release.place.mkdir(parents=True, exist_ok=True)
    text = sbom(folder, notices, versions, release.version, time_s)
    is_windows = (folder / "kiosk.exe").is_file()
    file = release.windows_sbom if is_windows else release.sbom
    file.write_text(text, encoding="utf-8", newline="\n")
    return [*owner_faults(folder, notices), *sbom_faults(text, folder)]


def make_sums(release: Release) -> None:
    """Write the checksums, as `sha256sum --check` reads them. A signature of others goes.

    Raises: StepFailed when a file of the release is not there.
    """
    missing = [file.name for file in release.summed if not file.is_file()]
    if missing:
        raise StepFailed(f"{SUMS}: not made yet: {', '.join(missing)}")
    lines = [f"{digest_of(file)}  {file.name}\n" for file in sorted(release.summed)]
    release.sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    for name in SIGNATURES:
        (release.place / name).unlink(missing_ok=True)


def sums_faults(release: Release) -> Iterator[str]:
    """Files that are not what the checksums say, and files too big to hand out."""
    said = dict(line.split()[::-1] for line in release.sums.read_text("utf-8").splitlines())
    for file in release.summed:
        if said.get(file.name) != digest_of(file):
            yield f"{file.name}: is not what {SUMS} says"
    yield from weight_faults(release.summed)


def weight_faults(files: Iterable[Path]) -> Iterator[str]:
    """Files too big to hand out."""
    for file in files:
        if file.stat().st_size > MOST_MB * MEGABYTE:
            yield f"{file.name}: has more than {MOST_MB} MB"


def sign(release: Release) -> bool:
    """Sign the checksums with each key that was named; False, and a line, where none was.

    Raises: StepFailed when a key was named and cannot be used.
    """
    if not release.sums.is_file():
        raise StepFailed(UNSIGNED_YET)
    commands = tuple(signing(release.sums, dict(os.environ)))
    if not commands:
        say(NO_KEY)
    for command in commands:
        if shutil.which(str(command[0])) is None:
            raise StepFailed(f"{command[0]} is not installed; nothing was signed with it")
        # The terminal stays its own: it may ask for the key's password.
        done = subprocess.run([str(word) for word in command], check=False)
        if done.returncode:
            raise StepFailed(f"{command[0]} did not sign (exit code {done.returncode})")
    return bool(commands)


def signing(sums: Path, env: dict[str, str]) -> Iterator[Command]:
    """The commands that sign, one for each key that the environment names."""
    if key := env.get(GPG_KEY):
        out = sums.with_name(SIGNATURES[0])
        named = ("--local-user", key, "--output", out)
        yield ("gpg", "--yes", "--armor", "--detach-sign", *named, sums)
    if file := env.get(MINISIGN_KEY):
        out = sums.with_name(SIGNATURES[1])
        yield ("minisign", "-S", "-s", file, "-x", out, "-m", sums)


def digest_of(file: Path) -> str:
    """SHA-256."""
    return hashlib.sha256(file.read_bytes()).hexdigest()
