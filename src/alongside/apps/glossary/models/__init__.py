from alongside.apps.glossary.models.challenge import Asking, Challenge
from alongside.apps.glossary.models.term import Term, TermVersion

__all__ = ["Asking", "Challenge", "Term", "TermVersion"]
