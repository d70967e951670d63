"""Reads the content aloud ahead of time: a clip a sentence, on this machine, without a network.

``script`` lists what is said, with the kiosk's own packages; ``__main__`` makes the clips, in a
virtual environment of its own.
"""
