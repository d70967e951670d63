"""Where the live labels of a picture stand, so that none covers another or what it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product


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


@dataclass(frozen=True, slots=True)
class _Stage:
    width: float
    height: float
    gap: float


def place_labels(
    labels: Sequence[LabelBox], stage_width: float, stage_height: float, gap: float
) -> tuple[LabelPlace, ...]:
    """Stand each label at the left or right edge, one below another, in order of its anchor.

    Of all ways to choose the sides the one is taken that covers the fewest anchors, then the
    one with the shortest lines. ``gap`` is kept between labels and to the edges. Made for the
    few labels of a picture: it tries 2 ** len(labels) ways.
    """
    stage = _Stage(stage_width, stage_height, gap)
    sides = product((True, False), repeat=len(labels))
    ways = (_arranged(labels, on_left, stage) for on_left in sides)
    return min(ways, key=lambda places: _cost(labels, places, stage))


def _arranged(
    labels: Sequence[LabelBox], on_left: Sequence[bool], stage: _Stage
) -> tuple[LabelPlace, ...]:
    places: dict[int, LabelPlace] = {}
    for left in (True, False):
        side = [i for i in range(len(labels)) if on_left[i] == left]
        side.sort(key=lambda i: labels[i].anchor_y)
        for i, top in zip(side, _spread([labels[i] for i in side], stage), strict=True):
            label = labels[i]
            x = stage.gap if left else stage.width - stage.gap - label.width
            line_x = x + label.width if left else x
            places[i] = LabelPlace(x, top, line_x, top + label.height / 2)
    return tuple(places[i] for i in range(len(labels)))


def _spread(labels: Sequence[LabelBox], stage: _Stage) -> list[float]:
    """Tops, in order: each as near its anchor as the ones above and the edges allow."""
    tops: list[float] = []
    floor = stage.gap
    for label in labels:
        tops.append(max(floor, label.anchor_y - label.height / 2))
        floor = tops[-1] + label.height + stage.gap
    ceiling = stage.height - stage.gap
    for i in reversed(range(len(labels))):
        tops[i] = min(tops[i], ceiling - labels[i].height)
        ceiling = tops[i] - stage.gap
    return tops


def _cost(
    labels: Sequence[LabelBox], places: Sequence[LabelPlace], stage: _Stage
) -> tuple[int, float]:
    covered = sum(
        _covers(place, label, anchor, stage.gap / 2)
        for place, label in zip(places, labels, strict=True)
        for anchor in labels
    )
    lines = sum(
        abs(place.line_x - label.anchor_x) + abs(place.line_y - label.anchor_y)
        for place, label in zip(places, labels, strict=True)
    )
    return covered, lines


def _covers(place: LabelPlace, label: LabelBox, anchor: LabelBox, margin: float) -> bool:
    across = place.x - margin < anchor.anchor_x < place.x + label.width + margin
    down = place.y - margin < anchor.anchor_y < place.y + label.height + margin
    return across and down
