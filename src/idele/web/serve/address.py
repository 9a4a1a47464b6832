"""Where the application listens."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass
from ipaddress import ip_address

from idele.words import _


class AddressTaken(Exception):  # noqa: N818 (it says what is so, not that something broke)
    """Something else listens there, or nobody may."""


class NotThisMachine(Exception):  # noqa: N818 (it says what is so, not that something broke)
    """The sample programme lets anybody in, so it serves this machine alone."""


@dataclass(frozen=True)
class Address:
    """A host and a port that are free."""

    host: str
    port: int

    @classmethod
    def free(cls, host: str, port: int) -> Address:
        """The address if one can listen there; port 0 finds a free one. Raises AddressTaken."""
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except (OSError, UnicodeError) as problem:
                raise AddressTaken(_why(host, port, getattr(problem, "errno", None))) from None
            return cls(host, probe.getsockname()[1])

    @property
    def this_machine(self) -> bool:
        try:
            return self.host == "localhost" or ip_address(self.host).is_loopback
        except ValueError:
            return False

    def must_be_this_machine(self) -> None:
        """Raises NotThisMachine if others can reach this address."""
        if not self.this_machine:
            raise NotThisMachine(
                _("The sample programme prints links that sign anybody in, so it listens on this machine only: leave out --host.")
            )

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


def _why(host: str, port: int, number: int | None) -> str:
    if number == errno.EADDRINUSE:
        return _("Port {port} is in use by something else. Choose another: idele run --port {other}", port=port, other=port + 1)
    if number == errno.EACCES:
        return _("Port {port} is for the system's own services. Choose one from 1024: idele run --port 8000", port=port)
    return _("{host} is not an address of this machine.", host=host)
