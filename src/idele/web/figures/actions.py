"""What changes rows of every app at once: a package brought in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F

from idele.tables import Fault, Faulty, Package
from idele.web.core import audit
from idele.web.core.access import decide
from idele.web.core.locks import one_at_a_time
from idele.web.core.models import Programme
from idele.web.figures.importing.plan import Plan, plan
from idele.web.figures.importing.storing import Counts, carry_out
from idele.web.figures.rows import CONFIDENTIAL, TABLES
from idele.web.partnerships.models import Partnership

if TYPE_CHECKING:
    from idele.web.people.models import Person


@dataclass(frozen=True)
class Imported:
    """What an import did: the partnerships it told of, rows by table, and what it left alone, in words.

    Of what was given in confidence it tells only how many rows the package had (as ``same``): whether a row was known already
    would answer a guess.
    """

    partnerships: list[str]
    tables: dict[str, Counts]
    warnings: list[Fault]

    @property
    def changed_anything(self) -> bool:
        return any(counts.touched for counts in self.tables.values())


def import_package(
    package: Package, *, actor: Person | None, into: Partnership | str | None = None, replace: bool = False
) -> Imported:
    """Bring a package (one that ``idele.tables.check`` found sound) into the database, by key: all of it, or nothing.

    ``into`` is the one partnership that it goes to (or the key of a new one); without, its rows go where they belong, the whole
    programme over, which is for managers. Somebody who may make partnerships may bring in a package of one new partnership.
    No ``actor``: the operator, at the command line. For ``replace`` see ``importing.plan.plan``. To bring the same package in
    twice changes nothing the second time.

    Raises ``PermissionDenied``, and ``Faulty`` with every fault there is.
    """
    goes_to = _destination(package, actor, into)
    with transaction.atomic():
        one_at_a_time("import")
        programme = Programme.objects.get_or_create(id=1)[0]
        if goes_to is None and not programme.currency:
            programme.currency = package.about.get("currency") or ""
            programme.save()
        planned = plan(package, goes_to, replace=replace, currency=programme.currency)
        if planned.faults:
            raise Faulty(planned.faults)
        counts, faults = carry_out(planned)
        if faults:
            raise Faulty(faults)
        facts = {name: fact for name, fact in package.about.items() if name != "currency"}
        Partnership.objects.filter(key__in=planned.told_of).update(about=facts)
        touched = {name: each for name, each in counts.items() if each.touched}
        if touched:
            _note_change(planned, set(touched))
            audit.note(actor, "import", "package", goes_to or "", new={"replace": replace, "tables": _told(touched)})
    return Imported(sorted(planned.told_of), {name: _shown(name, each) for name, each in counts.items()}, planned.warnings)


def _destination(package: Package, actor: Person | None, into: Partnership | str | None) -> str | None:
    """The key of the partnership that the package goes to; None: the whole programme. Raises ``PermissionDenied``."""
    key = into.key if isinstance(into, Partnership) else into
    if actor is None:
        return key
    brought = package.tables["partnerships"]["id"].to_list()
    if key is None and len(brought) == 1 and not decide(actor, "programme.upload").allowed:
        key = str(brought[0])
    stored = into if isinstance(into, Partnership) else Partnership.objects.filter(key=key).first() if key else None
    permission = "programme.upload" if key is None else "partnership.upload" if stored else "partnership.create"
    decision = decide(actor, permission, stored)
    if not decision.allowed:
        raise PermissionDenied(decision.reason)
    return key


def _note_change(planned: Plan, touched: set[str]) -> None:
    """Snapshots that rest on what was touched no longer hold; what the programme shares may be under any of them."""
    shared = any(not TABLES[name].within for name in touched)
    changed = Partnership.objects.all() if shared else Partnership.objects.filter(key__in=planned.targets)
    changed.update(revision=F("revision") + 1)


def _told(touched: dict[str, Counts]) -> dict[str, Any]:
    return {name: vars(counts) for name, counts in touched.items() if name not in CONFIDENTIAL}


def _shown(name: str, counts: Counts) -> Counts:
    if name not in CONFIDENTIAL:
        return counts
    return Counts(0, 0, 0, counts.added + counts.changed + counts.same)
