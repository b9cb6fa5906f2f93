"""What is kept of what people asked about their data, and of whoever looked after it."""

from django.utils.translation import gettext_lazy as _

from alongside.apps.rights.models import (
    Breach,
    BreachRow,
    DataRequest,
    Erasure,
    KeepingTime,
    LegalHold,
    RequestStep,
)
from alongside.apps.rights.queries.kept_kind import Kept, kept

KEPT_OF_RIGHTS: tuple[Kept, ...] = (
    kept("data-requests", _("What I asked about my data"), DataRequest, "person",
          "kind purpose name answer_to way words language received_on state due_on"),
    kept("data-answers", _("What became of what I asked"), RequestStep, "request__person",
          "kind on words language"),
    kept("erasures", _("Erasing I asked for"), Erasure, "request__person", "proposed_at agreed_at"),
    kept("holds", _("What keeps my data from being erased"), LegalHold, "person",
          "reason until set_at lifted_at"),
    kept("breaches", _("Breaches I wrote down"), Breach, "written_by",
          "aware_at what whose people written_at"),
    kept("breach-rows", _("What I wrote of breaches since"), BreachRow, "by",
          "kind done_on words risk people reference at"),
    kept("keeping-times", _("How long I said things are kept"), KeepingTime, "set_by",
          "what months valid_from source set_at"),
)  # fmt: skip
