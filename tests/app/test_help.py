"""The settings as they are printed are settings that can be used."""

from pathlib import Path

import pytest

from build_spec.guides import GENERATED, rewritten
from kiosk.app.folders import GUIDES
from kiosk.app.help import settings_text
from kiosk.services.settings import KEYS, read_settings, usual_settings


def test_the_printed_settings_are_a_file_with_the_usual_values(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text(settings_text(), encoding="utf-8")
    settings = read_settings(file)

    assert settings.problems == ()
    assert settings.values == usual_settings().values
    assert settings.lines.keys() == {key.name for key in KEYS}


def test_every_key_is_printed_with_its_help_and_its_limits() -> None:
    text = settings_text()

    for key in KEYS:
        assert key.help in text
        assert key.rule in text


@pytest.mark.parametrize("guide", sorted(GENERATED), ids=lambda name: name)
def test_the_tables_of_the_guides_are_those_of_the_program(guide: str) -> None:
    text = (GUIDES / guide).read_text(encoding="utf-8")

    assert rewritten(guide, text) == text, "write them again with: python3 build_spec guides"
