from alongside.apps.people.models.account import Account
from alongside.apps.people.models.asking import Asked, AskPause
from alongside.apps.people.models.contact import Contact
from alongside.apps.people.models.guardian import Guardian
from alongside.apps.people.models.hat import Hat
from alongside.apps.people.models.joining import JoinCode, Joining, Welcome
from alongside.apps.people.models.organisation import Organisation
from alongside.apps.people.models.person import Person, SamePerson
from alongside.apps.people.models.reaching import WayToReach
from alongside.apps.people.models.reset import SecretReset, StepOff
from alongside.apps.people.models.role import AskedRole, Role
from alongside.apps.people.models.signed_in import SignedIn

__all__ = [
    "Account",
    "AskPause",
    "Asked",
    "AskedRole",
    "Contact",
    "Guardian",
    "Hat",
    "JoinCode",
    "Joining",
    "Organisation",
    "Person",
    "Role",
    "SamePerson",
    "SecretReset",
    "SignedIn",
    "StepOff",
    "WayToReach",
    "Welcome",
]
