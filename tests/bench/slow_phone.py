"""The first view of a place's front page on a slow phone: its size, and when its largest text is there.

Measured by Lighthouse, simulating a processor four times slower and a line of 400 kbit/s.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.pages import gunicorn
from bench.shape import PLACE
from browsing import launch_arguments

ROOM = Path(__file__).parent / "lighthouse"
THROTTLING = {"rttMs": 150, "throughputKbps": 400, "cpuSlowdownMultiplier": 4}


def first_view() -> dict[str, Any]:
    """Kilobytes over the wire in all, milliseconds until the largest text; **raises** SystemExit."""
    bin_folder = Path(sys.executable).parent
    env = os.environ | {"PATH": f"{bin_folder}:{os.environ.get('PATH', '')}"}
    install: list[str | Path] = [bin_folder / "npm", "ci", "--ignore-scripts", "--silent"]
    subprocess.run(install, cwd=ROOM, env=env, check=True, stdout=subprocess.DEVNULL)
    with gunicorn() as port:
        report = _lighthouse(f"http://127.0.0.1:{port}/{PLACE}/", env)
    audits = report["audits"]
    return {
        "kilobytes": round(audits["total-byte-weight"]["numericValue"] / 1000, 1),
        "largest_text_ms": round(audits["largest-contentful-paint"]["numericValue"]),
        "requests": len(audits["network-requests"]["details"]["items"]),
    }


def _lighthouse(url: str, env: dict[str, str]) -> dict[str, Any]:
    browser = launch_arguments()
    command: list[str | Path] = [
        "node",
        ROOM / "node_modules/lighthouse/cli/index.js",
        url,
        "--quiet",
        "--output=json",
        "--only-categories=performance",
        "--throttling-method=simulate",
        *(f"--throttling.{name}={value}" for name, value in THROTTLING.items()),
        f"--chrome-flags={' '.join(dict.fromkeys(['--headless', *browser['args']]))}",
    ]
    env = env | browser.get("env", {}) | {"CHROME_PATH": browser["executable_path"]}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr[-2000:])
    report: dict[str, Any] = json.loads(done.stdout)
    return report
