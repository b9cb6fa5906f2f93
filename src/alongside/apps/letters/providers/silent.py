from alongside.apps.letters.providers.provider import Became


class Silent:
    """What a provider says of letters that it took, if it never hears of them again."""

    tells = False

    def what_became(self, reference: str) -> Became | None:
        """It does not know."""
        return None
