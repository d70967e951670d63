"""A step as rows, and the picture beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from kiosk.core.blocks import (
    ArrayMeaning,
    Block,
    BodySigns,
    Callout,
    CalloutKind,
    Figure,
    IconArray,
    IconArrays,
    ItemList,
    Label,
    Moment,
    MoreLink,
    Opinion,
    Opinions,
    Option,
    OptionGrid,
    Paragraph,
    Phrases,
    PictureFigure,
    QuestionGroup,
    Ruler,
    RulerMark,
    SceneFigure,
    SiteFact,
    SiteFactKind,
    Stance,
    Statements,
    TeachBack,
    TeachBackItem,
    Timeline,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.body import BodyPlace
from kiosk.core.illustration import REST
from kiosk.core.names import TermId
from kiosk.core.own_blocks import (
    CodeCard,
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OfferedOption,
    OptionPicker,
    OwnQuestion,
    PickedQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.paper import Paper
from kiosk.core.pieces import Piece, Written
from kiosk.core.place import Place
from kiosk.core.prose import FigureRef, Prose, Span, TermRef, plain
from kiosk.core.rows import (
    NO_PROSE,
    ArrayFrame,
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
    FieldColumns,
    FieldText,
    FieldTitle,
    Headline,
    Item,
    OpinionHead,
    OpinionSource,
    OptionField,
    OptionFieldKind,
    OptionTicks,
    People,
    PickHead,
    Question,
    Rating,
    Row,
    RowPart,
    SaidAgain,
    Sharing,
    Sign,
    Statement,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
    TimelinePoint,
    UrgencyHead,
)
from kiosk.core.stage import is_wide, stage_figure
from kiosk.core.step_rows import StepLayout, rows_of
from tests.visit.small_library import RELIEF, RISKS, SPINE, START, TRIAL, page_of, said, step_of

YES = FigureRef(RELIEF, "yes")

TWO_SENTENCES = Paragraph(Prose((Span("It may help. "), Span("It may not.", strong=True))))
OPTION = Option(plain("Wait"), plain("No needle."), plain("Pain may stay."), plain("Unsure."))
OTHER_OPTION = Option(plain("Heat"), plain("Less pain."), plain("A needle."), plain("Fair."))
OPINION = Opinion(plain("A college"), Stance.AGAINST, plain("Do not offer it."), TRIAL)
TEACH = TeachBackItem(plain("Does it cure?"), plain("No."), START)
SCALE = (plain("A little"), plain("A lot"))
LEANING = Leaning(plain("Towards"), plain("Away"), plain("Not sure yet"))
READY = SureCheck((plain("Are you sure?"),), plain("Yes"), plain("No"), plain("Not sure"))
CHECKED = TeachBackItem(
    plain("For ever?"), plain("No."), START, (plain("Yes"), plain("No")), 1, plain("For good?")
)
BODY = BodySigns((BodyPlace.LEGS, BodyPlace.CHEST_AND_FACE), plain("A body"))
PICKED = PickedQuestion(Piece(START, 0, 0, 1), plain("Who?"))
PHRASES = Phrases(plain("When can I … again?"), (plain("drive"), plain("work")))
OWN = OwnQuestion(plain("Write"), plain("Your own"), ("ab", "c?"))
PICKS = tuple(
    OfferedOption(Piece(START, 0, 0, at), plain(name), picked=at == 2)
    for at, name in enumerate(("Walk", "Heat", "Tablets", "Steroid"), 1)
)
PICKER = OptionPicker(START, plain("Touch some."), plain("Wait"), PICKS, plain("Walk"))
PICK_HEAD = PickHead(plain("Wait"), 1, 2, plain("Walk"))
NAMES = (OPTION.name, OTHER_OPTION.name)
GOODS, BADS = (OPTION.good, OTHER_OPTION.good), (OPTION.bad, OTHER_OPTION.bad)
SURES = (OPTION.sure, OTHER_OPTION.sure)
TWO_CHOICES = SideBySide(START, plain("None yet."), NAMES, GOODS, BADS, SURES)
ONE_CHOICE = SideBySide(START, plain("None yet."), NAMES[:1], GOODS[:1], BADS[:1], SURES[:1])
PRINTOUT = Printout(plain("Print it"), Paper(most=1))
CARD = CodeCard("Clinic", "020", ("Ask", "Who?"))
PICTURE = PictureFigure("clinic.png", plain("A door."))
SCENE = SceneFigure(
    SPINE,
    ("rest", "warm"),
    plain("A back."),
    "joint",
    caption=plain("Drawn thicker"),
    labels=(Label("nerve", plain("Nerve")),),
    messages=("message",),
)
ARRAY = IconArray(plain("Heat"), YES, 4, plain("4 did."), plain("96 did not."))
OTHER_ARRAY = IconArray(plain("Sham"), YES, 2, plain("2 did."), plain("98 did not."))
ARRAYS = IconArrays(ArrayMeaning.BENEFIT, (ARRAY, OTHER_ARRAY), plain("Adults."), plain("Fair."))
MOMENT = Moment(plain("Day 1"), plain("Rest."))
OTHER_MOMENT = Moment(plain("Week 2"), plain("Walk."))
TIMELINE = Timeline((MOMENT, OTHER_MOMENT), plain("From day 1 on."))
RULER = Ruler(
    10, plain("None"), plain("Worst"), (RulerMark(plain("Gap"), YES, 0.5),), plain("Ten.")
)
FIGURES: tuple[Figure, ...] = (PICTURE, SCENE, ARRAYS, TIMELINE, RULER)


def beside_each_other(names: tuple[Prose, ...], *fields: tuple[Prose, ...]) -> list[RowPart]:
    """Heads, and each field in columns; the heads again before each."""
    heads = ColumnHeads(names)
    kinds = zip(OptionFieldKind, fields, strict=True)
    rows: list[RowPart] = [heads]
    for kind, texts in kinds:
        rows += [SaidAgain(heads), FieldColumns(kind, names, texts)]
    return rows


COARSE, FINE = False, True
BESIDE, APART = False, True


@dataclass(frozen=True, slots=True)
class Kind:
    """A block, and its rows: with usual text, and with big text where that differs."""

    block: Block
    rows: Sequence[RowPart]
    fine: Sequence[RowPart] | None = None


KINDS = {
    "paragraph": Kind(
        TWO_SENTENCES,
        [TWO_SENTENCES],
        [
            Paragraph(Prose((Span("It may help."),))),
            Paragraph(Prose((Span("It may not.", strong=True),))),
        ],
    ),
    "list": Kind(
        ItemList((plain("Food"), plain("Drink"))), [Item(plain("Food"), 0), Item(plain("Drink"), 0)]
    ),
    "numbered list": Kind(
        ItemList((plain("Lie down"), plain("Rest")), ordered=True),
        [Item(plain("Lie down"), 1), Item(plain("Rest"), 2)],
    ),
    "callout": Kind(
        Callout(CalloutKind.CAREFUL, plain("Do not drive. Ask.")),
        [Callout(CalloutKind.CAREFUL, plain("Do not drive. Ask."))],
    ),
    "options": Kind(OptionGrid((OPTION, OTHER_OPTION)), [OPTION, OTHER_OPTION]),
    "opinions": Kind(Opinions((OPINION, OPINION)), [OPINION, OPINION]),
    "questions": Kind(
        QuestionGroup(plain("The risks"), (plain("Who?"), plain("When?"))),
        [Subheading(plain("The risks")), Question(plain("Who?")), Question(plain("When?"))],
    ),
    "statements": Kind(
        Statements((plain("I want to walk."), plain("I fear needles."))),
        [Statement(plain("I want to walk.")), Statement(plain("I fear needles."))],
    ),
    "teach back": Kind(TeachBack((TEACH, TEACH)), [TEACH, TEACH]),
    "urgency": Kind(
        Urgency(UrgencyLevel.NOW, plain("Now"), plain("Ring."), (plain("A weak leg"),)),
        [
            UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring.")),
            Sign(UrgencyLevel.NOW, plain("A weak leg")),
        ],
    ),
    "drawn signs": Kind(
        Urgency(
            UrgencyLevel.NOW,
            plain("Now"),
            plain("Ring."),
            (plain("A weak leg"), plain("A swollen face")),
            BODY,
        ),
        [
            UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring."), BODY),
            Sign(UrgencyLevel.NOW, plain("A weak leg"), 1),
            Sign(UrgencyLevel.NOW, plain("A swollen face"), 2),
        ],
    ),
    "link": Kind(MoreLink(RISKS, plain("Risks")), [MoreLink(RISKS, plain("Risks"))]),
    "statements with a scale": Kind(
        Statements((plain("I fear needles."),), SCALE), [Rating(plain("I fear needles."), SCALE)]
    ),
    "leaning": Kind(LEANING, [Choosing(0, NO_PROSE, LEANING.choices)]),
    "sure": Kind(
        READY,
        [Choosing(0, READY.questions[0], READY.choices, READY.questions[0])],
        [
            TeachBackQuestion(READY.questions[0]),
            CardAgain(READY.questions[0]),
            Choosing(0, NO_PROSE, READY.choices, READY.questions[0]),
        ],
    ),
    "answers to share": Kind(
        MyAnswers(plain("Share?"), plain("None."), (plain("Away"),)),
        [Sharing(plain("Share?"), shared=False)],
    ),
    "shared answers": Kind(
        MyAnswers(plain("Share?"), plain("None."), (plain("Away"),), shared=True),
        [Sharing(plain("Share?"), shared=True), Item(plain("Away"), 0)],
    ),
    "no answers": Kind(MyAnswers(plain("Share?"), plain("None.")), [Paragraph(plain("None."))]),
    "teach back with choices": Kind(
        TeachBack((CHECKED,)),
        [
            Choosing(
                0, CHECKED.question, CHECKED.choices, CHECKED.question, 1, CHECKED.answer, START
            )
        ],
        [
            TeachBackQuestion(CHECKED.question),
            CardAgain(CHECKED.question),
            Choosing(0, NO_PROSE, CHECKED.choices, CHECKED.question, 1, CHECKED.answer, START),
        ],
    ),
    "points": Kind(KeyPoints(START, (plain("Rest."),)), [Item(plain("Rest."), 0)]),
    "danger signs": Kind(
        DangerSigns(START, plain("Now"), plain("Ring."), (plain("A weak leg"),)),
        [
            UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring.")),
            Sign(UrgencyLevel.NOW, plain("A weak leg")),
        ],
    ),
    "my questions": Kind(
        MyQuestions(plain("None."), plain("Touch."), (PICKED,)),
        [Paragraph(plain("Touch.")), PICKED],
    ),
    "no questions": Kind(MyQuestions(plain("None."), plain("Touch.")), [Paragraph(plain("None."))]),
    "no questions, in two sentences": Kind(
        MyQuestions(plain("None. Pick some."), plain("Touch.")),
        [Paragraph(plain("None. Pick some."))],
        [Paragraph(plain("None.")), Paragraph(plain("Pick some."))],
    ),
    "codes": Kind(Codes((CARD,)), [CARD]),
    "phrases": Kind(PHRASES, [PHRASES]),
    "a keyboard": Kind(OWN, [OWN]),
    "own words": Kind(replace(OWN, written=(Written("Why?"),)), [OWN, Written("Why?")]),
    "choices to pick": Kind(
        PICKER,
        [
            Paragraph(plain("Touch some.")),
            PICK_HEAD,
            OptionTicks(PICKS[:3], 3),
            SaidAgain(PICK_HEAD),
            OptionTicks(PICKS[3:], 3),
        ],
    ),
    "a page without choices": Kind(
        OptionPicker(START, plain("Touch some.")), [Paragraph(plain("Touch some."))]
    ),
    "choices side by side": Kind(TWO_CHOICES, beside_each_other(NAMES, GOODS, BADS, SURES)),
    "nothing beside it": Kind(
        ONE_CHOICE,
        [
            Paragraph(plain("None yet.")),
            *beside_each_other(NAMES[:1], GOODS[:1], BADS[:1], SURES[:1]),
        ],
    ),
    "no printer": Kind(Printout(plain("Print it")), []),
    "a printer": Kind(PRINTOUT, [PRINTOUT]),
    "site fact": Kind(
        SiteFact(SiteFactKind.DRIVING, plain("Ask.")),
        [SiteFact(SiteFactKind.DRIVING, plain("Ask."))],
    ),
}
NOTES: Sequence[RowPart] = (
    Paragraph(plain("Adults.")),
    Callout(CalloutKind.UNSURE, plain("Fair.")),
)


def drawn(array: IconArray, *, worded: bool = True) -> People:
    """One array by itself."""
    return People(ArrayMeaning.BENEFIT, array, worded, ARRAYS.arrays)


FIGURE_KINDS = {
    "scene": Kind(SCENE, [SCENE]),
    "picture": Kind(PICTURE, [PICTURE]),
    "ruler": Kind(RULER, [RULER]),
    "timeline": Kind(
        TIMELINE,
        [
            TimelinePoint(MOMENT.when, MOMENT.what, goes_on=False, leads_on=True),
            TimelinePoint(OTHER_MOMENT.when, OTHER_MOMENT.what, goes_on=True, leads_on=False),
        ],
    ),
    "arrays": Kind(ARRAYS, [drawn(ARRAY), drawn(OTHER_ARRAY), *NOTES]),
}
TOLD_BELOW = (
    Subheading(ARRAY.name),
    drawn(ARRAY, worded=False),
    ArrayFrame(ARRAY.gain, ArrayMeaning.BENEFIT, marked=True),
    ArrayFrame(ARRAY.loss, ArrayMeaning.BENEFIT, marked=False),
    Subheading(OTHER_ARRAY.name),
    drawn(OTHER_ARRAY, worded=False),
    ArrayFrame(OTHER_ARRAY.gain, ArrayMeaning.BENEFIT, marked=True),
    ArrayFrame(OTHER_ARRAY.loss, ArrayMeaning.BENEFIT, marked=False),
    *NOTES,
)


def rows_with(block: Block, *, fine: bool, apart: bool) -> tuple[Row, ...]:
    """The rows of a second step whose second block is ``block``."""
    page = page_of(START, step_of("One"), step_of("Two", said("Before."), block, said("After.")))
    return rows_of(page, 1, StepLayout(fine=fine, figure_apart=apart))


@pytest.mark.parametrize(("fine", "below"), [(FINE, True), (COARSE, False)], ids=["big", "usual"])
def test_big_words_stand_below_an_array_on_an_upright_screen(*, fine: bool, below: bool) -> None:
    page = page_of(START, step_of("Two", ARRAYS))
    rows = rows_of(page, 0, StepLayout(fine=fine, figure_apart=True, upright=True))

    assert (tuple(row.part for row in rows[1:]) == TOLD_BELOW) == below


def parts_of(block: Block, line_em: float) -> list[RowPart]:
    """The rows of a block where a line is so wide, but for the headline."""
    page = page_of(START, step_of("Two", block))
    return [row.part for row in rows_of(page, 0, StepLayout(line_em=line_em))][1:]


def test_on_a_small_panel_columns_keep_to_the_lines_that_there_are() -> None:
    """Of heads and fields of one line each."""
    page = page_of(START, step_of("Two", TWO_CHOICES))

    def is_beside(lines: int) -> bool:
        layout = StepLayout(line_em=28.0, table_lines=lines)
        return isinstance(rows_of(page, 0, layout)[1].part, ColumnHeads)

    assert is_beside(2)
    assert not is_beside(1)


def test_where_columns_are_too_narrow_each_field_stands_below_another() -> None:
    """Two columns need twice ten ems."""
    assert parts_of(TWO_CHOICES, 20) == beside_each_other(NAMES, GOODS, BADS, SURES)
    narrow = parts_of(TWO_CHOICES, 19.9)
    expected: list[RowPart] = []
    for kind, (first, second) in zip(OptionFieldKind, (GOODS, BADS, SURES), strict=True):
        title = FieldTitle(kind)
        expected += [title, FieldText(kind, NAMES[0], first), SaidAgain(title)]
        expected.append(FieldText(kind, NAMES[1], second))
    assert narrow == expected


@pytest.mark.parametrize(
    ("upright", "fine", "beside"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_three_choices_stand_beside_each_other_on_an_upright_screen_in_usual_text(
    *, upright: bool, fine: bool, beside: bool
) -> None:
    names, *fields = (texts[:1] * 3 for texts in (NAMES, GOODS, BADS, SURES))
    layout = StepLayout(fine=fine, upright=upright, line_em=24.0)

    assert layout.sets_beside(names, fields) == beside


def test_on_a_wide_screen_cards_that_are_cut_are_told_field_by_field() -> None:
    """And each word is explained once: where the name of its choice stands first."""
    heat = replace(OTHER_OPTION, name=Prose((Span("Heat", mark=TermRef(TermId("heat"))),)))
    page = page_of(START, step_of("Two", OptionGrid((OPTION, heat))))
    rows = [row.part for row in rows_of(page, 0, StepLayout(pieces=True))][1:]

    expected: list[RowPart] = []
    for kind in OptionFieldKind:
        title, name = FieldTitle(kind), heat.name if kind is OptionFieldKind.GOOD else plain("Heat")
        texts = (getattr(OPTION, kind), getattr(heat, kind))
        expected += [title, FieldText(kind, OPTION.name, texts[0]), SaidAgain(title)]
        expected.append(FieldText(kind, name, texts[1]))
    assert rows == expected


def test_no_column_is_narrower_than_a_word() -> None:
    long = replace(TWO_CHOICES, names=(NAMES[0], plain("Wirbelsäulenversteifung")))

    assert isinstance(parts_of(long, 26)[0], ColumnHeads)
    assert isinstance(parts_of(long, 25)[0], FieldTitle)
    # It may be broken behind a hyphen.
    hyphened = replace(long, names=(NAMES[0], plain("Wirbelsäulen-Versteifung")))
    assert isinstance(parts_of(hyphened, 25)[0], ColumnHeads)


@pytest.mark.parametrize(("line_em", "across"), [(45, 3), (28, 2), (24, 2), (22, 1), (7.5, 1)])
def test_as_many_boxes_stand_beside_each_other_as_fit(line_em: float, across: int) -> None:
    ticks = [part for part in parts_of(PICKER, line_em) if isinstance(part, OptionTicks)]

    assert {part.across for part in ticks} == {across}
    assert [len(part.offered) for part in ticks][:-1] == [across] * (len(ticks) - 1)
    assert tuple(option for part in ticks for option in part.offered) == PICKS


NAME, AGAIN = CardTitle(OPTION.name), CardAgain(OPTION.name)
GOOD = OptionField(OptionFieldKind.GOOD, OPTION.good)
BAD = OptionField(OptionFieldKind.BAD, OPTION.bad)
SURE = OptionField(OptionFieldKind.SURE, OPTION.sure)
WHOSE = CardAgain(OPINION.body)
ASKED = TeachBackItem(plain("How many?"), plain("49. 51 were not. Others found less."), START)
ASKED_AGAIN = CardAgain(ASKED.question)

PIECES: dict[str, tuple[Block, StepLayout, Sequence[RowPart]]] = {
    "options": (
        OptionGrid((OPTION, OPTION)),
        StepLayout(pieces=True, upright=True),
        [NAME, GOOD, AGAIN, BAD, AGAIN, SURE] * 2,
    ),
    "an option with no other": (
        OptionGrid((OPTION,)),
        StepLayout(pieces=True),
        [NAME, GOOD, AGAIN, BAD, AGAIN, SURE],
    ),
    "an option where it is tight": (
        OptionGrid((OPTION,)),
        StepLayout(pieces=True, tight=True),
        [
            replace(NAME, small=True),
            replace(GOOD, title=OPTION.name),
            AGAIN,
            BAD,
            AGAIN,
            SURE,
        ],
    ),
    "an opinion in usual text": (Opinions((OPINION,)), StepLayout(pieces=True), [OPINION]),
    "an opinion in big text": (
        Opinions((OPINION,)),
        StepLayout(fine=True, pieces=True),
        [
            OpinionHead(OPINION.body, OPINION.stance, OPINION.source),
            WHOSE,
            Paragraph(OPINION.says),
            WHOSE,
            OpinionSource(OPINION.source),
        ],
    ),
    "an opinion where a source has no room": (
        Opinions((OPINION,)),
        StepLayout(fine=True, pieces=True, cites=False),
        [
            OpinionHead(OPINION.body, OPINION.stance, OPINION.source),
            WHOSE,
            Paragraph(OPINION.says),
        ],
    ),
    "an answer, both sides of its number together": (
        TeachBack((ASKED,)),
        StepLayout(pieces=True, tight=True),
        [
            TeachBackQuestion(ASKED.question),
            ASKED_AGAIN,
            Paragraph(Prose((Span("49."), Span(" "), Span("51 were not.")))),
            ASKED_AGAIN,
            said("Others found less."),
            ASKED_AGAIN,
            TeachBackPage(ASKED.question, START),
        ],
    ),
}


@pytest.mark.parametrize(("block", "layout", "parts"), PIECES.values(), ids=PIECES.keys())
def test_a_card_in_pieces(block: Block, layout: StepLayout, parts: Sequence[RowPart]) -> None:
    rows = rows_of(page_of(START, step_of("One", block)), 0, layout)

    assert [row.part for row in rows[1:]] == list(parts)


TIGHT = StepLayout(fine=True, figure_apart=True, tight=True)


def test_where_it_is_tight_the_headline_follows_the_picture_that_opens_the_step() -> None:
    page = page_of(START, step_of("One", SCENE, said("After.")))

    assert rows_of(page, 0, TIGHT) == (
        Row(Place(0), SCENE),
        Row(Place(0, -1, 1), Headline(plain("One"))),
        Row(Place(0, 1), said("After.")),
    )


def test_where_it_is_tight_an_array_has_its_words_below_it_as_large_as_text() -> None:
    parts = [row.part for row in rows_of(page_of(START, step_of("One", ARRAYS)), 0, TIGHT)]

    assert parts == [Headline(plain("One")), *TOLD_BELOW]


@pytest.mark.parametrize(
    ("level", "headlines"), [(UrgencyLevel.NOW, 0), (UrgencyLevel.TODAY, 1)], ids=["now", "today"]
)
def test_where_it_is_tight_danger_signs_take_the_headlines_room(
    level: UrgencyLevel, headlines: int
) -> None:
    signs = Urgency(level, plain("Now"), plain("Ring."), (plain("A weak leg"),))
    parts = [row.part for row in rows_of(page_of(START, step_of("One", signs)), 0, TIGHT)]

    assert parts.count(Headline(plain("One"))) == headlines
    assert parts[headlines:] == [
        UrgencyHead(level, plain("Now"), plain("Ring.")),
        Sign(level, plain("A weak leg")),
    ]


def test_only_what_opens_a_step_moves_before_its_headline() -> None:
    step = step_of("One", said("Before."), SCENE, said("After."))
    page = page_of(START, step)
    usual = replace(TIGHT, tight=False)

    assert rows_of(page, 0, TIGHT) == rows_of(page, 0, usual)


def around(parts: Sequence[RowPart]) -> list[Row]:
    """What the rows of such a step are."""
    return [
        Row(Place(1), Headline(plain("Two"))),
        Row(Place(1, 0), said("Before.")),
        *(Row(Place(1, 1, i), part) for i, part in enumerate(parts)),
        Row(Place(1, 2), said("After.")),
    ]


@pytest.mark.parametrize("apart", [BESIDE, APART], ids=["beside", "apart"])
@pytest.mark.parametrize("fine", [COARSE, FINE], ids=["usual", "big"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_rows_of_every_kind(kind: Kind, fine: bool, apart: bool) -> None:
    expected = (fine and kind.fine) or kind.rows

    assert list(rows_with(kind.block, fine=fine, apart=apart)) == around(expected)


@pytest.mark.parametrize("fine", [COARSE, FINE], ids=["usual", "big"])
@pytest.mark.parametrize("kind", FIGURE_KINDS.values(), ids=FIGURE_KINDS.keys())
def test_a_figure_is_among_the_rows_only_where_it_stands_apart(kind: Kind, fine: bool) -> None:
    """But how sure arrays are is for the words to say, wherever the arrays stand."""
    how_sure = [part for part in kind.rows if isinstance(part, Callout)]
    assert list(rows_with(kind.block, fine=fine, apart=BESIDE)) == around(how_sure)
    expected = (fine and kind.fine) or kind.rows
    assert list(rows_with(kind.block, fine=fine, apart=APART)) == around(expected)


def test_every_kind_of_block_is_tried() -> None:
    tried = {type(kind.block) for kind in (*KINDS.values(), *FIGURE_KINDS.values())}

    assert tried == set(Block.__args__)


CARD_KINDS = (
    "options",
    "opinions",
    "questions",
    "statements",
    "teach back",
    "urgency",
    "drawn signs",
    "points",
    "danger signs",
    "my questions",
    "no questions",
    "no questions, in two sentences",
    "codes",
    "statements with a scale",
    "leaning",
    "sure",
    "answers to share",
    "shared answers",
    "no answers",
    "teach back with choices",
    "phrases",
    "a keyboard",
    "own words",
    "choices to pick",
    "a page without choices",
    "choices side by side",
    "nothing beside it",
)


@pytest.mark.parametrize("name", KINDS)
def test_cards_without_a_figure_take_the_full_width(name: str) -> None:
    block = KINDS[name].block

    assert is_wide(step_of("Cards", said("First."), block)) == (name in CARD_KINDS)
    assert not is_wide(step_of("Cards", block, PICTURE))


AT_REST = SceneFigure(SPINE, (REST,), Prose(()), "joint")


def test_the_stage_keeps_the_last_picture_until_the_next() -> None:
    """At rest: what moved and what was said belong to the step before."""
    page = page_of(
        START,
        step_of("No figure yet", said("Words.")),
        step_of("First", SCENE),
        step_of("More of it", said("Words.")),
        step_of("Cards", Statements((plain("Mine"),))),
        step_of("More after the cards", said("Words.")),
        step_of("Second", said("Words."), PICTURE),
    )

    stage = [stage_figure(page, i) for i in range(len(page.steps))]
    assert stage == [None, SCENE, AT_REST, None, AT_REST, PICTURE]


def test_a_person_keeps_the_skin_from_step_to_step() -> None:
    """Who rests in a skin tone of their own does not change it when the words go on."""
    person = replace(SCENE, states=("rest-deep", "spine-deep"))
    page = page_of(START, step_of("First", person), step_of("More", said("Words.")))

    assert stage_figure(page, 1) == replace(AT_REST, states=("rest-deep",))


def test_a_scene_may_stay_in_another_state_than_rest() -> None:
    staying = replace(SCENE, after="spine")
    page = page_of(START, step_of("First", staying), step_of("More", said("Words.")))

    assert stage_figure(page, 1) == replace(AT_REST, states=("spine",))


def test_a_line_of_time_does_not_come_back_behind_cards() -> None:
    page = page_of(
        START,
        step_of("Time", TIMELINE),
        step_of("More of it", said("Words.")),
        step_of("Cards", Statements((plain("Mine"),))),
        step_of("After the cards", said("Words.")),
    )

    stage = [stage_figure(page, i) for i in range(len(page.steps))]
    assert stage == [TIMELINE, TIMELINE, None, None]


@pytest.mark.parametrize("figure", [ARRAYS, RULER], ids=["arrays", "ruler"])
def test_numbers_are_on_the_stage_in_their_own_step_only(figure: Figure) -> None:
    """Beside other words they would seem to be about those."""
    page = page_of(
        START,
        step_of("First", SCENE),
        step_of("Numbers", figure),
        step_of("After", said("Words.")),
    )
    alone = page_of(START, step_of("Numbers", figure), step_of("After", said("Words.")))

    assert [stage_figure(page, i) for i in range(3)] == [SCENE, figure, AT_REST]
    assert stage_figure(alone, 1) is None
