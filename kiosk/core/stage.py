"""What the picture beside a step is, and whether it has one."""

from itertools import takewhile

from kiosk.core.blocks import (
    Figure,
    Opinions,
    OptionGrid,
    Phrases,
    PictureFigure,
    QuestionGroup,
    SceneFigure,
    Statements,
    TeachBack,
    Timeline,
    Urgency,
)
from kiosk.core.illustration import REST
from kiosk.core.library import Page, Step
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OptionPicker,
    OwnQuestion,
    SideBySide,
    SureCheck,
)
from kiosk.core.prose import Prose

CARDS = (
    OptionGrid,
    Opinions,
    QuestionGroup,
    Phrases,
    OwnQuestion,
    Statements,
    TeachBack,
    Urgency,
    DangerSigns,
    KeyPoints,
    MyQuestions,
    Leaning,
    SureCheck,
    MyAnswers,
    Codes,
    OptionPicker,
    SideBySide,
)


def is_wide(step: Step) -> bool:
    """Whether a step's cards want the full width and no stage."""
    return step.figure is None and any(isinstance(block, CARDS) for block in step.blocks)


def stage_figure(page: Page, step_index: int) -> Figure | None:
    """What the stage beside a step shows: its own figure, else the picture shown before it.

    What was drawn for another step does not stay on while this one is read: a scene goes back
    to rest, or to what it is to be ``after`` its step, without labels, messages or words, and
    drawn numbers go. A line of time that made room for cards does not come back behind them.
    """
    step = page.steps[step_index]
    if is_wide(step):
        return None
    if step.figure is not None:
        return step.figure
    before = page.steps[step_index - 1 :: -1] if step_index else ()
    figures = (earlier.figure for earlier in before)
    kept = next((f for f in figures if isinstance(f, SceneFigure | PictureFigure | Timeline)), None)
    since = takewhile(lambda earlier: earlier.figure is not kept, before)
    if isinstance(kept, Timeline) and any(map(is_wide, since)):
        return None
    return _at_rest(kept) if isinstance(kept, SceneFigure) else kept


def _at_rest(scene: SceneFigure) -> SceneFigure:
    """A scene that rests in more than one way (skin tones: ``rest-deep``) keeps the one it had."""
    ways = (state for state in scene.states if state.startswith(f"{REST}-"))
    return SceneFigure(scene.scene, (scene.after or next(ways, REST),), Prose(()), scene.view)
