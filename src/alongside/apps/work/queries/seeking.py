"""What is being done about groups with nobody at a table."""

from alongside.apps.work.enums import Stakeholders
from alongside.apps.work.models import GroupSought, Work


def sought_for(work: Work) -> dict[Stakeholders, GroupSought]:
    """What was said last of each group."""
    rows = GroupSought.objects.filter(work=work).select_related("by").order_by("at", "id")
    return {Stakeholders(row.group): row for row in rows}
