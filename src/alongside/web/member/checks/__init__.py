"""Checks and suitability: one's own, and everybody's for whoever looks after them."""
