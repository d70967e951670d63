"""Content as it may be one day: the bundled pages over and over, in languages that nobody reads."""

import shutil
import tomllib
from pathlib import Path

from build_spec.places import ROOT

PAGES = 300
LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "zh-Hans", "ru", "ar", "ur")
"""With English twelve."""
TOPIC = "rf"
MODEL, MODEL_NAME = "es", "Español"
"""A language that there is: each of the others says as much of itself."""
CONTENT = ROOT / "content"


def small_content(folder: Path) -> str:
    """The bundled content; returns what it is."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(MODEL))
    pages = len(_pages(folder))
    return f"{pages} pages in 1 language"


def large_content(folder: Path) -> str:
    """Many pages in many languages; returns what it is."""
    shutil.copytree(CONTENT, folder)
    originals = _pages(folder)
    more = [f"more-{number}" for number in range(PAGES - len(originals))]
    for number, name in enumerate(more):
        shutil.copy(originals[number % len(originals)], originals[0].with_name(f"{name}.md"))
    _list_in_chapters(folder / f"{TOPIC}.toml", more)
    said = (CONTENT / MODEL / "language.toml").read_text(encoding="utf-8")
    for language in LANGUAGES:
        shutil.rmtree(folder / language, ignore_errors=True)
        shutil.copytree(folder / "en", folder / language)
        named = said.replace(f'name = "{MODEL_NAME}"', f'name = "{language}"')
        (folder / language / "language.toml").write_text(named, encoding="utf-8")
    return f"{PAGES} pages in {len(LANGUAGES) + 1} languages"


def _pages(folder: Path) -> list[Path]:
    return sorted((folder / "en" / TOPIC).glob("*.md"))


def _list_in_chapters(file: Path, names: list[str]) -> None:
    """Deal the pages out to the chapters."""
    text = file.read_text(encoding="utf-8")
    chapters = tomllib.loads(text)["chapter"]
    lines = text.splitlines()
    for number, chapter in enumerate(chapters):
        more = names[number :: len(chapters)]
        pages = ", ".join(
            f'"{page}"' for page in (*chapter["pages"], *(f"{TOPIC}/{n}" for n in more))
        )
        start = next(i for i, line in enumerate(lines) if line == f'id = "{chapter["id"]}"')
        first = next(i for i in range(start, len(lines)) if lines[i].startswith("pages = ["))
        last = next(i for i in range(first, len(lines)) if lines[i].endswith("]"))
        lines[first : last + 1] = [f"pages = [{pages}]"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
