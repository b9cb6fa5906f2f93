"""Django's settings. Nothing needs to be set: what is not said is safe for one machine."""

import os
import sys
from pathlib import Path

from alongside.config.carriers import carriers_from, notify_from
from alongside.config.databases import from_url, sqlite
from alongside.config.env import Env, Misconfigured
from alongside.config.logs import logging_settings
from alongside.config.safety import refuse_unsafe
from alongside.config.secrets import kept_in
from alongside.config.security import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY

SOURCE = Path(__file__).resolve().parents[1]
ROOT = SOURCE.parents[1]
env = Env(os.environ)

try:
    PRODUCTION = env.flag("PRODUCTION")
    if PRODUCTION:
        refuse_unsafe(env)
    DEBUG = env.flag("DEBUG")
    DATA = Path(env.text("DATA") or ROOT / "data")
    SECRET_KEY = env.text("SECRET") or kept_in(DATA)
    _url = os.environ.get("DATABASE_URL", "").strip()
    DATABASES = {"default": from_url(_url) if _url else sqlite(DATA / "alongside.sqlite3")}
    EMAIL_PORT = env.number("SMTP_PORT", 587)
    NOTIFY = notify_from(env)
    CARRIED_BY = carriers_from(env, NOTIFY)
    BEHIND_PROXY = env.flag("BEHIND_PROXY")
    # Whether leads and keepers show a second step. A place the demo made never asks.
    SECOND_STEP = env.flag("SECOND_STEP", default=PRODUCTION)
except Misconfigured as problem:
    sys.exit(f"alongside: {problem}")

ALLOWED_HOSTS = env.listing("HOSTS") or ["localhost", "127.0.0.1", "[::1]"]
WSGI_APPLICATION = "alongside.config.wsgi.application"
ROOT_URLCONF = "alongside.config.urls"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "alongside.kernel",
    "alongside.ui",
    "alongside.apps.places",
    "alongside.apps.people",
    "alongside.apps.consent",
    "alongside.apps.access",
    "alongside.apps.work",
    "alongside.apps.books",
    "alongside.apps.decisions",
    "alongside.apps.doing",
    "alongside.apps.promises",
    "alongside.apps.glossary",
    "alongside.apps.care",
    "alongside.apps.translations",
    "alongside.apps.checks",
    "alongside.apps.voices",
    "alongside.apps.quotes",
    "alongside.apps.safeguarding",
    "alongside.apps.insight",
    "alongside.apps.letters",
    "alongside.apps.rights",
    "alongside.demo",
    "alongside.web",
    "django.forms",  # last: its templates are what ours stand in for
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "alongside.config.security.keep_to_itself",
    "alongside.config.methods.take_known_methods",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "alongside.config.nul.refuse_nul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "alongside.web.shared.devices.see_once_a_day",
    "alongside.config.languages.keep_language",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": sorted((SOURCE / "web").glob("*/templates")),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "alongside.web.shared.shell.shell",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# The books are written in actions, which open their own transactions.
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [SOURCE / "locale"]
FORMAT_MODULE_PATH = ["alongside.ui.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static" if PRODUCTION else None
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = DEBUG
_STATIC = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": _STATIC if PRODUCTION else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

AUTH_USER_MODEL = "people.Account"
# What a try of a passphrase costs (Argon2id: turns, and bytes of memory), as RFC 9106 advises where memory
# is short.
PASSPHRASE_COST = (3, 64 * 1024 * 1024)
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
# Nobody signs up by themselves, and the code sent by e-mail is itself the proof of the address.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "alongside.web.member.sign_in.adapter.Adapter"
ACCOUNT_FORMS = {
    "request_login_code": "alongside.web.member.sign_in.forms.EmailForm",
    "confirm_login_code": "alongside.web.member.sign_in.forms.EmailCodeForm",
}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
# One mechanism for all limits, in the database: see kernel.limits.
ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "alongside.apps.people.authenticator.SealedFactors"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
CSRF_FAILURE_VIEW = "alongside.web.shared.errors.form_expired"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/"

EMAIL_HOST = env.text("SMTP_HOST")
EMAIL_HOST_USER = env.text("SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("SMTP_PASSWORD")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_USE_SSL = EMAIL_PORT == 465
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
# Where answers to questions come in by e-mail: ``answers@hub.example``, read by ``alongside read-mail``.
REPLY_ADDRESS = env.text("REPLY_ADDRESS")
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "alongside@localhost")
LETTERS_FOLDER = str(DATA / "letters")
# What stands before the address of a page in a letter, where no request says it.
ADDRESS = env.text("ADDRESS").rstrip("/") or (
    f"https://{ALLOWED_HOSTS[0]}" if PRODUCTION else f"http://localhost:{os.environ.get('PORT', '8000')}"
)

SESSION_SERIALIZER = "alongside.config.sessions.Sealed"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if PRODUCTION else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
FILE_UPLOAD_HANDLERS = [
    "alongside.config.uploads.NoMoreThanWeTake",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FILES = 3

LOGGING = logging_settings(env.text("LOG_LEVEL", "WARNING").upper())
