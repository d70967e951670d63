"""What can be answered, and what of it stands in the take-away."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.answers import (
    NO_ANSWERS,
    AnswerIntent,
    Answers,
    AskAgain,
    Give,
    HoldQuestion,
    MoveQuestion,
    PickQuestion,
    Share,
    TakeBack,
    answer_step,
)
from kiosk.core.blocks import (
    ItemList,
    QuestionGroup,
    Statements,
    TeachBack,
    TeachBackItem,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.library import EMPTY_LIBRARY, Library, Page, Provenance, Stage, Step
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    SureCheck,
)
from kiosk.core.pieces import Piece
from kiosk.core.prose import plain
from kiosk.core.site import SiteFacts
from kiosk.core.take_away import applies, filled, sections_of

ASKING, TAKING = PageId("rf/ask"), PageId("rf/take")
SCALE = (plain("A little"), plain("A lot"))
LEANING = Leaning(plain("Towards"), plain("Away"), plain("Not sure yet"))
SURE = SureCheck((plain("Are you sure?"),), plain("Yes"), plain("No"), plain("Not sure"))
ITEM = TeachBackItem(
    plain("For ever?"),
    plain("No."),
    ASKING,
    (plain("Yes"), plain("No")),
    1,
    plain("Does it last for good?"),
)
WRITTEN = Provenance(date(2026, 11, 28), date(2027, 11, 28))


def page(name: PageId, *steps: Step) -> Page:
    """A page with these steps."""
    message = plain("In short.")
    return Page(name, FALLBACK_LANGUAGE, "Mine", message, Stage.DECIDING, WRITTEN, steps)


ASK = page(
    ASKING,
    Step(
        plain("Ask"),
        (
            QuestionGroup(plain("Why"), (plain("Why me?"), plain("Why now?"))),
            Statements((plain("I want to walk."), plain("I fear needles.")), SCALE),
            LEANING,
            SURE,
            TeachBack((ITEM,)),
            Statements((plain("I only read."),)),
            ItemList((plain("It may help."),)),
            Urgency(UrgencyLevel.NOW, plain("Now"), plain("Tell the desk."), (plain("Weak legs"),)),
        ),
    ),
)
MINE = MyAnswers(plain("Take it along?"), plain("Nothing said."))
TAKE = page(
    TAKING,
    Step(plain("Points"), (KeyPoints(ASKING),)),
    Step(plain("Questions"), (MyQuestions(plain("None."), plain("Touch one.")),)),
    Step(plain("About me"), (MINE,)),
    Step(plain("Danger"), (DangerSigns(ASKING, plain("Danger"), plain("Act now.")),)),
    Step(plain("Codes"), (Codes(),)),
)
LIBRARY: Library = replace(EMPTY_LIBRARY, pages={FALLBACK_LANGUAGE: {ASKING: ASK, TAKING: TAKE}})
WHY_ME, WHY_NOW = Piece(ASKING, 0, 0, 1), Piece(ASKING, 0, 0, 2)
WALK, NEEDLES = Piece(ASKING, 0, 1, 0), Piece(ASKING, 0, 1, 1)
LEAN, READY, EVER = Piece(ASKING, 0, 2, 0), Piece(ASKING, 0, 3, 0), Piece(ASKING, 0, 4, 0)
OFFER = Piece(TAKING, 2, 0, 0)

INTENTS: dict[bool, tuple[AnswerIntent, ...]] = {
    True: (
        PickQuestion(WHY_ME),
        HoldQuestion(WHY_NOW),
        MoveQuestion(WHY_NOW, up=True),
        Give(WALK, 0),
        Give(NEEDLES, 1),
        TakeBack(NEEDLES),
        Give(LEAN, 2),
        Give(READY, 2),
        Give(EVER, 1),
        AskAgain(EVER),
        Share(OFFER, shared=True),
    ),
    False: (
        PickQuestion(replace(WHY_ME, part=0)),
        PickQuestion(replace(WHY_ME, part=3)),
        PickQuestion(WALK),
        HoldQuestion(LEAN),
        Give(WHY_ME, 0),
        Give(WALK, 2),
        Give(WALK, -1),
        Give(LEAN, 3),
        Give(replace(LEAN, part=1), 0),
        Give(Piece(ASKING, 0, 5, 0), 0),
        Give(OFFER, 0),
        TakeBack(WHY_ME),
        AskAgain(WALK),
        AskAgain(replace(EVER, part=1)),
        Share(LEAN, shared=True),
        PickQuestion(Piece(PageId("rf/nosuch"), 0, 0, 1)),
        Give(Piece(ASKING, 0, 99, 0), 0),
        Give(Piece(ASKING, 9, 0, 0), 0),
    ),
}


@pytest.mark.parametrize(
    ("intent", "meant"), [(i, m) for m, intents in INTENTS.items() for i in intents], ids=str
)
def test_only_what_is_asked_can_be_answered(intent: AnswerIntent, *, meant: bool) -> None:
    assert applies(intent, LIBRARY, FALLBACK_LANGUAGE) == meant


def told(answers: Answers) -> dict[str, tuple[str, ...]]:
    """What goes into codes, by headline."""
    page_filled = filled(TAKE, answers, LIBRARY, FALLBACK_LANGUAGE, SiteFacts())
    return {section.title: section.lines for section in sections_of(page_filled)}


def after(*intents: AnswerIntent) -> Answers:
    """Answers that were given one after the other."""
    answers = NO_ANSWERS
    for intent in intents:
        answers = answer_step(answers, intent)
    return answers


NOTHING_MINE = {"Points": ("It may help.",), "Danger": ("Act now.", "Weak legs")}
SAID = (Give(READY, 1), Give(LEAN, 1), Give(WALK, 1), Give(EVER, 0))


def test_points_and_signs_are_word_for_word_those_of_their_pages() -> None:
    assert told(NO_ANSWERS) == NOTHING_MINE


def test_questions_stand_in_the_visitor_s_order() -> None:
    answers = after(PickQuestion(WHY_ME), PickQuestion(WHY_NOW), MoveQuestion(WHY_NOW, up=True))

    assert told(answers)["Questions"] == ("1. Why now?", "2. Why me?")


def test_what_was_said_is_left_out_until_the_visitor_says_so() -> None:
    assert told(after(*SAID)) == NOTHING_MINE
    assert told(after(*SAID, Share(OFFER, shared=True), Share(OFFER, shared=False))) == NOTHING_MINE


def test_what_was_said_is_told_in_the_order_of_the_page_and_nothing_is_made_of_it() -> None:
    """How well we explained is about us: it is not among it."""
    answers = after(*SAID, Share(OFFER, shared=True))

    assert told(answers)["About me"] == ("I want to walk: A lot", "Away", "Are you sure? No")


def test_a_question_is_asked_again_in_other_words() -> None:
    missed = after(Give(EVER, 0), AskAgain(EVER))
    page_filled = filled(ASK, missed, LIBRARY, FALLBACK_LANGUAGE, SiteFacts())
    block = page_filled.steps[0].blocks[EVER.block]

    assert missed.value(EVER) is None
    assert block == TeachBack((replace(ITEM, question=plain("Does it last for good?")),))


def test_another_page_stays_as_it_is() -> None:
    other = page(PageId("rf/other"), Step(plain("Rest"), (ItemList((plain("Rest."),)),)))

    assert filled(other, NO_ANSWERS, LIBRARY, FALLBACK_LANGUAGE, SiteFacts()) is other
