"""Keying in a paper sheet, in two steps: what it says, and whether we read it right."""
