"""Answers of rules: yes, or no with a reason a person can read."""

from dataclasses import dataclass

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Verdict:
    """Truthy for yes. A no always carries its reason, and the next step where there is one."""

    reason: Words = ""
    next_step: Words = ""

    def __bool__(self) -> bool:
        return not self.reason


YES = Verdict()


def no(reason: Words, next_step: Words = "") -> Verdict:
    """A refusal in words."""
    return Verdict(reason, next_step)


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """An action's rule said no; screens show the verdict as it stands."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(str(verdict.reason))
        self.verdict = verdict


def enforce(verdict: Verdict) -> None:
    """Stop the action unless the rule said yes. **Raises** Refused."""
    if not verdict:
        raise Refused(verdict)
