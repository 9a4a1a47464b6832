"""A hundred and fifty government actions of six countries: which level conceived, which carries out (CoronaNet).

Nobody coded who managed: that function is not recorded. Taken are new entries whose conceiving level is national,
provincial or municipal, and whose one enforcer is a government body of one level, so that it is plain who leads. From each
country and each pair of levels, the earliest, until there are twenty-five. An end on 2 December 2023, which hundreds of
records share, stands in for one that was not known, and is left out.
"""

from __future__ import annotations

from typing import Any

import polars as pl

from examples.makers.facts import facts
from examples.makers.grid import typed
from idele.tables import Package

COUNTRIES = {"Austria": "AT", "Belgium": "BE", "Estonia": "EE", "Finland": "FI", "Poland": "PL", "Spain": "ES"}
ACTIONS_EACH = 25
CONCEIVED_BY = {"National": "national", "Provincial": "regional", "Municipal": "local"}
ENFORCERS = {
    "National Government": ("national", "government", "National government"),
    "Ministry/Department of Health": ("national", "health", "Ministry of health"),
    "Ministry/Department of Education": ("national", "education", "Ministry of education"),
    "Ministry/Department of Foreign Affairs": ("national", "foreign", "Ministry of foreign affairs"),
    "Ministry/Department of Justice": ("national", "justice", "Ministry of justice"),
    "Provincial/State Government": ("regional", "provinces", "Provincial governments"),
    "Municipal Government": ("local", "municipalities", "Municipal governments"),
}
BODY_OF = {"national": "government", "regional": "provinces", "local": "municipalities"}
DOMAINS = {
    "Closure and Regulation of Schools": "education", "Restriction and Regulation of Businesses": "business",
    "External Border Restrictions": "borders", "Internal Border Restrictions": "borders",
    "Restriction and Regulation of Government Services": "government",
}  # fmt: skip
ABOUT = {
    "name": "levels",
    "title": "Who conceived and who carried out: 150 government actions of 2020 and 2021",
    "description": (
        "Government actions against the COVID-19 pandemic in six countries: the level that initiated each (conceived) and the "
        "body that enforces it (implemented). Managing was not coded and is not recorded here. Each country stands as one "
        "partnership of its governments. A choice of actions, not a sample: no share in it says anything about a country."
    ),
    "language": "en",
    "sources": [
        {
            "title": "CoronaNet Research Project, Cheng and others (2020), Nature Human Behaviour 4; 10.5281/zenodo.5201766. "
            "Verify the licence before you publish more of it."
        },
        {"title": "Local Autonomy Index 2014, Ladner, Keuffer and Baldersheim (2015). No licence is stated."},
    ],
}


def _chosen() -> pl.DataFrame:
    """The actions with their country's code, key, both levels and both bodies."""
    return (
        facts("levels/policies_by_level.csv.gz")
        .filter(
            pl.col("country").is_in(list(COUNTRIES)),
            pl.col("entry_type") == "new_entry",
            pl.col("init_country_level").is_in(list(CONCEIVED_BY)),
            pl.col("enforcer").is_in(list(ENFORCERS)),
            pl.col("date_start").is_not_null(),
        )
        .with_columns(
            code=pl.col("country").replace_strict(COUNTRIES),
            conceived=pl.col("init_country_level").replace_strict(CONCEIVED_BY),
            implemented=pl.col("enforcer").replace_strict({name: level for name, (level, _, _) in ENFORCERS.items()}),
            body=pl.col("enforcer").replace_strict({name: key for name, (_, key, _) in ENFORCERS.items()}),
        )
        .sort("code", "date_start", "policy_id", "record_id")
        .unique(("code", "type", "date_start", "conceived", "implemented"), keep="first", maintain_order=True)
        .with_columns(turn=pl.int_range(pl.len()).over("code", "conceived", "implemented"))
        .sort("code", "turn", "date_start", "policy_id")
        .with_columns(place=pl.int_range(pl.len()).over("code"))
        .filter(pl.col("place") < ACTIONS_EACH)
        .with_columns(partnership="levels-" + pl.col("code").str.to_lowercase(), id="levels-" + pl.col("policy_id"))
        .with_columns(
            conceiver=pl.concat_str("partnership", pl.lit("-"), pl.col("conceived").replace_strict(BODY_OF)),
            enforcer=pl.concat_str("partnership", pl.lit("-"), "body"),
        )
    )


def _organisations() -> list[dict[str, Any]]:
    return [
        {
            "id": f"levels-{code.lower()}-{key}", "name": f"{name}, {country}", "kind": "public", "level": level,
            "territory": f"levels-{code.lower()}", "domain": None if key in BODY_OF.values() else key,
        }
        for country, code in COUNTRIES.items()
        for level, key, name in ENFORCERS.values()
    ]  # fmt: skip


def _territories() -> list[dict[str, Any]]:
    autonomy = facts("levels/local_autonomy_index.csv").filter(pl.col("country_name").is_in(list(COUNTRIES)))
    return [
        {"code": f"levels-{COUNTRIES[country].lower()}", "name": country, "autonomy": float(figure)}
        for country, figure in sorted(autonomy.select("country_name", "D_LAI_2014").iter_rows())
    ]


def package() -> Package:
    """territories, organisations, partnerships, partners, actions, functions."""
    actions = _chosen()
    holders = pl.concat(
        actions.select(action="id", function=pl.lit(function), organisation=body, level=function, lead=True)
        for function, body in (("conceived", "conceiver"), ("implemented", "enforcer"))
    )
    organisations = [row for row in _organisations() if row["id"] in holders["organisation"].to_list()]
    first = actions.group_by("partnership", "country", maintain_order=True).agg(pl.col("date_start").min())
    tables: dict[str, Any] = {
        "territories": _territories(),
        "organisations": organisations,
        "partnerships": first.select(
            id="partnership", name=pl.format("Measures of 2020 and 2021, {} (CoronaNet)", "country"), territory="partnership",
            domains=pl.lit("health"), started="date_start",
        ),
        "partners": [
            {"partnership": row["territory"], "organisation": row["id"], "role": "partner"} for row in organisations
        ],
        "actions": actions.select(
            "id", "partnership", name=pl.format("{}, {}", "type", "date_start"),
            domain=pl.col("type").replace_strict(DOMAINS, default="health"), started="date_start",
            ended=pl.when(pl.col("date_end").is_between("date_start", pl.lit("2023-12-01"))).then("date_end"),
        ),
        "functions": holders,
    }  # fmt: skip
    return Package(typed(tables), ABOUT)
