from alongside.apps.books.models.act import Act
from alongside.apps.books.models.batch import Batch
from alongside.apps.books.models.dispute import Answer, Dispute
from alongside.apps.books.models.entry import Entry, Withdrawal
from alongside.apps.books.models.mediation import Mediation
from alongside.apps.books.models.standing import Standing
from alongside.apps.books.models.vouch import Vouch
from alongside.apps.books.models.words import Words

__all__ = [
    "Act",
    "Answer",
    "Batch",
    "Dispute",
    "Entry",
    "Mediation",
    "Standing",
    "Vouch",
    "Withdrawal",
    "Words",
]
