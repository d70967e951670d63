"""A library made by hand: small enough to know by heart, with every way that a visit can take.

Two topics share page and door names on purpose, so that a mix-up of topics shows. ``heat/lost`` is
listed but was set aside; German has one page, with fewer steps than the English one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kiosk.core.blocks import Block, MoreLink, Option, OptionGrid, Paragraph, QuestionGroup
from kiosk.core.claims import Claim, HowChecked, Source
from kiosk.core.illustration import Illustration
from kiosk.core.library import (
    Chapter,
    Door,
    GlossaryEntry,
    Heading,
    Library,
    Page,
    Provenance,
    SignOff,
    Stage,
    Step,
    Topic,
    TopicWords,
)
from kiosk.core.names import (
    FALLBACK_LANGUAGE,
    ChapterId,
    ClaimId,
    DoorId,
    LanguageTag,
    PageId,
    SceneId,
    SourceId,
    TermId,
    TopicId,
)
from kiosk.core.pieces import Piece
from kiosk.core.prose import FigureRef, Prose, Span, TermRef, plain

GERMAN = LanguageTag("de")

HEAT = TopicId("heat")
BLOCK = TopicId("block")

START = PageId("heat/start")
WORKS = PageId("heat/works")
RISKS = PageId("heat/risks")
LOST = PageId("heat/lost")
HELP = PageId("heat/help")
ABOUT = PageId("heat/about")
BLOCK_START = PageId("block/start")
BLOCK_HELP = PageId("block/help")
BLOCK_ABOUT = PageId("block/about")
NOWHERE = PageId("nosuch/page")

NO_OPTION = Option(plain("No heat"), plain("No needle."), plain("Pain stays."), plain("Unsure."))
OTHER_OPTIONS = (
    Option(plain("Walk"), plain("Fresh air."), plain("Sore feet."), plain("Fair.")),
    Option(plain("Heat"), plain("Less pain."), plain("A needle."), plain("Unsure.")),
    Option(plain("Tablets"), plain("Quick."), plain("Sick."), plain("Unsure.")),
)
WALKING = Piece(RISKS, 0, 1, 1)
HEATING = Piece(RISKS, 0, 1, 2)

WHY_ME = Piece(WORKS, 1, 1, 1)
WHY_NOW = Piece(WORKS, 1, 1, 2)

GLANCE = ChapterId("glance")
CHOICES = ChapterId("choices")

MINUTE = DoorId("minute")
TOUR = DoorId("tour")
WORRIES = DoorId("worries")

NERVE = TermId("nerve")
RELIEF = ClaimId("relief")
TRIAL = SourceId("trial")
SPINE = SceneId("spine")

WRITTEN = Provenance(date(2026, 11, 23), date(2027, 11, 22))
SIGNED = replace(WRITTEN, signed=SignOff("Dr Ada Low", "pain doctor", date(2026, 12, 1)))


def step_of(heading: str, *blocks: Block) -> Step:
    """One step."""
    return Step(plain(heading), blocks)


def page_of(
    page: PageId,
    *steps: Step,
    language: LanguageTag = FALLBACK_LANGUAGE,
    provenance: Provenance = WRITTEN,
) -> Page:
    """A page whose title is its own name; a step more or less is what tells pages apart."""
    title = page.partition("/")[2].capitalize()
    message = plain(f"{title} in short.")
    return Page(page, language, title, message, Stage.DECIDING, provenance, steps)


def said(text: str) -> Paragraph:
    """A paragraph without marks."""
    return Paragraph(plain(text))


HEAT_TOPIC = Topic(
    HEAT,
    help_page=HELP,
    about_page=ABOUT,
    scene=SPINE,
    chapters=(
        Chapter(GLANCE, "fa6s.clock", (START,)),
        Chapter(CHOICES, "fa6s.scale-balanced", (WORKS, RISKS, LOST)),
    ),
    doors=(
        Door(MINUTE, "fa6s.clock", (START,)),
        Door(TOUR, "fa6s.map", (START, RISKS, WORKS)),
        Door(WORRIES, "fa6s.heart", (RISKS, LOST, ABOUT)),
    ),
)
BLOCK_TOPIC = Topic(
    BLOCK,
    help_page=BLOCK_HELP,
    about_page=BLOCK_ABOUT,
    scene=SPINE,
    chapters=(Chapter(GLANCE, "fa6s.clock", (BLOCK_START, BLOCK_ABOUT)),),
    doors=(Door(TOUR, "fa6s.map", (BLOCK_START,)),),
)

ENGLISH_PAGES = (
    page_of(
        START,
        step_of(
            "What it is",
            Paragraph(Prose((Span("Heat stops the "), Span("nerve", mark=TermRef(NERVE))))),
        ),
        step_of("How it helps", said("It may help. It may not."), MoreLink(RISKS, plain("Risks"))),
        step_of("How long", said("Pain can come back.")),
    ),
    page_of(
        WORKS,
        step_of(
            "Does it work?",
            Paragraph(Prose((Span("4 of 100", mark=FigureRef(RELIEF, "yes")), Span(" felt it.")))),
        ),
        step_of(
            "Who is it for?",
            said("Ask your team."),
            QuestionGroup(plain("Ask"), (plain("Why me?"), plain("Why now?"))),
        ),
        provenance=SIGNED,
    ),
    page_of(
        RISKS,
        step_of(
            "What can go wrong",
            said("Your back may be sore."),
            OptionGrid((NO_OPTION, *OTHER_OPTIONS)),
        ),
    ),
    page_of(HELP, step_of("Act now", said("Ring now.")), step_of("Act today", said("Ring today."))),
    page_of(ABOUT, step_of("Who wrote it", said("A small group."))),
    page_of(BLOCK_START, step_of("What it is", said("A test."))),
    page_of(BLOCK_HELP, step_of("Act now", said("Ring now."))),
    page_of(BLOCK_ABOUT, step_of("Who wrote it", said("The same group."))),
)
GERMAN_PAGES = (page_of(START, step_of("Was es ist", said("Hitze.")), language=GERMAN),)


def words_of(topic: Topic, title: str) -> TopicWords:
    """Words for every card of a topic."""
    return TopicWords(
        title,
        f"{title} in short.",
        {c.id: Heading(c.id.capitalize(), f"About {c.id}.") for c in topic.chapters},
        {d.id: Heading(d.id.capitalize(), f"Through {d.id}.") for d in topic.doors},
    )


def by_id(pages: Sequence[Page]) -> Mapping[PageId, Page]:
    """Pages as a library keeps them."""
    return {page.id: page for page in pages}


def small_library(*, topics: int = 1, scene: Illustration | None = None) -> Library:
    """One topic, or two. ``scene`` is the picture of the screens without a page."""
    heat_words, block_words = words_of(HEAT_TOPIC, "Heat"), words_of(BLOCK_TOPIC, "Test block")
    return Library(
        topics=dict([(HEAT, HEAT_TOPIC), (BLOCK, BLOCK_TOPIC)][:topics]),
        words={
            FALLBACK_LANGUAGE: {HEAT: heat_words, BLOCK: block_words},
            GERMAN: {HEAT: words_of(HEAT_TOPIC, "Hitze")},
        },
        pages={FALLBACK_LANGUAGE: by_id(ENGLISH_PAGES), GERMAN: by_id(GERMAN_PAGES)},
        glossary={
            FALLBACK_LANGUAGE: {
                NERVE: GlossaryEntry(
                    NERVE, "nerve", ("nerves",), plain("It carries messages."), taught=True
                )
            }
        },
        claims={
            RELIEF: Claim(
                RELIEF,
                "4 of 100 felt better",
                "people with back pain",
                "6 months",
                TRIAL,
                date(2026, 11, 1),
                HowChecked.PAGE,
                {"yes": "4 of 100"},
            )
        },
        sources={TRIAL: Source(TRIAL, "Low and others, Journal of Pain", 2024)},
        scenes={} if scene is None else {SPINE: scene},
    )


def without_pages(library: Library, *gone: PageId) -> Library:
    """The library after pages were set aside, in every language."""
    return replace(
        library,
        pages={
            language: {id_: page for id_, page in pages.items() if id_ not in gone}
            for language, pages in library.pages.items()
        },
    )


def with_page(library: Library, page: Page) -> Library:
    """The library after one page changed."""
    pages = {**library.pages[page.language], page.id: page}
    return replace(library, pages={**library.pages, page.language: pages})


def with_topic(library: Library, topic: Topic) -> Library:
    """The library after a topic's cards changed."""
    return replace(library, topics={**library.topics, topic.id: topic})
