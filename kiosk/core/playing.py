"""How a scene plays: which of its states is shown, and what leads on from it."""

from dataclasses import dataclass, replace

from kiosk.core.blocks import SceneFigure


@dataclass(frozen=True, slots=True)
class Play:
    """``last`` is the number of the last state; states count from 0.

    Where it ``slides``, only the visitor moves it.
    """

    last: int = 0
    at: int = 0
    paused: bool = False
    slides: bool = False

    @property
    def at_last(self) -> bool:
        """Whether the state is shown that stays."""
        return self.at >= self.last

    @property
    def runs(self) -> bool:
        """Whether time leads on to the next state."""
        return not (self.paused or self.slides or self.at_last)

    @property
    def labelled(self) -> bool:
        """Whether labels stand: what still moves has none."""
        return self.slides or self.at_last

    def advanced(self) -> "Play":
        """The next state."""
        return self.moved_to(self.at + 1)

    def moved_to(self, state: int) -> "Play":
        """That state, or the nearest that there is."""
        return replace(self, at=max(0, min(state, self.last)))

    def again(self) -> "Play":
        """From the first state, and no longer paused."""
        return replace(self, at=0, paused=False)


def begin(figure: SceneFigure | None, *, calm: bool) -> Play:
    """How a figure begins: calm, with the last state; a slider always where it opens."""
    if figure is None:
        return Play()
    last = len(figure.states) - 1
    if not figure.slider:
        return Play(last, last if calm else 0)
    opens = figure.states.index(figure.opens) if figure.opens in figure.states else 0
    return Play(last, opens, slides=True)
