"""For each rule the smallest change that breaks it, and what the writer is told."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kiosk.app.check import all_problems
from kiosk.content.load import load_library
from kiosk.core.problems import Problem, Severity
from tests.content.sample import TODAY, change


def problems_of(folder: Path, today: date = TODAY, *, release: bool = False) -> list[Problem]:
    loaded = load_library(folder / "content", folder / "resources", verify=True)
    return list(all_problems(loaded, today, for_release=release))


def test_the_sample_has_no_problem(sample: Path) -> None:
    assert problems_of(sample, release=True) == []


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule, what is changed, where and how the problem is told."""

    rule: str
    file: str
    old: str
    new: str
    says: str
    at: str = ""
    warning: bool = False


START = "content/en/rf/start.md"
CHOICES = "content/en/rf/choices.md"
HELP = "content/en/rf/help.md"
ABOUT = "content/en/rf/about.md"
WORDS = "content/en/rf/words.toml"
GLOSSARY = "content/en/glossary.toml"
CLAIMS = "content/claims.toml"
TOPIC = "content/rf.toml"
SCENE = "resources/illustrations/spine/scene.json"

LONG_SENTENCE = "It is a " + "big " * 20 + "joint."

BROKEN = [
    Broken("figure in a title", START, "In one minute", "In 2 minutes", "no claim can be marked"),
    Broken(
        "figure in a short title",
        START,
        'title = "In one minute"',
        'title = "In one minute"\nshort = "In 2"',
        "no claim can be marked",
    ),
    Broken(
        "short title that is as long",
        START,
        'title = "In one minute"',
        'title = "In one minute"\nshort = "In one moment"',
        "is not shorter than the title",
    ),
    Broken("figure in the message", START, "for a time.", "for 3 months.", "without a claim"),
    Broken(
        "figure in a headline", START, "## Heat on tiny", "## Heat on 2 tiny", "without a claim"
    ),
    Broken(
        "figure in text",
        START,
        "stops the nerve",
        "stops 2 nerves",
        "[figure](claim:",
        f"{START}:26:",
    ),
    Broken("figure in letters", START, "stops the nerve", "stops half the nerve", "says 1/2"),
    Broken("figure in a compound", START, "stops the nerve", "stops twenty-two nerves", "says 22"),
    Broken("figure in a label", START, '"Nerve"', '"Nerve 5"', "the label says 5", f"{START}:11:"),
    Broken("figure in alt text", START, "A needle lies", "2 needles lie", "the alt text says 2"),
    Broken("figure in a caption", START, "drawn thicker", "drawn 3 times thicker", "the caption"),
    Broken("figure in a transcript", START, "needle glows", "needle glows twice", "the transcript"),
    Broken("figure in an array", START, '"Real heat"', '"Real heat, 5 people"', "the name says 5"),
    Broken("figure in an option", CHOICES, "sore for days", "sore for 5 days", "the text says 5"),
    Broken("figure in a question", CHOICES, "Who gives", "Of 100, who gives", "the question says"),
    Broken("figure in a sign", HELP, "A weak leg", "2 weak legs", "the sign says 2"),
    Broken("figure in a site fact", HELP, "Call your clinic", "Call 12345", "the site fact says"),
    Broken(
        "figure in the glossary", GLOSSARY, "warms the", "warms 2 of the", "2", f"{GLOSSARY}:1:"
    ),
    Broken("figure in a topic's words", WORDS, "in a minute", "in 1 minute", "[chapter.glance]"),
    Broken("figure unlike its claim", START, "[6 months](", "[8 months](", 'says "6 months"'),
    Broken(
        "figure in another order",
        START,
        "[4](claim:relief/yes-only)",
        "[100 of 4](claim:relief/yes)",
        "in the same order",
    ),
    Broken("figure of another unit", START, "[6 months](", "[6 weeks](", "use the same unit"),
    Broken("unknown claim", START, "claim:relief/when", "claim:relieve/when", 'no claim "relieve"'),
    Broken(
        "unknown figure", START, "claim:relief/when", "claim:relief/then", "it has: yes, yes-only"
    ),
    Broken(
        "claim without source",
        CLAIMS,
        'source = "trial"',
        'source = "tale"',
        '"tale"',
        f"{CLAIMS}:5:",
    ),
    Broken(
        "claim from memory",
        CLAIMS,
        '"page"',
        '"knowledge"',
        "from memory",
        f"{START}:1:",
        warning=True,
    ),
    Broken(
        "opinion without source", CHOICES, 'source = "trial"', 'source = "tale"', "[source.tale]"
    ),
    Broken(
        "a fifth yes in an array of four",
        START,
        "marked = 4",
        "marked = 5",
        'marks 5 people, but the claim relief/yes says "4 of 100"',
    ),
    Broken("array not of 100", CLAIMS, '"4 of 100"', '"4 of 90"', "needs a figure of 100"),
    Broken(
        "array without its loss",
        START,
        "[96](claim:relief/no) had more pain",
        "The others had more pain",
        "must tell both sides",
    ),
    Broken(
        "array that marks neither side",
        START,
        'claim = "relief/yes"\nmarked = 4',
        'claim = "relief/when"\nmarked = 6',
        'neither "gain" nor "loss"',
    ),
    Broken(
        "four arrays",
        START,
        "[[array]]",
        '[[array]]\nname = "A"\nclaim = "relief/yes"\nmarked = 4\n'
        'gain = "[4](claim:relief/yes-only)"\nloss = "[96](claim:relief/no)"\n\n' * 3 + "[[array]]",
        "show 1 to 3",
    ),
    Broken("ruler mark unlike its claim", START, "at = 0.5", "at = 0.6", "stands at 0.6"),
    Broken("ruler mark off the ruler", START, "at = 0.5", "at = 30", "must be from 0 to 10"),
    Broken(
        "reading grade",
        ABOUT,
        "Talk it through with your team.",
        "Deliberate comprehensively regarding interventional alternatives.",
        "reading grade",
    ),
    Broken(
        "SMOG of a chapter",
        START,
        "The heat stops the nerve.",
        "An energetic animal therapy. " * 9,
        "SMOG grade",
        TOPIC,
    ),
    Broken(
        "long step",
        START,
        "The heat stops the nerve.",
        "The heat stops the nerve. " * 12,
        "words of running text, the limit is 60",
        f"{START}:9:",
    ),
    Broken(
        "long item",
        START,
        "It may not help at all.",
        "It may not help at all, and it may hurt a bit, and it may not be for you.",
        "limit is 16",
    ),
    Broken("long sentence", START, "The heat stops the nerve.", LONG_SENTENCE, "the limit is 22"),
    Broken(
        "long sentences on average",
        ABOUT,
        "Talk it through with your team.",
        "Talk it through with your team when you see them the next time and say what you want. "
        * 4,
        "on average",
    ),
    Broken(
        "long headline",
        START,
        "## Does it work?",
        "## Does it work for you or for me or not?",
        "the headline",
    ),
    Broken(
        "two words to explain",
        START,
        "[radiofrequency](term:radiofrequency)",
        "[radiofrequency](term:radiofrequency) or [RF](term:radiofrequency)",
        "keep one",
    ),
    Broken("unknown word", START, "term:radiofrequency", "term:radio", 'the word "radio"'),
    Broken("dead link to more", START, 'page = "rf/choices"', 'page = "rf/choice"', '"rf/choice"'),
    Broken("dead link to replay", CHOICES, 'page = "rf/start"', 'page = "rf/begin"', '"rf/begin"'),
    Broken(
        "dead link in a chapter",
        TOPIC,
        'pages = ["rf/start"]',
        'pages = ["rf/begin"]',
        'the chapter "glance"',
    ),
    Broken("dead link in a door", TOPIC, '"rf/choices"]', '"rf/choice"]', 'the door "tour"'),
    Broken("no about page", TOPIC, 'about = "rf/about"', 'about = "rf/us"', '"about": there is no'),
    Broken("no help page", TOPIC, 'help = "rf/help"', 'help = "rf/aid"', "danger signs"),
    Broken("no danger signs", HELP, 'level = "now"', 'level = "today"', 'level = "now"'),
    Broken(
        "page that nobody reaches",
        TOPIC,
        'about = "rf/about"',
        'about = "rf/help"',
        "nobody can reach",
        ABOUT,
    ),
    Broken("unknown picture", START, '"clinic.png"', '"house.png"', "content/pictures"),
    Broken("unknown scene", START, 'scene = "spine"', 'scene = "spin"', 'no scene "spin"'),
    Broken("unknown scene of a topic", TOPIC, 'scene = "spine"', 'scene = "spin"', '"spin"', TOPIC),
    Broken(
        "chapter picture of an unknown scene",
        TOPIC,
        'id = "glance"\n',
        'id = "glance"\nscene = "spin"\nstate = "rest"\n',
        'the picture of the chapter "glance" (en): there is no scene "spin"',
        TOPIC,
    ),
    Broken(
        "chapter picture in an unknown state",
        TOPIC,
        'id = "glance"\n',
        'id = "glance"\nscene = "spine"\nstate = "hot"\n',
        'no state "hot"',
        TOPIC,
    ),
    Broken(
        "chapter picture that nothing describes",
        TOPIC,
        'id = "glance"\n',
        'id = "glance"\nscene = "spine"\nstate = "rest"\n',
        '(en): "alt" is empty',
        TOPIC,
    ),
    Broken(
        "unknown state to stay in", START, '"warm"]', '"warm"]\nafter = "hot"', 'no state "hot"'
    ),
    Broken("no slider to open", START, '"warm"]', '"warm"]\nopens = "warm"', 'is for a "slider"'),
    Broken(
        "a slider that opens nowhere",
        START,
        '"warm"]',
        '"warm"]\nslider = ["Before", "After"]\nopens = "hot"',
        'must be one of its "states": rest, warm',
    ),
    Broken(
        "a needle that stays", START, '"warm"]', '"warm"]\nafter = "warm"', '"warm", which shows'
    ),
    Broken("unknown state", START, '"warm"]', '"hot"]', 'no state "hot"; use one of: rest, warm'),
    Broken("unknown view", START, 'view = "joint"', 'view = "knee"', 'no view "knee"'),
    Broken("unknown anchor", START, 'anchor = "nerve"', 'anchor = "vein"', 'no anchor "vein"'),
    Broken("unknown message", START, '["message"]', '["sign"]', 'no message "sign"'),
    Broken(
        "point without a timeline",
        START,
        "## Does it work?",
        '## Does it work?\n\n::: point\nwhen = "Later"\n:::',
        "no timeline stands beside this step",
        f"{START}:36:",
    ),
    Broken(
        "unknown point",
        START,
        """::: more
page = "rf/choices"
""",
        """## When?

::: timeline
alt = "Days."

[[moment]]
when = "Same day"
what = "You go home."

[[moment]]
when = "Later"
what = "The nerve may grow back."
:::

## And then?

::: point
when = "Sooner"
:::

::: more
page = "rf/choices"
""",
        'no point "Sooner"; use one of: Same day, Later',
    ),
    Broken(
        "missing alt text",
        START,
        'alt = "A needle lies next to a nerve."',
        'alt = "&nbsp;"',
        '"alt" is empty',
    ),
    Broken(
        "needle without words for who would rather see none",
        START,
        'alt_without_needles = "A nerve."\n',
        "",
        "this picture shows a needle",
    ),
    Broken(
        "figure in the other alt text",
        START,
        '"A nerve."',
        '"2 nerves."',
        "the alt text says 2",
    ),
    Broken("no alt text", START, 'alt = "A needle lies next to a nerve."\n', "", 'has no "alt"'),
    Broken(
        "nothing to compare",
        START,
        "::: more\npage",
        '::: side-by-side\npage = "rf/about"\nnone = "Touch one."\n:::\n\n::: more\npage',
        'nothing to compare on the page "rf/about"',
    ),
    Broken(
        "dead link to what is compared",
        START,
        "::: more\npage",
        '::: pick-options\npage = "rf/choice"\nhow = "Touch one."\n:::\n\n::: more\npage',
        'there is no page "rf/choice"',
    ),
    Broken(
        "a miss leads to a step that is not there",
        CHOICES,
        'answer = "No."\npage = "rf/start"\n',
        'answer = "No."\npage = "rf/start"\nstep = 9\nchoices = ["Yes", "No"]\nright = "No"\n'
        'again = "Does it last?"\n',
        "is explained in step 9 of",
    ),
    Broken(
        "options in unequal detail",
        CHOICES,
        "Your back may be sore for days.",
        "None.",
        '"No heat now" is told in 21 words and "Heat" in 16',
    ),
    Broken(
        "a choice with more good than bad",
        CHOICES,
        "The pain may go for some time.",
        "The pain may go for some good time.",
        "8 words of what may be good and 7",
    ),
    Broken(
        "an array whose loss is an afterthought",
        START,
        "[96](claim:relief/no) had more pain",
        "[96](claim:relief/no) did not",
        'tells its "gain" in 4 words and its "loss" in 3',
    ),
    Broken(
        "one in ten",
        START,
        "It may not help at all.",
        "It helps one in ten.",
        "say it of 100 people",
    ),
    Broken("1 in 10", START, "It may not help at all.", "It helps 1 in every 10.", "of 100 people"),
    Broken(
        "per cent",
        START,
        "[6 months](claim:relief/when).",
        "[6%](claim:relief/when).",
        "per cent",
        warning=True,
    ),
    Broken("promise", ABOUT, "Talk it", "It is a cure. Talk it", '"cure"', warning=True),
    Broken("promise of safety", ABOUT, "Talk it", "It is safe. Talk it", '"safe"', warning=True),
    Broken(
        "permanent outside quotes", WORDS, "A nerve", "A permanent nerve", "promise", warning=True
    ),
    Broken("review too far away", ABOUT, "2027-11-22", "2027-12-01", "more than 12 months"),
    Broken("review before writing", ABOUT, "2027-11-22", "2026-11-22", "is before written"),
    Broken(
        "written in the future",
        ABOUT,
        "written = 2026-11-23",
        "written = 2026-12-02",
        "future",
        warning=True,
    ),
    Broken(
        "signed too early",
        ABOUT,
        "+++\n\n",
        '\n[signed]\nname = "A"\nrole = "Doctor"\non = 2026-11-22\n+++\n\n',
        "signed on 2026-11-22",
    ),
    Broken("missing card words", WORDS, "[door.tour]", "[door.trip]", "no [door.tour]"),
    Broken(
        "card words of nothing", WORDS, "[door.tour]", "[door.trip]", "[door.trip] belongs to no"
    ),
    Broken(
        "unknown field",
        START,
        'stage = "deciding"',
        'stage = "deciding"\nmood = "calm"',
        '"mood" is not a field of the page header',
        f"{START}:1:",
    ),
    Broken(
        "unknown field in a block",
        START,
        "marked = 4",
        "marked = 4\ncolour = 3",
        '"colour" is not a field',
        f"{START}:38:",
    ),
    Broken("bad TOML", START, "marked = 4", "marked = four", "not understood", f"{START}:46:"),
    Broken(
        "bad TOML in a header",
        START,
        'stage = "deciding"',
        "stage = ",
        "not understood",
        f"{START}:4:",
    ),
    Broken(
        "date with a time",
        START,
        "written = 2026-11-23",
        "written = 2026-11-23T10:00:00",
        "must be a date",
    ),
    Broken("unknown block", START, "::: ruler", "::: rule", 'no block "rule"; use one of: arrays'),
    Broken(
        "block that does not end",
        HELP,
        'letter."\n:::',
        'letter."',
        "add a line ::: after it",
        f"{HELP}:18:",
    ),
    Broken("headline without words", START, "## Does it work?", "##", "headline is empty"),
    Broken(
        "headline without text",
        ABOUT,
        "## Who wrote it",
        "## Who\n\n## Who wrote it",
        "nothing under it",
    ),
    Broken("slanted text", START, "the nerve.", "the *nerve*.", "slanted"),
    Broken(
        "link to the outside",
        START,
        "the nerve.",
        "the [nerve](https://x.org).",
        "is not a link this kiosk knows",
    ),
    Broken("unknown field of a claim", CLAIMS, "read_on", "read_in", '"read_on"', f"{CLAIMS}:5:"),
    Broken("unknown way of checking", CLAIMS, '"page"', '"guess"', "use one of: page, second-hand"),
    Broken(
        "changed layer",
        SCENE,
        '"sha256": "',
        '"sha256": "' + "0" * 64 + '", "x": "',
        "is not a field",
    ),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.rule)
def test_each_rule(sample: Path, broken: Broken) -> None:
    change(sample, broken.file, broken.old, broken.new)

    told = [p for p in problems_of(sample) if broken.says in p.message]

    assert told, [str(p) for p in problems_of(sample)]
    assert all(str(p).startswith(broken.at) for p in told), [str(p) for p in told]
    wanted = Severity.WARNING if broken.warning else Severity.ERROR
    assert {p.severity for p in told} == {wanted}


def test_a_passed_review_date_warns_and_stops_a_release(sample: Path) -> None:
    late = date(2027, 11, 23)

    assert {p.severity for p in problems_of(sample, late)} == {Severity.WARNING}
    assert {p.severity for p in problems_of(sample, late, release=True)} == {Severity.ERROR}
    assert problems_of(sample, date(2027, 11, 22), release=True) == []


def test_every_problem_is_told_at_once(sample: Path) -> None:
    change(sample, START, "stops the nerve", "stops 2 nerves")
    change(sample, ABOUT, "2027-11-22", "2027-12-01")
    change(sample, WORDS, "in a minute", "in 1 minute")

    assert [p.file for p in problems_of(sample)] == [ABOUT, START, WORDS]


def test_a_promise_may_be_quoted_or_denied(sample: Path) -> None:
    change(sample, ABOUT, "Talk it", "It is not a cure. Some say “permanent cure”. Talk it")

    assert problems_of(sample) == []


def test_twenty_one_taught_words_are_too_many(sample: Path) -> None:
    entry = '\n[term.t{0}]\nword = "{1}"\nmeaning = "A word."\ntaught = true\n'
    words = [chr(ord("a") + i) * 3 for i in range(20)]
    path = sample / GLOSSARY
    path.write_text(
        path.read_text(encoding="utf-8")
        + "".join(entry.format(i, word) for i, word in enumerate(words)),
        encoding="utf-8",
    )

    (told,) = problems_of(sample)
    assert str(told).startswith(f"{GLOSSARY}:102: 21 words are taught, the limit is 20;")


def test_a_taught_word_does_not_raise_the_grade(sample: Path) -> None:
    name = "Radiofrequency radiofrequency radiofrequency radiofrequency."
    change(sample, ABOUT, "Talk it through with your team.", name)
    assert problems_of(sample) == []

    change(sample, GLOSSARY, "taught = true", "taught = false")
    assert any("reading grade" in p.message for p in problems_of(sample))


def errors_of(page: Path, sample: Path) -> list[Problem]:
    """What is wrong with one page; that no translator marked it as done is only a warning."""
    name = page.relative_to(sample).as_posix()
    found = problems_of(sample)
    return [p for p in found if p.file == name and p.severity is Severity.ERROR]


def test_other_languages_are_not_graded_but_keep_figures_and_sentence_lengths(sample: Path) -> None:
    page = sample / "content/de/rf/about.md"
    page.parent.mkdir(parents=True)
    text = (sample / ABOUT).read_text(encoding="utf-8")
    hard = "Entscheidungsunterstützungsmaßnahmen berücksichtigen Nebenwirkungswahrscheinlichkeiten."
    page.write_text(text.replace("Talk it through with your team.", hard), encoding="utf-8")
    (sample / "content/de/glossary.toml").write_text("", encoding="utf-8")
    words = (sample / WORDS).read_text(encoding="utf-8")
    (sample / "content/de/rf/words.toml").write_text(words, encoding="utf-8")
    assert errors_of(page, sample) == []

    change(sample, "content/de/rf/about.md", hard, "Nach [6,0 Monaten](claim:relief/when).")
    assert any('"6,0 Monaten"' in p.message for p in errors_of(page, sample))

    change(sample, "content/de/rf/about.md", "[6,0 Monaten]", "[6 Monaten]")
    assert not any('"6 Monaten"' in p.message for p in errors_of(page, sample))


def test_a_page_without_an_english_one_is_told(sample: Path) -> None:
    page = sample / "content/de/rf/neu.md"
    page.parent.mkdir(parents=True)
    page.write_text((sample / ABOUT).read_text(encoding="utf-8"), encoding="utf-8")
    (sample / "content/de/glossary.toml").write_text("", encoding="utf-8")
    words = (sample / WORDS).read_text(encoding="utf-8")
    (sample / "content/de/rf/words.toml").write_text(words, encoding="utf-8")

    assert ["no English page" in p.message for p in errors_of(page, sample)] == [True]
