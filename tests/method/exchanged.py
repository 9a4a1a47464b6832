"""Short rows of practices and adoptions, for tests."""

from datetime import date

TODAY = date(2026, 1, 1)


def practice(key, **more):
    return {"id": key, "title": key, "summary": "...", "domains": "jobs", **more}


def adoption(key, partnership, began, outcome="worked", source=None, **more):
    """``began`` is an ISO date."""
    rest = {"from_partnership": source, "outcome": outcome, **more}
    return {"practice": key, "partnership": partnership, "started": date.fromisoformat(began), **rest}


def partnership(key, **more):
    return {"id": key, "name": key, "started": date(2018, 1, 1), **more}
