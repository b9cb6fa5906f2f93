"""A commitment on a page and on paper."""

from django.utils.translation import gettext as _

from alongside.apps.work.models import Commitment, Work
from alongside.core.shared.sides import Side
from alongside.web.shared.sentences.sides import sides_of


def duties(work: Work | None, commitment: Commitment) -> list[tuple[str, str]]:
    """What each side takes on, by the words the work has for its sides."""
    heads = (
        [sides_of(work).head(side) for side in Side]
        if work
        else [_("People who use services"), _("People who work in them")]
    )
    return list(zip(heads, (commitment.citizen_duties, commitment.professional_duties), strict=True))
