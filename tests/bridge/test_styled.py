"""Prose as Qt's StyledText."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from kiosk.core.line_ends import WORD_JOINER
from kiosk.core.names import ClaimId, TermId
from kiosk.core.prose import FigureRef, Mark, Prose, Span, TermRef, plain
from kiosk.ui.styled import NO_BREAK_SPACE, LineEnds, counted, styled, without_markup
from kiosk.ui.words import isolated
from tests.visit.journeys import CALM_SEARCH


@pytest.fixture(autouse=True)
def _no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LineEnds, "words", frozenset())


FIGURE = FigureRef(ClaimId("relief"), "yes")
TERM = TermRef(TermId("nerve"))


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        (Prose(()), ""),
        (plain("A nerve."), "A nerve."),
        (plain("5 < 6 & 7 > 6"), "5 &lt; 6 &amp; 7 &gt; 6"),
        (plain("<b>bold</b><br>"), "&lt;b&gt;bold&lt;/b&gt;&lt;br&gt;"),
        (plain("&lt;"), "&amp;lt;"),
        (plain('“It\'s” "quoted"'), '“It\'s” "quoted"'),
        (Prose((Span("not "), Span("you", strong=True))), "not <b>you</b>"),
        (Prose((Span("the "), Span("nerve", mark=TERM))), "the <u>nerve</u>"),
        (Prose((Span("nerve", strong=True, mark=TERM),)), "<b><u>nerve</u></b>"),
        (
            Prose((Span("In all, "), Span("49 of 100", mark=FIGURE), Span(" got better"))),
            "In all, 49&nbsp;of&nbsp;100&nbsp;got better",
        ),
        (
            Prose((Span("by "), Span("1 point of 10", mark=FIGURE), Span(" lower"))),
            "by 1&nbsp;point&nbsp;of&nbsp;10 lower",
        ),
        (
            Prose((Span("one week to two weeks", mark=FIGURE), Span(" of pain"))),
            "one week to two weeks of pain",
        ),
        (Prose((Span("<u>", mark=TERM),)), "<u>&lt;u&gt;</u>"),
        (plain("an X-ray, long-term"), f"an X-{WORD_JOINER}ray, long-term"),
        (Prose((Span("It "), Span("can grow", mark=FIGURE))), "It can grow"),
        (Prose((Span("p < 5", mark=FIGURE),)), "p&nbsp;&lt;&nbsp;5"),
        (plain("它可以再生。"), f"它可以再{WORD_JOINER}生。"),
        (
            Prose((Span("我们"), Span("没把握", strong=True), Span("。"))),
            f"我们<b>没把{WORD_JOINER}握</b>。",
        ),
        (plain("见MRI。"), "见MRI。"),
        (plain("过2周，看MRI"), f"过2{WORD_JOINER}周，看MRI"),
        (
            Prose((Span("约"), Span("6到12个月", mark=FIGURE), Span("。"))),
            "约6|到|12|个|月。".replace("|", WORD_JOINER),
        ),
    ],
)
def test_styled(prose: Prose, text: str) -> None:
    assert styled(prose) == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("after 6 to 12 months, not 3", "after 6~to~12~months, not 3"),
        ("Review by 22 November 2027.", "Review by 22~November 2027."),
        ("At 0.5 points, 1,000 people; 20%", "At 0.5~points, 1,000~people; 20%"),
        ("49 من 100 شخص بعد 3 أشهر", "49~من~100~شخص بعد 3~أشهر"),
        ("249 exercises in all", "249~exercises in all"),
        ("249 extraordinary trials", "249 extraordinary trials"),
        ("30 of 100 people", "30~of~100 people"),
        ("37 of 100 at 20 and 96 of 100", "37 of 100 at 20 and 96 of 100"),
        ("NG59 with L4 nerves", "NG59 with L4 nerves"),
        ("5. Then 6, and 7 & 8", "5. Then 6, and 7 & 8"),
        ("<b>5</b> of <b>10</b> people", "<b>5</b>~of~<b>10</b>~people"),
        ("\u20665-10 mg\u2069 a day", "\u20665-10~mg\u2069 a day"),
        ("\u20665\u2069 أشهر", "\u20665\u2069~أشهر"),
    ],
)
def test_a_number_stands_beside_what_it_counts(text: str, held: str) -> None:
    """Else a line would end in "5 of", and the next begin with the people."""
    assert counted(text) == held.replace("~", NO_BREAK_SPACE)


MARKS: list[Mark | None] = [None, FIGURE, TERM]
SPANS = st.builds(
    Span, st.text('ab- <>&;/u"lt5', max_size=8), st.booleans(), st.sampled_from(MARKS)
)


@CALM_SEARCH
@given(st.lists(SPANS, max_size=5))
def test_no_word_is_lost_or_read_as_markup(spans: list[Span]) -> None:
    """Whatever staff write: taken apart again it is the same text."""
    prose = Prose(tuple(spans))
    again = without_markup(styled(prose))

    assert again == prose.text


def test_figures_are_isolated_where_words_run_from_the_right() -> None:
    """Else 5 to 10 would be read as 10 to 5."""
    shown = Prose((Span("de "), Span("5-10 mg", mark=FigureRef(ClaimId("dose"), "most"))))
    try:
        QLocale.setDefault(QLocale("ar"))
        assert styled(shown) == "de \u20665-10&nbsp;mg\u2069"
        assert isolated("020 7946") == "\u2066020 7946\u2069"
    finally:
        QLocale.setDefault(QLocale("en_GB"))
    assert styled(shown) == "de 5-10&nbsp;mg"


def test_a_figure_at_the_front_says_nothing_of_how_its_paragraph_runs() -> None:
    """What is isolated does not count; then the next word would, and that may be a name."""
    figure = Span("49 من 100", mark=FigureRef(ClaimId("relief"), "yes"))
    try:
        QLocale.setDefault(QLocale("ar"))
        assert styled(Prose((figure, Span(" NHS & "), Span("هنا")))).startswith("\u200f\u2068")
        assert not styled(Prose((Span("هنا"), figure))).startswith("\u200f")
    finally:
        QLocale.setDefault(QLocale("en_GB"))


def test_a_word_that_the_language_names_stands_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LineEnds, "words", frozenset(("永远", "什么")))
    asked = Prose((Span("不是永远的，"), Span("是什么", strong=True), Span("？")))

    text = styled(asked)

    assert text == f"不是永{WORD_JOINER}远的，<b>是什{WORD_JOINER}么</b>？"
    assert without_markup(text) == asked.text
