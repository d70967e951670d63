"""The content that ships: no error, and no figure that could be changed unnoticed."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kiosk.app.check import all_problems
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import LoadedLibrary, load_library
from kiosk.content.page_text import PageSource, parse_page
from kiosk.core.checks import page_problems
from kiosk.core.claims import NUMBER_WORDS
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.problems import ContentError, Problem, Severity
from tests.content.sample import TODAY

PAGES = sorted(CONTENT.glob("en/*/*.md"))

NAMES = re.compile(
    r"\((?:claim|term):[^)]*\)"
    r"|^(?:claim|top|scene|states|view|messages|anchor|page|step|source|file|fact|level) *=.*$",
    re.MULTILINE,
)
"""What is a name or a measure of the drawing, not a figure for the reader."""


@cache
def bundled() -> LoadedLibrary:
    return load_library(CONTENT, RESOURCES, verify=True)


def test_there_is_something_to_check() -> None:
    assert len(PAGES) > 10


def test_the_bundled_content_has_no_error() -> None:
    problems = all_problems(bundled(), TODAY, for_release=True)

    assert [str(p) for p in problems if p.severity is Severity.ERROR] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_changing_one_digit_is_an_error(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for at in body_places(text, r"\d"):
        changed = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
        assert errors(path, changed) - errors(path, text), changed[max(0, at - 60) : at + 60]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_changing_one_number_word_is_an_error(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    words = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    for at in body_places(text, rf"\b(?:{words})\b"):
        word = re.compile(r"[A-Za-z-]+").match(text, at)
        assert word is not None
        other = "seven" if word.group().lower() != "seven" else "eight"
        changed = f"{text[:at]}{other}{text[word.end() :]}"
        assert errors(path, changed) - errors(path, text), changed[max(0, at - 60) : at + 60]


def body_places(text: str, pattern: str) -> Iterator[int]:
    """Where the pattern stands in what patients read, after the page's header."""
    body = text.index("+++", 3) + 3
    names = [match.span() for match in NAMES.finditer(text)]
    for match in re.finditer(pattern, text, re.IGNORECASE):
        at = match.start()
        if at >= body and not any(start <= at < end for start, end in names):
            yield at


@cache
def errors(path: Path, text: str) -> frozenset[Problem]:
    name = path.relative_to(CONTENT)
    source = PageSource(
        f"content/{name}", PageId(f"{path.parent.name}/{path.stem}"), LanguageTag(name.parts[0])
    )
    try:
        page = parse_page(text, source)
    except ContentError as error:
        return frozenset({error.problem})
    loaded = bundled()
    found = page_problems(page, loaded.library, TODAY, pictures=loaded.pictures)
    return frozenset(problem for problem in found if problem.severity is Severity.ERROR)
