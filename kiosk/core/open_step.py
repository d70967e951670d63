"""The step of a page that a visit has open: its rows, and the screens they are cut into."""

from dataclasses import dataclass, field, replace

from kiosk.core.comfort import (
    ReadingComfort,
    TextScale,
    cards_in_pieces,
    cites_opinions,
    is_tight,
    line_em,
    picture_apart,
    table_lines,
)
from kiosk.core.cutting import split_screens
from kiosk.core.library import Library, Page
from kiosk.core.place import LAST_BLOCK, Place
from kiosk.core.referring import referring_rows
from kiosk.core.rows import Picture, Row
from kiosk.core.screens import (
    NOTHING_CARRIED,
    Carried,
    ScreenSpan,
    has_room_for_headline,
    is_there,
    keeps_headline_big,
    screen_at,
    screen_height,
    spare_height,
)
from kiosk.core.site import SiteFacts
from kiosk.core.stage import stage_figure
from kiosk.core.step_rows import StepLayout, rows_of
from kiosk.core.take_away import filled
from kiosk.core.visit import ReaderScreen, Visit
from kiosk.core.weighed import as_weighed

NO_FACTS = SiteFacts()


@dataclass(frozen=True, slots=True)
class Measures:
    """What QML measured: row heights by index, the room for rows, the gap between them."""

    heights: tuple[float, ...] = ()
    room: float = 0.0
    gap: float = 0.0
    carried: Carried = NOTHING_CARRIED


@dataclass(frozen=True, slots=True)
class UncutStep:
    """The step that a visit has open, before anything of it is measured."""

    page: Page
    place: Place
    rows: tuple[Row, ...]
    apart: bool
    upright: bool = False


@dataclass(frozen=True, slots=True)
class OpenStep:
    """The step that a visit has open, as rows and as screens.

    ``spare`` is how much taller than its least the picture among the shown rows may be,
    ``headline_big`` whether there is room to say the headline again as large as it was, and
    ``screen`` which of the step's screens is shown.
    """

    page: Page
    place: Place
    rows: tuple[Row, ...]
    screens: tuple[ScreenSpan, ...]
    apart: bool
    spare: float = 0.0
    headline_big: bool = False
    too_tall: bool = False
    screen: int = field(init=False)

    def __post_init__(self) -> None:
        # Once: it is asked for twenty times with each touch.
        object.__setattr__(self, "screen", screen_at(self.rows, self.screens, self.place))

    @property
    def picture_row(self) -> Picture | None:
        """The picture among the rows that the visitor sees."""
        parts = (row.part for row in self.shown_rows)
        return next((part for part in parts if isinstance(part, Picture)), None)

    @property
    def span(self) -> ScreenSpan:
        """The rows of that screen."""
        return self.screens[self.screen]

    @property
    def shown_rows(self) -> tuple[Row, ...]:
        """The rows that the visitor sees."""
        there = range(self.span.top, self.span.last + 1)
        return tuple(self.rows[i] for i in there if is_there(self.rows, self.span, i))


def uncut_step(
    visit: Visit,
    library: Library,
    panel_inches: float,
    site: SiteFacts = NO_FACTS,
    *,
    upright: bool = False,
) -> UncutStep | None:
    """What the reader has open; None where it has nothing to show."""
    if not isinstance(visit.screen, ReaderScreen):
        return None
    language = visit.comfort.language
    found = library.page(visit.screen.page, language)
    if found is None:
        return None
    told = filled(found, visit.answers, library, language, site, visit.paper)
    page = as_weighed(told, visit.weighing, library, language)
    place = visit.screen.place
    layout = step_layout(visit.comfort, panel_inches, upright=upright)
    spoken = library.language(found.language)
    rows = referring_rows(
        rows_of(page, place.step, layout), spoken.referring if spoken else frozenset()
    )
    return UncutStep(page, place, rows, layout.figure_apart, upright)


def step_layout(comfort: ReadingComfort, panel_inches: float, *, upright: bool) -> StepLayout:
    """How this visitor's steps are set into rows on this panel."""
    return StepLayout(
        fine=comfort.text_scale >= TextScale.LARGE,
        figure_apart=picture_apart(panel_inches, comfort, upright=upright),
        upright=upright,
        tight=is_tight(panel_inches, comfort),
        pieces=cards_in_pieces(panel_inches, comfort),
        cites=cites_opinions(panel_inches, comfort, upright=upright),
        line_em=line_em(panel_inches, comfort, upright=upright),
        table_lines=table_lines(panel_inches, comfort),
    )


def open_step(step: UncutStep, measures: Measures) -> OpenStep:
    """The step cut into screens. Until every row is measured it is one screen."""
    rows, heights, gap, carried = step.rows, measures.heights, measures.gap, measures.carried
    room, upright = measures.room, step.upright
    screens = split_screens(rows, heights, gap, room, carried, upright=upright)
    opened = OpenStep(step.page, step.place, rows, screens, step.apart)
    if len(heights) != len(rows):
        return opened
    left = [room - screen_height(rows, heights, gap, carried, span) for span in screens]
    rest = left[opened.screen]
    if opened.picture_row:
        spare = spare_height(rows, screens, left, opened.screen)
        still = keeps_headline_big(rows, screens, opened.screen)
        return replace(opened, spare=spare, headline_big=still, too_tall=rest < 0)
    fits = has_room_for_headline(rows, heights, gap, room, screens, opened.screen)
    return replace(opened, headline_big=fits and not screens[0].hushed, too_tall=rest < 0)


def place_after(opened: OpenStep) -> Place | None:
    """Where Next leads inside the page; None at its end."""
    if opened.screen + 1 < len(opened.screens):
        return opened.rows[opened.screens[opened.screen + 1].first].place
    if opened.place.step + 1 < len(opened.page.steps):
        return Place(opened.place.step + 1)
    return None


def place_before(opened: OpenStep, first: int = 0) -> Place | None:
    """Where Back leads inside the page; None at its start, which is its step ``first``."""
    if opened.screen > 0:
        return opened.rows[opened.screens[opened.screen - 1].first].place
    if opened.place.step > first:
        return Place(opened.place.step - 1, LAST_BLOCK)
    return None


def picture_beside(step: UncutStep | OpenStep) -> Picture | None:
    return None if step.apart else stage_figure(step.page, step.place.step)


def first_picture(step: UncutStep) -> Picture | None:
    """The picture that a visitor meets first in a step, beside the words or among them."""
    if not step.apart:
        return picture_beside(step)
    parts = (row.part for row in step.rows)
    return next((part for part in parts if isinstance(part, Picture)), None)
