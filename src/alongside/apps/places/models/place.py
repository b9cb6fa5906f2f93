from django.db import models

from alongside.apps.places.enums import Language, Nation
from alongside.kernel.ids import new_code, new_id


class Place(models.Model):
    """A council area, a family-hub network, a neighbourhood: it holds everything else.

    Places are never deleted, so a slug once used is never used again. ``worry_code`` is the short address
    under which anybody raises a concern here, printed on every sheet. ``safeguarding`` says who looks after
    safeguarding and how to reach them: kept with the place, so that every page can say it and asks nothing;
    ``people.actions.contacts`` writes it anew whenever a role or a way to be reached changes.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=3, choices=Language, default=Language.EN)
    nation = models.CharField(max_length=20, choices=Nation, default=Nation.ENGLAND)
    time_zone = models.CharField(max_length=60, default="Europe/London")
    currency = models.CharField(max_length=3, default="GBP")
    is_open = models.BooleanField(default=False)
    is_demo = models.BooleanField(default=False)
    worry_code = models.CharField(max_length=8, unique=True, default=new_code, editable=False)
    safeguarding = models.JSONField(default=list)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
