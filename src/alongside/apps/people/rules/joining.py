"""Who may make a code to join with, and when one works."""

from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.enums import CodeKind, RoleKind
from alongside.apps.people.models import Hat, JoinCode, Joining, Organisation, Person
from alongside.apps.people.rules.belonging import is_member
from alongside.apps.people.rules.roles import has_role, is_lead, on_day
from alongside.kernel.verdict import YES, Verdict, no

# Malformed, unknown, withdrawn or used: whoever tries codes learns nothing from the answer.
NO_SUCH_CODE = no(
    _("This code does not work."),
    _("Check it letter by letter, or ask the people who gave it to you. You can come along without one."),
)


# Kindly: most who meet it have done nothing but come late to a full hall.
RESTS_TODAY = no(
    _("So many people have joined by this sheet today that it rests until tomorrow."),
    _("Come back tomorrow with the same code. Or ask the people who gave it to you to write you down."),
)


def may_join_today(code: JoinCode, joined_today: int, at_most: int) -> Verdict:
    """A sheet that many hold lets a figure of the place in each day; a letter for one person never rests."""
    return YES if code.kind == CodeKind.INVITATION or joined_today < at_most else RESTS_TODAY


def runs_the_door(by: Person, day: date) -> bool:
    """Leads and keepers see to the codes of the place."""
    return is_lead(by, day) or has_role(by, RoleKind.KEEPER, day)


def may_make_code(by: Person, kind: CodeKind, organisation: Organisation | None, day: date) -> Verdict:
    """Any member may invite one person; who acts for an organisation makes its packs; leads the rest."""
    if not is_member(by):
        return no(_("You do not take part in this place."))
    if organisation is not None and organisation.place_id != by.place_id:
        return no(_("That organisation is not known in this place."))
    if kind == CodeKind.PACK and organisation is None:
        return no(_("A pack belongs to an organisation."), _("Choose which one."))
    if kind == CodeKind.INVITATION or runs_the_door(by, day):
        return YES
    if kind == CodeKind.PACK and acts_for(by, organisation, day):
        return YES
    return no(_("Only a lead or a keeper can make that."), _("Ask one of them, or invite somebody yourself."))


def acts_for(person: Person, organisation: Organisation | None, day: date) -> bool:
    """Whether somebody wears a hat of that organisation."""
    return Hat.objects.filter(on_day(day), person=person, organisation=organisation).exists()


def may_withdraw_code(by: Person, code: JoinCode, day: date) -> Verdict:
    """Whoever made it, or who sees to the codes of the place."""
    if code.withdrawn_at is not None:
        return no(_("This code was withdrawn already."))
    if (
        by.place_id == code.place_id
        and is_member(by)
        and (by.id == code.made_by_id or runs_the_door(by, day))
    ):
        return YES
    return no(_("Only the person who made it, a lead or a keeper can withdraw it."))


def works(code: JoinCode) -> bool:
    """Whether somebody can join with it now. An invitation is for one; whoever made it must still be here."""
    if code.withdrawn_at is not None:
        return False
    if code.kind != CodeKind.INVITATION:
        return True
    return is_member(code.made_by) and not Joining.objects.filter(code=code).exists()


def working() -> Q:
    """The same rule as a filter on codes."""
    # unscoped: a code is looked for before its place is known, and joinings belong to the code.
    used = Exists(Joining.unscoped.filter(code=OuterRef("pk")))
    inviter_here = Q(made_by__left_at__isnull=True, made_by__welcomed_at__isnull=False)
    invites = Q(kind=CodeKind.INVITATION)
    return Q(withdrawn_at__isnull=True) & (~invites | (inviter_here & ~Q(used)))
