"""What one visitor picked and answered, and the one function that changes it.

Nothing is computed from it: no score, no advice. It is part of the visit and goes with it.
"""

from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from kiosk.core.pieces import Asking, Piece, Written


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to one piece: which of its choices, counted from 0, or where its slider stands."""

    piece: Piece
    value: int


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that one visitor picked and answered.

    ``questions`` are in the visitor's order; ``held`` is the one that can be moved now.
    ``given`` is in the order of the pages.
    """

    questions: tuple[Asking, ...] = ()
    held: Asking | None = None
    given: tuple[Given, ...] = ()
    again: frozenset[Piece] = frozenset()
    """What is asked in other words from now on."""
    shared: bool = False
    """Whether what was given goes into the take-away: only if the visitor says so."""
    written: tuple[Written, ...] = ()
    """All that was written, also what was let go again."""
    draft: str = ""
    more_keys: bool = False
    """Whether the keyboard shows its digits and signs in place of its letters."""

    @property
    def pieces(self) -> frozenset[Piece]:
        """Every piece that was answered."""
        picked = (piece for piece in self.questions if isinstance(piece, Piece))
        return frozenset((*picked, *(given.piece for given in self.given), *self.again))

    def value(self, piece: Piece) -> int | None:
        """The answer to a piece, where there is one."""
        return next((given.value for given in self.given if given.piece == piece), None)


NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class PickQuestion:
    """Keep a question, or let it go again."""

    piece: Asking


@dataclass(frozen=True, slots=True)
class HoldQuestion:
    """Make a picked question the one that can be moved."""

    piece: Asking


@dataclass(frozen=True, slots=True)
class MoveQuestion:
    """One place up or down among the picked ones."""

    piece: Asking
    up: bool


@dataclass(frozen=True, slots=True)
class Give:
    """Answer a piece, or answer it otherwise."""

    piece: Piece
    value: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Leave a piece without an answer."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class AskAgain:
    """Ask the same in other words, as if it had not been asked."""

    piece: Piece


@dataclass(frozen=True, slots=True)
class Share:
    """Put what was given into the take-away, or leave it out."""

    piece: Piece
    shared: bool


AnswerIntent: TypeAlias = (
    PickQuestion | HoldQuestion | MoveQuestion | Give | TakeBack | AskAgain | Share
)


def answer_step(answers: Answers, intent: AnswerIntent) -> Answers:
    """The only way answers change; what does not apply changes nothing."""
    match intent:
        case PickQuestion(piece):
            return _picked(answers, piece)
        case HoldQuestion(piece):
            return replace(answers, held=piece) if piece in answers.questions else answers
        case MoveQuestion(piece, up):
            return _moved(answers, piece, -1 if up else 1)
        case Give(piece, value):
            others = (given for given in answers.given if given.piece != piece)
            return replace(answers, given=_in_order((*others, Given(piece, value))))
        case TakeBack(piece):
            return _taken_back(answers, piece)
        case AskAgain(piece):
            return replace(_taken_back(answers, piece), again=answers.again | {piece})
        case Share(_, shared):
            return replace(answers, shared=shared)
        case _:
            assert_never(intent)


def _in_order(given: tuple[Given, ...]) -> tuple[Given, ...]:
    return tuple(sorted(given, key=lambda one: one.piece))


def _taken_back(answers: Answers, piece: Piece) -> Answers:
    return replace(answers, given=tuple(one for one in answers.given if one.piece != piece))


def _picked(answers: Answers, piece: Asking) -> Answers:
    if isinstance(piece, Written) and piece not in answers.written:
        return answers
    if piece not in answers.questions:
        return replace(answers, questions=(*answers.questions, piece))
    left = tuple(question for question in answers.questions if question != piece)
    return replace(answers, questions=left, held=None if answers.held == piece else answers.held)


def _moved(answers: Answers, piece: Asking, by: int) -> Answers:
    order = list(answers.questions)
    if piece not in order:
        return answers
    at = order.index(piece)
    to = at + by
    if not 0 <= to < len(order):
        return answers
    order[at], order[to] = order[to], order[at]
    return replace(answers, questions=tuple(order))


def without(answers: Answers, gone: frozenset[Piece]) -> Answers:
    """The answers but for pieces that are not there any more."""
    return replace(
        answers,
        questions=tuple(piece for piece in answers.questions if piece not in gone),
        held=None if answers.held in gone else answers.held,
        given=tuple(given for given in answers.given if given.piece not in gone),
        again=answers.again - gone,
    )
