"""Runs a module that ends when what started it is gone: ``python -m idele.web.serve.child MODULE ...``"""

from __future__ import annotations

import ctypes
import signal
import sys
from runpy import run_module

PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """On Linux this process is told to end when its parent is gone, however it went; elsewhere only a clean end ends both."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


if __name__ == "__main__":
    end_with_parent()
    del sys.argv[0]
    run_module(sys.argv[0], run_name="__main__", alter_sys=True)
