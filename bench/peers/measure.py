"""All sections by the peers, in one go; and ours cut down to what can be compared."""

from __future__ import annotations

from typing import Any

from bench.peers import answers, networks, scores
from bench.peers.scores import Frames

Figures = dict[str, Any]
CONSTRUCT = ("status", "n", "respondents", "score", "low", "high", "band", "ad", "rwg", "rwg_lindell", "contested", "unsettled")
RANGES = ("reciprocity", "degree_centralisation", "betweenness_centralisation")


def measure(frames: Frames) -> Figures:
    """``{section: figures}`` of the sections 2 to 6."""
    found = scores.responses(frames)
    people = scores.persons(found)
    units = scores.organisation_scores(people)
    said = answers.said(found, people, units)
    trusted = networks.trust(frames)
    return {
        "answers": said,
        "missing": answers.missing(frames, found, said, units),
        "trend": answers.trend(frames, units),
        "labour": networks.labour(frames),
        "trust": trusted,
        "understanding": networks.understanding(frames, trusted),
        "reliability": answers.reliability(frames, found, units),
    }


def differences(ours: Figures, peers: Figures) -> list[str]:
    """Where ours say something other than the peers: every figure of the peers is looked up in ours."""
    found: list[str] = []
    for section, figures in peers.items():
        if section == "reliability":
            _compare(ours["programme"][section], figures, section, found)
            continue
        for partnership, figure in figures.items():
            _compare(ours["partnerships"][partnership][section], figure, f"{partnership}.{section}", found)
    return found


def _tolerance(where: str) -> float:
    """Exact but for rounding; omega is fitted, and random fills were drawn from another seed."""
    if where.endswith("omega"):
        return 1e-4
    if where.endswith(("_low", "_high")) and any(name in where for name in RANGES):
        return 0.12
    return 1e-7


def _compare(ours: Any, peer: Any, where: str, found: list[str]) -> None:
    if isinstance(peer, dict):
        for name, figure in peer.items():
            inner = ours.get(name, 0 if isinstance(figure, int) else None)
            _compare(inner, figure, f"{where}.{name}", found)
    elif isinstance(peer, float) and not isinstance(ours, str | bool | None):
        if abs(float(ours) - float(peer)) > _tolerance(where) * max(1.0, abs(float(peer))):
            found.append(f"{where}: {ours} and {peer}")
    elif isinstance(peer, list):
        if _sorted(ours) != _sorted(peer):
            found.append(f"{where}: {ours} and {peer}")
    elif ours != peer:
        found.append(f"{where}: {ours} and {peer}")


def _sorted(values: Any) -> list[str]:
    return sorted(map(str, values or []))
