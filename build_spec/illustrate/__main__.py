"""``python -m build_spec.illustrate [SCENE ...] [--preview | --draft | --labelled]``: render."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .model_hash import SCENES

if TYPE_CHECKING:
    from .scene import Workshop

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".build" / "illustrate-cache"
PICTURES = ROOT / "resources" / "illustrations"
LABELLED = ROOT / ".build" / "illustrate-labelled"
SILHOUETTE = ROOT / "resources" / "icons" / "body.json"
PREVIEWS = ROOT / ".build" / "illustrate-preview"
MOST_BYTES = 20_000_000
FULL_SIZE_ONLY = 2


def main() -> int:
    parser = argparse.ArgumentParser(prog="illustrate", description=__doc__)
    parser.add_argument("scene", nargs="*", help=f"all of them, or some: {', '.join(SCENES)}")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--preview", action="store_true",
                      help="small and quick, into .build/illustrate-preview")  # fmt: skip
    size.add_argument("--draft", action="store_true", help="full size, coarse; into the product")
    size.add_argument("--labelled", action="store_true",
                      help="no scene: pages that name every part, and its measures")  # fmt: skip
    size.add_argument("--silhouette", action="store_true",
                      help="no scene: only the plain outline of a person")  # fmt: skip
    size.add_argument("--ways", action="store_true",
                      help="no picture: only where thick nerves run")  # fmt: skip
    options = parser.parse_args()
    unknown = [name for name in options.scene if name not in SCENES]
    if unknown:
        print(f"there is no scene {', '.join(unknown)}; there is: {', '.join(SCENES)}",
              file=sys.stderr)  # fmt: skip
        return 2
    os.nice(10)
    if options.silhouette:
        from . import silhouette  # noqa: PLC0415 - not for --help either

        print(f"{SILHOUETTE.relative_to(ROOT)}: {silhouette.make(SILHOUETTE)} points", flush=True)
        return 0
    if options.ways:
        from . import ways as only_ways  # noqa: PLC0415

        for name in only_ways.SCENES:
            only_ways.write(PICTURES / name)
        return 0
    # Blender starts slowly: not for --help or a wrong word.
    from . import cards, labelled, scene, ways  # noqa: PLC0415
    from .check import GeometryError, check_once  # noqa: PLC0415
    from .stand import Stand  # noqa: PLC0415

    quality, folder = scene.FINAL, PICTURES
    if options.preview:
        quality, folder = scene.PREVIEW, PREVIEWS
    elif options.draft:
        quality = scene.DRAFT
    elif options.labelled:
        quality = labelled.QUALITY

    def say(text: str) -> None:
        print(text, flush=True)

    shop = scene.Workshop(CACHE, folder, quality, Stand(say), say)
    makers = _makers()
    try:
        check_once(shop)
        if options.labelled:
            unusual = labelled.make(shop, LABELLED)
            print(f"{LABELLED.relative_to(ROOT)}: {unusual} measures are unusual", flush=True)
            return 0
        for name in options.scene or SCENES:
            shop.tell(f"{name}:")
            makers[name](shop)
            if name in ways.SCENES:
                ways.write(folder / name)
    except (GeometryError, scene.SceneError) as error:
        print(f"not rendered:\n{error}", file=sys.stderr)
        return 1
    if all((folder / name / "scene.json").exists() for name in SCENES):
        shop.tell(f"cards: {cards.make(folder) / 1000:.0f} kB")
    total = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"all pictures: {total / 1e6:.2f} MB of at most {MOST_BYTES / 1e6:.0f}", flush=True)
    return 0 if total <= MOST_BYTES else 1


def _makers() -> Mapping[str, Callable[["Workshop"], None]]:
    from . import (  # noqa: PLC0415
        diagnostic_scan,
        joint_and_nerves,
        joint_heat,
        live_x_ray,
        on_the_table,
        regrowth,
        test_block,
        turning_spine,
        two_tests,
        whole_back,
    )

    modules = (
        joint_heat,
        joint_and_nerves,
        live_x_ray,
        diagnostic_scan,
        test_block,
        two_tests,
        regrowth,
        whole_back,
        on_the_table,
        turning_spine,
    )
    return {module.SCENE: module.make for module in modules}


if __name__ == "__main__":
    sys.exit(main())
