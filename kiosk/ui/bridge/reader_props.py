"""What the reader screen shows of an open step, derived. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.core.blocks import BodySigns, SceneFigure
from kiosk.core.body import BOTTOM_MM, SPOTS, TOP_MM, find_room
from kiosk.core.library import Library, Page
from kiosk.core.names import LanguageTag
from kiosk.core.open_step import Measures, OpenStep, picture_beside
from kiosk.core.rows import (
    CardAgain,
    Headline,
    OpinionHead,
    Picture,
    Row,
    UrgencyHead,
    group_of,
    order_of,
)
from kiosk.core.screens import more_signs_follow, repeats_headline, repeats_order
from kiosk.core.turning import Facing
from kiosk.core.visit import ReaderScreen, Visit, current_topic, next_page, pages_back
from kiosk.core.ways import on_the_way
from kiosk.ui.bridge.language_view import unchecked_translation
from kiosk.ui.bridge.leaf_view import LeafProps, LeafView, SpotCell
from kiosk.ui.styled import kept_together
from kiosk.ui.words import facing_words, foot_words, part_words, step_words, way_words

LONG_PART = 4
"""A part and a number of parts that take about as much room as any."""


@dataclass(frozen=True, slots=True)
class ReaderProps:
    """What the reader screen shows beside its rows. Steps and their screens count from 0.

    ``charted`` is where the picture beside the words is one that does not play.
    ``repeats`` says what a screen of a step says again at its top: nothing, the "headline", the
    same "large", or only in the "line" above the words, where that has room, or the "order" above
    signs of a fault, which are as urgent as ``urgency`` says. ``position`` is step and part,
    ``step_position`` only the step; what a page needs for them ``at_most`` is the same on each of
    its steps. ``spare`` is what a picture among the rows may take beyond its least height.
    ``headed`` tells whether its rows have a heading at all. ``group`` is whose numbers a screen
    begins with, where the array with its name stands on the screen before.
    """

    page: str = ""
    missing: bool = False
    chapter: str = ""
    title: str = ""
    short_title: str = ""
    way: str = ""
    position: str = ""
    position_at_most: str = ""
    step_position: str = ""
    step_at_most: str = ""
    part: str = ""
    step: int = 0
    steps: int = 1
    screen: int = 0
    screens: int = 1
    first_row: int = 0
    last_row: int = 0
    spare: float = 0.0
    has_stage: bool = False
    charted: bool = False
    scrolls: bool = False
    headline: str = ""
    group: str = ""
    order: str = ""
    urgency: str = ""
    repeats: str = ""
    headed: bool = False
    more_signs: bool = False
    checked: str = ""
    at_end: bool = False
    next_title: str = ""


def derive_reader_props(
    visit: Visit, library: Library, opened: OpenStep | None, today: date
) -> ReaderProps:
    """The reader's props; pure."""
    if not isinstance(visit.screen, ReaderScreen):
        return ReaderProps()
    page_id = visit.screen.page
    if opened is None:
        return ReaderProps(page=page_id, missing=True)
    page, step = opened.page, opened.place.step
    language = visit.comfort.language
    topic = current_topic(visit, library)
    # A page that only a link leads to is shown as one of the chapter that it was opened from.
    chapters = (topic.chapter_of(page) for page in pages_back(visit)) if topic else ()
    chapter = next(filter(None, chapters), None)
    words = library.words_of(topic.id, language) if topic else None
    heading = words.chapters.get(chapter.id) if words and chapter else None
    steps = len(page.steps)
    at_end = step == steps - 1 and opened.screen == len(opened.screens) - 1
    onward = next_page(visit, library)
    way = on_the_way(visit, library)
    onward_page = library.page(onward, language) if onward else None
    order = order_of(opened.rows)
    return ReaderProps(
        page=page_id,
        chapter=heading.title if heading else "",
        title=page.title,
        short_title=page.short_title,
        way=way_words(way.page, way.pages) if way else "",
        position=step_words(step + 1, steps, opened.screen + 1, len(opened.screens)),
        position_at_most=step_words(steps, steps, LONG_PART, LONG_PART),
        step_position=step_words(step + 1, steps),
        step_at_most=step_words(steps, steps),
        part=part_words(opened.screen + 1, len(opened.screens)),
        step=step,
        steps=steps,
        screen=opened.screen,
        screens=len(opened.screens),
        first_row=opened.span.top,
        last_row=opened.span.last,
        spare=opened.spare,
        has_stage=picture_beside(opened) is not None,
        charted=is_chart(picture_beside(opened)),
        scrolls=opened.too_tall,
        headline=page.steps[step].heading.text,
        group=group.text if (group := group_of(opened.rows, opened.span.first)) else "",
        order=order.act.sentences()[0].text if order else "",
        urgency=order.level if order else "",
        repeats=_repeated(opened),
        headed=_is_headed(opened),
        more_signs=more_signs_follow(opened.rows, opened.span),
        checked=trust_words(page, language, library, today),
        at_end=at_end,
        next_title=onward_page.title if at_end and onward_page else "",
    )


def _repeated(opened: OpenStep) -> str:
    if repeats_order(opened.rows, opened.span):
        return "order"
    if not repeats_headline(opened.rows, opened.span):
        return "line" if _goes_on(opened) else ""
    return "large" if opened.headline_big else "headline"


def _goes_on(opened: OpenStep) -> bool:
    """Whether a screen goes on with a step below a name or title of its own."""
    begun = opened.span.first > 0
    return begun and not any(isinstance(row.part, Headline) for row in opened.shown_rows)


def _is_headed(opened: OpenStep) -> bool:
    shown = any(
        isinstance(row.part, Headline | CardAgain | OpinionHead) for row in opened.shown_rows
    )
    return _repeated(opened) not in ("", "line") or shown


def is_chart(picture: Picture | None) -> bool:
    return picture is not None and not isinstance(picture, SceneFigure)


def trust_words(page: Page, language: LanguageTag, library: Library, today: date) -> str:
    """What stands at the foot: who checked the page, and what a translation has to admit."""
    words = foot_words(
        page.provenance,
        today,
        missing=page.language != language,
        unchecked=unchecked_translation(library.language(language)),
    )
    return kept_together(words)


def leaf_props(props: ReaderProps, *, shown: bool) -> LeafProps:
    return LeafProps(
        shown,
        props.first_row,
        props.last_row,
        props.spare,
        props.has_stage,
        props.headline,
        props.order,
        props.urgency,
        props.repeats,
        props.more_signs,
    )


def body_signs(rows: Sequence[Row]) -> BodySigns | None:
    """What a body beside the danger signs of a step has to show."""
    heads = (row.part for row in rows if isinstance(row.part, UrgencyHead))
    return next((head.body for head in heads), None)


def body_spots(body: BodySigns) -> Iterator[SpotCell]:
    """Where the number of each sign stands on the body."""
    tall = TOP_MM - BOTTOM_MM
    for number, place in enumerate(body.places, 1):
        for spot in SPOTS[place]:
            x, y = spot.across_mm / tall, (TOP_MM - spot.height_mm) / tall
            yield SpotCell(number, spot.behind, x, y)


def with_body(props: LeafProps, opened: OpenStep, leaf: LeafView, measures: Measures) -> LeafProps:
    """Where that body stands; nowhere where not all signs are on one screen."""
    body = body_signs(opened.rows)
    if body is None or len(opened.screens) > 1 or opened.too_tall or not leaf.is_measured:
        return props
    found = find_room(leaf.heights, leaf.signs, measures.gap, measures.room)
    return replace(
        props,
        body_top=found.top,
        body_width=found.width,
        body_height=found.height,
        body_beside=found.beside,
        body_alt=body.alt.text if found.height else "",
        front_words=facing_words(Facing.FRONT),
        behind_words=facing_words(Facing.BEHIND),
    )
