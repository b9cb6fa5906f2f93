"""Counting no further than it matters."""

from typing import Any

from django.db.models import IntegerField, Subquery


class CountUpTo(Subquery):
    """The rows of a sliced query, counted: the database stops where the slice ends.

    Beside grouped rows it may refer to nothing but what they are grouped by; so it needs no group of its own,
    which would have it counted again for every single row.
    """

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS up_to)"
    output_field = IntegerField()

    def get_group_by_cols(self) -> list[Any]:
        """None."""
        return []
