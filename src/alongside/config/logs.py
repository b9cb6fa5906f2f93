"""One line an event, on standard error, with no personal data: a route is named, never an address."""

import logging
from typing import Any


class NoAddress(logging.Filter):
    """Replaces the words of Django's request lines, whose paths may hold a name or a secret link."""

    def filter(self, record: logging.LogRecord) -> bool:
        request = getattr(record, "request", None)
        if request is None:
            return True
        match = getattr(request, "resolver_match", None)
        route = getattr(match, "route", None) or "no route"
        status = getattr(record, "status_code", "")
        record.msg, record.args = "%s %s %s", (status, getattr(request, "method", ""), route)
        return True


def logging_settings(level: str) -> dict[str, Any]:
    """For Django's LOGGING."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"no_address": {"()": "alongside.config.logs.NoAddress"}},
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["no_address"]},
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {"django": {"handlers": ["stderr"], "level": level, "propagate": False}},
    }
