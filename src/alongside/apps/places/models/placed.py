from django.db import models

from alongside.apps.places.models.place import Place
from alongside.kernel.ids import new_id
from alongside.kernel.scoping import ScopedManager


class Placed(models.Model):
    """Every row below a place: it carries its place, and is found only inside it.

    ``unscoped`` is the marked exception; each use says why.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    # Composite indexes lead with the place wherever one helps; one more per table would only slow writing.
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+", db_index=False)

    objects = ScopedManager()
    unscoped = models.Manager()

    class Meta:
        abstract = True
