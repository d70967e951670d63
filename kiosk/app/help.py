"""`kiosk help`: the commands, the settings, the exit codes, and the guides as text."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.app.folders import GUIDES, settings_file
from kiosk.core.exit_codes import ExitCode
from kiosk.services.settings import KEYS, SettingKey


def show(words: Sequence[str], commands: Mapping[str, str]) -> int:
    """Print the commands and the names of what can be read, or what is named."""
    guides = {path.stem: path for path in sorted(GUIDES.glob("*.md"))}
    unknown = [word for word in words if word not in {*TABLES, *guides}]
    if unknown:
        known = ", ".join((*TABLES, *guides))
        sys.stderr.write(f'kiosk help: there is nothing called "{unknown[0]}". There is: {known}\n')
        return ExitCode.WRONG_WORDS
    for word in words:
        text = TABLES[word]() if word in TABLES else guides[word].read_text(encoding="utf-8")
        sys.stdout.write(text + "\n")
    if not words:
        sys.stdout.write(overview(commands, list(guides)))
    return ExitCode.GOOD


def overview(commands: Mapping[str, str], guides: Sequence[str]) -> str:
    """What can be typed."""
    lines = ["Commands:"]
    lines += [f"  kiosk {name:<11} {what}" for name, what in commands.items()]
    lines += ["  kiosk --version   say the version"]
    lines += [
        "  kiosk --self-test open every screen without showing it, and say what is damaged",
        "",
    ]
    lines += ["Each command explains itself with --help.", "", "To read:"]
    lines += [f"  kiosk help {name}" for name in (*TABLES, *guides)]
    return "\n".join(lines) + "\n"


def settings_text() -> str:
    """Every key of the settings file, as a file that can be copied and changed."""
    lines = [
        f"# The settings are in {settings_file()}.",
        "# A key that is not there has the value shown here. This is the whole file with its",
        "# usual values: copy what you need, and write your own value after the = sign.",
    ]
    table = ""
    for key in KEYS:
        head, _, name = key.name.partition(".")
        if head != table:
            lines += ["", f"[{head}]"]
            table = head
        lines += [f"# {key.help}", *(f"# {rule}" for rule in filter(None, [key.rule]))]
        lines.append(f"{name} = {key.written}")
    return "\n".join(lines)


def settings_table() -> str:
    """The same as a Markdown table, for the guide."""
    return _table(("Key", "Usual value", "Allowed", "What it does"), map(_setting_cells, KEYS))


def _setting_cells(key: SettingKey) -> tuple[str, ...]:
    return (f"`{key.name}`", f"`{key.written}`", key.rule or "any text", key.help)


def exit_codes_text() -> str:
    """Every exit code and what to do about it."""
    return "\n".join(f"{code.value:3}  {code.meaning}" for code in ExitCode)


def exit_codes_table() -> str:
    """The same as a Markdown table, for the guide."""
    return _table(("Code", "Meaning"), ((str(code.value), code.meaning) for code in ExitCode))


def _table(heads: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    lines = (heads, ("---",) * len(heads), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


TABLES: Mapping[str, Callable[[], str]] = {
    "settings": settings_text,
    "exit-codes": exit_codes_text,
}
