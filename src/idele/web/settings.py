"""The one settings file. What a place changes comes from its environment: every name below that starts with IDELE_, and PORT."""

from __future__ import annotations

from importlib.resources import files
from os import environ
from pathlib import Path

from idele.web.places import data_folder, database, mail_server, secret_key, stamp_of
from idele.words import LANGUAGES as OUR_LANGUAGES

WEB = Path(__file__).parent
REPORT_STYLE = WEB.parent / "reports" / "style"
FONTS = Path(str(files("font_source_sans_pro"))) / "files"
IDELE_DATA_DIR = data_folder()
# The sample programme: sign-in links for every role and a page that shows sent mail, so it serves this machine alone.
IDELE_SAMPLE = environ.get("IDELE_SAMPLE") == "1"
IDELE_HTTPS = environ.get("IDELE_HTTPS") == "1"

SECRET_KEY = secret_key(IDELE_DATA_DIR)
DEBUG = False
ALLOWED_HOSTS = environ.get("IDELE_HOSTS", "localhost 127.0.0.1 [::1]").split()

OUR_APPS = ["core", "people", "partnerships", "checkups", "practices", "exchange", "figures", "workbench", "programme", "manual"]
INSTALLED_APPS = [
    *(f"idele.web.{app}" for app in OUR_APPS),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "idele.web.middleware.language",
    "idele.web.core.uploads.size_limit",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "idele.web.core.gate.Gate",
]

ROOT_URLCONF = "idele.web.urls"
WSGI_APPLICATION = "idele.web.wsgi.application"

CONTEXT_PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [WEB / app / "templates" for app in OUR_APPS],
        "OPTIONS": {"environment": "idele.web.pages.environment", "context_processors": CONTEXT_PROCESSORS},
    },
    # Ours are all Jinja2; this one draws the few pages of django-allauth that we have not drawn ourselves.
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [WEB / "people" / "fallback"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": CONTEXT_PROCESSORS},
    },
]

DATABASES = {"default": database(IDELE_DATA_DIR, environ.get("IDELE_DATABASE_URL"))}
# Drawn reports, and who tried to sign in how often: files that all processes share, and that may be thrown away at any time.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": IDELE_DATA_DIR / "cache",
        "TIMEOUT": 24 * 60 * 60,
        "OPTIONS": {"MAX_ENTRIES": 2000},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Signing in: a code by e-mail, or a passkey; no passwords, and nobody signs themselves up.
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "idele.web.people.adapter.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {
    "request_login_code": "idele.web.people.forms.SendCode",
    "confirm_login_code": "idele.web.people.forms.EnterCode",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
MFA_ADAPTER = "idele.web.people.adapter.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IDELE_HTTPS

# Where no mail server is named, mail goes to files in the data folder.
DEFAULT_FROM_EMAIL = environ.get("IDELE_MAIL_FROM", "IDELE <idele@localhost>")
EMAIL_FILE_PATH = IDELE_DATA_DIR / "mail"
globals().update(mail_server(environ.get("IDELE_MAIL_URL")))

LANGUAGE_CODE = "en"
LANGUAGES = list(OUR_LANGUAGES.items())
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATICFILES_DIRS = [WEB / "static", REPORT_STYLE, ("fonts", FONTS)]
# The address changes whenever a file does, so a browser may keep what it has for good and never shows yesterday's.
STATIC_URL = f"/static/{stamp_of([WEB / 'static', REPORT_STYLE])}/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 365 * 24 * 60 * 60

# What a browser may load, run and send: this site's own, and nothing written into a page.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_SSL_REDIRECT = IDELE_HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IDELE_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IDELE_HTTPS else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IDELE_HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60

CSRF_FAILURE_VIEW = "idele.web.core.errors.csrf_failure"

# An uploaded package is streamed to a file; everything else a person sends is small.
UPLOAD_LIMIT = 50 * 1024 * 1024
UPLOAD_HOURS = 24
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# No addresses, names or bodies in a log: Django's mails to administrators, which carry them, are not used.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        # It tells of every rule of a style sheet that is for screens alone.
        "weasyprint": {"level": "ERROR"},
        # A page not found or not allowed is an everyday thing, and its address may name somebody's work.
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}
