"""The application as somebody starts it: ``idele run --sample`` in a clean data folder, and a browser before it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

WIDTHS = (1280, 390)
HEIGHT = 844
NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "Chromium is not here: install the package chromium to run the browser tests"
PATIENCE = 60


def chromium() -> str | None:
    """Where Chromium is."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def axe() -> str:
    """axe-core's source."""
    found = find_spec("axe_playwright_python")
    assert found is not None and found.origin is not None
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Site:
    """A running application: where, the sign-in links by role, seconds until it was ready, and its process."""

    url: str
    links: dict[str, str]
    seconds: float
    process: subprocess.Popen[str]


@contextmanager
def running(data: Path, *options: str) -> Iterator[Site]:
    """``idele run`` with these options and this data folder, on a free port, stopped again afterwards."""
    environment = {**os.environ, "IDELE_DATA_DIR": str(data)}
    environment.pop("PORT", None)
    command = [str(Path(sys.executable).with_name("idele")), "run", "--port", "0", *options]
    began = time.monotonic()
    with (data.parent / f"{data.name}.log").open("w+") as log:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            assert process.stdout is not None
            url, links, seconds = _said(process.stdout, began, "--sample" in options)
            yield Site(url, links, seconds, process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
            if process.stdout is not None:
                process.stdout.close()
        log.seek(0)
        complaints = [line for line in log if line.strip()]
        assert complaints == [], "".join(complaints)


def _said(lines: IO[str], began: float, sample: bool) -> tuple[str, dict[str, str], float]:
    """The address and the links that the application prints, and when it was ready."""
    url, links, seconds = "", {}, 0.0
    for line in lines:
        word, *rest = line.split()
        if word == "ready":
            [url], seconds = rest, time.monotonic() - began
            if not sample:
                break
        elif word == "sign-in":
            links[rest[0]] = rest[1]
            if rest[0] == "visitor":
                break
        assert time.monotonic() - began < PATIENCE
    assert url, "the application ended before it was ready"
    return url, links, seconds


@contextmanager
def browser() -> Iterator[Any]:
    """Headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()
