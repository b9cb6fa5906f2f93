from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from alongside.apps.places.enums import Language


class Noted(models.Model):
    """Words that can carry a note, "this tells of …", and then open only on asking. Mixed into their rows."""

    tells_of = models.CharField(max_length=120, blank=True)
    note_language = models.CharField(max_length=3, choices=Language, blank=True)

    # Of whatever row it is mixed into.
    text: Any

    class Meta:
        abstract = True

    @property
    def in_short(self) -> str:
        """As the words stand in a list or a letter: where a note was put before them, the note alone."""
        if not self.tells_of or not self.text:
            return str(self.text)
        return _("This tells of %(what)s. It opens on its own page.") % {"what": self.tells_of}
