"""How a scene plays: which of its states is shown, and whether a clock leads on from it."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Play:
    """``last`` is the number of the last state; states count from 0."""

    last: int = 0
    at: int = 0
    paused: bool = False

    @property
    def at_last(self) -> bool:
        """Whether the state is shown that stays."""
        return self.at >= self.last

    @property
    def runs(self) -> bool:
        """Whether time leads on to the next state."""
        return not (self.paused or self.at_last)

    def advanced(self) -> "Play":
        """The next state."""
        return replace(self, at=min(self.at + 1, self.last))

    def again(self) -> "Play":
        """From the first state, and no longer paused."""
        return Play(self.last)


def begin(states: int, *, calm: bool) -> Play:
    """How a figure of so many states begins: calm, with the last one."""
    last = max(0, states - 1)
    return Play(last, last if calm else 0)
