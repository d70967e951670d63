"""`kiosk help`: the commands, and the guides as text."""

import sys
from collections.abc import Mapping, Sequence

from kiosk.app.folders import GUIDES

GOOD = 0
BAD = 1


def show(words: Sequence[str], commands: Mapping[str, str]) -> int:
    """Print the commands and the names of the guides, or the guides that are named."""
    guides = {path.stem: path for path in sorted(GUIDES.glob("*.md"))}
    unknown = [word for word in words if word not in guides]
    if unknown:
        known = ", ".join(guides) or "none"
        sys.stderr.write(f'There is no guide "{unknown[0]}". Guides: {known}\n')
        return BAD
    for word in words:
        sys.stdout.write(guides[word].read_text(encoding="utf-8") + "\n")
    if not words:
        sys.stdout.write(overview(commands, list(guides)))
    return GOOD


def overview(commands: Mapping[str, str], guides: Sequence[str]) -> str:
    """What can be typed."""
    lines = ["Commands:"]
    lines += [f"  kiosk {name:<10} {what}" for name, what in commands.items()]
    lines += ["", "Each command explains itself with --help."]
    if guides:
        lines += ["", "Guides:", *(f"  kiosk help {guide}" for guide in guides)]
    return "\n".join(lines) + "\n"
