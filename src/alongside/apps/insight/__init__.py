"""Gathers from the books for core.measures; keeps findings, disagreements and alarms."""
