"""``python -m build_spec.illustrate SCENE [--preview | --draft]``: render a scene's layers."""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".build" / "illustrate-cache"
PICTURES = ROOT / "resources" / "illustrations"
SCENES = ("joint-heat",)


def main() -> int:
    parser = argparse.ArgumentParser(prog="illustrate", description=__doc__)
    parser.add_argument("scene", choices=SCENES)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--preview", action="store_true",
                      help="small and quick, into .build/illustrate-preview")  # fmt: skip
    size.add_argument("--draft", action="store_true", help="full size, coarse; into the product")
    options = parser.parse_args()
    os.nice(10)
    # Blender starts slowly: not for --help or a wrong word.
    from . import joint_heat, objects  # noqa: PLC0415
    from .check import GeometryError  # noqa: PLC0415

    quality, folder = objects.FINAL, PICTURES / options.scene
    if options.preview:
        quality, folder = objects.PREVIEW, ROOT / ".build/illustrate-preview" / options.scene
    elif options.draft:
        quality = objects.DRAFT
    try:
        joint_heat.render(CACHE, folder, quality, lambda text: print(text, flush=True))
    except (GeometryError, joint_heat.SceneError) as error:
        print(f"not rendered:\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
