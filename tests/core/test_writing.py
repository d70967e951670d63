"""A question in the visitor's own words: letter by letter, and among the picked ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.answers import (
    NO_ANSWERS,
    Answers,
    HoldQuestion,
    MoveQuestion,
    PickQuestion,
    answer_step,
    without,
)
from kiosk.core.names import PageId
from kiosk.core.pieces import Piece, Written
from kiosk.core.writing import (
    MOST_LETTERS,
    MOST_WRITTEN,
    DeleteKey,
    KeepWritten,
    TurnKeys,
    TypeKey,
    WritingIntent,
    tidied,
    writing_step,
)

OF_A_PAGE = Piece(PageId("rf/questions"), 0, 0, 1)


def after(answers: Answers, *intents: WritingIntent) -> Answers:
    """What was written, one key after the other."""
    for intent in intents:
        answers = writing_step(answers, intent)
    return answers


def typed(words: str, answers: Answers = NO_ANSWERS) -> Answers:
    """Words, key by key."""
    return after(answers, *(TypeKey(letter) for letter in words))


def kept(*questions: str) -> Answers:
    """Several questions, each written and done."""
    answers = NO_ANSWERS
    for words in questions:
        answers = after(typed(words, answers), KeepWritten())
    return answers


@pytest.mark.parametrize(
    ("draft", "question"),
    [
        ("will it hurt?", "Will it hurt?"),
        ("  can i  drive ", "Can I drive"),
        ("i", "I"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_draft_is_tidied(draft: str, question: str) -> None:
    assert tidied(draft, ("I",)) == question


def test_a_question_that_is_done_is_picked_and_the_line_is_empty() -> None:
    answers = kept("will it hurt?", "for how long")

    assert answers.questions == (Written("Will it hurt?"), Written("For how long"))
    assert answers.draft == ""


def test_nothing_written_is_no_question_and_the_same_twice_is_one() -> None:
    assert kept("", "  ") == NO_ANSWERS
    assert kept("why", "Why").written == (Written("Why"),)


def test_a_line_has_an_end_and_a_conversation_too() -> None:
    assert len(typed("a" * 500).draft) == MOST_LETTERS
    assert len(kept(*map(str, range(MOST_WRITTEN + 3))).written) == MOST_WRITTEN


def test_delete_takes_one_letter_back() -> None:
    assert after(typed("why"), DeleteKey()).draft == "wh"
    assert after(NO_ANSWERS, DeleteKey()) == NO_ANSWERS


@pytest.mark.parametrize("key", ["", "\n", "\x00", "abcde"], ids=repr)
def test_what_is_no_key_types_nothing(key: str) -> None:
    assert after(NO_ANSWERS, TypeKey(key)) == NO_ANSWERS


@given(st.lists(st.sampled_from("ab ?"), max_size=60))
def test_there_are_never_two_spaces_and_none_at_the_start(keys: list[str]) -> None:
    draft = typed("".join(keys)).draft
    assert "  " not in draft
    assert not draft.startswith(" ")


def test_own_questions_move_with_the_others_and_can_be_taken_out_and_back() -> None:
    own = Written("Why")
    answers = answer_step(kept("why"), PickQuestion(OF_A_PAGE))
    answers = answer_step(answers, MoveQuestion(OF_A_PAGE, up=True))
    assert answers.questions == (OF_A_PAGE, own)
    answers = answer_step(answers, HoldQuestion(own))
    assert answers.held == own
    answers = answer_step(answers, PickQuestion(own))
    assert (answers.questions, answers.held, answers.written) == ((OF_A_PAGE,), None, (own,))
    assert answer_step(answers, PickQuestion(own)).questions == (OF_A_PAGE, own)


def test_what_nobody_wrote_cannot_be_picked() -> None:
    assert answer_step(NO_ANSWERS, PickQuestion(Written("Why"))) == NO_ANSWERS


def test_other_content_takes_no_own_words_away() -> None:
    answers = answer_step(kept("why"), PickQuestion(OF_A_PAGE))
    left = without(answers, answers.pieces)
    assert left.questions == (Written("Why"),)


def test_the_keyboard_turns_to_digits_and_back_and_nothing_written_is_lost() -> None:
    turned = after(typed("can i take "), TurnKeys())
    assert turned.more_keys
    full = after(typed("75", turned), TurnKeys())
    assert (full.more_keys, full.draft) == (False, "can i take 75")
    assert not after(turned, KeepWritten()).more_keys
