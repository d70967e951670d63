"""Pure rules: immutable content, one visit, and the functions that change it."""
