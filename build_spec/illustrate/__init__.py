"""Rendered anatomy: one model of the lumbar spine, photographed as layers for the kiosk.

Run ``python -m build_spec.illustrate joint-heat`` with the packages of ``requirements.txt``.
Blender is a build tool here; nothing in the kiosk imports this package.
"""
