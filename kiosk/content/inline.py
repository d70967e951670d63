"""Inline text: ``**strong**``, ``[49 of 100](claim:relief-careful/yes)``, ``[word](term:id)``."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, assert_never

from kiosk.core.names import ClaimId, TermId
from kiosk.core.problems import ContentError
from kiosk.core.prose import FigureRef, Mark, Prose, Span, TermRef, leaves_no_space

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


LINE_END = "\n"


@cache
def markdown() -> "MarkdownIt":
    """The part of Markdown that pages may use; all else stays visible as typed or is refused."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 20 ms, and no first picture needs it

    parser = (
        MarkdownIt("commonmark", {"html": False})
        .disable(["code", "fence", "html_block", "html_inline", "image", "autolink", "reference"])
        .disable(["backticks", "lheading", "blockquote", "hr"])
    )
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser


def parse_inline(text: str, file: str, line: int) -> Prose:
    """Read one paragraph of inline text.

    Raises:
        ContentError: a mark is unknown, unfinished, or holds another mark.
    """
    tokens = markdown().parseInline(text)
    return inline_prose(tokens[0].children or [], file, line) if tokens else Prose(())


def inline_prose(tokens: Iterable["Token"], file: str, line: int) -> Prose:
    """Turn a paragraph's inline tokens into prose. Raises as ``parse_inline``."""
    spans: list[Span] = []
    strong = False
    mark: Mark | None = None
    for token in tokens:
        match token.type:
            case "text":
                spans.append(Span(token.content, strong, mark))
            case "softbreak":
                spans.append(Span(LINE_END, strong, mark))
            case "strong_open" | "strong_close":
                strong = token.type == "strong_open"
            case "link_open":
                mark = _mark(str(token.attrGet("href") or ""), file, line)
            case "link_close":
                mark = None
            case other:
                raise ContentError(file, line, _unknown(other))
    return Prose(_joined(_in_one_line(spans)))


def render_inline(prose: Prose) -> str:
    """Write prose as inline text; ``parse_inline`` reads the same prose back."""
    runs = groupby(prose.spans, key=lambda span: span.strong)
    return "".join(_render_run(list(spans), strong=strong) for strong, spans in runs)


def _mark(href: str, file: str, line: int) -> Mark:
    kind, _, name = href.partition(":")
    claim, _, figure = name.partition("/")
    if kind == "claim" and claim and figure:
        return FigureRef(ClaimId(claim), figure)
    if kind == "term" and name:
        return TermRef(TermId(name))
    raise ContentError(
        file,
        line,
        f"({href}) is not a link this kiosk knows; write (claim:name/figure) or (term:name)",
    )


def _unknown(token_type: str) -> str:
    kind = token_type.removesuffix("_open").replace("em", "*slanted* text").replace("_", " ")
    return f"{kind} cannot be used here; use plain words, **bold**, or a [word](term:name) link"


def _in_one_line(spans: list[Span]) -> list[Span]:
    """The end of a line is a space, but none beside a character of a script without spaces."""
    texts = ["", *(span.text for span in spans), ""]
    lined: list[Span] = []
    for span, before, after in zip(spans, texts, texts[2:], strict=False):
        if span.text == LINE_END:
            close = leaves_no_space(before[-1:]) or leaves_no_space(after[:1])
            lined.append(replace(span, text="" if close else " "))
        else:
            lined.append(span)
    return lined


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if joined and (joined[-1].strong, joined[-1].mark) == (span.strong, span.mark):
            joined[-1] = Span(joined[-1].text + span.text, span.strong, span.mark)
        else:
            joined.append(span)
    return tuple(joined)


ESCAPED = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>&#"})


def _render_run(spans: list[Span], *, strong: bool) -> str:
    """Neighbours that are all bold or all not.

    The stars stand inside a lone link, and around several spans, because Markdown takes stars
    between a letter and a bracket, or next to a space, for plain stars.
    """
    if strong and len(spans) == 1:
        text = spans[0].text.translate(ESCAPED)
        return _linked(f"**{text}**", spans[0].mark)
    text = "".join(_linked(span.text.translate(ESCAPED), span.mark) for span in spans)
    return f"**{text}**" if strong else text


def _linked(text: str, mark: Mark | None) -> str:
    match mark:
        case FigureRef():
            return f"[{text}](claim:{mark})"
        case TermRef(term):
            return f"[{text}](term:{term})"
        case None:
            return text
        case _:
            assert_never(mark)
