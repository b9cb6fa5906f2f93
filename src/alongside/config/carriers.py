"""Who carries letters, texts and post, as the environment names them."""

from collections.abc import Mapping

from alongside.config.env import Env, Misconfigured

LETTERS = ("smtp", "console", "folder", "outbox", "notify")
TEXTS = ("notify", "console", "folder", "outbox")
NOTIFY = "https://api.notifications.service.gov.uk"


def notify_from(env: Env) -> dict[str, str]:
    """What GOV.UK Notify gave: a key, and a template for each way it is to carry."""
    return {
        "ADDRESS": env.text("NOTIFY_ADDRESS", NOTIFY),
        "KEY": env.text("NOTIFY_KEY"),
        "EMAIL": env.text("NOTIFY_EMAIL_TEMPLATE"),
        "TEXT": env.text("NOTIFY_TEXT_TEMPLATE"),
        "POST": env.text("NOTIFY_POST_TEMPLATE"),
        "REPLY_TO": env.text("NOTIFY_REPLY_TO"),
        "TOKEN": env.text("NOTIFY_TOKEN"),
    }


def carriers_from(env: Env, notify: Mapping[str, str]) -> dict[str, str]:
    """By whom each way is carried; ``outbox``: by nobody. **Raises** Misconfigured."""
    letters = env.one_of("LETTERS", LETTERS) or ("smtp" if env.text("SMTP_HOST") else "outbox")
    by_notify = bool(notify["KEY"])
    texts = env.one_of("TEXTS", TEXTS) or ("notify" if by_notify and notify["TEXT"] else "outbox")
    post = "notify" if by_notify and notify["POST"] else "outbox"
    carriers = {"EMAIL": letters, "TEXT": texts, "POST": post}
    for way, by in carriers.items():
        if by == "notify" and not (by_notify and notify[way]):
            raise Misconfigured(
                f"GOV.UK Notify needs ALONGSIDE_NOTIFY_KEY and ALONGSIDE_NOTIFY_{way}_TEMPLATE"
            )
    if by_notify and len(notify["KEY"]) < 73:
        raise Misconfigured("ALONGSIDE_NOTIFY_KEY is cut short; copy the whole key from GOV.UK Notify")
    return carriers
