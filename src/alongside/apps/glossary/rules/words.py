"""Who may explain a word, and who may ask about one."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.glossary.models import Asking, Challenge, Term
from alongside.apps.people.models import Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.places.models import Place
from alongside.kernel.verdict import YES, Verdict, no

# So many words of one person may wait at a time: a guard against a program, not a limit on questions.
MOST_WAITING = 20
RETIRED = no(_("That word is not in the glossary any more."), _("Add it anew."))
KNOWN = no(_("The glossary explains that word already."), _("Change what it says there."))
ANSWERED = no(_("That word has been made clear already."))


def may_keep_glossary(by: Person, place: Place) -> Verdict:
    """Any member, of either side: words belong to everybody who uses them."""
    if by.place_id == place.id and is_member(by):
        return YES
    return no(_("Only members explain words here."), _("Ask about the word; somebody will answer."))


def may_ask_about_words(by: Person, place: Place) -> Verdict:
    """Whoever has joined, newcomers first of all, as long as not too many of theirs wait."""
    if by.place_id != place.id or by.left_at is not None:
        return no(_("You do not take part in this place."))
    if Asking.objects.filter(person=by, challenge__answered_at__isnull=True).count() >= MOST_WAITING:
        return no(_("Many words of yours wait for an answer."), _("Ask again when some are answered."))
    return YES


def may_answer_word(by: Person, challenge: Challenge) -> Verdict:
    """Any member, once."""
    if challenge.answered_at is not None:
        return ANSWERED
    return may_keep_glossary(by, challenge.place)


def may_change_term(by: Person, term: Term) -> Verdict:
    """Any member, while it is in the glossary."""
    return RETIRED if term.retired_at is not None else may_keep_glossary(by, term.place)


def may_see_asked(viewer: Person, challenge: Challenge) -> Verdict:
    """Members; and whoever asked, newcomers too."""
    mine = Asking.objects.filter(challenge=challenge, person=viewer).exists()
    if viewer.place_id == challenge.place_id and (is_member(viewer) or (viewer.left_at is None and mine)):
        return YES
    return no(_("You do not take part in this place."))


def asked_open_to(viewer: Person) -> Q:
    """The same rule as a filter on challenges."""
    if is_member(viewer):
        return Q(place_id=viewer.place_id)
    asked = Asking.objects.filter(person=viewer).values("challenge_id")
    return Q(place_id=viewer.place_id, id__in=asked) if viewer.left_at is None else Q(pk__in=[])
