"""The whole content, frozen: topics, pages in every language, glossary, claims, scenes."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from kiosk.core.blocks import Block, Figure, SceneFigure
from kiosk.core.claims import Claim, Source
from kiosk.core.illustration import Illustration
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
from kiosk.core.prose import FigureRef, Prose, plain


@dataclass(frozen=True, slots=True)
class SignOff:
    """A named person who checked a page or a translation, and when."""

    name: str
    role: str
    on: date


@dataclass(frozen=True, slots=True)
class Language:
    """A language that visitors may choose, and what the checks know of it.

    ``name`` is what it calls itself; nobody checked the translation while ``checked`` is None.
    ``numbers`` maps its number words to digits, ``units`` its words for units to the English
    ones; ``negations`` are its words that turn a sentence round. Where words stand without
    spaces, ``lookalikes`` hold one of these and mean something else, as "very" in Chinese has the
    character for "not". ``whole_first`` are words between a whole and its part in a language that
    says "of 100 people 40". ``together`` are words of such a script that no line ends in. A
    sentence that begins with one of ``referring`` refers back to the one before.
    """

    tag: LanguageTag
    name: str
    checked: SignOff | None = None
    numbers: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    negations: frozenset[str] = frozenset()
    lookalikes: frozenset[str] = frozenset()
    whole_first: tuple[str, ...] = ()
    together: frozenset[str] = frozenset()
    referring: frozenset[str] = frozenset()


REFERRING = "both|but|if that|it|its|none of this|so|still|that|their|then|they|this"
ENGLISH = Language(FALLBACK_LANGUAGE, "English", referring=frozenset(REFERRING.split("|")))
"""What the content is written in; nobody has to check its translation."""


class Stage(StrEnum):
    """Where on the way through the procedure a page belongs."""

    BEFORE = "before"
    DAY = "day"
    AFTER = "after"
    DECIDING = "deciding"


@dataclass(frozen=True, slots=True)
class Provenance:
    """When a page was written, until when it may be shown, and who checked it (if anybody)."""

    written: date
    review_by: date
    signed: SignOff | None = None

    def is_overdue(self, today: date) -> bool:
        """Whether the day has passed by which somebody was to look at the page again."""
        return self.review_by < today


@dataclass(frozen=True, slots=True)
class Step:
    """One idea under one headline. Line numbers count from 1 and do not make a step differ.

    ``point`` is what it is about of the timeline beside it, in that point's own words.
    """

    heading: Prose
    blocks: tuple[Block, ...]
    line: int = field(default=0, compare=False)
    block_lines: tuple[int, ...] = field(default=(), compare=False)
    point: str = ""

    @property
    def figure(self) -> Figure | None:
        """The picture of this step, where it has one of its own."""
        return next((b for b in self.blocks if isinstance(b, Figure)), None)


@dataclass(frozen=True, slots=True)
class Page:
    """One page with one main message, told in steps."""

    id: PageId
    language: LanguageTag
    title: str
    message: Prose
    stage: Stage
    provenance: Provenance
    steps: tuple[Step, ...]
    english: tuple[str, ...] = ()
    """What it was translated from: a short hash of the English title, and one of each step."""
    short: str = ""
    """The title in fewer words, for the line above each step where all of it has no room."""

    @property
    def short_title(self) -> str:
        """That, or the title where it has none."""
        return self.short or self.title


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word and what it means. A taught word is exempt from the reading grade.

    ``line`` is its place in the glossary file, counted from 1; it does not make an entry differ.
    """

    id: TermId
    word: str
    forms: tuple[str, ...]
    meaning: Prose
    taught: bool
    line: int = field(default=0, compare=False)
    english: str = ""
    """A short hash of what it was translated from, as in ``Page``."""


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """What a claim says, in another language; ``english`` as in ``GlossaryEntry``."""

    says: str
    who: str
    how_long: str
    english: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ChapterPicture:
    """What stands beside the cards of a chapter: one state of a scene, in one of its views."""

    scene: SceneId
    state: str
    view: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A card of the home screen. ``icon`` is a qtawesome name."""

    id: ChapterId
    icon: str
    pages: tuple[PageId, ...]
    picture: ChapterPicture | None = None


@dataclass(frozen=True, slots=True)
class Door:
    """A way in from the start screen, with the pages it leads through."""

    id: DoorId
    icon: str
    route: tuple[PageId, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The words of a card: a title and one line under it.

    Of a chapter also what its picture shows, and what is left of it without needles.
    """

    title: str
    lead: str
    alt: str = ""
    alt_without_needles: str = ""


@dataclass(frozen=True, slots=True)
class TopicWords:
    """One topic's fixed words in one language."""

    title: str
    lead: str
    chapters: Mapping[ChapterId, Heading]
    doors: Mapping[DoorId, Heading]
    english: str = ""
    """A short hash of what they were translated from, as in ``Page``."""


@dataclass(frozen=True, slots=True)
class Topic:
    """The shape of one subject, the same in every language."""

    id: TopicId
    help_page: PageId
    about_page: PageId
    scene: SceneId
    chapters: tuple[Chapter, ...]
    doors: tuple[Door, ...]

    def chapter(self, chapter: ChapterId) -> Chapter | None:
        """The chapter of that name."""
        return next((c for c in self.chapters if c.id == chapter), None)

    def chapter_of(self, page: PageId) -> Chapter | None:
        """The chapter that lists ``page``."""
        return next((c for c in self.chapters if page in c.pages), None)

    def door(self, door: DoorId | None) -> Door | None:
        """The door of that name."""
        return next((d for d in self.doors if d.id == door), None)

    def route(self, door: DoorId | None) -> tuple[PageId, ...]:
        """The pages that Next leads through: the door's, else every chapter's in order."""
        chosen = self.door(door)
        return chosen.route if chosen else tuple(p for c in self.chapters for p in c.pages)


@dataclass(frozen=True, slots=True)
class Library:
    """All content. A page that exists in any language exists in the fallback language.

    ``offered`` are the languages that a visitor may choose. Only those that were asked for are
    read: pages, glossary and the words of claims of the others come when somebody wants them.
    """

    topics: Mapping[TopicId, Topic]
    words: Mapping[LanguageTag, Mapping[TopicId, TopicWords]]
    pages: Mapping[LanguageTag, Mapping[PageId, Page]]
    glossary: Mapping[LanguageTag, Mapping[TermId, GlossaryEntry]]
    claims: Mapping[ClaimId, Claim]
    sources: Mapping[SourceId, Source]
    scenes: Mapping[SceneId, Illustration]
    card_pictures: frozenset[str] = frozenset()
    """File names of the pictures that may stand on the cards of chapters."""
    offered: tuple[Language, ...] = (ENGLISH,)
    claim_words: Mapping[LanguageTag, Mapping[ClaimId, ClaimWords]] = field(default_factory=dict)

    def language(self, tag: LanguageTag) -> Language | None:
        """A language that is offered."""
        return next((language for language in self.offered if language.tag == tag), None)

    def has_read(self, tag: LanguageTag) -> bool:
        """Whether the pages of a language are here."""
        return tag in self.pages

    def without_languages(self, tags: Collection[LanguageTag]) -> "Library":
        """The library as it would be if these were not offered."""
        return replace(self, offered=tuple(x for x in self.offered if x.tag not in tags))

    def joined_by(self, other: "Library") -> "Library":
        """The library with the languages that only another one has read."""
        if other.pages.keys() <= self.pages.keys():
            return self
        return replace(
            self,
            pages={**other.pages, **self.pages},
            glossary={**other.glossary, **self.glossary},
            claim_words={**other.claim_words, **self.claim_words},
            words={tag: words or other.words.get(tag, {}) for tag, words in self.words.items()},
        )

    def number_words(self, tag: LanguageTag) -> Mapping[str, str]:
        """The number words of a language other than English, and what only looks like one."""
        language = self.language(tag)
        return {**dict.fromkeys(language.lookalikes, ""), **language.numbers} if language else {}

    def card_picture(self, chapter: ChapterId, *, needles: bool) -> str:
        """The picture of a chapter's card; empty where it has none."""
        spared, usual = f"{chapter}-no-needle.webp", f"{chapter}.webp"
        wanted = usual if needles or spared not in self.card_pictures else spared
        return wanted if wanted in self.card_pictures else ""

    @property
    def languages(self) -> tuple[LanguageTag, ...]:
        """Every language that can be offered, the fallback first."""
        rest = sorted(tag for tag in self.words if tag != FALLBACK_LANGUAGE)
        return (FALLBACK_LANGUAGE, *rest)

    def page(self, page: PageId, language: LanguageTag) -> Page | None:
        """The page in ``language``, else in the fallback, else None (it was set aside)."""
        wanted = self.pages.get(language, {}).get(page)
        return wanted or self.pages.get(FALLBACK_LANGUAGE, {}).get(page)

    def topic_of(self, page: PageId) -> Topic | None:
        """The topic that a page's name starts with."""
        return self.topics.get(TopicId(page.partition("/")[0]))

    def words_of(self, topic: TopicId, language: LanguageTag) -> TopicWords | None:
        """A topic's words in ``language``, else in the fallback."""
        words = self.words.get(language, {}).get(topic)
        return words or self.words.get(FALLBACK_LANGUAGE, {}).get(topic)

    def chapter_figure(
        self, topic: Topic, chapter: ChapterId, language: LanguageTag
    ) -> SceneFigure | None:
        """The picture beside a chapter's cards, where it has one."""
        found, words = topic.chapter(chapter), self.words_of(topic.id, language)
        heading = words.chapters.get(chapter) if words else None
        if found is None or found.picture is None or heading is None:
            return None
        picture, without = found.picture, heading.alt_without_needles
        return SceneFigure(
            picture.scene,
            (picture.state,),
            plain(heading.alt),
            picture.view,
            alt_without_needles=plain(without) if without else None,
        )

    def term(self, term: TermId, language: LanguageTag) -> GlossaryEntry | None:
        """The glossary card for ``term``."""
        entry = self.glossary.get(language, {}).get(term)
        return entry or self.glossary.get(FALLBACK_LANGUAGE, {}).get(term)

    def every_page(self) -> Iterator[Page]:
        """All pages of all languages."""
        for pages in self.pages.values():
            yield from pages.values()

    def claim_said(self, claim: Claim, language: LanguageTag) -> ClaimWords:
        """What a claim says in ``language``, else in English."""
        said = self.claim_words.get(language, {}).get(claim.id)
        return said or ClaimWords(claim.says, claim.who, claim.how_long)

    def source_of(self, ref: FigureRef) -> Source | None:
        """The publication behind a figure."""
        claim = self.claims.get(ref.claim)
        return self.sources.get(claim.source) if claim else None


EMPTY_LIBRARY = Library({}, {}, {}, {}, {}, {}, {})
"""No content at all: every screen that needs some shows its calm apology."""
