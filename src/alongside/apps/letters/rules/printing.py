"""Who prints letters, and who keys in what came back on them."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.doing.rules.desk import may_look_over_place
from alongside.apps.letters.models import Letter
from alongside.apps.people.models import Person
from alongside.kernel.verdict import YES, Verdict, no


def may_print_letters(person: Person, day: date) -> Verdict:
    """Leads and keepers: a printed letter shows whom it is to, and carries their link."""
    if may_look_over_place(person, day):
        return YES
    return no(_("Only leads and keepers of this place can print letters."), _("Ask one of them."))


def may_key_letter(by: Person, letter: Letter, day: date) -> Verdict:
    """What somebody ticked on paper is keyed in at the desk, by somebody else."""
    if by.id == letter.person_id:
        return no(_("That is your own letter."), _("Answer it on your own page."))
    return may_print_letters(by, day)
