"""All rules that content has to pass before patients may see it."""

from collections.abc import Collection, Iterator
from datetime import date

from kiosk.core.checking.dates import page_date_problems
from kiosk.core.checking.figures import claim_problems, page_figure_problems
from kiosk.core.checking.links import (
    card_problems,
    help_problems,
    page_link_problems,
    topic_link_problems,
)
from kiosk.core.checking.pictures import page_picture_problems, topic_picture_problems
from kiosk.core.checking.translation import language_problems, translation_problems
from kiosk.core.checking.wording import (
    glossary_problems,
    page_wording_problems,
    smog_problems,
    topic_words_problems,
)
from kiosk.core.library import Library, Page
from kiosk.core.problems import Problem


def find_problems(
    library: Library,
    today: date,
    *,
    pictures: Collection[str] = (),
    for_release: bool = False,
) -> tuple[Problem, ...]:
    """Everything that is wrong with a library, sorted by place.

    ``pictures`` are the names of the picture files that are there. A release is judged more
    strictly: a passed review date is then an error.
    """
    found = {
        problem
        for page in library.every_page()
        for problem in page_problems(
            page, library, today, pictures=pictures, for_release=for_release
        )
    }
    found.update(_library_problems(library))
    return tuple(sorted(found))


def page_problems(
    page: Page,
    library: Library,
    today: date,
    *,
    pictures: Collection[str] = (),
    for_release: bool = False,
) -> Iterator[Problem]:
    """What is wrong with one page, which need not be in the library yet."""
    yield from page_figure_problems(page, library)
    yield from page_wording_problems(page, library)
    yield from page_picture_problems(page, library, pictures)
    yield from page_link_problems(page, library)
    yield from page_date_problems(page, today, for_release=for_release)
    yield from translation_problems(page, library)


def _library_problems(library: Library) -> Iterator[Problem]:
    yield from claim_problems(library)
    yield from language_problems(library)
    yield from glossary_problems(library)
    yield from topic_words_problems(library)
    for topic in library.topics.values():
        yield from topic_picture_problems(topic, library)
        yield from topic_link_problems(topic, library)
        yield from help_problems(topic, library)
        yield from card_problems(topic, library)
        yield from smog_problems(topic, library)
