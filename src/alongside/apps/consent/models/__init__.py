from alongside.apps.consent.models.purpose import OwnPurpose, Wording
from alongside.apps.consent.models.say import Permission, Say

__all__ = ["OwnPurpose", "Permission", "Say", "Wording"]
