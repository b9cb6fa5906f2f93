from django.apps import AppConfig


class CareConfig(AppConfig):
    name = "alongside.apps.care"
    label = "care"
    default_auto_field = "django.db.models.BigAutoField"
