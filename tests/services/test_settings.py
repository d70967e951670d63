"""A site's settings: each key, and every way that a hand-written file goes wrong."""

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.core.comfort import Look, ReadingComfort, Volume
from kiosk.core.keys import KeyAction, Keymap
from kiosk.core.languages import LanguageWish
from kiosk.core.names import LanguageTag
from kiosk.core.paper import PaperSize, PrintPlan
from kiosk.core.problems import Severity
from kiosk.core.site import EMERGENCY_NUMBERS, SiteFacts
from kiosk.services.settings import (
    KEYS,
    Settings,
    Value,
    keypad_lines,
    read_settings,
    usual_settings,
)

Write = Callable[[str | bytes], Path]

USUAL = {key.name: key.default for key in KEYS}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    path = tmp_path / "site.toml"

    def written(text: str | bytes) -> Path:
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return written


def changed(settings: Settings) -> dict[str, Value]:
    """The values that differ from the usual ones."""
    return {name: value for name, value in settings.values.items() if value != USUAL[name]}


WHOLE = """\
[display]
panel_inches = 55
look = "contrast"
renderer = "software"
lower_edge_mm = 760
languages = "es, fr"
language = "es"

[clinic]
name = "Pain clinic"
phone = "020 7946 0000"
web = "https://clinic.example"
country = "GB"
fasting = "Eat as usual."
driving = "Do not drive that day."
sedation = "Nobody is put to sleep."

[print]
queue = "desk"
paper = "Letter"
most = 3

[headset]
jack = "none"
in_code = 68
out_code = 69
grace_s = 5

[keys]
up = 111
down = 116
left = 113
right = 114
select = 36
back = 9
home = 110
help = 67

[sound]
loudspeaker = "quiet"
loudest = "normal"
"""


def test_a_whole_file(write: Write) -> None:
    settings = read_settings(write(WHOLE))

    assert settings.problems == ()
    assert settings.number("display.panel_inches") == 55.0
    assert settings.comfort == ReadingComfort(
        LanguageTag("es"), look=Look.CONTRAST, volume=Volume.QUIET
    )
    assert settings.language_wish == LanguageWish(frozenset({LanguageTag("es"), LanguageTag("fr")}))
    assert settings.loudest is Volume.NORMAL
    assert settings.site == SiteFacts(
        clinic_name="Pain clinic",
        clinic_phone="020 7946 0000",
        clinic_web="https://clinic.example",
        country="GB",
        fasting="Eat as usual.",
        driving="Do not drive that day.",
        sedation="Nobody is put to sleep.",
    )
    assert settings.site.emergency_number == "999"
    assert settings.print_plan == PrintPlan("desk", PaperSize.LETTER, 3)


def test_the_whole_file_sets_every_key(write: Write) -> None:
    assert changed(read_settings(write(WHOLE))).keys() == USUAL.keys()


def test_nothing_set_is_nothing_claimed() -> None:
    usual = usual_settings()

    assert usual.site == SiteFacts()
    assert usual.site.emergency_number == ""
    assert usual.comfort == ReadingComfort()
    assert usual.loudest is Volume.LOUD
    assert usual.print_plan is None
    assert usual.problems == ()


def test_the_loudest_holds_from_the_start_and_off_means_no_sound(write: Write) -> None:
    held = read_settings(write('[sound]\nloudspeaker = "normal"\nloudest = "quiet"\n'))
    off = read_settings(write('[sound]\nloudspeaker = "off"\n'))

    assert (held.comfort.volume, held.loudest) == (Volume.QUIET, Volume.QUIET)
    assert off.loudest is None
    assert (held.problems, off.problems) == ((), ())


def test_no_file_means_the_usual_settings_and_no_complaint() -> None:
    assert read_settings(Path("nosuch/folder/site.toml")) == usual_settings()


@dataclass(frozen=True, slots=True)
class Good:
    """One line and the value that it sets."""

    line: str
    key: str
    value: Value


GOOD = [
    Good("display.panel_inches = 10.1", "display.panel_inches", 10.1),
    Good("display.panel_inches = 7", "display.panel_inches", 7),
    Good("display.panel_inches = 100.0", "display.panel_inches", 100.0),
    Good("display.lower_edge_mm = 860", "display.lower_edge_mm", 860),
    *(Good(f'display.look = "{look}"', "display.look", look) for look in Look),
    *(Good(f'clinic.country = "{c}"', "clinic.country", c) for c in EMERGENCY_NUMBERS),
    Good('clinic.country = ""', "clinic.country", ""),
    Good('clinic.name = "Zürich & Söhne"', "clinic.name", "Zürich & Söhne"),
    Good('clinic.phone = "+41 44 000"', "clinic.phone", "+41 44 000"),
    Good('clinic.web = "https://clinic.example"', "clinic.web", "https://clinic.example"),
    Good('clinic.fasting = "ok"', "clinic.fasting", "ok"),
    Good("clinic.driving = 'ok'", "clinic.driving", "ok"),
    Good('clinic.sedation = """ok"""', "clinic.sedation", "ok"),
    Good('print.queue = "desk"', "print.queue", "desk"),
    *(Good(f'print.paper = "{size}"', "print.paper", size) for size in PaperSize),
    Good("print.most = 10", "print.most", 10),
]


@pytest.mark.parametrize("good", GOOD, ids=lambda good: good.line)
def test_good_values(write: Write, good: Good) -> None:
    settings = read_settings(write(good.line))

    assert settings.problems == ()
    assert settings.values == {**USUAL, good.key: good.value}


@dataclass(frozen=True, slots=True)
class Bad:
    """One line, and what is said about it; the usual value is used."""

    line: str
    says: str


BAD = [
    Bad(
        "display.panel_inches = 6.9",
        '"display.panel_inches" must be from 7 to 100 inches; "23.8" is used',
    ),
    Bad("display.panel_inches = 101", "must be from 7 to 100 inches"),
    Bad("display.panel_inches = nan", "must be from 7 to 100 inches"),
    Bad("display.panel_inches = inf", "must be from 7 to 100 inches"),
    Bad("display.panel_inches = -24", "must be from 7 to 100 inches"),
    Bad('display.panel_inches = "24"', "must be a number of inches"),
    Bad("display.panel_inches = true", "must be a number of inches"),
    Bad("keys.up = 10.5", "must be a whole number (scan code)"),
    Bad("keys.up = nan", "must be from 0 to 65535"),
    Bad("display.panel_inches = [24]", "must be a number of inches"),
    Bad("display.panel_inches = 2026-01-01", "must be a number of inches"),
    Bad(
        'display.look = "Dark"',
        '"display.look" must be one of: light, dark, contrast, cream; "light" is used',
    ),
    Bad("display.look = 1", '"display.look" must be a text in quotes; "light" is used'),
    Bad('clinic.country = "gb"', '"clinic.country" must be one of: '),
    Bad('clinic.country = "Britain"', "GB"),
    *(
        Bad(f"{key.name} = 5", f'"{key.name}" must be a text in quotes')
        for key in KEYS
        if key.name.startswith("clinic.")
    ),
    Bad('clinic.nmae = "x"', '"clinic.nmae" is not a setting; correct it'),
    Bad('name = "x"', '"name" is not a setting; correct it'),
    Bad('display = "dark"', '"display" is not a setting; correct it'),
    Bad('clinic.name.short = "x"', '"clinic.name.short" is not a setting; correct it'),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.line)
def test_a_bad_value_is_told_and_the_usual_one_used(write: Write, bad: Bad) -> None:
    path = write(f"# first line\n\n{bad.line}\n")
    settings = read_settings(path)

    [problem] = settings.problems
    assert bad.says in problem.message
    assert (problem.file, problem.line) == (str(path), 3)
    assert problem.severity is Severity.WARNING
    assert settings.values == USUAL


def test_a_bad_value_leaves_the_others_in_force(write: Write) -> None:
    settings = read_settings(write(WHOLE.replace("55", "5")))

    assert changed(settings).keys() == USUAL.keys() - {"display.panel_inches"}


def test_every_bad_value_is_told_at_once_and_at_its_own_line(write: Write) -> None:
    """Keys of the same name in two tables, too."""
    text = '[display]\nlook = "neon"\n\n[clinic]\nlook = "dark"\nname = 7\n'
    problems = read_settings(write(text)).problems

    assert [(p.line, p.message.split()[0]) for p in problems] == [
        (2, '"display.look"'),
        (5, '"clinic.look"'),
        (6, '"clinic.name"'),
    ]


@pytest.mark.parametrize("line", ['"name" = 7', "  name=7", "name  = 7"])
def test_a_line_is_found_however_it_is_written(write: Write, line: str) -> None:
    [problem] = read_settings(
        write(f'[clinic]\n# name = "x"\nphone = "name = 7"\n{line}\n')
    ).problems

    assert problem.line == 4


def test_a_key_of_nothing_but_signs(write: Write) -> None:
    [problem] = read_settings(write('"(" = "x"')).problems

    assert '"(" is not a setting; correct it' in problem.message


def test_choices_are_listed_as_somebody_would_write_them(write: Write) -> None:
    [problem] = read_settings(write('clinic.country = "XX"')).problems

    assert "must be one of: AT, AU, BE" in problem.message
    assert '""' not in problem.message


UNREADABLE = {
    "no TOML": (b"[clinic]\nname = Pain clinic\n", 2),
    "an open quote": (b'[clinic]\n\nname = "Pain\n', 3),
    "the same key twice": (b'[clinic]\nname = "a"\nname = "b"\n', 3),
    "not UTF-8": ('[clinic]\nname = "Zürich"\n'.encode("latin-1"), 2),
    "a number without end": (b"a = " + b"1" * 5000, 1),
    "brackets without end": (b"a = " + b"[" * 100_000, 0),
}


@pytest.mark.parametrize(("text", "line"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_understood(write: Write, text: bytes, line: int) -> None:
    path = write(text)
    settings = read_settings(path)

    [problem] = settings.problems
    assert settings.values == USUAL
    assert problem.file == str(path)
    assert problem.line in (line, 0)
    assert "the usual settings are used" in problem.message
    assert problem.severity is Severity.ERROR


@pytest.mark.parametrize("name", ["no TOML", "an open quote", "the same key twice"])
def test_a_fault_in_the_writing_is_told_by_its_line(write: Write, name: str) -> None:
    text, line = UNREADABLE[name]
    [problem] = read_settings(write(text)).problems

    assert problem.line == line


def test_the_mark_that_notepad_puts_first_is_no_fault(write: Write) -> None:
    settings = read_settings(write(codecs.BOM_UTF8 + WHOLE.encode()))

    assert settings.problems == ()
    assert settings.text("clinic.name") == "Pain clinic"


def test_windows_line_ends(write: Write) -> None:
    settings = read_settings(write(WHOLE.replace("\n", "\r\n").replace("GB", "gb")))

    assert [p.line for p in settings.problems] == [13]
    assert settings.text("clinic.name") == "Pain clinic"


def test_an_empty_file(write: Write) -> None:
    assert read_settings(write("")) == usual_settings()


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    settings = read_settings(tmp_path)

    assert settings.values == USUAL
    assert "the usual settings are used" in settings.problems[0].message


def test_a_file_that_may_not_be_read(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kiosk starts all the same."""
    path = write(WHOLE)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", refuse)
    settings = read_settings(path)

    assert settings.values == USUAL
    [problem] = settings.problems
    assert "Permission denied" in problem.message
    assert "the usual settings are used" in problem.message


def test_a_keypad_is_known_by_the_codes_of_its_keys(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text("[keys]\ndown = 191\nselect = 193\n", encoding="utf-8")
    assert read_settings(file).keymap == Keymap({191: KeyAction.DOWN, 193: KeyAction.SELECT})
    assert usual_settings().keymap == Keymap()


def test_the_lines_for_a_keypad_are_read_back(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text("\n".join(keypad_lines((191, 192, 0, 0, 193))), encoding="utf-8")
    codes = {191: KeyAction.UP, 192: KeyAction.DOWN, 193: KeyAction.SELECT}
    assert read_settings(file).keymap == Keymap(codes)
    assert not read_settings(file).problems


def test_a_key_that_two_actions_share_keeps_the_first(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text("[keys]\nup = 191\n\ndown = 191\nleft = 0\nright = 0\n", encoding="utf-8")
    settings = read_settings(file)
    assert settings.keymap == Keymap({191: KeyAction.UP})
    (problem,) = settings.problems
    assert str(problem) == (
        f'{file}:4: "keys.down" is the key of "keys.up" already; until it has its own it has none'
    )
