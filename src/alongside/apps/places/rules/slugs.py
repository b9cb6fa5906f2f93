"""Which words can stand at the front of an address."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from alongside.kernel.verdict import YES, Verdict, no

# Fixed words of the site itself. A place never takes one, so that no address ever means two things.
RESERVED = frozenset(
    [
        "about",
        "accessibility",
        "account",
        "accounts",
        "admin",
        "api",
        "cy",
        "demo",
        "docs",
        "en",
        "favicon-ico",
        "gallery",
        "healthz",
        "help",
        "j",
        "l",
        "language",
        "look-around",
        "manage",
        "me",
        "measures",
        "media",
        "network",
        "new",
        "place",
        "places",
        "privacy",
        "q",
        "readyz",
        "robots-txt",
        "roles",
        "security",
        "sign-in",
        "sign-out",
        "start",
        "static",
        "steward",
        "w",
        "well-known",
        "words",
    ]
)


def may_take_slug(slug: str) -> Verdict:
    """A slug is short, plain and free; fixed words are not."""
    if slugify(slug) != slug or not slug or len(slug) > 60:
        return no(
            _("That address does not work."), _("Use small letters a to z, numbers and dashes, at most 60.")
        )
    if slug in RESERVED:
        return no(
            _("That address is a fixed word of the site."), _("Choose another, such as the place's name.")
        )
    return YES
