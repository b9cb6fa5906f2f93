"""Small, real things for tests, made through the actions that make them in life."""

from factories.people import a_hat, a_newcomer, a_person, a_place, a_seat, a_work

__all__ = ["a_hat", "a_newcomer", "a_person", "a_place", "a_seat", "a_work"]
