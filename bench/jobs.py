"""What is measured: the jobs of every theme, by name. A new theme is a module with a table ``JOBS``, and a line here."""

from __future__ import annotations

from bench import exchange, fairness, measuring, networks, packages, programme, silos, survival, workbooks
from bench.sides import OURS, Job

__all__ = ["JOBS", "OURS", "Job"]

JOBS: dict[str, Job] = {
    **packages.JOBS,
    **workbooks.JOBS,
    **measuring.JOBS,
    **programme.JOBS,
    **networks.JOBS,
    **silos.JOBS,
    **fairness.JOBS,
    **survival.JOBS,
    **exchange.JOBS,
}
