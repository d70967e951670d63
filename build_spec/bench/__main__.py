"""`python3 build_spec bench`: measures the kiosk beside Chromium and prints one table."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from build_spec.bench.figures import write_json
from build_spec.bench.readme import README, with_figures
from build_spec.bench.run import FULL, QUICK, Bench
from build_spec.bench.table import as_markdown, as_text
from build_spec.console import complain, say
from build_spec.hermetic import has_xvfb, hermetic_room, xvfb
from build_spec.places import ROOT, venv_python

DONE = 0
FAILED = 1


def main(words: Sequence[str]) -> int:
    """Measure, print, and write what is asked for. No figure makes it fail."""
    asked = _parser().parse_args(words)
    if not has_xvfb():
        complain("bench measures under Xvfb, which exists on Linux only; run it there.")
        return FAILED
    if asked.scenes:
        with hermetic_room() as room, xvfb(room, "-screen", "0", "3840x2160x24") as shown:
            words = (str(venv_python()), "-P", "-m", "build_spec.bench.scenes")
            return subprocess.run(words, env=dict(shown.env), cwd=ROOT, check=False).returncode
    with hermetic_room() as room:
        figures = Bench(QUICK if asked.quick else FULL, room).run()
    say(f"\n{as_text(figures)}")
    if asked.json:
        write_json(figures, asked.json)
    if asked.write_readme:
        text = README.read_text(encoding="utf-8")
        README.write_text(with_figures(text, as_markdown(figures)), encoding="utf-8")
        say(f"\nWritten into {README.name}")
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bench", description="Measure the kiosk beside Chromium showing the same pages."
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="few repeats and few pages, in about a minute; else about eight",
    )
    parser.add_argument(
        "--scenes", action="store_true", help="only how soon scenes open and what they weigh"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument(
        "--write-readme", action="store_true", help="replace the README's table of figures"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
