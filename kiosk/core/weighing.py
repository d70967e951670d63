"""How one visitor weighs numbers and choices, and the one function that changes it.

Nothing is computed from it. It is part of the visit and goes with it.
"""

from dataclasses import dataclass, replace
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Weighing:
    """``loss_first``: every array tells those first who did not gain, and begins with them."""

    loss_first: bool = False


UNWEIGHED = Weighing()


@dataclass(frozen=True, slots=True)
class TellFirst:
    """Which side of every array comes first. Both are always told."""

    loss: bool


WeighingIntent = TellFirst


def weighing_step(weighing: Weighing, intent: WeighingIntent) -> Weighing:
    """The only way it changes."""
    match intent:
        case TellFirst(loss):
            return replace(weighing, loss_first=loss)
        case _:
            assert_never(intent)
