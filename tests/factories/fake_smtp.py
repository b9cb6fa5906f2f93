"""A mail server as far as we use one: a process of its own that notes to whom each letter it took was.

``python fake_smtp.py FILE`` serves and prints its port. A letter is taken at the end of its words (RFC 5321):
whoever is killed after that and before the answer does not know that it was.
"""

import socketserver
import subprocess
import sys
import threading
from pathlib import Path


class Door(socketserver.StreamRequestHandler):
    taken: Path
    turn = threading.Lock()

    def handle(self) -> None:
        self.say("220 here")
        to = ""
        for line in self.rfile:
            said = line.decode("utf-8", "replace").strip()
            verb = said[:4].upper()
            if verb == "RCPT":
                to = said.partition("<")[2].partition(">")[0]
            if verb == "DATA":
                self.say("354 go on")
                self.read_letter()
                with self.turn, self.taken.open("a") as file:
                    file.write(f"{to}\n")
            self.say("221 bye" if verb == "QUIT" else "250 good")
            if verb == "QUIT":
                return

    def read_letter(self) -> None:
        for line in self.rfile:
            if line.strip() == b".":
                return

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address, daemon_threads = True, True


class FakeSmtp:
    """Starts it; ``taken`` says to whom letters went, as often as they went."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "taken"
        self.file.touch()
        command = [sys.executable, "-S", __file__, str(self.file)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())

    def taken(self) -> list[str]:
        return self.file.read_text().split()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


if __name__ == "__main__":
    Door.taken = Path(sys.argv[1])
    with Server(("127.0.0.1", 0), Door) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
