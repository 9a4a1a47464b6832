"""Sections 2 to 4: scores, intervals, agreement, who is missing, trend, reliability."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import pingouin
from scipy import optimize, stats

from bench.peers.scores import Frames, band

Figures = dict[str, Any]
EXACT_UP_TO = 14


def agreement(rows: pd.DataFrame) -> Figures:
    """AD, rWG(J) and r*WG(J) of one construct of one wave, statement by statement."""
    deviations, variances = [], []
    for _statement, values in rows.groupby("statement")["value"]:
        given = values.dropna()
        if len(given) > 1:
            deviations.append((given - given.mean()).abs().mean())
            variances.append(given.var())
    if not deviations:
        return {}
    share = np.mean(variances) / 2.0
    agreed, count = 1 - share, len(variances)
    stepped = count * agreed / (count * agreed + share) if agreed > 0 else 0.0
    return {"ad": np.mean(deviations), "rwg": stepped, "rwg_lindell": max(0.0, agreed)}


def said(found: pd.DataFrame, people: pd.DataFrame, scores: pd.DataFrame) -> Figures:
    """By partnership, wave and construct."""
    respondents = people.groupby(["wave", "construct"])["respondent"].nunique()
    by_construct = dict(list(scores.groupby(["wave", "construct"])))
    figures: Figures = {}
    for (partnership, wave, construct), rows in found.groupby(["partnership", "wave", "construct"]):
        own = by_construct.get((wave, construct))
        n = 0 if own is None else len(own)
        cell: Figures = {"n": n, "respondents": int(respondents.get((wave, construct), 0))}
        if own is None or n < 3 or cell["respondents"] < 5:
            cell["status"] = "too few"
        else:
            cell |= {"status": "ok", **agreement(rows), **_score(own["score"].to_numpy())}
            cell["contested"] = round(cell["ad"], 9) > round(5 / 6, 9)
        figures.setdefault(partnership, {}).setdefault(wave, {})[construct] = cell
    return figures


def _score(scores: np.ndarray) -> Figures:
    mean, n = scores.mean(), len(scores)
    without_one = {band(np.delete(scores, place).mean()) for place in range(n)}
    cell = {"score": mean, "band": band(mean), "unsettled": without_one != {band(mean)}, "low": None, "high": None}
    if n >= 5:
        reach = stats.t.ppf(0.975, n - 1) * scores.std(ddof=1) / np.sqrt(n)
        cell |= {"low": max(0.0, mean - reach), "high": min(100.0, mean + reach)}
    return cell


def missing(frames: Frames, found: pd.DataFrame, figures: Figures, scores: pd.DataFrame) -> Figures:
    """By partnership and wave: invited, answered, the same by organisation and level, same_value, could_move."""
    home = frames["waves"].set_index("id")["partnership"]
    level = frames["organisations"].set_index("id")["level"].fillna("unknown")
    given = found.dropna(subset="given")
    answered = given.groupby(["wave", "organisation"])["respondent"].nunique()
    same = _same(given)
    scored = {key: set(rows["organisation"]) for key, rows in scores.groupby(["wave", "construct"])}
    result: Figures = {}
    for wave, rows in frames["invited"].groupby("wave"):
        people = {name: int(count) for name, count in zip(rows["organisation"], rows["people"], strict=True)}
        heard = {name: int(answered.get((wave, name), 0)) for name in people}
        by_level: Figures = {}
        for name, count in people.items():
            part = by_level.setdefault(level.get(name, "unknown"), {"invited": 0, "answered": 0})
            part["invited"] += count
            part["answered"] += heard[name]
        cells = figures.get(home[wave], {}).get(wave, {})
        result.setdefault(home[wave], {})[wave] = {
            "invited": sum(people.values()), "answered": sum(heard.values()), "n": sum(count > 0 for count in heard.values()),
            "by_organisation": {name: {"invited": people[name], "answered": heard[name]} for name in people},
            "by_level": by_level, "same_value": same.get(wave, 0),
            "could_move": sorted(name for name, cell in cells.items() if _moves(cell, people, scored.get((wave, name), set()))),
        }  # fmt: skip
    return result


def _same(given: pd.DataFrame) -> dict[str, int]:
    counted = given.groupby(["wave", "organisation", "respondent"])["given"].agg(["count", "min", "max"])
    alike = counted[(counted["count"] >= 3) & (counted["min"] == counted["max"])]
    return alike.groupby("wave").size().to_dict()


def _moves(cell: Figures, people: dict[str, int], scored: set[str]) -> bool:
    silent = sum(count > 0 and name not in scored for name, count in people.items())
    if cell["status"] != "ok" or not silent:
        return False
    total, whole = cell["score"] * cell["n"], cell["n"] + silent
    return {band(total / whole), band((total + 100 * silent) / whole)} != {cell["band"]}


def trend(frames: Frames, scores: pd.DataFrame) -> Figures:
    """By partnership and construct: change, p and pairs between the last two waves of one version."""
    result: Figures = {}
    by_wave = dict(list(scores.groupby("wave")))
    for partnership, waves in frames["waves"].sort_values(["closed", "opened"]).groupby("partnership"):
        if len(waves) < 2:
            continue
        first, second = (by_wave.get(wave) for wave in waves["id"].tail(2))
        both = first.merge(second, on=["construct", "organisation"], suffixes=("", "_second"))
        cells: Figures = {}
        for construct, rows in both.groupby("construct"):
            change = rows["score_second"] - rows["score"]
            enough = len(rows) >= 3 and min(rows["people"].sum(), rows["people_second"].sum()) >= 5
            cells[construct] = {"pairs": len(rows), "status": "ok" if enough else "too few"}
            if enough:
                cells[construct] |= {"change": change.mean(), "p": sign_flip(change.to_numpy()) if len(rows) >= 6 else None}
        tested = [name for name, cell in cells.items() if cell.get("p") is not None]
        if tested:
            corrected = pingouin.multicomp([cells[name]["p"] for name in tested], method="holm")[1]
            for name, p in zip(tested, corrected, strict=True):
                cells[name]["p"] = p
        result[partnership] = cells
    return result


def sign_flip(differences: np.ndarray) -> float:
    """Two-sided p of the mean difference: every flip up to 14 pairs, above it ours again (20,000 seeded)."""
    pairs, observed = len(differences), abs(differences.sum())
    if pairs <= EXACT_UP_TO:
        flips = np.array(list(product((1, -1), repeat=pairs)))
    else:
        flips = 1 - 2 * np.random.default_rng(pairs).integers(0, 2, size=(20_000, pairs), dtype=np.int8)
        differences = np.sort(np.abs(differences))
    extreme = (np.abs(flips @ differences) >= observed - 1e-9 * (1 + observed)).sum()
    return extreme / len(flips) if pairs <= EXACT_UP_TO else (extreme + 1) / (len(flips) + 1)


def reliability(frames: Frames, found: pd.DataFrame, scores: pd.DataFrame) -> Figures:
    """By construct, over last waves of the version with most organisations: alpha, omega, ICC(1), ICC(2)."""
    waves = frames["waves"].sort_values(["closed", "opened", "id"]).groupby("partnership").tail(1)
    units = scores[["wave", "organisation"]].drop_duplicates().merge(waves, left_on="wave", right_on="id")
    version = units.groupby("version").size().idxmax()
    chosen = set(waves.loc[waves["version"] == version, "id"])
    scores, found = scores[scores["wave"].isin(chosen)], found[found["wave"].isin(chosen)]
    figures: Figures = {}
    for construct, rows in found.groupby("construct"):
        table = rows.pivot_table(index=["wave", "organisation"], columns="statement", values="value", aggfunc="mean")
        own = scores[scores["construct"] == construct]
        figures[construct] = {"n": len(own), **_icc(own), **_consistency(table)}
    return figures


def _consistency(table: pd.DataFrame) -> Figures:
    complete = table.dropna()
    if complete.shape[1] < 2 or len(complete) < 3:
        return {}
    alpha = pingouin.cronbach_alpha(data=complete)[0]
    if complete.shape[1] < 3:
        return {"alpha": alpha}
    correlations = complete.corr().to_numpy()
    off = ~np.eye(len(correlations), dtype=bool)
    fit = optimize.least_squares(
        lambda loadings: (correlations - np.outer(loadings, loadings))[off], np.full(len(correlations), 0.5), bounds=(-1, 1),
        xtol=1e-12, ftol=1e-12, gtol=1e-12,
    )  # fmt: skip
    common = fit.x.sum() ** 2
    return {"alpha": alpha, "omega": common / (common + (1 - fit.x**2).sum())}


def _icc(own: pd.DataFrame) -> Figures:
    sizes = own.groupby("partnership").size()
    if len(sizes) < 2 or sizes.max() < 2:
        return {}
    between, within = pingouin.anova(data=own, dv="score", between="partnership", detailed=True)["MS"]
    size = (sizes.sum() - (sizes**2).sum() / sizes.sum()) / (len(sizes) - 1)
    return {"icc1": (between - within) / (between + (size - 1) * within), "icc2": (between - within) / between}
