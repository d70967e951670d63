"""Where the live labels of a picture stand, so that none covers another or what it names."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import hypot


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
class Segment:
    """Something long and thin that no label names, from one end to the other, or one point."""

    x: float
    y: float
    end_x: float
    end_y: float


@dataclass(frozen=True, slots=True)
class _Stage:
    width: float
    height: float
    gap: float


MOST_SEARCHED = 6
"""How many labels have every choice of sides tried; more take the nearer edge."""


@lru_cache(maxsize=64)
def place_labels(
    labels: tuple[LabelBox, ...],
    stage_width: float,
    stage_height: float,
    gap: float,
    unnamed: tuple[Segment, ...] = (),
) -> tuple[LabelPlace, ...]:
    """Stand each label at the left or right edge, one below another, in order of its anchor.

    Of all ways to choose the sides the one is taken that covers the fewest anchors, then the
    one whose lines run over the fewest things that other labels name, or that are ``unnamed``,
    then the one with the fewest labels close upon what they name, then the one with the shortest
    lines. ``gap`` is kept between labels and to the edges.
    """
    stage = _Stage(stage_width, stage_height, gap)
    nearer = tuple(label.anchor_x < stage_width / 2 for label in labels)
    ways = product((True, False), repeat=len(labels)) if len(labels) <= MOST_SEARCHED else [nearer]
    arranged = (_arranged(labels, on_left, stage) for on_left in ways)
    return min(arranged, key=lambda places: _cost(labels, places, stage, unnamed))


def _arranged(
    labels: Sequence[LabelBox], on_left: Sequence[bool], stage: _Stage
) -> tuple[LabelPlace, ...]:
    places: dict[int, LabelPlace] = {}
    for left in (True, False):
        side = [i for i in range(len(labels)) if on_left[i] == left]
        side.sort(key=lambda i: labels[i].anchor_y)
        column = max((labels[i].width for i in side), default=0.0) + stage.gap * 1.5
        taken = [lb.anchor_y for lb in labels if _in_column(lb, column, stage, left=left)]
        here = [labels[i] for i in side]
        tops = _spread(here, taken, stage, CLOSE_GAPS * stage.gap)
        if any(top < stage.gap for top in tops):
            tops = _spread(here, taken, stage, stage.gap / 2)
        if any(top < stage.gap for top in tops):
            tops = _spread(here, (), stage, 0)
        for i, top in zip(side, tops, strict=True):
            label = labels[i]
            x = stage.gap if left else stage.width - stage.gap - label.width
            line_x = x + label.width if left else x
            places[i] = LabelPlace(x, top, line_x, top + label.height / 2)
    return tuple(places[i] for i in range(len(labels)))


def _in_column(label: LabelBox, column: float, stage: _Stage, *, left: bool) -> bool:
    return label.anchor_x < column if left else label.anchor_x > stage.width - column


def _spread(
    labels: Sequence[LabelBox], taken: Sequence[float], stage: _Stage, margin: float
) -> list[float]:
    """Tops, in order: each as near its anchor as the ones above and the edges allow.

    ``taken`` are heights of anchors in the column; a label goes below them, or above where
    there is no room below, and stays a ``margin`` away.
    """
    tops: list[float] = []
    floor = stage.gap
    for label in labels:
        top = max(floor, label.anchor_y - label.height / 2)
        for y in sorted(taken):
            if top - margin < y < top + label.height + margin:
                top = y + margin
        tops.append(top)
        floor = top + label.height + stage.gap
    ceiling = stage.height - stage.gap
    for i in reversed(range(len(labels))):
        top = min(tops[i], ceiling - labels[i].height)
        for y in sorted(taken, reverse=True):
            if top < tops[i] and top - margin < y < top + labels[i].height + margin:
                top = y - margin - labels[i].height
        tops[i] = top
        ceiling = top - stage.gap
    return tops


def _cost(
    labels: Sequence[LabelBox],
    places: Sequence[LabelPlace],
    stage: _Stage,
    unnamed: Sequence[Segment],
) -> tuple[int, int, int, float]:
    covered = sum(
        _covers(place, label, anchor, stage.gap / 2)
        for place, label in zip(places, labels, strict=True)
        for anchor in labels
    )
    crossed = sum(
        _crosses(place, label, anchor, NEAR_GAPS * stage.gap)
        for place, label in zip(places, labels, strict=True)
        for anchor in labels
    ) + sum(
        _runs_over(place, label, segment, stage.gap)
        for place, label in zip(places, labels, strict=True)
        for segment in unnamed
    )
    lines = sum(
        abs(place.line_x - label.anchor_x) + abs(place.line_y - label.anchor_y)
        for place, label in zip(places, labels, strict=True)
    )
    close = sum(
        _covers(place, label, label, CLOSE_GAPS * stage.gap)
        for place, label in zip(places, labels, strict=True)
    )
    return covered, crossed, close, lines


CLOSE_GAPS = 1.5
"""Closer than this a label covers some of what it names, and its line is not seen."""
NEAR_GAPS = 4
"""What a label names is at most this many gaps thick to either side of its anchor."""


def _crosses(place: LabelPlace, label: LabelBox, other: LabelBox, near: float) -> bool:
    """Whether a label's line runs over what another label names, on its way to its own."""
    run_x, run_y = label.anchor_x - place.line_x, label.anchor_y - place.line_y
    away_x, away_y = other.anchor_x - place.line_x, other.anchor_y - place.line_y
    length = hypot(run_x, run_y)
    if length == 0:
        return False
    along = (away_x * run_x + away_y * run_y) / length
    beside = abs(away_x * run_y - away_y * run_x) / length
    return 0 < along < length - near and beside < near


def _runs_over(place: LabelPlace, label: LabelBox, segment: Segment, gap: float) -> bool:
    """Whether a label's line runs over a segment before it is short."""
    if (segment.x, segment.y) == (segment.end_x, segment.end_y):
        return _crosses(place, label, LabelBox(segment.x, segment.y, 0, 0), NEAR_GAPS * gap)
    run_x, run_y = label.anchor_x - place.line_x, label.anchor_y - place.line_y
    way_x, way_y = segment.end_x - segment.x, segment.end_y - segment.y
    apart = run_x * way_y - run_y * way_x
    if apart == 0:
        return False
    from_x, from_y = segment.x - place.line_x, segment.y - place.line_y
    along = (from_x * way_y - from_y * way_x) / apart
    down = (from_x * run_y - from_y * run_x) / apart
    short = 2 * gap / hypot(run_x, run_y)
    return 0 < along < 1 - short and 0 <= down <= 1


def _covers(place: LabelPlace, label: LabelBox, anchor: LabelBox, margin: float) -> bool:
    across = place.x - margin < anchor.anchor_x < place.x + label.width + margin
    down = place.y - margin < anchor.anchor_y < place.y + label.height + margin
    return across and down
