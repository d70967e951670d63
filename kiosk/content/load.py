"""Read the whole content. One bad page, scene or file is set aside; the rest works.

A content folder holds ``claims.toml``, one ``TOPIC.toml`` for each topic, and for each language
``LANGUAGE/glossary.toml`` and ``LANGUAGE/TOPIC/`` with ``words.toml`` and the pages; for each
language but English also ``language.toml``, and ``claims.toml`` with the words of the claims.
"""

import re
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.content.fields import Fields
from kiosk.content.illustrations import read_illustration
from kiosk.content.page_text import PageSource, parse_page, parse_toml
from kiosk.core.checking.files import (
    CLAIMS_FILE,
    CONTENT,
    PICTURES,
    SCENES,
    claim_words_file,
    glossary_file,
    language_file,
    page_file_of,
    topic_file,
    words_file,
)
from kiosk.core.claims import Claim, HowChecked, Source
from kiosk.core.illustration import Illustration, with_shared_files
from kiosk.core.languages import EVERY_LANGUAGE, LanguageWish, wanted
from kiosk.core.letters import bare_letters
from kiosk.core.library import (
    EMPTY_LIBRARY,
    ENGLISH,
    Chapter,
    ChapterPicture,
    ClaimWords,
    Door,
    GlossaryEntry,
    Heading,
    Language,
    Library,
    Page,
    SignOff,
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
from kiosk.core.problems import ContentError, Problem

LANGUAGE_FOLDER = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CARD_PICTURES = "cards"
"""Beside the scenes lie the pictures of the home screen's cards, which are no scene."""
TABLE_LINE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")


@dataclass(frozen=True, slots=True)
class LoadedLibrary:
    """What could be read, and what could not.

    ``pictures`` are the names of the staff's picture files that are there.
    """

    library: Library
    problems: tuple[Problem, ...]
    pictures: frozenset[str] = frozenset()


def load_library(
    content: Path,
    resources: Path,
    languages: Collection[LanguageTag] | None = None,
    *,
    verify: bool = False,
    wish: LanguageWish = EVERY_LANGUAGE,
) -> LoadedLibrary:
    """Read the content folder and the scenes at once: see ``library_in_pieces``."""
    pieces = library_in_pieces(content, resources, languages, verify=verify, wish=wish)
    while True:
        try:
            next(pieces)
        except StopIteration as end:
            loaded: LoadedLibrary = end.value
            return loaded


def load_beginning(
    content: Path,
    resources: Path,
    language: LanguageTag = FALLBACK_LANGUAGE,
    wish: LanguageWish = EVERY_LANGUAGE,
) -> Library:
    """What the first screens need: topics, their words in two languages, scenes.

    The languages are ``language`` and the fallback. What is wrong is told when all is read.
    """
    room = _Room(content, resources, verify=False)
    topics = room.topics()
    offered = wanted(room.languages(topics.values()), wish)
    words = {tag: room.words(tag) for tag in dict.fromkeys((FALLBACK_LANGUAGE, language))}
    return replace(
        EMPTY_LIBRARY,
        topics=topics,
        words=words,
        scenes=room.scenes(),
        card_pictures=room.card_pictures(),
        offered=offered,
    )


def language_in_pieces(
    content: Path, resources: Path, tag: LanguageTag
) -> Generator[None, None, LoadedLibrary]:
    """Read one language, with a pause after each page; the library has nothing else in it."""
    room = _Room(content, resources, verify=False)
    library = yield from _in_languages(room, EMPTY_LIBRARY, [tag])
    return LoadedLibrary(library, tuple(sorted(set(room.problems))))


def _in_languages(
    room: "_Room", library: Library, tags: Collection[LanguageTag]
) -> Generator[None, None, Library]:
    pages = {}
    for tag in tags:
        pages[tag] = yield from room.pages(tag)
    return replace(
        library,
        words=dict(library.words) | {tag: room.words(tag) for tag in tags},
        pages=pages,
        glossary={tag: room.glossary(tag) for tag in tags},
        claim_words={tag: room.claim_words(tag) for tag in tags if tag != FALLBACK_LANGUAGE},
    )


def library_in_pieces(
    content: Path,
    resources: Path,
    languages: Collection[LanguageTag] | None = None,
    *,
    verify: bool = False,
    wish: LanguageWish = EVERY_LANGUAGE,
) -> Generator[None, None, LoadedLibrary]:
    """Read the content folder and the scenes, with a pause after each page.

    Of ``languages`` and the fallback everything is read, of the others only that they are
    there; None reads all. ``verify`` compares every picture with its digest and looks into
    every drawing: for a check and a release, not for a start. Nothing in the files makes this
    raise.
    """
    room = _Room(content, resources, verify=verify)
    tags = room.language_tags()
    if not tags:
        room.complain(CONTENT, 0, "there is no content; install the content again")
        return LoadedLibrary(EMPTY_LIBRARY, tuple(room.problems))
    asked = tags if languages is None else {*languages, FALLBACK_LANGUAGE}
    sources, claims = room.claims()
    topics = room.topics()
    bare = replace(
        EMPTY_LIBRARY,
        topics=topics,
        words={tag: {} for tag in tags},
        claims=claims,
        sources=sources,
        scenes=room.scenes(),
        card_pictures=room.card_pictures(),
        offered=wanted(room.languages(topics.values()), wish),
    )
    library = yield from _in_languages(room, bare, [tag for tag in tags if tag in asked])
    pictures = room.pictures()
    return LoadedLibrary(library, tuple(sorted(set(room.problems))), pictures)


class _Room:
    """The two folders, and the problems found in them so far."""

    def __init__(self, content: Path, resources: Path, *, verify: bool) -> None:
        self._content = content
        self._resources = resources
        self._verify = verify
        self.problems: list[Problem] = []

    def complain(self, file: str, line: int, message: str) -> None:
        """Note an error."""
        self.problems.append(Problem(file, line, message))

    def language_tags(self) -> list[LanguageTag]:
        """The languages that have a folder."""
        folders = self._listed(self._content, CONTENT, Path.is_dir)
        return [LanguageTag(f.name) for f in folders if LANGUAGE_FOLDER.fullmatch(f.name)]

    def languages(self, topics: Collection[Topic]) -> list[Language]:
        """The languages that say what they are called, and have the page with danger signs."""
        found = [ENGLISH]
        for tag in self.language_tags():
            if tag == FALLBACK_LANGUAGE or not self._has_help(tag, topics):
                continue
            file = language_file(tag)
            with (
                self._setting_aside(file),
                _open_toml(self._content / tag / "language.toml", file, "language.toml") as f,
            ):
                found.append(_read_language(tag, f))
        return found

    def _has_help(self, tag: LanguageTag, topics: Collection[Topic]) -> bool:
        for topic in topics:
            if not (self._content / tag / f"{topic.help_page}.md").is_file():
                self.complain(
                    page_file_of(tag, topic.help_page),
                    0,
                    "the page with danger signs is not there; without it the language is not "
                    "offered",
                )
                return False
        return True

    def claim_words(self, language: LanguageTag) -> dict[ClaimId, ClaimWords]:
        """What the claims say in one language; English says it in the claims themselves."""
        words: dict[ClaimId, ClaimWords] = {}
        path, file = self._content / language / "claims.toml", claim_words_file(language)
        if not path.exists():
            return words
        with (
            self._setting_aside(file),
            _open_toml(path, file, "claims.toml") as fields,
        ):
            for name, f in fields.named("claim"):
                with self._setting_aside(), f:
                    words[ClaimId(name)] = ClaimWords(
                        f.text("says"),
                        f.text("who"),
                        f.text("how_long"),
                        f.text("english", ""),
                        f.line,
                    )
        return words

    def claims(self) -> tuple[dict[SourceId, Source], dict[ClaimId, Claim]]:
        """The sources and the claims."""
        sources: dict[SourceId, Source] = {}
        claims: dict[ClaimId, Claim] = {}
        with (
            self._setting_aside(CLAIMS_FILE),
            _open_toml(self._content / "claims.toml", CLAIMS_FILE, "claims.toml") as file,
        ):
            for name, f in file.named("source"):
                with self._setting_aside(), f:
                    source = SourceId(name)
                    sources[source] = Source(
                        source, f.text("cite"), f.whole("year", 1900, 2200), f.line
                    )
            for name, f in file.named("claim"):
                with self._setting_aside(), f:
                    claims[ClaimId(name)] = _read_claim(ClaimId(name), f)
        return sources, claims

    def topics(self) -> dict[TopicId, Topic]:
        """The topics, by file name."""
        topics: dict[TopicId, Topic] = {}
        for path in self._listed(self._content, CONTENT, Path.is_file):
            if path.suffix != ".toml" or path.name == "claims.toml":
                continue
            topic = TopicId(path.stem)
            with (
                self._setting_aside(topic_file(topic)),
                _open_toml(path, topic_file(topic), path.name) as f,
            ):
                topics[topic] = _read_topic(topic, f)
        return topics

    def words(self, language: LanguageTag) -> dict[TopicId, TopicWords]:
        """The fixed words of every topic in one language."""
        words: dict[TopicId, TopicWords] = {}
        for folder in self._topic_folders(language):
            topic = TopicId(folder.name)
            file = words_file(language, topic)
            with (
                self._setting_aside(file),
                _open_toml(folder / "words.toml", file, "words.toml") as f,
            ):
                words[topic] = _read_topic_words(f)
        return words

    def glossary(self, language: LanguageTag) -> dict[TermId, GlossaryEntry]:
        """The words that are explained in one language."""
        entries: dict[TermId, GlossaryEntry] = {}
        path = self._content / language / "glossary.toml"
        with (
            self._setting_aside(glossary_file(language)),
            _open_toml(path, glossary_file(language), "glossary.toml") as file,
        ):
            for name, f in file.named("term"):
                with self._setting_aside(), f:
                    entries[TermId(name)] = _read_entry(TermId(name), f)
        return entries

    def pages(self, language: LanguageTag) -> Generator[None, None, dict[PageId, Page]]:
        """The pages of every topic in one language, with a pause after each."""
        pages: dict[PageId, Page] = {}
        for folder in self._topic_folders(language):
            shown = f"{CONTENT}/{language}/{folder.name}"
            for path in self._listed(folder, shown, Path.is_file):
                if path.suffix != ".md":
                    continue
                page = PageId(f"{folder.name}/{path.stem}")
                file = page_file_of(language, page)
                if not NAME.fullmatch(path.stem):
                    self.complain(
                        file, 0, "a page's file name may have small letters, digits and - only"
                    )
                    continue
                with self._setting_aside(file):
                    text = _read_text(path, file)
                    pages[page] = parse_page(text, PageSource(file, page, language))
                yield
        return pages

    def scenes(self) -> dict[SceneId, Illustration]:
        """The rendered scenes."""
        scenes: dict[SceneId, Illustration] = {}
        for folder in self._listed(self._resources / "illustrations", SCENES, Path.is_dir):
            if folder.name == CARD_PICTURES:
                continue
            with self._setting_aside(f"{SCENES}/{folder.name}"):
                scenes[SceneId(folder.name)] = read_illustration(folder, verify=self._verify)
        return with_shared_files(scenes)

    def card_pictures(self) -> frozenset[str]:
        """The names of the files that may stand on the cards of chapters."""
        folder = self._resources / "illustrations" / CARD_PICTURES
        if not folder.is_dir():
            return frozenset()
        files = self._listed(folder, f"{SCENES}/{CARD_PICTURES}", Path.is_file)
        return frozenset(file.name for file in files if file.suffix == ".webp")

    def pictures(self) -> frozenset[str]:
        """The names of the picture files that came with the content or with the kiosk."""
        names: set[str] = set()
        for parent in (self._content, self._resources):
            for path in self._listed(parent / "pictures", PICTURES, Path.is_file):
                with self._setting_aside(f"{PICTURES}/{path.name}"):
                    if self._verify:
                        from kiosk.content.pictures import vet_picture  # noqa: PLC0415 - as hashlib

                        vet_picture(path)
                    names.add(path.name)
        return frozenset(names)

    def _topic_folders(self, language: LanguageTag) -> list[Path]:
        folders = self._listed(self._content / language, f"{CONTENT}/{language}", Path.is_dir)
        return [folder for folder in folders if NAME.fullmatch(folder.name)]

    def _listed(self, folder: Path, shown: str, kind: Callable[[Path], bool]) -> list[Path]:
        try:
            return sorted(path for path in folder.iterdir() if kind(path))
        except FileNotFoundError:
            return []
        except OSError as error:
            self.complain(shown, 0, f"this folder cannot be opened ({error.strerror})")
            return []

    @contextmanager
    def _setting_aside(self, shown: str = CONTENT) -> Iterator[None]:
        try:
            yield
        except ContentError as error:
            self.problems.append(error.problem)
        except RecursionError:
            self.complain(shown, 0, "this file has too many brackets; correct it")


def _read_text(path: Path, file: str) -> str:
    """The text of a file, with or without the mark that Windows Notepad puts first."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ContentError(file, 0, "this file is not there; write it or copy it back") from None
    except UnicodeDecodeError:
        raise ContentError(file, 0, "this file is no UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise ContentError(file, 0, f"this file cannot be opened ({error.strerror})") from None


def _open_toml(path: Path, file: str, where: str) -> Fields:
    """A TOML file whose tables know their lines. Raises ContentError."""
    text = _read_text(path, file)
    return Fields(parse_toml(text, file, 1), file, 0, where, lines=_table_lines(text))


def _table_lines(text: str) -> dict[str, int]:
    """Where each ``[table.name]`` stands; lines count from 1."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if match := TABLE_LINE.match(line):
            found.setdefault(match.group(1).replace('"', "").replace("'", ""), number)
    return found


def _read_language(tag: LanguageTag, f: Fields) -> Language:
    name = f.text("name")
    fronts = ("", *f.texts("joined", []))

    def spoken(words: Iterable[str]) -> list[str]:
        return [front + bare_letters(word.lower()) for word in words for front in fronts]

    negations = frozenset(spoken(f.texts("negations", [])))
    lookalikes = frozenset(spoken(f.texts("lookalikes", []))) - negations
    checked = None
    if f.has("checked"):
        with f.table_at("checked") as who:
            checked = SignOff(who.text("name"), who.text("role"), who.date("on"))
    numbers: dict[str, str] = {}
    units: dict[str, str] = {}
    if f.has("numbers"):
        with f.table_at("numbers") as table:
            numbers = {w: number for number in table.table for w in spoken(table.texts(number))}
    if f.has("units"):
        with f.table_at("units") as table:
            units = {w: unit for unit in table.table for w in spoken(table.texts(unit))}
    # Joined, a number may look like another word: in Arabic "for six" like "I am not".
    numbers = {word: number for word, number in numbers.items() if word not in negations}
    whole_first = tuple(f.texts("whole_first", []))
    together = frozenset(f.text("together", "").split())
    referring = frozenset(bare_letters(word.lower()) for word in f.texts("referring", []))
    return Language(
        tag=tag,
        name=name,
        checked=checked,
        numbers=numbers,
        units=units,
        negations=negations,
        lookalikes=lookalikes,
        whole_first=whole_first,
        together=together,
        referring=referring,
    )


def _read_claim(claim: ClaimId, f: Fields) -> Claim:
    return Claim(
        id=claim,
        says=f.text("says"),
        who=f.text("who"),
        how_long=f.text("how_long"),
        source=SourceId(f.text("source")),
        read_on=f.date("read_on"),
        how_checked=f.choice("how_checked", HowChecked),
        figures=_read_figures(f) if f.has("figures") else {},
        note=f.text("note", ""),
        line=f.line,
    )


def _read_figures(f: Fields) -> dict[str, str]:
    with f.table_at("figures") as figures:
        return {name: figures.text(name) for name in figures.table}


def _read_topic(topic: TopicId, f: Fields) -> Topic:
    return Topic(
        id=topic,
        help_page=PageId(f.text("help")),
        about_page=PageId(f.text("about")),
        scene=SceneId(f.text("scene")),
        chapters=f.tables("chapter", _read_chapter),
        doors=f.tables("door", _read_door, least=0),
    )


def _read_chapter(f: Fields) -> Chapter:
    picture = _read_chapter_picture(f) if f.has("scene") else None
    return Chapter(ChapterId(f.text("id")), f.text("icon"), _page_ids(f, "pages"), picture)


def _read_chapter_picture(f: Fields) -> ChapterPicture:
    return ChapterPicture(SceneId(f.text("scene")), f.text("state"), f.text("view", "whole"))


def _read_door(f: Fields) -> Door:
    return Door(DoorId(f.text("id")), f.text("icon"), _page_ids(f, "route"))


def _page_ids(f: Fields, key: str) -> tuple[PageId, ...]:
    return tuple(PageId(name) for name in f.texts(key))


def _read_topic_words(f: Fields) -> TopicWords:
    title, lead, english = f.text("title"), f.text("lead"), f.text("english", "")
    chapters = {ChapterId(name): _read_heading(h) for name, h in f.named("chapter")}
    doors = {DoorId(name): _read_heading(h) for name, h in f.named("door")}
    return TopicWords(title, lead, chapters, doors, english)


def _read_heading(f: Fields) -> Heading:
    with f:
        alts = f.text("alt", ""), f.text("alt_without_needles", "")
        return Heading(f.text("title"), f.text("lead"), *alts)


def _read_entry(term: TermId, f: Fields) -> GlossaryEntry:
    return GlossaryEntry(
        id=term,
        word=f.text("word"),
        forms=f.texts("forms", []),
        meaning=f.prose("meaning"),
        taught=f.flag("taught", default=False),
        english=f.text("english", ""),
        line=f.line,
    )
