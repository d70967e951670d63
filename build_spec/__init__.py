"""The one entry for developers and builders: `python3 build_spec WORD`. Standard library only."""
