"""A page that is watched: what it complains of, and whom it asks for anything."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit


class Watched:
    """A browser's page, and everything about it that should not be."""

    def __init__(self, page: Any, host: str) -> None:
        self.page = page
        self.found: list[str] = []
        self._host = host
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.found.append(f"error in a script: {error}"))
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _said(self, message: Any) -> None:
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.found.append(f"console: {message.text}")

    def _asked(self, request: Any) -> None:
        if request.url.startswith("http") and urlsplit(request.url).netloc != self._host:
            self.found.append(f"asked elsewhere: {request.url}")

    def _answered(self, response: Any) -> None:
        """What the browser loads beside the page itself must be there."""
        if response.status >= 400 and not response.request.is_navigation_request():
            self.found.append(f"{response.status}: {response.url}")
        if response.status >= 500:
            self.found.append(f"{response.status}: {response.url}")

    def wider_than(self, width: int) -> list[str]:
        """Whether the page scrolls sideways."""
        across = self.page.evaluate("document.documentElement.scrollWidth")
        return [f"{across} px across at {width}: {self.page.url}"] if across > width else []
