"""What is measured: the jobs of every theme, by name. A new theme is a module with a table ``JOBS``, and a line here."""

from __future__ import annotations

from bench import measuring, networks, packages, programme, workbooks
from bench.sides import OURS, Job

__all__ = ["JOBS", "OURS", "Job"]

JOBS: dict[str, Job] = {
    **packages.JOBS,
    **workbooks.JOBS,
    **measuring.JOBS,
    **networks.JOBS,
    **programme.JOBS,
}
