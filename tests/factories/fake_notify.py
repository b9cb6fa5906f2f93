"""GOV.UK Notify as far as we use it: a process of its own, with its own store, that dies when it is told to.

``python fake_notify.py FOLDER PORT`` serves. Each message it is asked to send takes the next word from its
script: ``ok``; ``before`` and ``after``: killed, as by ``kill -9``, before or after the message is kept;
``busy``, ``broken``: refused for now. Like the real one it keeps two messages under one reference.
"""

import base64
import hashlib
import hmac
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

SERVICE, SECRET = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0"
KEY = f"alongside-{SERVICE}-{SECRET}"
REFUSED = {"busy": 429, "broken": 500}
TO = {"email": "email_address", "sms": "phone_number", "letter": ""}


class Store:
    """What it was asked to send, and what it is to do next."""

    def __init__(self, folder: Path) -> None:
        self.db = sqlite3.connect(folder / "notify.sqlite3", timeout=20, check_same_thread=False)
        with self.db:
            self.db.execute("CREATE TABLE IF NOT EXISTS sent (id, reference, kind, said, status)")
            self.db.execute("CREATE TABLE IF NOT EXISTS script (number INTEGER PRIMARY KEY, word)")

    def script(self, *words: str) -> None:
        with self.db:
            self.db.execute("DELETE FROM script")
            self.db.executemany("INSERT INTO script (word) VALUES (?)", [(word,) for word in words])

    def next_word(self) -> str:
        with self.db:
            row = self.db.execute("SELECT number, word FROM script ORDER BY number LIMIT 1").fetchone()
            if row is None:
                return "ok"
            self.db.execute("DELETE FROM script WHERE number = ?", [row[0]])
            return str(row[1])

    def keep(self, kind: str, said: dict[str, Any]) -> str:
        key = str(uuid.uuid4())
        row = (key, said.get("reference"), kind, json.dumps(said), "created")
        with self.db:
            self.db.execute("INSERT INTO sent VALUES (?, ?, ?, ?, ?)", row)
        return key

    def references(self) -> list[str]:
        return [row[0] for row in self.db.execute("SELECT reference FROM sent")]

    def messages(self) -> list[dict[str, Any]]:
        return [json.loads(row[0]) for row in self.db.execute("SELECT said FROM sent")]

    def becomes(self, status: str) -> None:
        with self.db:
            self.db.execute("UPDATE sent SET status = ?", [status])

    def under(self, reference: str) -> list[dict[str, Any]]:
        rows = self.db.execute("SELECT id, reference, status FROM sent WHERE reference = ?", [reference])
        return [dict(zip(("id", "reference", "status"), row, strict=True)) for row in rows]

    def empty(self) -> None:
        with self.db:
            self.db.execute("DELETE FROM sent")
            self.db.execute("DELETE FROM script")


def is_ours(header: str) -> bool:
    """The token is signed with the secret, is of the service, and was made within half a minute."""
    head, said, signed = header.removeprefix("Bearer ").split(".")
    right = hmac.new(SECRET.encode(), f"{head}.{said}".encode(), hashlib.sha256).digest()
    claims = json.loads(base64.urlsafe_b64decode(said + "=="))
    fresh = abs(claims["iat"] - time.time()) <= 30
    return base64.urlsafe_b64decode(signed + "==") == right and claims["iss"] == SERVICE and fresh


class Door(BaseHTTPRequestHandler):
    store: Store

    def log_message(self, *_said: Any) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        if not is_ours(self.headers["Authorization"]):
            return self.answer(403, {"errors": [{"error": "AuthError", "message": "Invalid token"}]})
        reference = parse_qs(urlsplit(self.path).query)["reference"][0]
        return self.answer(200, {"notifications": self.store.under(reference)})

    def do_POST(self) -> None:
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        kind = self.path.rpartition("/")[2]
        if not is_ours(self.headers["Authorization"]):
            return self.answer(403, {"errors": [{"error": "AuthError", "message": "Invalid token"}]})
        if "nobody" in said.get(TO[kind], ""):
            error = {"error": "ValidationError", "message": f"{TO[kind]} Not a valid address"}
            return self.answer(400, {"errors": [error]})
        word = self.store.next_word()
        if word in REFUSED:
            return self.answer(REFUSED[word], {"errors": [{"error": "Exception", "message": word}]})
        if word == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        key = self.store.keep(kind, said)
        if word == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return self.answer(201, {"id": key, "reference": said["reference"]})

    def answer(self, status: int, said: dict[str, Any]) -> None:
        body = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class FakeNotify:
    """Starts it, and again when it has died: always in the same folder, behind the same door."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store = folder, Store(folder)
        self.port = 0
        self.process: subprocess.Popen[str] | None = None
        self.alive()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def alive(self) -> None:
        if self.process is not None and self.process.poll() is None:
            return
        command = [sys.executable, "-S", __file__, str(self.folder), str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())

    def close(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()


def serve(folder: str, port: str) -> None:
    Door.store = Store(Path(folder))
    server = ThreadingHTTPServer(("127.0.0.1", int(port)), Door)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    serve(*sys.argv[1:])
