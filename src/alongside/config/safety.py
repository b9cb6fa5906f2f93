"""What a place that people rely on must not start without."""

from alongside.config.env import Env, Misconfigured
from alongside.config.secrets import ENOUGH


def refuse_unsafe(env: Env) -> None:
    """**Raises** Misconfigured with every unsafe value in one line."""
    problems = []
    if env.flag("DEBUG"):
        problems.append("ALONGSIDE_DEBUG must be off")
    hosts = env.listing("HOSTS")
    if not hosts:
        problems.append("ALONGSIDE_HOSTS must name the addresses people use")
    if any("*" in host for host in hosts):
        problems.append("ALONGSIDE_HOSTS must name addresses, not *")
    secret = env.text("SECRET")
    if secret and (len(secret) < ENOUGH or len(set(secret)) < 10):
        problems.append(f"ALONGSIDE_SECRET must be {ENOUGH} or more mixed letters, or left out")
    if not env.text("SMTP_HOST") and env.text("LETTERS").lower() != "notify":
        problems.append("ALONGSIDE_SMTP_HOST must name who sends the sign-in codes, or GOV.UK Notify does")
    if problems:
        raise Misconfigured("not safe for a real place: " + "; ".join(problems))
