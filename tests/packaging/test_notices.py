"""The notices: everything that others made is named, with a text of its licence."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_spec.console import StepFailed
from build_spec.package.notices import (
    LIST_FILE,
    QT_FILE,
    TEXTS,
    Component,
    Notices,
    locked_versions,
    read_notices,
    unlike_the_lock,
    write_notices,
)
from build_spec.places import site_packages
from build_spec.setup_env import PACKAGE_LOCK, RUNTIME_LOCK

NOTICES = read_notices()
RUNTIME = locked_versions(RUNTIME_LOCK)
EVERY = {**RUNTIME, **locked_versions(PACKAGE_LOCK), "python": "3.11.2"}


def test_every_package_of_the_lock_is_named_and_no_other() -> None:
    assert len(RUNTIME) > 8
    assert not unlike_the_lock(NOTICES, RUNTIME, EVERY)


def test_a_package_that_nobody_named_is_seen() -> None:
    faults = unlike_the_lock(NOTICES, {**RUNTIME, "planted": "1"}, EVERY)
    assert faults == ["components.toml does not name planted"]


def test_a_package_that_is_gone_is_seen() -> None:
    left = {name: version for name, version in EVERY.items() if name != "qtpy"}
    assert unlike_the_lock(NOTICES, {}, left) == ["components.toml: qtpy is in no lock"]


def test_the_texts_are_all_there_and_all_used() -> None:
    there = {file.name for file in TEXTS.iterdir() if file.stat().st_size > 200}
    assert there == NOTICES.texts


def test_what_is_written_names_version_licence_and_texts(tmp_path: Path) -> None:
    folder = tmp_path / "licences"
    own = Notices(NOTICES.components[:1], NOTICES.qt_parts)
    write_notices(folder, own, EVERY, tmp_path)
    assert {file.name for file in folder.iterdir()} == {*own.texts, LIST_FILE, QT_FILE}
    said = (folder / LIST_FILE).read_text(encoding="utf-8")
    assert "\nPython, version 3.11.2\n" in said
    assert "Python-2.0.txt" in said
    assert "\nHarfBuzz (in Qt Gui)\n" in (folder / QT_FILE).read_text(encoding="utf-8")


def test_a_text_that_a_package_brings_is_taken_along(tmp_path: Path) -> None:
    component = Component("mdurl", "lock", "MIT", "©", "", packages=("mdurl",))
    write_notices(tmp_path / "n", Notices((component,), ()), EVERY, site_packages())
    assert "Permission is hereby granted" in (tmp_path / "n" / "mdurl-LICENSE.txt").read_text()


def test_a_component_without_any_text_cannot_be_packed(tmp_path: Path) -> None:
    component = replace(NOTICES.components[0], name="Planted", texts=())
    with pytest.raises(StepFailed, match="Planted has no text of its licence"):
        write_notices(tmp_path / "n", Notices((component,), ()), EVERY, tmp_path)
