"""The kiosk's own sentences that need a value in them; plain fixed labels stand in the QML."""

import re
from datetime import date
from typing import assert_never
from unicodedata import decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from kiosk.core.blocks import SiteFact, SiteFactKind, Stance
from kiosk.core.claims import Claim, HowChecked, Source
from kiosk.core.direction import has_letters_from_right, kept_apart, numbers_in_order
from kiosk.core.library import Library, Provenance
from kiosk.core.listening import Silent
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.own_blocks import CodeCard
from kiosk.core.paper import Paper, Sent
from kiosk.core.prose import ASKED_OR_CRIED, goes_on, leaves_no_space
from kiosk.core.rows import PickHead
from kiosk.core.site import SiteFacts
from kiosk.core.speech import OwnWords
from kiosk.core.talking import TalkWords
from kiosk.core.turning import Facing

WEEKDAY = re.compile(r"^dddd[\s,،]*|[\s,،]*dddd$")
NEARLY_FULL = 20
"""Letters."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kiosk", text)


def _trn(text: str, count: int) -> str:
    """The same for a sentence with ``{count}`` of something: each language has its own forms."""
    return QCoreApplication.translate("Kiosk", text, "", count).format(count=count)


def locale_of(language: LanguageTag) -> QLocale:
    """Qt's locale; English is British."""
    return QLocale("en_GB" if language == FALLBACK_LANGUAGE else language)


def runs_from_right() -> bool:
    """Whether the language that is shown is read from right to left."""
    return QLocale().textDirection() == Qt.LayoutDirection.RightToLeft


def isolated(text: str) -> str:
    """A figure or number that keeps its order where the words around it run from the right."""
    return kept_apart(text) if runs_from_right() else text


def in_order(text: str) -> str:
    """Words whose numbers keep their order, whichever way the language that is shown runs."""
    return numbers_in_order(text) if runs_from_right() else text


def in_our_digits(text: str) -> str:
    """What Qt wrote in the digits of the language, in those of every page and picture: 0 to 9."""
    return "".join(str(decimal(c)) if c.isdecimal() else c for c in text).replace("\u066b", ".")


def joined(*fields: str) -> str:
    """Fields one behind the other, with the comma of their script; each keeps its own order.

    Else "in the trial RESTORE, 3 years" would be read as the third trial of that name.
    """
    told = [field for field in fields if field]
    return _comma(" ".join(told)).join(map(isolated, told)) if len(told) > 1 else "".join(told)


def _comma(text: str) -> str:
    if has_letters_from_right(text):
        return "، "
    return "，" if any(leaves_no_space(c) for c in text) else ", "


def number_words(value: float) -> str:
    """A number as the language that is shown writes it: 0.2 or 0,2."""
    return isolated(in_our_digits(QLocale().toString(float(value), "g", 6)))


def long_date(day: date, language: LanguageTag) -> str:
    """A date in words, in the visitor's language, without the day of the week."""
    locale = locale_of(language)
    form = WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return in_our_digits(locale.toString(QDate(day.year, day.month, day.day), form))


def step_words(step: int, steps: int, part: int = 1, parts: int = 1) -> str:
    """Where the reader is; all four count from 1."""
    words = _tr("Step {step} of {steps}").format(step=step, steps=steps)
    if parts > 1:
        words += f" · {part_words(part, parts)}"
    return words


def way_words(page: int, pages: int) -> str:
    """Where on a door's way the reader is, and so how much is left; both count from 1."""
    return _tr("Page {page} of {pages}").format(page=page, pages=pages)


def part_words(part: int, parts: int) -> str:
    """Which screen of a step is shown, counted from 1; nothing where it is one."""
    return _tr("part {part} of {parts}").format(part=part, parts=parts) if parts > 1 else ""


def seen_words(seen: int, pages: int) -> str:
    """How much of a chapter was opened."""
    if seen == 0:
        return ""
    if seen >= pages:
        return _tr("Seen")
    return _tr("{seen} of {pages} seen").format(seen=seen, pages=pages)


def checked_briefly(provenance: Provenance, today: date) -> str:
    """Who checked a page, in few words for the foot of every screen."""
    signed = provenance.signed
    overdue = provenance.is_overdue(today)
    if signed is None:
        if overdue:
            return _tr("Overdue: not yet checked by a clinician")
        return _tr("Not yet checked by a clinician")
    words = _tr("Overdue: checked by {name}") if overdue else _tr("Checked by {name}")
    return words.format(name=signed.name)


def foot_words(provenance: Provenance, today: date, *, missing: bool, unchecked: bool) -> str:
    """Who checked a page, after what a visitor in another language has to know first."""
    checked = checked_briefly(provenance, today)
    plainly = provenance.signed is None and not provenance.is_overdue(today)
    if missing:
        if plainly:
            return _tr("Only in English so far, and not yet checked")
        return f"{_tr('Only in English so far')} · {checked}"
    if unchecked:
        if plainly:
            return _tr("Text and translation not yet checked")
        return f"{_tr('Translation not yet checked')} · {checked}"
    return checked


def translation_words(unchecked: bool) -> str:  # noqa: FBT001  (there is nothing else to say)
    """What stands below the languages when nobody has checked the chosen one."""
    if not unchecked:
        return ""
    return _tr(
        "Nobody has checked this translation yet. It may have mistakes. If something is not "
        "clear, ask your team. You may ask for an interpreter."
    )


def checked_words(provenance: Provenance, language: LanguageTag) -> str:
    """Who checked a page, or the truthful opposite."""
    signed = provenance.signed
    if signed is None:
        return _tr("Not yet checked by a clinician")
    return _tr("Checked by {name}, {role}, {date}").format(
        name=isolated(signed.name),
        role=isolated(signed.role),
        date=isolated(long_date(signed.on, language)),
    )


def written_words(provenance: Provenance, language: LanguageTag, today: date) -> str:
    """When a page was written and when it is looked at again, or that nobody did in time."""
    if provenance.is_overdue(today):
        words = _tr(
            "Written {written}. It was to be reviewed by {review}, and was not. "
            "Some of it may be out of date: ask your team."
        )
    else:
        words = _tr("Written {written}. Review by {review}.")
    return words.format(
        written=long_date(provenance.written, language),
        review=long_date(provenance.review_by, language),
    )


def how_checked_words(claim: Claim) -> str:
    """How a fact was checked, in a visitor's words."""
    match claim.how_checked:
        case HowChecked.PAGE:
            return _tr("We read its summary, or its own page.")
        case HowChecked.SECOND_HAND:
            return _tr("We read this in another text that reports it.")
        case HowChecked.DERIVED:
            return _tr("We worked this out from published numbers.")
        case HowChecked.KNOWLEDGE:
            return _tr("Not re-checked.")
        case _:
            assert_never(claim.how_checked)


def cited(source: Source) -> str:
    """A publication with its year."""
    return f"{source.cite}, {source.year}"


def first_now_words(told_first: str) -> str:
    """What a screen reader says once the other side of an array comes first."""
    return _tr("First now: {told}").format(told=told_first)


def studies_title() -> str:
    """Above who was studied."""
    return _tr("Who was studied?")


def stance_words(stance: Stance) -> str:
    """Where a body stands."""
    match stance:
        case Stance.FOR_SOME:
            return _tr("For some people")
        case Stance.AGAINST:
            return _tr("Against")
        case Stance.DISPUTES:
            return _tr("Disputes this")
        case Stance.WAITING:
            return _tr("No result yet")
        case _:
            assert_never(stance)


def stand_words(stance: Stance, publication: Source | None) -> str:
    """Where a body stands, and since when."""
    return stance_words(stance) + (f" · {publication.year}" if publication else "")


def fact_text(fact: SiteFact, site: SiteFacts) -> str:
    """The clinic's own words, or what stands there while it has set none."""
    match fact.kind:
        case SiteFactKind.CLINIC_PHONE:
            said = site.clinic_phone and _tr("Call your clinic: {number}").format(
                number=isolated(site.clinic_phone)
            )
        case SiteFactKind.EMERGENCY_NUMBER:
            said = site.emergency_number and _tr("Emergency number: call {number}").format(
                number=isolated(site.emergency_number)
            )
        case SiteFactKind.FASTING:
            said = site.fasting
        case SiteFactKind.DRIVING:
            said = site.driving
        case SiteFactKind.SEDATION:
            said = site.sedation
        case _:
            assert_never(fact.kind)
    return said or fact.unset.text


def home_title() -> str:
    """Above the chapters."""
    return _tr("What would you like to know?")


def look_again_words() -> str:
    """What stands below an answer that was missed."""
    return _tr("Let us look again")


def picked_words(head: PickHead) -> str:
    """How many more may be picked, that no more may be, or which one the last pick put out."""
    if head.made_room is not None:
        return _tr("At most {of}. Taken out: {name}").format(of=head.of, name=head.made_room.text)
    if head.picked < head.of:
        return _trn("You can pick {count} more", head.of - head.picked)
    return _tr("{picked} of {of} picked").format(picked=head.picked, of=head.of)


def unsaid_words() -> str:
    """Where a slider stands that nobody has moved."""
    return _tr("Not said yet")


def code_count(card: CodeCard) -> str:
    """Which code of how many."""
    if card.of == 1:
        return _tr("One code holds it all")
    return _tr("Code {number} of {of}").format(number=card.number, of=card.of)


def code_says(card: CodeCard) -> str:
    """What of the page a code holds."""
    return _tr("In it: {titles}").format(titles=" · ".join(card.titles)) if card.titles else ""


def code_picture_words(card: CodeCard) -> str:
    """The picture of a code, for who does not see it."""
    return _tr("A square code for the camera of a phone. {count}").format(count=code_count(card))


def code_use(card: CodeCard) -> str:
    """What a telephone does with it; of several contacts the first says so."""
    if card.web:
        return _tr(
            "This one opens the clinic’s own web page. Your phone needs the internet for it."
        )
    if card.number > 1:
        return ""
    if card.phone:
        return _tr("Your phone keeps it as a contact. It needs no internet.")
    return _tr("Your phone shows it as text. It needs no internet.")


def printing_words(paper: Paper) -> str:
    """What became of a printout; empty before the first."""
    match paper.sent:
        case Sent.NOT_YET:
            return ""
        case Sent.UNDER_WAY:
            return _tr("Your paper is on its way to the printer.")
        case Sent.DONE:
            return _tr("Please take your paper. If nothing comes out, ask at the desk.")
        case Sent.UNSURE:
            return _tr("If nothing comes out, please ask at the desk.")
        case _:
            assert_never(paper.sent)


def paper_codes_title() -> str:
    """Above the codes of a printout."""
    return _tr("For your phone")


def paper_codes_how(*, web: bool) -> str:
    """What to do with them; ``web`` where one is an address."""
    if web:
        return _tr("Hold the camera of your phone over a code. Only the web page needs internet.")
    return _tr("Hold the camera of your phone over a code. It needs no internet.")


def paper_foot(
    provenance: Provenance,
    language: LanguageTag,
    version: str,
    today: date,
    *,
    unchecked: bool = False,
) -> tuple[str, ...]:
    """Who stands behind a printout; its first line stands out."""
    return (
        *filter(None, (translation_words(unchecked),)),
        checked_words(provenance, language),
        written_words(provenance, language, today),
        _tr("General information: ask your team what fits you. Version {version}.").format(
            version=version
        ),
    )


def paper_page(page: int, pages: int) -> str:
    """Which page of a printout."""
    return _tr("Page {page} of {pages}").format(page=page, pages=pages)


def letters_left(letters: int) -> str:
    """How much room a line has, once it is little."""
    if letters > NEARLY_FULL:
        return ""
    return _tr("Letters left: {letters}").format(letters=letters)


def idle_words(seconds: int) -> str:
    """How long is left before the wipe."""
    if seconds == 1:
        return _tr("The screen starts again in one second.")
    return _trn("The screen starts again in {count} seconds.", seconds)


def warning_words(countdown: str) -> str:
    """The idle warning, for who does not see it."""
    return _tr("Are you still reading? {countdown}").format(countdown=countdown)


def place_words(title: str, position: str, way: str = "") -> str:
    """Where in a page the reader is now, as it is spoken; ``title`` and way only of another."""
    spoken = ", ".join(filter(None, (title and way, position.replace(" · ", ", "))))
    if not title:
        return f"{spoken}."
    return f"{title} {spoken}." if title.endswith((*ASKED_OR_CRIED, ".")) else f"{title}. {spoken}."


def ended_words() -> str:
    """A visit was wiped."""
    return _tr("The screen has started again. Nothing of the last visit is kept.")


def moment_words(when: str, what: str, *, here: bool) -> str:
    """A point of a timeline; ``here`` is the one that the words beside it are about."""
    said = f"{goes_on(when)}{what}"
    return _tr("{point}. The words here are about this.").format(point=said) if here else said


def picture_title() -> str:
    """Above what a picture shows, told in words."""
    return _tr("What this picture shows")


def facing_words(facing: Facing) -> str:
    """From where a picture that turns is seen."""
    match facing:
        case Facing.BEHIND:
            return _tr("From behind")
        case Facing.BEHIND_LEFT:
            return _tr("From behind, left")
        case Facing.LEFT:
            return _tr("From the left")
        case Facing.FRONT_LEFT:
            return _tr("From the front, left")
        case Facing.FRONT:
            return _tr("From the front")
        case Facing.FRONT_RIGHT:
            return _tr("From the front, right")
        case Facing.RIGHT:
            return _tr("From the right")
        case Facing.BEHIND_RIGHT:
            return _tr("From behind, right")
        case _:
            assert_never(facing)


def ruler_words(alt: str, low: str, high: str, top: int) -> str:
    """What a ruler shows, and what its ends mean."""
    ends = _tr("At 0: {low}. At {top}: {high}.").format(low=low, top=top, high=high)
    return f"{alt} {ends}"


def own_words(library: Library, site: SiteFacts) -> OwnWords:
    """The kiosk's own words among what is read aloud."""
    return OwnWords(
        home=home_title(),
        picture=_tr("In the picture:"),
        good=_tr("May be good"),
        bad=_tr("May be bad"),
        sure=_tr("How sure are we?"),
        unsaid=unsaid_words(),
        code=_tr("Here is a square code for the camera of a phone."),
        on_screen=_tr("This is not recorded. Please read it on the screen."),
        stance=lambda stance, source: stand_words(stance, library.sources.get(source)),
        fact=lambda fact: fact_text(fact, site),
        code_use=code_use,
        printing=printing_words,
        ruler=lambda ruler: ruler_words(
            ruler.alt.text, ruler.low_end.text, ruler.high_end.text, ruler.top
        ),
    )


def item_place(at: int, of: int) -> str:
    """Which of how many items has the focus."""
    return _tr("{at} of {of}").format(at=at, of=of)


def talk_words() -> TalkWords:
    """What is said in talking mode only."""
    return TalkWords(
        speaks_now=_tr("This screen speaks to you now."),
        keys=(
            _tr("Press Down for the next item, and Up for the one before."),
            _tr("Press Select, in the middle, to do what an item says."),
            _tr("Press Right to go on and Left to go back. They change a value, too."),
        ),
        ask=_tr("Press Help to hear where you are."),
        comfort=_tr("Loudness and speed of the voice are under Comfort."),
        walk_on=_tr("Press Down to hear what you can choose."),
        you_are_at=_tr("You are here:"),
        help=(
            _tr("To hear a screen again, press Select right after it."),
            _tr("Press Help again for the danger signs."),
            _tr("Hold Help for two seconds to end the voice."),
        ),
        no_more=_tr("There is nothing more this way."),
        word_means=_tr("What does this word mean?"),
        not_recorded=_tr("This is not recorded. Please ask at the desk."),
        button=_tr("Button"),
        chosen=_tr("Choice, chosen"),
        not_chosen=_tr("Choice, not chosen"),
        ticked=_tr("Box, ticked"),
        not_ticked=_tr("Box, not ticked"),
        slider=_tr("Slider"),
        place=item_place,
    )


def starting_words() -> str:
    """Shown until the machine's own voice begins."""
    return _tr("One moment. The voice is starting.")


def silent_words(why: Silent) -> tuple[str, str]:
    """A title, and why nothing is read aloud."""
    match why:
        case Silent.NO_SOUND:
            return _tr("There is no sound now"), _tr(
                "The loudspeaker or headset does not answer. Please tell the staff at the desk. "
                "They can read this with you."
            )
        case Silent.NO_CLIPS:
            return _tr("This cannot be read aloud"), _tr(
                "Its words have not been recorded yet. The staff at the desk can read them with "
                "you."
            )
        case _:
            assert_never(why)
