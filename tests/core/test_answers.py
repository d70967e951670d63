"""What a visitor picks: kept in their order, moved, and let go."""

import pytest

from kiosk.core.answers import (
    NO_ANSWERS,
    AnswerIntent,
    Answers,
    HoldQuestion,
    MoveQuestion,
    PickQuestion,
    answer_step,
    without,
)
from kiosk.core.names import PageId
from kiosk.core.pieces import Piece

PAGE = PageId("rf/questions")
A, B, C = (Piece(PAGE, 0, 0, part) for part in (1, 2, 3))
ALL = Answers((A, B, C))


@pytest.mark.parametrize(
    ("before", "intent", "after"),
    [
        (NO_ANSWERS, PickQuestion(B), Answers((B,))),
        (Answers((B,)), PickQuestion(A), Answers((B, A))),
        (ALL, PickQuestion(B), Answers((A, C))),
        (Answers((A, B), held=B), PickQuestion(B), Answers((A,))),
        (Answers((A, B), held=A), PickQuestion(B), Answers((A,), held=A)),
        (ALL, HoldQuestion(B), Answers((A, B, C), held=B)),
        (Answers((A, B), held=B), HoldQuestion(A), Answers((A, B), held=A)),
        (Answers((A,)), HoldQuestion(B), Answers((A,))),
        (ALL, MoveQuestion(C, up=True), Answers((A, C, B))),
        (ALL, MoveQuestion(A, up=False), Answers((B, A, C))),
        (ALL, MoveQuestion(A, up=True), ALL),
        (ALL, MoveQuestion(C, up=False), ALL),
        (Answers((A,)), MoveQuestion(B, up=True), Answers((A,))),
    ],
)
def test_steps(before: Answers, intent: AnswerIntent, after: Answers) -> None:
    assert answer_step(before, intent) == after


def test_what_is_not_there_any_more_is_left_out() -> None:
    assert without(Answers((A, B, C), held=B), frozenset({B})) == Answers((A, C))
    assert without(Answers((A, B), held=A), frozenset({B})) == Answers((A,), held=A)
