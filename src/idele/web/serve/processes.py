"""The processes that make up the running application, started and stopped together."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from types import FrameType
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from idele.web.serve.address import Address

PATIENCE = 30
GRACE = 10

CHILD = [sys.executable, "-m", "idele.web.serve.child"]


class Processes:
    """Starts them, watches them, and stops all when told to, or when one of them ends."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []
        self._beside: list[subprocess.Popen[bytes]] = []
        self._stopping = False

    def __enter__(self) -> Self:
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        return self

    def __exit__(self, *_exception: object) -> None:
        self._end()

    def start_web(self, address: Address, workers: int) -> None:
        """The web server: ``workers`` processes of four threads each."""
        server = [*CHILD, "granian", "--interface", "wsgi", "--no-ws", "--http", "1", "--log-level", "warning"]
        size = ["--workers", str(workers), "--blocking-threads", "4", "--respawn-failed-workers", "--workers-kill-timeout", "5"]
        where = ["--host", address.host, "--port", str(address.port)]
        command = [*server, *size, *where, "idele.web.wsgi:application"]
        self._running.append(subprocess.Popen(command))

    def start_beside(self, module: str) -> None:
        """A process that does something useful meanwhile, and may end when it likes."""
        self._beside.append(subprocess.Popen([*CHILD, module]))

    def wait_until_ready(self, address: Address) -> bool:
        """Whether /healthz answered in time, every process still running."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and not self._stopping and self._all_running():
            try:
                with urlopen(f"{address.url}/healthz", timeout=2) as answer:
                    return bool(answer.status == 200)
            except (URLError, OSError):
                time.sleep(0.02)
        return False

    def stay(self) -> int:
        """Wait until told to stop (0) or a process ends by itself (1)."""
        while not self._stopping and self._all_running():
            time.sleep(0.2)
        return 0 if self._stopping else 1

    def _all_running(self) -> bool:
        return all(process.poll() is None for process in self._running)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True

    def _end(self) -> None:
        for process in (*self._running, *self._beside):
            if process.poll() is None:
                process.terminate()
        until = time.monotonic() + GRACE
        for process in (*self._running, *self._beside):
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
