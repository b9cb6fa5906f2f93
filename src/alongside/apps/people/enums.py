"""Codes stored about people, with the words people see."""

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alongside.core.consent.ages import AgeBand
from alongside.core.shared.devices import Browser, System
from alongside.core.shared.hats import HatKind
from alongside.core.shared.sectors import Sector
from alongside.core.shared.sides import Side

SIDE_WORDS: dict[Side, str | Promise] = {
    Side.CITIZEN: _("citizen"),
    Side.PROFESSIONAL: _("professional"),
}
HAT_WORDS: dict[HatKind, str | Promise] = {
    HatKind.LIVED_EXPERIENCE: _("person with lived experience"),
    HatKind.REPRESENTS_GROUP: _("representative of a group"),
    HatKind.PARENT_CARER: _("parent or carer"),
    HatKind.YOUNG_PERSON: _("young person"),
    HatKind.NEIGHBOUR: _("neighbour"),
    HatKind.PEER_SUPPORTER: _("peer supporter"),
    HatKind.PRACTITIONER: _("practitioner"),
    HatKind.COMMISSIONER: _("commissioner"),
    HatKind.FACILITATOR: _("facilitator"),
}
SECTOR_WORDS: dict[Sector, str | Promise] = {
    Sector.PUBLIC: _("public"),
    Sector.VOLUNTARY: _("voluntary or community"),
    Sector.FAITH: _("faith"),
    Sector.PRIVATE: _("private"),
}
AGE_WORDS: dict[AgeBand, str | Promise] = {
    AgeBand.UNKNOWN: _("not said"),
    AgeBand.UNDER_6: _("under 6"),
    AgeBand.FROM_6: _("6 to 9"),
    AgeBand.FROM_10: _("10 to 12"),
    AgeBand.FROM_13: _("13 to 15"),
    AgeBand.FROM_16: _("16 or 17"),
    AgeBand.ADULT: _("18 or over"),
}
SIDE_CHOICES = [(code.value, words) for code, words in SIDE_WORDS.items()]
HAT_CHOICES = [(code.value, words) for code, words in HAT_WORDS.items()]
SECTOR_CHOICES = [(code.value, words) for code, words in SECTOR_WORDS.items()]
AGE_CHOICES = [(code.value, words) for code, words in AGE_WORDS.items()]


class NameShown(models.TextChoices):
    """How far a person lets their name be shown. Each reaches as far as those before it, and further."""

    OWN = "OWN", _("only on my own pages")
    TABLE = "TABLE", _("to the people at my tables")
    PLACE = "PLACE", _("to everyone who takes part in this place")
    EVERYONE = "EVERYONE", _("to everyone")


class OrganisationKind(models.TextChoices):
    PUBLIC_BODY = "PUBLIC_BODY", _("public body")
    VOLUNTARY = "VOLUNTARY", _("voluntary or community organisation")
    FAITH = "FAITH", _("faith organisation")
    EDUCATION = "EDUCATION", _("education setting")
    PROVIDER = "PROVIDER", _("provider")
    INFORMAL = "INFORMAL", _("informal group")


class CodeKind(models.TextChoices):
    """How a code to join with reaches people. All but the invitation may be used by many."""

    POSTER = "POSTER", _("poster")
    LETTER = "LETTER", _("letter")
    PACK = "PACK", _("pack of an organisation")
    INVITATION = "INVITATION", _("invitation")


class RoleKind(models.TextChoices):
    """What somebody looks after for a while. Roles carry duties, never a side."""

    LEAD = "LEAD", _("co-production lead")
    KEEPER = "KEEPER", _("keeper of the books")
    SAFEGUARDING = "SAFEGUARDING", _("safeguarding lead")
    DEPUTY = "DEPUTY", _("deputy safeguarding lead")


class AskedRoleState(models.TextChoices):
    """Where an asking for a role stands."""

    ASKED = "ASKED", _("waits for a second yes")
    GIVEN = "GIVEN", _("given")
    REFUSED = "REFUSED", _("not given")


class Way(models.TextChoices):
    """Ways to reach somebody."""

    EMAIL = "EMAIL", _("by e-mail")
    SMS = "SMS", _("by text message")
    PHONE = "PHONE", _("by phone")
    POST = "POST", _("by post")


# Firefox on Android: the names people know their browsers by.
BROWSER_CHOICES: list[tuple[str, str | Promise]] = [
    (Browser.FIREFOX.value, "Firefox"),
    (Browser.EDGE.value, "Edge"),
    (Browser.SAMSUNG.value, "Samsung Internet"),
    (Browser.OPERA.value, "Opera"),
    (Browser.CHROME.value, "Chrome"),
    (Browser.SAFARI.value, "Safari"),
    (Browser.OTHER.value, _("A browser")),
]
SYSTEM_CHOICES: list[tuple[str, str | Promise]] = [
    (System.ANDROID.value, "Android"),
    (System.IPHONE.value, "iPhone"),
    (System.IPAD.value, "iPad"),
    (System.WINDOWS.value, "Windows"),
    (System.MAC.value, "Mac"),
    (System.CHROMEBOOK.value, "Chromebook"),
    (System.LINUX.value, "Linux"),
    (System.OTHER.value, _("something else")),
]
