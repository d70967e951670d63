"""Where the live labels of a picture stand, so that none covers another or what it names."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelBox:
    """A label to place. All lengths share one unit; the anchor may lie outside the stage."""

    anchor_x: float
    anchor_y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """A label's top left corner, and where its line starts."""

    x: float
    y: float
    line_x: float
    line_y: float


def place_labels(
    labels: Sequence[LabelBox], stage_width: float, stage_height: float, gap: float
) -> tuple[LabelPlace, ...]:
    """Stand each label at the edge nearer to its anchor, beside it in height, one below another.

    ``gap`` is kept between labels and to the edges.
    """
    places: dict[int, LabelPlace] = {}
    for on_left in (True, False):
        side = [i for i, lb in enumerate(labels) if (lb.anchor_x < stage_width / 2) == on_left]
        side.sort(key=lambda i: labels[i].anchor_y)
        tops = _spread([labels[i] for i in side], stage_height, gap)
        for i, top in zip(side, tops, strict=True):
            label = labels[i]
            x = gap if on_left else stage_width - gap - label.width
            line_x = x + label.width if on_left else x
            places[i] = LabelPlace(x, top, line_x, top + label.height / 2)
    return tuple(places[i] for i in range(len(labels)))


def _spread(labels: Sequence[LabelBox], stage_height: float, gap: float) -> list[float]:
    """Tops, in order: each as near its anchor as the ones above and the edges allow."""
    tops: list[float] = []
    floor = gap
    for label in labels:
        tops.append(max(floor, label.anchor_y - label.height / 2))
        floor = tops[-1] + label.height + gap
    ceiling = stage_height - gap
    for i in reversed(range(len(labels))):
        tops[i] = min(tops[i], ceiling - labels[i].height)
        ceiling = tops[i] - gap
    return tops
