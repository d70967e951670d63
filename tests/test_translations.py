"""The words of the interface are all translated, in every language that has a catalogue."""

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from build_spec.translations import catalogues, release, update

PLACE = re.compile(r"%\d|\{\w+\}")
COUNT = "{count}"
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
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    messages = ET.parse(catalogue).getroot().iter("message")  # noqa: S314  (our own file)
    for message in messages:
        source = message.findtext("source") or ""
        forms = [form.text or "" for form in message.iter("numerusform")]
        for words in forms or [message.findtext("translation") or ""]:
            assert words.strip(), source
            places = sorted(PLACE.findall(words))
            # A form for one number alone may say it in letters, as Arabic says two.
            if not (
                words in forms and COUNT not in places and of_one_count(translator, source, words)
            ):
                assert places == sorted(PLACE.findall(source)), words


def of_one_count(translator: QTranslator, source: str, form: str) -> bool:
    """Whether a form is said of no more than one number."""
    said = [n for n in range(200) if translator.translate("Kiosk", source, "", n) == form]
    return len(said) == 1
