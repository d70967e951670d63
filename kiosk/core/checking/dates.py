"""Pages are reviewed in time, and signed only once they are written."""

from collections.abc import Iterator
from datetime import date, timedelta

from kiosk.core.checking.files import page_file
from kiosk.core.library import Page
from kiosk.core.problems import Problem, Severity

LONGEST_REVIEW = timedelta(days=366)
"""Twelve months, one of them perhaps in a leap year."""


def page_date_problems(page: Page, today: date, *, for_release: bool) -> Iterator[Problem]:
    """The rules for the dates of one page. A passed review date stops a release."""
    file = page_file(page)
    dates = page.provenance
    if dates.is_overdue(today):
        yield Problem(
            file,
            1,
            f"the review date {dates.review_by} has passed; check the page against its sources, "
            "then set written and review_by anew",
            Severity.ERROR if for_release else Severity.WARNING,
        )
    if dates.review_by - dates.written > LONGEST_REVIEW:
        yield Problem(
            file,
            1,
            f"review_by {dates.review_by} is more than 12 months after written "
            f"{dates.written}; choose an earlier date",
        )
    if dates.review_by < dates.written:
        yield Problem(
            file, 1, f"review_by {dates.review_by} is before written {dates.written}; correct it"
        )
    if dates.written > today:
        yield Problem(
            file,
            1,
            f"written {dates.written} is in the future; correct it",
            Severity.WARNING,
        )
    if dates.signed and dates.signed.on < dates.written:
        yield Problem(
            file,
            1,
            f"signed on {dates.signed.on}, but written on {dates.written}; a clinician has to "
            "check and sign the page as it is now",
        )
