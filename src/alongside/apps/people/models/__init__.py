from alongside.apps.people.models.account import Account
from alongside.apps.people.models.hat import Hat
from alongside.apps.people.models.organisation import Organisation
from alongside.apps.people.models.person import Person, SamePerson
from alongside.apps.people.models.role import Role

__all__ = ["Account", "Hat", "Organisation", "Person", "Role", "SamePerson"]
