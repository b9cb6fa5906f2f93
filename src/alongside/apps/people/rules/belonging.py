"""Who belongs here: a newcomer has joined and is not welcomed yet; a member is welcomed and has not left."""

from django.db.models import Q

from alongside.apps.people.models import Person


def is_newcomer(person: Person) -> bool:
    """Whether somebody joined by themselves and has not been welcomed by people here."""
    return person.left_at is None and person.welcomed_at is None


def newcomers() -> Q:
    """The same rule as a filter on persons."""
    return Q(left_at__isnull=True, welcomed_at__isnull=True)


def is_member(person: Person) -> bool:
    """Whether somebody takes part in their place now."""
    return person.left_at is None and person.welcomed_at is not None


def members() -> Q:
    """The same rule as a filter on persons."""
    return Q(left_at__isnull=True, welcomed_at__isnull=False)
