"""What is read aloud of the bundled content is what is shown, all of it and in its order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import pytest

from build_spec.narrate.script import visitors
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.core.blocks import SceneFigure, UrgencyLevel
from kiosk.core.library import Library, Page
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.paper import Paper, Sent
from kiosk.core.place import Place
from kiosk.core.prose import leaves_no_space
from kiosk.core.rows import Row, UrgencyHead, picture_prose
from kiosk.core.site import SiteFacts
from kiosk.core.speech import (
    ABOVE_CARDS,
    CardPlace,
    Passage,
    Reading,
    SpokenCard,
    Text,
    spoken_cards,
    spoken_page,
    spoken_word,
)
from kiosk.core.step_rows import StepLayout, rows_of
from kiosk.core.take_away import filled
from kiosk.core.weighed import as_weighed, options_of
from kiosk.core.weighing import Weighing
from kiosk.ui.bridge.rows import RowCell, RowWords, row_cell
from kiosk.ui.styled import NO_BREAK_SPACE, without_markup
from kiosk.ui.words import own_words

APART = StepLayout(figure_apart=True)
BIG = StepLayout(fine=True, figure_apart=True, upright=True, tight=True, pieces=True, line_em=18)
BESIDE = StepLayout()
PAPER = Paper(most=1, asked=1, sent=Sent.DONE)
SITE = SiteFacts(clinic_phone="020 7946 0000", country="GB", fasting="Eat nothing. Drink water.")


@cache
def library() -> Library:
    return load_library(CONTENT, RESOURCES).library


PAGES = sorted(library().pages[FALLBACK_LANGUAGE])


def reading(layout: StepLayout, *, needles: bool = True) -> Reading:
    return Reading(library(), layout, own_words(library(), SITE), needles)


def page_named(page: str) -> Page:
    found = library().page(PageId(page), FALLBACK_LANGUAGE)
    assert found is not None
    return found


def even(text: str) -> str:
    """Without markup, and with one space between words, none beside signs of Chinese."""
    first, *others = without_markup(text).replace(NO_BREAK_SPACE, " ").split() or [""]
    for other in others:
        close = leaves_no_space(first[-1]) or leaves_no_space(other[0])
        first += other if close else f" {other}"
    return first


def joined(passages: Iterable[Passage]) -> str:
    return even(" ".join(passage.sentence.text for passage in passages))


def shown(row: Row, cell: RowCell) -> dict[Text, str]:
    """The texts of a row as they are seen: no small print, and nothing that is kept back."""
    texts = {
        Text.TEXT: cell.text,
        Text.TITLE: cell.title,
        Text.GOOD: cell.good,
        Text.BAD: cell.bad,
        Text.SURE: cell.sure,
    }
    if isinstance(row.part, UrgencyHead) and row.part.level is not UrgencyLevel.ASK:
        texts[Text.TITLE] = ""
    match cell.kind:
        case "again" | "cite" | "read-more":
            texts = {}
        case "opinion":
            texts[Text.SURE] = ""
        case "choice":
            texts[Text.HEAD] = " ".join(cell.choices)
            texts[Text.TEXT] = cell.text if cell.level == "right" else ""
        case "code":
            texts = {Text.SURE: cell.sure}
        case "phrases":
            texts = {Text.HEAD: " ".join(cell.says)}
        case _:
            pass
    return {text: even(said) for text, said in texts.items()}


def at(passage: Passage) -> Place:
    assert isinstance(passage.place, Place)
    return passage.place


@pytest.mark.parametrize("layout", [APART, BIG], ids=["apart", "big"])
@pytest.mark.parametrize("language", library().languages)
@pytest.mark.parametrize("page_id", PAGES)
def test_each_row_is_read_as_it_is_shown(
    page_id: str, language: LanguageTag, layout: StepLayout
) -> None:
    found = library().page(PageId(page_id), language)
    assert found is not None
    for answers in visitors(library(), language):
        page = filled(found, answers, library(), language, SITE, PAPER)
        spoken = spoken_page(page, replace(reading(layout), answers=answers))
        words = RowWords(library(), language, SITE, page.id, answers)
        rows = [row for step in range(len(page.steps)) for row in rows_of(page, step, layout)]

        places = [row.place for row in rows]
        assert [at(p) for p in spoken] == sorted((at(p) for p in spoken), key=places.index)
        for row in rows:
            here = [p for p in spoken if p.place == row.place]
            texts = shown(row, row_cell(row, words))
            assert texts or not here
            for text, said in texts.items():
                assert joined(p for p in here if p.text is text) == said


@pytest.mark.parametrize("page_id", PAGES)
def test_a_picture_beside_the_words_is_told_after_them(page_id: str) -> None:
    page = page_named(page_id)
    for step, content in enumerate(page.steps):
        spoken = [p for p in spoken_page(page, reading(BESIDE), step) if at_step(p, step)]
        kinds = [p.text is Text.PICTURE for p in spoken]
        assert kinds == sorted(kinds)
        if content.figure is not None:
            heard = {p.sentence.text for p in spoken}
            unheard = [
                prose.text
                for prose in picture_prose(content.figure)
                if not {s.text for s in prose.sentences()} <= heard
            ]
            assert set(unheard) <= set(only_for_others(content.figure))


def at_step(passage: Passage, step: int) -> bool:
    return isinstance(passage.place, Place) and passage.place.step == step


def only_for_others(figure: object) -> Iterator[str]:
    """What is not told: how a scene moves or is moved, or looks without needles; a line's sum."""
    if isinstance(figure, SceneFigure):
        for prose in (figure.transcript, figure.alt_without_needles, *figure.slider):
            if prose is not None:
                yield prose.text
    elif hasattr(figure, "alt"):
        yield figure.alt.text
        for name in ("low_end", "high_end"):
            if hasattr(figure, name):
                yield getattr(figure, name).text
        yield from (mark.name.text for mark in getattr(figure, "marks", ()))


def test_without_needles_no_needle_is_told() -> None:
    page = page_named("rf/the-procedure")

    told = [p for p in spoken_page(page, reading(APART, needles=False)) if p.text is Text.PICTURE]

    assert told
    assert not [p.sentence.text for p in told if "Needle tip" in p.sentence.text]


def test_the_clinic_s_own_facts_are_read() -> None:
    page = page_named("rf/help-now")

    said = [p.sentence.said for p in spoken_page(page, reading(APART))]

    assert "Emergency number: call nine nine nine." in said


def test_a_sentence_knows_where_it_begins() -> None:
    page = page_named("rf/the-procedure")
    texts = {
        row.place: without_markup(row_cell(row, RowWords(library(), FALLBACK_LANGUAGE, SITE)).text)
        for step in range(len(page.steps))
        for row in rows_of(page, step, APART)
    }
    later = [p for p in spoken_page(page, reading(APART)) if p.start > 0 and p.text is Text.TEXT]

    assert later
    for passage in later:
        whole = texts[at(passage)].replace(NO_BREAK_SPACE, " ")
        assert whole[passage.start :].startswith(passage.sentence.text)


def test_cards_are_read_in_their_order() -> None:
    spoken = spoken_cards("Pain", "Heat on nerves.", [SpokenCard("Risks", "What can go wrong")])

    assert [(p.place, p.text, p.sentence.text) for p in spoken] == [
        (ABOVE_CARDS, Text.TITLE, "Pain"),
        (ABOVE_CARDS, Text.TEXT, "Heat on nerves."),
        (CardPlace(0), Text.TITLE, "Risks"),
        (CardPlace(0), Text.TEXT, "What can go wrong"),
    ]


def test_a_word_s_card_is_read() -> None:
    entry = next(iter(library().glossary[FALLBACK_LANGUAGE].values()))

    spoken = spoken_word(entry)

    assert joined(spoken).lower() == f"{entry.word} {entry.meaning.text}".lower()


@pytest.mark.parametrize("layout", [BESIDE, BIG])
def test_choices_side_by_side_are_read_field_by_field(layout: StepLayout) -> None:
    own = reading(layout).own
    options = options_of(PageId("rf/options"), library(), FALLBACK_LANGUAGE)
    picked = (options[1][0], options[5][0])
    weighing = Weighing(compared=picked)
    page = as_weighed(page_named("rf/compare"), weighing, library(), FALLBACK_LANGUAGE)
    shown_options = [options[at][1] for at in (0, 1, 5)]
    fields = (
        (own.good, [option.good for option in shown_options]),
        (own.bad, [option.bad for option in shown_options]),
        (own.sure, [option.sure for option in shown_options]),
    )
    wanted = [page.steps[1].heading.text]
    for title, texts in fields:
        said = zip(shown_options, texts, strict=True)
        one_by_one = not layout.sets_beside([o.name for o in shown_options], [texts])
        wanted.append(title)
        wanted += [words for option, text in said for words in (option.name.text, text.text)]
        assert one_by_one == (layout is BIG)
    assert joined(spoken_page(page, reading(layout), first_step=1)) == even(" ".join(wanted))
