"""Arbitrary valid pages, for properties. Text is anything that a keyboard can type."""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from kiosk.core.blocks import (
    ArrayMeaning,
    Block,
    BodySigns,
    Callout,
    CalloutKind,
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
from kiosk.core.library import Page, Provenance, SignOff, Stage, Step
from kiosk.core.names import ClaimId, LanguageTag, PageId, SceneId, SourceId, TermId
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OptionPicker,
    OwnQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.prose import FigureRef, Mark, Prose, Span, TermRef, plain

T = TypeVar("T")

LANGUAGE = LanguageTag("en")
PAGE = PageId("rf/start")

names = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)
page_ids = names.map(lambda name: PageId(f"rf/{name}"))

signs = st.sampled_from("abcXYZ 019.,;:!?-+*_#`~|<>[](){}&\\/'\"=^$%@“”’–éßñжא中文१२")
texts = (
    st.text(signs | st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
"""No spaces at the ends and no two in a row: what Markdown keeps."""

firm_texts = st.builds(
    lambda first, middle, last: first + middle + last,
    st.sampled_from("aZ0é中"),
    texts | st.just(""),
    st.sampled_from("bY9ñ文"),
)
"""Begins and ends with a letter or figure, as bold words do."""

figure_refs = st.builds(FigureRef, names.map(ClaimId), names)
marks: st.SearchStrategy[Mark | None] = st.one_of(
    st.none(), figure_refs, st.builds(TermRef, names.map(TermId))
)

spans = st.one_of(
    st.builds(Span, texts, st.just(value=False), marks),
    st.builds(Span, firm_texts, st.just(value=True), marks),
)


def _spaced(parts: list[Span]) -> Prose:
    """The spans with a plain space between them, so that bold can begin and end."""
    joined: list[Span] = []
    for part in parts:
        if joined:
            joined.append(Span(" "))
        joined.append(part)
    return Prose(_merged(joined))


def _merged(parts: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for part in parts:
        if merged and (merged[-1].strong, merged[-1].mark) == (part.strong, part.mark):
            merged[-1] = Span(merged[-1].text + part.text, part.strong, part.mark)
        else:
            merged.append(part)
    return tuple(merged)


proses = st.lists(spans, min_size=1, max_size=4).map(_spaced)


def some(strategy: st.SearchStrategy[T], least: int = 1) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


maybe_proses = st.none() | proses
stops = some(st.tuples(names, proses))
labels = some(st.builds(Label, names, proses, some(names, least=0)), least=0)
numbers = st.floats(min_value=0, max_value=1e20, allow_nan=False, allow_infinity=False)

checked_items = st.builds(
    lambda choices, place, question, answer, page, again, step: TeachBackItem(
        question, answer, page, choices, place % len(choices), again, step
    ),
    st.lists(proses, min_size=2, max_size=3, unique=True).map(tuple),
    st.integers(0, 2),
    proses,
    proses,
    page_ids,
    proses,
    st.integers(1, 99),
)

drawn_signs = st.lists(st.tuples(st.sampled_from(BodyPlace), proses), min_size=1).flatmap(
    lambda signs: st.builds(
        lambda level, title, act, alt: Urgency(
            level,
            title,
            act,
            tuple(sign for _, sign in signs),
            BodySigns(tuple(place for place, _ in signs), alt),
        ),
        st.sampled_from(UrgencyLevel),
        proses,
        proses,
        proses,
    )
)

blocks: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, proses),
    st.builds(ItemList, some(proses), st.booleans()),
    st.builds(Callout, st.sampled_from(CalloutKind), proses),
    st.builds(
        SceneFigure,
        names.map(SceneId),
        some(names),
        proses,
        st.just("whole") | names,
        maybe_proses,
        maybe_proses,
        labels,
        some(names, least=0),
    ),
    st.builds(
        lambda scene, stops, alt, labels, opens, after: SceneFigure(
            scene,
            tuple(state for state, _ in stops),
            alt,
            labels=labels,
            slider=tuple(word for _, word in stops),
            opens=stops[-1][0] if opens else "",
            after=after,
        ),
        names.map(SceneId),
        stops,
        proses,
        labels,
        st.booleans(),
        st.just("") | names,
    ),
    st.builds(PictureFigure, texts, proses, maybe_proses),
    st.builds(
        IconArrays,
        st.sampled_from(ArrayMeaning),
        some(st.builds(IconArray, proses, figure_refs, st.integers(0, 100), proses, proses)),
        proses,
        proses,
    ),
    st.builds(Timeline, some(st.builds(Moment, proses, proses), least=2), proses),
    st.builds(
        Ruler,
        st.integers(2, 100),
        proses,
        proses,
        some(st.builds(RulerMark, proses, figure_refs, numbers)),
        proses,
    ),
    st.builds(OptionGrid, some(st.builds(Option, proses, proses, proses, proses), least=2)),
    st.builds(
        Opinions,
        some(st.builds(Opinion, proses, st.sampled_from(Stance), proses, names.map(SourceId))),
    ),
    st.builds(QuestionGroup, proses, some(proses)),
    st.builds(Statements, some(proses), st.just(()) | some(proses)),
    st.builds(TeachBack, some(st.builds(TeachBackItem, proses, proses, page_ids) | checked_items)),
    st.builds(Urgency, st.sampled_from(UrgencyLevel), proses, proses, some(proses)),
    drawn_signs,
    st.builds(MoreLink, page_ids, proses),
    st.builds(SiteFact, st.sampled_from(SiteFactKind), proses),
    st.builds(KeyPoints, page_ids),
    st.builds(DangerSigns, page_ids, proses, proses),
    st.builds(MyQuestions, proses, proses),
    st.builds(Leaning, proses, proses, proses),
    st.builds(SureCheck, some(proses), proses, proses, proses),
    st.builds(MyAnswers, proses, proses),
    st.just(Codes()),
    st.builds(Printout, proses),
    st.builds(OptionPicker, page_ids, proses),
    st.builds(SideBySide, page_ids, proses),
    st.builds(Phrases, st.just(plain("When … again?")), some(proses)),
    st.builds(
        OwnQuestion,
        proses,
        proses,
        st.just(("qw", "as")),
        st.just(()) | st.just(("I",)),
        st.just(()) | st.just(("12", "?")),
    ),
)

dates = st.dates(min_value=date(1900, 1, 1))
provenances = st.builds(
    Provenance, dates, dates, st.none() | st.builds(SignOff, texts, texts, dates)
)
steps = st.builds(
    Step,
    proses,
    st.lists(blocks, min_size=1, max_size=4).map(tuple),
    point=st.just("") | texts,
)
pages = st.builds(
    Page,
    st.just(PAGE),
    st.just(LANGUAGE),
    texts,
    proses,
    st.sampled_from(Stage),
    provenances,
    st.lists(steps, min_size=1, max_size=3).map(tuple),
)
