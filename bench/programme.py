"""A whole programme: reading, every measure, and the figures as JSON, as ``idele measure --json`` does it."""

from __future__ import annotations

import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from bench.measuring import agree as figures_agree
from bench.sides import OURS, Agreement, Job, the_folder

ANSWERS_EACH = 100
MAY_FALL = 0.01  # of the networks
PEERS_UP_TO = 1_000  # partnerships; beyond, a thousand random fills of each network take the peer hours


def programme(size: int, folder: Path) -> None:
    """A made-up programme of ``size`` partnerships."""
    from idele.cli import main

    main(["sample", str(folder), "--partnerships", str(size), "--answers", str(ANSWERS_EACH * size)], standalone_mode=False)


def whole(folder: Path, scratch: Path) -> Path:
    """Every section; gives the file of the figures."""
    from idele.cli import main

    written = scratch.with_suffix(".json")
    with written.open("w", encoding="utf-8") as file, redirect_stdout(file):
        main(["measure", str(folder), "--json"], standalone_mode=False)
    return written


def whole_with_pandas(folder: Path, scratch: Path) -> Any:
    """Sections 2 to 6: the peers know no more."""
    from bench.peers import scores
    from bench.peers.measure import measure

    figures = measure(scores.read(folder))
    scratch.with_suffix(".json").write_text(json.dumps(figures, default=lambda number: number.item()), encoding="utf-8")
    return figures


def agree(ours: Path, theirs: Any) -> Agreement:
    """As for the measures alone. Ranges are of random fills, drawn from another seed than ours, and in the smallest networks an
    end stands between two figures far apart: of a hundred networks one may fall on the other side.
    """
    found = figures_agree(json.loads(ours.read_text(encoding="utf-8")), theirs)
    drawn = [line for line in found.differences if line.split(":")[0].endswith(("_low", "_high"))]
    may_differ = len(drawn) <= max(1, MAY_FALL * len(theirs["trust"]))
    return Agreement(found.compared, [line for line in found.differences if not (may_differ and line in drawn)])


JOBS = {
    "whole programme": Job(
        {OURS: (the_folder, whole), "pandas, pingouin, networkx": (the_folder, whole_with_pandas)},
        agree=agree,
        sizes=(100, 1_000, 10_000),
        unit="partnerships",
        make=programme,
        trial=12,
        peers_up_to=PEERS_UP_TO,
    )
}
