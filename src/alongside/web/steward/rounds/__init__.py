"""Putting a question to chosen people: whom, by which way, and whom it could not reach."""
