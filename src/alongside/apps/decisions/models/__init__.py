from alongside.apps.decisions.models.decision import Citation, Decision, Told
from alongside.apps.decisions.models.views import Views

__all__ = ["Citation", "Decision", "Told", "Views"]
