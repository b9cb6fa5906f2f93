"""The number a posting form carries, made once: sent twice, counted once.

Forms made of ``ui.forms.PostingForm`` carry it by themselves; a bare button uses ``{% form_token %}``.
"""

import uuid

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused, no

FIELD = "form_token"


def fresh_token() -> uuid.UUID:
    """A number no form has had."""
    return new_secret_id()


def read_token(request: HttpRequest) -> uuid.UUID:
    """The number the form came with. **Raises** Refused when it came without one."""
    try:
        return uuid.UUID(request.POST.get(FIELD, ""))
    except ValueError:
        raise Refused(
            no(_("This form came without its number."), _("Please open the page again and send it."))
        ) from None
