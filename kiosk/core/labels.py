"""Where the live labels of a picture stand, so that none covers another or what it names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
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
    """A piece of something long, from one end to the other, or one point.

    It reaches ``half`` of its thickness to either side.
    """

    x: float
    y: float
    end_x: float
    end_y: float
    half: float = 0.0


Taken = tuple[float, float]
"""From and to where something stands that a label keeps off."""


@dataclass(frozen=True, slots=True)
class _Stage:
    width: float
    height: float
    gap: float
    runs: Mapping[bool, Sequence[Sequence[Taken]]]
    """Where what is spared runs through each label, if that stands on the left, or does not."""
    drawn: Taken

    @property
    def near(self) -> float:
        """How far what a label names reaches to either side of its anchor, at most."""
        return min(NEAR_GAPS * self.gap, NEAR_SHARE * self.height)


MOST_SEARCHED = 6
"""How many labels have every choice of sides tried; more take the nearer edge."""


@lru_cache(maxsize=64)
def place_labels(
    labels: tuple[LabelBox, ...],
    stage_width: float,
    stage_height: float,
    gap: float,
    unnamed: tuple[Segment, ...] = (),
    spared: tuple[Segment, ...] = (),
    drawn: Taken = (0.0, 0.0),
) -> tuple[LabelPlace, ...]:
    """Stand each label at the left or right edge, one below another, in order of its anchor.

    Of all ways to choose the sides the one is taken with the fewest labels cut by an edge, then
    the one that covers the fewest anchors, then the one whose lines run over the fewest things
    that other labels name, or that are ``unnamed``, then the one with the fewest labels upon what
    is ``spared`` (each would be taken for its name), then the one with the fewest labels close
    upon what they name, then the one with the fewest labels mostly upon the picture, which is
    ``drawn`` from its left to its right, then the one with the shortest lines. ``gap`` is kept
    between labels and to the edges.
    """
    runs = {
        left: [
            _runs_in(_left_of(lb, stage_width, gap, left=left), lb, spared, gap) for lb in labels
        ]
        for left in (True, False)
    }
    stage = _Stage(stage_width, stage_height, gap, runs, drawn)
    nearer = tuple(label.anchor_x < stage_width / 2 for label in labels)
    ways = product((True, False), repeat=len(labels)) if len(labels) <= MOST_SEARCHED else [nearer]
    arranged = (
        _arranged(labels, on_left, stage, sparing=sparing, upwards=upwards)
        for on_left, sparing, upwards in product(ways, (True, False), (True, False))
    )
    # Most ways come to the same places, and none of those is weighed twice.
    different = dict.fromkeys(arranged)

    @cache
    def runs_over(place: LabelPlace, label: LabelBox) -> int:
        return sum(_runs_over(place, label, segment, stage.near) for segment in unnamed)

    return min(different, key=lambda places: _cost(labels, places, stage, runs_over))


def _arranged(
    labels: Sequence[LabelBox],
    on_left: Sequence[bool],
    stage: _Stage,
    *,
    sparing: bool,
    upwards: bool,
) -> tuple[LabelPlace, ...]:
    places: dict[int, LabelPlace] = {}
    for left in (True, False):
        side = [i for i in range(len(labels)) if on_left[i] == left]
        side.sort(key=lambda i: labels[i].anchor_y)
        column = max((labels[i].width for i in side), default=0.0) + stage.gap * 1.5
        here = [labels[i] for i in side]
        named = [lb.anchor_y for lb in labels if _in_column(lb, column, stage, left=left)]
        runs = [stage.runs[left][i] if sparing else () for i in side]
        tops: list[float] = []
        # The less is kept off, the more fits.
        for margin in (CLOSE_GAPS * stage.gap, stage.gap / 2):
            if not tops or _outside(here, tops, stage, stage.gap):
                wide = [(y - margin, y + margin) for y in named]
                taken = [[*wide, *run] for run in runs]
                tops = _spread(here, taken, stage, upwards=upwards)
        if _outside(here, tops, stage, stage.gap):
            tops = _spread(here, [[]] * len(here), stage, upwards=False)
        for i, top in zip(side, tops, strict=True):
            label = labels[i]
            x = _left_of(label, stage.width, stage.gap, left=left)
            line_x = x + label.width if left else x
            places[i] = LabelPlace(x, top, line_x, top + label.height / 2)
    return tuple(places[i] for i in range(len(labels)))


def _outside(
    labels: Sequence[LabelBox], tops: Sequence[float], stage: _Stage, margin: float = 0.0
) -> int:
    """How many labels would not stand whole on the stage, that far from its edges."""
    return sum(
        top < margin - HAIR or top + label.height > stage.height - margin + HAIR
        for label, top in zip(labels, tops, strict=True)
    )


def _in_column(label: LabelBox, column: float, stage: _Stage, *, left: bool) -> bool:
    return label.anchor_x < column if left else label.anchor_x > stage.width - column


def _left_of(label: LabelBox, width: float, gap: float, *, left: bool) -> float:
    return gap if left else width - gap - label.width


def _runs_in(x: float, label: LabelBox, spared: Sequence[Segment], gap: float) -> list[Taken]:
    """The heights at which what is spared runs through a label's width."""
    found = (_run_in(x, x + label.width, segment, gap / 2) for segment in spared)
    joined: list[Taken] = []
    for start, end in sorted(run for run in found if run is not None):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _run_in(left: float, right: float, segment: Segment, margin: float) -> Taken | None:
    reach = segment.half + margin
    left, right = left - reach, right + reach
    (x, y), (end_x, end_y) = sorted(((segment.x, segment.y), (segment.end_x, segment.end_y)))
    if end_x <= left or x >= right:
        return None
    slope = (end_y - y) / (end_x - x) if end_x > x else 0.0
    ends = (y + (max(x, left) - x) * slope, end_y - (end_x - min(end_x, right)) * slope)
    return min(ends) - reach, max(ends) + reach


def _spread(
    labels: Sequence[LabelBox], taken: Sequence[Sequence[Taken]], stage: _Stage, *, upwards: bool
) -> list[float]:
    """Tops, in order: each as near its anchor as the ones above and the edges allow.

    ``taken`` are heights that each label keeps off; it goes below them, or above where there is
    no room below; where they go ``upwards`` it is the other way round.
    """
    if upwards:
        flipped = [replace(lb, anchor_y=stage.height - lb.anchor_y) for lb in reversed(labels)]
        off = [[(stage.height - b, stage.height - a) for a, b in t] for t in reversed(taken)]
        tops = _spread(flipped, off, stage, upwards=False)
        turned = zip(flipped, tops, strict=True)
        return [stage.height - top - label.height for label, top in turned][::-1]
    tops = []
    floor = stage.gap
    for label, heights in zip(labels, taken, strict=True):
        top = max(floor, label.anchor_y - label.height / 2)
        for start, end in sorted(heights):
            if start < top + label.height and top < end:
                top = end
        tops.append(top)
        floor = top + label.height + stage.gap
    ceiling = stage.height - stage.gap
    for i in reversed(range(len(labels))):
        top = min(tops[i], ceiling - labels[i].height)
        for start, end in sorted(taken[i], key=lambda run: -run[1]):
            if top < tops[i] and start < top + labels[i].height and top < end:
                top = start - labels[i].height
        tops[i] = top
        ceiling = top - stage.gap
    return tops


def _cost(
    labels: Sequence[LabelBox],
    places: Sequence[LabelPlace],
    stage: _Stage,
    runs_over: Callable[[LabelPlace, LabelBox], int],
) -> tuple[int, int, int, int, int, int, int]:
    covered = sum(
        _covers(place, label, anchor, stage.gap / 2)
        for place, label in zip(places, labels, strict=True)
        for anchor in labels
    )
    crossed = sum(
        # Through the very ring of another it is worse than near it.
        _crosses(place, label, anchor, near)
        for place, label in zip(places, labels, strict=True)
        for anchor in labels
        for near in (stage.near, stage.gap)
    ) + sum(runs_over(place, label) for place, label in zip(places, labels, strict=True))
    lines = sum(
        abs(place.line_x - label.anchor_x) + abs(place.line_y - label.anchor_y)
        for place, label in zip(places, labels, strict=True)
    )
    close = sum(
        _covers(place, label, label, CLOSE_GAPS * stage.gap)
        for place, label in zip(places, labels, strict=True)
    )
    lain = sum(
        any(
            start < place.y + label.height and place.y < end
            for start, end in stage.runs[place.line_x > place.x][i]
        )
        for i, (place, label) in enumerate(zip(places, labels, strict=True))
    )
    outside = _outside(labels, [place.y for place in places], stage)
    upon = sum(
        _mostly_upon(place, label, stage.drawn) for place, label in zip(places, labels, strict=True)
    )
    # Of lines as long as each other the first will do.
    return outside, covered, crossed, lain, close, upon, round(lines)


CLOSE_GAPS = 1.5
"""Closer than this a label covers some of what it names, and its line is not seen."""
NEAR_GAPS = 4
"""What a label names is at most this many gaps thick to either side of its anchor ..."""
NEAR_SHARE = 1 / 8
"""... and this much of the stage's height, for a low picture is small."""
SHORT = 2 / 3
"""Of that: over its last piece a line may run over what lies beside its end."""
HAIR = 1e-6
"""Shorter than this is nothing."""


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


def _runs_over(place: LabelPlace, label: LabelBox, segment: Segment, near: float) -> bool:
    """Whether a label's line runs over a segment before it is short."""
    if (segment.x, segment.y) == (segment.end_x, segment.end_y):
        return _crosses(place, label, LabelBox(segment.x, segment.y, 0, 0), near)
    run_x, run_y = label.anchor_x - place.line_x, label.anchor_y - place.line_y
    way_x, way_y = segment.end_x - segment.x, segment.end_y - segment.y
    apart = run_x * way_y - run_y * way_x
    if apart == 0:
        return False
    from_x, from_y = segment.x - place.line_x, segment.y - place.line_y
    along = (from_x * way_y - from_y * way_x) / apart
    down = (from_x * run_y - from_y * run_x) / apart
    short = near * SHORT / hypot(run_x, run_y)
    return 0 < along < 1 - short and 0 <= down <= 1


def _mostly_upon(place: LabelPlace, label: LabelBox, drawn: Taken) -> bool:
    left, right = drawn
    return min(place.x + label.width, right) - max(place.x, left) > label.width / 2


def _covers(place: LabelPlace, label: LabelBox, anchor: LabelBox, margin: float) -> bool:
    across = place.x - margin < anchor.anchor_x < place.x + label.width + margin
    down = place.y - margin < anchor.anchor_y < place.y + label.height + margin
    return across and down
