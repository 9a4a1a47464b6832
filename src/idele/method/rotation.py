"""Who guesses whose priorities in a check-up (METHOD.md section 6)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from idele.method.readings.thresholds import GUESSES_EACH


def assign_guesses(organisations: Sequence[str], seed: int) -> list[tuple[str, str]]:
    """Pairs (by, about): each organisation guesses three others, and each is guessed by three.

    The organisations are put on a ring in an order drawn from ``seed``; each guesses the next three on it. Under four there are
    fewer others, and each guesses all of them; a sole organisation guesses nobody. Sorted, once each organisation.

    >>> assign_guesses(["a", "b"], seed=1)
    [('a', 'b'), ('b', 'a')]
    """
    ring = np.random.default_rng(seed).permutation(sorted(set(organisations))).tolist()
    steps = range(1, min(GUESSES_EACH, len(ring) - 1) + 1)
    return sorted((by, ring[(place + step) % len(ring)]) for place, by in enumerate(ring) for step in steps)
