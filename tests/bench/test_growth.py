"""The content that a start is measured with is all read."""

from pathlib import Path

from build_spec.bench.growth import LANGUAGES, PAGES, large_content, small_content
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.content.load import load_library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId


def reached_by_a_link_alone() -> set[PageId]:
    """The bundled pages that no chapter lists."""
    library = load_library(CONTENT, RESOURCES).library
    chapters = (chapter for topic in library.topics.values() for chapter in topic.chapters)
    return set(library.pages[FALLBACK_LANGUAGE]) - {page for c in chapters for page in c.pages}


def test_every_page_can_be_read_and_reached_in_every_language(tmp_path: Path) -> None:
    assert large_content(tmp_path / "large") == "300 pages in 12 languages"
    tag = LanguageTag(LANGUAGES[-1])
    loaded = load_library(tmp_path / "large", RESOURCES, languages=[tag])
    assert not loaded.problems
    assert len(loaded.library.offered) == len(LANGUAGES) + 1
    (topic,) = loaded.library.topics.values()
    listed = {page for chapter in topic.chapters for page in chapter.pages}
    for language in (FALLBACK_LANGUAGE, tag):
        assert len(loaded.library.pages[language]) == PAGES
        assert listed <= set(loaded.library.pages[language])
    assert PAGES - len(listed) == len(reached_by_a_link_alone())


def test_the_little_content_is_the_bundled_one(tmp_path: Path) -> None:
    words = small_content(tmp_path / "small")
    assert words.endswith(" pages in 1 language")
    assert not load_library(tmp_path / "small", RESOURCES).problems
