"""`idele run` as a process: ready, one way in for the first manager, and a clean end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import HTTPCookieProcessor, build_opener, urlopen

import pytest

IDELE = Path(sys.executable).with_name("idele")


@contextmanager
def idele_run(data: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The process and the two lines that it prints first."""
    environment = {name: value for name, value in os.environ.items() if name != "IDELE_DATABASE_URL"} | {
        "IDELE_DATA_DIR": str(data)
    }
    command = [str(IDELE), "run", "--port", "0", *options]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process, [process.stdout.readline().strip() for _ in range(2)]
    finally:
        process.kill()
        process.communicate(timeout=20)


@pytest.mark.parametrize("ended_by", [signal.SIGTERM, signal.SIGINT])
def test_it_starts_says_so_and_ends_cleanly(ended_by: signal.Signals, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with idele_run(data) as (process, (ready, sign_in)):
        word, url = ready.split()
        assert word == "ready" and url.startswith("http://127.0.0.1:")
        assert answers(url)
        assert sign_in.startswith(f"sign-in manager {url}/sign-in/link/")
        with urlopen(sign_in.split()[2]) as page:
            assert "Who looks after this programme?" in page.read().decode()
        began = time.monotonic()
        process.send_signal(ended_by)
        _out, complaints = process.communicate(timeout=20)
        assert process.returncode == 0 and complaints == ""
        assert time.monotonic() - began < 10
    assert (data / "secret-key").stat().st_mode & 0o777 == 0o600
    assert data.stat().st_mode & 0o777 == 0o700


def test_the_first_manager_is_named_on_the_command_line(tmp_path: Path) -> None:
    browser = build_opener(HTTPCookieProcessor())
    with idele_run(tmp_path / "data", "--first-manager", "ines@idele.example") as (_process, (_ready, sign_in)):
        with browser.open(sign_in.split()[2]) as page:
            assert "ines@idele.example" in page.read().decode()
        with pytest.raises(HTTPError, match="404"):
            browser.open(sign_in.split()[2])


def test_nothing_goes_on_serving_when_it_is_killed(tmp_path: Path) -> None:
    with idele_run(tmp_path / "data") as (process, (ready, _sign_in)):
        process.kill()
        process.wait(5)
        until = time.monotonic() + 10
        while time.monotonic() < until and answers(ready.split()[1]):
            time.sleep(0.1)
        assert not answers(ready.split()[1])


def answers(url: str) -> bool:
    try:
        with urlopen(f"{url}/healthz", timeout=1):
            return True
    except OSError:
        return False
