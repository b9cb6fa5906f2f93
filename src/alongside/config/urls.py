"""The root of all addresses: English without a prefix, Welsh under /cy/."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from alongside.config.health import healthz, readyz

handler400 = "alongside.web.shared.errors.bad_request"
handler403 = "alongside.web.shared.errors.forbidden"
handler404 = "alongside.web.shared.errors.not_found"
handler500 = "alongside.web.shared.errors.server_error"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    *i18n_patterns(path("", include("alongside.web.urls")), prefix_default_language=False),
]
