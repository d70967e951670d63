"""The picture beside the words: what is shown, and how a scene plays."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QUrl
from pytestqt.qtbot import QtBot

from kiosk.core.blocks import (
    ArrayMeaning,
    IconArray,
    IconArrays,
    Label,
    Moment,
    PictureFigure,
    Ruler,
    RulerMark,
    SceneFigure,
    Timeline,
)
from kiosk.core.comfort import USUAL_COMFORT, Look, ReadingComfort
from kiosk.core.illustration import (
    OUTLINE,
    WHOLE,
    Box,
    Illustration,
    Layer,
    LayerPose,
    Point,
    Share,
)
from kiosk.core.library import Library
from kiosk.core.names import SceneId
from kiosk.core.prose import FigureRef, Prose, Span, TermRef, plain
from kiosk.core.rows import People, Picture
from kiosk.core.turning import DRIFTS_MM
from kiosk.ui.bridge.figure_cells import (
    ArrayCell,
    LayerCell,
    MarkCell,
    MomentCell,
    PathCell,
    StageProps,
)
from kiosk.ui.bridge.label_board import LabelCell, LabelRoom
from kiosk.ui.bridge.stage_view import ROAM_REST_MS, STATE_DWELL_MS, StageView
from kiosk.ui.bridge.turntable import FRAME_MS
from kiosk.ui.styled import without_markup
from tests.bridge.house import ILLUSTRATIONS, NO_SHELF, Emissions, RowChanges
from tests.visit.small_library import NERVE, RELIEF, SPINE, small_library

YES = FigureRef(RELIEF, "yes")
BOLD = Prose((Span("A "), Span("nerve", strong=True), Span(" & more")))

SCENE = Illustration(
    SPINE,
    "model",
    layers=(
        Layer("bone", f"{SPINE}/bone.webp", Box(0.1, 0.2, 0.5, 0.6), "0" * 64),
        Layer("needle", f"{SPINE}/needle.webp", Box(0.0, 0.0, 1.0, 0.5), "1" * 64),
    ),
    states={
        "rest": (LayerPose(), LayerPose(0.0, 0.1, 0.2, 1.0)),
        "near": (LayerPose(), LayerPose(1.0)),
        "warm": (LayerPose(0.5), LayerPose(1.0, scale=1.5)),
    },
    anchors={"nerve": Point(0.25, 0.5), "joint": Point(0.8, 0.4)},
    paths={"message": (Point(0.1, 0.2), Point(0.3, 0.4))},
    views={"joint": Box(0.2, 0.2, 0.5, 0.5)},
)
CALM = replace(USUAL_COMFORT, calm=True)
NO_NEEDLES = replace(USUAL_COMFORT, needles=False)
LIBRARY = small_library(scene=SCENE)
PLAYED = SceneFigure(SPINE, ("rest", "near", "warm"), plain("A needle nears a nerve."))
STILL = SceneFigure(SPINE, ("rest",), plain("A back."))
LABELLED = replace(
    PLAYED,
    labels=(Label("nerve", BOLD), Label("nosuch", plain("?")), Label("joint", plain("Joint"))),
)


def layer(name: str, box: Box, pose: LayerPose) -> LayerCell:
    url = QUrl.fromLocalFile(str(ILLUSTRATIONS / SPINE / f"{name}.webp")).toString()
    place = (box.x, box.y, box.width, box.height)
    return LayerCell(url, *place, pose.opacity, pose.dx, pose.dy, pose.scale)


def posed(state: str) -> tuple[LayerCell, ...]:
    """The layers as they stand in a state."""
    poses = SCENE.states[state]
    return tuple(
        layer(part.name, part.box, pose) for part, pose in zip(SCENE.layers, poses, strict=True)
    )


def stage_with(
    figure: Picture | None, library: Library = LIBRARY, *, calm: bool = False
) -> StageView:
    stage = StageView(ILLUSTRATIONS, (), NO_SHELF)
    stage.show(figure, library, CALM if calm else USUAL_COMFORT)
    return stage


def state_of(stage: StageView) -> str:
    """The state whose poses are shown."""
    return next(name for name in SCENE.states if stage._layers.rows == posed(name))


def hurry(stage: StageView) -> None:
    """Let the clock tick at once."""
    stage._clock.setInterval(1)


PICTURE = PictureFigure("clinic.png", plain("A door."), plain("The front door"))
ARRAY = IconArray(plain("Heat"), YES, 4, BOLD, plain("96 < 100"))
ARRAYS = IconArrays(ArrayMeaning.HARM, (ARRAY,), plain("Adults"), plain("Fair"))
TIMELINE = Timeline((Moment(plain("Day 1"), BOLD),), plain("Day by day."))
RULER = Ruler(
    10, plain("None"), plain("Worst"), (RulerMark(plain("Gap"), YES, 2.5),), plain("Ten points.")
)


def bone(props: StageProps) -> StageProps:
    """As far as what the still scene shows reaches."""
    return replace(props, left=0.1, right=0.6, upper=0.2, bottom=0.8)


PROPS: dict[str, tuple[Picture | None, StageProps]] = {
    "nothing": (None, StageProps()),
    "a scene": (
        replace(STILL, caption=plain("Drawn thicker")),
        bone(StageProps("scene", "A back.", "Drawn thicker")),
    ),
    "a scene that plays": (
        PLAYED,
        StageProps(
            "scene",
            "A needle nears a nerve.",
            at_last_state=False,
            labelled=False,
            moves=True,
            bottom=0.8,
        ),
    ),
    "a part of a scene": (
        replace(STILL, view="joint"),
        bone(
            StageProps("scene", "A back.", view_x=0.2, view_y=0.2, view_width=0.5, view_height=0.5)
        ),
    ),
    "a part that the scene does not have": (
        replace(STILL, view="knee"),
        bone(StageProps("scene", "A back.")),
    ),
    "a scene with messages": (
        replace(STILL, messages=("message",)),
        bone(StageProps("scene", "A back.", moves=True)),
    ),
    "a picture that is not there": (PICTURE, StageProps("missing", "A door.", "The front door")),
    "a picture that is not there, without words": (
        replace(PICTURE, caption=None),
        StageProps("missing", "A door."),
    ),
    "people": (
        People(ArrayMeaning.FINDING, ARRAY, worded=True, compared=(ARRAY,)),
        StageProps("arrays", meaning="finding", told_first="A nerve & more"),
    ),
    "people without words": (
        People(ArrayMeaning.FINDING, ARRAY, worded=False, compared=(ARRAY,)),
        StageProps("arrays", meaning="finding", worded=False, told_first="A nerve & more"),
    ),
    "arrays": (
        ARRAYS,
        StageProps("arrays", meaning="harm", who="Adults", told_first="A nerve & more"),
    ),
    "a timeline": (TIMELINE, StageProps("timeline", "Day by day.")),
    "a ruler": (
        RULER,
        StageProps(
            "ruler",
            "Ten points. At 0: None. At 10: Worst.",
            low_end="None",
            high_end="Worst",
            top=10,
        ),
    ),
    "a scene that is not there": (
        SceneFigure(SceneId("nosuch"), ("rest",), plain("A knee."), caption=plain("Its caption")),
        StageProps("missing", "A knee.", "Its caption"),
    ),
}


@pytest.mark.parametrize(("figure", "props"), PROPS.values(), ids=PROPS.keys())
def test_what_is_shown(figure: Picture | None, props: StageProps) -> None:
    assert stage_with(figure).props == props


def test_the_pieces_of_a_figure() -> None:
    arrays, timeline, ruler = stage_with(ARRAYS), stage_with(TIMELINE), stage_with(RULER)
    styled = "A <b>nerve</b> &amp; more"

    assert arrays._arrays.rows == (
        ArrayCell(
            "Heat", 4, styled, "96 &lt; 100", "Heat. A nerve & more. 96 < 100.", marked_first=False
        ),
    )
    assert timeline._moments.rows == (MomentCell("Day 1", styled, "Day 1: A nerve & more"),)
    assert ruler._marks.rows == (MarkCell("Gap: 2.5", 0.25),)


def test_the_point_that_the_words_are_about_is_marked_and_said() -> None:
    stage = stage_with(TIMELINE)
    for point, here in (("Day 1", True), ("Day 2", False), ("", False)):
        stage.show(TIMELINE, LIBRARY, USUAL_COMFORT, point=point)
        (moment,) = stage._moments.rows
        assert moment.here == here
        assert moment.spoken.endswith("The words here are about this.") == here


@pytest.mark.parametrize(
    ("marked", "gain", "loss", "marked_first"),
    [
        (4, "4 got better.", "96 did not.", True),
        (4, "96 stayed well.", "4 did not.", False),
        (4, "Of 100 people, 4 got better.", "Of 100 people, 96 did not.", True),
        (4, "Of 100 people, 96 stayed well.", "Of 100 people, 4 did not.", False),
    ],
)
def test_which_sentence_speaks_of_the_marked_people(
    marked: int, gain: str, loss: str, marked_first: bool
) -> None:
    """It gets their colour, whichever side comes first."""
    array = IconArray(plain("Heat"), YES, marked, plain(gain), plain(loss))
    (cell,) = stage_with(replace(ARRAYS, arrays=(array,)))._arrays.rows
    turned = replace(array, loss_first=True)
    (other,) = stage_with(replace(ARRAYS, arrays=(turned,)))._arrays.rows

    for told, first, second in ((cell, gain, loss), (other, loss, gain)):
        assert (without_markup(told.first), without_markup(told.second)) == (first, second)
    assert (cell.marked_first, other.marked_first) == (marked_first, not marked_first)
    assert other.spoken == f"Heat. {loss}. {gain}."


@dataclass(frozen=True, slots=True)
class Pieces:
    """How many rows each model of a stage has."""

    layers: int = 0
    labels: int = 0
    messages: int = 0
    arrays: int = 0
    compared: int = 0
    moments: int = 0
    marks: int = 0

    @classmethod
    def of(cls, stage: StageView) -> "Pieces":
        models = (stage._layers, stage._board.rows, stage._messages)
        more = (stage._arrays, stage._compared, stage._moments, stage._marks)
        return cls(*(model.rowCount() for model in (*models, *more)))


MESSAGES = replace(LABELLED, messages=("message", "nosuch"))
PIECES: dict[str, tuple[Picture | None, Pieces]] = {
    "a scene": (MESSAGES, Pieces(layers=2, labels=2, messages=1)),
    "arrays": (ARRAYS, Pieces(arrays=1, compared=1)),
    "people": (
        People(ArrayMeaning.HARM, ARRAY, worded=True, compared=(ARRAY, ARRAY)),
        Pieces(arrays=1, compared=2),
    ),
    "a timeline": (TIMELINE, Pieces(moments=1)),
    "a ruler": (RULER, Pieces(marks=1)),
    "a picture": (PICTURE, Pieces()),
    "nothing": (None, Pieces()),
}


@pytest.mark.parametrize("before", PIECES.values(), ids=PIECES.keys())
@pytest.mark.parametrize(("figure", "pieces"), PIECES.values(), ids=PIECES.keys())
def test_nothing_of_the_figure_before_stays(
    before: tuple[Picture | None, Pieces], figure: Picture | None, pieces: Pieces
) -> None:
    stage = stage_with(before[0])
    stage.show(figure, LIBRARY, USUAL_COMFORT)

    assert Pieces.of(stage) == pieces


def test_the_states_play_in_order_on_the_clock_and_the_last_one_stays(qtbot: QtBot) -> None:
    stage = stage_with(PLAYED)
    hurry(stage)
    seen = [state_of(stage)]
    stage._layers.dataChanged.connect(lambda *_: seen.append(state_of(stage)))
    qtbot.waitUntil(lambda: stage.props.at_last_state)

    assert list(dict.fromkeys(seen)) == ["rest", "near", "warm"]
    assert not stage._clock.isActive()
    assert state_of(stage) == "warm"


def test_a_state_stays_long_enough_to_be_seen() -> None:
    stage = stage_with(PLAYED)

    assert stage._clock.isActive()
    assert stage._clock.interval() == STATE_DWELL_MS >= 2000


@pytest.mark.parametrize("figure", [STILL, PICTURE, None], ids=["one state", "picture", "nothing"])
def test_what_does_not_move_keeps_no_clock_running(figure: Picture | None) -> None:
    stage = stage_with(PLAYED)
    stage.show(figure, LIBRARY, USUAL_COMFORT)

    assert not stage._clock.isActive()


def test_a_missing_scene_plays_nothing() -> None:
    stage = stage_with(replace(PLAYED, scene=SceneId("nosuch")))

    assert (stage.props.kind, stage.props.moves) == ("missing", False)
    assert not stage._clock.isActive()
    assert Pieces.of(stage) == Pieces()


def test_the_same_figure_again_goes_on_where_it_is(qtbot: QtBot) -> None:
    stage = stage_with(PLAYED)
    hurry(stage)
    qtbot.waitUntil(lambda: stage.props.at_last_state)
    told = Emissions(stage)
    stage.show(replace(PLAYED), LIBRARY, USUAL_COMFORT)

    assert state_of(stage) == "warm"
    assert told.take() == []


def test_another_figure_starts_from_its_first_state(qtbot: QtBot) -> None:
    stage = stage_with(PLAYED)
    hurry(stage)
    qtbot.waitUntil(lambda: stage.props.at_last_state)
    stage.togglePause()
    stage.show(LABELLED, LIBRARY, USUAL_COMFORT)

    assert state_of(stage) == "rest"
    assert (stage.props.at_last_state, stage.props.paused) == (False, False)
    assert stage._clock.isActive()


def test_a_first_state_stays_its_full_time_after_another_figure_and_a_replay() -> None:
    """Not only what was left of the state before."""
    stage = stage_with(PLAYED)
    first = stage._clock.timerId()
    stage.show(LABELLED, LIBRARY, USUAL_COMFORT)
    second = stage._clock.timerId()
    stage.replay()

    assert len({first, second, stage._clock.timerId()}) == 3


def test_a_scene_rendered_anew_is_shown_anew() -> None:
    stage = stage_with(STILL)
    moved = replace(SCENE, states={"rest": (LayerPose(dx=0.5), LayerPose())})
    stage.show(STILL, small_library(scene=moved), USUAL_COMFORT)

    assert [cell.dx for cell in stage._layers.rows] == [0.5, 0.0]


def test_replay_plays_from_the_first_state(qtbot: QtBot) -> None:
    stage = stage_with(PLAYED)
    hurry(stage)
    qtbot.waitUntil(lambda: stage.props.at_last_state)
    told = Emissions(stage)
    stage.replay()

    assert told.take() == ["atLastStateChanged", "labelledChanged"]
    assert state_of(stage) == "rest"
    qtbot.waitUntil(lambda: stage.props.at_last_state)
    assert state_of(stage) == "warm"


def test_pause_stops_the_clock_and_goes_on(qtbot: QtBot) -> None:
    stage = stage_with(PLAYED)
    told = Emissions(stage)
    stage.togglePause()
    assert told.take() == ["pausedChanged"]
    assert stage.props.paused
    assert not stage._clock.isActive()

    hurry(stage)
    stage.togglePause()
    assert told.take() == ["pausedChanged"]
    qtbot.waitUntil(lambda: stage.props.at_last_state)


def test_replay_ends_a_pause() -> None:
    stage = stage_with(PLAYED)
    stage.togglePause()
    stage.replay()

    assert not stage.props.paused
    assert stage._clock.isActive()


def test_a_picture_that_is_at_its_end_stays_there_when_paused(qtbot: QtBot) -> None:
    stage = stage_with(replace(PLAYED, messages=("message",)))
    hurry(stage)
    qtbot.waitUntil(lambda: stage.props.at_last_state)
    stage.togglePause()
    stage.togglePause()

    assert state_of(stage) == "warm"
    assert not stage._clock.isActive()


def test_calm_jumps_to_the_last_state_and_sends_no_messages() -> None:
    stage = stage_with(replace(PLAYED, messages=("message",)), calm=True)

    assert state_of(stage) == "warm"
    assert stage.props.at_last_state
    assert not stage._clock.isActive()
    assert stage._messages.rows == ()
    assert not stage_with(replace(STILL, messages=("message",)), calm=True).props.moves


def test_calm_chosen_while_a_scene_plays() -> None:
    stage = stage_with(PLAYED)
    stage.show(PLAYED, LIBRARY, CALM)

    assert state_of(stage) == "warm"
    assert not stage._clock.isActive()


def test_messages_travel_along_the_scene_s_paths() -> None:
    stage = stage_with(MESSAGES)

    [way] = stage._messages.rows
    assert way == PathCell([QPointF(0.1, 0.2), QPointF(0.3, 0.4)], 0.0, 1.0)


def test_a_message_is_not_seen_on_the_bone_that_hides_its_way() -> None:
    scene = replace(SCENE, hidden={"message": (Share(0.25, 0.5),)})
    stage = stage_with(MESSAGES, library=small_library(scene=scene))

    assert [(way.start, way.end) for way in stage._messages.rows] == [(0.0, 0.25), (0.5, 1.0)]


def test_an_unknown_state_shows_the_first_one() -> None:
    """Better than nothing: the checks told the people who write."""
    shown = stage_with(replace(PLAYED, states=("nosuch", "near")))

    assert shown._layers.rows == posed("rest")


def test_what_no_state_of_a_figure_shows_is_not_even_read() -> None:
    """A scene of three skin tones must not decode all three for one."""
    assert stage_with(STILL)._layers.rows == posed("rest")[:1]
    assert stage_with(PLAYED)._layers.rows == posed("rest")


NERVE_LABEL = LabelCell("A <b>nerve</b> &amp; more", "A nerve & more", 0.25, 0.5)
JOINT_LABEL = LabelCell("Joint", "Joint", 0.8, 0.4)


def measured(stage: StageView) -> StageView:
    """What QML reports: a stage of 1000 by 500, labels of 100 by 40."""
    stage.stageMeasured(1000, 500, 500, 10, 0, 0)
    stage.labelMeasured(0, 100, 40)
    stage.labelMeasured(1, 100, 40)
    return stage


# The picture is a square: 500 wide, from 250 on.
NERVE_PLACED = replace(NERVE_LABEL, place_x=10, place_y=230, line_x=110, line_y=250)
JOINT_PLACED = replace(JOINT_LABEL, place_x=890, place_y=180, line_x=890, line_y=200)


def test_labels_stand_once_everything_is_measured() -> None:
    """From top to bottom, as keys and screen readers come to them."""
    stage = stage_with(LABELLED)
    assert stage._board.rows.rows == (JOINT_LABEL, NERVE_LABEL)
    stage.labelMeasured(0, 100, 40)
    stage.labelMeasured(1, 100, 40)
    assert stage._board.rows.rows == (JOINT_LABEL, NERVE_LABEL)
    stage.stageMeasured(1000, 500, 500, 10, 0, 0)

    assert stage._board.rows.rows == (JOINT_PLACED, NERVE_PLACED)


@pytest.mark.parametrize(
    ("anchors", "paths", "on_left"),
    [
        ({}, {}, True),
        ({"tip": Point(0.2, 0.4), "needle": Point(0.1, 0.6)}, {}, False),
        ({"leg-nerve": Point(0.1, 0.5)}, {}, False),
        ({"leg-nerve": Point(0.9, 0.5)}, {"leg-nerve": (Point(0.1, 0.2), Point(0.1, 0.9))}, False),
    ],
    ids=["neither", "needle", "leg nerve", "far end of the leg nerve"],
)
def test_a_line_keeps_off_needle_and_leg_nerve(
    anchors: dict[str, Point], paths: dict[str, tuple[Point, ...]], *, on_left: bool
) -> None:
    nerve = replace(LABELLED, labels=(Label("nerve", BOLD),))
    scene = replace(SCENE, anchors={**SCENE.anchors, **anchors}, paths=paths)
    stage = stage_with(nerve, small_library(scene=scene))
    stage.stageMeasured(1000, 500, 500, 10, 0, 0)
    stage.labelMeasured(0, 100, 40)

    assert (stage._board.rows.rows[0].place_x < 500) == on_left


@pytest.mark.parametrize("index", [-1, 2, 99])
def test_the_size_of_a_label_that_is_gone(index: int) -> None:
    """A delegate of the figure before may still report."""
    stage = measured(stage_with(LABELLED))
    stage.labelMeasured(index, 500, 400)

    assert stage._board.rows.rows == (JOINT_PLACED, NERVE_PLACED)


def test_labels_are_told_only_when_they_move() -> None:
    stage = measured(stage_with(LABELLED))
    told = RowChanges(stage._board.rows)
    stage.labelMeasured(0, 100, 40)
    stage.stageMeasured(1000, 500, 500, 10, 0, 0)
    assert told.take() == []

    stage.labelMeasured(0, 120, 40)
    assert told.take() == ["row 0"]
    assert stage._board.rows.rows[0].place_x == 870


def test_labels_follow_a_picture_that_stands_beside_the_middle() -> None:
    stage = measured(stage_with(LABELLED))
    stage.stageMeasured(1000, 500, 500, 10, 150, 0)

    assert LabelRoom(1000, 500, shift=80).at(Point(0.5, 0.5), WHOLE).x == 580
    # What it names is now nearer to the other edge.
    assert NERVE_PLACED.place_x == 10
    assert stage._board.rows.rows[1].place_x == 890


def test_a_label_stands_on_the_side_that_a_picture_leaves_it() -> None:
    """However near the other edge is: there the label would lie on the picture."""
    stage = measured(stage_with(LABELLED))
    stage.stageMeasured(1000, 500, 500, 10, 250, 0)

    assert [label.place_x for label in stage._board.rows.rows] == [10, 10]


def test_anchors_follow_a_picture_that_keeps_air_above_and_below() -> None:
    room = LabelRoom(1000, 500, air=50)

    assert room.at(Point(0.5, 0), WHOLE).y == 50
    assert room.at(Point(0, 1), WHOLE) == Point(300, 450)


def test_labels_follow_the_view() -> None:
    """Of a part of the picture, the anchors lie elsewhere on the stage."""
    stage = measured(stage_with(replace(LABELLED, view="joint")))

    # Half of the picture fills 500: 0.2 of it, the view's edge, stands at 250 and 0.
    point = LabelRoom(1000, 500).at(Point(0.25, 0.75), SCENE.views["joint"])
    assert point.x == pytest.approx(300)
    assert point.y == pytest.approx(550)
    assert stage._board.rows.rows[1].line_y == pytest.approx(300)


def test_a_label_of_a_word_to_explain_asks_for_its_card() -> None:
    prose = Prose((Span("Small "), Span("nerve", mark=TermRef(NERVE))))
    labels = (Label("nerve", prose), Label("joint", plain("Joint")))
    stage = stage_with(replace(LABELLED, labels=labels))
    asked: list[str] = []
    stage.termAsked.connect(asked.append)
    stage.explain(stage._board.rows.rows[1].term)

    assert [cell.term for cell in stage._board.rows.rows] == ["", NERVE]
    assert asked == [NERVE]


def test_labels_keep_to_the_room_that_is_theirs() -> None:
    """Below it stand the picture's buttons."""
    stage = measured(stage_with(LABELLED))
    stage.stageMeasured(1000, 500, 240, 10, 0, 0)

    assert [cell.place_y for cell in stage._board.rows.rows] == [180, 190]


def test_labels_stay_when_only_the_motion_changes() -> None:
    """Their words keep their size, so nothing measures them again."""
    stage = measured(stage_with(LABELLED))
    stage.show(LABELLED, LIBRARY, CALM)

    assert stage._board.rows.rows == (JOINT_PLACED, NERVE_PLACED)


def test_the_same_labels_in_the_next_step_stay() -> None:
    stage = measured(stage_with(LABELLED))
    told = RowChanges(stage._board.rows)
    stage.show(replace(LABELLED, states=("rest",)), LIBRARY, USUAL_COMFORT)

    assert stage._board.rows.rows == (JOINT_PLACED, NERVE_PLACED)
    assert told.take() == []


def test_other_labels_take_over_and_say_only_what_is_new_about_their_size() -> None:
    stage = measured(stage_with(LABELLED))
    other = (Label("joint", plain("Facet")), Label("nerve", plain("Nerve")))
    stage.show(replace(LABELLED, labels=other), LIBRARY, USUAL_COMFORT)
    facet, nerve = stage._board.rows.rows
    assert (facet.spoken, nerve.spoken) == ("Facet", "Nerve")
    assert (facet.place_y, nerve.place_y) == (JOINT_PLACED.place_y, NERVE_PLACED.place_y)

    stage.labelMeasured(0, 100, 80)
    assert stage._board.rows.rows[0].place_y < facet.place_y


def test_labels_come_back_after_a_figure_without() -> None:
    stage = measured(stage_with(LABELLED))
    stage.show(PICTURE, LIBRARY, USUAL_COMFORT)
    stage.show(LABELLED, LIBRARY, USUAL_COMFORT)
    assert stage._board.rows.rows == (JOINT_LABEL, NERVE_LABEL)

    assert measured(stage)._board.rows.rows == (JOINT_PLACED, NERVE_PLACED)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Where the content has its pictures, and where the kiosk has."""
    content, kiosk = tmp_path / "content", tmp_path / "kiosk"
    content.mkdir()
    kiosk.mkdir()
    return content, kiosk


def source_of(folders: tuple[Path, Path], file: str = "clinic.png") -> str:
    """Where a picture is taken from, with an apology in its place as ``missing``."""
    stage = StageView(ILLUSTRATIONS, folders, NO_SHELF)
    stage.show(replace(PICTURE, file=file), LIBRARY, USUAL_COMFORT)
    return stage.props.source or stage.props.kind


def test_a_picture_of_the_content_comes_before_the_kiosk_s_own(folders: tuple[Path, Path]) -> None:
    content, kiosk = folders
    assert source_of(folders) == "missing"
    (kiosk / "clinic.png").touch()
    assert source_of(folders) == QUrl.fromLocalFile(str(kiosk / "clinic.png")).toString()
    (content / "clinic.png").touch()
    assert source_of(folders) == QUrl.fromLocalFile(str(content / "clinic.png")).toString()


def test_a_picture_that_is_there(folders: tuple[Path, Path]) -> None:
    (folders[0] / "clinic.png").touch()
    stage = StageView(ILLUSTRATIONS, folders, NO_SHELF)
    stage.show(PICTURE, LIBRARY, USUAL_COMFORT)

    assert replace(stage.props, source="") == StageProps("picture", "A door.", "The front door")


def test_no_picture_is_taken_from_outside_its_folders(folders: tuple[Path, Path]) -> None:
    (folders[0].parent / "secret.png").touch()

    assert source_of(folders, "../secret.png") == "missing"


def test_a_folder_is_no_picture(folders: tuple[Path, Path]) -> None:
    (folders[0] / "clinic.png").mkdir()

    assert source_of(folders) == "missing"


def test_who_hides_needles_is_not_told_of_one() -> None:
    """The picture and its words for a screen reader leave out the same thing."""
    figure = replace(PLAYED, alt_without_needles=plain("A nerve."))
    stage = StageView(ILLUSTRATIONS, (), NO_SHELF)
    stage.show(figure, LIBRARY, NO_NEEDLES)
    hidden = stage.props.alt
    stage.show(figure, LIBRARY, USUAL_COMFORT)

    assert (hidden, stage.props.alt) == ("A nerve.", "A needle nears a nerve.")


SLIDER = replace(
    PLAYED,
    slider=(plain("First"), plain("Then"), plain("Last")),
    labels=(Label("nerve", BOLD, ("rest",)), Label("joint", plain("Joint"))),
)


def test_nothing_of_a_slider_plays_by_itself(qtbot: QtBot) -> None:
    stage = stage_with(SLIDER)

    assert not stage._clock.isActive()
    assert (stage.props.slides, stage.props.stop, stage.props.last_stop) == (True, 0, 2)
    assert (stage.props.stop_word, stage.props.moves, stage.props.labelled) == (
        "First",
        False,
        True,
    )


def test_a_slider_shows_the_state_of_its_stop() -> None:
    stage = stage_with(SLIDER)
    told = Emissions(stage)
    stage.slideTo(1)
    assert state_of(stage) == "near"
    assert told.take() == ["stopChanged", "stopWordChanged"]
    assert [cell.spoken for cell in stage._board.rows.rows] == ["Joint"]
    stage.slideTo(9)

    assert state_of(stage) == "warm"
    assert told.take() == ["atLastStateChanged", "stopChanged", "stopWordChanged"]
    stage.slideTo(0)
    assert [cell.spoken for cell in stage._board.rows.rows] == ["Joint", "A nerve & more"]


def test_a_slider_stays_where_it_is_when_calm_is_chosen() -> None:
    stage = stage_with(replace(SLIDER, messages=("message",)))
    stage.slideTo(2)
    stage.show(replace(SLIDER, messages=("message",)), LIBRARY, CALM)

    assert stage.props.stop == 2
    assert not stage._messages.rows


def test_other_colours_change_layers_and_nothing_else(qtbot: QtBot) -> None:
    """Whoever chooses a look while a scene plays does not see it begin again."""
    bone, needle = SCENE.layers
    outlined = replace(SCENE, layers=(bone, replace(needle, name=OUTLINE)))
    library = small_library(scene=outlined)
    stage = stage_with(PLAYED, library)
    stage._advance()
    light = len(stage._layers.rows)
    stage.show(PLAYED, library, replace(USUAL_COMFORT, look=Look.DARK))

    assert (light, len(stage._layers.rows)) == (1, 2)
    assert stage._play.at == 1
    assert stage._clock.isActive()


TURNING = replace(
    SCENE,
    turn=tuple(Layer("turn", f"turn-{i}.webp", Box(0, 0, 1, 1), "2" * 64) for i in range(36)),
)
TURNING_LIBRARY = small_library(scene=TURNING)


def decoded(stage: StageView) -> None:
    """QML reports every frame that it was given."""
    for cell in stage._table.rows.rows:
        if cell.number:
            stage.frameCame(cell.number)


def test_a_frame_is_shown_once_it_is_decoded() -> None:
    stage = stage_with(STILL, TURNING_LIBRARY)
    told = Emissions(stage)
    stage.dragTurn(2)
    assert (stage.props.turned, stage._table.shown) == (False, 0)
    decoded(stage)

    assert (stage.props.turned, stage._table.shown) == (True, 2)
    assert [cell.number for cell in stage._table.rows.rows if cell.shown] == [2]
    assert told.take() == ["facingChanged", "turnAtChanged", "turnedChanged"]


def test_a_press_turns_frame_by_frame_and_leaves_none_out(qtbot: QtBot) -> None:
    """Where decoding is slow it turns slowly, and does not jump."""
    stage = stage_with(STILL, TURNING_LIBRARY)
    stage.turn(1)
    stage._table.move()
    stage._table.move()
    assert stage._table.turn.at == 1
    seen = []
    while stage._table._clock.isActive():
        decoded(stage)
        seen.append(stage._table.shown)
        stage._table.move()
    decoded(stage)
    seen.append(stage._table.shown)

    assert seen == [1, 2, 3]


def test_a_calm_press_turns_at_once() -> None:
    stage = stage_with(STILL, TURNING_LIBRARY, calm=True)
    stage.turn(-1)

    assert stage._table.turn.at == 33
    assert not stage._table._clock.isActive()


def test_what_says_nothing_cannot_be_turned() -> None:
    """Beside another step it is only a ground."""
    silent = replace(STILL, alt=Prose(()))

    assert stage_with(STILL, TURNING_LIBRARY).props.turns
    assert not stage_with(silent, TURNING_LIBRARY).props.turns
    assert not stage_with(STILL).props.turns


@pytest.mark.parametrize(
    ("library", "comfort", "roams"),
    [
        (TURNING_LIBRARY, USUAL_COMFORT, True),
        (TURNING_LIBRARY, CALM, False),
        (LIBRARY, USUAL_COMFORT, False),
    ],
    ids=["turns", "calm", "cannot turn"],
)
def test_while_nobody_is_here_it_turns_now_and_then(
    library: Library, comfort: ReadingComfort, *, roams: bool
) -> None:
    stage = StageView(ILLUSTRATIONS, (), NO_SHELF)
    stage.show(STILL, library, comfort, roams=True)
    assert stage._roaming.isActive() == roams
    assert stage._roaming.interval() == ROAM_REST_MS

    stage.show(STILL, library, comfort)
    assert not stage._roaming.isActive()


def test_each_turn_takes_under_a_second_and_leaves_the_picture_elsewhere(qtbot: QtBot) -> None:
    stage = StageView(ILLUSTRATIONS, (), NO_SHELF)
    stage.show(STILL, TURNING_LIBRARY, USUAL_COMFORT, roams=True)
    places = set()
    for _ in range(len(DRIFTS_MM)):
        stage._roam()
        frames = stage._table.turn.left
        assert 3 <= frames <= 9
        assert frames * FRAME_MS < 1000
        stage._table.press(0, calm=True)
        places.add((stage.props.drift_x, stage.props.drift_y))

    assert len(places) == len(DRIFTS_MM)
    assert stage._table.turn.at == len(DRIFTS_MM) * 6 % 36
