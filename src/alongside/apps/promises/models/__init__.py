from alongside.apps.promises.models.promise import Promise, PromiseStep

__all__ = ["Promise", "PromiseStep"]
