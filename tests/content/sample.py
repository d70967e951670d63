"""A small content without any fault, as text; tests break it one change at a time."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

TODAY = date(2026, 12, 1)

LAYER = b"layer"
DIGEST = hashlib.sha256(LAYER).hexdigest()

HEADER = """+++
title = "{title}"
message = "{message}"
stage = "deciding"
written = 2026-11-23
review_by = 2027-11-22
+++
"""

START = (
    HEADER.format(title="In one minute", message="Heat may ease back pain for a time.")
    + """
## Heat on tiny nerves

::: scene
scene = "spine"
states = ["rest", "warm"]
view = "joint"
messages = ["message"]
alt = "A needle lies next to a nerve."
alt_without_needles = "A nerve."
transcript = "The tip of the needle glows."
caption = "The nerve is drawn thicker than life."

[[label]]
anchor = "nerve"
text = "Nerve"
:::

The heat stops the nerve. The full name is [radiofrequency](term:radiofrequency).

- It may help for [6 months](claim:relief/when).
- It may not help at all.

::: picture
file = "clinic.png"
alt = "The front door of the clinic."
:::

## Does it work?

::: arrays
meaning = "benefit"
who = "People with back pain, for [6 months](claim:relief/when)."
sure = "Not sure."

[[array]]
name = "Real heat"
claim = "relief/yes"
marked = 4
gain = "[4](claim:relief/yes-only) had less pain"
loss = "[96](claim:relief/no) had more pain"
:::

::: ruler
top = 10
low_end = "no pain"
high_end = "worst pain"
alt = "The mark stands near the low end."

[[mark]]
name = "The gap found"
claim = "relief/gap"
at = 0.5
:::

::: timeline
alt = "The pain comes back after some months."

[[moment]]
when = "Same day"
what = "You go home."

[[moment]]
when = "Later"
what = "The nerve may grow back."
:::

::: more
page = "rf/choices"
text = "See your choices"
:::
"""
)

CHOICES = (
    HEADER.format(title="Your choices", message="You can say no to this.")
    + """
## Look at all of them

::: options
[[option]]
name = "No heat now"
good = "There is no risk from the heat."
bad = "The pain may stay as it is."
sure = "Most people are still in pain later."

[[option]]
name = "Heat"
good = "The pain may go for some time."
bad = "Your back may be sore for days."
sure = "We are not sure how well it works."
:::

::: opinions
[[opinion]]
body = "A panel"
stance = "against"
source = "trial"
says = "Do not use it."
:::

::: statements
statements = ["I want to move more."]
:::

::: questions
title = "Ask your team"
questions = ["Who gives the heat?"]
:::

::: teach-back
[[item]]
question = "Is it for ever?"
answer = "No."
page = "rf/start"
:::
"""
)

HELP = (
    HEADER.format(title="Help now", message="Some signs need help at once.")
    + """
## Act now

::: urgency
level = "now"
title = "Danger signs"
act = "Tell the staff now."
signs = ["You cannot pee", "A weak leg"]
:::

::: site
fact = "clinic-phone"
unset = "Call your clinic. Its number is on your letter."
:::
"""
)

ABOUT = (
    HEADER.format(title="About this", message="We say where the facts come from.")
    + """
## Who wrote it

::: callout
kind = "key"
text = "Talk it through with your team."
:::
"""
)

FILES: Mapping[str, str] = {
    "content/rf.toml": """help = "rf/help"
about = "rf/about"
scene = "spine"

[[chapter]]
id = "glance"
icon = "fa6s.stopwatch"
pages = ["rf/start"]

[[door]]
id = "tour"
icon = "fa6s.route"
route = ["rf/start", "rf/choices"]
""",
    "content/claims.toml": """[source.trial]
cite = "A and others. A trial. A journal"
year = 2020

[claim.relief]
says = "4 of 100 people had less pain after 6 months."
who = "100 people"
how_long = "6 months"
source = "trial"
read_on = 2026-11-22
how_checked = "page"

[claim.relief.figures]
yes = "4 of 100"
yes-only = "4"
no = "96"
when = "6 months"
gap = "0.5 points"
""",
    "content/en/glossary.toml": """[term.radiofrequency]
word = "radiofrequency"
forms = ["radiofrequency", "RF"]
meaning = "A fast current that warms the tip."
taught = true
""",
    "content/en/rf/words.toml": """title = "A nerve block"
lead = "What it is, and is not"

[chapter.glance]
title = "At a glance"
lead = "What it is, in a minute"

[door.tour]
title = "Take a tour"
lead = "The main points"
""",
    "content/en/rf/start.md": START,
    "content/en/rf/choices.md": CHOICES,
    "content/en/rf/help.md": HELP,
    "content/en/rf/about.md": ABOUT,
    "resources/illustrations/spine/scene.json": json.dumps(
        {
            "format": 1,
            "scene": "spine",
            "model": "abc",
            "size_px": [1440, 1440],
            "layers": [
                {"name": "bone", "file": "bone.webp", "box": [0, 0, 1, 1], "sha256": DIGEST},
                {
                    "name": "needle",
                    "file": "glow.webp",
                    "box": [0.5, 0.5, 0.1, 0.1],
                    "sha256": DIGEST,
                },
            ],
            "states": {
                name: {
                    "bone": {"opacity": 1, "offset": [0, 0], "scale": 1},
                    "needle": {"opacity": opacity, "offset": [0.1, -0.1], "scale": 1.5},
                }
                for name, opacity in {"rest": 0, "warm": 1}.items()
            },
            "anchors": {"nerve": [0.4, 0.6]},
            "paths": {"message": [[0.1, 0.1], [0.2, 0.3], [0.2, 1.2]]},
            "views": {"joint": [0.25, 0.25, 0.5, 0.5]},
            "hidden": {"message": [[0.2, 0.4], [0.9, 1]]},
        },
        indent=1,
    ),
}

BINARY_FILES: Mapping[str, bytes] = {
    "resources/illustrations/spine/bone.webp": LAYER,
    "resources/illustrations/spine/glow.webp": LAYER,
    "resources/pictures/clinic.png": b"\x89PNG\r\n\x1a\n",
}


def write_sample(folder: Path) -> None:
    """Put the sample's ``content`` and ``resources`` into a folder."""
    for name, data in {
        **{name: text.encode() for name, text in FILES.items()},
        **BINARY_FILES,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace text in one file of the sample; it has to be there."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
