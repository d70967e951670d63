"""One page as text: a TOML header between ``+++`` lines, then Markdown with ``:::`` directives.

Every ``##`` headline starts a step. See ``resources/guides/staff.md`` for the writer's view.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.content.directives import READERS, directive_of
from kiosk.content.fields import Fields
from kiosk.content.inline import inline_prose, markdown, parse_inline, render_inline
from kiosk.content.toml_text import toml_lines
from kiosk.core.blocks import Block, ItemList, Paragraph
from kiosk.core.library import Page, Provenance, SignOff, Stage, Step
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.problems import ContentError
from kiosk.core.prose import Prose

if TYPE_CHECKING:
    from markdown_it.token import Token

FENCE = "+++"
POINT = "point"
"""The directive that is no block: which point of the timeline a step is about."""
TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class PageSource:
    """Where a page's text comes from: its file as shown to people, its name, its language."""

    file: str
    id: PageId
    language: LanguageTag


def parse_page(text: str, source: PageSource) -> Page:
    """Read one page.

    Raises:
        ContentError: anything in it is not understood; the problem names the line and the cure.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    header, body_start = _split_header(lines, source.file)
    with Fields(header, source.file, 1, "the page header") as f:
        title, short = f.text("title"), f.text("short") if f.has("short") else ""
        message = f.prose("message")
        stage = f.choice("stage", Stage)
        provenance = Provenance(f.date("written"), f.date("review_by"), _read_sign_off(f))
        english = f.texts("english", [])
    steps = _steps(lines, body_start, source.file)
    return Page(
        source.id, source.language, title, message, stage, provenance, steps, english, short
    )


def render_page(page: Page) -> str:
    """Write a page in the canonical form; ``parse_page`` reads the same page back."""
    header: dict[str, Any] = {"title": page.title}
    if page.short:
        header["short"] = page.short
    header |= {
        "message": render_inline(page.message),
        "stage": page.stage.value,
        "written": page.provenance.written,
        "review_by": page.provenance.review_by,
    }
    if page.english:
        header["english"] = list(page.english)
    if signed := page.provenance.signed:
        header["signed"] = {"name": signed.name, "role": signed.role, "on": signed.on}
    parts = ["\n".join([FENCE, *toml_lines(header), FENCE])]
    parts += (render_step(step) for step in page.steps)
    return "\n\n".join(parts) + "\n"


def render_step(step: Step) -> str:
    """Write one step, from its headline on."""
    parts = [f"## {render_inline(step.heading)}"]
    if step.point:
        parts.append("\n".join([f"::: {POINT}", *toml_lines({"when": step.point}), ":::"]))
    return "\n\n".join([*parts, *_render_blocks(step.blocks)])


def _read_sign_off(f: Fields) -> SignOff | None:
    if not f.has("signed"):
        return None
    with f.table_at("signed") as signed:
        return SignOff(signed.text("name"), signed.text("role"), signed.date("on"))


def parse_toml(text: str, file: str, first_line: int) -> dict[str, Any]:
    """TOML with its fault placed at the line of the file. Raises ContentError."""
    try:
        return tomllib.loads(text)
    except ValueError as error:  # TOMLDecodeError, or a number of too many digits
        found = TOML_LINE.search(str(error))
        line = first_line + (int(found.group(1)) - 1 if found else 0)
        fault = TOML_LINE.sub("", str(error)).strip()
        raise ContentError(
            file, line, f"this line is not understood ({fault}); check quotes and brackets"
        ) from None


def _split_header(lines: list[str], file: str) -> tuple[dict[str, Any], int]:
    if not lines or lines[0].strip() != FENCE:
        raise ContentError(file, 1, "the page must start with a line +++ and its header")
    ends = [i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE]
    if not ends:
        raise ContentError(file, 1, "the header is not closed; add a line +++ after it")
    return parse_toml("\n".join(lines[1 : ends[0]]), file, 2), ends[0] + 1


@dataclass(frozen=True, slots=True)
class _Point:
    """The point of a timeline that the step above is about."""

    when: str


@dataclass(slots=True)
class _OpenStep:
    heading: Prose
    line: int
    blocks: list[Block]
    block_lines: list[int]
    point: str = ""

    def close(self, file: str) -> Step:
        if not self.blocks:
            raise ContentError(file, self.line, "this headline has nothing under it; add text")
        return Step(
            self.heading, tuple(self.blocks), self.line, tuple(self.block_lines), self.point
        )


def _steps(lines: list[str], start: int, file: str) -> tuple[Step, ...]:
    steps: list[_OpenStep] = []
    for line, item in _items(lines, start, file):
        if isinstance(item, Prose):
            steps.append(_OpenStep(item, line, [], []))
        elif not steps:
            raise ContentError(file, line, "text before the first headline; add a line ## Headline")
        elif isinstance(item, _Point):
            if steps[-1].blocks or steps[-1].point:
                raise ContentError(file, line, "a step has one point, right below its headline")
            steps[-1].point = item.when
        else:
            steps[-1].blocks.append(item)
            steps[-1].block_lines.append(line)
    if not steps:
        raise ContentError(file, start, "the page is empty; add a line ## Headline and text")
    return tuple(step.close(file) for step in steps)


def _items(lines: list[str], start: int, file: str) -> Iterator[tuple[int, Prose | _Point | Block]]:
    """Every headline (as prose), point and block with its line number, in order."""
    at = start
    while at < len(lines):
        if lines[at].startswith(":::"):
            end = _directive_end(lines, at, file)
            yield at + 1, _directive(lines, at, end, file)
            at = end + 1
            continue
        stop = next((i for i in range(at, len(lines)) if lines[i].startswith(":::")), len(lines))
        yield from _markdown_items("\n".join(lines[at:stop]), at, file)
        at = stop


def _directive_end(lines: list[str], at: int, file: str) -> int:
    for i in range(at + 1, len(lines)):
        if lines[i].strip() == ":::":
            return i
    raise ContentError(file, at + 1, f'"{lines[at]}" is not closed; add a line ::: after it')


def _read_point(f: Fields) -> _Point:
    return _Point(f.text("when"))


def _directive(lines: list[str], at: int, end: int, file: str) -> _Point | Block:
    name = lines[at].removeprefix(":::").strip()
    reader = _read_point if name == POINT else READERS.get(name)
    if reader is None:
        known = ", ".join(sorted([*READERS, POINT]))
        raise ContentError(file, at + 1, f'there is no block "{name}"; use one of: {known}')
    table = parse_toml("\n".join(lines[at + 1 : end]), file, at + 2)
    with Fields(table, file, at + 1, f'the block "{name}"') as fields:
        return reader(fields)


def _markdown_items(text: str, offset: int, file: str) -> Iterator[tuple[int, Prose | Block]]:
    tokens = markdown().parse(text)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        line = offset + (token.map[0] if token.map else 0) + 1
        match token.type:
            case "heading_open":
                if token.tag != "h2":
                    raise ContentError(file, line, "a headline starts with ## (two signs)")
                headline = _inline(tokens[at + 1], file, line)
                if not headline.text:
                    raise ContentError(file, line, "this headline is empty; write it")
                yield line, headline
                at += 3
            case "paragraph_open":
                yield line, Paragraph(_inline(tokens[at + 1], file, line))
                at += 3
            case "bullet_list_open" | "ordered_list_open":
                end = _closing(tokens, at)
                items = tuple(_list_items(tokens[at + 1 : end], file, line))
                yield line, ItemList(items, ordered=token.type.startswith("ordered"))
                at = end + 1
            case other:
                kind = other.removesuffix("_open").replace("_", " ")
                raise ContentError(file, line, f"{kind} cannot be used here; use text or a list")


def _closing(tokens: list["Token"], at: int) -> int:
    name = tokens[at].type.replace("_open", "_close")
    level = tokens[at].level
    return next(
        i for i in range(at + 1, len(tokens)) if tokens[i].type == name and tokens[i].level == level
    )


def _list_items(tokens: list["Token"], file: str, line: int) -> Iterator[Prose]:
    for i, token in enumerate(tokens):
        if token.type == "inline":
            yield _inline(token, file, line)
        elif token.type.endswith("list_open"):
            raise ContentError(file, line, "a list inside a list; write one plain list")
        elif token.type == "list_item_open" and tokens[i + 1].type == "list_item_close":
            raise ContentError(file, line, "this list has an empty item; fill or delete it")


def _inline(token: "Token", file: str, line: int) -> Prose:
    return inline_prose(token.children or [], file, line)


def _render_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Each block; of two lists in a row the second has other signs, which keep them apart."""
    before: Block | None = None
    other_signs = False
    for block in blocks:
        in_a_row = (
            isinstance(block, ItemList)
            and isinstance(before, ItemList)
            and block.ordered == before.ordered
        )
        other_signs = in_a_row and not other_signs
        yield _render_block(block, other_signs=other_signs)
        before = block


def _render_block(block: Block, *, other_signs: bool) -> str:
    match block:
        case Paragraph(prose):
            return _guarded(render_inline(prose))
        case ItemList(items, ordered):
            dot, dash = (")", "*") if other_signs else (".", "-")
            return "\n".join(
                (f"{i}{dot} " if ordered else f"{dash} ") + _guarded(render_inline(item))
                for i, item in enumerate(items, 1)
            )
        case _:
            name, table = directive_of(block)
            return "\n".join([f"::: {name}", *toml_lines(table), ":::"])


def _guarded(line: str) -> str:
    """Escape what Markdown would read as a list, a headline or a directive at a line's start."""
    if re.match(r"([+\-=~|]|:::)", line):
        return "\\" + line
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", line)


__all__ = ["PageSource", "parse_inline", "parse_page", "parse_toml", "render_page", "render_step"]
