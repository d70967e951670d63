import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content.load import library_in_pieces, load_beginning, load_library
from kiosk.core.library import EMPTY_LIBRARY
from kiosk.core.names import ClaimId, LanguageTag, PageId, SceneId, TermId, TopicId
from tests.content.sample import BINARY_FILES, FILES, change

RF = TopicId("rf")
EN = LanguageTag("en")
DE = LanguageTag("de")


def load(folder: Path, languages: list[str] | None = None, *, verify: bool = True) -> object:
    tags = None if languages is None else [LanguageTag(tag) for tag in languages]
    return load_library(folder / "content", folder / "resources", tags, verify=verify)


def parts(folder: Path, *, verify: bool = True) -> set[str]:
    """Everything that could be read, named by the file that it comes from."""
    loaded = load_library(folder / "content", folder / "resources", verify=verify)
    library = loaded.library
    found = {f"content/{page.language}/{page.id}.md" for page in library.every_page()}
    found |= {f"content/{topic}.toml" for topic in library.topics}
    found |= {f"content/{tag}/{t}/words.toml" for tag in library.words for t in library.words[tag]}
    found |= {f"content/{tag}/glossary.toml" for tag, g in library.glossary.items() if g}
    found |= {"content/claims.toml"} if library.claims and library.sources else set()
    found |= {f"resources/illustrations/{scene}/scene.json" for scene in library.scenes}
    found |= {f"resources/pictures/{picture}" for picture in loaded.pictures}
    return found


SCENE = "resources/illustrations/spine/scene.json"
LAYERS = {name for name in BINARY_FILES if name.endswith(".webp")}
EVERY_FILE = sorted({*FILES, *BINARY_FILES})
EVERY_PART = {*FILES, *BINARY_FILES} - LAYERS


def part_of(file: str) -> str:
    """A lost layer takes its scene with it, nothing else."""
    return SCENE if file in LAYERS else file


def complaints(folder: Path, *, verify: bool = True) -> list[str]:
    loaded = load_library(folder / "content", folder / "resources", verify=verify)
    return [problem.file for problem in loaded.problems]


def test_the_sample_is_read_in_full(sample: Path) -> None:
    loaded = load_library(sample / "content", sample / "resources", verify=True)
    library = loaded.library

    assert loaded.problems == ()
    assert parts(sample) == EVERY_PART
    assert [chapter.id for chapter in library.topics[RF].chapters] == ["glance"]
    assert library.words[EN][RF].chapters
    assert library.claims[ClaimId("relief")].figures["yes"] == "4 of 100"
    assert library.claims[ClaimId("relief")].line == 5
    assert library.glossary[EN][TermId("radiofrequency")].forms == ("radiofrequency", "RF")
    assert library.scenes[SceneId("spine")].states["warm"][1].opacity == 1
    assert library.languages == (EN,)


@pytest.mark.parametrize("file", EVERY_FILE)
def test_a_lost_file_takes_only_itself(sample: Path, file: str) -> None:
    (sample / file).unlink()

    assert parts(sample) == EVERY_PART - {part_of(file)}
    optional = file.endswith((".md", "pictures/clinic.png")) or file == "content/rf.toml"
    assert complaints(sample) == ([] if optional else [part_of(file)])


RUINS = {
    "empty": b"",
    "no UTF-8": b"title = '\xff\xfe'",
    "UTF-16": "title = 'x'".encode("utf-16"),
    "zeros": b"\0" * 200,
    "half a table": b"[claim.relief",
    "deep brackets": b"a = " + b"[" * 5000,
    "deep braces": b"{" * 100_000,
    "huge number": b"format = " + b"9" * 10_000,
    "only a table": b"[claim]\nrelief = 3\n[term]\nx = 1\n[chapter]\nx = 1\n",
    "JSON list": b"[1, 2]",
    "page with a broken block": FILES["content/en/rf/help.md"].replace(":::", "::", 1).encode(),
}


@pytest.mark.parametrize("ruin", RUINS)
@pytest.mark.parametrize("file", EVERY_FILE)
def test_a_ruined_file_takes_only_itself(sample: Path, file: str, ruin: str) -> None:
    (sample / file).write_bytes(RUINS[ruin])

    left, told = parts(sample), complaints(sample)

    assert EVERY_PART - {part_of(file)} <= left
    harmless = ruin == "empty" and file.endswith(("glossary.toml", "claims.toml"))
    assert set(told) == (set() if harmless else {part_of(file)})


def test_a_file_that_may_not_be_opened_takes_only_itself(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A read-only bit does not stop an administrator, so the refusal is played.
    closed = sample / "content/en/rf/about.md"
    read = Path.read_text

    def refuse(path: Path, encoding: str | None = None, errors: str | None = None) -> str:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return read(path, encoding, errors)

    monkeypatch.setattr(Path, "read_text", refuse)
    loaded = load_library(sample / "content", sample / "resources")

    assert parts(sample) == EVERY_PART - {"content/en/rf/about.md"}
    assert [str(p) for p in loaded.problems] == [
        "content/en/rf/about.md:0: this file cannot be opened (Permission denied)"
    ]


def test_a_folder_in_the_place_of_a_file_is_no_file(sample: Path) -> None:
    page = sample / "content/en/rf/about.md"
    page.unlink()
    page.mkdir()
    words = sample / "content/en/rf/words.toml"
    words.unlink()
    words.mkdir()

    assert parts(sample) == EVERY_PART - {"content/en/rf/about.md", "content/en/rf/words.toml"}
    assert complaints(sample) == ["content/en/rf/words.toml"]


def test_a_dead_link_in_a_folder_is_no_file(sample: Path) -> None:
    (sample / "content/en/rf/gone.md").symlink_to(sample / "nowhere.md")

    assert parts(sample) == EVERY_PART
    assert complaints(sample) == []


@pytest.mark.parametrize("made", [True, False])
def test_no_content_is_an_empty_library_and_a_problem(tmp_path: Path, made: bool) -> None:
    content = tmp_path / "content"
    if made:
        content.mkdir()
    loaded = load_library(content, tmp_path / "resources")

    assert loaded.library == EMPTY_LIBRARY
    assert [str(p) for p in loaded.problems] == [
        "content:0: there is no content; install the content again"
    ]


def test_one_bad_claim_leaves_the_others(sample: Path) -> None:
    path = sample / "content/claims.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + '\n[claim.bad]\nsays = "x"\n', encoding="utf-8")
    loaded = load_library(sample / "content", sample / "resources")

    assert list(loaded.library.claims) == ["relief"]
    (told,) = loaded.problems
    assert told.line == len(text.splitlines()) + 2
    assert told.message == '[claim.bad] in claims.toml has no "who"; add it'


def test_a_page_whose_scene_is_lost_still_loads(sample: Path) -> None:
    (sample / SCENE).unlink()
    loaded = load_library(sample / "content", sample / "resources")

    assert PageId("rf/start") in loaded.library.pages[EN]
    assert loaded.library.scenes == {}


def add_language(folder: Path, tag: str) -> None:
    for name in ("glossary.toml", "rf/words.toml", "rf/start.md"):
        path = folder / "content" / tag / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((folder / "content/en" / name).read_text(encoding="utf-8"), "utf-8")


def test_only_the_asked_languages_are_read(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for tag in ("de", "zh-Hans"):
        add_language(sample, tag)
    opened: list[str] = []
    read = Path.read_text

    def note(path: Path, encoding: str | None = None, errors: str | None = None) -> str:
        opened.append(path.relative_to(sample).as_posix())
        return read(path, encoding, errors)

    monkeypatch.setattr(Path, "read_text", note)
    loaded = load_library(sample / "content", sample / "resources", [DE])

    assert set(loaded.library.pages) == {EN, DE}
    assert not [name for name in opened if name.startswith("content/zh-Hans")]
    assert loaded.library.languages == (EN, DE, LanguageTag("zh-Hans"))
    assert loaded.library.words_of(RF, LanguageTag("zh-Hans")) == loaded.library.words[EN][RF]

    everything = load_library(sample / "content", sample / "resources")
    assert set(everything.library.pages) == {EN, DE, "zh-Hans"}


def test_other_folders_and_files_are_left_alone(sample: Path) -> None:
    for name in ("content/manifest", "content/pictures/p.png", "content/narration/x.ogg"):
        path = sample / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x89PNG\r\n\x1a\n")

    assert parts(sample) == EVERY_PART | {"resources/pictures/p.png"}
    assert complaints(sample) == []


def test_the_pictures_of_the_cards_are_no_scene(sample: Path) -> None:
    (sample / "resources/illustrations/cards").mkdir()

    assert complaints(sample) == []
    assert parts(sample) == EVERY_PART


def test_pictures_that_are_equal_are_one_file_to_decode(sample: Path) -> None:
    """Whichever scene shows them; a scene that cannot be read lends none of its own."""
    scenes = sample / "resources/illustrations"
    shutil.copytree(scenes / "spine", scenes / "also")
    change(sample, "resources/illustrations/also/scene.json", '"scene": "spine"', '"scene": "also"')

    def files() -> dict[str, set[str]]:
        library = load_library(sample / "content", sample / "resources").library
        return {s: {layer.file for layer in scene.layers} for s, scene in library.scenes.items()}

    assert files() == {"also": {"also/bone.webp"}, "spine": {"also/bone.webp"}}
    (scenes / "also/scene.json").unlink()
    assert files() == {"spine": {"spine/bone.webp"}}


def test_a_page_with_a_strange_file_name_is_told(sample: Path) -> None:
    page = sample / "content/en/rf/about.md"
    page.rename(page.with_name("About us.md"))

    assert complaints(sample) == ["content/en/rf/About us.md"]


def test_the_mark_that_notepad_puts_first_does_no_harm(sample: Path) -> None:
    for name in FILES:
        if name.startswith("content/"):
            path = sample / name
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert parts(sample) == EVERY_PART
    assert complaints(sample) == []


def test_digests_are_compared_only_when_asked(sample: Path) -> None:
    (sample / "resources/illustrations/spine/bone.webp").write_bytes(b"other")
    (sample / "resources/pictures/clinic.png").write_bytes(b"no picture")

    assert complaints(sample, verify=False) == []
    assert complaints(sample) == [SCENE, "resources/pictures/clinic.png"]
    assert parts(sample) == EVERY_PART - {SCENE, "resources/pictures/clinic.png"}


def test_problems_name_no_folder_of_this_machine(sample: Path) -> None:
    change(sample, SCENE, '"format": 1', '"format": 2')
    (sample / "content/rf.toml").write_text("x", encoding="utf-8")
    loaded = load_library(sample / "content", sample / "resources")

    assert len(loaded.problems) == 2
    assert not [p for p in loaded.problems if str(sample) in str(p)]


def test_the_beginning_is_the_same_content_without_its_pages(sample: Path) -> None:
    """The first picture and the start screen need no more."""
    beginning = load_beginning(sample / "content", sample / "resources")
    full = load_library(sample / "content", sample / "resources").library

    assert beginning.topics == full.topics
    assert beginning.scenes == full.scenes
    assert beginning.words == {EN: full.words[EN]}
    assert beginning.topics
    assert not beginning.pages


@pytest.mark.parametrize("made", [True, False])
def test_the_beginning_of_nothing_is_empty(tmp_path: Path, made: bool) -> None:
    if made:
        (tmp_path / "content").mkdir()

    beginning = load_beginning(tmp_path / "content", tmp_path / "resources")
    assert beginning == replace(EMPTY_LIBRARY, words={EN: {}})


def test_the_beginning_reads_no_page(sample: Path) -> None:
    """Markdown takes longer to get ready than all the rest."""
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kiosk.content.load import load_beginning\n"
        f"load_beginning(Path({str(sample / 'content')!r}), Path({str(sample / 'resources')!r}))\n"
        "sys.exit('markdown_it' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)

    assert done.returncode == 0, done.stderr.decode()


def test_reading_pauses_after_each_page_also_after_one_set_aside(sample: Path) -> None:
    pages = sorted((sample / "content" / "en" / "rf").glob("*.md"))
    pages[0].write_text("no header at all")
    pauses = sum(1 for _ in library_in_pieces(sample / "content", sample / "resources", [EN]))

    assert pauses == len(pages) > 1
