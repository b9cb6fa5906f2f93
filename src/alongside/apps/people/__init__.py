"""Accounts, persons, hats, organisations, and whose name is shown to whom."""
