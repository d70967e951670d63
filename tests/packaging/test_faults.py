"""What would be wrong with a package: every fault is planted once and found."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from build_spec.package import contents, faults
from build_spec.package.contents import differences, items_of, size_table, sizes_of
from build_spec.package.notices import FOLDER, LIST_FILE, Notices, read_notices, write_notices
from build_spec.places import ROOT

NOTICES = read_notices()
SMALL = Notices((replace(NOTICES.components[0], modules=("PySide6",), qt_libraries=("Core",)),), ())
"""Of a package with Python and one library of Qt."""
VERSIONS = {"python": "3.11.2"}
QT = "lib/PySide6/Qt/lib"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As much of a package as the checks look at."""
    folder = tmp_path / "kiosk"
    for name in (
        "kiosk",
        f"{QT}/libQt6Core.so.6",
        "lib/content/rf.toml",
        "lib/libpython3.11.so.1.0",
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x" * 100)
    (folder / "lib" / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    write_notices(folder / FOLDER, SMALL, VERSIONS, tmp_path)
    return folder


def faults_of(folder: Path) -> list[str]:
    """Everything that can be seen without taking the program apart."""
    found = faults.folder_faults(folder, SMALL, VERSIONS)
    return [*found, *faults.top_faults(folder / "lib", SMALL)]


def test_a_good_package_has_no_fault(folder: Path) -> None:
    assert not faults_of(folder)


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (f"{QT}/libQt6WebEngineCore.so.6", "*WebEngine* may not be in the package"),
        (f"{QT}/libQt6Quick3D.so.6", "*Quick3D* may not be in the package"),
        (
            "lib/PySide6/Qt/plugins/texttospeech/libqtexttospeech_mock.so",
            "*texttospeech_mock* may not be in the package",
        ),
        ("lib/PySide6/Qt/qml/QtQuick/plugins.qmltypes", "*.qmltypes may not be in the package"),
        ("lib/kiosk/app/run.py", "*.py may not be in the package"),
        ("lib/numpy/core.so", "lib/numpy: belongs to nothing that components.toml names"),
    ],
)
def test_a_file_that_may_not_be_there(folder: Path, planted: str, said: str) -> None:
    file = folder / planted
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    assert [fault for fault in faults_of(folder) if said in fault]


def test_a_package_without_its_program_or_libraries(folder: Path) -> None:
    (folder / "kiosk").unlink()
    (folder / QT / "libQt6Core.so.6").unlink()
    (folder / "lib" / "libQt6Core.so.6").unlink()
    said = faults_of(folder)
    assert "kiosk: the program is not there" in said
    assert "lib: Qt's libraries are no files that can be replaced" in said


def test_a_link_that_leads_nowhere(folder: Path) -> None:
    (folder / QT / "libQt6Core.so.6").unlink()
    assert "lib/libQt6Core.so.6: leads nowhere" in faults_of(folder)


def test_a_library_of_qt_that_is_not_known_to_be_free(folder: Path) -> None:
    (folder / QT / "libQt6NetworkAuth.so.6").touch()
    said = f"{QT}/libQt6NetworkAuth.so.6: is no library of Qt that is known to be LGPL"
    assert said in faults_of(folder)


def test_a_licence_that_is_not_there(folder: Path) -> None:
    (folder / FOLDER / "Python-2.0.txt").unlink()
    assert f"{FOLDER}/Python-2.0.txt: is not there" in faults_of(folder)


def test_notices_of_another_version(folder: Path) -> None:
    said = list(faults.licence_faults(folder, SMALL, {"python": "3.12.0"}))
    assert said == [f"{FOLDER}/{LIST_FILE}: does not say Python, version 3.12.0"]


def test_a_package_that_is_too_big(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not list(faults.size_faults(folder, 1))
    monkeypatch.setattr(faults, "MEGABYTE", 100)
    assert list(faults.size_faults(folder, 1))


@pytest.mark.parametrize("how", ["plain", "wide", "zipped", "link"])
def test_a_file_that_tells_where_it_was_built(folder: Path, how: str) -> None:
    words = faults.trace_words()
    assert str(ROOT) in words
    assert not list(faults.trace_faults([folder], words))
    place = str(ROOT / "somewhere")
    match how:
        case "plain":
            (folder / "lib" / "planted").write_text(f"from {place}\n")
        case "wide":
            (folder / "lib" / "planted").write_bytes(place.encode("utf-16-le"))
        case "zipped":
            with zipfile.ZipFile(folder / "lib" / "planted.zip", "w", zipfile.ZIP_DEFLATED) as file:
                file.writestr("module.pyc", place)
        case "link":
            (folder / "lib" / "planted").symlink_to(place)
        case _:
            pytest.fail(how)
    said = list(faults.trace_faults([folder], words))
    assert len(said) == 1
    assert "planted" in said[0]


def test_a_module_that_nobody_named() -> None:
    modules = ["json.decoder", "kiosk.core.visit", "qtpy", "numpy.core"]
    said = list(faults.module_faults(modules, NOTICES))
    assert said == ["the program holds the module numpy, which components.toml does not name"]


@pytest.mark.parametrize("change", ["bytes", "rights", "name", "link"])
def test_every_difference_of_two_builds_is_seen(folder: Path, change: str) -> None:
    before = items_of(folder)
    page, link = folder / "lib/content/rf.toml", folder / "lib/libQt6Core.so.6"
    match change:
        case "bytes":
            page.write_text("y" * 100)
        case "rights":
            page.chmod(0o600)
        case "name":
            page.rename(page.with_suffix(".tml"))
        case "link":
            link.unlink()
            link.symlink_to("libpython3.11.so.1.0")
        case _:
            pytest.fail(change)
    assert not differences(before, before)
    found = differences(before, items_of(folder))
    assert found
    assert set(found) <= {
        "lib/content/rf.toml",
        "lib/content/rf.tml",
        "lib/libQt6Core.so.6",
    }


def test_the_heaviest_part_is_named_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "MEGABYTE", 100)
    (folder / QT / "libQt6Core.so.6").write_text("x" * 90_000)
    lines = list(size_table(sizes_of(items_of(folder)), 220))
    assert lines[0] == "   900.0 MB  Qt6Core"
    assert lines[-1].endswith("MB  in all; the budget is 220 MB")
