"""Bank holidays, offered where the other readings of a place are."""

from alongside.apps.places.rules.holidays import bank_holidays, bank_holidays_known_until

__all__ = ["bank_holidays", "bank_holidays_known_until"]
