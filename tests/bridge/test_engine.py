"""What the engine is made with: Qt's messages in the log, and the bundled fonts."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qDebug, qInfo, qInstallMessageHandler, qWarning
from PySide6.QtGui import QFontInfo, QGuiApplication

from kiosk.app.folders import RESOURCES
from kiosk.ui.engine import watch_messages
from kiosk.ui.fonts import LATIN_FAMILY, Fonts


@pytest.fixture
def _own_messages() -> Iterator[None]:
    """Whoever listened before listens again afterwards."""
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)


def logged_after_all_kinds(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    caplog.set_level(logging.DEBUG, "kiosk.qt")
    for say in (qDebug, qInfo, qWarning, qCritical):
        say(f"by {say.__name__}")
    return [(r.levelno, r.getMessage()) for r in caplog.records if r.name == "kiosk.qt"]


SMALL_TALK = [(logging.DEBUG, "by qDebug"), (logging.INFO, "by qInfo")]


@pytest.mark.usefixtures("_own_messages")
def test_qt_s_messages_are_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    watch_messages()

    assert logged_after_all_kinds(caplog) == [
        *SMALL_TALK,
        (logging.WARNING, "by qWarning"),
        (logging.ERROR, "by qCritical"),
    ]


@pytest.mark.usefixtures("_own_messages")
def test_warnings_and_worse_go_to_whoever_counts_faults(caplog: pytest.LogCaptureFixture) -> None:
    faults: list[str] = []
    watch_messages(faults.append)

    assert logged_after_all_kinds(caplog) == SMALL_TALK
    assert faults == ["by qWarning", "by qCritical"]


@pytest.mark.usefixtures("_own_messages")
def test_messages_with_signs_of_formatting_are_logged_as_they_are(
    caplog: pytest.LogCaptureFixture,
) -> None:
    watch_messages()
    qWarning("100 % of %s {}")

    assert [record.getMessage() for record in caplog.records] == ["100 % of %s {}"]


def test_the_bundled_font_is_the_usual_one() -> None:
    Fonts(RESOURCES / "fonts")

    assert QFontInfo(QGuiApplication.font()).family() == LATIN_FAMILY


def test_a_folder_without_fonts_is_a_damaged_kiosk(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="cannot be read"):
        Fonts(tmp_path)


@pytest.mark.qt_log_ignore("Failed to load font|FT_New_Face")
def test_a_file_that_is_no_font_is_named(tmp_path: Path) -> None:
    families = (RESOURCES / "fonts" / "families.toml").read_text("utf-8")
    (tmp_path / "families.toml").write_text(families, encoding="utf-8")
    (tmp_path / "AtkinsonHyperlegible-Broken.ttf").write_bytes(b"not a font")

    with pytest.raises(FileNotFoundError, match=r"Broken\.ttf: not a font"):
        Fonts(tmp_path)
