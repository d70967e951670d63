"""Every picture, and every name inside a scene, is there and is described."""

from collections.abc import Collection, Iterator
from itertools import product

from kiosk.core.blocks import Block, Figure, PictureFigure, Ruler, SceneFigure, Timeline
from kiosk.core.checking.files import page_file, topic_file
from kiosk.core.checking.texts import blocks_of_page
from kiosk.core.illustration import REST, Illustration, shows_needle
from kiosk.core.library import Library, Page, Topic
from kiosk.core.problems import Problem
from kiosk.core.prose import Prose
from kiosk.core.stage import stage_figure

WHOLE_VIEW = "whole"


def page_picture_problems(
    page: Page, library: Library, pictures: Collection[str]
) -> Iterator[Problem]:
    """The rules for the pictures of one page."""
    for line, block in blocks_of_page(page):
        for message in _faults(block, library, pictures):
            yield Problem(page_file(page), line, message)
    for index, step in enumerate(page.steps):
        if step.point:
            for message in _point_faults(step.point, stage_figure(page, index)):
                yield Problem(page_file(page), step.line, message)


def topic_picture_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """The pictures of a topic's start screen and of its chapters are there and described."""
    if topic.scene not in library.scenes:
        yield Problem(topic_file(topic.id), 0, _no_scene(topic.scene, library))
    for chapter, language in product(topic.chapters, library.words):
        figure = library.chapter_figure(topic, chapter.id, language)
        for message in _faults(figure, library, ()) if figure else ():
            where = f'the picture of the chapter "{chapter.id}" ({language})'
            yield Problem(topic_file(topic.id), 0, f"{where}: {message}")


def _faults(block: Block, library: Library, pictures: Collection[str]) -> Iterator[str]:
    match block:
        case SceneFigure():
            yield from _alt_faults(block.alt)
            scene = library.scenes.get(block.scene)
            if scene is None:
                yield _no_scene(block.scene, library)
            else:
                yield from _scene_faults(block, scene)
        case PictureFigure(file, alt):
            yield from _alt_faults(alt)
            if file not in pictures:
                yield (
                    f'the picture "{file}" is not there; '
                    "put it into content/pictures or correct the name"
                )
        case Timeline() | Ruler():
            yield from _alt_faults(block.alt)
        case _:
            pass


def _point_faults(point: str, beside: Figure | None) -> Iterator[str]:
    if not isinstance(beside, Timeline):
        yield "no timeline stands beside this step; delete its point"
        return
    points = [moment.when.text for moment in beside.moments]
    if point not in points:
        yield f'the timeline has no point "{point}"; use one of: {", ".join(points)}'


def _alt_faults(alt: Prose) -> Iterator[str]:
    if not alt.text.strip():
        yield '"alt" is empty; say in a sentence what the picture shows'


def _no_scene(name: str, library: Library) -> str:
    known = ", ".join(sorted(library.scenes)) or "none"
    return f'there is no scene "{name}" that can be read (there is: {known}); correct the name'


def _scene_faults(figure: SceneFigure, scene: Illustration) -> Iterator[str]:
    if figure.alt_without_needles is None and shows_needle(scene, figure.states[-1]):
        yield (
            'this picture shows a needle; say under "alt_without_needles" what is left of it '
            "for somebody who would rather see none"
        )
    if shows_needle(scene, figure.after):
        yield (
            f'"after" is "{figure.after}", which shows a needle beside steps about something else; '
            "choose another state"
        )
    for label in figure.labels:
        if elsewhere := [state for state in label.states if state not in figure.states]:
            yield (
                f'the label "{label.prose.text}" stands in "{elsewhere[0]}", which this picture '
                f"does not show; use one of: {', '.join(figure.states)}"
            )
    wanted = (
        ("state", (*figure.states, figure.after or REST), scene.states),
        ("view", (figure.view,), {*scene.views, WHOLE_VIEW}),
        ("anchor", [label.anchor for label in figure.labels], scene.anchors),
        ("message", figure.messages, scene.paths),
    )
    for kind, names, there in wanted:
        for name in names:
            if name not in there:
                yield (
                    f'the scene "{scene.id}" has no {kind} "{name}"; '
                    f"use one of: {', '.join(sorted(there)) or 'none'}"
                )
