"""The design system as a Django app."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Templates, tags, styles and fonts that every page is made of."""

    name = "alongside.ui"
    label = "ui"
    verbose_name = "Design system"
