"""`kiosk check`: everything that is wrong with the content, and what is left to sign."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.app.arguments import Parser
from kiosk.app.folders import RESOURCES, content_folder
from kiosk.content.load import LoadedLibrary, load_library
from kiosk.content.stamps import stale_problems
from kiosk.core.checking.files import page_file
from kiosk.core.checking.wording import page_readability, taught_terms
from kiosk.core.checks import find_problems
from kiosk.core.claims import Claim, HowChecked
from kiosk.core.exit_codes import ExitCode
from kiosk.core.library import Library
from kiosk.core.mentions import page_claims
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.core.problems import Problem, Severity

TO_CONFIRM = {
    HowChecked.KNOWLEDGE: "known, but the source was not opened again",
    HowChecked.SECOND_HAND: "read in a page that reports the source",
}


def main(words: Sequence[str]) -> int:
    """Print what is asked for; 0 if patients may see the content, 1 if not."""
    asked = _parser().parse_args(words)
    loaded = load_library(asked.content, RESOURCES, verify=True)
    problems = all_problems(loaded, asked.today, for_release=asked.release)
    lines = [*problem_lines(problems), summary(loaded.library, problems)]
    if asked.reading:
        lines += ["", *reading_lines(loaded.library)]
    if asked.for_clinician:
        lines += ["", *sign_off_lines(loaded.library)]
    sys.stdout.write("\n".join(lines) + "\n")
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return ExitCode.BAD_CONTENT if wrong else ExitCode.GOOD


def all_problems(
    loaded: LoadedLibrary, today: date, *, for_release: bool = False
) -> tuple[Problem, ...]:
    """What could not be read and what breaks a rule, sorted by place."""
    found = find_problems(loaded.library, today, pictures=loaded.pictures, for_release=for_release)
    stale = stale_problems(loaded.library, for_release=for_release)
    return tuple(sorted({*loaded.problems, *found, *stale}))


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """One line each; a warning says that it is one."""
    for problem in problems:
        kind = "warning: " if problem.severity is Severity.WARNING else ""
        yield f"{problem.file}:{problem.line}: {kind}{problem.message}"


def summary(library: Library, problems: Sequence[Problem]) -> str:
    """The closing line."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    pages = sum(1 for _ in library.every_page())
    return (
        f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')} "
        f"in {_count(pages, 'page')}"
    )


def reading_lines(library: Library) -> Iterator[str]:
    """The reading level of every English page, with taught words exempt and without."""
    taught = taught_terms(library, FALLBACK_LANGUAGE)
    yield "Reading level of the English pages (taught words exempt / counted):"
    yield f"{'grade':>13}  {'SMOG':>11}  {'sentences':>9}  {'words each':>10}  page"
    for page in library.pages.get(FALLBACK_LANGUAGE, {}).values():
        exempt, plain = page_readability([page], taught), page_readability([page])
        yield (
            f"{exempt.grade:5.1f} / {plain.grade:5.1f}  {exempt.smog:4.1f} / {plain.smog:4.1f}  "
            f"{exempt.sentences:9}  {exempt.words_per_sentence:10.1f}  {page.id}"
        )


def sign_off_lines(library: Library) -> Iterator[str]:
    """What a clinician has to read and sign: unsigned pages, then claims to confirm."""
    unsigned = [page for page in library.every_page() if page.provenance.signed is None]
    yield f"PAGES NOT YET SIGNED ({len(unsigned)})"
    yield "To sign, add [signed] with name, role and on (the date) to the page's header."
    for page in sorted(unsigned, key=page_file):
        yield f"[ ] {page.title}  ({page_file(page)}, written {page.provenance.written})"
    open_claims = [c for c in library.claims.values() if c.how_checked in TO_CONFIRM]
    yield ""
    yield f"FACTS TO CONFIRM ({len(open_claims)})"
    for claim in open_claims:
        yield from _claim_lines(claim, library)


def _claim_lines(claim: Claim, library: Library) -> Iterator[str]:
    source = library.sources.get(claim.source)
    used = sorted({page_file(p) for p in library.every_page() if claim.id in page_claims(p)})
    yield f"[ ] {claim.id}: {claim.says}"
    yield f"    who: {claim.who}; how long: {claim.how_long}"
    yield f"    figures: {'; '.join(f'{k} = {v}' for k, v in claim.figures.items()) or 'none'}"
    yield f"    source: {f'{source.cite}, {source.year}' if source else 'not there'}"
    yield f"    how checked: {TO_CONFIRM[claim.how_checked]} ({claim.read_on})"
    if claim.note:
        yield f"    note: {claim.note}"
    yield f"    used in: {', '.join(used) or 'no page'}"


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _parser() -> argparse.ArgumentParser:
    parser = Parser("kiosk check", "Say everything that is wrong with the content.")
    parser.add_argument(
        "--content",
        type=Path,
        default=content_folder(),
        metavar="DIR",
        help="another content folder; usually %(default)s",
    )
    parser.add_argument(
        "--release", action="store_true", help="judge as for patients: old reviews are errors"
    )
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        default=date.today(),  # noqa: DTZ011  (a review date is the clinic's own calendar day)
        metavar="YYYY-MM-DD",
        help="judge dates as of that day",
    )
    parser.add_argument(
        "--reading", action="store_true", help="also show the reading level of every page"
    )
    parser.add_argument(
        "--for-clinician", action="store_true", help="also list what a clinician has to sign"
    )
    return parser
