from alongside.kernel.audit.models import AuditHead, AuditLine, AuditLink, AuditPending

__all__ = ["AuditHead", "AuditLine", "AuditLink", "AuditPending"]
