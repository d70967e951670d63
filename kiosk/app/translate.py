"""`kiosk translate`: what a language lacks, what changed in English since, and the marks of it."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kiosk.app.arguments import Parser
from kiosk.app.folders import RESOURCES, content_folder
from kiosk.content.load import load_library
from kiosk.content.stamps import (
    claim_stamp,
    entry_stamp,
    page_stamps,
    stale_problems,
    words_stamp,
)
from kiosk.core.checking.files import page_file_of
from kiosk.core.exit_codes import ExitCode
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId

EVERYTHING = "all"
GLOSSARY, CLAIMS, WORDS = "glossary", "claims", "words"
HEADER_STAMPS = re.compile(r"^english = \[[^\]]*\]\n", re.MULTILINE)
REVIEW_LINE = re.compile(r"^review_by = .*\n", re.MULTILINE)
STAMP_LINE = re.compile(r"^english = .*\n", re.MULTILINE)


def main(words: Sequence[str]) -> int:
    """Tell what is left to do, or write that it was done."""
    asked = _parser().parse_args(words)
    library = load_library(asked.content, RESOURCES).library
    language = LanguageTag(asked.language)
    if language == FALLBACK_LANGUAGE or language not in library.pages:
        sys.stderr.write(f"kiosk translate: there is no folder {asked.content / language}\n")
        return ExitCode.WRONG_WORDS
    if asked.stamp:
        for name in asked.stamp:
            _stamp(library, name, asked.content / language)
        sys.stdout.write(f"Marked as translated from today's English: {', '.join(asked.stamp)}\n")
        return ExitCode.GOOD
    lines = list(todo_lines(library, language))
    sys.stdout.write("\n".join([*lines, f"{len(lines)} to do in {language}"]) + "\n")
    return ExitCode.GOOD


def todo_lines(library: Library, language: LanguageTag) -> Iterator[str]:
    """What is not there yet, then what is older than the English."""
    for page in library.pages.get(FALLBACK_LANGUAGE, {}):
        if page not in library.pages[language]:
            yield f"{page_file_of(language, page)}: not there; visitors see the English page"
    for name in sorted(set(library.glossary[FALLBACK_LANGUAGE]) - set(library.glossary[language])):
        yield f'{language}: the word "{name}" of the glossary is not there'
    for claim in sorted(set(library.claims) - set(library.claim_words.get(language, {}))):
        yield f'{language}: the claim "{claim}" is not there'
    for problem in stale_problems(library, for_release=False):
        if problem.file.startswith(page_file_of(language, PageId("")).removesuffix(".md")):
            yield f"{problem.file}:{problem.line}: {problem.message}"


def _stamp(library: Library, name: str, folder: Path) -> None:
    """Write the marks of one page, or of the glossary, the claims or the cards' words."""
    english = FALLBACK_LANGUAGE
    if name in {GLOSSARY, EVERYTHING}:
        terms: dict[str, str] = {t: entry_stamp(e) for t, e in library.glossary[english].items()}
        _stamp_tables(folder / "glossary.toml", "term", terms)
    if name in {CLAIMS, EVERYTHING}:
        claims: dict[str, str] = {c: claim_stamp(claim) for c, claim in library.claims.items()}
        _stamp_tables(folder / "claims.toml", "claim", claims)
    for topic, words in library.words[english].items():
        if name in {f"{topic}/{WORDS}", EVERYTHING}:
            file = folder / topic / "words.toml"
            text = STAMP_LINE.sub("", file.read_text(encoding="utf-8"), count=1)
            file.write_text(f'english = "{words_stamp(words)}"\n{text}', encoding="utf-8")
    for page_id, page in library.pages[english].items():
        file = folder / f"{page_id}.md"
        if name in {page_id, EVERYTHING} and file.exists():
            text = stamped(file.read_text(encoding="utf-8"), page_stamps(page))
            file.write_text(text, encoding="utf-8")


def stamped(text: str, stamps: Sequence[str]) -> str:
    """A page with these marks in its header, whatever else stands there."""
    listed = "".join(f'  "{mark}",\n' for mark in stamps)
    bare = HEADER_STAMPS.sub("", text, count=1)
    return REVIEW_LINE.sub(lambda line: f"{line[0]}english = [\n{listed}]\n", bare, count=1)


def _stamp_tables(file: Path, kind: str, stamps: Mapping[str, str]) -> None:
    """The mark right below the head of each table that has one."""
    if not file.exists():
        return
    text = STAMP_LINE.sub("", file.read_text(encoding="utf-8"))
    head = re.compile(rf"^\[{kind}\.([a-z0-9-]+)\]\n", re.MULTILINE)

    def with_mark(match: re.Match[str]) -> str:
        mark = stamps.get(match[1])
        return f'{match[0]}english = "{mark}"\n' if mark else match[0]

    file.write_text(head.sub(with_mark, text), encoding="utf-8")


def _parser() -> Parser:
    parser = Parser("kiosk translate", "Say what a translation lacks, or mark that it is right.")
    parser.add_argument("language", metavar="LANGUAGE", help="its folder in the content: es")
    parser.add_argument(
        "--stamp",
        nargs="+",
        metavar="NAME",
        help="these are right as English is now: a page such as rf/risks, glossary, claims, "
        "rf/words, or all",
    )
    parser.add_argument(
        "--content",
        type=Path,
        default=content_folder(),
        metavar="DIR",
        help="another content folder; usually %(default)s",
    )
    return parser
