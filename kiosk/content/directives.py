"""The structured blocks of a page: ``:::`` name, TOML body, ``:::``.

One reader and one writer each, side by side, so that what is written is what is read.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, assert_never

from kiosk.content.fields import Fields
from kiosk.content.inline import render_inline
from kiosk.core.blocks import (
    GAP,
    ArrayMeaning,
    BodySigns,
    Callout,
    CalloutKind,
    Figure,
    IconArray,
    IconArrays,
    Label,
    Moment,
    MoreLink,
    Opinion,
    Opinions,
    Option,
    OptionGrid,
    Phrases,
    PictureFigure,
    QuestionGroup,
    Ruler,
    RulerMark,
    SceneFigure,
    SiteFact,
    SiteFactKind,
    Stance,
    Statements,
    TeachBack,
    TeachBackItem,
    Timeline,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.body import BodyPlace
from kiosk.core.names import ClaimId, PageId, SceneId, SourceId
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
from kiosk.core.prose import FigureRef, Prose

Table = dict[str, Any]
"""A TOML table on its way to disk; it never leaves this package."""

Directive: TypeAlias = (
    Figure
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
"""Every block that plain Markdown has no sign for."""


def read_figure_ref(fields: Fields) -> FigureRef:
    """The ``claim = "name/figure"`` of a table."""
    claim, _, figure = fields.text("claim").partition("/")
    if not claim or not figure:
        raise fields.error(f'"claim" of {fields.where} must be "claim-name/figure-name"')
    return FigureRef(ClaimId(claim), figure)


def _read_callout(f: Fields) -> Callout:
    return Callout(f.choice("kind", CalloutKind), f.prose("text"))


def _read_label(f: Fields) -> Label:
    return Label(f.text("anchor"), f.prose("text"), f.texts("states", []))


def _read_scene(f: Fields) -> SceneFigure:
    figure = SceneFigure(
        scene=SceneId(f.text("scene")),
        states=f.texts("states"),
        alt=f.prose("alt"),
        view=f.text("view", "whole"),
        transcript=f.optional_prose("transcript"),
        caption=f.optional_prose("caption"),
        labels=f.tables("label", _read_label, least=0),
        messages=f.texts("messages", []),
        alt_without_needles=f.optional_prose("alt_without_needles"),
        slider=f.proses("slider") if f.has("slider") else (),
        opens=f.text("opens", ""),
        after=f.text("after", ""),
    )
    if figure.slider and len(figure.slider) != len(figure.states):
        raise f.error(f'"slider" of {f.where} needs one word for each of the "states"')
    if figure.opens and not figure.slider:
        raise f.error(f'"opens" of {f.where} is for a "slider"; delete it')
    if figure.opens and figure.opens not in figure.states:
        states = ", ".join(figure.states)
        raise f.error(f'"opens" of {f.where} must be one of its "states": {states}')
    return figure


def _read_picture(f: Fields) -> PictureFigure:
    return PictureFigure(f.text("file"), f.prose("alt"), f.optional_prose("caption"))


def _read_array(f: Fields) -> IconArray:
    return IconArray(
        f.prose("name"),
        read_figure_ref(f),
        f.whole("marked", 0, 100),
        f.prose("gain"),
        f.prose("loss"),
    )


def _read_arrays(f: Fields) -> IconArrays:
    return IconArrays(
        f.choice("meaning", ArrayMeaning),
        f.tables("array", _read_array),
        f.prose("who"),
        f.prose("sure"),
    )


def _read_timeline(f: Fields) -> Timeline:
    return Timeline(
        f.tables("moment", lambda m: Moment(m.prose("when"), m.prose("what")), least=2),
        f.prose("alt"),
    )


def _read_ruler(f: Fields) -> Ruler:
    return Ruler(
        f.whole("top", 2, 100),
        f.prose("low_end"),
        f.prose("high_end"),
        f.tables("mark", lambda m: RulerMark(m.prose("name"), read_figure_ref(m), m.number("at"))),
        f.prose("alt"),
    )


def _read_option(f: Fields) -> Option:
    return Option(f.prose("name"), f.prose("good"), f.prose("bad"), f.prose("sure"))


def _read_opinion(f: Fields) -> Opinion:
    return Opinion(
        f.prose("body"), f.choice("stance", Stance), f.prose("says"), SourceId(f.text("source"))
    )


def _read_teach_back_item(f: Fields) -> TeachBackItem:
    question, answer, page = f.prose("question"), f.prose("answer"), PageId(f.text("page"))
    choices = _some(f, "choices")
    if not choices:
        return TeachBackItem(question, answer, page)
    right = f.prose("right")
    if right not in choices:
        raise f.error(f'"right" of {f.where} must be one of "choices", word for word')
    again, place = f.prose("again"), choices.index(right)
    step = f.whole("step", 1, 99) if f.has("step") else 1
    return TeachBackItem(question, answer, page, choices, place, again, step)


def _some(f: Fields, key: str) -> tuple[Prose, ...]:
    """Texts that may be left out as a whole."""
    return f.proses(key) if f.has(key) else ()


def _read_urgency(f: Fields) -> Urgency:
    signs = f.proses("signs")
    body = _read_body_signs(f, len(signs)) if f.has("places") else None
    return Urgency(f.choice("level", UrgencyLevel), f.prose("title"), f.prose("act"), signs, body)


def _read_body_signs(f: Fields, signs: int) -> BodySigns:
    places = f.texts("places")
    unknown = [place for place in places if place not in [*BodyPlace]]
    if unknown or len(places) != signs:
        raise f.error(
            f'"places" of {f.where} must name one of these for each sign: {", ".join(BodyPlace)}'
        )
    return BodySigns(tuple(map(BodyPlace, places)), f.prose("alt"))


def _read_phrases(f: Fields) -> Phrases:
    phrases = Phrases(f.prose("ask"), f.proses("ends"))
    if phrases.ask.text.count(GAP) != 1:
        raise f.error(f'"ask" of {f.where} must have one {GAP} where the ends go')
    return phrases


def _read_own_question(f: Fields) -> OwnQuestion:
    question = OwnQuestion(
        f.prose("offer"),
        f.prose("title"),
        f.texts("keys"),
        f.texts("always", []),
        f.texts("more", []),
    )
    # A sign may stand among the letters and among the digits: who writes 10.30? turns once.
    for rows in (question.keys, question.more):
        letters = "".join(rows)
        if not all(rows) or len(set(letters)) < len(letters) or " " in letters:
            where = f'"keys" and "more" of {f.where}'
            raise f.error(f"{where} must be rows of letters, in each of both every letter once")
    if question.more and len(question.more) != len(question.keys):
        raise f.error(
            f'"more" of {f.where} must have {len(question.keys)} rows like "keys", so that no key '
            "moves"
        )
    return question


READERS: Mapping[str, Callable[[Fields], Directive]] = {
    "callout": _read_callout,
    "scene": _read_scene,
    "picture": _read_picture,
    "arrays": _read_arrays,
    "timeline": _read_timeline,
    "ruler": _read_ruler,
    "options": lambda f: OptionGrid(f.tables("option", _read_option, least=2)),
    "opinions": lambda f: Opinions(f.tables("opinion", _read_opinion)),
    "questions": lambda f: QuestionGroup(f.prose("title"), f.proses("questions")),
    "statements": lambda f: Statements(f.proses("statements"), _some(f, "scale")),
    "teach-back": lambda f: TeachBack(f.tables("item", _read_teach_back_item)),
    "urgency": _read_urgency,
    "more": lambda f: MoreLink(PageId(f.text("page")), f.prose("text")),
    "site": lambda f: SiteFact(f.choice("fact", SiteFactKind), f.prose("unset")),
    "points": lambda f: KeyPoints(PageId(f.text("page"))),
    "danger-signs": lambda f: DangerSigns(PageId(f.text("page")), f.prose("title"), f.prose("act")),
    "my-questions": lambda f: MyQuestions(f.prose("none"), f.prose("how")),
    "leaning": lambda f: Leaning(f.prose("to"), f.prose("away"), f.prose("unsure")),
    "sure": lambda f: SureCheck(
        f.proses("questions"), f.prose("yes"), f.prose("no"), f.prose("unsure")
    ),
    "my-answers": lambda f: MyAnswers(f.prose("ask"), f.prose("none")),
    "codes": lambda _: Codes(),
    "phrases": _read_phrases,
    "own-question": _read_own_question,
    "printout": lambda f: Printout(f.prose("offer")),
    "pick-options": lambda f: OptionPicker(PageId(f.text("page")), f.prose("how")),
    "side-by-side": lambda f: SideBySide(PageId(f.text("page")), f.prose("none")),
}


def _body_table(body: BodySigns | None) -> Table:
    if body is None:
        return {}
    places = [place.value for place in body.places]
    return {"places": places, "alt": render_inline(body.alt)}


def directive_of(block: Directive) -> tuple[str, Table]:
    """A block's directive name and TOML body."""
    match block:
        case Callout(kind, prose):
            return "callout", {"kind": kind.value, "text": render_inline(prose)}
        case SceneFigure():
            return "scene", dict(_scene_table(block))
        case PictureFigure(file, alt, caption):
            return "picture", {"file": file, "alt": render_inline(alt)} | _maybe("caption", caption)
        case IconArrays(meaning, arrays, who, sure):
            return "arrays", {
                "meaning": meaning.value,
                "who": render_inline(who),
                "sure": render_inline(sure),
                "array": [_array_table(array) for array in arrays],
            }
        case Timeline(moments, alt):
            return "timeline", {
                "alt": render_inline(alt),
                "moment": [
                    {"when": render_inline(m.when), "what": render_inline(m.what)} for m in moments
                ],
            }
        case Ruler():
            return "ruler", _ruler_table(block)
        case OptionGrid(options):
            return "options", {"option": [_option_table(option) for option in options]}
        case Opinions(opinions):
            return "opinions", {"opinion": [_opinion_table(opinion) for opinion in opinions]}
        case QuestionGroup(title, questions):
            return "questions", {
                "title": render_inline(title),
                "questions": [render_inline(question) for question in questions],
            }
        case Statements(statements):
            body = {"statements": [render_inline(s) for s in statements]}
            return "statements", body | _list("scale", block.scale)
        case TeachBack(items):
            return "teach-back", {"item": [_teach_back_table(item) for item in items]}
        case Urgency(level, title, act, signs, body):
            written: Table = {
                "level": level.value,
                "title": render_inline(title),
                "act": render_inline(act),
                "signs": [render_inline(sign) for sign in signs],
            }
            return "urgency", written | _body_table(body)
        case MoreLink(page, prose):
            return "more", {"page": page, "text": render_inline(prose)}
        case SiteFact(kind, unset):
            return "site", {"fact": kind.value, "unset": render_inline(unset)}
        case KeyPoints(page):
            return "points", {"page": page}
        case DangerSigns(page, title, act):
            said = {"title": render_inline(title), "act": render_inline(act)}
            return "danger-signs", {"page": page} | said
        case MyQuestions(none, how):
            return "my-questions", {"none": render_inline(none), "how": render_inline(how)}
        case Leaning(to, away, unsure):
            table = {"to": to, "away": away, "unsure": unsure}
            return "leaning", {key: render_inline(prose) for key, prose in table.items()}
        case SureCheck(questions, yes, no, unsure):
            table = {"yes": yes, "no": no, "unsure": unsure}
            return "sure", _list("questions", questions) | {
                key: render_inline(prose) for key, prose in table.items()
            }
        case MyAnswers(ask, none):
            return "my-answers", {"ask": render_inline(ask), "none": render_inline(none)}
        case Codes():
            return "codes", {}
        case Phrases(ask, ends):
            return "phrases", {"ask": render_inline(ask)} | _list("ends", ends)
        case OwnQuestion(offer, title, keys, always, more):
            said = {"offer": render_inline(offer), "title": render_inline(title)}
            some = {"always": list(always), "more": list(more)}
            letters = {"keys": list(keys)} | {key: value for key, value in some.items() if value}
            return "own-question", said | letters
        case Printout(offer):
            return "printout", {"offer": render_inline(offer)}
        case OptionPicker(page, how):
            return "pick-options", {"page": page, "how": render_inline(how)}
        case SideBySide(page, none):
            return "side-by-side", {"page": page, "none": render_inline(none)}
        case _:
            assert_never(block)


def _list(key: str, proses: tuple[Prose, ...]) -> Table:
    return {key: [render_inline(prose) for prose in proses]} if proses else {}


def _maybe(key: str, prose: Prose | None) -> Table:
    return {} if prose is None else {key: render_inline(prose)}


def _scene_table(scene: SceneFigure) -> Iterator[tuple[str, Any]]:
    yield "scene", scene.scene
    yield "states", list(scene.states)
    if scene.slider:
        yield "slider", [render_inline(word) for word in scene.slider]
    if scene.opens:
        yield "opens", scene.opens
    if scene.after:
        yield "after", scene.after
    if scene.view != "whole":
        yield "view", scene.view
    if scene.messages:
        yield "messages", list(scene.messages)
    yield "alt", render_inline(scene.alt)
    yield from _maybe("alt_without_needles", scene.alt_without_needles).items()
    yield from _maybe("transcript", scene.transcript).items()
    yield from _maybe("caption", scene.caption).items()
    if scene.labels:
        yield (
            "label",
            [_label_table(label) for label in scene.labels],
        )


def _label_table(label: Label) -> Table:
    table: Table = {"anchor": label.anchor, "text": render_inline(label.prose)}
    return table | ({"states": list(label.states)} if label.states else {})


def _array_table(array: IconArray) -> Table:
    return {
        "name": render_inline(array.name),
        "claim": str(array.figure),
        "marked": array.marked,
        "gain": render_inline(array.gain),
        "loss": render_inline(array.loss),
    }


def _ruler_table(ruler: Ruler) -> Table:
    return {
        "top": ruler.top,
        "low_end": render_inline(ruler.low_end),
        "high_end": render_inline(ruler.high_end),
        "alt": render_inline(ruler.alt),
        "mark": [
            {"name": render_inline(m.name), "claim": str(m.figure), "at": m.at} for m in ruler.marks
        ],
    }


def _option_table(option: Option) -> Table:
    return {
        "name": render_inline(option.name),
        "good": render_inline(option.good),
        "bad": render_inline(option.bad),
        "sure": render_inline(option.sure),
    }


def _opinion_table(opinion: Opinion) -> Table:
    return {
        "body": render_inline(opinion.body),
        "stance": opinion.stance.value,
        "source": opinion.source,
        "says": render_inline(opinion.says),
    }


def _teach_back_table(item: TeachBackItem) -> Table:
    return {
        "question": render_inline(item.question),
        "answer": render_inline(item.answer),
        "page": item.page,
        **({"step": item.step} if item.step > 1 else {}),
        **_list("choices", item.choices),
        **({"right": render_inline(item.choices[item.right])} if item.choices else {}),
        **_maybe("again", item.again),
    }
