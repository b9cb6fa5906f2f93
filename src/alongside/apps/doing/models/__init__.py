from alongside.apps.doing.models.line import ImportLine
from alongside.apps.doing.models.staged import StagedRegister

__all__ = ["ImportLine", "StagedRegister"]
