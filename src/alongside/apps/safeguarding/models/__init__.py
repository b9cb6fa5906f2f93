from alongside.apps.safeguarding.models.concern import Concern, ConcernRow, ConcernSeal, Watch
from alongside.apps.safeguarding.models.key import LeadKey, Unlocked
from alongside.apps.safeguarding.models.knock import Knock

__all__ = ["Concern", "ConcernRow", "ConcernSeal", "Knock", "LeadKey", "Unlocked", "Watch"]
