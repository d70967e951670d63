"""The words of the interface are all translated, in every language that has a catalogue."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from build_spec.translations import catalogues, release, update

PLACE = re.compile(r"%\d|\{\w+\}")
BY_LANGUAGE = pytest.mark.parametrize("catalogue", catalogues(), ids=lambda file: file.stem)


@BY_LANGUAGE
def test_a_catalogue_is_up_to_date_and_whole(catalogue: Path, tmp_path: Path) -> None:
    anew = tmp_path / catalogue.name
    shutil.copy(catalogue, anew)

    update(anew)

    kept = catalogue.read_text(encoding="utf-8")
    assert anew.read_text(encoding="utf-8") == kept, "run python3 build_spec translations"
    assert 'type="unfinished"' not in kept, "translate what is unfinished"


@BY_LANGUAGE
def test_what_the_kiosk_reads_is_made_from_it(catalogue: Path, tmp_path: Path) -> None:
    compiled = tmp_path / "made.qm"

    release(catalogue, compiled)

    kept = catalogue.with_suffix(".qm").read_bytes()
    assert kept == compiled.read_bytes(), "run python3 build_spec translations"


@BY_LANGUAGE
def test_every_value_keeps_its_place(catalogue: Path) -> None:
    messages = ET.parse(catalogue).getroot().iter("message")  # noqa: S314  (our own file)
    for message in messages:
        source = message.findtext("source") or ""
        forms = [form.text or "" for form in message.iter("numerusform")]
        for words in forms or [message.findtext("translation") or ""]:
            assert words.strip(), source
            assert sorted(PLACE.findall(words)) == sorted(PLACE.findall(source)), words
