"""What a control is called in the language that is shown."""

from functools import cache
from xml.etree import ElementTree as ET

from PySide6.QtCore import QLocale

from build_spec.translations import CATALOGUES


@cache
def catalogue(language: str) -> tuple[tuple[str, str], ...]:
    """Every English word of the interface with its translation; plurals are left out."""
    file = CATALOGUES / f"{language}.ts"
    if not file.exists():
        return ()
    messages = ET.parse(file).getroot().iter("message")  # noqa: S314  (our own file)
    pairs = ((m.findtext("source") or "", m.findtext("translation") or "") for m in messages)
    return tuple(dict.fromkeys((words, said) for words, said in pairs if said.strip()))


@cache
def tag_of(bcp47: str) -> str:
    """The catalogue of what Qt calls a language: simplified Chinese is plain zh."""
    tags = (file.stem for file in CATALOGUES.glob("*.ts"))
    return next((tag for tag in tags if QLocale(tag).bcp47Name() == bcp47), bcp47)


def said(*beginnings: str) -> tuple[str, ...]:
    """How names begin that begin like this in English."""
    known = catalogue(tag_of(QLocale().bcp47Name()))
    found = (
        translated.partition("%1")[0]
        for beginning in beginnings
        for words, translated in known
        if words.startswith(beginning)
    )
    return tuple(filter(None, found)) or beginnings
