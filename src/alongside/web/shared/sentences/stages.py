"""A stage by its one name, the glossary's; and where somebody chooses, what it means."""

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from alongside.apps.work.enums import STAGE_WORDS
from alongside.core.shared.stages import Stage

_MEANS: dict[Stage, str | Promise] = {
    Stage.INSIGHT: _("Finding out what is needed"),
    Stage.DESIGN: _("Working out how it should be"),
    Stage.COMMISSION: _("Choosing who does it and what it may cost"),
    Stage.DELIVER: _("Doing it"),
    Stage.ASSESS: _("Looking at how it went"),
}


def stage_name(code: str) -> str:
    """ "Deliver": in the books, at the desk and on one's own pages."""
    return capfirst(str(STAGE_WORDS[Stage(code)]))


def stage_explained(code: str) -> str:
    """ "Deliver: doing it", for a form."""
    means = str(_MEANS[Stage(code)])
    return f"{stage_name(code)}: {means[:1].lower()}{means[1:]}"


def stage_choices() -> list[tuple[str, str]]:
    """All of them, in their order."""
    return [(stage.value, stage_explained(stage)) for stage in Stage]
