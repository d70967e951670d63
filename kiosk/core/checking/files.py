"""What the content's files are called when a problem is reported."""

from kiosk.core.library import Page
from kiosk.core.names import LanguageTag, PageId, SceneId, TopicId

CONTENT = "content"
CLAIMS_FILE = f"{CONTENT}/claims.toml"
SCENES = "resources/illustrations"
PICTURES = "resources/pictures"


def topic_file(topic: TopicId) -> str:
    """The shape of a topic: chapters, doors, fixed pages."""
    return f"{CONTENT}/{topic}.toml"


def words_file(language: LanguageTag, topic: TopicId) -> str:
    """A topic's fixed words in one language."""
    return f"{CONTENT}/{language}/{topic}/words.toml"


def glossary_file(language: LanguageTag) -> str:
    """The glossary of one language."""
    return f"{CONTENT}/{language}/glossary.toml"


def language_file(language: LanguageTag) -> str:
    """What a language says of itself."""
    return f"{CONTENT}/{language}/language.toml"


def claim_words_file(language: LanguageTag) -> str:
    """What the claims say in one language."""
    return f"{CONTENT}/{language}/claims.toml"


def page_file(page: Page) -> str:
    """One page in one language."""
    return page_file_of(page.language, page.id)


def page_file_of(language: LanguageTag, page: PageId) -> str:
    """The same, for a page that is perhaps not readable."""
    return f"{CONTENT}/{language}/{page}.md"


def scene_file(scene: SceneId) -> str:
    """The manifest of one scene."""
    return f"{SCENES}/{scene}/scene.json"
