"""What is handed out: checksums, signature, list of parts, and the words of `package`."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_spec.console import StepFailed
from build_spec.package import make, release
from build_spec.package.notices import FROM_PYTHON, locked_versions, read_notices
from build_spec.package.release import Release, make_archive, make_sums, sign, sums_faults
from build_spec.package.sbom import owner_faults, sbom, sbom_faults
from build_spec.setup_env import PACKAGE_LOCK, RUNTIME_LOCK
from kiosk import __version__

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not applicable: Linux only")
NOTICES = read_notices()
VERSIONS = {
    **locked_versions(RUNTIME_LOCK),
    **locked_versions(PACKAGE_LOCK),
    FROM_PYTHON: "3.11.2",
}
TIME_S = 1_000_000_000
QT = "lib/PySide6/Qt/lib/libQt6Core.so.6"


@pytest.fixture
def made(tmp_path: Path) -> Release:
    """A release of small files."""
    made = Release(tmp_path, "1.2")
    for file in made.summed:
        file.write_text(file.name)
    make_sums(made)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a program and two libraries, each a real one."""
    folder = tmp_path / "kiosk"
    for name in ("kiosk", QT, "lib/_cffi_backend.cpython-311-x86_64-linux-gnu.so"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile("/bin/true", folder / name)
    (folder / "lib/page.md").write_text("no library\n")
    return folder


def test_every_file_bears_the_version_of_the_program() -> None:
    assert all(__version__ in file.name for file in make.FIRST.release.summed)


def test_a_part_that_nobody_can_make_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert make.package(["rpm"]) == make.WRONG_WORDS
    assert "package does not know rpm" in capsys.readouterr().err


def test_what_is_packed_needs_the_folder_first(tmp_path: Path) -> None:
    with pytest.raises(StepFailed, match="python3 build_spec package folder"):
        make.make_part(make.Build(tmp_path), make.Part.DEB)


def test_whatever_has_changed_since_is_not_what_the_sums_say(made: Release) -> None:
    checked = subprocess.run(
        ("sha256sum", "--check", "--strict", made.sums.name), cwd=made.place, check=False
    )
    assert checked.returncode == 0
    assert not list(sums_faults(made))
    made.deb.write_text("another")
    assert list(sums_faults(made)) == [f"{made.deb.name}: is not what SHA256SUMS says"]


def test_a_file_too_big_to_hand_out_is_told(made: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "MEGABYTE", 0)
    assert len(list(sums_faults(made))) == len(made.summed)


def test_sums_are_of_everything_or_not_made(made: Release) -> None:
    made.sbom.unlink()
    with pytest.raises(StepFailed, match=made.sbom.name):
        make_sums(made)


def test_without_a_key_it_says_that_nothing_was_signed(
    made: Release, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(release.GPG_KEY, raising=False)
    monkeypatch.delenv(release.MINISIGN_KEY, raising=False)
    assert not sign(made)
    assert "Not signed: no key was named" in capsys.readouterr().out


def test_a_key_that_cannot_be_used_is_a_failure(
    made: Release, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(release.GPG_KEY, "nobody")
    monkeypatch.setenv("GNUPGHOME", str(tmp_path))
    # Whether gpg is there or not: nobody may think that it was signed.
    with pytest.raises(StepFailed, match="gpg"):
        sign(made)


def test_new_sums_take_the_old_signature_away(made: Release) -> None:
    signature = made.place / release.SIGNATURES[0]
    signature.write_text("of other sums")
    make_sums(made)
    assert not signature.exists()


def test_each_key_signs_the_sums(made: Release) -> None:
    env = {release.GPG_KEY: "me", release.MINISIGN_KEY: "/keys/secret"}
    gpg, minisign = release.signing(made.sums, env)
    assert gpg[0] == "gpg"
    assert minisign[0] == "minisign"
    assert gpg[-1] == minisign[-1] == made.sums


def test_the_archive_is_the_same_wherever_it_is_packed(folder: Path, tmp_path: Path) -> None:
    one, two = Release(tmp_path / "one", "1.2"), Release(tmp_path / "two", "1.2")
    for made in (one, two):
        make_archive(folder, made, TIME_S)
    assert one.archive.read_bytes() == two.archive.read_bytes()
    listed = subprocess.run(
        ("tar", "--list", "--file", one.archive), capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert "clinic-kiosk-1.2/kiosk" in listed


# The list of parts


def test_the_list_names_every_library_and_every_part(folder: Path) -> None:
    text = sbom(folder, NOTICES, VERSIONS, "1.2", TIME_S)
    assert not list(sbom_faults(text, folder))
    assert not owner_faults(folder, NOTICES)
    parts = {part["name"]: part for part in json.loads(text)["components"]}
    assert {component.name for component in NOTICES.components} <= {*parts}
    assert parts["qtawesome"]["purl"] == f"pkg:pypi/qtawesome@{VERSIONS['qtawesome']}"
    assert parts["libc6"]["scope"] == "excluded"
    assert text == sbom(folder, NOTICES, VERSIONS, "1.2", TIME_S)


def test_a_library_that_the_list_does_not_name_is_found(folder: Path) -> None:
    text = sbom(folder, NOTICES, VERSIONS, "1.2", TIME_S)
    shutil.copyfile("/bin/true", folder / "lib/libplanted.so")
    with (folder / QT).open("ab") as file:
        file.write(b"changed")
    assert [fault.partition(":")[0] for fault in sbom_faults(text, folder)] == [
        QT,
        "lib/libplanted.so",
    ]
    assert owner_faults(folder, NOTICES) == [
        "lib/libplanted.so: belongs to nothing that components.toml names"
    ]
