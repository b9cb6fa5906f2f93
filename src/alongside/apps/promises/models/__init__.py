from alongside.apps.promises.models.footing import Footing, Stopper
from alongside.apps.promises.models.promise import Promise, PromiseStep
from alongside.apps.promises.models.thanks import Thanks, ThanksBack

__all__ = ["Footing", "Promise", "PromiseStep", "Stopper", "Thanks", "ThanksBack"]
