"""Prose as Qt's StyledText."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from kiosk.core.names import ClaimId, TermId
from kiosk.core.prose import FigureRef, Mark, Prose, Span, TermRef, plain
from kiosk.ui.styled import NO_BREAK_SPACE, WORD_JOINER, styled, without_markup
from kiosk.ui.words import isolated
from tests.visit.journeys import CALM_SEARCH

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
            f"In all, 49{NO_BREAK_SPACE}of{NO_BREAK_SPACE}100 got better",
        ),
        (Prose((Span("<u>", mark=TERM),)), "<u>&lt;u&gt;</u>"),
        (plain("an X-ray, long-term"), f"an X-{WORD_JOINER}ray, long-term"),
        (Prose((Span("p < 5", mark=FIGURE),)), f"p{NO_BREAK_SPACE}&lt;{NO_BREAK_SPACE}5"),
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


MARKS: list[Mark | None] = [None, FIGURE, TERM]
SPANS = st.builds(Span, st.text('ab- <>&;/u"lt', max_size=8), st.booleans(), st.sampled_from(MARKS))


@CALM_SEARCH
@given(st.lists(SPANS, max_size=5))
def test_no_word_is_lost_or_read_as_markup(spans: list[Span]) -> None:
    """Whatever staff write: taken apart again it is the same text."""
    prose = Prose(tuple(spans))
    again = without_markup(styled(prose))

    assert again.replace(NO_BREAK_SPACE, " ") == prose.text
    for span in spans:
        if isinstance(span.mark, FigureRef):
            assert span.text.replace(" ", NO_BREAK_SPACE) in again


def test_figures_are_isolated_where_words_run_from_the_right() -> None:
    """Else 5 to 10 would be read as 10 to 5."""
    shown = Prose((Span("de "), Span("5-10 mg", mark=FigureRef(ClaimId("dose"), "most"))))
    try:
        QLocale.setDefault(QLocale("ar"))
        assert styled(shown) == "de \u20665-10\u00a0mg\u2069"
        assert isolated("020 7946") == "\u2066020 7946\u2069"
    finally:
        QLocale.setDefault(QLocale("en_GB"))
    assert styled(shown) == "de 5-10\u00a0mg"


def test_a_figure_at_the_front_says_nothing_of_how_its_paragraph_runs() -> None:
    """What is isolated does not count; then the next word would, and that may be a name."""
    figure = Span("49 من 100", mark=FigureRef(ClaimId("relief"), "yes"))
    try:
        QLocale.setDefault(QLocale("ar"))
        assert styled(Prose((figure, Span(" NHS & "), Span("هنا")))).startswith("\u200f\u2068")
        assert not styled(Prose((Span("هنا"), figure))).startswith("\u200f")
    finally:
        QLocale.setDefault(QLocale("en_GB"))
