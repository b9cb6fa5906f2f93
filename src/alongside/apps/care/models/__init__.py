from alongside.apps.care.models.after_care import AfterCare
from alongside.apps.care.models.landed import Landed, LandedHeard

__all__ = ["AfterCare", "Landed", "LandedHeard"]
