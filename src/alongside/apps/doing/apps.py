from django.apps import AppConfig


class DoingConfig(AppConfig):
    name = "alongside.apps.doing"
    label = "doing"
    default_auto_field = "django.db.models.BigAutoField"
