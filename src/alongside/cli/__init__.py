"""The alongside command: one module a verb, each with ``NAME``, ``HELP``, ``add`` and ``run``."""
