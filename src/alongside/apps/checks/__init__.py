"""Checks and suitability: what somebody plans with children, and the checks that fit it."""
