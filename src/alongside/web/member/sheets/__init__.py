"""Keying in a heap of sheets, and checking what somebody else keyed."""
