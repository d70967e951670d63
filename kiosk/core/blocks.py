"""What a page is made of.

The union is closed: a new kind fails the type checker until every ``match`` handles it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from kiosk.core.body import BodyPlace
from kiosk.core.claims import numbers
from kiosk.core.names import PageId, SceneId, SourceId
from kiosk.core.own_blocks import (
    Codes,
    DangerSigns,
    KeyPoints,
    Leaning,
    MyAnswers,
    MyQuestions,
    OptionPicker,
    OwnQuestion,
    Printout,
    SideBySide,
    SureCheck,
)
from kiosk.core.prose import FigureRef, Prose, plain


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    prose: Prose


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list of short items, in order (numbered) or not."""

    items: tuple[Prose, ...]
    ordered: bool = False


class CalloutKind(StrEnum):
    """Why a sentence stands out."""

    KEY = "key"
    CAREFUL = "careful"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Callout:
    """One sentence that must not be missed."""

    kind: CalloutKind
    prose: Prose


@dataclass(frozen=True, slots=True)
class Label:
    """Live words that name a point of a picture. ``anchor`` is a name in the scene's manifest.

    It stands in ``states`` only, where there are some.
    """

    anchor: str
    prose: Prose
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SceneFigure:
    """A rendered scene: its states are played in order and the last one stays.

    ``labels`` stand in the last state; ``messages`` name paths along which pain messages travel
    in the last state. ``slider`` has no words, or one for each state: then the visitor moves
    between the states, nothing plays by itself, and labels stand in every state.
    """

    scene: SceneId
    states: tuple[str, ...]
    alt: Prose
    view: str = "whole"
    transcript: Prose | None = None
    caption: Prose | None = None
    labels: tuple[Label, ...] = ()
    messages: tuple[str, ...] = ()
    alt_without_needles: Prose | None = None
    """What is seen by somebody who would rather see no needle."""
    slider: tuple[Prose, ...] = ()
    opens: str = ""
    """The state at which its slider first stands; empty for the first."""
    after: str = ""
    """The state in which it stays beside the next steps; empty for rest."""


def without_needle_words(figure: SceneFigure) -> SceneFigure:
    """The figure as it is told to somebody who would rather see no needle.

    What moves is not told where it may be the needle.
    """
    if figure.alt_without_needles is None:
        return figure
    return replace(figure, alt=figure.alt_without_needles, transcript=None)


@dataclass(frozen=True, slots=True)
class PictureFigure:
    """One picture file of ``pictures`` in the content or the resources (PNG, JPEG, WebP, SVG)."""

    file: str
    alt: Prose
    caption: Prose | None = None


@dataclass(frozen=True, slots=True)
class IconArray:
    """A hundred people, ``marked`` of them drawn in colour and pattern.

    ``marked`` is 0..100 and equals the first number of the claim's figure.
    ``gain`` and ``loss`` say the same number both ways. Which of them comes first is the
    visitor's choice and never stands in a file; the people of the first are drawn first.
    """

    name: Prose
    figure: FigureRef
    marked: int
    gain: Prose
    loss: Prose
    loss_first: bool = False

    @property
    def frames(self) -> tuple[Prose, Prose]:
        """Both sides, in the order in which they are told."""
        return (self.loss, self.gain) if self.loss_first else (self.gain, self.loss)

    @property
    def marked_first(self) -> bool:
        """Whether the marked people are those of the first side, not those of the second."""
        gained, lost = (str(self.marked) in numbers(said.text) for said in (self.gain, self.loss))
        return (gained and not lost) != self.loss_first


class ArrayMeaning(StrEnum):
    """What the marked people have in common; it chooses colour and pattern, always the same."""

    BENEFIT = "benefit"
    HARM = "harm"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class IconArrays:
    """One to three arrays side by side, never added up.

    ``who`` tells who was studied and for how long, ``sure`` how sure we are, in words.
    """

    meaning: ArrayMeaning
    arrays: tuple[IconArray, ...]
    who: Prose
    sure: Prose


@dataclass(frozen=True, slots=True)
class Moment:
    """One point of a timeline."""

    when: Prose
    what: Prose


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happens when, first to last."""

    moments: tuple[Moment, ...]
    alt: Prose


@dataclass(frozen=True, slots=True)
class RulerMark:
    """A point on the ruler. ``at`` is in the ruler's unit and equals the claim's figure."""

    name: Prose
    figure: FigureRef
    at: float


@dataclass(frozen=True, slots=True)
class Ruler:
    """A 0..``top`` scale with the average difference and the difference worth having."""

    top: int
    low_end: Prose
    high_end: Prose
    marks: tuple[RulerMark, ...]
    alt: Prose


@dataclass(frozen=True, slots=True)
class Option:
    """One choice, told in equal detail: what may be good, what may be bad, how sure."""

    name: Prose
    good: Prose
    bad: Prose
    sure: Prose


@dataclass(frozen=True, slots=True)
class OptionGrid:
    """Choices in equal space; "no procedure now" comes first."""

    options: tuple[Option, ...]


class Stance(StrEnum):
    """Where a body of experts stands on the procedure."""

    FOR_SOME = "for-some"
    AGAINST = "against"
    DISPUTES = "disputes"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one body says, with its year from the source."""

    body: Prose
    stance: Stance
    says: Prose
    source: SourceId


@dataclass(frozen=True, slots=True)
class Opinions:
    """What experts say, in neutral order."""

    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Questions to ask the team, under one heading."""

    title: Prose
    questions: tuple[Prose, ...]


GAP = "…"
"""Where the end of a phrase goes."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A question with a gap, and what may stand in it: each end makes a question to ask."""

    ask: Prose
    ends: tuple[Prose, ...]

    @property
    def questions(self) -> tuple[Prose, ...]:
        """Each in full."""
        return tuple(plain(self.ask.text.replace(GAP, end.text)) for end in self.ends)


@dataclass(frozen=True, slots=True)
class Statements:
    """Things that may matter to the visitor; no answer is computed.

    With a ``scale``, least first, the visitor can say how much each does.
    """

    statements: tuple[Prose, ...]
    scale: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class TeachBackItem:
    """A question that checks our explaining, its answer, and the page that explains it.

    With ``choices``, of which ``right`` is the place of the right one, the visitor answers it.
    ``again`` asks the same in other words, with the same choices. ``step`` of the page, counted
    from 1, is the one that explains it.
    """

    question: Prose
    answer: Prose
    page: PageId
    choices: tuple[Prose, ...] = ()
    right: int = 0
    again: Prose | None = None
    step: int = 1


@dataclass(frozen=True, slots=True)
class TeachBack:
    """Unscored questions with their answers."""

    items: tuple[TeachBackItem, ...]


class UrgencyLevel(StrEnum):
    """How soon to act. ``ASK`` is no danger sign: the visitor wants help with this screen."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Urgency:
    """Signs that share one level of urgency, with what to do about them."""

    level: UrgencyLevel
    title: Prose
    act: Prose
    signs: tuple[Prose, ...]
    body: "BodySigns | None" = None


@dataclass(frozen=True, slots=True)
class BodySigns:
    """A drawing of where each sign is felt, in the signs' order; there if it has room."""

    places: tuple[BodyPlace, ...]
    alt: Prose


@dataclass(frozen=True, slots=True)
class MoreLink:
    """A button to a page that not everybody wants to read."""

    page: PageId
    prose: Prose


class SiteFactKind(StrEnum):
    """What only the clinic can say. With nothing set, the kiosk says where to find it."""

    CLINIC_PHONE = "clinic-phone"
    EMERGENCY_NUMBER = "emergency-number"
    FASTING = "fasting"
    DRIVING = "driving"
    SEDATION = "sedation"


@dataclass(frozen=True, slots=True)
class SiteFact:
    """A sentence from the clinic's settings, with the words shown while it is not set."""

    kind: SiteFactKind
    unset: Prose


Figure: TypeAlias = SceneFigure | PictureFigure | IconArrays | Timeline | Ruler

TextBlock: TypeAlias = (
    Paragraph
    | ItemList
    | Callout
    | OptionGrid
    | Opinions
    | QuestionGroup
    | Statements
    | TeachBack
    | Urgency
    | MoreLink
    | SiteFact
    | KeyPoints
    | DangerSigns
    | MyQuestions
    | Leaning
    | SureCheck
    | MyAnswers
    | Codes
    | Printout
    | OwnQuestion
    | Phrases
    | OptionPicker
    | SideBySide
)

Block: TypeAlias = Figure | TextBlock
