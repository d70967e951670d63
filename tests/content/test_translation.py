"""A translation says the same as the English, and knows when that has changed."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.app.check import all_problems
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.app.translate import main as translate
from kiosk.content.load import load_library
from kiosk.content.page_text import PageSource, parse_page
from kiosk.core.checking.figures import page_figure_problems
from kiosk.core.checking.texts import texts_of
from kiosk.core.checking.translation import help_faults
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.problems import Severity
from tests.content.sample import TODAY, change

DE = LanguageTag("de")
LANGUAGE = """\
name = "Deutsch"
negations = ["not", "no", "cannot", "kein", "nicht"]

[units]
second = ["Sekunde"]
minute = ["minutes"]
hour = ["stunden"]
day = ["tage"]
week = ["wochen"]
month = ["months", "monate"]
year = ["jahre", "jahren"]
millimetre = ["millimeter"]
centimetre = ["zentimeter"]
point = ["punkte", "punkten"]

[numbers]
2 = ["zwei"]
6 = ["sechs"]
"1/2" = ["hälfte"]
"""


TRANSLATIONS = pytest.mark.parametrize("tag", list(map(LanguageTag, ("es", "ar", "zh-Hans"))))
ABOUT = "content/de/rf/about.md"
START = "content/de/rf/start.md"
HELP = "content/de/rf/help.md"


def said(sample: Path, *, release: bool = False) -> list[tuple[str, str]]:
    """File and message of every problem, errors first told as such."""
    loaded = load_library(sample / "content", sample / "resources")
    return [
        (p.file, f"{p.severity}: {p.message}")
        for p in all_problems(loaded, TODAY, for_release=release)
    ]


@pytest.fixture
def german(sample: Path) -> Path:
    """The sample in German words that are English, marked as translated."""
    folder = sample / "content" / "de"
    (folder / "rf").mkdir(parents=True)
    for page in (sample / "content/en/rf").glob("*.md"):
        (folder / "rf" / page.name).write_text(page.read_text("utf-8"), encoding="utf-8")
    for name in ("rf/words.toml", "glossary.toml"):
        text = (sample / "content/en" / name).read_text("utf-8")
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "language.toml").write_text(LANGUAGE, encoding="utf-8")
    assert translate(["de", "--stamp", "all", "--content", str(sample / "content")]) == 0
    return sample


def test_a_whole_translation_has_no_problem(german: Path) -> None:
    assert said(german, release=True) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            START,
            "[6 months](claim:relief/when).\n- It may not",
            "[7 months](claim:relief/when).\n- It may not",
            '"7 months"',
        ),
        (
            START,
            "[6 months](claim:relief/when).\n- It may not",
            "[sechs Wochen](claim:relief/when).\n- It may not",
            "same unit",
        ),
        (START, "The heat stops the nerve.", "The heat stops zwei nerves.", "without a claim"),
        (
            START,
            "It may help for [6 months]",
            "It may not help for [6 months]",
            "error: the list item",
        ),
        (START, "It may not help at all.", "It may help at all.", "warning: the list item"),
        (START, "- It may not help at all.\n", "", "is not made like"),
        (START, 'scene = "spine"', 'scene = "other"', "is not made like"),
        (
            START,
            'gain = "[4](claim:relief/yes-only) had',
            'gain = "[4](claim:relief/yes-only) of [96](claim:relief/no) had',
            "is not made like",
        ),
        (HELP, "You cannot pee", "You can pee", "error: the sign"),
        (HELP, '"A weak leg"', '"A weak leg", "Pain"', "is not made like"),
        (ABOUT, "## Who wrote it", "## Other\n\nWords.\n\n## Who wrote it", "the English one 1"),
        ("content/de/language.toml", 'day = ["tage"]\n', "", "no word for day"),
        ("content/de/language.toml", 'name = "Deutsch"\n', "", 'has no "name"'),
    ],
)
def test_what_differs_from_the_english(
    german: Path, file: str, old: str, new: str, told: str
) -> None:
    change(german, file, old, new)

    assert [f for f, message in said(german) if told in message] == [file]


def test_a_title_that_is_long_in_one_language_has_a_short_one_there(german: Path) -> None:
    change(german, START, 'title = "In one minute"', 'title = "In one minute"\nshort = "Eins"')
    assert said(german) == []

    change(german, START, "It may not help at all.", "It may help at all.")
    change(german, START, '"Eins"', '"Eins, zwei, drei, vier"')
    told = [message for _, message in said(german)]
    assert [m for m in told if "does not deny something" in m]
    assert [m for m in told if "is not shorter than the title" in m]


def test_a_short_title_that_changed_in_english_is_told(german: Path) -> None:
    english = START.replace("/de/", "/en/")
    change(german, english, 'title = "In one minute"', 'title = "In one minute"\nshort = "Now"')

    assert [f for f, m in said(german) if "the title or the message changed" in m] == [START]


def test_the_decimal_comma_is_a_point(german: Path) -> None:
    page = "content/{}/rf/about.md"
    text = "Talk it through with your team."
    change(german, page.format("en"), text, "A gap of [0.5 points](claim:relief/gap) was seen.")
    change(german, page.format("de"), text, "A gap of [0,5 punkte](claim:relief/gap) was seen.")
    assert translate(["de", "--stamp", "rf/about", "--content", str(german / "content")]) == 0
    assert said(german) == []

    change(german, page.format("de"), "[0,5 ", "[0,6 ")
    assert [f for f, message in said(german) if '"0,6 punkte"' in message] == [page.format("de")]


def test_what_changed_in_english_is_told_by_step_and_stops_a_release(german: Path) -> None:
    change(german, "content/en/rf/start.md", "The tip of the needle glows.", "The tip glows.")

    (problem,) = said(german)
    assert problem[0] == START
    assert problem[1].startswith('warning: "Heat on tiny nerves" changed in English')
    ((_, told),) = said(german, release=True)
    assert told.startswith("error: ")

    assert translate(["de", "--stamp", "rf/start", "--content", str(german / "content")]) == 0
    assert said(german) == []


@pytest.mark.parametrize(
    ("file", "old", "name"),
    [
        ("content/en/glossary.toml", "warms the tip", "glossary"),
        ("content/en/rf/words.toml", "The main points", "rf/words"),
        ("content/en/rf/about.md", "We say where", "rf/about"),
    ],
)
def test_words_of_every_kind_know_what_they_came_from(
    german: Path, file: str, old: str, name: str
) -> None:
    change(german, file, old, f"{old} now")
    assert [name in message for _, message in said(german)] == [True]

    assert translate(["de", "--stamp", name, "--content", str(german / "content")]) == 0
    assert said(german) == []


def test_marks_leave_everything_else_as_it_was(german: Path) -> None:
    page = german / START
    change(german, START, 'stage = "deciding"', '# a remark\nstage = "deciding"')
    before = page.read_text("utf-8")

    assert translate(["de", "--stamp", "all", "--content", str(german / "content")]) == 0

    assert page.read_text("utf-8") == before


def test_what_is_left_to_translate(german: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (german / START).unlink()
    change(german, "content/en/rf/about.md", "We say where", "We tell where")

    assert translate(["de", "--content", str(german / "content")]) == 0

    *_, missing, claim, old, count = capsys.readouterr().out.splitlines()
    assert missing.startswith(f"{START}: not there")
    assert '"relief"' in claim
    assert old.startswith(f"{ABOUT}:1: the title or the message changed")
    assert count == "3 to do in de"


def test_a_language_nobody_has_cannot_be_translated(sample: Path) -> None:
    assert translate(["xx", "--content", str(sample / "content")]) == 2


def test_the_words_of_a_claim_have_its_numbers(german: Path) -> None:
    claims = german / "content/de/claims.toml"
    words = '[claim.relief]\nsays = "5 of 100 people, 6 months"\nwho = "100"\nhow_long = "6"\n'
    claims.write_text(words, encoding="utf-8")

    told = [message for _, message in said(german) if "numbers must be the same" in message]
    assert len(told) == 1
    assert '"says" of the claim "relief"' in told[0]


def test_numbers_that_text_from_the_right_would_turn_round(german: Path) -> None:
    (german / "content/de").rename(german / "content/ar")
    page = "content/ar/rf/about.md"
    english = {m for _, m in said(german) if "turned round" in m}

    change(german, page, "Talk it through", "تحدث عن 5-10 mg معنا")
    (turned,) = {m for _, m in said(german) if "turned round" in m} - english
    assert '"5-10 mg" would' in turned

    change(german, page, "5-10 mg", "\u20665-10 mg\u2069")
    assert {m for _, m in said(german) if "turned round" in m} == english


def test_a_headline_from_the_right_that_begins_with_a_latin_name(german: Path) -> None:
    (german / "content/de").rename(german / "content/ar")
    page = "content/ar/rf/about.md"
    assert not [m for _, m in said(german) if "begins with a Latin word" in m]

    text = (german / page).read_text("utf-8")
    headline = next(line for line in text.splitlines() if line.startswith("## "))
    change(german, page, headline, "## NICE تقول نعم")
    assert [m for _, m in said(german) if "begins with a Latin word" in m]


def test_one_kind_of_digits_is_written_in_every_language(german: Path) -> None:
    page = "content/de/rf/about.md"
    change(german, page, "Talk it through", "Talk \u0662\u0665 it through")

    assert '"\u0662\u0665": write it with the digits 0 to 9' in " ".join(m for _, m in said(german))


def test_a_language_without_true_danger_signs_is_not_offered(german: Path) -> None:
    def offered() -> tuple[list[str], list[str]]:
        library = load_library(german / "content", german / "resources").library
        return [x.tag for x in library.offered], list(help_faults(library, DE))

    assert offered() == (["en", "de"], [])
    change(german, HELP, "You cannot pee", "You can pee")
    assert "can pee" in offered()[1][0]
    (german / HELP).unlink()
    assert offered()[0] == ["en"]
    assert any("is not offered" in message for _, message in said(german))


@TRANSLATIONS
def test_a_bundled_translation_is_whole(tag: LanguageTag) -> None:
    library = load_library(CONTENT, RESOURCES).library
    english = library.pages[LanguageTag("en")]

    assert library.pages[tag].keys() == english.keys()
    assert library.glossary[tag].keys() == library.glossary[LanguageTag("en")].keys()
    assert library.claim_words[tag].keys() == library.claims.keys()
    assert not [
        p for p in all_problems(load_library(CONTENT, RESOURCES), TODAY) if f"/{tag}/" in p.file
    ]


@TRANSLATIONS
def test_no_translated_page_is_english(tag: LanguageTag) -> None:
    """A page that somebody copied and did not translate is found by its common words."""
    library = load_library(CONTENT, RESOURCES).library
    for page in library.pages[tag].values():
        text = " ".join(part.prose.text for part in texts_of(page))
        assert not re.findall(r"\b(?:the|and|with|your|may)\b", text), page.id


@TRANSLATIONS
def test_a_figure_in_letters_that_is_changed_is_an_error(tag: LanguageTag, tmp_path: Path) -> None:
    """Joined to other words and with their marks too: two weeks is one word in Arabic."""
    shutil.copytree(CONTENT, tmp_path / "content")
    was, now = {
        "es": ("2 semanas", "tres semanas"),
        "ar": ("أسبوعين", "ثلاثةِ أسابيع"),
        "zh-Hans": ("2周", "三周"),
    }[tag]
    page = f"content/{tag}/rf/afterwards.md"
    change(tmp_path, page, f"[{was}]", f"[{now}]")

    found = all_problems(load_library(tmp_path / "content", RESOURCES), TODAY)

    assert any("the numbers must be the same" in p.message for p in found if p.file == page)


CHINESE_RISKS = "content/zh-Hans/rf/risks.md"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[100次中有5次](claim:minor/yes)",
            "[100次中有6次](claim:minor/yes)",
            "numbers must be the same",
        ),
        (
            "[100次中有5次](claim:minor/yes)",
            "[5次中有100次](claim:minor/yes)",
            "numbers must be the same",
        ),
        ("[8周](claim:minor/weeks)", "[8个月](claim:minor/weeks)", "same unit"),
        ("[8周](claim:minor/weeks)", "[8天](claim:minor/weeks)", "same unit"),
        ("大多数人会酸痛，", "大多数人会酸痛两周，", "says 2 in"),
        ("大多数人会酸痛，", "大多数人会酸痛12天，", "says 12 in"),
        ("大多数人会酸痛，", "大多数人不会酸痛，", "error: the paragraph"),
        ("没有感染，也没有新的无力", "发生感染，也发生新的无力", "does not deny something"),
        ("疼痛没有减轻", "疼痛减轻", "does not deny something"),
        ("大多数人会酸痛，", "大多数人会非常酸痛，", ""),
    ],
)
def test_what_is_changed_among_characters_without_spaces_is_found(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    change(tmp_path, CHINESE_RISKS, old, new)

    found = all_problems(load_library(tmp_path / "content", RESOURCES), TODAY)

    messages = [f"{p.severity}: {p.message}" for p in found if p.file == CHINESE_RISKS]
    assert any(told in message for message in messages) if told else not messages


def test_each_digit_of_the_chinese_risks_page_that_is_changed_is_an_error() -> None:
    library = load_library(CONTENT, RESOURCES).library
    text = (CONTENT / "zh-Hans/rf/risks.md").read_text("utf-8")
    source = PageSource(CHINESE_RISKS, PageId("rf/risks"), LanguageTag("zh-Hans"))
    figures = [(m.start(1), m.group(1)) for m in re.finditer(r"\[([^\]]*)\]\(claim:", text)]
    places = [at + i for at, figure in figures for i, c in enumerate(figure) if c.isdigit()]
    assert len(places) > 40
    assert not list(page_figure_problems(parse_page(text, source), library))

    for at in places:
        changed = f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"
        found = page_figure_problems(parse_page(changed, source), library)
        assert [p for p in found if p.severity is Severity.ERROR], text[at - 10 : at + 10]
