from alongside.apps.letters.models.choice import Choice
from alongside.apps.letters.models.letter import Letter, LetterItem
from alongside.apps.letters.models.printing import PrintRun
from alongside.apps.letters.models.received import Received
from alongside.apps.letters.models.slip import Slip

__all__ = ["Choice", "Letter", "LetterItem", "PrintRun", "Received", "Slip"]
