"""Rows of a step as QML shows them."""

from dataclasses import replace

import pytest

from kiosk.core.answers import NO_ANSWERS, Give, answer_step
from kiosk.core.blocks import (
    ArrayMeaning,
    Callout,
    CalloutKind,
    MoreLink,
    Opinion,
    Option,
    Paragraph,
    Phrases,
    Ruler,
    SiteFact,
    SiteFactKind,
    Stance,
    TeachBackItem,
    UrgencyLevel,
)
from kiosk.core.library import GlossaryEntry, Library
from kiosk.core.names import FALLBACK_LANGUAGE, SourceId, TermId
from kiosk.core.own_blocks import CodeCard, OfferedOption, OwnQuestion, PickedQuestion, Printout
from kiosk.core.paper import Paper, Sent
from kiosk.core.pieces import Piece, Written
from kiosk.core.place import TOP, Place
from kiosk.core.prose import FigureRef, Prose, Span, TermRef, plain
from kiosk.core.rows import (
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
    Picture,
    Question,
    Rating,
    Row,
    RowPart,
    SaidAgain,
    Sharing,
    SideAgain,
    Sign,
    Statement,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
    TimelinePoint,
    UrgencyHead,
)
from kiosk.core.site import SiteFacts
from kiosk.ui.bridge.rows import BlockRows, RowCell, RowWords, row_cell
from tests.visit.small_library import GERMAN, NERVE, RELIEF, RISKS, START, TRIAL, small_library
from tests.visit.test_rows import ARRAY, FIGURES

LIBRARY = small_library()
MARKED = Prose(
    (
        Span("Of 100, "),
        Span("4 of 100", strong=True, mark=FigureRef(RELIEF, "yes")),
        Span(" & <b>more</b>"),
    )
)
STYLED = "Of 100, <b>4&nbsp;of&nbsp;100</b> &amp; &lt;b&gt;more&lt;/b&gt;"
SPOKEN = "Of 100, 4 of 100 & <b>more</b>"
UNMARKED = "Of 100, 4&nbsp;of&nbsp;100 &amp; &lt;b&gt;more&lt;/b&gt;"
OTHER = plain("Other & more")
OTHER_STYLED = "Other &amp; more"
NERVES = Prose((Span("the "), Span("nerves", mark=TermRef(NERVE))))

CELLS: dict[str, tuple[RowPart, RowCell]] = {
    "headline": (Headline(MARKED), RowCell("headline", STYLED, SPOKEN)),
    "paragraph": (Paragraph(MARKED), RowCell("paragraph", STYLED, SPOKEN)),
    "frame": (
        ArrayFrame(MARKED, ArrayMeaning.HARM, marked=True),
        RowCell("frame", STYLED, SPOKEN, level="harm", chosen=True),
    ),
    "item": (Item(MARKED, 0), RowCell("item", STYLED, SPOKEN)),
    "numbered item": (Item(MARKED, 3), RowCell("item", STYLED, SPOKEN, number=3)),
    "callout": (
        Callout(CalloutKind.CAREFUL, MARKED),
        RowCell("callout", STYLED, SPOKEN, level="careful"),
    ),
    "subheading": (Subheading(MARKED), RowCell("subheading", STYLED, SPOKEN)),
    "question": (Question(MARKED), RowCell("question", STYLED, SPOKEN)),
    "rating": (
        Rating(MARKED, (plain("A little"), plain("A lot"))),
        RowCell("rating", STYLED, SPOKEN, sure="Not said yet", many=2, cells=["A little", "A lot"]),
    ),
    "choosing": (
        Choosing(1, MARKED, (plain("Yes"), OTHER), MARKED),
        RowCell("choice", spoken=SPOKEN, title=STYLED, choices=["Yes", "Other & more"]),
    ),
    "choosing what is right": (
        Choosing(1, MARKED, (plain("Yes"), OTHER), MARKED, 1, OTHER, START),
        RowCell(
            "choice",
            OTHER_STYLED,
            SPOKEN,
            title=STYLED,
            page=START,
            many=1,
            choices=["Yes", "Other & more"],
        ),
    ),
    "sharing": (
        Sharing(MARKED, shared=True),
        RowCell("question", STYLED, SPOKEN, chosen=True),
    ),
    "picked question": (
        PickedQuestion(Piece(START, 0, 1, 2), MARKED, 2, 3, held=True),
        RowCell("picked", STYLED, SPOKEN, number=2, chosen=True, many=3),
    ),
    "code": (
        CodeCard("Clinic", "020 7946", ("Ask", "Who?"), ("Ask",), number=2, of=3),
        RowCell(
            "code",
            "In it: Ask",
            "A square code for the camera of a phone. Code 2 of 3",
            title="Code 2 of 3",
            number=49,
            good="Clinic 2/3",
            bad="020 7946",
            code="2/6eb700600e1da62c",
        ),
    ),
    "phrases": (
        Phrases(plain("When can I … again?"), (plain("drive"), plain("lift & turn"))),
        RowCell(
            "phrases",
            "When can I … again?",
            "When can I … again?",
            choices=["drive", "lift & turn"],
            says=["When can I drive again?", "When can I lift & turn again?"],
            ticked=[False, False],
        ),
    ),
    "a keyboard": (
        OwnQuestion(MARKED, OTHER, ("ab",)),
        RowCell("own", STYLED, SPOKEN, level="ready"),
    ),
    "own words": (Written("Less < more?"), RowCell("question", "Less &lt; more?", "Less < more?")),
    "a printer": (
        Printout(MARKED, Paper(most=1)),
        RowCell("print", STYLED, SPOKEN, level="ready"),
    ),
    "a printout under way": (
        Printout(MARKED, Paper(2, 1, Sent.UNDER_WAY)),
        RowCell("print", STYLED, SPOKEN, sure="Your paper is on its way to the printer."),
    ),
    "no more printouts": (
        Printout(MARKED, Paper(1, 1, Sent.UNSURE)),
        RowCell("print", STYLED, SPOKEN, sure="If nothing comes out, please ask at the desk."),
    ),
    "above choices to pick": (
        PickHead(OTHER, 1, 2),
        RowCell("pick-head", "Other & more", "Other & more", title="You can pick 1 more"),
    ),
    "a choice that made room": (
        PickHead(OTHER, 2, 2, OTHER),
        RowCell(
            "pick-head",
            "Other & more",
            "Other & more",
            level="full",
            title="At most 2. Taken out: Other & more",
        ),
    ),
    "choices to pick": (
        OptionTicks(
            (
                OfferedOption(Piece(START, 0, 1, 2), OTHER),
                OfferedOption(Piece(START, 0, 1, 3), plain("Wait"), picked=True),
            ),
            3,
        ),
        RowCell("ticks", number=3, choices=["Other & more", "Wait"], ticked=[False, True]),
    ),
    "heads of columns": (
        ColumnHeads((OTHER, NERVES)),
        RowCell(
            "heads",
            says=["Other & more", "the nerves"],
            cells=[OTHER_STYLED, "the <u>nerves</u>"],
            terms=["", NERVE],
            term_words=["", "nerve"],
        ),
    ),
    "heads of columns, again": (
        SaidAgain(ColumnHeads((OTHER, NERVES))),
        RowCell(
            "heads",
            chosen=True,
            says=["Other & more", "the nerves"],
            cells=["Other &amp; more", "the nerves"],
        ),
    ),
    "a field in columns": (
        FieldColumns(OptionFieldKind.BAD, (OTHER, plain("Wait")), (MARKED, NERVES)),
        RowCell(
            "columns",
            level="bad",
            says=["Other & more", "Wait"],
            cells=[STYLED, "the <u>nerves</u>"],
            terms=["", NERVE],
            term_words=["", "nerve"],
        ),
    ),
    "name of a field": (
        FieldTitle(OptionFieldKind.SURE),
        RowCell("field-title", level="sure"),
    ),
    "a field of one choice": (
        FieldText(OptionFieldKind.GOOD, OTHER, MARKED),
        RowCell("field-text", STYLED, SPOKEN, title=OTHER_STYLED, level="good"),
    ),
    "statement": (Statement(MARKED), RowCell("statement", STYLED, SPOKEN)),
    "sign": (Sign(UrgencyLevel.TODAY, MARKED), RowCell("sign", STYLED, SPOKEN, level="today")),
    "drawn sign": (
        Sign(UrgencyLevel.NOW, MARKED, 6),
        RowCell("sign", STYLED, SPOKEN, level="now", number=6),
    ),
    "urgency": (
        UrgencyHead(UrgencyLevel.NOW, OTHER, MARKED),
        RowCell("urgency", STYLED, SPOKEN, title=OTHER_STYLED, level="now"),
    ),
    "link": (MoreLink(RISKS, MARKED), RowCell("link", STYLED, SPOKEN, page=RISKS)),
    "option": (
        Option(OTHER, MARKED, OTHER, plain("Unsure")),
        RowCell(
            "option",
            spoken="Other & more",
            title=OTHER_STYLED,
            good=STYLED,
            bad=OTHER_STYLED,
            sure="Unsure",
        ),
    ),
    "opinion": (
        Opinion(OTHER, Stance.FOR_SOME, MARKED, TRIAL),
        RowCell(
            "opinion",
            STYLED,
            SPOKEN,
            title=OTHER_STYLED,
            level="for-some",
            good="For some people · 2024",
            sure="Low and others, Journal of Pain",
        ),
    ),
    "opinion of an unknown source": (
        Opinion(OTHER, Stance.AGAINST, MARKED, SourceId("nosuch")),
        RowCell("opinion", STYLED, SPOKEN, title=OTHER_STYLED, level="against", good="Against"),
    ),
    "answer": (
        TeachBackItem(OTHER, MARKED, START),
        RowCell("answer", STYLED, SPOKEN, title=OTHER_STYLED, page=START),
    ),
    "name of a choice": (CardTitle(MARKED), RowCell("title", STYLED, SPOKEN)),
    "small name of a choice": (
        CardTitle(MARKED, small=True),
        RowCell("title", STYLED, SPOKEN, level="small"),
    ),
    "what a card is about, again": (
        CardAgain(MARKED),
        RowCell("again", UNMARKED, SPOKEN, level="head"),
    ),
    "one side of a number, again": (SideAgain(MARKED), RowCell("again", UNMARKED, SPOKEN)),
    "field of a choice": (
        OptionField(OptionFieldKind.BAD, MARKED),
        RowCell("field", STYLED, SPOKEN, level="bad"),
    ),
    "head of an opinion": (
        OpinionHead(MARKED, Stance.AGAINST, TRIAL),
        RowCell("opinion-head", STYLED, SPOKEN, level="against", good="Against · 2024"),
    ),
    "source of an opinion": (
        OpinionSource(TRIAL),
        RowCell("cite", "Low and others, Journal of Pain", "Low and others, Journal of Pain"),
    ),
    "question that checks": (TeachBackQuestion(MARKED), RowCell("title", STYLED, SPOKEN)),
    "page of an answer": (
        TeachBackPage(MARKED, START),
        RowCell("read-more", spoken=SPOKEN, page=START),
    ),
    "moment": (
        TimelinePoint(OTHER, MARKED, goes_on=False, leads_on=False),
        RowCell("moment", STYLED, SPOKEN, title=OTHER_STYLED),
    ),
    "moment between two": (
        TimelinePoint(OTHER, MARKED, goes_on=True, leads_on=True),
        RowCell("moment", STYLED, SPOKEN, title=OTHER_STYLED, level="leads-on", chosen=True),
    ),
}


def cell_of(part: RowPart, library: Library = LIBRARY, site: SiteFacts | None = None) -> RowCell:
    return row_cell(Row(TOP, part), RowWords(library, FALLBACK_LANGUAGE, site or SiteFacts()))


@pytest.mark.parametrize(("part", "cell"), CELLS.values(), ids=CELLS.keys())
def test_cells(part: RowPart, cell: RowCell) -> None:
    assert cell_of(part) == cell


PICTURES: tuple[Picture, ...] = FIGURES


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: type(picture).__name__)
def test_a_picture_is_shown_by_the_stage(picture: Picture) -> None:
    level = "low" if isinstance(picture, Ruler) else ""
    assert cell_of(picture) == RowCell("figure", level=level)


@pytest.mark.parametrize(("worded", "level"), [(True, "worded"), (False, "told")])
def test_one_array_says_where_its_words_stand(*, worded: bool, level: str) -> None:
    array = People(ArrayMeaning.HARM, ARRAY, worded, (ARRAY,))

    assert cell_of(array) == RowCell("figure", level=level)


def test_every_kind_of_row_is_tried() -> None:
    tried = (
        {type(part) for part, _ in CELLS.values()} | {type(f) for f in FIGURES} | {SiteFact, People}
    )

    assert tried == set(RowPart.__args__)


CLINIC = SiteFacts(clinic_phone="020 7946 <ext 5>", country="GB", driving="Walk & ride.")


@pytest.mark.parametrize(
    ("kind", "site", "text"),
    [
        (SiteFactKind.CLINIC_PHONE, CLINIC, "Call your clinic: 020 7946 <ext 5>"),
        (SiteFactKind.EMERGENCY_NUMBER, CLINIC, "Emergency number: call 999"),
        (SiteFactKind.DRIVING, CLINIC, "Walk & ride."),
        (SiteFactKind.FASTING, CLINIC, "Ask & see."),
        (SiteFactKind.CLINIC_PHONE, SiteFacts(), "Ask & see."),
    ],
)
def test_a_site_fact_is_plain_text(kind: SiteFactKind, site: SiteFacts, text: str) -> None:
    """The clinic wrote it by hand: its row shows it as it stands."""
    fact = SiteFact(kind, plain("Ask & see."))

    assert cell_of(fact, site=site) == RowCell("site", text, text, level=kind.value)


def test_the_first_word_to_explain_is_the_row_s_term() -> None:
    unknown = TermId("nosuch")
    prose = Prose((Span("the "), Span("nerves", mark=TermRef(NERVE)), Span(" carry")))
    also = Prose((Span("a", mark=TermRef(unknown)), Span("nerve", mark=TermRef(NERVE))))

    cell = cell_of(Paragraph(prose))
    assert (cell.term, cell.term_word) == (NERVE, "nerve")
    assert cell.text == "the <u>nerves</u> carry"
    assert (cell_of(Paragraph(also)).term, cell_of(Paragraph(also)).term_word) == ("", "")


def test_a_link_leads_on_and_explains_nothing() -> None:
    prose = Prose((Span("About the "), Span("nerve", mark=TermRef(NERVE))))

    cell = cell_of(MoreLink(RISKS, prose))
    assert (cell.page, cell.term) == (RISKS, "")


def test_the_term_is_explained_in_the_visitor_s_language() -> None:
    german = GlossaryEntry(NERVE, "Nerv", (), plain("Er leitet."), taught=True)
    library = replace(LIBRARY, glossary={**LIBRARY.glossary, GERMAN: {NERVE: german}})
    row = Row(TOP, Paragraph(Prose((Span("Nerven", mark=TermRef(NERVE)),))))

    assert row_cell(row, RowWords(library, GERMAN, SiteFacts())).term_word == "Nerv"


def test_visible_text_has_every_word_and_no_markup() -> None:
    cell = cell_of(CELLS["option"][0])

    assert cell.visible_text.split() == (
        "Other & more Of 100, 4 of 100 & <b>more</b> Other & more Unsure".split()
    )


def test_qml_finds_a_cell_s_fields_by_their_names() -> None:
    rows = BlockRows()
    names = [bytes(name.data()).decode() for name in rows.roleNames().values()]

    assert names == (
        "kind text spoken title number level good bad sure term termWord page "
        "chosen many code choices answered says cells terms termWords ticked".split()
    )


def test_the_field_below_a_small_name_explains_its_word() -> None:
    name = Prose((Span("A "), Span("nerve", mark=TermRef(NERVE)), Span(" block")))
    field = OptionField(OptionFieldKind.GOOD, MARKED, name)

    assert cell_of(CardTitle(name, small=True)).term == ""
    assert cell_of(field).term == NERVE
    assert cell_of(replace(field, title=None)).term == ""


ASKED = Piece(START, 0, 1, 2)


@pytest.mark.parametrize(
    ("part", "value", "told"),
    [
        (Rating(OTHER, (plain("A little"), plain("A lot"))), 1, (1, "", "A lot")),
        (Choosing(2, OTHER, (plain("Yes"), plain("No"))), 0, (0, "", "")),
        (Choosing(2, OTHER, (plain("Yes"), plain("No")), right=1), 1, (1, "right", "")),
        (Choosing(2, OTHER, (plain("Yes"), plain("No")), right=1), 0, (0, "again", "")),
    ],
)
def test_a_cell_shows_what_was_answered(
    part: RowPart, value: int, told: tuple[int, str, str]
) -> None:
    given = answer_step(NO_ANSWERS, Give(ASKED, value))
    words = RowWords(LIBRARY, FALLBACK_LANGUAGE, SiteFacts(), START, given)
    cell = row_cell(Row(Place(0, 1, 2), part), words)

    assert (cell.answered, cell.level, cell.sure) == told
