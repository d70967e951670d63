"""What a site sets: one TOML file, one table of keys, every fault told by file and line."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from kiosk.core.comfort import Look, ReadingComfort, Volume
from kiosk.core.keys import KeyAction, Keymap
from kiosk.core.languages import LanguageWish, wish_of
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.paper import PaperSize, PrintPlan
from kiosk.core.problems import Problem, Severity
from kiosk.core.site import EMERGENCY_NUMBERS, SiteFacts
from kiosk.core.talking import GRACE_S

Value = str | float


class Renderer(StrEnum):
    """What draws the screen."""

    AUTO = "auto"
    SOFTWARE = "software"
    HARDWARE = "hardware"


class JackWatch(StrEnum):
    """Whether the jack of the computer is watched."""

    AUTO = "auto"
    NONE = "none"


class Loudness(StrEnum):
    """How loud the loudspeaker is."""

    OFF = "off"
    QUIET = "quiet"
    NORMAL = "normal"
    LOUD = "loud"


VOLUMES = {
    Loudness.QUIET: Volume.QUIET,
    Loudness.NORMAL: Volume.NORMAL,
    Loudness.LOUD: Volume.LOUD,
}


class Origin(StrEnum):
    """Where a value in force comes from."""

    USUAL = "usual"
    FILE = "file"
    COMMAND_LINE = "command line"


@dataclass(frozen=True, slots=True)
class SettingKey:
    """One key of the file.

    A text key may name its ``choices``; a number key has a range ``low``..``high`` and a unit,
    and may be ``whole``.
    """

    name: str
    default: Value
    help: str
    choices: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    whole: bool = False

    @property
    def rule(self) -> str:
        """What values are allowed, in words; empty for any text."""
        if isinstance(self.default, str):
            return f"One of: {', '.join(filter(None, self.choices))}." if self.choices else ""
        return f"From {self.low:g} to {self.high:g} {self.unit}."

    @property
    def written(self) -> str:
        """The usual value as the file has it."""
        return f'"{self.default}"' if isinstance(self.default, str) else f"{self.default:g}"

    def fault(self, value: object) -> str:
        """What is wrong with a value; empty where nothing is."""
        if isinstance(self.default, str):
            if not isinstance(value, str):
                return "must be a text in quotes"
            if self.choices and value not in self.choices:
                return f"must be one of: {', '.join(filter(None, self.choices))}"
            return ""
        if isinstance(value, bool) or not isinstance(value, int | float):
            return f"must be a number of {self.unit}"
        if not self.low <= value <= self.high:
            return f"must be from {self.low:g} to {self.high:g} {self.unit}"
        if self.whole and not float(value).is_integer():
            return f"must be a whole number {self.unit}"
        return ""


LEAST_INCHES, MOST_INCHES = 7.0, 100.0

MOST_CODE = 65_535

KEY_HELP = {
    KeyAction.UP: "goes to the item before",
    KeyAction.DOWN: "goes to the next item",
    KeyAction.LEFT: "turns a page or a value to the left",
    KeyAction.RIGHT: "turns a page or a value to the right",
    KeyAction.SELECT: "does what the chosen item says",
    KeyAction.BACK: "goes back, or closes what lies on top",
    KeyAction.HOME: "shows the chapters",
    KeyAction.HELP: "shows Help now",
}


def keypad_lines(codes: Sequence[int]) -> tuple[str, ...]:
    """What to write into the settings file for these keys, in the order of ``KeyAction``."""
    named = zip(KeyAction, codes, strict=False)
    return ("[keys]", *(f"{action} = {code}" for action, code in named if code))


HEADSET_CODES = ("headset.in_code", "headset.out_code")

KEYPAD_KEYS = tuple(
    SettingKey(
        f"keys.{action}",
        0.0,
        f"Key of a keypad that {KEY_HELP[action]}, by the code that it sends; 0 means none. The "
        "keys of a usual keyboard always work.",
        low=0.0,
        high=MOST_CODE,
        unit="(scan code)",
        whole=True,
    )
    for action in KeyAction
)

KEYS = (
    SettingKey(
        "display.panel_inches",
        23.8,
        "Visible diagonal of the screen; every size on it follows from this.",
        low=LEAST_INCHES,
        high=MOST_INCHES,
        unit="inches",
    ),
    SettingKey(
        "display.look",
        Look.LIGHT.value,
        "Colours that each visitor starts with. Where it is not set, a computer that asks for "
        "high contrast gets contrast.",
        choices=tuple(Look),
    ),
    SettingKey(
        "display.lower_edge_mm",
        0.0,
        "Height of the screen's lower visible edge above the floor; 0 means not known. With it "
        "visitors of a tall screen may bring everything within reach.",
        low=0.0,
        high=2000.0,
        unit="mm",
    ),
    SettingKey(
        "display.renderer",
        Renderer.AUTO.value,
        "What draws the screen; auto takes the graphics card where there is one.",
        choices=tuple(Renderer),
    ),
    SettingKey(
        "display.languages",
        "",
        "Languages that visitors may choose, by their folders in the content, for example "
        '"es fr"; English is always there. Where it is not set, only translations that a named '
        "person checked are offered. all: every translation there is, the others with a word "
        "that nobody checked them.",
    ),
    SettingKey(
        "display.language",
        FALLBACK_LANGUAGE,
        "Language that each visitor starts with; it has to be one that is offered.",
    ),
    SettingKey(
        "sound.loudspeaker",
        Loudness.NORMAL.value,
        "How loud each visitor starts to listen; with off nothing is ever read aloud, not even to "
        "a headset.",
        choices=(Loudness.OFF, Loudness.QUIET, Loudness.NORMAL),
    ),
    SettingKey(
        "sound.loudest",
        Loudness.LOUD.value,
        "The most that a visitor may choose.",
        choices=(Loudness.QUIET, Loudness.NORMAL, Loudness.LOUD),
    ),
    *KEYPAD_KEYS,
    SettingKey(
        "headset.jack",
        JackWatch.AUTO.value,
        "Whether a headset in the jack of this computer starts talking mode, for people who "
        "cannot see. With none only the Help key does, held for two seconds.",
        choices=tuple(JackWatch),
    ),
    SettingKey(
        "headset.in_code",
        0.0,
        "Code that a keypad with a jack of its own sends when a headset goes in; 0 means none.",
        low=0.0,
        high=MOST_CODE,
        unit="(scan code)",
        whole=True,
    ),
    SettingKey(
        "headset.out_code",
        0.0,
        "Code that it sends when the headset is pulled out; 0 means none.",
        low=0.0,
        high=MOST_CODE,
        unit="(scan code)",
        whole=True,
    ),
    SettingKey(
        "headset.grace_s",
        GRACE_S,
        "How long a headset may be out before the visit ends and everything is as usual again.",
        low=3.0,
        high=60.0,
        unit="seconds",
    ),
    SettingKey("clinic.name", "", "Name of the clinic, shown while the screen waits for a touch."),
    SettingKey("clinic.phone", "", "Number that patients call; shown as written."),
    SettingKey(
        "clinic.web",
        "",
        "Web address of the clinic; visitors may take it along as a code. The kiosk does not "
        "open it.",
    ),
    SettingKey(
        "clinic.country",
        "",
        "Two letters, for example GB; sets the emergency number.",
        choices=("", *sorted(EMERGENCY_NUMBERS)),
    ),
    SettingKey("clinic.fasting", "", "One sentence about eating and drinking before the visit."),
    SettingKey("clinic.driving", "", "One sentence about driving afterwards."),
    SettingKey("clinic.sedation", "", "One sentence about medicine that relaxes you."),
    SettingKey(
        "print.queue",
        "",
        "Name of a print queue of this computer, for example of lpstat -e. With it visitors may "
        "print their take-away; without it nothing on the screen speaks of paper.",
    ),
    SettingKey(
        "print.paper",
        PaperSize.A4.value,
        "Paper in that printer; roll-80mm is that of a receipt printer.",
        choices=tuple(PaperSize),
    ),
    SettingKey(
        "print.most",
        2.0,
        "How many times one visitor may print.",
        low=1.0,
        high=10.0,
        unit="times",
        whole=True,
    ),
)


@dataclass(frozen=True, slots=True)
class InForce:
    """One key with its value and where that comes from; ``line`` is 0 but for a file's."""

    key: SettingKey
    value: Value
    origin: Origin
    line: int = 0


@dataclass(frozen=True, slots=True)
class Settings:
    """Every key with its value in force, where it comes from, and what was wrong in the file.

    ``lines`` holds the line of each value that the file sets, ``given`` the keys that the command
    line set. A key that is not known is reported, and left in the file as it is.
    """

    values: Mapping[str, Value]
    problems: tuple[Problem, ...] = field(default=())
    lines: Mapping[str, int] = field(default_factory=dict)
    given: frozenset[str] = frozenset()

    def with_given(self, key: str, value: Value) -> "Settings":
        """A value from the command line takes the place of the file's."""
        return replace(self, values={**self.values, key: value}, given=self.given | {key})

    def in_force(self) -> tuple[InForce, ...]:
        """Every key in the order of the table."""
        return tuple(self._in_force(key) for key in KEYS)

    def _in_force(self, key: SettingKey) -> InForce:
        value = self.values[key.name]
        if key.name in self.given:
            return InForce(key, value, Origin.COMMAND_LINE)
        if key.name in self.lines:
            return InForce(key, value, Origin.FILE, self.lines[key.name])
        return InForce(key, value, Origin.USUAL)

    def is_set(self, key: str) -> bool:
        """Whether file or command line set the key."""
        return key in self.given or key in self.lines

    def text(self, key: str) -> str:
        """The value of a text key."""
        return str(self.values[key])

    def number(self, key: str) -> float:
        """The value of a number key."""
        return float(self.values[key])

    @property
    def site(self) -> SiteFacts:
        """The clinic's own facts."""
        return SiteFacts(
            clinic_name=self.text("clinic.name"),
            clinic_phone=self.text("clinic.phone"),
            clinic_web=self.text("clinic.web"),
            country=self.text("clinic.country"),
            fasting=self.text("clinic.fasting"),
            driving=self.text("clinic.driving"),
            sedation=self.text("clinic.sedation"),
        )

    @property
    def comfort(self) -> ReadingComfort:
        """What a fresh visit starts with."""
        asked = VOLUMES.get(Loudness(self.text("sound.loudspeaker")), Volume.QUIET)
        return ReadingComfort(
            language=LanguageTag(self.text("display.language")),
            look=Look(self.text("display.look")),
            volume=asked if self.loudest is None else min(asked, self.loudest),
        )

    @property
    def language_wish(self) -> LanguageWish:
        """Which languages visitors may choose."""
        return wish_of(self.text("display.languages"))

    @property
    def loudest(self) -> Volume | None:
        """The most that may be heard; None where the site wants no sound."""
        if self.text("sound.loudspeaker") == Loudness.OFF:
            return None
        return VOLUMES[Loudness(self.text("sound.loudest"))]

    @property
    def keymap(self) -> Keymap:
        """What the keys of a keypad do."""
        codes = {action: int(self.number(f"keys.{action}")) for action in KeyAction}
        return Keymap(
            {code: action for action, code in codes.items() if code},
            int(self.number("headset.in_code")),
            int(self.number("headset.out_code")),
        )

    @property
    def watches_jack(self) -> bool:
        """Whether the jack of this computer is watched: only where there may be sound."""
        return self.text("headset.jack") == JackWatch.AUTO and self.loudest is not None

    @property
    def print_plan(self) -> PrintPlan | None:
        """Where visitors print; None where the site has not turned it on."""
        queue = self.text("print.queue").strip()
        size = PaperSize(self.text("print.paper"))
        return PrintPlan(queue, size, int(self.number("print.most"))) if queue else None

    @property
    def renderer(self) -> Renderer:
        """What is to draw the screen."""
        return Renderer(self.text("display.renderer"))


def usual_settings() -> Settings:
    """Every key at its default."""
    return Settings({key.name: key.default for key in KEYS})


def read_settings(path: Path) -> Settings:
    """Read the file; a missing one means defaults. A bad value falls back and is reported."""
    try:
        # A byte order mark is what Windows' Notepad leaves at the start.
        text = path.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except FileNotFoundError:
        return usual_settings()
    except (OSError, ValueError, RecursionError) as error:
        return _unreadable(path, error)
    lines = _key_lines(text)
    known = {key.name: key for key in KEYS}
    values: dict[str, Value] = {key.name: key.default for key in KEYS}
    set_here: dict[str, int] = {}
    problems = []
    for name, value in _flat(table):
        fault = known[name].fault(value) if name in known else "is not a setting; correct it"
        if not fault and isinstance(value, str | int | float):
            values[name] = value
            set_here[name] = lines.get(name, 0)
            continue
        usual = _usual(known[name]) if name in known else ""
        message = f'"{name}" {fault}{usual}'
        problems.append(Problem(str(path), lines.get(name, 0), message, Severity.WARNING))
    for name, other in _shared_codes(values):
        values[name] = 0.0
        message = f'"{name}" is the key of "{other}" already; until it has its own it has none'
        problems.append(Problem(str(path), lines.get(name, 0), message, Severity.WARNING))
    return Settings(values, tuple(problems), set_here)


def _shared_codes(values: Mapping[str, Value]) -> list[tuple[str, str]]:
    """The keys of a keypad that were given to an action before, and to which."""
    given: dict[Value, str] = {}
    shared = []
    for key in (*KEYPAD_KEYS, *(one for one in KEYS if one.name in HEADSET_CODES)):
        code = values[key.name]
        if code and code in given:
            shared.append((key.name, given[code]))
        given.setdefault(code, key.name)
    return shared


def _usual(key: SettingKey) -> str:
    return f'; "{key.default}" is used' if key.default != "" else "; nothing is shown for it"


def _unreadable(path: Path, error: Exception) -> Settings:
    found = re.search(r"at line (\d+)", str(error))
    message = f"cannot be read ({error}); the usual settings are used"
    problem = Problem(str(path), int(found.group(1)) if found else 0, message)
    return Settings(usual_settings().values, (problem,))


def _flat(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, object]]:
    pairs: list[tuple[str, object]] = []
    for key, value in table.items():
        name = f"{prefix}{key}"
        pairs += _flat(value, f"{name}.") if isinstance(value, dict) else [(name, value)]
    return pairs


HEAD = re.compile(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$")
KEY = re.compile(r"\s*([\w\"'. -]+?)\s*=")


def _key_lines(text: str) -> dict[str, int]:
    """The line of every key, by its full name."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if head := HEAD.match(line):
            table = head.group(1).strip() + "."
        elif key := KEY.match(line):
            name = table + key.group(1)
            found.setdefault(re.sub(r"[\"' ]", "", name), number)
    return found
