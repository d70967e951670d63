"""What is asked of a decision aid, item by item, and what of the kiosk earns it.

The items are said in our own words. Sources: IPDASi v4.0 (Joseph-Williams and others 2014, Medical
Decision Making 34; 6 qualifying and 10 certification criteria, 4 of those for tests), PEMAT for
audiovisual material with the items of the printed form that fit (AHRQ 2013), and the Clear
Communication Index (CDC 2019).
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.core.blocks import (
    Block,
    Callout,
    IconArrays,
    ItemList,
    Opinions,
    OptionGrid,
    QuestionGroup,
    Ruler,
    SceneFigure,
    Statements,
    TeachBack,
    Timeline,
    Urgency,
)
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, PageId
from kiosk.core.own_blocks import Codes, KeyPoints, Leaning, MyQuestions, SideBySide, SureCheck


@dataclass(frozen=True, slots=True)
class At:
    """A step of a page, by its headline; it holds a block of that kind, where one is named."""

    page: str
    headline: str
    holds: type[Block] | None = None

    def __str__(self) -> str:
        return f"{self.page}: {self.headline}"

    def is_in(self, library: Library) -> bool:
        """Whether the content has it."""
        page = library.page(PageId(f"rf/{self.page}"), FALLBACK_LANGUAGE)
        steps = [s for s in page.steps if s.heading.text == self.headline] if page else []
        kind = self.holds
        return any(kind is None or any(isinstance(b, kind) for b in s.blocks) for s in steps)


@dataclass(frozen=True, slots=True)
class Item:
    """One item: the steps and tests that earn it, or what has to be done with real people."""

    id: str
    what: str
    steps: tuple[At, ...] = ()
    tests: tuple[str, ...] = ()
    needs_people: str = ""

    @property
    def standing(self) -> str:
        """In a word or two."""
        if self.needs_people:
            return "not done"
        return "met" if self.steps or self.tests else "open"


RULES = "tests/content/test_rules.py::test_each_rule"
CONTENT = "tests/content/test_bundled_content.py::test_the_bundled_content_has_no_error"
LAYOUT = "tests/layout/test_layout.py::test_every_screen_is_laid_out_well"
IDLE = "tests/ui/test_idle.py::test_a_slow_reader_is_never_warned"
OVERDUE = "tests/content/test_rules.py::test_a_passed_review_date_warns_and_stops_a_release"
SUMS = "tests/standards/test_standards.py"
DECODED = "tests/ui/test_codes.py::test_two_decoders_read_each_code_off_the_screen"

CHOICES = tuple(
    At("options", headline, OptionGrid)
    for headline in (
        "Exercise, or no procedure",
        "Skills and daily habits",
        "Pain tablets",
        "Needle treatments",
        "Surgery, or joining a trial",
    )
)
RESULTS = (
    At("benefits", "Some studies found more relief", IconArrays),
    At("benefits", "Real and pretend heat: no clear difference", IconArrays),
)
HARMS = (
    At("risks", "A nerve may sting or burn", IconArrays),
    At("risks", "Small problems can happen", IconArrays),
)
COMPARED = At("compare", "Your choices compared", SideBySide)
POINTS = At("take-away", "The main points", KeyPoints)
ASK = At("questions", "Ask about your pain", QuestionGroup)
TESTED = At("numbing", "The test comes first", SceneFigure)

IPDAS = (
    Item(
        "Q1",
        "Describes the condition that the decision is about",
        (
            At("your-back", "Pain travels as a message", SceneFigure),
            At("your-back", "Your pain may start somewhere else"),
        ),
    ),
    Item(
        "Q2",
        "Says which decision is to be made",
        (
            At("one-minute", "You can say no"),
            At("what-matters", "Which way do you lean now?", Leaning),
        ),
    ),
    Item("Q3", "Describes the choices, doing nothing among them", (*CHOICES, COMPARED)),
    Item(
        "Q4",
        "Tells what may be good about each choice",
        CHOICES,
        (f"{SUMS}::test_each_choice_tells_good_and_bad_in_equal_detail",),
    ),
    Item(
        "Q5",
        "Tells what may be bad about each choice",
        (*CHOICES, *HARMS),
        (f"{SUMS}::test_each_choice_tells_good_and_bad_in_equal_detail",),
    ),
    Item(
        "Q6",
        "Says what it is like to live through them: body, mind, people around",
        (
            At("what-matters", "What each choice can be like", ItemList),
            At("afterwards", "Sore is normal for a while"),
            At("benefits", "Daily life may get easier"),
        ),
    ),
    Item(
        "C1",
        "Tells good and bad in equal detail, and lets them be compared",
        (*CHOICES, COMPARED),
        (f"{SUMS}::test_each_choice_tells_good_and_bad_in_equal_detail", RULES),
    ),
    Item(
        "C2",
        "Names the publications behind its facts",
        (At("about", "Where the facts come from"),),
        (f"{SUMS}::test_every_figure_has_a_source", CONTENT),
    ),
    Item(
        "C3",
        "Says when it was written",
        tests=(f"{SUMS}::test_every_page_says_when_it_was_written_and_until_when",),
    ),
    Item(
        "C4",
        "Says how it is kept up to date",
        (At("about", "How we keep it up to date"),),
        (OVERDUE,),
    ),
    Item(
        "C5",
        "Says how sure the chances are",
        (*RESULTS, *HARMS),
        (f"{SUMS}::test_every_chance_says_who_and_how_sure",),
    ),
    Item("C6", "Says who paid", (At("about", "Who paid"),)),
    Item("C7", "Of the test: says what it measures", (TESTED,)),
    Item(
        "C8",
        "Of the test: says what follows if it is passed",
        (At("finding-the-cause", "What the result may mean", ItemList),),
    ),
    Item(
        "C9",
        "Of the test: says what follows if it is not passed",
        (
            At("finding-the-cause", "What the result may mean", ItemList),
            At("numbing", "Clinics set their own pass mark"),
        ),
    ),
    Item(
        "C10",
        "Of the test: says what a false result would lead to",
        (
            At("finding-the-cause", "The test can be wrong", IconArrays),
            At("finding-the-cause", "What the result may mean", ItemList),
        ),
    ),
)

PEMAT = (
    Item("U1", "Its purpose is plain", (At("about", "General information only"),)),
    Item("U2", "Nothing in it distracts", needs_people="two raters look through it"),
    Item("U3", "Everyday words", tests=(CONTENT,)),
    Item("U4", "Medical words only to teach them", tests=(RULES,)),
    Item(
        "U5",
        "The active voice",
        needs_people="two raters count; no rule of ours tells active from passive",
    ),
    Item("U6", "Numbers are clear", RESULTS, (RULES,)),
    Item("U7", "Nobody has to calculate", RESULTS, (RULES,)),
    Item("U8", "Short pieces", tests=(RULES,)),
    Item("U9", "Headings that inform", tests=(f"{SUMS}::test_every_step_has_a_headline",)),
    Item(
        "U10",
        "A logical order",
        tests=(
            "tests/journeys/test_ways.py::test_a_door_leads_through_its_route_to_the_take_away",
        ),
    ),
    Item("U11", "A summary", (At("summary", "What it is", ItemList), POINTS)),
    Item(
        "U12",
        "Signs that draw attention to what matters",
        (At("numbing", "Clinics set their own pass mark", Callout),),
    ),
    Item("U13", "Words on the screen are easy to read and stay long enough", tests=(LAYOUT, IDLE)),
    Item("U14", "Speech is clear", needs_people="people listen to it, and say how clear it is"),
    Item("U15", "A picture wherever one helps", (TESTED, *RESULTS)),
    Item("U16", "Pictures add to the words", (At("for-ever", "The nerve can grow back"),)),
    Item("U17", "Pictures have captions", (At("about", "General information only", SceneFigure),)),
    Item(
        "U18",
        "Pictures are clear",
        (TESTED,),
        ("tests/pictures/test_golden.py::test_nothing_changed_unnoticed",),
    ),
    Item("U19", "Simple tables with short headings", (*CHOICES, COMPARED)),
    Item(
        "A20",
        "Names at least one thing to do",
        (At("summary", "Your next step"), At("help-now", "Danger signs: act now", Urgency)),
    ),
    Item(
        "A21", "Speaks to the reader", (At("what-matters", "Are you ready to choose?", SureCheck),)
    ),
    Item(
        "A22",
        "Breaks what to do into steps",
        (At("before-the-day", "Get ready in good time", Timeline),),
    ),
    Item(
        "A23",
        "Something to hold on to",
        (
            At("take-away", "My questions", MyQuestions),
            At("take-away", "Take it with you", Codes),
        ),
        (DECODED,),
    ),
    Item("A25", "Says how to use its charts", (At("benefits", "It may ease pain for a time"),)),
    Item(
        "A26",
        "Pictures where they help to act",
        (At("the-procedure", "You lie on your front", SceneFigure),),
    ),
)

CDC = (
    Item(
        "1",
        "One main message",
        tests=(f"{SUMS}::test_every_page_has_one_message_that_its_card_shows",),
    ),
    Item(
        "2",
        "It stands first",
        tests=(f"{SUMS}::test_every_page_has_one_message_that_its_card_shows",),
    ),
    Item("3", "It stands out", tests=("tests/ui/test_headlines.py",)),
    Item("4", "A picture supports it", (At("one-minute", "Heat on tiny nerves in your back"),)),
    Item("5", "A call to act", (At("summary", "Your next step"),)),
    Item(
        "6",
        "Message and call are in the active voice",
        needs_people="two raters agree; no rule of ours tells active from passive",
    ),
    Item("7", "The readers' own words", tests=(CONTENT,)),
    Item("8", "Lists", (ASK, At("summary", "What it may do", ItemList))),
    Item("9", "Pieces with headings", tests=(f"{SUMS}::test_every_step_has_a_headline",)),
    Item("10", "What matters most comes first", (At("one-minute", "It is not for ever"),)),
    Item(
        "11",
        "What experts know, and what they do not",
        (
            At("experts", "One panel says no, and others object", Opinions),
            At("why-studies-differ", "They chose different people"),
        ),
    ),
    Item("12", "What to do", (At("before-the-day", "Never stop a blood thinner yourself"),)),
    Item("13", "Why", (At("afterwards", "Keep moving"),)),
    Item("14", "How", (ASK, At("take-away", "Take it with you", Codes))),
    Item("15", "Numbers that readers know: of 100", RESULTS, (RULES,)),
    Item(
        "16",
        "Numbers are explained",
        (At("benefits", "One large trial found little gain", Ruler),),
        (f"{SUMS}::test_every_chance_says_who_and_how_sure",),
    ),
    Item("17", "Nobody has to calculate", RESULTS, (RULES,)),
    Item("18", "What kind of risk", (At("risks", "Serious harm is rare but real"), *HARMS)),
    Item("19", "Risks and benefits", (*RESULTS, *HARMS)),
    Item("20", "Chances in numbers with words or a picture", (*RESULTS, *HARMS), (RULES,)),
)

WITH_PEOPLE = (
    Item(
        "F1",
        "People with back pain and clinicians said what they need, and tried it",
        needs_people="at least five people, some of whom read little, and their clinicians",
    ),
    Item(
        "F2",
        "Experts who did not write it have reviewed it",
        needs_people="a clinician signs each page; none has",
    ),
    Item(
        "F3",
        "It was shown that people know more, and choose what fits what matters to them",
        needs_people="a study with visitors",
    ),
    Item(
        "F4",
        "Its scores were given by two raters who did not write it",
        needs_people="two raters for PEMAT and for the index",
    ),
    Item(
        "F5",
        "Well and badly explained parts were found by asking people",
        (At("check", "Questions about the treatment", TeachBack),),
        needs_people="what visitors answer is kept nowhere: ask in person",
    ),
    Item(
        "F6",
        "What people say matters to them is what the statements ask",
        (At("what-matters", "How much does each matter to you?", Statements),),
        needs_people="interviews",
    ),
)

STANDARDS = {
    "IPDASi v4, qualifying and certification": IPDAS,
    "PEMAT": PEMAT,
    "CDC Clear Communication Index": CDC,
    "What needs real people": WITH_PEOPLE,
}
EVERY = tuple(item for items in STANDARDS.values() for item in items)


def faults(items: Sequence[Item], library: Library, tests: frozenset[str]) -> Iterator[str]:
    """Items that name what is not there, or nothing at all."""
    files = {test.partition("::")[0] for test in tests}
    for item in items:
        if item.standing == "open":
            yield f"{item.id} names nothing that earns it, and nothing that is to be done"
        for step in item.steps:
            if not step.is_in(library):
                yield f"{item.id} names “{step}”, which the content does not have"
        for test in item.tests:
            if test not in tests and test not in files:
                yield f"{item.id} names {test}, which is no test"


def table() -> str:
    """Every item with what earns it."""
    lines = []
    for standard, items in STANDARDS.items():
        lines += ["", standard, ""]
        for item in items:
            lines.append(f"{item.id:<4} {item.standing:<8} {item.what}")
            lines += (f"{'':<13} {step}" for step in item.steps)
            lines += (f"{'':<13} {test}" for test in item.tests)
            if item.needs_people:
                lines.append(f"{'':<13} needs: {item.needs_people}")
    return "\n".join(lines[1:])


def counts() -> str:
    """How many items stand where."""
    told = []
    for standard, items in STANDARDS.items():
        standing = Counter(item.standing for item in items)
        said = ", ".join(f"{n} {word}" for word, n in standing.items())
        told.append(f"{standard}: {len(items)} items, {said}")
    return "\n".join(told)
