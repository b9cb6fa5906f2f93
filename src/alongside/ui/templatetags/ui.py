"""`{% load ui %}`: every component of the design system."""

from alongside.ui.tags import charts, figures, forms, lists, moves, panels, tables, words
from alongside.ui.tags.drawing import register

__all__ = ["charts", "figures", "forms", "lists", "moves", "panels", "register", "tables", "words"]
