"""Texts of the database that we know in both our languages; a place's own stay as they were written."""

from django.utils.translation import gettext, gettext_noop

# What works often call their sides. The sources of the first figures are known too: see figures.csv.
SIDE_WORDS = (
    gettext_noop("families"),
    gettext_noop("parents"),
    gettext_noop("carers"),
    gettext_noop("young people"),
    gettext_noop("neighbours"),
    gettext_noop("residents"),
    gettext_noop("tenants"),
    gettext_noop("patients"),
    gettext_noop("citizens"),
    gettext_noop("staff"),
    gettext_noop("practitioners"),
    gettext_noop("professionals"),
    gettext_noop("public services"),
)


def known(text: str) -> str:
    """The text in the language of the page where the catalogue has it, else as it is."""
    return gettext(text) if text else text
