"""Steps that were set into rows and cut before, kept for who asks again."""

from dataclasses import dataclass, field, replace

from kiosk.core.library import Library
from kiosk.core.open_step import Measures, OpenStep, UncutStep, open_step, uncut_step
from kiosk.core.place import Place
from kiosk.core.site import SiteFacts
from kiosk.core.visit import ReaderScreen, Visit
from kiosk.ui.bridge.rows import RowCell, RowWords, row_cell

KEPT_STEPS = 64

KEPT_CUTS = 8


@dataclass(frozen=True, slots=True)
class SetStep:
    """A step with its rows in the words of QML; the same measures are cut once."""

    uncut: UncutStep
    cells: tuple[RowCell, ...]
    _cuts: dict[tuple[Place, Measures], OpenStep] = field(default_factory=dict)

    def opened(self, place: Place, measures: Measures) -> OpenStep:
        """The step cut into screens, open at a place of it."""
        key = place, measures
        if key not in self._cuts:
            if len(self._cuts) >= KEPT_CUTS:
                self._cuts.clear()
            self._cuts[key] = open_step(replace(self.uncut, place=place), measures)
        return self._cuts[key]


class StepShelf:
    """Sets steps into rows, each once: every touch asks for two of them, several times."""

    def __init__(self, site: SiteFacts) -> None:
        self._site = site
        self._library: Library | None = None
        self._steps: dict[tuple[object, ...], SetStep | None] = {}

    def find(
        self, visit: Visit, library: Library, panel_inches: float, *, upright: bool
    ) -> SetStep | None:
        """What the reader has open; None where it has nothing to show."""
        if not isinstance(visit.screen, ReaderScreen):
            return None
        if library is not self._library or len(self._steps) >= KEPT_STEPS:
            self._library = library
            self._steps.clear()
        screen = visit.screen
        mine = visit.answers, visit.weighing, visit.paper
        key = screen.page, screen.place.step, visit.comfort, mine, panel_inches, upright
        if key not in self._steps:
            self._steps[key] = self._set(
                uncut_step(visit, library, panel_inches, self._site, upright=upright),
                RowWords(library, visit.comfort.language, self._site, screen.page, visit.answers),
            )
        return self._steps[key]

    def forget(self) -> None:
        """A visit has ended: what it answered stands in these rows."""
        self._steps.clear()

    def _set(self, uncut: UncutStep | None, words: RowWords) -> SetStep | None:
        if uncut is None:
            return None
        return SetStep(uncut, tuple(row_cell(row, words) for row in uncut.rows))
