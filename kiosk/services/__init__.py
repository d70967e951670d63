"""State with a lifetime, without Qt."""
