"""One lived-in place for all tests of this room."""

from factories.lived import furnished, lived, peopled

__all__ = ["furnished", "lived", "peopled"]
