from alongside.apps.places.models.figure import Figure
from alongside.apps.places.models.noted import Noted
from alongside.apps.places.models.place import Place
from alongside.apps.places.models.placed import Placed
from alongside.apps.places.models.population import PopulationCount
from alongside.apps.places.models.word import RegisterWord

__all__ = ["Figure", "Noted", "Place", "Placed", "PopulationCount", "RegisterWord"]
