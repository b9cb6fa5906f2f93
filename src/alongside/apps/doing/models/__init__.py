from alongside.apps.doing.models.staged import StagedRegister

__all__ = ["StagedRegister"]
