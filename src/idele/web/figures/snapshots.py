"""Figures measured once and kept until the rows that they rest on change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import polars as pl
from django.db.models import Count, Q, Sum, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from idele.method.measure import latest_date
from idele.tables import Tables
from idele.web.figures.assembling import assemble
from idele.web.figures.digest import digest, method_stamp
from idele.web.figures.models import Snapshot
from idele.web.figures.rows import CONFIDENTIAL
from idele.web.partnerships.models import Partnership


def current(subjects: Sequence[Partnership | None], today: date | None = None) -> dict[Any, Snapshot]:
    """The snapshot that holds today for each of these partnerships, by primary key; None stands for the programme."""
    today = today or timezone.localdate()
    held = _holding(subjects, today)
    return {number: held.get(number) or _take(subject, today) for subject in subjects for number in [subject and subject.pk]}


def _holding(subjects: Sequence[Partnership | None], today: date) -> dict[Any, Snapshot]:
    """Snapshots whose rows have not changed and whose day has not passed. One query, or two with the programme's."""
    wanted = Q(partnership__in=[subject.pk for subject in subjects if subject])
    if None in subjects:
        wanted |= Q(partnership=None)
    fresh = Q(holds_until=None) | Q(holds_until__gte=today)
    found = Snapshot.objects.filter(wanted, fresh, method=method_stamp()).select_related("partnership").order_by("made_at", "pk")
    programme = _programme_revision() if None in subjects else None
    return {
        snapshot.partnership_id: snapshot
        for snapshot in found
        if snapshot.revision == (snapshot.partnership.revision if snapshot.partnership else programme)
    }


def _programme_revision() -> int:
    """A number that grows with every change to any partnership."""
    told = Partnership.objects.aggregate(changes=Coalesce(Sum("revision"), Value(0)), partnerships=Count("pk"))
    return int(told["changes"] + told["partnerships"])


def _take(subject: Partnership | None, today: date) -> Snapshot:
    """Measure, hide what METHOD.md section 2 hides, and keep that alone."""
    revision = Partnership.objects.values_list("revision", flat=True).get(pk=subject.pk) if subject else _programme_revision()
    tables = as_of_midnight(assemble([subject.key] if subject else None).tables, today)
    latest = latest_date(tables)
    as_of = min(latest or today, today)
    taken = Snapshot(
        partnership=subject,
        as_of=as_of,
        revision=revision,
        holds_until=None if latest and latest <= today and not _open_waves(tables) else today,
        digest=digest(tables),
        method=method_stamp(),
    )
    taken.figures = _measured_before(taken) or _measured(tables, as_of, alone=subject is not None)
    taken.save()
    return taken


def as_of_midnight(tables: Tables, today: date) -> Tables:
    """The tables with every wave that has not seen the midnight of its last day read as open, and without what it was given."""
    closed = pl.col("closed") < today
    waves = tables["waves"].with_columns(pl.when(closed).then("closed").alias("closed"))
    of_closed = waves.filter(pl.col("closed").is_not_null())
    given = {name: tables[name].join(of_closed, left_on="wave", right_on="id", how="semi") for name in CONFIDENTIAL}
    return tables.having(waves=waves, **given)


def _open_waves(tables: Tables) -> bool:
    return bool(tables["waves"]["closed"].null_count())


def _measured_before(wanted: Snapshot) -> dict[str, Any] | None:
    """The figures of the same tables, by the same method, as of the same day."""
    same = Snapshot.objects.filter(partnership=wanted.partnership, digest=wanted.digest, as_of=wanted.as_of, method=wanted.method)
    return same.values_list("figures", flat=True).first()


def _measured(tables: Tables, as_of: date, *, alone: bool) -> dict[str, Any]:
    from idele.method.disclosure import shared
    from idele.method.measure import measure

    figures = shared(measure(tables, as_of))
    # One partnership's tables say nothing of the programme.
    return {**figures, "programme": {}} if alone else figures
