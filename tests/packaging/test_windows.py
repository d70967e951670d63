"""The package for Windows, as far as it needs no Wine: what is written, and each planted fault."""

import re
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

import pytest

from build_spec.console import StepFailed
from build_spec.package import authenticode, make, msi, pe, prove, windows, windows_python
from build_spec.package.notices import FOLDER, LINUX, WINDOWS, read_notices
from build_spec.package.release import Release, make_sums, sums_faults
from build_spec.package.sbom import libraries_by_owner
from build_spec.places import ROOT
from build_spec.setup_env import PACKAGE_LOCK, RUNTIME_LOCK
from build_spec.system_pieces import Program

WIX = {"w": msi.NAMESPACE}
FILES = [PurePosixPath(name) for name in ("kiosk.exe", "lib/a.dll", "lib/content/en/a.md")]
TIME_S = 1_000_000_000
GUIDE = ROOT / "resources" / "guides" / "it.md"


def wix(version: str = "1.2", files: list[PurePosixPath] = FILES) -> ET.Element:
    """What wixl is told."""
    return ET.fromstring(msi.wix_xml(files, version, "clinic-kiosk"))  # noqa: S314  (our own)


def codes(tree: ET.Element) -> dict[str, str]:
    """The number of every component, by its name."""
    return {
        found.get("Id", ""): found.get("Guid", "") for found in tree.iterfind(".//w:Component", WIX)
    }


# The .msi


def test_every_file_is_a_component_that_one_feature_brings() -> None:
    tree = wix()
    sources = {found.get("Source") for found in tree.iterfind(".//w:File", WIX)}
    assert sources == {"site.toml", *(f"clinic-kiosk/{name}" for name in FILES)}
    brought = [found.get("Id", "") for found in tree.iterfind(".//w:ComponentRef", WIX)]
    assert sorted(brought) == sorted(codes(tree))
    assert len(set(codes(tree).values())) == len(brought) == len(FILES) + 5


def test_a_file_keeps_its_number_and_a_version_has_its_own() -> None:
    older, newer = wix("1.2"), wix("1.3", [*FILES, PurePosixPath("lib/b.dll")])
    assert codes(older).items() <= codes(newer).items()
    one, other = (tree.find("w:Product", WIX) for tree in (older, newer))
    assert one is not None
    assert other is not None
    assert one.get("UpgradeCode") == other.get("UpgradeCode")
    assert one.get("Id") != other.get("Id")


def test_windows_knows_the_kiosk_by_this_number_for_ever() -> None:
    assert str(msi.UPGRADE_CODE) == "f4057f46-a619-59dc-a023-175a79b1133e"
    assert str(msi.component_code(PurePosixPath("kiosk.exe"))) == KIOSK_EXE


KIOSK_EXE = "1a5f7f9b-7ef2-5534-a6dc-7142cbf5e5b9"


def test_it_starts_by_itself_only_where_somebody_asked_for_it() -> None:
    features = {
        found.get("Id"): found.get("Level") for found in wix().iterfind(".//w:Feature", WIX)
    }
    assert features == {"Main": "1", "Autostart": "1000"}
    start = wix().find(".//w:Feature[@Id='Autostart']/w:ComponentRef", WIX)
    assert start is not None
    assert start.get("Id") == "Autostart"


def test_what_is_the_sites_outlives_the_program() -> None:
    named = codes(wix())
    assert set(msi.SITE_COMPONENTS) <= set(named)
    assert all(rights & msi.PERMANENT for rights in msi.SITE_COMPONENTS.values())
    assert msi.SITE_COMPONENTS["SiteSettings"] & msi.NEVER_OVERWRITE


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2rc1", (1, 2, 0, 0)), ("3.4.5.dev1", (3, 4, 5, 0))],
)
def test_windows_has_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert msi.four_numbers(version) == numbers
    assert msi.msi_version(version) == ".".join(map(str, numbers[:3]))


# The lock


def test_the_locks_say_what_windows_gets() -> None:
    lock = windows_python.windows_lock(
        RUNTIME_LOCK.read_text("utf-8") + PACKAGE_LOCK.read_text("utf-8")
    )
    named = set(re.findall(r"(?m)^([a-z0-9-]+)==", lock))
    assert {"pyside6-essentials", "pefile", "pywin32-ctypes"} <= named
    assert "macholib" not in named
    assert " ; " not in lock
    assert "://" not in lock + windows_python.PYTHON_LOCK.read_text("utf-8")
    assert lock.count("--hash=sha256:") > len(named)


def test_a_condition_that_nobody_thought_of_is_not_passed_over() -> None:
    with pytest.raises(StepFailed, match="python_version"):
        windows_python.windows_lock("a==1 ; python_version < '3.12' \\\n    --hash=sha256:0\n")


def test_a_folder_without_python_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StepFailed, match=r"there is no python\.exe in it"):
        windows_python.copy_python(tmp_path, tmp_path / "copy")
    with pytest.raises(StepFailed, match=r"no python3….dll in it"):
        windows_python.minor_version(tmp_path)


def test_somebody_elses_python_is_taken_without_its_packages(tmp_path: Path) -> None:
    source = tmp_path / "python"
    for name in ("python.exe", "python313.dll", "python3.dll", "DLLs/_bz2.pyd", "Lib/os.py"):
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).touch()
    (source / "Lib/site-packages/other").mkdir(parents=True)
    windows_python.copy_python(source, tmp_path / "copy")
    assert windows_python.minor_version(tmp_path / "copy") == 13
    assert not (tmp_path / "copy/Lib/site-packages").exists()


# Faults


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As much of a folder for Windows as the checks look at."""
    folder = tmp_path / "clinic-kiosk"
    names = (
        *("kiosk.exe", "kiosk-cli.exe", windows.READ_ME_FILE, f"{FOLDER}/{windows.OF_PYTHON}"),
        *("lib/python313.dll", "lib/vcruntime140.dll", "lib/PySide6/Qt6Core.dll"),
        *("lib/PySide6/plugins/platforms/qwindows.dll", "lib/shiboken6/MSVCP140.dll"),
        *("lib/libffi-8.dll", "lib/_ctypes.pyd"),
    )
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"MZ" + b"x" * 100)
    shutil.copytree(windows.SCRIPTS, folder / windows.SCRIPTS.name)
    return folder


LINKS = {
    "python313.dll": ["VCRUNTIME140.dll", "KERNEL32.dll", "api-ms-win-crt-heap-l1-1-0.dll"],
    "Qt6Core.dll": ["MSVCP140.dll", "icuuc.dll"],
    "qwindows.dll": ["Qt6Core.dll"],
    "_ctypes.pyd": ["libffi-8.dll", "python313.dll"],
}


def linked(file: Path) -> list[str]:
    """Stands in for what objdump says."""
    return LINKS.get(file.name, [])


def test_a_library_that_windows_would_look_for_in_vain(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pe, "links_of", linked)
    assert not list(pe.link_faults(folder))
    # Beside Qt's libraries, where Python's own loader does not look.
    (folder / "lib/vcruntime140.dll").rename(folder / "lib/shiboken6/VCRUNTIME140.dll")
    assert list(pe.link_faults(folder)) == [
        "lib/python313.dll: links to VCRUNTIME140.dll, which nothing brings"
    ]
    (folder / "lib/PySide6/Qt6Core.dll").unlink()
    assert any("qwindows.dll: links to Qt6Core.dll" in fault for fault in pe.link_faults(folder))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("lib/icuuc.dll", b"MZ", "is a stand-in that only Wine wants"),
        ("lib/PySide6/MSCMS.dll", b"MZ", "is a stand-in that only Wine wants"),
        ("lib/ucrtbase.dll", b"MZ" + b"x" * 62 + b"Wine builtin DLL", "is a part of Wine"),
    ],
)
def test_what_is_of_wine_may_not_be_there(folder: Path, name: str, data: bytes, said: str) -> None:
    assert not list(pe.wine_faults(folder))
    (folder / name).write_bytes(data)
    assert list(pe.wine_faults(folder)) == [f"{name}: {said}"]


def test_whatever_is_not_as_its_makers_signed_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signers = {"Qt6Core.dll": "", "qwindows.dll": "Somebody"}
    usual = next(iter(pe.SIGNERS))
    monkeypatch.setattr(pe, "signer_of", lambda file: signers.get(file.name, usual))
    (folder / "lib/_cffi_backend.cp313-win_amd64.pyd").write_bytes(b"MZ")
    assert sorted(pe.signature_faults(folder, pe.SIGNERS)) == [
        "lib/PySide6/Qt6Core.dll: has no signature, or was changed after it",
        "lib/PySide6/plugins/platforms/qwindows.dll: is signed by Somebody, whom nobody expects",
    ]


def test_what_it_needs_that_is_no_program_is_missed(folder: Path) -> None:
    assert not list(windows.windows_shape_faults(folder))
    lost = (f"{FOLDER}/{windows.OF_PYTHON}", "kiosk-cli.exe", "scripts/rights.ps1")
    for name in lost:
        (folder / name).unlink()
    assert list(windows.windows_shape_faults(folder)) == [
        f"{name}: is not there" for name in sorted(lost)
    ]


def test_every_library_of_windows_belongs_to_somebody(folder: Path) -> None:
    owners = libraries_by_owner(folder, read_notices().of(WINDOWS))
    assert "" not in owners
    assert {owner: [file.name for file in files] for owner, files in owners.items()} == {
        "PyInstaller's start program": ["kiosk-cli.exe", "kiosk.exe"],
        "Python": ["_ctypes.pyd", "python313.dll"],
        next(owner for owner in owners if "libffi" in owner): ["libffi-8.dll"],
        "Microsoft Visual C++ runtime": ["MSVCP140.dll", "vcruntime140.dll"],
        next(owner for owner in owners if "PySide6" in owner): ["Qt6Core.dll", "qwindows.dll"],
    }


def test_each_system_names_what_it_has() -> None:
    linux, for_windows = (
        {part.name for part in read_notices().of(system).components} for system in (LINUX, WINDOWS)
    )
    assert linux - for_windows == {"International Components for Unicode (ICU)"}
    assert "Microsoft Visual C++ runtime" in for_windows - linux


# What is handed out


def test_for_windows_all_is_summed_or_nothing(tmp_path: Path) -> None:
    made = Release(tmp_path, "1.2")
    for file in (made.deb, made.archive, made.sbom):
        file.write_text(file.name)
    make_sums(made)
    assert not list(sums_faults(made))
    made.msi.write_text("x")
    with pytest.raises(StepFailed, match=made.zip.name):
        make_sums(made)
    for file in made.windows:
        file.write_text(file.name)
    make_sums(made)
    assert all(file.name in made.sums.read_text("utf-8") for file in made.windows)


def test_the_zip_is_the_same_wherever_it_is_packed(folder: Path, tmp_path: Path) -> None:
    one, two = (tmp_path / place / "clinic-kiosk-1.2-windows-x64.zip" for place in "ab")
    windows.make_zip(folder, one, TIME_S)
    (folder / "kiosk.exe").touch()
    windows.make_zip(folder, two, TIME_S)
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert "clinic-kiosk-1.2/kiosk.exe" in archive.namelist()


def test_without_wine_the_rest_is_made_and_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[make.Part] = []
    monkeypatch.setattr(make, "what_is_missing", lambda: (Program("wine", "wine"),))
    monkeypatch.setattr(make, "prepare", lambda: None)
    monkeypatch.setattr(make, "FIRST", make.Build(tmp_path))

    def note(_made: make.Build, parts: Sequence[make.Part]) -> list[str]:
        asked.extend(parts)
        return []

    monkeypatch.setattr(make, "make_parts", note)
    assert make.package([]) == make.DONE
    assert set(asked) == set(make.Part) - make.FOR_WINDOWS
    said = capsys.readouterr().out
    assert "Not made: anything for Windows, for wine is not there" in said
    assert "apt-get install -y --no-install-recommends wine" in said


@pytest.mark.parametrize(
    ("missing", "made", "marks"),
    [
        ((Program("wine", "wine"),), set(make.Part) - make.FOR_WINDOWS, "packaged"),
        ((), set(make.Part), "(packaged or wine)"),
    ],
)
def test_windows_is_tested_with_the_rest_where_wine_is_there(
    missing: tuple[Program, ...],
    made: set[make.Part],
    marks: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(prove, "what_is_missing", lambda: missing)
    monkeypatch.setattr(prove, "_test_twice", lambda *asked: asked != (made, marks, ()))
    assert prove.test_package(()) == make.DONE
    assert ("Not made: anything for Windows" in capsys.readouterr().out) == bool(missing)


# Signing


def test_a_key_is_whole_or_none() -> None:
    assert not authenticode.signing({})
    named = {authenticode.CERTIFICATES: "c.pem", authenticode.KEY: "k.pem"}
    assert authenticode.signing(named) == ("-certs", "c.pem", "-key", "k.pem")
    with pytest.raises(StepFailed, match="belong together"):
        authenticode.signing({authenticode.KEY: "k.pem"})
    both = {authenticode.BOTH: "k.p12", authenticode.PASSWORD: "p", authenticode.TIME: "t"}
    assert authenticode.signing(both) == ("-pkcs12", "k.p12", "-readpass", "p", "-ts", "t")


# The scripts


def test_every_script_has_an_undo_and_stands_in_the_guide() -> None:
    guide = GUIDE.read_text("utf-8")
    scripts = sorted(windows.SCRIPTS.glob("*.ps1"))
    assert len(scripts) > 3
    for script in scripts:
        text = script.read_text("utf-8")
        assert "[switch]$Undo" in text
        assert "if ($Undo)" in text
        assert script.name in guide
        assert f"{script.name} -Undo" in guide or re.search(
            rf"{script.name} -User \S+ -Undo", guide
        )


def test_every_registry_file_is_taken_back_by_another() -> None:
    for file in windows.SCRIPTS.glob("*.reg"):
        if not file.stem.endswith("-undo"):
            undo = file.with_name(f"{file.stem}-undo.reg").read_text("utf-8")
            lines = [
                line for line in file.read_text("utf-8").splitlines() if line.startswith(("[", '"'))
            ]
            assert len(lines) > 1
            for line in lines:
                assert (line if line.startswith("[") else f"{line.partition('=')[0]}=-") in undo


def test_assigned_access_is_told_in_xml_that_can_be_read() -> None:
    layout = ET.parse(windows.SCRIPTS / "assigned-access.xml").getroot()  # noqa: S314  (our own)
    text = ET.tostring(layout, encoding="unicode")
    profiles = set(re.findall(r"Profile Id=\"(\{[0-9a-f-]+\})\"", text))
    assert len(profiles) == 1
    assert text.count("@PROGRAM@") == 1
