from alongside.apps.access.models.need import Met, Need

__all__ = ["Met", "Need"]
