"""Children somebody is asked for, and who is asked for a child."""

from uuid import UUID

from alongside.apps.people.models import Guardian, Person
from alongside.apps.people.rules.young import guardian_now
from alongside.core.consent.ages import YOUNG


def children_of(guardian: Person) -> list[Person]:
    """Those one is asked for now, in the order one was linked to them."""
    links = Guardian.objects.filter(
        guardian_now(), guardian=guardian, child__age_band__in=YOUNG, child__left_at__isnull=True
    )
    return [link.child for link in links.select_related("child", "child__place").order_by("id")]


def guardians_of(child: Person) -> list[Guardian]:
    """Who is asked for this child."""
    links = Guardian.objects.filter(guardian_now(), child=child)
    return list(links.select_related("guardian", "place", "child").order_by("id"))


def guardian_link(link_id: UUID) -> Guardian | None:
    """A link that holds."""
    rows = Guardian.objects.filter(guardian_now(), id=link_id)
    return rows.select_related("place", "child", "guardian").first()
