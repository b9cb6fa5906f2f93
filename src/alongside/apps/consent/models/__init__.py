from alongside.apps.consent.models.purpose import NamedBody, OwnPurpose, Wording
from alongside.apps.consent.models.say import Permission, Say

__all__ = ["NamedBody", "OwnPurpose", "Permission", "Say", "Wording"]
