from alongside.apps.insight.models.alarm import Alarm, AlarmAnswer
from alongside.apps.insight.models.finding import Disagreement, Reply, StoredFinding

__all__ = ["Alarm", "AlarmAnswer", "Disagreement", "Reply", "StoredFinding"]
