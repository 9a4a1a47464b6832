"""Shared figures written by hand, in the shape of TABLES.md: what charts and reports are shown in their tests."""

from __future__ import annotations

from typing import Any

NAMES = (
    ("vision", 82, 9, 0.45), ("fit", 79, 9, 0.5), ("commitment", 76, 10, 0.5), ("creativity", 71, 11, 0.55),
    ("learning", 66, 11, 0.6), ("focus", 64, 12, 0.6), ("reality", 62, 13, 0.65), ("capacity", 58, 11, 0.6),
    ("trust", 57, 19, 1.12), ("space", 55, 12, 0.7), ("gaps", 54, 12, 0.6), ("vehicles", 52, 13, 0.7),
    ("time", 51, 14, 0.7), ("labour", 47, 12, 0.7), ("push", 45, 12, 0.7), ("fairness", 44, 17, 1.05),
    ("targets", 36, 12, 0.6), ("funding", 29, 11, 0.5),
)  # fmt: skip


def band(score: float) -> str:
    return "strength" if score >= 75 else "borderline" if score >= 50 else "concern"


def construct(score: float, half: float, ad: float) -> dict[str, Any]:
    return {
        "status": "ok", "score": float(score), "low": score - half - 0.4, "high": min(100.0, score + half + 0.3),
        "band": band(score), "ad": ad, "rwg": 0.7, "rwg_lindell": 0.65, "contested": ad > 5 / 6, "unsettled": score in (76, 51),
        "respondents": 19, "n": 11,
    }  # fmt: skip


WAVE = {key: construct(score, half, ad) for key, score, half, ad in NAMES}
ROUNDED = {
    "vision": {"status": "ok", "score": 80.0, "band": "strength", "contested": False, "rounded": True, "n": 4},
    "trust": {"status": "ok", "score": 55.0, "band": "borderline", "contested": True, "rounded": True, "n": 4},
    "funding": {"status": "ok", "score": 30.0, "band": "concern", "contested": False, "rounded": True, "n": 4},
    "labour": {"status": "too few", "n": 2},
}

CHANGES = (6, 2.2, -1, 0, 4.6, 3, -2, 8, -6, 0.4, -0.3, 1, 2, -16, -4, -5, 1, -2)


def change(points: float) -> dict[str, Any]:
    clear = abs(points) > 10
    return {
        "status": "ok", "change": float(points), "p": 0.028 if clear else 0.4, "pairs": 10, "n": 10, "from": "2025", "to": "2026",
        "verdict": ("better" if points > 0 else "worse") if clear else "no clear change",
        "organisations": {"first": 10, "second": 10, "both": 10},
        "respondents": {"first": 18, "second": 18, "first_of_both": 18, "second_of_both": 18},
    }  # fmt: skip


TREND = {
    "status": "ok", "n": 10, "from": "2025", "to": "2026",
    **{row[0]: change(points) for row, points in zip(NAMES, CHANGES, strict=True)},
}  # fmt: skip

TRIANGULATION = {
    "status": "ok",
    "wave": "2026",
    "n": 11,
    "labour": {"status": "ok", "said": "concern", "shown": "good", "contradiction": True},
    "trust": {"status": "ok", "said": "borderline", "shown": "mixed", "contradiction": False},
    "fairness": {"status": "ok", "said": "concern", "shown": "none", "contradiction": False},
}
TIES = [
    [0, 1], [0, 2], [1, 2], [1, 3], [2, 4], [3, 4], [4, 5], [4, 6], [5, 6], [5, 7], [6, 8], [7, 8], [8, 9], [9, 10], [8, 10],
    [3, 5], [2, 5], [4, 8], [4, 9], [10, 11],
]  # fmt: skip
TRUST = {
    "status": "ok", "wave": "2026", "n": 13, "score": 58.3, "score_low": 51.0, "score_high": 66.2, "density": 0.256,
    "density_low": 0.24, "density_high": 0.31, "reciprocity": 0.62, "degree_centralisation": 0.31,
    "betweenness_centralisation": 0.27, "missing": 2,
    "isolates_count": 1, "brokers_count": 2, "naming": 11, "raters": 11, "shape": {"nodes": 13, "ties": TIES},
}  # fmt: skip
UNDERSTANDING = {
    "status": "ok", "wave": "2026", "n": 11, "guessers": 11, "agreement": 0.68, "understanding": 0.61, "perceived": 0.72,
    "states": {"consensus": 14, "false conflict": 5, "dissensus": 6, "false consensus": 8},
    "quadrants": {"earned trust": 12, "blind trust": 9, "wary understanding": 5, "strangers": 4},
}  # fmt: skip
ACTIONS = {
    "guarantee": "Youth guarantee: an offer within four months", "flat": "A flat with the apprenticeship",
    "adviser": "One adviser from school to first wage", "bus": "Night bus for shift workers", "repair": "The repair yard",
}  # fmt: skip
ORGANISATIONS = {
    "city": "City of Isarburg, department of social affairs", "jobs": "Job centre", "college": "Vocational college",
    "housing": "Housing association", "chamber": "Chamber of crafts", "transport": "Transport authority", "union": "Trade union",
}  # fmt: skip
LEADS = {
    ("guarantee", "conceived"): ["jobs"], ("guarantee", "managed"): ["jobs", "city"], ("guarantee", "implemented"): ["jobs"],
    ("flat", "conceived"): ["housing"], ("flat", "managed"): ["housing"], ("flat", "implemented"): ["housing"],
    ("adviser", "conceived"): ["college"], ("adviser", "implemented"): ["college"],
    ("bus", "conceived"): ["transport"],
    ("repair", "conceived"): ["city"], ("repair", "managed"): ["city"], ("repair", "implemented"): ["chamber"],
}  # fmt: skip
LABOUR = {
    "status": "ok", "n": 7, "clarity": 11 / 15,
    "gaps": [{"action": "bus", "function": "managed"}, {"action": "bus", "function": "implemented"}],
    "headless": [{"action": "adviser", "function": "managed"}], "overlaps": [{"action": "guarantee", "function": "managed"}],
    "load": {
        "jobs": 3 / 13, "city": 3 / 13, "housing": 3 / 13, "college": 2 / 13, "transport": 1 / 13,
        "chamber": 1 / 13, "union": 0.0,
    },
    "gini": 0.35, "alpha": 0.52, "pairwise": 0.66,
}  # fmt: skip

ISSUES = {
    "job": ("Leaving school is followed by a long wait for a first job", "Jobs", "local"),
    "rules": ("Benefit rules make a short job not worth taking", "Jobs", "national"),
    "bus": ("No bus to early and late shifts", "Transport", "local"),
    "routes": ("Bus licences follow old routes", "Transport", "regional"),
    "debt": ("Arrears and debt among young tenants", "Housing", "local"),
    "drop": ("Nobody follows up those who leave a course early", "Education", "local"),
}
SILOS = {
    "status": "ok", "n": 13,
    "wickedness": {"job": 7.5, "drop": 6.0, "bus": 3.0, "debt": 3.5, "rules": 1.0, "routes": 0.0},
    "weighted": {"job": 22.5, "drop": 18.0, "bus": 9.0, "debt": 7.0, "rules": 1.0, "routes": 0.0},
    "participation": {"job": 0.7, "drop": 0.6, "bus": 0.5, "debt": 0.4, "rules": 0.3, "routes": None},
    "by_level": {"local": {"strength": 6.0, "wickedness": 5.0, "participation": 0.55, "issues": 4}},
    "rho_strength": 0.71, "p_strength": 0.0312, "rho_participation": 0.3, "p_participation": 0.4,
    "gaps": ["drop"], "unbridged": 0.62, "unbridged_by_gaps": 0.47, "reached": 0.8,
    "links": [
        {"source": "drop", "target": "job", "weight": 3.0, "bridge": "gap"},
        {"source": "bus", "target": "job", "weight": 3.0, "bridge": "body"},
        {"source": "drop", "target": "debt", "weight": 2.0, "bridge": "gap"},
        {"source": "debt", "target": "job", "weight": 1.5, "bridge": "none"},
        {"source": "job", "target": "debt", "weight": 1.0, "bridge": "none"},
        {"source": "rules", "target": "job", "weight": 2.0, "bridge": "within"},
    ],
    "break_out": [{"a": "housing", "b": "jobs", "weight": 2.5}],
    "in_spite_of": [{"source": "bus", "target": "job", "weight": 3.0}],
    "modularity_domain": 0.1, "modularity_level": -0.1, "ei_domain": 0.33, "ei_level": -0.2,
}  # fmt: skip

SHARES = {
    "city": (0.34, 0.15, 0.0), "jobs": (0.22, 0.25, 0.1), "college": (0.16, 0.24, 0.1), "housing": (0.12, 0.07, 0.7),
    "chamber": (0.08, 0.19, 0.0), "transport": (0.06, 0.08, 0.1), "union": (0.02, 0.02, 0.0),
}  # fmt: skip
PAYS = {
    "city": (60_000, 55_000, 60_000, 60_000),
    "college": (80_000, 55_000, 50_000, 51_428.57),
    "housing": (100_000, 80_000, 80_000, 78_571.43),
}
RULES = ("shapley", "nucleolus", "scrb")
SPLITS = {rule: {name: float(paid[place + 1]) for name, paid in PAYS.items()} for place, rule in enumerate(RULES)}
FAIRNESS = {
    "status": "ok", "n": 7, "unfairness": 0.24, "risk_unrewarded": 0.63, "gini": 0.21, "gini_n": 7,
    "gives_more": ["city", "housing"],
    "shares": {name: dict(zip(("cost", "benefit", "risk"), own, strict=True)) for name, own in SHARES.items()},
    **{rule: {"Shared minibus": split} for rule, split in SPLITS.items()},
    "better_off_alone": {"Shared minibus": {"shapley": ["college+housing"], "nucleolus": [], "scrb": []}},
    "inferred": {"Shared minibus": []}, "shapley_error": {},
    "ranges": {
        "Shared minibus": {
            rule: {name: {"low": paid - 5_000, "high": paid + 6_000} for name, paid in split.items()}
            for rule, split in SPLITS.items()
        }
    },
    "joint_costs": {
        "Shared minibus": {
            "status": "ok", "n": 3, "total": 190_000.0, "total_inferred": False,
            "alone": {name: float(paid[0]) for name, paid in PAYS.items()}, "listed": 7, "inferred_count": 0,
            "better_off_count": {"shapley": 1, "nucleolus": 0, "scrb": 0},
            "holds": {"shapley": "no", "nucleolus": "as estimated", "scrb": "yes"},
            "leaving": {
                "shapley": {"college+housing": {"gain": 5_000.0, "low": -3_333.3, "high": 18_333.3}}, "nucleolus": {}, "scrb": {},
            },
            "estimates": 2, "corners": 4, "every_corner": True,
        },
        "Shared desk": {"status": "undefined", "reason": "What some partner would pay alone is not listed.", "n": 3,
                        "alone_missing": ["union", "jobs"]},
    },
    "rests_on": [{"table": "ledger", "where": {"partnership": "isar"}, "rows": 40}],
}  # fmt: skip
for _rule in (*RULES, "better_off_alone", "inferred"):
    FAIRNESS[_rule]["Shared desk"] = [] if _rule == "inferred" else {} if _rule == "better_off_alone" else None

WAVES = {
    "status": "ok",
    "n": 13,
    "2025": {"opened": "2025-05-04", "closed": True, "closed_on": "2025-06-10"},
    "2026": {"opened": "2026-05-02", "closed": True, "closed_on": "2026-06-12"},
    "2027": {"opened": "2027-05-02", "closed": False, "closed_on": None},
}
MISSING = {
    "status": "ok",
    "n": 11,
    "2026": {
        "invited": 27, "answered": 19, "n": 11, "by_level": {}, "same_value": 0, "could_move": ["time", "vehicles"],
        "by_organisation": {
            **{key: {"invited": 2, "answered": 2} for key in ("city", "jobs", "college")},
            "union": {"invited": 2, "answered": 0},
            "chamber": {"invited": 1, "answered": 0},
        },
    },
}  # fmt: skip


def curve(*shares: float) -> list[dict[str, Any]]:
    return [
        {
            "month": month,
            "share": share,
            "low": share * 0.6 if 0 < share < 1 else None,
            "high": share**0.5 if 0 < share < 1 else None,
        }
        for month, share in enumerate(shares)
    ]


PACE = {
    "status": "ok", "n": 38, "rests_on": [],
    "trust": {"status": "ok", "median": 19.4, "low": 14.2, "high": 27.8, "n": 31, "until": 62.0, "reached": 22,
              "curve": curve(*[0.0] * 9, *[0.2] * 10, *[0.55] * 14, *[0.71] * 30)},
    "delivery": {"status": "ok", "median": None, "low": 24.0, "high": None, "n": 38, "until": 48.0, "delivered": 15, "ended": 4,
                 "reasons": {"median": "not reached", "high": "not reached"},
                 "curve": curve(*[0.0] * 7, *[k / 100 for k in range(42)])},
    "forecast": {"status": "ok", "p50": 1.34, "p80": 2.1, "n": 97, "partnerships": 33, "overdue": 12},
}  # fmt: skip
OWN_PACE = {
    "status": "ok", "n": 13, "age": 41.2, "ended": None, "rests_on": [],
    "trust": {"status": "ok", "from": 11.8, "to": 24.1, "reached": True, "from_wave": "2025", "to_wave": "2026", "n": 11},
    "delivery": {"status": "ok", "months": 41.2, "delivered": False, "ended": False, "on": None, "milestones": []},
    "planned": [{"milestone": "bus", "planned": "2026-12-31", "months": 47.0, "share": 0.4, "low": 0.3, "high": 0.5}],
    "forecast": [
        {"milestone": "bus", "first_planned": "2026-06-30", "planned": "2026-12-31", "half": "2028-09-01", "four_fifths": None},
    ],
}  # fmt: skip
HASSLE = {
    "status": "ok", "n": 7, "share": 0.46, "hours": 812.5, "before_start": 0.0, "creativity": 2, "rests_on": [],
    "unassigned": 20.0, "share_low": 0.44, "share_high": 0.48, "by_partner": {"jobs": 0.7, "city": 0.4, "college": 0.2},
    "by_quarter": [
        {"quarter": quarter, "from": "2024-01-31", "share": 0.8 - quarter / 20, "hours": 90.0} for quarter in (0, 1, 2, 4, 5, 8)
    ],
}  # fmt: skip
PROGRAMME_HASSLE = {
    "status": "ok", "n": 31, "rests_on": [],
    "by_quarter": [{"quarter": k, "partnerships": 12, "q25": 0.4, "q50": 0.52 - k / 60, "q75": 0.66} for k in range(10)],
}  # fmt: skip
FUNDING = {
    "recorded": True, "unspent": [33000.0, 33000.0], "monthly_cost": 4200.0, "ends": "2026-03-31", "source": "Region",
    "source_share": [0.7, 0.7], "running": [9000.0, 9000.0], "from": "2025-01-31", "ahead": [*[5100.0] * 6, *[1200.0] * 8, 0.0],
}  # fmt: skip
OBSTACLES = {
    "status": "ok", "n": 13, "rests_on": [],
    "time": {"signal": "unknown", "because": ["No milestone is recorded."], "facts": [{"kind": "no milestones"}],
             "evidence": {"trust": {}, "recorded": False, "next": {}, "pace": {"median": 19.4, "until": 19.4}}},
    "push": {"signal": "clear", "because": ["..."], "facts": [{"kind": "not mostly delivery"}],
             "evidence": {"trust": {}, "pace": {"median": 19.4, "until": 19.4}, "age": 41.2, "spend": {},
                          "milestones": {"delivery": 1, "all": 4}, "axis": {}}},
    "funding": {"signal": "watch", "because": ["..."], "facts": [{"kind": "one source"}], "evidence": FUNDING},
    "targets": {"signal": "alarm", "because": ["..."], "facts": [],
                "evidence": {"recorded": True, "by": "money", "outside": 90.0, "all": 100.0, "own": 2, "untargeted": 1,
                             "outside_targeted": 1}},
}  # fmt: skip
FIGURES = {
    "as_of": "2026-07-01",
    "programme": {"pace": PACE, "hassle": PROGRAMME_HASSLE},
    "partnerships": {
        "isar": {
            "waves": WAVES,
            "answers": {"status": "ok", "n": 11, "2025": WAVE, "2026": WAVE},
            "missing": MISSING,
            "trend": TREND,
            "triangulation": TRIANGULATION,
            "labour": LABOUR,
            "trust": TRUST,
            "understanding": UNDERSTANDING,
            "silos": SILOS,
            "hassle": HASSLE,
            "pace": OWN_PACE,
            "obstacles": OBSTACLES,
        },
        "quiet": {},
    },
}
FORM = {
    "status": "ok", "wave": "2026", "n": 11, "respondents": 19, "empowerment": 64.4, "empowerment_low": 58.9,
    "empowerment_high": 69.9, "delivery": 54.0, "delivery_low": 50.1, "delivery_high": 57.9, "nearest": "complex hybrid",
    "membership": {
        "base capacity": 0.008, "capacity and delivery": 0.29, "complex hybrid": 0.471, "umbrella body": 0.029,
        "social economy": 0.19, "social enterprise": 0.012, "quasi-public service delivery body": 0.0,
    },
    "path": [
        {"wave": "2025", "empowerment": 55.8, "delivery": 31.3}, {"wave": "2026", "empowerment": 64.4, "delivery": 54.0},
    ],
    "hours_empowerment": 627.3, "hours_delivery": 620.2,
}  # fmt: skip
CONTEXT = {
    "status": "ok", "n": 13, "room": 55.1, "room_low": 55.1, "crowding": 0.815, "unplaced": 0, "wave": "2026", "respondents": 19,
    "organisations": 11, "receptiveness": 33.0, "receptiveness_low": 26.3, "receptiveness_high": 39.7,
    "opportunity": "resistance",
    "closest": [{"partnership": "jobs-board", "overlap": 0.408}, {"partnership": "mobility", "overlap": 0.407}],
}  # fmt: skip
VALUE = {
    "status": "ok", "n": 13, "claims": 10, "demonstrated": 5,
    "matrix": {
        "gaps": [0, 1, 1, 1, 0], "creativity": [0, 1, 1, 0, 0], "commitment": [0, 1, 2, 0, 0], "vehicles": [1, 0, 0, 0, 1],
    },
    "demonstrated_matrix": {
        "gaps": [0, 0, 1, 1, 0], "creativity": [0, 0, 1, 0, 0], "commitment": [0, 0, 1, 0, 0], "vehicles": [0, 0, 0, 0, 1],
    },
    "demonstrated_by_category": {"gaps": 2, "creativity": 1, "commitment": 1, "vehicles": 1},
}  # fmt: skip
