"""When two figures are the same."""

from __future__ import annotations

import json
import math
from typing import Any


def same(one: Any, other: Any) -> bool:
    """Equal, numbers up to their last digits and lists in any order (an order of ids is a matter of their spelling)."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        if not all(isinstance(part, (int, float)) for part in [*one, *other]):
            one, other = sorted(one, key=json.dumps), sorted(other, key=json.dumps)
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    if isinstance(one, float) or isinstance(other, float):
        return one is not None and other is not None and math.isclose(one, other, rel_tol=1e-7, abs_tol=1e-7)
    return bool(one == other)
