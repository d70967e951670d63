"""The commands as they are typed."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import COMMANDS, main
from kiosk.app import check
from kiosk.app import help as help_command
from tests.content.sample import change

TODAY = "--today=2026-12-01"


@pytest.fixture
def content(sample: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(check, "RESOURCES", sample / "resources")
    return f"--content={sample / 'content'}"


def test_good_content(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", content, TODAY]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings in 4 pages\n"


def test_problems_are_sorted_and_counted(
    sample: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(sample, "content/en/rf/start.md", "[6 months]", "[7 months]")
    change(sample, "content/en/rf/about.md", "Talk it", "It is a cure. Talk it")

    assert main(["check", content, TODAY]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith('content/en/rf/about.md:11: warning: the callout says "cure"')
    assert lines[1].startswith('content/en/rf/start.md:28: the text says "7 months"')
    assert lines[2:] == ["1 error, 1 warning in 4 pages"]


def test_a_passed_review_date_fails_only_a_release(content: str) -> None:
    assert main(["check", content, "--today=2028-01-01"]) == 0
    assert main(["check", content, "--today=2028-01-01", "--release"]) == 1


def test_the_list_for_a_clinician(
    sample: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(sample, "content/claims.toml", '"page"', '"second-hand"')
    change(
        sample,
        "content/en/rf/about.md",
        "+++\n\n",
        '\n[signed]\nname = "A"\nrole = "Doctor"\non = 2026-11-24\n+++\n\n',
    )
    main(["check", content, TODAY, "--for-clinician"])

    assert capsys.readouterr().out.splitlines()[2:] == [
        "PAGES NOT YET SIGNED (3)",
        "To sign, add [signed] with name, role and on (the date) to the page's header.",
        "[ ] Your choices  (content/en/rf/choices.md, written 2026-11-23)",
        "[ ] Help now  (content/en/rf/help.md, written 2026-11-23)",
        "[ ] In one minute  (content/en/rf/start.md, written 2026-11-23)",
        "",
        "FACTS TO CONFIRM (1)",
        "[ ] relief: 4 of 100 people had less pain after 6 months.",
        "    who: 100 people; how long: 6 months",
        "    figures: yes = 4 of 100; yes-only = 4; no = 96; when = 6 months; gap = 0.5 points",
        "    source: A and others. A trial. A journal, 2020",
        "    how checked: read in a page that reports the source (2026-11-22)",
        "    used in: content/en/rf/start.md",
    ]


def test_the_reading_level_of_each_page(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", content, TODAY, "--reading"])

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-1] for line in lines[4:]] == [
        "rf/about",
        "rf/choices",
        "rf/help",
        "rf/start",
    ]
    exempt, _, counted = lines[-1].split()[:3]
    assert float(exempt) < float(counted)


def test_a_strange_day_is_refused(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["check", content, "--today=tomorrow"])

    assert stopped.value.code == 2
    assert "tomorrow" in capsys.readouterr().err


def test_help_lists_commands_and_guides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "staff.md").write_text("# For staff", encoding="utf-8")
    monkeypatch.setattr(help_command, "GUIDES", tmp_path)

    assert main(["help"]) == main(["--help"]) == 0
    overview = capsys.readouterr().out
    assert all(f"kiosk {command}" in overview for command in COMMANDS)
    assert "kiosk help staff" in overview

    assert main(["help", "staff"]) == 0
    assert capsys.readouterr().out == "# For staff\n"

    assert main(["help", "gardener"]) == 2
    said = capsys.readouterr().err
    assert '"gardener"' in said
    assert "staff" in said
    assert said.count("\n") == 1


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dance"]) == 2
    said = capsys.readouterr().err
    assert "dance" in said
    assert said.count("\n") == 1


def test_a_check_needs_no_qt(content: str) -> None:
    code = (
        "import sys; from kiosk.__main__ import main; main(sys.argv[1:]); "
        "sys.exit(any(name.startswith(('PySide6', 'qtawesome')) for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", content, TODAY], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
