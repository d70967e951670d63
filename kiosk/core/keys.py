"""What keys mean, and which presses of them count. Pure: keys and times come in, answers go out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias, assert_never

HOLD_MS = 2_000
"""A key that is held acts again only after so long (EN 301 549, 5.7: at least 2 s)."""

BOUNCE_MS = 60
"""No hand lets a key go and presses it again as fast as this: a machine repeats it, or the key
bounces. Repeats come as presses of their own on some systems, marked or not."""


class KeyAction(StrEnum):
    """What a key may do. Five are enough for everything; the last three stand on the screen too."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    SELECT = "select"
    BACK = "back"
    HOME = "home"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Keymap:
    """Which keys of a keypad do what, by scan code. A usual keyboard needs none.

    Some keypads have a jack, and send a code when a headset goes in or out; 0 is none.
    """

    codes: Mapping[int, KeyAction] = field(default_factory=dict)
    headset_in: int = 0
    headset_out: int = 0


class KeyScene(StrEnum):
    """What lies on top, as far as keys care."""

    ATTRACT = "attract"
    CARDS = "cards"
    READER = "reader"
    SHEET = "sheet"
    WRITING = "writing"
    WARNING = "warning"
    PAD = "pad"
    STAFF = "staff"
    EMPTY = "empty"


class FocusPlace(StrEnum):
    """What has the focus."""

    HEADING = "heading"
    """The heading, or nothing: nothing can be activated there."""
    CONTROL = "control"
    VALUE = "value"
    """One of several choices, or a slider."""
    PICTURE = "picture"
    """A picture that turns: its left is left in every language."""


@dataclass(frozen=True, slots=True)
class WakeUp:
    """Leave the attract screen, and do nothing else."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The focus goes to the next or the last item, and stays at the ends."""

    forward: bool


@dataclass(frozen=True, slots=True)
class Leap:
    """The focus goes to the next or the last row of a keyboard."""

    forward: bool


@dataclass(frozen=True, slots=True)
class Press:
    """Activate what has the focus."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The next or the last screen of a page."""

    forward: bool


@dataclass(frozen=True, slots=True)
class Choose:
    """The next or the last of several choices."""

    forward: bool


@dataclass(frozen=True, slots=True)
class StepBack:
    """What the button Back, Close or Cancel of the screen does."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """What the button Home does."""


@dataclass(frozen=True, slots=True)
class GetHelp:
    """What the button Help now does."""


@dataclass(frozen=True, slots=True)
class TellWhere:
    """In talking mode: say where this is, and what can be done here."""


@dataclass(frozen=True, slots=True)
class TellAgain:
    """In talking mode: say the whole screen once more."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Select on the heading of a question with one usual answer."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """The key means nothing here."""


KeyAnswer: TypeAlias = (
    WakeUp
    | Walk
    | Leap
    | Press
    | Turn
    | Choose
    | StepBack
    | GoHome
    | GetHelp
    | TellWhere
    | TellAgain
    | GoOn
    | NoAnswer
)

ASKING = frozenset({KeyScene.WARNING, KeyScene.PAD})
WITH_A_WAY_BACK = frozenset({KeyScene.CARDS, KeyScene.READER, KeyScene.SHEET, KeyScene.WRITING})
WITH_A_BAR = WITH_A_WAY_BACK
STAFF = frozenset({KeyScene.PAD, KeyScene.STAFF})


def answer(
    action: KeyAction,
    scene: KeyScene,
    place: FocusPlace,
    *,
    mirrored: bool = False,
    talks: bool = False,
    told_where: bool = False,
) -> KeyAnswer:
    """What a key does on this screen, with the focus there.

    Left and right follow the reading direction, but for the digits, which no language turns.
    ``talks`` in talking mode; ``told_where`` once Help has just said where this is.
    """
    if scene is KeyScene.ATTRACT:
        return WakeUp()
    match action:
        case KeyAction.UP:
            return Walk(forward=False)
        case KeyAction.DOWN:
            return Walk(forward=True)
        case KeyAction.LEFT | KeyAction.RIGHT:
            turned = mirrored and scene is not KeyScene.PAD and place is not FocusPlace.PICTURE
            return _sideways(scene, place, forward=(action is KeyAction.RIGHT) is not turned)
        case KeyAction.SELECT:
            if place is not FocusPlace.HEADING:
                return Press()
            if talks and scene not in ASKING:
                return TellAgain()
            return GoOn() if scene in ASKING else Walk(forward=True)
        case KeyAction.BACK:
            return StepBack() if scene in WITH_A_WAY_BACK | STAFF else NoAnswer()
        case KeyAction.HOME:
            return GoHome() if scene in WITH_A_BAR else NoAnswer()
        case KeyAction.HELP:
            if talks and not told_where and scene not in STAFF:
                return TellWhere()
            return GetHelp() if scene in WITH_A_BAR | {KeyScene.WARNING} else NoAnswer()
        case _:
            assert_never(action)


def _sideways(scene: KeyScene, place: FocusPlace, *, forward: bool) -> KeyAnswer:
    if place in (FocusPlace.VALUE, FocusPlace.PICTURE):
        return Choose(forward)
    if scene is KeyScene.WRITING:
        return Leap(forward)
    return Turn(forward) if scene is KeyScene.READER else Walk(forward)


@dataclass(frozen=True, slots=True)
class Stroke:
    """The last press of one key. Times are of a monotonic clock."""

    key: int
    counted_ms: int
    up_ms: int | None = None
    """When it was let go; none while it is down."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that were pressed, each once."""

    strokes: tuple[Stroke, ...] = ()

    def counts(self, key: int, now_ms: int, *, repeated: bool = False) -> bool:
        """Whether a press of ``key`` now is meant. ``repeated``: the system says it is not."""
        last = next((s for s in self.strokes if s.key == key), None)
        if last is None:
            return True
        held = last.up_ms is None or now_ms - last.up_ms < BOUNCE_MS
        return not (held or repeated) or now_ms - last.counted_ms >= HOLD_MS

    def is_held(self, key: int, now_ms: int) -> bool:
        """Whether a key was pressed ``HOLD_MS`` ago, and not let go since."""
        last = next((s for s in self.strokes if s.key == key), None)
        if last is None or now_ms - last.counted_ms < HOLD_MS:
            return False
        return last.up_ms is None or now_ms - last.up_ms < BOUNCE_MS

    def pressed(self, key: int, now_ms: int, *, counted: bool) -> "Keys":
        """A key went down."""
        last = next((s for s in self.strokes if s.key == key), None)
        since_ms = now_ms if counted or last is None else last.counted_ms
        return Keys((*self._others(key), Stroke(key, since_ms)))

    def released(self, key: int, now_ms: int) -> "Keys":
        """A key went up."""
        last = next((s for s in self.strokes if s.key == key), None)
        if last is None:
            return self
        return Keys((*self._others(key), Stroke(key, last.counted_ms, now_ms)))

    def _others(self, key: int) -> tuple[Stroke, ...]:
        return tuple(s for s in self.strokes if s.key != key)
