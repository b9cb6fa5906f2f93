"""One dispute: what was said on both sides, and the next word."""
