"""3 Tachwedd 2026, 14:30: Django's Welsh says half past two in the afternoon the American way."""

TIME_FORMAT = "H:i"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATETIME_FORMAT = "d/m/Y H:i"
