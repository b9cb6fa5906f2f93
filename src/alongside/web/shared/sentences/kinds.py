"""What a piece of work is called, said kindly: a name, one sentence, and what is good about it."""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.core.measures.kinds import Kind
from alongside.web.shared.sentences.sides import Sides

Words = str | Promise
# Translators end the name with a colon, or with a dash where a colon reads badly.
NAME_ENDS = re.compile(r": | – ")


@dataclass(frozen=True, slots=True)
class Telling:
    """``name`` for a card, ``what`` ends "Today this is …", ``good`` is the kind word that follows."""

    name: Words
    what: Words
    good: Words


TELLINGS: dict[Kind, Telling] = {
    Kind.NOT_ENOUGH: Telling(
        gettext_lazy("Not enough in the books yet"),
        "",
        gettext_lazy(
            "That is no verdict. A few more entries, vouched for by both sides, and the books can say."
        ),
    ),
    Kind.CO_PRODUCTION: Telling(
        gettext_lazy("Co-production"),
        gettext_lazy("co-production: %(c)s and %(p)s design it and do it together."),
        gettext_lazy("Both sides give their time, and both had a say in how it should be."),
    ),
    Kind.CO_DELIVERED_SERVICE: Telling(
        gettext_lazy("Co-delivered service"),
        gettext_lazy("co-delivered: %(c)s do much of the doing, but the design is still decided for them."),
        gettext_lazy("Doing it side by side builds trust. A say in the design is the next step."),
    ),
    Kind.VOLUNTEERING: Telling(
        gettext_lazy("Volunteering"),
        gettext_lazy("volunteering: %(c)s give much of the help, and %(p)s make the decisions."),
        gettext_lazy("The help is real and it is counted. It is not yet a shared say."),
    ),
    Kind.CONSULTATION: Telling(
        gettext_lazy("Consultation"),
        gettext_lazy("consultation: %(c)s are asked what they think, and %(p)s decide and do."),
        gettext_lazy("Asking is a good beginning. Deciding together comes next."),
    ),
    Kind.DATA_COLLECTION: Telling(
        gettext_lazy("Gathering information"),
        gettext_lazy("gathering information: %(c)s answer questionnaires, and %(p)s decide and do."),
        gettext_lazy("Answers are worth having. Talking about them together makes more of them."),
    ),
    Kind.USER_INVOLVEMENT: Telling(
        gettext_lazy("User involvement"),
        gettext_lazy("user involvement: %(c)s have a regular voice, but %(p)s still decide."),
        gettext_lazy("There is a table with seats on it. A deciding part is what it lacks."),
    ),
    Kind.TRADITIONAL_SERVICE: Telling(
        gettext_lazy("Traditional service"),
        gettext_lazy("a traditional service: %(p)s design it and do it."),
        gettext_lazy("Many good services are run so. The books show no part for %(c)s that would change it."),
    ),
    Kind.PARTNERSHIP_BETWEEN_AGENCIES: Telling(
        gettext_lazy("Partnership between organisations"),
        gettext_lazy("a partnership between organisations: %(c)s have no part in it yet."),
        gettext_lazy(
            "Organisations working together is worth a lot. The people it is for are not there yet."
        ),
    ),
    Kind.CIVIL_SOCIETY_PROVISION: Telling(
        gettext_lazy("Run by community or faith groups"),
        gettext_lazy("run by charities, community or faith groups: no public body has a part in it."),
        gettext_lazy(
            "It stands on its own feet. A public body could bring a room, training, money or contacts."
        ),
    ),
    Kind.SELF_ORGANISED_PROVISION: Telling(
        gettext_lazy("Run by people themselves"),
        gettext_lazy("self-organised: %(c)s run it themselves, and no public body has a part in it."),
        gettext_lazy(
            "It is theirs, and that is good. A public body could bring a room, training, money or contacts."
        ),
    ),
    Kind.PRIVATE_PROVISION: Telling(
        gettext_lazy("Run by private organisations"),
        gettext_lazy("run by private organisations: no public body has a part in it."),
        gettext_lazy("A public body could bring a room, training, money or contacts."),
    ),
    Kind.PERSONAL_BUDGET: Telling(
        gettext_lazy("Personal budget"),
        gettext_lazy("a personal budget: one person decides about their own support."),
        gettext_lazy("Nobody else should decide for them. It is a choice of its own, not shared work."),
    ),
    Kind.PEOPLE_TRAINED_TO_DELIVER: Telling(
        gettext_lazy("People trained to deliver"),
        gettext_lazy("people trained to deliver: %(c)s do most of the doing, and %(p)s plan it."),
        gettext_lazy("Skills have been shared and put to use. A say in the plan is the next step."),
    ),
    Kind.COMMUNITY_DELIVERED_SERVICE: Telling(
        gettext_lazy("Delivered by the community"),
        gettext_lazy("delivered by the community: %(c)s do most of the doing, and %(p)s plan it."),
        gettext_lazy("The doing is theirs. A say in the plan is the next step."),
    ),
    Kind.CO_DESIGNED_SERVICE: Telling(
        gettext_lazy("Co-designed service"),
        gettext_lazy(
            "co-designed: %(c)s and %(p)s decide together how it should be, and %(p)s do the doing."
        ),
        gettext_lazy("The power to decide is shared. The doing is what is left to share."),
    ),
    Kind.CO_DESIGNED_COMMUNITY_DELIVERED: Telling(
        gettext_lazy("Designed together, done by the community"),
        gettext_lazy("designed together: %(c)s and %(p)s decide how it should be, and %(c)s do the doing."),
        gettext_lazy("The power to decide is shared. A hand from %(p)s in the doing is what is missing."),
    ),
    Kind.FAMILY_DESIGNED_SERVICE: Telling(
        gettext_lazy("Done to people’s own design"),
        gettext_lazy("done to people’s own design: %(c)s plan it, and %(p)s do it."),
        gettext_lazy("The plan is theirs. Planning and doing could be shared more evenly."),
    ),
    Kind.FAMILY_DESIGNED_CO_DELIVERY: Telling(
        gettext_lazy("Done together to people’s own design"),
        gettext_lazy("done together: %(c)s plan it, and %(c)s and %(p)s do it side by side."),
        gettext_lazy("The doing is shared. %(P)s could bring more to the plan."),
    ),
    Kind.SELF_ORGANISED_WITH_PUBLIC_HELP: Telling(
        gettext_lazy("Run by people themselves, with some public help"),
        gettext_lazy("self-organised with some public help: %(c)s plan it and do it."),
        gettext_lazy("It is theirs, and public help is there. More could be planned and done together."),
    ),
}


def kind_name(kind: Kind) -> str:
    """What it is called, in a few words."""
    return str(TELLINGS[kind].name)


def say(kind: Kind, sides: Sides, *, past: str = "") -> str:
    """The finding in one sentence; ``past``: the months it tells of, when they are over."""
    if kind is Kind.NOT_ENOUGH:
        if past:
            return _("There is not enough in the books for %(months)s to say what this was.") % {
                "months": past
            }
        return _("There is not enough in the books yet to say what this is.")
    what = str(TELLINGS[kind].what) % sides.words
    if past:
        return _("What the books show for %(months)s: %(what)s") % {"months": past, "what": what}
    return _("Today this is %(what)s") % {"what": what}


def shortly(kind: Kind, sides: Sides) -> str:
    """The same for a card, beside the name: what follows the name in the sentence."""
    if kind is Kind.NOT_ENOUGH:
        return _("A few more entries, vouched for by both sides, and the books can say.")
    said = NAME_ENDS.split(str(TELLINGS[kind].what) % sides.words, maxsplit=1)[-1]
    return said[:1].upper() + said[1:]


def kindly(kind: Kind, sides: Sides) -> str:
    """What is good about it, and what could come next."""
    return str(TELLINGS[kind].good) % sides.words
