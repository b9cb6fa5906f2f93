from alongside.apps.quotes.models.quote import Quote

__all__ = ["Quote"]
