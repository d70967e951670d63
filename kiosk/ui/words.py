"""The kiosk's own sentences that need a value in them; plain fixed labels stand in the QML."""

from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.core.blocks import Opinion, SiteFact, SiteFactKind, Stance
from kiosk.core.claims import Claim, HowChecked, Source
from kiosk.core.library import Library, Provenance
from kiosk.core.names import LanguageTag
from kiosk.core.site import SiteFacts
from kiosk.core.speech import OwnWords
from kiosk.core.visit import Silent


def _tr(text: str) -> str:
    return QCoreApplication.translate("Kiosk", text)


def long_date(day: date, language: LanguageTag) -> str:
    """A date in words, in the visitor's language; English is British."""
    locale = QLocale("en_GB" if language == "en" else language)
    return locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def step_words(step: int, steps: int, part: int, parts: int) -> str:
    """Where the reader is; all four count from 1."""
    words = _tr("Step {step} of {steps}").format(step=step, steps=steps)
    if parts > 1:
        words += f" · {part_words(part, parts)}"
    return words


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


def checked_briefly(provenance: Provenance) -> str:
    """Who checked a page, in few words for the foot of every screen."""
    signed = provenance.signed
    if signed is None:
        return _tr("Not yet checked by a clinician")
    return _tr("Checked by {name}").format(name=signed.name)


def checked_words(provenance: Provenance, language: LanguageTag) -> str:
    """Who checked a page, or the truthful opposite."""
    signed = provenance.signed
    if signed is None:
        return _tr("Not yet checked by a clinician")
    return _tr("Checked by {name}, {role}, {date}").format(
        name=signed.name, role=signed.role, date=long_date(signed.on, language)
    )


def written_words(provenance: Provenance, language: LanguageTag) -> str:
    """When a page was written and when it is looked at again."""
    return _tr("Written {written}. Review by {review}.").format(
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


def fact_text(fact: SiteFact, site: SiteFacts) -> str:
    """The clinic's own words, or what stands there while it has set none."""
    match fact.kind:
        case SiteFactKind.CLINIC_PHONE:
            said = site.clinic_phone and _tr("Call your clinic: {number}").format(
                number=site.clinic_phone
            )
        case SiteFactKind.EMERGENCY_NUMBER:
            said = site.emergency_number and _tr("Emergency number: call {number}").format(
                number=site.emergency_number
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


def idle_words(seconds: int) -> str:
    """How long is left before the wipe."""
    if seconds == 1:
        return _tr("The screen starts again in one second.")
    return _tr("The screen starts again in {seconds} seconds.").format(seconds=seconds)


def warning_words(countdown: str) -> str:
    """The idle warning, for who does not see it."""
    return _tr("Are you still reading? {countdown}").format(countdown=countdown)


def place_words(title: str, position: str) -> str:
    """Where in a page the reader is now, as it is spoken; ``title`` only of another page."""
    spoken = position.replace(" · ", ", ")
    if not title:
        return f"{spoken}."
    return f"{title} {spoken}." if title.endswith(("?", "!", ".")) else f"{title}. {spoken}."


def ended_words() -> str:
    """A visit was wiped."""
    return _tr("The screen has started again. Nothing of the last visit is kept.")


def ruler_words(alt: str, low: str, high: str, top: int) -> str:
    """What a ruler shows, and what its ends mean."""
    ends = _tr("At 0: {low}. At {top}: {high}.").format(low=low, top=top, high=high)
    return f"{alt} {ends}"


def opinion_words(opinion: Opinion, library: Library) -> str:
    """Where a body stands, and since when."""
    publication = library.sources.get(opinion.source)
    year = f" · {publication.year}" if publication else ""
    return stance_words(opinion.stance) + year


def own_words(library: Library, site: SiteFacts) -> OwnWords:
    """The kiosk's own words among what is read aloud."""
    return OwnWords(
        picture=_tr("In the picture:"),
        good=_tr("May be good"),
        bad=_tr("May be bad"),
        sure=_tr("How sure are we?"),
        on_screen=_tr("Please read this on the screen."),
        stance=lambda opinion: opinion_words(opinion, library),
        fact=lambda fact: fact_text(fact, site),
        ruler=lambda ruler: ruler_words(
            ruler.alt.text, ruler.low_end.text, ruler.high_end.text, ruler.top
        ),
    )


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
