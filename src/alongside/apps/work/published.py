"""What others have published about co-production, told shortly in our own words, each with its source.

Shown beside a commitment while people write their own. Read the sources for what they say themselves.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Published:
    """Who says it, what it comes to, and where it can be read."""

    by: Words
    says: Words
    source: str


PUBLISHED = (
    Published(
        by=_("New Economics Foundation and Nesta"),
        says=_(
            "Public services are made by professionals, the people who use them, their families and their"
            " neighbours, who meet as equals and each give and get something."
        ),
        source="Boyle and Harris, The Challenge of Co-production, 2009",
    ),
    Published(
        by=_("A national critical friends group on co-production"),
        says=_(
            "Citizens and professionals hold the power to plan and to give support jointly. Both know things"
            " without which life does not get better."
        ),
        source="New Economics Foundation, Co-production in mental health, 2013",
    ),
    Published(
        by=_("The Care Act guidance for England"),
        says=_(
            "People have a part in shaping their own support, and groups of people have a part in how"
            " services are planned, bought and given."
        ),
        source="Department of Health and Social Care, Care and support statutory guidance",
    ),
)
