from alongside.apps.translations.models.translation import Speaks, Translation

__all__ = ["Speaks", "Translation"]
