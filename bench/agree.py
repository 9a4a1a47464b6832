"""Whether ours and the peers' figures are the same, before anything is timed: ``python -m bench.agree FOLDER``.

Prints JSON: how many figures were compared, and what differs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def count(figures: Any) -> int:
    """How many figures a nest of them holds."""
    return sum(map(count, figures.values())) if isinstance(figures, dict) else 1


def agreed(folder: Path) -> dict[str, Any]:
    """What comparing every figure of the peers with ours gives, on the package in ``folder``."""
    from bench.peers import scores
    from bench.peers.measure import differences, measure
    from idele.method.measure import measure as ours
    from idele.tables import read

    theirs = measure(scores.read(folder))
    compared = {name: count(figures) for name, figures in theirs.items()}
    return {"compared": compared, "differences": differences(ours(read(folder).tables), theirs)}


if __name__ == "__main__":
    print(json.dumps(agreed(Path(sys.argv[1]))))
