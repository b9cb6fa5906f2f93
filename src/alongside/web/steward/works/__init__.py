"""A work from the desk: what it is about, its table, the power promised, what was before."""
