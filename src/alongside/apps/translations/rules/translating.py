"""Who may translate into which language."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import is_lead
from alongside.apps.translations.languages import tongues
from alongside.apps.translations.models import Speaks
from alongside.kernel.verdict import YES, Verdict, no

SAME = no(_("Somebody wrote another version at this moment."), _("Read theirs, then write yours."))


def may_translate(by: Person | None, language: str, original_language: str, day: date) -> Verdict:
    """A member who said that they read and write it, or a lead of the place, who may have had it made."""
    if language not in tongues():
        return no(_("We do not know that language yet."), _("Tell whoever keeps the server: it is one line."))
    if language == original_language:
        return no(_("It was written in that language."))
    if by is None or not is_member(by):
        return no(_("You do not take part in this place."))
    if Speaks.objects.filter(person=by, language=language).exists() or is_lead(by, day):
        return YES
    return no(
        _("Translations are written by people who read and write the language."),
        _("Say under About me, My languages, that you do."),
    )
