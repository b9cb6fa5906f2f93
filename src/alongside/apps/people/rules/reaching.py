"""What can be kept of how somebody is reached, and who may keep it."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import Way
from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.rules.texts import line
from alongside.core.shared.numbers import read_number, shown_number, takes_texts
from alongside.kernel.verdict import Refused, Verdict, no

# E-mail is added on a page of its own: one signs in with it.
KEPT_WAYS = (Way.SMS, Way.PHONE, Way.POST)
MOST_LINES, LONGEST_LINE, FEWEST_LINES = 7, 50, 3
NO_NUMBER = no(_("That is not a telephone number."), _("Write it like 07700 900123."))
NO_MOBILE = no(
    _("Texts reach British mobile phones alone."), _("Write a number that begins with 07, like 07700 900123.")
)
NO_ADDRESS = no(
    _("An address has three lines at least, and seven at most."),
    _("Write the street, the town and the post code, each on its own line."),
)


def may_keep_way(by: Person | None, person: Person, day: date) -> Verdict:
    """A person themselves, or whoever may tend their record for them."""
    return may_tend_person(by, person, day)


def read_where(way: Way, text: str) -> str:
    """The number or the lines somebody meant. **Raises** Refused."""
    if way is Way.POST:
        return _address(text)
    number = read_number(text)
    if number is None:
        raise Refused(NO_NUMBER)
    if way is Way.SMS and not takes_texts(number):
        raise Refused(NO_MOBILE)
    return number


def _address(text: str) -> str:
    lines = [line(one, at_most=LONGEST_LINE) for one in text.splitlines() if one.strip()]
    if not FEWEST_LINES <= len(lines) <= MOST_LINES:
        raise Refused(NO_ADDRESS)
    return "\n".join(lines)


def shown_where(way: str, where: str) -> str:
    """As people write it."""
    return where if way == Way.POST else shown_number(where)
