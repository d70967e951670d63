"""Every way leads somewhere, every page can be reached, and help is always there."""

from collections.abc import Iterable, Iterator

from kiosk.core.blocks import MoreLink, TeachBack, Urgency, UrgencyLevel
from kiosk.core.checking.files import page_file, topic_file, words_file
from kiosk.core.checking.texts import blocks_of_page
from kiosk.core.library import Library, Page, Topic
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.own_blocks import DangerSigns, KeyPoints, OptionPicker, SideBySide
from kiosk.core.problems import Problem
from kiosk.core.weighed import options_of

LEAST_OPTIONS = 2


def page_link_problems(page: Page, library: Library) -> Iterator[Problem]:
    """Every link of one page leads to a page."""
    for line, target in _links(page):
        if target not in library.pages.get(FALLBACK_LANGUAGE, {}):
            yield Problem(page_file(page), line, _dead(target))
    for line, block in blocks_of_page(page):
        if isinstance(block, TeachBack):
            yield from _lost_steps(page, line, block, library)
        if not isinstance(block, OptionPicker | SideBySide):
            continue
        if len(options_of(block.page, library, page.language)) < LEAST_OPTIONS:
            message = (
                f'there is nothing to compare on the page "{block.page}"; name one with choices'
            )
            yield Problem(page_file(page), line, message)
    if page.id not in library.pages.get(FALLBACK_LANGUAGE, {}):
        yield Problem(
            page_file(page),
            1,
            "this page has no English page of the same name that can be read; "
            "write that first, or correct it",
        )
    if library.topic_of(page.id) is None:
        yield Problem(
            page_file(page), 1, "this page belongs to no topic; move it into a topic's folder"
        )


def _lost_steps(page: Page, line: int, block: TeachBack, library: Library) -> Iterator[Problem]:
    """Who misses would be shown the page from its start, and not what explains it."""
    for item in block.items:
        found = library.page(item.page, page.language)
        if found is not None and item.step > len(found.steps):
            message = (
                f'"{item.question.text}" is explained in step {item.step} of "{item.page}", which '
                f"has {len(found.steps)}; write the step that explains it, or leave it out for "
                "the first"
            )
            yield Problem(page_file(page), line, message)


def topic_link_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """Chapters, doors and the fixed pages lead to pages; no page is left out."""
    file = topic_file(topic.id)
    english = library.pages.get(FALLBACK_LANGUAGE, {})
    for where, target in _entrances(topic):
        if target not in english:
            yield Problem(file, 0, f"{where}: {_dead(target)}")
    reached = _reached(topic, library)
    for page in english.values():
        if library.topic_of(page.id) == topic and page.id not in reached:
            yield Problem(
                page_file(page),
                1,
                "nobody can reach this page; list it in a chapter of "
                f"{file}, or link to it from another page",
            )


def help_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """The help page of a topic is there and says what needs help now, in every language."""
    found = [pages[topic.help_page] for pages in library.pages.values() if topic.help_page in pages]
    if not any(page.language == FALLBACK_LANGUAGE for page in found):
        yield Problem(
            topic_file(topic.id),
            0,
            f'the page with danger signs, "{topic.help_page}", is not there or cannot be read; '
            "without it nothing may be shown to patients",
        )
    for page in found:
        levels = {b.level for _, b in blocks_of_page(page) if isinstance(b, Urgency)}
        if UrgencyLevel.NOW not in levels:
            yield Problem(
                page_file(page),
                1,
                'the help page has no danger signs; add a block "urgency" with level = "now"',
            )


def card_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """Every chapter and door has its words, in every language that has the topic's words."""
    file = words_file(FALLBACK_LANGUAGE, topic.id)
    if topic.id not in library.words.get(FALLBACK_LANGUAGE, {}):
        yield Problem(file, 0, "the topic has no title that can be read; write this file")
    for language, topics in library.words.items():
        if topic.id not in topics:
            continue
        file = words_file(language, topic.id)
        words = topics[topic.id]
        for kind, wanted, there in (
            ("chapter", [c.id for c in topic.chapters], words.chapters),
            ("door", [d.id for d in topic.doors], words.doors),
        ):
            yield from (
                Problem(file, 0, f"there is no [{kind}.{name}]; add it with a title and a lead")
                for name in wanted
                if name not in there
            )
            yield from (
                Problem(
                    file,
                    0,
                    f"[{kind}.{name}] belongs to no {kind} of {topic_file(topic.id)}; "
                    "delete it or correct the name",
                )
                for name in sorted(set(there) - set(wanted))
            )


def _entrances(topic: Topic) -> Iterator[tuple[str, PageId]]:
    yield '"help"', topic.help_page
    yield '"about"', topic.about_page
    for chapter in topic.chapters:
        yield from ((f'the chapter "{chapter.id}"', page) for page in chapter.pages)
    for door in topic.doors:
        yield from ((f'the door "{door.id}"', page) for page in door.route)


def _reached(topic: Topic, library: Library) -> set[PageId]:
    english = library.pages.get(FALLBACK_LANGUAGE, {})
    reached: set[PageId] = set()
    waiting = [page for _, page in _entrances(topic)]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [target for _, target in _links(english[name])] if name in english else []
    return reached


def _links(page: Page) -> Iterable[tuple[int, PageId]]:
    for line, block in blocks_of_page(page):
        match block:
            case MoreLink(target) | KeyPoints(target) | DangerSigns(target):
                yield line, target
            case OptionPicker(target) | SideBySide(target):
                yield line, target
            case TeachBack(items):
                yield from ((line, item.page) for item in items)
            case _:
                pass


def _dead(target: PageId) -> str:
    return f'there is no page "{target}" that can be read; correct the name or write the page'
