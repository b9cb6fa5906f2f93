from alongside.kernel.audit.models import AuditHead, AuditLine, AuditLink, AuditPending, Erasing
from alongside.kernel.limits.models import Tally
from alongside.kernel.outbox.models import Queued

__all__ = ["AuditHead", "AuditLine", "AuditLink", "AuditPending", "Erasing", "Queued", "Tally"]
